//! What goes round: in the making, planned, and out; and the audiences that have a name.

use crate::{
    announcements::{
        content::{Content, Wording},
        rules::{Repeats, audience::Audience},
    },
    db::Conn,
    ids::Id,
};
use anyhow::Context as _;
use chrono::{DateTime, Utc};

/// How far an announcement has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// Its maker is at it.
    Draft,
    /// It waits for the word of a second person of the secretariat (A9).
    Offered,
    /// It waits for its time.
    Planned,
    /// It goes out, or has gone out.
    Out,
    /// It was stopped in the middle (A3).
    Stopped,
    /// It was recalled (A6).
    Recalled,
    /// It was let be.
    Dropped,
}

impl State {
    /// Whether it can still be changed as a whole.
    pub fn in_the_making(self) -> bool {
        matches!(self, Self::Draft | Self::Offered)
    }

    /// Whether it has gone out, as a whole or in part.
    pub fn went(self) -> bool {
        matches!(self, Self::Out | Self::Stopped | Self::Recalled)
    }
}

/// An announcement.
#[derive(Clone, Debug)]
pub struct Announcement {
    pub id: Id,
    /// ว-12: given when it goes out.
    pub number: Option<i64>,
    pub maker: Id,
    pub state: State,
    pub content: Content,
    /// The words for readers of English.
    pub english: Option<Wording>,
    /// The chat in which it was composed.
    pub chat: i64,
    /// The message that it was composed as, of an album the first.
    pub message: i64,
    pub album: Option<String>,
    /// Whether the frame is a message of its own.
    pub apart: bool,
    pub audience: Audience,
    /// The audience as it was typed; empty for everyone.
    pub audience_as: String,
    /// Whether it is to be acknowledged.
    pub acknowledge: bool,
    /// After this an acknowledgement is late (A4).
    pub ack_until: Option<DateTime<Utc>>,
    /// Whether somebody named that time; otherwise it is reckoned when it goes out.
    pub until_chosen: bool,
    /// When it goes out; at once where there is none.
    pub send_at: Option<DateTime<Utc>>,
    /// Whether it may not be passed on.
    pub protected: bool,
    pub repeats: Option<Repeats>,
    /// The first of those that repeat it (A7).
    pub series: Option<Id>,
    pub made_at: DateTime<Utc>,
    pub touched_at: DateTime<Utc>,
    pub out_at: Option<DateTime<Utc>>,
    pub expires_at: Option<DateTime<Utc>>,
    pub corrected_at: Option<DateTime<Utc>>,
    /// When it was stopped or recalled.
    pub ended_at: Option<DateTime<Utc>>,
    /// What its live card says (A3).
    pub shown: String,
    pub shown_at: Option<DateTime<Utc>>,
    /// Whether nothing of it is under way.
    pub settled: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Id,
    number: Option<i64>,
    maker: Id,
    state: State,
    content: String,
    english: Option<String>,
    chat: i64,
    message: i64,
    album: Option<String>,
    apart: bool,
    audience: String,
    audience_as: String,
    acknowledge: bool,
    ack_until: Option<DateTime<Utc>>,
    until_chosen: bool,
    send_at: Option<DateTime<Utc>>,
    protected: bool,
    repeats: Option<Repeats>,
    series: Option<Id>,
    made_at: DateTime<Utc>,
    touched_at: DateTime<Utc>,
    out_at: Option<DateTime<Utc>>,
    expires_at: Option<DateTime<Utc>>,
    corrected_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    shown: String,
    shown_at: Option<DateTime<Utc>>,
    settled: bool,
}

