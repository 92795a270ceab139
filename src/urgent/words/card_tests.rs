//! The live cards in both languages, for review.

use crate::{
    card::Card,
    samples::{self, Pages},
    urgent::{
        rules::Level,
        samples::{at, entry, head, in_round, owned, owner, resolved, shown, told, urgent, vice},
        shown::{Reader, Shown},
        store::{Deed, Entry, Urgent},
        words,
    },
};

#[test]
fn what_the_cards_say() {
    let mut pages = Pages::default();
    let alert = |pages: &mut Pages, what: &str, shown: &Shown, reader: Reader| {
        pages.shows(what, |language| words::alert(language, shown, reader));
    };
    let flood = || urgent(5, Level::Most);
    alert(
        &mut pages,
        "M12: the alert",
        &shown(flood(), "02:10"),
        told(),
    );
    let with = Shown {
        enclosed: 2,
        ..shown(urgent(6, Level::Very), "02:12")
    };
    alert(&mut pages, "E1: with pictures", &with, told());
    let second = shown(in_round(flood(), 2, "02:25"), "02:25");
    alert(&mut pages, "M77: nobody has acknowledged", &second, told());
    let slow = shown(in_round(urgent(6, Level::Urgent), 3, "12:30"), "12:30");
    alert(&mut pages, "M77: by office hours", &slow, told());
    alert(
        &mut pages,
        "M75: another has acknowledged",
        &shown(owned(flood()), "02:41"),
        told(),
    );
    alert(
        &mut pages,
        "E5: to its owner",
        &shown(owned(flood()), "02:41"),
        owner(),
    );
    let assigned = Shown {
        assigned: vec![(12, samples::health())],
        ..shown(owned(flood()), "02:41")
    };
    alert(&mut pages, "E6: assigned", &assigned, owner());
    let widely = Shown {
        assigned: (12..20).map(|serial| (serial, samples::health())).collect(),
        ..shown(owned(flood()), "02:41")
    };
    alert(&mut pages, "E6: assigned to many", &widely, owner());
    let unsaid = Shown {
        promised: false,
        ..shown(owned(flood()), "02:41")
    };
    alert(&mut pages, "E5: asked by when", &unsaid, owner());
    alert(
        &mut pages,
        "E5: no date yet, to the others",
        &unsaid,
        told(),
    );
    let again = |deed| {
        let owned = owned(flood());
        let lapsed = Entry {
            until_at: Some(at("05:00")),
            ..entry(&owned, deed, "05:00", "")
        };
        let open = Urgent {
            course: flood().course,
            opened_at: at("05:00"),
            ..owned
        };
        Shown {
            again: Some(lapsed),
            ..shown(open, "05:00")
        }
    };
    for deed in [Deed::Lapsed, Deed::HandedOver, Deed::Reopened] {
        alert(
            &mut pages,
            &format!("M78: open again, {deed:?}"),
            &again(deed),
            told(),
        );
    }
    let over = shown(resolved(owned(flood())), "05:20");
    alert(&mut pages, "M79: it is over", &over, told());
    let unowned = Shown {
        ended_by: None,
        ..shown(resolved(flood()), "05:20")
    };
    alert(
        &mut pages,
        "E6: over before anybody had it",
        &unowned,
        told(),
    );
    alert(
        &mut pages,
        "E7: read by the auditor",
        &shown(flood(), "02:20"),
        Reader::default(),
    );
    let by_telephone = Shown {
        filer: Some(head()),
        ..shown(
            Urgent {
                by_telephone: true,
                ..flood()
            },
            "02:10",
        )
    };
    alert(&mut pages, "E1: by telephone", &by_telephone, told());
    let nobody = Shown {
        told: Vec::new(),
        officer: None,
        ..shown(in_round(flood(), 3, "02:10"), "02:10")
    };
    alert(&mut pages, "nobody can be reached", &nobody, told());
    pages.shows("E3: an older alert", |language| {
        words::superseded(language, &second)
    });
    for (what, shown) in [
        ("M73: sent", shown(urgent(6, Level::Very), "09:12")),
        ("M74: sent at night", shown(urgent(6, Level::Very), "02:10")),
        ("M14: the next step", second.clone()),
        ("M76: acknowledged", shown(owned(flood()), "02:41")),
        ("M79: over, to the sender", over.clone()),
        ("E1: sent by telephone", by_telephone),
        ("E3: sent to nobody", nobody),
    ] {
        pages.shows(what, |language| words::sent(language, &shown));
    }
    pages.shows("E6: how it ended", |language| {
        words::ended(Card::default(), language, &over).buttons(
            words::again_button(language, &over, told())
                .into_iter()
                .collect(),
        )
    });
    pages.says("P3: who owns it, to the sender", |language| {
        words::owned_by(language, &vice(), false)
    });
    // Its dates are shown within it, and with deeds: words::dates(.
    samples::all_of(include_str!("card.rs"), include_str!("card_tests.rs"));
    insta::assert_snapshot!("card", pages.kept());
}
