//! Requests of nowhere, for tests that show what is said.

use super::{
    Table,
    rules::Said,
    store::{Enclosure, Errand, Request, Word},
    view::{Present, View},
    words::{Draft, Receiver},
};
use crate::{
    outbox::MediaKind,
    people::Holder,
    person::{Agency, Post, Role},
    samples::{self, bangkok},
};
use chrono::{DateTime, Utc};

pub(in crate::requests) const WORDS: &str =
    "ขอข้อมูลการขยายเส้นทางสายเลี่ยงเมือง ระยะที่ 2 พร้อมแผนที่และรายชื่อแปลงที่ดิน";

pub(in crate::requests) fn now() -> DateTime<Utc> {
    bangkok("2026-11-24 10:10")
}

pub(in crate::requests) fn governor() -> Post {
    samples::post(Role::Governor, samples::office(), "ผู้ว่าราชการจังหวัดภูเก็ต")
}

pub(in crate::requests) fn vice() -> Post {
    samples::post(Role::Vice, samples::office(), "รองผู้ว่าราชการจังหวัดภูเก็ต")
}

pub(in crate::requests) fn head(agency: Agency) -> Holder {
    let post = samples::post(Role::Head, agency, "ผู้อำนวยการ");
    samples::holder(post, "นายตัวอย่าง หนึ่ง")
}

pub(in crate::requests) fn request(asker: &Post) -> Request {
    let post = (&samples::id(), &asker.id);
    Request {
        words: WORDS.to_owned(),
        due_at: Some(bangkok("2026-11-27 16:30")),
        released_at: Some(bangkok("2026-11-24 10:00")),
        ..Request::begun(samples::id(), post, bangkok("2026-11-24 10:00"))
    }
}

pub(in crate::requests) fn errand(request: &Request, agency: &Agency, serial: i64) -> Errand {
    Errand {
        id: samples::id(),
        request: request.id.clone(),
        agency: agency.code.clone(),
        serial,
        due_at: request.due_at,
        accepted_at: None,
        accepted_by: None,
        answered_at: None,
        wish: None,
        wants_until: None,
        wants_why: String::new(),
        half_at: None,
        eve_at: None,
        late_at: None,
        closed_at: None,
    }
}

pub(in crate::requests) fn view_of(agency: Agency, asker: &Post, holders: Vec<Holder>) -> View {
    let request = request(asker);
    let errand = errand(&request, &agency, 12);
    let present = Present::of(holders, vec![agency]);
    View::with(request, errand, asker.clone(), &present).unwrap()
}

/// An order of the governor to an agency under the province.
pub(in crate::requests) fn order() -> View {
    view_of(
        samples::health(),
        &governor(),
        vec![head(samples::health())],
    )
}

/// A vice governor asks a central agency.
pub(in crate::requests) fn cooperation() -> View {
    view_of(
        samples::irrigation(),
        &vice(),
        vec![head(samples::irrigation())],
    )
}

pub(in crate::requests) fn accepted(mut view: View) -> View {
    view.errand.accepted_at = Some(bangkok("2026-11-24 10:05"));
    view.accepted_by = Some("นายตัวอย่าง หนึ่ง".to_owned());
    view
}

pub(in crate::requests) fn answered(view: View) -> View {
    let mut view = accepted(view);
    view.errand.answered_at = Some(bangkok("2026-11-24 10:08"));
    view
}

pub(in crate::requests) fn wants(view: View) -> View {
    let mut view = accepted(view);
    view.errand.wish = Some(samples::id());
    view.errand.wants_until = Some(bangkok("2026-12-02 16:30"));
    view.errand.wants_why = "รอผลสำรวจแนวเขต".to_owned();
    view
}

pub(in crate::requests) fn closed(view: View) -> View {
    let mut view = answered(view);
    view.errand.closed_at = Some(bangkok("2026-11-24 10:09"));
    view
}

pub(in crate::requests) fn word(view: &View, kind: Said, words: &str) -> Word {
    Word {
        id: samples::id(),
        errand: view.errand.id.clone(),
        kind,
        person: samples::id(),
        album: None,
        words: words.to_owned(),
        media_kind: None,
        media_file: None,
        said_at: bangkok("2026-11-24 10:08"),
        edited_at: None,
        by_phone: false,
        tell_at: None,
        told_in: None,
    }
}

pub(in crate::requests) fn picture(view: &View) -> Word {
    Word {
        media_kind: Some(MediaKind::Photo),
        media_file: Some("f".to_owned()),
        ..word(view, Said::Answer, "")
    }
}

pub(in crate::requests) fn enclosure() -> Enclosure {
    Enclosure {
        id: samples::id(),
        request: samples::id(),
        media_kind: MediaKind::Photo,
        media_file: "f".to_owned(),
    }
}

pub(in crate::requests) fn receiver(agency: Agency, reached: bool) -> Receiver {
    Receiver {
        officer: Some(head(agency.clone())),
        agency,
        reached,
    }
}

pub(in crate::requests) fn draft() -> Draft {
    Draft {
        request: request(&governor()),
        to: vec![
            receiver(samples::health(), true),
            receiver(samples::irrigation(), false),
        ],
        none: Vec::new(),
        which: Vec::new(),
        drafted_by: Some("นางสาวตัวอย่าง สาม".to_owned()),
        enclosed: Vec::new(),
    }
}

/// Two that are open, one of them late.
pub(crate) fn table() -> Table {
    let mut late = cooperation();
    late.errand.serial = 9;
    late.errand.due_at = Some(bangkok("2026-11-20 16:30"));
    Table {
        views: vec![late, accepted(order())],
        at: bangkok("2026-11-24 08:30"),
    }
}
