//! Everything that is said of people, posts and the roster, in both languages, for review.

use crate::{
    people::{
        chat::Show,
        fault::{NoPhone, RosterFault, RosterReason as R},
        fault_words,
        plan::{AgencyPlan, HandOver, HolderPlan, Plan, PostPlan, Who},
        sheet,
        store::{Holder, Particulars},
        words,
    },
    person::{Post, Role},
    samples::{self, Pages, bangkok},
    sheet::{Counting, Foreign, Form, Heading, LeftOut, Reason},
    words::post_name,
};
use chrono::NaiveDate;

const LINK: &str = "https://t.me/angkhan_sample_bot?start=c_0123456789abcdef0123456789abcdef";

fn day(month: u32, of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, of_month).unwrap()
}

fn governor() -> Post {
    samples::post(Role::Governor, samples::office(), "")
}

fn officer_of_the_office() -> Post {
    samples::post(Role::Secretariat, samples::office(), "")
}

fn delegate() -> Post {
    samples::post(Role::Delegate, samples::health(), "")
}

fn chief_of_district() -> Post {
    samples::post(Role::Head, samples::thalang(), "นายอำเภอถลาง")
}

fn holders() -> Vec<Holder> {
    let blocked = Holder {
        reachable: false,
        ..samples::holder(delegate(), "นางตัวอย่าง สี่")
    };
    vec![
        samples::holder(officer_of_the_office(), "นางสาวตัวอย่าง ศูนย์"),
        samples::not_joined(samples::director(), "นายตัวอย่าง หนึ่ง"),
        samples::not_joined(chief_of_district(), "นายตัวอย่าง สอง"),
        samples::not_joined(governor(), "นายตัวอย่าง สาม"),
        blocked,
    ]
}

fn many() -> Vec<Holder> {
    (1..=25)
        .map(|n| samples::not_joined(samples::director(), &format!("นายตัวอย่าง ที่ {n}")))
        .collect()
}

fn idle() -> Plan {
    Plan {
        agencies: AgencyPlan {
            left: 110,
            ..AgencyPlan::default()
        },
        ..Plan::default()
    }
}

fn plan() -> Plan {
    Plan {
        agencies: AgencyPlan::default(),
        posts: PostPlan {
            left: 109,
            ..PostPlan::default()
        },
        holders: HolderPlan {
            handed_over: vec![HandOver {
                line: 12,
                post: samples::id(),
                old_person: samples::id(),
                old_name: "นายตัวอย่าง หนึ่ง".to_owned(),
                name: "นางตัวอย่าง ใหม่".to_owned(),
                who: Who::SameAs { line: 3 },
                at: day(10, 1),
            }],
            left: 109,
            ..HolderPlan::default()
        },
    }
}

#[test]
fn what_people_are_told() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");

    pages.says("the office, before the roster names it", words::office_name);
    pages.says("its first officer", words::first_secretary);
    for (what, post) in [
        ("a director", director.clone()),
        (
            "a head whose position is not known",
            samples::post(Role::Head, samples::irrigation(), ""),
        ),
        (
            "a district chief, whose position names the agency",
            chief_of_district(),
        ),
        ("a governor", governor()),
        (
            "an officer of the provincial office",
            officer_of_the_office(),
        ),
        ("a delegate", delegate()),
        (
            "an auditor",
            samples::post(Role::Auditor, samples::office(), ""),
        ),
    ] {
        pages.says(&format!("how a post is called: {what}"), |language| {
            post_name(language, &post)
        });
    }
    pages.shows("R4: a link was opened", |language| {
        words::confirm(
            language,
            &director,
            Some(head.name.as_str()),
            &samples::id(),
        )
    });
    pages.shows("R4: a link to a post that nobody holds", |language| {
        words::confirm(language, &governor(), None, &samples::id())
    });
    pages.shows("R4: it was for somebody else", words::not_me);
    pages.shows("R5: a stranger", words::how_to_join);
    pages.shows("R5: a link that does not work", words::bad_link);
    pages.says("toast: pressed twice", words::already_joined);
    pages.shows("R4: a head has joined", |language| {
        words::joined(language, &director)
    });
    pages.shows("R4: the governor has joined", |language| {
        words::joined(language, &governor())
    });
    pages.shows("R4: the number is asked for", words::ask_phone);
    pages.shows("R4: the number is kept", |language| {
        words::phone_kept(language, "+66800000001")
    });
    pages.shows("R4: without a number", words::phone_skipped);
    pages.shows("R4: somebody else's number", words::not_your_phone);
    pages.shows("R9: the language was switched", words::language);
    pages.shows("R9: /me", |language| {
        words::me(
            &samples::person(language, vec![director.clone(), delegate()]),
            &Particulars {
                personal_phone: "+66800000001".to_owned(),
                joined_at: Some(bangkok("2026-11-20 10:00")),
            },
        )
    });
    pages.shows("R9: /me, without a number", |language| {
        words::me(
            &samples::person(language, vec![governor()]),
            &Particulars {
                personal_phone: String::new(),
                joined_at: None,
            },
        )
    });
    pages.shows("R9: /privacy", words::privacy);
    of_the_roster(&mut pages);
    of_sheets(&mut pages);
    samples::all_of(include_str!("words.rs"), include_str!("words_tests.rs"));
    insta::assert_snapshot!("people", pages.kept());
}

