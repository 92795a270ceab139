//! Where everybody is, seen whole (L3): the heads, those of whom something was told, and what governor and vices have released (L5).

use super::{
    acting::by_person,
    rules::{self, Entry, Standing, plain_place},
    store,
    words::Officer,
};
use crate::{
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::{Agency, Post, Role},
    understand::whereabouts::Status,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Somebody on the board.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Who.
    pub(crate) person: Id,
    /// The name in the roster.
    pub(crate) name: String,
    /// The posts by which they stand here, the highest first.
    pub(crate) posts: Vec<Post>,
    /// The number to call; may be empty.
    pub(crate) phone: String,
    /// What they said that may matter, of which others may know.
    pub(crate) entries: Vec<Entry>,
    /// Who acts, by entry.
    pub(crate) officers: HashMap<Id, Officer>,
    /// When anything was last told, of which others may know.
    pub(crate) last: Option<DateTime<Utc>>,
}

impl Line {
    /// Where they are at that moment.
    pub(crate) fn standing(&self, at: DateTime<Utc>) -> Standing<'_> {
        rules::standing(&self.entries, at)
    }

    /// Whether they stand here as the head of an agency.
    pub(crate) fn is_head(&self) -> bool {
        self.posts.iter().any(|post| post.role == Role::Head)
    }

    /// Whether they lead the province: what they said is their own unless it is released (L5).
    pub(crate) fn leads(&self) -> bool {
        self.posts
            .iter()
            .any(|post| matches!(post.role, Role::Governor | Role::Vice))
    }

    /// Whether their absence or silence is counted: heads of agencies that are called.
    fn is_counted(&self) -> bool {
        let called = |post: &Post| post.role == Role::Head && post.agency.kind.is_called();
        !self.leads() && self.posts.iter().any(called)
    }
}

/// Where everybody is.
#[derive(Clone, Debug)]
pub(crate) struct Board {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Everybody who is counted or of whom something was told.
    pub(crate) lines: Vec<Line>,
}

/// How many heads are where; those of each status, the expired and the unknown add up to the heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Of each status.
    pub(crate) statuses: BTreeMap<Status, usize>,
    /// Whose stated return has passed.
    pub(crate) expired: usize,
    /// Who have told nothing that holds.
    pub(crate) unknown: usize,
}

impl Counts {
    /// How many are not at the office.
    pub(crate) fn out(&self) -> usize {
        let out = self.statuses.iter().filter(|(one, _)| rules::is_out(**one));
        out.map(|(_, count)| count).sum()
    }

    /// How many have this status.
    pub(crate) fn of(&self, status: Status) -> usize {
        self.statuses.get(&status).copied().unwrap_or(0)
    }
}

impl Board {
    /// The heads and those of whom something was told.
    ///
    /// # Errors
    /// The database cannot be read.
    pub(crate) async fn of(conn: &mut Conn, at: DateTime<Utc>) -> anyhow::Result<Self> {
        let whole = Self::whole(conn, at).await?;
        Ok(whole.only(|line| line.is_counted() || !line.entries.is_empty()))
    }

    /// Everybody of an agency or the governor's side, read in a fixed number of queries.
    ///
    /// # Errors
    /// The database cannot be read.
    pub(crate) async fn whole(conn: &mut Conn, at: DateTime<Utc>) -> anyhow::Result<Self> {
        let holders = people::holders(conn, at).await?;
        let mut entries = by_person(store::entries(conn, at).await?);
        let by_id: HashMap<&Id, &Holder> = holders
            .iter()
            .map(|holder| (&holder.person, holder))
            .collect();
        let mut seen: HashSet<&Id> = HashSet::new();
        let mut lines = Vec::new();
        for holder in &holders {
            if !seen.insert(&holder.person) {
                continue;
            }
            let mut posts: Vec<Post> = holders
                .iter()
                .filter(|other| other.person == holder.person)
                .map(|other| other.post.clone())
                .filter(|post| !matches!(post.role, Role::Secretariat | Role::Auditor))
                .collect();
            if posts.is_empty() {
                continue;
            }
            posts.sort_by_key(|post| post.role);
            let leads = posts
                .iter()
                .any(|post| matches!(post.role, Role::Governor | Role::Vice));
            let shown = |entry: &Entry| entry.released || (!entry.private && !leads);
            let told = entries.remove(&holder.person).unwrap_or_default();
            let told: Vec<Entry> = told.into_iter().filter(shown).collect();
            let officers = told
                .iter()
                .filter_map(|entry| {
                    let officer = entry.acting.as_ref()?.person.as_ref()?;
                    let known = Officer::of(by_id.get(officer)?);
                    Some((entry.id.clone(), known))
                })
                .collect();
            lines.push(Line {
                person: holder.person.clone(),
                name: holder.name.clone(),
                phone: holder.phone().to_owned(),
                last: told.iter().map(|entry| entry.told_at).max(),
                entries: told,
                officers,
                posts,
            });
        }
        Ok(Self { at, lines })
    }

