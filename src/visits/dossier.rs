//! What is known of an agency, read in one go.

use super::{
    noting::Note,
    rules::OFFERED,
    store::{self, Part},
};
use crate::{
    access::{Right as _, ToCallPersons},
    ids::Id,
    people,
    person::{Agency, Kind, Person},
    projects, requests,
    turn::Turn,
    urgent,
    week::Record,
};

/// How many of the own notes stand on the first page.
const NOTES: i64 = 2;
/// So many of those offered are what was opened last; districts fill the rest.
const RECENT: i64 = 6;

/// What is known of an agency, for one reader.
pub(super) struct Dossier {
    /// The dossier.
    pub id: Id,
    /// Its people, its last answers, what was said about them, who comes to the session.
    pub record: Record,
    /// What is late of its projects.
    pub late: projects::Summary,
    /// What is open of its urgent matters.
    pub urgent: Vec<urgent::Line>,
    /// What is open for it of what was asked.
    pub requests: requests::OfAgency,
    /// The reader's newest notes.
    pub notes: Vec<Note>,
    /// How many notes of the reader's there are.
    pub count: usize,
}

/// Opens the person's dossier of the agency of this code.
pub(super) async fn open(
    turn: &mut Turn,
    person: &Person,
    code: &str,
) -> anyhow::Result<store::Dossier> {
    let (id, now) = (turn.id(), turn.now());
    store::open(turn.conn(), id, &person.id, code, now).await
}

/// Reads the dossier in a fixed number of queries; `None` when its agency is there no more.
pub(super) async fn read(
    turn: &mut Turn,
    person: &Person,
    dossier: &store::Dossier,
) -> anyhow::Result<Option<Dossier>> {
    let now = turn.now();
    let agencies = people::agencies(turn.conn()).await?;
    let agency = agencies.iter().find(|agency| agency.code == dossier.agency);
    let Some(agency) = agency.cloned() else {
        return Ok(None);
    };
    let record = Record::of(turn.conn(), agency, now).await?;
    let record = record.with_all_around(turn.conn()).await?;
    let requests = requests::of_agency(turn.conn(), &dossier.agency, now).await?;
    let count = store::count(turn.conn(), &person.id, Some(&dossier.id)).await?;
    let personal = ToCallPersons::granted(person);
    Ok(Some(Dossier {
        id: dossier.id.clone(),
        late: projects::Summary::of_agency(turn, &dossier.agency, personal).await?,
        urgent: urgent::open_of(turn.conn(), &dossier.agency, now).await?,
        record,
        requests,
        notes: notes(turn, person, Some(&dossier.id), (0, NOTES), &agencies).await?,
        count: usize::try_from(count)?,
    }))
}

/// The person's notes in a dossier, or those without one, the newest first: so many from the one in place `first`.
pub(super) async fn notes(
    turn: &mut Turn,
    person: &Person,
    dossier: Option<&Id>,
    page: (i64, i64),
    agencies: &[Agency],
) -> anyhow::Result<Vec<Note>> {
    let rows = store::notes(turn.conn(), &person.id, dossier, page).await?;
    let parts = store::parts_of_notes(turn.conn(), &person.id, dossier, page).await?;
    let note = |row: &store::NoteRow| {
        let own: Vec<&Part> = parts.iter().filter(|part| part.note == row.id).collect();
        Note::of(row, &own, agencies)
    };
    Ok(rows.iter().map(note).collect())
}

/// The agencies offered where none is named: what the person opened last, then the districts.
pub(super) async fn offered(turn: &mut Turn, person: &Person) -> anyhow::Result<Vec<Agency>> {
    let recent = store::recent(turn.conn(), &person.id, RECENT).await?;
    let agencies = people::agencies(turn.conn()).await?;
    let mut offered: Vec<Agency> = super::noting::chosen(&agencies, &recent)
        .into_iter()
        .cloned()
        .collect();
    for agency in agencies {
        if offered.len() < OFFERED && agency.kind == Kind::District && !offered.contains(&agency) {
            offered.push(agency);
        }
    }
    Ok(offered)
}
