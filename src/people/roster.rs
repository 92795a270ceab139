//! The roster as a whole: planned from a sheet, shown as a dry run, taken at once or not at all (R2).

use super::{
    fault::RosterFault,
    keeping,
    plan::{
        self, Change, HolderField, Known, KnownAgency, KnownHolder, KnownPost, Plan, PostField,
        Seat, Who,
    },
    sheet::{self, AgencyRow, Roster, RosterSheet},
    store, words,
};
use crate::{
    access::{Permit, ToKeepRoster},
    app::App,
    calendar,
    card::Matter,
    db::Conn,
    ids::Id,
    person::{Kind, Language, Role, Sector},
    sheet::Fault,
    turn::{Outcome, Turn},
    understand::Media,
};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use std::collections::HashMap;

/// How long a sheet waits between its dry run and the word to take it.
const DRAFT_WAITS: Duration = Duration::days(1);

/// What came of planning a sheet.
pub(crate) type Planned = Result<(Plan, RosterSheet), Vec<RosterFault>>;

/// Plans what the sheet would do to the roster as it is.
///
/// # Errors
/// The database cannot be read; faults of the sheet are in the value.
pub(crate) async fn plan(
    conn: &mut Conn,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> anyhow::Result<Planned> {
    let sheet = match sheet::read(bytes) {
        Ok(sheet) => sheet,
        Err(faults) => return Ok(Err(faults)),
    };
    let known = known(conn, now).await?;
    let planned = match &sheet.roster {
        Roster::Agencies(rows) => plan::plan(&known, rows, &[]),
        Roster::Posts(rows) => plan::plan(&known, &[], rows),
    };
    Ok(planned.map(|plan| (plan, sheet)))
}

/// The roster as it is.
async fn known(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Known> {
    #[derive(sqlx::FromRow)]
    struct AgencyKnown {
        code: String,
        name_th: String,
        name_en: String,
        short_th: String,
        kind: Kind,
        sector: Sector,
        ministry: String,
        district: String,
    }
    #[derive(sqlx::FromRow)]
    struct PostKnown {
        id: Id,
        agency: String,
        role: Role,
        position: String,
        office_phone: String,
    }
    #[derive(sqlx::FromRow)]
    struct HoldingKnown {
        post: Id,
        person: Id,
        name: String,
        personal_phone: String,
        language: Language,
        from_at: DateTime<Utc>,
        until_at: Option<DateTime<Utc>>,
    }
    let agencies: Vec<AgencyKnown> = conn
        .query("SELECT code, name_th, name_en, short_th, kind, sector, ministry, district FROM agency ORDER BY code")
        .all()
        .await?;
    let posts: Vec<PostKnown> = conn
        .query("SELECT id, agency, role, position, office_phone FROM post ORDER BY id")
        .all()
        .await?;
    let holdings: Vec<HoldingKnown> = conn
        .query(
            "SELECT h.post, h.person, n.name, n.personal_phone, n.language, h.from_at, h.until_at
             FROM holding h JOIN person n ON n.id = h.person ORDER BY h.from_at, h.id",
        )
        .all()
        .await?;
    let mut free: HashMap<Id, NaiveDate> = HashMap::new();
    let mut holders: HashMap<Id, Vec<KnownHolder>> = HashMap::new();
    for holding in holdings {
        match holding.until_at.filter(|until| *until <= now) {
            Some(until) => {
                let day = calendar::bangkok(until).date_naive();
                let last = free.entry(holding.post).or_insert(day);
                *last = (*last).max(day);
            }
            None => holders.entry(holding.post).or_default().push(KnownHolder {
                person: holding.person,
                name: holding.name,
                personal_phone: holding.personal_phone,
                language: holding.language,
                from: calendar::bangkok(holding.from_at).date_naive(),
            }),
        }
    }
    Ok(Known {
        agencies: agencies
            .into_iter()
            .map(|row| KnownAgency {
                code: row.code,
                name_th: row.name_th,
                name_en: row.name_en,
                short_th: row.short_th,
                kind: row.kind,
                sector: row.sector,
                ministry: row.ministry,
                district: row.district,
            })
            .collect(),
        posts: posts
            .into_iter()
            .map(|row| KnownPost {
                free_from: free.remove(&row.id),
                holders: holders.remove(&row.id).unwrap_or_default(),
                id: row.id,
                agency: row.agency,
                role: row.role,
                position: row.position,
                office_phone: row.office_phone,
            })
            .collect(),
    })
}

/// Makes the plan true, whole, in this turn.
///
/// # Errors
/// The database refused: nothing is taken.
pub(crate) async fn take(turn: &mut Turn, plan: &Plan) -> anyhow::Result<()> {
    let now = turn.now();
    for row in &plan.agencies.added {
        put_agency(turn.conn(), row).await?;
    }
    change_agencies(turn.conn(), plan).await?;
    let mut posts: HashMap<u64, Id> = HashMap::new();
    for row in &plan.posts.added {
        let id = turn.id();
        put_post(
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
    for change in &plan.posts.changed {
        for field in &change.fields {
            let (sql, new) = match field {
                PostField::Position(Change { new, .. }) => {
                    ("UPDATE post SET position = $2 WHERE id = $1", new)
                }
                PostField::OfficePhone(Change { new, .. }) => {
                    ("UPDATE post SET office_phone = $2 WHERE id = $1", new)
                }
            };
            turn.conn()
                .query(sql)
                .bind(change.post.clone())
                .bind(new.clone())
                .run()
                .await?;
        }
    }
    let mut persons: HashMap<u64, Id> = HashMap::new();
    for added in &plan.holders.added {
        let person = person(turn, &mut persons, added.line, &added.name, &added.who).await?;
        let post = match &added.seat {
            Seat::Known(id) => id.clone(),
            Seat::Added { line } => posts
                .get(line)
                .cloned()
                .ok_or_else(|| anyhow::anyhow!("the plan names a post that it does not add"))?,
        };
        let from_at = added.from.map_or(now, midnight);
        let id = turn.id();
        store::begin_holding(turn.conn(), &id, &post, &person, from_at).await?;
    }
    change_holders(turn, plan).await?;
    for hand_over in &plan.holders.handed_over {
        let line = hand_over.line;
        let person = person(turn, &mut persons, line, &hand_over.name, &hand_over.who).await?;
        let at = midnight(hand_over.at);
        let predecessor = store::holder_of(turn.conn(), &hand_over.post, now).await?;
        store::end_holdings(turn.conn(), &hand_over.post, at).await?;
        let id = turn.id();
        store::begin_holding(turn.conn(), &id, &hand_over.post, &person, at).await?;
        if let Some(predecessor) = predecessor.filter(|_| at <= now) {
            turn.close_question(&predecessor.person).await?;
            keeping::say_farewell(turn, &predecessor).await?;
        }
    }
    turn.note("import-roster", &Matter::new("roster", "sheet"))
        .await
}

/// A day begins at midnight in Bangkok.
fn midnight(day: NaiveDate) -> DateTime<Utc> {
    calendar::instant(day, NaiveTime::MIN)
}

async fn person(
    turn: &mut Turn,
    persons: &mut HashMap<u64, Id>,
    line: u64,
    name: &str,
    who: &Who,
) -> anyhow::Result<Id> {
    let id = match who {
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
            store::add_person(turn.conn(), &id, name, language, personal_phone, now).await?;
            id
        }
    };
    persons.insert(line, id.clone());
    Ok(id)
}

async fn put_agency(conn: &mut Conn, row: &AgencyRow) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO agency (code, name_th, name_en, short_th, kind, sector, ministry, district)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(row.code.clone())
    .bind(row.name_th.clone())
    .bind(row.name_en.clone())
    .bind(row.short_th.clone())
    .bind(row.kind)
    .bind(row.sector)
    .bind(row.ministry.clone())
    .bind(row.district.clone())
    .run()
    .await?;
    Ok(())
}

async fn put_post(
    conn: &mut Conn,
    id: &Id,
    agency: &str,
    role: Role,
    position: &str,
    office_phone: &str,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO post (id, agency, role, position, office_phone) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id.clone())
    .bind(agency.to_owned())
    .bind(role)
    .bind(position.to_owned())
    .bind(office_phone.to_owned())
    .run()
    .await?;
    Ok(())
}

async fn change_agencies(conn: &mut Conn, plan: &Plan) -> anyhow::Result<()> {
    use plan::AgencyField as Field;
    for change in &plan.agencies.changed {
        for field in &change.fields {
            let code = change.code.clone();
            let text = match field {
                Field::NameTh(c) => Some(("UPDATE agency SET name_th = $2 WHERE code = $1", c)),
                Field::NameEn(c) => Some(("UPDATE agency SET name_en = $2 WHERE code = $1", c)),
                Field::ShortTh(c) => Some(("UPDATE agency SET short_th = $2 WHERE code = $1", c)),
                Field::Ministry(c) => Some(("UPDATE agency SET ministry = $2 WHERE code = $1", c)),
                Field::District(c) => Some(("UPDATE agency SET district = $2 WHERE code = $1", c)),
                Field::Kind(_) | Field::Sector(_) => None,
            };
            match (field, text) {
                (_, Some((sql, change))) => {
                    conn.query(sql)
                        .bind(code)
                        .bind(change.new.clone())
                        .run()
                        .await?;
                }
                (Field::Kind(change), _) => {
                    conn.query("UPDATE agency SET kind = $2 WHERE code = $1")
                        .bind(code)
                        .bind(change.new)
                        .run()
                        .await?;
                }
                (Field::Sector(change), _) => {
                    conn.query("UPDATE agency SET sector = $2 WHERE code = $1")
                        .bind(code)
                        .bind(change.new)
                        .run()
                        .await?;
                }
                _ => {}
            }
        }
    }
    Ok(())
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
                    turn.conn()
                        .query("UPDATE holding SET from_at = $3 WHERE post = $1 AND person = $2")
                        .bind(post.clone())
                        .bind(change.person.clone())
                        .bind(midnight(day.new))
                        .run()
                        .await?;
                }
            }
        }
    }
    Ok(())
}

