//! What all messages share: where they go, their words, their keyboard, what they answer.

use serde_json::{Map, Value, json};

use super::super::detect::detect;
use super::super::html::{self, Rich};
use super::super::markup::{self, Markup};
use super::super::params::{Params, whole};
use super::super::refusal::Refusal;
use super::super::world::World;
use super::chat_id;

/// The longest text, in UTF-16 units after the tags are gone.
pub(super) const TEXT: usize = 4096;
/// The longest caption, counted likewise.
pub(super) const CAPTION: usize = 1024;

/// A message about to be sent.
pub(super) struct Letter {
    pub(super) chat: i64,
    markup: Option<Markup>,
    reply_to: Option<i64>,
    silent: bool,
    protected: bool,
}

/// Reads the common parameters; refuses what cannot be written to.
pub(super) fn open(world: &World, params: &Params) -> Result<Letter, Refusal> {
    let chat = chat_id(params, "chat_id")?;
    world.reach(chat)?;
    Ok(Letter {
        chat,
        markup: markup::read(params, chat > 0)?,
        reply_to: reply_to(world, chat, params)?,
        silent: params.flag("disable_notification"),
        protected: params.flag("protect_content"),
    })
}

fn reply_to(world: &World, chat: i64, params: &Params) -> Result<Option<i64>, Refusal> {
    let Some(reply) = params.json("reply_parameters")? else {
        return Ok(None);
    };
    if !reply.is_object() {
        return Err(Refusal::bad("object expected as reply parameters"));
    }
    let Some(id) = whole(&reply["message_id"]) else {
        return Err(Refusal::bad(
            "can't parse reply parameters: Can't find field \"message_id\"",
        ));
    };
    if whole(&reply["chat_id"]).is_some_and(|other| other != chat) {
        // A reply across chats: shown as external; nothing here looks at it.
        return Ok(None);
    }
    match world.message(chat, id) {
        Some(_) => Ok(Some(id)),
        None if reply["allow_sending_without_reply"] == json!(true) => Ok(None),
        None => Err(Refusal::bad("message to be replied not found")),
    }
}

impl Letter {
    /// Albums carry none.
    pub(super) fn without_keyboard(&mut self) {
        self.markup = None;
    }

    /// Sends it, and answers the `Message` of the Bot API.
    pub(super) fn send(
        self,
        world: &mut World,
        content: Map<String, Value>,
    ) -> Result<Value, Refusal> {
        world.admit(self.chat, 1)?;
        Ok(self.send_admitted(world, content))
    }

    /// The same, for what was counted already.
    pub(super) fn send_admitted(self, world: &mut World, mut content: Map<String, Value>) -> Value {
        if let Some(Markup::Inline(keyboard)) = &self.markup {
            content.insert("reply_markup".into(), keyboard.clone());
        }
        if self.protected {
            content.insert("has_protected_content".into(), json!(true));
        }
        let me = world.me();
        let id = world.place(self.chat, me, true, self.reply_to, content);
        if let Some(message) = world.message_mut(self.chat, id) {
            message.silent = self.silent;
            if let Some(Markup::Other(keyboard)) = &self.markup {
                message.keyboard = Some(keyboard.clone());
            }
        }
        if let Some(Markup::Other(keyboard)) = self.markup {
            let chat = world.chats.entry(self.chat).or_default();
            if keyboard.get("keyboard").is_some() {
                chat.keyboard = Some(keyboard);
            } else if keyboard["remove_keyboard"] == json!(true) {
                chat.keyboard = None;
            }
        }
        world.hear(self.chat, id, false);
        let message = world.message(self.chat, id);
        message.map_or(Value::Null, |message| message.body.clone())
    }
}

/// The words of a parameter: parsed, trimmed, with the entities that Telegram finds itself.
pub(super) fn words(
    params: &Params,
    text: &str,
    mode: &str,
    entities: &str,
) -> Result<Rich, Refusal> {
    let source = params.text(text).unwrap_or_default();
    let mode = params.text(mode);
    let explicit = params.json(entities)?;
    rich(&source, mode.as_deref(), explicit)
}

