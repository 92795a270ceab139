use super::{super::week::tests::day, *};
use proptest::prelude::*;

/// A Wednesday of week 8.
const TODAY: &str = "2026-11-25";

fn meant(words: &str) -> Option<Which> {
    which(words, day(TODAY))
}

#[test]
fn b5_a_week_is_named_from_where_one_stands() {
    for (words, weeks) in [
        ("สัปดาห์นี้", 0),
        ("อาทิตย์นี้", 0),
        ("สัปดาห์ล่าสุด", 0),
        ("สัปดาห์ก่อน", -1),
        ("สัปดาห์ที่แล้ว", -1),
        ("สัปดาห์ ที่แล้วครับ", -1),
        ("ประจำสัปดาห์ที่ผ่านมา", -1),
        ("อาทิตย์ที่แล้วค่ะ", -1),
        ("วาระก่อนหน้านี้", -1),
        ("อังคารที่แล้ว", -1),
        ("สัปดาห์ก่อนโน้น", -2),
        ("สัปดาห์หน้า", 1),
        ("วันอังคารหน้า", 1),
        ("2 สัปดาห์ก่อน", -2),
        ("๓ สัปดาห์ที่แล้ว", -3),
        ("สองอาทิตย์ก่อน", -2),
        ("Last week", -1),
        ("last week please", -1),
        ("last Tuesday", -1),
        ("the week before last", -2),
        ("2 weeks ago", -2),
        ("one week ago", -1),
        ("this week", 0),
        ("next week", 1),
    ] {
        assert_eq!(meant(words), Some(Which::FromNow(weeks)), "{words}");
    }
}

#[test]
fn b5_a_week_is_named_by_its_number() {
    let year = FiscalYear::named(2570);
    for (words, number, of) in [
        ("สัปดาห์ที่ 7", 7, None),
        ("สัปดาห์ที่ ๗", 7, None),
        ("สัปดาห์ 7", 7, None),
        ("สัปดาห์ที่7", 7, None),
        ("ประจำสัปดาห์ที่ 7", 7, None),
        ("ครั้งที่ 7", 7, None),
        ("7", 7, None),
        ("week 7", 7, None),
        ("Week no. 7", 7, None),
        ("week #7", 7, None),
        ("สัปดาห์ที่ 7/2570", 7, year),
        ("สัปดาห์ที่ 7 ปี 2570", 7, year),
        ("สัปดาห์ที่ 7 ปีงบประมาณ พ.ศ. 2570", 7, year),
        ("สัปดาห์ที่ 7/70", 7, year),
        ("week 7 of 2027", 7, year),
        ("week 7/2027", 7, year),
    ] {
        assert_eq!(meant(words), Some(Which::Number(number, of)), "{words}");
    }
    for words in [
        "สัปดาห์ที่ 0",
        "สัปดาห์ที่ 54",
        "week 7 of 12345",
        "99",
        "week seven",
        "สัปดาห์ที่ 7 เป็นอย่างไร",
    ] {
        assert_eq!(meant(words), None, "{words}");
    }
}

#[test]
fn b5_a_week_is_named_by_a_day() {
    for (words, date) in [
        ("17 พ.ย. 2569", "2026-11-17"),
        ("๑๗ พฤศจิกายน ๒๕๖๙", "2026-11-17"),
        ("วันอังคารที่ 17 พฤศจิกายน 2569", "2026-11-17"),
        ("อังคาร 17 พ.ย. 2569", "2026-11-17"),
        ("อังคาร 17 พ.ย.", "2026-11-17"),
        ("วันที่ 17 พ.ย.", "2026-11-17"),
        ("17/11/2569", "2026-11-17"),
        ("17/11/69", "2026-11-17"),
        ("17 พ.ย. 69", "2026-11-17"),
        ("17 Nov 26", "2026-11-17"),
        ("17/11", "2026-11-17"),
        ("Tue 17 Nov 2026", "2026-11-17"),
        ("Tuesday, 17 November", "2026-11-17"),
        ("2026-11-17", "2026-11-17"),
        ("29 ธ.ค.", "2026-12-29"),
        ("5 ม.ค.", "2027-01-05"),
        ("6 ต.ค.", "2026-10-06"),
        ("วันนี้", TODAY),
        ("เมื่อวานนี้", "2026-11-24"),
        ("yesterday", "2026-11-24"),
    ] {
        assert_eq!(meant(words), Some(Which::Of(day(date))), "{words}");
    }
}

#[test]
fn b5_other_words_name_no_week() {
    for words in [
        "",
        "ชลประทาน",
        "จราจร",
        "ผลการประชุม",
        "ประชุมสัปดาห์ก่อนเรียบร้อยดี",
        "สัปดาห์ก่อนฝนตกหนัก",
        "สัปดาห์",
        "31 ก.พ. 2569",
        "17/13",
        "999999999999999 สัปดาห์ก่อน",
        "600 weeks ago",
        "last year",
        "weekly",
    ] {
        assert_eq!(meant(words), None, "{words}");
    }
}

#[test]
fn b5_the_week_that_is_meant() {
    let identities = |words: &str, today: &str| {
        let which = which(words, day(today)).unwrap();
        let days = which.identities(day(today));
        days.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(identities("สัปดาห์นี้", "2026-11-23"), ["2026-11-24"]);
    assert_eq!(identities("สัปดาห์นี้", "2026-11-29"), ["2026-11-24"]);
    assert_eq!(identities("สัปดาห์ก่อน", "2026-11-25"), ["2026-11-17"]);
    assert_eq!(identities("สัปดาห์ก่อน", "2026-11-30"), ["2026-11-24"]);
    // The number of the year that has just ended is meant where this year's is still far.
    assert_eq!(
        identities("สัปดาห์ที่ 52", "2026-10-08"),
        ["2027-09-28", "2026-09-29"]
    );
    assert_eq!(identities("สัปดาห์ที่ 7/2570", "2026-10-08"), ["2026-11-17"]);
    assert_eq!(
        identities("สัปดาห์ที่ 53/2570", "2026-10-08"),
        Vec::<String>::new()
    );
    assert_eq!(identities("20 พ.ย. 2569", TODAY), ["2026-11-17"]);
}

proptest! {
    #[test]
    fn no_words_make_it_stumble(words in "\\PC{0,60}", ahead in 0_u64..60_000) {
        let today = day("1990-01-01") + Days::new(ahead);
        if let Some(which) = which(&words, today) {
            let _ = which.identities(today);
        }
    }

    #[test]
    fn every_week_is_found_by_its_number_and_by_each_of_its_days(ahead in 0_i64..5_000, within in 0_i64..7) {
        let tuesday = day("2020-01-07") + Duration::weeks(ahead % 520);
        let monday = tuesday - Duration::days(1);
        let of_day = Which::Of(monday + Duration::days(within));
        prop_assert_eq!(of_day.identities(tuesday), vec![tuesday]);
        let number = crate::calendar::fiscal::tuesday_number(tuesday).unwrap();
        let named = Which::Number(number, Some(FiscalYear::of(tuesday)));
        prop_assert_eq!(named.identities(tuesday), vec![tuesday]);
    }
}
