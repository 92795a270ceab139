//! Matters of nowhere, for tests that show what is said.

use super::{
    export::Timeline,
    lists::Line,
    measures::{Measures, News, Overview},
    rules::{Chain, Course, Hand, Level, State},
    shown::{Reader, Shown},
    store::{Deed, Entry, Urgent},
};
use crate::{
    calendar::holidays::Holidays,
    outbox::{self, MediaKind},
    people::Holder,
    person::{MissionArea, Role},
    samples::{self, bangkok},
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

pub const WORDS: &str = "น้ำท่วมอุโมงค์ดาราสมุทร รถติด 3 คัน ขอเครื่องสูบน้ำ";

pub fn at(hour: &str) -> DateTime<Utc> {
    bangkok(&format!("2026-11-24 {hour}"))
}

pub fn vice() -> Holder {
    let position = "รองผู้ว่าราชการจังหวัดภูเก็ต (ด้านความมั่นคง)";
    let post = samples::post(Role::Vice, samples::office(), position);
    samples::holder(post, "นายตัวอย่าง รอง")
}

pub fn governor() -> Holder {
    let post = samples::post(Role::Governor, samples::office(), "ผู้ว่าราชการจังหวัดภูเก็ต");
    samples::holder(post, "นายตัวอย่าง ผู้ว่า")
}

pub fn head() -> Holder {
    samples::holder(samples::director(), "นายตัวอย่าง หนึ่ง")
}

/// Sent at ten past two.
pub fn urgent(serial: i64, level: Level) -> Urgent {
    let filed_at = at("02:10");
    let course = Course::opened(level, Chain::DEFAULT, filed_at, &Holidays::shipped());
    Urgent {
        id: samples::id(),
        serial,
        agency: "IRRI".to_owned(),
        person: samples::id(),
        role: Role::Head,
        by_telephone: false,
        roll: None,
        area: MissionArea::Environment,
        course,
        opening: 1,
        filed_at,
        opened_at: filed_at,
        owner: None,
        owner_post: None,
        owned_at: None,
        first_owned_at: None,
        resolved_by: None,
        outcome: String::new(),
        words: WORDS.to_owned(),
    }
}

/// The same after so many rounds.
pub fn in_round(urgent: Urgent, round: i64, hour: &str) -> Urgent {
    let course = Course {
        round,
        round_at: at(hour),
        ..urgent.course
    };
    Urgent { course, ..urgent }
}

/// The same, acknowledged by the vice and to be done by five.
pub fn owned(urgent: Urgent) -> Urgent {
    let course = Course {
        state: State::Owned,
        due_at: Some(at("05:00")),
        ..urgent.course
    };
    Urgent {
        course,
        owned_at: Some(at("02:41")),
        first_owned_at: Some(at("02:41")),
        ..urgent
    }
}

/// The same, over at twenty past five.
pub fn resolved(urgent: Urgent) -> Urgent {
    let course = Course {
        state: State::Resolved,
        due_at: None,
        resolved_at: Some(at("05:20")),
        ..urgent.course
    };
    Urgent {
        course,
        outcome: "สูบน้ำออกหมด เปิดอุโมงค์แล้ว".to_owned(),
        ..urgent
    }
}

/// As it is read at this hour.
pub fn shown(urgent: Urgent, hour: &str) -> Shown {
    Shown {
        assigned: Vec::new(),
        agency: samples::irrigation(),
        officer: Some(head()),
        filer: None,
        owner: urgent.owned_at.map(|_| vice()),
        told: vec![governor(), vice()],
        again: None,
        promised: urgent.owned_at.is_some(),
        enclosed: 0,
        ended_by: urgent
            .course
            .resolved_at
            .map(|_| "นายตัวอย่าง รอง".to_owned()),
        closing: Some(at("16:30")),
        now: at(hour),
        urgent,
    }
}

/// An entry of a matter.
pub fn entry(urgent: &Urgent, deed: Deed, hour: &str, words: &str) -> Entry {
    Entry {
        person: Some(urgent.person.clone()),
        role: Some(Role::Head),
        words: words.to_owned(),
        ..Entry::of(samples::id(), &urgent.id, deed, at(hour))
    }
}

pub fn told() -> Reader {
    Reader {
        hand: Hand {
            told: true,
            ..Hand::default()
        },
        talks: true,
        orders: true,
        personal: true,
    }
}

pub fn owner() -> Reader {
    Reader {
        hand: Hand {
            told: true,
            owner: true,
            ..Hand::default()
        },
        talks: true,
        orders: true,
        personal: true,
    }
}

pub fn line(urgent: Urgent) -> Line {
    Line {
        agency: samples::irrigation(),
        officer: Some(head()),
        owner: urgent.owned_at.map(|_| vice()),
        urgent,
    }
}

pub fn overview() -> Overview {
    let lines = vec![
        line(resolved(owned(urgent(5, Level::Most)))),
        line(urgent(6, Level::Very)),
    ];
    Overview {
        measures: Measures::of(&lines),
        lines,
    }
}

pub fn news() -> News {
    let ended = vec![line(resolved(owned(urgent(5, Level::Most))))];
    News {
        open: vec![
            line(urgent(6, Level::Very)),
            line(owned(urgent(7, Level::Urgent))),
        ],
        measures: Measures::of(&ended),
        ended,
    }
}

/// Everything that can happen to a matter.
pub(super) fn timeline() -> Timeline {
    let urgent = resolved(owned(urgent(5, Level::Most)));
    let step = |round, hour: &str| Entry {
        round: Some(round),
        person: None,
        role: None,
        ..entry(&urgent, Deed::Step, hour, "")
    };
    let until = |deed, hour: &str, until: &str| Entry {
        until_at: Some(at(until)),
        ..entry(&urgent, deed, hour, "")
    };
    let entries = vec![
        entry(&urgent, Deed::Said, "02:10", WORDS),
        Entry {
            media_kind: Some(MediaKind::Photo),
            media_file: Some("file".to_owned()),
            ..entry(&urgent, Deed::Said, "02:11", "")
        },
        Entry {
            media_kind: Some(MediaKind::Pin),
            media_file: Some(outbox::pin(7.880_448, 98.392_276)),
            ..entry(&urgent, Deed::Said, "02:12", "จุดนี้")
        },
        entry(&urgent, Deed::Released, "02:12", ""),
        entry(&urgent, Deed::Level, "02:13", "most"),
        entry(&urgent, Deed::Area, "02:13", "environment"),
        entry(&urgent, Deed::Agency, "02:14", "IRRI"),
        step(2, "02:25"),
        step(3, "02:40"),
        step(4, "02:55"),
        entry(&urgent, Deed::Acknowledged, "02:56", ""),
        until(Deed::Promised, "02:57", "05:00"),
        Entry {
            person: None,
            role: None,
            ..until(Deed::Lapsed, "05:00", "05:00")
        },
        entry(&urgent, Deed::HandedOver, "05:01", ""),
        entry(&urgent, Deed::Resolved, "05:20", "สูบน้ำออกหมด"),
        entry(&urgent, Deed::Reopened, "05:21", ""),
        entry(&urgent, Deed::Resolved, "05:22", ""),
        entry(&urgent, Deed::AskedAgain, "05:23", ""),
        Entry {
            round: Some(12),
            ..entry(&urgent, Deed::Assigned, "05:24", "IRRI")
        },
    ];
    let names = HashMap::from([(urgent.person.clone(), "นายตัวอย่าง หนึ่ง".to_owned())]);
    Timeline {
        shown: shown(urgent, "05:30"),
        entries,
        names,
        agencies: vec![samples::irrigation()],
    }
}
