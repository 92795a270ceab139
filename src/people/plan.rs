//! What an import would do (R2): a pure comparison of what is known with the rows of a sheet.
//!
//! Shown as the dry run, then applied whole or not at all. Nothing is ever deleted: what the sheet does not name stays,
//! and an empty cell leaves what is known. A plan that was applied, planned again, holds only what is left.
//!
//! New things have no ids yet: they are named by the line of their row, and the store gives the ids.

use super::{
    fault::RosterFault,
    sheet::{AgencyRow, PostRow},
};
use crate::{
    ids::Id,
    person::{Kind, Language, Post, Role, Sector},
};
use chrono::NaiveDate;

mod agencies;
mod holders;
mod known;
mod seats;
mod who;

#[cfg(test)]
mod model;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use known::{Known, KnownAgency, KnownHolder, KnownPost};

/// What an import would do. Lines are those of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Agencies.
    pub agencies: AgencyPlan,
    /// Posts.
    pub posts: PostPlan,
    /// Who holds them.
    pub holders: HolderPlan,
}

/// What would become of agencies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgencyPlan {
    /// New ones.
    pub added: Vec<AgencyRow>,
    /// Those with other fields.
    pub changed: Vec<AgencyChange>,
    /// How many rows say what is known.
    pub left: usize,
}

/// What would become of posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostPlan {
    /// New ones; their holders are in [`HolderPlan::added`].
    pub added: Vec<PostRow>,
    /// Those with other fields.
    pub changed: Vec<PostChange>,
    /// How many rows say what is known.
    pub left: usize,
}

/// What would become of holders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolderPlan {
    /// Holders of new or vacant posts.
    pub added: Vec<HolderAdded>,
    /// Known persons with another number or language, holdings with another beginning.
    pub changed: Vec<HolderChange>,
    /// Hand-overs (R1a).
    pub handed_over: Vec<HandOver>,
    /// How many rows say what is known.
    pub left: usize,
}

/// A known agency that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyChange {
    /// The row.
    pub line: u64,
    /// The agency's code as known.
    pub code: String,
    /// What would change.
    pub fields: Vec<AgencyField>,
}

/// One field of an agency, as it is and as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgencyField {
    /// Name in Thai.
    NameTh(Change<String>),
    /// Name in English.
    NameEn(Change<String>),
    /// The usual short name.
    ShortTh(Change<String>),
    /// Its kind.
    Kind(Change<Kind>),
    /// Its sector.
    Sector(Change<Sector>),
    /// Its ministry.
    Ministry(Change<String>),
    /// Its district.
    District(Change<String>),
}

/// A known post that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostChange {
    /// The row.
    pub line: u64,
    /// The post.
    pub post: Id,
    /// What would change.
    pub fields: Vec<PostField>,
}

/// One field of a post, as it is and as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostField {
    /// The position.
    Position(Change<String>),
    /// The office's number.
    OfficePhone(Change<String>),
}

/// What is, and what would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<T> {
    /// As it is; may be empty.
    pub old: T,
    /// As it would be.
    pub new: T,
}

/// A holding that would begin in a new or vacant post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderAdded {
    /// The row.
    pub line: u64,
    /// The post.
    pub seat: Seat,
    /// What it may do.
    pub role: Role,
    /// The person's name.
    pub name: String,
    /// The person.
    pub who: Who,
    /// The day on which it begins; without one, with the import.
    pub from: Option<NaiveDate>,
}

/// A hand-over (R1a): one holding ends, another begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// The row.
    pub line: u64,
    /// The post.
    pub post: Post,
    /// Who holds it last until then.
    pub old_person: Id,
    /// That one's name.
    pub old_name: String,
    /// The successor's name.
    pub name: String,
    /// The successor.
    pub who: Who,
    /// Where the successor is known from: the posts held now.
    pub comes_from: Vec<Post>,
    /// The day on which the successor begins.
    pub at: NaiveDate,
}

/// A known person, or one's holding, that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderChange {
    /// The first row of the person.
    pub line: u64,
    /// The person.
    pub person: Id,
    /// The person's name.
    pub name: String,
    /// What would change.
    pub fields: Vec<HolderField>,
}

/// One field of a person or a holding, as it is and as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HolderField {
    /// The person's own number.
    PersonalPhone(Change<String>),
    /// The person's language.
    Language(Change<Language>),
    /// The beginning of the person's only holding of this post.
    From {
        /// The post.
        post: Id,
        /// The day.
        day: Change<NaiveDate>,
    },
}

/// The post that somebody would hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    /// One that is known.
    Known(Id),
    /// The one that the row of this line adds.
    Added {
        /// That line.
        line: u64,
    },
}

/// The person who would hold a post. One person may hold several (R1): the same name and the same own number are one person. In a row
/// that says from when, the same name alone is, too, where it is that of one person and no number speaks against it: officials move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody who is known.
    Known(Id),
    /// The new person of this earlier line.
    SameAs {
        /// That line.
        line: u64,
    },
    /// Somebody new.
    New {
        /// The own number; may be empty.
        personal_phone: String,
        /// The language, where the sheet says one.
        language: Option<Language>,
    },
}

impl Plan {
    /// Whether nothing would be done: the same sheet was imported before (R2).
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.agencies.added.is_empty()
            && self.agencies.changed.is_empty()
            && self.posts.added.is_empty()
            && self.posts.changed.is_empty()
            && self.holders.added.is_empty()
            && self.holders.changed.is_empty()
            && self.holders.handed_over.is_empty()
    }
}

/// What these rows would do to the roster (R2).
///
/// # Errors
/// Every row that does not fit, in the order of the lines: agencies first, then posts.
pub fn plan(
    known: &Known,
    agencies: &[AgencyRow],
    posts: &[PostRow],
) -> Result<Plan, Vec<RosterFault>> {
    let mut faults = Vec::new();
    let mut plan = Plan {
        agencies: agencies::plan(&known.agencies, agencies, &mut faults),
        ..Plan::default()
    };
    faults.sort_by_key(|fault| fault.line);
    let of_agencies = faults.len();
    let seated = seats::seat(known, agencies, posts, &mut faults);
    plan.posts = seats::plan(&seated);
    plan.holders = holders::plan(known, &seated, &mut faults);
    faults[of_agencies..].sort_by_key(|fault| fault.line);
    if faults.is_empty() {
        Ok(plan)
    } else {
        Err(faults)
    }
}

/// Whether two texts are one to a reader: spaces do not count.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// A text as it is compared: spaces as one.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A change to a text, unless the cell is empty or says what is known.
fn change(old: &str, new: &str) -> Option<Change<String>> {
    let differs = !new.trim().is_empty() && !is_same(old, new);
    differs.then(|| Change {
        old: old.to_owned(),
        new: new.to_owned(),
    })
}
