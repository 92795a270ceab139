//! One item of an audience: what is picked, and how it was narrowed.

use super::Term;

/// What goes on behind *and* when it has narrowed: อปท. ใน อ.ถลาง และ อ.กะทู้.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    District,
    Area,
    Waiting,
}

impl Sort {
    pub fn of(terms: &[Term]) -> Option<Self> {
        match terms.first()? {
            Term::District(_) => Some(Self::District),
            Term::Area(_) => Some(Self::Area),
            Term::Waiting(_) => Some(Self::Waiting),
            _ => None,
        }
    }
}

/// What is between two words that join.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// What it picks.
    pub now: Vec<Vec<Term>>,
    /// The same before it was narrowed, and by what.
    pub before: Option<(Vec<Vec<Term>>, Sort)>,
    /// Where its words begin.
    pub begin: usize,
}

impl Item {
    /// Whether all of it are classes, which a place behind them narrows without a word.
    pub fn is_class(&self) -> bool {
        let class = |term: &Term| {
            matches!(
                term,
                Term::Everyone | Term::Kind(_) | Term::Sector(_) | Term::Area(_)
            )
        };
        !self.now.is_empty() && self.now.iter().flatten().all(class)
    }

    pub fn sort(&self) -> Option<Sort> {
        self.before.as_ref().map(|(_, sort)| *sort)
    }
}

/// Each of `these` with each of the terms, without those that nobody can be.
pub(super) fn both(these: &[Vec<Term>], terms: &[Term]) -> Vec<Vec<Term>> {
    let pairs = these
        .iter()
        .flat_map(|these| terms.iter().map(move |term| (these, term)));
    pairs
        .filter(|(these, term)| !these.iter().any(|other| is_contrary(other, term)))
        .map(|(these, term)| {
            let mut all = these.clone();
            all.push(term.clone());
            all.sort();
            all.dedup();
            // It narrows nothing.
            if all.len() > 1 {
                all.retain(|term| *term != Term::Everyone);
            }
            all
        })
        .collect()
}

/// Whether no agency can be both.
fn is_contrary(one: &Term, other: &Term) -> bool {
    use Term::{Agency, District, Kind, Sector};
    let alike = matches!(
        (one, other),
        (Kind(_), Kind(_))
            | (Sector(_), Sector(_))
            | (District(_), District(_))
            | (Agency(_), Agency(_))
    );
    alike && one != other
}
