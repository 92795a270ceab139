//! How a sentence opens: what its speaker is about, and what stands behind that.

use super::{
    Status,
    clauses::{Clauses, strip},
    lexicon::{BEFORE, ENGLISH, Opening, THAI, Way},
};

/// How a sentence opens.
#[derive(Debug)]
pub(super) struct Manner {
    /// What it opens with.
    pub(super) opening: Opening,
    /// Whether that alone says that somebody is there; otherwise a time or a place has to.
    pub(super) sure: bool,
    /// What is done there, where the opening says it.
    pub(super) deed: Option<String>,
    /// Whether it is English.
    pub(super) english: bool,
    /// What stands behind it in the same word (Thai) or the same clause (English).
    pub(super) object: String,
    /// The words after that.
    pub(super) rest: Vec<String>,
}

/// How the sentence opens, if it opens like one that says where somebody is.
pub(super) fn of(clauses: &Clauses<'_>) -> Option<Manner> {
    let mut found: Option<Manner> = None;
    for run in clauses.runs() {
        match &mut found {
            None => found = open(run)?,
            Some(manner) => manner.take(run),
        }
    }
    found
}

/// `None` when it opens like nothing known here; `Some(None)` when it is only what stands before an opening.
fn open(run: &[&str]) -> Option<Option<Manner>> {
    let mut sure = false;
    for (at, word) in run.iter().enumerate() {
        // English openings have spaces in them.
        let clause = if word.is_ascii() {
            run[at..].join(" ")
        } else {
            (*word).to_owned()
        };
        let (mut word, mut bare) = (clause.as_str(), false);
        while let Some(after) = BEFORE.iter().find_map(|before| strip_word(word, before)) {
            // กำลัง and "currently" say that it is so now.
            sure |= word.starts_with("กำลัง") || word.to_ascii_lowercase().starts_with("currently");
            word = after.trim_start();
            if word.is_empty() {
                bare = true;
                break;
            }
            if way(word).is_some() {
                break;
            }
        }
        if bare {
            if clause.contains(' ') {
                return Some(None);
            }
            continue;
        }
        let first = way(word)?;
        let mut after = strip(word, first.words)?.trim_start();
        let (mut opening, mut deed) = (first.opening, first.tells.then_some(first.words));
        sure |= first.sure;
        // What is done there says more than that one went: ไปตรวจ, ไปประชุม.
        if matches!(opening, Opening::Go)
            && let Some(then) = way(after).filter(|then| !matches!(then.opening, Opening::Go))
        {
            (opening, deed) = (then.opening, then.tells.then_some(then.words));
            after = strip(after, then.words)?;
            sure = true;
        }
        let english = word.is_ascii();
        let rest = if english { &[][..] } else { &run[at + 1..] };
        let mut manner = Manner {
            opening,
            sure,
            deed: deed.map(str::to_owned),
            english,
            object: after.to_owned(),
            rest: Vec::new(),
        };
        manner.take(rest);
        return Some(Some(manner));
    }
    Some(None)
}

impl Manner {
    /// Takes in the words that follow. What is done at a place that was only named says more than the place.
    fn take(&mut self, words: &[&str]) {
        for word in words {
            if matches!(self.opening, Opening::Go | Opening::Stay)
                && let Some(then) = way(word)
                && let Opening::For(status @ Status::Meeting) = then.opening
            {
                self.opening = Opening::For(status);
                // Where one went stays the place.
                self.rest.insert(0, std::mem::take(&mut self.object));
                self.object = strip(word, then.words).unwrap_or_default().to_owned();
                continue;
            }
            self.rest.push((*word).to_owned());
        }
        self.rest.retain(|word| !word.is_empty());
    }
}

/// The longest way in which the words open.
fn way(words: &str) -> Option<&'static Way> {
    let ways = if words.is_ascii() { ENGLISH } else { THAI };
    ways.iter()
        .filter(|way| {
            strip_word(words, way.words)
                .is_some_and(|after| !way.whole || after.is_empty() || after.starts_with("แล้ว"))
        })
        .max_by_key(|way| (way.words.len(), way.whole))
}

/// What follows `start`; in English only when a word ends there.
fn strip_word<'w>(words: &'w str, start: &str) -> Option<&'w str> {
    let after = strip(words, start)?;
    let ends = !start.is_ascii() || !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    ends.then_some(after)
}
