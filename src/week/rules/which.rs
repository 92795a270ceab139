//! Which week somebody means who names one (B5): from where one stands, by its number, or by a day.

use super::schedule::Schedule;
use super::week::Week;
use crate::{
    calendar::{digits::to_arabic, fiscal::FiscalYear},
    understand::{self, Side},
};
use chrono::{Datelike as _, Days, Duration, NaiveDate};

/// A week as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// So many weeks after this one; less than 0: before it.
    FromNow(i64),
    /// The week of this number, of this fiscal year when one is named.
    Number(u32, Option<FiscalYear>),
    /// The week of this day.
    Of(NaiveDate),
}

const WEEK: [&str; 3] = ["สัปดาห์", "อาทิตย์", "วาระ"];
const TUESDAY: [&str; 2] = ["วันอังคาร", "อังคาร"];
const COUNTS: [(&str, i64); 12] = [
    ("หนึ่ง", 1),
    ("สอง", 2),
    ("สาม", 3),
    ("สี่", 4),
    ("ห้า", 5),
    ("หก", 6),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
];
const PARTICLES: [&str; 7] = ["นะครับ", "นะคะ", "ครับ", "ค่ะ", "คะ", "หน่อย", "please"];
/// How far from now weeks are counted: about ten years.
const FARTHEST: i64 = 520;
/// Which week the words name `today`; `None` when they name none.
#[must_use]
pub fn which(words: &str, today: NaiveDate) -> Option<Which> {
    let words = tidy(words);
    from_now(&words)
        .map(Which::FromNow)
        .or_else(|| number(&words))
        .or_else(|| understand::day(&words, today, Side::Nearest).map(Which::Of))
}

impl Which {
    /// The identities of the weeks that may be meant `today`, the likelier first; none for a number that its year does not have.
    #[must_use]
    pub fn identities(self, today: NaiveDate) -> Vec<NaiveDate> {
        match self {
            Self::FromNow(weeks) => vec![tuesday_of(today) + Duration::weeks(weeks)],
            Self::Number(number, Some(year)) => year.tuesday(number).into_iter().collect(),
            // In October the weeks that are spoken of are mostly those of the year that has ended.
            Self::Number(number, None) => {
                let year = FiscalYear::of(today);
                [Some(year), FiscalYear::named(year.number() - 1)]
                    .into_iter()
                    .flatten()
                    .filter_map(|year| year.tuesday(number))
                    .collect()
            }
            Self::Of(day) => vec![tuesday_of(day)],
        }
    }
}

impl Schedule {
    /// The week to which a day belongs: that of the session held on it, else that whose calendar week it is.
    #[must_use]
    pub fn week_of_day(&self, day: NaiveDate) -> Option<&Week> {
        let held = |week: &&Week| week.session_on == day && !week.skipped;
        self.weeks()
            .iter()
            .find(held)
            .or_else(|| self.of(day))
            .or_else(|| self.of(tuesday_of(day)))
    }
}

/// The Tuesday of the calendar week, which begins on Monday.
fn tuesday_of(day: NaiveDate) -> NaiveDate {
    let since_monday = Days::new(u64::from(day.weekday().num_days_from_monday()));
    day - since_monday + Days::new(1)
}

/// Small letters, Arabic digits, one space between words, nothing unseen, no particles at the end.
fn tidy(words: &str) -> String {
    let seen = words
        .chars()
        .filter(|c| {
            !matches!(
                c,
                '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '"' | '“' | '”' | 'ๆ'
            )
        })
        .flat_map(char::to_lowercase)
        .collect::<String>();
    let arabic = to_arabic(&seen);
    let mut tidy = arabic.split_whitespace().collect::<Vec<_>>().join(" ");
    while let Some(shorter) = PARTICLES.iter().find_map(|end| tidy.strip_suffix(end)) {
        tidy = shorter.trim_end().to_owned();
    }
    tidy.trim_start_matches("ประจำ").trim().to_owned()
}

/// สัปดาห์ก่อน, อังคารหน้า, 2 สัปดาห์ที่แล้ว, last week, two weeks ago.
fn from_now(words: &str) -> Option<i64> {
    let close = words.replace(' ', "");
    let begins = |names: &[&'static str]| names.iter().find_map(|name| close.strip_prefix(name));
    if let Some(side) = begins(&WEEK).or_else(|| begins(&TUESDAY)) {
        return match side {
            "นี้" | "ล่าสุด" => Some(0),
            "หน้า" | "ถัดไป" | "ต่อไป" => Some(1),
            "ก่อนโน้น" | "โน้น" => Some(-2),
            side if is_past(side) => Some(-1),
            _ => None,
        };
    }
    if let Some((count, rest)) = count(&close) {
        let thai = WEEK.iter().find_map(|week| rest.strip_prefix(week));
        let weeks = match (thai, rest) {
            (Some("หน้า" | "ข้างหน้า"), _) => count,
            (Some(side), _) if is_past(side) => -count,
            (None, "weekago" | "weeksago") => -count,
            (None, "weeksahead") => count,
            _ => return None,
        };
        return Some(weeks).filter(|weeks| weeks.abs() <= FARTHEST);
    }
    match words {
        "this week" | "this tuesday" | "current week" => Some(0),
        "last week" | "previous week" | "the last week" | "last tuesday" => Some(-1),
        "week before last" | "the week before last" => Some(-2),
        "next week" | "next tuesday" => Some(1),
        _ => None,
    }
}

fn is_past(side: &str) -> bool {
    matches!(
        side,
        "ก่อน"
            | "ที่แล้ว"
            | "แล้ว"
            | "ที่ผ่านมา"
            | "ก่อนหน้า"
            | "ก่อนหน้านี้"
            | "ที่ผ่านไป"
    )
}

/// A number before a word, and what stands behind it.
fn count(close: &str) -> Option<(i64, &str)> {
    let in_words = COUNTS
        .iter()
        .find_map(|(word, count)| Some((*count, close.strip_prefix(word)?)));
    in_words.or_else(|| {
        let (figures, rest) = figures(close);
        Some((figures.parse().ok()?, rest))
    })
}

fn figures(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(end)
}

/// สัปดาห์ที่ 7, สัปดาห์ที่ 7/2570, week 7, week 7 of 2027, 7.
fn number(words: &str) -> Option<Which> {
    let named = WEEK
        .iter()
        .copied()
        .chain(["ครั้ง", "week", "wk"])
        .find_map(|name| words.strip_prefix(name));
    let rest = named.unwrap_or(words).trim_start();
    let rest = ["ที่", "no.", "number", "#"]
        .iter()
        .find_map(|before| rest.strip_prefix(before))
        .unwrap_or(rest);
    let (figures, rest) = figures(rest.trim_start());
    let number = figures
        .parse()
        .ok()
        .filter(|number| (1..=53).contains(number))?;
    let rest = rest.trim_start();
    if rest.is_empty() {
        return Some(Which::Number(number, None));
    }
    // 7/11 is a day.
    named?;
    let year = ["/", "ปีงบประมาณ", "ปีงบ", "ปี", "of fy", "of", "fy"]
        .iter()
        .find_map(|between| rest.strip_prefix(between))
        .unwrap_or(rest);
    let year = year.trim_start().trim_start_matches("พ.ศ.").trim_start();
    let year = match (year.len(), year.parse().ok()?) {
        (4, year @ 1900..=2200) => year + 543,
        (4, year) => year,
        (2, year) => 2500 + year,
        _ => return None,
    };
    Some(Which::Number(number, Some(FiscalYear::named(year)?)))
}

#[cfg(test)]
#[path = "which_tests.rs"]
mod tests;
