//! From Telegram's update to what the office hears: the only place that reads Telegram's types.

use super::Arrived;
use crate::{
    access::{
        Right, ToAlert, ToAnnounce, ToKeepRoster, ToRemark, ToReport, ToSurvey, ToVisit,
        ToWriteOrders,
    },
    announcements,
    app::App,
    briefing,
    card::Matter,
    closed_days,
    db::Conn,
    ids::Id,
    kept,
    outbox::{self, MediaKind},
    person::{Language, Person},
    projects, question, requests,
    standing::{Stranger, Visitor},
    talks,
    understand::{self, Context, Enclosed, Meaning, Media, Poll, Press, Reference, Said},
    urgent, visits, week, whereabouts,
};
use chrono::{DateTime, Duration, Utc};
use serde_json::{Map, Value};
use std::borrow::Cow;
use teloxide::{
    types::{
        CallbackQuery, ChatMemberUpdated, Message, MessageEntity, MessageEntityKind,
        MessageReactionUpdated, ReactionType, Update, UpdateKind, User,
    },
    utils::render::RenderMessageTextHelper as _,
};

/// Telegram's dates have no fractions: what is younger was said to whoever is there now.
const HANDLED_AT_ONCE: Duration = Duration::seconds(1);

/// Who is speaking.
#[derive(Clone, Debug)]
pub enum Caller {
    /// Somebody enrolled.
    Known(Visitor),
    /// Somebody who is not.
    Stranger(Stranger),
    /// A group or a channel (P7).
    Group {
        /// Which.
        chat: i64,
        /// Whether the bot was just put there.
        entered: bool,
    },
    /// Nobody to be answered.
    Nobody,
}

/// In whose order an update is handled: the chat, or the person; 0 when it has neither. Read from the update as it came, so that one
/// that cannot be understood stands in its place.
#[must_use]
pub fn line(update: &Value) -> i64 {
    let parts = update.as_object().into_iter().flat_map(Map::values);
    parts
        .filter(|part| part.is_object())
        .find_map(|part| {
            [
                &part["chat"],
                &part["message"]["chat"],
                &part["from"],
                &part["user"],
            ]
            .into_iter()
            .find_map(|of| of["id"].as_i64())
        })
        .unwrap_or(0)
}

fn account(user: &User) -> i64 {
    i64::try_from(user.id.0).unwrap_or(0)
}

/// Finds out who is speaking. A database that cannot be read is a fault, never a stranger.
///
/// # Errors
/// The database cannot be read.
pub async fn identify(app: &App, update: &Update) -> anyhow::Result<Caller> {
    if let Some(chat) = update.chat().filter(|chat| !chat.is_private()) {
        let entered = matches!(&update.kind, UpdateKind::MyChatMember(change)
            if change.new_chat_member.is_present() && !change.old_chat_member.is_present());
        let gone = matches!(&update.kind, UpdateKind::MyChatMember(change) if !change.new_chat_member.is_present());
        // A button pressed in a group is answered like any other, and does nothing.
        let heard = !gone && !matches!(update.kind, UpdateKind::CallbackQuery(_));
        return Ok(match heard {
            true => Caller::Group {
                chat: chat.id.0,
                entered,
            },
            false => Caller::Nobody,
        });
    }
    let Some(user) = update.from().filter(|user| !user.is_bot) else {
        return Ok(Caller::Nobody);
    };
    let mut conn = app.pool.read().await?;
    let now = app.clock.now();
    Ok(
        match whereabouts::by_account(&mut conn, account(user), now).await? {
            Some(person) => Caller::Known(Visitor::new(person)),
            None => Caller::Stranger(Stranger {
                account: account(user),
                language: phone_language(user),
            }),
        },
    )
}

