//! The words that many names share and that are left out when one is meant: offices, provinces, titles. Written as [`together`] writes.

use super::fold::{together, words};
use crate::person::Kind;

/// What the name of the province adds to a name here.
const PROVINCE: &[&str] = &["ประจำจังหวัดภูเก็ต", "จังหวัดภูเก็ต", "จวภูเก็ต", "จภูเก็ต", "ภูเก็ต"];
/// The same in English, with what tells one office from no other.
const COMMON: &[&str] = &[
    "phuket",
    "province",
    "provincial",
    "office",
    "of",
    "the",
    "and",
    "for",
    "in",
    "thailand",
    "plc",
    "branch",
    "area",
    "department",
];
/// Words before and behind the one that says which office it is.
const AROUND: &[&str] = &[
    "สำนักงาน",
    "สนง",
    "สำนัก",
    "ที่ทำการ",
    "หน่วยงาน",
    "จังหวัด",
    "ประจำ",
    "โครงการ",
    "แขวง",
    "ด่าน",
    "ศูนย์",
    "สถานี",
    "สถาบัน",
    "กรม",
    "กอง",
    "ฝ่าย",
    "กลุ่มงาน",
    "คณะกรรมการ",
    "บริษัท",
    "จำกัด",
    "มหาชน",
    "ธนาคาร",
    "สมาคม",
    "มูลนิธิ",
    "เหล่า",
    "พื้นที่",
    "สาขา",
    "เขต",
    "แห่งประเทศไทย",
    "การ",
];

/// A kind of office that has many of its name: the hospital, the school and the municipality of one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    District,
    Local,
    Hospital,
    School,
    College,
}

const CLASSES: &[(&str, Class)] = &[
    ("ที่ว่าการอำเภอ", Class::District),
    ("อำเภอ", Class::District),
    ("องค์การบริหารส่วนตำบล", Class::Local),
    ("เทศบาลนคร", Class::Local),
    ("เทศบาลเมือง", Class::Local),
    ("เทศบาลตำบล", Class::Local),
    ("เทศบาล", Class::Local),
    ("ตำบล", Class::Local),
    ("อบต", Class::Local),
    ("โรงพยาบาล", Class::Hospital),
    ("โรงเรียน", Class::School),
    ("มหาวิทยาลัย", Class::College),
    ("วิทยาลัย", Class::College),
];
/// Too short to be known without the dot or space behind it.
const SHORT_CLASSES: &[(&str, Class)] = &[
    ("อ", Class::District),
    ("ทน", Class::Local),
    ("ทม", Class::Local),
    ("ทต", Class::Local),
    ("ต", Class::Local),
    ("รพ", Class::Hospital),
    ("รร", Class::School),
    ("ม", Class::College),
];
const ENGLISH_CLASSES: &[(&str, Class)] = &[
    ("amphoe", Class::District),
    ("municipality", Class::Local),
    ("town", Class::Local),
    ("city", Class::Local),
    ("subdistrict", Class::Local),
    ("tambon", Class::Local),
    ("sao", Class::Local),
    ("hospital", Class::Hospital),
    ("school", Class::School),
    ("college", Class::College),
    ("university", Class::College),
];

/// What is said before an agency when its head is meant, with the kinds of agencies that have such a head (none: any), or before a
/// person's name.
const TITLES: &[(&str, &[Kind])] = &[
    ("ผู้อำนวยการ", &[]),
    ("ผอ", &[]),
    ("หัวหน้า", &[]),
    ("หน", &[]),
    ("ผู้จัดการ", &[]),
    ("ผจก", &[]),
    ("ผู้บังคับการ", &[]),
    ("ผบก", &[]),
    ("ผู้กำกับการ", &[]),
    ("ผู้กำกับ", &[]),
    ("ผกก", &[]),
    ("ผู้บัญชาการ", &[]),
    ("ผบ", &[]),
    ("อธิการบดี", &[]),
    ("ประธาน", &[]),
    ("เบอร์", &[]),
    ("นายอำเภอ", &[Kind::District]),
    ("นายกเทศมนตรี", &[Kind::LocalGovernment]),
    ("นายก", &[Kind::LocalGovernment, Kind::Partner]),
    ("director of", &[]),
    ("director", &[]),
    ("head of", &[]),
    ("head", &[]),
    ("chief of", &[Kind::District]),
    ("district chief", &[Kind::District]),
    ("mayor of", &[Kind::LocalGovernment]),
    ("mayor", &[Kind::LocalGovernment]),
    ("manager", &[]),
    ("นางสาว", &[]),
    ("นาย", &[]),
    ("นาง", &[]),
    ("ท่าน", &[]),
    ("คุณ", &[]),
    ("ดร", &[]),
    ("mr", &[]),
    ("mrs", &[]),
    ("ms", &[]),
    ("dr", &[]),
    ("khun", &[]),
];

