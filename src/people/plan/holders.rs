//! Who holds a post: another name is a hand-over when `from` is given, else a fault (R1a, R2).

use super::{
    super::{
        fault::{RosterFault, RosterReason, at},
        sheet::{
            PostRow,
            columns::{FROM, LANGUAGE, NAME, PERSONAL_PHONE},
        },
    },
    Change, HandOver, HolderAdded, HolderChange, HolderField, HolderPlan, Known, KnownHolder,
    KnownPost, Seat, Who, is_same,
    known::Names,
    seats::Seated,
    who::{Key, Persons},
};
use crate::{
    ids::Id,
    person::{Language, Post},
    sheet::Column,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a row means for the holders of its post.
enum Step<'a> {
    /// Its holder is known, perhaps with another beginning.
    Stays(&'a KnownHolder, Option<NaiveDate>),
    /// Nobody holds the post.
    Begins,
    /// Somebody else holds it until then.
    TakesOver(&'a KnownHolder, NaiveDate),
}

/// What the rows say about a person, each with the line that said it.
#[derive(Default)]
struct Said<'a> {
    line: u64,
    phone: Option<(&'a str, u64)>,
    language: Option<(Language, u64)>,
    beginnings: Vec<HolderField>,
}

struct Placed<'a> {
    row: &'a PostRow,
    post: Option<&'a KnownPost>,
    step: Step<'a>,
    key: Key,
}

pub(super) fn plan<'a>(
    known: &'a Known,
    seated: &[Seated<'a>],
    faults: &mut Vec<RosterFault>,
) -> HolderPlan {
    let mut steps = Vec::new();
    for (row, post) in seated.iter().copied() {
        match step(row, post) {
            Ok(step) => steps.push((row, post, step)),
            Err(fault) => faults.push(fault),
        }
    }
    let placed = place(&known.posts, steps, faults);
    let said = listen(&placed, faults);
    write(known, &placed, &said)
}

fn step<'a>(row: &PostRow, post: Option<&'a KnownPost>) -> Result<Step<'a>, RosterFault> {
    let Some(post) = post else {
        return Ok(Step::Begins);
    };
    let mut holders: Vec<&KnownHolder> = post.holders.iter().collect();
    holders.sort_by_key(|holder| holder.from);
    let of_from = |reason| at(row.line, &FROM, "", reason);
    let before_vacancy = |from: NaiveDate| {
        let since = post.free_from.filter(|free| from < *free)?;
        Some(of_from(RosterReason::FromBeforeVacancy { from, since }))
    };
    let Some((first, last)) = holders.first().zip(holders.last()) else {
        let early = row.from.and_then(before_vacancy);
        return early.map_or(Ok(Step::Begins), Err);
    };
    let own: Vec<_> = holders
        .iter()
        .filter(|holder| is_same(&holder.name, &row.name))
        .collect();
    let Some(from) = row.from else {
        let holder = first.name.clone();
        let fault = || {
            at(
                row.line,
                &NAME,
                &row.name,
                RosterReason::HeldByAnother { holder },
            )
        };
        return own
            .first()
            .map(|own| Step::Stays(own, None))
            .ok_or_else(fault);
    };
    if let Some(own) = own.iter().find(|holder| holder.from == from) {
        return Ok(Step::Stays(own, None));
    }
    if from > last.from && !is_same(&last.name, &row.name) {
        return Ok(Step::TakesOver(last, from));
    }
    match own.first() {
        None => {
            let (holder, since) = (last.name.clone(), last.from);
            Err(of_from(RosterReason::FromTooEarly {
                from,
                holder,
                since,
            }))
        }
        Some(own) if holders.len() == 1 => {
            before_vacancy(from).map_or(Ok(Step::Stays(own, Some(from))), Err)
        }
        Some(own) => {
            let since = own.from;
            Err(of_from(RosterReason::FromDiffers { from, since }))
        }
    }
}

/// Says which person each row means.
fn place<'a>(
    posts: &'a [KnownPost],
    steps: Vec<(&'a PostRow, Option<&'a KnownPost>, Step<'a>)>,
    faults: &mut Vec<RosterFault>,
) -> Vec<Placed<'a>> {
    let staying = steps.iter().filter_map(|(row, _, step)| match step {
        Step::Stays(holder, _) => Some((*row, *holder)),
        _ => None,
    });
    let mut persons = Persons::known(staying, posts);
    let mut placed = Vec::with_capacity(steps.len());
    for (row, post, step) in steps {
        let here = match (&step, post) {
            (Step::Stays(holder, _), _) => Some(&holder.person),
            // Who comes back to a post is the person that had it.
            (_, Some(post)) => {
                let mut holders = post.holders.iter();
                let holder = holders.find(|holder| is_same(&holder.name, &row.name));
                holder.map(|holder| &holder.person)
            }
            _ => None,
        };
        let key = match here {
            Some(person) => Ok(Key::Known(person.clone())),
            None => persons.of(row),
        };
        match key {
            Ok(key) => placed.push(Placed {
                row,
                post,
                step,
                key,
            }),
            Err(fault) => faults.push(fault),
        }
    }
    placed
}

