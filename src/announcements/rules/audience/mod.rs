//! To whom an announcement goes (A2): said in words, kept in a row, asked about each agency.
//!
//! > ทุกหน่วยงาน · อำเภอ และ อปท. ใน อ.ถลาง · หัวหน้าส่วนราชการ ยกเว้นสถานศึกษา · ผู้ที่ยังไม่รับทราบ ว-12 · กลุ่มน้ำท่วม, ทสจ.
//!
//! [`read`] takes the words apart. What stands in a row is a union of intersections, and another one that is taken away:
//! *in* binds more closely than *and*, and *but not* goes to the end.
//!
//! | words | mean |
//! |---|---|
//! | อำเภอ และ อปท. | both |
//! | อปท. ใน อ.ถลาง และ อ.กะทู้ | the local governments of both districts: places go on as places |
//! | อำเภอ และ อปท. ใน อ.ถลาง | every district, and the local governments of that one |
//! | อ.ถลาง | the office of the district; the place only behind ใน, or behind a class: อปท. อ.ถลาง |
//! | ทุกโรงพยาบาล | each agency that may be called so; without ทุก it is asked which |
//! | ทสจ. ปภ. | both: a space may stand for a comma where the words are no one name |
//!
//! Independent bodies, partners and politics are in only when picked: by kind, sector, name or group, not by *everyone*, a district or a
//! mission area alone. The provincial office, which sends it, is in by name only. Whatever is taken away is away.

mod fault;
mod item;
mod lexicon;
mod looking;
mod reading;
mod scanning;
mod slip;
#[cfg(test)]
mod tests;

pub use fault::Fault;
pub use looking::Known;
pub use reading::read;

use crate::{
    people::OFFICE,
    person::{Kind, MissionArea, Sector},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Who of each agency gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The head alone.
    Heads,
    /// The head and the delegates; what is meant when nothing is said.
    HeadsAndDelegates,
}

/// One thing by which agencies are picked or taken away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// All that are called (R0).
    Everyone,
    /// Those of a kind.
    Kind(Kind),
    /// Those of a sector.
    Sector(Sector),
    /// Those of a mission area.
    Area(MissionArea),
    /// Those in a district, written as the roster writes it.
    District(String),
    /// The agency of this code.
    Agency(String),
    /// Those of a saved group, by its name.
    Group(String),
    /// Those who have not acknowledged the announcement of this number.
    Waiting(i64),
}

impl Term {
    /// Whether it picks agencies one by one rather than as a class.
    fn is_by_name(&self) -> bool {
        matches!(self, Self::Agency(_) | Self::Group(_) | Self::Waiting(_))
    }

    /// Whether it picks those too that are not called.
    fn picks(&self) -> bool {
        self.is_by_name() || matches!(self, Self::Kind(_) | Self::Sector(_))
    }

    fn fits(&self, agency: &Listed, facts: &Facts) -> bool {
        match self {
            Self::Everyone => true,
            Self::Kind(kind) => agency.kind == *kind,
            Self::Sector(sector) => agency.sector == *sector,
            Self::Area(area) => agency.areas.contains(area),
            Self::District(district) => {
                looking::district(district) == looking::district(&agency.district)
            }
            Self::Agency(code) => agency.code == *code,
            Self::Group(name) => holds(facts.groups.get(name), agency),
            Self::Waiting(number) => holds(facts.waiting.get(number), agency),
        }
    }
}

fn holds(codes: Option<&BTreeSet<String>>, agency: &Listed) -> bool {
    codes.is_some_and(|codes| codes.contains(&agency.code))
}

/// To whom an announcement goes: a union of intersections, but not another one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Audience {
    /// Who of each agency.
    pub who: Who,
    /// Any of these, each of which has to fit as a whole.
    pub of: Vec<Vec<Term>>,
    /// Any of these is taken away.
    #[serde(default)]
    pub but_not: Vec<Vec<Term>>,
}

/// An agency as an audience sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The code of the roster.
    pub code: String,
    /// Its kind.
    pub kind: Kind,
    /// Its sector.
    pub sector: Sector,
    /// The district in which it is; may be empty.
    pub district: String,
    /// The mission areas that it belongs to.
    pub areas: Vec<MissionArea>,
}

/// What an audience has to be told to say whom it holds; [`Audience::groups`] and [`Audience::waiting`] say what of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The codes of the agencies in each saved group.
    pub groups: BTreeMap<String, BTreeSet<String>>,
    /// The codes of the agencies that somebody of has not acknowledged the announcement of this number.
    pub waiting: BTreeMap<i64, BTreeSet<String>>,
}

impl Default for Audience {
    /// Heads and delegates of everyone.
    fn default() -> Self {
        Self {
            who: Who::HeadsAndDelegates,
            of: vec![vec![Term::Everyone]],
            but_not: Vec::new(),
        }
    }
}

impl Audience {
    /// Whether the agency is in it.
    #[must_use]
    pub fn holds(&self, agency: &Listed, facts: &Facts) -> bool {
        let fits = |terms: &Vec<Term>| {
            !terms.is_empty() && terms.iter().all(|term| term.fits(agency, facts))
        };
        let may = |terms: &Vec<Term>| {
            if agency.code == OFFICE {
                return terms.iter().any(Term::is_by_name);
            }
            let called = agency.kind.is_called() && agency.sector != Sector::Political;
            called || terms.iter().any(Term::picks)
        };
        self.of.iter().any(|terms| fits(terms) && may(terms)) && !self.but_not.iter().any(fits)
    }

    /// Whether it goes to everyone, be it without some: what the rule of two persons asks (A9).
    #[must_use]
    pub fn is_of_everyone(&self) -> bool {
        self.of.iter().any(|terms| *terms == [Term::Everyone])
    }

    /// Everything that is named in it, picked or taken away.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.of.iter().chain(&self.but_not).flatten()
    }

    /// The codes of the agencies that are named.
    #[cfg(test)]
    #[must_use]
    pub fn codes(&self) -> BTreeSet<&str> {
        let mut codes = BTreeSet::new();
        for term in self.terms() {
            if let Term::Agency(code) = term {
                codes.insert(code.as_str());
            }
        }
        codes
    }

    /// The saved groups that are named.
    #[must_use]
    pub fn groups(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        for term in self.terms() {
            if let Term::Group(name) = term {
                names.insert(name.as_str());
            }
        }
        names
    }

    /// The announcements that somebody has not acknowledged.
    #[must_use]
    pub fn waiting(&self) -> BTreeSet<i64> {
        let number = |term: &Term| match term {
            Term::Waiting(number) => Some(*number),
            _ => None,
        };
        self.terms().filter_map(number).collect()
    }
}
