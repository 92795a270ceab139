//! Letters that go round to many: written, reworded and taken back by the thousand in a few statements (A1, A6).

use super::{Body, Rank, SaidId};
use crate::{
    card::Matter,
    db::{Conn, Insertion, Query},
    ids::Id,
    person::{Addressee, Language},
};
use chrono::{DateTime, Utc};
use std::sync::LazyLock;

/// So many letters are named in one statement.
const NAMED: usize = 100;

/// A letter to one of many.
#[derive(Clone, Debug)]
pub(crate) struct Copy<'a> {
    /// The letter.
    pub id: Id,
    /// To whom.
    pub to: Addressee,
    /// What it carries, written once for all who read the same.
    pub body: &'a str,
    /// How many messages it is.
    pub weight: i64,
    /// The one that has to arrive before it.
    pub follows: Option<Id>,
}

/// What is so of all of them.
#[derive(Clone, Debug)]
pub(crate) struct Round {
    /// What they are about.
    pub about: Matter,
    /// After this it is no longer worth sending.
    pub expires_at: Option<DateTime<Utc>>,
    /// Whether it may not be passed on.
    pub protected: bool,
}

static LETTERS: LazyLock<Insertion> = LazyLock::new(|| {
    Insertion::new(
        "INSERT INTO letter (id, person, chat, language, place, body, edits, anew, about_kind, about_id, state, doubtful, tries,
                             due_at, expires_at, written_at, silent, follows, protected, weight, takes_back)",
        "",
    )
});

struct Row<'a> {
    copy: &'a Copy<'a>,
    edits: Option<&'a Id>,
    protected: bool,
    takes_back: bool,
}

async fn put(
    conn: &mut Conn,
    rows: &[Row<'_>],
    (about, expires_at): (&Matter, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    LETTERS
        .run(conn, rows, |query, row| {
            let copy = row.copy;
            query
                .bind(copy.id.clone())
                .bind(copy.to.person.clone())
                .bind(copy.to.chat)
                .bind(copy.to.language)
                .bind(format!("{}{}", Rank::Broadcast.digit(), copy.id))
                .bind(copy.body.to_owned())
                .bind(row.edits.cloned())
                .bind(false)
                .bind(about.kind.to_string())
                .bind(about.id.clone())
                .bind("waiting".to_owned())
                .bind(false)
                .bind(0_i64)
                .bind(now)
                .bind(expires_at)
                .bind(now)
                .bind(false)
                .bind(copy.follows.clone())
                .bind(row.protected)
                .bind(copy.weight)
                .bind(row.takes_back)
        })
        .await?;
    Ok(())
}

/// Writes all of them, in their order.
pub(crate) async fn send_round(
    conn: &mut Conn,
    copies: &[Copy<'_>],
    round: &Round,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let rows: Vec<Row<'_>> = copies
        .iter()
        .map(|copy| Row {
            copy,
            edits: None,
            protected: round.protected,
            takes_back: false,
        })
        .collect();
    put(conn, &rows, (&round.about, round.expires_at), now).await
}

/// A letter that is out, or on its way.
#[derive(sqlx::FromRow)]
struct Out {
    id: Id,
    person: Option<Id>,
    chat: i64,
    language: Language,
}

/// `$3, $4, …`: the names of a statement that names so many; what is not needed names the last one again.
fn named(first: usize) -> String {
    let names: Vec<String> = (first..first + NAMED).map(|at| format!("${at}")).collect();
    names.join(", ")
}

/// Binds them, all names of the statement used.
fn bind<'c>(query: Query<'c>, some: &[&SaidId]) -> Query<'c> {
    let last = some.last().copied();
    let padding = std::iter::repeat_n(last, NAMED - some.len()).flatten();
    (some.iter().copied().chain(padding)).fold(query, |query, id| query.bind(id.clone()))
}

static OUT: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT l.id, l.person, l.chat, l.language FROM letter l
         WHERE l.id IN ({}) AND l.state IN ('sent', 'sending')
           AND NOT EXISTS (SELECT 1 FROM letter e WHERE e.edits = l.id AND (e.state = 'waiting' OR e.takes_back)) ORDER BY l.id",
        named(1)
    )
});

static REWORD: LazyLock<String> = LazyLock::new(|| {
    let names = named(4);
    format!(
        "UPDATE letter SET body = CASE WHEN edits IS NULL THEN $1 ELSE $3 END WHERE (id IN ({names}) OR edits IN ({names})) AND state = 'waiting' AND body <> $2"
    )
});

static NO_EDITS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL
         WHERE edits IN ({}) AND state = 'waiting' AND NOT takes_back",
        named(1)
    )
});

/// Those of `said` that are out or on their way, of which no edit waits, and which are not taken back.
async fn out(conn: &mut Conn, said: &[&SaidId]) -> anyhow::Result<Vec<Out>> {
    let mut found = Vec::new();
    for some in said.chunks(NAMED) {
        let query = bind(conn.query(&OUT), some);
        found.extend(query.all::<Out>().await?);
    }
    Ok(found)
}

