//! What the phones show, step by step, held against the reckoning; and what the year came to.

use super::{
    Year,
    kinds::Kind,
    reckoning::{Heard, Tally},
};
use chrono::Duration;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

impl Year<'_> {
    /// The office works once; what the phones show then is exactly what was reckoned.
    pub async fn works(&mut self) {
        if self.asleep {
            return;
        }
        let mut real = self.office.real.lock().await;
        let office = real.as_mut().expect("the office is open");
        match self.cut {
            true => office.work_through().await.expect("the database answers"),
            false => office.turn_the_crank().await.expect("the office works"),
        }
        drop(real);
        if self.is_as_reckoned() {
            // Urgent matters have stories of their own: here each is over as soon as it is heard.
            let over = "UPDATE urgent SET state = 'resolved', due_at = NULL, resolved_at = opened_at WHERE state <> 'resolved'";
            crate::floor::does(self.office, over).await;
        }
    }

    /// Tells whether an urgent matter was heard of (W4).
    fn is_as_reckoned(&mut self) -> bool {
        let mut urgent = false;
        let people = self.is.town.people.iter().enumerate();
        let whose: BTreeMap<i64, usize> = people.map(|(who, one)| (one.account, who)).collect();
        let mut heard = Heard::new();
        let mut odd = String::new();
        for shown in self.office.telegram.heard_after(self.seen) {
            self.seen = shown.sequence;
            let mut accounted = self.office.accounted.0.lock().expect("no panic");
            accounted.insert(shown.sequence);
            drop(accounted);
            *self.of_week.entry((shown.chat, shown.edited)).or_default() += 1;
            let foot = shown.text.lines().last().unwrap_or_default();
            if foot.starts_with("อ้างอิง ด-") || foot.starts_with("Ref. U-") {
                urgent = true;
                continue;
            }
            let (who, kind) = (whose[&shown.chat], Kind::of(&shown.text));
            *heard.entry((who, kind, shown.edited)).or_default() += 1;
            if kind == Kind::Other {
                let _ = writeln!(odd, "{}", shown.text);
            }
            if !shown.edited {
                self.adds_up(who, kind, &shown.text);
            }
            for button in shown.buttons.iter().flatten() {
                let Some(data) = &button.data else { continue };
                let sort: Vec<&str> = data.split(':').take(2).collect();
                let pressed = (shown.message, data.clone());
                self.buttons.insert((who, sort.join(":")), pressed);
            }
            let first = shown.buttons.first().and_then(|row| row.first());
            let own = match kind {
                Kind::Confirm => Some("yes"),
                Kind::Delegates => Some("stays"),
                Kind::Timetable => Some("timetable"),
                _ => None,
            };
            if let (Some(own), Some(data)) = (own, first.and_then(|first| first.data.clone())) {
                self.buttons
                    .insert((who, own.to_owned()), (shown.message, data));
            }
        }
        let due = std::mem::take(&mut self.is.heard);
        if heard != due {
            panic!("{}", self.differ(&due, &heard, &odd));
        }
        for (what, times) in heard {
            *self.all.entry(what).or_default() += times;
        }
        urgent
    }

    fn differ(&self, due: &Heard, heard: &Heard, odd: &str) -> String {
        let mut told = format!("at {}:\n", self.now + Duration::hours(7));
        for what in due.keys().chain(heard.keys()).collect::<BTreeSet<_>>() {
            let times = |of: &Heard| of.get(what).copied().unwrap_or(0);
            if times(due) != times(heard) {
                let (who, kind, edited) = what;
                let _ = writeln!(
                    told,
                    "{} ({who}): {kind:?}{} reckoned {}, heard {}",
                    self.name(*who),
                    if *edited { " anew" } else { "" },
                    times(due),
                    times(heard),
                );
            }
        }
        told + odd
    }

    /// W6a: the numbers that a phone shows are those of the reckoning, and add up.
    fn adds_up(&self, who: usize, kind: Kind, text: &str) {
        let number = |before: &str| -> usize {
            let (_, rest) = text.split_once(before).expect("the number is there");
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().expect("a number")
        };
        match kind {
            Kind::Board | Kind::Close if text.contains("ทั้งหมด ") => {
                let shown = Tally {
                    called: number("ทั้งหมด "),
                    answered: number("ตอบแล้ว "),
                    missing: number("ยังไม่ตอบ "),
                    excused: number("ขอผ่อนผัน "),
                    unreachable: number("ติดต่อไม่ได้ "),
                };
                assert_eq!(shown, self.is.tally(), "{text}");
                assert_eq!(shown.sum(), shown.called, "{text}");
            }
            Kind::Brief if who == self.is.town.governor => {
                let tally = self.briefed.expect("it is due");
                assert_eq!(number("ตอบแล้ว "), tally.answered, "{text}");
                assert_eq!(number("จาก "), tally.called, "{text}");
                for (before, count) in [
                    ("ยังไม่ตอบ ", tally.missing),
                    ("ขอผ่อนผัน ", tally.excused),
                    ("ติดต่อไม่ได้ ", tally.unreachable),
                ] {
                    let shown = if text.contains(before) {
                        number(before)
                    } else {
                        0
                    };
                    assert_eq!(shown, count, "{text}");
                }
            }
            _ => {}
        }
    }

    /// The week is over: the journal of calls says the same as the phones, without a complaint; the house is kept.
    pub async fn ends_a_week(&mut self) {
        let mut calls: BTreeMap<(i64, bool), usize> = BTreeMap::new();
        for call in self.office.telegram.journal() {
            assert_eq!(call.complaints, Vec::<String>::new(), "{}", call.method);
            let edit = call.method == "editMessageText";
            if let Some(chat) = call.chat.filter(|_| edit || call.method == "sendMessage")
                && call.status == 200
            {
                *calls.entry((chat, edit)).or_default() += 1;
            }
        }
        assert_eq!(calls, std::mem::take(&mut self.of_week));
        self.office.telegram.forgets_journal();
        let real = self.office.real.lock().await;
        angkhan::tick::keep_house(real.as_ref().expect("the office is open").app()).await;
    }

    /// What these came to in the year, reckoned once more by hand: 52 Tuesdays, of which one was skipped and five are holidays; a week in
    /// which reminder and nudge were slept through, and one in which the reminder gave way to the nudge.
    pub fn comes_to_what_it_should(&self) {
        use Kind::*;
        let town = &self.is.town;
        let heard = |who: usize| -> Vec<(Kind, usize)> {
            let own = self
                .all
                .iter()
                .filter(|((of, _, anew), _)| *of == who && !anew);
            own.map(|((_, kind, _), times)| (*kind, *times)).collect()
        };
        let of = |who: usize, kind| self.all.get(&(who, kind, false)).copied().unwrap_or(0);
        let head = |code| town.agency(code).head;
        let punctual = [
            (Confirm, 1),
            (Call, 46),
            (CallMoved, 5),
            (Filed, 51),
            (Moved, 1),
        ];
        assert_eq!(heard(head("ENER")), punctual);
        let silent = [
            (Confirm, 1),
            (Call, 46),
            (CallMoved, 5),
            (Remind, 49),
            (Nudge, 50),
            (Moved, 1),
        ];
        assert_eq!(heard(head("DLD")), silent);
        let clerk = [
            (Confirm, 1),
            (Brief, 51),
            (Close, 51),
            (CallList, 51),
            (Moved, 2),
        ];
        assert_eq!(town.secretariat.len(), 2);
        assert_eq!(heard(town.secretariat[1]), clerk);
        for who in town.leads() {
            assert_eq!(
                [Brief, StillMissing, Moved].map(|kind| of(who, kind)),
                [51, 51, 2]
            );
            assert_eq!(
                [Call, Remind, Nudge, Close, CallList].map(|kind| of(who, kind)),
                [0; 5]
            );
        }
        // R0: courts and partners join, and are asked for nothing.
        for agency in ["COURT", "OAG", "CHAMBER", "KUSOL"] {
            assert_eq!(heard(head(agency)), [(Confirm, 1)], "{agency}");
        }
        // W6b: nobody under the governor says nothing but its delegates are asked at each close.
        let deputy = town.agency("OPG").delegates[0];
        assert_eq!(of(deputy, Call) + of(deputy, CallMoved), 51);
        let asked = [Remind, Nudge, Chase].map(|kind| of(deputy, kind));
        assert!(asked.iter().sum::<usize>() <= 3 * 51, "{asked:?}");
    }
}
