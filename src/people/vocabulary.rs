//! The words that a roster uses for roles, languages, kinds and sectors, in English and in Thai (R2, GLOSSARY).
//!
//! Words to be understood, compared by [`fold`]; what the bot itself says stands in `locales/`.

use crate::{
    person::{Kind, Language, Role, Sector},
    sheet::fold,
};

/// Each thing with its words, folded as they are compared.
type Words<T> = [(T, &'static [&'static str])];

const ROLES: &Words<Role> = &[
    (
        Role::Governor,
        &[
            "governor",
            "ผู้ว่าราชการจังหวัด",
            "ผู้ว่าราชการ",
            "ผู้ว่าฯ",
            "ผู้ว่า",
            "ผวจ",
        ],
    ),
    (
        Role::Vice,
        &[
            "vice",
            "vicegovernor",
            "deputygovernor",
            "รองผู้ว่าราชการจังหวัด",
            "รองผู้ว่าราชการ",
            "รองผู้ว่าฯ",
            "รองผู้ว่า",
            "รองผวจ",
        ],
    ),
    (
        Role::Head,
        &[
            "head",
            "headofagency",
            "director",
            "หัวหน้า",
            "หัวหน้าหน่วยงาน",
            "หัวหน้าส่วนราชการ",
            "หัวหน้าส่วนราชการประจำจังหวัด",
            "หนส่วนราชการ",
            "ผู้บริหาร",
            "ผู้อำนวยการ",
            "ผอ",
            "นายอำเภอ",
            "นายก",
            "นายกเทศมนตรี",
        ],
    ),
    (
        Role::Delegate,
        &[
            "delegate",
            "ผู้ได้รับมอบหมาย",
            "ผู้รับมอบหมาย",
            "ผู้แทน",
            "ผู้แทนหัวหน้า",
        ],
    ),
    (
        // Its chief is one of the secretariat's posts (section 1), whatever the sheet calls the role.
        Role::Secretariat,
        &[
            "secretariat",
            "provincialoffice",
            "สำนักงานจังหวัด",
            "สนจ",
            "เจ้าหน้าที่สำนักงานจังหวัด",
            "หัวหน้าสำนักงานจังหวัด",
        ],
    ),
    (
        Role::Auditor,
        &[
            "auditor",
            "internalauditor",
            "ผู้ตรวจสอบภายใน",
            "ตรวจสอบภายใน",
        ],
    ),
];

const LANGUAGES: &Words<Language> = &[
    (Language::Thai, &["th", "tha", "thai", "ไทย", "ภาษาไทย"]),
    (
        Language::English,
        &["en", "eng", "english", "อังกฤษ", "ภาษาอังกฤษ"],
    ),
];

const KINDS: &Words<Kind> = &[
    (
        Kind::Provincial,
        &[
            "provincial",
            "ส่วนภูมิภาค",
            "ราชการส่วนภูมิภาค",
            "ราชการบริหารส่วนภูมิภาค",
            "ส่วนราชการประจำจังหวัด",
            "ภูมิภาค",
        ],
    ),
    (Kind::District, &["district", "อำเภอ", "ที่ว่าการอำเภอ"]),
    (
        Kind::Central,
        &[
            "central",
            "ส่วนกลาง",
            "ส่วนกลางในพื้นที่",
            "ราชการส่วนกลาง",
            "ราชการส่วนกลางในพื้นที่",
            "ราชการบริหารส่วนกลาง",
            "ราชการบริหารส่วนกลางที่ตั้งอยู่ในจังหวัด",
        ],
    ),
    (
        Kind::LocalGovernment,
        &[
            "localgovernment",
            "อปท",
            "องค์กรปกครองส่วนท้องถิ่น",
            "ส่วนท้องถิ่น",
            "ท้องถิ่น",
        ],
    ),
    (
        Kind::StateEnterprise,
        &["stateenterprise", "รัฐวิสาหกิจ", "รสก"],
    ),
    (
        Kind::PublicOrg,
        &[
            "publicorg",
            "publicorganization",
            "publicorganisation",
            "องค์การมหาชน",
        ],
    ),
    (
        Kind::Education,
        &[
            "education",
            "สถานศึกษา",
            "สถาบันการศึกษา",
            "หน่วยงานการศึกษา",
            "การศึกษา",
        ],
    ),
    (
        Kind::Independent,
        &[
            "independent",
            "องค์กรอิสระ",
            "ศาล",
            "อัยการ",
            "ศาลอัยการองค์กรอิสระ",
            "หน่วยงานอิสระ",
        ],
    ),
    (
        Kind::Partner,
        &["partner", "ภาคี", "ภาคีเครือข่าย", "7ภาคี", "๗ภาคี"],
    ),
];

