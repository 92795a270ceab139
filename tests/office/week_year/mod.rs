//! A whole fiscal year of the 120 agencies, from 1 October 2026 to 30 September 2027 (PRODUCT.md section 3, W6a): what each person
//! hears is counted message by message, and compared with what an independent reckoning says.
//!
//! `calendar` counts the days, `pattern` says who answers how, `plan` what happens when, `reckoning` what each phone should show of it;
//! none of them asks the program. The clock leaps over what is between.

mod calendar;
mod deeds;
mod kinds;
mod pattern;
mod phones;
mod plan;
mod reckoning;
mod town;

use crate::harness::{Database, Office};
use angkhan::{
    calendar::holidays::Holidays,
    person::Role,
    sandbox::botapi::User,
    week::{Board, Week, rules::Hours},
};
use calendar::{Closed, at};
use chrono::{DateTime, Utc};
use kinds::Kind;
use plan::Event;
use reckoning::{Heard, Reckoning, Tally};
use std::collections::{BTreeMap, BTreeSet};
use town::Town;

/// What somebody does when the first words or the first press are answered.
enum Then {
    /// Presses the newest button of this sort, and then the next: `wk:red wk:act`.
    Press(usize, String, &'static str),
    /// Types the reason that was asked for.
    Type(usize, String, &'static str),
    /// Presses the timetable with this data, which concerns these people.
    Forge(usize, String, Vec<usize>),
}

/// The year as it goes by.
struct Year<'a> {
    office: &'a mut Office,
    closed: Closed,
    is: Reckoning,
    /// Up to which the phones have been looked at.
    seen: u64,
    /// The newest button of each sort on each phone.
    buttons: BTreeMap<(usize, String), (i64, String)>,
    /// Who spoke for an agency this week.
    spoke: BTreeMap<String, usize>,
    /// Everything that was heard.
    all: Heard,
    /// The same of this week, new and changed, by chat.
    of_week: BTreeMap<(i64, bool), usize>,
    /// How the agencies stood when the brief was written.
    briefed: Option<Tally>,
    asleep: bool,
    cut: bool,
    /// What was said while nobody listened, and is dealt with later.
    unheard: Vec<(String, usize, Kind)>,
    now: DateTime<Utc>,
}

impl Year<'_> {
    async fn begins(office: &mut Office) -> Year<'_> {
        let town = Town::of_phuket();
        office.takes(town::AGENCIES).await;
        office.takes(&town.posts).await;
        let now = at(calendar::day("2026-09-30"), "10:00");
        let first: Vec<_> = town.first.clone();
        let mut year = Year {
            office,
            closed: Closed::shipped(),
            is: Reckoning::of(town),
            seen: 0,
            buttons: BTreeMap::new(),
            spoke: BTreeMap::new(),
            all: Heard::new(),
            of_week: BTreeMap::new(),
            briefed: None,
            asleep: false,
            cut: false,
            unheard: Vec::new(),
            now,
        };
        // Links first: of those to the governor's office the secretariat would be told.
        let mut links = Vec::new();
        let mut invited = BTreeSet::new();
        for (role, code, who) in first {
            if invited.insert(who) {
                links.push((who, year.link(role, &code, who).await));
            }
        }
        year.join(links).await;
        year
    }

    fn account(&self, who: usize) -> i64 {
        self.is.town.people[who].account
    }

    async fn link(&self, role: Role, code: &str, who: usize) -> String {
        let name = &self.is.town.people[who].name;
        let real = self.office.real.lock().await;
        let app = real.as_ref().expect("the office is open").app();
        let link = angkhan::commands::link_for(app, role, code, Some(name)).await;
        link.expect("the database answers").expect("a post")
    }

    async fn join(&mut self, links: Vec<(usize, String)>) {
        for (who, link) in &links {
            let person = &self.is.town.people[*who];
            let (account, name) = (person.account, person.name.clone());
            self.office.telegram.opens_account(User::new(account, name));
            let (_, payload) = link.split_once("?start=").expect("a payload");
            self.office.telegram.starts(account, Some(payload));
            self.is.hears(*who, Kind::Confirm);
        }
        self.works().await;
        for (who, _) in links {
            self.is.sees_changed(who, Kind::Joined);
            self.is.town.people[who].joined = true;
            self.press(who, "yes");
        }
        self.falls_due();
        self.works().await;
    }

    /// Presses the newest button of this sort.
    fn press(&self, who: usize, sort: &str) {
        let known = self.buttons.get(&(who, sort.to_owned()));
        let (message, data) =
            known.unwrap_or_else(|| panic!("{}: no {sort} to press", self.name(who)));
        self.office
            .telegram
            .presses(self.account(who), *message, data);
    }

    fn name(&self, who: usize) -> &str {
        &self.is.town.people[who].name
    }

    /// What the clock brings besides the moments of the week.
    fn falls_due(&mut self) {
        self.is.hand_over(self.now);
        self.is.welcome(self.now);
    }

    /// The board adds up at every step (W6a): as it is read, and in the weeks that are looked at closely as the secretariat sees it
    /// on the phone, when nothing else is heard.
    async fn is_looked_at(&mut self) {
        let Some(open) = self.is.open.as_ref().filter(|_| !self.asleep && !self.cut) else {
            return;
        };
        let week = open.week;
        if plan::is_seen_closely(week.number) {
            let who = self.is.town.secretariat[0];
            self.office.telegram.types(self.account(who), "/week");
            self.is.hears(who, Kind::Board);
            return self.works().await;
        }
        let real = self.office.real.lock().await;
        let pool = &real.as_ref().expect("the office is open").app().pool;
        let mut conn = pool.read().await.expect("the database answers");
        let week = Week::plan(week.tuesday, &Hours::DEFAULT, &Holidays::shipped());
        let board = Board::of(&mut conn, week, self.now).await;
        let counts = board.expect("the database answers").counts();
        let shown = Tally {
            called: counts.called,
            answered: counts.answered,
            missing: counts.missing,
            excused: counts.excused,
            unreachable: counts.unreachable,
        };
        assert_eq!(shown, self.is.tally(), "{}", self.now);
        assert_eq!(shown.sum(), shown.called, "{}", self.now);
    }

    /// Everything of this moment, in the order in which the office deals with it.
    async fn goes_to(&mut self, now: DateTime<Utc>, events: Vec<Event>) {
        self.now = now;
        self.office.clock.set(now);
        self.is.lapse(now);
        let mut then = Vec::new();
        for event in &events {
            self.people_do(event, &mut then).await;
        }
        if events.iter().any(|event| matches!(event, Event::Wake)) {
            self.wakes().await;
        }
        self.is.hand_over(now);
        for event in events {
            self.is_due(event);
        }
        self.is.welcome(now);
        self.works().await;
        while !then.is_empty() {
            for one in std::mem::take(&mut then) {
                self.does(one, &mut then);
            }
            self.falls_due();
            self.works().await;
        }
        self.is_looked_at().await;
    }

    /// What the clock does at a moment of the week.
    fn is_due(&mut self, event: Event) {
        match event {
            Event::Call(week) => {
                self.buttons.clear();
                let close_at = at(week.session_on, "12:00");
                // A week that the secretariat moves later is called for its Tuesday.
                self.is.call(
                    week,
                    close_at,
                    self.now,
                    week.moves() && week.number != plan::MOVED,
                );
            }
            Event::Remind => self.is.remind(),
            Event::Nudge => self.is.nudge(),
            Event::Brief => {
                self.briefed = Some(self.is.tally());
                self.is.brief();
            }
            Event::Close => self.is.close(),
            Event::CallList => self.is.call_list(),
            Event::Escalate => self.is.escalate(),
            Event::Mend => self.is.mend(),
            _ => {}
        }
    }
}

