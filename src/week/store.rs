//! Weeks, the roll of agencies called, and what they answered.

use super::rules::{Hours, Light, Moment, Timing, Week};
use crate::{
    calendar::holidays::{Edit, Holiday, Holidays},
    db::Conn,
    ids::Id,
    outbox::MediaKind,
    person::Role,
    understand::{Enclosed, Said},
};
use anyhow::Context as _;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// The setting that holds when this office began.
const BEGUN: &str = "office.begun_at";
/// The setting that holds the hours of the week.
const HOURS: &str = "week.hours";

/// When the office began; the first call that names a moment sets it.
pub async fn begun_at(conn: &mut Conn) -> anyhow::Result<Option<DateTime<Utc>>> {
    setting(conn, BEGUN)
        .await?
        .map(|value| {
            value
                .parse()
                .context("the office's beginning cannot be read")
        })
        .transpose()
}

/// Records when the office began, once.
pub async fn begin(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind(BEGUN.to_owned())
        .bind(now.to_rfc3339())
        .run()
        .await?;
    Ok(())
}

async fn setting(conn: &mut Conn, name: &str) -> anyhow::Result<Option<String>> {
    let row: Option<(String,)> = conn
        .query("SELECT value FROM setting WHERE name = $1")
        .bind(name.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(value,)| value))
}

/// The hours of the week: `15:00 07:30 08:15 08:30 09:00 12:00` in the order of [`Hours`], or the default.
pub async fn hours(conn: &mut Conn) -> anyhow::Result<Hours> {
    let Some(value) = setting(conn, HOURS).await? else {
        return Ok(Hours::DEFAULT);
    };
    let times: Vec<NaiveTime> = value
        .split(' ')
        .filter_map(|time| NaiveTime::parse_from_str(time, "%H:%M").ok())
        .collect();
    let [call, remind, nudge, brief, session, close] = times[..] else {
        anyhow::bail!("the hours of the week cannot be read from the database");
    };
    let hours = Hours {
        call,
        remind,
        nudge,
        brief,
        session,
        close,
    };
    anyhow::ensure!(
        hours.in_order(),
        "the hours of the week do not follow each other"
    );
    Ok(hours)
}

/// The shipped holidays with the office's own changes to them (W11).
pub async fn holidays(conn: &mut Conn, shipped: &Holidays) -> anyhow::Result<Holidays> {
    #[derive(sqlx::FromRow)]
    struct EditRow {
        day: NaiveDate,
        closed: bool,
        name_th: String,
        name_en: String,
    }
    let edits: Vec<EditRow> = conn
        .query("SELECT day, closed, name_th, name_en FROM holiday_edit ORDER BY id")
        .all()
        .await?;
    Ok(shipped.clone().edited(edits.into_iter().map(|edit| {
        if edit.closed {
            Edit::Added(Holiday {
                date: edit.day,
                name_th: edit.name_th,
                name_en: edit.name_en,
                estimated: false,
            })
        } else {
            Edit::Removed(edit.day)
        }
    })))
}

/// The week of this Tuesday as it was frozen at its call; `None` before that.
pub async fn frozen(conn: &mut Conn, tuesday: NaiveDate) -> anyhow::Result<Option<Week>> {
    Ok(conn
        .query(
            "SELECT tuesday, number, session_on, call_at, remind_at, nudge_at, brief_at, session_at, close_at
             FROM week WHERE tuesday = $1",
        )
        .bind(tuesday)
        .maybe()
        .await?)
}

/// The last week that was frozen.
pub async fn last_frozen(conn: &mut Conn) -> anyhow::Result<Option<Week>> {
    Ok(conn
        .query(
            "SELECT tuesday, number, session_on, call_at, remind_at, nudge_at, brief_at, session_at, close_at
             FROM week ORDER BY tuesday DESC LIMIT 1",
        )
        .maybe()
        .await?)
}

