//! What is open, and the letters, in both languages, for review.

use crate::{
    card::Card,
    requests::{
        rules::Said,
        samples::{
            accepted, answered, closed, cooperation, governor, now, order, picture, request, wants,
            word,
        },
        words::{self, Opener, Unfollowed},
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_is_listed() {
    let mut pages = Pages::default();
    let mut late = cooperation();
    late.errand.due_at = Some(bangkok("2026-11-20 16:30"));
    let views = vec![
        late.clone(),
        accepted(order()),
        wants(order()),
        answered(order()),
    ];
    pages.shows("Q3: nothing is open", |l| {
        words::orders(l, &[], &[], false, 0, now())
    });
    pages.shows("Q3: what is open", |l| {
        words::orders(l, &views, &[request(&governor())], false, 0, now())
    });
    pages.shows("Q3: of one's own agency", |l| {
        words::orders(l, &views[..2], &[], true, 0, now())
    });
    let many: Vec<_> = (0..20).map(|_| late.clone()).collect();
    pages.shows("Q3: the second page", |l| {
        words::orders(l, &many, &[], false, 1, now())
    });
    let said = [
        word(&late, Said::Question, "รวมแปลงของเอกชนด้วยหรือไม่"),
        word(&late, Said::Reply, "รวมด้วย"),
        picture(&late),
    ];
    for (what, opener) in [
        ("by whoever decides", Opener::Decides),
        ("by the secretariat", Opener::Files),
        ("by the auditor", Opener::Reads),
    ] {
        let mut view = late.clone();
        view.request.letter = true;
        pages.shows(&format!("Q3: opened {what}"), |l| {
            words::opened(l, &view, &said, opener, now())
        });
    }
    pages.shows("Q3: opened with a wish", |l| {
        words::opened(l, &wants(order()), &[], Opener::Decides, now())
    });
    pages.shows("Q3: opened when it is closed", |l| {
        words::opened(l, &closed(order()), &said, Opener::Decides, now())
    });
    pages.shows("Q3: the button of one", |l| {
        Card::says("…").buttons(vec![words::open_button(l, &late)])
    });
    pages.says("Q3: its label", |l| words::open_label(l, &late));
    let unfollowed = |released: &str| {
        let mut one = order();
        one.request.released_at = Some(bangkok(released));
        Unfollowed {
            request: one.request.clone(),
            views: vec![one, late.clone()],
        }
    };
    let waiting = [
        unfollowed("2026-11-10 10:00"),
        unfollowed("2026-11-23 10:00"),
    ];
    pages.shows("Q4: letters that have not followed", |l| {
        words::letters(l, &waiting, now())
    });
    pages.shows("Q4: none is missing", |l| words::letters(l, &[], now()));
    pages.shows("Q4: number and date?", words::ask_letter);
    let mut done = request(&governor());
    done.letter_words = "ภก 0017/1234".to_owned();
    done.letter_on = Some("2026-11-24".parse().unwrap());
    pages.shows("Q4: recorded", |l| words::letter_recorded(l, Some(&done)));
    pages.shows("Q4: recorded before", |l| words::letter_recorded(l, None));
    samples::all_of(include_str!("list.rs"), include_str!("list_tests.rs"));
    insta::assert_snapshot!("list", pages.kept());
}
