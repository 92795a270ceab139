//! A sentence cut into its times, its acting officer, and the runs of words between them.

use super::lexicon::{ACTING, ENTRUSTED, FAREWELLS, PARTICLES, TITLES};
use crate::calendar::phrase::Phrase;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// Words between spaces, up to a comma or a time.
    Run(Vec<&'t str>),
    /// A time, as it was written and as it is read.
    Time(&'t str, Phrase),
}

/// A sentence, cut.
#[derive(Debug)]
pub(super) struct Clauses<'t> {
    /// In the order of the sentence.
    pub(super) parts: Vec<Part<'t>>,
    /// Who acts meanwhile.
    pub(super) acting: Option<String>,
}

/// The words as they are read: without what nobody sees, every space a plain one, a line's end a comma.
pub(super) fn tidied(words: &str) -> String {
    words
        .trim()
        .chars()
        .filter(|c| {
            !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
        })
        .map(|c| match c {
            '\n' => ',',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}

impl<'t> Clauses<'t> {
    pub(super) fn of(text: &'t str, times: Vec<Phrase>) -> Self {
        let mut parts = Vec::new();
        let mut from = 0;
        for time in times {
            let (before, after) = (&text[..time.at.start], &text[time.at.end..]);
            // นอกเวลาราชการ, วาระยามเช้า: the name of something, and no time of this sentence.
            let is_named = ["นอก", "ยาม"].iter().any(|word| before.ends_with(word))
                || text[time.at.clone()].starts_with("ยาม");
            if is_named {
                continue;
            }
            // พักเที่ยง says what one is about as well as when.
            let is_both = text[time.at.clone()].starts_with("พัก");
            let until = if is_both { time.at.end } else { time.at.start };
            runs(&text[from..until], &mut parts);
            from = time.at.end;
            let is_farewell = FAREWELLS
                .iter()
                .any(|word| after.trim_start().starts_with(word));
            if !is_farewell {
                parts.push(Part::Time(&text[time.at.clone()], time));
            }
        }
        runs(&text[from..], &mut parts);
        let acting = take_acting(&mut parts);
        parts.retain(|part| !matches!(part, Part::Run(words) if words.is_empty()));
        Self { parts, acting }
    }

    /// The runs of words.
    pub(super) fn runs(&self) -> impl Iterator<Item = &[&'t str]> {
        self.parts.iter().filter_map(|part| match part {
            Part::Run(words) => Some(words.as_slice()),
            Part::Time(..) => None,
        })
    }

    /// The times, each with the words before it in its clause.
    pub(super) fn times(&self) -> impl Iterator<Item = (&'t str, &Phrase, &[&'t str])> {
        self.parts.iter().enumerate().filter_map(|(at, part)| {
            let Part::Time(written, time) = part else {
                return None;
            };
            let before = match at.checked_sub(1).map(|before| &self.parts[before]) {
                Some(Part::Run(words)) => words.as_slice(),
                _ => &[],
            };
            Some((*written, time, before))
        })
    }
}

fn runs<'t>(text: &'t str, parts: &mut Vec<Part<'t>>) {
    for clause in text.split([',', ';', '(', ')', '،', '、']) {
        let words: Vec<&str> = clause
            .split(' ')
            .map(without_particles)
            .filter(|word| !word.is_empty())
            .collect();
        if !words.is_empty() {
            parts.push(Part::Run(words));
        }
    }
}

/// The word without what is said for politeness at its end, and without the marks around it.
fn without_particles(word: &str) -> &str {
    let marks = ['!', '-', '–', '…', '"', '“', '”', ':', '*'];
    let mut word = word.trim_matches(marks);
    // In Thai a full stop shortens a word: กทม., รพ.
    if word.is_ascii() {
        word = word.trim_end_matches('.');
    }
    while let Some(bare) = PARTICLES.iter().find_map(|end| word.strip_suffix(end)) {
        word = bare;
    }
    word
}

/// Takes the clause that names who acts meanwhile out of the sentence: ปลัดจังหวัดรักษาราชการแทน, รอง ผอ. ปรท., "deputy acting".
fn take_acting(parts: &mut [Part<'_>]) -> Option<String> {
    parts.iter_mut().find_map(|part| match part {
        Part::Run(words) => entrusted(words).or_else(|| acting(words)),
        Part::Time(..) => None,
    })
}

/// `มอบ ผอ.กอง ดูแลแทน`, `acting: Somchai`: the name stands after the word.
fn entrusted(words: &mut Vec<&str>) -> Option<String> {
    let (at, after) = words.iter().enumerate().find_map(|(at, word)| {
        ENTRUSTED
            .iter()
            .find_map(|mark| strip(word, mark))
            .map(|after| (at, after))
    })?;
    let mut name: Vec<&str> = Some(after)
        .filter(|after| !after.is_empty())
        .into_iter()
        .collect();
    for word in &words[at + 1..] {
        if ACTING.iter().any(|mark| strip(word, mark).is_some()) {
            break;
        }
        name.push(word);
    }
    let name = name.join(" ");
    let name = ACTING.iter().fold(name.as_str(), |name, mark| {
        name.strip_suffix(mark).unwrap_or(name).trim_end()
    });
    let name = name.to_owned();
    words.truncate(at);
    (!name.is_empty()).then_some(name)
}

/// `รอง ผอ. ปรท.`: the name stands before the word, from its title on.
fn acting(words: &mut Vec<&str>) -> Option<String> {
    let (at, mark) = words.iter().enumerate().find_map(|(at, word)| {
        let mark = ACTING.iter().find(|mark| {
            word.eq_ignore_ascii_case(mark) || (!mark.is_ascii() && word.ends_with(*mark))
        })?;
        Some((at, *mark))
    })?;
    let last = words[at].len() - mark.len();
    let last = &words[at][..last];
    let titled = |word: &str| TITLES.iter().any(|title| strip(word, title).is_some());
    let mut name: Vec<&str> = Vec::new();
    if !last.is_empty() {
        name.push(last);
    }
    let mut first = at;
    if mark.is_ascii() {
        // English: everything up to the comma, without "is" and "will be".
        name.splice(0..0, words[..at].iter().copied());
        name.retain(|word| {
            !["is", "will", "be", "the", "my"].contains(&word.to_lowercase().as_str())
        });
        first = 0;
    } else {
        // At most four words back, from the first title on.
        let whole = name.first().is_some_and(|last| titled(last));
        let begins = (at.saturating_sub(4)..at)
            .find(|from| titled(words[*from]))
            .or_else(|| name.is_empty().then(|| at.saturating_sub(1)));
        if let Some(begins) = begins.filter(|_| !whole) {
            name.splice(0..0, words[begins..at].iter().copied());
            first = begins;
        }
    }
    words.drain(first..=at);
    let name = name.join(" ");
    (!name.is_empty()).then_some(name)
}

/// What follows `start` in the word, whatever its case.
pub(super) fn strip<'w>(word: &'w str, start: &str) -> Option<&'w str> {
    let head = word.get(..start.len())?;
    head.eq_ignore_ascii_case(start)
        .then(|| &word[start.len()..])
}
