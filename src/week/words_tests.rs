//! Everything that is said of the week, in both languages, for review.

use crate::{
    calendar::holidays::Holidays,
    ids::Id,
    outbox::MediaKind,
    people::Holder,
    person::{Agency, Language, Post, Role},
    samples::{self, Pages, bangkok},
    week::{
        Board, Line, Spoken,
        rules::{Hours, Light, Timing, Week},
        store::Roll,
        words,
    },
};

const WORDS: &str =
    "ซ่อมเขื่อนเสร็จแล้ว 80% ติดขัดเรื่องที่ดิน 2 แปลง รอหนังสือยินยอมจากเจ้าของ คาดว่าจะได้ภายในเดือนนี้";

fn week(tuesday: &str) -> Week {
    Week::plan(
        tuesday.parse().unwrap(),
        &Hours::DEFAULT,
        &Holidays::shipped(),
    )
}

fn roll(serial: i64, agency: &Agency, tuesday: &str) -> Roll {
    Roll {
        id: samples::id(),
        serial,
        week: tuesday.parse().unwrap(),
        agency: agency.code.clone(),
        called: true,
    }
}

fn spoken(words: &str, light: Light, timing: Timing, said_at: &str) -> Spoken {
    Spoken {
        words: words.to_owned(),
        media: Vec::new(),
        light,
        timing,
        person: samples::id(),
        role: Role::Head,
        said_at: bangkok(said_at),
        edited_at: None,
    }
}

fn photo() -> (MediaKind, String) {
    (MediaKind::Photo, "sample".to_owned())
}

fn line(serial: i64, agency: Agency, holders: Vec<Holder>) -> Line {
    Line {
        roll: roll(serial, &agency, "2026-11-24"),
        agency,
        holders,
        spoken: None,
        excuse: None,
    }
}

fn head(agency: Agency, name: &str) -> Holder {
    samples::holder(samples::post(Role::Head, agency, ""), name)
}

/// An answer by a delegate, an early one, one that is excused, one missing, one out of reach.
pub(crate) fn board() -> Board {
    let delegate = samples::holder(
        samples::post(Role::Delegate, samples::irrigation(), ""),
        "นางตัวอย่าง ผู้แทน",
    );
    let mut by_delegate = line(
        121,
        samples::irrigation(),
        vec![
            head(samples::irrigation(), "นายตัวอย่าง หนึ่ง"),
            delegate.clone(),
        ],
    );
    by_delegate.spoken = Some(Spoken {
        media: vec![photo(), photo()],
        person: delegate.person,
        role: Role::Delegate,
        edited_at: Some(bangkok("2026-11-24 08:20")),
        ..spoken(WORDS, Light::Stuck, Timing::InTime, "2026-11-24 08:02")
    });
    let mut early = line(
        122,
        samples::health(),
        vec![head(samples::health(), "นางตัวอย่าง สอง")],
    );
    early.spoken = Some(spoken(
        "รณรงค์ไข้เลือดออกครบ 3 อำเภอ",
        Light::OnPlan,
        Timing::Early,
        "2026-11-19 10:05",
    ));
    let mut excused = line(
        123,
        samples::thalang(),
        vec![head(samples::thalang(), "นายตัวอย่าง สาม")],
    );
    excused.excuse = Some("ติดภารกิจรับเสด็จ ทั้งอำเภอ".to_owned());
    let fisheries = Agency {
        code: "FISH".to_owned(),
        name_th: "สำนักงานประมงจังหวัดภูเก็ต".to_owned(),
        name_en: "Phuket Provincial Fisheries Office".to_owned(),
        short_th: "ประมง".to_owned(),
        ..samples::health()
    };
    let missing = line(124, fisheries, vec![head(samples::health(), "นายตัวอย่าง สี่")]);
    let lands = Agency {
        code: "LAND".to_owned(),
        name_th: "สำนักงานที่ดินจังหวัดภูเก็ต".to_owned(),
        name_en: String::new(),
        short_th: "ที่ดิน".to_owned(),
        ..samples::health()
    };
    let out_of_reach = line(
        125,
        lands,
        vec![samples::not_joined(
            samples::post(Role::Head, samples::health(), ""),
            "นายตัวอย่าง ห้า",
        )],
    );
    let vacant = Agency {
        code: "NOBODY".to_owned(),
        name_th: "หน่วยงานตัวอย่าง".to_owned(),
        name_en: "Sample Agency".to_owned(),
        short_th: String::new(),
        ..samples::health()
    };
    Board {
        week: week("2026-11-24"),
        lines: vec![
            by_delegate,
            early,
            excused,
            missing,
            out_of_reach,
            line(126, vacant, Vec::new()),
        ],
    }
}