pub(super) fn rich(
    source: &str,
    mode: Option<&str>,
    explicit: Option<Value>,
) -> Result<Rich, Refusal> {
    let source = source.replace("\r\n", "\n");
    let mut rich = match mode.unwrap_or("").to_ascii_lowercase().as_str() {
        "" => Rich {
            entities: given(explicit, &source)?,
            ..Rich::plain(&source)
        },
        "html" => html::parse(&source)
            .map_err(|why| Refusal::bad(format!("can't parse entities: {why}")))?,
        // Real Telegram knows them; whoever wants them here must write them first.
        "markdown" | "markdownv2" => {
            return Err(Refusal::bad("Markdown is not emulated: use HTML"));
        }
        _ => return Err(Refusal::bad("unsupported parse_mode")),
    };
    trim(&mut rich);
    rich.entities = detect(&rich.text, &rich.entities);
    Ok(rich)
}

fn given(entities: Option<Value>, text: &str) -> Result<Vec<Value>, Refusal> {
    let Some(entities) = entities else {
        return Ok(Vec::new());
    };
    let bad = |why: &str| Refusal::bad(format!("can't parse entities: {why}"));
    let list = entities
        .as_array()
        .ok_or_else(|| bad("expected an Array"))?;
    let units = text.encode_utf16().count();
    for mark in list {
        let (Some(offset), Some(length), Some(_)) = (
            mark["offset"].as_u64(),
            mark["length"].as_u64(),
            mark["type"].as_str(),
        ) else {
            return Err(bad("MessageEntity needs a type, an offset and a length"));
        };
        if offset.saturating_add(length) > units as u64 || length == 0 {
            return Err(Refusal::bad(format!(
                "entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {}",
                offset.saturating_add(length)
            )));
        }
    }
    Ok(list.clone())
}

/// Takes the space off both ends and moves the entities along.
fn trim(rich: &mut Rich) {
    let units = |text: &str| text.encode_utf16().count();
    let lead = units(&rich.text) - units(rich.text.trim_start());
    rich.text = rich.text.trim().to_owned();
    let end = units(&rich.text);
    rich.entities.retain_mut(|mark| {
        let from = mark["offset"].as_u64().unwrap_or(0) as usize;
        let to = from + mark["length"].as_u64().unwrap_or(0) as usize;
        let (from, to) = (from.saturating_sub(lead), to.saturating_sub(lead).min(end));
        mark["offset"] = json!(from);
        mark["length"] = json!(to.saturating_sub(from));
        to > from
    });
}

/// The text of a message, within its bounds.
pub(super) fn text(params: &Params) -> Result<Map<String, Value>, Refusal> {
    if params.text("text").is_none_or(|text| text.is_empty()) {
        return Err(Refusal::bad("message text is empty"));
    }
    let rich = words(params, "text", "parse_mode", "entities")?;
    if rich.text.is_empty() {
        return Err(Refusal::bad("text must be non-empty"));
    }
    if rich.text.encode_utf16().count() > TEXT {
        return Err(Refusal::bad("message is too long"));
    }
    Ok(content("text", "entities", rich))
}

/// A caption, which may be absent.
pub(super) fn caption(rich: Rich) -> Result<Map<String, Value>, Refusal> {
    if rich.text.encode_utf16().count() > CAPTION {
        return Err(Refusal::bad("message caption is too long"));
    }
    if rich.text.is_empty() {
        return Ok(Map::new());
    }
    Ok(content("caption", "caption_entities", rich))
}

fn content(text: &str, entities: &str, rich: Rich) -> Map<String, Value> {
    let mut content = Map::new();
    content.insert(text.into(), json!(rich.text));
    if !rich.entities.is_empty() {
        content.insert(entities.into(), Value::Array(rich.entities));
    }
    content
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_at_the_ends_goes_and_entities_move_along() {
        let rich = rich("\n  <b> ก </b>ข  ", Some("HTML"), None).unwrap();
        assert_eq!(rich.text, "ก ข");
        assert_eq!(
            rich.entities,
            [json!({"type": "bold", "offset": 0, "length": 2})]
        );
    }

    #[test]
    fn modes_that_are_none_are_refused() {
        assert_eq!(
            rich("x", Some("null"), None)
                .err()
                .map(|refusal| refusal.description)
                .as_deref(),
            Some("Bad Request: unsupported parse_mode")
        );
        assert!(rich("x", Some("MarkdownV2"), None).is_err());
    }
}
