//! On which days the office works (W6, J6, J7, C12): not on Saturdays and Sundays, not on its [`Holidays`].
//!
//! Beyond [`Holidays::known_until`] only weekends, and days that the office itself added, are known.

use super::holidays::Holidays;
use chrono::{Datelike, NaiveDate, Weekday};
use std::iter::successors;

impl Holidays {
    /// Whether the office works on this day (C12).
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && self.on(day).is_none()
    }

    /// This day if the office works on it, else the first after it: where a Tuesday's session moves (W6).
    pub fn next_working_day(&self, on_or_after: NaiveDate) -> NaiveDate {
        // Only at the end of what chrono can count is there no working day; the day itself is then the answer.
        self.working_days_from(on_or_after)
            .next()
            .unwrap_or(on_or_after)
    }

    /// The last day before this one on which the office works: the day of the call (section 3).
    pub fn working_day_before(&self, day: NaiveDate) -> NaiveDate {
        let mut back = successors(day.pred_opt(), NaiveDate::pred_opt);
        back.find(|day| self.is_working_day(*day)).unwrap_or(day)
    }

    /// This day if the office works on it, else the one before: where a due moment on a day off moves (J6, J7).
    pub fn working_day_by(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working_day(day) {
            day
        } else {
            self.working_day_before(day)
        }
    }

    /// "ภายใน 3 วันทำการ": that many working days after this day, which is not counted itself (C11, C12);
    /// with 0 the day itself.
    pub fn working_days_later(&self, day: NaiveDate, count: u32) -> NaiveDate {
        (0..count).fold(day, |day, _| {
            day.succ_opt()
                .map_or(day, |next| self.next_working_day(next))
        })
    }

    /// The nth working day of the month in which this day lies, from 1; none when the month has fewer (J6).
    pub fn nth_working_day_of_month(&self, in_month: NaiveDate, number: u32) -> Option<NaiveDate> {
        let before = usize::try_from(number.checked_sub(1)?).ok()?;
        let days = self.working_days_from(in_month.with_day(1)?);
        let same_month =
            |day: &NaiveDate| (day.year(), day.month()) == (in_month.year(), in_month.month());
        days.take_while(same_month).nth(before)
    }

    /// The last working day of the month in which this day lies (J6).
    pub fn last_working_day_of_month(&self, in_month: NaiveDate) -> NaiveDate {
        let last = in_month
            .with_day(u32::from(in_month.num_days_in_month()))
            .unwrap_or(in_month);
        self.working_day_by(last)
    }

    fn working_days_from(&self, first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        successors(Some(first), NaiveDate::succ_opt).filter(|day| self.is_working_day(*day))
    }
}

#[cfg(test)]
mod tests {
    use super::super::holidays::{Edit, Holiday};
    use super::super::tests::{any_day, day};
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// data/HOLIDAYS.md: the fifteen Tuesdays on which offices are closed; the next working day, to which the
    /// session moves; the working day before that Tuesday.
    const CLOSED_TUESDAYS: [(&str, &str, &str); 15] = [
        ("2024-04-16", "2024-04-17", "2024-04-11"),
        ("2024-12-10", "2024-12-11", "2024-12-09"),
        ("2024-12-31", "2025-01-02", "2024-12-27"),
        ("2025-04-15", "2025-04-17", "2025-04-11"),
        ("2025-06-03", "2025-06-04", "2025-05-30"),
        ("2025-08-12", "2025-08-13", "2025-08-08"),
        ("2026-03-03", "2026-03-04", "2026-03-02"),
        ("2026-04-14", "2026-04-16", "2026-04-10"),
        ("2026-07-28", "2026-07-31", "2026-07-27"),
        ("2026-10-13", "2026-10-14", "2026-10-12"),
        ("2027-04-06", "2027-04-07", "2027-04-05"),
        ("2027-04-13", "2027-04-16", "2027-04-12"),
        ("2027-05-04", "2027-05-05", "2027-05-03"),
        ("2027-07-20", "2027-07-21", "2027-07-16"),
        ("2028-12-05", "2028-12-06", "2028-12-04"),
    ];