/// The last week for which anybody was called: one that was missed whole has nothing to show (W8).
pub async fn last_called(conn: &mut Conn) -> anyhow::Result<Option<Week>> {
    Ok(conn
        .query(
            "SELECT tuesday, number, session_on, call_at, remind_at, nudge_at, brief_at, session_at, close_at
             FROM week JOIN week_moment ON week_moment.week = week.tuesday
             WHERE week_moment.moment = 'call' AND week_moment.outcome = 'done'
             ORDER BY tuesday DESC LIMIT 1",
        )
        .maybe()
        .await?)
}

/// Freezes a week: from now on its moments are those of its row. False when it was frozen before.
pub async fn freeze(conn: &mut Conn, week: &Week) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "INSERT INTO week (tuesday, number, session_on, call_at, remind_at, nudge_at, brief_at, session_at, close_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (tuesday) DO NOTHING",
        )
        .bind(week.tuesday)
        .bind(week.number)
        .bind(week.session_on)
        .bind(week.call_at)
        .bind(week.remind_at)
        .bind(week.nudge_at)
        .bind(week.brief_at)
        .bind(week.session_at)
        .bind(week.close_at)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The moments of a week that have happened or were missed.
pub async fn past(conn: &mut Conn, tuesday: NaiveDate) -> anyhow::Result<Vec<Moment>> {
    let rows: Vec<(Moment,)> = conn
        .query("SELECT moment FROM week_moment WHERE week = $1")
        .bind(tuesday)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(moment,)| moment).collect())
}

/// Records the end of a moment. False when it was recorded before: then nothing of it may happen again.
pub async fn record(
    conn: &mut Conn,
    tuesday: NaiveDate,
    moment: Moment,
    happened: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let outcome = if happened { "done" } else { "missed" };
    let rows = conn
        .query(
            "INSERT INTO week_moment (week, moment, outcome, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (week, moment) DO NOTHING",
        )
        .bind(tuesday)
        .bind(moment)
        .bind(outcome.to_owned())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The agency's place on the week's roll.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Roll {
    /// The place on the roll: the matter that replies and buttons name.
    pub id: Id,
    /// The short reference, ส-123.
    pub serial: i64,
    /// The week.
    pub week: NaiveDate,
    /// The agency's code.
    pub agency: String,
    /// Whether it was called: part of M (W6a).
    pub called: bool,
}

/// The last short reference given out.
pub async fn last_serial(conn: &mut Conn) -> anyhow::Result<i64> {
    let (last,): (i64,) = conn
        .query("SELECT COALESCE(MAX(serial), 0) FROM roll")
        .one()
        .await?;
    Ok(last)
}

/// Puts an agency on the week's roll, or finds it there; `called` is only ever added.
pub async fn enrol(
    conn: &mut Conn,
    id: &Id,
    serial: i64,
    week: NaiveDate,
    agency: &str,
    called: bool,
) -> anyhow::Result<Roll> {
    Ok(conn
        .query(
            "INSERT INTO roll (id, serial, week, agency, called) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (week, agency) DO UPDATE SET called = (roll.called OR excluded.called)
             RETURNING id, serial, week, agency, called",
        )
        .bind(id.clone())
        .bind(serial)
        .bind(week)
        .bind(agency.to_owned())
        .bind(called)
        .one()
        .await?)
}

/// An agency's place on the roll of a week.
pub async fn roll_of(
    conn: &mut Conn,
    week: NaiveDate,
    agency: &str,
) -> anyhow::Result<Option<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE week = $1 AND agency = $2")
        .bind(week)
        .bind(agency.to_owned())
        .maybe()
        .await?)
}

/// The place on a roll by its id.
pub async fn roll(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE id = $1")
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The place on a roll by its short reference.
pub async fn roll_by_serial(conn: &mut Conn, serial: i64) -> anyhow::Result<Option<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE serial = $1")
        .bind(serial)
        .maybe()
        .await?)
}