impl Row {
    fn read(self) -> anyhow::Result<Announcement> {
        let english = self.english.as_deref().map(serde_json::from_str);
        Ok(Announcement {
            content: serde_json::from_str(&self.content).context("a content cannot be read")?,
            english: english.transpose().context("a wording cannot be read")?,
            audience: serde_json::from_str(&self.audience).context("an audience cannot be read")?,
            id: self.id,
            number: self.number,
            maker: self.maker,
            state: self.state,
            chat: self.chat,
            message: self.message,
            album: self.album,
            apart: self.apart,
            audience_as: self.audience_as,
            acknowledge: self.acknowledge,
            ack_until: self.ack_until,
            until_chosen: self.until_chosen,
            send_at: self.send_at,
            protected: self.protected,
            repeats: self.repeats,
            series: self.series,
            made_at: self.made_at,
            touched_at: self.touched_at,
            out_at: self.out_at,
            expires_at: self.expires_at,
            corrected_at: self.corrected_at,
            ended_at: self.ended_at,
            shown: self.shown,
            shown_at: self.shown_at,
            settled: self.settled,
        })
    }
}

/// An announcement with every column.
macro_rules! announcements {
    ($which:literal) => {
        concat!(
            "SELECT a.id, a.number, a.maker, a.state, a.content, a.english, a.chat, a.message, a.album, a.apart, a.audience,
                    a.audience_as, a.acknowledge, a.ack_until, a.until_chosen, a.send_at, a.protected, a.repeats, a.series, a.made_at, a.touched_at,
                    a.out_at, a.expires_at, a.corrected_at, a.ended_at, a.shown, a.shown_at, a.settled FROM announcement a ",
            $which
        )
    };
}

/// Writes one down.
pub async fn begin(conn: &mut Conn, new: &Announcement) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "INSERT INTO announcement (id, maker, state, content, english, chat, message, album, apart, audience, audience_as,
                 acknowledge, ack_until, send_at, protected, repeats, series, made_at, touched_at, until_chosen, shown, settled)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, '', FALSE)
             ON CONFLICT DO NOTHING",
        )
        .bind(new.id.clone())
        .bind(new.maker.clone())
        .bind(new.state)
        .bind(serde_json::to_string(&new.content)?)
        .bind(new.english.as_ref().map(serde_json::to_string).transpose()?)
        .bind(new.chat)
        .bind(new.message)
        .bind(new.album.clone())
        .bind(new.apart)
        .bind(serde_json::to_string(&new.audience)?)
        .bind(new.audience_as.clone())
        .bind(new.acknowledge)
        .bind(new.ack_until)
        .bind(new.send_at)
        .bind(new.protected)
        .bind(new.repeats)
        .bind(new.series.clone())
        .bind(new.made_at)
        .bind(new.touched_at)
        .bind(new.until_chosen)
        .run()
        .await?;
    Ok(rows > 0)
}

/// Writes it down as it is now, where it still stands at `was`: of two people at work at once one is told (A3). False when it does not.
pub async fn save(conn: &mut Conn, was: State, now: &Announcement) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE announcement SET number = $3, state = $4, content = $5, english = $6, message = $7, apart = $8, audience = $9,
                 audience_as = $10, acknowledge = $11, ack_until = $12, send_at = $13, protected = $14, repeats = $15, series = $16,
                 touched_at = $17, out_at = $18, expires_at = $19, corrected_at = $20, ended_at = $21, settled = $22, until_chosen = $23, maker = $24
             WHERE id = $1 AND state = $2",
        )
        .bind(now.id.clone())
        .bind(was)
        .bind(now.number)
        .bind(now.state)
        .bind(serde_json::to_string(&now.content)?)
        .bind(now.english.as_ref().map(serde_json::to_string).transpose()?)
        .bind(now.message)
        .bind(now.apart)
        .bind(serde_json::to_string(&now.audience)?)
        .bind(now.audience_as.clone())
        .bind(now.acknowledge)
        .bind(now.ack_until)
        .bind(now.send_at)
        .bind(now.protected)
        .bind(now.repeats)
        .bind(now.series.clone())
        .bind(now.touched_at)
        .bind(now.out_at)
        .bind(now.expires_at)
        .bind(now.corrected_at)
        .bind(now.ended_at)
        .bind(now.settled)
        .bind(now.until_chosen)
        .bind(now.maker.clone())
        .run()
        .await?;
    Ok(rows > 0)
}

