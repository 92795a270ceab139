//! The words by which an audience is said, in Thai and in English (A2, GLOSSARY).
//!
//! Words to be understood; classes are compared by [`fold`], marks as they are written, in small letters.

use super::{
    Term,
    slip::{forgiven, is_near},
};
use crate::{
    person::{Kind, MissionArea, Sector},
    sheet::fold,
};

/// A word that joins, narrows, takes away, or says who of each agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Both.
    Join,
    /// Of these those in a place, or a group.
    In,
    /// Of these those only.
    Only,
    /// Of these those of a place; behind heads: whose.
    Of,
    /// Of these those of a mission area.
    Area,
    /// But not.
    Except,
    /// The heads.
    Heads,
    /// Delegates.
    Delegates,
    /// Those who have not acknowledged.
    Waiting,
}

pub(super) const MARKS: &[(Mark, &[&str])] = &[
    (
        Mark::Join,
        &[
            "และ",
            "กับ",
            "หรือ",
            "รวมทั้ง",
            "รวมถึง",
            "ตลอดจน",
            "พร้อมด้วย",
            "พร้อมทั้ง",
            "and",
            "or",
            "plus",
            "as well as",
            ",",
            "،",
            "、",
            ";",
            "+",
            "&",
            "/",
            "\n",
        ],
    ),
    (
        Mark::In,
        &[
            "ใน",
            "ภายใน",
            "ในเขต",
            "ในเขตพื้นที่",
            "ในพื้นที่",
            "พื้นที่",
            "อยู่ใน",
            "อยู่ในเขต",
            "อยู่ในพื้นที่",
            "ที่อยู่ใน",
            "ที่อยู่ในเขต",
            "ที่อยู่ในพื้นที่",
            "ที่ตั้งอยู่ใน",
            "ซึ่งอยู่ใน",
            "เฉพาะใน",
            "เฉพาะพื้นที่",
            "เฉพาะในพื้นที่",
            "in",
            "in the",
            "within",
            "only in",
            "located in",
            "that are in",
            "who are in",
        ],
    ),
    (
        Mark::Only,
        &["เฉพาะ", "ที่เป็น", "ซึ่งเป็น", "only", "that are", "who are"],
    ),
    (Mark::Of, &["ของ", "of", "of the", "from"]),
    (
        Mark::Area,
        &[
            "ด้าน",
            "ในด้าน",
            "ที่ดูแลด้าน",
            "ภารกิจ",
            "ภารกิจด้าน",
            "ตามภารกิจ",
            "ตามภารกิจด้าน",
            "mission area",
            "mission area of",
            "mission area:",
            "of the mission area",
            "in the mission area",
            "in the mission area of",
        ],
    ),
    (
        Mark::Except,
        &[
            "ยกเว้น",
            "แต่ยกเว้น",
            "เว้นแต่",
            "เว้น",
            "แต่ไม่",
            "แต่ไม่รวม",
            "แต่ไม่รวมถึง",
            "แต่ไม่ใช่",
            "และไม่รวม",
            "และไม่ใช่",
            "ไม่รวม",
            "ไม่รวมถึง",
            "ไม่นับ",
            "ไม่นับรวม",
            "ไม่เอา",
            "นอกจาก",
            "but not",
            "but",
            "and not",
            "except",
            "except for",
            "but not in",
            "excluding",
            "not including",
            "without",
            "other than",
        ],
    ),
    (
        Mark::Heads,
        &[
            "หัวหน้า",
            "หัวหน้าส่วนราชการ",
            "หัวหน้าหน่วยงาน",
            "หัวหน้าส่วน",
            "หน.ส่วนราชการ",
            "หน. ส่วนราชการ",
            "หน.หน่วยงาน",
            "หน. หน่วยงาน",
            "ผู้บริหารหน่วยงาน",
            "heads",
            "all heads",
            "the heads",
            "heads only",
            "agency heads",
            "heads of agencies",
            "heads of all agencies",
            "heads of offices",
            "heads of departments",
        ],
    ),
    (
        Mark::Delegates,
        &[
            "ผู้ได้รับมอบหมาย",
            "ผู้ที่ได้รับมอบหมาย",
            "ผู้รับมอบหมาย",
            "ผู้แทน",
            "ผู้แทนหัวหน้า",
            "ผู้แทนหน่วยงาน",
            "delegates",
            "the delegates",
            "their delegates",
            "deputies",
            "their deputies",
        ],
    ),
    (
        Mark::Waiting,
        &[
            "ยังไม่รับทราบ",
            "ยังไม่ได้รับทราบ",
            "ไม่ได้รับทราบ",
            "ไม่รับทราบ",
            "ที่ยังไม่รับทราบ",
            "ที่ยังไม่ได้รับทราบ",
            "ที่ไม่รับทราบ",
            "ซึ่งยังไม่รับทราบ",
            "ผู้ที่ยังไม่รับทราบ",
            "ผู้ที่ยังไม่ได้รับทราบ",
            "ผู้ที่ไม่รับทราบ",
            "ผู้ซึ่งยังไม่รับทราบ",
            "ผู้ยังไม่รับทราบ",
            "คนที่ยังไม่รับทราบ",
            "not acknowledged",
            "not yet acknowledged",
            "have not acknowledged",
            "has not acknowledged",
            "have not yet acknowledged",
            "who have not acknowledged",
            "that have not acknowledged",
            "those who have not acknowledged",
            "who have not yet acknowledged",
            "those who have not yet acknowledged",
            "unacknowledged",
        ],
    ),
];

