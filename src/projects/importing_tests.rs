//! What goes out comes in again as it was (J1), every column of it.

use super::*;
use crate::{
    projects::{plan, samples as own},
    samples,
};

/// Every column is filled; texts begin as formulas do, have quotes, commas and a line end in them.
fn filled() -> Vec<Known> {
    let plain = Project {
        name_en: "Drainage, \"Rat-U-Thit\" Road".to_owned(),
        officer: "นายตัวอย่าง หนึ่ง".to_owned(),
        officer_phone: "+6620000111".to_owned(),
        contract_amount: Some(4_100_000_050),
        disbursed: Some(1),
        contract_deadline: Some(own::day("2026-03-31")),
        signed_on: Some(own::day("2026-02-27")),
        draw_until: Some(own::day("2027-03-31")),
        start_on: Some(own::day("2026-01-05")),
        due_on: Some(own::day("2026-10-31")),
        progress: 6_255,
        last_report_on: Some(own::day("2026-10-12")),
        routine: true,
        ..own::project()
    };
    let like_a_formula = Project {
        id: samples::id(),
        code: "X-1".to_owned(),
        name_th: "=1+1 ทางลอด".to_owned(),
        name_en: "@home".to_owned(),
        officer: "-ว่าง-".to_owned(),
        district_name: "+ถลาง".to_owned(),
        ..plain.clone()
    };
    let partners = vec!["DPT".to_owned(), "HWY".to_owned()];
    [plain, like_a_formula]
        .map(|project| Known {
            project,
            partners: partners.clone(),
        })
        .into()
}

#[test]
fn j1_every_column_comes_in_as_it_went_out() {
    let export = Export {
        known: filled(),
        office: "สำนักงานจังหวัด".to_owned(),
        at: samples::bangkok("2026-11-24 13:00"),
    };
    let known: std::collections::HashMap<_, _> = filled()
        .into_iter()
        .map(|known| (known.project.code.clone(), known))
        .collect();
    let files = [
        export.csv().unwrap(),
        export.xlsx(Language::Thai).unwrap(),
        export.xlsx(Language::English).unwrap(),
    ];
    for file in files {
        let sheet = sheet::read(&file).unwrap();
        assert_eq!(sheet.faults, []);
        let plan = plan::plan(&known, &Default::default(), &sheet.rows);
        assert_eq!(plan.changed, []);
        assert_eq!((plan.added.len(), plan.left), (0, 2));
        // And into an empty register as it was, but for what a sheet does not hold.
        for row in &sheet.rows {
            let was = &known[&row.code];
            let again = plan::added(row, was.project.id.clone());
            let bare = Known {
                project: Project {
                    cancelled_on: None,
                    snoozed_until: None,
                    snoozes: 0,
                    ..was.project.clone()
                },
                partners: was.partners.clone(),
            };
            assert_eq!(again, bare);
        }
    }
    let text = String::from_utf8(export.csv().unwrap()).unwrap();
    assert!(
        text.contains("'=1+1") && text.contains("'+ถลาง") && !text.contains("'+66"),
        "{text}"
    );
}
