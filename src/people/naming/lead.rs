//! The name of an agency in front of other words: `/visit ชลประทาน คลองตื้นเขิน`, `/order ทางหลวง ขอข้อมูล`.

use super::{Directory, Named};
use crate::person::Agency;
use unicode_segmentation::UnicodeSegmentation as _;

/// So many words at most are the name of an agency.
const NAME_WORDS: usize = 5;
/// A shorter word is in too many names to be taken for more of one.
const TELLING: usize = 3;

/// What words begin with, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
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
pub fn lead(words: &str, agencies: &[Agency], directory: &Directory) -> Lead {
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
    Lead {
        codes,
        named: words[..end].trim().to_owned(),
        rest: behind(&words[end..]).to_owned(),
    }
}

/// What follows a name, without what sets it off.
#[must_use]
pub fn behind(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':')
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
