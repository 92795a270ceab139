use super::{
    super::{
        fault::{NoPhone, RosterReason as R},
        sheet,
    },
    model::Model,
    *,
};
use crate::sheet::{Heading, Reason};

pub(super) fn day(month: u32, of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, of_month).unwrap()
}

const FIRST_LINE: &str = "agency,role,name,position,office_phone,personal_phone,language,from\n";

/// The rows of a sheet of posts, written without its headings.
fn posts(lines: &str) -> Vec<PostRow> {
    match sheet::read(format!("{FIRST_LINE}{lines}\n").as_bytes())
        .unwrap()
        .roster
    {
        sheet::Roster::Posts(rows) => rows,
        sheet::Roster::Agencies(_) => panic!("read as agencies"),
    }
}

fn agencies(lines: &str) -> Vec<AgencyRow> {
    let head = "code,name_th,name_en,short_th,kind,sector,ministry,district";
    match sheet::read(format!("{head}\n{lines}\n").as_bytes())
        .unwrap()
        .roster
    {
        sheet::Roster::Agencies(rows) => rows,
        sheet::Roster::Posts(_) => panic!("read as posts"),
    }
}

/// An office with the agencies IRRI and OPG and these posts, imported on 1 June.
pub(super) fn office(lines: &str) -> Model {
    let mut office = Model::default();
    let agencies =
        agencies("IRRI,ชลประทาน,,,central,government,,\nOPG,สำนักงาน,,,provincial,government,,");
    let plan = plan(&office.known, &agencies, &[]).unwrap();
    office.apply(&plan, day(6, 1));
    if !lines.is_empty() {
        import(&mut office, lines);
    }
    office
}

fn import(office: &mut Model, lines: &str) -> Plan {
    let rows = posts(lines);
    let first = plan(&office.known, &[], &rows).unwrap();
    office.apply(&first, day(6, 1));
    let second = plan(&office.known, &[], &rows).unwrap();
    assert!(second.is_idle(), "{second:#?}");
    assert_eq!(
        (second.posts.left, second.holders.left),
        (rows.len(), rows.len())
    );
    first
}

fn faults(office: &Model, lines: &str) -> Vec<(u64, &'static str, R)> {
    let faults = plan(&office.known, &[], &posts(lines)).unwrap_err();
    let plain = |fault: RosterFault| match fault.column {
        Some(Heading::Known(column)) => (fault.line, column.english, fault.reason),
        column => panic!("{column:?}"),
    };
    faults.into_iter().map(plain).collect()
}

#[test]
fn r2_our_own_sheets_twice_change_nothing() {
    let read = |bytes: &str| sheet::read(bytes.as_bytes()).unwrap().roster;
    let sheet::Roster::Agencies(agencies) = read(include_str!("../../../assets/agencies.csv"))
    else {
        panic!("read as posts");
    };
    let sheet::Roster::Posts(posts) = read(include_str!("../../../assets/posts.csv")) else {
        panic!("read as agencies");
    };
    let mut office = Model::default();
    // An agency added in the same call counts.
    let first = plan(&office.known, &agencies, &posts).unwrap();
    assert_eq!(first.agencies.added.len(), 120);
    assert_eq!(
        (first.posts.added.len(), first.holders.added.len()),
        (133, 133)
    );
    // The chief of the provincial office is one person in two posts.
    let twice = first
        .holders
        .added
        .iter()
        .filter(|h| matches!(h.who, Who::SameAs { .. }));
    assert_eq!(twice.count(), 1);
    office.apply(&first, day(6, 1));
    let second = plan(&office.known, &agencies, &posts).unwrap();
    assert!(second.is_idle(), "{second:#?}");
    assert_eq!(
        (second.agencies.left, second.posts.left, second.holders.left),
        (120, 133, 133)
    );
}

