//! The roster as it is, as the store tells it to a plan (R2).

use crate::{
    ids::Id,
    person::{Kind, Language, Role, Sector},
};
use chrono::NaiveDate;

/// The roster as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Every agency.
    pub agencies: Vec<KnownAgency>,
    /// Every post, vacant ones too.
    pub posts: Vec<KnownPost>,
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
