use super::*;
use crate::person::{Agency, Kind};
use proptest::prelude::*;

/// The agencies that are shipped, by their names.
fn shipped() -> Directory {
    let sheet = include_str!("../../assets/agencies.csv");
    let agencies: Vec<Agency> = csv::Reader::from_reader(sheet.as_bytes())
        .into_records()
        .map(|row| {
            let row = row.unwrap();
            Agency {
                code: row[0].to_owned(),
                name_th: row[1].to_owned(),
                name_en: row[2].to_owned(),
                short_th: row[3].to_owned(),
                kind: Kind::Provincial,
            }
        })
        .collect();
    Directory::of_agencies(&agencies)
}

fn asked(words: &str) -> bool {
    asks(words, "2026-11-25".parse().unwrap(), shipped)
}

#[test]
fn u2_the_thai_word_with_a_week_or_an_agency_behind_it_asks() {
    for words in [
        " ชลประทาน",
        " ทสจ",
        " ทางหลวง",
        " อำเภอถลาง",
        " เทศบาลป่าตอง",
        " สัปดาห์ก่อน",
        "สัปดาห์ก่อน",
        "ประจำสัปดาห์ที่ 7",
        " สัปดาห์ที่ ๗ ครับ",
        " 17 พ.ย. 2569",
        " last week",
    ] {
        assert!(asked(words), "{words}");
    }
}

#[test]
fn u2_an_ordinary_sentence_that_begins_so_does_not() {
    for words in [
        "",
        "  ",
        "ผลการประชุมเรียบร้อยดี",
        " ผลการประชุมเรียบร้อยดี",
        " การประชุมวันนี้",
        " งานสัปดาห์ก่อนเรียบร้อย",
        "ชลประทาน",
        "ว่าเขื่อนซ่อมเสร็จแล้ว",
        " ว่าเขื่อนบางวาดซ่อมเสร็จแล้ว รอส่งมอบ",
        " เรื่องน้ำท่วมถนนเทพกระษัตรี",
        " ให้ผู้ว่าฯ ทราบ",
        " ยอดผู้ป่วยไข้เลือดออก 12 ราย",
        " ชลประทานซ่อมเขื่อนเสร็จแล้ว 80%",
        " ชลประทาน\nซ่อมเขื่อนเสร็จแล้ว",
        " งาน",
        " ผล",
        " ประชุม",
        " ราชการ",
    ] {
        assert!(!asked(words), "{words}");
    }
}

#[test]
fn b1_the_worst_come_first_and_none_is_forgotten() {
    assert_eq!(share([10, 9, 9], [2, 2, 1], 7), [4, 2, 1]);
    assert_eq!(share([60, 0, 0], [2, 2, 1], 7), [7, 0, 0]);
    assert_eq!(share([1, 60, 60], [2, 2, 1], 7), [1, 5, 1]);
    assert_eq!(share([0, 0, 9], [2, 2, 1], 7), [0, 0, 7]);
    assert_eq!(share([0, 0, 0], [2, 2, 1], 7), [0, 0, 0]);
    assert_eq!(share([3, 3, 3], [2, 2, 1], 2), [2, 0, 0]);
}

proptest! {
    #[test]
    fn shares_fit_and_leave_no_room_unused(lines in [0_usize..80, 0..80, 0..80], room in 0_usize..20) {
        let shares = share(lines, [2, 2, 1], room);
        let all: usize = lines.iter().sum();
        prop_assert_eq!(shares.iter().sum::<usize>(), all.min(room));
        prop_assert!(shares.iter().zip(lines).all(|(share, lines)| *share <= lines));
    }

    #[test]
    fn no_words_make_it_stumble(words in "\\PC{0,80}") {
        let _ = asks(&words, "2026-11-25".parse().unwrap(), || Directory::of_agencies(&[]));
    }
}
