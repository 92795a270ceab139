//! What is asked when something of a project is changed, and what is said of it (J1, J4, J7).

use super::{CardButton, button, day, name, yes_or_no};
use crate::{
    card::{Card, one_line},
    person::Language,
    projects::{
        chat::{Button, Settable},
        columns as c,
        filing::matter,
        project::Project,
        vocabulary,
    },
};
use i18n_embed_fl::fl;

/// `กำหนดแล้วเสร็จ: 31 ต.ค. 2569 → 30 ม.ค. 2570`.
pub(super) fn becomes(language: Language, what: &str, was: &str, becomes: &str) -> String {
    let value = |text: &str| match (text.is_empty(), text.parse()) {
        (true, _) => fl!(language.book(), "project-nothing"),
        (false, Ok(written)) => day(language, written),
        (false, Err(_)) if what == c::ROUTINE.english => yes_or_no(language, text == "true"),
        (false, Err(_)) if what == c::AREA.english => match vocabulary::area(text) {
            Some(area) => crate::words::area(language, area),
            None => text.to_owned(),
        },
        (false, Err(_)) => one_line(text, 40),
    };
    format!(
        "{}: {} → {}",
        field(language, what),
        value(was),
        value(becomes)
    )
}

/// What can be changed, as the history names it.
fn field(language: Language, name: &str) -> String {
    let book = language.book();
    match name {
        n if n == c::CODE.english => fl!(book, "project-field-code"),
        n if n == c::AGENCY.english => fl!(book, "project-field-agency"),
        n if n == c::PARTNERS.english => fl!(book, "project-field-partners"),
        n if n == c::NAME_TH.english => fl!(book, "project-field-name-th"),
        n if n == c::NAME_EN.english => fl!(book, "project-field-name-en"),
        n if n == c::AREA.english => fl!(book, "project-field-area"),
        n if n == c::DISTRICT.english => fl!(book, "project-field-district"),
        n if n == c::YEAR.english => fl!(book, "project-field-year"),
        n if n == c::BUDGET.english => fl!(book, "project-field-budget"),
        n if n == c::CONTRACT.english => fl!(book, "project-field-contract"),
        n if n == c::DISBURSED.english => fl!(book, "project-field-disbursed"),
        n if n == c::DEADLINE.english => fl!(book, "project-field-deadline"),
        n if n == c::SIGNED.english => fl!(book, "project-field-signed"),
        n if n == c::DRAW.english => fl!(book, "project-field-draw"),
        n if n == c::START.english => fl!(book, "project-field-start"),
        n if n == c::DUE.english => fl!(book, "project-field-due"),
        n if n == c::PROGRESS.english => fl!(book, "project-field-progress"),
        n if n == c::REPORTED.english => fl!(book, "project-field-reported"),
        n if n == c::ROUTINE.english => fl!(book, "project-field-routine"),
        n if n == c::OFFICER.english => fl!(book, "project-field-officer"),
        n if n == c::PHONE.english => fl!(book, "project-field-phone"),
        _ => fl!(book, "project-field-cancelled"),
    }
}

/// Which of its figures is to be changed.
pub fn edit(language: Language, project: &Project) -> Card {
    let book = language.book();
    let card = Card::says(fl!(
        book,
        "project-edit",
        code = project.code.as_str(),
        name = name(language, project)
    ));
    let fields: Vec<CardButton> = Settable::FIELDS
        .into_iter()
        .map(|what| {
            let label = field(language, what.column().unwrap_or_default());
            button(label, &Button::Set(project.id.clone(), what))
        })
        .collect();
    fields
        .chunks(2)
        .fold(card, |card, row| card.buttons(row.to_vec()))
}