/// The office itself and its first secretariat post, for a database that has none (R3).
pub(super) async fn found_office(turn: &mut Turn) -> anyhow::Result<()> {
    let now = turn.now();
    turn.conn()
        .query(
            "INSERT INTO agency (code, name_th, name_en, short_th, kind, sector, ministry, district)
             VALUES ($1, $2, $3, '', 'provincial', 'government', '', '') ON CONFLICT (code) DO NOTHING",
        )
        .bind(super::OFFICE.to_owned())
        .bind(words::office_name(Language::Thai))
        .bind(words::office_name(Language::English))
        .run()
        .await?;
    let (post, person, holding) = (turn.id(), turn.id(), turn.id());
    put_post(turn.conn(), &post, super::OFFICE, Role::Secretariat, "", "").await?;
    let name = words::first_secretary(Language::Thai);
    store::add_person(turn.conn(), &person, &name, Language::Thai, "", now).await?;
    store::begin_holding(turn.conn(), &holding, &post, &person, now).await
}

/// How many agencies the roster has.
pub(super) async fn agencies_count(conn: &mut Conn) -> anyhow::Result<usize> {
    let (count,): (i64,) = conn.query("SELECT COUNT(*) FROM agency").one().await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// A sheet came in chat: fetched, planned, shown as a dry run (R2).
pub(super) async fn sheet_sent(app: &App, may: &Permit<ToKeepRoster>, media: Media) -> Outcome {
    let bytes = if crate::sheet::weigh(media.size).is_err() {
        None
    } else {
        Some(app.files.fetch(&media.file).await?)
    };
    let mut turn = app.turn(may).await?;
    let (language, now) = (may.language(), turn.now());
    let planned = match &bytes {
        Some(bytes) => plan(turn.conn(), bytes, now).await?,
        None => Err(crate::sheet::weigh(media.size)
            .err()
            .into_iter()
            .map(Fault::into)
            .collect()),
    };
    let card = match (planned, bytes) {
        (Ok((plan, sheet)), Some(bytes)) if !plan.is_idle() => {
            let id = turn.id();
            keep_draft(turn.conn(), &id, &may.person().id, &bytes, now).await?;
            words::dry_run(language, &plan, &sheet.left_out, Some(&id))
        }
        (Ok((plan, sheet)), _) => words::dry_run(language, &plan, &sheet.left_out, None),
        (Err(faults), _) => words::faults(language, &faults, words::FAULTS),
    };
    turn.say(&may.addressee(), card).await?;
    turn.commit().await
}

/// The dry run was agreed to: planned once more against the roster as it is now, and taken whole (R2).
pub(super) async fn sheet_taken(
    app: &App,
    may: &Permit<ToKeepRoster>,
    id: &Id,
    message: i64,
) -> Outcome {
    let mut turn = app.turn(may).await?;
    let (language, now) = (may.language(), turn.now());
    let Some(bytes) = draft(turn.conn(), id, &may.person().id).await? else {
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    let card = match plan(turn.conn(), &bytes, now).await? {
        Ok((plan, _)) => {
            take(&mut turn, &plan).await?;
            words::taken(language, &plan)
        }
        Err(faults) => words::faults(language, &faults, words::FAULTS),
    };
    drop_draft(turn.conn(), id).await?;
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
    if draft(turn.conn(), id, &may.person().id).await?.is_some() {
        drop_draft(turn.conn(), id).await?;
        let card = words::not_taken(may.language());
        turn.revise_message(&may.addressee(), message, card).await?;
    } else {
        turn.toast(crate::words::button_over(may.language()));
    }
    turn.commit().await
}

async fn keep_draft(
    conn: &mut Conn,
    id: &Id,
    person: &Id,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("DELETE FROM roster_draft WHERE person = $1")
        .bind(person.clone())
        .run()
        .await?;
    conn.query("INSERT INTO roster_draft (id, person, sheet, made_at) VALUES ($1, $2, $3, $4)")
        .bind(id.clone())
        .bind(person.clone())
        .bind(bytes.to_vec())
        .bind(now)
        .run()
        .await?;
    Ok(())
}

async fn draft(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = conn
        .query("SELECT sheet FROM roster_draft WHERE id = $1 AND person = $2")
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?;
    Ok(row.map(|(sheet,)| sheet))
}

async fn drop_draft(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM roster_draft WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Forgets sheets that nobody has agreed to for a day.
pub(super) async fn forget_drafts(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM roster_draft WHERE made_at < $1")
        .bind(now - DRAFT_WAITS)
        .run()
        .await?;
    Ok(())
}
