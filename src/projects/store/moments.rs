//! What has happened of the months and of 31 March: once (J6, J7).

use crate::{db::Conn, projects::rules::Decided};
use chrono::{DateTime, NaiveDate, Utc};

/// What is kept when a day was looked at.
pub const LOOKED: &str = "day";

/// Records a moment; `false` when it was recorded before.
pub async fn record(
    conn: &mut Conn,
    what: &str,
    day: NaiveDate,
    decided: Decided,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let outcome = match decided {
        Decided::Happens => "done",
        Decided::Missed => "missed",
    };
    let rows = conn
        .query(
            "INSERT INTO project_moment (what, day, outcome, at) VALUES ($1, $2, $3, $4) ON CONFLICT (what, day) DO NOTHING",
        )
        .bind(what.to_owned())
        .bind(day)
        .bind(outcome.to_owned())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The last day that was looked at.
pub async fn last_looked(conn: &mut Conn) -> anyhow::Result<Option<NaiveDate>> {
    let row: Option<(NaiveDate,)> = conn
        .query("SELECT day FROM project_moment WHERE what = $1 ORDER BY day DESC LIMIT 1")
        .bind(LOOKED.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(day,)| day))
}
