//! The small parts of HTML: what stands for a character, what is a link, which marks may lie in which.

use serde_json::Value;

/// The address that a link gets, or none where Telegram would drop the link.
pub(super) fn link(url: &str) -> Option<String> {
    let lower = url.to_ascii_lowercase();
    if [
        "http://", "https://", "tg:", "ton:", "tonsite:", "mailto:", "tel:",
    ]
    .iter()
    .any(|scheme| lower.starts_with(scheme))
    {
        return Some(url.to_owned());
    }
    (url.contains('.') && !url.contains(char::is_whitespace) && !url.contains("://"))
        .then(|| format!("http://{url}"))
}

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n' | '\0' | '\x0b')
}

/// One HTML entity at the start of the text, and its length in bytes.
pub(super) fn entity(source: &str) -> Option<(char, usize)> {
    for (name, c) in [("&lt", '<'), ("&gt", '>'), ("&amp", '&'), ("&quot", '"')] {
        if let Some(rest) = source.strip_prefix(name) {
            return Some((c, name.len() + usize::from(rest.starts_with(';'))));
        }
    }
    let digits = source.strip_prefix("&#")?;
    let (radix, digits, prefix) = match digits.strip_prefix('x') {
        Some(hex) => (16, hex, 3),
        None => (10, digits, 2),
    };
    let length = digits.chars().take_while(|c| c.is_digit(radix)).count();
    let code = u32::from_str_radix(&digits[..length], radix).ok()?;
    let c = char::from_u32(code).filter(|c| *c != '\0')?;
    let end = prefix + length;
    Some((c, end + usize::from(source[end..].starts_with(';'))))
}

/// In Telegram's order; nothing else inside code, no quotation inside a quotation.
pub(super) fn settle(mut found: Vec<Value>) -> Vec<Value> {
    found.sort_by_key(|mark| (start(mark), std::cmp::Reverse(end(mark))));
    let walls: Vec<(usize, usize, String)> = found
        .iter()
        .map(|mark| (start(mark), end(mark), kind(mark).to_owned()))
        .collect();
    let mut index = 0;
    found.retain(|mark| {
        let me = index;
        index += 1;
        !walls.iter().enumerate().any(|(other, (from, to, wall))| {
            other < me
                && *from <= start(mark)
                && *to >= end(mark)
                && (matches!(wall.as_str(), "code" | "pre")
                    || (wall.ends_with("blockquote") && kind(mark).ends_with("blockquote")))
        })
    });
    found
}

fn start(mark: &Value) -> usize {
    mark["offset"].as_u64().unwrap_or(0) as usize
}

fn end(mark: &Value) -> usize {
    start(mark) + mark["length"].as_u64().unwrap_or(0) as usize
}

pub(super) fn kind(mark: &Value) -> &str {
    mark["type"].as_str().unwrap_or("")
}
