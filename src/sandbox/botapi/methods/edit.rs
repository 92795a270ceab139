//! Edits of the bot's own messages.

use serde_json::{Map, Value, json};

use super::super::markup::{self, Markup};
use super::super::params::Params;
use super::super::phone::media_of;
use super::super::refusal::Refusal;
use super::super::world::World;
use super::{chat_id, letter, message_id};

struct Target {
    chat: i64,
    id: i64,
    body: Value,
    keyboard: Option<Value>,
}

fn target(world: &mut World, params: &Params) -> Result<Target, Refusal> {
    if params.text("inline_message_id").is_some() {
        return Err(Refusal::bad("MESSAGE_ID_INVALID"));
    }
    let chat = chat_id(params, "chat_id")?;
    world.reach(chat)?;
    let id = message_id(params)?;
    // The form of the request is looked at before the message is.
    let keyboard = match markup::read(params, chat > 0)? {
        Some(Markup::Inline(keyboard)) => Some(keyboard),
        Some(Markup::Other(_)) => return Err(Refusal::bad("inline keyboard expected")),
        None => None,
    };
    let message = world
        .message(chat, id)
        .ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if !message.from_bot || message.keyboard.is_some() {
        return Err(Refusal::bad("message can't be edited"));
    }
    Ok(Target {
        chat,
        id,
        body: message.body.clone(),
        keyboard,
    })
}

pub(super) fn text(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let target = target(world, params)?;
    let content = letter::text(params)?;
    if media_of(&target.body).is_some() {
        return Err(Refusal::bad("there is no text in the message to edit"));
    }
    target.apply(world, content, &["text", "entities"])
}

pub(super) fn caption(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let target = target(world, params)?;
    let rich = letter::words(params, "caption", "parse_mode", "caption_entities")?;
    let content = letter::caption(rich)?;
    let captioned = ["photo", "document", "voice", "video", "audio", "animation"];
    if !media_of(&target.body).is_some_and(|kind| captioned.contains(&kind)) {
        return Err(Refusal::bad("there is no caption in the message to edit"));
    }
    target.apply(world, content, &["caption", "caption_entities"])
}

pub(super) fn markup(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    target(world, params)?.apply(world, Map::new(), &[])
}

impl Target {
    /// Replaces the named fields and the keyboard: one that is not sent along is gone.
    fn apply(
        self,
        world: &mut World,
        content: Map<String, Value>,
        names: &[&str],
    ) -> Result<Value, Refusal> {
        world.admit(self.chat, 1)?;
        let mut body = self.body.as_object().cloned().unwrap_or_default();
        for name in names {
            body.remove(*name);
        }
        body.remove("reply_markup");
        body.extend(content);
        if let Some(keyboard) = self.keyboard {
            body.insert("reply_markup".into(), keyboard);
        }
        if Value::Object(body.clone()) == self.body {
            return Err(Refusal::bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a \
                 current content and reply markup of the message",
            ));
        }
        body.insert("edit_date".into(), json!(world.now()));
        let body = Value::Object(body);
        if let Some(message) = world.message_mut(self.chat, self.id) {
            message.body = body.clone();
            message.edits += 1;
        }
        world.hear(self.chat, self.id, true);
        Ok(body)
    }
}
