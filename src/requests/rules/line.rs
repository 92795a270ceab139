//! One line of a request taken apart: to whom, what, by when (Q1).

use super::{Audience, Deadline, deadline};
use crate::{
    calendar::{holidays::Holidays, phrase},
    people::naming::{Directory, behind, lead},
    person::Agency,
};
use chrono::{DateTime, Utc};
use phrase::Edge;

/// Somebody to whom a request goes, as the line names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Addressed {
    /// This agency.
    Agency(String),
    /// A name that several agencies may have: it is asked which (R8).
    Unclear(String, Vec<String>),
    /// Many by one word.
    Audience(Audience),
    /// But not this one of them.
    But(String),
    /// But not one whose name is not clear: then nobody is addressed, and it is asked anew to whom.
    ButUnclear,
}

/// A line taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::requests) struct Line {
    /// To whom; empty: nobody was named.
    pub to: Vec<Addressed>,
    /// What, without the names and the time where those stand at its ends.
    pub words: String,
    /// By when.
    pub deadline: Deadline,
}

/// What stands between two names.
const BETWEEN: [&str; 4] = [",", " และ ", " และ", " and "];

/// What stands before those of an audience to whom it does not go, in small letters.
const BUT: [&str; 4] = ["ยกเว้น", "เว้น", "but not ", "except "];

/// Reads a line. Nothing typed is lost: what is no name and no time at an end stays among the words.
pub(in crate::requests) fn read(
    text: &str,
    agencies: &[Agency],
    directory: &Directory,
    said_at: DateTime<Utc>,
    holidays: &Holidays,
) -> Line {
    let (to, rest) = named(text, agencies, directory);
    let (words, deadline) = words_and_time(&rest, said_at, holidays);
    Line {
        to,
        words,
        deadline,
    }
}

/// Those whom the words name in front, and what stands behind them.
pub(in crate::requests) fn named(
    text: &str,
    agencies: &[Agency],
    directory: &Directory,
) -> (Vec<Addressed>, String) {
    let mut to = Vec::new();
    let mut rest = text.trim();
    // Whole names, each with something between it and the next.
    while let Some((name, behind)) = before_the_next(rest) {
        match first(name, agencies, directory) {
            Some((one, after)) if after.is_empty() => to.push(one),
            _ => break,
        }
        rest = behind.trim_start();
    }
    match first(rest, agencies, directory) {
        Some((one, after)) => {
            to.push(one);
            without(to, after, agencies, directory)
        }
        None => without(to, rest.to_owned(), agencies, directory),
    }
}

/// Where an audience was named last, those whom the words behind it exclude.
fn without(
    mut to: Vec<Addressed>,
    behind: String,
    agencies: &[Agency],
    directory: &Directory,
) -> (Vec<Addressed>, String) {
    let Some(Addressed::Audience(audience)) = to.last() else {
        return (to, behind);
    };
    let audience = *audience;
    match but_not(&behind, audience, agencies, directory) {
        Some((but, after)) => {
            to.extend(but);
            (to, after)
        }
        None => (to, behind),
    }
}

/// Those of an audience whom the words exclude, and what stands behind; `None`: they exclude nobody.
fn but_not(
    words: &str,
    audience: Audience,
    agencies: &[Agency],
    directory: &Directory,
) -> Option<(Vec<Addressed>, String)> {
    let words = words.trim_start();
    let behind = BUT.iter().find_map(|but| {
        let front = words.get(..but.len())?;
        (front.to_lowercase() == *but).then(|| words[but.len()..].trim_start())
    })?;
    let (to, after) = named(behind, agencies, directory);
    if to.is_empty() {
        return Some((vec![Addressed::ButUnclear], after));
    }
    // A name that several may have means the one that would be addressed.
    let of_audience = |codes: Vec<String>| {
        let is_of_it = |code: &String| {
            let mut agencies = agencies.iter();
            agencies.any(|agency| agency.code == *code && audience.holds(agency))
        };
        let mut codes = codes.into_iter().filter(is_of_it);
        match (codes.next(), codes.next()) {
            (Some(only), None) => Addressed::But(only),
            _ => Addressed::ButUnclear,
        }
    };
    let but = to.into_iter().map(|one| match one {
        Addressed::Agency(code) => Addressed::But(code),
        Addressed::Unclear(_, codes) => of_audience(codes),
        other => other,
    });
    Some((but.collect(), after))
}

