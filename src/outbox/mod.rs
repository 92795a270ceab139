//! Consequences: letters, written in the turn that causes them and sent by `telegram::delivery` alone.
//!
//! A letter that says something is sent once; `once` is the key of what it is about, so that asking twice changes nothing.
//! A file made here ([`Enclosure`]) waits in its letter and is erased with it, whatever becomes of it: nothing stays that was made to be
//! sent. An edit waits until the message it edits has gone out; of several waiting edits of one message the last wins.

mod held;
mod pin;
mod post;
mod round;

pub use held::Held;
pub(crate) use held::held;
pub use pin::{pin, pinned};
pub use post::{Arrival, Edits, Letter};
pub(crate) use post::{
    Head, expire, failed, heads, later, next_due, say_anew, sent, take, take_up_again,
};

pub(crate) use round::{
    Copy, Round, copies_waiting, delete_round, give_up_edits, polled, reword_round, send_round,
    take_back_round,
};

use crate::{
    card::{CAPTION_UNITS, Card, FOR_A_MARK, Keyboard, Matter, cut},
    db::Conn,
    ids::Id,
    person::{Addressee, Language},
};
use anyhow::Context as _;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// How long an answer to a person is worth sending.
const REPLY_KEEPS: Duration = Duration::hours(1);

/// What goes first when more is waiting than may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Somebody is looking at the phone and waits.
    Reply,
    /// A matter of minutes, and news that stay true whatever is answered meanwhile.
    Urgent,
    /// Calls, reminders, briefs: what asks for an answer is taken back when that comes first.
    Duty,
    /// Announcements.
    Broadcast,
}

impl Rank {
    fn digit(self) -> char {
        match self {
            Self::Reply => '0',
            Self::Urgent => '1',
            Self::Duty => '2',
            Self::Broadcast => '3',
        }
    }
}

/// A letter that is sent once, however often it is asked for.
#[derive(Clone, Debug)]
pub struct Once {
    key: String,
    rank: Rank,
    expires_at: Option<DateTime<Utc>>,
    silent: bool,
}

impl Once {
    /// The letter called `what` about `about`; the addressee is made part of the key.
    #[must_use]
    pub fn new(what: &str, about: impl std::fmt::Display, rank: Rank) -> Self {
        Self {
            key: format!("{what}:{about}"),
            rank,
            expires_at: None,
            silent: false,
        }
    }

    /// The same without a sound on the phone, where `silent`.
    #[must_use]
    pub fn silently(mut self, silent: bool) -> Self {
        self.silent = silent;
        self
    }

    /// The key of the letter to this addressee.
    fn key_for(&self, to: &Addressee) -> String {
        let whom = to
            .person
            .as_ref()
            .map_or_else(|| to.chat.to_string(), ToString::to_string);
        format!("{}:{whom}", self.key)
    }

    /// The moment after which it is no longer worth sending.
    #[must_use]
    pub fn until(mut self, expires_at: DateTime<Utc>) -> Self {
        self.expires_at = Some(expires_at);
        self
    }
}

/// So long Telegram deletes what a bot has said.
pub const DELETABLE: Duration = Duration::hours(48);

/// A letter that was said: what `revise` edits.
pub type SaidId = Id;

/// What a letter carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    /// Words as Telegram's HTML.
    Words {
        /// Escaped already.
        html: String,
        /// What stands under them.
        keyboard: Keyboard,
        /// Whether Telegram shows what a link in it leads to: in what somebody composed, as in the message that was composed (A1).
        #[serde(default)]
        preview: bool,
    },
    /// A person's number as a card that can be called (P3).
    Contact {
        /// `+66…`
        phone: String,
        /// Whose it is.
        name: String,
    },
    /// Something that was sent to the bot, sent on by Telegram's file id; nothing is downloaded (U12).
    Media {
        /// What it is.
        kind: MediaKind,
        /// Telegram's name for the file, good for this bot alone.
        file: String,
        /// Words under it, plain.
        caption: String,
    },
    /// A file made here; its bytes are enclosed in the letter until it has gone out.
    File {
        /// How it is shown: a photo as a picture, a document under its name.
        kind: MediaKind,
        /// The name under which a phone saves it. It tells nothing about anybody: it is shown wherever the file goes on to.
        name: String,
        /// Words under it, plain.
        caption: String,
    },
    /// Something that was sent to the bot, sent on with words that are marked, and buttons (A1). An edit changes its words.
    Captioned {
        /// What it is: never a pin.
        kind: MediaKind,
        /// Telegram's name for the file.
        file: String,
        /// Words under it, as Telegram's HTML; at most [`CAPTION_UNITS`].
        html: String,
        /// What stands under them.
        keyboard: Keyboard,
    },
    /// Two to ten pictures, films or documents that are shown as one; no buttons stand under them.
    Album {
        /// What each is, Telegram's name for its file, and the words under it as HTML.
        items: Vec<(MediaKind, String, String)>,
    },
    /// A poll that is counted here: of the person alone, and not anonymous (A1).
    Poll {
        /// What is asked.
        question: String,
        /// What can be answered.
        options: Vec<String>,
        /// Whether several may be chosen.
        several: bool,
    },
    /// Takes back what the letter that it edits has said (A6).
    Delete,
    /// Leaves the chat: the bot works in private chats only (P7).
    Leave,
}