/// What may stand between those who have not acknowledged and the number.
pub(super) const NUMBERED: &[&str] = &[
    "หนังสือแจ้งเวียน",
    "แจ้งเวียน",
    "หนังสือ",
    "ประกาศ",
    "เรื่อง",
    "ฉบับ",
    "เลขที่",
    "ที่",
    "announcement",
    "circular",
    "number",
    "no.",
    "no",
];

/// The letter before the number of an announcement.
pub(super) const LETTER: &[&str] = &["ว", "w", "v"];

/// What may stand in front of it all.
pub(super) const LEADS: &[&str] = &[
    "แจ้งเวียนถึง",
    "แจ้งเวียน",
    "ส่งถึง",
    "ส่งให้",
    "แจ้ง",
    "เรียน",
    "ถึง",
    "send to",
    "send it to",
    "dear",
    "to",
];

/// Kind words that pick nobody, folded.
pub(super) const COURTESY: &[&str] = &[
    "ครับ",
    "ค่ะ",
    "คะ",
    "นะครับ",
    "นะคะ",
    "ด้วย",
    "ด้วยครับ",
    "ด้วยค่ะ",
    "เท่านั้น",
    "please",
    "too",
    "ๆ",
];

/// What is in so many names, or before so many, that by itself it tells nothing; folded.
pub(super) const COMMON: &[&str] = &[
    "สำนักงาน",
    "สนง",
    "จังหวัด",
    "ประจำจังหวัด",
    "เขต",
    "ภูเก็ต",
    "จังหวัดภูเก็ต",
    "ผู้อำนวยการ",
    "ผอ",
    "หน",
    "ผู้จัดการ",
    "ผจก",
    "นายก",
    "นายกเทศมนตรี",
    "นายอำเภอ",
    "phuket",
    "province",
    "provincial",
    "office",
    "the",
    "branch",
    "area",
    "department",
    "thailand",
    "director",
    "head",
    "mayor",
    "manager",
    "chief",
];

/// The province: everything is in it; folded.
const PROVINCE: &[&str] = &[
    "จังหวัดภูเก็ต",
    "จังหวัด",
    "จภูเก็ต",
    "ภูเก็ต",
    "phuket",
    "phuketprovince",
    "province",
    "theprovince",
    "provinceofphuket",
];

