//! What is said of a second person's consent, in both languages, for review.

use crate::{
    people::{
        samples::{governor, officer_of_the_office},
        store::consents::Consent,
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_is_said_of_consent() {
    let mut pages = Pages::default();
    let post = governor();
    let consent = Consent {
        id: samples::id(),
        post: post.id.clone(),
        person: None,
        asker: samples::id(),
        asked_at: bangkok("2026-11-20 10:00"),
        lapses_at: bangkok("2026-11-21 10:00"),
    };
    let (name, asker, by) = ("นายตัวอย่าง สาม", "นางสาวตัวอย่าง ศูนย์", "นายตัวอย่าง ห้า");
    pages.shows("R3: consent is asked for", |language| {
        words::consent_asked(language, &consent, &post, name, asker, true)
    });
    pages.shows("R3: to whoever asked, for a vacant post", |language| {
        words::consent_asked(language, &consent, &post, "", asker, false)
    });
    pages.shows("R3: given", |language| {
        words::consent_answered(language, &post, name, by, true)
    });
    pages.shows("R3: refused", |language| {
        words::consent_answered(language, &post, name, by, false)
    });
    pages.shows("R3: lapsed", |language| {
        words::consent_lapsed(language, &post, name)
    });
    pages.shows("R3: a link was made on the server", |language| {
        words::invited_on_the_server(language, &officer_of_the_office())
    });
    pages.says("R3: one's own request", |language| {
        words::not_your_own_toast(language)
    });
    for before in [false, true] {
        pages.says(&format!("R3: asked, before: {before}"), |language| {
            words::consent_asked_toast(language, before)
        });
    }
    samples::all_of(include_str!("consent.rs"), include_str!("consent_tests.rs"));
    insta::assert_snapshot!("consent", pages.kept());
}
