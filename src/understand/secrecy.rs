//! Labels of secrecy: ลับ, ลับมาก, ลับที่สุด standing as a label and not inside a sentence (U1).

const CLASSES: [&str; 3] = ["ลับที่สุด", "ลับมาก", "ลับ"];
const NAMES: [&str; 4] = ["ชั้นความลับ", "ความลับระดับ", "เอกสาร", "หนังสือ"];

/// The label that the words carry, as a class of secrecy; only the first and the last line may be labels.
pub(super) fn label(words: &str) -> Option<String> {
    let lines: Vec<&str> = words
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    [lines.first(), lines.last()]
        .into_iter()
        .flatten()
        .find_map(|line| in_line(line))
        .map(str::to_owned)
}

fn in_line(line: &str) -> Option<&'static str> {
    let frame = |c: char| "[]()【】<>\"'“”*_-–—•: ".contains(c);
    let bare = line.trim_start_matches(frame);
    let bare = NAMES
        .iter()
        .find_map(|name| bare.strip_prefix(name))
        .map_or(bare, |rest| rest.trim_start_matches(frame));
    CLASSES.into_iter().find(|class| {
        bare.strip_prefix(class).is_some_and(|rest| {
            let rest = rest.trim_start_matches(' ');
            // Alone on its line, or set off from what follows as a label is.
            rest.is_empty()
                || rest.starts_with([']', ')', ':', '】', '>', '"', '”', '*', '-', '–', '—', '/'])
        })
    })
}
