//! Projects as they are shown: with the agency, and with the officer and the number to call (P3).

use super::{
    project::Project,
    rules::{Filter, Horizon},
    store::{self, Begins, Change, Counts, Report},
};
use crate::{
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::{Addressee, Agency, Role},
    requests,
    turn::Turn,
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, HashMap};

/// Who is responsible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Officer {
    /// The name; empty: nobody is known.
    pub name: String,
    /// The number to call; may be empty.
    pub phone: String,
    /// Whether the agency's head stands in for an officer.
    pub is_head: bool,
}

/// A project with those behind it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// It.
    pub project: Project,
    /// The agency that leads.
    pub agency: Agency,
    /// Who is responsible.
    pub officer: Officer,
}

/// The roster, as projects need it.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    agencies: HashMap<String, Agency>,
    holders: HashMap<String, Vec<Holder>>,
}

impl Roster {
    /// Reads it; with the numbers of persons only for those who may see them.
    pub async fn read(conn: &mut Conn, personal: bool, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let agencies = people::agencies(conn).await?;
        let mut holders: HashMap<String, Vec<Holder>> = HashMap::new();
        for mut holder in people::holders(conn, now).await? {
            if !personal {
                holder.personal_phone.clear();
            }
            if holder.post.role.of_agency() {
                let of_agency = holders.entry(holder.post.agency.code.clone());
                of_agency.or_default().push(holder);
            }
        }
        let agencies = agencies.into_iter();
        Ok(Self {
            agencies: agencies
                .map(|agency| (agency.code.clone(), agency))
                .collect(),
            holders,
        })
    }

    /// An agency by its code.
    pub fn agency(&self, code: &str) -> Option<&Agency> {
        self.agencies.get(code)
    }

    fn head(&self, agency: &str) -> Option<&Holder> {
        let holders = self.holders.get(agency)?;
        holders.iter().find(|holder| holder.post.role == Role::Head)
    }

    /// Those who are written to for an agency: its head, or the delegates where no head can be reached.
    pub fn written_to(&self, agency: &str) -> Vec<&Holder> {
        let holders = self.holders.get(agency).map_or(&[][..], Vec::as_slice);
        let reached = |role| {
            holders
                .iter()
                .filter(move |holder| holder.post.role == role && holder.is_reached())
        };
        let heads: Vec<&Holder> = reached(Role::Head).collect();
        match heads.is_empty() {
            true => reached(Role::Delegate).collect(),
            false => heads,
        }
    }

    /// Who is responsible for a project.
    pub fn officer(&self, project: &Project) -> Officer {
        let head = self.head(&project.agency);
        let number = head.map(|head| head.phone().to_owned()).unwrap_or_default();
        match project.officer.is_empty() {
            false => Officer {
                name: project.officer.clone(),
                phone: match project.officer_phone.is_empty() {
                    true => number,
                    false => project.officer_phone.clone(),
                },
                is_head: false,
            },
            true => Officer {
                name: head.map(|head| head.name.clone()).unwrap_or_default(),
                phone: match project.officer_phone.is_empty() {
                    true => number,
                    false => project.officer_phone.clone(),
                },
                is_head: true,
            },
        }
    }

    /// A project with those behind it; none where its agency is not in the roster.
    pub fn show(&self, project: Project) -> Option<Shown> {
        Some(Shown {
            agency: self.agency(&project.agency)?.clone(),
            officer: self.officer(&project),
            project,
        })
    }
}

/// A page of a list, as it is shown.
#[derive(Clone, Debug)]
pub struct Page {
    /// The list, for its buttons.
    pub id: Id,
    /// What it shows.
    pub filter: Filter,
    /// The agency by which it is narrowed.
    pub agency: Option<Agency>,
    /// How many there are of what.
    pub counts: Counts,
    /// Which page it is, from 0.
    pub number: usize,
    /// Where it begins.
    pub begins: Begins,
    /// The projects from there on: as many as fit are shown.
    pub projects: Vec<Shown>,
    /// Whether the reader may ask for explanations.
    pub may_ask: bool,
    /// The requests that are open, and late, where they are told beside the projects (Q2).
    pub requests: Option<requests::Counts>,
    /// Whether it is a head's own.
    pub own: bool,
    /// The day on which it is looked at.
    pub at: Horizon,
}