/// Notes what the live card says now.
pub async fn shown(
    conn: &mut Conn,
    id: &Id,
    shown: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("UPDATE announcement SET shown = $2, shown_at = $3, settled = FALSE WHERE id = $1")
        .bind(id.clone())
        .bind(shown.to_owned())
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// Nothing of it is under way, and its card says so: it is let be until something happens.
pub async fn settled(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE announcement SET settled = TRUE WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Something about it has changed: its live card is looked at again.
pub async fn stir(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE announcement SET settled = FALSE WHERE id = $1 AND settled")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

async fn one(row: Option<Row>) -> anyhow::Result<Option<Announcement>> {
    row.map(Row::read).transpose()
}

/// The announcement of this id.
pub async fn announcement(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Announcement>> {
    let row = conn.query(announcements!("WHERE a.id = $1"));
    one(row.bind(id.clone()).maybe().await?).await
}

/// The announcement of this number.
pub async fn by_number(conn: &mut Conn, number: i64) -> anyhow::Result<Option<Announcement>> {
    let row = conn.query(announcements!("WHERE a.number = $1"));
    one(row.bind(number).maybe().await?).await
}

/// What a message said of an announcement beside what was composed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Part {
    /// Its words in English.
    English,
    /// Its words once more, in place of those before.
    Correction,
}

/// Notes that this message said that of it: an edit or a label of secrecy finds it by this.
pub async fn note_said(
    conn: &mut Conn,
    of: &Id,
    (chat, message): (i64, i64),
    (part, at): (Part, DateTime<Utc>),
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO announcement_said (chat, message, announcement, part, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (chat, message) DO NOTHING",
    )
    .bind(chat)
    .bind(message)
    .bind(of.clone())
    .bind(part)
    .bind(at)
    .run()
    .await?;
    Ok(())
}

/// What this message said of an announcement, as long as nobody has said the same part of it anew.
pub async fn said_as(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Option<Part>> {
    let row: Option<(Part,)> = conn
        .query(
            "SELECT s.part FROM announcement_said s WHERE s.chat = $1 AND s.message = $2
             AND NOT EXISTS (SELECT 1 FROM announcement_said n WHERE n.announcement = s.announcement AND n.part = s.part AND n.at > s.at)",
        )
        .bind(chat)
        .bind(message)
        .maybe()
        .await?;
    Ok(row.map(|(part,)| part))
}

/// What was composed as this message, or with it as a part, or has words that were typed in it: what can still be changed first, then the latest.
pub async fn composed_as(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Vec<Announcement>> {
    let rows: Vec<Row> = conn
        .query(announcements!(
            "WHERE a.state <> 'dropped' AND a.id IN
                 (SELECT c.id FROM announcement c WHERE c.chat = $1 AND (c.message = $2 OR c.content LIKE $3)
                  UNION SELECT s.announcement FROM announcement_said s WHERE s.chat = $1 AND s.message = $2)
             ORDER BY CASE WHEN a.state IN ('draft', 'offered') THEN 0 WHEN a.state = 'planned' THEN 1 ELSE 2 END, a.id DESC"
        ))
        .bind(chat)
        .bind(message)
        .bind(format!("%\"message\":{message},%"))
        .all()
        .await?;
    rows.into_iter().map(Row::read).collect()
}

/// The announcement to which the parts of this album belong.
pub async fn of_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query(
            "SELECT id FROM announcement WHERE chat = $1 AND album = $2 ORDER BY id DESC LIMIT 1",
        )
        .bind(chat)
        .bind(album.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The number that the next one gets.
pub async fn next_number(conn: &mut Conn) -> anyhow::Result<i64> {
    let (last,): (Option<i64>,) = conn
        .query("SELECT MAX(number) FROM announcement")
        .one()
        .await?;
    Ok(last.unwrap_or(0) + 1)
}

/// The numbers of those that have gone out, for audiences that name one (A2).
pub async fn numbers(conn: &mut Conn) -> anyhow::Result<Vec<i64>> {
    let rows: Vec<(i64,)> = conn
        .query("SELECT number FROM announcement WHERE number IS NOT NULL ORDER BY number")
        .all()
        .await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}

/// Those whose time has come.
pub async fn planned(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Announcement>> {
    let rows: Vec<Row> = conn
        .query(announcements!(
            "WHERE a.state = 'planned' AND a.send_at <= $1 ORDER BY a.send_at, a.id"
        ))
        .bind(now)
        .all()
        .await?;
    rows.into_iter().map(Row::read).collect()
}

/// Those of which something is under way.
pub async fn moving(conn: &mut Conn) -> anyhow::Result<Vec<Announcement>> {
    let rows: Vec<Row> = conn
        .query(announcements!(
            "WHERE a.state IN ('out', 'stopped', 'recalled') AND NOT a.settled ORDER BY a.id"
        ))
        .all()
        .await?;
    rows.into_iter().map(Row::read).collect()
}

/// Those that went out or are planned, the latest first: so many after these.
pub async fn latest(conn: &mut Conn, after: i64, most: i64) -> anyhow::Result<Vec<Announcement>> {
    let rows: Vec<Row> = conn
        .query(announcements!(
            "WHERE a.state IN ('planned', 'out', 'stopped', 'recalled')
             ORDER BY COALESCE(a.out_at, a.send_at) DESC, a.id DESC LIMIT $1 OFFSET $2"
        ))
        .bind(most)
        .bind(after)
        .all()
        .await?;
    rows.into_iter().map(Row::read).collect()
}

/// Forgets drafts that nobody goes on with.
pub async fn forget_drafts(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM announcement WHERE state IN ('draft', 'offered', 'dropped') AND touched_at < $1")
        .bind(before)
        .run()
        .await?;
    Ok(())
}

/// The audiences that have a name, with the codes of their agencies.
pub async fn groups(conn: &mut Conn) -> anyhow::Result<Vec<(String, Vec<String>)>> {
    let rows: Vec<(String, String)> = conn
        .query("SELECT name, agencies FROM announcement_group ORDER BY name")
        .all()
        .await?;
    rows.into_iter()
        .map(|(name, agencies)| Ok((name, serde_json::from_str(&agencies)?)))
        .collect()
}

/// Gives these agencies a name; another group of that name is replaced.
pub async fn name_group(
    conn: &mut Conn,
    (name, agencies): (&str, &[String]),
    by: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO announcement_group (name, agencies, made_by, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name) DO UPDATE SET agencies = excluded.agencies, made_by = excluded.made_by, made_at = excluded.made_at",
    )
    .bind(name.to_owned())
    .bind(serde_json::to_string(agencies)?)
    .bind(by.clone())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// Those that repeat it and are planned say the second of these, where they said the first (A7): what has words of its own keeps them.
pub async fn reword_series(
    conn: &mut Conn,
    series: &Id,
    (before, now): (&Content, &Content),
    apart: bool,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement SET content = $3, english = NULL, apart = $4
         WHERE series = $1 AND state = 'planned' AND content = $2",
    )
    .bind(series.clone())
    .bind(serde_json::to_string(before)?)
    .bind(serde_json::to_string(now)?)
    .bind(apart)
    .run()
    .await?;
    Ok(())
}

/// It is not repeated any more, and nothing is kept of what was planned of it (U1).
pub async fn withhold_series(conn: &mut Conn, series: &Id) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement SET content = $2, english = NULL WHERE series = $1 AND state = 'planned'",
    )
    .bind(series.clone())
    .bind(serde_json::to_string(&Content::default())?)
    .run()
    .await?;
    end_series(conn, series).await
}

/// It is not repeated any more: what is planned is let be.
pub async fn end_series(conn: &mut Conn, series: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE announcement SET state = 'dropped' WHERE series = $1 AND state = 'planned'")
        .bind(series.clone())
        .run()
        .await?;
    conn.query("UPDATE announcement SET repeats = NULL WHERE series = $1 OR id = $1")
        .bind(series.clone())
        .run()
        .await?;
    Ok(())
}
