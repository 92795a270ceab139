//! Notes, as wholes: whose they are, and in which dossier.

use crate::{db::Conn, ids::Id, outbox::SaidId};
use chrono::{DateTime, Utc};

/// A private note.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct NoteRow {
    /// The note.
    pub id: Id,
    /// In which dossier; `None` while it is not said of which agency it is.
    pub dossier: Option<Id>,
    /// The agency of that.
    pub agency: Option<String>,
    /// When its first words were said.
    pub noted_at: DateTime<Utc>,
    /// The letter that shows it.
    pub card: Option<SaidId>,
    /// In which chat that stands.
    pub card_chat: Option<i64>,
    /// When that was said.
    pub card_at: Option<DateTime<Utc>>,
}

/// The columns of a note, and which of them.
macro_rules! notes {
    ($which:literal) => {
        concat!(
            "SELECT n.id, n.dossier, d.agency, n.noted_at, n.card, n.card_chat, n.card_at
             FROM visit_note n LEFT JOIN dossier d ON d.id = n.dossier WHERE ",
            $which
        )
    };
}

/// The note of this id, if it is this person's.
pub async fn note(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<NoteRow>> {
    Ok(conn
        .query(notes!("n.id = $1 AND n.person = $2"))
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?)
}

/// The person's notes in a dossier, or those of which no agency is said yet; the newest first, from the one in place `first`.
pub async fn notes(
    conn: &mut Conn,
    person: &Id,
    dossier: Option<&Id>,
    (first, most): (i64, i64),
) -> anyhow::Result<Vec<NoteRow>> {
    Ok(conn
        .query(notes!(
            "n.person = $1 AND COALESCE(n.dossier, '') = $2 ORDER BY n.noted_at DESC, n.id DESC LIMIT $3 OFFSET $4"
        ))
        .bind(person.clone())
        .bind(dossier.map_or_else(String::new, ToString::to_string))
        .bind(most)
        .bind(first)
        .all()
        .await?)
}

/// How many notes there are of that.
pub async fn count(conn: &mut Conn, person: &Id, dossier: Option<&Id>) -> anyhow::Result<i64> {
    let (notes,): (i64,) = conn
        .query("SELECT COUNT(*) FROM visit_note WHERE person = $1 AND COALESCE(dossier, '') = $2")
        .bind(person.clone())
        .bind(dossier.map_or_else(String::new, ToString::to_string))
        .one()
        .await?;
    Ok(notes)
}

/// The notes of a person about one agency, counted.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Pile {
    /// The dossier; `None` for those of which no agency is said yet.
    pub dossier: Option<Id>,
    /// Its agency.
    pub agency: Option<String>,
    /// How many.
    pub notes: i64,
    /// When the newest was made.
    pub last_at: DateTime<Utc>,
}

/// The person's notes by agency, those with the newest first.
pub async fn piles(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Pile>> {
    Ok(conn
        .query(
            "SELECT n.dossier, d.agency, COUNT(*) AS notes, MAX(n.noted_at) AS last_at
             FROM visit_note n LEFT JOIN dossier d ON d.id = n.dossier
             WHERE n.person = $1 GROUP BY n.dossier, d.agency ORDER BY last_at DESC, n.dossier DESC",
        )
        .bind(person.clone())
        .all()
        .await?)
}

/// Keeps a new note, without words as yet.
pub async fn add_note(
    conn: &mut Conn,
    id: &Id,
    person: &Id,
    dossier: Option<&Id>,
    noted_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO visit_note (id, person, dossier, noted_at) VALUES ($1, $2, $3, $4)")
        .bind(id.clone())
        .bind(person.clone())
        .bind(dossier.cloned())
        .bind(noted_at)
        .run()
        .await?;
    Ok(())
}

/// The note is about another agency, or about one at last. Where it was of one before, what was taken for a name stands with the words
/// again: it may have been none.
pub async fn move_to(conn: &mut Conn, note: &NoteRow, dossier: &Id) -> anyhow::Result<()> {
    if note.dossier.is_some() && note.dossier.as_ref() != Some(dossier) {
        conn.query(
            "UPDATE visit_part SET words = CASE WHEN words = '' THEN named ELSE named || ' ' || words END, named = ''
             WHERE note = $1 AND named <> ''",
        )
        .bind(note.id.clone())
        .run()
        .await?;
    }
    conn.query("UPDATE visit_note SET dossier = $2 WHERE id = $1")
        .bind(note.id.clone())
        .bind(dossier.clone())
        .run()
        .await?;
    Ok(())
}

/// The letter that shows the note.
pub async fn set_card(
    conn: &mut Conn,
    note: &Id,
    card: &SaidId,
    chat: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("UPDATE visit_note SET card = $2, card_chat = $3, card_at = $4 WHERE id = $1")
        .bind(note.clone())
        .bind(card.clone())
        .bind(chat)
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// Forgets the note with all of its messages and wordings.
pub async fn delete(conn: &mut Conn, note: &Id) -> anyhow::Result<()> {
    for sql in [
        "DELETE FROM visit_wording WHERE part IN (SELECT p.id FROM visit_part p WHERE p.note = $1)",
        "DELETE FROM visit_part WHERE note = $1",
        "DELETE FROM visit_note WHERE id = $1",
    ] {
        conn.query(sql).bind(note.clone()).run().await?;
    }
    Ok(())
}
