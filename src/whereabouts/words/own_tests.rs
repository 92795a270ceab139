//! What whoever says where they are is told, in both languages, for review.

use crate::{
    samples::{self, Pages, bangkok, id},
    understand::whereabouts::Status,
    whereabouts::{
        rules::{Acting, Entry, Standing},
        samples::{leave, mission, now, officer, only},
        words::{self, Colleague, End, Filed},
    },
};

fn filed(entry: &Entry) -> Filed<'_> {
    Filed {
        entry,
        officer: None,
        which: Vec::new(),
        now: now(),
    }
}

#[test]
fn what_is_said_of_the_own_whereabouts() {
    let mut pages = Pages::default();
    let dam = mission();
    pages.shows("M08: a mission, back at three", |language| {
        words::filed(language, &filed(&dam))
    });
    let other = Entry {
        other: Some((dam.from, Some(bangkok("2026-11-24 21:00")))),
        ..only(Status::Meeting)
    };
    pages.shows("L2, U11: no end, and another reading", |language| {
        words::filed(language, &filed(&other))
    });
    pages.shows("M57: leave, several may be meant", |language| {
        let entry = leave();
        let which = vec![officer(), officer()];
        words::filed(
            language,
            &Filed {
                which,
                ..filed(&entry)
            },
        )
    });
    pages.shows("M57: leave, who acts is known", |language| {
        let acting = Some(Acting {
            words: "รอง ผอ.".to_owned(),
            person: Some(id()),
        });
        let entry = Entry { acting, ..leave() };
        let officer = Some(officer());
        words::filed(
            language,
            &Filed {
                officer,
                ..filed(&entry)
            },
        )
    });
    for (what, released) in [("private", false), ("released", true)] {
        pages.shows(&format!("L5: of the governor, {what}"), |language| {
            let entry = Entry {
                private: true,
                released,
                ..mission()
            };
            words::filed(language, &filed(&entry))
        });
    }
    pages.shows("L2: over", |language| {
        let entry = Entry {
            until: bangkok("2026-11-24 09:00"),
            ..only(Status::InOffice)
        };
        words::filed(language, &filed(&entry))
    });
    let travel = Entry {
        from: bangkok("2026-11-24 13:00"),
        until: bangkok("2026-11-27 00:00"),
        ..only(Status::Travel)
    };
    pages.shows("L1: travelling for days", |language| {
        words::filed(language, &filed(&travel))
    });
    pages.shows("which status", |language| {
        words::choose_status(language, &dam)
    });
    let ends = [End::Noon, End::Evening, End::Midnight, End::Tomorrow];
    let ends = ends.map(|end| (end, now()));
    pages.shows("M09: until when", |language| {
        words::ask_until(language, &dam, &ends)
    });
    pages.shows("U11: no time", words::until_unclear);
    pages.shows("C8: a time that is past", words::until_past);
    pages.shows("U11: a time that cannot be", |language| {
        words::impossible(language, "25.00 น.")
    });
    pages.shows("where", words::ask_place);
    pages.shows("who acts", |language| {
        words::ask_acting(language, &dam, &[officer()])
    });
    pages.shows("U9: undone, nothing stands", |language| {
        words::undone(language, now(), Standing::Unknown)
    });
    pages.shows("U9: undone, the earlier stands", |language| {
        words::undone(language, now(), Standing::Current(&dam))
    });
    pages.shows("U9: taken back", words::taken_back);
    pages.says("changed", words::changed);
    pages.shows("U10: an edit that cannot be read", |language| {
        words::edit_unclear(language, &dam)
    });
    pages.shows("/where of a head: nothing told", |language| {
        words::own(language, Standing::Unknown, &[], &[], now())
    });
    pages.shows("/where of a head: more to come, colleagues", |language| {
        let colleagues = [
            Colleague {
                name: "นายตัวอย่าง สอง",
                standing: Standing::Unknown,
            },
            Colleague {
                name: "นางตัวอย่าง สาม",
                standing: Standing::Expired(&dam),
            },
        ];
        words::own(
            language,
            Standing::Current(&other),
            &[&travel],
            &colleagues,
            now(),
        )
    });
    pages.shows("/where of a head: expired", |language| {
        words::own(language, Standing::Expired(&dam), &[], &[], now())
    });
    pages.shows("/where of the governor: private", |language| {
        let entry = Entry {
            private: true,
            ..mission()
        };
        words::own(language, Standing::Current(&entry), &[], &[], now())
    });
    pages.says("R9: in a line", |language| {
        words::in_a_line(language, Standing::Current(&dam), now())
    });
    pages.shows("U8: which status is a kept message", |language| {
        words::kept_which(language, &id())
    });
    pages.says("U8: not kept any more", words::kept_gone);
    samples::all_of(include_str!("own.rs"), include_str!("own_tests.rs"));
    insta::assert_snapshot!("own", pages.kept());
}
