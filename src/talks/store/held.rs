//! What the talks hold about one person, as they are told of it (R9).

use crate::{
    calendar::written,
    db::Conn,
    ids::Id,
    outbox::MediaKind,
    talks::rules::{Answer, Way},
};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A talk that the person asked for, or answered.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldTalk {
    way: Way,
    agency: String,
    words: String,
    #[serde(serialize_with = "written::moment")]
    asked_at: DateTime<Utc>,
    answer: Option<Answer>,
    #[serde(serialize_with = "written::moment_if_any")]
    agreed_for: Option<DateTime<Utc>>,
    #[serde(serialize_with = "written::moment_if_any")]
    ended_at: Option<DateTime<Utc>>,
}

/// The same, without what somebody else said.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldAnswer {
    way: Way,
    agency: String,
    answer: Answer,
    #[serde(serialize_with = "written::moment_if_any")]
    answered_at: Option<DateTime<Utc>>,
    #[serde(serialize_with = "written::moment_if_any")]
    agreed_for: Option<DateTime<Utc>>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldWord {
    #[serde(skip)]
    id: Id,
    words: String,
    media_kind: Option<MediaKind>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
    #[sqlx(skip)]
    earlier: Vec<HeldWording>,
}

/// What it said before it was edited.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldWording {
    #[serde(skip)]
    word: Id,
    words: String,
    #[serde(serialize_with = "written::moment")]
    until_at: DateTime<Utc>,
}

/// That the person was asked.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct HeldCopy {
    #[serde(serialize_with = "written::moment")]
    asked_at: DateTime<Utc>,
}

/// What the talks hold about one person (R9).
#[derive(Debug, Serialize)]
pub struct Held {
    asked_for: Vec<HeldTalk>,
    answered: Vec<HeldAnswer>,
    was_asked: Vec<HeldCopy>,
    written: Vec<HeldWord>,
}

/// What is held about the person.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    Ok(Held {
        asked_for: conn
            .query(
                "SELECT way, agency, words, asked_at, answer, agreed_for, ended_at FROM talk WHERE asker = $1 ORDER BY asked_at, id",
            )
            .bind(person.clone())
            .all()
            .await?,
        answered: conn
            .query(
                "SELECT way, agency, answer, answered_at, agreed_for FROM talk WHERE answered_by = $1 ORDER BY asked_at, id",
            )
            .bind(person.clone())
            .all()
            .await?,
        was_asked: conn
            .query(
                "SELECT t.asked_at FROM talk t JOIN talk_copy c ON c.talk = t.id WHERE c.person = $1 ORDER BY t.asked_at, t.id",
            )
            .bind(person.clone())
            .all()
            .await?,
        written: written(conn, person).await?,
    })
}

async fn written(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<HeldWord>> {
    let mut written: Vec<HeldWord> = conn
        .query(
            "SELECT id, words, media_kind, media_file, said_at FROM talk_word WHERE person = $1 ORDER BY said_at, id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let earlier: Vec<HeldWording> = conn
        .query(
            "SELECT e.word, e.words, e.until_at FROM talk_wording e JOIN talk_word w ON w.id = e.word
             WHERE w.person = $1 ORDER BY e.until_at, e.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    for wording in earlier {
        if let Some(word) = written.iter_mut().find(|word| word.id == wording.word) {
            word.earlier.push(wording);
        }
    }
    Ok(written)
}
