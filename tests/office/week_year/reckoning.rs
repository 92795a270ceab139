//! What the year should bring to each phone, reckoned from PRODUCT.md and the pattern alone: nothing of the program's rules is asked.

use super::{
    calendar::Tuesday,
    kinds::Kind,
    town::{Agency, Town},
};
use chrono::{DateTime, Duration, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Who hears what: a new message, or (`true`) one that is shown anew.
pub type Heard = BTreeMap<(usize, Kind, bool), usize>;

/// What has become of an agency's week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    pub answered: bool,
    pub excused: bool,
}

/// The week that was called last.
pub struct Open {
    pub week: Tuesday,
    pub call_at: DateTime<Utc>,
    pub close_at: DateTime<Utc>,
    /// M: frozen.
    pub called: BTreeSet<String>,
    /// Who was asked for which agency.
    pub asked: BTreeSet<(String, usize)>,
    /// How many reminders each had about which agency.
    reminded: BTreeMap<(String, usize), usize>,
    /// The secretariat has its call list.
    listed: bool,
}

/// A post that changes hands.
#[derive(Clone, Debug)]
pub struct HandOver {
    pub code: String,
    pub from: usize,
    pub to: usize,
    pub at: DateTime<Utc>,
    pub begun: bool,
    pub greeted: bool,
}

/// How the called agencies stand: the four add up to M (W6a).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub called: usize,
    pub answered: usize,
    pub missing: usize,
    pub excused: usize,
    pub unreachable: usize,
}

impl Tally {
    pub fn sum(&self) -> usize {
        self.answered + self.missing + self.excused + self.unreachable
    }
}

/// The office as it should be.
pub struct Reckoning {
    pub town: Town,
    pub open: Option<Open>,
    /// Of the week that was called last.
    stands: BTreeMap<String, Stand>,
    /// Who has answered the week that is not called yet.
    ahead: BTreeSet<String>,
    /// Whether each agency answered the last time it was called.
    pub answered_before: BTreeMap<String, bool>,
    pub hand_overs: Vec<HandOver>,
    /// Until when the delegates of an agency are to be confirmed.
    pub lapses: BTreeMap<String, DateTime<Utc>>,
    /// What this step brings.
    pub heard: Heard,
    /// What waits for a line that is down: a nudge of which agency to whom.
    waiting: Option<Vec<(String, usize, Kind)>>,
}

impl Reckoning {
    pub fn of(town: Town) -> Self {
        Self {
            town,
            open: None,
            stands: BTreeMap::new(),
            ahead: BTreeSet::new(),
            answered_before: BTreeMap::new(),
            hand_overs: Vec::new(),
            lapses: BTreeMap::new(),
            heard: Heard::new(),
            waiting: None,
        }
    }

    pub fn hears(&mut self, who: usize, kind: Kind) {
        *self.heard.entry((who, kind, false)).or_default() += 1;
    }

    pub fn sees_changed(&mut self, who: usize, kind: Kind) {
        *self.heard.entry((who, kind, true)).or_default() += 1;
    }

    fn all_hear(&mut self, all: &[usize], kind: Kind) {
        for who in all {
            if self.town.is_reached(*who) {
                self.hears(*who, kind);
            }
        }
    }

    /// Governor, vices and secretariat.
    fn the_office(&self) -> Vec<usize> {
        [self.town.leads(), self.town.secretariat.clone()].concat()
    }

    pub fn stand(&self, code: &str) -> Stand {
        self.stands.get(code).copied().unwrap_or_default()
    }

    /// The agencies that were called and are missing now.
    fn missing(&self) -> Vec<Agency> {
        let open = self.open.as_ref().expect("a week was called");
        let all = self.town.agencies.iter();
        let missing = all.filter(|agency| {
            let stand = self.stand(&agency.code);
            let reached = !self.town.asked(agency).is_empty();
            open.called.contains(&agency.code) && !stand.answered && !stand.excused && reached
        });
        missing.cloned().collect()
    }

    pub fn tally(&self) -> Tally {
        let open = self.open.as_ref().expect("a week was called");
        let mut tally = Tally::default();
        for code in &open.called {
            let agency = self.town.agency(code);
            tally.called += 1;
            match self.stand(code) {
                Stand { answered: true, .. } => tally.answered += 1,
                Stand { excused: true, .. } => tally.excused += 1,
                _ if self.town.asked(agency).is_empty() => tally.unreachable += 1,
                _ => tally.missing += 1,
            }
        }
        tally
    }

