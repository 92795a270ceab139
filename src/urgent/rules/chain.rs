//! The chain of an urgent matter (E1–E3): within which time somebody must acknowledge it, who is told at each step, and when it makes no
//! sound. It is stamped on the matter, so that changed settings do not change what is under way.

use super::Level;
use crate::calendar::{bangkok, holidays::Holidays, instant};
use chrono::{DateTime, Days, Duration, NaiveTime, Utc};

/// Who is told in addition at a step (E2, E3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The governor and the vices of the area.
    First,
    /// All vices.
    AllVices,
    /// The chief of the provincial office.
    Chief,
    /// Nobody new: all of them again.
    Again,
}

impl Step {
    /// The step that is taken in this round, the first being 1.
    #[must_use]
    pub fn of(round: i64) -> Self {
        match round {
            ..=1 => Self::First,
            2 => Self::AllVices,
            3 => Self::Chief,
            _ => Self::Again,
        }
    }
}

/// The last round that tells somebody new.
pub const LAST: i64 = 3;

/// The times of a matter's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Minutes of office hours within which ด่วน must be acknowledged.
    pub urgent: i64,
    /// Minutes by the clock of ด่วนมาก.
    pub very: i64,
    /// Minutes by the clock of ด่วนที่สุด.
    pub most: i64,
    /// When the office opens and closes on working days.
    pub office: (NaiveTime, NaiveTime),
    /// From when until when nothing below ด่วนที่สุด makes a sound.
    pub quiet: (NaiveTime, NaiveTime),
}

const fn hour(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

impl Chain {
    /// What is usual.
    pub const DEFAULT: Self = Self {
        urgent: 240,
        very: 60,
        most: 15,
        office: (hour(8, 30), hour(16, 30)),
        quiet: (hour(22, 0), hour(6, 0)),
    };

    /// `240 60 15 08:30 16:30 22:00 06:00`, as it is stamped on a matter.
    #[must_use]
    pub fn written(&self) -> String {
        let at = |time: NaiveTime| time.format("%H:%M").to_string();
        format!(
            "{} {} {} {} {} {} {}",
            self.urgent,
            self.very,
            self.most,
            at(self.office.0),
            at(self.office.1),
            at(self.quiet.0),
            at(self.quiet.1)
        )
    }

    /// Reads what was stamped; `None` when it is no chain by which anybody could be told.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(' ').collect();
        let [urgent, very, most, opens, closes, quiet, loud] = parts[..] else {
            return None;
        };
        let minutes = |text: &str| {
            text.parse()
                .ok()
                .filter(|minutes| (1..=10_080).contains(minutes))
        };
        let at = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let chain = Self {
            urgent: minutes(urgent)?,
            very: minutes(very)?,
            most: minutes(most)?,
            office: (at(opens)?, at(closes)?),
            quiet: (at(quiet)?, at(loud)?),
        };
        (chain.office.0 < chain.office.1).then_some(chain)
    }

    /// How many minutes there are to acknowledge it; of ด่วน minutes of office hours.
    #[must_use]
    pub fn minutes(&self, level: Level) -> i64 {
        match level {
            Level::Urgent => self.urgent,
            Level::Very => self.very,
            Level::Most => self.most,
        }
    }

    /// When the time that begins at `from` is over.
    #[must_use]
    pub fn lapse(&self, level: Level, from: DateTime<Utc>, holidays: &Holidays) -> DateTime<Utc> {
        self.later(level, from, self.minutes(level), holidays)
    }

    /// By when it is to be done when nobody says: some time after somebody took it on, so that nothing rests for ever (E5).
    #[must_use]
    pub fn done_by(&self, level: Level, from: DateTime<Utc>, holidays: &Holidays) -> DateTime<Utc> {
        let times = match level {
            Level::Urgent => 2,
            Level::Very | Level::Most => 4,
        };
        self.later(level, from, times * self.minutes(level), holidays)
    }

    fn later(
        &self,
        level: Level,
        from: DateTime<Utc>,
        minutes: i64,
        holidays: &Holidays,
    ) -> DateTime<Utc> {
        match level {
            Level::Urgent => self.office_minutes_later(from, minutes, holidays),
            Level::Very | Level::Most => from + Duration::minutes(minutes),
        }
    }

    /// So many minutes of office hours of working days after `from`.
    fn office_minutes_later(
        &self,
        from: DateTime<Utc>,
        minutes: i64,
        holidays: &Holidays,
    ) -> DateTime<Utc> {
        let (opens, closes) = self.office;
        let mut left = Duration::minutes(minutes);
        let mut day = bangkok(from).date_naive();
        let mut at = from;
        loop {
            if holidays.is_working_day(day) {
                let begins = at.max(instant(day, opens));
                let room = instant(day, closes) - begins;
                if left <= room {
                    return begins + left;
                }
                left -= room.max(Duration::zero());
            }
            let Some(next) = day.checked_add_days(Days::new(1)) else {
                return at + left;
            };
            day = next;
            at = instant(day, NaiveTime::MIN);
        }
    }

    /// Whether what is said at this moment makes no sound (E2).
    #[must_use]
    pub fn is_silent(&self, level: Level, at: DateTime<Utc>) -> bool {
        let (begins, ends) = self.quiet;
        let now = bangkok(at).time();
        let quiet = match begins <= ends {
            true => begins <= now && now < ends,
            false => begins <= now || now < ends,
        };
        quiet && level != Level::Most
    }

    /// When the office closes next, half an hour from now or later: a usual date by which something is done.
    #[must_use]
    pub fn next_closing(&self, now: DateTime<Utc>, holidays: &Holidays) -> DateTime<Utc> {
        let today = bangkok(now).date_naive();
        let soon = now + Duration::minutes(30);
        let tomorrow = today.succ_opt().unwrap_or(today);
        let closing = instant(holidays.next_working_day(today), self.office.1);
        match closing >= soon {
            true => closing,
            false => instant(holidays.next_working_day(tomorrow), self.office.1),
        }
    }
}

#[cfg(test)]
#[path = "chain_tests.rs"]
mod tests;
