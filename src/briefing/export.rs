//! A week as a workbook (B4): read in one go, made beside the loop.

use super::words;
use crate::{
    access::{Right as _, ToCallPersons, ToReadRoster},
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::{Agency, Language, Person},
    projects::{self, Shown},
    requests, urgent,
    week::Board,
};
use anyhow::Context as _;
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use std::collections::HashMap;

/// What of the people a reader may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sees {
    /// The numbers of persons, beside those of offices (P3).
    pub persons: bool,
    /// Who has joined, and who is unreachable (R11).
    pub roster: bool,
}

impl Sees {
    /// All of it: whoever runs the program holds the database anyway.
    pub(crate) const ALL: Self = Self {
        persons: true,
        roster: true,
    };

    /// What the person's rights allow.
    pub(super) fn of(person: &Person) -> Self {
        Self {
            persons: ToCallPersons::granted(person),
            roster: ToReadRoster::granted(person),
        }
    }
}

/// All that the workbook of a week holds.
#[derive(Clone, Debug)]
pub(crate) struct Export {
    /// The week.
    pub board: Board,
    /// Everybody who holds a post.
    pub people: Vec<Holder>,
    /// What everybody is called, those too who hold no post any more.
    pub names: HashMap<Id, String>,
    /// Whose workbook it is, where the roster knows it.
    pub office: Option<Agency>,
    /// What is late of the projects.
    pub projects: Vec<Shown>,
    /// The urgent matters of the week, with what they took (E7).
    pub urgent: urgent::Overview,
    /// The requests that are open.
    pub requests: requests::Table,
    /// What its reader may see of the people.
    pub sees: Sees,
    /// When it was read.
    pub at: DateTime<Utc>,
}

impl Export {
    /// Reads the last week that was called, or the one of this identity; `None` when nobody was called for it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub(crate) async fn read(
        conn: &mut Conn,
        week: Option<NaiveDate>,
        sees: Sees,
        at: DateTime<Utc>,
    ) -> anyhow::Result<Option<Self>> {
        let board = match week {
            Some(week) => Board::of_called(conn, week, at).await?,
            None => Board::latest(conn, at).await?,
        };
        let Some(board) = board else {
            return Ok(None);
        };
        let mut people = people::holders(conn, at).await?;
        let board = match sees.persons {
            true => board,
            false => {
                for holder in &mut people {
                    holder.personal_phone.clear();
                }
                board.without_personal_phones()
            }
        };
        let mut agencies = people::agencies(conn).await?.into_iter();
        let urgent = urgent::of_week(conn, &board.week, at).await?;
        let urgent = match sees.persons {
            true => urgent,
            false => urgent.without_personal_phones(),
        };
        Ok(Some(Self {
            urgent,
            board,
            people,
            names: people::names(conn).await?,
            projects: projects::late(conn, sees.persons, at).await?.1,
            office: agencies.find(|agency| agency.code == people::OFFICE),
            requests: requests::table(conn, sees.persons, at).await?,
            sees,
            at,
        }))
    }

    /// The bytes of the workbook. A large one takes a moment: it is made beside the loop.
    ///
    /// # Errors
    /// It could not be made.
    pub(crate) async fn write(self, language: Language) -> anyhow::Result<Vec<u8>> {
        tokio::task::spawn_blocking(move || words::workbook(language, &self).write())
            .await
            .context("the workbook was not made to its end")?
    }

    /// What stands under the file.
    pub(crate) fn caption(&self, language: Language) -> String {
        words::export_caption(language, &self.board.week, self.at)
    }

    /// The name under which a phone saves it; the year is the reader's.
    pub(super) fn file_name(&self, language: Language) -> String {
        let day = self.board.week.session_on;
        let year = match language {
            Language::Thai => crate::calendar::date::buddhist_year(day),
            Language::English => day.year(),
        };
        format!("week-{year}-{:02}-{:02}.xlsx", day.month(), day.day())
    }
}
