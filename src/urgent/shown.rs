//! A matter as somebody reads it.

use super::{
    office::{LEADING, Office},
    rules::Hand,
    store::{self, Deed, Entry, Side, Urgent},
};
use crate::{
    access::{Right as _, ToCallPersons, ToTalk, ToWriteOrders},
    db::Conn,
    people::{self, Holder},
    person::{Agency, Kind, Person},
    requests,
};
use chrono::{DateTime, Utc};
use futures::{FutureExt as _, future::BoxFuture};
use std::collections::{BTreeSet, HashMap};

/// A matter with everybody who belongs to it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The matter.
    pub urgent: Urgent,
    /// The agency it comes from.
    pub agency: Agency,
    /// Whom to call about it.
    pub officer: Option<Holder>,
    /// Who filed what came by telephone.
    pub filer: Option<Holder>,
    /// Who owns it, or did last.
    pub owner: Option<Holder>,
    /// Who has been told.
    pub told: Vec<Holder>,
    /// Why it was opened again, if it was since it went out.
    pub again: Option<Entry>,
    /// Whether its owner has said by when it is done.
    pub promised: bool,
    /// How many pictures, voices, films, files and pins came with it.
    pub enclosed: usize,
    /// Who said that it is over, by name.
    pub ended_by: Option<String>,
    /// When the office closes next: a usual date by which something is done.
    pub closing: Option<DateTime<Utc>>,
    /// The requests that were made of it: the numbers of their references, and the agencies.
    pub assigned: Vec<(i64, Agency)>,
    /// When it is read.
    pub now: DateTime<Utc>,
}

impl Shown {
    /// Reads it in a fixed number of queries.
    pub(super) fn of<'a>(
        conn: &'a mut Conn,
        office: &'a Office,
        urgent: Urgent,
        now: DateTime<Utc>,
    ) -> BoxFuture<'a, anyhow::Result<Self>> {
        async move {
            let entries = store::entries(conn, &urgent.id).await?;
            let cards = store::cards(conn, &urgent.id).await?;
            let made = requests::made_from(conn, &urgent.as_source()).await?;
            let names = match urgent.resolved_by {
                Some(_) => people::names(conn).await?,
                None => HashMap::new(),
            };
            let mut seen = BTreeSet::new();
            let mut told: Vec<Holder> = cards
                .iter()
                .filter(|card| card.side == Side::Told)
                .filter_map(|card| office.in_post(&card.person, card.post.as_ref()?))
                .filter(|holder| seen.insert(holder.person.clone()))
                .cloned()
                .collect();
            told.sort_by_key(|holder| holder.post.role);
            let again = entries
                .iter()
                .rev()
                .find(|entry| {
                    matches!(
                        entry.deed,
                        Deed::Reopened | Deed::Lapsed | Deed::HandedOver | Deed::AskedAgain
                    )
                })
                .filter(|entry| entry.at >= urgent.opened_at);
            let owner = urgent.owner.as_ref();
            Ok(Self {
                agency: office
                    .agency(&urgent.agency)
                    .cloned()
                    .unwrap_or_else(|| unknown(&urgent.agency)),
                officer: office.officer(&urgent).cloned(),
                filer: office
                    .sender(&urgent)
                    .filter(|_| urgent.by_telephone)
                    .cloned(),
                owner: owner
                    .and_then(|owner| office.holder(owner, &LEADING))
                    .cloned(),
                told,
                again: again.cloned(),
                promised: urgent.owned_at.is_some_and(|since| {
                    let said = |entry: &Entry| entry.deed == Deed::Promised && entry.at >= since;
                    entries.iter().any(said)
                }),
                enclosed: entries.iter().filter(|entry| entry.has_enclosure()).count(),
                ended_by: urgent
                    .resolved_by
                    .as_ref()
                    .and_then(|person| names.get(person).cloned()),
                assigned: made
                    .into_iter()
                    .map(|made| {
                        let agency = office.agency(&made.agency).cloned();
                        (made.serial, agency.unwrap_or_else(|| unknown(&made.agency)))
                    })
                    .collect(),
                closing: Some(urgent.course.chain.next_closing(now, &office.holidays)),
                urgent,
                now,
            })
        }
        .boxed()
    }
}

/// An agency that has left the roster is still named.
pub(super) fn unknown(code: &str) -> Agency {
    Agency {
        code: code.to_owned(),
        name_th: code.to_owned(),
        name_en: code.to_owned(),
        short_th: String::new(),
        kind: Kind::Partner,
    }
}

/// Who reads.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reader {
    /// What the reader is to the matter.
    pub hand: Hand,
    /// Whether numbers of persons are shown (P3).
    pub personal: bool,
    /// Whether the reader may write requests (Q1).
    pub orders: bool,
    /// Whether the reader may ask for a talk with the head of the agency (L4).
    pub talks: bool,
}

impl Reader {
    /// This person, as a reader of the matter.
    pub(super) async fn of(
        conn: &mut Conn,
        office: &Office,
        person: &Person,
        urgent: &Urgent,
    ) -> anyhow::Result<Self> {
        let told = store::told_posts(conn, &urgent.id).await?;
        Ok(Self {
            hand: office.hand(person, urgent, &told),
            personal: ToCallPersons::granted(person),
            orders: ToWriteOrders::granted(person),
            talks: ToTalk::granted(person),
        })
    }

    /// Somebody who is told of the matter by a card of their own.
    pub(super) fn told(holder: &Holder, urgent: &Urgent) -> Self {
        Self {
            hand: Hand {
                told: true,
                owner: urgent.is_owned_by(&holder.person),
                ..Hand::default()
            },
            personal: true,
            orders: ToWriteOrders::ROLES.contains(&holder.post.role),
            talks: ToTalk::ROLES.contains(&holder.post.role),
        }
    }
}
