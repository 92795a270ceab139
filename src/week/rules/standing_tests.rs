use super::{
    super::{
        Change, Hours, Light, Schedule, Timing, Week, Wish,
        week::tests::{day, moment},
    },
    *,
};
use crate::{
    calendar::holidays::Holidays,
    people::Holder,
    person::{Agency, Kind, Role},
    samples::{health, holder, not_joined, post},
    week::{Board, samples},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn w6a_an_answer_counts_before_an_excuse_and_an_excuse_before_reach() {
    for (answered, excused, reached, stands) in [
        (true, true, true, Standing::Answered),
        (true, true, false, Standing::Answered),
        (true, false, true, Standing::Answered),
        (true, false, false, Standing::Answered),
        (false, true, true, Standing::Excused),
        (false, true, false, Standing::Excused),
        (false, false, true, Standing::Missing),
        (false, false, false, Standing::Unreachable),
    ] {
        assert_eq!(standing(answered, excused, reached), stands);
    }
}

/// How many agencies there are; each has a head and a delegate.
const AGENCIES: usize = 6;
const POSTS: usize = 2;

/// Something that happens to an agency, and to the head or the delegate of it.
#[derive(Clone, Copy, Debug)]
enum Happens {
    Joins,
    Blocks,
    ComesBack,
    /// The post changes hands; the successor has not joined.
    HandsOver,
    Speaks,
    TakesBack,
    IsExcused,
    /// It becomes of a kind that is called, or of one that is not.
    ChangesKind,
    /// The week that is under way moves to the next day on which it can be.
    Moves,
    Skips,
}

fn anything() -> impl Strategy<Value = (i64, usize, usize, Happens)> {
    use Happens::*;
    let happens = prop_oneof![
        2 => Just(Joins), 2 => Just(Blocks), 2 => Just(ComesBack), 1 => Just(HandsOver), 6 => Just(Speaks), 3 => Just(TakesBack),
        3 => Just(IsExcused), 1 => Just(ChangesKind), 1 => Just(Moves), 1 => Just(Skips)
    ];
    (0..MINUTES, 0..AGENCIES, 0..POSTS, happens)
}

/// Five weeks from the Wednesday before Chakri Day: two Tuesdays in it are holidays, and a third comes after.
const FROM: &str = "2027-03-31 00:00";
const MINUTES: i64 = 5 * 7 * 24 * 60;

/// A place on a week's roll, as its rows would say.
#[derive(Clone, Debug, Default)]
struct Place {
    called: bool,
    /// Whose words count.
    said: BTreeSet<usize>,
    excused: bool,
}

/// What decides how the agencies stand.
struct Office {
    kinds: [Kind; AGENCIES],
    /// Of each post whoever holds it has joined, and has not blocked the bot.
    joined: [[bool; POSTS]; AGENCIES],
    blocked: [[bool; POSTS]; AGENCIES],
    changes: BTreeMap<NaiveDate, Change>,
    weeks: Schedule,
    frozen: BTreeMap<NaiveDate, Week>,
    rolls: BTreeMap<NaiveDate, BTreeMap<usize, Place>>,
    /// M of each week that was called.
    m: BTreeMap<NaiveDate, usize>,
}

fn weeks(changes: &BTreeMap<NaiveDate, Change>, frozen: &BTreeMap<NaiveDate, Week>) -> Schedule {
    Schedule::new(
        (day("2027-03-01"), day("2027-06-30")),
        Hours::DEFAULT,
        Holidays::shipped(),
        changes,
        frozen.clone(),
    )
}

impl Office {
    fn opens() -> Self {
        let mut kinds = [Kind::Provincial; AGENCIES];
        kinds[AGENCIES - 1] = Kind::Independent;
        Self {
            kinds,
            joined: [[false; POSTS]; AGENCIES],
            blocked: [[false; POSTS]; AGENCIES],
            weeks: weeks(&BTreeMap::new(), &BTreeMap::new()),
            changes: BTreeMap::new(),
            frozen: BTreeMap::new(),
            rolls: BTreeMap::new(),
            m: BTreeMap::new(),
        }
    }

    /// Weeks whose call has come are called, once: whoever is on the roll then is M. Whether there were any.
    fn calls(&mut self, now: DateTime<Utc>) -> bool {
        let due: Vec<Week> = (self.weeks.weeks().iter())
            .filter(|week| !week.skipped && week.call_at <= now && now < week.close_at)
            .filter(|week| !self.m.contains_key(&week.tuesday))
            .cloned()
            .collect();
        let any = !due.is_empty();
        for week in due {
            let roll = self.rolls.entry(week.tuesday).or_default();
            for agency in (0..AGENCIES).filter(|agency| self.kinds[*agency].is_called()) {
                roll.entry(agency).or_default().called = true;
            }
            let called = roll.values().filter(|place| place.called).count();
            self.m.insert(week.tuesday, called);
            self.frozen.insert(week.tuesday, week);
            self.weeks = weeks(&self.changes, &self.frozen);
        }
        any
    }

    fn happens(&mut self, now: DateTime<Utc>, agency: usize, post: usize, happens: Happens) {
        let (week, _) = self.weeks.answered(now);
        let enrolled = self.joined[agency][post];
        match happens {
            Happens::Joins => self.joined[agency][post] = true,
            Happens::Blocks => self.blocked[agency][post] = enrolled,
            Happens::ComesBack => self.blocked[agency][post] = false,
            Happens::HandsOver => {
                self.joined[agency][post] = false;
                self.blocked[agency][post] = false;
            }
            Happens::Speaks if enrolled => {
                let roll = self.rolls.entry(week.tuesday).or_default();
                roll.entry(agency).or_default().said.insert(post);
                self.blocked[agency][post] = false;
            }
            Happens::TakesBack if enrolled => {
                let roll = self.rolls.entry(week.tuesday).or_default();
                if let Some(place) = roll.get_mut(&agency) {
                    place.said.remove(&post);
                }
            }
            // By a button of the call: there is none before.
            Happens::IsExcused if enrolled => {
                let roll = self.rolls.entry(week.tuesday).or_default();
                if let Some(place) = roll.get_mut(&agency).filter(|place| place.called) {
                    place.excused = true;
                }
            }
            Happens::Speaks | Happens::TakesBack | Happens::IsExcused => {}
            Happens::ChangesKind => {
                self.kinds[agency] = match self.kinds[agency] {
                    Kind::Provincial => Kind::Partner,
                    _ => Kind::Provincial,
                };
            }
            Happens::Moves => {
                let ahead = (1..6).map(|days| week.session_on + chrono::Days::new(days));
                for to in ahead {
                    if self.changes(Wish::Move(week.tuesday, to), now) {
                        break;
                    }
                }
            }
            Happens::Skips => {
                self.changes(Wish::Skip(week.tuesday), now);
            }
        }
    }

    fn changes(&mut self, wish: Wish, now: DateTime<Utc>) -> bool {
        let Ok(week) = self.weeks.grant(wish, now) else {
            return false;
        };
        match self.frozen.get_mut(&week.tuesday) {
            Some(frozen) => *frozen = week,
            None => {
                let change = Change {
                    session_on: Some(week.session_on),
                    skipped: week.skipped,
                };
                self.changes.insert(week.tuesday, change);
            }
        }
        self.weeks = weeks(&self.changes, &self.frozen);
        true
    }

    fn is_reached(&self, agency: usize) -> bool {
        (0..POSTS).any(|post| self.joined[agency][post] && !self.blocked[agency][post])
    }

    /// The board of a week, as it would be read.
    fn board(&self, tuesday: NaiveDate) -> Board {
        let lines = self.rolls[&tuesday].iter().map(|(agency, place)| {
            let of = Agency {
                code: format!("A{agency}"),
                kind: self.kinds[*agency],
                ..health()
            };
            let holders = (0..POSTS).map(|at| {
                let role = [Role::Head, Role::Delegate][at];
                let post = post(role, of.clone(), "");
                match self.joined[*agency][at] {
                    true => Holder {
                        reachable: !self.blocked[*agency][at],
                        ..holder(post, "")
                    },
                    false => not_joined(post, ""),
                }
            });
            let mut line = samples::line(1, of.clone(), holders.collect());
            line.roll.called = place.called;
            if !place.said.is_empty() {
                let said = "2027-04-01 10:00";
                line.spoken = Some(samples::spoken("–", Light::OnPlan, Timing::InTime, said));
            }
            line.excuse = place.excused.then(|| "–".to_owned());
            line
        });
        Board {
            week: self.frozen[&tuesday].clone(),
            lines: lines.collect(),
        }
    }

    /// The four of every week that was called add up to its M, and each is what it should be. Gives how many have answered each.
    fn adds_up(&self) -> Result<BTreeMap<NaiveDate, usize>, TestCaseError> {
        let mut answered = BTreeMap::new();
        for (tuesday, m) in &self.m {
            let counts = self.board(*tuesday).counts();
            let roll = self.rolls[tuesday].iter();
            let called: Vec<_> = roll.filter(|(_, place)| place.called).collect();
            let silent: Vec<_> = (called.iter())
                .filter(|(_, place)| place.said.is_empty())
                .collect();
            let excused = silent.iter().filter(|(_, place)| place.excused).count();
            let missing = (silent.iter())
                .filter(|(agency, place)| !place.excused && self.is_reached(**agency))
                .count();
            let sum = counts.answered + counts.missing + counts.excused + counts.unreachable;
            prop_assert_eq!(sum, *m, "{}", tuesday);
            prop_assert_eq!(counts.called, *m);
            prop_assert_eq!(counts.answered, called.len() - silent.len());
            prop_assert_eq!(counts.excused, excused);
            prop_assert_eq!(counts.missing, missing);
            answered.insert(*tuesday, counts.answered);
        }
        Ok(answered)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// At every minute of five weeks, whoever joins, blocks, answers, takes it back, is excused or hands over at whichever of them, and
    /// whatever kind an agency becomes and day a week moves to: answered + missing + excused + unreachable = M, and M is what it was at
    /// the call.
    #[test]
    fn w6a_the_four_add_up_at_every_minute(mut events in prop::collection::vec(anything(), 0..100)) {
        events.sort_by_key(|(minute, ..)| *minute);
        let (mut office, from) = (Office::opens(), moment(FROM));
        let (mut events, mut before) = (events.into_iter().peekable(), BTreeMap::new());
        for minute in 0..MINUTES {
            let now = from + Duration::minutes(minute);
            // Nothing stands otherwise than a minute ago unless something happens or a week is called: those are at full hours.
            let calls = minute % 60 == 0;
            if !calls && events.peek().is_none_or(|(at, ..)| *at != minute) {
                continue;
            }
            if office.calls(now) {
                before = office.adds_up()?;
            }
            while let Some((_, agency, post, happens)) = events.next_if(|(at, ..)| *at == minute) {
                office.happens(now, agency, post, happens);
                let answered = office.adds_up()?;
                // Only words make an answer, and only taking back unmakes it: an excuse never improves the rate.
                match happens {
                    Happens::Speaks => prop_assert!(before.values().le(answered.values())),
                    Happens::TakesBack => prop_assert!(before.values().ge(answered.values())),
                    _ => prop_assert_eq!(&before, &answered),
                }
                before = answered;
            }
        }
    }
}