    /// The call: the agencies of this moment are M until the next one.
    pub fn call(
        &mut self,
        week: Tuesday,
        close_at: DateTime<Utc>,
        now: DateTime<Utc>,
        moved: bool,
    ) {
        for code in self.open.iter().flat_map(|open| &open.called) {
            let answered = self.stands.get(code).is_some_and(|stand| stand.answered);
            self.answered_before.insert(code.clone(), answered);
        }
        let answered = Stand {
            answered: true,
            excused: false,
        };
        let ahead = std::mem::take(&mut self.ahead).into_iter();
        self.stands = ahead.map(|code| (code, answered)).collect();
        let all = self.town.agencies.iter();
        let called: Vec<Agency> = all.filter(|agency| agency.is_called()).cloned().collect();
        let mut open = Open {
            week,
            call_at: now,
            close_at,
            called: called.iter().map(|agency| agency.code.clone()).collect(),
            asked: BTreeSet::new(),
            reminded: BTreeMap::new(),
            listed: false,
        };
        let kind = if moved { Kind::CallMoved } else { Kind::Call };
        for agency in called {
            for who in self.town.asked(&agency) {
                open.asked.insert((agency.code.clone(), who));
                self.hears(who, kind);
            }
        }
        self.open = Some(open);
    }

    /// Whoever joined, took over or came back while the week is open and unanswered has the call too.
    pub fn welcome(&mut self, now: DateTime<Utc>) {
        let Some(open) = &self.open else { return };
        if !(open.call_at..open.close_at).contains(&now) {
            return;
        }
        let kind = if open.week.moves() {
            Kind::CallMoved
        } else {
            Kind::Call
        };
        let mut late = Vec::new();
        for code in &open.called {
            if !self.stand(code).answered {
                for who in self.town.asked(self.town.agency(code)) {
                    late.push((code.clone(), who));
                }
            }
        }
        for one in late {
            let who = one.1;
            if self
                .open
                .as_mut()
                .is_some_and(|open| open.asked.insert(one))
            {
                self.hears(who, kind);
            }
        }
    }

    /// One more reminder, three at most.
    fn remind_one(&mut self, code: &str, who: usize, kind: Kind) {
        let open = self.open.as_mut().expect("a week was called");
        let had = open.reminded.entry((code.to_owned(), who)).or_default();
        if *had == 3 {
            return;
        }
        *had += 1;
        match &mut self.waiting {
            Some(waiting) => waiting.push((code.to_owned(), who, kind)),
            None => self.hears(who, kind),
        }
    }

    pub fn remind(&mut self) {
        for agency in self.missing() {
            for who in self.town.asked(&agency) {
                self.remind_one(&agency.code, who, Kind::Remind);
            }
        }
    }

    pub fn nudge(&mut self) {
        // What could not be said before is said by this one.
        if let Some(waiting) = &mut self.waiting {
            waiting.clear();
        }
        for agency in self.missing() {
            for who in [self.town.heads(&agency), self.town.delegates(&agency)].concat() {
                self.remind_one(&agency.code, who, Kind::Nudge);
            }
        }
    }

    pub fn brief(&mut self) {
        let office = self.the_office();
        match &mut self.waiting {
            Some(waiting) => {
                waiting.extend(
                    office
                        .into_iter()
                        .map(|who| (String::new(), who, Kind::Brief)),
                );
            }
            None => self.all_hear(&office, Kind::Brief),
        }
    }

    pub fn close(&mut self) {
        self.all_hear(&self.town.secretariat.clone(), Kind::Close);
        for agency in self.missing() {
            if agency.is_chased() {
                for who in self.town.delegates(&agency) {
                    self.remind_one(&agency.code, who, Kind::Chase);
                }
            }
        }
    }

    fn is_anybody_chased(&self) -> bool {
        self.missing().iter().any(Agency::is_chased)
    }

    pub fn call_list(&mut self) {
        if self.is_anybody_chased() {
            self.all_hear(&self.town.secretariat.clone(), Kind::CallList);
            self.open.as_mut().expect("a week was called").listed = true;
        }
    }

