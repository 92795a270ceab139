//! Messages that need no file: text, places, contacts, polls, copies.

use serde_json::{Map, Value, json};

use super::super::params::Params;
use super::super::refusal::Refusal;
use super::super::world::{Poll, World};
use super::{chat_id, letter, message_id};

pub(super) fn message(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let letter = letter::open(world, params)?;
    let content = letter::text(params)?;
    letter.send(world, content)
}

fn one(name: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(name.to_owned(), value)])
}

pub(super) fn location(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let letter = letter::open(world, params)?;
    let (Some(latitude), Some(longitude)) = (params.float("latitude")?, params.float("longitude")?)
    else {
        return Err(Refusal::bad("there is no location in the request"));
    };
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return Err(Refusal::bad("wrong location coordinates specified"));
    }
    let mut place = json!({"latitude": latitude, "longitude": longitude});
    if let Some(period) = params.int("live_period")? {
        if !(60..=86_400).contains(&period) && period != 0x7fff_ffff {
            return Err(Refusal::bad("wrong live location period specified"));
        }
        place["live_period"] = json!(period);
    }
    letter.send(world, one("location", place))
}

pub(super) fn contact(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let letter = letter::open(world, params)?;
    let phone = params.text("phone_number").unwrap_or_default();
    let name = params.text("first_name").unwrap_or_default();
    if phone.is_empty() {
        return Err(Refusal::bad("phone number is empty"));
    }
    if name.is_empty() {
        return Err(Refusal::bad("first name is empty"));
    }
    let mut contact = json!({"phone_number": phone, "first_name": name});
    for extra in ["last_name", "vcard"] {
        if let Some(value) = params.text(extra).filter(|value| !value.is_empty()) {
            contact[extra] = json!(value);
        }
    }
    letter.send(world, one("contact", contact))
}

pub(super) fn poll(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let letter = letter::open(world, params)?;
    let question = letter::words(
        params,
        "question",
        "question_parse_mode",
        "question_entities",
    )?
    .text;
    if question.is_empty() {
        return Err(Refusal::bad("poll question must be non-empty"));
    }
    if question.encode_utf16().count() > 300 {
        return Err(Refusal::bad("poll question length must not exceed 300"));
    }
    let options = params.json("options")?.unwrap_or(Value::Null);
    let options = options
        .as_array()
        .ok_or_else(|| Refusal::bad("can't parse options JSON object"))?;
    match options.len() {
        0 | 1 => return Err(Refusal::bad("poll must have at least 2 option")),
        2..=12 => {}
        _ => return Err(Refusal::bad("poll can't have more than 12 options")),
    }
    let mut choices = Vec::new();
    for option in options {
        let text = option
            .as_str()
            .or(option["text"].as_str())
            .unwrap_or("")
            .trim();
        if text.is_empty() {
            return Err(Refusal::bad("poll option must be non-empty"));
        }
        if text.encode_utf16().count() > 100 {
            return Err(Refusal::bad("poll options length must not exceed 100"));
        }
        choices.push(json!({"text": text, "voter_count": 0}));
    }
    // Anonymous unless told otherwise.
    let anonymous = params.text("is_anonymous").is_none() || params.flag("is_anonymous");
    let kind = params.text("type").filter(|kind| !kind.is_empty());
    let mut poll = json!({
        "id": "", "question": question, "options": choices, "total_voter_count": 0,
        "is_closed": params.flag("is_closed"), "is_anonymous": anonymous,
        "type": kind.as_deref().unwrap_or("regular"),
        "allows_multiple_answers": params.flag("allows_multiple_answers"),
    });
    if kind.as_deref() == Some("quiz") {
        match params.int("correct_option_id")? {
            Some(right) if (0..choices_len(&poll)).contains(&right) => {
                poll["correct_option_id"] = json!(right);
            }
            _ => return Err(Refusal::bad("wrong correct option ID specified")),
        }
    }
    let chat = letter.chat;
    let id = world.fresh().to_string();
    poll["id"] = json!(id);
    let sent = letter.send(world, one("poll", poll))?;
    register_poll(world, id, chat, &sent);
    Ok(sent)
}

fn choices_len(poll: &Value) -> i64 {
    poll["options"]
        .as_array()
        .map_or(0, |options| options.len() as i64)
}

fn register_poll(world: &mut World, id: String, chat: i64, sent: &Value) {
    let message = sent["message_id"].as_i64().unwrap_or(0);
    world.polls.insert(
        id,
        Poll {
            chat,
            message,
            votes: Default::default(),
        },
    );
}

/// What a copy takes along, besides the keyboard and the words.
const COPIED: [&str; 15] = [
    "text",
    "entities",
    "photo",
    "document",
    "voice",
    "video",
    "audio",
    "sticker",
    "video_note",
    "animation",
    "location",
    "contact",
    "poll",
    "venue",
    "dice",
];

pub(super) fn copy(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let letter = letter::open(world, params)?;
    let from = chat_id(params, "from_chat_id")?;
    world.knows(from)?;
    let id = message_id(params)?;
    let original = match world.message(from, id) {
        Some(message) => message.body.clone(),
        None => return Err(Refusal::bad("message to copy not found")),
    };
    let mut content: Map<String, Value> = COPIED
        .iter()
        .filter_map(|name| Some((name.to_string(), original.get(*name)?.clone())))
        .collect();
    if content.is_empty() || original["has_protected_content"] == json!(true) {
        return Err(Refusal::bad("message can't be copied"));
    }
    let captioned = ["photo", "document", "voice", "video", "audio", "animation"]
        .iter()
        .any(|kind| content.contains_key(*kind));
    if captioned {
        if params.text("caption").is_some() {
            let rich = letter::words(params, "caption", "parse_mode", "caption_entities")?;
            content.extend(letter::caption(rich)?);
        } else {
            for name in ["caption", "caption_entities"] {
                if let Some(value) = original.get(name) {
                    content.insert(name.into(), value.clone());
                }
            }
        }
    }
    // A copied poll is a new one, counted by itself.
    let poll = content
        .contains_key("poll")
        .then(|| world.fresh().to_string());
    if let (Some(id), Some(poll)) = (&poll, content.get_mut("poll")) {
        poll["id"] = json!(id);
        poll["total_voter_count"] = json!(0);
        for option in poll["options"].as_array_mut().into_iter().flatten() {
            option["voter_count"] = json!(0);
        }
    }
    let chat = letter.chat;
    let sent = letter.send(world, content)?;
    if let Some(id) = poll {
        register_poll(world, id, chat, &sent);
    }
    Ok(json!({"message_id": sent["message_id"]}))
}