/// A file made here, to be sent: a document, or a picture (P5).
#[derive(Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// How it is shown: [`MediaKind::Photo`] as a picture, [`MediaKind::Document`] under its name.
    pub kind: MediaKind,
    /// The name under which a phone saves it, such as `week-2569-11-24.xlsx`; of no person.
    pub name: String,
    /// Words under it, plain; cut to Telegram's length of a caption.
    pub caption: String,
    /// What is in it: at most 50 MB, a picture 10 MB, and never nothing.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Enclosure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What is in it is a person's, and in no log.
        f.debug_struct("Enclosure")
            .field("kind", &self.kind)
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// What a new letter carries: words and the like by themselves, or a file made here.
#[derive(Debug)]
pub struct Content {
    body: Body,
    enclosed: Option<Vec<u8>>,
}

impl From<Body> for Content {
    fn from(body: Body) -> Self {
        Self {
            body,
            enclosed: None,
        }
    }
}

impl From<Enclosure> for Content {
    fn from(file: Enclosure) -> Self {
        let room = CAPTION_UNITS - FOR_A_MARK;
        Self {
            body: Body::File {
                kind: file.kind,
                name: file.name,
                caption: cut(&file.caption, room).into_owned(),
            },
            enclosed: Some(file.bytes),
        }
    }
}

/// What kind of file Telegram keeps for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A picture.
    Photo,
    /// A voice note.
    Voice,
    /// A film.
    Video,
    /// Music.
    Audio,
    /// A moving picture without sound.
    Animation,
    /// Any other file.
    Document,
    /// A pin: in place of the file id stands the position ([`pin()`]).
    Pin,
}

impl Body {
    /// A card as it is sent.
    pub(crate) fn of(card: &Card) -> Self {
        Self::Words {
            html: card.html(),
            keyboard: card.keyboard.clone(),
            preview: false,
        }
    }

    /// Whether an edit can change it: words, or the words under a file.
    pub(crate) fn is_editable(&self) -> bool {
        matches!(self, Self::Words { .. } | Self::Captioned { .. })
    }

    /// As it stands in its row.
    pub(crate) fn written(&self) -> anyhow::Result<String> {
        serde_json::to_string(self).context("a letter's body could not be written")
    }
}

/// Everything that a new letter says of itself.
struct New<'a> {
    id: &'a Id,
    once: Option<String>,
    to: &'a Addressee,
    rank: Rank,
    content: Content,
    edits: Option<&'a Id>,
    about: Option<&'a Matter>,
    due_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    silent: bool,
    now: DateTime<Utc>,
}

async fn put(conn: &mut Conn, new: New<'_>) -> anyhow::Result<bool> {
    let is_text = matches!(new.content.body, Body::Words { .. });
    let rows = conn
        .query(
            "INSERT INTO letter (id, once, person, chat, language, place, body, edits, anew, about_kind, about_id,
                                 state, doubtful, tries, due_at, expires_at, written_at, enclosed, silent, is_text)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, FALSE, $9, $10, 'waiting', FALSE, 0, $11, $12, $13, $14, $15, $16)
             ON CONFLICT (once) DO NOTHING",
        )
        .bind(new.id.clone())
        .bind(new.once)
        .bind(new.to.person.clone())
        .bind(new.to.chat)
        .bind(new.to.language)
        .bind(format!("{}{}", new.rank.digit(), new.id))
        .bind(new.content.body.written()?)
        .bind(new.edits.cloned())
        .bind(new.about.map(|m| m.kind.to_string()))
        .bind(new.about.map(|m| m.id.clone()))
        .bind(new.due_at)
        .bind(new.expires_at)
        .bind(new.now)
        .bind(new.content.enclosed)
        .bind(new.silent)
        .bind(is_text)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Writes an answer to somebody who waits for it, to go out at `due_at`.
