//! The methods of the Bot API, one file per kind.

pub(super) mod callback;
pub(super) mod chats;
pub(super) mod commands;
pub(super) mod delete;
pub(super) mod edit;
pub(super) mod letter;
pub(super) mod media;
pub(super) mod send;
pub(super) mod updates;

use serde_json::Value;

use super::params::Params;
use super::refusal::Refusal;
use super::world::World;

/// Runs any method but getUpdates, which waits. The name is in Telegram's spelling.
pub(super) fn run(world: &mut World, method: &str, params: &Params) -> Result<Value, Refusal> {
    match method {
        "getMe" => Ok(chats::get_me(world)),
        "setWebhook" => updates::set_webhook(world, params),
        "deleteWebhook" => Ok(updates::delete_webhook(world, params)),
        "getWebhookInfo" => Ok(updates::get_webhook_info(world)),
        "sendMessage" => send::message(world, params),
        "sendLocation" => send::location(world, params),
        "sendContact" => send::contact(world, params),
        "sendPoll" => send::poll(world, params),
        "copyMessage" => send::copy(world, params),
        "sendPhoto" => media::one(world, params, "photo"),
        "sendDocument" => media::one(world, params, "document"),
        "sendVoice" => media::one(world, params, "voice"),
        "sendVideo" => media::one(world, params, "video"),
        "sendAudio" => media::one(world, params, "audio"),
        "sendAnimation" => media::one(world, params, "animation"),
        "sendMediaGroup" => media::group(world, params),
        "editMessageText" => edit::text(world, params),
        "editMessageCaption" => edit::caption(world, params),
        "editMessageReplyMarkup" => edit::markup(world, params),
        "deleteMessage" => delete::one(world, params),
        "deleteMessages" => delete::several(world, params),
        "answerCallbackQuery" => callback::answer(world, params),
        "setMyCommands" => commands::set(world, params),
        "getMyCommands" => commands::get(world, params),
        "deleteMyCommands" => commands::delete(world, params),
        "getFile" => media::get_file(world, params),
        "getChat" => chats::get_chat(world, params),
        "leaveChat" => chats::leave(world, params),
        "setMessageReaction" => chats::react(world, params),
        "sendChatAction" => chats::action(world, params),
        _ => Err(Refusal::new(404, "Not Found")),
    }
}

/// The chat that a call names. Nobody here has a public name, so that `@name` is never found.
pub(super) fn chat_id(params: &Params, name: &str) -> Result<i64, Refusal> {
    match params.text(name) {
        None => Err(Refusal::bad(format!("{name} is empty"))),
        Some(text) if text.trim().is_empty() => Err(Refusal::bad(format!("{name} is empty"))),
        Some(text) => match text.trim().parse() {
            Ok(0) | Err(_) => Err(Refusal::bad("chat not found")),
            Ok(id) => Ok(id),
        },
    }
}

pub(super) fn message_id(params: &Params) -> Result<i64, Refusal> {
    match params.int("message_id")? {
        None | Some(0) => Err(Refusal::bad("message identifier is not specified")),
        Some(id) => Ok(id),
    }
}
