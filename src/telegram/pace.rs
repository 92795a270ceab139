//! How fast letters go out: to Telegram's limits, before it complains. By the monotonic clock.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

/// What Telegram allows; it promises none of it, so `retry_after` is obeyed above all.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Between two sends, whoever they are for.
    pub overall: Duration,
    /// Between two sends into one chat, once the burst is used up.
    pub in_chat: Duration,
    /// How many sends into one chat may follow each other at once.
    pub burst: u32,
}

impl Limits {
    /// 30 a second over all, spread evenly and 2 % below it, and one a second in a chat after three.
    pub const TELEGRAM: Self = Self {
        overall: Duration::from_millis(34),
        in_chat: Duration::from_millis(1_010),
        burst: 3,
    };
    /// None: for an emulator that sets none.
    pub const NONE: Self = Self {
        overall: Duration::ZERO,
        in_chat: Duration::ZERO,
        burst: 1,
    };
}

/// Several refusals within this time mean that all is too much, not one chat.
const TOGETHER: Duration = Duration::from_secs(3);
/// Below this nothing is forgotten: the sweep is not worth its time.
const SWEEP_FROM: usize = 512;

/// Tells when the next letter may go, and into which chats.
#[derive(Debug)]
pub struct Pace {
    limits: Limits,
    next: Option<Instant>,
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
            chats: HashMap::new(),
            paused: HashMap::new(),
            refused: None,
        }
    }

    /// When the next letter may go at all.
    #[must_use]
    pub fn ready(&self, now: Instant) -> Instant {
        self.next.map_or(now, |next| next.max(now))
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

    /// A letter goes into `chat` now.
    pub fn goes(&mut self, chat: i64, now: Instant) {
        // From where it was due, so that short delays do not add up; never faster to make up for a long one.
        let due = self.ready(now);
        let base = match self.next {
            Some(next) if now.saturating_duration_since(next) < self.limits.overall => next,
            _ => due,
        };
        self.next = Some(base + self.limits.overall);
        let whole = self.chats.get(&chat).map_or(now, |at| (*at).max(now));
        self.chats.insert(chat, whole + self.limits.in_chat);
        if self.chats.len() > SWEEP_FROM {
            self.chats.retain(|_, whole| *whole > now);
            self.paused.retain(|_, until| *until > now);
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