/// What says *all* before a class and behind it; folded.
const ALL: &[&str] = &["ทุก", "บรรดา", "all", "every", "each"];
const ALL_BEHIND: &[&str] = &[
    "ทุกแห่ง",
    "ทุกหน่วยงาน",
    "ทุกหน่วย",
    "ทุกท่าน",
    "ทุกคน",
    "ทุกอำเภอ",
    "ทุกที่",
    "ทั้งหมด",
    "ทั้งจังหวัด",
    "ทั้งสิ้น",
];

/// What else may stand before a class or behind it and changes nothing; folded.
const AROUND: &[&str] = &["หน่วยงาน", "ส่วนราชการ", "กลุ่ม", "the", "of"];
const BEHIND: &[&str] = &["agencies", "offices", "sector", "sectors", "area", "areas"];

const EVERYONE: &[&str] = &[
    "หน่วยงาน",
    "ส่วนราชการ",
    "ทุกหน่วยงาน",
    "ทุกส่วนราชการ",
    "ทุกหน่วย",
    "ทุกคน",
    "ทุกท่าน",
    "ทุกแห่ง",
    "ทุกฝ่าย",
    "ทั้งหมด",
    "ทั้งจังหวัด",
    "everyone",
    "everybody",
    "all",
    "agencies",
    "offices",
];

const KINDS: &[(Kind, &[&str])] = &[
    (
        Kind::Provincial,
        &[
            "ส่วนภูมิภาค",
            "ภูมิภาค",
            "ราชการส่วนภูมิภาค",
            "ราชการบริหารส่วนภูมิภาค",
            "ส่วนราชการประจำจังหวัด",
            "ประจำจังหวัด",
            "provincial",
            "provincialadministration",
        ],
    ),
    (
        Kind::District,
        &[
            "อำเภอ",
            "ที่ว่าการอำเภอ",
            "นายอำเภอ",
            "district",
            "districts",
            "amphoe",
            "districtoffices",
            "districtchiefs",
        ],
    ),
    (
        Kind::Central,
        &[
            "ส่วนกลาง",
            "ส่วนกลางในพื้นที่",
            "ส่วนกลางในจังหวัด",
            "ราชการส่วนกลาง",
            "ราชการส่วนกลางในพื้นที่",
            "ราชการบริหารส่วนกลาง",
            "ราชการบริหารส่วนกลางที่ตั้งอยู่ในจังหวัด",
            "central",
            "centralgovernment",
            "centraladministration",
        ],
    ),
    (
        Kind::LocalGovernment,
        &[
            "อปท",
            "องค์กรปกครองส่วนท้องถิ่น",
            "ราชการส่วนท้องถิ่น",
            "ส่วนท้องถิ่น",
            "ท้องถิ่น",
            "localgovernment",
            "localgovernments",
            "localadministrations",
            "localauthorities",
        ],
    ),
    (
        Kind::StateEnterprise,
        &["รัฐวิสาหกิจ", "รสก", "stateenterprise", "stateenterprises"],
    ),
    (
        Kind::PublicOrg,
        &[
            "องค์การมหาชน",
            "publicorganization",
            "publicorganizations",
            "publicorganisation",
            "publicorganisations",
        ],
    ),
    (
        Kind::Education,
        &[
            "สถานศึกษา",
            "สถาบันการศึกษา",
            "หน่วยงานการศึกษา",
            "หน่วยงานทางการศึกษา",
            "การศึกษา",
            "education",
            "educationalinstitutions",
            "schools",
            "schoolsanduniversities",
        ],
    ),
    (
        // A court and the prosecutors are agencies by name; only these words mean the whole kind.
        Kind::Independent,
        &[
            "องค์กรอิสระ",
            "หน่วยงานอิสระ",
            "ศาลและองค์กรอิสระ",
            "ศาลองค์กรอิสระ",
            "ศาลอัยการองค์กรอิสระ",
            "ศาลอัยการและองค์กรอิสระ",
            "independent",
            "independentbodies",
            "independentorganizations",
            "independentorganisations",
            "courtsandindependentbodies",
            "courtsprosecutorsandindependentbodies",
        ],
    ),
    (
        Kind::Partner,
        &[
            "ภาคี",
            "ภาคีเครือข่าย",
            "7ภาคี",
            "เครือข่าย",
            "partner",
            "partners",
        ],
    ),
];

