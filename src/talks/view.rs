//! A talk with the people who are in it now: posts outlive people (R1), so they are looked up whenever something is said.

use super::{
    rules::Way,
    store::{self, Talk},
};
use crate::{
    ids::Id,
    people::{self, Holder},
    person::{Agency, Person, Post, Role},
    turn::Turn,
    whereabouts,
};

/// Everybody who holds a post now, and the agencies.
#[derive(Debug)]
pub(super) struct Present {
    holders: Vec<Holder>,
    agencies: Vec<Agency>,
    /// Who acts for the head of an agency, as its delegates (W7).
    acting: Vec<Holder>,
}

impl Present {
    pub(super) async fn read(turn: &mut Turn) -> anyhow::Result<Self> {
        let now = turn.now();
        let holders = people::holders(turn.conn(), now).await?;
        Ok(Self {
            acting: whereabouts::acting::acting(turn.conn(), &holders, now).await?,
            agencies: people::agencies(turn.conn()).await?,
            holders,
        })
    }

    #[cfg(test)]
    pub(super) fn of(holders: Vec<Holder>) -> Self {
        let agencies = holders.iter().map(|h| h.post.agency.clone()).collect();
        Self {
            holders,
            agencies,
            acting: Vec::new(),
        }
    }

    /// Every agency of the roster.
    pub(super) fn agencies(&self) -> &[Agency] {
        &self.agencies
    }

    /// The agency of this code.
    pub(super) fn agency(&self, code: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.code == code)
    }

    fn in_role(&self, role: Role) -> impl Iterator<Item = &Holder> {
        self.holders.iter().filter(move |h| h.post.role == role)
    }

    /// Who heads the agency.
    pub(super) fn heads(&self, agency: &str) -> Vec<&Holder> {
        self.in_role(Role::Head)
            .filter(|holder| holder.post.agency.code == agency)
            .collect()
    }

    /// Who else answers for the agency when its head does not: whoever acts for the head, and its delegates (L4, W7).
    pub(super) fn stand_ins(&self, agency: &str) -> Vec<&Holder> {
        let delegates = self.in_role(Role::Delegate);
        let all = self.acting.iter().chain(delegates);
        each_once(
            all.filter(|holder| holder.post.agency.code == agency)
                .collect(),
        )
    }

    /// Everybody who may answer for the agency.
    pub(super) fn of_agency(&self, agency: &str) -> Vec<&Holder> {
        let mut all = self.heads(agency);
        all.extend(self.stand_ins(agency));
        each_once(all)
    }

    /// The governor, and whoever acts as governor.
    pub(super) fn governors(&self) -> Vec<&Holder> {
        each_once(self.in_role(Role::Governor).collect())
    }

    /// The provincial office.
    pub(super) fn secretariat(&self) -> Vec<&Holder> {
        each_once(self.in_role(Role::Secretariat).collect())
    }

    /// The number of the provincial office; empty when none is known.
    pub(super) fn secretariats_phone(&self) -> &str {
        let mut phones = self
            .in_role(Role::Secretariat)
            .map(|h| h.post.office_phone.as_str());
        phones.find(|phone| !phone.is_empty()).unwrap_or_default()
    }

    /// The number of this post's office, or that of the provincial office: no personal one, an agency may read it (P3).
    pub(super) fn phone_of(&self, post: &Post) -> String {
        match post.office_phone.as_str() {
            "" => self.secretariats_phone().to_owned(),
            phone => phone.to_owned(),
        }
    }

    /// The number of an agency where nobody heads it: of whatever post it has.
    pub(super) fn phone_of_agency(&self, agency: &str) -> &str {
        let of_agency = self.holders.iter().filter(|holder| {
            holder.post.agency.code == agency
                && !matches!(
                    holder.post.role,
                    Role::Governor | Role::Vice | Role::Auditor
                )
        });
        let mut phones = of_agency.map(|holder| holder.post.office_phone.as_str());
        phones.find(|phone| !phone.is_empty()).unwrap_or_default()
    }

    /// This person, by the post of these roles where several are held.
    pub(super) fn person(&self, id: &Id, roles: &[Role], agency: Option<&str>) -> Option<&Holder> {
        self.holders.iter().find(|holder| {
            holder.person == *id
                && roles.contains(&holder.post.role)
                && agency.is_none_or(|agency| holder.post.agency.code == agency)
        })
    }

    /// Whoever asks as this post: the asker, or whoever has taken the post over.
    pub(super) fn asking(&self, talk: &Talk) -> Vec<&Holder> {
        let of_post = || self.holders.iter().filter(|h| h.post.id == talk.post);
        match of_post().find(|holder| holder.person == talk.asker) {
            Some(asker) => vec![asker],
            None => each_once(of_post().collect()),
        }
    }

    /// Whoever is spoken to: who answered, where they may still; else those who may answer now.
    pub(super) fn answering(&self, talk: &Talk) -> Vec<&Holder> {
        let all = match talk.way {
            Way::ToAgency => self.of_agency(&talk.agency),
            Way::ToGovernor => self.governors(),
        };
        let by = talk.deputy.as_ref().or(talk.answered_by.as_ref());
        match by.and_then(|by| all.iter().find(|holder| holder.person == *by)) {
            // The secretariat's word is kept by the governor.
            Some(by) if talk.way == Way::ToAgency => vec![*by],
            _ => match talk.way {
                Way::ToAgency => self.heads(&talk.agency),
                Way::ToGovernor => all,
            },
        }
    }

    /// Those of these persons who still hold a post by which they may answer.
    pub(super) fn with_copies(&self, talk: &Talk, copies: &[Id]) -> Vec<&Holder> {
        let may = match talk.way {
            Way::ToAgency => self.of_agency(&talk.agency),
            Way::ToGovernor => {
                let mut all = self.governors();
                all.extend(self.secretariat());
                each_once(all)
            }
        };
        may.into_iter()
            .filter(|holder| copies.contains(&holder.person) && holder.is_reached())
            .collect()
    }
}

