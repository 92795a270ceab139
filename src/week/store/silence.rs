//! Weeks in which an agency said nothing (W10).

use crate::db::Conn;
use chrono::NaiveDate;

/// How far back it is looked.
const MOST: i64 = 52;

/// The weeks that were called and held before this one, the latest first.
pub async fn called_before(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<NaiveDate>> {
    let rows: Vec<(NaiveDate,)> = conn
        .query(
            "SELECT w.tuesday FROM week w JOIN week_moment m ON m.week = w.tuesday
             WHERE m.moment = 'call' AND m.outcome = 'done' AND NOT w.skipped AND w.tuesday < $1
             ORDER BY w.tuesday DESC LIMIT $2",
        )
        .bind(week)
        .bind(MOST)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(week,)| week).collect())
}

/// The agencies that were reached by the call of a week from `first` to before `week`, and neither answered nor were excused.
pub async fn silent(
    conn: &mut Conn,
    first: NaiveDate,
    week: NaiveDate,
) -> anyhow::Result<Vec<(String, NaiveDate)>> {
    Ok(conn
        .query(
            "SELECT r.agency, r.week FROM roll r
             WHERE r.called AND r.week >= $1 AND r.week < $2
               AND EXISTS (SELECT 1 FROM called c WHERE c.roll = r.id)
               AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.roll = r.id)
               AND NOT EXISTS (SELECT 1 FROM excuse e WHERE e.roll = r.id)",
        )
        .bind(first)
        .bind(week)
        .all()
        .await?)
}