    fn iso(date: &str) -> NaiveDate {
        date.parse().unwrap()
    }

    #[test]
    fn w6_every_closed_tuesday_moves_to_the_next_working_day() {
        let office = Holidays::shipped();
        for (tuesday, next, before) in CLOSED_TUESDAYS {
            assert_eq!(
                office.next_working_day(iso(tuesday)),
                iso(next),
                "{tuesday}"
            );
            assert_eq!(
                office.working_day_before(iso(tuesday)),
                iso(before),
                "{tuesday}"
            );
            // No working day lies between: the call for the moved session falls on the same day.
            assert_eq!(
                office.working_day_before(iso(next)),
                iso(before),
                "{tuesday}"
            );
        }
    }

    #[test]
    fn w6_no_other_tuesday_of_the_known_years_is_closed() {
        let office = Holidays::shipped();
        let closed: BTreeSet<_> = CLOSED_TUESDAYS
            .iter()
            .map(|(tuesday, ..)| iso(tuesday))
            .collect();
        let all = successors(Some(day(2024, 1, 2)), |tuesday| {
            Some(*tuesday + Days::new(7))
        });
        for tuesday in all.take_while(|tuesday| *tuesday <= office.known_until()) {
            assert_eq!(
                office.is_working_day(tuesday),
                !closed.contains(&tuesday),
                "{tuesday}"
            );
        }
    }

    #[test]
    fn long_runs_year_borders_and_the_leap_day() {
        let office = Holidays::shipped();
        for (date, next, before) in [
            // New Year 2569: five days in a row.
            ("2025-12-31", "2026-01-05", "2025-12-30"),
            ("2026-01-03", "2026-01-05", "2025-12-30"),
            ("2026-12-31", "2027-01-04", "2026-12-30"),
            // Songkran 2569 and 2571, the latter with its substitution on Monday.
            ("2026-04-11", "2026-04-16", "2026-04-10"),
            ("2028-04-13", "2028-04-18", "2028-04-12"),
            // 5 December 2569 is a Saturday: Monday stands in for it.
            ("2026-12-05", "2026-12-08", "2026-12-04"),
            // Labour Day, and the substitution that only the library knows: offices are open.
            ("2026-05-01", "2026-05-01", "2026-04-30"),
            ("2027-05-03", "2027-05-03", "2027-04-30"),
            ("2028-02-29", "2028-02-29", "2028-02-28"),
            ("2028-03-01", "2028-03-01", "2028-02-29"),
        ] {
            assert_eq!(office.next_working_day(iso(date)), iso(next), "{date}");
            assert_eq!(office.working_day_before(iso(date)), iso(before), "{date}");
        }
    }

    #[test]
    fn j6_days_of_the_month() {
        let office = Holidays::shipped();
        for (month, first, second, last) in [
            ("2026-11-24", "2026-11-02", "2026-11-03", "2026-11-30"),
            ("2026-12-01", "2026-12-01", "2026-12-02", "2026-12-30"),
            ("2027-01-31", "2027-01-04", "2027-01-05", "2027-01-29"),
            ("2028-02-29", "2028-02-01", "2028-02-02", "2028-02-29"),
            ("2024-12-15", "2024-12-02", "2024-12-03", "2024-12-27"),
        ] {
            assert_eq!(
                office.nth_working_day_of_month(iso(month), 1),
                Some(iso(first))
            );
            assert_eq!(
                office.nth_working_day_of_month(iso(month), 2),
                Some(iso(second))
            );
            assert_eq!(office.last_working_day_of_month(iso(month)), iso(last));
        }
        // April 2570 has 18 working days: 30 less 8 of weekends and the 6th, 13th, 14th and 15th.
        let april = day(2027, 4, 1);
        assert_eq!(
            office.nth_working_day_of_month(april, 18),
            Some(day(2027, 4, 30))
        );
        assert_eq!(office.nth_working_day_of_month(april, 19), None);
        assert_eq!(office.nth_working_day_of_month(april, 0), None);
    }

