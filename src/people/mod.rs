//! # People: posts, holders, invitations (PRODUCT.md section 1)
//!
//! The secretariat loads the roster (R2: `angkhan import roster FILE`, or the sheet sent to the bot), invites each post by a link that
//! works once (R3), hands posts over and sees who has not joined (`/roster`). Whoever opens a link confirms the post and gives the phone
//! number (R4). Everybody else gets one polite line an hour (R5).
//!
//! > ลงทะเบียนในตำแหน่ง ผู้อำนวยการ โครงการชลประทานภูเก็ต ถูกต้องหรือไม่ [ถูกต้อง] [ไม่ใช่]
//!
//! `/language` switches at once, `/me` shows what is held, `/privacy` the notice (R9). `/who` finds whom to call (R8).
//!

mod bulk;
pub(crate) mod chat;
pub(crate) mod consent;
pub(crate) mod editing;
pub mod fault;
pub(crate) mod handing;
mod held;
mod invitations;
pub(crate) mod joining;
mod keeping;
pub mod naming;
mod phone;
pub mod plan;
pub mod qr;
pub(crate) mod roster;
#[cfg(test)]
pub(crate) mod samples;
pub mod sheet;
mod store;
mod vocabulary;
mod who;
pub(crate) mod words;

pub use bulk::invite_everybody;
pub use handing::{Open, OpenMatters};
pub use held::Held;
pub use invitations::{Code, GOOD_FOR};
pub use phone::{NoPhone, dialled, phone};
pub use store::Holder;

use crate::{
    app::{App, Enrolled},
    card::{Button, Matter},
    db::Conn,
    ids::Id,
    person::{Addressee, Agency, Language, MissionArea, Person, Role, Sector},
    standing::Clockwork,
    turn::Turn,
};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use std::collections::HashMap;

/// The agency to which governor, vices, secretariat and auditor belong.
pub const OFFICE: &str = "OPG";

/// Everybody who holds a post at `now`, joined or not.
///
/// # Errors
/// The database cannot be read.
pub async fn holders(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Holder>> {
    store::holders(conn, now).await
}

/// Whoever holds these posts at `now`: a page of a list, however many posts there are.
///
/// # Errors
/// The database cannot be read.
pub async fn holders_of(
    conn: &mut Conn,
    posts: &[&Id],
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Holder>> {
    store::holders_of(conn, posts, now).await
}

/// The agencies of these codes: of a page of a list.
///
/// # Errors
/// The database cannot be read.
pub async fn agencies_of(conn: &mut Conn, codes: &[&String]) -> anyhow::Result<Vec<Agency>> {
    store::agencies_of(conn, codes).await
}

/// Everybody enrolled at `now`.
///
/// # Errors
/// The database cannot be read.
pub async fn everybody(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Person>> {
    Ok(store::persons(store::holders(conn, now).await?))
}

/// The enrolled person who uses this account and holds a post at `now`.
///
/// # Errors
/// The database cannot be read.
pub async fn by_account(
    conn: &mut Conn,
    account: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Person>> {
    let held = store::held_by_account(conn, account, now).await?;
    Ok(store::persons(held).pop())
}

/// How a turn finds out again who uses an account.
#[must_use]
pub fn enrolled() -> Enrolled {
    Enrolled::new(|conn, account, now| by_account(conn, account, now).boxed())
}

/// What begins the button that asks for a talk with the head of an agency; the talks read it (L4).
pub const TALK: &str = "tk:to";

/// The button that asks for a talk with the head of this agency (L4): for cards that governor and vices read.
#[must_use]
pub fn talk_button(language: Language, agency: &Agency) -> Button {
    Button::press(
        words::talk_label(language),
        format!("{TALK}:{}", agency.code),
    )
}

/// What begins the button that makes a request to an agency; the requests read it (Q3).
pub const ORDER: &str = "rq:of";

/// The button that makes a request to this agency (Q3): for cards that governor and vices read.
#[must_use]
pub fn order_button(language: Language, agency: &Agency) -> Button {
    order_button_with(language, format!("{ORDER}:{}", agency.code))
}

/// The same with what the requests make of it themselves.
pub(crate) fn order_button_with(language: Language, data: String) -> Button {
    Button::press(words::order_label(language), data)
}

/// Every post of the roster, held or vacant.
///
/// # Errors
/// The database cannot be read.
pub async fn posts(conn: &mut Conn) -> anyhow::Result<Vec<crate::person::Post>> {
    store::posts(conn).await
}

/// Who held a post of which role at `since` or later, or is to: for what belongs to persons and ends some time after their posts (R1).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn held_since(
    conn: &mut Conn,
    since: DateTime<Utc>,
) -> anyhow::Result<Vec<(Id, Role)>> {
    store::held_since(conn, since).await
}

/// Those of `holders` who hold one of `roles` and can be reached, each person once.
#[must_use]
pub fn reached(holders: &[Holder], roles: &[Role]) -> Vec<Addressee> {
    let mut seen = std::collections::BTreeSet::new();
    holders
        .iter()
        .filter(|holder| roles.contains(&holder.post.role) && holder.is_reached())
        .filter(|holder| seen.insert(holder.person.clone()))
        .filter_map(Holder::addressee)
        .collect()
}

/// A letter could not arrive: the person is unreachable until the next sign of life (R7).
///
/// # Errors
/// The database refused.
pub async fn is_unreachable(
    conn: &mut Conn,
    account: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    store::mark_reachable(conn, account, false, now).await?;
    Ok(())
}

/// Whoever uses this account was heard from: reachable again (R7).
///
/// # Errors
/// The database refused.
pub async fn is_heard(conn: &mut Conn, account: i64, now: DateTime<Utc>) -> anyhow::Result<bool> {
    store::mark_reachable(conn, account, true, now).await
}

/// Whether whoever uses this account is marked as unreachable.
///
/// # Errors
/// The database cannot be read.
pub async fn is_marked_unreachable(conn: &mut Conn, account: i64) -> anyhow::Result<bool> {
    store::is_marked_unreachable(conn, account).await
}

/// What the roster holds about the person, and nothing of anybody else (R9).
///
/// # Errors
/// The database cannot be read.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    held::about(conn, person).await
}

/// What the roster holds about the person, in a few lines (R9).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn me(conn: &mut Conn, person: &Person) -> anyhow::Result<crate::card::Card> {
    let particulars = store::particulars(conn, &person.id).await?;
    Ok(words::me(person, &particulars))
}

/// What everybody of the roster is called, those too whose posts are over.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn names(conn: &mut Conn) -> anyhow::Result<HashMap<Id, String>> {
    store::names(conn).await
}

