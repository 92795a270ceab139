//! The fiscal year: 1 October to 30 September, named by the Buddhist year in which it ends (C13, FACTS 1),
//! its quarters, and the numbers of its Tuesdays (section 3 of PRODUCT.md).
//!
//! `FiscalYear::of(24 Nov 2026)` is 2570, first quarter, and that Tuesday is its number 8.

use super::Tongue;
use super::date::buddhist_year;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// A fiscal year, known by its Buddhist year (C13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(i32);

/// A quarter of a fiscal year (C13: ไตรมาส 1 is October to December).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: FiscalYear,
    number: u32,
}

impl FiscalYear {
    /// The fiscal year in which a day lies (C13).
    pub fn of(day: NaiveDate) -> Self {
        let begun = i32::from(day.month() >= 10);
        Self(buddhist_year(day) + begun)
    }

    /// The fiscal year of this Buddhist year: 2570. Years below 2400 are of another era (C9), beyond 2999 slips.
    pub fn named(buddhist_year: i32) -> Option<Self> {
        (2400..3000)
            .contains(&buddhist_year)
            .then_some(Self(buddhist_year))
    }

    /// Its number, the Buddhist year: 2570 (C13).
    pub fn number(self) -> i32 {
        self.0
    }

    /// As readers of this language name it: "2570" / "2027", the year in which it ends (C13).
    pub fn year_in(self, tongue: Tongue) -> i32 {
        match tongue {
            Tongue::Thai => self.0,
            Tongue::English => self.0 - 543,
        }
    }

    /// 1 October (C13).
    pub fn first_day(self) -> NaiveDate {
        // The fallbacks stand for the two years that chrono counts by half only.
        NaiveDate::from_ymd_opt(self.0 - 544, 10, 1).unwrap_or(NaiveDate::MIN)
    }

    /// 30 September, สิ้นปีงบ (C13).
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0 - 543, 9, 30).unwrap_or(NaiveDate::MAX)
    }

    /// The quarter of this number, 1 to 4 (C13).
    pub fn quarter(self, number: u32) -> Option<Quarter> {
        (1..=4)
            .contains(&number)
            .then_some(Quarter { year: self, number })
    }

    /// The Tuesday of this number: the first on or after 1 October is number 1 (section 3). None beyond the last.
    pub fn tuesday(self, number: u32) -> Option<NaiveDate> {
        let weeks = u64::from(number.checked_sub(1)?);
        let first = self.first_day();
        let to_tuesday = Weekday::Tue.days_since(first.weekday());
        let tuesday = first.checked_add_days(Days::new(u64::from(to_tuesday) + 7 * weeks))?;
        (tuesday <= self.last_day()).then_some(tuesday)
    }
}

impl Quarter {
    /// The fiscal quarter in which a day lies (C13).
    pub fn of(day: NaiveDate) -> Self {
        let since_october = (day.month() + 2) % 12;
        Self {
            year: FiscalYear::of(day),
            number: since_october / 3 + 1,
        }
    }

    /// The fiscal year to which it belongs.
    pub fn year(self) -> FiscalYear {
        self.year
    }

    /// 1 to 4.
    pub fn number(self) -> u32 {
        self.number
    }

    /// 1 October, 1 January, 1 April or 1 July (C13).
    pub fn first_day(self) -> NaiveDate {
        let october = self.year.first_day();
        october
            .checked_add_months(Months::new(3 * (self.number - 1)))
            .unwrap_or(october)
    }

    /// 31 December, 31 March, 30 June or 30 September (C13).
    pub fn last_day(self) -> NaiveDate {
        let next = self.first_day().checked_add_months(Months::new(3));
        next.and_then(|next| next.pred_opt())
            .unwrap_or(NaiveDate::MAX)
    }
}

