//! What holds of every plan: small sheets of small alphabets, so that rows, sheets and the roster meet all the time.

use super::{
    super::sheet::PostRow,
    plan,
    tests::{day, office},
};
use crate::person::{Language, Role};
use proptest::prelude::*;

fn any_row() -> impl Strategy<Value = PostRow> {
    let text =
        |choices: &'static [&'static str]| prop::sample::select(choices).prop_map(str::to_owned);
    let role = prop::sample::select(vec![
        Role::Governor,
        Role::Vice,
        Role::Head,
        Role::Delegate,
        Role::Secretariat,
    ]);
    let from = prop::option::weighted(0.4, (5u32..10).prop_map(|month| day(month, 1)));
    let language = prop::option::weighted(
        0.3,
        prop::sample::select(vec![Language::Thai, Language::English]),
    );
    (
        text(&["IRRI", "OPG"]),
        role,
        text(&["ก", "ข", "ค", "ง จ"]),
        text(&["", "", "ผอ.", "หัวหน้าฝ่าย"]),
        text(&["", "+6620000001", "+6620000002"]),
        text(&["", "", "+66800000001", "+66800000002"]),
        language,
        from,
    )
        .prop_map(
            |(agency, role, name, position, office_phone, personal_phone, language, from)| {
                PostRow {
                    line: 0,
                    agency,
                    role,
                    name,
                    position,
                    office_phone,
                    personal_phone,
                    language,
                    from,
                }
            },
        )
}

/// Sheets of a few rows each, one imported after the other.
fn any_sheets() -> impl Strategy<Value = Vec<Vec<PostRow>>> {
    let sheet = prop::collection::vec(any_row(), 1..5);
    let numbered = sheet.prop_map(|mut rows| {
        for (row, line) in rows.iter_mut().zip(2..) {
            row.line = line;
        }
        rows
    });
    prop::collection::vec(numbered, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn r2_a_sheet_imported_twice_changes_nothing_and_deletes_nothing(sheets in any_sheets()) {
        let mut office = office("");
        for rows in &sheets {
            let Ok(first) = plan(&office.known, &[], rows) else { continue };
            let before = office.clone();
            office.apply(&first, day(6, 1));
            match plan(&office.known, &[], rows) {
                Ok(second) => {
                    prop_assert!(second.is_idle(), "{:#?}\n{:#?}", first, second);
                    prop_assert_eq!((second.posts.left, second.holders.left), (rows.len(), rows.len()));
                }
                Err(faults) => prop_assert!(false, "{:#?}\n{:#?}", first, faults),
            }
            for post in &before.known.posts {
                let after = office.known.posts.iter().find(|after| after.id == post.id).unwrap();
                for holder in &post.holders {
                    prop_assert!(after.holders.iter().any(|after| after.person == holder.person));
                }
                prop_assert!(post.position.is_empty() || !after.position.is_empty());
                prop_assert!(post.office_phone.is_empty() || !after.office_phone.is_empty());
            }
        }
    }

    #[test]
    fn r2_every_row_is_in_the_plan_once(sheets in any_sheets()) {
        let office = office("");
        for rows in &sheets {
            let Ok(plan) = plan(&office.known, &[], rows) else { continue };
            let posts = plan.posts.added.len() + plan.posts.changed.len() + plan.posts.left;
            prop_assert_eq!(posts, rows.len());
        }
    }
}
