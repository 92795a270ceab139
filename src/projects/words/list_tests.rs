//! Lists in both languages, for review.

use crate::{
    card::{Card, TEXT_UNITS, units},
    person::{Language, MissionArea},
    projects::{
        rules::{Filter, List},
        samples as own, words,
        words::{brief_lines, late_line, late_lines},
    },
    requests::Counts,
    samples::{self, Pages},
};

#[tokio::test]
async fn what_lists_say() {
    let app = &samples::app().await;
    let mut pages = Pages::default();
    let late = own::page(List::Late, vec![own::shown(), own::unsigned()]);
    pages.shows("J3: what is late, to the governor", |language| {
        words::page(language, app, &late)
    });
    let mut all = late.clone();
    all.requests = Some(Counts { open: 7, late: 2 });
    pages.shows("J3, Q2: with requests that are late, too", |language| {
        words::page(language, app, &all)
    });
    let mut traffic = own::page(List::Overdue, vec![own::shown(); 14]);
    traffic.filter.area = Some(MissionArea::Traffic);
    traffic.filter.district = Some("กะทู้".to_owned());
    traffic.agency = Some(samples::irrigation());
    traffic.number = 1;
    traffic.begins.before = 10;
    traffic.counts.overdue = 30;
    pages.shows("J3: a further page of a narrowed list", |language| {
        words::page(language, app, &traffic)
    });
    let mut mine = own::page(List::All, vec![own::shown(), own::unsigned()]);
    mine.filter.agency = Some(own::shown().project.agency);
    mine.projects[1].project.agency = samples::health().code;
    mine.own = true;
    mine.may_ask = false;
    mine.counts.known = 2;
    pages.shows("J5: a head's own", |language| {
        words::page(language, app, &mine)
    });
    mine.projects.clear();
    mine.counts = Default::default();
    pages.shows("J5: a head without projects", |language| {
        words::page(language, app, &mine)
    });
    let mut none = own::page(List::Silent, Vec::new());
    none.counts.silent = 0;
    pages.shows("J3: nothing", |language| words::page(language, app, &none));
    let districts = ["กะทู้".to_owned(), "ถลาง".to_owned()];
    let id = samples::id();
    pages.shows("J3: how it is narrowed", |language| {
        let filter = Filter {
            area: Some(MissionArea::Traffic),
            ..Filter::default()
        };
        let card = words::filters(language, &id, &filter, &own::counts(), &districts, false);
        words::with_register(language, card)
    });
    pages.shows("J3: more districts than buttons", |language| {
        let districts: Vec<String> = (1..=26).map(|number| format!("ที่ {number}")).collect();
        let filter = Filter {
            district: Some("ที่ 26".to_owned()),
            ..Filter::default()
        };
        words::filters(language, &id, &filter, &own::counts(), &districts, false)
    });
    pages.shows("J5: how the own ones are narrowed", |language| {
        words::filters(language, &id, &Filter::default(), &own::counts(), &[], true)
    });
    pages.shows("J3: words that name nothing", |language| {
        words::not_understood(language, "ดาวอังคาร")
    });
    let (one, other) = (samples::irrigation(), samples::health());
    pages.shows("R8: two agencies fit", |language| {
        words::which_agency(language, "ภูเก็ต", &id, &[&one, &other])
    });
    pages.shows("J3: asking all", |language| {
        words::ask_all(language, &id, 18, 22)
    });
    pages.shows("J3: all were asked", |language| {
        words::asked_all(language, &id, 16, &[&other])
    });
    pages.says("J3: nobody can be reached", |language| {
        words::unreached(language, &[&other])
    });
    pages.shows("J3, J5: buttons elsewhere", |language| {
        Card::says("–").buttons(vec![
            words::overdue_button(language, 22),
            words::own_button(language),
        ])
    });
    let summary = own::summary();
    pages.shows("B1: in the brief", |language| {
        brief_lines(Card::says("–"), language, app, &summary)
    });
    pages.shows("L7: in a dossier", |language| {
        Card::says(late_lines(language, &summary).join("\n"))
    });
    pages.says("J2: at risk", |language| {
        late_line(language, &own::at_risk(), own::day("2026-11-24"))
    });
    // `words::late_line(`, `words::late_lines(` and `words::brief_lines(` are what others call; `words::fits(` is looked at below.
    samples::all_of(include_str!("list.rs"), include_str!("list_tests.rs"));
    insta::assert_snapshot!("list", pages.kept());
}

/// Each page is as long as fits (J3), however long the names are.
#[tokio::test]
async fn a_page_is_as_long_as_fits() {
    let app = &samples::app().await;
    for letters in [1, 60, 300] {
        let mut shown = own::shown();
        shown.project.name_th = "ก".repeat(letters);
        shown.project.officer = "ข".repeat(letters);
        let page = own::page(List::Late, vec![shown; 14]);
        for language in Language::ALL {
            let fit = words::fits(language, &page);
            assert!(fit >= 5, "{fit}");
            let text = words::page(language, app, &page).plain();
            assert!(units(&text) <= TEXT_UNITS - 120, "{}", units(&text));
            assert_eq!(text.matches("SYN-2569-012").count(), fit);
        }
    }
}
