//! Deleting messages.

use serde_json::{Value, json};

use super::super::params::{Params, whole};
use super::super::refusal::Refusal;
use super::super::world::{TWO_DAYS, World};
use super::{chat_id, message_id};

pub(super) fn one(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(params, "chat_id")?;
    world.reach(chat)?;
    delete(world, chat, message_id(params)?)?;
    Ok(json!(true))
}

/// Those that cannot be found are passed over; one that cannot be deleted stops all.
pub(super) fn several(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let chat = chat_id(params, "chat_id")?;
    world.reach(chat)?;
    let ids = params.json("message_ids")?.unwrap_or(Value::Null);
    let ids: Vec<i64> = ids
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(whole)
        .collect();
    if !(1..=100).contains(&ids.len()) {
        return Err(Refusal::bad("message identifiers are not specified"));
    }
    let here: Vec<i64> = ids
        .into_iter()
        .filter(|id| world.message(chat, *id).is_some())
        .collect();
    for id in &here {
        may_delete(world, chat, *id)?;
    }
    for id in here {
        delete(world, chat, id)?;
    }
    Ok(json!(true))
}

fn may_delete(world: &World, chat: i64, id: i64) -> Result<(), Refusal> {
    let message = world
        .message(chat, id)
        .ok_or_else(|| Refusal::bad("message to delete not found"))?;
    let admin = world
        .groups
        .get(&chat)
        .is_none_or(|group| group.bot_is_admin);
    if !message.from_bot && !admin {
        return Err(Refusal::bad("message can't be deleted"));
    }
    if world.now() - message.body["date"].as_i64().unwrap_or(0) > TWO_DAYS {
        return Err(Refusal::bad("message can't be deleted for everyone"));
    }
    Ok(())
}

fn delete(world: &mut World, chat: i64, id: i64) -> Result<(), Refusal> {
    may_delete(world, chat, id)?;
    if let Some(message) = world.message_mut(chat, id) {
        message.deleted = true;
    }
    Ok(())
}
