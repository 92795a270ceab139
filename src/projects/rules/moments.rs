//! When what is said of the months (J6) and before contract deadlines (J7).
//!
//! Each day is looked at once, in the morning. After an outage the days that passed are looked at together: of several warnings before one
//! deadline the last is said, and the others are recorded as missed; a month's question is asked until its reminder, the reminder until
//! the month ends, the list of what is missing until the tenth day after.

use crate::calendar::holidays::Holidays;
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// How many days before a contract's deadline it is warned of (J7).
const STEPS: [u32; 7] = [90, 60, 30, 14, 7, 3, 1];
/// From which step on the governor is told.
const TO_GOVERNOR: u32 = 30;
/// On this day of the month heads are asked for its report (J6).
const ASKED_ON: u32 = 25;
/// So long the list of what is missing makes sense.
const MISSING_WORTH: Days = Days::new(9);
/// So long a decision is brought to the governor's notice after the day.
const DECISION_WORTH: Days = Days::new(30);

/// What is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Each head, which projects still need this month's report.
    Ask,
    /// The same, for the last time.
    Remind,
    /// Governor and secretariat, what is missing.
    Missing,
    /// Unsigned contracts, so many days before their deadline.
    Warn(u32),
    /// The deadline has passed: each becomes a decision.
    Passed,
}

impl Step {
    /// As it is kept.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Ask => "ask".to_owned(),
            Self::Remind => "remind".to_owned(),
            Self::Missing => "missing".to_owned(),
            Self::Warn(days) => format!("warn-{days}"),
            Self::Passed => "passed".to_owned(),
        }
    }

    /// Whether the governor is told of this warning, too.
    #[must_use]
    pub fn tells_governor(self) -> bool {
        matches!(self, Self::Warn(days) if days <= TO_GOVERNOR)
    }
}

/// Something to be said, and what it is about: the first of a month, or a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What.
    pub step: Step,
    /// Of which month, or before which deadline.
    pub of: NaiveDate,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// It is said.
    Happens,
    /// It would not make sense any more: it is recorded.
    Missed,
}

/// What falls due on the days after `after`, up to today; `deadlines` are those of contracts that are not signed.
#[must_use]
pub fn due(
    after: NaiveDate,
    today: NaiveDate,
    deadlines: &[NaiveDate],
    holidays: &Holidays,
) -> Vec<(Moment, Decided)> {
    let falls = |day: NaiveDate| after < day && day <= today;
    let decided = |sensible: bool| match sensible {
        true => Decided::Happens,
        false => Decided::Missed,
    };
    let mut due = Vec::new();
    for month in months(after, today) {
        let asked = holidays.working_day_by(month.with_day(ASKED_ON).unwrap_or(month));
        let reminded = holidays.last_working_day_of_month(month);
        let next = month.checked_add_months(Months::new(1)).unwrap_or(month);
        let listed = holidays.next_working_day(next);
        for (step, day, until) in [
            (Step::Ask, asked, reminded.pred_opt().unwrap_or(reminded)),
            (Step::Remind, reminded, next.pred_opt().unwrap_or(next)),
            (Step::Missing, listed, listed + MISSING_WORTH),
        ] {
            if falls(day) {
                due.push((Moment { step, of: month }, decided(today <= until)));
            }
        }
    }
    for deadline in deadlines {
        let steps: Vec<Step> = STEPS
            .into_iter()
            .filter(|days| falls(holidays.working_day_by(*deadline - Days::new((*days).into()))))
            .map(Step::Warn)
            .collect();
        // On one morning a deadline is warned of once, by what is nearest.
        let last = steps.len().saturating_sub(1);
        for (at, step) in steps.into_iter().enumerate() {
            let of = *deadline;
            due.push((Moment { step, of }, decided(at == last && today <= of)));
        }
        let passed = holidays.next_working_day(*deadline + Days::new(1));
        if falls(passed) {
            let moment = Moment {
                step: Step::Passed,
                of: *deadline,
            };
            due.push((moment, decided(today <= passed + DECISION_WORTH)));
        }
    }
    due
}

/// The first days of the months of which something may fall between these days.
fn months(after: NaiveDate, today: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = after.with_day(1).unwrap_or(after);
    let first = first.checked_sub_months(Months::new(1)).unwrap_or(first);
    std::iter::successors(Some(first), |month| {
        month.checked_add_months(Months::new(1))
    })
    .take_while(move |month| *month <= today)
}

/// The day by which a contract has to be signed in an office: the working day before, where the deadline is a day off (J7).
#[must_use]
pub fn last_signing_day(deadline: NaiveDate, holidays: &Holidays) -> NaiveDate {
    holidays.working_day_by(deadline)
}

