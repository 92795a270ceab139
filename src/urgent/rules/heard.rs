//! What the words of a matter say about it: its level, its mission area; and who is the chief of the provincial office.

use super::Level;
use crate::person::MissionArea;

/// The words for each level, the longer ones first.
const LEVELS: [(&str, Level); 6] = [
    ("ด่วนที่สุด", Level::Most),
    ("ด่วนมาก", Level::Very),
    ("ด่วน", Level::Urgent),
    ("most urgent", Level::Most),
    ("very urgent", Level::Very),
    ("urgent", Level::Urgent),
];

/// How a matter begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The level that stands at the beginning of the words, if one does.
    pub level: Option<Level>,
    /// The words behind it.
    pub words: String,
}

/// Takes the level off the beginning of the words: `ด่วนที่สุด น้ำท่วมอุโมงค์`. A word that only begins so is none: ด่วนจี๋.
#[must_use]
pub fn opening(words: &str) -> Opening {
    let words = words.trim();
    let found = LEVELS.iter().find_map(|(name, level)| {
        let begins = words.get(..name.len())?.to_lowercase() == *name;
        let rest = words.get(name.len()..).filter(|_| begins)?;
        let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == ':');
        ends.then_some((*level, rest))
    });
    match found {
        Some((level, rest)) => Opening {
            level: Some(level),
            words: rest
                .trim_start_matches(|c: char| c.is_whitespace() || c == ':')
                .to_owned(),
        },
        None => Opening {
            level: None,
            words: words.to_owned(),
        },
    }
}

/// Words by which an area is suggested; the one that comes first in the text decides.
const AREAS: &[(MissionArea, &[&str])] = &[
    (
        MissionArea::Traffic,
        &[
            "จราจร",
            "รถชน",
            "อุบัติเหตุ",
            "รถติด",
            "ถนน",
            "อุโมงค์",
            "สะพาน",
            "ทางหลวง",
            "traffic",
            "road",
            "accident",
            "crash",
            "tunnel",
            "bridge",
        ],
    ),
    (
        MissionArea::Environment,
        &[
            "น้ำท่วม",
            "น้ำเสีย",
            "ขยะ",
            "ดินถล่ม",
            "ดินสไลด์",
            "คลื่น",
            "น้ำมันรั่ว",
            "ป่าชายเลน",
            "ปะการัง",
            "ไฟป่า",
            "ฝุ่น",
            "เขื่อน",
            "ประตูน้ำ",
            "ฝนตกหนัก",
            "flood",
            "landslide",
            "sewage",
            "waste",
            "garbage",
            "oil spill",
            "reef",
            "storm",
        ],
    ),
    (
        MissionArea::QualityOfLife,
        &[
            "โรงพยาบาล",
            "โรคระบาด",
            "ไข้เลือดออก",
            "น้ำประปา",
            "ไฟดับ",
            "ไฟฟ้าดับ",
            "โรงเรียน",
            "ผู้ป่วย",
            "hospital",
            "outbreak",
            "dengue",
            "power cut",
            "blackout",
            "school",
        ],
    ),
    (
        MissionArea::ConsumerProtection,
        &[
            "ร้องเรียน",
            "อาหารเป็นพิษ",
            "หลอกลวง",
            "โกง",
            "ราคาสินค้า",
            "complaint",
            "food poisoning",
            "scam",
            "fraud",
        ],
    ),
    (
        MissionArea::Security,
        &[
            "ยิง",
            "ระเบิด",
            "ฆาตกรรม",
            "อาชญากรรม",
            "นักท่องเที่ยวหาย",
            "เรือล่ม",
            "จมน้ำ",
            "ไฟไหม้",
            "เพลิงไหม้",
            "แรงงานต่างด้าว",
            "ชุมนุม",
            "shooting",
            "bomb",
            "murder",
            "drown",
            "capsiz",
            "fire",
            "missing tourist",
            "riot",
        ],
    ),
];

/// The area that the words suggest; another one is one tap away.
#[must_use]
pub fn suggested(words: &str) -> MissionArea {
    let words = words.to_lowercase();
    AREAS
        .iter()
        .flat_map(|(area, named)| named.iter().map(move |word| (area, word)))
        .filter_map(|(area, word)| Some((words.find(word)?, std::cmp::Reverse(word.len()), *area)))
        .min()
        .map_or(MissionArea::Other, |(_, _, area)| area)
}

/// Whether this position of the provincial office is its chief's (E3).
#[must_use]
pub fn is_chief(position: &str) -> bool {
    let position = position.to_lowercase();
    position.contains("หัวหน้าสำนักงานจังหวัด") || position.contains("chief of the provincial office")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn e1_a_level_is_said_at_the_beginning() {
        for (words, level, rest) in [
            ("ด่วนที่สุด น้ำท่วมอุโมงค์", Some(Level::Most), "น้ำท่วมอุโมงค์"),
            ("ด่วนมาก: รถชน", Some(Level::Very), "รถชน"),
            ("ด่วน\nขอเรือ", Some(Level::Urgent), "ขอเรือ"),
            ("Most urgent: fire", Some(Level::Most), "fire"),
            ("URGENT fire", Some(Level::Urgent), "fire"),
            ("ด่วนที่สุด", Some(Level::Most), ""),
            ("ด่วนจี๋ รถชน", None, "ด่วนจี๋ รถชน"),
            ("urgently needed", None, "urgently needed"),
            ("น้ำท่วม ด่วนที่สุด", None, "น้ำท่วม ด่วนที่สุด"),
            ("", None, ""),
        ] {
            let heard = opening(words);
            assert_eq!(
                (heard.level, heard.words.as_str()),
                (level, rest),
                "{words}"
            );
        }
    }

    #[test]
    fn e1_an_area_is_suggested() {
        for (words, area) in [
            ("น้ำท่วมอุโมงค์ดาราสมุทร", MissionArea::Environment),
            ("อุโมงค์ดาราสมุทรน้ำท่วม", MissionArea::Traffic),
            ("เรือล่มหน้าหาดราไวย์", MissionArea::Security),
            ("Dengue outbreak in Rawai", MissionArea::QualityOfLife),
            ("ร้องเรียนราคาแท็กซี่", MissionArea::ConsumerProtection),
            ("ขอเข้าพบ", MissionArea::Other),
            ("", MissionArea::Other),
        ] {
            assert_eq!(suggested(words), area, "{words}");
        }
    }

    #[test]
    fn e3_the_chief_is_known_by_the_position() {
        assert!(is_chief("หัวหน้าสำนักงานจังหวัดภูเก็ต"));
        assert!(is_chief("Chief of the Provincial Office"));
        assert!(!is_chief("นักวิเคราะห์นโยบายและแผน"));
        assert!(!is_chief(""));
    }

    proptest! {
        #[test]
        fn no_words_make_it_stumble(words in "\\PC{0,60}") {
            let heard = opening(&words);
            prop_assert!(words.contains(&heard.words));
            let _ = suggested(&words);
        }
    }
}