/// Those who can be reached by a message, but for one person: nobody is asked by oneself.
pub(super) fn reached_but<'a>(mut holders: Vec<&'a Holder>, one: &Id) -> Vec<&'a Holder> {
    holders.retain(|holder| holder.is_reached() && holder.person != *one);
    holders
}

fn each_once(mut holders: Vec<&Holder>) -> Vec<&Holder> {
    let mut seen = std::collections::BTreeSet::new();
    holders.retain(|holder| seen.insert(holder.person.clone()));
    holders
}

/// The post by which the person speaks for the agency.
pub(super) fn post_for<'a>(person: &'a Person, agency: &str) -> Option<&'a Post> {
    person.reports_for().find(|post| post.agency.code == agency)
}

/// A talk as it is shown.
#[derive(Clone, Debug)]
pub(super) struct View {
    pub talk: Talk,
    /// The agency that is asked, or that asks.
    pub agency: Agency,
    /// As which it is asked for.
    pub asker: Post,
    /// Who heads the agency, or asks for it: the officer with the number (P3).
    pub officer: Option<Holder>,
    /// Who has answered.
    pub by: Option<Holder>,
    /// Who calls instead of the head.
    pub deputy: Option<Holder>,
    /// The number under which an agency reaches the governor's side.
    pub phone: String,
}

impl View {
    /// The talk as it stands now; `None` when its agency or its post is gone.
    pub(super) async fn of(
        turn: &mut Turn,
        talk: Talk,
        present: &Present,
    ) -> anyhow::Result<Option<Self>> {
        let held = present.holders.iter().find(|h| h.post.id == talk.post);
        let post = match held {
            Some(holder) => Some(holder.post.clone()),
            None => people::post(turn.conn(), &talk.post).await?,
        };
        let agency = present.agency(&talk.agency).cloned();
        let (Some(agency), Some(asker)) = (agency, post) else {
            return Ok(None);
        };
        Ok(Some(Self::with(talk, agency, asker, present)))
    }

    /// The talk of this id.
    pub(super) async fn read(
        turn: &mut Turn,
        id: &Id,
        present: &Present,
    ) -> anyhow::Result<Option<Self>> {
        match store::talk(turn.conn(), id).await? {
            Some(talk) => Self::of(turn, talk, present).await,
            None => Ok(None),
        }
    }

    /// The same from what is known.
    pub(super) fn with(talk: Talk, agency: Agency, asker: Post, present: &Present) -> Self {
        let code = agency.code.as_str();
        let officer = match talk.way {
            Way::ToAgency => present.heads(code).first().copied(),
            Way::ToGovernor => present.asking(&talk).first().copied(),
        };
        let roles: &[Role] = match talk.way {
            Way::ToAgency => &[Role::Head, Role::Delegate],
            Way::ToGovernor => &[Role::Governor, Role::Secretariat],
        };
        let of = (talk.way == Way::ToAgency).then_some(code);
        let find = |id: &Id| present.person(id, roles, of).cloned();
        let governor = present
            .governors()
            .first()
            .map(|holder| holder.post.clone());
        let phone = match talk.way {
            Way::ToAgency => present.phone_of(&asker),
            Way::ToGovernor => governor.map_or_else(
                || present.secretariats_phone().to_owned(),
                |post| present.phone_of(&post),
            ),
        };
        Self {
            officer: officer.cloned(),
            by: talk.answered_by.as_ref().and_then(find),
            deputy: talk.deputy.as_ref().and_then(find),
            phone,
            talk,
            agency,
            asker,
        }
    }
}
