//! What people do when their hour has come, on their phones and in the reckoning alike.

use super::{
    Then, Year,
    calendar::{self, Tuesday, at},
    kinds::Kind,
    pattern::{self, Deed, Hour},
    plan::Event,
    reckoning, town,
};
use angkhan::person::Role;
use std::fmt::Write as _;

impl Year<'_> {
    pub async fn people_do(&mut self, event: &Event, then: &mut Vec<Then>) {
        match event {
            Event::Speak(week, hour) => self.speak(week, *hour, then),
            Event::Join(codes) => {
                let mut links = Vec::new();
                for code in codes {
                    let who = self.is.town.agency(code).head;
                    let link = self.link(Role::Head, code, who).await;
                    links.push((who, link));
                }
                self.join(links).await;
            }
            Event::HandOvers(from, posts) => self.hand_over(from, posts).await,
            Event::Confirm(code) => {
                let head = self.is.town.agency(code).head;
                self.press(head, "stays");
                self.is.sees_changed(head, Kind::Delegates);
                self.is.lapses.remove(*code);
            }
            Event::Block(code) => {
                let head = self.is.town.agency(code).head;
                self.office.telegram.blocks(self.account(head));
                self.is.town.people[head].blocked = true;
            }
            Event::Unblock(code) => {
                let head = self.is.town.agency(code).head;
                self.office.telegram.unblocks(self.account(head));
                self.is.town.people[head].blocked = false;
            }
            Event::Move(week) | Event::Skip(week) => {
                let by = self.is.town.secretariat[0];
                self.office.telegram.types(self.account(by), "/weeks");
                self.is.hears(by, Kind::Timetable);
                let (data, concerned) = match event {
                    Event::Move(_) => (
                        format!("wt:moved:{}:{}", week.tuesday, week.session_on),
                        self.concerned(),
                    ),
                    _ => (format!("wt:skipped:{}", week.tuesday), Vec::new()),
                };
                then.push(Then::Forge(by, data, concerned));
            }
            Event::Kinds => {
                let mut changed = String::new();
                for (at, row) in town::AGENCIES.lines().enumerate() {
                    let row = match row.split(',').next() {
                        Some("KPT") => row.replace(",central,", ",partner,"),
                        Some("REDX") => row.replace(",partner,", ",provincial,"),
                        _ if at == 0 => row.to_owned(),
                        _ => continue,
                    };
                    let _ = writeln!(changed, "{row}");
                }
                self.office.takes(&changed).await;
                "partner".clone_into(&mut self.is.town.agency_mut("KPT").kind);
                "provincial".clone_into(&mut self.is.town.agency_mut("REDX").kind);
            }
            Event::Sleep => self.asleep = true,
            Event::Cut => {
                self.office.telegram.cut().await;
                self.cut = true;
                self.is.cut();
            }
            Event::Mend => {
                self.office.telegram.mend().await.expect("the port is free");
                self.cut = false;
                for (code, who, card) in std::mem::take(&mut self.unheard) {
                    self.is.answers(&code, who, card);
                }
            }
            Event::Call(_)
            | Event::Remind
            | Event::Nudge
            | Event::Brief
            | Event::Close
            | Event::CallList
            | Event::Escalate
            | Event::Wake
            | Event::Midnight => {}
        }
    }

    /// The program opens again: what was said meanwhile counts before it looks at what is due.
    pub async fn wakes(&mut self) {
        self.office.reopens().await;
        self.asleep = false;
        for (code, who, card) in std::mem::take(&mut self.unheard) {
            self.is.answers_ahead(&code, who, card);
        }
    }

    /// Whoever was asked for the open week or has answered it, and still holds a post there.
    fn concerned(&self) -> Vec<usize> {
        let open = self.is.open.as_ref().expect("a week was called");
        let mut all = open.asked.clone();
        let spoke = self.spoke.iter();
        let spoke = spoke.filter(|(code, _)| self.is.stand(code).answered);
        all.extend(spoke.map(|(code, who)| (code.clone(), *who)));
        all.into_iter()
            .filter(|(code, who)| {
                let agency = self.is.town.agency(code);
                agency.head == *who || agency.delegates.contains(who)
            })
            .map(|(_, who)| who)
            .collect()
    }

    async fn hand_over(&mut self, from: &str, posts: &[(&'static str, Option<&'static str>)]) {
        let date = calendar::day(from);
        let mut sheet = "agency,role,name,personal_phone,from\n".to_owned();
        for (code, by) in posts {
            let old = self.is.town.agency(code).head;
            let new = match by {
                Some(other) => self.is.town.agency(other).head,
                None => self.is.town.comes(&format!("ผู้รับมอบ {code} (ตัวอย่าง)")),
            };
            let phone = match by {
                Some(_) => String::new(),
                None => format!("080-000-3{new:03}"),
            };
            let name = self.name(new);
            let _ = writeln!(sheet, "{code},head,{name},{phone},{from}");
            self.is.hand_overs.push(reckoning::HandOver {
                code: (*code).to_owned(),
                from: old,
                to: new,
                at: at(date, "00:00"),
                begun: false,
                greeted: false,
            });
        }
        self.office.takes(&sheet).await;
    }

    /// Everybody whose hour it is speaks.
    fn speak(&mut self, week: &Tuesday, hour: Hour, then: &mut Vec<Then>) {
        if hour == Hour::Early {
            self.spoke.clear();
        }
        for place in 0..self.is.town.agencies.len() {
            let Some(deed) = pattern::deed(place, week, hour) else {
                continue;
            };
            let agency = self.is.town.agencies[place].clone();
            let open = self.is.open.as_ref();
            let waits = hour == Hour::Early || self.asleep;
            let asked = match waits {
                true => agency.is_called(),
                false => open.is_some_and(|open| open.called.contains(&agency.code)),
            };
            let delegates = self.is.town.delegates(&agency);
            let speaker = match delegates.first() {
                Some(first) if pattern::delegate_speaks(week) => Some(*first),
                _ => self.is.town.asked(&agency).first().copied(),
            };
            if let Some(who) = speaker.filter(|_| asked) {
                self.deals_with(&agency.code, who, deed, hour, then);
            }
        }
    }

    fn deals_with(&mut self, code: &str, who: usize, deed: Deed, hour: Hour, then: &mut Vec<Then>) {
        let is_asked = (self.is.open.as_ref())
            .is_some_and(|open| open.asked.contains(&(code.to_owned(), who)) && !self.asleep);
        let repeats = is_asked && self.is.answered_before.get(code) == Some(&true);
        let press = |sort| Then::Press(who, code.to_owned(), sort);
        match deed {
            Deed::Same if repeats => {
                self.press(who, "wk:same");
                self.has_spoken(code, who, hour);
            }
            Deed::Excuse if is_asked => {
                self.press(who, "wk:excuse");
                self.is.hears(who, Kind::Reason);
                then.push(Then::Type(who, code.to_owned(), "ติดภารกิจรับเสด็จ ทั้งหน่วยงาน"));
            }
            Deed::Words | Deed::Same | Deed::Excuse => {
                self.type_words(who, "ลอกคลองแล้วเสร็จ สายที่ 3", hour);
                self.has_spoken(code, who, hour);
            }
            Deed::Red | Deed::RedAsking | Deed::Yellow => {
                self.type_words(who, "เครื่องสูบน้ำติดขัด รออะไหล่", hour);
                self.has_spoken(code, who, hour);
                if !self.asleep {
                    then.push(press(match deed {
                        Deed::Red => "wk:red",
                        Deed::RedAsking => "wk:red wk:act",
                        _ => "wk:yellow",
                    }));
                }
            }
            Deed::Asks if self.spoke.get(code) == Some(&who) => {
                self.press(who, "wk:act");
                self.is.sees_changed(who, Kind::Filed);
            }
            Deed::TakesBack if self.spoke.get(code) == Some(&who) => {
                self.press(who, "wk:undo");
                self.is.takes_back(code, who);
            }
            Deed::Asks | Deed::TakesBack => {}
        }
    }

    fn type_words(&self, who: usize, words: &str, hour: Hour) {
        // Outside the open week the command says what it is.
        let open = !self.asleep && !matches!(hour, Hour::Early | Hour::Closed | Hour::Listed);
        let words = if open {
            words.to_owned()
        } else {
            format!("/week {words}")
        };
        self.office.telegram.types(self.account(who), &words);
    }

    fn has_spoken(&mut self, code: &str, who: usize, hour: Hour) {
        let card = match hour {
            Hour::Early => Kind::FiledEarly,
            Hour::Closed | Hour::Listed => Kind::FiledLate,
            _ => Kind::Filed,
        };
        self.spoke.insert(code.to_owned(), who);
        match card {
            _ if self.asleep || self.cut => self.unheard.push((code.to_owned(), who, card)),
            Kind::FiledEarly => self.is.answers_ahead(code, who, card),
            _ => self.is.answers(code, who, card),
        }
    }

    pub fn does(&mut self, what: Then, then: &mut Vec<Then>) {
        match what {
            Then::Type(who, code, words) => {
                self.office.telegram.types(self.account(who), words);
                self.is.is_excused(&code, who);
            }
            Then::Press(who, code, sorts) => {
                let (sort, rest) = sorts.split_once(' ').unwrap_or((sorts, ""));
                self.press(who, sort);
                let late = (self.is.open.as_ref()).is_some_and(|open| self.now >= open.close_at);
                let card = if late { Kind::FiledLate } else { Kind::Filed };
                self.is.sees_changed(who, card);
                if late {
                    self.is.is_told(Kind::Late);
                }
                if !rest.is_empty() {
                    then.push(Then::Press(who, code, "wk:act"));
                }
            }
            Then::Forge(by, data, concerned) => {
                let (message, _) = self.buttons[&(by, "timetable".to_owned())];
                let telegram = &self.office.telegram;
                telegram.presses(self.account(by), message, &data);
                self.is.is_moved(by, &concerned);
                if let Some(open) = &mut self.is.open
                    && data.starts_with("wt:moved")
                {
                    open.close_at = at(open.week.session_on, "12:00");
                }
            }
        }
    }
}
