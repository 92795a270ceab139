//! Which agency a note is about, by how it begins; and how long words are shown page by page. Pure.

use crate::{
    card::units,
    people::naming::{Directory, Named},
    person::Agency,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// How many agencies are offered.
pub(super) const OFFERED: usize = 8;
/// So many words at most are the name of an agency.
const NAME_WORDS: usize = 5;
/// A shorter word is in too many names to be taken for more of one.
const TELLING: usize = 3;
/// Words that can be nothing but a name: so many at most, of so many letters.
const MERE_NAME: (usize, usize) = (3, 40);

/// What a note begins with, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Split {
    /// The codes of the agencies that may be meant, the likeliest first; one: it is that.
    pub codes: Vec<String>,
    /// How it was called.
    pub named: String,
    /// What is said about it.
    pub rest: String,
}

/// Takes the name of an agency off the beginning of the words. The first words that mean one agency and no other are its name, and those
/// after them that only say more of the same name; where they mean several, as many as narrow them down.
#[must_use]
pub(super) fn split(words: &str, agencies: &[Agency], directory: &Directory) -> Split {
    let words = words.trim();
    let line = words.lines().next().unwrap_or_default();
    let find = |end: usize| -> Vec<String> {
        let found = directory.find(&line[..end]).all();
        let codes = found.into_iter().filter_map(|named| match named {
            Named::Agency(code) => Some(code),
            _ => None,
        });
        codes.collect()
    };
    let ends: Vec<usize> = ends(line).take(NAME_WORDS).collect();
    let mut best: (usize, Vec<String>) = (0, Vec::new());
    for (at, end) in ends.iter().enumerate() {
        let codes = find(*end);
        let narrower = best.1.is_empty() || codes.iter().all(|code| best.1.contains(code));
        match codes.as_slice() {
            [code] if narrower => {
                let name = agencies.iter().find(|agency| agency.code == *code);
                let mut end = *end;
                for next in ends.iter().skip(at + 1) {
                    let word = line[end..*next].trim();
                    if !name.is_some_and(|agency| is_of(word, agency)) || find(*next) != codes {
                        break;
                    }
                    end = *next;
                }
                best = (end, codes);
                break;
            }
            [] => {}
            several if narrower && (best.1.is_empty() || several.len() < best.1.len()) => {
                best = (*end, codes);
            }
            _ => {}
        }
    }
    let (end, codes) = best;
    Split {
        codes,
        named: words[..end].trim().to_owned(),
        rest: behind(&words[end..]).to_owned(),
    }
}

/// What follows a name, without what sets it off.
#[must_use]
pub(super) fn behind(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':')
}

/// Whether both say the same, wherever the lines break.
#[must_use]
pub(super) fn says_the_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Where each word of the line ends.
fn ends(line: &str) -> impl Iterator<Item = usize> {
    let begin = line.as_ptr() as usize;
    line.split_whitespace()
        .map(move |word| word.as_ptr() as usize - begin + word.len())
}

/// Whether the word stands in a name of the agency.
fn is_of(word: &str, agency: &Agency) -> bool {
    let word = word.to_lowercase();
    word.graphemes(true).count() >= TELLING
        && [&agency.name_th, &agency.name_en, &agency.short_th]
            .iter()
            .any(|name| name.to_lowercase().contains(&word))
}

/// Whether the words can be nothing but a name: where no agency is called so, there is nothing to keep, and it is asked again.
#[must_use]
pub(super) fn is_mere_name(words: &str) -> bool {
    let words = words.trim();
    words.lines().count() <= 1
        && words.split_whitespace().count() <= MERE_NAME.0
        && words.chars().count() <= MERE_NAME.1
}

/// The words in pages of at most `most` UTF-16 units, cut between characters as people see them, and nothing lost.
#[must_use]
pub(super) fn pages(words: &str, most: usize) -> Vec<&str> {
    let mut pages = Vec::new();
    let (mut begin, mut long) = (0, 0);
    for (at, cluster) in words.grapheme_indices(true) {
        let more = units(cluster);
        if long + more > most && at > begin {
            pages.push(&words[begin..at]);
            (begin, long) = (at, 0);
        }
        long += more;
    }
    pages.push(&words[begin..]);
    pages
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