    pub fn escalate(&mut self) {
        if self.is_anybody_chased() {
            self.all_hear(&self.town.leads(), Kind::StillMissing);
        }
    }

    /// The line is down from now on.
    pub fn cut(&mut self) {
        self.waiting = Some(Vec::new());
    }

    /// The line is back: what still makes sense arrives.
    pub fn mend(&mut self) {
        for (code, who, kind) in self.waiting.take().expect("it was down") {
            if !self.stand(&code).answered {
                self.hears(who, kind);
            }
        }
    }

    /// Words have come for an agency.
    pub fn answers(&mut self, code: &str, who: usize, card: Kind) {
        self.hears(who, card);
        self.stands.entry(code.to_owned()).or_default().answered = true;
        let listed = self.open.as_ref().is_some_and(|open| open.listed);
        if card == Kind::FiledLate && listed && self.town.agency(code).is_chased() {
            // However many answer at once, each copy is shown anew once.
            for who in self.town.secretariat.clone() {
                self.heard.insert((who, Kind::CallList, true), 1);
            }
        }
    }

    /// Words have come for the week that is not called yet.
    pub fn answers_ahead(&mut self, code: &str, who: usize, card: Kind) {
        self.hears(who, card);
        self.ahead.insert(code.to_owned());
    }

    pub fn takes_back(&mut self, code: &str, who: usize) {
        self.sees_changed(who, Kind::Withdrawn);
        self.stands.entry(code.to_owned()).or_default().answered = false;
    }

    pub fn is_excused(&mut self, code: &str, who: usize) {
        self.hears(who, Kind::Excused);
        self.stands.entry(code.to_owned()).or_default().excused = true;
    }

    /// The governor and the vices hear of it at once.
    pub fn is_told(&mut self, kind: Kind) {
        self.all_hear(&self.town.leads(), kind);
    }

    /// The secretariat's own has moved or skipped a week: whoever was asked or has answered, and those who lead.
    pub fn is_moved(&mut self, by: usize, concerned: &[usize]) {
        self.sees_changed(by, Kind::Moved);
        self.all_hear(concerned, Kind::Moved);
        let others = self.the_office().into_iter().filter(|who| *who != by);
        self.all_hear(&others.collect::<Vec<_>>(), Kind::Moved);
    }

    /// Delegates whom nobody has confirmed are delegates no more, before anybody speaks.
    pub fn lapse(&mut self, now: DateTime<Utc>) {
        let due: Vec<String> = (self.lapses.iter())
            .filter(|(_, at)| **at <= now)
            .map(|(code, _)| code.clone())
            .collect();
        for code in due {
            self.lapses.remove(&code);
            let head = self.town.agency(&code).head;
            for who in std::mem::take(&mut self.town.agency_mut(&code).delegates) {
                if self.town.people[who].joined {
                    self.hears(who, Kind::Lapsed);
                }
            }
            if self.town.people[head].joined {
                self.hears(head, Kind::HaveLapsed);
            }
        }
    }

    /// Posts change hands; successors who have joined are told what is open, and asked about the delegates.
    pub fn hand_over(&mut self, now: DateTime<Utc>) {
        let mut all = std::mem::take(&mut self.hand_overs);
        for one in all.iter_mut().filter(|one| !one.begun && one.at <= now) {
            one.begun = true;
            if self.town.people[one.from].joined {
                self.hears(one.from, Kind::Farewell);
            }
            self.town.agency_mut(&one.code).head = one.to;
        }
        for one in all.iter_mut().filter(|one| one.begun && !one.greeted) {
            if !self.town.people[one.to].joined {
                continue;
            }
            one.greeted = true;
            self.hears(one.to, Kind::TakeOver);
            if let Some(open) = &mut self.open
                && (open.call_at..open.close_at).contains(&now)
                && open.called.contains(&one.code)
            {
                open.asked.insert((one.code.clone(), one.to));
            }
            if !self.town.agency(&one.code).delegates.is_empty() {
                self.hears(one.to, Kind::Delegates);
                let within = now + Duration::days(7);
                self.lapses.insert(one.code.clone(), within);
            }
        }
        self.hand_overs = all;
    }
}
