//! What is said of projects: one file a subject, and here the pieces that several of them are made of.

mod budget;
mod card;
mod list;
mod moments;
mod report;
mod setting;
mod sheet;

pub(super) use budget::*;
pub(super) use card::*;
pub(super) use list::*;
pub(super) use moments::*;
pub(super) use report::*;
pub(super) use setting::*;
pub(crate) use sheet::*;

pub(crate) use list::{brief_lines, late_line, late_lines};
pub(crate) use moments::{late_columns, late_row, list_sheet};

use super::{chat::Button, money, project::Project, view::Officer};
use crate::{
    calendar,
    card::{Button as CardButton, one_line},
    person::Language,
};
use chrono::NaiveDate;
use i18n_embed_fl::fl;

/// How much of a project's name stands in a line.
const NAME: usize = 60;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

fn day(language: Language, day: NaiveDate) -> String {
    calendar::date::date(language.into(), day)
}

fn days(language: Language, count: i64) -> String {
    calendar::length::in_days(language.into(), count)
}

fn name(language: Language, project: &Project) -> String {
    one_line(project.name(language), NAME)
}

/// `60%`.
fn percent(hundredths: i64) -> String {
    format!("{}%", money::percent(hundredths))
}

/// `18.50 ล้านบาท`.
fn baht(language: Language, satang: i64) -> String {
    fl!(
        language.book(),
        "project-million",
        amount = money::in_millions(satang)
    )
}

/// The officer with the number; whose head stands in, where nobody is named.
fn officer(language: Language, officer: &Officer) -> String {
    let book = language.book();
    match officer.name.is_empty() {
        true => fl!(book, "officer-none"),
        false => crate::words::officer(language, &officer.name, &officer.phone),
    }
}
