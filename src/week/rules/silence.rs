//! For how many weeks in a row an agency is missing (W10).

use chrono::NaiveDate;
use std::collections::BTreeSet;

/// From so many weeks in a row on it stands as such.
const LONG: usize = 3;

/// How many of the weeks, the latest first, are missing without one between them that is not.
#[must_use]
pub fn in_a_row(weeks: &[NaiveDate], missing: &BTreeSet<NaiveDate>) -> usize {
    weeks
        .iter()
        .take_while(|week| missing.contains(week))
        .count()
}

/// Whether so many weeks in a row stand as such.
#[must_use]
pub fn is_long(weeks: usize) -> bool {
    weeks >= LONG
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w10_weeks_in_a_row_end_with_the_first_that_is_not_missing() {
        let day = |day: u32| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let weeks = [day(24), day(17), day(10), day(3)];
        for (missing, expected) in [
            (vec![], 0),
            (vec![24], 1),
            (vec![24, 17, 10], 3),
            (vec![24, 10, 3], 1),
            (vec![17, 10, 3], 0),
            (vec![24, 17, 10, 3], 4),
        ] {
            let missing: BTreeSet<NaiveDate> = missing.into_iter().map(day).collect();
            assert_eq!(in_a_row(&weeks, &missing), expected, "{missing:?}");
        }
        assert_eq!([1, 2, 3, 9].map(is_long), [false, false, true, true]);
    }
}
