//! What the requests hold about one person (R9).

use crate::{
    calendar::written,
    db::Conn,
    ids::Id,
    outbox::MediaKind,
    requests::rules::{Part, Said},
};
use chrono::{DateTime, Utc};
use serde::Serialize;

#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldRequest {
    words: String,
    does: String,
    donts: String,
    #[serde(serialize_with = "written::moment_if_any")]
    due_at: Option<DateTime<Utc>>,
    #[serde(serialize_with = "written::moment")]
    made_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    released_at: Option<DateTime<Utc>>,
}

/// An earlier wording (U10).
#[derive(Debug, Serialize, sqlx::FromRow)]
struct Wording {
    #[serde(skip)]
    word: Id,
    words: String,
    #[serde(serialize_with = "written::moment")]
    until_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldWord {
    #[serde(skip)]
    id: Id,
    kind: Said,
    words: String,
    media_kind: Option<MediaKind>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
    by_phone: bool,
    #[sqlx(skip)]
    earlier_wordings: Vec<Wording>,
}

/// A message in which something of a request was said.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldSaid {
    part: Part,
    words: String,
    media_kind: Option<MediaKind>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
}

/// What an own request said before it was reworded (U10).
#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldWording {
    words: String,
    does: String,
    donts: String,
    #[serde(serialize_with = "written::moment")]
    until_at: DateTime<Utc>,
}

/// That the person acted for an agency, without what somebody else wrote.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldDeed {
    agency: String,
    #[serde(serialize_with = "written::moment_if_any")]
    accepted_at: Option<DateTime<Utc>>,
}

/// What the requests hold about one person.
#[derive(Debug, Serialize)]
pub struct Held {
    made: Vec<HeldRequest>,
    accepted: Vec<HeldDeed>,
    received: Vec<HeldDeed>,
    written: Vec<HeldWord>,
    said: Vec<HeldSaid>,
    earlier_wordings: Vec<HeldWording>,
}

/// What is held about the person.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    let earlier: Vec<Wording> = conn
        .query(
            "SELECT e.word, e.words, e.until_at FROM errand_wording e JOIN errand_word w ON w.id = e.word
             WHERE w.person = $1 ORDER BY e.until_at, e.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let mut written: Vec<HeldWord> = conn
        .query(
            "SELECT id, kind, words, media_kind, media_file, said_at, by_phone FROM errand_word WHERE person = $1
             ORDER BY said_at, id",
        )
        .bind(person.clone())
        .all()
        .await?;
    for wording in earlier {
        if let Some(word) = written.iter_mut().find(|word| word.id == wording.word) {
            word.earlier_wordings.push(wording);
        }
    }
    Ok(Held {
        written,
        said: conn
            .query("SELECT part, words, media_kind, media_file, said_at FROM request_said WHERE person = $1 ORDER BY said_at, id")
            .bind(person.clone())
            .all()
            .await?,
        earlier_wordings: conn
            .query(
                "SELECT e.words, e.does, e.donts, e.until_at FROM request_wording e JOIN request r ON r.id = e.request
                 WHERE r.maker = $1 OR r.drafted_by = $1 ORDER BY e.until_at, e.id",
            )
            .bind(person.clone())
            .all()
            .await?,
        made: conn
            .query(
                "SELECT words, does, donts, due_at, made_at, released_at FROM request WHERE maker = $1 OR drafted_by = $1
                 ORDER BY made_at, id",
            )
            .bind(person.clone())
            .all()
            .await?,
        accepted: conn
            .query("SELECT agency, accepted_at FROM errand WHERE accepted_by = $1 ORDER BY accepted_at, id")
            .bind(person.clone())
            .all()
            .await?,
        received: conn
            .query(
                "SELECT e.agency, CASE WHEN e.accepted_by = $1 THEN e.accepted_at END AS accepted_at FROM errand e
                 JOIN errand_copy c ON c.errand = e.id WHERE c.person = $1 ORDER BY e.serial",
            )
            .bind(person.clone())
            .all()
            .await?,
    })
}