const SECTORS: &[(Sector, &[&str])] = &[
    (
        Sector::Government,
        &["ภาคราชการ", "ภาครัฐ", "government", "publicsector"],
    ),
    (Sector::Private, &["ภาคเอกชน", "เอกชน", "private"]),
    (
        Sector::CivilSociety,
        &["ภาคประชาสังคม", "ประชาสังคม", "civilsociety"],
    ),
    (Sector::Local, &["ภาคท้องถิ่น", "local"]),
    (
        Sector::Academic,
        &["ภาควิชาการ", "วิชาการ", "academic", "academia"],
    ),
    (
        Sector::Media,
        &["ภาคสื่อมวลชน", "สื่อมวลชน", "ภาคสื่อ", "สื่อ", "media"],
    ),
    (
        Sector::Political,
        &["ภาคการเมือง", "การเมือง", "political", "politics"],
    ),
];

const AREAS: &[(MissionArea, &[&str])] = &[
    (MissionArea::Traffic, &["จราจร", "การจราจร", "traffic"]),
    (
        MissionArea::Environment,
        &["สิ่งแวดล้อม", "environment", "theenvironment"],
    ),
    (MissionArea::QualityOfLife, &["คุณภาพชีวิต", "qualityoflife"]),
    (
        MissionArea::ConsumerProtection,
        &["คุ้มครองผู้บริโภค", "การคุ้มครองผู้บริโภค", "consumerprotection"],
    ),
    (MissionArea::Security, &["ความมั่นคง", "security"]),
];

/// Words for an area that mean one only where an area is spoken of.
const AREAS_ONLY_THERE: &[(MissionArea, &[&str])] = &[
    (MissionArea::QualityOfLife, &["ชีวิต"]),
    (MissionArea::ConsumerProtection, &["ผู้บริโภค", "consumer"]),
    (MissionArea::Security, &["มั่นคง", "ความปลอดภัย"]),
    (MissionArea::Other, &["อื่น", "อื่นๆ", "other", "others"]),
];

fn all() -> impl Iterator<Item = (Term, &'static str)> {
    let everyone = EVERYONE.iter().map(|name| (Term::Everyone, *name));
    let kinds = KINDS.iter().flat_map(|(kind, names)| {
        let term = Term::Kind(*kind);
        names.iter().map(move |name| (term.clone(), *name))
    });
    let sectors = SECTORS.iter().flat_map(|(sector, names)| {
        let term = Term::Sector(*sector);
        names.iter().map(move |name| (term.clone(), *name))
    });
    let areas = AREAS.iter().flat_map(|(area, names)| {
        let term = Term::Area(*area);
        names.iter().map(move |name| (term.clone(), *name))
    });
    everyone.chain(kinds).chain(sectors).chain(areas)
}

/// The class that the folded words mean.
pub(super) fn class(folded: &str) -> Option<Term> {
    dressed(folded, 3)
}

/// The same with whatever words stand around it.
fn dressed(folded: &str, deep: usize) -> Option<Term> {
    if let Some((term, _)) = all().find(|(_, name)| *name == folded) {
        return Some(term);
    }
    let deep = deep.checked_sub(1)?;
    let front = ALL.iter().chain(AROUND);
    let back = ALL_BEHIND.iter().chain(BEHIND);
    front
        .filter_map(|word| folded.strip_prefix(word))
        .chain(back.filter_map(|word| folded.strip_suffix(word)))
        .filter(|rest| !rest.is_empty())
        .find_map(|rest| dressed(rest, deep))
}