#[test]
fn r2_changes_are_shown_field_by_field_and_empty_cells_leave_what_is_known() {
    let mut office = office("IRRI,head,ก,ผอ.,020000001,0800000001,th,");
    let plan = import(
        &mut office,
        "IRRI,head,ก,,02-000-0002,,en,\nIRRI,delegate,ข,,,,,",
    );
    let change = |old: &str, new: &str| Change {
        old: old.into(),
        new: new.into(),
    };
    let office_phone = PostField::OfficePhone(change("+6620000001", "+6620000002"));
    assert_eq!(plan.posts.changed[0].fields, [office_phone]);
    let language = Change {
        old: Language::Thai,
        new: Language::English,
    };
    assert_eq!(
        plan.holders.changed[0].fields,
        [HolderField::Language(language)]
    );
    assert_eq!((plan.posts.added.len(), plan.holders.added.len()), (1, 1));
    assert_eq!(office.known.posts[0].position, "ผอ.");

    let rows =
        agencies("IRRI,ชลประทาน  ภูเก็ต,,ชป.,central,government,,\nOPG,สำนักงาน,,,provincial,media,,");
    let plan = super::plan(&office.known, &rows, &[]).unwrap();
    let changed: Vec<_> = plan
        .agencies
        .changed
        .iter()
        .map(|c| c.fields.clone())
        .collect();
    let sector = Change {
        old: Sector::Government,
        new: Sector::Media,
    };
    assert_eq!(
        changed,
        [
            vec![
                AgencyField::NameTh(change("ชลประทาน", "ชลประทาน ภูเก็ต")),
                AgencyField::ShortTh(change("", "ชป."))
            ],
            vec![AgencyField::Sector(sector)]
        ]
    );
}

#[test]
fn r2_another_name_is_a_hand_over_only_with_a_date() {
    let mut office = office("IRRI,head,ก,ผอ.,,,,2025-10-01");
    let holder = "ก".to_owned();
    assert_eq!(
        faults(&office, "IRRI,head,ข,,,,,"),
        [(
            2,
            "name",
            R::HeldByAnother {
                holder: holder.clone()
            }
        )]
    );
    for from in ["2025-10-01", "2020-01-01"] {
        let from_day = from.parse().unwrap();
        let since = NaiveDate::from_ymd_opt(2025, 10, 1).unwrap();
        assert_eq!(
            faults(&office, &format!("IRRI,head,ข,,,,,{from}")),
            [(
                2,
                "from",
                R::FromTooEarly {
                    from: from_day,
                    holder: holder.clone(),
                    since
                }
            )]
        );
    }
    let plan = import(&mut office, "IRRI,head,ข,,,0800000002,en,1 ต.ค. 2569");
    let over = &plan.holders.handed_over[0];
    assert_eq!(
        (over.old_name.as_str(), over.name.as_str(), over.at),
        ("ก", "ข", day(10, 1))
    );
    assert!(plan.posts.added.is_empty());
    // Until then both are known: the present one may still be named, a third one has to come later.
    assert!(import(&mut office, "IRRI,head,ก,,,,,").is_idle());
    let since = day(10, 1);
    assert_eq!(
        faults(&office, "IRRI,head,ค,,,,,2026-09-01"),
        [(
            2,
            "from",
            R::FromTooEarly {
                from: day(9, 1),
                holder: "ข".into(),
                since
            }
        )]
    );
    let since = NaiveDate::from_ymd_opt(2025, 10, 1).unwrap();
    assert_eq!(
        faults(&office, "IRRI,head,ก,,,,,2026-09-01"),
        [(
            2,
            "from",
            R::FromDiffers {
                from: day(9, 1),
                since
            }
        )]
    );
    // And the first may come back: the same person.
    let plan = import(&mut office, "IRRI,head,ก,,,,,2026-12-01");
    assert_eq!(
        plan.holders.handed_over[0].who,
        Who::Known(office.known.posts[0].holders[0].person.clone())
    );
}

#[test]
fn r2_the_only_holding_of_a_post_may_get_another_beginning() {
    let mut office = office("IRRI,head,ก,ผอ.,,,,");
    let plan = import(&mut office, "IRRI,head,ก,,,,,2025-10-01");
    assert!(matches!(
        plan.holders.changed[0].fields[..],
        [HolderField::From { .. }]
    ));
    office.known.posts[0].free_from = Some(day(3, 1));
    let (from, since) = (day(2, 1), day(3, 1));
    assert_eq!(
        faults(&office, "IRRI,head,ก,,,,,2026-02-01"),
        [(2, "from", R::FromBeforeVacancy { from, since })]
    );
    office.known.posts[0].holders.clear();
    assert_eq!(
        faults(&office, "IRRI,head,ข,,,,,2026-02-01"),
        [(2, "from", R::FromBeforeVacancy { from, since })]
    );
    let plan = import(&mut office, "IRRI,head,ข,,,,,2026-03-01");
    assert!(matches!(plan.holders.added[0].seat, Seat::Known(_)));
}