const SECTORS: &Words<Sector> = &[
    (
        Sector::Government,
        &["government", "ราชการ", "ภาคราชการ", "ภาครัฐ", "รัฐ"],
    ),
    (Sector::Private, &["private", "เอกชน", "ภาคเอกชน"]),
    (
        Sector::CivilSociety,
        &["civilsociety", "ประชาสังคม", "ภาคประชาสังคม"],
    ),
    (Sector::Local, &["local", "ท้องถิ่น", "ภาคท้องถิ่น"]),
    (Sector::Academic, &["academic", "วิชาการ", "ภาควิชาการ"]),
    (
        Sector::Media,
        &["media", "สื่อ", "สื่อมวลชน", "ภาคสื่อ", "ภาคสื่อมวลชน"],
    ),
    (Sector::Political, &["political", "การเมือง", "ภาคการเมือง"]),
];

/// A role by its word (R2).
pub fn role(word: &str) -> Option<Role> {
    find(ROLES, word)
}

/// A language by its word or tag (R2).
pub fn language(word: &str) -> Option<Language> {
    find(LANGUAGES, word)
}

/// The kind of an agency by its word (R0, R2).
pub fn kind(word: &str) -> Option<Kind> {
    find(KINDS, word)
}

/// A partner sector by its word (R2).
pub fn sector(word: &str) -> Option<Sector> {
    find(SECTORS, word)
}

fn find<T: Copy>(words: &Words<T>, word: &str) -> Option<T> {
    let folded = fold(word);
    let found = words
        .iter()
        .find(|(_, names)| names.contains(&folded.as_str()));
    found.map(|(item, _)| *item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn r2_words_of_both_languages_are_understood() {
        for (word, expected) in [
            ("head", Role::Head),
            ("Head of Agency", Role::Head),
            ("ผู้อำนวยการ", Role::Head),
            ("ผอ.", Role::Head),
            ("ผู้ว่าราชการจังหวัด", Role::Governor),
            ("รอง ผวจ.", Role::Vice),
            ("VICE-GOVERNOR", Role::Vice),
            ("ผู้ได้รับมอบหมาย", Role::Delegate),
            ("สนจ.", Role::Secretariat),
            ("ผู้ตรวจสอบภายใน", Role::Auditor),
        ] {
            assert_eq!(role(word), Some(expected), "{word}");
        }
        assert_eq!(kind("ราชการบริหารส่วนภูมิภาค"), Some(Kind::Provincial));
        assert_eq!(kind("อปท."), Some(Kind::LocalGovernment));
        assert_eq!(kind("ศาล / อัยการ / องค์กรอิสระ"), Some(Kind::Independent));
        assert_eq!(sector("ภาคประชาสังคม"), Some(Sector::CivilSociety));
        assert_eq!(sector("Civil Society"), Some(Sector::CivilSociety));
        assert_eq!(language("ไทย"), Some(Language::Thai));
        assert_eq!(language("EN"), Some(Language::English));
    }

    #[test]
    fn r2_other_words_are_not_guessed() {
        for word in ["", "boss", "หัวหน้าฝ่าย", "รองผู้อำนวยการ", "ปลัด", "เลขานุการ"]
        {
            assert_eq!(role(word), None, "{word}");
        }
    }

    #[test]
    fn words_are_folded_and_none_means_two_things() {
        fn check<T>(words: &Words<T>) {
            let mut seen = BTreeSet::new();
            for name in words.iter().flat_map(|(_, names)| *names) {
                assert_eq!(fold(name), *name);
                assert!(seen.insert(name), "{name}");
            }
        }
        check(ROLES);
        check(LANGUAGES);
        check(KINDS);
        check(SECTORS);
    }
}
