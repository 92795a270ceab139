//! What was reported of a project (J5), message by message.

use crate::{
    db::Conn,
    ids::Id,
    kept::Kept,
    outbox::MediaKind,
    person::{Person, Role},
    understand,
};
use chrono::{DateTime, Utc};

/// A message that was filed as (part of) a report.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Report {
    /// It.
    pub id: Id,
    /// Of which project.
    pub project: Id,
    /// Who said it.
    pub person: Id,
    /// As what.
    pub role: Role,
    /// Its number in the chat.
    pub message: i64,
    /// The album it belongs to.
    pub album: Option<String>,
    /// Its words.
    pub words: String,
    /// How far the project is.
    pub percent: Option<i64>,
    /// What it was before, where that is more.
    pub fell_from: Option<i64>,
    /// What came with it.
    pub media_kind: Option<MediaKind>,
    /// Telegram's file id of that.
    pub media_file: Option<String>,
    /// When it was said.
    pub said_at: DateTime<Utc>,
    /// When it was last changed (U10).
    pub edited_at: Option<DateTime<Utc>>,
    /// The letter that shows it to its sender.
    pub card: Option<Id>,
}

macro_rules! reports {
    ($rest:literal) => {
        concat!(
            "SELECT id, project, person, role, message, album, words, percent, fell_from, media_kind, media_file, said_at, edited_at, card
             FROM project_report ",
            $rest
        )
    };
}

/// What is filed of a message.
pub struct New<'a> {
    /// Of which project.
    pub project: &'a Id,
    /// Who says it.
    pub person: &'a Person,
    /// As what.
    pub role: Role,
    /// The message.
    pub said: &'a understand::Said,
    /// Its words without the code and the percentage.
    pub words: &'a str,
    /// How far the project is.
    pub percent: Option<i64>,
    /// What it was before, where that is more.
    pub fell_from: Option<i64>,
}