/// As large as it gets: every agency with long words or a long reason.
pub(crate) fn large_board() -> Board {
    let mut board = board();
    let name = "นายตัวอย่างชื่อยาว นามสกุลยาวเป็นตัวอย่าง";
    board.lines = (0..110)
        .map(|n| {
            let agency = Agency {
                code: format!("X{n:03}"),
                name_th: format!("สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดภูเก็ต {n}"),
                name_en: format!(
                    "Phuket Provincial Office of Natural Resources and Environment {n}"
                ),
                short_th: String::new(),
                ..samples::health()
            };
            let mut line = line(200 + n, agency.clone(), vec![head(agency, name)]);
            match n % 4 {
                0 => line.excuse = Some(WORDS.repeat(3)),
                1 => {
                    let lights = [Light::Stuck, Light::AtRisk, Light::NotStated];
                    let light = lights[usize::try_from(n).unwrap() / 4 % 3];
                    line.spoken = Some(spoken(
                        &WORDS.repeat(9),
                        light,
                        Timing::Late,
                        "2026-11-24 13:00",
                    ));
                }
                2 => line.holders = Vec::new(),
                _ => {}
            }
            line
        })
        .collect();
    board
}

#[tokio::test]
async fn what_the_week_says() {
    let app = samples::app().await;
    let mut pages = Pages::default();
    let usual = week("2026-11-24");
    let chakri = week("2027-04-06");
    let director = samples::director();
    let health = samples::post(Role::Head, samples::health(), "นายแพทย์สาธารณสุขจังหวัดภูเก็ต");
    let roll = roll(123, &samples::irrigation(), "2026-11-24");

    pages.shows(
        "M29: the call, to an agency under the governor",
        |language| words::call(language, &usual, &roll, &health, false),
    );
    pages.shows("M01: the call, to one that is asked", |language| {
        words::call(language, &usual, &roll, &director, false)
    });
    pages.shows("W3: the call, to one that answered early", |language| {
        words::call(language, &usual, &roll, &director, true)
    });
    pages.shows("W6: the call of a week that a holiday moves", |language| {
        words::call(language, &chakri, &roll, &health, false)
    });
    for (what, post) in [
        ("under the governor", &health),
        ("that is asked", &director),
    ] {
        for (last, at) in [
            (false, "2026-11-24 07:30"),
            (true, "2026-11-24 08:15"),
            (true, "2026-11-24 10:00"),
        ] {
            let name = if last {
                "the last nudge"
            } else {
                "the reminder"
            };
            pages.shows(
                &format!("M32, M33, M02: {name} at {at}, to an agency {what}"),
                |language| words::reminder(language, &usual, &roll, post, last, bangkok(at)),
            );
        }
    }
    pages.shows("W9: a nudge by the secretariat's hand", |language| {
        words::pushed(language, &usual, &roll, &health)
    });
    for light in [Light::OnPlan, Light::AtRisk, Light::Stuck, Light::NotStated] {
        pages.says(&format!("a colour: {light:?}"), |language| {
            words::light(language, light)
        });
    }
    answers(&mut pages, &roll);
    of_the_author(&mut pages, &roll, &director);
    boards(&mut pages, &app);
    assert_eq!(words::dialled("+6676000000x12"), "+6676000000");
    samples::all_of(include_str!("words.rs"), include_str!("words_tests.rs"));
    insta::assert_snapshot!("week", pages.kept());
}

fn answers(pages: &mut Pages, roll: &Roll) {
    let agency = samples::irrigation();
    for (what, spoken, tapped) in [
        (
            "M34: an answer",
            spoken(
                "ลอกคลองแล้วเสร็จ",
                Light::OnPlan,
                Timing::InTime,
                "2026-11-24 08:02",
            ),
            None,
        ),
        (
            "W1: an answer that names trouble",
            spoken(WORDS, Light::NotStated, Timing::InTime, "2026-11-24 08:02"),
            None,
        ),
        (
            "W1: its colour was tapped",
            spoken(WORDS, Light::Stuck, Timing::InTime, "2026-11-24 08:02"),
            Some(Light::Stuck),
        ),
        (
            "W1: pictures without words",
            Spoken {
                media: vec![photo(), photo()],
                ..spoken("", Light::NotStated, Timing::InTime, "2026-11-24 08:02")
            },
            None,
        ),
        (
            "W3: early",
            spoken(
                "ลอกคลองแล้วเสร็จ",
                Light::OnPlan,
                Timing::Early,
                "2026-11-19 10:05",
            ),
            None,
        ),
        (
            "M38: late",
            spoken(
                "ลอกคลองแล้วเสร็จ",
                Light::OnPlan,
                Timing::Late,
                "2026-11-24 13:00",
            ),
            None,
        ),
        (
            "a very long answer",
            spoken(
                &WORDS.repeat(30),
                Light::AtRisk,
                Timing::InTime,
                "2026-11-24 08:02",
            ),
            Some(Light::AtRisk),
        ),
    ] {
        pages.shows(what, |language| {
            words::filed(language, &agency, roll, &spoken, tapped)
        });
    }
    pages.says("toast: coloured", |language| {
        words::coloured(language, Light::Stuck)
    });
    pages.says("toast: nothing to colour", words::no_answer);
    pages.shows("M96: withdrawn", |language| {
        words::undone(language, roll, true)
    });
    pages.shows("U9: the own words withdrawn, others' stay", |language| {
        words::undone(language, roll, false)
    });
    pages.shows("U10: an edit after the week", words::edit_too_late);
}

