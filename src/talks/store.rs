//! The tables of the talks: `talk`, `talk_copy`, `talk_word`.

use super::rules::{Answer, Way};
use crate::{calendar::written, db::Conn, ids::Id, outbox::MediaKind, understand::Said};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A talk that was asked for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Talk {
    pub id: Id,
    /// The number of the short reference.
    pub serial: i64,
    pub way: Way,
    /// The agency that is asked, or that asks.
    pub agency: String,
    pub asker: Id,
    /// The post as which the asker asked.
    pub post: Id,
    /// Why, in a line.
    pub words: String,
    pub asked_at: DateTime<Utc>,
    /// When others are told, if nobody has answered.
    pub widens_at: Option<DateTime<Utc>>,
    pub widened_at: Option<DateTime<Utc>>,
    pub answer: Option<Answer>,
    pub answered_by: Option<Id>,
    pub answered_at: Option<DateTime<Utc>>,
    /// Who calls instead of the head.
    pub deputy: Option<Id>,
    pub deputy_name: String,
    pub agreed_for: Option<DateTime<Utc>>,
    /// How often the agreed time has changed.
    pub sequence: i64,
    pub ended_at: Option<DateTime<Utc>>,
}

impl Talk {
    /// One that is asked for now, and that nobody has answered.
    pub fn asked(
        id: Id,
        way: Way,
        agency: &str,
        (asker, post): (&Id, &Id),
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            serial: 0,
            way,
            agency: agency.to_owned(),
            asker: asker.clone(),
            post: post.clone(),
            words: String::new(),
            asked_at: now,
            widens_at: None,
            widened_at: None,
            answer: None,
            answered_by: None,
            answered_at: None,
            deputy: None,
            deputy_name: String::new(),
            agreed_for: None,
            sequence: 0,
            ended_at: None,
        }
    }

    /// Whether somebody is still to answer it.
    pub fn waits(&self) -> bool {
        self.answer.is_none() && self.ended_at.is_none()
    }

    /// Whether it is agreed for a moment that is still to come.
    pub fn is_agreed(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.agreed_for.is_some_and(|at| at > now)
    }
}

/// What is said of a talk when it is answered.
#[derive(Clone, Debug)]
pub struct Given {
    pub answer: Answer,
    pub by: Id,
    pub agreed_for: Option<DateTime<Utc>>,
    pub remind_at: Option<DateTime<Utc>>,
    pub deputy: Option<Id>,
    pub deputy_name: String,
}

/// A talk with every column.
macro_rules! talks_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, serial, way, agency, asker, post, words, asked_at, widens_at, widened_at, answer, answered_by,
                    answered_at, deputy, deputy_name, agreed_for, sequence, ended_at FROM talk WHERE ",
            $condition
        )
    };
}

/// Writes down that a talk was asked for; gives it with the number of its short reference.
pub async fn ask(conn: &mut Conn, talk: Talk) -> anyhow::Result<Talk> {
    let (serial,): (i64,) = conn
        .query(
            "INSERT INTO talk (id, serial, way, agency, asker, post, words, asked_at, widens_at, widened_at, deputy_name, sequence)
             VALUES ($1, (SELECT COALESCE(MAX(serial), 0) + 1 FROM talk), $2, $3, $4, $5, $6, $7, $8, $9, '', 0)
             RETURNING serial",
        )
        .bind(talk.id.clone())
        .bind(talk.way)
        .bind(talk.agency.clone())
        .bind(talk.asker.clone())
        .bind(talk.post.clone())
        .bind(talk.words.clone())
        .bind(talk.asked_at)
        .bind(talk.widens_at)
        .bind(talk.widened_at)
        .one()
        .await?;
    Ok(Talk { serial, ..talk })
}