fn of_the_roster(pages: &mut Pages) {
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    let until = bangkok("2026-12-04 10:00");
    pages.shows("R11: /roster before there is one", |language| {
        words::roster(language, 1, &holders()[..1], Show::NotJoined, 0)
    });
    for (what, show) in [
        ("who has not joined", Show::NotJoined),
        ("who has", Show::Joined),
        ("who cannot be reached", Show::Unreachable),
    ] {
        pages.shows(&format!("R11: /roster, {what}"), |language| {
            words::roster(language, 4, &holders(), show, 0)
        });
    }
    pages.shows("R11: /roster, the second page", |language| {
        words::roster(language, 25, &many(), Show::NotJoined, 1)
    });
    pages.shows("R11: /roster, everybody can be reached", |language| {
        words::roster(language, 25, &many(), Show::Unreachable, 0)
    });
    pages.shows("R11: /roster ชลประทาน", |language| {
        words::found(language, &holders(), "ชลประทาน")
    });
    pages.shows("R11: /roster with words that fit many", |language| {
        words::found(language, &many(), "irri")
    });
    pages.shows("R11: /roster with words that fit nothing", |language| {
        words::found(language, &holders(), "ประมงฯ")
    });
    pages.shows("R11: a post, joined", |language| {
        words::post(language, &director, Some(&head), None, true)
    });
    pages.shows("R11: a post, not joined, invited", |language| {
        words::post(language, &director, Some(&holders()[1]), Some(until), true)
    });
    pages.shows("R11: a post, unreachable", |language| {
        words::post(language, &delegate(), Some(&holders()[4]), None, true)
    });
    pages.shows("R11: a post, vacant, read by an auditor", |language| {
        words::post(language, &governor(), None, None, false)
    });
    pages.shows("R3: an invitation", |language| {
        words::invitation(language, &director, Some(&head), LINK, until)
    });
    pages.shows("R3: an invitation to a vacant post", |language| {
        words::invitation(language, &governor(), None, LINK, until)
    });
    pages.says("toast: invited", words::invited_toast);
    pages.says("toast: revoked", |language| {
        words::revoked_toast(language, true)
    });
    pages.says("toast: nothing to revoke", |language| {
        words::revoked_toast(language, false)
    });
    pages.shows("R1a: who follows?", |language| {
        words::who_follows(language, &director, Some(&head))
    });
    pages.shows("R1a: who takes a vacant post?", |language| {
        words::who_follows(language, &governor(), None)
    });
    pages.shows("R1a: hand over?", |language| {
        words::hand_over_to(language, &director, "นางตัวอย่าง ใหม่", &samples::id())
    });
    pages.shows("R1a: not a name", words::name_unusable);
    pages.shows("R1a: handed over", |language| {
        words::handed_over(
            language,
            &director,
            Some(&samples::not_joined(director.clone(), "นางตัวอย่าง ใหม่")),
            LINK,
            until,
        )
    });
    pages.shows("R1a: to the predecessor", |language| {
        words::farewell(language, &director, bangkok("2026-11-20 10:00"))
    });
}

fn of_sheets(pages: &mut Pages) {
    let left_out = [LeftOut {
        place: 9,
        heading: "หมายเหตุ".to_owned(),
    }];
    pages.shows("R2: a sheet was sent", |language| {
        words::dry_run(language, &plan(), &left_out, Some(&samples::id()))
    });
    pages.shows("R2: the same sheet again", |language| {
        words::dry_run(language, &idle(), &[], None)
    });
    pages.shows("R2: taken", |language| words::taken(language, &plan()));
    pages.shows("R2: not taken", words::not_taken);
    pages.shows("R2: a sheet with one error", |language| {
        words::faults(language, &faults()[..1], words::FAULTS)
    });
    let all: Vec<RosterFault> = faults().into_iter().cycle().take(60).collect();
    pages.shows("R2: a sheet with many errors", |language| {
        words::faults(language, &all, words::FAULTS)
    });
    let form = Form::Xlsx {
        sheet: "รายชื่อ".to_owned(),
        others: vec!["ปก".to_owned(), "คำอธิบาย".to_owned()],
    };
    pages.says("R2: one sheet of a workbook", |language| {
        fault_words::chosen(language, &form).unwrap()
    });
    for (what, fault) in in_workbooks() {
        pages.says(what, |language| fault_words::sentence(language, &fault));
    }
    for fault in faults() {
        let what = format!("{:?}", fault.reason);
        let what = what.split(" {").next().unwrap().to_owned();
        pages.says(&format!("R2: {what}"), |language| {
            fault_words::sentence(language, &fault)
        });
    }
}