    /// Only those of whom this holds.
    #[must_use]
    pub(crate) fn only(mut self, these: impl Fn(&Line) -> bool) -> Self {
        self.lines.retain(these);
        self
    }

    /// Those whose status is said of a place, or whose agency is in a district called so (L3).
    #[must_use]
    pub(crate) fn at_place(self, place: &str, districts: &HashMap<String, String>) -> Self {
        let wanted = plain_place(place);
        let at = self.at;
        self.only(|line| {
            let there = line
                .standing(at)
                .entry()
                .and_then(|entry| entry.place.as_deref());
            there.is_some_and(|there| plain_place(there).contains(&wanted))
                || line.posts.iter().any(|post| {
                    let district = districts.get(&post.agency.code);
                    district.is_some_and(|district| plain_place(district).contains(&wanted))
                })
        })
    }

    /// Those who are not at the office, by status.
    pub(crate) fn out(&self) -> Vec<(&Line, &Entry)> {
        self.current(rules::is_out)
    }

    /// Those who are at the office.
    pub(crate) fn in_office(&self) -> Vec<(&Line, &Entry)> {
        self.current(|status| status == Status::InOffice)
    }

    fn current(&self, these: impl Fn(Status) -> bool) -> Vec<(&Line, &Entry)> {
        let mut lines: Vec<(&Line, &Entry)> = self
            .lines
            .iter()
            .filter_map(|line| match line.standing(self.at) {
                Standing::Current(entry) if these(entry.status) => Some((line, entry)),
                _ => None,
            })
            .collect();
        lines.sort_by_key(|(line, entry)| (!line.leads(), !line.is_head(), entry.status));
        lines
    }

    /// Those whose stated return has passed, the latest first.
    pub(crate) fn expired(&self) -> Vec<(&Line, &Entry)> {
        let mut lines: Vec<(&Line, &Entry)> = self
            .lines
            .iter()
            .filter_map(|line| match line.standing(self.at) {
                Standing::Expired(entry) => Some((line, entry)),
                _ => None,
            })
            .collect();
        lines.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.until));
        lines
    }

    /// Those heads who have told nothing that holds.
    pub(crate) fn unknown(&self) -> Vec<&Line> {
        self.lines
            .iter()
            .filter(|line| line.is_counted() && line.standing(self.at) == Standing::Unknown)
            .collect()
    }

    /// Those of whom something is told of this day, with what.
    pub(crate) fn on(&self, day: NaiveDate) -> Vec<(&Line, &Entry)> {
        self.lines
            .iter()
            .flat_map(|line| {
                let entries = rules::on(&line.entries, day);
                entries.into_iter().map(move |entry| (line, entry))
            })
            .collect()
    }

    /// How many heads are where.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for line in self.lines.iter().filter(|line| line.is_counted()) {
            match line.standing(self.at) {
                Standing::Current(entry) => *counts.statuses.entry(entry.status).or_insert(0) += 1,
                Standing::Expired(_) => counts.expired += 1,
                Standing::Unknown => counts.unknown += 1,
            }
        }
        counts
    }
}

impl Officer {
    /// Somebody of the roster.
    pub(super) fn of(holder: &Holder) -> Self {
        Self {
            id: holder.person.clone(),
            name: holder.name.clone(),
            phone: holder.phone().to_owned(),
        }
    }
}

/// The agency as one line names it: all that the person stands for.
pub(super) fn agencies(line: &Line) -> Vec<&Agency> {
    line.posts.iter().map(|post| &post.agency).collect()
}
