//! An agreed time as a calendar file (L4): one that every phone's calendar takes.
//!
//! The moment is written in UTC, so that nobody's time zone can shift it. The name under which a calendar knows it stays the same when the
//! time changes or the talk is called off, so that the entry moves or goes and is not doubled.

use super::rules::TAKES;
use crate::{
    ids::Id,
    outbox::{Enclosure, MediaKind},
};
use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

/// What a calendar is to show, in the reader's language.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Of which talk.
    pub talk: Id,
    /// When it is.
    pub at: DateTime<Utc>,
    /// How often it has changed.
    pub sequence: i64,
    /// Whether it is called off.
    pub is_off: bool,
    /// What stands in the calendar.
    pub title: String,
    /// What stands below that: whom to call.
    pub more: String,
}

impl Entry {
    /// The file as it is sent, with these words under it.
    pub(super) fn file(&self, caption: String, now: DateTime<Utc>) -> Enclosure {
        Enclosure {
            kind: MediaKind::Document,
            name: format!("talk-{}.ics", self.at.format("%Y%m%dT%H%MZ")),
            caption,
            bytes: self.written(now).into_bytes(),
        }
    }

    fn written(&self, now: DateTime<Utc>) -> String {
        let mut event = Event::new();
        event
            .uid(&format!("talk-{}@angkhan", self.talk))
            .timestamp(now)
            .starts(self.at)
            .ends(self.at + TAKES)
            .summary(&self.title)
            .description(&self.more)
            .add_property("SEQUENCE", self.sequence.to_string());
        if self.is_off {
            event.status(EventStatus::Cancelled);
        }
        let mut calendar = Calendar::empty();
        calendar
            .append_property(Property::new("VERSION", "2.0"))
            .append_property(Property::new("PRODID", "-//Angkhan//Talks//TH"))
            .append_property(Property::new("CALSCALE", "GREGORIAN"))
            .append_property(Property::new("METHOD", "PUBLISH"))
            .push(event.done());
        calendar.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{self, bangkok};
    use icalendar::DatePerhapsTime;
    use proptest::prelude::*;

    fn entry(title: &str) -> Entry {
        Entry {
            talk: samples::id(),
            at: bangkok("2026-11-24 13:30"),
            sequence: 2,
            is_off: false,
            title: title.to_owned(),
            more: "โทร. +6620000001".to_owned(),
        }
    }

    fn read(text: &str) -> Event {
        let calendar: Calendar = text.parse().unwrap();
        calendar.events().next().unwrap().clone()
    }

    #[test]
    fn l4_a_calendar_reads_it_in_utc_by_a_name_that_stays() {
        let now = bangkok("2026-11-24 10:00");
        let entry = entry("โทรเรียนผู้ว่าราชการจังหวัด; เรื่อง, น้ำ");
        let text = entry.written(now);
        let event = read(&text);
        assert_eq!(event.get_summary(), Some(entry.title.as_str()));
        assert_eq!(event.get_start(), Some(DatePerhapsTime::from(entry.at)));
        assert_eq!(
            event.get_uid(),
            Some(format!("talk-{}@angkhan", entry.talk).as_str())
        );
        assert!(text.contains("\r\nDTSTART:20261124T063000Z\r\n"), "{text}");
        assert!(text.contains("\r\nDTEND:20261124T064000Z\r\n"), "{text}");
        assert!(text.contains("\r\nDTSTAMP:20261124T030000Z\r\n"), "{text}");
        assert!(
            text.contains("\r\nSEQUENCE:2\r\n") && !text.contains("STATUS"),
            "{text}"
        );
        let off = Entry {
            is_off: true,
            ..entry
        };
        assert!(off.written(now).contains("\r\nSTATUS:CANCELLED\r\n"));
    }

    proptest! {
        #[test]
        fn whatever_the_title_is_it_is_read_back_from_short_lines(title in "[ก-๙a-z,;:\\\\ ]{1,120}") {
            let text = entry(&title).written(bangkok("2026-11-24 10:00"));
            prop_assert!(text.split("\r\n").all(|line| line.len() <= 76), "{text}");
            let event = read(&text);
            prop_assert_eq!(event.get_summary().unwrap_or_default(), title);
        }
    }
}
