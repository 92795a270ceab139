use super::*;
use crate::{
    people::naming::Directory,
    person::{Agency, Kind},
};
use proptest::prelude::*;

fn agency(code: &str, th: &str, en: &str, short: &str) -> Agency {
    Agency {
        code: code.to_owned(),
        name_th: th.to_owned(),
        name_en: en.to_owned(),
        short_th: short.to_owned(),
        kind: Kind::Central,
    }
}

fn agencies() -> Vec<Agency> {
    vec![
        agency(
            "IRRI",
            "โครงการชลประทานภูเก็ต",
            "Phuket Irrigation Project",
            "ชลประทาน",
        ),
        agency("HWY", "แขวงทางหลวงภูเก็ต", "Phuket Highways District", ""),
        agency(
            "RRD",
            "แขวงทางหลวงชนบทภูเก็ต",
            "Phuket Rural Roads District",
            "",
        ),
        agency("LAND", "สำนักงานที่ดินจังหวัดภูเก็ต", "Phuket Land Office", ""),
    ]
}

#[test]
fn l7_the_name_stands_in_front_and_the_rest_is_the_note() {
    let agencies = agencies();
    let directory = Directory::of_agencies(&agencies);
    for (words, codes, rest) in [
        ("ชลประทาน คลองตื้นเขิน", vec!["IRRI"], "คลองตื้นเขิน"),
        ("ชลประทาน", vec!["IRRI"], ""),
        ("ชลปทาน คลองตื้นเขิน", vec!["IRRI"], "คลองตื้นเขิน"),
        ("ชลประทาน: คลองตื้นเขิน", vec!["IRRI"], "คลองตื้นเขิน"),
        ("ชลประทาน\nคลอง\nตื้นเขิน", vec!["IRRI"], "คลอง\nตื้นเขิน"),
        ("IRRI คลองตื้นเขิน", vec!["IRRI"], "คลองตื้นเขิน"),
        (
            "Phuket Irrigation Project the gate leaks",
            vec!["IRRI"],
            "the gate leaks",
        ),
        ("irrigation project gate", vec!["IRRI"], "gate"),
        ("ทางหลวง ชนบท ถนนทรุด", vec!["RRD"], "ถนนทรุด"),
        ("ทางหลวง ถนนทรุด 3 จุด", vec!["HWY", "RRD"], "ถนนทรุด 3 จุด"),
        ("ที่ดิน ที่ ดี มาก", vec!["LAND"], "ที่ ดี มาก"),
        ("", vec![], ""),
    ] {
        let split = split(words, &agencies, &directory);
        let mut found = split.codes.clone();
        found.sort();
        assert_eq!(
            (found, split.rest.as_str()),
            (codes.into_iter().map(str::to_owned).collect(), rest),
            "{words}"
        );
    }
    let unknown = split("จักรวาลใหม่ คลองตื้นเขิน", &agencies, &directory);
    assert_eq!(
        (unknown.codes.len(), unknown.rest.as_str()),
        (0, "จักรวาลใหม่ คลองตื้นเขิน")
    );
}

#[test]
fn l7_what_is_short_enough_to_be_a_name_is_asked_about() {
    assert!(is_mere_name("จักรวาลใหม่") && is_mere_name("อบต. ป่า ใหญ่"));
    assert!(!is_mere_name("คลอง\nตื้น") && !is_mere_name("คลอง ตื้น เขิน มาก"));
}

proptest! {
    #[test]
    fn nothing_typed_is_lost(words in "\\PC{0,60}( [ก-ฮ]{1,8}){0,4}") {
        let agencies = agencies();
        let directory = Directory::of_agencies(&agencies);
        let split = split(&words, &agencies, &directory);
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != ':').collect::<String>();
        prop_assert_eq!(bare(&format!("{}{}", split.named, split.rest)), bare(&words));
    }

    #[test]
    fn pages_hold_all_of_it(words in "\\PC{0,300}", most in 20_usize..90) {
        let pages = pages(&words, most);
        prop_assert_eq!(pages.concat(), words);
    }
}
