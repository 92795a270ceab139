//! When nothing has changed for too long (W2).

/// From the third week in a row on, one sentence is asked for.
const TOO_LONG: i64 = 3;

/// Whether one sentence is asked for after so many weeks in a row in which nothing has changed.
#[must_use]
pub fn asks_a_sentence(weeks: i64) -> bool {
    weeks >= TOO_LONG
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w2_the_third_time_in_a_row_a_sentence_is_asked_for() {
        assert_eq!(
            [1, 2, 3, 4].map(asks_a_sentence),
            [false, false, true, true]
        );
    }
}
