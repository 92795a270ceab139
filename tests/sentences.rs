//! Both books of sentences: complete, alike, used, and written as the office writes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The longest text of a message, in UTF-16 units.
const MESSAGE: usize = 4096;
/// A label longer than this is cut by most phones.
const LABEL: usize = 40;
/// The longest description of a command, in characters.
const DESCRIPTION: usize = 256;
/// The longest toast, in characters.
const TOAST: usize = 200;

/// A sentence: what stands behind its id.
struct Sentence(String);

impl Sentence {
    fn variables(&self) -> BTreeSet<String> {
        self.0
            .split('$')
            .skip(1)
            .map(|after| {
                let name = |c: &char| c.is_ascii_alphanumeric() || *c == '_' || *c == '-';
                after.chars().take_while(name).collect()
            })
            .collect()
    }
}

fn book(language: &str) -> BTreeMap<String, Sentence> {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}/angkhan.ftl"));
    let text = fs::read_to_string(file).unwrap();
    let mut book: BTreeMap<String, Sentence> = BTreeMap::new();
    let mut last = None;
    for line in text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if line.starts_with([' ', '}']) {
            let id: &String = last.as_ref().expect("a line that goes on has a beginning");
            let sentence = book.get_mut(id).unwrap();
            sentence.0.push_str(line.trim());
            sentence.0.push('\n');
        } else {
            let (id, begins) = line
                .split_once('=')
                .unwrap_or_else(|| panic!("no sentence: {line}"));
            let id = id.trim().to_owned();
            let new = book.insert(id.clone(), Sentence(format!("{}\n", begins.trim())));
            assert!(new.is_none(), "{language} says {id} twice");
            last = Some(id);
        }
    }
    book
}

fn both() -> [(&'static str, BTreeMap<String, Sentence>); 2] {
    ["th", "en"].map(|language| (language, book(language)))
}

fn sources(below: &Path, text: &mut String) {
    for entry in fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|end| end == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn both_books_say_the_same_with_the_same_variables() {
    let [(_, thai), (_, english)] = both();
    let ids = |book: &BTreeMap<String, Sentence>| book.keys().cloned().collect::<Vec<_>>();
    assert_eq!(ids(&thai), ids(&english));
    for (id, sentence) in &thai {
        assert_eq!(sentence.variables(), english[id].variables(), "{id}");
    }
}

#[test]
fn every_sentence_is_said_somewhere() {
    let mut text = String::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut text,
    );
    let unused: Vec<String> = book("th")
        .into_keys()
        .filter(|id| !text.contains(&format!("\"{id}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn no_sentence_holds_markup_or_is_too_long() {
    for (language, book) in both() {
        for (id, Sentence(text)) in &book {
            let plain = text.replace("->", "");
            assert!(
                !plain.contains(['<', '>', '&']),
                "{language}/{id} holds markup: {text}"
            );
            assert!(
                text.encode_utf16().count() < MESSAGE / 4,
                "{language}/{id} leaves no room: {text}"
            );
            let chars = text.trim().chars().count();
            if id.contains("-button-") || id.starts_with("button-") && id != "button-over" {
                assert!(
                    text.trim().encode_utf16().count() <= LABEL,
                    "{language}/{id} is cut: {text}"
                );
            }
            if id.ends_with("-toast")
                || ["button-over", "no-number", "kept-no-more"].contains(&id.as_str())
            {
                assert!(chars <= TOAST, "{language}/{id}: {text}");
            }
            if id.starts_with("menu-") {
                assert!(
                    (1..=DESCRIPTION).contains(&chars),
                    "{language}/{id}: {text}"
                );
            }
        }
    }
}

/// The register of the office: no particles, no first person, โปรด and not กรุณา; Thai quotation marks, Arabic digits.
#[test]
fn the_thai_is_the_offices() {
    for (id, Sentence(text)) in &book("th") {
        for foreign in [
            "ครับ",
            "ค่ะ",
            "คะ ",
            "นะ",
            "ดิฉัน",
            "ผม",
            "เรา",
            "ของฉัน",
            "กรุณา",
            "คุณ",
            "ทำการ",
            "คลิก",
            "  ",
        ] {
            let innocent = [
                "ขอบคุณ",
                "ขณะ",
                "ชนะ",
                "สถานะ",
                "รายงาน",
                "ทรัพย์",
                "คุณภาพ",
                "วันทำการ",
                "ที่ทำการ",
            ]
            .iter()
            .fold(text.clone(), |text, word| text.replace(word, "…"));
            assert!(!innocent.contains(foreign), "{id} says {foreign}: {text}");
        }
        assert!(
            !text.contains(['๐', '๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙']),
            "{id} has Thai digits"
        );
        // Only where a person has to type that very mark.
        if !text.contains("(\")")
            && !text.contains("(\"\")")
            && !text.contains("{\" \"}")
            && !text.contains("{\", \"}")
        {
            assert!(
                !text.contains('"'),
                "{id} has typewriter's quotation marks: {text}"
            );
        }
    }
}

/// English is plain: no Thai in it but the name of the other language.
#[test]
fn the_english_is_english() {
    for (id, Sentence(text)) in &book("en") {
        let thai = text.chars().any(|c| ('\u{e01}'..='\u{e7f}').contains(&c));
        assert!(!thai || id.contains("language"), "{id}: {text}");
        assert!(!text.contains("  "), "{id} has two spaces: {text}");
    }
}
