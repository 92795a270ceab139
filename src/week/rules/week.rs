//! A week and its moments: what its hours and the holidays make of a Tuesday, and which week words belong to.

use crate::calendar::{self, fiscal::tuesday_number, holidays::Holidays};
use chrono::{DateTime, Datelike as _, Days, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use serde::{Deserialize, Serialize};

/// A brief that is late is still worth reading until this hour (W8).
const BRIEF_UNTIL: NaiveTime = at(20, 0);

/// After an outage the close is still told for so long.
const CLOSE_TOLD_FOR: Duration = Duration::hours(24);

const fn at(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// The hours of the week (PRODUCT.md section 3); each a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The call, on the working day before.
    pub call: NaiveTime,
    /// The reminder, on the session's day like all that follow.
    pub remind: NaiveTime,
    /// The last nudge.
    pub nudge: NaiveTime,
    /// The governor's brief.
    pub brief: NaiveTime,
    /// The session in the governor's room.
    pub session: NaiveTime,
    /// The close.
    pub close: NaiveTime,
}

impl Hours {
    /// What is set until somebody changes it.
    pub const DEFAULT: Self = Self {
        call: at(15, 0),
        remind: at(7, 30),
        nudge: at(8, 15),
        brief: at(8, 30),
        session: at(9, 0),
        close: at(12, 0),
    };

    /// Whether they follow each other; a session before the brief is refused.
    #[must_use]
    pub fn in_order(&self) -> bool {
        self.remind < self.nudge
            && self.nudge < self.brief
            && self.brief <= self.session
            && self.session < self.close
            && self.close < BRIEF_UNTIL
    }
}

/// A moment of the week that does something.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Moment {
    /// Each agency is asked.
    Call,
    /// Those who have not answered are reminded.
    Remind,
    /// Those who still have not, with their delegates.
    Nudge,
    /// The governor, the vices and the secretariat are briefed.
    Brief,
    /// The week closes; the missing are named to the secretariat.
    Close,
}

impl Moment {
    /// All, in the order of the week.
    pub const ALL: [Self; 5] = [
        Self::Call,
        Self::Remind,
        Self::Nudge,
        Self::Brief,
        Self::Close,
    ];
}

/// A week with its moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Identity: the original Tuesday, or the day of a special week when it was added.
    pub tuesday: NaiveDate,
    /// Counts every Tuesday from 1 October; a special week has none.
    pub number: Option<i64>,
    /// The session's day: the Tuesday, or the next working day (W6).
    pub session_on: NaiveDate,
    /// See [`Moment::Call`].
    pub call_at: DateTime<Utc>,
    /// See [`Moment::Remind`].
    pub remind_at: DateTime<Utc>,
    /// See [`Moment::Nudge`].
    pub nudge_at: DateTime<Utc>,
    /// See [`Moment::Brief`].
    pub brief_at: DateTime<Utc>,
    /// The session in the governor's room.
    pub session_at: DateTime<Utc>,
    /// See [`Moment::Close`].
    pub close_at: DateTime<Utc>,
    /// The secretariat has skipped it: nothing more of it happens (W6).
    pub skipped: bool,
}

impl Week {
    /// The week of this Tuesday by the hours and holidays that are known now.
    #[must_use]
    pub fn plan(tuesday: NaiveDate, hours: &Hours, holidays: &Holidays) -> Self {
        let session_on = holidays.next_working_day(tuesday);
        let call_on = holidays.working_day_before(session_on);
        let on_the_day = |hour| calendar::instant(session_on, hour);
        Self {
            tuesday,
            number: tuesday_number(tuesday).map(i64::from),
            session_on,
            call_at: calendar::instant(call_on, hours.call),
            remind_at: on_the_day(hours.remind),
            nudge_at: on_the_day(hours.nudge),
            brief_at: on_the_day(hours.brief),
            session_at: on_the_day(hours.session),
            close_at: on_the_day(hours.close),
            skipped: false,
        }
    }

    /// When the moment is.
    #[must_use]
    pub fn at(&self, moment: Moment) -> DateTime<Utc> {
        match moment {
            Moment::Call => self.call_at,
            Moment::Remind => self.remind_at,
            Moment::Nudge => self.nudge_at,
            Moment::Brief => self.brief_at,
            Moment::Close => self.close_at,
        }
    }

    /// Until when a moment that was missed still makes sense (W8).
    #[must_use]
    pub fn worth_until(&self, moment: Moment) -> DateTime<Utc> {
        match moment {
            Moment::Call | Moment::Remind | Moment::Nudge => self.close_at,
            Moment::Brief => calendar::instant(self.session_on, BRIEF_UNTIL),
            Moment::Close => self.close_at + CLOSE_TOLD_FOR,
        }
    }

    /// The end of the session's day: until then an answer is late, after it early for the next week (U7, W3).
    #[must_use]
    pub fn late_until(&self) -> DateTime<Utc> {
        calendar::instant(self.session_on + Days::new(1), NaiveTime::MIN)
    }

    /// Whether the week is open: from the call to the close (U7).
    #[must_use]
    pub fn is_open(&self, said_at: DateTime<Utc>) -> bool {
        !self.skipped && self.call_at <= said_at && said_at < self.close_at
    }
}

/// The first Tuesday on or after the day.
#[must_use]
pub fn tuesday_from(day: NaiveDate) -> NaiveDate {
    let ahead = (7 + u64::from(Weekday::Tue.num_days_from_monday())
        - u64::from(day.weekday().num_days_from_monday()))
        % 7;
    day + Days::new(ahead)
}

/// When an answer came, seen from its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Timing {
    /// Before the call (W3).
    Early,
    /// From the call to the close.
    InTime,
    /// After the close, until the end of the session's day (W3).
    Late,
}

#[cfg(test)]
#[path = "week_tests.rs"]
pub(super) mod tests;
