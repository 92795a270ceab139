//! `/budget`: allotted, contracted, disbursed (J8).

use super::{
    rules::share,
    store::{self, Sum},
};
use crate::{
    db::Conn,
    people,
    person::{Agency, MissionArea},
};
use std::{cmp::Reverse, collections::HashMap};

/// Sums of money of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Money {
    /// How many projects.
    pub projects: i64,
    /// Allotted.
    pub budget: i64,
    /// Contracted.
    pub contracted: i64,
    /// Disbursed.
    pub disbursed: i64,
}

impl Money {
    fn add(&mut self, sum: &Sum) {
        self.projects += sum.projects;
        self.budget += sum.budget;
        self.contracted += sum.contracted;
        self.disbursed += sum.disbursed;
    }

    /// How much of what was allotted is disbursed, in hundredths of a per cent.
    #[must_use]
    pub(crate) fn drawn(&self) -> Option<i64> {
        share(self.disbursed, self.budget)
    }

    /// How much of it is contracted.
    #[must_use]
    pub(crate) fn bound(&self) -> Option<i64> {
        share(self.contracted, self.budget)
    }
}

/// The money of a fiscal year.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    /// Which.
    pub year: i64,
    /// Those of which there are projects, the latest first.
    pub years: Vec<i64>,
    /// All of it.
    pub total: Money,
    /// Agency by agency, with the rank: whoever has disbursed the largest part first; of nothing allotted there is no rank.
    pub agencies: Vec<(Option<usize>, Agency, Money)>,
    /// By mission area, in the same way.
    pub areas: Vec<(Option<usize>, MissionArea, Money)>,
}

impl Budget {
    /// Reads a fiscal year.
    pub(crate) async fn read(conn: &mut Conn, year: i64) -> anyhow::Result<Self> {
        let years = store::years(conn).await?;
        let sums = store::sums(conn, year).await?;
        let agencies = people::agencies(conn).await?.into_iter();
        let named: HashMap<String, Agency> = agencies
            .map(|agency| (agency.code.clone(), agency))
            .collect();
        let (mut total, mut of_agency, mut of_area) =
            (Money::default(), HashMap::new(), HashMap::new());
        for sum in &sums {
            total.add(sum);
            let agency: &mut Money = of_agency.entry(sum.agency.as_str()).or_default();
            agency.add(sum);
            let area: &mut Money = of_area.entry(sum.area).or_default();
            area.add(sum);
        }
        let agencies = of_agency
            .into_iter()
            .filter_map(|(code, money)| Some((named.get(code)?.clone(), money)))
            .collect();
        Ok(Self {
            year,
            years,
            total,
            agencies: ranked(agencies, |agency| agency.code.clone()),
            areas: ranked(of_area.into_iter().collect(), |area| *area),
        })
    }
}

/// The largest part first; those of one part share a rank.
pub(super) fn ranked<T, K: Ord>(
    mut sums: Vec<(T, Money)>,
    name: impl Fn(&T) -> K,
) -> Vec<(Option<usize>, T, Money)> {
    sums.sort_by_key(|(thing, money)| (Reverse(money.drawn()), name(thing)));
    let mut ranked: Vec<(Option<usize>, T, Money)> = Vec::with_capacity(sums.len());
    for (at, (thing, money)) in sums.into_iter().enumerate() {
        let same = ranked
            .last()
            .filter(|(_, _, before)| before.drawn() == money.drawn())
            .and_then(|(rank, ..)| *rank);
        let rank = money.drawn().map(|_| same.unwrap_or(at + 1));
        ranked.push((rank, thing, money));
    }
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn j8_those_of_one_part_share_a_rank() {
        let money = |budget, disbursed| Money {
            projects: 1,
            budget,
            disbursed,
            contracted: 0,
        };
        let sums = vec![
            ("a", money(100, 50)),
            ("b", money(200, 100)),
            ("c", money(100, 80)),
            ("d", money(0, 0)),
            ("e", money(100, 0)),
        ];
        let ranks: Vec<(Option<usize>, &str)> = ranked(sums, |name| *name)
            .into_iter()
            .map(|(rank, name, _)| (rank, name))
            .collect();
        assert_eq!(
            ranks,
            [
                (Some(1), "c"),
                (Some(2), "a"),
                (Some(2), "b"),
                (Some(4), "e"),
                (None, "d")
            ]
        );
    }
}