/// The mission areas of the posts that have been given some; a post without any has all (section 1).
///
/// # Errors
/// The database cannot be read.
pub async fn areas(conn: &mut Conn) -> anyhow::Result<HashMap<Id, Vec<MissionArea>>> {
    store::areas(conn).await
}

/// Every agency of the roster.
///
/// # Errors
/// The database cannot be read.
pub async fn agencies(conn: &mut Conn) -> anyhow::Result<Vec<Agency>> {
    store::agencies(conn).await
}

/// The districts in which agencies are, by their codes; those of none are left out.
///
/// # Errors
/// The database cannot be read.
pub async fn districts(conn: &mut Conn) -> anyhow::Result<HashMap<String, String>> {
    store::districts(conn).await
}

/// The sectors of the agencies, by their codes (A2).
///
/// # Errors
/// The database cannot be read.
pub async fn sectors(conn: &mut Conn) -> anyhow::Result<HashMap<String, Sector>> {
    store::sectors(conn).await
}

/// What an invitation made outside the chat is for, and its code (R3).
pub struct Invited {
    /// Who is invited: the name in the roster, if the post is held.
    pub name: Option<String>,
    /// The post's position and agency.
    pub post: crate::person::Post,
    /// What the link carries.
    pub code: Code,
}

/// Makes an invitation for a post of `role` in the agency (R3); the first such post where there are several, or the one held by `name`.
/// `None` when there is no such post.
///
/// # Errors
/// The database refused.
pub async fn invite_by_code(
    turn: &mut Turn,
    role: Role,
    agency: &str,
    name: Option<&str>,
) -> anyhow::Result<Option<Invited>> {
    let (id, now) = (turn.id(), turn.now());
    let holders = store::holders(turn.conn(), now).await?;
    let Some(holder) = holders.into_iter().find(|holder| {
        holder.post.role == role
            && holder.post.agency.code.eq_ignore_ascii_case(agency)
            && name.is_none_or(|name| holder.name == name)
    }) else {
        return Ok(None);
    };
    let code =
        invitations::invite(turn.conn(), &id, &holder.post.id, Some(&holder.person), now).await?;
    turn.note("invite", &Matter::new("post", &holder.post.id))
        .await?;
    Ok(Some(Invited {
        name: Some(holder.name),
        post: holder.post,
        code,
    }))
}

/// Tells all of the secretariat that a link to the governor's office was made on the server (R3).
///
/// # Errors
/// The database refused.
pub async fn tell_of_the_server(turn: &mut Turn, post: &crate::person::Post) -> anyhow::Result<()> {
    consent::tell_of_the_server(turn, post).await
}

/// Makes the office's first secretariat post and an invitation for it, when nobody of the secretariat has joined (R3).
///
/// # Errors
/// The database refused.
pub async fn first_invitation(turn: &mut Turn) -> anyhow::Result<Option<Invited>> {
    let now = turn.now();
    let holders = store::holders(turn.conn(), now).await?;
    let mut secretariat = holders
        .into_iter()
        .filter(|holder| holder.post.role == Role::Secretariat)
        .peekable();
    if secretariat.peek().is_none() {
        roster::found_office(turn).await?;
        return invite_by_code(turn, Role::Secretariat, OFFICE, None).await;
    }
    if secretariat.any(|holder| holder.chat.is_some()) {
        return Ok(None);
    }
    invite_by_code(turn, Role::Secretariat, OFFICE, None).await
}

/// Does what is due of hand-overs; `matters` asks each capability what is open for a post (R1a).
///
/// # Errors
/// The database refused.
pub(crate) async fn due(app: &App, by: &Clockwork, matters: &[OpenMatters]) -> anyhow::Result<()> {
    handing::due::tick(app, by, matters).await?;
    consent::tick(app, by).await
}

/// Forgets what need not be remembered any more.
///
/// # Errors
/// The database refused.
pub async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    invitations::forget_old(conn, now).await?;
    handing::forget_drafts(conn, now).await
}

/// The post of this id.
///
/// # Errors
/// The database cannot be read.
pub async fn post(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<crate::person::Post>> {
    store::post(conn, id).await
}
