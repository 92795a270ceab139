//! Everything that is held about one person, as it is written into the file.

use super::words::{self, Part};
use crate::{
    announcements, audit,
    calendar::{bangkok, written},
    inbox, kept,
    outbox::{self, Enclosure, MediaKind},
    people,
    person::Person,
    projects, question, requests, sheet_draft, talks,
    turn::Turn,
    urgent, visits, week, whereabouts,
};
use anyhow::Context as _;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A part of the file, which says what it is.
#[derive(Serialize)]
struct Section<T> {
    what: String,
    held: T,
}

#[derive(Serialize)]
struct Everything {
    about: String,
    #[serde(serialize_with = "written::moment")]
    made_at: DateTime<Utc>,
    roster: Section<people::Held>,
    weekly_reports: Section<week::Held>,
    projects: Section<projects::Held>,
    urgent_matters: Section<urgent::Held>,
    whereabouts: Section<whereabouts::Held>,
    requests: Section<requests::Held>,
    talks: Section<talks::Held>,
    announcements: Section<announcements::Held>,
    /// Of those who keep any: nobody else's file tells of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    private_notes: Option<Section<visits::Held>>,
    kept_messages: Section<Vec<kept::Held>>,
    sheets_waiting: Section<Vec<sheet_draft::Held>>,
    open_question: Section<Vec<question::Held>>,
    messages_under_way: Section<Vec<inbox::Held>>,
    letters: Section<Vec<outbox::Held>>,
    trail: Section<Vec<audit::Held>>,
}

/// Reads everything that is held about the person, in a fixed number of queries.
pub(super) async fn of(turn: &mut Turn, person: &Person) -> anyhow::Result<Enclosure> {
    let (now, language, update) = (turn.now(), person.language, turn.app().handling);
    let says = |part| words::what(language, part);
    let conn = turn.conn();
    let everything = Everything {
        about: says(Part::Everything),
        made_at: now,
        roster: Section {
            what: says(Part::Roster),
            held: people::held(conn, &person.id).await?,
        },
        weekly_reports: Section {
            what: says(Part::Reports),
            held: week::held(conn, &person.id).await?,
        },
        projects: Section {
            what: says(Part::Projects),
            held: projects::held(conn, &person.id).await?,
        },
        urgent_matters: Section {
            what: says(Part::Urgent),
            held: urgent::held(conn, &person.id).await?,
        },
        whereabouts: Section {
            what: says(Part::Where),
            held: whereabouts::held(conn, &person.id).await?,
        },
        requests: Section {
            what: says(Part::Requests),
            held: requests::held(conn, &person.id).await?,
        },
        talks: Section {
            what: says(Part::Talks),
            held: talks::held(conn, &person.id).await?,
        },
        announcements: Section {
            what: says(Part::Announcements),
            held: announcements::held(conn, &person.id).await?,
        },
        private_notes: Some(visits::held(conn, &person.id).await?)
            .filter(|held| !held.is_empty())
            .map(|held| Section {
                what: says(Part::Visits),
                held,
            }),
        kept_messages: Section {
            what: says(Part::Kept),
            held: kept::held(conn, &person.id).await?,
        },
        sheets_waiting: Section {
            what: says(Part::Sheets),
            held: sheet_draft::held(conn, &person.id).await?,
        },
        open_question: Section {
            what: says(Part::Question),
            held: question::held(conn, &person.id).await?,
        },
        messages_under_way: Section {
            what: says(Part::UnderWay),
            held: inbox::held(conn, person.chat, update).await?,
        },
        letters: Section {
            what: says(Part::Letters),
            held: outbox::held(conn, &person.id).await?,
        },
        trail: Section {
            what: says(Part::Trail),
            held: audit::held(conn, &person.id).await?,
        },
    };
    Ok(Enclosure {
        kind: MediaKind::Document,
        name: format!("mydata-{}.json", bangkok(now).format("%Y-%m-%d")),
        caption: words::caption(language, now),
        bytes: serde_json::to_vec_pretty(&everything).context("the file could not be written")?,
    })
}