/// Whether a class is called exactly so, with nothing round it.
pub(super) fn is_class(folded: &str) -> bool {
    all().any(|(_, name)| name == folded)
}

/// Whether the word only dresses what follows it: all, every.
pub(super) fn is_dress(folded: &str) -> bool {
    ALL.contains(&folded)
}

/// The class with the name of the province behind it: อปท. จังหวัดภูเก็ต. Only for what is no agency's name.
pub(super) fn class_of_province(folded: &str) -> Option<Term> {
    PROVINCE
        .iter()
        .filter_map(|name| folded.strip_suffix(name))
        .find_map(class)
}

/// The class with a slip of the keyboard in it.
pub(super) fn nearly(folded: &str) -> Option<Term> {
    let letters = folded.chars().count();
    let mut near = all().filter(|(_, name)| {
        let most = forgiven(letters.min(name.chars().count()));
        most > 0 && is_near(folded, name, most)
    });
    let (term, _) = near.next()?;
    near.all(|(other, _)| other == term).then_some(term)
}

/// The mission area of the folded words, where one is spoken of.
pub(super) fn area(folded: &str) -> Option<Term> {
    let area = AREAS
        .iter()
        .chain(AREAS_ONLY_THERE)
        .find(|(_, names)| names.contains(&folded))
        .map(|(area, _)| Term::Area(*area));
    area.or_else(|| class(folded).filter(|term| matches!(term, Term::Area(_))))
}

/// Whether the folded words are the province: all of it.
pub(super) fn is_province(folded: &str) -> bool {
    PROVINCE.contains(&folded)
}

/// Whether the first of the words, or the last, says *all* by itself.
pub(super) fn says_all(words: &[String]) -> bool {
    let is_of = |word: Option<&String>, these: &[&str]| {
        word.is_some_and(|word| these.contains(&fold(word).as_str()))
    };
    is_of(words.first(), ALL) || is_of(words.last(), ALL_BEHIND)
}

/// The words behind *all*, when that is said: ทุกโรงพยาบาล, อบต. ทุกแห่ง.
pub(super) fn behind_all(words: &str) -> Option<String> {
    let words = words.trim();
    let behind = ALL.iter().find_map(|all| {
        let rest = words.strip_prefix(all)?;
        let apart = !all.is_ascii() || rest.starts_with(char::is_whitespace);
        apart.then_some(rest)
    });
    let before = || ALL_BEHIND.iter().find_map(|all| words.strip_suffix(all));
    let rest = behind.or_else(before)?.trim();
    (!rest.is_empty()).then(|| singular(rest))
}

/// An English word in the singular, as names have it.
fn singular(word: &str) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    match (word.strip_suffix("ies"), word.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}y"),
        (None, Some(stem)) => stem.to_owned(),
        (None, None) => word.to_owned(),
    }
}

/// The name of a saved group without the word that says it is one; folded.
pub(super) fn group(name: &str) -> String {
    let folded = fold(name);
    let bare = ["กลุ่ม", "รายชื่อ", "group"]
        .iter()
        .find_map(|word| folded.strip_prefix(word).or(folded.strip_suffix(word)))
        .filter(|rest| !rest.is_empty());
    bare.map_or_else(|| folded.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a2_words_are_folded_and_none_means_two_things() {
        let mut seen = BTreeMap::new();
        for (term, name) in all() {
            assert_eq!(fold(name), *name, "{name}");
            let before = seen.insert(name, term.clone());
            assert_eq!(before, None, "{name} is {term:?} and {before:?}");
        }
        let mut marks = BTreeMap::new();
        for (mark, word) in MARKS
            .iter()
            .flat_map(|(m, ws)| ws.iter().map(move |w| (m, w)))
        {
            assert_eq!(word.to_lowercase(), **word);
            assert_eq!(marks.insert(word, mark), None, "{word}");
        }
    }
}