fn before_the_next(text: &str) -> Option<(&str, &str)> {
    let line = text.lines().next()?;
    BETWEEN
        .iter()
        .filter_map(|between| Some((line.find(between)?, between.len())))
        .min()
        .map(|(at, long)| (text[..at].trim(), &text[at + long..]))
        .filter(|(name, _)| !name.is_empty())
}

/// Whom the words begin with, and what stands behind.
fn first(text: &str, agencies: &[Agency], directory: &Directory) -> Option<(Addressed, String)> {
    if let Some((audience, rest)) = Audience::lead(text) {
        return Some((Addressed::Audience(audience), behind(rest).to_owned()));
    }
    let lead = lead(text, agencies, directory);
    let one = match lead.codes.as_slice() {
        [] => return None,
        [code] => Addressed::Agency(code.clone()),
        several => Addressed::Unclear(lead.named, several.to_vec()),
    };
    Some((one, lead.rest))
}

/// The words, and by when: a phrase that says "by", or a time at the very end. It is taken out of the words where it stands at an end of
/// them.
pub(in crate::requests) fn words_and_time(
    text: &str,
    said_at: DateTime<Utc>,
    holidays: &Holidays,
) -> (String, Deadline) {
    let text = text.trim();
    let phrases = phrase::find(text, said_at, holidays);
    let ends = |at: usize| phrase::only(&text[at..], said_at, holidays).is_some();
    let says_by = phrases
        .iter()
        .rev()
        .find(|one| matches!(one.edge, Edge::Until | Edge::Before));
    let last = phrases.last().filter(|one| ends(one.at.start));
    let Some(phrase) = says_by.or(last) else {
        return (text.to_owned(), Deadline::Unsaid);
    };
    let words = match (phrase.at.start, ends(phrase.at.start)) {
        (0, _) => &text[phrase.at.end..],
        (at, true) => &text[..at],
        (_, false) => text,
    };
    let at_an_end = |c: char| c.is_whitespace() || ",:".contains(c);
    let words = words.trim_matches(at_an_end).to_owned();
    (words, deadline(phrase, said_at))
}

