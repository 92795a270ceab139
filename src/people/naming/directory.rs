//! The roster by name: agencies, persons, vacant posts.

use super::{
    lexicon::{behind_title, of_person},
    names::{Fit, Found, Names},
};
use crate::{
    ids::Id,
    person::{Agency, Kind, Post, Role},
};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// The usual short names of the agencies that are shipped, by their codes.
static ALIASES: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/aliases.csv").lines().skip(1);
    let mut aliases: HashMap<_, Vec<_>> = HashMap::new();
    for (code, alias) in lines.filter_map(|line| line.split_once(',')) {
        aliases.entry(code).or_default().push(alias);
    }
    aliases
});

/// Somebody or something that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Named {
    /// The agency of this code: its head is meant, or the office.
    Agency(String),
    /// This person, who holds a post.
    Person(Id),
    /// This post, which nobody holds.
    Vacancy(Id),
}

/// A post, and who holds it.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The post.
    pub post: Post,
    /// Who holds it, with the name in the roster.
    pub holder: Option<(Id, String)>,
}

#[derive(Debug)]
struct Listed {
    named: Named,
    /// The kind of the agency, for titles that only some kinds have.
    kind: Option<Kind>,
    /// The agency that is meant with the person as well: its head.
    head_of: Option<String>,
}

/// The roster by name. Made of what the roster holds now, a thousand agencies in some milliseconds; looking up changes nothing.
#[derive(Debug)]
pub struct Directory {
    names: Names<Listed>,
    codes: HashSet<String>,
}

impl Directory {
    /// Agencies alone: for commands that take an agency, such as an order.
    #[must_use]
    pub fn of_agencies(agencies: &[Agency]) -> Self {
        Self::of(agencies, &[])
    }

    /// Agencies, and the people and vacant posts of the roster.
    #[must_use]
    pub fn of(agencies: &[Agency], seats: &[Seat]) -> Self {
        let mut names = Names::new();
        for agency in agencies {
            let code = agency.code.as_str();
            let given = [agency.name_th.as_str(), &agency.name_en, &agency.short_th];
            let listed = Listed {
                named: Named::Agency(agency.code.clone()),
                kind: Some(agency.kind),
                head_of: None,
            };
            names.add(listed, &given, &[code]);
            names.with_given(ALIASES.get(code).map_or(&[], Vec::as_slice));
        }
        let mut at: HashMap<&Id, Vec<&Seat>> = HashMap::new();
        let mut order = Vec::new();
        for seat in seats {
            let key = seat.holder.as_ref().map_or(&seat.post.id, |(id, _)| id);
            at.entry(key).or_insert_with(|| {
                order.push(key);
                Vec::new()
            });
            at.entry(key).and_modify(|seats| seats.push(seat));
        }
        for seats in order.iter().filter_map(|key| at.get(*key)) {
            add(&mut names, seats);
        }
        let codes = agencies.iter().map(|agency| agency.code.clone());
        Self {
            names,
            codes: codes.collect(),
        }
    }

    /// Whom or what the words mean.
    ///
    /// ```
    /// # use angkhan::{people::naming::{Directory, Found, Named}, person::{Agency, Kind}};
    /// # let agency = |code: &str, name: &str| Agency {
    /// #     code: code.into(), name_th: name.into(), name_en: String::new(), short_th: String::new(), kind: Kind::Central,
    /// # };
    /// let directory = Directory::of_agencies(&[agency("HWY", "แขวงทางหลวงภูเก็ต"), agency("RRD", "แขวงทางหลวงชนบทภูเก็ต")]);
    /// let rural = Named::Agency("RRD".to_owned());
    /// assert_eq!(directory.find("ทางหลวงชนบด"), Found::One(rural));
    /// assert!(matches!(directory.find("ทางหลวง"), Found::Several(both) if both.len() == 2));
    /// ```
    #[must_use]
    pub fn find(&self, words: &str) -> Found<Named> {
        // As it stands in the roster; in small letters PATONG is a place that has a hospital, too.
        if let Some(code) = self.codes.get(words.trim()) {
            return Found::One(Named::Agency(code.clone()));
        }
        let plainly = self.names.find(words, |_| true);
        let fit = |hits: &[(&Listed, Fit)]| hits.first().map(|(_, fit)| *fit);
        let hits = match (fit(&plainly), behind_title(words)) {
            // ผอ.ชลประทาน is whoever heads what ชลประทาน means, unless somebody's own title says it all.
            (plain, Some((rest, kinds))) if plain > Some(Fit::Whole) || plain.is_none() => {
                let heads = self.names.find(&rest, |listed| {
                    kinds.is_empty() || listed.kind.is_some_and(|kind| kinds.contains(&kind))
                });
                match (plain, fit(&heads)) {
                    (Some(plain), Some(head)) if head <= plain => heads,
                    (None, _) => heads,
                    _ => plainly,
                }
            }
            _ => plainly,
        };
        let agencies: Vec<&Named> = hits.iter().map(|(listed, _)| &listed.named).collect();
        let is_told = |listed: &Listed| {
            let head_of = listed.head_of.as_ref();
            head_of.is_some_and(|code| agencies.contains(&&Named::Agency(code.clone())))
        };
        Found::of(
            hits.iter()
                .filter(|(listed, _)| !is_told(listed))
                .map(|(listed, _)| listed.named.clone())
                .collect(),
        )
    }
}

fn add(names: &mut Names<Listed>, seats: &[&Seat]) {
    let Some(first) = seats.first() else { return };
    let head_of = seats
        .iter()
        .find(|seat| seat.post.role == Role::Head)
        .map(|seat| seat.post.agency.code.clone());
    let positions: Vec<&str> = seats
        .iter()
        .map(|seat| seat.post.position.as_str())
        .collect();
    let titles = seats
        .iter()
        .flat_map(|seat| titles(seat.post.role))
        .copied();
    match &first.holder {
        Some((id, name)) => {
            let mut given: Vec<&str> = titles.collect();
            let parts = of_person(name);
            let plain = parts.concat();
            given.push(&plain);
            let listed = Listed {
                named: Named::Person(id.clone()),
                kind: None,
                head_of,
            };
            names.add(listed, &[], &positions);
            names.with_given(&given);
            names.with_given(&[name]);
            names.with_parts(&parts);
        }
        // The agency itself is listed; its vacant headship has no name of its own.
        None if head_of.is_some() => {}
        None => {
            let listed = Listed {
                named: Named::Vacancy(first.post.id.clone()),
                kind: None,
                head_of: None,
            };
            names.add(listed, &[], &positions);
            names.with_given(&titles.collect::<Vec<_>>());
        }
    }
}

/// How everybody calls whoever holds a post of the governor's office.
fn titles(role: Role) -> &'static [&'static str] {
    match role {
        Role::Governor => &[
            "ผู้ว่าราชการจังหวัด",
            "ผู้ว่าราชการ",
            "ผู้ว่า",
            "ท่านผู้ว่า",
            "ผวจ",
            "governor",
        ],
        Role::Vice => &[
            "รองผู้ว่าราชการจังหวัด",
            "รองผู้ว่าราชการ",
            "รองผู้ว่า",
            "ท่านรองผู้ว่า",
            "รองผวจ",
            "vice governor",
            "deputy governor",
        ],
        Role::Auditor => &["ผู้ตรวจสอบภายใน", "ตรวจสอบภายใน", "auditor", "internal audit"],
        Role::Head | Role::Delegate | Role::Secretariat => &[],
    }
}