/// Places as a workbook has them.
fn in_workbooks() -> [(&'static str, RosterFault); 3] {
    let heading = Heading::Lettered {
        place: 7,
        heading: "ตั้งแต่วันที่".to_owned(),
    };
    let only = Counting::Rows { sheet: "".into() };
    let sheet = "รายชื่อ".into();
    let cell = |reason: R| RosterFault::new(7, Some(heading.clone()), "31/2/2569", reason);
    let row = RosterFault::new(7, None, "กลุ่มที่ 2", R::Sheet(Reason::Merged));
    let counted = |fault: RosterFault, counting: &Counting| RosterFault {
        counting: counting.clone(),
        ..fault
    };
    [
        (
            "R2: a cell of a workbook",
            counted(cell(R::Sheet(Reason::NoSuchDay)), &only),
        ),
        (
            "R2: another row of a workbook",
            counted(cell(R::AgencyTwice { line: 3 }), &only),
        ),
        (
            "R2: a row of one of several sheets",
            counted(row, &Counting::Rows { sheet }),
        ),
    ]
}

/// One of each.
fn faults() -> Vec<RosterFault> {
    let cell =
        |reason: R| RosterFault::new(7, Some(Heading::Written("ค่า".to_owned())), "ตัวอย่าง", reason);
    let empty =
        |reason: R| RosterFault::new(7, Some(Heading::Known(&sheet::columns::CODE)), "", reason);
    let row = |reason: Reason| RosterFault::new(7, None, "นายตัวอย่าง", R::Sheet(reason));
    let line = |reason: Reason| RosterFault::new(7, None, "", R::Sheet(reason));
    let file = |reason: Reason| RosterFault::new(0, None, "", R::Sheet(reason));
    let name = || "นายตัวอย่าง หนึ่ง".to_owned();
    vec![
        file(Reason::Empty),
        file(Reason::TooLarge { megabytes: 20 }),
        file(Reason::TooLargeUnpacked { megabytes: 100 }),
        file(Reason::Damaged),
        file(Reason::SeveralSheets {
            sheets: vec!["หน่วยงาน".to_owned(), "ผู้ดำรงตำแหน่ง".to_owned()],
        }),
        file(Reason::HiddenSheet {
            sheet: "รายชื่อ".to_owned(),
        }),
        file(Reason::NotASheet(Foreign::OldExcel)),
        file(Reason::NotASheet(Foreign::Locked)),
        file(Reason::NotASheet(Foreign::OpenDocument)),
        file(Reason::NotASheet(Foreign::Document)),
        file(Reason::NotASheet(Foreign::Archive)),
        file(Reason::NotASheet(Foreign::Pdf)),
        file(Reason::NotASheet(Foreign::Picture)),
        file(Reason::NotASheet(Foreign::WebPage)),
        file(Reason::NotASheet(Foreign::Binary)),
        line(Reason::BrokenText),
        line(Reason::UnknownEncoding),
        file(Reason::Garbled),
        file(Reason::NoHeader),
        row(Reason::AboveHeader),
        file(Reason::ColumnMissing(&sheet::columns::CODE)),
        cell(R::Sheet(Reason::ColumnTwice {
            first: "รหัส".to_owned(),
        })),
        row(Reason::OpenQuote),
        row(Reason::StrayQuote),
        row(Reason::CellsMissing {
            expected: 8,
            found: 6,
        }),
        row(Reason::CellsTooMany {
            expected: 8,
            found: 9,
        }),
        row(Reason::Merged),
        file(Reason::NoRows),
        file(Reason::TooManyRows { limit: 5_000 }),
        cell(R::Sheet(Reason::TooLong {
            limit: 200,
            found: 240,
        })),
        cell(R::Sheet(Reason::LostLetters)),
        cell(R::Sheet(Reason::ErrorCell)),
        empty(R::Sheet(Reason::NoResult)),
        cell(R::Sheet(Reason::BecameADay)),
        cell(R::Sheet(Reason::DigitsLost)),
        empty(R::Sheet(Reason::Missing)),
        cell(R::Sheet(Reason::NotADay)),
        cell(R::Sheet(Reason::NoSuchDay)),
        cell(R::Sheet(Reason::ShortYear)),
        empty(R::CodeMissing),
        cell(R::BadCode),
        cell(R::UnknownRole),
        cell(R::UnknownLanguage),
        cell(R::UnknownKind),
        cell(R::UnknownSector),
        cell(R::Phone(NoPhone::NotAPhone)),
        cell(R::Phone(NoPhone::Rounded)),
        cell(R::Phone(NoPhone::Several)),
        cell(R::AgencyTwice { line: 3 }),
        cell(R::AgencyNamesDiffer {
            line: 3,
            name: "โครงการชลประทานภูเก็ต".to_owned(),
        }),
        cell(R::AgencyUnknown),
        cell(R::TwoHeads {
            line: 3,
            name: name(),
        }),
        cell(R::RowTwice { line: 3 }),
        cell(R::HeldByAnother { holder: name() }),
        cell(R::FromTooEarly {
            from: day(10, 1),
            holder: name(),
            since: day(11, 2),
        }),
        cell(R::FromBeforeVacancy {
            from: day(10, 1),
            since: day(11, 2),
        }),
        cell(R::FromDiffers {
            from: day(10, 1),
            since: day(11, 2),
        }),
        cell(R::PersonDiffers { line: 3 }),
    ]
}
