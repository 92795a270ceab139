//! Last week's answer that counts again (W2).

use super::{
    super::rules::Timing,
    answers::{AnswerRow, answer},
    parts::Speaker,
};
use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::collections::HashSet;

/// An answer older than this is not last week's any more, even when weeks were skipped since.
const AT_MOST: Days = Days::new(35);

/// The agencies that answered the last time they were called before this week; a week that was skipped asked for nothing.
pub async fn may_repeat(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<HashSet<String>> {
    let rows: Vec<(String,)> = conn
        .query(
            "SELECT r.agency FROM roll r JOIN answer a ON a.roll = r.id
             WHERE r.called AND r.week < $1 AND r.week >= $2
               AND NOT EXISTS (SELECT 1 FROM roll l JOIN week w ON w.tuesday = l.week
                               WHERE l.agency = r.agency AND l.called AND l.week > r.week AND l.week < $1
                                 AND (NOT w.skipped OR EXISTS (SELECT 1 FROM answer b WHERE b.roll = l.id)))",
        )
        .bind(week)
        .bind(week - AT_MOST)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(agency,)| agency).collect())
}

/// What the agency answered the last time it was called before this week; `None` when it did not.
pub async fn before(
    conn: &mut Conn,
    agency: &str,
    week: NaiveDate,
) -> anyhow::Result<Option<AnswerRow>> {
    let last: Option<(Id,)> = conn
        .query(
            "SELECT r.id FROM roll r JOIN week w ON w.tuesday = r.week
             WHERE r.agency = $1 AND r.called AND r.week < $2 AND r.week >= $3
               AND (NOT w.skipped OR EXISTS (SELECT 1 FROM answer a WHERE a.roll = r.id))
             ORDER BY r.week DESC LIMIT 1",
        )
        .bind(agency.to_owned())
        .bind(week)
        .bind(week - AT_MOST)
        .maybe()
        .await?;
    match last {
        Some((roll,)) => answer(conn, &roll).await,
        None => Ok(None),
    }
}

/// The earlier answer counts for this place on the roll too, with its colour. False when there is an answer already.
pub async fn repeat(
    conn: &mut Conn,
    roll: &Id,
    earlier: &AnswerRow,
    speaker: Speaker<'_>,
    timing: Timing,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "INSERT INTO answer (roll, person, role, light, timing, first_at, last_at, unchanged)
             VALUES ($1, $2, $3, $4, $5, $6, $6, $7) ON CONFLICT (roll) DO NOTHING",
        )
        .bind(roll.clone())
        .bind(speaker.person.clone())
        .bind(speaker.role)
        .bind(earlier.light)
        .bind(timing)
        .bind(now)
        .bind(earlier.unchanged + 1)
        .run()
        .await?;
    if rows == 0 {
        return Ok(false);
    }
    conn.query(
        "INSERT INTO answer_carried (roll, part, person)
         SELECT $1, p.id, $3 FROM answer_part p
         WHERE NOT p.withdrawn AND (p.roll = $2 OR p.id IN (SELECT c.part FROM answer_carried c WHERE c.roll = $2))
         ON CONFLICT (roll, part) DO NOTHING",
    )
    .bind(roll.clone())
    .bind(earlier.roll.clone())
    .bind(speaker.person.clone())
    .run()
    .await?;
    Ok(true)
}

/// What this person carried over counts no more. Gives how much that was.
pub(super) async fn let_go(conn: &mut Conn, roll: &Id, person: &Id) -> anyhow::Result<u64> {
    Ok(conn
        .query("DELETE FROM answer_carried WHERE roll = $1 AND person = $2")
        .bind(roll.clone())
        .bind(person.clone())
        .run()
        .await?)
}

/// The places on later rolls where this part counts again.
pub async fn carrying(conn: &mut Conn, part: &Id) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query("SELECT roll FROM answer_carried WHERE part = $1 ORDER BY roll")
        .bind(part.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(roll,)| roll).collect())
}