fn of_the_author(pages: &mut Pages, roll: &Roll, director: &Post) {
    let delegate = samples::post(Role::Delegate, samples::health(), "");
    let kept: Id = samples::id();
    pages.says("U8: the button that files", words::file_label);
    pages.says("W9: the button that opens the board", words::board_label);
    pages.says("toast: the kept message is gone", words::kept_no_more);
    pages.shows("U8: a kept message was filed", |language| {
        words::taken_as_answer(language, &director.agency)
    });
    pages.shows("R1: which agency?", |language| {
        words::which_agency(language, &[director, &delegate], &kept)
    });
    pages.shows("W6a: why excused?", |language| {
        words::ask_reason(language, &director.agency)
    });
    pages.shows("M39: excused", |language| {
        words::excused(language, &director.agency, roll, "ติดภารกิจรับเสด็จ ทั้งหน่วยงาน")
    });
    pages.shows("W6a: too late to be excused", words::week_is_over);
    let past = vec![
        (
            roll.clone(),
            Some(spoken(
                WORDS,
                Light::Stuck,
                Timing::InTime,
                "2026-11-23 15:40",
            )),
        ),
        (
            Roll {
                week: "2026-11-17".parse().unwrap(),
                ..roll.clone()
            },
            None,
        ),
        (
            Roll {
                week: "2026-11-10".parse().unwrap(),
                ..roll.clone()
            },
            Some(Spoken {
                media: vec![photo()],
                ..spoken("", Light::NotStated, Timing::InTime, "2026-11-10 08:00")
            }),
        ),
    ];
    let now = bangkok("2026-11-24 09:00");
    let usual = week("2026-11-24");
    pages.shows("W9: /week for a head", |language| {
        words::own(language, &usual, director, &past, now)
    });
    pages.shows("W9: /week for a head who has not answered", |language| {
        words::own(language, &usual, director, &past[1..], now)
    });
    pages.shows("W9: /week for a head before the call", |language| {
        words::own(language, &week("2026-12-01"), director, &[], now)
    });
}

fn boards(pages: &mut Pages, app: &crate::app::App) {
    let seen = board();
    let large = large_board();
    pages.shows("W9: /week before the first call", |language| {
        words::no_week_yet(language, &week("2026-11-24"))
    });
    pages.shows("W9: the board", |language| {
        words::board(language, app, &seen, 0, false)
    });
    pages.shows("W9: the board, for the secretariat", |language| {
        words::board(language, app, &seen, 0, true)
    });
    pages.shows("W9: a large board, in the middle", |language| {
        words::board(language, app, &large, 1, true)
    });
    for (what, at) in [
        ("by a delegate, edited, with pictures", 0),
        ("early", 1),
        ("excused", 2),
        ("missing", 3),
        ("out of reach", 4),
        ("of an agency without anybody", 5),
    ] {
        pages.shows(&format!("W9: an answer, {what}"), |language: Language| {
            words::answer(language, &seen.week, &seen.lines[at])
        });
    }
    pages.shows("M42: the close", |language| {
        words::closed(language, app, &seen)
    });
    pages.shows("M42: the close of a large week", |language| {
        words::closed(language, app, &large)
    });
    let special = Board {
        week: Week {
            number: None,
            ..seen.week.clone()
        },
        lines: Vec::new(),
    };
    pages.shows("M42: the close of a special week", |language| {
        words::closed(language, app, &special)
    });
    pages.says("toast: nudged", |language| words::nudged(language, 7));
    pages.says("toast: one nudged", |language| words::nudged(language, 1));
    pages.says("toast: nobody left to nudge", |language| {
        words::nudged(language, 0)
    });
    pages.says("toast: no number", words::no_number);
}
