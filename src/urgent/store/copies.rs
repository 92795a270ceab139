//! Where the words of an entry were said: what an edit and a label of secrecy reach (U1, U10).

use crate::{
    db::Conn,
    ids::Id,
    outbox::SaidId,
    person::{Addressee, Language},
};

/// What a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum CopyKind {
    /// Words of somebody who was told, to the sender's side.
    ToSender,
    /// Words of the sender's side.
    ToLeader,
    /// What came with words.
    Enclosure,
    /// A card of the matter, or something else with its words, that somebody asked for.
    Opened,
}

/// A copy of an entry on somebody's phone.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Copy {
    /// The letter that said it.
    pub letter: SaidId,
    /// To whom.
    pub person: Id,
    /// In which chat.
    pub chat: i64,
    /// In which language.
    pub language: Language,
    /// What it is.
    pub kind: CopyKind,
}

/// An entry was said there.
pub async fn copied(
    conn: &mut Conn,
    entry: &Id,
    to: &Addressee,
    kind: CopyKind,
    letter: &SaidId,
) -> anyhow::Result<()> {
    let Some(person) = to.person.clone() else {
        return Ok(());
    };
    conn.query(
        "INSERT INTO urgent_copy (letter, entry, person, chat, language, kind) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (letter) DO NOTHING",
    )
    .bind(letter.clone())
    .bind(entry.clone())
    .bind(person)
    .bind(to.chat)
    .bind(to.language)
    .bind(kind)
    .run()
    .await?;
    Ok(())
}

/// Everywhere an entry was said.
pub async fn copies(conn: &mut Conn, entry: &Id) -> anyhow::Result<Vec<Copy>> {
    Ok(conn
        .query("SELECT letter, person, chat, language, kind FROM urgent_copy WHERE entry = $1 ORDER BY letter")
        .bind(entry.clone())
        .all()
        .await?)
}