/// All places on the week's roll.
pub async fn rolls(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE week = $1 ORDER BY agency")
        .bind(week)
        .all()
        .await?)
}

/// Notes that the person was called for the agency.
pub async fn note_called(conn: &mut Conn, roll: &Id, person: &Id) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO called (roll, person) VALUES ($1, $2) ON CONFLICT (roll, person) DO NOTHING",
    )
    .bind(roll.clone())
    .bind(person.clone())
    .run()
    .await?;
    Ok(())
}

/// Who was called for which place on the week's roll.
pub async fn called(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<(Id, Id)>> {
    Ok(conn
        .query(
            "SELECT c.roll, c.person FROM called c JOIN roll r ON r.id = c.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?)
}

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
    /// The letter that shows it to its author.
    pub card: Option<Id>,
    /// In which chat.
    pub card_chat: Option<i64>,
    /// When that was said.
    pub card_at: Option<DateTime<Utc>>,
}

/// One message of an answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Part {
    /// The part.
    pub id: Id,
    /// The answer's place on the roll.
    pub roll: Id,
    /// Its words.
    pub words: String,
    /// What came with it.
    pub media_kind: Option<MediaKind>,
    /// Telegram's file id of that.
    pub media_file: Option<String>,
    /// When its words were last changed.
    pub edited_at: Option<DateTime<Utc>>,
}

/// The answer at this place on the roll.
pub async fn answer(conn: &mut Conn, roll: &Id) -> anyhow::Result<Option<AnswerRow>> {
    Ok(conn
        .query(
            "SELECT roll, person, role, light, timing, last_at, card, card_chat, card_at FROM answer WHERE roll = $1",
        )
        .bind(roll.clone())
        .maybe()
        .await?)
}

/// The answers of a week.
pub async fn answers(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<AnswerRow>> {
    Ok(conn
        .query(
            "SELECT a.roll, a.person, a.role, a.light, a.timing, a.last_at, a.card, a.card_chat, a.card_at
             FROM answer a JOIN roll r ON r.id = a.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?)
}

/// What was sent for this place on the roll, in the order of speaking.
pub async fn parts(conn: &mut Conn, roll: &Id) -> anyhow::Result<Vec<Part>> {
    Ok(conn
        .query(
            "SELECT id, roll, words, media_kind, media_file, edited_at FROM answer_part
             WHERE roll = $1 AND NOT withdrawn ORDER BY said_at, id",
        )
        .bind(roll.clone())
        .all()
        .await?)
}

/// What was sent in a week, in the order of speaking.
pub async fn parts_of_week(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<Part>> {
    Ok(conn
        .query(
            "SELECT p.id, p.roll, p.words, p.media_kind, p.media_file, p.edited_at
             FROM answer_part p JOIN roll r ON r.id = p.roll
             WHERE r.week = $1 AND NOT p.withdrawn ORDER BY p.said_at, p.id",
        )
        .bind(week)
        .all()
        .await?)
}

/// Who speaks, and as what.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// The person.
    pub person: &'a Id,
    /// The private chat.
    pub chat: i64,
    /// Head or delegate.
    pub role: Role,
}

/// Files a message as part of the answer; one that was taken back counts again. False when this message is filed already.
pub async fn add_part(
    conn: &mut Conn,
    id: &Id,
    roll: &Id,
    speaker: Speaker<'_>,
    said: &Said,
) -> anyhow::Result<bool> {
    let media = match &said.enclosed {
        Enclosed::Media(media) => Some(media),
        _ => None,
    };
    let rows = conn
        .query(
            "INSERT INTO answer_part (id, roll, person, chat, message, words, media_kind, media_file, said_at, withdrawn)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, FALSE)
             ON CONFLICT (chat, message) DO UPDATE SET roll = excluded.roll, words = excluded.words,
                 media_kind = excluded.media_kind, media_file = excluded.media_file,
                 said_at = excluded.said_at, withdrawn = FALSE
             WHERE answer_part.withdrawn",
        )
        .bind(id.clone())
        .bind(roll.clone())
        .bind(speaker.person.clone())
        .bind(speaker.chat)
        .bind(said.message)
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(said.said_at)
        .run()
        .await?;
    Ok(rows == 1)
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
         ON CONFLICT (roll) DO UPDATE SET person = excluded.person, role = excluded.role, last_at = excluded.last_at",
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
        .query("UPDATE answer SET light = $2 WHERE roll = $1")
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

/// Takes back what this person said for the agency; the parts stay as withdrawn.
pub async fn withdraw(conn: &mut Conn, roll: &Id, person: &Id) -> anyhow::Result<Withdrawn> {
    let taken = conn
        .query(
            "UPDATE answer_part SET withdrawn = TRUE WHERE roll = $1 AND person = $2 AND NOT withdrawn",
        )
        .bind(roll.clone())
        .bind(person.clone())
        .run()
        .await?;
    if taken == 0 {
        return Ok(Withdrawn::Nothing);
    }
    let gone = conn
        .query(
            "DELETE FROM answer WHERE roll = $1
             AND NOT EXISTS (SELECT 1 FROM answer_part p WHERE p.roll = answer.roll AND NOT p.withdrawn)",
        )
        .bind(roll.clone())
        .run()
        .await?;
    if gone == 1 {
        return Ok(Withdrawn::Whole);
    }
    // Whoever spoke last among the others speaks for the agency now; a colour that was tapped for all of the words is open again.
    conn.query(
        "UPDATE answer SET light = NULL, card = NULL,
                person = (SELECT p.person FROM answer_part p WHERE p.roll = $1 AND NOT p.withdrawn
                          ORDER BY p.said_at DESC, p.id DESC LIMIT 1)
         WHERE roll = $1",
    )
    .bind(roll.clone())
    .run()
    .await?;
    Ok(Withdrawn::Part)
}

/// The part that was filed from this message, if it still counts.
pub async fn part_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Part>> {
    Ok(conn
        .query(
            "SELECT id, roll, words, media_kind, media_file, edited_at FROM answer_part
             WHERE chat = $1 AND message = $2 AND NOT withdrawn",
        )
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// Changes the words of a part and keeps the earlier ones (U10).
pub async fn reword(
    conn: &mut Conn,
    wording: &Id,
    part: &Part,
    words: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO answer_wording (id, part, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(wording.clone())
        .bind(part.id.clone())
        .bind(part.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query("UPDATE answer_part SET words = $2, edited_at = $3 WHERE id = $1")
        .bind(part.id.clone())
        .bind(words.to_owned())
        .bind(at)
        .run()
        .await?;
    Ok(())
}

/// Excuses the agency from the week's answer (W6a); a later reason takes the place of an earlier one.
pub async fn excuse(
    conn: &mut Conn,
    roll: &Id,
    person: &Id,
    reason: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO excuse (roll, person, reason, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (roll) DO UPDATE SET person = excluded.person, reason = excluded.reason, at = excluded.at",
    )
    .bind(roll.clone())
    .bind(person.clone())
    .bind(reason.to_owned())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// The excuses of a week, with their reasons.
pub async fn excuses(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<(Id, String)>> {
    Ok(conn
        .query(
            "SELECT e.roll, e.reason FROM excuse e JOIN roll r ON r.id = e.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?)
}

/// The agency's last answers, latest week first.
pub async fn history(conn: &mut Conn, agency: &str, most: i64) -> anyhow::Result<Vec<Roll>> {
    Ok(conn
        .query(
            "SELECT r.id, r.serial, r.week, r.agency, r.called FROM roll r
             WHERE r.agency = $1 ORDER BY r.week DESC LIMIT $2",
        )
        .bind(agency.to_owned())
        .bind(most)
        .all()
        .await?)
}
