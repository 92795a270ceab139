//! Answers to presses of buttons.

use serde_json::{Value, json};

use super::super::params::Params;
use super::super::people::Answer;
use super::super::refusal::Refusal;
use super::super::world::World;

/// How long a press waits for its answer, in seconds of the emulator's date.
const PATIENCE: i64 = 15;

pub(super) fn answer(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let id = params.text("callback_query_id").unwrap_or_default();
    let text = params.text("text").filter(|text| !text.is_empty());
    if text
        .as_ref()
        .is_some_and(|text| text.encode_utf16().count() > 200)
    {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    if params.text("url").is_some_and(|url| !url.is_empty()) {
        return Err(Refusal::bad("URL_INVALID"));
    }
    let now = world.now();
    match world.queries.get_mut(&id) {
        Some(query) if query.answer.is_none() && now - query.pressed <= PATIENCE => {
            query.answer = Some(Answer {
                text,
                alert: params.flag("show_alert"),
            });
            Ok(json!(true))
        }
        _ => Err(Refusal::bad(
            "query is too old and response timeout expired or query ID is invalid",
        )),
    }
}