pub(crate) async fn answer(
    conn: &mut Conn,
    id: Id,
    to: &Addressee,
    content: Content,
    about: Option<&Matter>,
    due_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> anyhow::Result<SaidId> {
    let new = New {
        id: &id,
        once: None,
        to,
        rank: Rank::Reply,
        content,
        edits: None,
        about,
        due_at,
        expires_at: Some(due_at + REPLY_KEEPS),
        silent: false,
        now,
    };
    put(conn, new).await?;
    Ok(id)
}

/// The letter that was written once of this, to this addressee.
pub(crate) async fn said_once(
    conn: &mut Conn,
    once: &Once,
    to: &Addressee,
) -> anyhow::Result<Option<SaidId>> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM letter WHERE once = $1")
        .bind(once.key_for(to))
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// Whether Telegram has refused this letter for good.
pub(crate) async fn is_refused(conn: &mut Conn, id: &SaidId) -> anyhow::Result<bool> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM letter WHERE id = $1 AND state = 'failed'")
        .bind(id.clone())
        .maybe()
        .await?;
    Ok(row.is_some())
}

/// A letter that was said about something.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct SaidAbout {
    /// Which.
    pub id: SaidId,
    /// What makes it one of a kind, where it is.
    pub once: Option<String>,
    /// To whom, where it is somebody enrolled.
    pub person: Option<Id>,
    /// In which language.
    pub language: Language,
    /// When it went out.
    pub sent_at: Option<DateTime<Utc>>,
    /// Whether an edit can change what it says.
    pub is_text: bool,
}

/// Everything that was said about this to anybody, or is to be.
pub(crate) async fn said_about(conn: &mut Conn, about: &Matter) -> anyhow::Result<Vec<SaidAbout>> {
    Ok(conn
        .query(
            "SELECT id, once, person, language, sent_at, is_text FROM letter
             WHERE about_id = $1 AND about_kind = $2 AND edits IS NULL AND state IN ('waiting', 'sending', 'sent') ORDER BY id",
        )
        .bind(about.id.clone())
        .bind(about.kind.to_string())
        .all()
        .await?)
}

