//! Which post a row speaks of.
//!
//! An agency has one post of head. Any other post is known by agency, role and position; where several rows or several
//! known posts share these, by its holder's name (several delegates, several officers without a position).

use super::{
    super::{
        fault::{RosterFault, RosterReason, at},
        sheet::{
            AgencyRow, PostRow,
            columns::{AGENCY, NAME},
        },
    },
    Known, KnownPost, PostChange, PostField, PostPlan, change, plain,
};
use crate::person::Role;
use std::collections::{HashMap, HashSet};

/// A row with the known post of which it speaks; without one it adds a post.
pub(super) type Seated<'a> = (&'a PostRow, Option<&'a KnownPost>);

/// Agency and role.
type Duty = (String, Role);
/// A duty and, but for heads, the position.
type Key = (Duty, String);

pub(super) fn seat<'a>(
    known: &'a Known,
    agencies: &[AgencyRow],
    rows: &'a [PostRow],
    faults: &mut Vec<RosterFault>,
) -> Vec<Seated<'a>> {
    let mut codes: HashSet<String> = known
        .agencies
        .iter()
        .map(|a| a.code.to_uppercase())
        .collect();
    codes.extend(agencies.iter().map(|agency| agency.code.clone()));
    let mut seen = Seen::default();
    let mut good = Vec::new();
    for row in rows {
        if !codes.contains(&row.agency) {
            faults.push(at(
                row.line,
                &AGENCY,
                &row.agency,
                RosterReason::AgencyUnknown,
            ));
        }
        match seen.note(row) {
            Some(reason) => faults.push(at(row.line, &NAME, &row.name, reason)),
            None => good.push(row),
        }
    }
    let mut seats = Seats::new(&known.posts, &good);
    for (index, row) in good.iter().enumerate() {
        seats.by_key_and_name(index, row);
    }
    for (index, row) in good.iter().enumerate() {
        seats.by_name(index, row);
    }
    for (index, row) in good.iter().enumerate() {
        seats.by_being_the_only_one(index, row);
    }
    good.into_iter().zip(seats.of_rows).collect()
}

/// What would become of the posts themselves.
pub(super) fn plan(seated: &[Seated]) -> PostPlan {
    let mut plan = PostPlan::default();
    for (row, post) in seated {
        let Some(post) = post else {
            plan.added.push((*row).clone());
            continue;
        };
        let position = change(&post.position, &row.position).map(PostField::Position);
        let phone = change(&post.office_phone, &row.office_phone).map(PostField::OfficePhone);
        let fields: Vec<_> = position.into_iter().chain(phone).collect();
        if fields.is_empty() {
            plan.left += 1;
        } else {
            plan.changed.push(PostChange {
                line: row.line,
                post: post.id.clone(),
                fields,
            });
        }
    }
    plan
}

fn key(agency: &str, role: Role, position: &str) -> Key {
    let position = if role == Role::Head {
        String::new()
    } else {
        plain(position)
    };
    ((agency.to_uppercase(), role), position)
}

fn row_key(row: &PostRow) -> Key {
    key(&row.agency, row.role, &row.position)
}

/// Rows that came before: an agency's head, and who holds what.
#[derive(Default)]
struct Seen<'a> {
    heads: HashMap<&'a str, &'a PostRow>,
    rows: HashMap<(Key, String), u64>,
    /// By duty and name: the first row, and the first that gives no position and so may mean any.
    names: HashMap<(Duty, String), (u64, Option<u64>)>,
}

impl<'a> Seen<'a> {
    fn note(&mut self, row: &'a PostRow) -> Option<RosterReason> {
        let name = plain(&row.name);
        if row.role == Role::Head
            && let Some(first) = self.heads.get(row.agency.as_str())
        {
            let line = first.line;
            return Some(if plain(&first.name) == name {
                RosterReason::RowTwice { line }
            } else {
                let name = first.name.clone();
                RosterReason::TwoHeads { line, name }
            });
        }
        let key = row_key(row);
        let named = (key.0.clone(), name.clone());
        let (first, vague) = self.names.get(&named).copied().unzip();
        let is_vague = key.1.is_empty();
        let same = self.rows.get(&(key.clone(), name.clone())).copied();
        let clash = same.or(vague.flatten()).or(first.filter(|_| is_vague));
        if let Some(line) = clash {
            return Some(RosterReason::RowTwice { line });
        }
        if row.role == Role::Head {
            self.heads.insert(&row.agency, row);
        }
        self.rows.insert((key, name), row.line);
        let entry = self.names.entry(named).or_insert((row.line, None));
        if is_vague {
            entry.1.get_or_insert(row.line);
        }
        None
    }
}

