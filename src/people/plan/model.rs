//! A roster in memory that applies a plan, as the store has to: what the tests hold the plans against.

use super::{
    AgencyField, Change, HolderField, Known, KnownAgency, KnownHolder, KnownPost, Plan, PostField,
    Seat, Who,
};
use crate::{ids::Id, person::Language};
use chrono::NaiveDate;
use std::collections::HashMap;

/// An id for a number.
fn id(number: usize) -> Id {
    Id::read(&format!("{number:013}")).unwrap()
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Model {
    pub known: Known,
    ids: usize,
}

impl Model {
    pub fn apply(&mut self, plan: &Plan, today: NaiveDate) {
        self.agencies(plan);
        let mut added = HashMap::new();
        for row in &plan.posts.added {
            let id = self.next();
            added.insert(row.line, id.clone());
            self.known.posts.push(KnownPost {
                id,
                agency: row.agency.clone(),
                role: row.role,
                position: row.position.clone(),
                office_phone: row.office_phone.clone(),
                free_from: None,
                holders: Vec::new(),
            });
        }
        for change in &plan.posts.changed {
            let post = self.post(&change.post);
            for field in &change.fields {
                match field {
                    PostField::Position(change) => set(&mut post.position, change),
                    PostField::OfficePhone(change) => set(&mut post.office_phone, change),
                }
            }
        }
        for change in &plan.holders.changed {
            for field in &change.fields {
                self.change(&change.person, field);
            }
        }
        let mut persons = HashMap::new();
        let begun = plan.holders.added.iter().map(|added_holder| {
            let post = match &added_holder.seat {
                Seat::Known(post) => post.clone(),
                Seat::Added { line } => added[line].clone(),
            };
            let from = added_holder.from.unwrap_or(today);
            (
                added_holder.line,
                post,
                &added_holder.name,
                &added_holder.who,
                from,
            )
        });
        let over = plan.holders.handed_over.iter();
        let over = over.map(|over| {
            let post = over.post.id.clone();
            (over.line, post, &over.name, &over.who, over.at)
        });
        let mut holdings: Vec<_> = begun.chain(over).collect();
        holdings.sort_by_key(|holding| holding.0);
        for (line, post, name, who, from) in holdings {
            let mut holder = match who {
                Who::Known(person) => self.holder(person),
                Who::SameAs { line } => self.holder(&persons[line]),
                Who::New {
                    personal_phone,
                    language,
                } => KnownHolder {
                    person: self.next(),
                    name: name.clone(),
                    personal_phone: personal_phone.clone(),
                    language: language.unwrap_or(Language::Thai),
                    from,
                },
            };
            persons.insert(line, holder.person.clone());
            holder.from = from;
            self.post(&post).holders.push(holder);
        }
    }

    fn agencies(&mut self, plan: &Plan) {
        for row in &plan.agencies.added {
            self.known.agencies.push(KnownAgency {
                code: row.code.clone(),
                name_th: row.name_th.clone(),
                name_en: row.name_en.clone(),
                short_th: row.short_th.clone(),
                kind: row.kind,
                sector: row.sector,
                ministry: row.ministry.clone(),
                district: row.district.clone(),
            });
        }
        for change in &plan.agencies.changed {
            let mut agencies = self.known.agencies.iter_mut();
            let agency = agencies.find(|agency| agency.code == change.code).unwrap();
            for field in &change.fields {
                match field {
                    AgencyField::NameTh(change) => set(&mut agency.name_th, change),
                    AgencyField::NameEn(change) => set(&mut agency.name_en, change),
                    AgencyField::ShortTh(change) => set(&mut agency.short_th, change),
                    AgencyField::Kind(change) => set(&mut agency.kind, change),
                    AgencyField::Sector(change) => set(&mut agency.sector, change),
                    AgencyField::Ministry(change) => set(&mut agency.ministry, change),
                    AgencyField::District(change) => set(&mut agency.district, change),
                }
            }
        }
    }

    fn change(&mut self, person: &Id, field: &HolderField) {
        for post in &mut self.known.posts {
            let holders = post
                .holders
                .iter_mut()
                .filter(|holder| holder.person == *person);
            for holder in holders {
                match field {
                    HolderField::PersonalPhone(change) => set(&mut holder.personal_phone, change),
                    HolderField::Language(change) => set(&mut holder.language, change),
                    HolderField::From { post: of, day } if *of == post.id => {
                        set(&mut holder.from, day);
                    }
                    HolderField::From { .. } => {}
                }
            }
        }
    }

    fn post(&mut self, id: &Id) -> &mut KnownPost {
        self.known
            .posts
            .iter_mut()
            .find(|post| post.id == *id)
            .unwrap()
    }

    fn holder(&self, person: &Id) -> KnownHolder {
        let mut holders = self.known.posts.iter().flat_map(|post| &post.holders);
        holders
            .find(|holder| holder.person == *person)
            .unwrap()
            .clone()
    }

    fn next(&mut self) -> Id {
        self.ids += 1;
        id(self.ids)
    }
}

/// Also holds that a plan changes what there is into something else.
fn set<T: Clone + PartialEq + std::fmt::Debug>(place: &mut T, change: &Change<T>) {
    assert_eq!(*place, change.old);
    assert_ne!(*place, change.new);
    *place = change.new.clone();
}