/// Writes a letter that is sent once; `None` when it was written before.
pub(crate) async fn once(
    conn: &mut Conn,
    id: Id,
    once: Once,
    to: &Addressee,
    content: Content,
    about: Option<&Matter>,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<SaidId>> {
    let new = New {
        id: &id,
        once: Some(once.key_for(to)),
        to,
        rank: once.rank,
        content,
        edits: None,
        about,
        due_at: now,
        expires_at: once.expires_at,
        silent: once.silent,
        now,
    };
    Ok(put(conn, new).await?.then_some(id))
}

/// Changes what was said to `card`: in place while it waits, by an edit when it has gone out. The last state wins.
/// A letter that carries a file stays as it is.
pub(crate) async fn revise(
    conn: &mut Conn,
    id: Id,
    said: &SaidId,
    card: &Card,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    revise_to(conn, id, said, Body::of(card), card.about.as_ref(), now).await
}

/// The same with any body that can be an edit: words, or the words under a picture.
pub(crate) async fn revise_to(
    conn: &mut Conn,
    id: Id,
    said: &SaidId,
    body: Body,
    about: Option<&Matter>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let merged = conn
        .query("UPDATE letter SET body = $2
             WHERE (id = $1 OR edits = $1) AND state = 'waiting' AND enclosed IS NULL AND body <> $3")
        .bind(said.clone())
        .bind(body.written()?)
        .bind(Body::Delete.written()?)
        .run()
        .await?;
    if merged > 0 {
        return Ok(());
    }
    #[derive(sqlx::FromRow)]
    struct Target {
        person: Option<Id>,
        chat: i64,
        language: Language,
        state: String,
    }
    let target: Option<Target> = conn
        .query("SELECT person, chat, language, state FROM letter WHERE id = $1")
        .bind(said.clone())
        .maybe()
        .await?;
    let Some(target) = target.filter(|t| t.state == "sent" || t.state == "sending") else {
        return Ok(());
    };
    let to = Addressee {
        person: target.person,
        chat: target.chat,
        language: target.language,
    };
    let new = New {
        id: &id,
        once: None,
        to: &to,
        rank: Rank::Reply,
        content: body.into(),
        edits: Some(said),
        about,
        due_at: now,
        expires_at: Some(now + REPLY_KEEPS),
        silent: false,
        now,
    };
    put(conn, new).await?;
    Ok(())
}

/// Gives up the calls and reminders about this matter that have not gone out yet: to one chat, or to all.
pub(crate) async fn take_back_duties(
    conn: &mut Conn,
    about: &Matter,
    chat: Option<i64>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL
         WHERE state = 'waiting' AND about_kind = $1 AND about_id = $2 AND once IS NOT NULL AND place LIKE $4
           AND ($3 IS NULL OR chat = $3)",
    )
    .bind(about.kind.to_string())
    .bind(about.id.clone())
    .bind(chat)
    .bind(duties())
    .run()
    .await?;
    Ok(())
}

/// How the places of duties are written.
fn duties() -> String {
    format!("{}%", Rank::Duty.digit())
}

/// The matters of this kind about which calls and reminders wait.
pub(crate) async fn waiting_duties(conn: &mut Conn, kind: &str) -> anyhow::Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .query(
            "SELECT DISTINCT about_id FROM letter
             WHERE state = 'waiting' AND about_kind = $1 AND about_id IS NOT NULL AND once IS NOT NULL AND place LIKE $2",
        )
        .bind(kind.to_owned())
        .bind(duties())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Gives up a letter that has not gone out yet, because another one says more. False when it has.
pub(crate) async fn take_back(conn: &mut Conn, id: &SaidId) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL WHERE id = $1 AND state = 'waiting'",
        )
        .bind(id.clone())
        .run()
        .await?;
    Ok(rows > 0)
}

/// Gives up whatever was written for a chat before that moment and still waits: whoever is there may not read it any more (R1a, R6).
pub(crate) async fn give_up(
    conn: &mut Conn,
    chat: i64,
    written_before: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL, failure = 'given up'
         WHERE state = 'waiting' AND chat = $1 AND written_at < $2",
    )
    .bind(chat)
    .bind(written_before)
    .run()
    .await?;
    Ok(())
}

/// The letter that said message number `message` of `chat`.
///
/// # Errors
/// The database cannot be read.
pub async fn said_as(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Option<SaidId>> {
    let row: Option<(Id,)> = conn
        .query(
            "SELECT COALESCE(edits, id) FROM letter WHERE chat = $1 AND message = $2
             ORDER BY id LIMIT 1",
        )
        .bind(chat)
        .bind(message)
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// What message number `message` of `chat` was about (U3).
///
/// # Errors
/// The database cannot be read.
pub async fn matter_of(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Option<Matter>> {
    let row: Option<(String, String)> = conn
        .query(
            "SELECT about_kind, about_id FROM letter
             WHERE chat = $1 AND message = $2 AND about_kind IS NOT NULL ORDER BY id DESC LIMIT 1",
        )
        .bind(chat)
        .bind(message)
        .maybe()
        .await?;
    let row = match row {
        Some(row) => Some(row),
        None => in_album(conn, chat, message).await?,
    };
    Ok(row.map(|(kind, id)| Matter {
        kind: kind.into(),
        id,
    }))
}

/// What the album is about of which the message is another part than the first.
async fn in_album(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<(String, String)>> {
    let albums: Vec<(String, String, String)> = conn
        .query(
            "SELECT about_kind, about_id, further FROM letter
             WHERE chat = $1 AND further IS NOT NULL AND about_kind IS NOT NULL AND message < $2 ORDER BY id DESC LIMIT 20",
        )
        .bind(chat)
        .bind(message)
        .all()
        .await?;
    for (kind, id, further) in albums {
        let further: Vec<i64> = serde_json::from_str(&further)?;
        if further.contains(&message) {
            return Ok(Some((kind, id)));
        }
    }
    Ok(None)
}
