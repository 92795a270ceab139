//! What is on the phones: messages, buttons, keyboards, menus.

use std::time::Instant;

use serde_json::Value;

use super::world::{Message, World};

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What is written on it.
    pub label: String,
    /// Its callback data.
    pub data: Option<String>,
    /// The address that it opens.
    pub url: Option<String>,
    /// The text that it copies.
    pub copies: Option<String>,
}

/// A key of the reply keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What is written on it, and typed by pressing it.
    pub label: String,
    /// Pressing it shares the own contact instead.
    pub asks_contact: bool,
}

/// A marked part of a text; offset and length in UTF-16 units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// `bold`, `text_link`, `bot_command`, …
    pub kind: String,
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
    /// The address of a link, the language of code, the id of a custom emoji.
    pub detail: Option<String>,
}

/// A message as it stands on a phone now.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Its number in the chat.
    pub message: i64,
    /// Written by the bot?
    pub from_bot: bool,
    /// Who wrote it.
    pub from: i64,
    /// Its text or caption, without tags.
    pub text: String,
    /// How the text is marked.
    pub entities: Vec<Entity>,
    /// Its inline keyboard.
    pub buttons: Vec<Vec<Button>>,
    /// The labels of the reply keyboard that it brought.
    pub keyboard: Vec<Vec<String>>,
    /// How often it was edited.
    pub edits: u32,
    /// Gone from the phone.
    pub deleted: bool,
    /// Came without a sound.
    pub silent: bool,
    /// `photo`, `document`, `poll`, … if it is more than text.
    pub media: Option<String>,
    /// The `media_group_id` of an album.
    pub album: Option<String>,
    /// The message that it answers.
    pub reply_to: Option<i64>,
    /// The bot's reaction to it.
    pub reaction: Option<String>,
    /// When it was sent, unix seconds.
    pub date: i64,
}

/// Something that a phone was shown by the bot: a new message, or an old one edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// Counts from 1 over all chats.
    pub sequence: u64,
    /// When, on the monotonic clock.
    pub at: Instant,
    /// When, by the emulator's date, unix seconds.
    pub date: i64,
    /// In which chat.
    pub chat: i64,
    /// Its number there.
    pub message: i64,
    /// An edit, not a new message.
    pub edited: bool,
    /// Without a sound; edits always are.
    pub silent: bool,
    /// Its text or caption then.
    pub text: String,
    /// How the text was marked.
    pub entities: Vec<Entity>,
    /// Its inline keyboard then.
    pub buttons: Vec<Vec<Button>>,
    /// The labels of the reply keyboard that came with it.
    pub keyboard: Vec<Vec<String>>,
    /// `photo`, `document`, … if it is more than text.
    pub media: Option<String>,
}

const MEDIA: [&str; 13] = [
    "photo",
    // It carries a document as well.
    "animation",
    "document",
    "voice",
    "video",
    "audio",
    "sticker",
    "video_note",
    "location",
    "contact",
    "poll",
    "dice",
    "venue",
];

/// `photo`, `document`, … of a message that is more than text.
pub(super) fn media_of(body: &Value) -> Option<&'static str> {
    MEDIA.into_iter().find(|kind| body.get(kind).is_some())
}

pub(super) fn words(body: &Value) -> &str {
    body["text"]
        .as_str()
        .or(body["caption"].as_str())
        .unwrap_or("")
}

fn entities(body: &Value) -> Vec<Entity> {
    let list = body["entities"]
        .as_array()
        .or(body["caption_entities"].as_array());
    list.into_iter()
        .flatten()
        .map(|mark| Entity {
            kind: mark["type"].as_str().unwrap_or("").to_owned(),
            offset: mark["offset"].as_u64().unwrap_or(0) as usize,
            length: mark["length"].as_u64().unwrap_or(0) as usize,
            detail: ["url", "language", "custom_emoji_id"]
                .iter()
                .find_map(|name| mark[*name].as_str())
                .map(str::to_owned),
        })
        .collect()
}

fn buttons(body: &Value) -> Vec<Vec<Button>> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    rows(&body["reply_markup"]["inline_keyboard"], |button| Button {
        label: text(&button["text"]).unwrap_or_default(),
        data: text(&button["callback_data"]),
        url: text(&button["url"]),
        copies: text(&button["copy_text"]["text"]),
    })
}

pub(super) fn labels(keyboard: Option<&Value>) -> Vec<Vec<String>> {
    keyboard.map_or_else(Vec::new, |keyboard| rows(&keyboard["keyboard"], label))
}

pub(super) fn keys(keyboard: Option<&Value>) -> Vec<Vec<Key>> {
    keyboard.map_or_else(Vec::new, |keyboard| {
        rows(&keyboard["keyboard"], |button| Key {
            label: label(button),
            asks_contact: button["request_contact"] == Value::Bool(true),
        })
    })
}

/// A key is written as an object or as its bare label.
fn label(button: &Value) -> String {
    let label = button.as_str().or(button["text"].as_str());
    label.unwrap_or("").to_owned()
}

fn rows<T>(rows: &Value, each: impl Fn(&Value) -> T) -> Vec<Vec<T>> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(rows)
        .iter()
        .map(|row| list(row).iter().map(&each).collect())
        .collect()
}

fn seen(message: &Message) -> Seen {
    let body = &message.body;
    Seen {
        message: body["message_id"].as_i64().unwrap_or(0),
        from_bot: message.from_bot,
        from: body["from"]["id"].as_i64().unwrap_or(0),
        text: words(body).to_owned(),
        entities: entities(body),
        buttons: buttons(body),
        keyboard: labels(message.keyboard.as_ref()),
        edits: message.edits,
        deleted: message.deleted,
        silent: message.silent,
        media: media_of(body).map(str::to_owned),
        album: body["media_group_id"].as_str().map(str::to_owned),
        reply_to: body["reply_to_message"]["message_id"].as_i64(),
        reaction: message.reaction.clone(),
        date: body["date"].as_i64().unwrap_or(0),
    }
}

impl World {
    pub(super) fn seen_in(&self, chat: i64) -> Vec<Seen> {
        let chat = self.chats.get(&chat);
        chat.map_or_else(Vec::new, |chat| chat.messages.values().map(seen).collect())
    }

    /// Notes that a phone was shown this message.
    pub(super) fn hear(&mut self, chat: i64, id: i64, edited: bool) {
        let Some(seen) = self.message(chat, id).map(seen) else {
            return;
        };
        self.heard.push(Heard {
            sequence: self.heard.last().map_or(0, |last| last.sequence) + 1,
            at: Instant::now(),
            date: self.now(),
            chat,
            message: id,
            edited,
            silent: edited || seen.silent,
            text: seen.text,
            entities: seen.entities,
            buttons: seen.buttons,
            keyboard: if edited { Vec::new() } else { seen.keyboard },
            media: seen.media,
        });
    }
}
