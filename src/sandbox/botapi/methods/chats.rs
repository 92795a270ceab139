//! The bot itself, chats, reactions, "is typing".

use serde_json::{Value, json};

use super::super::params::Params;
use super::super::refusal::Refusal;
use super::super::world::World;
use super::{chat_id, message_id};

/// What a bot may react with, one at a time.
const REACTIONS: &str = "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡";

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

pub(super) fn get_me(world: &World) -> Value {
    let mut me = world.me();
    me["can_join_groups"] = json!(true);
    me["can_read_all_group_messages"] = json!(false);
    me["supports_inline_queries"] = json!(false);
    me["can_connect_to_business"] = json!(false);
    me["has_main_web_app"] = json!(false);
    me
}

pub(super) fn get_chat(world: &World, params: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(params, "chat_id")?;
    world.knows(chat)?;
    let mut full = world.chat_json(chat);
    full["accent_color_id"] = json!(0);
    full["max_reaction_count"] = json!(11);
    full["accepted_gift_types"] = json!({
        "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false, "premium_subscription": false,
        "gifts_from_channels": false,
    });
    Ok(full)
}

pub(super) fn leave(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(params, "chat_id")?;
    world.knows(chat)?;
    match world.groups.get_mut(&chat) {
        None => Err(Refusal::bad(
            "chat member status can't be changed in private chats",
        )),
        Some(group) if group.bot_is_in => {
            group.bot_is_in = false;
            group.bot_is_admin = false;
            Ok(json!(true))
        }
        Some(_) => Err(Refusal::forbidden("bot is not a member of the chat")),
    }
}

pub(super) fn react(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(params, "chat_id")?;
    world.reach(chat)?;
    let id = message_id(params)?;
    let list = params.json("reaction")?.unwrap_or(json!([]));
    let list = list
        .as_array()
        .ok_or_else(|| Refusal::bad("can't parse reaction types: expected an Array"))?;
    let emoji = match list.as_slice() {
        [] => None,
        [one] => {
            let emoji = one["emoji"]
                .as_str()
                .unwrap_or("")
                .trim_end_matches('\u{fe0f}');
            if emoji.is_empty() || !REACTIONS.split(' ').any(|known| known == emoji) {
                return Err(Refusal::bad("REACTION_INVALID"));
            }
            Some(emoji.to_owned())
        }
        _ => return Err(Refusal::bad("REACTIONS_TOO_MANY")),
    };
    let message = world
        .message_mut(chat, id)
        .ok_or_else(|| Refusal::bad("message to react not found"))?;
    message.reaction = emoji;
    Ok(json!(true))
}

pub(super) fn action(world: &World, params: &Params) -> Result<Value, Refusal> {
    world.reach(chat_id(params, "chat_id")?)?;
    match params.text("action") {
        Some(action) if ACTIONS.contains(&action.as_str()) => Ok(json!(true)),
        _ => Err(Refusal::bad("wrong parameter action in request")),
    }
}
