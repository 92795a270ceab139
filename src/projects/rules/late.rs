//! What is late, what is at risk, and by how many days (J2).
//!
//! Decided here: a day counts from the day after a date; a deadline's own day still counts for it. A project that was never reported is
//! counted from the month in which its work begins, or else its fiscal year: that is the first month of which a report is asked.

use crate::{calendar::fiscal::FiscalYear, projects::project::Project};
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// Due so soon, a project should be nearly done.
const SOON: Days = Days::new(30);
/// What "nearly done" is, in hundredths of a per cent.
const NEARLY: i64 = 8_000;
/// A contract's deadline so near.
const SIGNING: Days = Days::new(60);
/// Not heard of for so long.
const SILENCE: Days = Days::new(35);

/// Something that is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Late {
    /// เกินกำหนดแล้วเสร็จ.
    Overdue,
    /// ยังไม่ลงนามสัญญา.
    Contract,
    /// ไม่รายงาน.
    Report,
}

/// Something that may become late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// Due soon, and far from done.
    Due,
    /// The contract's deadline is near.
    Contract,
    /// Not heard of for long.
    Report,
}

/// The days by which an open project is looked up; none where it is done, cancelled, or has no such day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// When it is due.
    pub due: Option<NaiveDate>,
    /// By when a contract that is not signed has to be.
    pub sign: Option<NaiveDate>,
    /// When it was last heard of.
    pub heard: Option<NaiveDate>,
    /// The first of the days after which it is late.
    pub late_since: Option<NaiveDate>,
}

/// The days between which what is late and what is at risk lies, seen on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    /// That day.
    pub today: NaiveDate,
    /// The last day of "due soon".
    pub soon: NaiveDate,
    /// The last day of "the deadline is near".
    pub signing: NaiveDate,
    /// The first day of the month that ended: whoever was not heard of since is late.
    pub month: NaiveDate,
    /// Whoever was not heard of after this day is silent.
    pub silent: NaiveDate,
    /// Under this, nearly done is not done.
    pub nearly: i64,
}

impl Horizon {
    /// As it is on this day.
    #[must_use]
    pub fn of(today: NaiveDate) -> Self {
        Self {
            today,
            soon: today + SOON,
            signing: today + SIGNING,
            month: first_of_month(today)
                .checked_sub_months(Months::new(1))
                .unwrap_or(today),
            silent: today - SILENCE,
            nearly: NEARLY,
        }
    }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The last day of the month after this one's.
fn end_of_next_month(day: NaiveDate) -> NaiveDate {
    first_of_month(day)
        .checked_add_months(Months::new(2))
        .and_then(|day| day.pred_opt())
        .unwrap_or(day)
}

/// The days of a project (J2).
#[must_use]
pub fn dates(project: &Project) -> Dates {
    if !project.is_open() {
        return Dates::default();
    }
    let sign = project
        .contract_deadline
        .filter(|_| project.signed_on.is_none());
    let never = || {
        let year = i32::try_from(project.fiscal_year)
            .ok()
            .and_then(FiscalYear::named);
        let begins = project.start_on.or(year.map(FiscalYear::first_day))?;
        first_of_month(begins).pred_opt()
    };
    let heard = project
        .last_report_on
        .or_else(never)
        .filter(|_| !project.routine);
    Dates {
        due: project.due_on,
        sign,
        heard,
        late_since: [project.due_on, sign, heard.map(end_of_next_month)]
            .into_iter()
            .flatten()
            .min(),
    }
}

/// What of a project is late on this day, each with its own count of days; the longest first.
#[must_use]
pub fn late(project: &Project, today: NaiveDate) -> Vec<(Late, i64)> {
    let dates = dates(project);
    let mut late: Vec<(Late, i64)> = [
        (Late::Overdue, dates.due),
        (Late::Contract, dates.sign),
        (Late::Report, dates.heard.map(end_of_next_month)),
    ]
    .into_iter()
    .filter_map(|(kind, day)| Some((kind, (today - day?).num_days())))
    .filter(|(_, days)| *days > 0)
    .collect();
    late.sort_by_key(|(kind, days)| (-days, *kind));
    late
}

/// What of a project is at risk on this day and not late yet, each with the days that are left – of silence, the days since.
#[must_use]
pub fn risks(project: &Project, today: NaiveDate) -> Vec<(Risk, i64)> {
    let (dates, at) = (dates(project), Horizon::of(today));
    let ahead = |day: Option<NaiveDate>, last: NaiveDate| {
        day.filter(|day| (today..=last).contains(day))
            .map(|day| (day - today).num_days())
    };
    let due = ahead(dates.due, at.soon).filter(|_| project.progress < at.nearly);
    let silent = dates
        .heard
        .filter(|day| (at.month..=at.silent).contains(day))
        .map(|day| (today - day).num_days());
    [
        (Risk::Due, due),
        (Risk::Contract, ahead(dates.sign, at.signing)),
        (Risk::Report, silent),
    ]
    .into_iter()
    .filter_map(|(risk, days)| Some((risk, days?)))
    .collect()
}

#[cfg(test)]
#[path = "late_tests.rs"]
mod tests;
