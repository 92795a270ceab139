//! The weeks in their order, with what the secretariat changed of them, and where a session may move (W6).

use super::{
    Timing,
    week::{Hours, Week, tuesday_from},
};
use crate::calendar::{self, fiscal::tuesday_number, holidays::Holidays};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::collections::BTreeMap;

/// What the secretariat changed of a week that is not called yet (W6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The session's day; none: by the calendar.
    pub session_on: Option<NaiveDate>,
    /// There is no such week.
    pub skipped: bool,
}

/// What is wanted of the weeks (W6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The session of this week is to be on that day. A skipped week is held again by it.
    Move(NaiveDate, NaiveDate),
    /// This week is not to be.
    Skip(NaiveDate),
    /// A special week with its session on this day.
    Add(NaiveDate),
}

impl Wish {
    /// The week that is spoken of, by its identity.
    #[must_use]
    pub fn week(self) -> NaiveDate {
        match self {
            Self::Move(week, _) | Self::Skip(week) | Self::Add(week) => week,
        }
    }
}

/// Why a week cannot be as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The office does not work on that day.
    DayOff(NaiveDate),
    /// The session's hour on that day is past.
    Past(NaiveDate),
    /// That is how it is already.
    Unchanged,
    /// Another week has its session on that day.
    Taken(Box<Week>),
    /// It would be called before another closes, or close after the next is called.
    Overlaps(Box<Week>),
    /// It would change places with another week: numbers would run backwards.
    OutOfOrder(Box<Week>),
    /// The week is over.
    Over,
    /// There is no such week.
    Unknown,
}

/// The weeks around some moment, in the order of their sessions.
#[derive(Clone, Debug)]
pub struct Schedule {
    weeks: Vec<Week>,
    hours: Hours,
    holidays: Holidays,
}

impl Schedule {
    /// The weeks whose identity is a day from `first` to `last`: those called as they stand in `frozen`, the others by the hours, the
    /// holidays and the changes known now.
    #[must_use]
    pub fn new(
        (first, last): (NaiveDate, NaiveDate),
        hours: Hours,
        holidays: Holidays,
        changes: &BTreeMap<NaiveDate, Change>,
        mut frozen: BTreeMap<NaiveDate, Week>,
    ) -> Self {
        let tuesdays =
            std::iter::successors(Some(tuesday_from(first)), |day| Some(*day + Days::new(7)))
                .take_while(|day| *day <= last);
        let days: std::collections::BTreeSet<NaiveDate> = tuesdays
            .chain(changes.keys().copied())
            .chain(frozen.keys().copied())
            .filter(|day| (first..=last).contains(day))
            .collect();
        let mut weeks: Vec<Week> = days
            .into_iter()
            .map(|day| {
                frozen.remove(&day).unwrap_or_else(|| {
                    Week::planned(
                        day,
                        changes.get(&day).copied().unwrap_or_default(),
                        &hours,
                        &holidays,
                    )
                })
            })
            .collect();
        weeks.sort_by_key(|week| (week.session_on, week.tuesday));
        Self {
            weeks,
            hours,
            holidays,
        }
    }

    /// All of them, skipped ones too, in the order of their sessions.
    #[must_use]
    pub fn weeks(&self) -> &[Week] {
        &self.weeks
    }

    /// The holidays by which they are planned.
    #[must_use]
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// The week of this identity.
    #[must_use]
    pub fn of(&self, identity: NaiveDate) -> Option<&Week> {
        self.weeks.iter().find(|week| week.tuesday == identity)
    }

    /// The week that words said at `said_at` answer, and how they lie to it: one that is open; else the first whose session's day is not
    /// over (U7, W3).
    #[must_use]
    pub fn answered(&self, said_at: DateTime<Utc>) -> (Week, Timing) {
        let held = || self.weeks.iter().filter(|week| !week.skipped);
        if let Some(open) = held().find(|week| week.is_open(said_at)) {
            return (open.clone(), Timing::InTime);
        }
        match held().find(|week| said_at < week.late_until()) {
            Some(week) if said_at < week.call_at => (week.clone(), Timing::Early),
            Some(week) => (week.clone(), Timing::Late),
            // Beyond what is planned: whatever comes next by the calendar.
            None => {
                let today = calendar::bangkok(said_at).date_naive();
                let next = tuesday_from(today + Days::new(1));
                (Week::plan(next, &self.hours, &self.holidays), Timing::Early)
            }
        }
    }

    /// The next week to be called after `now`.
    #[must_use]
    pub fn next_called(&self, now: DateTime<Utc>) -> Option<&Week> {
        self.weeks
            .iter()
            .find(|week| !week.skipped && week.call_at > now)
    }