/// Files a message, with the id that it has then; none when it is filed. What was taken back is filed anew.
pub async fn file(conn: &mut Conn, id: &Id, new: New<'_>) -> anyhow::Result<Option<Id>> {
    let media = new.said.media();
    let row: Option<(Id,)> = conn
        .query(
            "INSERT INTO project_report (id, project, person, role, chat, message, album, words, percent, fell_from, media_kind,
                                         media_file, said_at, edited_at, withdrawn, card)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, FALSE, NULL)
             ON CONFLICT (chat, message) DO UPDATE
             SET project = excluded.project, person = excluded.person, role = excluded.role, album = excluded.album,
                 words = excluded.words, percent = excluded.percent, fell_from = excluded.fell_from,
                 media_kind = excluded.media_kind, media_file = excluded.media_file, said_at = excluded.said_at,
                 edited_at = NULL, withdrawn = FALSE, card = NULL
             WHERE project_report.withdrawn RETURNING id",
        )
        .bind(id.clone())
        .bind(new.project.clone())
        .bind(new.person.id.clone())
        .bind(new.role)
        .bind(new.person.chat)
        .bind(new.said.message)
        .bind(new.said.album.clone())
        .bind(new.words.to_owned())
        .bind(new.percent)
        .bind(new.fell_from)
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(new.said.said_at)
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// A report by itself, as long as it counts.
pub async fn report(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Report>> {
    Ok(conn
        .query(reports!("WHERE id = $1 AND NOT withdrawn"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The report that this message was filed as.
pub async fn of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Report>> {
    Ok(conn
        .query(reports!(
            "WHERE chat = $1 AND message = $2 AND NOT withdrawn"
        ))
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// The project of which an earlier part of this album was filed (U12).
pub async fn project_of_album(
    conn: &mut Conn,
    chat: i64,
    album: &str,
) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query(
            "SELECT project FROM project_report WHERE chat = $1 AND album = $2 AND NOT withdrawn ORDER BY message LIMIT 1",
        )
        .bind(chat)
        .bind(album.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(project,)| project))
}

/// The letter that shows an earlier part of the same album to its sender (U12).
pub async fn card_of_album(
    conn: &mut Conn,
    chat: i64,
    report: &Report,
) -> anyhow::Result<Option<Id>> {
    let Some(album) = report.album.clone() else {
        return Ok(None);
    };
    let row: Option<(Id,)> = conn
        .query(
            "SELECT card FROM project_report WHERE chat = $1 AND album = $2 AND project = $3 AND NOT withdrawn AND card IS NOT NULL
             ORDER BY message LIMIT 1",
        )
        .bind(chat)
        .bind(album)
        .bind(report.project.clone())
        .maybe()
        .await?;
    Ok(row.map(|(card,)| card))
}

/// The last reports of a project, the newest first.
pub async fn latest(conn: &mut Conn, project: &Id, most: i64) -> anyhow::Result<Vec<Report>> {
    Ok(conn
        .query(reports!(
            "WHERE project = $1 AND NOT withdrawn ORDER BY said_at DESC, message DESC LIMIT $2"
        ))
        .bind(project.clone())
        .bind(most)
        .all()
        .await?)
}

/// How far it was, over time: the percentages that were reported, the newest first.
pub async fn course(
    conn: &mut Conn,
    project: &Id,
    most: i64,
) -> anyhow::Result<Vec<(DateTime<Utc>, i64)>> {
    Ok(conn
        .query(
            "SELECT said_at, percent FROM project_report WHERE project = $1 AND NOT withdrawn AND percent IS NOT NULL
             ORDER BY said_at DESC, message DESC LIMIT $2",
        )
        .bind(project.clone())
        .bind(most)
        .all()
        .await?)
}

/// The letter that shows it to its sender.
pub async fn shown(conn: &mut Conn, report: &Id, card: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE project_report SET card = $2 WHERE id = $1")
        .bind(report.clone())
        .bind(card.clone())
        .run()
        .await?;
    Ok(())
}

/// It was taken back, with what came with it in an album.
pub async fn withdraw(conn: &mut Conn, report: &Report) -> anyhow::Result<()> {
    conn.query(
        "UPDATE project_report SET withdrawn = TRUE
         WHERE id = $1 OR (project = $2 AND person = $3 AND album IS NOT NULL AND album = $4)",
    )
    .bind(report.id.clone())
    .bind(report.project.clone())
    .bind(report.person.clone())
    .bind(report.album.clone())
    .run()
    .await?;
    Ok(())
}

/// It is of another project, with what came with it in an album.
pub async fn hand_to(conn: &mut Conn, report: &Report, project: &Id) -> anyhow::Result<()> {
    conn.query(
        "UPDATE project_report SET project = $5
         WHERE id = $1 OR (project = $2 AND person = $3 AND album IS NOT NULL AND album = $4)",
    )
    .bind(report.id.clone())
    .bind(report.project.clone())
    .bind(report.person.clone())
    .bind(report.album.clone())
    .bind(project.clone())
    .run()
    .await?;
    Ok(())
}

/// A message and what came with it in an album, as far as they were filed.
macro_rules! with_album {
    () => {
        "chat = $1 AND (message = $2 OR album = (SELECT own.album FROM project_report own WHERE own.chat = $1 AND own.message = $2))"
    };
}

/// Nothing stays of what was filed from a message and its album, whether it counted or not (U1); gives what counted.
pub async fn blank(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Vec<Report>> {
    let counted = conn
        .query(concat!(
            reports!("WHERE NOT withdrawn AND "),
            with_album!(),
            " ORDER BY message"
        ))
        .bind(chat)
        .bind(message)
        .all()
        .await?;
    for sql in [
        concat!(
            "DELETE FROM project_wording WHERE report IN (SELECT id FROM project_report WHERE ",
            with_album!(),
            ")"
        ),
        concat!(
            "UPDATE project_report SET withdrawn = TRUE, words = '', percent = NULL, fell_from = NULL, media_kind = NULL,
                                       media_file = NULL WHERE ",
            with_album!()
        ),
    ] {
        conn.query(sql).bind(chat).bind(message).run().await?;
    }
    Ok(counted)
}

/// Takes a report out, with what came with it in an album, to be filed elsewhere (U9): nothing of it stays here.
pub async fn take_out(conn: &mut Conn, report: &Report) -> anyhow::Result<Vec<Kept>> {
    let taken = conn
        .query(
            "SELECT message, words, media_kind, media_file, said_at FROM project_report
             WHERE NOT withdrawn AND (id = $1 OR (project = $2 AND person = $3 AND album IS NOT NULL AND album = $4)) ORDER BY message",
        )
        .bind(report.id.clone())
        .bind(report.project.clone())
        .bind(report.person.clone())
        .bind(report.album.clone())
        .all()
        .await?;
    for sql in [
        "DELETE FROM project_wording WHERE report IN (SELECT id FROM project_report
             WHERE id = $1 OR (project = $2 AND person = $3 AND album IS NOT NULL AND album = $4))",
        "DELETE FROM project_report WHERE id = $1 OR (project = $2 AND person = $3 AND album IS NOT NULL AND album = $4)",
    ] {
        conn.query(sql)
            .bind(report.id.clone())
            .bind(report.project.clone())
            .bind(report.person.clone())
            .bind(report.album.clone())
            .run()
            .await?;
    }
    Ok(taken)
}

/// How far the project was before this report, as far as reports say.
pub async fn before(
    conn: &mut Conn,
    report: &Report,
) -> anyhow::Result<Option<(DateTime<Utc>, i64)>> {
    Ok(conn
        .query(
            "SELECT said_at, percent FROM project_report
             WHERE project = $1 AND NOT withdrawn AND percent IS NOT NULL AND (said_at, message) < ($2, $3) AND id <> $4
             ORDER BY said_at DESC, message DESC LIMIT 1",
        )
        .bind(report.project.clone())
        .bind(report.said_at)
        .bind(report.message)
        .bind(report.id.clone())
        .maybe()
        .await?)
}

/// Its author changed it; the earlier wording is kept (U10).
pub async fn reword(
    conn: &mut Conn,
    id: &Id,
    report: &Report,
    words: &str,
    (percent, fell_from): (Option<i64>, Option<i64>),
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO project_wording (id, report, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(id.clone())
        .bind(report.id.clone())
        .bind(report.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query(
        "UPDATE project_report SET words = $2, percent = $3, fell_from = $4, edited_at = $5 WHERE id = $1",
    )
        .bind(report.id.clone())
        .bind(words.to_owned())
        .bind(percent)
        .bind(fell_from)
        .bind(at)
        .run()
        .await?;
    Ok(())
}

/// What each edited report of a project said last before (U10).
pub async fn wordings(
    conn: &mut Conn,
    project: &Id,
) -> anyhow::Result<std::collections::HashMap<Id, String>> {
    let rows: Vec<(Id, String)> = conn
        .query(
            "SELECT w.report, w.words FROM project_wording w JOIN project_report r ON r.id = w.report
             WHERE r.project = $1 AND NOT r.withdrawn ORDER BY w.until_at, w.id",
        )
        .bind(project.clone())
        .all()
        .await?;
    Ok(rows.into_iter().collect())
}

/// The pictures, voices, films and files of the last reports.
pub async fn media(conn: &mut Conn, project: &Id) -> anyhow::Result<Vec<(MediaKind, String)>> {
    Ok(conn
        .query(
            "SELECT media_kind, media_file FROM project_report
             WHERE project = $1 AND NOT withdrawn AND media_file IS NOT NULL AND media_kind IS NOT NULL
             ORDER BY said_at DESC, message LIMIT 10",
        )
        .bind(project.clone())
        .all()
        .await?)
}
