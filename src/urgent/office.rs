//! Who is who in the office when a matter is looked at: whom it goes to, who stands behind it, what somebody is to it.

use super::{
    rules::{self, Hand, State},
    store::Urgent,
};
use crate::{
    access::{Right as _, ToSurvey},
    calendar::holidays::Holidays,
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::{Agency, MissionArea, Person, Post, Role},
    week,
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap};

/// The roles that are told of matters, and own them.
pub(super) const LEADING: [Role; 3] = [Role::Governor, Role::Vice, Role::Secretariat];

/// The office as it is at a moment.
pub(super) struct Office {
    holders: Vec<Holder>,
    agencies: Vec<Agency>,
    areas: HashMap<Id, Vec<MissionArea>>,
    /// The days off.
    pub(super) holidays: Holidays,
    has_chief: bool,
}

impl Office {
    /// Reads it.
    pub(super) async fn read(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let holders = people::holders(conn, now).await?;
        let has_chief = holders.iter().any(|holder| {
            holder.post.role == Role::Secretariat && rules::is_chief(&holder.post.position)
        });
        Ok(Self {
            holders,
            agencies: people::agencies(conn).await?,
            areas: people::areas(conn).await?,
            holidays: week::holidays(conn).await?,
            has_chief,
        })
    }