/// Rows are given to posts in three rounds, the surest first, so that no row takes a post that another one names better.
struct Seats<'a> {
    posts: &'a [KnownPost],
    taken: Vec<bool>,
    of_rows: Vec<Option<&'a KnownPost>>,
    by_key: HashMap<Key, Vec<usize>>,
    by_duty: HashMap<Duty, Vec<usize>>,
    by_key_and_name: HashMap<(Key, String), Vec<usize>>,
    by_duty_and_name: HashMap<(Duty, String), Vec<usize>>,
    rows_of_key: HashMap<Key, usize>,
    rows_of_duty: HashMap<Duty, usize>,
}

impl<'a> Seats<'a> {
    fn new(posts: &'a [KnownPost], rows: &[&PostRow]) -> Self {
        let mut seats = Self {
            posts,
            taken: vec![false; posts.len()],
            of_rows: vec![None; rows.len()],
            by_key: HashMap::new(),
            by_duty: HashMap::new(),
            by_key_and_name: HashMap::new(),
            by_duty_and_name: HashMap::new(),
            rows_of_key: HashMap::new(),
            rows_of_duty: HashMap::new(),
        };
        // From the back: the first post is then the last of its list, and taken first.
        for (index, post) in posts.iter().enumerate().rev() {
            let key = key(&post.agency, post.role, &post.position);
            let names: HashSet<String> = post.holders.iter().map(|h| plain(&h.name)).collect();
            for name in names {
                let duty = (key.0.clone(), name.clone());
                seats.by_duty_and_name.entry(duty).or_default().push(index);
                seats
                    .by_key_and_name
                    .entry((key.clone(), name))
                    .or_default()
                    .push(index);
            }
            seats.by_duty.entry(key.0.clone()).or_default().push(index);
            seats.by_key.entry(key).or_default().push(index);
        }
        for row in rows {
            let key = row_key(row);
            *seats.rows_of_duty.entry(key.0.clone()).or_default() += 1;
            *seats.rows_of_key.entry(key).or_default() += 1;
        }
        seats
    }

    fn by_key_and_name(&mut self, index: usize, row: &PostRow) {
        let place = self
            .by_key_and_name
            .get_mut(&(row_key(row), plain(&row.name)));
        let free = place.and_then(|posts| free(posts, &self.taken));
        self.give(index, free);
    }

    /// A row without a position, or a post without one, is the one of that name where there is only one.
    fn by_name(&mut self, index: usize, row: &PostRow) {
        if self.of_rows[index].is_some() {
            return;
        }
        let key = row_key(row);
        let only = match self
            .by_duty_and_name
            .get(&(key.0.clone(), plain(&row.name)))
            .map(Vec::as_slice)
        {
            Some([only]) if !self.taken[*only] => *only,
            _ => return,
        };
        let adds_position =
            plain(&self.posts[only].position).is_empty() && !self.by_key.contains_key(&key);
        if key.1.is_empty() || adds_position {
            self.give(index, Some(only));
        }
    }

    /// One row and one post are each other's whatever the name: a hand-over. Else a vacant post is filled first.
    fn by_being_the_only_one(&mut self, index: usize, row: &PostRow) {
        if self.of_rows[index].is_some() {
            return;
        }
        let key = row_key(row);
        let count = |list: Option<&Vec<usize>>| list.map_or(0, Vec::len);
        let one_of_key = row.role == Role::Head
            || (self.rows_of_key[&key] == 1 && count(self.by_key.get(&key)) == 1);
        let one_of_duty = key.1.is_empty()
            && self.rows_of_duty[&key.0] == 1
            && count(self.by_duty.get(&key.0)) == 1;
        let posts = self.posts;
        let place = if one_of_key {
            self.by_key
                .get_mut(&key)
                .and_then(|list| free(list, &self.taken))
        } else if one_of_duty {
            self.by_duty
                .get_mut(&key.0)
                .and_then(|list| free(list, &self.taken))
        } else {
            let is_held = |post: &usize| self.taken[*post] || !posts[*post].holders.is_empty();
            let list = self.by_key.get_mut(&key);
            list.and_then(|list| {
                while list.pop_if(|post| is_held(post)).is_some() {}
                list.last().copied()
            })
        };
        self.give(index, place);
    }

    fn give(&mut self, row: usize, post: Option<usize>) {
        if let Some(post) = post {
            self.taken[post] = true;
            self.of_rows[row] = Some(&self.posts[post]);
        }
    }
}

/// The first post of a list, which is kept from the back, that no row has taken.
fn free(list: &mut Vec<usize>, taken: &[bool]) -> Option<usize> {
    while list.pop_if(|post| taken[*post]).is_some() {}
    list.last().copied()
}