#[test]
fn r2_rows_that_contradict_each_other_are_named() {
    let office = office("");
    assert_eq!(
        faults(
            &office,
            "IRRI,head,ก,,,,,\nIRRI,head,ข,,,,,\nIRRI,head, ก ,ผอ.,,,,\nNONE,head,ก,,,,,\n\
             OPG,vice,ก,คนที่ 1,,,,\nOPG,vice,ก,,,,,\nOPG,secretariat,ค,,,,,\nOPG,secretariat,ค,,,,,\n\
             OPG,delegate,ง,,,0800000001,th,\nOPG,secretariat,ง,,,0800000001,en,",
        ),
        [
            (
                3,
                "name",
                R::TwoHeads {
                    line: 2,
                    name: "ก".into()
                }
            ),
            (4, "name", R::RowTwice { line: 2 }),
            (5, "agency", R::AgencyUnknown),
            (7, "name", R::RowTwice { line: 6 }),
            (9, "name", R::RowTwice { line: 8 }),
            (11, "language", R::PersonDiffers { line: 10 }),
        ]
    );
    let rows =
        agencies("IRRI,ก,,,central,local,,\nirri,ข,,,central,local,,\nIRRI, ก,,,central,local,,");
    let faults = plan(&office.known, &rows, &[]).unwrap_err();
    let told: Vec<_> = faults
        .into_iter()
        .map(|fault| (fault.line, fault.cell, fault.reason))
        .collect();
    assert_eq!(
        told,
        [
            (
                3,
                "ข".into(),
                R::AgencyNamesDiffer {
                    line: 2,
                    name: "ก".into()
                }
            ),
            (4, "IRRI".into(), R::AgencyTwice { line: 2 }),
        ]
    );
}

#[test]
fn r2_several_posts_alike_are_told_apart_by_their_holders() {
    let mut office = office("IRRI,delegate,ก,,,,,\nIRRI,delegate,ข,,,,,");
    let plan = import(
        &mut office,
        "IRRI,delegate,ข,,020000001,,,\nIRRI,delegate,ค,,,,,",
    );
    assert_eq!((plan.posts.changed.len(), plan.posts.added.len()), (1, 1));
    assert_eq!(plan.posts.changed[0].line, 2);
    // A vacant one is filled before another is added.
    office.known.posts[0].holders.clear();
    let plan = import(&mut office, "IRRI,delegate,ง,,,,,\nIRRI,delegate,จ,,,,,");
    assert_eq!((plan.holders.added.len(), plan.posts.added.len()), (2, 1));
}

#[test]
fn r2_a_row_without_position_means_the_post_of_that_name() {
    let mut office =
        office("OPG,vice,ก,คนที่ 1,,,,\nOPG,vice,ข,คนที่ 2,,,,\nOPG,auditor,ค,ตรวจสอบ,,,,");
    assert!(import(&mut office, "OPG,vice,ข,,,,,\nOPG,auditor,ค,,,,,").is_idle());
    // The only auditor: another name is a hand-over, too.
    let holder = "ค".into();
    assert_eq!(
        faults(&office, "OPG,auditor,ง,,,,,"),
        [(2, "name", R::HeldByAnother { holder })]
    );
    // Of two rows neither is the only one: both are new.
    assert_eq!(
        import(&mut office, "OPG,auditor,ง,,,,,\nOPG,auditor,จ,,,,,")
            .posts
            .added
            .len(),
        2
    );
    // A position learnt later is a change, no second post.
    import(&mut office, "IRRI,delegate,ก,,,,,");
    let plan = import(&mut office, "IRRI,delegate,ก,หัวหน้าฝ่าย,,,,");
    assert_eq!((plan.posts.changed.len(), plan.posts.added.len()), (1, 0));
}

