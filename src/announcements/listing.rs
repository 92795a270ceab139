//! Who has it, who has acknowledged it, whom to call (A5): read for cards, lists and the spreadsheet.

use super::{
    chat::Listed,
    drafting::takes_two,
    sending,
    store::{self, Announcement, State, Which},
    words::{self, Shown},
};
use crate::{
    access::{Right as _, ToAnnounce, ToCallPersons},
    card::Card,
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::Person,
    turn::Turn,
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// How many announcements a page of `/receipts` names.
const PAGE: i64 = 8;
/// How many recipients a page names.
const NAMED: i64 = 20;

/// The card of an announcement for this reader.
pub(super) async fn card(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
) -> anyhow::Result<Card> {
    let now = turn.now();
    if of.state == State::Planned {
        return Ok(words::planned(person.language, of));
    }
    let sums = sending::sums(turn, of).await?;
    let keeps = ToAnnounce::granted(person);
    Ok(words::live(person.language, of, &sums, keeps, now))
}

/// The announcements of late.
pub(super) async fn receipts(
    turn: &mut Turn,
    person: &Person,
    page: usize,
) -> anyhow::Result<Card> {
    let now = turn.now();
    let after = i64::try_from(page).unwrap_or(0).saturating_mul(PAGE);
    let mut latest = store::latest(turn.conn(), after, PAGE + 1).await?;
    let more = i64::try_from(latest.len()).is_ok_and(|found| found > PAGE);
    latest.truncate(usize::try_from(PAGE).unwrap_or(0));
    let counts = store::acknowledged_of(turn.conn(), &latest).await?;
    let lines: Vec<_> = latest
        .into_iter()
        .map(|of| {
            let (acknowledged, all) = counts.get(&of.id).copied().unwrap_or((0, 0));
            (of, acknowledged, all)
        })
        .collect();
    let rule = match ToAnnounce::granted(person) {
        true => Some(takes_two(turn).await?),
        false => None,
    };
    Ok(words::receipts(
        person.language,
        &lines,
        (page, more),
        rule,
        now,
    ))
}

/// A page of recipients.
pub(super) async fn list(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    (which, after): (Listed, i64),
) -> anyhow::Result<Card> {
    let now = turn.now();
    let after = after - 1;
    let mut rows = match which {
        Listed::Waiting => {
            store::page(turn.conn(), &of.id, Which::Waiting, after, NAMED + 1).await?
        }
        Listed::Failed => store::page(turn.conn(), &of.id, Which::Failed, after, NAMED + 1).await?,
        Listed::Acknowledged => {
            store::page(turn.conn(), &of.id, Which::Acknowledged, after, NAMED + 1).await?
        }
        Listed::Calls => store::to_call(turn.conn(), &of.id, after, NAMED + 1).await?,
    };
    let more = i64::try_from(rows.len()).is_ok_and(|found| found > NAMED);
    rows.truncate(usize::try_from(NAMED).unwrap_or(0));
    let next = rows.last().map(|row| row.place + 1).filter(|_| more);
    let persons = ToCallPersons::granted(person);
    let shown = shown(turn.conn(), rows, persons, now).await?;
    let keeps = ToAnnounce::granted(person);
    Ok(words::list(
        person.language,
        of,
        which,
        &shown,
        next,
        keeps,
        now,
    ))
}

/// The rows with agency, holder and whoever telephoned. `persons`: with the numbers of persons (P3).
pub(super) async fn shown(
    conn: &mut Conn,
    rows: Vec<store::Row>,
    persons: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Shown>> {
    // A page costs the same however long the roster is.
    let codes: Vec<&String> = rows.iter().map(|row| &row.agency).collect();
    let posts: Vec<&Id> = rows.iter().filter_map(|row| row.post.as_ref()).collect();
    let agencies: HashMap<String, _> = (people::agencies_of(conn, &codes).await?)
        .into_iter()
        .map(|agency| (agency.code.clone(), agency))
        .collect();
    let mut holders: HashMap<_, Holder> = HashMap::new();
    for mut holder in people::holders_of(conn, &posts, now).await? {
        if !persons {
            holder.personal_phone.clear();
        }
        holders.insert(holder.post.id.clone(), holder);
    }
    let names = match rows.iter().any(|row| row.called_by.is_some()) {
        true => people::names(conn).await?,
        false => HashMap::new(),
    };
    let shown = rows.into_iter().filter_map(|row| {
        Some(Shown {
            agency: agencies.get(&row.agency)?.clone(),
            holder: row
                .post
                .as_ref()
                .and_then(|post| holders.get(post).cloned()),
            called_by: row.called_by.as_ref().and_then(|by| names.get(by).cloned()),
            row,
        })
    });
    Ok(shown.collect())
}
