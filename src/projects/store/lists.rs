//! Pages of lists: each is found by an index, from where the last one ended, however many projects there are.

use super::projects;
use crate::{
    db::{Conn, Query},
    person::MissionArea,
    projects::{
        project::Project,
        rules::{DONE, Filter, Horizon, List, Place},
    },
};
use chrono::{Days, NaiveDate};

/// How many projects are read for a page: more do not fit into a message.
pub const READ: usize = 14;

/// Where a page begins: behind this project, and how many stand before it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Begins {
    /// Its day in the list.
    pub day: NaiveDate,
    /// Its code.
    pub code: String,
    /// How many stand before the page.
    pub before: i64,
}

/// Before every day that a project has.
fn beginning() -> NaiveDate {
    NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or_default()
}

/// After every day that a project has.
fn end() -> NaiveDate {
    NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default()
}

impl Default for Begins {
    fn default() -> Self {
        Self {
            day: beginning(),
            code: String::new(),
            before: 0,
        }
    }
}

/// The day by which a project stands in its list.
#[derive(Clone, Copy)]
enum By {
    Late,
    Due,
    Sign,
    Heard,
}

/// The days between which a list lies.
fn span(list: List, at: &Horizon) -> (By, NaiveDate, NaiveDate) {
    let yesterday = at.today - Days::new(1);
    match list {
        List::Late | List::All => (By::Late, beginning(), yesterday),
        List::Overdue => (By::Due, beginning(), yesterday),
        List::Contract => (By::Sign, beginning(), yesterday),
        List::Report => (By::Heard, beginning(), at.month - Days::new(1)),
        List::Soon | List::Behind => (By::Due, at.today, at.soon),
        List::Unsigned => (By::Sign, at.today, end()),
        List::Signing => (By::Sign, at.today, at.signing),
        List::Silent => (By::Heard, at.month, at.silent),
    }
}

/// Where a list goes on, narrowed to a place. One lower bound alone, or SQLite would begin each page at the beginning of the list.
macro_rules! within {
    ($day:literal, $place:literal) => {
        concat!(
            " WHERE ",
            $place,
            " AND ",
            $day,
            " <= $2 AND (",
            $day,
            ", p.code) > ($3, $4)
               AND p.progress < $5 AND ($6 = '' OR p.area = $6) AND ($7 = '' OR p.district = $7) "
        )
    };
}

macro_rules! page {
    ($day:literal, $place:literal) => {
        projects!(
            within!($day, $place),
            "ORDER BY ",
            $day,
            ", p.code LIMIT $8"
        )
    };
}

/// The query of a list, by its day.
macro_rules! by_day {
    ($query:ident, $place:literal, $by:expr) => {
        match $by {
            By::Late => $query!("p.late_since", $place),
            By::Due => $query!("p.due_open", $place),
            By::Sign => $query!("p.sign_open", $place),
            By::Heard => $query!("p.heard_open", $place),
        }
    };
}

/// The query of a list, by its day and place.
macro_rules! by_place {
    ($query:ident, $place:expr, $by:expr) => {
        match $place {
            Place::Everywhere => by_day!($query, "CAST($1 AS TEXT) = ''", $by),
            Place::Agency => by_day!($query, "p.agency = $1", $by),
            Place::District => by_day!($query, "p.district = $1", $by),
            Place::Area => by_day!($query, "p.area = $1", $by),
        }
    };
}

/// Projects in which an agency takes part and another leads, behind a code.
macro_rules! taken_part_in {
    () => {
        "JOIN project_partner t ON t.project = p.id WHERE t.agency = $1 AND p.agency <> $1 AND p.code > $2 "
    };
}

/// A page of a list: at most [`READ`] projects from where it begins.
pub async fn page(
    conn: &mut Conn,
    filter: &Filter,
    at: &Horizon,
    from: &Begins,
) -> anyhow::Result<Vec<Project>> {
    let most = i64::try_from(READ)?;
    match (filter.list, &filter.agency) {
        (List::All, Some(agency)) => own(conn, agency, &from.code, most).await,
        _ => read(conn, filter, at, from, most).await,
    }
}

/// Projects that an agency leads or takes part in, by their codes, behind this one.
pub async fn own(
    conn: &mut Conn,
    agency: &str,
    behind: &str,
    most: i64,
) -> anyhow::Result<Vec<Project>> {
    let mut own = led(conn, agency, behind, most).await?;
    let others: Vec<Project> = conn
        .query(projects!(taken_part_in!(), "ORDER BY p.code LIMIT $3"))
        .bind(agency.to_owned())
        .bind(behind.to_owned())
        .bind(most)
        .all()
        .await?;
    own.extend(others);
    own.sort_by(|one, other| one.code.cmp(&other.code));
    own.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(own)
}

/// In how many projects an agency takes part that another leads.
pub async fn taken_part_in(conn: &mut Conn, agency: &str) -> anyhow::Result<i64> {
    let (count,): (i64,) = conn
        .query(concat!("SELECT COUNT(*) FROM project p ", taken_part_in!()))
        .bind(agency.to_owned())
        .bind(String::new())
        .one()
        .await?;
    Ok(count)
}