/// What stands before a person's name.
const HONORIFICS: &[&str] = &["นางสาว", "นาย", "นาง", "ท่าน", "คุณ", "นส", "ดร"];
const ENGLISH_HONORIFICS: &[&str] = &["mr", "mrs", "ms", "miss", "dr", "khun"];

/// Whether the words are written in Thai letters, at least in part.
pub(super) fn is_thai(text: &str) -> bool {
    text.chars().any(|c| ('\u{e01}'..='\u{e4e}').contains(&c))
}

/// The longest of `these` with which the text begins.
fn longest<'t>(text: &'t str, these: &[&str]) -> Option<&'t str> {
    these
        .iter()
        .filter_map(|word| text.strip_prefix(word))
        .min_by_key(|rest| rest.len())
}

/// Without the province behind it; the same where nothing else is left.
pub(super) fn bare(text: &str) -> &str {
    PROVINCE
        .iter()
        .filter_map(|tail| text.strip_suffix(tail))
        .filter(|rest| rest.chars().count() > 1)
        .min_by_key(|rest| rest.len())
        .unwrap_or(text)
}

/// What tells the office from others: the words around it left out, and the classes that these named.
pub(super) fn core(text: &str) -> (String, Vec<Class>) {
    let mut classes = Vec::new();
    let mut rest = bare(text);
    let enough = |rest: &&str| rest.chars().count() > 2;
    loop {
        let class = CLASSES
            .iter()
            .filter_map(|(word, class)| Some((rest.strip_prefix(word)?, class)))
            .min_by_key(|(rest, _)| rest.len());
        if let Some((shorter, class)) = class.filter(|(rest, _)| enough(rest)) {
            classes.push(*class);
            rest = shorter;
            continue;
        }
        let front = longest(rest, AROUND).filter(enough);
        let back = AROUND
            .iter()
            .filter(|word| **word != "การ")
            .find_map(|word| rest.strip_suffix(word))
            .filter(enough);
        match front.or(back) {
            Some(shorter) => rest = bare(shorter),
            None => return (rest.to_owned(), classes),
        }
    }
}

/// The same of words in Latin letters.
pub(super) fn english_core(words: &[String]) -> (Vec<String>, Vec<Class>) {
    let class = |word: &String| {
        let found = ENGLISH_CLASSES.iter().find(|(name, _)| name == word);
        found.map(|(_, class)| *class)
    };
    let classes = words.iter().filter_map(class).collect();
    let rest = words
        .iter()
        .filter(|word| !is_common(word) && class(word).is_none());
    (rest.cloned().collect(), classes)
}

/// Whether the English word stands in too many names to tell one from another.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(&word)
}

/// A class said by its abbreviation, `รพ. ป่าตอง`, and the words behind it.
pub(super) fn short_class(words: &[String]) -> Option<(Class, String)> {
    let (first, rest) = words.split_first()?;
    let (_, class) = SHORT_CLASSES.iter().find(|(short, _)| short == first)?;
    (!rest.is_empty()).then(|| (*class, rest.concat()))
}

/// The agency behind the title of its head, `ผอ.ชลประทาน`, and the kinds that have such a head.
pub(super) fn behind_title(typed: &str) -> Option<(String, &'static [Kind])> {
    let all = together(typed);
    let thai = is_thai(typed);
    TITLES
        .iter()
        .filter(|(title, _)| is_thai(title) == thai)
        .filter_map(|(title, kinds)| {
            let rest = match thai {
                true => all.strip_prefix(title)?.to_owned(),
                // In Latin letters a title ends where a word ends.
                false => {
                    let (title, typed) = (words(title), words(typed));
                    let rest = typed.strip_prefix(title.as_slice())?;
                    rest.join(" ")
                }
            };
            (!rest.is_empty()).then_some((rest, *kinds))
        })
        .min_by_key(|(rest, _)| rest.len())
}

/// The words of a person's name without what is said before it and what stands in brackets.
pub(super) fn of_person(name: &str) -> Vec<String> {
    let plain = name.split(['(', '[']).next().unwrap_or(name);
    let mut parts = words(plain);
    if let Some(first) = parts.first_mut()
        && let Some(rest) = longest(first, HONORIFICS)
    {
        *first = rest.to_owned();
    }
    parts.retain(|part| !part.is_empty() && !ENGLISH_HONORIFICS.contains(&part.as_str()));
    parts
}
