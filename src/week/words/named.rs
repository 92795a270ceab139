//! How a week and a responsible officer are named, wherever answers are spoken of.

use super::week_day;
use crate::{people::Holder, person::Language, week::rules::Week};
use i18n_embed_fl::fl;

/// `สัปดาห์ที่ 8`, or the day of a week without a number.
pub(crate) fn title(language: Language, week: &Week) -> String {
    let day = week_day(language, week);
    match week.number {
        Some(number) => fl!(
            language.book(),
            "week-title",
            number = number.to_string(),
            day = day
        ),
        None => fl!(language.book(), "week-title-special", day = day),
    }
}

/// The responsible officer with the number to call (P3).
pub(crate) fn officer(language: Language, holder: Option<&Holder>) -> String {
    match holder {
        Some(holder) => crate::words::officer(language, &holder.name, holder.phone()),
        None => fl!(language.book(), "officer-none"),
    }
}

#[cfg(test)]
#[path = "named_tests.rs"]
mod tests;
