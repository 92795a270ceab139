//! What people send besides text.

use serde_json::{Map, Value, json};

use super::detect::detect;
use super::world::World;

/// The content of a message that is more than text.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A picture; arrives in sizes, the largest last. The bytes need not be a real picture.
    Photo(Vec<u8>),
    /// A voice message and its length in seconds.
    Voice(Vec<u8>, u32),
    /// A video and its length in seconds.
    Video(Vec<u8>, u32),
    /// A round video and its length in seconds.
    VideoNote(Vec<u8>, u32),
    /// Music and its length in seconds.
    Audio(Vec<u8>, u32),
    /// A silent moving picture.
    Animation(Vec<u8>),
    /// A file.
    Document {
        /// Its name, with ending.
        name: String,
        /// Such as `application/pdf`.
        mime: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// A sticker by its emoji.
    Sticker(String),
    /// A place.
    Location {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
        /// A live location for so many seconds.
        live: Option<u32>,
    },
    /// Somebody's contact; `user_id` as in `shares_contact`.
    Contact {
        /// As the client writes it.
        phone: String,
        /// The name in the card.
        first_name: String,
        /// Whose account it is, if it has one.
        user_id: Option<i64>,
    },
    /// A poll made by a person.
    Poll {
        /// What is asked.
        question: String,
        /// What can be answered.
        options: Vec<String>,
    },
    /// A thrown die and its value.
    Dice(u8),
}

/// A message that is more than text.
#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    /// What it is.
    pub content: Content,
    /// The words with it.
    pub caption: Option<String>,
    /// The `media_group_id` of its album.
    pub media_group_id: Option<String>,
    /// The message that it answers.
    pub reply_to: Option<i64>,
    /// From a chat that forbids passing it on.
    pub protected: bool,
}

impl From<Content> for Media {
    fn from(content: Content) -> Self {
        Media {
            content,
            caption: None,
            media_group_id: None,
            reply_to: None,
            protected: false,
        }
    }
}

impl Media {
    /// A picture.
    pub fn photo(bytes: impl Into<Vec<u8>>) -> Self {
        Content::Photo(bytes.into()).into()
    }

    /// A voice message of five seconds.
    pub fn voice(bytes: impl Into<Vec<u8>>) -> Self {
        Content::Voice(bytes.into(), 5).into()
    }

    /// A file.
    pub fn document(name: &str, mime: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let content = Content::Document {
            name: name.to_owned(),
            mime: mime.to_owned(),
            bytes: bytes.into(),
        };
        content.into()
    }

    /// With these words.
    pub fn says(mut self, caption: &str) -> Self {
        self.caption = Some(caption.to_owned());
        self
    }

    /// As one of an album.
    pub fn in_album(mut self, media_group_id: &str) -> Self {
        self.media_group_id = Some(media_group_id.to_owned());
        self
    }

    /// As one that may not be passed on.
    pub fn protected(mut self) -> Self {
        self.protected = true;
        self
    }

    /// As a reply.
    pub fn replying_to(mut self, message: i64) -> Self {
        self.reply_to = Some(message);
        self
    }
}

impl World {
    /// The fields of the message.
    pub(super) fn media_content(&mut self, media: Media) -> Map<String, Value> {
        let (kind, value) = self.media_field(media.content);
        let mut content = Map::from_iter([(kind.to_owned(), value)]);
        if kind == "animation" {
            // For old clients it is a document as well.
            content.insert("document".into(), content["animation"].clone());
        }
        if let Some(caption) = media.caption {
            let entities = detect(&caption, &[]);
            content.insert("caption".into(), json!(caption));
            if !entities.is_empty() {
                content.insert("caption_entities".into(), Value::Array(entities));
            }
        }
        if media.protected {
            content.insert("has_protected_content".into(), json!(true));
        }
        if let Some(album) = media.media_group_id {
            content.insert("media_group_id".into(), json!(album));
        }
        content
    }

    fn media_field(&mut self, content: Content) -> (&'static str, Value) {
        let mut timed = |kind, mime, bytes, seconds: u32| {
            let mut media = self.files.store(kind, None, mime, bytes).as_media();
            media["duration"] = json!(seconds);
            (kind, media)
        };
        match content {
            Content::Voice(bytes, seconds) => timed("voice", Some("audio/ogg"), bytes, seconds),
            Content::Video(bytes, seconds) => timed("video", Some("video/mp4"), bytes, seconds),
            Content::Audio(bytes, seconds) => timed("audio", Some("audio/mpeg"), bytes, seconds),
            Content::VideoNote(bytes, seconds) => timed("video_note", None, bytes, seconds),
            Content::Animation(bytes) => timed("animation", Some("video/mp4"), bytes, 3),
            Content::Photo(bytes) => (
                "photo",
                self.files.store("photo", None, None, bytes).as_media(),
            ),
            Content::Document { name, mime, bytes } => {
                let file = self
                    .files
                    .store("document", Some(&name), Some(&mime), bytes);
                ("document", file.as_media())
            }
            Content::Sticker(emoji) => {
                let mut sticker = self
                    .files
                    .store("sticker", None, None, b"RIFF".to_vec())
                    .as_media();
                sticker["emoji"] = json!(emoji);
                ("sticker", sticker)
            }
            Content::Location {
                latitude,
                longitude,
                live,
            } => {
                let mut place = json!({"latitude": latitude, "longitude": longitude});
                if let Some(seconds) = live {
                    place["live_period"] = json!(seconds);
                }
                ("location", place)
            }
            Content::Contact {
                phone,
                first_name,
                user_id,
            } => {
                let mut contact = json!({"phone_number": phone, "first_name": first_name});
                if let Some(id) = user_id {
                    contact["user_id"] = json!(id);
                }
                ("contact", contact)
            }
            Content::Poll { question, options } => {
                let options: Vec<Value> = options
                    .iter()
                    .map(|text| json!({"text": text, "voter_count": 0}))
                    .collect();
                let id = self.fresh().to_string();
                let poll = json!({
                    "id": id, "question": question, "options": options, "total_voter_count": 0,
                    "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false,
                });
                ("poll", poll)
            }
            Content::Dice(value) => ("dice", json!({"emoji": "🎲", "value": value})),
        }
    }
}
