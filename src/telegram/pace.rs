//! How fast letters go out: to Telegram's limits, before it complains. By the monotonic clock.

use std::{
    collections::{HashMap, VecDeque},
    time::{Duration, Instant},
};

/// What Telegram allows; it promises none of it, so `retry_after` is obeyed above all.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Between two sends, whoever they are for; a short delay is made up for.
    pub overall: Duration,
    /// How many sends may lie within [`Limits::span`].
    pub most: usize,
    /// See [`Limits::most`].
    pub span: Duration,
    /// Between two sends into one chat, once the burst is used up.
    pub in_chat: Duration,
    /// How many sends into one chat may follow each other at once.
    pub burst: u32,
}

impl Limits {
    /// 30 a second over all, spread evenly, and one a second in a chat after three. The second is a little longer than Telegram's.
    pub const TELEGRAM: Self = Self {
        overall: Duration::from_millis(33),
        most: 30,
        span: Duration::from_millis(1_010),
        in_chat: Duration::from_millis(1_010),
        burst: 3,
    };
    /// None: for an emulator that sets none.
    pub const NONE: Self = Self {
        overall: Duration::ZERO,
        most: 1,
        span: Duration::ZERO,
        in_chat: Duration::ZERO,
        burst: 1,
    };
}

/// A delay of so many letters' time is made up for; what may lie within a second stays the same.
const MADE_UP: u32 = 10;
/// Several refusals within this time mean that all is too much, not one chat.
const TOGETHER: Duration = Duration::from_secs(3);
/// By how small a part of itself the shortest round trip grows with each answer, unless it is met again.
const FORGOTTEN: u32 = 4_096;
/// Below this nothing is forgotten: the sweep is not worth its time.
const SWEEP_FROM: usize = 512;

/// A send under way or lately done.
#[derive(Clone, Copy, Debug)]
struct Going {
    went: Instant,
    /// When Telegram counted it, at the latest, as far as that is known.
    counted: Instant,
}

/// A send, to tell of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Went(Instant);

/// Tells when the next letter may go, and into which chats.
///
/// Telegram counts a request when it arrives, and on the way one may be held up more than another: 30 sent evenly can arrive as 31 in
/// a second. How late one has arrived is told by its answer: no later than that, less the way back. So each counts from then on.
#[derive(Debug)]
pub struct Pace {
    limits: Limits,
    next: Option<Instant>,
    /// The sends that count still, in the order of going.
    lately: VecDeque<Going>,
    /// The shortest round trip of late.
    shortest: Option<Duration>,
    /// When each chat's burst will be whole again; a chat not listed is rested.
    chats: HashMap<i64, Instant>,
    paused: HashMap<i64, Instant>,
    refused: Option<(i64, Instant)>,
}

