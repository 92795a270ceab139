//! What an agency's record shows, in both languages, for review.

use crate::{
    person::{Agency, Kind},
    samples::{self, Pages},
    week::{
        record::Record,
        rules::{Light, Timing, Week},
        samples::{board, line, spoken, week},
        words,
    },
};

#[tokio::test]
async fn what_a_record_shows() {
    let mut pages = Pages::default();
    let app = &samples::app().await;
    let now = board().lines.remove(0);
    let (agency, holders) = (now.agency.clone(), now.holders.clone());
    let earlier = |serial, said: Option<(&str, Light)>| {
        let mut line = line(serial, agency.clone(), holders.clone());
        line.spoken =
            said.map(|(words, light)| spoken(words, light, Timing::InTime, "2026-11-10 07:45"));
        line
    };
    let mut excused = earlier(83, None);
    excused.excuse = Some("ติดราชการ".to_owned());
    let skipped = Week {
        skipped: true,
        ..week("2026-10-27")
    };
    let irrigation = Record {
        agency: agency.clone(),
        holders: holders.clone(),
        weeks: vec![
            (week("2026-11-24"), now),
            (
                week("2026-11-17"),
                earlier(101, Some(("วางท่อแล้ว 3 จาก 5 จุด", Light::AtRisk))),
            ),
            (week("2026-11-10"), earlier(92, None)),
            (week("2026-11-03"), excused),
            (skipped, earlier(74, None)),
        ],
    };
    let court = Record {
        agency: Agency {
            kind: Kind::Independent,
            ..agency
        },
        holders: Vec::new(),
        weeks: Vec::new(),
    };
    let new = Record {
        agency: samples::irrigation(),
        holders,
        weeks: Vec::new(),
    };
    pages.shows("B5: an agency with its last weeks", |language| {
        words::record(language, app, &irrigation)
    });
    pages.shows("B5: an agency that no week has called yet", |language| {
        words::record(language, app, &new)
    });
    pages.shows("B5: an agency that no week calls", |language| {
        words::record(language, app, &court)
    });
    samples::all_of(include_str!("record.rs"), include_str!("record_tests.rs"));
    insta::assert_snapshot!("record", pages.kept());
}
