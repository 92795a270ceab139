//! Which agency a note is about, by how it begins; and how long words are shown page by page. Pure.

use crate::card::units;
pub(super) use crate::people::naming::{Lead as Split, behind, lead as split};
use unicode_segmentation::UnicodeSegmentation as _;

/// How many agencies are offered.
pub(super) const OFFERED: usize = 8;
/// Words that can be nothing but a name: so many at most, of so many letters.
const MERE_NAME: (usize, usize) = (3, 40);

/// Whether both say the same, wherever the lines break.
#[must_use]
pub(super) fn says_the_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
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
