//! A projects sheet: what it would do, what is wrong with it, that it was taken (J1).

use super::{button, day};
use crate::{
    card::Card,
    ids::Id,
    people::words::fault,
    person::Language,
    projects::{
        chat::Button,
        fault::{ProjectFault, ProjectReason},
        money::NoAmount,
        plan::Plan,
        rules::NoPercent,
    },
    sheet::{Form, LeftOut},
    words::and_more,
};
use i18n_embed_fl::fl;

/// How many faults of a sheet are told at once.
pub(crate) const FAULTS: usize = 15;
/// How many changes a dry run names.
const CHANGES: usize = 12;

fn sums(language: Language, card: Card, plan: &Plan) -> Card {
    card.line(fl!(
        language.book(),
        "import-projects",
        added = plan.added.len(),
        changed = plan.changed.len(),
        left = plan.left
    ))
}

/// What the sheet would do; with a draft, the word to take it.
pub(crate) fn dry_run(
    language: Language,
    plan: &Plan,
    left_out: &[LeftOut],
    form: &Form,
    draft: Option<&Id>,
) -> Card {
    let book = language.book();
    let title = match plan.is_idle() {
        true => fl!(book, "import-idle"),
        false => fl!(book, "import-dry-run"),
    };
    let mut card = sums(language, Card::default().heading(title), plan);
    for change in plan.changed.iter().take(CHANGES) {
        let fields: Vec<String> = change
            .fields
            .iter()
            .map(|field| super::becomes(language, field.name, &field.was, &field.becomes))
            .collect();
        let fields = fields.join(", ");
        card = card.line(format!(
            "• {}: {}",
            change.project.code,
            crate::card::one_line(&fields, 160)
        ));
    }
    card = and_more(card, language, plan.changed.len(), CHANGES);
    if plan.without_officer() > 0 {
        card = card.line(fl!(
            book,
            "import-projects-no-officer",
            count = plan.without_officer()
        ));
    }
    if !left_out.is_empty() {
        let names: Vec<&str> = left_out.iter().map(|own| own.heading.as_str()).collect();
        let names = names.join(&fl!(book, "list-comma"));
        card = card.line(fl!(book, "import-left-out", columns = names));
    }
    if let Some(chosen) = fault::chosen(language, form) {
        card = card.line(chosen);
    }
    match draft {
        None => card,
        Some(id) => card.buttons(vec![
            button(fl!(book, "import-button-take"), &Button::Take(id.clone())),
            button(fl!(book, "import-button-leave"), &Button::Leave(id.clone())),
        ]),
    }
}

/// The same dry run under a line that says that it is not what was shown before.
pub(crate) fn changed_meanwhile(language: Language, card: Card) -> Card {
    card.line(fl!(language.book(), "import-projects-changed"))
}

/// Taken.
pub(crate) fn taken(language: Language, plan: &Plan) -> Card {
    let card = Card::default().heading(fl!(language.book(), "import-taken"));
    sums(language, card, plan)
}

/// Not taken.
pub(crate) fn not_taken(language: Language) -> Card {
    Card::says(fl!(language.book(), "import-not-taken"))
}

/// What is wrong with the sheet: line, column, reason; nothing was taken.
pub(crate) fn faults(language: Language, faults: &[ProjectFault], most: usize) -> Card {
    let book = language.book();
    let card = Card::default().heading(fl!(book, "import-faults", count = faults.len()));
    let card = faults.iter().take(most).fold(card, |card, one| {
        let why = reason(language, one);
        card.line(format!("• {}", fault::at_its_place(language, one, why)))
    });
    and_more(card, language, faults.len(), most)
}

fn reason(language: Language, one: &ProjectFault) -> String {
    match &one.reason {
        ProjectReason::CodeTwice { line } => fl!(
            language.book(),
            "sheet-fault-project-twice",
            place = fault::named(language, &one.counting, *line)
        ),
        reason => why(language, reason),
    }
}

/// Why a text cannot be taken, of a sheet or as it is typed in chat.
pub(crate) fn why(language: Language, reason: &ProjectReason) -> String {
    let book = language.book();
    match reason {
        ProjectReason::Sheet(reason) => fault::of_sheet(language, reason),
        ProjectReason::BadCode => fl!(book, "sheet-fault-bad-project-code"),
        ProjectReason::CodeTwice { .. } => fl!(book, "import-not-taken"),
        ProjectReason::AgencyUnknown => fl!(book, "sheet-fault-agency-unknown"),
        ProjectReason::UnknownArea => fl!(book, "sheet-fault-unknown-area"),
        ProjectReason::BadYear => fl!(book, "sheet-fault-bad-year"),
        ProjectReason::Amount(NoAmount::NotANumber) => fl!(book, "sheet-fault-not-an-amount"),
        ProjectReason::Amount(NoAmount::Below) => fl!(book, "sheet-fault-amount-below"),
        ProjectReason::Amount(NoAmount::TooMuch) => fl!(book, "sheet-fault-amount-too-much"),
        ProjectReason::Amount(NoAmount::Rounded) => fl!(book, "sheet-fault-amount-rounded"),
        ProjectReason::Percent(NoPercent::Over) => fl!(book, "sheet-fault-percent-over"),
        ProjectReason::Percent(NoPercent::Below) => fl!(book, "sheet-fault-percent-below"),
        ProjectReason::Percent(NoPercent::NotANumber) => {
            fl!(book, "sheet-fault-not-a-percentage")
        }
        ProjectReason::NotYesOrNo => fl!(book, "sheet-fault-not-yes-or-no"),
        ProjectReason::Phone(why) => fault::of_phone(language, *why),
        ProjectReason::DueBeforeStart { start } => fl!(
            book,
            "sheet-fault-due-before-start",
            start = day(language, *start)
        ),
    }
}

/// Yes or no, as a sheet has it.
pub(crate) fn yes_or_no(language: Language, yes: bool) -> String {
    let book = language.book();
    match yes {
        true => fl!(book, "table-yes"),
        false => fl!(book, "table-no"),
    }
}

/// The name of the sheet that is handed out.
pub(crate) fn export_name(language: Language) -> String {
    fl!(language.book(), "table-projects")
}

/// Its title, and what is said of the file.
pub(crate) fn export_title(language: Language, count: usize) -> String {
    fl!(language.book(), "table-register", count = count)
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