async fn led(
    conn: &mut Conn,
    agency: &str,
    behind: &str,
    most: i64,
) -> anyhow::Result<Vec<Project>> {
    Ok(conn
        .query(projects!(
            "WHERE p.agency = $1 AND p.code > $2 ORDER BY p.code LIMIT $3"
        ))
        .bind(agency.to_owned())
        .bind(behind.to_owned())
        .bind(most)
        .all()
        .await?)
}

/// All of a list, for a spreadsheet or a letter; of an agency's projects those that it leads.
pub async fn whole(conn: &mut Conn, filter: &Filter, at: &Horizon) -> anyhow::Result<Vec<Project>> {
    read(conn, filter, at, &Begins::default(), i64::MAX).await
}

async fn read(
    conn: &mut Conn,
    filter: &Filter,
    at: &Horizon,
    from: &Begins,
    most: i64,
) -> anyhow::Result<Vec<Project>> {
    if filter.list == List::All {
        let agency = filter.agency.as_deref().unwrap_or_default();
        return led(conn, agency, &from.code, most).await;
    }
    let (by, ..) = span(filter.list, at);
    let query = conn.query(by_place!(page, filter.place(), by));
    Ok(narrowed(query, filter, at, from).bind(most).all().await?)
}

/// Binds what narrows a list.
fn narrowed<'c>(query: Query<'c>, filter: &Filter, at: &Horizon, from: &Begins) -> Query<'c> {
    let (_, first, last) = span(filter.list, at);
    let area = filter
        .area
        .map(MissionArea::name)
        .unwrap_or_default()
        .to_owned();
    let district = filter.district.clone().unwrap_or_default();
    let place = match filter.place() {
        Place::Everywhere => String::new(),
        Place::Agency => filter.agency.clone().unwrap_or_default(),
        Place::District => district.clone(),
        Place::Area => area.clone(),
    };
    let nearly = match filter.list {
        List::Behind => at.nearly,
        _ => DONE,
    };
    // No code is empty: behind the empty one is the whole first day.
    let (day, code) = match from.day < first {
        true => (first, String::new()),
        false => (from.day, from.code.clone()),
    };
    query
        .bind(place)
        .bind(last)
        .bind(day)
        .bind(code)
        .bind(nearly)
        .bind(area)
        .bind(district)
}

/// The day by which a project stands in this list.
pub fn day_in(list: List, project: &Project) -> Option<NaiveDate> {
    let dates = crate::projects::rules::dates(project);
    match list {
        List::Late => dates.late_since,
        List::Overdue | List::Soon | List::Behind => dates.due,
        List::Contract | List::Unsigned | List::Signing => dates.sign,
        List::Report | List::Silent => dates.heard,
        List::All => Some(beginning()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Pool;

    /// The plan of a page's query, as SQLite tells it.
    macro_rules! plan {
        ($conn:expr, $day:literal, $place:literal) => {{
            let rows: Vec<(i64, i64, i64, String)> = $conn
                .query(concat!("EXPLAIN QUERY PLAN ", page!($day, $place)))
                .bind("x".to_owned())
                .bind(end())
                .bind(beginning())
                .bind(String::new())
                .bind(DONE)
                .bind(String::new())
                .bind(String::new())
                .bind(14_i64)
                .all()
                .await
                .unwrap();
            let told: Vec<String> = rows.into_iter().map(|row| row.3).collect();
            (concat!($place, " by ", $day), told.join("; "))
        }};
    }

    macro_rules! plans {
        ($conn:expr, $place:literal) => {
            [
                plan!($conn, "p.late_since", $place),
                plan!($conn, "p.due_open", $place),
                plan!($conn, "p.sign_open", $place),
                plan!($conn, "p.heard_open", $place),
            ]
        };
    }

    /// However many projects there are, a page is read along an index, in the index's order: nothing is scanned, nothing sorted.
    #[tokio::test]
    async fn j3_a_page_is_found_by_an_index() {
        let name = format!("angkhan_plans_{}.db", std::process::id());
        let file = std::env::temp_dir().join(name);
        let pool = Pool::open(&format!("sqlite://{}", file.display()))
            .await
            .unwrap();
        let mut conn = pool.begin().await.unwrap();
        let plans = [
            plans!(conn, "CAST($1 AS TEXT) = ''"),
            plans!(conn, "p.agency = $1"),
            plans!(conn, "p.district = $1"),
            plans!(conn, "p.area = $1"),
        ];
        for (query, plan) in plans.into_iter().flatten() {
            assert!(plan.contains("USING INDEX project_"), "{query}: {plan}");
            assert!(plan.contains(",code)>(?,?)"), "{query}: {plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{query}: {plan}");
        }
        // What an agency takes part in is found by the agency, and only that is sorted.
        let rows: Vec<(i64, i64, i64, String)> = conn
            .query(concat!(
                "EXPLAIN QUERY PLAN ",
                projects!(taken_part_in!(), "ORDER BY p.code LIMIT $3")
            ))
            .bind("x".to_owned())
            .bind(String::new())
            .bind(14_i64)
            .all()
            .await
            .unwrap();
        let plan: Vec<String> = rows.into_iter().map(|row| row.3).collect();
        assert!(plan[0].contains("project_partner_agency"), "{plan:?}");
        drop(conn);
        pool.close().await;
        for end in ["", "-wal", "-shm"] {
            let _gone = std::fs::remove_file(format!("{}{end}", file.display()));
        }
    }
}
