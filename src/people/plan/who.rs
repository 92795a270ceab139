//! Which person a row means (R1): the same name and the same own number; in a row that says from when, the same name alone.

use super::{
    super::{
        fault::{RosterFault, RosterReason, at},
        sheet::{PostRow, columns::PERSONAL_PHONE},
    },
    KnownHolder, KnownPost, plain,
};
use crate::ids::Id;
use std::collections::HashMap;

/// A person, whom several rows may name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Known(Id),
    /// Added by the row of this line.
    New(u64),
}

/// Everybody of one name, with the own number where it is known.
#[derive(Default)]
pub(super) struct Persons<'a>(HashMap<String, Vec<(Key, &'a str)>>);

impl<'a> Persons<'a> {
    /// Those who are known. What the sheet says of whoever stays comes before what is known: it is what will be so.
    pub fn known(
        staying: impl Iterator<Item = (&'a PostRow, &'a KnownHolder)>,
        posts: &'a [KnownPost],
    ) -> Self {
        let mut persons = Self::default();
        for (row, holder) in staying {
            persons.add(&holder.name, &row.personal_phone, &holder.person);
        }
        for holder in posts.iter().flat_map(|post| &post.holders) {
            persons.add(&holder.name, &holder.personal_phone, &holder.person);
        }
        persons
    }

    fn add(&mut self, name: &str, phone: &'a str, person: &Id) {
        let named = self.0.entry(plain(name)).or_default();
        let key = Key::Known(person.clone());
        match named.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) if known.is_empty() => *known = phone,
            Some(_) => {}
            None => named.push((key, phone)),
        }
    }

    /// The person of a row whose post does not say it.
    ///
    /// # Errors
    /// Several have the name, and no number says which of them is meant.
    pub fn of(&mut self, row: &'a PostRow) -> Result<Key, RosterFault> {
        let phone = row.personal_phone.as_str();
        let named = self.0.entry(plain(&row.name)).or_default();
        if let Some((key, _)) = named
            .iter()
            .find(|(_, known)| !phone.is_empty() && *known == phone)
        {
            return Ok(key.clone());
        }
        // An official who moves keeps the name; a number that is not known yet speaks for nobody else.
        let mut fitting = named
            .iter_mut()
            .filter(|(_, known)| phone.is_empty() || known.is_empty());
        if row.from.is_some()
            && let Some((key, known)) = fitting.next()
        {
            if fitting.next().is_some() {
                return Err(at(
                    row.line,
                    &PERSONAL_PHONE,
                    phone,
                    RosterReason::SeveralOfTheName,
                ));
            }
            if known.is_empty() {
                *known = phone;
            }
            return Ok(key.clone());
        }
        let key = Key::New(row.line);
        named.push((key.clone(), phone));
        Ok(key)
    }
}
