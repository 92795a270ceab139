//! The words for mission areas, kinds of lateness, yes and no, in Thai and in English (J1, J3).
//!
//! Words to be understood, compared by [`fold`]; what the bot itself says stands in `locales/`.

use super::rules::List;
use crate::{person::MissionArea, sheet::fold};

const AREAS: &[(MissionArea, &[&str])] = &[
    (
        MissionArea::Traffic,
        &["traffic", "จราจร", "ด้านจราจร", "คมนาคม"],
    ),
    (
        MissionArea::Environment,
        &[
            "environment",
            "สิ่งแวดล้อม",
            "ด้านสิ่งแวดล้อม",
            "ทรัพยากรและสิ่งแวดล้อม",
        ],
    ),
    (
        MissionArea::QualityOfLife,
        &[
            "quality of life",
            "quality_of_life",
            "คุณภาพชีวิต",
            "ด้านคุณภาพชีวิต",
        ],
    ),
    (
        MissionArea::ConsumerProtection,
        &[
            "consumer protection",
            "consumer",
            "คุ้มครองผู้บริโภค",
            "ด้านคุ้มครองผู้บริโภค",
            "ผู้บริโภค",
        ],
    ),
    (
        MissionArea::Security,
        &["security", "ความมั่นคง", "ด้านความมั่นคง", "มั่นคง", "ความปลอดภัย"],
    ),
    (
        MissionArea::Other,
        &["other", "others", "อื่น ๆ", "ด้านอื่น ๆ", "อื่น"],
    ),
];

const LISTS: &[(List, &[&str])] = &[
    (List::Late, &["late", "ทั้งหมด", "all", "ล่าช้า"]),
    (
        List::Overdue,
        &["overdue", "เกินกำหนด", "เกินกำหนดแล้วเสร็จ", "เลยกำหนด"],
    ),
    (
        List::Contract,
        &[
            "contract",
            "contracts",
            "สัญญา",
            "ลงนาม",
            "ยังไม่ลงนาม",
            "ไม่ลงนามสัญญา",
        ],
    ),
    (
        List::Report,
        &["report", "reports", "รายงาน", "ไม่รายงาน", "ค้างรายงาน"],
    ),
    (
        List::Soon,
        &["soon", "due soon", "ใกล้กำหนด", "ใกล้ครบกำหนด", "30 วัน"],
    ),
    (
        List::Behind,
        &["behind", "at risk", "risk", "เสี่ยง", "เสี่ยงล่าช้า", "ต่ำกว่า 80"],
    ),
    (List::Unsigned, &["unsigned", "รอลงนาม"]),
    (List::Signing, &["signing", "ใกล้ครบกำหนดลงนาม"]),
    (List::Silent, &["silent", "เงียบ", "ไม่มีข่าว"]),
];

fn find<T: Copy>(words: &[(T, &[&str])], typed: &str) -> Option<T> {
    let typed = fold(typed);
    words
        .iter()
        .find(|(_, names)| names.iter().any(|name| fold(name) == typed))
        .map(|(thing, _)| *thing)
}

/// The mission area that is called so.
#[must_use]
pub fn area(typed: &str) -> Option<MissionArea> {
    find(AREAS, typed)
}

/// The list that is called so.
#[must_use]
pub fn list(typed: &str) -> Option<List> {
    find(LISTS, typed)
}

/// Yes or no.
#[must_use]
pub fn yes_or_no(typed: &str) -> Option<bool> {
    const WORDS: &[(bool, &[&str])] = &[
        (
            true,
            &["yes", "y", "true", "1", "ใช่", "เป็น", "งานประจำ", "routine"],
        ),
        (false, &["no", "n", "false", "0", "ไม่ใช่", "ไม่", "ไม่เป็น"]),
    ];
    find(WORDS, typed)
}

/// The name of a district as it is compared: without อำเภอ before it, and without what is added in brackets.
#[must_use]
pub fn district(typed: &str) -> String {
    let typed = typed.trim();
    let bare = ["อำเภอ", "อ."]
        .iter()
        .find_map(|word| typed.strip_prefix(word));
    let folded = fold(bare.unwrap_or(typed));
    let bare = folded
        .strip_suffix("district")
        .filter(|rest| !rest.is_empty());
    bare.map_or(folded.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_both_languages() {
        for area in MissionArea::ALL {
            assert_eq!(super::area(area.name()), Some(area));
        }
        assert_eq!(area("ด้านจราจร"), Some(MissionArea::Traffic));
        assert_eq!(area("อื่นๆ"), Some(MissionArea::Other));
        assert_eq!(area("จราจรทางน้ำ"), None);
        assert_eq!(list("เกินกำหนด"), Some(List::Overdue));
        assert_eq!(yes_or_no("ใช่"), Some(true));
        assert_eq!(district("อำเภอถลาง"), district("ถลาง"));
        assert_eq!(district("อ.เมืองภูเก็ต"), "เมืองภูเก็ต");
    }
}
