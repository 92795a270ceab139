//! What a person sent, as far as the office takes it in.

use crate::outbox::MediaKind;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Something that a person sent, as far as the office takes it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The message's number in its chat.
    pub message: i64,
    /// Words of the message or under the picture; empty when there are none.
    pub words: String,
    /// The same words as Telegram's HTML, where their sender marked any of them: bold, a link, a list of code.
    pub marked: Option<String>,
    /// What came with it.
    pub enclosed: Enclosed,
    /// The album it belongs to (U12).
    pub album: Option<String>,
    /// Whether Telegram forbids to pass it on.
    pub protected: bool,
    /// When the person spoke: Telegram's `date`, or `edit_date` of an edit (P9).
    pub said_at: DateTime<Utc>,
}

impl Said {
    /// What came with it as a file of Telegram's.
    #[must_use]
    pub fn media(&self) -> Option<&Media> {
        match &self.enclosed {
            Enclosed::Media(media) => Some(media),
            _ => None,
        }
    }
}

/// What came with a message beside words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enclosed {
    /// Nothing.
    Nothing,
    /// A picture, voice note, film or document, kept by Telegram under a file id (U12).
    Media(Media),
    /// A location that moves: declined (L1).
    LiveLocation,
    /// A phone number; `own` when it is the sender's (R4).
    Contact {
        /// As Telegram gives it.
        phone: String,
        /// Whether it is the sender's own.
        own: bool,
    },
    /// A question with answers to choose from: for an announcement (A1), and of no use elsewhere.
    Poll(Poll),
    /// Something that the office has no use for: a sticker, a game.
    Other,
}

/// A poll as somebody composed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// What is asked, at most 300 units.
    pub question: String,
    /// What can be answered: 2 to 12, each at most 100 units.
    pub options: Vec<String>,
    /// Whether several may be chosen.
    pub several: bool,
}

/// A file that Telegram keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// Telegram's file id.
    pub file: String,
    /// The name that the sender's phone gave it.
    pub name: Option<String>,
    /// In bytes, as Telegram says.
    pub size: u64,
}

/// A button that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The callback data: untrusted, any client can send any.
    pub data: String,
    /// The message that the button stands at.
    pub message: i64,
}

impl Press {
    /// The parts after `capability:`, when the button is the capability's.
    #[must_use]
    pub fn of(&self, capability: &str) -> Option<Vec<&str>> {
        let mut parts = self.data.split(':');
        (parts.next() == Some(capability)).then(|| parts.collect())
    }
}
