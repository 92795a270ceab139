//! Labels of secrecy: ลับ, ลับมาก, ลับที่สุด standing as a label and not inside a sentence (U1).

const CLASSES: [&str; 3] = ["ลับที่สุด", "ลับมาก", "ลับ"];
/// What stands before a class on the same line, written together with it or apart.
const NAMES: [&str; 4] = ["ชั้นความลับ", "ความลับระดับ", "เอกสาร", "หนังสือ"];
/// What a letter carries beside its class: how urgent it is.
const URGENCIES: [&str; 3] = ["ด่วนที่สุด", "ด่วนมาก", "ด่วน"];

/// The label that the words carry, as a class of secrecy. A line that holds nothing but a class is a label wherever it stands; the first
/// and the last line may also begin with one that is set off from what follows.
#[must_use]
pub fn label(words: &str) -> Option<String> {
    let lines: Vec<String> = words
        .lines()
        .map(seen)
        .filter(|line| !line.trim().is_empty())
        .collect();
    let alone = lines.iter().find_map(|line| stands_alone(line));
    let set_off = || {
        [lines.first(), lines.last()]
            .into_iter()
            .flatten()
            .find_map(|line| is_set_off(line))
    };
    alone.or_else(set_off).map(str::to_owned)
}

/// The line without what nobody sees: zero-width marks, directions, no-break spaces as plain ones.
fn seen(line: &str) -> String {
    line.chars()
        .filter(|c| {
            !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
        })
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}

fn is_letter(c: char) -> bool {
    // Thai first: most letters are, and the table of all letters is long.
    matches!(c, '\u{0E01}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E4E}') || c.is_alphanumeric()
}

fn class_of(word: &str) -> Option<&'static str> {
    let bare = NAMES
        .iter()
        .find_map(|name| word.strip_prefix(name))
        .unwrap_or(word);
    CLASSES.into_iter().find(|class| *class == bare)
}

/// The class on a line that holds nothing else but names of it, urgencies, marks and pictures.
fn stands_alone(line: &str) -> Option<&'static str> {
    let mut found = None;
    for word in line
        .split(|c| !is_letter(c))
        .filter(|word| !word.is_empty())
    {
        match class_of(word) {
            Some(class) => found = found.or(Some(class)),
            None if NAMES.contains(&word) || URGENCIES.contains(&word) => {}
            None => return None,
        }
    }
    found
}

/// The class at the beginning of a line, followed by a mark as labels are: `ลับ: …`, `[ลับมาก] …`.
fn is_set_off(line: &str) -> Option<&'static str> {
    let bare = line.trim_start_matches(|c| !is_letter(c));
    let end = bare.find(|c| !is_letter(c))?;
    let (word, rest) = bare.split_at(end);
    let mark = rest.trim_start_matches(' ').chars().next()?;
    class_of(word).filter(|_| !is_letter(mark))
}