#[test]
fn r1_one_person_in_two_posts_is_changed_once() {
    let mut office = office("IRRI,head,ก,,,0800000001,,\nOPG,secretariat,ก,,,0800000001,,");
    let person = office.known.posts[0].holders[0].person.clone();
    assert_eq!(office.known.posts[1].holders[0].person, person);
    let plan = import(
        &mut office,
        "IRRI,head,ก,,,0800000009,,\nOPG,secretariat,ก,,,0800000009,,",
    );
    assert_eq!(plan.holders.changed.len(), 1);
    // Known by the number that the same sheet gives, and by the one that was known.
    for number in ["0800000007", "0800000007"] {
        let rows = format!("IRRI,head,ก,,,{number},,\nIRRI,delegate,ก,{number},,{number},,");
        let plan = super::plan(&office.known, &[], &posts(&rows)).unwrap();
        assert_eq!(plan.holders.added[0].who, Who::Known(person.clone()));
        office.apply(&plan, day(6, 1));
        office.known.posts.pop();
    }
    let line = 2;
    assert_eq!(
        faults(
            &office,
            "IRRI,head,ก,,,0800000009,,\nOPG,secretariat,ก,,,0800000001,,"
        ),
        [(3, "personal_phone", R::PersonDiffers { line })]
    );
}

#[test]
fn r1a_officials_move_and_keep_who_they_are() {
    let heads = |office: &Model| {
        let posts = office.known.posts.iter();
        posts
            .map(|post| post.holders.last().unwrap().person.clone())
            .collect::<Vec<_>>()
    };
    let start = "IRRI,head,ก,,,0800000001,,\nOPG,head,ข,,,,,";
    // A swap.
    let mut swapped = office(start);
    let [first, second] = &heads(&swapped)[..] else {
        panic!("two posts")
    };
    let (first, second) = (first.clone(), second.clone());
    let plan = import(
        &mut swapped,
        "IRRI,head,ข,,,,,2026-10-01\nOPG,head,ก,,,,,2026-10-01",
    );
    let from: Vec<_> = plan
        .holders
        .handed_over
        .iter()
        .map(|over| (over.comes_from[0].agency.code.as_str(), over.who.clone()))
        .collect();
    assert_eq!(
        from,
        [
            ("OPG", Who::Known(second.clone())),
            ("IRRI", Who::Known(first.clone()))
        ]
    );
    assert_eq!(heads(&swapped), [second, first]);
    // A chain: the first moves on, somebody new comes after.
    let mut chain = office(start);
    let moved = heads(&chain)[0].clone();
    import(
        &mut chain,
        "OPG,head,ก,,,,,2026-10-01\nIRRI,head,ค,,,,,2026-10-01",
    );
    assert_eq!(heads(&chain)[1], moved);
    // Somebody new in two posts at once is one person; a number given in one of the rows is that person's.
    let mut twice = office(start);
    let plan = import(
        &mut twice,
        "IRRI,head,ค,,,,,2026-10-01\nOPG,head,ค,,,0800000003,,2026-10-01",
    );
    assert_eq!(plan.holders.handed_over[1].who, Who::SameAs { line: 2 });
    assert_eq!(heads(&twice)[0], heads(&twice)[1]);
    // Another number is another person; without a day the name alone says nothing.
    let mut namesake = office(start);
    let plan = import(&mut namesake, "OPG,head,ก,,,0800000009,,2026-10-01");
    assert!(matches!(plan.holders.handed_over[0].who, Who::New { .. }));
    assert_eq!(
        faults(&namesake, "IRRI,delegate,ก,,,,,2026-11-01"),
        [(2, "personal_phone", R::SeveralOfTheName)]
    );
    let plan = import(&mut namesake, "IRRI,delegate,ก,,,,,");
    assert!(matches!(plan.holders.added[0].who, Who::New { .. }));
}

#[test]
fn a_reason_says_which_family_it_is_of() {
    assert_eq!(R::from(Reason::Missing), R::Sheet(Reason::Missing));
    assert_eq!(R::from(NoPhone::Several), R::Phone(NoPhone::Several));
}