/// By when words ask for something. A time that is over and has no word before it that says "by" is what they tell of: with such a word it
/// would be an impossible one.
pub(in crate::requests) fn by_when(
    text: &str,
    said_at: DateTime<Utc>,
    holidays: &Holidays,
) -> Deadline {
    match words_and_time(text, said_at, holidays).1 {
        Deadline::Past(_) => Deadline::Unsaid,
        deadline => deadline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{person::Kind, samples};
    use proptest::prelude::*;

    fn agencies() -> Vec<Agency> {
        let named = |code: &str, name: &str, kind| Agency {
            code: code.to_owned(),
            name_th: name.to_owned(),
            name_en: String::new(),
            short_th: String::new(),
            kind,
        };
        vec![
            samples::irrigation(),
            samples::health(),
            named("HWY", "แขวงทางหลวงภูเก็ต", Kind::Central),
            named("RRD", "แขวงทางหลวงชนบทภูเก็ต", Kind::Central),
            samples::thalang(),
        ]
    }

    fn parsed(text: &str) -> Line {
        let agencies = agencies();
        let directory = Directory::of_agencies(&agencies);
        let now = samples::bangkok("2026-11-24 08:15");
        read(text, &agencies, &directory, now, &Holidays::shipped())
    }

    #[test]
    fn q1_one_line_says_who_what_and_by_when() {
        let at = |text: &str| Deadline::At(samples::bangkok(text), None);
        let friday = at("2026-11-27 16:30");
        let one = |code: &str| Addressed::Agency(code.to_owned());
        for (text, to, words, deadline) in [
            (
                "ชลประทาน ขอข้อมูลการขยายคลอง ภายในศุกร์",
                vec![one("IRRI")],
                "ขอข้อมูลการขยายคลอง",
                friday,
            ),
            (
                "ชลประทาน, สสจ. รายงานน้ำท่วม พรุ่งนี้ 10.00 น.",
                vec![one("IRRI"), one("HEALTH")],
                "รายงานน้ำท่วม",
                at("2026-11-25 10:00"),
            ),
            (
                "ชลประทาน และ สสจ. รายงานน้ำท่วม",
                vec![one("IRRI"), one("HEALTH")],
                "รายงานน้ำท่วม",
                Deadline::Unsaid,
            ),
            ("ภายในศุกร์ รายงานน้ำท่วม", vec![], "รายงานน้ำท่วม", friday),
            (
                "ชลประทาน ส่งแผนภายในศุกร์ให้สำนักงานจังหวัด",
                vec![one("IRRI")],
                "ส่งแผนภายในศุกร์ให้สำนักงานจังหวัด",
                friday,
            ),
            (
                "irrigation send the map by Friday please",
                vec![one("IRRI")],
                "send the map",
                friday,
            ),
            (
                "ทุกอำเภอ รายงานน้ำ ภายในศุกร์",
                vec![Addressed::Audience(Audience::Of(Kind::District))],
                "รายงานน้ำ",
                friday,
            ),
            ("ชลประทาน", vec![one("IRRI")], "", Deadline::Unsaid),
            (
                "ทุกหน่วยงาน ยกเว้น ชลประทาน, สสจ. รายงานน้ำ ภายในศุกร์",
                vec![
                    Addressed::Audience(Audience::Everybody),
                    Addressed::But("IRRI".to_owned()),
                    Addressed::But("HEALTH".to_owned()),
                ],
                "รายงานน้ำ",
                friday,
            ),
            (
                "ทุกหน่วยงาน ยกเว้น ทางหลวง รายงานน้ำ",
                vec![
                    Addressed::Audience(Audience::Everybody),
                    Addressed::ButUnclear,
                ],
                "รายงานน้ำ",
                Deadline::Unsaid,
            ),
            (
                "ทุกหน่วยงาน, ยกเว้น กขคง รายงานน้ำ",
                vec![
                    Addressed::Audience(Audience::Everybody),
                    Addressed::ButUnclear,
                ],
                "กขคง รายงานน้ำ",
                Deadline::Unsaid,
            ),
        ] {
            let line = parsed(text);
            assert_eq!(
                (line.to, line.words.as_str(), line.deadline),
                (to, words, deadline),
                "{text}"
            );
        }
    }

    #[test]
    fn r8_a_name_of_two_agencies_is_unclear() {
        let line = parsed("ทางหลวง ซ่อมถนน ภายในศุกร์");
        let [Addressed::Unclear(name, codes)] = line.to.as_slice() else {
            panic!("{line:?}");
        };
        let mut codes = codes.clone();
        codes.sort();
        assert_eq!(
            (name.as_str(), codes),
            ("ทางหลวง", vec!["HWY".to_owned(), "RRD".to_owned()])
        );
        assert_eq!(line.words, "ซ่อมถนน");
    }

    #[test]
    fn u11_what_is_told_of_the_past_asks_for_nothing_by_then() {
        let now = samples::bangkok("2026-11-24 08:15");
        let read = |text: &str| by_when(text, now, &Holidays::shipped());
        assert_eq!(read("ขอรายละเอียดเหตุการณ์เมื่อวาน"), Deadline::Unsaid);
        assert_eq!(read("ขอแผนที่ ภายใน 20 พ.ย. 2569"), Deadline::Impossible);
        assert_eq!(read("ขอแผนที่ ภายใน 25.00 น."), Deadline::Impossible);
        assert!(matches!(read("ขอแผนที่ ภายในศุกร์"), Deadline::At(..)));
    }

    proptest! {
        #[test]
        fn no_words_make_it_stumble(words in "\\PC{0,60}") {
            let _ = parsed(&words);
        }
    }
}
