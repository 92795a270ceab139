//! Somebody who is somewhere, for tests that show what is said.

use super::{
    board::{Board, Line},
    rules::{Acting, Entry},
    words::Officer,
};
use crate::{
    person::{Post, Role},
    samples::{self, bangkok, id},
    understand::whereabouts::Status,
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Tuesday, five past ten.
pub fn now() -> DateTime<Utc> {
    bangkok("2026-11-24 10:05")
}

/// On mission at the dam since 08:15, back at three.
pub fn mission() -> Entry {
    Entry {
        id: id(),
        person: id(),
        status: Status::OnMission,
        place: Some("เขื่อนบางวาด".to_owned()),
        purpose: Some("ตรวจระดับน้ำ".to_owned()),
        from: bangkok("2026-11-24 08:15"),
        until: bangkok("2026-11-24 15:00"),
        open: false,
        returns: true,
        other: None,
        acting: None,
        said_at: bangkok("2026-11-24 08:15"),
        told_at: bangkok("2026-11-24 08:15"),
        private: false,
        released: false,
        movable: false,
    }
}

/// The same with this status and nothing else said.
pub fn only(status: Status) -> Entry {
    Entry {
        status,
        place: None,
        purpose: None,
        until: bangkok("2026-11-24 16:30"),
        open: true,
        returns: false,
        ..mission()
    }
}

/// On leave for three days, somebody acting.
pub fn leave() -> Entry {
    Entry {
        from: bangkok("2026-11-25 00:00"),
        until: bangkok("2026-11-28 00:00"),
        open: false,
        acting: Some(Acting {
            words: "รอง ผอ.".to_owned(),
            person: None,
        }),
        ..only(Status::Leave)
    }
}

pub fn officer() -> Officer {
    Officer {
        id: id(),
        name: "นายตัวอย่าง สอง".to_owned(),
        phone: "+6620000002".to_owned(),
    }
}

pub fn line(post: Post, entries: Vec<Entry>) -> Line {
    let officers = entries
        .iter()
        .filter(|entry| {
            entry
                .acting
                .as_ref()
                .is_some_and(|acting| acting.person.is_some())
        })
        .map(|entry| (entry.id.clone(), officer()))
        .collect();
    Line {
        person: id(),
        name: "นายตัวอย่าง หนึ่ง".to_owned(),
        phone: post.office_phone.clone(),
        posts: vec![post],
        last: entries.iter().map(|entry| entry.told_at).max(),
        entries,
        officers,
    }
}

/// One who is out and acted for, one who is overdue, two at the office, three of whom nothing is known, and the governor's released entry.
pub fn board() -> Board {
    let head = |agency| samples::post(Role::Head, agency, "");
    let away = Entry {
        acting: Some(Acting {
            words: "รอง ผอ.".to_owned(),
            person: Some(id()),
        }),
        ..mission()
    };
    let overdue = Entry {
        until: bangkok("2026-11-24 09:30"),
        purpose: None,
        ..mission()
    };
    let released = Entry {
        private: true,
        released: true,
        ..only(Status::Meeting)
    };
    let governor = samples::post(Role::Governor, samples::office(), "ผู้ว่าราชการจังหวัดภูเก็ต");
    let lines = vec![
        line(governor, vec![released]),
        line(head(samples::irrigation()), vec![away]),
        line(head(samples::health()), vec![overdue]),
        line(head(samples::thalang()), vec![]),
        line(head(samples::office()), vec![only(Status::InOffice)]),
    ];
    Board { at: now(), lines }
}

/// So many heads on mission.
pub fn many(count: usize) -> Board {
    let head = || samples::post(Role::Head, samples::health(), "");
    Board {
        at: now(),
        lines: (0..count).map(|_| line(head(), vec![mission()])).collect(),
    }
}

/// No districts.
pub fn nowhere() -> HashMap<String, String> {
    HashMap::new()
}
