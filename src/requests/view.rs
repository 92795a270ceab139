//! A request with the people who are in it now: posts outlive people (R1), so they are looked up whenever something is said.

use super::{
    rules::Word,
    store::{self, Errand, Request},
};
use crate::{
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::{Agency, Person, Post, Role},
    whereabouts,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// Everybody who holds a post now, and the agencies.
#[derive(Clone, Debug)]
pub(super) struct Present {
    pub holders: Vec<Holder>,
    pub agencies: Vec<Agency>,
    /// Who acts for the head of an agency, as its delegates (W7).
    acting: Vec<Holder>,
}

impl Present {
    pub(super) async fn read(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let holders = people::holders(conn, now).await?;
        Ok(Self {
            acting: whereabouts::acting::acting(conn, &holders, now).await?,
            agencies: people::agencies(conn).await?,
            holders,
        })
    }

    #[cfg(test)]
    pub(super) fn of(holders: Vec<Holder>, agencies: Vec<Agency>) -> Self {
        Self {
            holders,
            agencies,
            acting: Vec::new(),
        }
    }

    /// The agency of this code.
    pub(super) fn agency(&self, code: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.code == code)
    }

    fn in_role(&self, role: Role) -> impl Iterator<Item = &Holder> {
        self.holders.iter().filter(move |h| h.post.role == role)
    }

    /// Who answers for the agency: its heads, whoever acts for them, its delegates; each once.
    pub(super) fn of_agency(&self, code: &str) -> Vec<&Holder> {
        let heads = self.in_role(Role::Head);
        let others = self.acting.iter().chain(self.in_role(Role::Delegate));
        let all = heads.chain(others);
        each_once(all.filter(|holder| holder.post.agency.code == code))
    }

    /// The governor, and whoever acts as governor.
    pub(super) fn governors(&self) -> Vec<&Holder> {
        each_once(self.in_role(Role::Governor))
    }

    /// The number of the provincial office; empty when none is known.
    fn secretariats_phone(&self) -> &str {
        let mut phones = self
            .in_role(Role::Secretariat)
            .map(|h| h.post.office_phone.as_str());
        phones.find(|phone| !phone.is_empty()).unwrap_or_default()
    }

    /// Those for whom it is asked: of a governor's request all governors, else whoever holds the post; the governors where nobody does.
    pub(super) fn asking(&self, request: &Request) -> Vec<&Holder> {
        let of_post = self.holders.iter().filter(|h| h.post.id == request.post);
        let of_post: Vec<&Holder> = of_post.collect();
        match of_post.first() {
            Some(first) if first.post.role != Role::Governor => each_once(of_post.into_iter()),
            _ => self.governors(),
        }
    }

    /// Who of the secretariat drafted it, as long as they are of it.
    pub(super) fn drafter(&self, request: &Request) -> Option<&Holder> {
        let drafted_by = request.drafted_by.as_ref();
        self.in_role(Role::Secretariat)
            .find(|holder| drafted_by == Some(&holder.person))
    }

    /// Somebody by name, who holds a post now.
    pub(super) fn name(&self, id: &Id) -> Option<&str> {
        let holder = self.holders.iter().find(|holder| holder.person == *id);
        holder.map(|holder| holder.name.as_str())
    }

    /// This person as one who answers for the agency.
    fn by(&self, id: &Id, agency: &str) -> Option<&Holder> {
        let of_agency = self.of_agency(agency);
        of_agency.into_iter().find(|holder| holder.person == *id)
    }
}

fn each_once<'a>(holders: impl Iterator<Item = &'a Holder>) -> Vec<&'a Holder> {
    let mut seen = BTreeSet::new();
    holders
        .filter(|holder| seen.insert(holder.person.clone()))
        .collect()
}

/// Whether the person decides about the request: as the post that asked, or as governor.
pub(super) fn decides(person: &Person, request: &Request) -> bool {
    person.is(Role::Governor)
        || person
            .posts
            .iter()
            .any(|post| post.id == request.post && post.role == Role::Vice)
}

/// Whether the person answers for the agency.
pub(super) fn answers_for(person: &Person, agency: &str) -> bool {
    person.reports_for().any(|post| post.agency.code == agency)
}

/// A request at one agency, as it is shown.
#[derive(Clone, Debug)]
pub(super) struct View {
    pub request: Request,
    pub errand: Errand,
    pub agency: Agency,
    /// As which it is asked.
    pub asker: Post,
    /// Who heads the agency, or else stands for it: the officer with the number (P3).
    pub officer: Option<Holder>,
    /// Who took it on.
    pub accepted_by: Option<String>,
    /// The number under which an agency reaches the governor's side: an office's (P3).
    pub phone: String,
}

impl View {
    /// The errand as it stands now; `None` when its agency or its post is gone.
    pub(super) async fn of(
        conn: &mut Conn,
        request: Request,
        errand: Errand,
        present: &Present,
    ) -> anyhow::Result<Option<Self>> {
        let held = present.holders.iter().find(|h| h.post.id == request.post);
        let post = match held {
            Some(holder) => Some(holder.post.clone()),
            None => people::post(conn, &request.post).await?,
        };
        Ok(post.and_then(|post| Self::with(request, errand, post, present)))
    }

    /// The errand of this id.
    pub(super) async fn read(
        conn: &mut Conn,
        id: &Id,
        present: &Present,
    ) -> anyhow::Result<Option<Self>> {
        let Some(errand) = store::errand(conn, id).await?.filter(|one| one.serial > 0) else {
            return Ok(None);
        };
        match store::request(conn, &errand.request).await? {
            Some(request) => Self::of(conn, request, errand, present).await,
            None => Ok(None),
        }
    }

    /// The same from what is known.
    pub(super) fn with(
        request: Request,
        errand: Errand,
        asker: Post,
        present: &Present,
    ) -> Option<Self> {
        let agency = present.agency(&errand.agency)?.clone();
        let officer = present.of_agency(&agency.code).first().copied().cloned();
        let phone = match asker.office_phone.as_str() {
            "" => present.secretariats_phone(),
            phone => phone,
        };
        let by = errand.accepted_by.as_ref();
        let accepted_by = by.and_then(|by| present.by(by, &agency.code));
        Some(Self {
            accepted_by: accepted_by.map(|holder| holder.name.clone()),
            phone: phone.to_owned(),
            officer,
            agency,
            asker,
            request,
            errand,
        })
    }

    /// Which word fits the agency (R0). Whoever got it as something else before keeps it as a request for cooperation.
    pub(super) fn word(&self) -> Word {
        Word::of(self.agency.kind).unwrap_or(Word::Cooperation)
    }
}

/// Every errand that is open, with its request, in a fixed number of queries.
pub(super) async fn open(conn: &mut Conn, present: &Present) -> anyhow::Result<Vec<View>> {
    let errands = store::open_errands(conn).await?;
    all(conn, errands, present).await
}

/// These errands with their requests.
pub(super) async fn all(
    conn: &mut Conn,
    errands: Vec<Errand>,
    present: &Present,
) -> anyhow::Result<Vec<View>> {
    if errands.is_empty() {
        return Ok(Vec::new());
    }
    let requests = store::open_requests(conn).await?;
    let posts = people::posts(conn).await?;
    let view = |errand: Errand| {
        let request = requests.iter().find(|one| one.id == errand.request)?;
        let asker = posts.iter().find(|post| post.id == request.post)?;
        View::with(request.clone(), errand, asker.clone(), present)
    };
    Ok(errands.into_iter().filter_map(view).collect())
}
