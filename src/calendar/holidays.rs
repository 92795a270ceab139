//! The days on which government offices are closed (W11).
//!
//! A list is shipped (`assets/holidays.csv`; estimated days are marked), and the cabinet adds, moves and
//! takes back days at short notice, so the office keeps its own [`Edit`]s, laid over the list in the order
//! in which they were made. Days on which only banks or factories close are working days here.
//!
//! What is asked of the days (the next working day …) stands in [`super::working_days`].

use super::Tongue;
use super::holiday_list;
pub use super::holiday_list::Fault;
use chrono::NaiveDate;
use std::{collections::BTreeMap, sync::LazyLock};

const SHIPPED: &str = include_str!("../../assets/holidays.csv");

/// A day on which government offices are closed (W11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day itself; a substitution is a holiday of its own.
    pub date: NaiveDate,
    /// "วันสงกรานต์".
    pub name_th: String,
    /// "Songkran Festival".
    pub name_en: String,
    /// Reckoned from the moon and not yet announced: it may still move.
    pub estimated: bool,
}

impl Holiday {
    /// Its name in the reader's language (P8).
    pub fn name(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Thai => &self.name_th,
            Tongue::English => &self.name_en,
        }
    }
}

/// What the secretariat changed on the shipped list (W11). A day that was moved is removed and added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A day more, or another name for a listed one, or an estimated one that is now announced.
    Added(Holiday),
    /// Offices are open after all; nothing happens to a day that is not listed.
    Removed(NaiveDate),
}

/// The holidays of the office, by date (W11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    days: BTreeMap<NaiveDate, Holiday>,
    known_until: NaiveDate,
}

impl Holidays {
    /// The list that comes with the program, before the office's edits (W11). Reads the file: once is enough.
    #[expect(
        clippy::expect_used,
        reason = "the list is part of the program; a test reads it"
    )]
    pub fn shipped() -> Self {
        Self::parse(SHIPPED).expect("the shipped list is read by a test")
    }

    /// The shipped list, read once.
    pub fn known() -> &'static Self {
        static SHIPPED_LIST: LazyLock<Holidays> = LazyLock::new(Holidays::shipped);
        &SHIPPED_LIST
    }

    /// A list with the columns of `assets/holidays.csv` (W11). Rows with `government_closed=no` do not count,
    /// nor does a day that is still to be announced and has no date.
    ///
    /// # Errors
    /// A row that cannot be read, by its line.
    pub fn parse(list: &str) -> Result<Self, Fault> {
        let (days, known_until) = holiday_list::read(list)?;
        Ok(Self { days, known_until })
    }

    /// The list with the office's edits laid over it, the later over the earlier (W11).
    pub fn edited(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        for edit in edits {
            match edit {
                Edit::Added(holiday) => self.days.insert(holiday.date, holiday),
                Edit::Removed(date) => self.days.remove(&date),
            };
        }
        self
    }

    /// The holiday on this day, if it is one. A plain Saturday or Sunday is none.
    pub fn on(&self, date: NaiveDate) -> Option<&Holiday> {
        self.days.get(&date)
    }

    /// The holidays on or after the first day, up to and with the last, in order (W11: `/holidays`).
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = &Holiday> {
        let from_first = self.days.range(first..);
        from_first
            .take_while(move |(date, _)| **date <= last)
            .map(|(_, holiday)| holiday)
    }

    /// 31 December of the last year listed. Beyond it weekends are known, and what the office itself added;
    /// an added day makes no year known, so only a newer list moves this.
    pub fn known_until(&self) -> NaiveDate {
        self.known_until
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;

    fn songkran(date: NaiveDate) -> Holiday {
        Holiday {
            date,
            name_th: "วันสงกรานต์".to_owned(),
            name_en: "Songkran Festival".to_owned(),
            estimated: false,
        }
    }

    #[test]
    fn w11_the_shipped_list_is_read() {
        let shipped = Holidays::parse(SHIPPED).unwrap();
        assert_eq!(shipped.known_until(), day(2028, 12, 31));
        assert_eq!(
            shipped.on(day(2027, 4, 13)),
            Some(&songkran(day(2027, 4, 13)))
        );
        let moon = shipped.on(day(2027, 7, 20)).unwrap();
        assert!(moon.estimated);
        assert_eq!(
            moon.name(Tongue::English),
            "Substitution for Asarnha Bucha Day"
        );
        assert_eq!(moon.name(Tongue::Thai), "วันหยุดชดเชยวันอาสาฬหบูชา");
        // A holiday keeps its name on a weekend, and a comma inside a name is no new column.
        let fathers = shipped.on(day(2026, 12, 5)).unwrap();
        assert_eq!(
            fathers.name_en,
            "King Bhumibol's Birthday, National Day and Father's Day"
        );
    }

    #[test]
    fn w11_only_days_on_which_government_closes_count() {
        let shipped = Holidays::shipped();
        // Labour Day, Children's Day, and what only the library lists.
        for open in [day(2026, 5, 1), day(2026, 1, 10), day(2027, 5, 3)] {
            assert_eq!(shipped.on(open), None, "{open}");
        }
        // The Ploughing Ceremony is a government holiday, dated up to 2026 and awaited afterwards.
        assert!(shipped.on(day(2026, 5, 13)).is_some());
        for (year, closed) in [(2024, 28), (2025, 25), (2026, 22), (2027, 22), (2028, 23)] {
            assert_eq!(
                shipped.between(day(year, 1, 1), day(year, 12, 31)).count(),
                closed,
                "{year}"
            );
        }
    }

    #[test]
    fn between_counts_both_ends() {
        let shipped = Holidays::shipped();
        let songkran: Vec<_> = shipped
            .between(day(2027, 4, 6), day(2027, 4, 14))
            .map(|h| h.date)
            .collect();
        assert_eq!(
            songkran,
            [day(2027, 4, 6), day(2027, 4, 13), day(2027, 4, 14)]
        );
        assert_eq!(
            shipped.between(day(2027, 4, 14), day(2027, 4, 6)).count(),
            0
        );
    }

    #[test]
    fn w11_edits_add_move_confirm_and_take_back() {
        let (tuesday, wednesday) = (day(2027, 7, 20), day(2027, 7, 21));
        let moved = Holidays::shipped().edited([
            Edit::Removed(tuesday),
            Edit::Added(songkran(wednesday)),
            Edit::Removed(day(2026, 11, 24)),
        ]);
        assert_eq!(moved.on(tuesday), None);
        assert_eq!(moved.on(wednesday), Some(&songkran(wednesday)));
        let confirmed = Holidays::shipped().edited([Edit::Added(songkran(tuesday))]);
        assert!(!confirmed.on(tuesday).unwrap().estimated);
        let regretted = moved.edited([Edit::Added(songkran(tuesday)), Edit::Removed(wednesday)]);
        assert!(regretted.on(tuesday).is_some() && regretted.on(wednesday).is_none());
        let far = Holidays::shipped().edited([Edit::Added(songkran(day(2030, 4, 15)))]);
        assert_eq!(far.known_until(), day(2028, 12, 31));
    }
}
