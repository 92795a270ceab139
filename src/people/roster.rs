//! The roster as a whole: planned from a sheet, shown as a dry run, taken at once or not at all (R2).

use super::{
    consent,
    fault::RosterFault,
    handing,
    plan::{self, Change, HandOver, HolderAdded, HolderField, Plan, Seat, Who},
    sheet::{self, Roster, RosterSheet},
    store, words,
};
use crate::{
    access::{Permit, ToKeepRoster},
    app::App,
    calendar,
    card::{Card, Matter},
    db::Conn,
    ids::Id,
    person::{Language, Role},
    sheet::Fault,
    sheet_draft::{self, Register, digest},
    turn::{Outcome, Turn},
};
use anyhow::Context as _;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use std::collections::HashMap;

/// A sheet as it was read, or its faults.
pub(crate) type Read = Result<RosterSheet, Vec<RosterFault>>;

/// Reads a sheet beside everything else: a large one takes seconds, and nobody is to wait for them.
///
/// # Errors
/// The reader fell; faults of the sheet are in the value.
pub(crate) async fn read(bytes: Vec<u8>) -> anyhow::Result<Read> {
    let read = tokio::task::spawn_blocking(move || sheet::read(&bytes));
    read.await.context("the reader of sheets fell")
}

/// Plans what the sheet would do to the roster as it is.
///
/// # Errors
/// The database cannot be read; faults of the sheet are in the value.
pub(crate) async fn plan(
    conn: &mut Conn,
    sheet: &Read,
    now: DateTime<Utc>,
) -> anyhow::Result<Result<Plan, Vec<RosterFault>>> {
    let sheet = match sheet {
        Ok(sheet) => sheet,
        Err(faults) => return Ok(Err(faults.clone())),
    };
    let known = store::roster::known(conn, now).await?;
    let planned = match &sheet.roster {
        Roster::Agencies(rows) => plan::plan(&known, rows, &[]),
        Roster::Posts(rows) => plan::plan(&known, &[], rows),
    };
    let place = |faults: Vec<RosterFault>| {
        let faults = faults.into_iter();
        faults.map(|fault| sheet.ruler.name(fault)).collect()
    };
    Ok(planned.map_err(place))
}

/// Makes the plan true, whole, in this turn.
///
/// `guarded`: a post of the governor's office goes to nobody's account without a second person's consent (R3).
///
/// # Errors
/// The database refused: nothing is taken.
pub(crate) async fn take(turn: &mut Turn, plan: &Plan, guarded: bool) -> anyhow::Result<()> {
    let now = turn.now();
    for row in &plan.agencies.added {
        store::roster::put_agency(turn.conn(), row).await?;
    }
    store::roster::change_agencies(turn.conn(), plan).await?;
    let mut posts: HashMap<u64, Id> = HashMap::new();
    for row in &plan.posts.added {
        let id = turn.id();
        store::roster::put_post(
            turn.conn(),
            &id,
            &row.agency,
            row.role,
            &row.position,
            &row.office_phone,
        )
        .await?;
        posts.insert(row.line, id);
    }
    store::roster::change_posts(turn.conn(), plan).await?;
    let mut persons: HashMap<u64, Id> = HashMap::new();
    for added in &plan.holders.added {
        let person = person(turn, &mut persons, guarded, Comes::from(added)).await?;
        let post = match &added.seat {
            Seat::Known(id) => id.clone(),
            Seat::Added { line } => posts
                .get(line)
                .cloned()
                .ok_or_else(|| anyhow::anyhow!("the plan names a post that it does not add"))?,
        };
        let from_at = added.from.map_or(now, midnight);
        if let Seat::Known(_) = added.seat {
            // Others held it before: whoever fills it takes over what is open.
            handing::enter(turn, &post, Some(&person), from_at).await?;
        } else {
            let id = turn.id();
            store::begin_holding(turn.conn(), &id, &post, &person, from_at).await?;
        }
    }
    change_holders(turn, plan).await?;
    for hand_over in &plan.holders.handed_over {
        let person = person(turn, &mut persons, guarded, Comes::from(hand_over)).await?;
        let at = midnight(hand_over.at);
        handing::enter(turn, &hand_over.post.id, Some(&person), at).await?;
    }
    note_each(turn, plan, &posts, &persons).await?;
    turn.note("import-roster", &Matter::new("roster", "sheet"))
        .await
}

/// One entry for each change: what was touched, and never what it said (S2). Hand-overs have theirs.
async fn note_each(
    turn: &mut Turn,
    plan: &Plan,
    posts: &HashMap<u64, Id>,
    persons: &HashMap<u64, Id>,
) -> anyhow::Result<()> {
    for row in &plan.agencies.added {
        turn.note("import-agency", &Matter::new("agency", &row.code))
            .await?;
    }
    for change in &plan.agencies.changed {
        turn.note("change-agency", &Matter::new("agency", &change.code))
            .await?;
    }
    for row in &plan.posts.added {
        if let Some(post) = posts.get(&row.line) {
            turn.note("import-post", &Matter::new("post", post)).await?;
        }
    }
    for change in &plan.posts.changed {
        turn.note("change-post", &Matter::new("post", &change.post))
            .await?;
    }
    for added in &plan.holders.added {
        if let Some(person) = persons.get(&added.line) {
            turn.note("import-holder", &Matter::new("person", person))
                .await?;
        }
    }
    for change in &plan.holders.changed {
        turn.note("change-holder", &Matter::new("person", &change.person))
            .await?;
    }
    Ok(())
}

