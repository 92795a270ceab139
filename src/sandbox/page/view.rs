//! What the page shows: the clock, everybody's phone, and the chats of the phones that are open.

use super::{Desk, actor};
use crate::{
    clock::Clock as _,
    sandbox::{
        botapi::{Button, Entity, Seen, Telegram},
        cast::{self, CAST},
        hands,
    },
    week::rules::Moment,
};
use axum::{
    Json,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tokio::time::{sleep, timeout};

/// How long the page is held when there is nothing new.
const HOLDS: Duration = Duration::from_secs(20);
/// Changes come in swarms: they are shown together.
const GATHERS: Duration = Duration::from_millis(60);

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The version that the page has; none for the first look.
    after: Option<u64>,
    /// The open phones: accounts with commas between them.
    open: String,
}

/// Everything that the page shows, as soon as it is other than what the page has.
pub(super) async fn state(
    State(desk): State<Arc<Desk>>,
    Query(asked): Query<Asked>,
) -> Result<Json<Value>, StatusCode> {
    let telegram = &desk.house.telegram;
    if let Some(after) = asked.after.filter(|after| *after == telegram.version()) {
        // Over or changed: either way there is something to show, if only the time.
        let _ = timeout(HOLDS, telegram.changed_since(after)).await;
        sleep(GATHERS).await;
    }
    let version = telegram.version();
    let now = desk.house.clock.now();
    let next = hands::next_moment(&desk.house.app, now)
        .await
        .map_err(|fault| {
            tracing::error!(error = ?fault, "the next moment cannot be told");
            StatusCode::INTERNAL_SERVER_ERROR
        })?;
    let next = next.map(|(moment, at)| json!({"what": name(moment), "at": at.timestamp_millis()}));
    let phones: Vec<Value> = asked
        .open
        .split(',')
        .filter_map(|account| actor(account.parse().ok()?))
        .map(|actor| phone(telegram, actor.account))
        .collect();
    let waiting = desk.waiting().clone();
    let accounts: Vec<Value> = CAST
        .iter()
        .map(|actor| {
            let chat = telegram.chat(actor.account);
            let last = chat.iter().rfind(|seen| seen.from_bot && !seen.deleted);
            json!({
                "id": actor.account, "th": actor.thai, "en": actor.english, "name": actor.name(),
                "stranger": actor.is_stranger(), "blocked": telegram.has_blocked(actor.account),
                "last": last.map_or(0, |seen| seen.message), "invitation": waiting.get(&actor.account),
            })
        })
        .collect();
    Ok(Json(json!({
        "version": version, "now": now.timestamp_millis(), "next": next, "accounts": accounts, "phones": phones,
    })))
}

fn name(moment: Moment) -> &'static str {
    match moment {
        Moment::Call => "call",
        Moment::Remind => "remind",
        Moment::Nudge => "nudge",
        Moment::Brief => "brief",
        Moment::Close => "close",
        Moment::CallList => "call-list",
        Moment::Escalate => "escalate",
    }
}

fn phone(telegram: &Telegram, account: i64) -> Value {
    let chat = telegram.chat(account);
    let messages: Vec<Value> = chat
        .iter()
        .filter(|seen| !seen.deleted)
        .map(|seen| message(telegram, account, seen))
        .collect();
    let keys: Vec<Vec<Value>> = telegram
        .keys(account)
        .iter()
        .map(|row| {
            row.iter()
                .map(|key| json!({"label": key.label, "contact": key.asks_contact}))
                .collect()
        })
        .collect();
    json!({"id": account, "messages": messages, "keys": keys, "commands": telegram.commands(account)})
}

fn message(telegram: &Telegram, account: i64, seen: &Seen) -> Value {
    let buttons: Vec<Vec<Value>> = seen
        .buttons
        .iter()
        .map(|row| row.iter().map(button).collect())
        .collect();
    let entities: Vec<Value> = seen.entities.iter().map(entity).collect();
    let body = seen
        .media
        .as_ref()
        .and_then(|_| telegram.message(account, seen.message));
    json!({
        "id": seen.message, "bot": seen.from_bot, "text": seen.text, "entities": entities, "buttons": buttons,
        "edited": seen.edits > 0, "silent": seen.silent, "media": seen.media,
        "about": body.as_ref().map(about), "reply": seen.reply_to, "reaction": seen.reaction,
        "date": seen.date,
    })
}

fn button(button: &Button) -> Value {
    json!({"label": button.label, "data": button.data, "url": button.url, "copies": button.copies})
}

fn entity(mark: &Entity) -> Value {
    json!({"kind": mark.kind, "at": mark.offset, "long": mark.length, "detail": mark.detail})
}

/// What is to be said of a message that is more than text.
fn about(body: &Value) -> Value {
    let contact = &body["contact"];
    let place = &body["location"];
    json!({
        "file": body["document"]["file_name"], "phone": contact["phone_number"], "name": contact["first_name"],
        "latitude": place["latitude"], "longitude": place["longitude"],
    })
}

/// The picture or file of a message. Only a picture is shown in the page; all else is only ever saved.
pub(super) async fn file(
    State(desk): State<Arc<Desk>>,
    Path((account, message)): Path<(i64, i64)>,
) -> Result<Response, StatusCode> {
    let telegram = &desk.house.telegram;
    let body = telegram
        .message(account, message)
        .ok_or(StatusCode::NOT_FOUND)?;
    let largest = body["photo"].as_array().and_then(|sizes| sizes.last());
    let one = ["document", "voice", "video", "audio"]
        .iter()
        .find_map(|kind| body.get(*kind));
    let id = largest.or(one).and_then(|file| file["file_id"].as_str());
    let bytes = id
        .and_then(|id| telegram.file(id))
        .ok_or(StatusCode::NOT_FOUND)?;
    let picture = largest.and_then(|_| kind_of_picture(&bytes));
    let how = if picture.is_some() {
        "inline"
    } else {
        "attachment"
    };
    let headers = [
        (
            header::CONTENT_TYPE,
            picture.unwrap_or("application/octet-stream"),
        ),
        (header::CONTENT_DISPOSITION, how),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, bytes).into_response())
}

fn kind_of_picture(bytes: &[u8]) -> Option<&'static str> {
    [
        (&b"\x89PNG\r\n\x1a\n"[..], "image/png"),
        (&[0xff, 0xd8], "image/jpeg"),
        (b"GIF8", "image/gif"),
    ]
    .into_iter()
    .find(|(start, _)| bytes.starts_with(start))
    .map(|(_, kind)| kind)
}

/// A sample sheet, to be sent in chat or changed first.
pub(super) async fn sample(Path(name): Path<String>) -> Result<Response, StatusCode> {
    let sheet = match name.as_str() {
        "agencies.csv" => cast::AGENCIES,
        "posts.csv" => cast::POSTS,
        "projects.csv" => cast::PROJECTS,
        _ => return Err(StatusCode::NOT_FOUND),
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment"),
    ];
    Ok((headers, sheet).into_response())
}