/// Changes what all of these say: to the first of the two while they wait, by an edit to the second when they have gone out. They differ
/// for an album, of which an edit changes the words below its first picture alone.
pub(crate) async fn reword_round(
    conn: &mut Conn,
    said: &[&SaidId],
    (waiting, edit): (&Body, &Body),
    about: &Matter,
    mut mint: impl FnMut() -> Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let (written, edit) = (waiting.written()?, edit.written()?);
    let delete = Body::Delete.written()?;
    for some in said.chunks(NAMED) {
        let query = conn
            .query(&REWORD)
            .bind(written.clone())
            .bind(delete.clone())
            .bind(edit.clone());
        let query = bind(query, some);
        query.run().await?;
    }
    edits(conn, said, (&edit, false), about, &mut mint, now).await
}

/// Takes back what these have said, where they are out or on their way (A6).
pub(crate) async fn delete_round(
    conn: &mut Conn,
    said: &[&SaidId],
    about: &Matter,
    mut mint: impl FnMut() -> Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    // An edit that still waits would be told after the message is gone, and say it anew.
    for some in said.chunks(NAMED) {
        let query = bind(conn.query(&NO_EDITS), some);
        query.run().await?;
    }
    let written = Body::Delete.written()?;
    edits(conn, said, (&written, true), about, &mut mint, now).await
}

async fn edits(
    conn: &mut Conn,
    said: &[&SaidId],
    (body, takes_back): (&str, bool),
    about: &Matter,
    mint: &mut impl FnMut() -> Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let out = out(conn, said).await?;
    let (targets, copies): (Vec<Id>, Vec<Copy<'_>>) = out
        .into_iter()
        .map(|out| {
            let to = Addressee {
                person: out.person,
                chat: out.chat,
                language: out.language,
            };
            let copy = Copy {
                id: mint(),
                to,
                body,
                weight: 1,
                follows: None,
            };
            (out.id, copy)
        })
        .unzip();
    let rows: Vec<Row<'_>> = targets
        .iter()
        .zip(&copies)
        .map(|(target, copy)| Row {
            copy,
            edits: Some(target),
            protected: false,
            takes_back,
        })
        .collect();
    put(conn, &rows, (about, None), now).await
}

/// Gives up the edits of such a round that still wait: what they say may not be read (U1).
pub(crate) async fn give_up_edits(conn: &mut Conn, about: &Matter) -> anyhow::Result<()> {
    conn.query(
        "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL, failure = 'given up'
         WHERE state = 'waiting' AND about_kind = $1 AND about_id = $2 AND edits IS NOT NULL AND NOT takes_back",
    )
    .bind(about.kind.to_string())
    .bind(about.id.clone())
    .run()
    .await?;
    Ok(())
}

/// Gives up whatever of this kind still waits about this matter, and what was to edit or delete something that never went.
pub(crate) async fn take_back_round(conn: &mut Conn, about: &Matter) -> anyhow::Result<()> {
    for sql in [
        "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL, failure = 'given up'
         WHERE state = 'waiting' AND about_kind = $1 AND about_id = $2 AND edits IS NULL AND place LIKE $3",
        "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL, failure = 'given up'
         WHERE state = 'waiting' AND about_kind = $1 AND about_id = $2 AND edits IS NOT NULL AND place LIKE $3
           AND EXISTS (SELECT 1 FROM letter t WHERE t.id = letter.edits AND t.state IN ('expired', 'failed'))",
    ] {
        conn.query(sql)
            .bind(about.kind.to_string())
            .bind(about.id.clone())
            .bind(format!("{}%", Rank::Broadcast.digit()))
            .run()
            .await?;
    }
    Ok(())
}

/// Whether any letter of such a round is still to go.
pub(crate) async fn copies_waiting(conn: &mut Conn, about: &Matter) -> anyhow::Result<bool> {
    let row: Option<(i64,)> = conn
        .query(
            "SELECT tries FROM letter WHERE state = 'waiting' AND about_kind = $1 AND about_id = $2 AND place LIKE $3 LIMIT 1",
        )
        .bind(about.kind.to_string())
        .bind(about.id.clone())
        .bind(format!("{}%", Rank::Broadcast.digit()))
        .maybe()
        .await?;
    Ok(row.is_some())
}

/// What the poll of this id, in this chat, is about.
pub(crate) async fn polled(
    conn: &mut Conn,
    poll: &str,
    chat: i64,
) -> anyhow::Result<Option<Matter>> {
    let row: Option<(Option<String>, Option<String>)> = conn
        .query("SELECT about_kind, about_id FROM letter WHERE poll = $1 AND chat = $2")
        .bind(poll.to_owned())
        .bind(chat)
        .maybe()
        .await?;
    Ok(row.and_then(|(kind, id)| {
        Some(Matter {
            kind: kind?.into(),
            id: id?,
        })
    }))
}
