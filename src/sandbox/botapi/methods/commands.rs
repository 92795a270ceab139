//! The menu of commands, by scope and language.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::super::params::{Params, whole};
use super::super::refusal::Refusal;
use super::super::world::World;

/// Lists of (command, description) by (scope, language); the empty language is everybody's.
#[derive(Debug, Default)]
pub(in super::super) struct Menus(HashMap<(String, String), Vec<(String, String)>>);

/// The scope as a key, and the language.
fn place(world: &World, params: &Params) -> Result<(String, String), Refusal> {
    let scope = params.json("scope")?.unwrap_or(json!({"type": "default"}));
    let bad = |why: &str| Refusal::bad(format!("can't parse BotCommandScope: {why}"));
    if !scope.is_object() {
        return Err(bad("expected an Object"));
    }
    let kind = scope["type"]
        .as_str()
        .ok_or_else(|| bad("Can't find field \"type\""))?;
    let scope = match kind {
        "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" => {
            kind.to_owned()
        }
        "chat" | "chat_administrators" | "chat_member" => {
            let chat = whole(&scope["chat_id"]).ok_or_else(|| Refusal::bad("chat not found"))?;
            world.knows(chat)?;
            if kind != "chat" && chat > 0 {
                return Err(Refusal::bad("can't change commands for private chats"));
            }
            match kind {
                "chat_member" => {
                    let user =
                        whole(&scope["user_id"]).ok_or_else(|| Refusal::bad("user not found"))?;
                    format!("{kind} {chat} {user}")
                }
                _ => format!("{kind} {chat}"),
            }
        }
        _ => return Err(bad("Unsupported type specified")),
    };
    let language = params.text("language_code").unwrap_or_default();
    let code = language.len() == 2 && language.bytes().all(|b| b.is_ascii_lowercase());
    if !code && !language.is_empty() {
        return Err(Refusal::bad("invalid language code specified"));
    }
    Ok((scope, language))
}

pub(super) fn set(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let place = place(world, params)?;
    let commands = params.json("commands")?.unwrap_or(Value::Null);
    let commands = commands
        .as_array()
        .ok_or_else(|| Refusal::bad("can't parse commands JSON object"))?;
    if commands.len() > 100 {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    let mut menu = Vec::new();
    for entry in commands {
        let command = entry["command"]
            .as_str()
            .unwrap_or("")
            .trim_start_matches('/');
        let description = entry["description"].as_str().unwrap_or("").trim();
        let clean = command
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !clean || !(1..=32).contains(&command.len()) {
            return Err(Refusal::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&description.encode_utf16().count()) {
            return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        menu.push((command.to_owned(), description.to_owned()));
    }
    // An empty list is no list: the wider scope shows through.
    if menu.is_empty() {
        world.menus.0.remove(&place);
    } else {
        world.menus.0.insert(place, menu);
    }
    Ok(json!(true))
}

pub(super) fn get(world: &World, params: &Params) -> Result<Value, Refusal> {
    let place = place(world, params)?;
    let menu = world
        .menus
        .0
        .get(&place)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let list = menu
        .iter()
        .map(|(command, description)| json!({"command": command, "description": description}));
    Ok(list.collect())
}

pub(super) fn delete(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let place = place(world, params)?;
    world.menus.0.remove(&place);
    Ok(json!(true))
}

impl World {
    /// The menu that a chat shows: the narrowest scope wins, within it the client's language.
    pub(in super::super) fn menu(&self, chat: i64) -> Vec<(String, String)> {
        let language = self
            .people
            .get(&chat)
            .and_then(|person| person.user.language_code.clone())
            .unwrap_or_default();
        let wide = if chat > 0 {
            "all_private_chats"
        } else {
            "all_group_chats"
        };
        for scope in [
            format!("chat {chat}"),
            wide.to_owned(),
            "default".to_owned(),
        ] {
            for language in [language.get(..2).unwrap_or(""), ""] {
                if let Some(menu) = self.menus.0.get(&(scope.clone(), language.to_owned())) {
                    return menu.clone();
                }
            }
        }
        Vec::new()
    }
}