/// Gathers what is said of each person; a person of whom two rows say different things is a fault.
fn listen<'a>(placed: &[Placed<'a>], faults: &mut Vec<RosterFault>) -> BTreeMap<Key, Said<'a>> {
    let mut all: BTreeMap<Key, Said> = BTreeMap::new();
    for Placed {
        row,
        post,
        step,
        key,
    } in placed
    {
        let said = all.entry(key.clone()).or_default();
        if said.line == 0 {
            said.line = row.line;
        }
        let mut differs = |column: &'static Column, cell: &str, line| {
            faults.push(at(
                row.line,
                column,
                cell,
                RosterReason::PersonDiffers { line },
            ));
        };
        if !row.personal_phone.is_empty() {
            let phone = said.phone.get_or_insert((&row.personal_phone, row.line));
            if phone.0 != row.personal_phone {
                differs(&PERSONAL_PHONE, &row.personal_phone, phone.1);
            }
        }
        if let Some(language) = row.language {
            let first = said.language.get_or_insert((language, row.line));
            if first.0 != language {
                differs(&LANGUAGE, "", first.1);
            }
        }
        if let (Step::Stays(holder, Some(from)), Some(post)) = (step, post) {
            said.beginnings.push(HolderField::From {
                post: post.id.clone(),
                day: Change {
                    old: holder.from,
                    new: *from,
                },
            });
        }
    }
    all
}

fn write(known: &Known, placed: &[Placed], said: &BTreeMap<Key, Said>) -> HolderPlan {
    let mut plan = HolderPlan {
        changed: changes(&known.posts, said),
        ..HolderPlan::default()
    };
    let names = Names::of(known);
    let changed: HashSet<&Id> = plan.changed.iter().map(|change| &change.person).collect();
    let stays = |placed: &&Placed| matches!(&placed.step, Step::Stays(h, _) if !changed.contains(&h.person));
    plan.left = placed.iter().filter(stays).count();
    for Placed {
        row,
        post,
        step,
        key,
    } in placed
    {
        let who = || who(row, key, said.get(key));
        match (step, post) {
            (Step::Stays(..), _) => {}
            (Step::TakesOver(old, at), Some(post)) => plan.handed_over.push(HandOver {
                line: row.line,
                post: names.post(post),
                old_person: old.person.clone(),
                old_name: old.name.clone(),
                name: row.name.clone(),
                who: who(),
                comes_from: comes_from(known, &names, key),
                at: *at,
            }),
            (Step::Begins | Step::TakesOver(..), _) => plan.holders_begin(row, *post, who()),
        }
    }
    plan
}

/// The posts that a known person holds or is to hold.
fn comes_from(known: &Known, names: &Names, key: &Key) -> Vec<Post> {
    let Key::Known(person) = key else {
        return Vec::new();
    };
    let holds = |post: &&KnownPost| post.holders.iter().any(|holder| holder.person == *person);
    let held = known.posts.iter().filter(holds);
    held.map(|post| names.post(post)).collect()
}

impl HolderPlan {
    fn holders_begin(&mut self, row: &PostRow, post: Option<&KnownPost>, who: Who) {
        let seat = match post {
            Some(post) => Seat::Known(post.id.clone()),
            None => Seat::Added { line: row.line },
        };
        self.added.push(HolderAdded {
            line: row.line,
            seat,
            role: row.role,
            name: row.name.clone(),
            who,
            from: row.from,
        });
    }
}

fn who(row: &PostRow, key: &Key, said: Option<&Said>) -> Who {
    match key {
        Key::Known(person) => Who::Known(person.clone()),
        Key::New(line) if *line != row.line => Who::SameAs { line: *line },
        Key::New(_) => Who::New {
            // A later row may know the number.
            personal_phone: said
                .and_then(|said| said.phone)
                .map_or_else(String::new, |(phone, _)| phone.to_owned()),
            language: said
                .and_then(|said| said.language)
                .map(|(language, _)| language),
        },
    }
}

fn changes(posts: &[KnownPost], said: &BTreeMap<Key, Said>) -> Vec<HolderChange> {
    let holders = posts.iter().flat_map(|post| &post.holders);
    let known: HashMap<&Id, &KnownHolder> = holders.map(|h| (&h.person, h)).collect();
    let mut changes: Vec<HolderChange> = said
        .iter()
        .filter_map(|(key, said)| {
            let Key::Known(person) = key else { return None };
            let holder = known.get(person)?;
            let phone = said
                .phone
                .filter(|(phone, _)| holder.personal_phone != *phone);
            let phone = phone.map(|(phone, _)| {
                HolderField::PersonalPhone(Change {
                    old: holder.personal_phone.clone(),
                    new: phone.to_owned(),
                })
            });
            let language = said
                .language
                .filter(|(language, _)| holder.language != *language);
            let language = language.map(|(new, _)| {
                let old = holder.language;
                HolderField::Language(Change { old, new })
            });
            let own = phone.into_iter().chain(language);
            let fields: Vec<_> = own.chain(said.beginnings.iter().cloned()).collect();
            (!fields.is_empty()).then(|| HolderChange {
                line: said.line,
                person: person.clone(),
                name: holder.name.clone(),
                fields,
            })
        })
        .collect();
    changes.sort_by_key(|change| change.line);
    changes
}