/// The number of a Tuesday in its fiscal year, counting every Tuesday from 1 October, holidays too (section 3:
/// moving or skipping never renumbers). None for another day: a week is known by its original Tuesday.
pub fn tuesday_number(day: NaiveDate) -> Option<u32> {
    if day.weekday() != Weekday::Tue {
        return None;
    }
    // The day of the fiscal year decides: days 0 to 6 hold the first Tuesday, 7 to 13 the second.
    let days = (day - FiscalYear::of(day).first_day()).num_days();
    u32::try_from(days / 7 + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{any_day, day};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn c13_the_year_turns_on_the_first_of_october() {
        for (date, year, quarter) in [
            (day(2026, 9, 30), 2569, 4),
            (day(2026, 10, 1), 2570, 1),
            (day(2026, 11, 24), 2570, 1),
            (day(2026, 12, 31), 2570, 1),
            (day(2027, 1, 1), 2570, 2),
            (day(2027, 3, 31), 2570, 2),
            (day(2027, 4, 1), 2570, 3),
            (day(2027, 6, 30), 2570, 3),
            (day(2027, 7, 1), 2570, 4),
            (day(2027, 9, 30), 2570, 4),
            (day(2027, 10, 1), 2571, 1),
            (day(2028, 2, 29), 2571, 2),
        ] {
            assert_eq!(FiscalYear::of(date).number(), year, "{date}");
            assert_eq!(Quarter::of(date).number(), quarter, "{date}");
            assert_eq!(Quarter::of(date).year(), FiscalYear::of(date));
        }
    }

    #[test]
    fn c13_years_and_quarters_have_their_first_and_last_days() {
        let year = FiscalYear::named(2570).unwrap();
        assert_eq!(
            (year.first_day(), year.last_day()),
            (day(2026, 10, 1), day(2027, 9, 30))
        );
        assert_eq!(
            (year.year_in(Tongue::Thai), year.year_in(Tongue::English)),
            (2570, 2027)
        );
        // As the rows ไตรมาส 2/2570 and ไตรมาสที่ ๔ ปีงบ ๗๐ of data/time_phrases.tsv.
        for (number, first, last) in [
            (1, day(2026, 10, 1), day(2026, 12, 31)),
            (2, day(2027, 1, 1), day(2027, 3, 31)),
            (3, day(2027, 4, 1), day(2027, 6, 30)),
            (4, day(2027, 7, 1), day(2027, 9, 30)),
        ] {
            let quarter = year.quarter(number).unwrap();
            assert_eq!((quarter.first_day(), quarter.last_day()), (first, last));
        }
        assert_eq!(year.quarter(0), None);
        assert_eq!(year.quarter(5), None);
        assert_eq!(FiscalYear::named(2027), None);
        assert_eq!(FiscalYear::named(25700), None);
    }

    #[test]
    fn section_3_tuesdays_are_numbered_from_october() {
        for (date, number) in [
            (day(2026, 9, 29), Some(52)),
            (day(2026, 10, 6), Some(1)),
            (day(2026, 10, 13), Some(2)),
            (day(2026, 11, 24), Some(8)),
            (day(2026, 11, 23), None),
            (day(2027, 4, 6), Some(27)),
            (day(2027, 4, 13), Some(28)),
            (day(2027, 9, 28), Some(52)),
            (day(2027, 10, 5), Some(1)),
            // 1 October 2024 is itself a Tuesday: that year has 53.
            (day(2024, 10, 1), Some(1)),
            (day(2025, 9, 30), Some(53)),
        ] {
            assert_eq!(tuesday_number(date), number, "{date}");
        }
        let year = FiscalYear::named(2570).unwrap();
        assert_eq!(year.tuesday(8), Some(day(2026, 11, 24)));
        assert_eq!(year.tuesday(0), None);
        assert_eq!(year.tuesday(53), None);
        assert_eq!(year.tuesday(u32::MAX), None);
    }

    proptest! {
        #[test]
        fn c13_every_day_lies_in_its_year_and_quarter(date in any_day()) {
            let (year, quarter) = (FiscalYear::of(date), Quarter::of(date));
            prop_assert!(year.first_day() <= date && date <= year.last_day());
            prop_assert!(quarter.first_day() <= date && date <= quarter.last_day());
            prop_assert_eq!(year.quarter(quarter.number()), Some(quarter));
            let next = year.last_day().succ_opt().unwrap();
            prop_assert_eq!(FiscalYear::of(next).number(), year.number() + 1);
            prop_assert_eq!(FiscalYear::of(next).first_day(), next);
        }

        #[test]
        fn section_3_numbers_rise_by_one_and_begin_again_in_october(date in any_day()) {
            let tuesday = date + Days::new(u64::from(Weekday::Tue.days_since(date.weekday())));
            let number = tuesday_number(tuesday).unwrap();
            prop_assert!((1..=53).contains(&number));
            prop_assert_eq!(FiscalYear::of(tuesday).tuesday(number), Some(tuesday));
            let next = tuesday + Days::new(7);
            let same_year = FiscalYear::of(next) == FiscalYear::of(tuesday);
            prop_assert_eq!(tuesday_number(next), Some(if same_year { number + 1 } else { 1 }));
        }
    }
}
