//! An announcement as its words and its tests need one: plainly a sample.

use crate::{
    announcements::{
        content::{Content, Part, Thing},
        rules::audience::Audience,
        store::{Announcement, Receipt, Row, State, Word},
        words::Shown,
    },
    ids::Id,
    samples::{self, bangkok},
};
use chrono::{DateTime, Utc};

pub fn now() -> DateTime<Utc> {
    bangkok("2026-11-24 14:10")
}

pub fn announcement(state: State) -> Announcement {
    let part = Part {
        message: 1,
        thing: Thing::Words,
        words: "ประชุมคณะกรรมการจังหวัด วันศุกร์ 27 พ.ย. เวลา 9.00 น.".to_owned(),
        marked: None,
    };
    let out = state.went();
    Announcement {
        id: samples::id(),
        number: out.then_some(12),
        maker: samples::id(),
        state,
        content: Content { parts: vec![part] },
        english: None,
        chat: 1,
        message: 1,
        album: None,
        apart: false,
        audience: Audience::default(),
        audience_as: String::new(),
        acknowledge: true,
        ack_until: Some(bangkok("2026-11-24 16:30")),
        until_chosen: true,
        send_at: None,
        protected: false,
        repeats: None,
        series: None,
        made_at: now(),
        touched_at: now(),
        out_at: out.then(|| bangkok("2026-11-24 09:00")),
        expires_at: None,
        corrected_at: None,
        ended_at: None,
        shown: String::new(),
        shown_at: None,
        settled: false,
    }
}

pub fn word(words: &str, answers: Option<&Id>) -> Word {
    Word {
        id: samples::id(),
        announcement: samples::id(),
        asker: samples::id(),
        person: samples::id(),
        answers: answers.cloned(),
        words: words.to_owned(),
        media_kind: None,
        media_file: None,
        said_at: bangkok("2026-11-24 10:00"),
        edited_at: None,
    }
}

pub fn listed(state: Receipt, acked: Option<&str>) -> Shown {
    Shown {
        row: Row {
            place: 0,
            agency: "IRRI".to_owned(),
            post: Some(samples::id()),
            person: None,
            letter: None,
            state,
            acked_at: acked.map(bangkok),
            again: false,
            reminded: 1,
            called_by: None,
            called_at: None,
            sent_at: None,
        },
        agency: samples::irrigation(),
        holder: Some(samples::holder(samples::director(), "นายตัวอย่าง หนึ่ง")),
        called_by: None,
    }
}

pub fn vacant() -> Shown {
    Shown {
        holder: None,
        agency: samples::thalang(),
        ..listed(Receipt::NeverJoined, None)
    }
}

pub fn called() -> Shown {
    let mut one = listed(Receipt::Sent, None);
    one.row.called_at = Some(bangkok("2026-11-24 13:00"));
    one.called_by = Some("นางสาวตัวอย่าง สาม".to_owned());
    one
}
