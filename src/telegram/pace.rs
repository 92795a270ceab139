//! How fast letters go out: to Telegram's limits, before it complains. By the monotonic clock.

use std::{
    collections::{HashMap, VecDeque},
    time::{Duration, Instant},
};

/// What Telegram allows; it promises none of it, so `retry_after` is obeyed above all.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Between two sends, whoever they are for; a delay shorter than this is made up for.
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
    /// 30 a second over all, spread evenly, and one a second in a chat after three. The second is 20 ms longer than Telegram's: so
    /// much may two requests' ways there differ.
    pub const TELEGRAM: Self = Self {
        overall: Duration::from_millis(33),
        most: 30,
        span: Duration::from_millis(1_020),
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

/// Several refusals within this time mean that all is too much, not one chat.
const TOGETHER: Duration = Duration::from_secs(3);
/// Below this nothing is forgotten: the sweep is not worth its time.
const SWEEP_FROM: usize = 512;

/// Tells when the next letter may go, and into which chats.
#[derive(Debug)]
pub struct Pace {
    limits: Limits,
    next: Option<Instant>,
    /// The last sends, at most [`Limits::most`] of them.
    lately: VecDeque<Instant>,
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
            lately: VecDeque::with_capacity(limits.most),
            chats: HashMap::new(),
            paused: HashMap::new(),
            refused: None,
        }
    }

    /// When the next letter may go at all.
    #[must_use]
    pub fn ready(&self, now: Instant) -> Instant {
        let spread = self.next.map_or(now, |next| next.max(now));
        match self.lately.front() {
            Some(first) if self.lately.len() >= self.limits.most => {
                spread.max(*first + self.limits.span)
            }
            _ => spread,
        }
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
        let base = match self.next {
            Some(next) if now.saturating_duration_since(next) < self.limits.overall => next,
            _ => now,
        };
        if self.lately.len() >= self.limits.most {
            self.lately.pop_front();
        }
        self.lately.push_back(now);
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

    /// The delays of a busy machine: each send a little late, and by how much differs.
    #[test]
    fn small_delays_neither_bunch_the_sends_nor_slow_them_down() {
        let mut pace = Pace::new(LIMITS);
        let start = Instant::now();
        let mut at = start;
        let mut sends = Vec::new();
        for chat in 0..900_u64 {
            let late = Duration::from_millis(chat * 7_919 % 31);
            at = pace.ready(at) + late;
            pace.goes(i64::try_from(chat).unwrap(), at);
            sends.push(at);
        }
        for pair in sends.windows(31) {
            assert!(
                pair[30] - pair[0] >= LIMITS.span,
                "{:?}",
                pair[30] - pair[0]
            );
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
