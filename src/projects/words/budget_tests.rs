//! The money in both languages, for review.

use crate::{
    person::MissionArea,
    projects::{
        budget::{Budget, Money},
        words,
    },
    samples::{self, Pages},
};

fn budget() -> Budget {
    let money = |budget, contracted, disbursed| Money {
        projects: 3,
        budget,
        contracted,
        disbursed,
    };
    Budget {
        year: 2570,
        years: vec![2570, 2569],
        total: money(495_470_000_000, 300_000_000_000, 123_400_000_000),
        agencies: vec![
            (
                Some(1),
                samples::irrigation(),
                money(100_000_000, 90_000_000, 62_500_000),
            ),
            (None, samples::health(), money(0, 0, 0)),
        ],
        areas: vec![(Some(1), MissionArea::Traffic, money(100_000_000, 0, 0))],
    }
}

#[test]
fn what_the_money_says() {
    let mut pages = Pages::default();
    pages.shows("J8: the sums", |language| {
        words::budget(language, &budget())
    });
    pages.shows("J8: no projects", |language| {
        let none = Budget {
            years: Vec::new(),
            ..budget()
        };
        words::budget(language, &none)
    });
    pages.says("J8: under the file", |language| {
        words::budget_caption(language, &budget())
    });
    for language in crate::person::Language::ALL {
        assert_eq!(words::budget_sheets(language, &budget()).len(), 2);
    }
    samples::all_of(include_str!("budget.rs"), include_str!("budget_tests.rs"));
    insta::assert_snapshot!("budget", pages.kept());
}
