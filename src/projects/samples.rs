//! Projects of nowhere, for tests that show what is said.

use super::{
    Summary,
    project::Project,
    rules::{Filter, Horizon, List},
    store::{Begins, Change, Counts, Report},
    view::{May, Officer, Opened, Page, Shown},
};
use crate::{
    person::{MissionArea, Role},
    samples::{self, bangkok},
};
use chrono::NaiveDate;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn at() -> Horizon {
    Horizon::of(day("2026-11-24"))
}

/// Late since the end of October, and reported a week ago.
pub(crate) fn project() -> Project {
    Project {
        id: samples::id(),
        code: "SYN-2569-012".to_owned(),
        name_th: "ระบบระบายน้ำถนนราษฎร์อุทิศ (ข้อมูลสมมติ)".to_owned(),
        name_en: "Drainage, Rat-U-Thit Road (synthetic sample)".to_owned(),
        agency: "IRRI".to_owned(),
        officer: "นายตัวอย่าง ผู้รับผิดชอบ".to_owned(),
        officer_phone: "+66800000002".to_owned(),
        area: MissionArea::Traffic,
        district_name: "กะทู้".to_owned(),
        fiscal_year: 2569,
        budget: 4_270_000_000,
        contract_amount: Some(4_200_000_000),
        disbursed: Some(2_135_000_000),
        contract_deadline: Some(day("2026-03-31")),
        signed_on: Some(day("2026-03-12")),
        draw_until: Some(day("2027-03-31")),
        start_on: Some(day("2026-03-25")),
        due_on: Some(day("2026-10-31")),
        routine: false,
        progress: 8_100,
        last_report_on: Some(day("2026-11-17")),
        cancelled_on: None,
        snoozed_until: None,
        snoozes: 0,
    }
}

pub(crate) fn shown() -> Shown {
    let project = project();
    Shown {
        officer: Officer {
            name: project.officer.clone(),
            phone: project.officer_phone.clone(),
            is_head: false,
        },
        agency: samples::irrigation(),
        project,
    }
}

/// Its contract is not signed, nothing was ever reported, and nobody is named.
pub(crate) fn unsigned() -> Shown {
    Shown {
        project: Project {
            code: "SYN-2569-032".to_owned(),
            name_th: "ศูนย์บริการเบ็ดเสร็จแรงงานต่างด้าว (ข้อมูลสมมติ)".to_owned(),
            name_en: String::new(),
            agency: "HEALTH".to_owned(),
            officer: String::new(),
            officer_phone: String::new(),
            area: MissionArea::Security,
            budget: 1_030_000_000,
            contract_amount: None,
            disbursed: None,
            signed_on: None,
            draw_until: None,
            start_on: None,
            due_on: Some(day("2027-02-26")),
            progress: 0,
            last_report_on: None,
            snoozes: 2,
            ..project()
        },
        agency: samples::health(),
        officer: Officer::default(),
    }
}

/// Due soon and far from done; nothing is late.
pub(crate) fn at_risk() -> Project {
    Project {
        code: "SYN-2570-002".to_owned(),
        due_on: Some(day("2026-12-23")),
        progress: 4_000,
        contract_deadline: Some(day("2027-01-20")),
        signed_on: None,
        last_report_on: Some(day("2026-10-12")),
        ..project()
    }
}

pub(crate) fn summary() -> Summary {
    Summary {
        counts: counts(),
        worst: vec![shown(), unsigned()],
        at: at(),
    }
}

pub(crate) fn counts() -> Counts {
    Counts {
        known: 60,
        done: 12,
        cancelled: 1,
        late: 22,
        overdue: 13,
        contract: 6,
        report: 8,
        soon: 10,
        behind: 5,
        unsigned: 10,
        signing: 0,
        silent: 4,
        snoozed: 2,
    }
}

pub(crate) fn page(list: List, projects: Vec<Shown>) -> Page {
    Page {
        id: samples::id(),
        filter: Filter::default().of(list),
        agency: None,
        counts: counts(),
        number: 0,
        begins: Begins::default(),
        projects,
        may_ask: true,
        requests: None,
        own: false,
        at: at(),
    }
}

pub(crate) fn report() -> Report {
    Report {
        id: samples::id(),
        project: samples::id(),
        person: samples::id(),
        role: Role::Head,
        message: 1,
        album: None,
        words: "วางท่อแล้ว 3 จาก 5 จุด".to_owned(),
        percent: Some(8_100),
        fell_from: None,
        media_kind: None,
        media_file: None,
        said_at: bangkok("2026-11-17 10:00"),
        edited_at: None,
        card: None,
    }
}

pub(crate) fn opened() -> Opened {
    let fell = Report {
        words: String::new(),
        percent: Some(4_500),
        fell_from: Some(6_000),
        said_at: bangkok("2026-10-20 10:00"),
        media_file: Some("photo".to_owned()),
        edited_at: Some(bangkok("2026-10-20 11:00")),
        ..report()
    };
    Opened {
        shown: shown(),
        partners: vec![samples::health()],
        course: vec![
            (bangkok("2026-09-20 10:00"), 6_000),
            (bangkok("2026-10-20 10:00"), 4_500),
            (bangkok("2026-11-17 10:00"), 8_100),
        ],
        earlier: [(fell.id.clone(), "50% รอวัสดุ".to_owned())].into(),
        reports: vec![
            (report(), "นายตัวอย่าง หนึ่ง".to_owned()),
            (fell, String::new()),
        ],
        changes: vec![(
            Change {
                person: Some(samples::id()),
                at: bangkok("2026-11-18 10:00"),
                field: "due_on".to_owned(),
                was: "2026-09-30".to_owned(),
                becomes: "2026-10-31".to_owned(),
                reason: "ฝนตกหนัก".to_owned(),
            },
            "นางตัวอย่าง สอง".to_owned(),
        )],
        asked: true,
        may: May {
            report: false,
            snooze: false,
            ask: true,
            order: true,
            set: true,
            keep: true,
            decide: true,
        },
        at: at(),
    }
}
