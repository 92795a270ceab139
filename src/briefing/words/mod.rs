//! What the brief says: the first screen, the lists behind it, and what is said when words ask for something else.

mod asked;
mod brief;
mod list;
mod workbook;

pub(super) use asked::*;
pub(super) use brief::*;
pub(super) use list::*;
pub(super) use workbook::*;

use super::chat::Button;
use crate::{
    card::{Button as CardButton, one_line},
    person::Language,
    week::{Line, Spoken, words::AGENCY},
};
use i18n_embed_fl::fl;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

fn agency(language: Language, line: &Line) -> String {
    one_line(line.agency.short(language), AGENCY)
}

/// What stands behind the agency's name: its words, or how much came without any.
fn quote(language: Language, spoken: &Spoken, most: usize) -> String {
    if spoken.words.is_empty() {
        let count = spoken.media.len();
        return format!(": {}", fl!(language.book(), "week-media", count = count));
    }
    format!(": {}", one_line(&spoken.words, most))
}
