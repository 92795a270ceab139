//! # Projects: the register, what is reported, what is late (PRODUCT.md section 5)
//!
//! The secretariat loads the register (J1: `angkhan import projects FILE`, or the sheet sent to the bot). A head reports by a code and a
//! percentage or words (U5), by a reply to anything about the project, or by `/projects` and a button (J5):
//!
//! > SYN-2569-012 60% วางท่อแล้ว 3 จาก 5 จุด
//!
//! `/overdue` shows what is late, worst first, with the officer and the number (J3); each project opens as a card with its progress, its
//! last reports and what can be done about it (J4). Each month heads are asked for what is not reported yet (J6); before 31 March they
//! are warned of contracts that are not signed, and after it each becomes a decision of the governor's (J7). `/budget` adds up (J8).
//!
//! Decided here:
//!
//! - A project is done when its progress is 100; a later report of less opens it again, shown as a fall.
//! - A report that is refused is kept for a day, as any message that nobody understood: its words can be filed alone, or of another project.
//! - An edit that corrects the code moves the report; the figures of the first project are as they were.
//! - What is asked twice on a day and not answered is one letter to the head, whoever asks; each who asks gets the explanation.
//! - What a sheet or the secretariat says of progress counts until a report comes after it.
//! - A district that the sheet does not name is that of the lead agency.
//! - A snooze of seven days leaves a project out of what its head is reminded of; when it ends, the reminder comes (J3a).
//! - What falls due is said at nine in the morning.

mod amending;
pub(crate) mod budget;
pub(crate) mod chat;
mod columns;
pub(crate) mod due;
mod fault;
mod filing;
mod importing;
mod money;
mod plan;
mod project;
pub mod rules;
#[cfg(test)]
pub(crate) mod samples;
mod sheet;
mod store;
mod view;
mod vocabulary;
pub(crate) mod words;

pub(crate) use importing::{dry_run, export, planned, read, take};
pub use store::{Counts, Held};

use crate::{
    app::App,
    calendar,
    card::Matter,
    db::Conn,
    ids::Id,
    kept::Kept,
    people::{Holder, Open},
    person::{Language, MissionArea, Person},
    turn::Turn,
};
use chrono::{DateTime, Days, Utc};
use rules::{Filter, Horizon, List};
use std::collections::HashMap;
use view::Roster;
pub(crate) use view::Shown;

/// The kind of matter that a project is.
pub const PROJECT: &str = "project";
/// The kind of matter that a letter about several projects is: a reply begins with the code.
pub const PROJECTS: &str = "projects";

/// The kind of matter that a report is, where it is filed elsewhere (U9).
pub(crate) const REPORT: &str = "report";

/// How long a list can be paged, and something begun can be done.
const LISTS_KEEP: Days = Days::new(30);
const DEEDS_KEEP: Days = Days::new(1);

/// What late and at risk mean at this moment.
fn horizon(now: DateTime<Utc>) -> Horizon {
    Horizon::of(calendar::bangkok(now).date_naive())
}

/// How many there are of what, of today: counted anew where the day has changed.
async fn counts(turn: &mut Turn, filter: &Filter) -> anyhow::Result<Counts> {
    let at = horizon(turn.now());
    if store::counted(turn.conn()).await? != Some(at.today) {
        store::count(turn.conn(), &at).await?;
    }
    store::counts(turn.conn(), filter).await
}

/// The project that a message is about by its first word, or by the album that it belongs to (U5, U12).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn coded(
    conn: &mut Conn,
    chat: i64,
    words: &str,
    album: Option<&str>,
) -> anyhow::Result<Option<Id>> {
    if let (true, Some(album)) = (words.trim().is_empty(), album) {
        return store::project_of_album(conn, chat, album).await;
    }
    match rules::looks_like_code(words) {
        Some(code) => store::by_code(conn, &code).await,
        None => Ok(None),
    }
}

/// Whether this message was filed as a report that still counts.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn has_filed(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::of_message(conn, chat, message).await?.is_some())
}

/// Takes back whatever was filed from this message, words and earlier wordings: its sender has marked it as secret (U1).
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    amending::withhold(turn, person, message).await
}

/// Takes a report of one's own out, whole, to be filed elsewhere (U9).
///
/// # Errors
/// The database refused.
pub(crate) async fn take_out(
    turn: &mut Turn,
    person: &Person,
    report: &Id,
) -> anyhow::Result<Vec<Kept>> {
    amending::take_out(turn, person, report).await
}

/// The button that files a kept message as a report; of which project is asked (U8).
#[must_use]
pub(crate) fn file_button(language: Language, kept: &Id) -> crate::card::Button {
    words::file_button(language, kept)
}

