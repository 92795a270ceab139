//! To whom an announcement goes, as the roster is now (A2).

use super::{
    rules::audience::{self, Audience, Facts, Fault, Known, Listed, Who},
    store,
    words::Reach,
};
use crate::{
    db::Conn,
    ids::Id,
    people::{self, Holder, naming::Directory},
    person::{Agency, MissionArea, Person, Post, Role, Sector},
    projects,
    turn::Turn,
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Everybody who could get it.
pub(super) struct Present {
    pub agencies: Vec<Agency>,
    posts: Vec<Post>,
    holders: Vec<Holder>,
    sectors: HashMap<String, Sector>,
    districts: HashMap<String, String>,
    areas: HashMap<String, Vec<MissionArea>>,
    groups: Vec<(String, Vec<String>)>,
    numbers: Vec<i64>,
}

/// One of those who get it: a post of an agency, and who holds it.
#[derive(Clone, Debug)]
pub(super) struct Addressed {
    pub agency: Agency,
    /// `None` for an agency that has no post for a head: nobody is lost, it counts as not reached.
    pub post: Option<Post>,
    pub holder: Option<Holder>,
}

impl Present {
    pub(super) async fn read(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Self> {
        Ok(Self {
            agencies: people::agencies(conn).await?,
            posts: people::posts(conn).await?,
            holders: people::holders(conn, now).await?,
            sectors: people::sectors(conn).await?,
            districts: people::districts(conn).await?,
            areas: projects::areas_of_agencies(conn).await?,
            groups: store::groups(conn).await?,
            numbers: store::numbers(conn).await?,
        })
    }

    /// The words as an audience.
    pub(super) fn understand(&self, words: &str) -> Result<Audience, Fault> {
        let directory = Directory::of_agencies(&self.agencies);
        let districts: BTreeSet<&String> = self.districts.values().collect();
        let districts: Vec<String> = districts.into_iter().cloned().collect();
        let groups: Vec<String> = self.groups.iter().map(|(name, _)| name.clone()).collect();
        let known = Known {
            agencies: &self.agencies,
            directory: &directory,
            districts: &districts,
            groups: &groups,
            announcements: &self.numbers,
        };
        audience::read(words, &known)
    }

    /// Whether a name means something other than a group of that name.
    pub(super) fn means_something(&self, name: &str) -> bool {
        let known = self.groups.iter().any(|(group, _)| group == name);
        !known && self.understand(name).is_ok()
    }

    /// Whether these are all agencies that are called (R0), by whatever name they were picked.
    pub(super) fn are_everyone(&self, addressed: &[Addressed]) -> bool {
        let reached: HashSet<&str> = (addressed.iter())
            .map(|one| one.agency.code.as_str())
            .collect();
        let everyone = Audience::default();
        let facts = Facts::default();
        let mut all =
            (self.agencies.iter()).filter(|agency| everyone.holds(&self.listed(agency), &facts));
        reached.len() > 1 && all.all(|agency| reached.contains(agency.code.as_str()))
    }

    /// Those whom it reaches, each person once, heads before delegates.
    pub(super) async fn addressed(
        &self,
        conn: &mut Conn,
        audience: &Audience,
    ) -> anyhow::Result<Vec<Addressed>> {
        let facts = self.facts(conn, audience).await?;
        let mut at: HashMap<&str, Vec<&Post>> = HashMap::new();
        for post in self
            .posts
            .iter()
            .filter(|post| gets(audience.who, post.role))
        {
            at.entry(post.agency.code.as_str()).or_default().push(post);
        }
        let mut held: HashMap<_, Vec<&Holder>> = HashMap::new();
        for holder in &self.holders {
            held.entry(&holder.post.id).or_default().push(holder);
        }
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for agency in &self.agencies {
            if !audience.holds(&self.listed(agency), &facts) {
                continue;
            }
            let mut posts = at.remove(agency.code.as_str()).unwrap_or_default();
            posts.sort_by_key(|post| post.role);
            if !posts.iter().any(|post| post.role == Role::Head) {
                found.push(Addressed {
                    agency: agency.clone(),
                    post: None,
                    holder: None,
                });
            }
            for post in posts {
                let addressed = |holder: Option<&Holder>| Addressed {
                    agency: agency.clone(),
                    post: Some(post.clone()),
                    holder: holder.cloned(),
                };
                match held.get(&post.id) {
                    // An agency without a head is one that it does not reach; a delegate's post may well be vacant.
                    None if post.role == Role::Head => found.push(addressed(None)),
                    None => {}
                    Some(holders) => found.extend(
                        (holders.iter())
                            .filter(|holder| seen.insert(holder.person.clone()))
                            .map(|holder| addressed(Some(holder))),
                    ),
                }
            }
        }
        Ok(found)
    }

    fn listed(&self, agency: &Agency) -> Listed {
        let of = |map: &HashMap<String, String>| map.get(&agency.code).cloned().unwrap_or_default();
        Listed {
            code: agency.code.clone(),
            kind: agency.kind,
            sector: (self.sectors.get(&agency.code).copied()).unwrap_or(Sector::Government),
            district: of(&self.districts),
            areas: self.areas.get(&agency.code).cloned().unwrap_or_default(),
        }
    }

    async fn facts(&self, conn: &mut Conn, audience: &Audience) -> anyhow::Result<Facts> {
        let named = audience.groups();
        let mut facts = Facts {
            groups: self
                .groups
                .iter()
                .filter(|(name, _)| named.contains(name.as_str()))
                .map(|(name, codes)| (name.clone(), codes.iter().cloned().collect()))
                .collect(),
            ..Facts::default()
        };
        for (number, agency) in store::not_acknowledged(conn, &audience.waiting()).await? {
            facts.waiting.entry(number).or_default().insert(agency);
        }
        Ok(facts)
    }
}

/// The secretariat, as far as it can be reached.
pub(super) async fn secretariat(turn: &mut Turn) -> anyhow::Result<Vec<Person>> {
    let now = turn.now();
    let holders = people::holders(turn.conn(), now).await?;
    let reached: HashSet<Id> = (holders.iter().filter(|holder| holder.is_reached()))
        .filter(|holder| holder.post.role == Role::Secretariat)
        .map(|holder| holder.person.clone())
        .collect();
    let mut everybody = people::everybody(turn.conn(), now).await?;
    everybody.retain(|person| reached.contains(&person.id));
    Ok(everybody)
}

fn gets(who: Who, role: Role) -> bool {
    match who {
        Who::Heads => role == Role::Head,
        Who::HeadsAndDelegates => role.of_agency(),
    }
}

/// How many they are.
pub(super) fn reach(addressed: &[Addressed]) -> Reach {
    let agencies: HashSet<&str> = (addressed.iter())
        .map(|one| one.agency.code.as_str())
        .collect();
    let reached = |one: &&Addressed| one.holder.as_ref().is_some_and(Holder::is_reached);
    Reach {
        people: addressed.len(),
        agencies: agencies.len(),
        out_of_reach: addressed.len() - addressed.iter().filter(reached).count(),
    }
}
