//! Answers that ask for the governor's orders (W4): read by those who make urgent matters of them.

use super::{
    board::Spoken,
    rules::Light,
    store::{self, Part},
};
use crate::{db::Conn, ids::Id, outbox::MediaKind, person::Role};
use chrono::{DateTime, Days, Utc};

/// So many days back answers are looked at: a week, and one that has moved.
const BACK: Days = Days::new(14);

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
}

/// Those of the last weeks.
pub(super) async fn asking(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Asking>> {
    let since = crate::calendar::bangkok(now).date_naive() - BACK;
    let mut asking = Vec::new();
    // Few: each is one that the governor has to act upon.
    for (roll, agency) in store::asking_since(conn, since).await? {
        let parts = store::parts(conn, &roll).await?;
        let parts: Vec<&Part> = parts.iter().collect();
        let Some(answer) = store::answer(conn, &roll).await? else {
            continue;
        };
        let spoken = Spoken::of(&answer, &parts);
        asking.push(Asking {
            roll,
            agency,
            person: answer.person,
            role: answer.role,
            words: spoken.words,
            media: spoken.media,
        });
    }
    Ok(asking)
}

/// Whether the answer at this place asks for none, or is no more.
pub(super) async fn asks_no_more(conn: &mut Conn, roll: &Id) -> anyhow::Result<bool> {
    let answer = store::answer(conn, roll).await?;
    Ok(answer.is_none_or(|answer| answer.light != Some(Light::Stuck) || answer.asks != Some(true)))
}
