//! How many there are of what: counted once when the day changes, and of an agency when anything of it does; never by those who ask.

use crate::{
    db::Conn,
    person::MissionArea,
    projects::rules::{DONE, Filter, Horizon, List},
};
use chrono::NaiveDate;

/// How many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// In the register.
    pub known: i64,
    /// Done.
    pub done: i64,
    /// Cancelled.
    pub cancelled: i64,
    /// Late in any way.
    pub late: i64,
    /// Past the day on which they were due.
    pub overdue: i64,
    /// Past the day by which the contract had to be signed.
    pub contract: i64,
    /// Without the report of the month that ended.
    pub report: i64,
    /// Due soon.
    pub soon: i64,
    /// Due soon, and far from done.
    pub behind: i64,
    /// Unsigned, with the deadline ahead.
    pub unsigned: i64,
    /// The same, with the deadline near.
    pub signing: i64,
    /// Not heard of for long.
    pub silent: i64,
    /// How often reminders about those that are late were put off (J3a).
    pub snoozed: i64,
}

impl Counts {
    /// Under way: neither done nor cancelled.
    #[must_use]
    pub fn open(&self) -> i64 {
        self.known - self.done - self.cancelled
    }

    /// How many a list shows.
    #[must_use]
    pub fn of(&self, list: List) -> i64 {
        match list {
            List::All => self.known,
            List::Late => self.late,
            List::Overdue => self.overdue,
            List::Contract => self.contract,
            List::Report => self.report,
            List::Soon => self.soon,
            List::Behind => self.behind,
            List::Unsigned => self.unsigned,
            List::Signing => self.signing,
            List::Silent => self.silent,
        }
    }
}

macro_rules! count {
    ($which:literal) => {
        concat!(
            "INSERT INTO project_tally (agency, area, district, known, done, cancelled, late, overdue, contract, report, soon, behind,
                                        unsigned, signing, silent, snoozed)
             SELECT agency, area, district, COUNT(*),
                    COUNT(CASE WHEN progress >= $1 AND cancelled_on IS NULL THEN 1 END),
                    COUNT(CASE WHEN cancelled_on IS NOT NULL THEN 1 END),
                    COUNT(CASE WHEN late_since < $2 THEN 1 END),
                    COUNT(CASE WHEN due_open < $2 THEN 1 END),
                    COUNT(CASE WHEN sign_open < $2 THEN 1 END),
                    COUNT(CASE WHEN heard_open < $3 THEN 1 END),
                    COUNT(CASE WHEN due_open >= $2 AND due_open <= $4 THEN 1 END),
                    COUNT(CASE WHEN due_open >= $2 AND due_open <= $4 AND progress < $5 THEN 1 END),
                    COUNT(CASE WHEN sign_open >= $2 THEN 1 END),
                    COUNT(CASE WHEN sign_open >= $2 AND sign_open <= $6 THEN 1 END),
                    COUNT(CASE WHEN heard_open >= $3 AND heard_open <= $7 THEN 1 END),
                    CAST(COALESCE(SUM(CASE WHEN late_since < $2 THEN snoozes END), 0) AS BIGINT)
             FROM project WHERE ",
            $which,
            " GROUP BY agency, area, district"
        )
    };
}

/// Counts all of them anew.
pub async fn count(conn: &mut Conn, at: &Horizon) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_tally").run().await?;
    counting(conn, count!("CAST($8 AS TEXT) = ''"), at, "").await?;
    conn.query("INSERT INTO project_counted (id, day) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET day = excluded.day")
        .bind(at.today)
        .run()
        .await?;
    Ok(())
}

/// Counts those of one agency anew.
pub async fn count_agency(conn: &mut Conn, agency: &str, at: &Horizon) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_tally WHERE agency = $1")
        .bind(agency.to_owned())
        .run()
        .await?;
    counting(conn, count!("agency = $8"), at, agency).await
}

async fn counting(
    conn: &mut Conn,
    sql: &'static str,
    at: &Horizon,
    agency: &str,
) -> anyhow::Result<()> {
    conn.query(sql)
        .bind(DONE)
        .bind(at.today)
        .bind(at.month)
        .bind(at.soon)
        .bind(at.nearly)
        .bind(at.signing)
        .bind(at.silent)
        .bind(agency.to_owned())
        .run()
        .await?;
    Ok(())
}

/// The day for which they were last counted.
pub async fn counted(conn: &mut Conn) -> anyhow::Result<Option<NaiveDate>> {
    let row: Option<(NaiveDate,)> = conn
        .query("SELECT day FROM project_counted WHERE id = 1")
        .maybe()
        .await?;
    Ok(row.map(|(day,)| day))
}

/// How many there are of what, for whatever the filter names beside its list.
pub async fn counts(conn: &mut Conn, filter: &Filter) -> anyhow::Result<Counts> {
    Ok(conn
        .query(
            "SELECT CAST(COALESCE(SUM(known), 0) AS BIGINT) AS known, CAST(COALESCE(SUM(done), 0) AS BIGINT) AS done,
                    CAST(COALESCE(SUM(cancelled), 0) AS BIGINT) AS cancelled,
                    CAST(COALESCE(SUM(late), 0) AS BIGINT) AS late, CAST(COALESCE(SUM(overdue), 0) AS BIGINT) AS overdue,
                    CAST(COALESCE(SUM(contract), 0) AS BIGINT) AS contract, CAST(COALESCE(SUM(report), 0) AS BIGINT) AS report,
                    CAST(COALESCE(SUM(soon), 0) AS BIGINT) AS soon, CAST(COALESCE(SUM(behind), 0) AS BIGINT) AS behind,
                    CAST(COALESCE(SUM(unsigned), 0) AS BIGINT) AS unsigned, CAST(COALESCE(SUM(signing), 0) AS BIGINT) AS signing,
                    CAST(COALESCE(SUM(silent), 0) AS BIGINT) AS silent, CAST(COALESCE(SUM(snoozed), 0) AS BIGINT) AS snoozed
             FROM project_tally
             WHERE ($1 = '' OR agency = $1) AND ($2 = '' OR area = $2) AND ($3 = '' OR district = $3)",
        )
        .bind(filter.agency.clone().unwrap_or_default())
        .bind(filter.area.map(MissionArea::name).unwrap_or_default().to_owned())
        .bind(filter.district.clone().unwrap_or_default())
        .one()
        .await?)
}

/// Districts that projects are in, as they are compared.
pub async fn districts(conn: &mut Conn) -> anyhow::Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .query("SELECT DISTINCT district FROM project_tally WHERE district <> '' ORDER BY district")
        .all()
        .await?;
    Ok(rows.into_iter().map(|(district,)| district).collect())
}
