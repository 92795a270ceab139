//! Intake: how long polling asks, and the webhook that excludes it.

use serde_json::{Value, json};

use super::super::params::Params;
use super::super::refusal::Refusal;
use super::super::world::World;

/// What a getUpdates asked for.
pub(in super::super) struct Ask {
    poller: u64,
    limit: usize,
    /// Seconds, at most 50.
    pub(in super::super) timeout: u64,
}

/// Confirms, remembers the kinds, and makes this the only poller.
pub(in super::super) fn begin(world: &mut World, params: &Params) -> Result<Ask, Refusal> {
    if world.updates.webhook.is_some() {
        return Err(Refusal::conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        ));
    }
    let offset = params.int("offset")?.unwrap_or(0);
    let limit = params.int("limit")?.unwrap_or(100);
    let timeout = params.int("timeout")?.unwrap_or(0).clamp(0, 50);
    allow(world, params)?;
    world.updates.poller += 1;
    world.updates.confirm(offset);
    Ok(Ask {
        poller: world.updates.poller,
        limit: usize::try_from(limit)
            .ok()
            .filter(|limit| (1..=100).contains(limit))
            .unwrap_or(100),
        timeout: timeout.unsigned_abs(),
    })
}

/// What there is for it now; none while there is nothing and time is left.
pub(in super::super) fn look(
    world: &mut World,
    ask: &Ask,
    last: bool,
) -> Option<Result<Value, Refusal>> {
    if world.updates.poller != ask.poller {
        return Some(Err(Refusal::conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is running",
        )));
    }
    if world.updates.webhook.is_some() {
        return Some(Err(Refusal::conflict("terminated by setWebhook request")));
    }
    let batch = world.updates.take(ask.limit);
    (last || !batch.is_empty()).then_some(Ok(Value::Array(batch)))
}

fn allow(world: &mut World, params: &Params) -> Result<(), Refusal> {
    let Some(kinds) = params.json("allowed_updates")? else {
        return Ok(());
    };
    let kinds = kinds
        .as_array()
        .ok_or_else(|| Refusal::bad("can't parse allowed_updates JSON object"))?;
    world.updates.allowed = kinds
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    Ok(())
}

pub(super) fn set_webhook(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let url = params.text("url").unwrap_or_default();
    if !url.is_empty() && !url.starts_with("https://") {
        return Err(Refusal::bad(
            "bad webhook: An HTTPS URL must be provided for webhook",
        ));
    }
    let secret = params.text("secret_token").unwrap_or_default();
    let clean = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    if !secret.bytes().all(clean) || secret.len() > 256 {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    allow(world, params)?;
    if params.flag("drop_pending_updates") {
        world.updates.drop_pending();
    }
    world.updates.webhook = (!url.is_empty()).then(|| {
        json!({"url": url, "max_connections": 40, "has_custom_certificate": params.uploads.contains_key("certificate")})
    });
    Ok(json!(true))
}

pub(super) fn delete_webhook(world: &mut World, params: &Params) -> Value {
    if params.flag("drop_pending_updates") {
        world.updates.drop_pending();
    }
    world.updates.webhook = None;
    json!(true)
}

pub(super) fn get_webhook_info(world: &World) -> Value {
    let mut info = world
        .updates
        .webhook
        .clone()
        .unwrap_or(json!({"url": "", "has_custom_certificate": false}));
    info["pending_update_count"] = json!(world.updates.pending());
    if !world.updates.allowed.is_empty() {
        info["allowed_updates"] = json!(world.updates.allowed);
    }
    info
}
