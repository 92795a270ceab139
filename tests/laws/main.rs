//! The laws of ARCHITECTURE.md that no lint holds, read off the sources.

mod tables;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A source file: its path below `src/`, and its text without comments and without what is there for tests only.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The module of `lib.rs` that the file belongs to.
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    fn is(&self, name: &str) -> bool {
        self.path.ends_with(&format!("/{name}")) || self.path == name
    }

    /// Whether it is a file of words: `words.rs`, or one of the folder `words/`.
    fn is_words(&self) -> bool {
        self.is("words.rs") || self.path.contains("/words/")
    }

    /// What stands between quotation marks.
    fn strings(&self) -> Vec<String> {
        let mut strings = Vec::new();
        let mut rest = self.text.replace("'\"'", "' '");
        while let Some(begin) = rest.find('"') {
            let mut string = String::new();
            let mut chars = rest[begin + 1..].char_indices();
            let mut end = rest.len();
            while let Some((at, c)) = chars.next() {
                match c {
                    '"' => {
                        end = begin + 1 + at + 1;
                        break;
                    }
                    '\\' => {
                        chars.next();
                    }
                    c => string.push(c),
                }
            }
            strings.push(string);
            rest = rest[end..].to_owned();
        }
        strings
    }

    /// The rooms of the house that the file names.
    fn uses(&self) -> BTreeSet<String> {
        let mut used = BTreeSet::new();
        for after in self.text.split("crate::").skip(1) {
            let Some(list) = after.strip_prefix('{') else {
                used.insert(word(after));
                continue;
            };
            let mut depth = 0;
            let mut begins = true;
            for (at, c) in list.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => begins = true,
                    c if begins && c.is_alphabetic() => {
                        used.insert(word(&list[at..]));
                        begins = false;
                    }
                    _ => {}
                }
            }
        }
        used.remove(self.room());
        used
    }
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn files(below: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    files(&source(), &mut found);
    found.sort();
    found
        .into_iter()
        .filter_map(|file| {
            let path = file.strip_prefix(source()).unwrap().to_str().unwrap();
            let tests = path.ends_with("tests.rs") || file.file_name().unwrap() == "samples.rs";
            (path.ends_with(".rs") && !tests).then(|| Source {
                path: path.to_owned(),
                text: without_asides(&fs::read_to_string(&file).unwrap()),
            })
        })
        .collect()
}

