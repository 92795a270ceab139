//! What people do on the page: on their phones, and with the clock.

use super::{Desk, actor};
use crate::{
    calendar,
    clock::Clock as _,
    sandbox::{
        botapi::{Content, Media},
        cast::Actor,
        everybody, hands,
    },
};
use axum::{
    Json,
    body::Bytes,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::{Duration, NaiveDateTime};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration as RealDuration};
use tokio::time::timeout;

/// How long a phone waits for the answer to a press.
const PRESS_WAITS: RealDuration = RealDuration::from_secs(6);

type Done = Result<Json<Value>, Refused>;

/// Why something was not done, in words for the page.
pub(super) struct Refused(StatusCode, String);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        (self.0, Json(json!({"error": self.1}))).into_response()
    }
}

impl From<anyhow::Error> for Refused {
    fn from(error: anyhow::Error) -> Self {
        Self(StatusCode::UNPROCESSABLE_ENTITY, format!("{error:#}"))
    }
}

fn who(account: i64) -> Result<&'static Actor, Refused> {
    actor(account).ok_or_else(|| {
        Refused(
            StatusCode::NOT_FOUND,
            "ไม่มีโทรศัพท์เครื่องนี้ · There is no such phone".to_owned(),
        )
    })
}

fn done() -> Done {
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
pub(super) struct Typed {
    account: i64,
    text: String,
    reply: Option<i64>,
}

/// Somebody typed a message, perhaps as a reply.
pub(super) async fn types(State(desk): State<Arc<Desk>>, Json(typed): Json<Typed>) -> Done {
    let (telegram, who) = (&desk.house.telegram, who(typed.account)?);
    match typed.reply {
        Some(to) => telegram.replies(who.account, to, &typed.text),
        None => telegram.types(who.account, &typed.text),
    };
    done()
}

#[derive(Deserialize)]
pub(super) struct Edited {
    account: i64,
    message: i64,
    text: String,
}

/// Somebody changed an own message.
pub(super) async fn edits(State(desk): State<Arc<Desk>>, Json(edited): Json<Edited>) -> Done {
    let who = who(edited.account)?;
    let telegram = &desk.house.telegram;
    telegram.edits(who.account, edited.message, &edited.text);
    done()
}

#[derive(Deserialize)]
pub(super) struct Pressed {
    account: i64,
    message: i64,
    data: String,
}

/// Somebody pressed a button; the answer says what the phone shows for a moment.
pub(super) async fn presses(State(desk): State<Arc<Desk>>, Json(pressed): Json<Pressed>) -> Done {
    let (telegram, who) = (&desk.house.telegram, who(pressed.account)?);
    let query = telegram.presses(who.account, pressed.message, &pressed.data);
    let answered = telegram.until(|telegram| telegram.answer_to(&query).is_some());
    let _ = timeout(PRESS_WAITS, answered).await;
    let answer = telegram.answer_to(&query);
    let toast = answer.as_ref().and_then(|answer| answer.text.as_deref());
    let alert = answer.as_ref().is_some_and(|answer| answer.alert);
    Ok(Json(
        json!({"answered": answer.is_some(), "toast": toast, "alert": alert}),
    ))
}

#[derive(Deserialize)]
pub(super) struct Opened {
    account: i64,
    payload: Option<String>,
}

/// Somebody pressed *Start*, perhaps through a link.
pub(super) async fn opens(State(desk): State<Arc<Desk>>, Json(opened): Json<Opened>) -> Done {
    let who = who(opened.account)?;
    desk.waiting().remove(&who.account);
    let telegram = &desk.house.telegram;
    telegram.starts(who.account, opened.payload.as_deref());
    done()
}

#[derive(Deserialize)]
pub(super) struct Somebody {
    account: i64,
}

/// Somebody shared the own number.
pub(super) async fn shares(State(desk): State<Arc<Desk>>, Json(one): Json<Somebody>) -> Done {
    let who = who(one.account)?;
    let telegram = &desk.house.telegram;
    telegram.shares_contact(who.account, &who.phone(), Some(who.account));
    done()
}

#[derive(Deserialize)]
pub(super) struct Sent {
    account: i64,
    /// `photo`, `voice`, `document`, `location`.
    kind: String,
    name: Option<String>,
    caption: Option<String>,
    reply: Option<i64>,
}

/// Somebody sent something other than words; the body is the file.
pub(super) async fn sends(
    State(desk): State<Arc<Desk>>,
    Query(sent): Query<Sent>,
    bytes: Bytes,
) -> Done {
    let who = who(sent.account)?;
    let bytes = bytes.to_vec();
    let content = match sent.kind.as_str() {
        "photo" => Content::Photo(bytes),
        "voice" => Content::Voice(bytes, 5),
        // Saphan Hin, in the town of Phuket.
        "location" => Content::Location {
            latitude: 7.8645,
            longitude: 98.3990,
            live: None,
        },
        _ => Content::Document {
            name: sent.name.unwrap_or_else(|| "file".to_owned()),
            mime: "application/octet-stream".to_owned(),
            bytes,
        },
    };
    let media = Media {
        caption: sent.caption.filter(|caption| !caption.is_empty()),
        reply_to: sent.reply,
        ..Media::from(content)
    };
    desk.house.telegram.sends(who.account, media);
    done()
}

#[derive(Deserialize)]
pub(super) struct Blocked {
    account: i64,
    blocked: bool,
}

/// Somebody blocked the bot, or unblocked it.
pub(super) async fn blocks(State(desk): State<Arc<Desk>>, Json(wanted): Json<Blocked>) -> Done {
    let (telegram, who) = (&desk.house.telegram, who(wanted.account)?);
    if wanted.blocked {
        telegram.blocks(who.account);
    } else {
        telegram.unblocks(who.account);
    }
    done()
}

/// An invitation for somebody, as `angkhan invite` makes it; it waits on the phone.
pub(super) async fn invites(State(desk): State<Arc<Desk>>, Json(one): Json<Somebody>) -> Done {
    let who = who(one.account)?;
    let link = desk.house.invites(who).await?;
    let Some(link) = link else {
        let why = "ไม่มีตำแหน่งนี้ในทะเบียน · The roster has no such post".to_owned();
        return Err(Refused(StatusCode::NOT_FOUND, why));
    };
    desk.waiting().insert(who.account, link.clone());
    Ok(Json(json!({"link": link})))
}

/// Everybody joins at once.
pub(super) async fn everybody(State(desk): State<Arc<Desk>>) -> Done {
    desk.waiting().clear();
    everybody::join(&desk.house).await?;
    done()
}

/// Where the clock is moved: so many minutes on, to the next moment of the week, or to a moment by the clocks of Bangkok.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Moved {
    By(u32),
    Next,
    To(NaiveDateTime),
}

/// The clock is moved; what is due on the way happens.
pub(super) async fn clock(State(desk): State<Arc<Desk>>, Json(moved): Json<Moved>) -> Done {
    let _alone = desk.clock.lock().await;
    let now = desk.house.clock.now();
    let to = match moved {
        Moved::By(minutes) => now + Duration::minutes(minutes.into()),
        Moved::Next => hands::next_moment(&desk.house.app, now)
            .await?
            .map_or(now, |(_, at)| at),
        Moved::To(at) => calendar::instant(at.date(), at.time()),
    };
    hands::move_to(&desk.house, to).await?;
    Ok(Json(
        json!({"now": desk.house.clock.now().timestamp_millis()}),
    ))
}