impl Pace {
    /// A rested pace.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            next: None,
            lately: VecDeque::new(),
            shortest: None,
            chats: HashMap::new(),
            paused: HashMap::new(),
            refused: None,
        }
    }

    /// When the next letter may go at all.
    #[must_use]
    pub fn ready(&self, now: Instant) -> Instant {
        self.ready_for(1, now)
    }

    /// When a letter that is so many messages may go at all: an album counts as each of its parts.
    #[must_use]
    pub fn ready_for(&self, messages: usize, now: Instant) -> Instant {
        let spread = self.next.map_or(now, |next| next.max(now));
        let mut counted: Vec<Instant> = self.lately.iter().map(|going| going.counted).collect();
        let taken = counted.len() + messages.saturating_sub(1);
        let Some(over) = taken.checked_sub(self.limits.most) else {
            return spread;
        };
        let over = over.min(counted.len().saturating_sub(1));
        if counted.is_empty() {
            return spread;
        }
        counted.sort_unstable();
        spread.max(counted[over] + self.limits.span)
    }

    /// When the next letter may go into `chat`.
    #[must_use]
    pub fn chat_ready(&self, chat: i64, now: Instant) -> Instant {
        let burst = self.limits.in_chat * (self.limits.burst - 1);
        let rested = self
            .chats
            .get(&chat)
            .and_then(|whole| whole.checked_sub(burst))
            .map_or(now, |at| at.max(now));
        self.paused.get(&chat).map_or(rested, |at| rested.max(*at))
    }

    /// A letter goes into `chat` now that is so many messages.
    pub fn goes_as(&mut self, messages: usize, chat: i64, now: Instant) -> Went {
        for _ in 1..messages {
            self.goes(chat, now);
        }
        self.goes(chat, now)
    }

    /// A letter goes into `chat` now.
    pub fn goes(&mut self, chat: i64, now: Instant) -> Went {
        // From where it was due, so that short delays do not add up; never faster to make up for a long one.
        let base = match self.next {
            Some(next) if now.saturating_duration_since(next) < self.limits.overall * MADE_UP => {
                next
            }
            _ => now,
        };
        let span = self.limits.span;
        self.lately.retain(|going| going.counted + span > now);
        self.lately.push_back(Going {
            went: now,
            counted: now,
        });
        self.next = Some(base + self.limits.overall);
        let whole = self.chats.get(&chat).map_or(now, |at| (*at).max(now));
        self.chats.insert(chat, whole + self.limits.in_chat);
        if self.chats.len() > SWEEP_FROM {
            self.chats.retain(|_, whole| *whole > now);
            self.paused.retain(|_, until| *until > now);
        }
        Went(now)
    }

    /// What went was answered at `at`.
    pub fn answered(&mut self, what: Went, at: Instant) {
        let took = at.saturating_duration_since(what.0);
        // The shortest is forgotten in minutes, for the way may have changed; not in seconds, or a slow spell would pass for the way
        // and what arrived late be counted too early.
        let shortest = self
            .shortest
            .map_or(took, |shortest| (shortest + shortest / FORGOTTEN).min(took));
        self.shortest = Some(shortest);
        if let Some(going) = self.lately.iter_mut().find(|going| going.went == what.0) {
            going.counted = what.0 + (took - shortest);
        }
    }

    /// Telegram refused a letter into `chat`: that chat waits as told; when several are refused together, all wait.
    pub fn refused(&mut self, chat: i64, wait: Duration, now: Instant) {
        let until = now + wait;
        let of_chat = self.paused.entry(chat).or_insert(until);
        *of_chat = (*of_chat).max(until);
        if let Some((other, at)) = self.refused
            && other != chat
            && now.saturating_duration_since(at) < TOGETHER
        {
            self.next = Some(self.ready(now).max(until));
        }
        self.refused = Some((chat, now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits::TELEGRAM;

    #[test]
    fn an_album_counts_as_its_parts() {
        let mut pace = Pace::new(LIMITS);
        let start = Instant::now();
        let mut at = start;
        let mut sends = Vec::new();
        for chat in 0..60 {
            at = pace.ready_for(10, at);
            pace.goes_as(10, chat, at);
            sends.push(at);
        }
        for first in &sends {
            let second = *first..*first + Duration::from_secs(1);
            let within = sends.iter().filter(|at| second.contains(at)).count();
            assert!(within * 10 <= 30, "{within}");
        }
    }

    #[test]
    fn no_second_sees_more_than_thirty() {
        let mut pace = Pace::new(LIMITS);
        let start = Instant::now();
        let mut at = start;
        let mut sends = Vec::new();
        for chat in 0..300 {
            at = pace.ready(at);
            pace.goes(chat, at);
            sends.push(at);
        }
        for first in &sends {
            let within = sends
                .iter()
                .filter(|s| **s >= *first && **s < *first + Duration::from_secs(1))
                .count();
            assert!(within <= 30, "{within}");
        }
        let rate = 299.0 / (at - start).as_secs_f64();
        assert!(rate > 30.0 * 0.97, "{rate}");
    }

    /// When each of 900 sends arrives, in order, if the way there takes so many milliseconds.
    fn arrivals(there: impl Fn(u64) -> u64) -> Vec<Instant> {
        let back = Duration::from_millis(2);
        let mut pace = Pace::new(LIMITS);
        let (mut at, mut arrived, mut answers) = (Instant::now(), Vec::new(), Vec::new());
        for chat in 0..900_u64 {
            at = loop {
                let due = pace.ready(at);
                answers.retain(|(went, answer): &(Went, Instant)| {
                    let here = *answer <= due;
                    if here {
                        pace.answered(*went, *answer);
                    }
                    !here
                });
                if pace.ready(at) == due {
                    break due;
                }
            };
            let there = at + Duration::from_millis(there(chat));
            answers.push((pace.goes(i64::try_from(chat).unwrap(), at), there + back));
            arrived.push(there);
        }
        arrived.sort_unstable();
        arrived
    }

    /// On a busy machine each request arrives a little late, and by how much differs: Telegram never counts more than it allows.
    #[test]
    fn requests_that_arrive_late_do_not_bunch() {
        for pair in arrivals(|chat| 2 + chat * chat % 83).windows(31) {
            assert!(pair[30] - pair[0] >= Duration::from_secs(1));
        }
    }

    /// For some seconds every request is late, and then none is.
    #[test]
    fn the_end_of_a_slow_spell_is_no_rush() {
        let slow = |chat: u64| chat % 450 > 250;
        for pair in arrivals(|chat| if slow(chat) { 60 } else { 2 }).windows(31) {
            assert!(pair[30] - pair[0] >= Duration::from_secs(1));
        }
    }

    #[test]
    fn a_chat_has_a_short_burst_and_then_one_a_second() {
        let mut pace = Pace::new(LIMITS);
        let start = Instant::now();
        for _ in 0..3 {
            assert_eq!(pace.chat_ready(7, start), start);
            pace.goes(7, start);
        }
        assert_eq!(pace.chat_ready(7, start), start + LIMITS.in_chat);
        assert_eq!(pace.chat_ready(8, start), start);
    }

    #[test]
    fn one_refusal_holds_one_chat_and_two_hold_all() {
        let mut pace = Pace::new(LIMITS);
        let now = Instant::now();
        pace.refused(1, Duration::from_secs(7), now);
        assert_eq!(pace.chat_ready(1, now), now + Duration::from_secs(7));
        assert_eq!(pace.ready(now), now);
        pace.refused(2, Duration::from_secs(5), now);
        assert_eq!(pace.ready(now), now + Duration::from_secs(5));
    }

    #[test]
    fn a_long_delay_is_not_made_up_for_by_a_rush() {
        let mut pace = Pace::new(LIMITS);
        let now = Instant::now();
        pace.goes(1, now);
        let late = now + Duration::from_secs(10);
        pace.goes(2, late);
        assert_eq!(pace.ready(late), late + LIMITS.overall);
    }
}