/// The source without comments, and without each item that is there for tests alone; what stands behind such an item is read.
fn without_asides(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut kept = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push(line);
            continue;
        }
        // The formatter ends an item on a line as deep as it began.
        let ends =
            |item: &str| indent(item) == indent(line) && item.trim_end().ends_with([';', '}', ',']);
        lines.by_ref().find(|item| ends(item));
    }
    kept.into_iter()
        .map(|line| match line.split_once("// ") {
            Some((before, _)) => before,
            None if line.trim_start().starts_with("//") => "",
            None => line,
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_thai(text: &str) -> bool {
    text.chars().any(|c| ('\u{e01}'..='\u{e7f}').contains(&c))
}

/// No import runs upwards: a room uses what stands in a group above its own in `lib.rs`.
#[test]
fn imports_run_one_way_in_the_order_of_lib_rs() {
    let lib = fs::read_to_string(source().join("lib.rs")).unwrap();
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    let mut group = 0;
    for line in lib.lines() {
        if line.is_empty() {
            group += 1;
        }
        let name = line.strip_prefix("pub mod ").or(line.strip_prefix("mod "));
        if let Some(name) = name.and_then(|name| name.strip_suffix(';')) {
            place.insert(name.to_owned(), group);
        }
    }
    assert!(place.len() > 20, "lib.rs lists the rooms: {place:?}");
    let mut upwards = Vec::new();
    for file in sources() {
        let Some(own) = place.get(file.room()) else {
            continue;
        };
        for used in file.uses() {
            if place.get(&used).is_none_or(|used| used >= own) {
                upwards.push(format!("{} uses {used}", file.path));
            }
        }
    }
    assert!(upwards.is_empty(), "{upwards:#?}");
}

/// What decides knows neither the database nor the network nor what time it is: it is told.
#[test]
fn rules_are_pure() {
    let pure = |file: &Source| {
        file.path.ends_with("/rules.rs")
            || file.path.contains("/rules/")
            || ["calendar", "card", "sheet", "understand", "workbook"].contains(&file.room())
            || file.path.starts_with("people/plan")
            || file.path.starts_with("people/naming")
            || [
                "people/fault.rs",
                "people/phone.rs",
                "people/sheet.rs",
                "people/vocabulary.rs",
                "projects/columns.rs",
                "projects/fault.rs",
                "projects/money.rs",
                "projects/plan.rs",
                "projects/sheet.rs",
                "projects/vocabulary.rs",
            ]
            .contains(&file.path.as_str())
    };
    let pure: Vec<Source> = sources().into_iter().filter(pure).collect();
    assert!(pure.iter().any(|file| file.path == "week/rules/week.rs"));
    for file in pure {
        // How a value is written into a column is said where the value is; nothing runs by that. A moment that was read in
        // a text is no moment that the machine was asked for.
        let read = ["Time::Instant", "Instant(DateTime<Utc>)"];
        let text = ["sqlx::Type", "#[sqlx("]
            .iter()
            .chain(&read)
            .fold(file.text.clone(), |text, derived| text.replace(derived, ""));
        for impure in [
            "async ",
            ".await",
            "sqlx",
            "teloxide",
            "tokio",
            "crate::db",
            "Conn",
            "dyn Clock",
            "crate::clock",
            "rand::",
            "std::fs",
            "std::env",
            "time::Instant",
            "Instant::now",
            "SystemTime",
            "fl!",
        ] {
            assert!(
                !text.contains(impure),
                "{} is not pure: {impure}",
                file.path
            );
        }
    }
}

/// What a capability keeps is its own: others see its `mod.rs`.
#[test]
fn stores_are_private() {
    for file in sources() {
        assert!(
            !file.text.contains("pub mod store") && !file.text.contains("pub(crate) mod store"),
            "{} shows its store to others",
            file.path
        );
    }
}

/// The brief reads across everything and writes nothing.
#[test]
fn the_brief_writes_nothing() {
    for file in sources().iter().filter(|file| file.room() == "briefing") {
        for sql in file.strings() {
            for writing in ["INSERT ", "UPDATE ", "DELETE "] {
                assert!(!sql.contains(writing), "{} writes: {sql}", file.path);
            }
        }
    }
}

/// The emulated Telegram is written from Telegram's documents alone, or one misunderstanding would pass on both sides.
#[test]
fn the_emulator_knows_nothing_of_the_house() {
    for file in sources()
        .iter()
        .filter(|file| file.path.starts_with("sandbox/botapi/"))
    {
        assert!(
            !file.text.contains("teloxide"),
            "{} knows teloxide",
            file.path
        );
        for used in file.text.split("crate::").skip(1) {
            assert!(
                used.starts_with("sandbox::botapi"),
                "{} uses the house: {}",
                file.path,
                word(used)
            );
        }
        // From a file of `botapi/` one step up is `botapi` itself, from a folder in it two.
        let depth = file.path.matches('/').count() - usize::from(file.is("mod.rs"));
        assert!(
            !file.text.contains(&"super::".repeat(depth)),
            "{} leaves botapi",
            file.path
        );
    }
}

/// Only `telegram/` speaks to Telegram.
#[test]
fn teloxide_stays_in_its_room() {
    for file in sources().iter().filter(|file| file.room() != "telegram") {
        assert!(
            !file.text.contains("teloxide"),
            "{} knows teloxide",
            file.path
        );
    }
}

/// Time is asked of the Clock.
#[test]
fn only_the_clock_asks_the_machine_for_the_time() {
    for file in sources().iter().filter(|file| file.path != "clock.rs") {
        for asked in ["Utc::now", "Local::now", "SystemTime::now"] {
            assert!(
                !file.text.contains(asked),
                "{} asks the machine for the time",
                file.path
            );
        }
    }
}

/// Sentences stand in `locales/`, and are fetched by the words of each room.
#[test]
fn only_words_speak() {
    for file in sources() {
        if !file.is_words() {
            assert!(!file.text.contains("fl!("), "{} speaks", file.path);
        }
        // Thai that is understood, or written as a date, is no sentence; and the sandbox is a stage with its own text.
        let understood = ["calendar", "understand", "sheet", "sandbox"].contains(&file.room())
            || file.path.starts_with("people/sheet/")
            || file.path.starts_with("people/naming/")
            || file.path.starts_with("requests/rules/")
            || file.path.starts_with("announcements/rules/")
            || [
                "people/phone.rs",
                "people/plan/properties.rs",
                "people/vocabulary.rs",
                "projects/columns.rs",
                "projects/money.rs",
                "projects/rules/said.rs",
                "projects/vocabulary.rs",
                "week/rules/light.rs",
                "week/rules/which.rs",
                "urgent/rules/heard.rs",
                "urgent/rules/when.rs",
                "whereabouts/rules/spoken.rs",
                // The word that agrees at the prompt.
                "commands/import.rs",
            ]
            .contains(&file.path.as_str());
        if !understood {
            for string in file.strings() {
                assert!(
                    !is_thai(&string),
                    "{} speaks Thai by itself: {string}",
                    file.path
                );
            }
        }
    }
}

/// Every sentence is looked at: what a file of words says is shown by the tests beside it, function by function, and kept for review.
#[test]
fn what_is_said_is_shown() {
    let mut seen = 0;
    for file in sources().iter().filter(|file| file.is_words()) {
        let public = |line: &str| line.starts_with("pub") && line.contains("fn ");
        if !file.text.lines().any(public) {
            continue;
        }
        let name = Path::new(&file.path).file_name().unwrap().to_str().unwrap();
        let beside = file.path.replace(".rs", "_tests.rs");
        let shown = fs::read_to_string(source().join(&beside)).unwrap_or_default();
        for does in [
            "samples::all_of(".to_owned(),
            format!("include_str!(\"{name}\")"),
            "assert_snapshot!".to_owned(),
        ] {
            assert!(
                shown.contains(&does),
                "{beside} does not show what {} says",
                file.path
            );
        }
        seen += 1;
    }
    assert!(seen > 10, "{seen} files of words");
}

/// What is made up stands in tests only.
#[test]
fn samples_are_for_tests() {
    let mut found = Vec::new();
    files(&source(), &mut found);
    for file in found {
        if file.file_name().unwrap() != "samples.rs" {
            continue;
        }
        let folder = file.parent().unwrap();
        let root = if folder == source() {
            "lib.rs"
        } else {
            "mod.rs"
        };
        let text = fs::read_to_string(folder.join(root)).unwrap();
        let declared = text.lines().zip(text.lines().skip(1));
        assert!(
            declared
                .filter(|(_, line)| line.ends_with("mod samples;"))
                .all(|(before, _)| before == "#[cfg(test)]"),
            "{} is not for tests only",
            file.display()
        );
    }
}

#[test]
fn the_reader_of_sources_reads_what_is_there() {
    let source = |text: &str| Source {
        path: "week/chat.rs".to_owned(),
        text: without_asides(text),
    };
    let file = source(
        "use crate::{\n    app::{App, Bell},\n    week::x,\n    turn::Turn, // crate::sandbox\n};\nlet x = crate::words::role;\n#[cfg(test)]\nuse crate::desk;",
    );
    assert_eq!(
        file.uses(),
        ["app", "turn", "words"].map(str::to_owned).into()
    );
    let file = source(
        "mod rules;\n#[cfg(test)]\npub(crate) mod samples;\npub mod store;\nimpl X {\n    #[cfg(test)]\n    fn a() {\n        let b = 1;\n    }\n    fn c() {}\n}\n#[cfg(test)]\n#[path = \"x.rs\"]\nmod tests;\n",
    );
    assert_eq!(
        file.text,
        "mod rules;\npub mod store;\nimpl X {\n    fn c() {}\n}"
    );
    let file = source(
        "let c = '\"'; call(\"SELECT a FROM \\\"b\\\" JOIN roll r\", \"two\"); // \"three\"",
    );
    assert_eq!(file.strings(), ["SELECT a FROM b JOIN roll r", "two"]);
    assert_eq!(
        tables::tables_named(
            "INSERT INTO roll (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = excluded.b; DELETE FROM knock"
        ),
        ["roll", "knock"]
    );
}

/// A letter's file goes with its words, wherever those are erased.
#[test]
fn a_file_is_erased_with_the_words_of_its_letter() {
    let outbox: Vec<Source> = sources()
        .into_iter()
        .filter(|file| file.room() == "outbox")
        .collect();
    let count = |what: &str| -> usize {
        outbox
            .iter()
            .map(|file| file.text.matches(what).count())
            .sum()
    };
    assert!(count("body = NULL") > 3);
    assert_eq!(count("body = NULL"), count("body = NULL, enclosed = NULL"));
}