/// A day begins at midnight in Bangkok.
fn midnight(day: NaiveDate) -> DateTime<Utc> {
    calendar::instant(day, NaiveTime::MIN)
}

/// Somebody who comes to a post, as the plan says it.
struct Comes<'a> {
    line: u64,
    name: &'a str,
    who: &'a Who,
    of_office: bool,
}

impl<'a> From<&'a HolderAdded> for Comes<'a> {
    fn from(added: &'a HolderAdded) -> Self {
        Self {
            line: added.line,
            name: &added.name,
            who: &added.who,
            of_office: !added.role.of_agency(),
        }
    }
}

impl<'a> From<&'a HandOver> for Comes<'a> {
    fn from(hand_over: &'a HandOver) -> Self {
        Self {
            line: hand_over.line,
            name: &hand_over.name,
            who: &hand_over.who,
            of_office: !hand_over.post.role.of_agency(),
        }
    }
}

async fn person(
    turn: &mut Turn,
    persons: &mut HashMap<u64, Id>,
    guarded: bool,
    comes: Comes<'_>,
) -> anyhow::Result<Id> {
    let id = match comes.who {
        // An account that is there already comes by the link for which another one consents.
        Who::Known(known) if guarded && comes.of_office && has_joined(turn, known).await? => {
            let (id, now) = (turn.id(), turn.now());
            store::add_person(turn.conn(), &id, comes.name, Language::Thai, "", now).await?;
            id
        }
        Who::Known(id) => id.clone(),
        Who::SameAs { line } => persons
            .get(line)
            .cloned()
            .ok_or_else(|| anyhow::anyhow!("the plan names a person that it does not add"))?,
        Who::New {
            personal_phone,
            language,
        } => {
            let (id, now) = (turn.id(), turn.now());
            let language = language.unwrap_or(Language::Thai);
            store::add_person(turn.conn(), &id, comes.name, language, personal_phone, now).await?;
            id
        }
    };
    persons.insert(comes.line, id.clone());
    Ok(id)
}

async fn has_joined(turn: &mut Turn, person: &Id) -> anyhow::Result<bool> {
    Ok(store::addressee(turn.conn(), person).await?.is_some())
}

async fn change_holders(turn: &mut Turn, plan: &Plan) -> anyhow::Result<()> {
    let now = turn.now();
    for change in &plan.holders.changed {
        for field in &change.fields {
            match field {
                HolderField::PersonalPhone(Change { new, .. }) => {
                    store::set_phone(turn.conn(), &change.person, new, now).await?;
                }
                HolderField::Language(Change { new, .. }) => {
                    store::set_language(turn.conn(), &change.person, *new).await?;
                }
                HolderField::From { post, day } => {
                    let at = midnight(day.new);
                    store::roster::move_beginning(turn.conn(), post, &change.person, at).await?;
                    store::hand_overs::moved(turn.conn(), post, &change.person, at).await?;
                }
            }
        }
    }
    Ok(())
}

/// The office itself and its first secretariat post, for a database that has none (R3).
pub(super) async fn found_office(turn: &mut Turn) -> anyhow::Result<()> {
    let now = turn.now();
    let (thai, english) = (
        words::office_name(Language::Thai),
        words::office_name(Language::English),
    );
    store::roster::found_agency(turn.conn(), super::OFFICE, &thai, &english).await?;
    let (post, person, holding) = (turn.id(), turn.id(), turn.id());
    store::roster::put_post(turn.conn(), &post, super::OFFICE, Role::Secretariat, "", "").await?;
    let name = words::first_secretary(Language::Thai);
    store::add_person(turn.conn(), &person, &name, Language::Thai, "", now).await?;
    store::begin_holding(turn.conn(), &holding, &post, &person, now).await
}

