//! A request at one agency.

use crate::{
    db::{Conn, Insertion},
    ids::Id,
    requests::{
        rules::{Reminders, SourceKind},
        store::Request,
    },
};
use chrono::{DateTime, Utc};
use std::sync::LazyLock;

/// A request at one agency.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Errand {
    pub id: Id,
    pub request: Id,
    pub agency: String,
    /// The number of the short reference; 0 until it is released.
    pub serial: i64,
    pub due_at: Option<DateTime<Utc>>,
    pub accepted_at: Option<DateTime<Utc>>,
    pub accepted_by: Option<Id>,
    /// `None`: the agency is to answer, for the first time or once more.
    pub answered_at: Option<DateTime<Utc>>,
    /// Which wish for more time is open.
    pub wish: Option<Id>,
    /// Until when the agency asks for time, which is not decided yet.
    pub wants_until: Option<DateTime<Utc>>,
    pub wants_why: String,
    pub half_at: Option<DateTime<Utc>>,
    pub eve_at: Option<DateTime<Utc>>,
    pub late_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

impl Errand {
    /// Whether the agency is to act.
    pub fn waits(&self) -> bool {
        self.closed_at.is_none() && self.answered_at.is_none()
    }

    /// Whether the agency is to act, and should have.
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.waits() && self.due_at.is_some_and(|due| due < now)
    }

    /// The reminders still to be given.
    pub fn reminders(&self) -> Reminders {
        Reminders {
            half: self.half_at,
            eve: self.eve_at,
            late: self.late_at,
        }
    }
}

/// An errand with every column.
macro_rules! errands {
    ($which:literal) => {
        concat!(
            "SELECT e.id, e.request, e.agency, COALESCE(e.serial, 0) AS serial, e.due_at, e.accepted_at, e.accepted_by, e.answered_at,
                    e.wish, e.wants_until, e.wants_why, e.half_at, e.eve_at, e.late_at, e.closed_at FROM errand e ",
            $which
        )
    };
}

static ADDRESS: LazyLock<Insertion> = LazyLock::new(|| {
    Insertion::new(
        "INSERT INTO errand (id, request, agency, wants_why)",
        "ON CONFLICT (request, agency) DO NOTHING",
    )
});

/// The request is to go to these agencies as well, each under an id of its own.
pub async fn address(
    conn: &mut Conn,
    request: &Id,
    agencies: &[(Id, String)],
) -> anyhow::Result<()> {
    ADDRESS
        .run(conn, agencies, |query, (id, agency)| {
            query
                .bind(id.clone())
                .bind(request.clone())
                .bind(agency.clone())
                .bind(String::new())
        })
        .await?;
    Ok(())
}

/// A draft goes to nobody any more: it is to be said anew to whom.
pub async fn address_nobody(conn: &mut Conn, request: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM errand WHERE request = $1 AND serial IS NULL")
        .bind(request.clone())
        .run()
        .await?;
    Ok(())
}

/// A request that goes out gives each of its errands a number, the time by which it is due, and its reminders.
pub async fn send_out(
    conn: &mut Conn,
    request: &Id,
    due: DateTime<Utc>,
    planned: Reminders,
) -> anyhow::Result<()> {
    let (last,): (i64,) = conn
        .query("SELECT COALESCE(MAX(serial), 0) FROM errand")
        .one()
        .await?;
    conn.query(
        "UPDATE errand SET due_at = $2, half_at = $3, eve_at = $4, late_at = $5,
                serial = $6 + (SELECT COUNT(*) FROM errand s WHERE s.request = errand.request AND s.id <= errand.id)
         WHERE request = $1 AND serial IS NULL",
    )
    .bind(request.clone())
    .bind(due)
    .bind(planned.half)
    .bind(planned.eve)
    .bind(planned.late)
    .bind(last)
    .run()
    .await?;
    Ok(())
}

