//! Who acts for whom: the officer that a sentence names, and what comes of it while somebody is away (W7).
//!
//! Acting is no holding: it is named by the one who goes, begins and ends with the absence, and needs nobody's hand in the roster. So it is
//! derived, whenever somebody is looked at, from an entry that holds at that moment: whoever is named there reports for the agency like
//! a delegate – a further [`Post`] of that role stands among those of the person. Only somebody known to the bot who holds a post, of
//! whatever agency, is taken for the officer; other words are shown as they were written.

use super::{
    rules::{self, Acting, Entry, Standing},
    store,
};
use crate::{
    app::Enrolled,
    db::Conn,
    ids::Id,
    people::{
        self, Holder,
        naming::{Directory, Named, Seat},
    },
    person::{Person, Post, Role},
};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use std::collections::HashMap;

/// How many officers are offered where several fit.
const OFFERED: usize = 6;

/// The entries of each person.
pub(super) fn by_person(entries: Vec<Entry>) -> HashMap<Id, Vec<Entry>> {
    let mut persons: HashMap<Id, Vec<Entry>> = HashMap::new();
    for entry in entries {
        persons.entry(entry.person.clone()).or_default().push(entry);
    }
    persons
}

/// An entry by which somebody acts for its person at that moment.
fn acted_for(entries: &[Entry], at: DateTime<Utc>) -> Option<(&Entry, &Id)> {
    match rules::standing(entries, at) {
        Standing::Current(entry) if rules::is_acted_for(entry.status) => {
            let acting = entry.acting.as_ref()?.person.as_ref()?;
            Some((entry, acting))
        }
        _ => None,
    }
}

/// The post by which an officer acts for whoever heads an agency.
fn acting_post(head: &Post) -> Post {
    Post {
        role: Role::Delegate,
        position: String::new(),
        ..head.clone()
    }
}

/// Everybody who acts for the head of an agency at that moment, as delegates of that agency. Those who are its delegates anyway, too.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn acting(
    conn: &mut Conn,
    holders: &[Holder],
    at: DateTime<Utc>,
) -> anyhow::Result<Vec<Holder>> {
    let away = by_person(store::entries_with_acting(conn, at).await?);
    let mut acting = Vec::new();
    for (person, entries) in &away {
        let Some((_, officer)) = acted_for(entries, at) else {
            continue;
        };
        let Some(officer) = holders.iter().find(|holder| holder.person == *officer) else {
            continue;
        };
        let heads = holders
            .iter()
            .filter(|head| head.person == *person && head.post.role == Role::Head);
        acting.extend(heads.map(|head| Holder {
            post: acting_post(&head.post),
            ..officer.clone()
        }));
    }
    acting.sort_by(|one, other| (&one.post.id, &one.person).cmp(&(&other.post.id, &other.person)));
    Ok(acting)
}

/// The enrolled person who uses this account, with the agencies for whose heads they act at that moment.
///
/// # Errors
/// The database cannot be read.
pub async fn by_account(
    conn: &mut Conn,
    account: i64,
    at: DateTime<Utc>,
) -> anyhow::Result<Option<Person>> {
    let Some(mut person) = people::by_account(conn, account, at).await? else {
        return Ok(None);
    };
    let away = by_person(store::entries_acted_by(conn, &person.id, at).await?);
    let away: Vec<&Id> = away
        .iter()
        .filter(|(_, entries)| {
            acted_for(entries, at).is_some_and(|(_, officer)| *officer == person.id)
        })
        .map(|(away, _)| away)
        .collect();
    if away.is_empty() {
        return Ok(Some(person));
    }
    let holders = people::holders(conn, at).await?;
    for head in holders
        .iter()
        .filter(|holder| holder.post.role == Role::Head && away.contains(&&holder.person))
    {
        let reports = person
            .reports_for()
            .any(|post| post.agency.code == head.post.agency.code);
        if !reports {
            person.posts.push(acting_post(&head.post));
        }
    }
    Ok(Some(person))
}

/// How a turn finds out again who uses an account, and for whom they act.
#[must_use]
pub fn enrolled() -> Enrolled {
    Enrolled::new(|conn, account, at| by_account(conn, account, at).boxed())
}

/// Whom words mean that name the acting officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// This one.
    One(Id),
    /// One of these.
    Several(Vec<Id>),
    /// Nobody known: the words stand for themselves.
    Words,
}

/// Whom the words mean: somebody of the person's own agencies by name or position, the one deputy where there is one, or else somebody
/// of the roster whose name or post they are.
pub(super) fn meant(words: &str, person: &Person, holders: &[Holder]) -> Meant {
    let of_agency = |holder: &&Holder| {
        person
            .reports_for()
            .any(|post| post.agency.code == holder.post.agency.code)
    };
    // Whoever leads the province acts for no agency: what they type is theirs.
    let leads = |id: &Id| {
        holders.iter().any(|holder| {
            holder.person == *id && matches!(holder.post.role, Role::Governor | Role::Vice)
        })
    };
    let others = |holder: &&Holder| holder.person != person.id && !leads(&holder.person);
    let own: Vec<&Holder> = holders
        .iter()
        .filter(others)
        .filter(of_agency)
        .filter(|holder| holder.post.role.of_agency())
        .collect();
    let found = persons(words, &own);
    if !found.is_empty() {
        return several(found);
    }
    if rules::is_deputy(words) {
        let mut delegates: Vec<Id> = own
            .iter()
            .filter(|holder| holder.post.role == Role::Delegate)
            .map(|holder| holder.person.clone())
            .collect();
        delegates.dedup();
        return several(delegates);
    }
    let everybody: Vec<&Holder> = holders.iter().filter(others).collect();
    several(persons(words, &everybody))
}

fn several(mut found: Vec<Id>) -> Meant {
    match found.len() {
        1 => found.pop().map_or(Meant::Words, Meant::One),
        2..=OFFERED => Meant::Several(found),
        _ => Meant::Words,
    }
}

fn persons(words: &str, among: &[&Holder]) -> Vec<Id> {
    let seats: Vec<Seat> = among
        .iter()
        .map(|holder| Seat {
            post: holder.post.clone(),
            holder: Some((holder.person.clone(), holder.name.clone())),
        })
        .collect();
    let found = Directory::of(&[], &seats).find(words).all();
    found
        .into_iter()
        .filter_map(|named| match named {
            Named::Person(id) => Some(id),
            Named::Agency(_) | Named::Vacancy(_) => None,
        })
        .collect()
}

/// The acting officer that words name, and between whom to ask where several fit.
pub(super) fn named(words: &str, person: &Person, holders: &[Holder]) -> (Acting, Vec<Id>) {
    let words = crate::card::one_line(words, NAME);
    let (officer, asked) = match meant(&words, person, holders) {
        Meant::One(id) => (Some(id), Vec::new()),
        Meant::Several(several) => (None, several),
        Meant::Words => (None, Vec::new()),
    };
    (
        Acting {
            words,
            person: officer,
        },
        asked,
    )
}

/// The longest name of an officer, in UTF-16 units.
const NAME: usize = 80;

#[cfg(test)]
#[path = "acting_tests.rs"]
mod tests;