/// A project's card.
#[derive(Clone, Debug)]
pub struct Opened {
    /// It.
    pub shown: Shown,
    /// The agencies that take part.
    pub partners: Vec<Agency>,
    /// The last reports, the newest first, with who said them.
    pub reports: Vec<(Report, String)>,
    /// What those that were edited said before (U10).
    pub earlier: HashMap<Id, String>,
    /// How far it was over time, the oldest first.
    pub course: Vec<(DateTime<Utc>, i64)>,
    /// What was changed, the newest first, with who did it.
    pub changes: Vec<(Change, String)>,
    /// Whether an explanation was asked for and has not come.
    pub asked: bool,
    /// What the reader may do.
    pub may: May,
    /// The day on which it is looked at.
    pub at: Horizon,
}

/// What a reader may do about a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct May {
    /// Report.
    pub report: bool,
    /// Put reminders off: those who lead (J3a).
    pub snooze: bool,
    /// Ask for an explanation.
    pub ask: bool,
    /// Make a request about it (Q3).
    pub order: bool,
    /// Set the due date, and say that it is done.
    pub set: bool,
    /// Change whatever else the register holds.
    pub keep: bool,
    /// Decide about it when its contract is late.
    pub decide: bool,
}

/// The projects of each agency, in the order of the list.
pub fn by_agency(projects: Vec<Project>) -> BTreeMap<String, Vec<Project>> {
    let mut agencies: BTreeMap<String, Vec<Project>> = BTreeMap::new();
    for project in projects {
        let agency = project.agency.clone();
        agencies.entry(agency).or_default().push(project);
    }
    agencies
}

/// Governor and vices, or whoever else holds one of these posts and can be reached.
pub async fn office(turn: &mut Turn, roles: &[Role]) -> anyhow::Result<Vec<Addressee>> {
    let now = turn.now();
    let holders = people::holders(turn.conn(), now).await?;
    Ok(people::reached(&holders, roles))
}

/// Everything that a project's card shows.
pub async fn open(
    conn: &mut Conn,
    project: Project,
    may: May,
    personal: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Opened>> {
    /// How many reports a card shows (J4).
    const REPORTS: i64 = 5;
    /// How many steps of its progress.
    const COURSE: i64 = 8;
    const CHANGES: i64 = 5;
    let roster = Roster::read(conn, personal, now).await?;
    let Some(shown) = roster.show(project) else {
        return Ok(None);
    };
    let id = shown.project.id.clone();
    let names = people::names(conn).await?;
    let name = |person: &Id| names.get(person).cloned().unwrap_or_default();
    let partners = store::partners_of(conn, &id).await?;
    let reports = store::latest(conn, &id, REPORTS).await?;
    let mut course = store::course(conn, &id, COURSE).await?;
    course.reverse();
    let earlier = store::wordings(conn, &id).await?;
    let changes = store::changes(conn, &id, CHANGES).await?;
    Ok(Some(Opened {
        partners: partners
            .iter()
            .filter_map(|code| roster.agency(code).cloned())
            .collect(),
        reports: reports
            .into_iter()
            .map(|report| {
                let by = name(&report.person);
                (report, by)
            })
            .collect(),
        course,
        earlier,
        changes: changes
            .into_iter()
            .map(|change| {
                let by = change.person.as_ref().map(name).unwrap_or_default();
                (change, by)
            })
            .collect(),
        asked: !store::askers(conn, &id).await?.is_empty(),
        may,
        at: super::horizon(now),
        shown,
    }))
}
