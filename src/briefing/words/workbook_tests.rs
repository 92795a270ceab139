//! The workbook of a week, read back: its tables in both languages, for review.

use crate::{
    briefing::{
        export::{Export, Sees},
        words,
    },
    people::Holder,
    person::{Language, Role},
    samples::{self, Pages, bangkok},
    week::{
        Attendance,
        rules::Coming,
        samples::{board, comes, large_board, week},
    },
};
use calamine::{Data, Reader as _, Xlsx};
use std::{fmt::Write as _, io::Cursor};

fn export() -> Export {
    let mut board = board();
    board.lines[1].roll.called = false;
    if let Some(spoken) = &mut board.lines[1].spoken {
        spoken.words = "=HYPERLINK(\"http://example.com\")\nรณรงค์ครบ 3 อำเภอ".to_owned();
    }
    if let Some(spoken) = &mut board.lines[0].spoken {
        spoken.unchanged = 2;
    }
    // The delegate's word, the head's, and one of somebody who typed a name.
    for line in [0, 2] {
        let teller = board.lines[line].holders.last().unwrap().person.clone();
        board.lines[line].attendance.as_mut().unwrap().person = teller;
    }
    let teller = board.lines[3].holders[0].person.clone();
    board.lines[3].attendance = Some(Attendance {
        person: teller.clone(),
        at: bangkok("2026-11-24 07:05"),
        ..comes(Coming::Deputy, "นางสาวตัวอย่าง ใจดี")
    });
    board.lines[4].attendance = Some(Attendance {
        person: teller.clone(),
        ..comes(Coming::Head, "")
    });
    board.lines[5].attendance = Some(Attendance {
        person: teller,
        ..comes(Coming::Deputy, "")
    });
    // Handed over since.
    let spoken = board.lines[1].spoken.clone().unwrap();
    let spoken = [(spoken.person, "นางตัวอย่าง ผู้ครองตำแหน่งก่อน".to_owned())];
    let governor = samples::post(Role::Governor, samples::office(), "ผู้ว่าราชการจังหวัด");
    let holders = board.lines.iter().flat_map(|line| line.holders.clone());
    let people: Vec<Holder> = std::iter::once(samples::holder(governor, "นายตัวอย่าง ผู้ว่าฯ"))
        .chain(holders)
        .collect();
    Export {
        urgent: crate::urgent::samples::overview(),
        board,
        names: people
            .iter()
            .map(|holder| (holder.person.clone(), holder.name.clone()))
            .chain(spoken)
            .collect(),
        people,
        office: Some(samples::office()),
        projects: vec![
            crate::projects::samples::shown(),
            crate::projects::samples::unsigned(),
        ],
        requests: crate::requests::samples::table(),
        sees: Sees::ALL,
        at: bangkok("2026-11-24 08:30"),
    }
}

/// Each sheet as lines of cells, with days and moments as Excel keeps them.
fn tables(language: Language, export: &Export) -> Vec<(String, Vec<Vec<String>>)> {
    let bytes = words::workbook(language, export).write().unwrap();
    let mut read: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    read.worksheets()
        .into_iter()
        .map(|(name, range)| {
            let cell = |cell: &Data| match cell {
                Data::Float(number) => format!("{number}"),
                Data::DateTime(at) => format!("<{}>", at.as_datetime().unwrap()),
                cell => cell.to_string().replace('\n', "⏎"),
            };
            let rows = range
                .rows()
                .map(|row| row.iter().map(cell).collect())
                .collect();
            (name, rows)
        })
        .collect()
}

#[test]
fn what_the_workbook_holds() {
    let mut pages = Pages::default();
    pages.says("B4: the button", words::export_label);
    pages.says("B4: under the file", |language| {
        words::export_caption(language, &week("2026-11-24"), bangkok("2026-11-24 08:30"))
    });
    let mut page = pages.kept();
    for language in Language::ALL {
        for (name, rows) in tables(language, &export()) {
            let _ = writeln!(page, "=== {name}\n");
            for row in rows {
                let _ = writeln!(page, "{}", row.join(" | ").trim_end());
            }
            page.push('\n');
        }
    }
    samples::all_of(
        include_str!("workbook.rs"),
        include_str!("workbook_tests.rs"),
    );
    insta::assert_snapshot!("workbook", page);
}

/// W6a: the tables have as many rows as the board counts, the four standings adding up.
#[test]
fn the_tables_add_up() {
    let export = Export {
        board: large_board(),
        ..export()
    };
    let tables = tables(Language::Thai, &export);
    let rows = |at: usize| tables[at].1.len() - 4;
    let counts = export.board.counts();
    assert_eq!(rows(0), counts.called);
    assert_eq!(
        (rows(1), rows(2), rows(3)),
        (counts.missing, counts.excused, counts.unreachable)
    );
    let seats = export.board.seats();
    assert_eq!(
        rows(4),
        seats.heads + seats.deputies + seats.excused + seats.not_said
    );
    assert_eq!(rows(4), counts.called);
    assert_eq!(rows(5), export.projects.len());
    assert_eq!(rows(6), export.urgent.lines.len());
    assert_eq!(rows(9), export.people.len());
}

/// P3, R11: whoever may not see the numbers of persons, or who has joined, finds no such column.
#[test]
fn p3_a_reader_finds_what_the_reader_may_see() {
    for (sees, personal, joined) in [
        (Sees::ALL, true, true),
        (
            Sees {
                persons: true,
                roster: false,
            },
            true,
            false,
        ),
        (
            Sees {
                persons: false,
                roster: true,
            },
            false,
            true,
        ),
    ] {
        let export = Export { sees, ..export() };
        let tables = tables(Language::English, &export);
        let has = |heading: &str| {
            let mut cells = tables.iter().flat_map(|(_, rows)| rows.iter().flatten());
            cells.any(|cell| cell == heading)
        };
        assert_eq!(has("Personal phone"), personal, "{sees:?}");
        assert_eq!(has("Joined at"), joined, "{sees:?}");
        assert!(has("Office phone"));
    }
}
