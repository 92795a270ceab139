//! Dossiers and notes of nowhere, for tests that show what is said.

use super::{dossier::Dossier, noting::Note};
use crate::{
    people::Holder,
    person::{Agency, Role},
    projects,
    samples::{self, bangkok},
    urgent,
    week::{
        Record,
        rules::{Coming, Light, Timing},
        samples::{WORDS, comes, head, line, remark, spoken, week},
    },
};

pub fn note(agency: Option<Agency>, words: &str, media: usize) -> Note {
    Note {
        id: samples::id(),
        dossier: agency.is_some().then(samples::id),
        agency,
        noted_at: bangkok("2026-11-12 10:12"),
        edited_at: None,
        words: words.to_owned(),
        media,
    }
}

fn delegate(name: &str) -> Holder {
    let post = samples::post(Role::Delegate, samples::irrigation(), "รองผู้อำนวยการ");
    samples::holder(post, name)
}

/// With three weeks, `remarks` remarks, `delegates` delegates, and notes.
pub fn dossier(remarks: usize, delegates: usize, words: &str) -> Dossier {
    let agency = samples::irrigation();
    let mut holders = vec![head(agency.clone(), "นายตัวอย่าง หนึ่ง")];
    holders.extend((0..delegates).map(|_| delegate("นางตัวอย่าง ผู้แทน")));
    let mut now = line(121, agency.clone(), holders.clone());
    now.spoken = Some(spoken(
        words,
        Light::Stuck,
        Timing::Late,
        "2026-11-24 13:02",
    ));
    now.attendance = Some(comes(Coming::Deputy, "นายตัวอย่าง สอง"));
    now.remarks = (0..remarks)
        .map(|_| remark(Role::Governor, words, "2026-11-24 14:10"))
        .collect();
    let missing = line(95, agency.clone(), holders.clone());
    let mut excused = line(60, agency.clone(), holders.clone());
    excused.excuse = Some("ประชุมที่กรมชลประทาน".to_owned());
    let note = note(Some(agency.clone()), words, 0);
    Dossier {
        id: samples::id(),
        record: Record {
            agency,
            holders,
            weeks: vec![
                (week("2026-11-24"), now),
                (week("2026-11-17"), missing),
                (week("2026-11-10"), excused),
            ],
        },
        late: projects::samples::summary(),
        urgent: urgent::samples::news().open,
        requests: Default::default(),
        notes: vec![note.clone(), note],
        count: 14,
    }
}

/// Of an agency that has been silent for long, is not staffed and is not known otherwise.
pub fn silent() -> Dossier {
    let mut dossier = dossier(0, 0, WORDS);
    let mut now = line(121, samples::irrigation(), Vec::new());
    now.silence = 4;
    dossier.record.holders.clear();
    dossier.record.weeks = vec![(week("2026-11-24"), now)];
    dossier.late.counts = projects::Counts::default();
    dossier.late.worst.clear();
    dossier.notes.clear();
    dossier.urgent.clear();
    dossier.count = 0;
    dossier
}