/// The errand of this id.
pub async fn errand(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Errand>> {
    Ok(conn
        .query(errands!("WHERE e.id = $1"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The errand of this short reference.
pub async fn by_serial(conn: &mut Conn, serial: i64) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM errand WHERE serial = $1")
        .bind(serial)
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The errands of a request, in the order in which it names them.
pub async fn errands_of(conn: &mut Conn, request: &Id) -> anyhow::Result<Vec<Errand>> {
    Ok(conn
        .query(errands!("WHERE e.request = $1 ORDER BY e.id"))
        .bind(request.clone())
        .all()
        .await?)
}

/// Every errand that is open.
pub async fn open_errands(conn: &mut Conn) -> anyhow::Result<Vec<Errand>> {
    Ok(conn
        .query(errands!(
            "WHERE e.closed_at IS NULL AND e.serial IS NOT NULL ORDER BY e.due_at, e.serial"
        ))
        .all()
        .await?)
}

/// Those of one agency.
pub async fn open_of_agency(conn: &mut Conn, agency: &str) -> anyhow::Result<Vec<Errand>> {
    Ok(conn
        .query(errands!(
            "WHERE e.agency = $1 AND e.closed_at IS NULL AND e.serial IS NOT NULL ORDER BY e.due_at, e.serial"
        ))
        .bind(agency.to_owned())
        .all()
        .await?)
}

/// What was open at the agency beside this errand since it went out: whatever may stand with it in one reminder. With itself.
pub async fn errands_beside(
    conn: &mut Conn,
    errand: &Errand,
    request: &Request,
) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query(
            "SELECT id FROM errand WHERE agency = $1 AND serial IS NOT NULL AND (closed_at IS NULL OR closed_at >= $2) ORDER BY serial",
        )
        .bind(errand.agency.clone())
        .bind(request.released_at)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Those of the requests that were made from this and have gone out.
pub async fn made_from(conn: &mut Conn, kind: SourceKind, id: &Id) -> anyhow::Result<Vec<Errand>> {
    Ok(conn
        .query(errands!(
            "WHERE e.serial IS NOT NULL AND e.request IN (SELECT id FROM request WHERE source_id = $1 AND source_kind = $2) ORDER BY e.serial"
        ))
        .bind(id.clone())
        .bind(kind)
        .all()
        .await?)
}

/// The requests whose letter is still to follow: at which agencies.
pub async fn errands_without_letter(conn: &mut Conn) -> anyhow::Result<Vec<Errand>> {
    Ok(conn
        .query(errands!(
            "WHERE e.request IN (SELECT id FROM request WHERE letter AND letter_at IS NULL AND state = 'out') ORDER BY e.id"
        ))
        .all()
        .await?)
}

/// Somebody of the agency takes it on. False when that was said before, or it is over.
pub async fn accept(conn: &mut Conn, id: &Id, by: &Id, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE errand SET accepted_at = $3, accepted_by = $2 WHERE id = $1 AND accepted_at IS NULL AND closed_at IS NULL",
        )
        .bind(id.clone())
        .bind(by.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The agency has answered: it need not be reminded any more. What is added later does not move when it was answered.
pub async fn answered(conn: &mut Conn, id: &Id, at: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query(
        "UPDATE errand SET answered_at = COALESCE(answered_at, $2), half_at = NULL, eve_at = NULL, late_at = NULL,
                wish = NULL, wants_until = NULL, wants_why = '' WHERE id = $1 AND closed_at IS NULL",
    )
    .bind(id.clone())
    .bind(at)
    .run()
    .await?;
    Ok(())
}

/// The agency cannot by then. False when it is over.
pub async fn want_time(
    conn: &mut Conn,
    id: &Id,
    (wish, by): (&Id, &Id),
    (until, why): (DateTime<Utc>, &str),
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE errand SET wish = $5, wants_until = $2, wants_why = $3, wants_by = $4
             WHERE id = $1 AND closed_at IS NULL AND answered_at IS NULL",
        )
        .bind(id.clone())
        .bind(until)
        .bind(why.to_owned())
        .bind(by.clone())
        .bind(wish.clone())
        .run()
        .await?;
    Ok(rows == 1)
}

/// What was asked for is decided: nothing changes.
pub async fn keep_the_time(conn: &mut Conn, id: &Id, wish: &Id) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE errand SET wish = NULL, wants_until = NULL, wants_why = '' WHERE id = $1 AND wish = $2")
        .bind(id.clone())
        .bind(wish.clone())
        .run()
        .await?;
    Ok(rows == 1)
}

/// It is due then from now on, with these reminders; the agency is to act (once more). False when it is over.
pub async fn due_by(
    conn: &mut Conn,
    id: &Id,
    due: DateTime<Utc>,
    planned: Reminders,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE errand SET due_at = $2, half_at = $3, eve_at = $4, late_at = $5, answered_at = NULL,
                    wish = NULL, wants_until = NULL, wants_why = '' WHERE id = $1 AND closed_at IS NULL",
        )
        .bind(id.clone())
        .bind(due)
        .bind(planned.half)
        .bind(planned.eve)
        .bind(planned.late)
        .run()
        .await?;
    Ok(rows == 1)
}

/// It is over: the governor has enough. False when it was over before.
pub async fn close(conn: &mut Conn, id: &Id, by: &Id, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE errand SET closed_at = $3, closed_by = $2, half_at = NULL, eve_at = NULL, late_at = NULL,
                    wish = NULL, wants_until = NULL, wants_why = '' WHERE id = $1 AND closed_at IS NULL",
        )
        .bind(id.clone())
        .bind(by.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Whether any reminder is due.
pub async fn is_to_remind(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM errand WHERE half_at <= $1 OR eve_at <= $1 OR late_at <= $1 LIMIT 1")
        .bind(now)
        .maybe()
        .await?;
    Ok(row.is_some())
}

/// Those of which a reminder is due.
pub async fn to_remind(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Errand>> {
    Ok(conn
        .query(errands!(
            "WHERE (e.half_at <= $1 OR e.eve_at <= $1 OR e.late_at <= $1) ORDER BY e.due_at, e.serial"
        ))
        .bind(now)
        .all()
        .await?)
}

/// The reminders that were due are given.
pub async fn reminded(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    for sql in [
        "UPDATE errand SET half_at = NULL WHERE half_at <= $1",
        "UPDATE errand SET eve_at = NULL WHERE eve_at <= $1",
        "UPDATE errand SET late_at = NULL WHERE late_at <= $1",
    ] {
        conn.query(sql).bind(now).run().await?;
    }
    Ok(())
}

/// Those that are open and of which nobody has a card yet: nobody could be reached.
pub async fn without_copy(conn: &mut Conn) -> anyhow::Result<Vec<Errand>> {
    Ok(conn
        .query(errands!(
            "WHERE e.closed_at IS NULL AND e.answered_at IS NULL AND e.serial IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM errand_copy c WHERE c.errand = e.id) ORDER BY e.due_at, e.serial"
        ))
        .all()
        .await?)
}

/// Notes that the person has a card of it.
pub async fn note_copy(conn: &mut Conn, errand: &Id, person: &Id) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO errand_copy (errand, person) VALUES ($1, $2) ON CONFLICT (errand, person) DO NOTHING",
    )
    .bind(errand.clone())
    .bind(person.clone())
    .run()
    .await?;
    Ok(())
}

/// Who has such a card.
pub async fn copies(conn: &mut Conn, errand: &Id) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query("SELECT person FROM errand_copy WHERE errand = $1 ORDER BY person")
        .bind(errand.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}
