//! What is known around a message: to what it replies, what was asked, what its sender may do.

use super::Replied;
use crate::{
    access::{
        Right, ToAlert, ToAnnounce, ToKeepRoster, ToRemark, ToReport, ToSurvey, ToVisit,
        ToWriteOrders,
    },
    announcements,
    app::App,
    briefing,
    card::Matter,
    closed_days,
    db::Conn,
    inbox,
    outbox::{self, MediaKind},
    person::Person,
    projects, question, requests, talks,
    understand::{self, Context, Enclosed, Media, Reference, Said},
    urgent, visits, week, whereabouts,
};
use std::borrow::Cow;

/// The matter that the short reference at the foot of a message names (U3); rights are checked where it is handled.
async fn referred(conn: &mut Conn, person: &Person, text: &str) -> anyhow::Result<Option<Matter>> {
    Ok(match understand::reference(text) {
        Some(Reference::Week(number)) => week::by_reference(conn, number).await?,
        Some(Reference::Request(number)) => requests::by_reference(conn, number).await?,
        Some(Reference::Urgent(number)) => urgent::by_reference(conn, number).await?,
        Some(Reference::Announcement(number)) => announcements::by_reference(conn, number).await?,
        Some(Reference::Talk(number)) => talks::by_reference(conn, number).await?,
        Some(Reference::Whereabouts(number)) => {
            whereabouts::by_reference(conn, person, number).await?
        }
        None => None,
    })
}

pub(super) async fn around(
    app: &App,
    person: &Person,
    said: &Said,
    replied: Option<Replied>,
) -> anyhow::Result<Context> {
    let mut conn = app.pool.read().await?;
    let of_secret = match &said.album {
        Some(album) => inbox::is_refused(&mut conn, person.chat, album).await?,
        None => false,
    };
    let (replied, replied_own) = match replied {
        None => (None, None),
        Some(Replied { message, text, own }) => {
            let matter = match outbox::matter_of(&mut conn, person.chat, message).await? {
                Some(matter) => Some(matter),
                // A copy that the bot does not know is placed by its reference (U3).
                None => referred(&mut conn, person, &text).await?,
            };
            (matter, own)
        }
    };
    // The further parts of an album belong to what its first part was filed in (U12).
    let replied = match (&replied, &said.album) {
        (None, Some(album)) => match urgent::of_album(&mut conn, person.chat, album).await? {
            Some(matter) => Some(matter),
            None => match requests::of_album(&mut conn, person.chat, album).await? {
                Some(matter) => Some(matter),
                None => announcements::of_album(&mut conn, person.chat, album).await?,
            },
        },
        _ => replied,
    };
    let copy_of = match (&replied, understand::copied(&said.words)) {
        (None, Some(Reference::Urgent(number))) => {
            let matter = urgent::by_reference(&mut conn, number).await?;
            matter.map(|matter| urgent::payload(&matter.id))
        }
        _ => None,
    };
    let of_urgent = |matter: &Matter| matter.kind == urgent::URGENT;
    let is_pin = |media: &Media| media.kind == MediaKind::Pin;
    let takes_pin = match (&said.enclosed, &replied) {
        (Enclosed::Media(media), Some(matter)) if is_pin(media) && of_urgent(matter) => {
            replied.clone()
        }
        (Enclosed::Media(media), None) if is_pin(media) => {
            urgent::last_open_of(&mut conn, &person.id).await?
        }
        _ => None,
    };
    let reports = <ToReport as Right>::granted(person);
    let asks_brief = match understand::behind_brief(&said.words) {
        // Whoever reports for an agency may mean the week's answer: for them the word stands alone.
        Some(words) if !reports && ToSurvey::granted(person) => {
            briefing::chat::asks(&mut conn, words, said.said_at).await?
        }
        _ => false,
    };
    let visits = <ToVisit as Right>::granted(person);
    let more_of_note = match &said.album {
        Some(album) if visits => visits::holds_album(&mut conn, person.chat, album).await?,
        _ => false,
    };
    let remarks = <ToRemark as Right>::granted(person);
    let passed_on = |matter: &Matter| {
        [
            week::REMARK,
            requests::ERRAND,
            announcements::ANNOUNCEMENT,
            announcements::QUESTION,
        ]
        .contains(&&*matter.kind)
            || of_urgent(matter)
            || (matter.kind == week::WEEK && remarks)
    };
    // Only a sentence of whereabouts counts working days.
    let tells_where = whereabouts::says_where(person);
    let holidays = match tells_where && said.enclosed == Enclosed::Nothing {
        true => Some(Cow::Owned(closed_days::holidays(&mut conn).await?)),
        false => None,
    };
    Ok(Context {
        of_secret,
        holidays,
        tells_where,
        replied_where: replied
            .as_ref()
            .is_some_and(|matter| tells_where && matter.kind == whereabouts::WHEREABOUTS),
        passed_on: replied.as_ref().is_some_and(passed_on),
        replied,
        replied_own,
        announces: <ToAnnounce as Right>::granted(person),
        alerts: <ToAlert as Right>::granted(person),
        copy_of,
        takes_pin,
        asks_brief,
        project: projects::coded(&mut conn, person.chat, &said.words, said.album.as_deref())
            .await?,
        question: question::open_with(&mut conn, &person.id, said.said_at).await?,
        week_open: week::is_open_for(&mut conn, person, said.said_at).await?,
        reports,
        orders: <ToWriteOrders as Right>::granted(person),
        visits,
        more_of_note,
        keeps_roster: <ToKeepRoster as Right>::granted(person),
    })
}