    #[test]
    fn j6_a_moment_on_a_day_off_moves_to_the_working_day_before() {
        let office = Holidays::shipped();
        assert_eq!(office.working_day_by(day(2026, 11, 25)), day(2026, 11, 25));
        assert_eq!(office.working_day_by(day(2026, 10, 25)), day(2026, 10, 22));
        assert_eq!(office.working_day_by(day(2027, 4, 15)), day(2027, 4, 12));
    }

    #[test]
    fn c12_working_days_are_counted_from_the_next_one() {
        let office = Holidays::shipped();
        assert_eq!(
            office.working_days_later(day(2026, 11, 24), 3),
            day(2026, 11, 27)
        );
        assert_eq!(
            office.working_days_later(day(2026, 12, 4), 1),
            day(2026, 12, 8)
        );
        assert_eq!(
            office.working_days_later(day(2026, 12, 4), 3),
            day(2026, 12, 11)
        );
        assert_eq!(
            office.working_days_later(day(2026, 11, 28), 0),
            day(2026, 11, 28)
        );
    }

    #[test]
    fn w11_an_edit_moves_the_session() {
        let holiday = |date| Holiday {
            date,
            name_th: "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ".to_owned(),
            name_en: "Additional special public holiday".to_owned(),
            estimated: false,
        };
        let office = Holidays::shipped().edited([
            Edit::Added(holiday(day(2026, 11, 24))),
            Edit::Removed(day(2026, 10, 13)),
            // 31 December 2571 is a Sunday: its substitution lies beyond the list, the office adds it.
            Edit::Added(holiday(day(2029, 1, 2))),
        ]);
        assert_eq!(
            office.next_working_day(day(2026, 11, 24)),
            day(2026, 11, 25)
        );
        assert_eq!(
            office.next_working_day(day(2026, 10, 13)),
            day(2026, 10, 13)
        );
        assert_eq!(office.next_working_day(day(2029, 1, 2)), day(2029, 1, 3));
        assert_eq!(
            Holidays::shipped().next_working_day(day(2029, 1, 2)),
            day(2029, 1, 2)
        );
    }

    #[test]
    fn the_ends_of_what_can_be_counted_are_no_panic() {
        let office = Holidays::shipped();
        office.next_working_day(NaiveDate::MAX);
        office.working_days_later(NaiveDate::MAX, 2);
        office.last_working_day_of_month(NaiveDate::MAX);
        assert_eq!(office.working_day_before(NaiveDate::MIN), NaiveDate::MIN);
    }

    fn listed_day() -> impl Strategy<Value = NaiveDate> {
        prop_oneof![
            any_day(),
            (0u64..1900).prop_map(|days| day(2023, 12, 1) + Days::new(days))
        ]
    }

    proptest! {
        #[test]
        fn next_and_before_enclose_every_day_off(date in listed_day(), later in 0u32..40) {
            let office = Holidays::shipped();
            let (next, before) = (office.next_working_day(date), office.working_day_before(date));
            prop_assert!(before < date && date <= next);
            prop_assert!(office.is_working_day(next) && office.is_working_day(before));
            // Nothing worked lies between them but the day itself.
            prop_assert_eq!(office.working_day_before(next), before);
            prop_assert_eq!(office.working_days_later(before, 1), next);
            prop_assert_eq!(office.next_working_day(next), next);
            prop_assert_eq!(office.is_working_day(date), next == date);
            let between = successors(Some(next), |day| Some(office.working_days_later(*day, 1)));
            prop_assert_eq!(between.take(later as usize + 1).last(), Some(office.working_days_later(next, later)));
        }

        #[test]
        fn j6_the_last_working_day_of_a_month_is_its_last(date in listed_day()) {
            let office = Holidays::shipped();
            let last = office.last_working_day_of_month(date);
            prop_assert_eq!((last.year(), last.month()), (date.year(), date.month()));
            prop_assert!(office.working_days_later(last, 1).month() != date.month());
            let counted = (1..).map_while(|n| office.nth_working_day_of_month(date, n)).last();
            prop_assert_eq!(counted, Some(last));
        }
    }
}
