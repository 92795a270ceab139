//! How a matter is named in short: at the foot of a message (U3), and in a link (S7).

use crate::ids::Id;

/// The short reference of a matter: its serial number among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// ส-123 or W-123: a week's answer.
    Week(i64),
    /// ข-123 or R-123: a request at an agency.
    Request(i64),
    /// ด-123 or U-123: an urgent matter.
    Urgent(i64),
    /// ว-123 or A-123: an announcement.
    Announcement(i64),
    /// พ-123 or T-123: a talk.
    Talk(i64),
    /// ภ-123 or L-123: where somebody said to be; counted for each person, so that nobody can tell how often others are out.
    Whereabouts(i64),
}

/// The short reference at the foot of a message, such as ส-123 (U3).
#[must_use]
pub fn reference(text: &str) -> Option<Reference> {
    let last = text.lines().rev().find(|line| !line.trim().is_empty())?;
    let (mark, number) = last.split_whitespace().last()?.split_once('-')?;
    let number = number.parse().ok().filter(|number| *number > 0)?;
    match mark {
        "ส" | "W" | "w" => Some(Reference::Week(number)),
        "ข" | "R" | "r" => Some(Reference::Request(number)),
        "ด" | "U" | "u" => Some(Reference::Urgent(number)),
        "ว" | "A" | "a" => Some(Reference::Announcement(number)),
        "พ" | "T" | "t" => Some(Reference::Talk(number)),
        "ภ" | "L" | "l" => Some(Reference::Whereabouts(number)),
        _ => None,
    }
}

/// The reference of one of the bot's messages that comes back as a message of its own, forwarded or pasted: its last line is nothing else.
#[must_use]
pub fn copied(text: &str) -> Option<Reference> {
    let mut lines = text.lines().rev().filter(|line| !line.trim().is_empty());
    let last = lines.next()?;
    let is_foot = ["อ้างอิง", "Ref."].contains(&last.split_whitespace().next()?)
        && last.split_whitespace().count() == 2
        && lines.next().is_some();
    is_foot.then(|| reference(text))?
}

/// An id in a deep link `i_KIND_ID` (S7).
#[must_use]
pub fn item(payload: &str) -> Option<(String, Id)> {
    let (kind, id) = payload.strip_prefix("i_")?.split_once('_')?;
    Some((kind.to_owned(), Id::read(id)?))
}
