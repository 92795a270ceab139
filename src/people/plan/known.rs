//! The roster as it is, as the store tells it to a plan (R2).

use crate::{
    ids::Id,
    person::{Agency, Kind, Language, Post, Role, Sector},
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The roster as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Every agency.
    pub agencies: Vec<KnownAgency>,
    /// Every post, vacant ones too.
    pub posts: Vec<KnownPost>,
}

/// Posts as they are named to people.
pub(super) struct Names<'a>(HashMap<&'a str, &'a KnownAgency>);

impl<'a> Names<'a> {
    pub fn of(known: &'a Known) -> Self {
        let agencies = known.agencies.iter();
        Self(agencies.map(|a| (a.code.as_str(), a)).collect())
    }

    pub fn post(&self, post: &KnownPost) -> Post {
        let agency = self.0.get(post.agency.as_str());
        let text = |name: fn(&KnownAgency) -> &String| {
            agency.map_or_else(String::new, |a| name(a).clone())
        };
        Post {
            id: post.id.clone(),
            role: post.role,
            agency: Agency {
                code: post.agency.clone(),
                name_th: text(|a| &a.name_th),
                name_en: text(|a| &a.name_en),
                short_th: text(|a| &a.short_th),
                kind: agency.map_or(Kind::Partner, |a| a.kind),
            },
            position: post.position.clone(),
            office_phone: post.office_phone.clone(),
        }
    }
}

/// An agency as it is. Texts may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAgency {
    /// Its code; it is known by it.
    pub code: String,
    /// Name in Thai.
    pub name_th: String,
    /// Name in English.
    pub name_en: String,
    /// The usual short name.
    pub short_th: String,
    /// What is asked of it (R0).
    pub kind: Kind,
    /// Its partner sector.
    pub sector: Sector,
    /// Its ministry.
    pub ministry: String,
    /// Its district.
    pub district: String,
}

/// A post as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPost {
    /// The post.
    pub id: Id,
    /// The code of its agency.
    pub agency: String,
    /// What it may do.
    pub role: Role,
    /// The position as written; may be empty.
    pub position: String,
    /// The office's number; may be empty.
    pub office_phone: String,
    /// The day on which the last holding that is over ended: no other begins before it.
    pub free_from: Option<NaiveDate>,
    /// Who holds it now and who will.
    pub holders: Vec<KnownHolder>,
}

/// A holding that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownHolder {
    /// Who.
    pub person: Id,
    /// Name as in the roster.
    pub name: String,
    /// The person's own number; may be empty.
    pub personal_phone: String,
    /// The person's language.
    pub language: Language,
    /// The day on which it begins or began.
    pub from: NaiveDate,
}
