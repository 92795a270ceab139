//! What happens when in the year: the weeks' moments, the hours at which people speak, and everything that is not usual.

use super::{
    calendar::{Tuesday, at, day},
    pattern::Hour,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The week that the program sleeps through the beginning of, from before the call to after the nudge.
pub const ASLEEP: i64 = 12;
/// The week whose morning Telegram is away, from before the reminder to after the brief.
pub const CUT: i64 = 24;
/// The week that the secretariat moves to Wednesday after its call.
pub const MOVED: i64 = 19;
/// The week that the secretariat skips before its call.
pub const SKIPPED: i64 = 35;
/// The week in which two agencies become of another kind.
pub const KINDS: i64 = 40;

/// Whether the secretariat looks at the board at each step of this week: the unusual ones, and every sixth.
pub fn is_seen_closely(week: i64) -> bool {
    week % 6 == 4 || [ASLEEP, CUT, MOVED, 30].contains(&week)
}

/// Something that happens.
#[derive(Clone, Debug)]
pub enum Event {
    Call(Tuesday),
    Remind,
    Nudge,
    Brief,
    Close,
    CallList,
    Escalate,
    /// Whoever speaks at this hour of the week does.
    Speak(Tuesday, Hour),
    /// The heads of these agencies join.
    Join(Vec<&'static str>),
    /// A sheet by which posts change hands from this day on: the agency, and the one whose head takes it; none: somebody new.
    HandOvers(&'static str, Vec<(&'static str, Option<&'static str>)>),
    /// The new head confirms the delegates.
    Confirm(&'static str),
    Block(&'static str),
    Unblock(&'static str),
    /// The secretariat moves the week by hand.
    Move(Tuesday),
    Skip(Tuesday),
    /// One that was called becomes a partner, and a partner one that is called.
    Kinds,
    Sleep,
    Wake,
    Cut,
    Mend,
    /// Only the clock.
    Midnight,
}

/// The year in its order.
pub fn year(weeks: &[Tuesday]) -> BTreeMap<DateTime<Utc>, Vec<Event>> {
    let mut year = Year(BTreeMap::new());
    year.posts_change_hands(weeks);
    for week in weeks {
        let (tuesday, called) = (week.session_on, week.call_on);
        match week.number {
            SKIPPED => {
                year.on(day("2027-05-28"), "10:00", Event::Skip(*week));
                continue;
            }
            MOVED => year.on(called, "16:30", Event::Move(*week)),
            KINDS => year.on(tuesday, "09:30", Event::Kinds),
            ASLEEP => {
                year.on(called, "14:00", Event::Sleep);
                year.on(tuesday, "08:20", Event::Wake);
            }
            CUT => {
                year.on(tuesday, "07:10", Event::Cut);
                year.on(tuesday, "10:30", Event::Mend);
            }
            20 => year.on(tuesday, "07:00", Event::Block("KPT")),
            22 => year.on(called, "15:30", Event::Unblock("KPT")),
            30 => year.on(tuesday, "06:30", Event::Join(vec!["KAMALA", "DOLE"])),
            _ => {}
        }
        year.moments(week);
        for (hour, day, when) in [
            (Hour::Early, called, "10:00"),
            (Hour::Prompt, called, "16:00"),
            (Hour::Morning, tuesday, "07:00"),
            (Hour::Reminded, tuesday, "07:45"),
            (Hour::Nudged, tuesday, "08:20"),
            (Hour::Briefed, tuesday, "08:40"),
            (Hour::Session, tuesday, "10:00"),
            (Hour::Closed, tuesday, "13:00"),
            (Hour::Listed, tuesday, "17:00"),
        ] {
            year.on(day, when, Event::Speak(*week, hour));
        }
    }
    year.0
}

struct Year(BTreeMap<DateTime<Utc>, Vec<Event>>);

impl Year {
    fn on(&mut self, day: chrono::NaiveDate, hour: &str, event: Event) {
        self.0.entry(at(day, hour)).or_default().push(event);
    }

    fn moments(&mut self, week: &Tuesday) {
        let tuesday = week.session_on;
        if week.number != ASLEEP {
            self.on(week.call_on, "15:00", Event::Call(*week));
            self.on(tuesday, "07:30", Event::Remind);
            self.on(tuesday, "08:15", Event::Nudge);
        } else {
            // The call alone is said when it wakes.
            self.on(tuesday, "08:20", Event::Call(*week));
        }
        self.on(tuesday, "08:30", Event::Brief);
        self.on(tuesday, "12:00", Event::Close);
        self.on(tuesday, "16:00", Event::CallList);
        self.on(week.day_after, "09:00", Event::Escalate);
    }

    /// On 1 October many at once, by one sheet; and some on the Tuesday of an open week.
    fn posts_change_hands(&mut self, weeks: &[Tuesday]) {
        let october = vec![
            ("LAND", Some("FISH")),
            ("FISH", Some("LAND")),
            ("HWY", Some("RRD")),
            ("RRD", Some("HWY")),
            ("DLT", None),
            ("PHO", None),
            ("COOP", None),
            ("REV", None),
            ("PEA", None),
            ("TMD", None),
            ("CULT", None),
        ];
        let first = day("2026-10-01");
        self.on(
            day("2026-09-30"),
            "11:00",
            Event::HandOvers("2026-10-01", october),
        );
        self.on(first, "00:00", Event::Midnight);
        let join = Event::Join(vec!["DLT", "PHO", "COOP", "REV", "PEA"]);
        self.on(first, "09:00", join);
        self.on(day("2026-10-02"), "10:00", Event::Confirm("PHO"));
        // The delegate of HWY was not confirmed.
        self.on(day("2026-10-08"), "00:00", Event::Midnight);
        // CULT's new head never joins; that of TMD does in the middle of an open week.
        self.on(weeks[3].session_on, "06:30", Event::Join(vec!["TMD"]));
        let open = weeks[15];
        assert_eq!(open.session_on, day("2027-01-19"));
        let january = vec![
            ("KATHU", Some("KARON")),
            ("KARON", Some("KATHU")),
            ("IRRI", None),
            ("MNRE", None),
        ];
        self.on(
            open.call_on,
            "09:00",
            Event::HandOvers("2027-01-19", january),
        );
        self.on(open.session_on, "00:00", Event::Midnight);
        self.on(open.session_on, "07:10", Event::Join(vec!["IRRI"]));
        self.on(open.session_on, "07:50", Event::Join(vec!["MNRE"]));
        self.on(open.session_on, "10:30", Event::Confirm("MNRE"));
        // Those of IRRI were not confirmed.
        self.on(day("2027-01-26"), "07:10", Event::Midnight);
    }
}
