//! What an enrolled person means by what was heard.

use super::{Caller, Heard, around::around};
use crate::{
    access::{Right, ToReport},
    announcements,
    app::App,
    closed_days,
    db::Conn,
    ids::Id,
    inbox, kept, outbox,
    person::Person,
    projects, requests,
    standing::Visitor,
    talks,
    telegram::Arrived,
    understand::{self, Filed, Meaning, Said},
    urgent, visits, week, whereabouts,
};
use chrono::Duration;

/// Telegram's dates have no fractions: what is younger was said to whoever is there now.
const HANDLED_AT_ONCE: Duration = Duration::seconds(1);

/// What an enrolled person means, with what is known around it.
///
/// # Errors
/// The database cannot be read.
pub async fn understand(
    app: &App,
    person: &Person,
    heard: Heard,
) -> anyhow::Result<Option<Meaning>> {
    Ok(match heard {
        Heard::Reacted { message, emoji, at } => {
            let mut conn = app.pool.read().await?;
            let matter = outbox::matter_of(&mut conn, person.chat, message).await?;
            matter.map(|matter| Meaning::Reacted { matter, emoji, at })
        }
        Heard::Voted { poll, options } => Some(Meaning::Voted { poll, options }),
        Heard::Message(said, replied) => {
            let around = around(app, person, &said, replied).await?;
            Some(understand::message(said, &around))
        }
        Heard::Edited(said) => Some(match understand::edited(&said) {
            Some(secret) => secret,
            None => edited(app, person, said).await?,
        }),
        Heard::Press(press) => Some(Meaning::Pressed(press)),
        Heard::Reached(there) => Some(Meaning::Reached(there)),
        Heard::Nothing => None,
    })
}

/// What a changed message means, by what was filed from it.
async fn edited(app: &App, person: &Person, said: Said) -> anyhow::Result<Meaning> {
    let mut conn = app.pool.read().await?;
    if let Some(album) = &said.album
        && inbox::is_refused(&mut conn, person.chat, album).await?
    {
        return Ok(Meaning::OfSecret);
    }
    let filed = filed_in(&mut conn, person, &said).await?;
    if filed == Filed::Nowhere
        && let Some(project) = corrected(&mut conn, person, &said).await?
    {
        return Ok(Meaning::Report {
            project,
            said,
            answers: None,
        });
    }
    Ok(Meaning::Edited(filed, said))
}

/// As what a message was filed.
async fn filed_in(conn: &mut Conn, person: &Person, said: &Said) -> anyhow::Result<Filed> {
    let (chat, message) = (person.chat, said.message);
    Ok(if projects::has_filed(conn, chat, message).await? {
        Filed::Report
    } else if visits::has_noted(conn, chat, message).await? {
        Filed::Visit
    } else if requests::has_filed(conn, chat, message).await? {
        Filed::Request
    } else if week::has_filed(conn, chat, message).await? {
        Filed::Week
    } else if urgent::has_filed(conn, chat, message).await? {
        Filed::Urgent
    } else if whereabouts::has_filed(conn, chat, message).await? {
        let holidays = closed_days::holidays(conn).await?;
        let read = understand::whereabouts::read(&said.words, said.said_at, &holidays);
        Filed::Whereabouts(read)
    } else if talks::has_passed_on(conn, chat, message).await? {
        Filed::Talk
    } else if announcements::has_filed(conn, chat, message).await? {
        Filed::Announcement
    } else {
        Filed::Nowhere
    })
}

/// The project that a message is about since it was changed, where it was kept because nothing could be made of it (U5, U10).
async fn corrected(conn: &mut Conn, person: &Person, said: &Said) -> anyhow::Result<Option<Id>> {
    let reports = <ToReport as Right>::granted(person);
    if !reports || !kept::says_otherwise(conn, person.chat, said.message, &said.words).await? {
        return Ok(None);
    }
    projects::coded(conn, person.chat, &said.words, None).await
}

/// Words said for an agency by somebody whose post has changed hands since: they were said in time, and count (P9). Whatever else such a
/// person wants is a matter of now.
///
/// # Errors
/// The database cannot be read.
pub async fn said_in_office(
    app: &App,
    caller: &Caller,
    heard: &Heard,
) -> anyhow::Result<Option<Arrived>> {
    let (account, now) = match caller {
        Caller::Known(visitor) => (visitor.person().chat, Some(visitor.person())),
        Caller::Stranger(stranger) => (stranger.account, None),
        Caller::Group { .. } | Caller::Nobody => return Ok(None),
    };
    let (Heard::Message(said, _) | Heard::Edited(said)) = heard else {
        return Ok(None);
    };
    let said_at = said.said_at;
    if app.clock.now() - said_at < HANDLED_AT_ONCE {
        return Ok(None);
    }
    let mut conn = app.pool.read().await?;
    let then = whereabouts::by_account(&mut conn, account, said_at).await?;
    drop(conn);
    let has_left = |person: &Person| {
        let kept = now.map_or(&[][..], |now| &now.posts);
        person.reports_for().any(|post| !kept.contains(post))
    };
    let Some(then) = then.filter(has_left) else {
        return Ok(None);
    };
    let meaning = understand(app, &then, heard.clone()).await?;
    let for_the_agency = |meaning: &Meaning| match meaning {
        Meaning::WeekAnswer(_)
        | Meaning::Edited(Filed::Week | Filed::Report | Filed::Request | Filed::Urgent, _)
        | Meaning::Report { .. }
        | Meaning::Urgent(_)
        // A label of secrecy counts from whoever put it there in time (U1).
        | Meaning::Secret { .. }
        | Meaning::OfSecret => true,
        Meaning::Reply { matter, .. } => [
            week::WEEK,
            projects::PROJECT,
            urgent::URGENT,
            requests::ERRAND,
        ]
        .contains(&matter.kind.as_ref()),
        _ => false,
    };
    Ok(meaning.filter(for_the_agency).map(|meaning| {
        let visitor = Visitor::who_spoke(then, said_at);
        Arrived::Person(visitor, Box::new(meaning))
    }))
}
