//! What holds of every text, and of every time however it is written.

use super::super::super::{bangkok, instant};
use super::super::{Phrase, Time};
use super::{HOLIDAYS, at, find, now, only, whole};
use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use proptest::prelude::*;

const ROWS: &str = include_str!("time_phrases.tsv");

/// Whatever is read: places in order, on the borders of letters, not overlapping.
fn sound(text: &str, phrases: &[Phrase]) -> Result<(), TestCaseError> {
    let mut before = 0;
    for phrase in phrases {
        let place = phrase.at.clone();
        prop_assert!(
            text.get(place.clone())
                .is_some_and(|words| !words.is_empty()),
            "{text:?} {place:?}"
        );
        prop_assert!(place.start >= before, "{text:?} {place:?}");
        before = place.end;
        for time in [Some(phrase.time), phrase.other].into_iter().flatten() {
            if let Time::Range {
                from,
                until: Some(until),
            }
            | Time::Duration { from, until, .. } = time
            {
                prop_assert!(from < until, "{text:?} {time:?}");
            }
        }
    }
    Ok(())
}

/// A word of the lexicon, a number or a mark: what phrases are made of, in any order.
fn piece() -> impl Strategy<Value = String> {
    let words: Vec<String> = ROWS
        .lines()
        .skip(1)
        .flat_map(|row| {
            row.split('\t')
                .next()
                .unwrap()
                .split(' ')
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    prop_oneof![
        6 => proptest::sample::select(words),
        2 => (0u32..10_000).prop_map(|n| n.to_string()),
        1 => proptest::sample::select(vec!["-", " ", ".", "ถึง", "กลับ", "น.", "โมง", "ทุก", "วัน", "ที่", "\u{200b}", "\u{e48}", "\u{202e}", "/", ":", "\n", "ๆ"]).prop_map(str::to_owned),
    ]
}

/// Hours as they are written: the words, and the minutes of the day that they name.
fn hour() -> impl Strategy<Value = (String, u32)> {
    let digits = [
        "ศูนย์",
        "หนึ่ง",
        "สอง",
        "สาม",
        "สี่",
        "ห้า",
        "หก",
        "เจ็ด",
        "แปด",
        "เก้า",
        "สิบ",
        "สิบเอ็ด",
    ];
    let half = |half: bool| (if half { "ครึ่ง" } else { "" }, if half { 30 } else { 0 });
    prop_oneof![
        (0u32..24, 0u32..60).prop_map(|(h, m)| (format!("{h:02}.{m:02} น."), h * 60 + m)),
        (0u32..24, 0u32..60).prop_map(|(h, m)| (format!("{h:02}:{m:02}"), h * 60 + m)),
        (0u32..24).prop_map(|h| (format!("{h} นาฬิกา"), h * 60)),
        (1u32..24).prop_map(|h| (format!("{h:02}00 น."), h * 60)),
        (1usize..=5, any::<bool>()).prop_map(move |(n, h)| (
            format!("ตี{}{}", digits[n], half(h).0),
            n as u32 * 60 + half(h).1
        )),
        (1usize..=5, any::<bool>()).prop_map(move |(n, h)| (
            format!("บ่าย{}โมง{}", digits[n], half(h).0),
            720 + n as u32 * 60 + half(h).1
        )),
        (2usize..=5, any::<bool>()).prop_map(move |(n, h)| (
            format!("บ่าย{}{}", digits[n], half(h).0),
            720 + n as u32 * 60 + half(h).1
        )),
        (6usize..=11, any::<bool>()).prop_map(move |(n, h)| (
            format!("{}โมงเช้า{}", digits[n], half(h).0),
            n as u32 * 60 + half(h).1
        )),
        (4usize..=6, any::<bool>()).prop_map(move |(n, h)| (
            format!("{}โมงเย็น{}", digits[n], half(h).0),
            720 + n as u32 * 60 + half(h).1
        )),
        (1usize..=5, any::<bool>()).prop_map(move |(n, h)| (
            format!("{}ทุ่ม{}", digits[n], half(h).0),
            1080 + n as u32 * 60 + half(h).1
        )),
        (1u32..=11, 0u32..60).prop_map(|(h, m)| (format!("{h}.{m:02} pm"), 720 + h * 60 + m)),
        (1u32..=11).prop_map(|h| (format!("{h}am"), h * 60)),
        Just(("เที่ยง".to_owned(), 720)),
        Just(("noon".to_owned(), 720)),
        Just(("เที่ยงครึ่ง".to_owned(), 750)),
    ]
}

const MONTHS: [[&str; 5]; 12] = [
    ["มกราคม", "ม.ค.", "มค", "มกรา", "Jan"],
    ["กุมภาพันธ์", "ก.พ.", "กพ", "กุมภา", "February"],
    ["มีนาคม", "มี.ค.", "มีค", "มีนา", "Mar"],
    ["เมษายน", "เม.ย.", "เมย", "เมษา", "April"],
    ["พฤษภาคม", "พ.ค.", "พค", "พฤษภา", "May"],
    ["มิถุนายน", "มิ.ย.", "มิย", "มิถุนา", "Jun"],
    ["กรกฎาคม", "ก.ค.", "กค", "กรกฎา", "July"],
    ["สิงหาคม", "ส.ค.", "สค", "สิงหา", "Aug"],
    ["กันยายน", "ก.ย.", "กย", "กันยา", "Sept"],
    ["ตุลาคม", "ต.ค.", "ตค", "ตุลา", "Oct"],
    ["พฤศจิกายน", "พ.ย.", "พย", "พฤศจิกา", "Nov"],
    ["ธันวาคม", "ธ.ค.", "ธค", "ธันวา", "December"],
];

/// A day as it is written with its year.
fn date(day: NaiveDate, way: usize, name: usize) -> String {
    let (of_month, month, year) = (day.day(), day.month(), day.year());
    let named = MONTHS[day.month0() as usize][name];
    let thai = super::super::super::date::full(super::super::super::Tongue::Thai, day);
    match way {
        0 => format!("{of_month} {named} {}", year + 543),
        1 => format!("{of_month} {named} {year}"),
        2 => format!("{of_month:02}/{month:02}/{}", year + 543),
        3 => format!("{of_month}/{month}/{year}"),
        4 => format!("{year}-{month:02}-{of_month:02}"),
        5 => thai,
        6 => format!("วันที่ {of_month} {named} พ.ศ. {}", year + 543),
        7 => super::super::super::digits::to_thai(&format!("{of_month} {named} {}", year + 543)),
        _ => format!("{of_month}.{month}.{}", year + 543),
    }
}

fn any_now() -> impl Strategy<Value = DateTime<Utc>> {
    (0i64..2_000_000)
        .prop_map(|minutes| at("2025-01-01T00:00:00+07:00") + TimeDelta::minutes(minutes))
}

fn moment(day: NaiveDate, minutes: u32) -> DateTime<Utc> {
    instant(day, NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes))
}

proptest! {
    #[test]
    fn no_text_makes_it_stumble(text in "\\PC{0,80}") {
        sound(&text, &find(&text, now(), &HOLIDAYS))?;
    }

    #[test]
    fn no_thai_makes_it_stumble(text in "[ก-ฮะ-ฺเ-๛0-9 .:\\-/\u{200b}\u{202e}]{0,80}") {
        sound(&text, &find(&text, now(), &HOLIDAYS))?;
    }

    #[test]
    fn no_order_of_its_words_makes_it_stumble(pieces in proptest::collection::vec((piece(), any::<bool>()), 1..12), now in any_now()) {
        let text: String = pieces.iter().map(|(piece, space)| format!("{piece}{}", if *space { " " } else { "" })).collect();
        sound(&text, &find(&text, now, &HOLIDAYS))?;
        let _ = only(&text, now, &HOLIDAYS);
    }

    #[test]
    fn c4_an_hour_is_read_however_it_is_written((words, minutes) in hour(), now in any_now()) {
        let read = only(&words, now, &HOLIDAYS);
        let Some(Phrase { time: Time::Instant(read), at, .. }) = read else { return Err(TestCaseError::fail(format!("{words}: {read:?}"))) };
        prop_assert_eq!(at, 0..words.len());
        let today = bangkok(now).date_naive();
        let wanted = if moment(today, minutes) > now { moment(today, minutes) } else { moment(today + Days::new(1), minutes) };
        prop_assert_eq!(read, wanted, "{}", words);
        let sentence = format!("ลงพื้นที่ตรวจเขื่อน กลับ{words} ครับ");
        let found = find(&sentence, now, &HOLIDAYS);
        prop_assert_eq!(found.len(), 1, "{}: {:?}", sentence, found);
        prop_assert_eq!(&sentence[found[0].at.clone()], format!("กลับ{words}"));
        prop_assert_eq!(found[0].time, Time::Range { from: now, until: Some(wanted) }, "{}", sentence);
    }

    #[test]
    fn c9_a_day_is_read_however_it_is_written(days in 0u64..40_000, way in 0usize..9, name in 0usize..5, now in any_now()) {
        let day = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + Days::new(days);
        let words = date(day, way, name);
        let read = only(&words, now, &HOLIDAYS);
        prop_assert_eq!(read.as_ref().map(|read| read.time), Some(Time::Date(day)), "{}", words);
        let sentence = format!("ประชุม {words} ที่ศาลากลาง");
        let found = find(&sentence, now, &HOLIDAYS);
        prop_assert_eq!(found.len(), 1, "{}: {:?}", sentence, found);
        prop_assert_eq!(&sentence[found[0].at.clone()], words.as_str());
    }

    #[test]
    fn c5_a_day_and_its_hour_in_either_order((words, minutes) in hour(), days in 0u64..40_000, name in 0usize..4, now in any_now()) {
        let day = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + Days::new(days);
        let date = date(day, 0, name);
        for text in [format!("{date} {words}"), format!("{date} เวลา {words}"), format!("{words} วันที่ {date}")] {
            let read = only(&text, now, &HOLIDAYS).map(|read| read.time);
            prop_assert_eq!(read, Some(Time::Instant(moment(day, minutes))), "{}", text);
        }
    }

    #[test]
    fn c11_lengths_are_laid_from_now(count in 1i64..500, unit in 0usize..4, now in any_now()) {
        let (thai, english, length) = [("นาที", "minutes", TimeDelta::minutes(1)), ("ชั่วโมง", "hours", TimeDelta::hours(1)), ("วัน", "days", TimeDelta::days(1)), ("สัปดาห์", "weeks", TimeDelta::weeks(1))][unit];
        let end = now + length * i32::try_from(count).unwrap();
        let later = if unit < 2 { Time::Instant(end) } else { Time::Date(bangkok(end).date_naive()) };
        for text in [format!("อีก {count} {thai}"), format!("in {count} {english}")] {
            prop_assert_eq!(only(&text, now, &HOLIDAYS).map(|read| read.time), Some(later), "{}", text);
        }
        let bare = only(&format!("{count} {thai}"), now, &HOLIDAYS).map(|read| read.time);
        let laid = matches!(bare, Some(Time::Duration { from, until, .. }) if (from, until) == (now, end));
        prop_assert!(laid, "{:?}", bare);
    }
}

/// What a reader would make of a phrase that was cut off: its letters are not all there, so a prefix is either no time,
/// or a time that stands in it whole.
#[test]
fn a_prefix_is_read_as_itself() {
    for row in ROWS.lines().skip(1) {
        let phrase = row.split('\t').next().unwrap();
        for (end, _) in phrase.char_indices() {
            let prefix = &phrase[..end];
            let found = find(prefix, now(), &HOLIDAYS);
            sound(prefix, &found).unwrap();
            for read in found {
                // The words by themselves are the same time: nothing was guessed from what surrounds them.
                let words = &prefix[read.at.clone()];
                let alone = find(words, now(), &HOLIDAYS);
                assert_eq!(
                    alone.iter().map(|read| read.time).collect::<Vec<_>>(),
                    [read.time],
                    "{prefix}: {words}"
                );
            }
        }
    }
}

#[test]
fn what_is_long_or_far_off_is_no_panic() {
    let many = |text: &str| text.repeat(4_000);
    for text in [
        many("\u{e48}"),
        many("ก\u{e48}\u{e34}\u{e4d}า"),
        many("เ"),
        many("9"),
        many("9-"),
        many("9:"),
        many("25-27 พ.ย. "),
        many("ถึง"),
        many("ทุก"),
        many("ประมาณ"),
        many("\u{202e}\u{200b}"),
        many("1 วัน "),
        many("สอง"),
        many("สิบ"),
        many("วัน"),
        many(" "),
        many("\n"),
        "99999999999999999999 วัน".to_owned(),
        "อีก 9999 ปี".to_owned(),
        "อีก 9999 เดือน".to_owned(),
        "ภายใน 9999 วันทำการ".to_owned(),
        "ภายใน 9999 สัปดาห์".to_owned(),
        "31/12/9999".to_owned(),
        "1/1/2400".to_owned(),
        "ปี 9999".to_owned(),
        "ปีงบ 9999".to_owned(),
        "ไตรมาส 4/9999".to_owned(),
        "9999 ปีก่อน".to_owned(),
        "9999 วันทำการที่แล้ว".to_owned(),
    ] {
        sound(&text, &find(&text, now(), &HOLIDAYS)).unwrap();
        let _ = whole(&text);
    }
    for now in [
        DateTime::<Utc>::MIN_UTC,
        DateTime::<Utc>::MAX_UTC,
        DateTime::<Utc>::MAX_UTC - TimeDelta::days(401),
        DateTime::<Utc>::MIN_UTC + TimeDelta::days(401),
    ] {
        for row in ROWS.lines().skip(1) {
            let _ = find(row.split('\t').next().unwrap(), now, &HOLIDAYS);
        }
    }
}
