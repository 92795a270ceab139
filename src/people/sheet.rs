//! The two roster sheets (R2): agencies, and posts with their holders. Which of the two a file is, its headings say.
//!
//! Every faulty cell is named, not only the first. What the rows mean for the roster is [`plan`](super::plan)'s.

use super::{
    fault::{RosterFault, RosterReason},
    phone::phone,
    vocabulary,
};
use crate::{
    calendar::digits::to_arabic,
    person::{Kind, Language, Role, Sector},
    sheet::{self, Column, Fault, Form, LeftOut, Reading, Reason, Ruler, Table},
};
use chrono::NaiveDate;
use columns::{
    AGENCIES, AGENCY, CODE, DISTRICT, FROM, KIND, LANGUAGE, MINISTRY, NAME, NAME_EN, NAME_TH,
    OFFICE_PHONE, PERSONAL_PHONE, POSITION, POSTS, ROLE, SECTOR, SHORT_TH,
};

pub mod columns;
#[cfg(test)]
mod tests;

/// Characters of an agency's code: it stands in buttons and lists.
const LONGEST_CODE: usize = 16;

/// A row of the sheet of agencies (R2). An empty text leaves what is known as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyRow {
    /// Where it stands.
    pub line: u64,
    /// The code, in capitals.
    pub code: String,
    /// Name in Thai.
    pub name_th: String,
    /// Name in English; may be empty.
    pub name_en: String,
    /// The usual short name; may be empty.
    pub short_th: String,
    /// What is asked of it (R0).
    pub kind: Kind,
    /// Its partner sector.
    pub sector: Sector,
    /// Its ministry; may be empty.
    pub ministry: String,
    /// Its district; may be empty.
    pub district: String,
}

/// A row of the sheet of posts (R2). What is empty leaves what is known as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostRow {
    /// Where it stands.
    pub line: u64,
    /// The agency's code, in capitals.
    pub agency: String,
    /// What the post may do.
    pub role: Role,
    /// Who holds it.
    pub name: String,
    /// The position as written; may be empty.
    pub position: String,
    /// The office's number, `+66…`; may be empty.
    pub office_phone: String,
    /// The person's own number, `+66…`; may be empty.
    pub personal_phone: String,
    /// The person's language.
    pub language: Option<Language>,
    /// The day on which the holder begins.
    pub from: Option<NaiveDate>,
}

/// What a roster file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Roster {
    /// Agencies.
    Agencies(Vec<AgencyRow>),
    /// Posts and who holds them.
    Posts(Vec<PostRow>),
}

/// A roster file that could be read, with how it was read, for the dry run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterSheet {
    /// Its rows.
    pub roster: Roster,
    /// Columns that nobody asked for.
    pub left_out: Vec<LeftOut>,
    /// How it was written.
    pub form: Form,
    /// How its places are named.
    pub ruler: Ruler,
}

/// The two sorts of roster sheets, for whoever has to tell a third one from them.
pub static LAYOUTS: [&sheet::Layout; 2] = [&AGENCIES, &POSTS];

/// Reads a roster file (R2).
///
/// # Errors
/// Everything that is wrong with it, in the order of its lines.
pub fn read(bytes: &[u8]) -> Result<RosterSheet, Vec<RosterFault>> {
    let table = Table::read(bytes, &[&AGENCIES, &POSTS]);
    let into_ours = |faults: Vec<Fault>| faults.into_iter().map(Fault::into).collect::<Vec<_>>();
    let table = table.map_err(into_ours)?;
    let roster = if *table.layout() == AGENCIES {
        Roster::Agencies(table.rows(agency)?)
    } else {
        Roster::Posts(table.rows(post)?)
    };
    Ok(RosterSheet {
        roster,
        left_out: table.left_out().to_vec(),
        form: table.form().clone(),
        ruler: table.ruler(),
    })
}

type Row<'a> = Reading<'a, RosterReason>;

fn agency(row: &mut Row) -> Option<AgencyRow> {
    // All are read before any is asked for: one faulty cell must not hide the next.
    let code = row.read(&CODE, code);
    let name_th = row.read(&NAME_TH, filled);
    let kind = row.read(&KIND, |cell| {
        word(cell, vocabulary::kind, RosterReason::UnknownKind)
    });
    let sector = row.read(&SECTOR, |cell| {
        word(cell, vocabulary::sector, RosterReason::UnknownSector)
    });
    let text = |column: &Column| optional(row.cell(column)).to_owned();
    Some(AgencyRow {
        line: row.line(),
        name_en: text(&NAME_EN),
        short_th: text(&SHORT_TH),
        ministry: text(&MINISTRY),
        district: text(&DISTRICT),
        code: code?,
        name_th: name_th?,
        kind: kind?,
        sector: sector?,
    })
}

fn post(row: &mut Row) -> Option<PostRow> {
    let agency = row.read(&AGENCY, code);
    let role = row.read(&ROLE, |cell| {
        word(cell, vocabulary::role, RosterReason::UnknownRole)
    });
    let name = row.read(&NAME, filled);
    let office_phone = row.read(&OFFICE_PHONE, |cell| if_filled(cell, phone));
    let personal_phone = row.read(&PERSONAL_PHONE, |cell| if_filled(cell, phone));
    let language = row.read(&LANGUAGE, |cell| {
        let known = |cell: &str| word(cell, vocabulary::language, RosterReason::UnknownLanguage);
        if_filled(cell, known)
    });
    let from = row.read(&FROM, |cell| if_filled(cell, sheet::day));
    Some(PostRow {
        line: row.line(),
        position: optional(row.cell(&POSITION)).to_owned(),
        agency: agency?,
        role: role?,
        name: name?,
        office_phone: office_phone?.unwrap_or_default(),
        personal_phone: personal_phone?.unwrap_or_default(),
        language: language?,
        from: from?,
    })
}

/// Offices put a dash where there is nothing to write.
fn optional(cell: &str) -> &str {
    let nothing = |c| matches!(c, '-' | '–' | '—' | ' ');
    if cell.chars().all(nothing) { "" } else { cell }
}

fn if_filled<T, E>(cell: &str, read: impl FnOnce(&str) -> Result<T, E>) -> Result<Option<T>, E> {
    let cell = Some(optional(cell)).filter(|cell| !cell.is_empty());
    cell.map(read).transpose()
}

fn filled(cell: &str) -> Result<String, Reason> {
    let cell = optional(cell);
    if cell.is_empty() {
        Err(Reason::Missing)
    } else {
        Ok(cell.to_owned())
    }
}

fn word<T>(
    cell: &str,
    known: impl FnOnce(&str) -> Option<T>,
    unknown: RosterReason,
) -> Result<T, RosterReason> {
    known(&filled(cell)?).ok_or(unknown)
}

fn code(cell: &str) -> Result<String, RosterReason> {
    let code = to_arabic(optional(cell)).to_uppercase();
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '\u{E31}'..='\u{E4E}');
    if code.is_empty() {
        Err(RosterReason::CodeMissing)
    } else if code.chars().count() > LONGEST_CODE || !code.chars().all(is_part) {
        Err(RosterReason::BadCode)
    } else {
        Ok(code)
    }
}