/// A sheet came in chat: planned, shown as a dry run (R2); or only its size, where that is too much to be fetched.
///
/// # Errors
/// The database refused.
pub(crate) async fn sheet_came(
    app: &App,
    may: &Permit<ToKeepRoster>,
    bytes: Result<Vec<u8>, u64>,
) -> Outcome {
    let sheet = match &bytes {
        Ok(bytes) => read(bytes.clone()).await?,
        Err(size) => Err(crate::sheet::weigh(*size)
            .err()
            .into_iter()
            .map(Fault::into)
            .collect()),
    };
    let bytes = bytes.ok();
    let mut turn = app.turn(may).await?;
    let (language, now) = (may.language(), turn.now());
    let today = calendar::bangkok(now).date_naive();
    let card = match (plan(turn.conn(), &sheet, now).await?, bytes) {
        (Ok(plan), Some(bytes)) if !plan.is_idle() => {
            let (id, person, seen) = (turn.id(), &may.person().id, digest(&plan));
            sheet_draft::keep(
                turn.conn(),
                &id,
                (Register::Roster, person),
                (&bytes, &seen),
                now,
            )
            .await?;
            dry_run(language, &plan, &sheet, today, Some((&id, 0)))
        }
        (Ok(plan), _) => dry_run(language, &plan, &sheet, today, None),
        (Err(faults), _) => words::faults(language, &faults, words::FAULTS),
    };
    turn.say(&may.addressee(), card).await?;
    turn.commit().await
}

/// What the sheet would do, and of which sheet in a workbook it is.
pub(crate) fn dry_run(
    language: Language,
    plan: &Plan,
    sheet: &Read,
    today: NaiveDate,
    draft: Option<(&Id, usize)>,
) -> Card {
    let Ok(sheet) = sheet else {
        return words::dry_run(language, plan, &[], today, draft);
    };
    let card = words::dry_run(language, plan, &sheet.left_out, today, draft);
    match words::chosen(language, &sheet.form) {
        Some(chosen) => card.line(chosen),
        None => card,
    }
}

/// A kept sheet, read before the turn begins: others write meanwhile.
async fn kept(app: &App, id: &Id, person: &Id) -> anyhow::Result<Option<Read>> {
    let mut conn = app.pool.read().await?;
    let draft = sheet_draft::kept(&mut conn, id, (Register::Roster, person)).await?;
    drop(conn);
    match draft {
        Some(draft) => read(draft.sheet).await.map(Some),
        None => Ok(None),
    }
}

/// A kept sheet, whether the dry run is agreed to, and at which page it is looked at.
struct Looked<'a> {
    id: &'a Id,
    agreed: bool,
    page: usize,
}

/// Another page of the dry run. What has changed meanwhile is seen, and said.
pub(super) async fn sheet_paged(
    app: &App,
    may: &Permit<ToKeepRoster>,
    id: &Id,
    page: usize,
    message: i64,
) -> Outcome {
    let agreed = false;
    look_again(app, may, Looked { id, agreed, page }, message).await
}

/// The dry run was agreed to: planned once more against the roster as it is now, and taken whole if it is what was shown; else shown
/// anew (R2).
pub(super) async fn sheet_taken(
    app: &App,
    may: &Permit<ToKeepRoster>,
    id: &Id,
    message: i64,
) -> Outcome {
    let (agreed, page) = (true, 0);
    look_again(app, may, Looked { id, agreed, page }, message).await
}

async fn look_again(
    app: &App,
    may: &Permit<ToKeepRoster>,
    looked: Looked<'_>,
    message: i64,
) -> Outcome {
    let (id, person) = (looked.id, &may.person().id);
    let sheet = kept(app, id, person).await?;
    let mut turn = app.turn(may).await?;
    let (language, now) = (may.language(), turn.now());
    let today = calendar::bangkok(now).date_naive();
    let draft = sheet_draft::kept(turn.conn(), id, (Register::Roster, person)).await?;
    let (Some(sheet), Some(draft)) = (sheet, draft) else {
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    let card = match plan(turn.conn(), &sheet, now).await? {
        Ok(plan) if digest(&plan) == draft.seen => {
            if looked.agreed {
                let guarded = consent::is_needed(&mut turn, Role::Governor).await?;
                take(&mut turn, &plan, guarded).await?;
                sheet_draft::drop(turn.conn(), id).await?;
                words::taken(language, &plan, today)
            } else {
                dry_run(language, &plan, &sheet, today, Some((id, looked.page)))
            }
        }
        Ok(plan) => {
            sheet_draft::seen_anew(turn.conn(), id, &digest(&plan)).await?;
            let draft = (!plan.is_idle()).then_some((id, 0));
            let card = dry_run(language, &plan, &sheet, today, draft);
            words::changed_meanwhile(language, card)
        }
        Err(faults) => {
            sheet_draft::drop(turn.conn(), id).await?;
            words::faults(language, &faults, words::FAULTS)
        }
    };
    turn.revise_message(&may.addressee(), message, card).await?;
    turn.commit().await
}

/// The dry run was not agreed to.
pub(super) async fn sheet_left(
    app: &App,
    may: &Permit<ToKeepRoster>,
    id: &Id,
    message: i64,
) -> Outcome {
    let mut turn = app.turn(may).await?;
    if sheet_draft::kept(turn.conn(), id, (Register::Roster, &may.person().id))
        .await?
        .is_some()
    {
        sheet_draft::drop(turn.conn(), id).await?;
        let card = words::not_taken(may.language());
        turn.revise_message(&may.addressee(), message, card).await?;
    } else {
        turn.toast(crate::words::button_over(may.language()));
    }
    turn.commit().await
}
