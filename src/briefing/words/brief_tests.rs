//! The first screen in both languages, for review.

use super::{LEAST, LINES};
use crate::{
    briefing::words::{self, Occasion},
    card::units,
    person::Language,
    samples::{self, Pages, bangkok},
    understand::whereabouts::Status,
    urgent::{News, samples as matters},
    week::{
        Board, Light, Line, Week,
        rules::Timing,
        samples::{WORDS, board, head, large_board, line, spoken, week},
    },
    whereabouts::Counts,
};
use std::sync::LazyLock;

static QUIET: LazyLock<News> = LazyLock::new(News::default);

fn at(now: &str) -> Occasion<'static> {
    Occasion {
        to_governor: true,
        now: bangkok(now),
        late: false,
        projects: None,
        next: None,
        urgent: &QUIET,
        out: None,
        raised: &[],
        requests: Default::default(),
    }
}

/// Sixty agencies in trouble, each of both colours, and fifty that have not answered.
fn dire() -> Board {
    let lines: Vec<Line> = (0..170)
        .map(|n| {
            let agency = samples::health();
            let mut line = line(300 + n, agency.clone(), vec![head(agency, "นายตัวอย่าง")]);
            let light = match n {
                0..60 => Light::Stuck,
                60..120 => Light::AtRisk,
                _ => return line,
            };
            let said = "2026-11-24 08:00";
            line.spoken = Some(spoken(&WORDS.repeat(3), light, Timing::InTime, said));
            line
        })
        .collect();
    Board { lines, ..board() }
}

#[tokio::test]
async fn what_the_brief_says() {
    let app = &samples::app().await;
    let next = week("2026-12-01");
    let mut pages = Pages::default();
    let with = |week: Week| Board { week, ..board() };
    pages.shows("B1: the brief", |language| {
        words::brief(language, app, &board(), at("2026-11-24 08:30"))
    });
    let urgent = matters::news();
    let busy = Occasion {
        urgent: &urgent,
        ..at("2026-11-24 08:30")
    };
    pages.shows(
        "B1, E7: urgent matters open, and one that is over",
        |language| words::brief(language, app, &board(), busy),
    );
    pages.shows("B1: the brief of a bad week", |language| {
        words::brief(language, app, &large_board(), at("2026-11-24 08:30"))
    });
    pages.shows("B1: sixty agencies are stuck", |language| {
        words::brief(language, app, &dire(), at("2026-11-24 08:30"))
    });
    pages.shows("B1: requests are late", |language| {
        let requests = crate::requests::Counts { open: 7, late: 2 };
        let late = Occasion {
            requests,
            ..at("2026-11-24 08:30")
        };
        words::brief(language, app, &board(), late)
    });
    pages.shows("W8: a brief that comes late", |language| {
        let late = Occasion {
            late: true,
            ..at("2026-11-24 11:05")
        };
        words::brief(language, app, &board(), late)
    });
    pages.shows("B1: asked for on Friday, by a vice governor", |language| {
        let mut out = Counts {
            expired: 3,
            unknown: 7,
            ..Counts::default()
        };
        out.statuses.insert(Status::OnMission, 18);
        out.statuses.insert(Status::InOffice, 61);
        let asked = Occasion {
            out: Some(&out),
            to_governor: false,
            next: Some(&next),
            ..at("2026-11-27 10:00")
        };
        words::brief(language, app, &board(), asked)
    });
    pages.shows("B1: of a special week without anybody", |language| {
        let special = Board {
            week: Week {
                number: None,
                ..board().week
            },
            lines: Vec::new(),
        };
        words::brief(language, app, &special, at("2026-11-24 08:30"))
    });
    pages.shows("W6: of a week that was moved", |language| {
        let moved = Week {
            tuesday: "2026-11-24".parse().unwrap(),
            ..week("2026-11-25")
        };
        let moved = Week {
            number: Some(8),
            ..moved
        };
        words::brief(language, app, &with(moved), at("2026-11-25 08:30"))
    });
    pages.shows(
        "W6: of a week that was skipped after its call",
        |language| {
            let skipped = Week {
                skipped: true,
                ..board().week
            };
            words::brief(language, app, &with(skipped), at("2026-11-24 10:00"))
        },
    );
    assert_eq!(
        words::called_at(Language::English, &next),
        "Mon 30 Nov 2026, 15:00"
    );
    samples::all_of(include_str!("brief.rs"), include_str!("brief_tests.rs"));
    insta::assert_snapshot!("brief", pages.kept());
}

/// B1: however bad the week, the brief is one screen: about thirty lines of a phone.
#[tokio::test]
async fn a_bad_week_still_fits_one_screen() {
    let app = &samples::app().await;
    for (board, most) in [(dire(), 1_300), (large_board(), 2_000)] {
        for language in Language::ALL {
            let card = words::brief(language, app, &board, at("2026-11-24 08:30"));
            let text = card.plain();
            let quoted = text
                .lines()
                .filter(|line| line.starts_with(['🔴', '🟡', '⚪']))
                .count();
            assert_eq!(quoted, LINES, "{text}");
            assert!(units(&text) <= most, "{}: {text}", units(&text));
        }
    }
    assert!(LEAST.iter().sum::<usize>() <= LINES);
}