/// Asks for the new value.
pub fn ask_value(language: Language, project: &Project, what: Settable) -> Card {
    let book = language.book();
    let code = project.code.as_str();
    Card::says(match what {
        Settable::Due => fl!(book, "project-ask-due", code = code),
        Settable::Extend => fl!(book, "project-ask-extend", code = code),
        Settable::Cancel => fl!(book, "project-ask-cancel", code = code),
        what @ Settable::Column(_) => fl!(
            book,
            "project-ask-value",
            code = code,
            field = field(language, what.column().unwrap_or_default())
        ),
    })
}

/// It cannot be set any more.
pub fn not_settable(language: Language, what: Settable) -> Card {
    let book = language.book();
    Card::says(match what {
        Settable::Cancel | Settable::Extend => fl!(book, "project-decision-over"),
        Settable::Due | Settable::Column(_) => fl!(book, "project-setting-over"),
    })
}

/// Asks for the reason.
pub fn ask_reason(language: Language, project: &Project, becomes: &str) -> Card {
    let becomes = match (becomes.is_empty(), becomes.parse()) {
        (true, _) => fl!(language.book(), "project-nothing"),
        (false, Ok(written)) => day(language, written),
        (false, Err(_)) => one_line(becomes, 60),
    };
    Card::says(fl!(
        language.book(),
        "project-ask-reason",
        code = project.code.as_str(),
        becomes = becomes
    ))
}

/// What was typed is no day.
pub fn no_day(language: Language) -> Card {
    Card::says(fl!(language.book(), "project-no-day"))
}

/// Due before it begins.
pub fn before_start(language: Language, project: &Project) -> Card {
    let start = project.start_on.map(|start| day(language, start));
    Card::says(fl!(
        language.book(),
        "project-before-start",
        start = start.unwrap_or_default()
    ))
}

/// The new deadline is past.
pub fn deadline_past(language: Language) -> Card {
    Card::says(fl!(language.book(), "project-deadline-past"))
}

/// A reason is a sentence.
pub fn no_reason(language: Language) -> Card {
    Card::says(fl!(language.book(), "project-no-reason"))
}

/// It was changed.
pub fn changed(
    language: Language,
    project: &Project,
    changes: &[(String, String, String)],
) -> Card {
    let book = language.book();
    let card = Card::default().heading(fl!(
        book,
        "project-was-changed",
        code = project.code.as_str(),
        name = name(language, project)
    ));
    changes.iter().fold(card, |card, (what, was, new)| {
        card.line(becomes(language, what, was, new))
    })
}

/// Nothing was changed: it was so already.
pub fn unchanged(language: Language) -> Card {
    Card::says(fl!(language.book(), "project-unchanged"))
}

/// To those of the agency: the governor's office has changed something.
pub fn told_of_change(
    language: Language,
    project: &Project,
    what: Settable,
    becomes: &str,
    reason: &str,
) -> Card {
    let book = language.book();
    let code = project.code.as_str();
    let named = name(language, project);
    let becomes = match (becomes.is_empty(), becomes.parse()) {
        (true, _) => fl!(book, "project-nothing"),
        (false, Ok(written)) => day(language, written),
        (false, Err(_)) => becomes.to_owned(),
    };
    let card = Card::says(match what {
        what @ Settable::Column(_) if what.column() == Some(c::DEADLINE.english) => fl!(
            book,
            "project-told-deadline",
            code = code,
            name = named,
            day = becomes
        ),
        Settable::Cancel => fl!(book, "project-told-cancel", code = code, name = named),
        Settable::Extend => fl!(
            book,
            "project-told-extend",
            code = code,
            name = named,
            day = becomes
        ),
        _ => fl!(
            book,
            "project-told-due",
            code = code,
            name = named,
            day = becomes
        ),
    });
    card.line(fl!(book, "project-because", reason = reason))
        .about(matter(&project.id))
}

/// Toast: marked as done.
pub fn done(language: Language) -> String {
    fl!(language.book(), "project-marked-done")
}

#[cfg(test)]
#[path = "setting_tests.rs"]
mod tests;