/// 31 March of a fiscal year: the deadline unless another is given (J2).
#[must_use]
pub fn default_deadline(fiscal_year: i64) -> Option<NaiveDate> {
    let year = i32::try_from(fiscal_year).ok()? - 543;
    NaiveDate::from_ymd_opt(year, 3, 31).filter(|day| day.year() > 1900)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn said(after: &str, today: &str, deadlines: &[&str]) -> Vec<String> {
        let deadlines: Vec<NaiveDate> = deadlines.iter().map(|text| day(text)).collect();
        due(day(after), day(today), &deadlines, &Holidays::shipped())
            .into_iter()
            .map(|(moment, decided)| format!("{} {} {decided:?}", moment.step.name(), moment.of))
            .collect()
    }

    #[test]
    fn j6_a_month_is_asked_reminded_and_listed_on_working_days() {
        for (yesterday, today, expected) in [
            ("2026-11-24", "2026-11-25", vec!["ask 2026-11-01 Happens"]),
            (
                "2026-11-29",
                "2026-11-30",
                vec!["remind 2026-11-01 Happens"],
            ),
            (
                "2026-11-30",
                "2026-12-01",
                vec!["missing 2026-11-01 Happens"],
            ),
            // 25 October 2026 is a Sunday, 23 October a holiday.
            ("2026-10-21", "2026-10-22", vec!["ask 2026-10-01 Happens"]),
            // New Year: 31 December is off, and work begins again on 4 January.
            (
                "2026-12-29",
                "2026-12-30",
                vec!["remind 2026-12-01 Happens"],
            ),
            (
                "2027-01-03",
                "2027-01-04",
                vec!["missing 2026-12-01 Happens"],
            ),
            ("2026-11-25", "2026-11-26", vec![]),
        ] {
            assert_eq!(said(yesterday, today, &[]), expected, "{today}");
        }
    }

    #[test]
    fn j7_the_steps_before_31_march() {
        let mut days = Vec::new();
        let mut today = day("2026-12-01");
        while today < day("2027-04-10") {
            let yesterday = today.pred_opt().unwrap();
            for (moment, _) in due(yesterday, today, &[day("2027-03-31")], &Holidays::shipped()) {
                if !matches!(moment.step, Step::Ask | Step::Remind | Step::Missing) {
                    days.push(format!("{} {today}", moment.step.name()));
                }
            }
            today = today.succ_opt().unwrap();
        }
        assert_eq!(
            days,
            [
                "warn-90 2026-12-30",
                "warn-60 2027-01-29",
                "warn-30 2027-03-01",
                "warn-14 2027-03-17",
                "warn-7 2027-03-24",
                "warn-3 2027-03-26",
                "warn-1 2027-03-30",
                "passed 2027-04-01",
            ]
        );
        // 31 March 2572 is a Saturday.
        let office = Holidays::shipped();
        assert_eq!(
            last_signing_day(day("2029-03-31"), &office),
            day("2029-03-30")
        );
        assert_eq!(default_deadline(2570), Some(day("2027-03-31")));
    }

    #[test]
    fn after_an_outage_only_what_makes_sense_is_said() {
        assert_eq!(
            said("2027-03-10", "2027-03-25", &["2027-03-31"]),
            [
                "ask 2027-03-01 Happens",
                "warn-14 2027-03-31 Missed",
                "warn-7 2027-03-31 Happens"
            ]
        );
        assert_eq!(
            said("2026-11-24", "2026-12-02", &[]),
            [
                "ask 2026-11-01 Missed",
                "remind 2026-11-01 Missed",
                "missing 2026-11-01 Happens"
            ]
        );
        assert_eq!(
            said("2027-03-29", "2027-04-05", &["2027-03-31"]),
            [
                "remind 2027-03-01 Missed",
                "missing 2027-03-01 Happens",
                "warn-1 2027-03-31 Missed",
                "passed 2027-03-31 Happens"
            ]
        );
    }

    proptest! {
        /// However the days are looked at, one by one or after an outage, each moment is decided once.
        #[test]
        fn each_moment_is_decided_once(first in 0_u64..700, span in 1_u64..60, cut in 0_u64..60) {
            let office = Holidays::shipped();
            let deadlines = [day("2027-03-31"), day("2027-06-30")];
            let after = day("2026-10-01") + Days::new(first);
            let today = after + Days::new(span);
            let between = after + Days::new(cut.min(span));
            let names = |decided: Vec<(Moment, Decided)>| {
                let mut names: Vec<_> = decided.iter().map(|(m, _)| (m.step.name(), m.of)).collect();
                names.sort();
                names
            };
            let at_once = names(due(after, today, &deadlines, &office));
            let mut in_two = names(due(after, between, &deadlines, &office));
            in_two.extend(names(due(between, today, &deadlines, &office)));
            in_two.sort();
            prop_assert_eq!(&at_once, &in_two);
            let mut once = at_once.clone();
            once.dedup();
            prop_assert_eq!(once, at_once);
        }
    }
}