    /// The week as it would be if the wish came true `now`.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn grant(&self, wish: Wish, now: DateTime<Utc>) -> Result<Week, Unfit> {
        let (was, session_on) = match wish {
            Wish::Move(week, to) => (Some(self.of(week).ok_or(Unfit::Unknown)?), to),
            Wish::Skip(week) => {
                let was = self.of(week).ok_or(Unfit::Unknown)?;
                return match was {
                    was if was.skipped => Err(Unfit::Unchanged),
                    was if now >= was.close_at => Err(Unfit::Over),
                    was => Ok(Week {
                        skipped: true,
                        ..was.clone()
                    }),
                };
            }
            Wish::Add(day) => (self.of(day), day),
        };
        if let (Wish::Add(_), Some(was)) = (wish, was)
            && !was.skipped
        {
            return Err(Unfit::Taken(Box::new(was.clone())));
        }
        if was.is_some_and(|was| was.session_on == session_on && !was.skipped) {
            return Err(Unfit::Unchanged);
        }
        if !self.holidays.is_working_day(session_on) {
            return Err(Unfit::DayOff(session_on));
        }
        // What was called stays called: only what is still to come moves.
        let called = was.filter(|was| was.call_at <= now);
        if called.is_some_and(|was| !was.skipped && now >= was.close_at) {
            return Err(Unfit::Over);
        }
        let change = Change {
            session_on: Some(session_on),
            skipped: false,
        };
        let mut week = Week::planned(wish.week(), change, &self.hours, &self.holidays);
        if let Some(called) = called {
            week.call_at = called.call_at;
        }
        if now >= week.session_at {
            return Err(Unfit::Past(session_on));
        }
        self.stands_clear(&week)?;
        Ok(week)
    }

    /// Whether the week gets in no other's way.
    fn stands_clear(&self, week: &Week) -> Result<(), Unfit> {
        let others = || {
            self.weeks
                .iter()
                .filter(|other| !other.skipped && other.tuesday != week.tuesday)
        };
        let in_the_way = |found: Option<&Week>, why: fn(Box<Week>) -> Unfit| match found {
            Some(other) => Err(why(Box::new(other.clone()))),
            None => Ok(()),
        };
        in_the_way(
            others().find(|other| other.session_on == week.session_on),
            Unfit::Taken,
        )?;
        let numbered = |other: &&Week| week.number.is_some() && other.number.is_some();
        in_the_way(
            others().filter(numbered).find(|other| {
                (other.tuesday < week.tuesday) != (other.session_on < week.session_on)
            }),
            Unfit::OutOfOrder,
        )?;
        in_the_way(
            others().find(|other| other.call_at < week.close_at && week.call_at < other.close_at),
            Unfit::Overlaps,
        )
    }

    /// Two weeks that are in each other's way: a holiday may have pushed one onto the other.
    #[must_use]
    pub fn meeting(&self) -> Option<(&Week, &Week)> {
        let held: Vec<&Week> = self.weeks.iter().filter(|week| !week.skipped).collect();
        held.windows(2).find_map(|pair| match pair {
            [one, other] if other.call_at < one.close_at => Some((*one, *other)),
            _ => None,
        })
    }

    /// The days nearest to its calendar's day to which the week could move `now`, in order, `most` at most.
    #[must_use]
    pub fn days_for(&self, week: &Week, most: usize, now: DateTime<Utc>) -> Vec<NaiveDate> {
        self.days(most, week.session_on, |day| {
            self.grant(Wish::Move(week.tuesday, day), now).is_ok()
        })
    }

    /// The next days on which a special week could be added `now`, in order, `most` at most.
    #[must_use]
    pub fn days_to_add(&self, most: usize, now: DateTime<Utc>) -> Vec<NaiveDate> {
        let today = calendar::bangkok(now).date_naive();
        self.days(most, today, |day| self.grant(Wish::Add(day), now).is_ok())
    }

    fn days(
        &self,
        most: usize,
        around: NaiveDate,
        fits: impl Fn(NaiveDate) -> bool,
    ) -> Vec<NaiveDate> {
        /// How far from the day is looked.
        const REACH: i64 = 10;
        let mut days: Vec<NaiveDate> = (-REACH..=REACH)
            .map(|ahead| around + chrono::Duration::days(ahead))
            .filter(|day| fits(*day))
            .collect();
        days.sort_by_key(|day| (*day - around).num_days().abs());
        days.truncate(most);
        days.sort_unstable();
        days
    }
}

impl Week {
    /// The week of this identity with what the secretariat changed of it. A day that has become a holiday since moves on (W6).
    #[must_use]
    pub fn planned(
        identity: NaiveDate,
        change: Change,
        hours: &Hours,
        holidays: &Holidays,
    ) -> Self {
        Self {
            tuesday: identity,
            number: tuesday_number(identity).map(i64::from),
            skipped: change.skipped,
            ..Self::plan(change.session_on.unwrap_or(identity), hours, holidays)
        }
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
