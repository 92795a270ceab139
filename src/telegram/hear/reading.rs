//! What an update says, read without regard to who says it.

use crate::{
    outbox::{self, MediaKind},
    understand::{Enclosed, Media, Poll, Press, Said},
};
use chrono::{DateTime, Utc};
use teloxide::{
    types::{
        CallbackQuery, ChatMemberUpdated, Message, MessageEntity, MessageEntityKind,
        MessageReactionUpdated, ReactionType, Update, UpdateKind,
    },
    utils::render::RenderMessageTextHelper as _,
};

/// What a person or a stranger sent, read without regard to who it is.
#[derive(Clone, Debug)]
pub enum Heard {
    /// A message, with what it replies to.
    Message(Said, Option<Replied>),
    /// A message changed afterwards.
    Edited(Said),
    /// A button.
    Press(Press),
    /// A reaction put under message number `message`; a reaction taken back is none (A4).
    Reacted {
        /// Under which.
        message: i64,
        /// The emoji of it; empty for one that has none.
        emoji: String,
        /// When, by Telegram's date.
        at: DateTime<Utc>,
    },
    /// A vote in a poll that was sent to the person alone (A1); choosing nothing takes it back.
    Voted {
        /// Telegram's id of the poll.
        poll: String,
        /// The options chosen, counted from 0.
        options: Vec<u8>,
    },
    /// The bot was blocked (false) or taken back (true).
    Reached(bool),
    /// Nothing that the office knows.
    Nothing,
}

/// The message that another one replies to.
#[derive(Clone, Debug)]
pub struct Replied {
    /// Its number in the chat.
    pub message: i64,
    /// Its words.
    pub text: String,
    /// What it was, where the person wrote it: a command in reply is about that (A1).
    pub own: Option<Box<Said>>,
}

impl Replied {
    fn read(to: &Message) -> Self {
        let own = to.from.as_ref().is_some_and(|from| !from.is_bot);
        Self {
            message: i64::from(to.id.0),
            text: to.text().unwrap_or_default().to_owned(),
            own: own.then(|| Box::new(said(to, to.date))),
        }
    }
}

/// Reads an update.
#[must_use]
pub fn hear(update: &Update) -> Heard {
    match &update.kind {
        UpdateKind::Message(message) => Heard::Message(
            said(message, message.date),
            message.reply_to_message().map(Replied::read),
        ),
        UpdateKind::MessageReaction(reaction) => reacted(reaction),
        UpdateKind::PollAnswer(answer) => Heard::Voted {
            poll: answer.poll_id.0.clone(),
            options: answer.option_ids.clone(),
        },
        UpdateKind::EditedMessage(message) => Heard::Edited(said(
            message,
            message.edit_date().copied().unwrap_or(message.date),
        )),
        UpdateKind::CallbackQuery(query) => Heard::Press(press(query)),
        UpdateKind::MyChatMember(ChatMemberUpdated {
            new_chat_member, ..
        }) => Heard::Reached(new_chat_member.is_present()),
        _ => Heard::Nothing,
    }
}

/// Emojis first: one that only Telegram's paying clients have has no emoji of its own, and is a reaction all the same.
fn reacted(reaction: &MessageReactionUpdated) -> Heard {
    match reaction.new_reaction.last() {
        None => Heard::Nothing,
        Some(last) => Heard::Reacted {
            message: i64::from(reaction.message_id.0),
            emoji: match last {
                ReactionType::Emoji { emoji } => emoji.clone(),
                _ => String::new(),
            },
            at: reaction.date,
        },
    }
}

/// The words as HTML, where their sender marked any: links and the like that Telegram finds by itself are found again.
fn marked(message: &Message) -> Option<String> {
    use MessageEntityKind as Kind;
    let entities = message.entities().or(message.caption_entities())?;
    let by_hand = |entity: &MessageEntity| {
        matches!(
            entity.kind,
            Kind::Bold
                | Kind::Italic
                | Kind::Underline
                | Kind::Strikethrough
                | Kind::Spoiler
                | Kind::Blockquote
                | Kind::ExpandableBlockquote
                | Kind::Code
                | Kind::Pre { .. }
                | Kind::TextLink { .. }
                | Kind::TextMention { .. }
        )
    };
    if !entities.iter().any(by_hand) {
        return None;
    }
    message.html_text().or_else(|| message.html_caption())
}

fn said(message: &Message, said_at: DateTime<Utc>) -> Said {
    Said {
        message: i64::from(message.id.0),
        words: message
            .text()
            .or(message.caption())
            .or(message.poll().map(|poll| poll.question.as_str()))
            .unwrap_or_default()
            .to_owned(),
        marked: marked(message),
        enclosed: enclosed(message),
        album: message.media_group_id().map(|group| group.0.clone()),
        protected: message.has_protected_content(),
        said_at,
    }
}

fn enclosed(message: &Message) -> Enclosed {
    let media = |kind, file: &teloxide::types::FileMeta, name: Option<&String>| {
        Enclosed::Media(Media {
            kind,
            file: file.id.0.clone(),
            name: name.cloned(),
            size: u64::from(file.size),
        })
    };
    if message.text().is_some() {
        return Enclosed::Nothing;
    }
    // Pictures come in sizes, the largest last.
    if let Some(photo) = message.photo().and_then(<[_]>::last) {
        return media(MediaKind::Photo, &photo.file, None);
    }
    if let Some(voice) = message.voice() {
        return media(MediaKind::Voice, &voice.file, None);
    }
    if let Some(audio) = message.audio() {
        return media(MediaKind::Audio, &audio.file, audio.file_name.as_ref());
    }
    // An animation also carries a document.
    if let Some(animation) = message.animation() {
        return media(MediaKind::Animation, &animation.file, None);
    }
    if let Some(video) = message.video() {
        return media(MediaKind::Video, &video.file, video.file_name.as_ref());
    }
    if let Some(document) = message.document() {
        return media(
            MediaKind::Document,
            &document.file,
            document.file_name.as_ref(),
        );
    }
    if let Some(location) = message.location() {
        return match location.live_period {
            Some(_) => Enclosed::LiveLocation,
            None => Enclosed::Media(Media {
                kind: MediaKind::Pin,
                file: outbox::pin(location.latitude, location.longitude),
                name: None,
                size: 0,
            }),
        };
    }
    if let Some(contact) = message.contact() {
        let own = contact.user_id.is_some()
            && contact.user_id == message.from.as_ref().map(|from| from.id);
        return Enclosed::Contact {
            phone: contact.phone_number.clone(),
            own,
        };
    }
    if let Some(poll) = message.poll() {
        return Enclosed::Poll(Poll {
            question: poll.question.clone(),
            options: (poll.options.iter().map(|option| option.text.clone())).collect(),
            several: poll.allows_multiple_answers,
        });
    }
    Enclosed::Other
}

fn press(query: &CallbackQuery) -> Press {
    Press {
        data: query.data.clone().unwrap_or_default(),
        message: query
            .message
            .as_ref()
            .map_or(0, |message| i64::from(message.id().0)),
    }
}
