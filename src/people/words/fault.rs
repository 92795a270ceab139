//! What is wrong with a roster sheet, in a sentence: where, what, and what to do (R2).

use crate::{
    calendar,
    people::fault::{NoPhone, RosterFault, RosterReason},
    person::Language,
    sheet::{Column, Counting, Fault, Foreign, Form, Heading, Reason, letter},
};
use i18n_embed_fl::fl;

/// Sheets that are named before `…`.
const NAMED: usize = 5;

/// A fault with its place: line or row, column, what stands there, reason.
pub fn sentence(language: Language, fault: &RosterFault) -> String {
    let reason = reason(language, &fault.counting, &fault.reason);
    at_its_place(language, fault, reason)
}

/// What is wrong, behind the place where it is: of whatever sort of sheet.
pub fn at_its_place<R>(language: Language, fault: &Fault<R>, reason: String) -> String {
    let book = language.book();
    if fault.line == 0 {
        return fl!(book, "sheet-fault-in-file", fault = reason);
    }
    let place = place(language, &fault.counting, fault.line);
    let cell = fault.cell.as_str();
    let column = fault
        .column
        .as_ref()
        .map(|heading| heading_of(language, heading));
    match column {
        Some(column) if cell.is_empty() => fl!(
            book,
            "sheet-fault-at-empty-cell",
            place = place,
            column = column,
            fault = reason
        ),
        Some(column) => fl!(
            book,
            "sheet-fault-at-cell",
            place = place,
            column = column,
            cell = cell,
            fault = reason
        ),
        None if cell.is_empty() => {
            fl!(book, "sheet-fault-at-line", place = place, fault = reason)
        }
        None => fl!(
            book,
            "sheet-fault-at-row",
            place = place,
            cell = cell,
            fault = reason
        ),
    }
}

/// The place of a fault, at the beginning of its sentence.
fn place(language: Language, counting: &Counting, line: u64) -> String {
    let book = language.book();
    let line = line.to_string();
    match counting {
        Counting::Lines => fl!(book, "sheet-place-line", line = line),
        Counting::Rows { sheet } if sheet.is_empty() => fl!(book, "sheet-place-row", line = line),
        Counting::Rows { sheet } => fl!(
            book,
            "sheet-place-row-of",
            sheet = sheet.as_ref(),
            line = line
        ),
    }
}

/// Another place in the same sheet, within a sentence.
pub fn named(language: Language, counting: &Counting, line: u64) -> String {
    let book = language.book();
    let line = line.to_string();
    match counting {
        Counting::Lines => fl!(book, "sheet-named-line", line = line),
        Counting::Rows { .. } => fl!(book, "sheet-named-row", line = line),
    }
}

/// What was read of a workbook that has several sheets; nothing where there was no choice.
pub fn chosen(language: Language, form: &Form) -> Option<String> {
    match form {
        Form::Xlsx { sheet, others } if !others.is_empty() => Some(fl!(
            language.book(),
            "import-sheet-chosen",
            sheet = sheet.as_str(),
            others = listed(language, others)
        )),
        _ => None,
    }
}

/// Names of sheets, each in quotation marks.
fn listed(language: Language, sheets: &[String]) -> String {
    let book = language.book();
    let quoted = |sheet: &String| fl!(book, "sheet-column", heading = sheet.as_str());
    let names: Vec<String> = sheets.iter().take(NAMED).map(quoted).collect();
    let more = if sheets.len() > NAMED { " …" } else { "" };
    names.join(&fl!(book, "list-comma")) + more
}

fn heading_of(language: Language, heading: &Heading) -> String {
    let book = language.book();
    match heading {
        Heading::Written(written) => fl!(book, "sheet-column", heading = written.as_str()),
        Heading::Lettered { place, heading } => fl!(
            book,
            "sheet-column-lettered",
            letter = letter(*place),
            heading = heading.as_str()
        ),
        Heading::Known(column) => {
            fl!(
                book,
                "sheet-column",
                heading = column_name(language, column)
            )
        }
    }
}

fn column_name(language: Language, column: &Column) -> &'static str {
    match language {
        Language::Thai => column.thai,
        Language::English => column.english,
    }
}

fn reason(language: Language, counting: &Counting, reason: &RosterReason) -> String {
    let book = language.book();
    let day = |day| calendar::date::date(language.into(), day);
    let named = |line: &u64| named(language, counting, *line);
    match reason {
        RosterReason::Sheet(reason) => of_sheet(language, reason),
        RosterReason::CodeMissing => fl!(book, "sheet-fault-code-missing"),
        RosterReason::BadCode => fl!(book, "sheet-fault-bad-code"),
        RosterReason::UnknownRole => fl!(book, "sheet-fault-unknown-role"),
        RosterReason::UnknownLanguage => fl!(book, "sheet-fault-unknown-language"),
        RosterReason::UnknownKind => fl!(book, "sheet-fault-unknown-kind"),
        RosterReason::UnknownSector => fl!(book, "sheet-fault-unknown-sector"),
        RosterReason::Phone(why) => of_phone(language, *why),
        RosterReason::AgencyTwice { line } => {
            fl!(book, "sheet-fault-agency-twice", place = named(line))
        }
        RosterReason::AgencyNamesDiffer { line, name } => fl!(
            book,
            "sheet-fault-agency-names-differ",
            place = named(line),
            name = name.as_str()
        ),
        RosterReason::AgencyUnknown => fl!(book, "sheet-fault-agency-unknown"),
        RosterReason::TwoHeads { line, name } => fl!(
            book,
            "sheet-fault-two-heads",
            place = named(line),
            name = name.as_str()
        ),
        RosterReason::RowTwice { line } => {
            fl!(book, "sheet-fault-row-twice", place = named(line))
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
            fl!(book, "sheet-fault-person-differs", place = named(line))
        }
    }
}

/// Why a text is no phone number.
pub fn of_phone(language: Language, why: NoPhone) -> String {
    let book = language.book();
    match why {
        NoPhone::NotAPhone => fl!(book, "sheet-fault-not-a-phone"),
        NoPhone::Rounded => fl!(book, "sheet-fault-phone-rounded"),
        NoPhone::Several => fl!(book, "sheet-fault-several-phones"),
    }
}

/// What any sheet may have wrong.
pub fn of_sheet(language: Language, reason: &Reason) -> String {
    let book = language.book();
    match reason {
        Reason::Empty => fl!(book, "sheet-fault-empty"),
        Reason::TooLarge { megabytes } => fl!(
            book,
            "sheet-fault-too-large",
            megabytes = megabytes.to_string()
        ),
        Reason::TooLargeUnpacked { megabytes } => fl!(
            book,
            "sheet-fault-too-large-unpacked",
            megabytes = megabytes.to_string()
        ),
        Reason::Damaged => fl!(book, "sheet-fault-damaged"),
        Reason::SeveralSheets { sheets } => fl!(
            book,
            "sheet-fault-several-sheets",
            sheets = listed(language, sheets)
        ),
        Reason::HiddenSheet { sheet } => {
            fl!(book, "sheet-fault-hidden-sheet", sheet = sheet.as_str())
        }
        Reason::Merged => fl!(book, "sheet-fault-merged"),
        Reason::ErrorCell => fl!(book, "sheet-fault-error-cell"),
        Reason::NoResult => fl!(book, "sheet-fault-no-result"),
        Reason::BecameADay => fl!(book, "sheet-fault-became-a-day"),
        Reason::DigitsLost => fl!(book, "sheet-fault-digits-lost"),
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
        Foreign::Locked => fl!(book, "sheet-fault-locked"),
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