/// W6a, and all of section 3: each kind of message to each person, at its moment and at no other, and what a few of them add up to.
async fn told(mut office: Office) {
    let mut year = Year::begins(&mut office).await;
    let mut weeks = calendar::weeks(&year.closed);
    let moved = weeks.iter_mut().find(|week| week.number == plan::MOVED);
    let moved = moved.expect("a week of the year");
    *moved = moved.moved_to(calendar::day("2027-02-10"), &year.closed);
    for (now, events) in plan::year(&weeks) {
        let ends = events.iter().any(|event| matches!(event, Event::Escalate));
        year.goes_to(now, events).await;
        if ends {
            year.ends_a_week().await;
        }
    }
    year.comes_to_what_it_should();
    office.closes().await;
}

mod a_fiscal_year {
    use super::*;

    // No `story!`: two threads, as the program has more than one, so that the phones and the office do not wait for each other.
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_sqlite() {
        // In memory, where the machine has such a directory: so many commits would wait for the disk.
        let memory = std::path::PathBuf::from("/dev/shm");
        let database = match memory.is_dir() {
            true => Database::sqlite_in(memory),
            false => Database::sqlite().await,
        };
        told(Office::open(database, "2026-09-30 10:00").await).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_postgres() {
        if let Some(database) = Database::postgres().await {
            told(Office::open(database, "2026-09-30 10:00").await).await;
        }
    }
}
