//! What is wrong with a roster sheet, in a sentence: where, what, and what to do (R2).

use crate::{
    calendar,
    people::fault::{NoPhone, RosterFault, RosterReason},
    person::Language,
    sheet::{Column, Foreign, Heading, Reason},
};
use i18n_embed_fl::fl;

/// A fault with its place: line, column, what stands there, reason.
pub fn sentence(language: Language, fault: &RosterFault) -> String {
    let book = language.book();
    let reason = reason(language, &fault.reason);
    let line = fault.line.to_string();
    let cell = fault.cell.as_str();
    let column = fault
        .column
        .as_ref()
        .map(|heading| heading_of(language, heading));
    match (fault.line, column) {
        (0, _) => fl!(book, "sheet-fault-in-file", fault = reason),
        (_, Some(column)) if cell.is_empty() => {
            fl!(
                book,
                "sheet-fault-at-empty-cell",
                line = line,
                column = column,
                fault = reason
            )
        }
        (_, Some(column)) => fl!(
            book,
            "sheet-fault-at-cell",
            line = line,
            column = column,
            cell = cell,
            fault = reason
        ),
        (_, None) if cell.is_empty() => {
            fl!(book, "sheet-fault-at-line", line = line, fault = reason)
        }
        (_, None) => fl!(
            book,
            "sheet-fault-at-row",
            line = line,
            cell = cell,
            fault = reason
        ),
    }
}

fn heading_of(language: Language, heading: &Heading) -> String {
    match heading {
        Heading::Written(written) => written.clone(),
        Heading::Known(column) => column_name(language, column).to_owned(),
    }
}

fn column_name(language: Language, column: &Column) -> &'static str {
    match language {
        Language::Thai => column.thai,
        Language::English => column.english,
    }
}

fn reason(language: Language, reason: &RosterReason) -> String {
    let book = language.book();
    let day = |day| calendar::date::date(language.into(), day);
    match reason {
        RosterReason::Sheet(reason) => of_sheet(language, reason),
        RosterReason::CodeMissing => fl!(book, "sheet-fault-code-missing"),
        RosterReason::BadCode => fl!(book, "sheet-fault-bad-code"),
        RosterReason::UnknownRole => fl!(book, "sheet-fault-unknown-role"),
        RosterReason::UnknownLanguage => fl!(book, "sheet-fault-unknown-language"),
        RosterReason::UnknownKind => fl!(book, "sheet-fault-unknown-kind"),
        RosterReason::UnknownSector => fl!(book, "sheet-fault-unknown-sector"),
        RosterReason::Phone(NoPhone::NotAPhone) => fl!(book, "sheet-fault-not-a-phone"),
        RosterReason::Phone(NoPhone::Rounded) => fl!(book, "sheet-fault-phone-rounded"),
        RosterReason::Phone(NoPhone::Several) => fl!(book, "sheet-fault-several-phones"),
        RosterReason::AgencyTwice { line } => {
            fl!(book, "sheet-fault-agency-twice", line = line.to_string())
        }
        RosterReason::AgencyNamesDiffer { line, name } => fl!(
            book,
            "sheet-fault-agency-names-differ",
            line = line.to_string(),
            name = name.as_str()
        ),
        RosterReason::AgencyUnknown => fl!(book, "sheet-fault-agency-unknown"),
        RosterReason::TwoHeads { line, name } => fl!(
            book,
            "sheet-fault-two-heads",
            line = line.to_string(),
            name = name.as_str()
        ),
        RosterReason::RowTwice { line } => {
            fl!(book, "sheet-fault-row-twice", line = line.to_string())
        }
        RosterReason::HeldByAnother { holder } => {
            fl!(
                book,
                "sheet-fault-held-by-another",
                holder = holder.as_str()
            )
        }
        RosterReason::FromTooEarly {
            from,
            holder,
            since,
        } => fl!(
            book,
            "sheet-fault-from-too-early",
            from = day(*from),
            holder = holder.as_str(),
            since = day(*since)
        ),
        RosterReason::FromBeforeVacancy { from, since } => fl!(
            book,
            "sheet-fault-from-before-vacancy",
            from = day(*from),
            since = day(*since)
        ),
        RosterReason::FromDiffers { from, since } => fl!(
            book,
            "sheet-fault-from-differs",
            from = day(*from),
            since = day(*since)
        ),
        RosterReason::SeveralOfTheName => fl!(book, "sheet-fault-several-of-the-name"),
        RosterReason::PersonDiffers { line } => {
            fl!(book, "sheet-fault-person-differs", line = line.to_string())
        }
    }
}

