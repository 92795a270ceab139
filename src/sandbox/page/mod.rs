//! The page of phones: what it shows, and what people do on it.
//!
//! It listens on this machine alone. Whatever it does is asked for by POST, and only by the page itself: a request that names another
//! host (a name that was pointed here) or comes from another page is refused.

mod deeds;
mod guard;
mod view;

use super::{
    cast::{Actor, CAST, SECRETARY},
    house::House,
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::header,
    middleware,
    response::IntoResponse,
    routing::{get, post},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::{net::TcpListener, task::JoinHandle};

const HTML: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = "text/javascript; charset=utf-8";
/// A little more than what a bot can download.
const LARGEST: usize = 21 * 1024 * 1024;

/// What the routes share.
struct Desk {
    house: House,
    /// One hand on the clock at a time.
    clock: tokio::sync::Mutex<()>,
    /// Invitations that wait on a phone, by account: shown until the phone's chat is opened.
    waiting: Mutex<HashMap<i64, String>>,
}

impl Desk {
    fn waiting(&self) -> MutexGuard<'_, HashMap<i64, String>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn actor(account: i64) -> Option<&'static Actor> {
    CAST.into_iter().find(|actor| actor.account == account)
}

/// Serves the page; the first invitation waits on the secretariat's phone.
///
/// # Errors
/// The database refused the invitation.
pub async fn serve(listener: TcpListener, house: House) -> anyhow::Result<JoinHandle<()>> {
    let door = guard::Door::of(&listener)?;
    let first = house.invites(&SECRETARY).await?;
    let waiting = first.map(|link| (SECRETARY.account, link));
    let desk = Arc::new(Desk {
        house,
        clock: tokio::sync::Mutex::default(),
        waiting: Mutex::new(waiting.into_iter().collect()),
    });
    let app = Router::new()
        .route("/", get(|| shown("text/html; charset=utf-8", HTML)))
        .route("/page.css", get(|| shown("text/css; charset=utf-8", STYLE)))
        .route("/words.js", get(|| shown(SCRIPT, include_str!("words.js"))))
        .route("/phone.js", get(|| shown(SCRIPT, include_str!("phone.js"))))
        .route("/page.js", get(|| shown(SCRIPT, include_str!("page.js"))))
        .route("/state", get(view::state))
        .route("/file/{account}/{message}", get(view::file))
        .route("/sample/{name}", get(view::sample))
        .route("/types", post(deeds::types))
        .route("/edits", post(deeds::edits))
        .route("/presses", post(deeds::presses))
        .route("/opens", post(deeds::opens))
        .route("/shares", post(deeds::shares))
        .route("/sends", post(deeds::sends))
        .route("/blocks", post(deeds::blocks))
        .route("/invites", post(deeds::invites))
        .route("/everybody", post(deeds::everybody))
        .route("/clock", post(deeds::clock))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::from_fn_with_state(door, guard::admit))
        .with_state(desk);
    Ok(tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, app).await {
            tracing::error!(%error, "the page is gone");
        }
    }))
}

/// A part of the page itself. It uses nothing from elsewhere, and no other page may frame it.
async fn shown(kind: &'static str, text: &'static str) -> impl IntoResponse {
    let only_ours = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, only_ours),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (headers, text)
}
