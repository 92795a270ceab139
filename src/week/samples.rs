//! Weeks, answers and boards of nowhere, for tests that show what is said.

use super::{
    Board, Line, Spoken,
    rules::{Coming, Hours, Light, Timing, Week},
    store::{Attendance, Remark, Roll},
};
use crate::{
    calendar::holidays::Holidays,
    outbox::MediaKind,
    people::Holder,
    person::{Agency, Role},
    samples::{self, bangkok},
};

pub const WORDS: &str =
    "ซ่อมเขื่อนเสร็จแล้ว 80% ติดขัดเรื่องที่ดิน 2 แปลง รอหนังสือยินยอมจากเจ้าของ คาดว่าจะได้ภายในเดือนนี้";

pub fn week(tuesday: &str) -> Week {
    Week::plan(
        tuesday.parse().unwrap(),
        &Hours::DEFAULT,
        &Holidays::shipped(),
    )
}

pub fn roll(serial: i64, agency: &Agency, tuesday: &str) -> Roll {
    Roll {
        id: samples::id(),
        serial,
        week: tuesday.parse().unwrap(),
        agency: agency.code.clone(),
        called: true,
    }
}

pub fn spoken(words: &str, light: Light, timing: Timing, said_at: &str) -> Spoken {
    Spoken {
        by: None,
        words: words.to_owned(),
        media: Vec::new(),
        light,
        timing,
        person: samples::id(),
        role: Role::Head,
        said_at: bangkok(said_at),
        edited_at: None,
        unchanged: 0,
        seen: None,
        asks: None,
    }
}

pub fn comes(coming: Coming, deputy: &str) -> Attendance {
    Attendance {
        roll: samples::id(),
        coming,
        deputy: deputy.to_owned(),
        delegate: None,
        person: samples::id(),
        at: bangkok("2026-11-23 15:10"),
    }
}

pub fn remark(role: Role, words: &str, said_at: &str) -> Remark {
    Remark {
        id: samples::id(),
        roll: samples::id(),
        person: samples::id(),
        role,
        words: words.to_owned(),
        media_kind: None,
        said_at: bangkok(said_at),
    }
}

pub fn photo() -> (MediaKind, String) {
    (MediaKind::Photo, "sample".to_owned())
}

pub fn line(serial: i64, agency: Agency, holders: Vec<Holder>) -> Line {
    Line {
        roll: roll(serial, &agency, "2026-11-24"),
        agency,
        holders,
        spoken: None,
        excuse: None,
        attendance: None,
        silence: 0,
        remarks: Vec::new(),
    }
}

pub fn head(agency: Agency, name: &str) -> Holder {
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
        person: delegate.person.clone(),
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
    by_delegate.attendance = Some(Attendance {
        delegate: Some(delegate.person),
        ..comes(Coming::Deputy, &delegate.name)
    });
    early.attendance = Some(comes(Coming::Head, ""));
    excused.attendance = Some(comes(Coming::Excused, ""));
    excused.excuse = Some("ติดภารกิจรับเสด็จ ทั้งอำเภอ".to_owned());
    let fisheries = Agency {
        code: "FISH".to_owned(),
        name_th: "สำนักงานประมงจังหวัดภูเก็ต".to_owned(),
        name_en: "Phuket Provincial Fisheries Office".to_owned(),
        short_th: "ประมง".to_owned(),
        ..samples::health()
    };
    let missing = line(124, fisheries, vec![head(samples::health(), "นายตัวอย่าง สี่")]);
    let missing = Line {
        silence: 4,
        ..missing
    };
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