    /// The agency of this code.
    pub(super) fn agency(&self, code: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.code == code)
    }

    /// Every agency.
    pub(super) fn agencies(&self) -> &[Agency] {
        &self.agencies
    }

    /// This person in a post of one of these roles.
    pub(super) fn holder(&self, person: &Id, roles: &[Role]) -> Option<&Holder> {
        self.holders
            .iter()
            .find(|holder| holder.person == *person && roles.contains(&holder.post.role))
    }

    /// This person in this post.
    pub(super) fn in_post(&self, person: &Id, post: &Id) -> Option<&Holder> {
        self.holders
            .iter()
            .find(|holder| holder.person == *person && holder.post.id == *post)
    }

    /// Whether the post is told of matters of this area in this round.
    pub(super) fn is_told(&self, post: &Post, area: MissionArea, round: i64) -> bool {
        let areas = self.areas.get(&post.id).map_or(&[][..], Vec::as_slice);
        rules::told(post, areas, area, round, self.has_chief)
    }

    /// Whoever holds this post.
    pub(super) fn of_post<'a>(&'a self, post: &'a Id) -> impl Iterator<Item = &'a Holder> {
        self.holders
            .iter()
            .filter(move |holder| holder.post.id == *post)
    }

    /// Whether the post may take the matter on: it is told in this round, or was told before, whoever held it then. `told`: the posts that
    /// were.
    pub(super) fn is_in_chain(&self, post: &Post, urgent: &Urgent, told: &[Id]) -> bool {
        let goes_out = urgent.course.state != State::Held;
        LEADING.contains(&post.role)
            && (told.contains(&post.id)
                || (goes_out && self.is_told(post, urgent.area, urgent.course.round)))
    }

    /// The post in which somebody takes the matter on: the governor's before a vice's before the secretariat's.
    pub(super) fn chain_post<'a>(
        &self,
        person: &'a Person,
        urgent: &Urgent,
        told: &[Id],
    ) -> Option<&'a Post> {
        LEADING.iter().find_map(|role| {
            person
                .posts
                .iter()
                .find(|post| post.role == *role && self.is_in_chain(post, urgent, told))
        })
    }

    /// What a person is to a matter.
    pub(super) fn hand(&self, person: &Person, urgent: &Urgent, told: &[Id]) -> Hand {
        let speaks_for = |code: &str| person.reports_for().any(|post| post.agency.code == code);
        let owns = |post: &Post| Some(&post.id) == urgent.owner_post.as_ref();
        Hand {
            governor: person.is(Role::Governor),
            told: self.chain_post(person, urgent, told).is_some(),
            owner: urgent.is_owned_by(&person.id) && person.posts.iter().any(owns),
            sender: speaks_for(&urgent.agency)
                || (urgent.by_telephone && person.is(Role::Secretariat)),
            surveys: ToSurvey::granted(person),
        }
    }

    /// Those who are told in this round and can be reached, each person once.
    pub(super) fn told(&self, area: MissionArea, round: i64) -> Vec<&Holder> {
        let mut seen = BTreeSet::new();
        let mut told: Vec<&Holder> = self
            .holders
            .iter()
            .filter(|holder| holder.is_reached() && self.is_told(&holder.post, area, round))
            .collect();
        told.sort_by_key(|holder| holder.post.role);
        told.retain(|holder| seen.insert(holder.person.clone()));
        told
    }

    /// The first round, from `round` on, in which anybody can be reached; the last where nobody can.
    pub(super) fn first_with_somebody(&self, area: MissionArea, round: i64) -> i64 {
        (round..=rules::LAST)
            .find(|round| !self.told(area, *round).is_empty())
            .unwrap_or(round)
    }

    /// Those on the sender's side who can be reached: who sent it, as long as the post is held; for what came by telephone the agency's
    /// people too; where the sender has left, whoever leads the agency now.
    pub(super) fn senders(&self, urgent: &Urgent) -> Vec<&Holder> {
        let sender = self.sender(urgent).filter(|holder| holder.is_reached());
        let mut side: Vec<&Holder> = sender.into_iter().collect();
        if side.is_empty() || urgent.by_telephone {
            side.extend(self.of_agency(&urgent.agency));
        }
        let mut seen = BTreeSet::new();
        side.retain(|holder| seen.insert(holder.person.clone()));
        side
    }

    /// Who sent it, in the post in which it was sent.
    pub(super) fn sender(&self, urgent: &Urgent) -> Option<&Holder> {
        self.holders.iter().find(|holder| {
            holder.person == urgent.person
                && holder.post.role == urgent.role
                && (urgent.by_telephone || holder.post.agency.code == urgent.agency)
        })
    }

    /// Whom to call about it: who sent it; of what came by telephone, or from somebody who has left, the agency's head (P3).
    pub(super) fn officer(&self, urgent: &Urgent) -> Option<&Holder> {
        let sender = self.sender(urgent);
        let head = || {
            self.holders.iter().find(|holder| {
                holder.post.role == Role::Head && holder.post.agency.code == urgent.agency
            })
        };
        match urgent.by_telephone {
            true => head().or(sender),
            false => sender.or_else(head),
        }
    }

    /// The heads of an agency who can be reached, or its delegates where none can.
    fn of_agency(&self, code: &str) -> Vec<&Holder> {
        let reached = |role| {
            let of = move |holder: &&Holder| {
                holder.post.role == role && holder.post.agency.code == code && holder.is_reached()
            };
            self.holders.iter().filter(of).collect::<Vec<_>>()
        };
        match reached(Role::Head) {
            heads if heads.is_empty() => reached(Role::Delegate),
            heads => heads,
        }
    }
}

/// As what somebody ends, changes or opens a matter: as governor or vice, or else as those who sent it.
pub(super) fn acts_as(person: &Person, urgent: &Urgent) -> Role {
    let own = |role| person.is(role).then_some(role);
    own(Role::Governor)
        .or_else(|| own(Role::Vice))
        .or_else(|| own(urgent.role))
        .or_else(|| person.posts.first().map(|post| post.role))
        .unwrap_or(Role::Secretariat)
}

/// As what its owner speaks.
pub(super) fn owns_as(person: &Person, urgent: &Urgent) -> Role {
    let owns = |post: &&Post| Some(&post.id) == urgent.owner_post.as_ref();
    let post = person.posts.iter().find(owns);
    post.map_or_else(|| acts_as(person, urgent), |post| post.role)
}
