//! What an agency answered, as one: who spoke for it, its colour, its card.

use super::{
    super::rules::{Changed, Light, Timing},
    carried,
    parts::Speaker,
    seen,
};
use crate::{db::Conn, ids::Id, person::Role};
use chrono::{DateTime, NaiveDate, Utc};

/// An agency's answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AnswerRow {
    /// Its place on the roll.
    pub roll: Id,
    /// Who spoke last for the agency.
    pub person: Id,
    /// As what: head or delegate.
    pub role: Role,
    /// The colour that was tapped.
    pub light: Option<Light>,
    /// How it lies to the week.
    pub timing: Timing,
    /// When the last words were said.
    pub last_at: DateTime<Utc>,
    /// How many weeks in a row it has been the same (W2); 0 when it says something of its own.
    pub unchanged: i64,
    /// Of 🔴: whether the governor has to act (W4); `None` while that is not said.
    pub asks: Option<bool>,
    /// The letter that shows it to its author.
    pub card: Option<Id>,
    /// In which chat.
    pub card_chat: Option<i64>,
    /// When that was said.
    pub card_at: Option<DateTime<Utc>>,
    /// When the governor read it (W5).
    pub seen_at: Option<DateTime<Utc>>,
    /// What became of it since.
    pub seen_changed: Option<Changed>,
}

/// The columns of an answer, and which of them.
macro_rules! answers {
    ($which:literal) => {
        concat!(
            "SELECT a.roll, a.person, a.role, a.light, a.timing, a.last_at, a.unchanged, a.asks, a.card, a.card_chat, a.card_at,
                    s.at AS seen_at, s.changed AS seen_changed
             FROM answer a LEFT JOIN seen s ON s.roll = a.roll ",
            $which
        )
    };
}

/// The answer at this place on the roll.
pub async fn answer(conn: &mut Conn, roll: &Id) -> anyhow::Result<Option<AnswerRow>> {
    Ok(conn
        .query(answers!("WHERE a.roll = $1"))
        .bind(roll.clone())
        .maybe()
        .await?)
}

/// The answers of a week.
pub async fn answers(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<AnswerRow>> {
    Ok(conn
        .query(answers!("JOIN roll r ON r.id = a.roll WHERE r.week = $1"))
        .bind(week)
        .all()
        .await?)
}

/// The places from this week on whose answers ask for orders (W4), and when each was last said or changed.
pub async fn asking_since(
    conn: &mut Conn,
    week: NaiveDate,
) -> anyhow::Result<Vec<(Id, Option<DateTime<Utc>>)>> {
    Ok(conn
        .query(
            "SELECT a.roll, MAX(COALESCE(p.edited_at, p.said_at)) FROM answer a JOIN roll r ON r.id = a.roll
             LEFT JOIN answer_part p ON p.roll = a.roll AND NOT p.withdrawn
             WHERE r.week >= $1 AND a.asks AND a.light = 'stuck' GROUP BY a.roll ORDER BY a.roll",
        )
        .bind(week)
        .all()
        .await?)
}

/// When what counts of this answer was last said or changed.
pub async fn worded_at(conn: &mut Conn, roll: &Id) -> anyhow::Result<Option<DateTime<Utc>>> {
    let (at,): (Option<DateTime<Utc>>,) = conn
        .query(
            "SELECT MAX(COALESCE(edited_at, said_at)) FROM answer_part WHERE roll = $1 AND NOT withdrawn",
        )
        .bind(roll.clone())
        .one()
        .await?;
    Ok(at)
}

/// The agency's answers from this week on.
pub async fn answers_since(
    conn: &mut Conn,
    agency: &str,
    week: NaiveDate,
) -> anyhow::Result<Vec<AnswerRow>> {
    Ok(conn
        .query(answers!(
            "JOIN roll r ON r.id = a.roll WHERE r.agency = $1 AND r.week >= $2"
        ))
        .bind(agency.to_owned())
        .bind(week)
        .all()
        .await?)
}

/// The agency has answered, or has said more.
pub async fn answered(
    conn: &mut Conn,
    roll: &Id,
    speaker: Speaker<'_>,
    timing: Timing,
    said_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO answer (roll, person, role, timing, first_at, last_at) VALUES ($1, $2, $3, $4, $5, $5)
         ON CONFLICT (roll) DO UPDATE SET person = excluded.person, role = excluded.role,
             last_at = excluded.last_at, unchanged = 0",
    )
    .bind(roll.clone())
    .bind(speaker.person.clone())
    .bind(speaker.role)
    .bind(timing)
    .bind(said_at)
    .run()
    .await?;
    Ok(())
}