/// The talk of this id.
pub async fn talk(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Talk>> {
    Ok(conn
        .query(talks_where!("id = $1"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The talk that this post has asked for and nobody has answered yet.
pub async fn waiting_of(
    conn: &mut Conn,
    way: Way,
    agency: &str,
    post: &Id,
) -> anyhow::Result<Option<Talk>> {
    Ok(conn
        .query(talks_where!(
            "way = $1 AND agency = $2 AND post = $3 AND answer IS NULL AND ended_at IS NULL ORDER BY asked_at DESC LIMIT 1"
        ))
        .bind(way)
        .bind(agency.to_owned())
        .bind(post.clone())
        .maybe()
        .await?)
}

/// Answers it. False when it was answered or ended before; a time that was agreed may be changed.
pub async fn answer(
    conn: &mut Conn,
    id: &Id,
    given: &Given,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE talk SET answer = $2, answered_by = $3, answered_at = $4, agreed_for = $5, remind_at = $6,
                             deputy = $7, deputy_name = $8, widens_at = NULL,
                             sequence = CASE WHEN answer IS NULL THEN 0 ELSE sequence + 1 END
             WHERE id = $1 AND ended_at IS NULL AND (answer IS NULL OR (answer = 'at' AND $2 = 'at'))",
        )
        .bind(id.clone())
        .bind(given.answer)
        .bind(given.by.clone())
        .bind(now)
        .bind(given.agreed_for)
        .bind(given.remind_at)
        .bind(given.deputy.clone())
        .bind(given.deputy_name.clone())
        .run()
        .await?;
    Ok(rows == 1)
}

/// Ends it: taken back, or asked anew. False when it had ended.
pub async fn end(conn: &mut Conn, id: &Id, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE talk SET ended_at = $2, widens_at = NULL, remind_at = NULL, sequence = sequence + 1
             WHERE id = $1 AND ended_at IS NULL",
        )
        .bind(id.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Those that nobody has answered in time.
pub async fn widening(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Talk>> {
    Ok(conn
        .query(talks_where!("widens_at <= $1 ORDER BY asked_at, id"))
        .bind(now)
        .all()
        .await?)
}

/// Others are told of it now.
pub async fn widened(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("UPDATE talk SET widens_at = NULL, widened_at = $1 WHERE widens_at <= $1")
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// Those of which both are to be reminded.
pub async fn reminding(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Talk>> {
    Ok(conn
        .query(talks_where!("remind_at <= $1 ORDER BY agreed_for, id"))
        .bind(now)
        .all()
        .await?)
}

/// Both are reminded now.
pub async fn reminded(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("UPDATE talk SET remind_at = NULL WHERE remind_at <= $1")
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// Notes that the person has a card with the buttons that answer.
pub async fn note_copy(conn: &mut Conn, talk: &Id, person: &Id) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO talk_copy (talk, person) VALUES ($1, $2) ON CONFLICT (talk, person) DO NOTHING",
    )
    .bind(talk.clone())
    .bind(person.clone())
    .run()
    .await?;
    Ok(())
}

/// Who has such a card.
pub async fn copies(conn: &mut Conn, talk: &Id) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query("SELECT person FROM talk_copy WHERE talk = $1 ORDER BY person")
        .bind(talk.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// The talks that an agency is asked for, or asks for, and that are not over: unanswered ones, and those agreed for a time to come.
pub async fn open_of_agency(
    conn: &mut Conn,
    agency: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Talk>> {
    Ok(conn
        .query(talks_where!(
            "agency = $1 AND ended_at IS NULL AND (answer IS NULL OR agreed_for > $2) ORDER BY asked_at, id"
        ))
        .bind(agency.to_owned())
        .bind(now)
        .all()
        .await?)
}

/// The same of those that concern the governor's office: all that agencies ask for, and what this post has asked for.
pub async fn open_of_office(
    conn: &mut Conn,
    post: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Talk>> {
    Ok(conn
        .query(talks_where!(
            "ended_at IS NULL AND (answer IS NULL OR agreed_for > $2) AND (way = 'to_governor' OR post = $1) ORDER BY asked_at, id"
        ))
        .bind(post.clone())
        .bind(now)
        .all()
        .await?)
}

/// Files what was said in writing below a talk. False when the message is filed already.
pub async fn add_word(
    conn: &mut Conn,
    id: &Id,
    talk: &Id,
    (person, chat): (&Id, i64),
    said: &Said,
) -> anyhow::Result<bool> {
    let media = said.media();
    let rows = conn
        .query(
            "INSERT INTO talk_word (id, talk, person, chat, message, words, media_kind, media_file, said_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (chat, message) DO NOTHING",
        )
        .bind(id.clone())
        .bind(talk.clone())
        .bind(person.clone())
        .bind(chat)
        .bind(said.message)
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(said.said_at)
        .run()
        .await?;
    Ok(rows == 1)
}

/// What a message of the person's was filed as, and below which talk.
pub async fn word_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<(Id, Id)>> {
    Ok(conn
        .query("SELECT id, talk FROM talk_word WHERE chat = $1 AND message = $2")
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// Nothing of it is kept any more (U1).
pub async fn blank_word(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query(
        "UPDATE talk_word SET words = '', media_kind = NULL, media_file = NULL WHERE id = $1",
    )
    .bind(id.clone())
    .run()
    .await?;
    Ok(())
}

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
    words: String,
    media_kind: Option<MediaKind>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
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
        written: conn
            .query(
                "SELECT words, media_kind, media_file, said_at FROM talk_word WHERE person = $1 ORDER BY said_at, id",
            )
            .bind(person.clone())
            .all()
            .await?,
    })
}