/// What the projects hold that the person said (R9).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// Forgets what need not be remembered any more.
///
/// # Errors
/// The database refused.
pub(crate) async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    store::forget_lists(conn, now - LISTS_KEEP).await?;
    store::forget_deeds(conn, now - DEEDS_KEEP).await
}

/// What is late, for the brief (B1) and for a dossier (L7).
#[derive(Clone, Debug)]
pub(crate) struct Summary {
    /// How many there are of what.
    pub counts: Counts,
    /// The three worst.
    pub worst: Vec<Shown>,
    /// The day on which it was read.
    pub at: Horizon,
}

impl Summary {
    /// Reads it; with the numbers of persons for those who may see them (P3).
    ///
    /// # Errors
    /// The database refused.
    pub(crate) async fn read(turn: &mut Turn, personal: bool) -> anyhow::Result<Self> {
        Self::of(turn, &Filter::default(), personal).await
    }

    /// The same of one agency, for its dossier (L7).
    ///
    /// # Errors
    /// The database refused.
    pub(crate) async fn of_agency(
        turn: &mut Turn,
        code: &str,
        personal: bool,
    ) -> anyhow::Result<Self> {
        let filter = Filter {
            agency: Some(code.to_owned()),
            ..Filter::default()
        };
        Self::of(turn, &filter, personal).await
    }

    async fn of(turn: &mut Turn, filter: &Filter, personal: bool) -> anyhow::Result<Self> {
        /// How many the brief names.
        const WORST: usize = 3;
        let now = turn.now();
        let at = horizon(now);
        let counts = counts(turn, filter).await?;
        if counts.late == 0 {
            let worst = Vec::new();
            return Ok(Self { counts, worst, at });
        }
        let conn = turn.conn();
        let page = store::page(conn, filter, &at, &store::Begins::default()).await?;
        let roster = Roster::read(conn, personal, now).await?;
        Ok(Self {
            counts,
            worst: page
                .into_iter()
                .take(WORST)
                .filter_map(|project| roster.show(project))
                .collect(),
            at,
        })
    }
}

/// All that is late, with those behind it: for a workbook (B4).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn late(
    conn: &mut Conn,
    personal: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<(Horizon, Vec<Shown>)> {
    let at = horizon(now);
    let roster = Roster::read(conn, personal, now).await?;
    let late = store::whole(conn, &Filter::default(), &at).await?;
    let shown = late.into_iter().filter_map(|project| roster.show(project));
    Ok((at, shown.collect()))
}

/// What the call adds for each agency: the projects that still need this month's report (section 3).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn to_report(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<HashMap<String, [String; 2]>> {
    let month = filing::month_of(now);
    let waiting = store::unreported(conn, month).await?;
    let waiting = view::by_agency(due::awake(waiting, horizon(now).today));
    Ok(waiting
        .into_iter()
        .map(|(agency, projects)| {
            let line = |language| words::in_the_call(language, &projects);
            (agency, Language::ALL.map(line))
        })
        .collect())
}

/// What is open of the projects for the post that this holder takes over (R1a).
///
/// # Errors
/// The database refused.
pub(crate) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    if !holder.post.role.of_agency() {
        return Ok(Vec::new());
    }
    let filter = Filter {
        agency: Some(holder.post.agency.code.clone()),
        ..Filter::default()
    };
    let counts = counts(turn, &filter).await?;
    let asked = store::unexplained(turn.conn(), &holder.post.agency.code).await?;
    if counts.open() == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![Open {
        words: words::handed(holder.language, &counts, &asked),
        matter: Some(Matter::new(PROJECTS, &holder.post.agency.code)),
        waits: counts.late > 0 || !asked.is_empty(),
        buttons: vec![vec![words::own_button(holder.language)]],
    }])
}

/// The payload of the link that opens a project's card (S7).
#[must_use]
pub(crate) fn link(app: &App, project: &Id) -> String {
    app.link(&format!("i_{}_{project}", chat::LINK))
}

/// The list of what is late, for a button elsewhere.
pub(crate) fn overdue_button(language: Language, counts: &Counts) -> crate::card::Button {
    words::overdue_button(language, counts.of(List::Late))
}

/// The mission areas of the agencies that lead projects, by their codes: the roster itself knows of none (A2).
///
/// # Errors
/// The database cannot be read.
pub async fn areas_of_agencies(
    conn: &mut Conn,
) -> anyhow::Result<HashMap<String, Vec<MissionArea>>> {
    let mut areas: HashMap<String, Vec<MissionArea>> = HashMap::new();
    for (agency, area) in store::areas(conn).await? {
        areas.entry(agency).or_default().push(area);
    }
    Ok(areas)
}