/// Thai first (P8): English only for a phone that is set to a language other than Thai.
fn phone_language(user: &User) -> Language {
    match user.language_code.as_deref() {
        Some(code) if !code.starts_with("th") => Language::English,
        _ => Language::Thai,
    }
}

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
        return media(MediaKind::Document, &audio.file, audio.file_name.as_ref());
    }
    // An animation also carries a document; as a film it is shown as one.
    if let Some(animation) = message.animation() {
        return media(MediaKind::Video, &animation.file, None);
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

/// What an enrolled person means, with what is known around it.
///
/// # Errors
/// The database cannot be read.
pub async fn understand(
    app: &App,
    person: &Person,
    heard: Heard,
) -> anyhow::Result<Option<Meaning>> {
    Ok(match heard {
        Heard::Reacted { message, emoji, at } => {
            let mut conn = app.pool.read().await?;
            let matter = outbox::matter_of(&mut conn, person.chat, message).await?;
            matter.map(|matter| Meaning::Reacted { matter, emoji, at })
        }
        Heard::Voted { poll, options } => Some(Meaning::Voted { poll, options }),
        Heard::Message(said, replied) => {
            let around = around(app, person, &said, replied).await?;
            Some(understand::message(said, &around))
        }
        Heard::Edited(said) => Some(match understand::edited(said) {
            Meaning::Edited(said) => {
                let mut conn = app.pool.read().await?;
                if projects::has_filed(&mut conn, person.chat, said.message).await? {
                    Meaning::EditedReport(said)
                } else if visits::has_noted(&mut conn, person.chat, said.message).await? {
                    Meaning::VisitEdited(said)
                } else if requests::has_filed(&mut conn, person.chat, said.message).await? {
                    Meaning::EditedRequest(said)
                } else if week::has_filed(&mut conn, person.chat, said.message).await? {
                    Meaning::Edited(said)
                } else if urgent::has_filed(&mut conn, person.chat, said.message).await? {
                    Meaning::EditedUrgent(said)
                } else if whereabouts::has_filed(&mut conn, person.chat, said.message).await? {
                    let holidays = closed_days::holidays(&mut conn).await?;
                    let read = understand::whereabouts::read(&said.words, said.said_at, &holidays);
                    Meaning::EditedWhereabouts(said, read)
                } else if talks::has_passed_on(&mut conn, person.chat, said.message).await? {
                    Meaning::EditedTalk(said)
                } else if announcements::has_filed(&mut conn, person.chat, said.message).await? {
                    Meaning::EditedAnnouncement(said)
                } else if let Some(project) = corrected(&mut conn, person, &said).await? {
                    Meaning::Report {
                        project,
                        said,
                        answers: None,
                    }
                } else {
                    Meaning::EditedUnfiled(said)
                }
            }
            refused => refused,
        }),
        Heard::Press(press) => Some(Meaning::Pressed(press)),
        Heard::Reached(there) => Some(Meaning::Reached(there)),
        Heard::Nothing => None,
    })
}

/// The project that a message is about since it was changed, where it was kept because nothing could be made of it (U5, U10).
async fn corrected(conn: &mut Conn, person: &Person, said: &Said) -> anyhow::Result<Option<Id>> {
    let reports = <ToReport as Right>::granted(person);
    if !reports || !kept::says_otherwise(conn, person.chat, said.message, &said.words).await? {
        return Ok(None);
    }
    projects::coded(conn, person.chat, &said.words, None).await
}

/// Words said for an agency by somebody whose post has changed hands since: they were said in time, and count (P9). Whatever else such a
/// person wants is a matter of now.
///
/// # Errors
/// The database cannot be read.
pub async fn said_in_office(
    app: &App,
    caller: &Caller,
    heard: &Heard,
) -> anyhow::Result<Option<Arrived>> {
    let (account, now) = match caller {
        Caller::Known(visitor) => (visitor.person().chat, Some(visitor.person())),
        Caller::Stranger(stranger) => (stranger.account, None),
        Caller::Group { .. } | Caller::Nobody => return Ok(None),
    };
    let (Heard::Message(said, _) | Heard::Edited(said)) = heard else {
        return Ok(None);
    };
    let said_at = said.said_at;
    if app.clock.now() - said_at < HANDLED_AT_ONCE {
        return Ok(None);
    }
    let mut conn = app.pool.read().await?;
    let then = whereabouts::by_account(&mut conn, account, said_at).await?;
    drop(conn);
    let has_left = |person: &Person| {
        let kept = now.map_or(&[][..], |now| &now.posts);
        person.reports_for().any(|post| !kept.contains(post))
    };
    let Some(then) = then.filter(has_left) else {
        return Ok(None);
    };
    let meaning = understand(app, &then, heard.clone()).await?;
    let for_the_agency = |meaning: &Meaning| match meaning {
        Meaning::WeekAnswer(_)
        | Meaning::Edited(_)
        | Meaning::Report { .. }
        | Meaning::EditedReport(_)
        | Meaning::EditedRequest(_)
        | Meaning::Urgent(_)
        | Meaning::EditedUrgent(_)
        // A label of secrecy counts from whoever put it there in time (U1).
        | Meaning::Secret { .. } => true,
        Meaning::Reply { matter, .. } => [
            week::WEEK,
            projects::PROJECT,
            urgent::URGENT,
            requests::ERRAND,
        ]
        .contains(&matter.kind.as_ref()),
        _ => false,
    };
    Ok(meaning.filter(for_the_agency).map(|meaning| {
        let visitor = Visitor::who_spoke(then, said_at);
        Arrived::Person(visitor, Box::new(meaning))
    }))
}

/// The matter that the short reference at the foot of a message names (U3); rights are checked where it is handled.
async fn referred(conn: &mut Conn, person: &Person, text: &str) -> anyhow::Result<Option<Matter>> {
    Ok(match understand::reference(text) {
        Some(Reference::Week(number)) => week::by_reference(conn, number).await?,
        Some(Reference::Request(number)) => requests::by_reference(conn, number).await?,
        Some(Reference::Urgent(number)) => urgent::by_reference(conn, number).await?,
        Some(Reference::Announcement(number)) => announcements::by_reference(conn, number).await?,
        Some(Reference::Talk(number)) => talks::by_reference(conn, number).await?,
        Some(Reference::Whereabouts(number)) => {
            whereabouts::by_reference(conn, person, number).await?
        }
        None => None,
    })
}

async fn around(
    app: &App,
    person: &Person,
    said: &Said,
    replied: Option<Replied>,
) -> anyhow::Result<Context> {
    let mut conn = app.pool.read().await?;
    let (replied, replied_own) = match replied {
        None => (None, None),
        Some(Replied { message, text, own }) => {
            let matter = match outbox::matter_of(&mut conn, person.chat, message).await? {
                Some(matter) => Some(matter),
                // A copy that the bot does not know is placed by its reference (U3).
                None => referred(&mut conn, person, &text).await?,
            };
            (matter, own)
        }
    };
    // The further parts of an album belong to what its first part was filed in (U12).
    let replied = match (&replied, &said.album) {
        (None, Some(album)) => match urgent::of_album(&mut conn, person.chat, album).await? {
            Some(matter) => Some(matter),
            None => match requests::of_album(&mut conn, person.chat, album).await? {
                Some(matter) => Some(matter),
                None => announcements::of_album(&mut conn, person.chat, album).await?,
            },
        },
        _ => replied,
    };
    let copy_of = match (&replied, understand::copied(&said.words)) {
        (None, Some(Reference::Urgent(number))) => {
            let matter = urgent::by_reference(&mut conn, number).await?;
            matter.map(|matter| urgent::payload(&matter.id))
        }
        _ => None,
    };
    let of_urgent = |matter: &Matter| matter.kind == urgent::URGENT;
    let is_pin = |media: &Media| media.kind == MediaKind::Pin;
    let takes_pin = match (&said.enclosed, &replied) {
        (Enclosed::Media(media), Some(matter)) if is_pin(media) && of_urgent(matter) => {
            replied.clone()
        }
        (Enclosed::Media(media), None) if is_pin(media) => {
            urgent::last_open_of(&mut conn, &person.id).await?
        }
        _ => None,
    };
    let reports = <ToReport as Right>::granted(person);
    let asks_brief = match understand::behind_brief(&said.words) {
        // Whoever reports for an agency may mean the week's answer: for them the word stands alone.
        Some(words) if !reports && ToSurvey::granted(person) => {
            briefing::chat::asks(&mut conn, words, said.said_at).await?
        }
        _ => false,
    };
    let visits = <ToVisit as Right>::granted(person);
    let more_of_note = match &said.album {
        Some(album) if visits => visits::holds_album(&mut conn, person.chat, album).await?,
        _ => false,
    };
    let remarks = <ToRemark as Right>::granted(person);
    let passed_on = |matter: &Matter| {
        [
            week::REMARK,
            requests::ERRAND,
            announcements::ANNOUNCEMENT,
            announcements::QUESTION,
        ]
        .contains(&&*matter.kind)
            || of_urgent(matter)
            || (matter.kind == week::WEEK && remarks)
    };
    // Only a sentence of whereabouts counts working days.
    let tells_where = whereabouts::says_where(person);
    let holidays = match tells_where && said.enclosed == Enclosed::Nothing {
        true => Some(Cow::Owned(closed_days::holidays(&mut conn).await?)),
        false => None,
    };
    Ok(Context {
        holidays,
        tells_where,
        replied_where: replied
            .as_ref()
            .is_some_and(|matter| tells_where && matter.kind == whereabouts::WHEREABOUTS),
        passed_on: replied.as_ref().is_some_and(passed_on),
        replied,
        replied_own,
        announces: <ToAnnounce as Right>::granted(person),
        alerts: <ToAlert as Right>::granted(person),
        copy_of,
        takes_pin,
        asks_brief,
        project: projects::coded(&mut conn, person.chat, &said.words, said.album.as_deref())
            .await?,
        question: question::open_with(&mut conn, &person.id, said.said_at).await?,
        week_open: week::is_open_for(&mut conn, person, said.said_at).await?,
        reports,
        orders: <ToWriteOrders as Right>::granted(person),
        visits,
        more_of_note,
        keeps_roster: <ToKeepRoster as Right>::granted(person),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_update_stands_in_the_line_of_its_chat() {
        let from = json!({"id": 5});
        let message = json!({"chat": {"id": -7}, "from": from});
        for (update, expected) in [
            (json!({"update_id": 1, "message": message}), -7),
            (json!({"update_id": 1, "edited_message": message}), -7),
            (
                json!({"update_id": 1, "callback_query": {"from": from, "message": message}}),
                -7,
            ),
            (json!({"update_id": 1, "callback_query": {"from": from}}), 5),
            (
                json!({"update_id": 1, "my_chat_member": {"chat": {"id": 5}, "from": from}}),
                5,
            ),
            (json!({"update_id": 1, "something_new": {"from": from}}), 5),
            (json!({"update_id": 1, "poll_answer": {"user": from}}), 5),
            (json!({"update_id": 1}), 0),
        ] {
            assert_eq!(line(&update), expected, "{update}");
        }
    }
}
