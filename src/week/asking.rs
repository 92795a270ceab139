//! Answers that ask for the governor's orders (W4): read by those who make urgent matters of them.

use super::{
    board::Spoken,
    rules::Light,
    store::{self, Part},
};
use crate::{db::Conn, ids::Id, outbox::MediaKind, person::Role};
use chrono::{DateTime, Days, NaiveDate, Utc};

/// So many days back answers are looked at: longer than anybody could leave one without orders.
const BACK: Days = Days::new(30);

/// An answer that asks for orders.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Its place on the roll.
    pub roll: Id,
    /// The agency.
    pub agency: String,
    /// Who gave it.
    pub person: Id,
    /// As what.
    pub role: Role,
    /// What it says.
    pub words: String,
    /// What came with it.
    pub media: Vec<(MediaKind, String)>,
    /// When any of that was last said or changed.
    pub worded_at: Option<DateTime<Utc>>,
}

/// What is left of an answer.
#[derive(Clone, Debug, Default)]
pub struct Left {
    /// Its words.
    pub words: String,
    /// What came with it.
    pub media: Vec<(MediaKind, String)>,
}

/// The places on the roll whose answers ask for orders, and when each was last said or changed.
pub(super) async fn asking(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<(Id, Option<DateTime<Utc>>)>> {
    let since: NaiveDate = crate::calendar::bangkok(now).date_naive() - BACK;
    store::asking_since(conn, since).await
}

/// What the answer at this place asks; `None` when it asks no more.
pub(super) async fn asked_by(conn: &mut Conn, roll: &Id) -> anyhow::Result<Option<Asking>> {
    let asks =
        |answer: &store::AnswerRow| answer.light == Some(Light::Stuck) && answer.asks == Some(true);
    let Some(answer) = store::answer(conn, roll).await?.filter(asks) else {
        return Ok(None);
    };
    let Some(of) = store::roll(conn, roll).await? else {
        return Ok(None);
    };
    let worded_at = store::worded_at(conn, roll).await?;
    let parts = store::parts(conn, roll).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    let spoken = Spoken::of(&answer, &parts);
    Ok(Some(Asking {
        worded_at,
        roll: of.id,
        agency: of.agency,
        person: answer.person,
        role: answer.role,
        words: spoken.words,
        media: spoken.media,
    }))
}

/// What is left at this place on the roll, whether it asks for anything or not.
pub(super) async fn left(conn: &mut Conn, roll: &Id) -> anyhow::Result<Left> {
    let Some(answer) = store::answer(conn, roll).await? else {
        return Ok(Left::default());
    };
    let parts = store::parts(conn, roll).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    let spoken = Spoken::of(&answer, &parts);
    Ok(Left {
        words: spoken.words,
        media: spoken.media,
    })
}
