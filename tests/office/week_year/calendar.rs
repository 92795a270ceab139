//! The weeks of a fiscal year as the list of holidays makes them, reckoned here by itself: days are counted one by one.

use angkhan::calendar::instant;
use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc, Weekday};
use std::collections::BTreeSet;

/// The day of this date, `2026-10-01`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date such as 2026-10-01")
}

/// The moment at which Bangkok's clocks show `07:30` on this day.
pub fn at(day: NaiveDate, hour: &str) -> DateTime<Utc> {
    let hour = NaiveTime::parse_from_str(hour, "%H:%M").expect("an hour such as 07:30");
    instant(day, hour)
}

/// The days on which offices are closed, weekends left out.
pub struct Closed(BTreeSet<NaiveDate>);

impl Closed {
    /// As the shipped list says it.
    pub fn shipped() -> Self {
        let mut list = csv::Reader::from_path("assets/holidays.csv").expect("it is shipped");
        let column = |name: &str, header: &csv::StringRecord| {
            let at = header.iter().position(|heading| heading == name);
            at.expect("the list has it")
        };
        let header = list.headers().expect("a header").clone();
        let (date, closed) = (
            column("date", &header),
            column("government_closed", &header),
        );
        let rows = list.records().map(|row| row.expect("a row"));
        let days = rows.filter(|row| &row[closed] == "yes" && !row[date].is_empty());
        Self(days.map(|row| day(&row[date])).collect())
    }

    pub fn is_open(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        !weekend && !self.0.contains(&day)
    }

    fn first_open(&self, from: NaiveDate) -> NaiveDate {
        let days = from.iter_days();
        days.into_iter()
            .find(|day| self.is_open(*day))
            .expect("offices open again")
    }

    fn last_open_before(&self, day: NaiveDate) -> NaiveDate {
        let before = (1..).map(|back| day - Days::new(back));
        before
            .into_iter()
            .find(|day| self.is_open(*day))
            .expect("offices were open")
    }
}

/// A Tuesday of the year, and the days of its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tuesday {
    /// From 1 on.
    pub number: i64,
    pub tuesday: NaiveDate,
    pub call_on: NaiveDate,
    pub session_on: NaiveDate,
    /// The working day after the session's.
    pub day_after: NaiveDate,
}

impl Tuesday {
    /// The same with its session on another day, its call where it was.
    pub fn moved_to(self, session_on: NaiveDate, closed: &Closed) -> Self {
        Self {
            session_on,
            day_after: closed.first_open(session_on + Days::new(1)),
            ..self
        }
    }

    pub fn moves(&self) -> bool {
        self.session_on != self.tuesday
    }
}

/// The weeks from 1 October 2026 to 30 September 2027.
pub fn weeks(closed: &Closed) -> Vec<Tuesday> {
    let year = day("2026-10-01").iter_days();
    year.take_while(|date| *date <= day("2027-09-30"))
        .filter(|date| date.weekday() == Weekday::Tue)
        .zip(1..)
        .map(|(tuesday, number)| {
            let session_on = closed.first_open(tuesday);
            Tuesday {
                number,
                tuesday,
                call_on: closed.last_open_before(session_on),
                session_on,
                day_after: closed.first_open(session_on + Days::new(1)),
            }
        })
        .collect()
}

#[test]
fn the_unusual_weeks_of_the_fiscal_year_2570() {
    let weeks = weeks(&Closed::shipped());
    assert_eq!(weeks.len(), 52);
    let usual = |week: &&Tuesday| {
        week.call_on == week.tuesday - Days::new(1)
            && week.session_on == week.tuesday
            && week.day_after == week.tuesday + Days::new(1)
    };
    let unusual: Vec<String> = weeks
        .iter()
        .filter(|week| !usual(week))
        .map(|week| {
            format!(
                "{} {}: {} {} {}",
                week.number, week.tuesday, week.call_on, week.session_on, week.day_after
            )
        })
        .collect();
    let known = [
        "2 2026-10-13: 2026-10-12 2026-10-14 2026-10-15",
        "10 2026-12-08: 2026-12-04 2026-12-08 2026-12-09",
        "21 2027-02-23: 2027-02-19 2027-02-23 2027-02-24",
        "27 2027-04-06: 2027-04-05 2027-04-07 2027-04-08",
        "28 2027-04-13: 2027-04-12 2027-04-16 2027-04-19",
        "31 2027-05-04: 2027-05-03 2027-05-05 2027-05-06",
        "42 2027-07-20: 2027-07-16 2027-07-21 2027-07-22",
        "43 2027-07-27: 2027-07-26 2027-07-27 2027-07-29",
    ];
    assert_eq!(unusual, known);
}