/// The letter that shows the answer to its author from now on.
pub async fn set_card(
    conn: &mut Conn,
    roll: &Id,
    card: &Id,
    chat: i64,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("UPDATE answer SET card = $2, card_chat = $3, card_at = $4 WHERE roll = $1")
        .bind(roll.clone())
        .bind(card.clone())
        .bind(chat)
        .bind(at)
        .run()
        .await?;
    Ok(())
}

/// The colour that was tapped. False when there is no answer to colour.
pub async fn set_light(conn: &mut Conn, roll: &Id, light: Light) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE answer SET light = $2, asks = CASE WHEN light = $2 THEN asks ELSE NULL END WHERE roll = $1",
        )
        .bind(roll.clone())
        .bind(light)
        .run()
        .await?;
    Ok(rows == 1)
}

/// What became of an answer of which somebody took back the own part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawn {
    /// The person has nothing there to take back.
    Nothing,
    /// Others have spoken for the agency too: their words stay.
    Part,
    /// Nothing is left: the agency has not answered.
    Whole,
}

/// Whether the governor has to act (W4). False when there is no 🔴 answer of which that could be said.
pub async fn set_asks(conn: &mut Conn, roll: &Id, asks: bool) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE answer SET asks = $2 WHERE roll = $1 AND light = 'stuck'")
        .bind(roll.clone())
        .bind(asks)
        .run()
        .await?;
    Ok(rows == 1)
}

/// It does not say the same as last week any more (W2).
pub async fn has_changed(conn: &mut Conn, roll: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE answer SET unchanged = 0 WHERE roll = $1")
        .bind(roll.clone())
        .run()
        .await?;
    Ok(())
}

/// Ends an answer of which no part counts any more. False while one does.
pub async fn ends_without_words(conn: &mut Conn, roll: &Id) -> anyhow::Result<bool> {
    let gone = conn
        .query(
            "DELETE FROM answer WHERE roll = $1
             AND NOT EXISTS (SELECT 1 FROM answer_part p WHERE p.roll = answer.roll AND NOT p.withdrawn)
             AND NOT EXISTS (SELECT 1 FROM answer_carried c JOIN answer_part p ON p.id = c.part
                             WHERE c.roll = answer.roll AND NOT p.withdrawn)",
        )
        .bind(roll.clone())
        .run()
        .await?;
    if gone == 1 {
        seen::unsee(conn, roll).await?;
    }
    Ok(gone == 1)
}

/// Takes back what this person said for the agency; the parts stay as withdrawn.
pub async fn withdraw(conn: &mut Conn, roll: &Id, person: &Id) -> anyhow::Result<Withdrawn> {
    let said = conn
        .query(
            "UPDATE answer_part SET withdrawn = TRUE WHERE roll = $1 AND person = $2 AND NOT withdrawn",
        )
        .bind(roll.clone())
        .bind(person.clone())
        .run()
        .await?;
    let carried = carried::let_go(conn, roll, person).await?;
    if said + carried == 0 {
        return Ok(Withdrawn::Nothing);
    }
    if ends_without_words(conn, roll).await? {
        return Ok(Withdrawn::Whole);
    }
    // Whoever spoke last among the others speaks for the agency now; a colour that was tapped for all of the words is open again.
    conn.query(
        "UPDATE answer SET light = NULL, asks = NULL, card = NULL, unchanged = 0,
                person = COALESCE((SELECT p.person FROM answer_part p WHERE p.roll = $1 AND NOT p.withdrawn
                                   ORDER BY p.said_at DESC, p.id DESC LIMIT 1),
                                  (SELECT MIN(c.person) FROM answer_carried c WHERE c.roll = $1))
         WHERE roll = $1",
    )
    .bind(roll.clone())
    .run()
    .await?;
    Ok(Withdrawn::Part)
}
