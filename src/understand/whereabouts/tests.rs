use super::*;
use crate::calendar::{bangkok, holidays::Holidays};
use chrono::SecondsFormat;
use proptest::prelude::*;

const NOW: &str = "2026-11-24T08:15:00+07:00";

fn at(moment: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(moment).unwrap().to_utc()
}

fn understood(words: &str) -> Option<Whereabouts> {
    read(words, at(NOW), Holidays::known())
}

fn written(moment: DateTime<Utc>) -> String {
    bangkok(moment).to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// `24T15:00`: a moment of the tests' month.
fn short(moment: DateTime<Utc>) -> String {
    bangkok(moment).format("%dT%H:%M").to_string()
}

#[test]
fn u6_every_sentence_of_the_list_is_read() {
    let mut wrong = Vec::new();
    for row in include_str!("whereabouts.tsv").lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [words, now, status, place, from, until, acting, ..] = columns[..] else {
            panic!("{row}")
        };
        let read = read(words, at(now), Holidays::known());
        let found = read.as_ref().map(|read| {
            [
                read.status.name().to_owned(),
                read.place.clone().unwrap_or_default(),
                written(read.from),
                read.until.map(written).unwrap_or_default(),
                read.acting.clone().unwrap_or_default(),
            ]
        });
        let expected = [status, place, from, until, acting].map(str::to_owned);
        if found.as_ref() != Some(&expected) {
            wrong.push(format!(
                "{words}\n  expected {expected:?}\n  found    {found:?}\n"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.concat()
    );
}

#[test]
fn u6_a_report_is_never_an_absence() {
    for words in [
        "ไปตรวจเขื่อนแล้ว พบรอยรั่ว",
        "ตรวจเขื่อนบางวาดแล้ว น้ำ 60%",
        "ลงพื้นที่ตรวจฝาย 3 แห่ง และประชุมกับชาวบ้าน",
        "ประชุมติดตามงานก่อสร้างเรียบร้อย",
        "ซ่อมเขื่อนเสร็จแล้ว 80% ติดขัดเรื่องที่ดิน",
        "เมื่อวานลงพื้นที่ป่าตอง",
        "ไปตรวจเขื่อนเมื่อวานนี้",
        "ประชุมคณะกรรมการเตรียมงานวันพ่อ",
        "ตรวจรับงานถนน งวดที่ 2 ภายในวันศุกร์",
        "เตรียมประชุมวันศุกร์นี้",
        "ลานกีฬาชุมชนป่าตองเปิดใช้พรุ่งนี้",
        "อยู่ระหว่างดำเนินการจัดซื้อ",
        "เข้าใจแล้วครับ",
        "พรุ่งนี้ประชุมไหมครับ",
        "ท่านผู้ว่าฯ อยู่ไหม",
        "ขอให้หน่วยงานส่งรายงานภายในวันศุกร์",
        "Inspected the dam, found a leak",
        "in progress, 60% done",
        "Meeting with contractors completed",
        "at risk because of the land",
        "in addition the road is closed",
    ] {
        assert_eq!(understood(words), None, "{words}");
    }
}

#[test]
fn u6_what_officials_write_is_understood() {
    use Status::*;
    for (words, status, place, until) in [
        (
            "ไปตรวจเขื่อนบางวาด กลับบ่ายสาม",
            OnMission,
            "เขื่อนบางวาด",
            "24T15:00",
        ),
        ("ไปตรวจเขื่อนแล้ว กลับบ่ายสาม", OnMission, "เขื่อน", "24T15:00"),
        (
            "ผมไปประชุมที่กรมชลประทานครับ กลับพรุ่งนี้เย็น",
            Meeting,
            "กรมชลประทาน",
            "25T16:30",
        ),
        ("กำลังประชุมอยู่ค่ะ", Meeting, "", ""),
        ("พรุ่งนี้ลาครึ่งวันเช้า", Leave, "", "25T12:00"),
        ("อยู่กระบี่ กลับวันพฤหัส", Travel, "กระบี่", "26T00:00"),
        (
            "อยู่ที่ไซต์งานอุโมงค์ดารา ถึง 15.00 น.",
            OnMission,
            "ไซต์งานอุโมงค์ดารา",
            "24T15:00",
        ),
        ("ถึงที่ทำงานแล้วครับ", InOffice, "", ""),
        ("พักเที่ยง กลับบ่ายโมง", OffDuty, "", "24T13:00"),
        (
            "พรุ่งนี้ไปตรวจเขื่อนบางวาด กลับบ่ายสาม",
            OnMission,
            "เขื่อนบางวาด",
            "25T15:00",
        ),
        (
            "at the airport till 4pm",
            OnMission,
            "the airport",
            "24T16:00",
        ),
        (
            "Working from home until 16:30",
            InOffice,
            "home (WFH)",
            "24T16:30",
        ),
        (
            "off to Patong, back at 3pm",
            OnMission,
            "Patong",
            "24T15:00",
        ),
        ("On leave tomorrow", Leave, "", "26T00:00"),
    ] {
        let read = understood(words).unwrap_or_else(|| panic!("{words}"));
        assert_eq!(
            (
                read.status,
                read.place.clone().unwrap_or_default().as_str(),
                read.until.map(short).unwrap_or_default().as_str()
            ),
            (status, place, until),
            "{words}: {read:?}"
        );
    }
}

#[test]
fn l1_of_leave_nothing_but_the_leave_is_read() {
    for words in [
        "ลาป่วย ไปหาหมอ รพ.วชิระ กลับบ่าย",
        "ลาบวช วัดฉลอง 15 วัน",
        "sick, at Vachira hospital till noon",
    ] {
        let read = understood(words).unwrap_or_else(|| panic!("{words}"));
        assert_eq!(
            (read.status, read.place, read.purpose),
            (Status::Leave, None, None),
            "{words}"
        );
    }
}

#[test]
fn l1_who_acts_is_read_wherever_it_stands() {
    for (words, acting) in [
        ("ไปราชการกรุงเทพ 3 วัน มอบ ผอ.กองช่าง ดูแลแทน", "ผอ.กองช่าง"),
        ("ลาพักผ่อนถึงวันศุกร์ คุณสมชาย ใจดี รักษาการแทน", "คุณสมชาย ใจดี"),
        (
            "ไปราชการต่างประเทศ รองนายแพทย์ สสจ. รักษาราชการแทน ถึงสิ้นเดือน",
            "รองนายแพทย์ สสจ.",
        ),
        ("On leave 25-27 Nov, Somchai acting", "Somchai"),
        ("In Bangkok until Friday, deputy is acting", "deputy"),
    ] {
        let read = understood(words).unwrap_or_else(|| panic!("{words}"));
        assert_eq!(read.acting.as_deref(), Some(acting), "{words}: {read:?}");
    }
}

#[test]
fn l2_a_return_that_was_stated_is_known_as_one() {
    for (words, returns) in [
        ("ไปตรวจเขื่อนบางวาด กลับบ่ายสาม", true),
        ("ติดประชุมถึงบ่ายสอง", false),
        ("Driving back from Krabi, ETA 17:00", true),
        ("ลา 3 วัน", false),
    ] {
        assert_eq!(understood(words).unwrap().returns, returns, "{words}");
    }
}

#[test]
fn u11_a_time_that_cannot_be_is_told_and_not_guessed() {
    let read = understood("ไปตรวจเขื่อนบางวาด กลับ 25.00 น.").unwrap();
    assert_eq!(
        (read.until, read.impossible.is_some()),
        (None, true),
        "{read:?}"
    );
    let other = understood("ลาถึงศุกร์หน้า").unwrap().other.unwrap();
    assert_eq!(other.1.map(short).as_deref(), Some("28T00:00"));
}

#[test]
fn c10_an_end_is_typed_as_an_hour_or_a_day() {
    let now = at("2026-11-24T10:00:00+07:00");
    let end = |typed: &str, from| end(typed, from, now, Holidays::known());
    for (typed, read) in [
        ("15.00 น.", Some("24T15:00")),
        ("ถึง ๑๕.๓๐ น.", Some("24T15:30")),
        ("15:00", Some("24T15:00")),
        ("บ่ายสาม", Some("24T15:00")),
        ("ก่อนเที่ยง", Some("24T12:00")),
        ("อีก 2 ชม.", Some("24T12:00")),
        ("24.00 น.", Some("25T00:00")),
        ("พรุ่งนี้", Some("26T00:00")),
        ("กลับวันศุกร์", Some("27T00:00")),
        ("until 27 Nov", Some("28T00:00")),
        ("25.00 น.", None),
        ("31 ก.พ.", None),
        ("เดี๋ยวกลับ", None),
        ("", None),
    ] {
        assert_eq!(end(typed, now).map(short).as_deref(), read, "{typed}");
    }
    // Of something to come, the hour is one of its own day.
    let friday = at("2026-11-27T09:00:00+07:00");
    assert_eq!(
        end("12.00 น.", friday).map(short).as_deref(),
        Some("27T12:00")
    );
}

#[test]
fn l1_a_home_is_known_as_one() {
    assert!(understood("วันหยุดครับ อยู่บ้าน").unwrap().at_home());
    // Whatever is no place to be kept leaves no words to be kept either.
    for words in ["อยู่คอนโด ถึงเที่ยง", "อยู่ที่พัก กลับบ่ายโมง", "at home till noon"]
    {
        assert!(understood(words).unwrap().at_home(), "{words}");
    }
    assert!(!understood("ลงพื้นที่บ้านในทอน").unwrap().at_home());
}

proptest! {
    #[test]
    fn no_words_make_it_stumble(words in "\\PC{0,200}") {
        let _ = understood(&words);
    }

    #[test]
    fn no_mixture_of_what_it_knows_makes_it_stumble(
        words in prop::collection::vec(prop::sample::select(vec![
            "ไป", "ตรวจ", "ประชุม", "ที่", "ลา", "รักษาราชการแทน", "มอบ", "ปรท.", " ", ",", "ถึง", "กลับ", "พรุ่งนี้", "25.00 น.",
            "acting", "in", "at", "back", "Friday", "\u{200B}", "ๆ", "ต.", "แล้ว", "จาก", "3 วัน", "👍",
        ]), 0..12)
    ) {
        if let Some(read) = understood(&words.concat()) {
            prop_assert!(read.until.is_none_or(|until| until > read.from), "{:?}", read);
        }
    }
}
