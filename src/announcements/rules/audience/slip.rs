//! How far a word is from another: a letter left out, put in, exchanged, or two in the wrong order.

/// So many slips are forgiven in a word of so many letters; a short one with a slip is another word.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=5 => 0,
        6..=9 => 1,
        _ => 2,
    }
}

/// Whether `most` slips or fewer lie between them.
pub(super) fn is_near(typed: &str, meant: &str, most: usize) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    let meant: Vec<char> = meant.chars().collect();
    if typed.len().abs_diff(meant.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=meant.len()).collect();
    for (row, c) in typed.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, m) in meant.iter().enumerate() {
            let changed = above[column] + usize::from(c != m);
            let mut least = changed.min(above[column + 1] + 1).min(here[column] + 1);
            if row > 0 && column > 0 && *c == meant[column - 1] && typed[row - 1] == *m {
                least = least.min(before[column - 1] + 1);
            }
            here.push(least);
        }
        before = std::mem::replace(&mut above, here);
    }
    above.last().is_some_and(|slips| *slips <= most)
}
