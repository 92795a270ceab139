//! How far two words are from each other: letters left out, put in, exchanged, or two in the wrong order.

/// How many slips a word of so many letters is forgiven. A short one with a slip is another word.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=7 => 1,
        8..=11 => 2,
        _ => 3,
    }
}

/// How many slips lie between `typed` and `meant`, when it is `most` or fewer. `open`: `meant` may go on after what was typed.
pub(super) fn slips(typed: &[char], meant: &[char], most: usize, open: bool) -> Option<usize> {
    if typed.len() > meant.len() + most || (!open && meant.len() > typed.len() + most) {
        return None;
    }
    let width = meant.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..width).collect();
    for (row, c) in typed.iter().enumerate() {
        let mut here = Vec::with_capacity(width);
        here.push(row + 1);
        for (column, m) in meant.iter().enumerate() {
            let changed = above[column] + usize::from(c != m);
            let mut least = changed.min(above[column + 1] + 1).min(here[column] + 1);
            let turned = row > 0 && column > 0 && *c == meant[column - 1] && typed[row - 1] == *m;
            if turned {
                least = least.min(before[column - 1] + 1);
            }
            here.push(least);
        }
        if here.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut above, here);
    }
    let slips = if open {
        above.iter().copied().min()
    } else {
        above.last().copied()
    };
    slips.filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn between(typed: &str, meant: &str, open: bool) -> Option<usize> {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        slips(&letters(typed), &letters(meant), 3, open)
    }

    #[test]
    fn each_kind_of_slip_counts_once() {
        assert_eq!(between("ประมง", "ประมง", false), Some(0));
        assert_eq!(between("ประมวง", "ประมง", false), Some(1));
        assert_eq!(between("ปะมง", "ประมง", false), Some(1));
        assert_eq!(between("ปรัมง", "ประมง", false), Some(1));
        assert_eq!(between("ปรมะง", "ประมง", false), Some(1));
        assert_eq!(between("patogn", "patong", false), Some(1));
        assert_eq!(between("abcd", "wxyz", false), None);
        assert_eq!(between("ประมง", "ประมงจังหวัด", false), None);
        assert_eq!(between("ปรมง", "ประมงจังหวัด", true), Some(1));
    }

    proptest! {
        #[test]
        fn it_is_the_same_both_ways(a in "[abcก-ฮ]{0,9}", b in "[abcก-ฮ]{0,9}") {
            prop_assert_eq!(between(&a, &b, false), between(&b, &a, false));
            prop_assert_eq!(between(&a, &a, false), Some(0));
        }
    }
}