fn of_sheet(language: Language, reason: &Reason) -> String {
    let book = language.book();
    match reason {
        Reason::Empty => fl!(book, "sheet-fault-empty"),
        Reason::TooLarge { megabytes } => fl!(
            book,
            "sheet-fault-too-large",
            megabytes = megabytes.to_string()
        ),
        Reason::Xlsx => fl!(book, "sheet-fault-xlsx"),
        Reason::NotASheet(foreign) => of_foreign(language, *foreign),
        Reason::BrokenText => fl!(book, "sheet-fault-broken-text"),
        Reason::UnknownEncoding => fl!(book, "sheet-fault-unknown-encoding"),
        Reason::Garbled => fl!(book, "sheet-fault-garbled"),
        Reason::NoHeader => fl!(book, "sheet-fault-no-header"),
        Reason::AboveHeader => fl!(book, "sheet-fault-above-header"),
        Reason::ColumnMissing(column) => fl!(
            book,
            "sheet-fault-column-missing",
            thai = column.thai,
            english = column.english
        ),
        Reason::ColumnTwice { first } => {
            fl!(book, "sheet-fault-column-twice", first = first.as_str())
        }
        Reason::OpenQuote => fl!(book, "sheet-fault-open-quote"),
        Reason::StrayQuote => fl!(book, "sheet-fault-stray-quote"),
        Reason::CellsMissing { expected, found } => fl!(
            book,
            "sheet-fault-cells-missing",
            expected = expected.to_string(),
            found = found.to_string()
        ),
        Reason::CellsTooMany { expected, found } => fl!(
            book,
            "sheet-fault-cells-too-many",
            expected = expected.to_string(),
            found = found.to_string()
        ),
        Reason::NoRows => fl!(book, "sheet-fault-no-rows"),
        Reason::TooManyRows { limit } => {
            fl!(book, "sheet-fault-too-many-rows", limit = limit.to_string())
        }
        Reason::TooLong { limit, found } => fl!(
            book,
            "sheet-fault-too-long",
            limit = limit.to_string(),
            found = found.to_string()
        ),
        Reason::LostLetters => fl!(book, "sheet-fault-lost-letters"),
        Reason::Missing => fl!(book, "sheet-fault-missing"),
        Reason::NotADay => fl!(book, "sheet-fault-not-a-day"),
        Reason::NoSuchDay => fl!(book, "sheet-fault-no-such-day"),
        Reason::ShortYear => fl!(book, "sheet-fault-short-year"),
    }
}

fn of_foreign(language: Language, foreign: Foreign) -> String {
    let book = language.book();
    match foreign {
        Foreign::OldExcel => fl!(book, "sheet-fault-old-excel"),
        Foreign::OpenDocument => fl!(book, "sheet-fault-open-document"),
        Foreign::Document => fl!(book, "sheet-fault-document"),
        Foreign::Archive => fl!(book, "sheet-fault-archive"),
        Foreign::Pdf => fl!(book, "sheet-fault-pdf"),
        Foreign::Picture => fl!(book, "sheet-fault-picture"),
        Foreign::WebPage => fl!(book, "sheet-fault-web-page"),
        Foreign::Binary => fl!(book, "sheet-fault-binary"),
    }
}

#[cfg(test)]
#[path = "fault_tests.rs"]
pub(super) mod tests;
