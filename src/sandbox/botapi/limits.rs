//! Telegram's pace: who may be written to how often, on the monotonic clock.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

/// How fast a bot may send and edit. `None` means without that limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// Messages and edits over all chats in any sliding second.
    pub per_second: Option<u32>,
    /// The burst of one private chat: a bucket of that many, which refills by one a second.
    pub private_burst: Option<u32>,
    /// Messages and edits in one group in any sliding minute.
    pub group_per_minute: Option<u32>,
}

impl Limits {
    /// Telegram's own: 30 a second over all, 1 a second in a private chat after a burst of 4, 20 a minute in a group.
    pub fn telegram() -> Self {
        Limits {
            per_second: Some(30),
            private_burst: Some(4),
            group_per_minute: Some(20),
        }
    }

    /// None at all: for stories, which are told faster than life.
    pub fn none() -> Self {
        Limits {
            per_second: None,
            private_burst: None,
            group_per_minute: None,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Limits::telegram()
    }
}

/// What was admitted lately, and who has to wait.
#[derive(Debug)]
pub(super) struct Flood {
    limits: Limits,
    all: VecDeque<Instant>,
    private: HashMap<i64, (f64, Instant)>,
    groups: HashMap<i64, VecDeque<Instant>>,
    /// `None` is the ban over all chats.
    banned_until: HashMap<Option<i64>, Instant>,
}

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

impl Flood {
    pub(super) fn new(limits: Limits) -> Self {
        Flood {
            limits,
            all: VecDeque::new(),
            private: HashMap::new(),
            groups: HashMap::new(),
            banned_until: HashMap::new(),
        }
    }

    /// Counts `weight` messages to one chat, or answers how many whole seconds to wait.
    ///
    /// Whoever calls before a wait is over makes it a second longer. An album counts each of its pictures over all
    /// and in groups, and once in a private chat: else no album could ever pass a small bucket.
    pub(super) fn admit(&mut self, now: Instant, chat: i64, weight: u32) -> Result<(), u64> {
        for scope in [None, Some(chat)] {
            if let Some(until) = self.banned_until.get_mut(&scope) {
                if *until > now {
                    *until += SECOND;
                    return Err(whole_seconds(*until - now));
                }
                self.banned_until.remove(&scope);
            }
        }
        if let Some(most) = self.limits.per_second
            && let Some(wait) = room(&mut self.all, now, SECOND, most, weight)
        {
            return Err(self.ban(None, now, wait));
        }
        if chat < 0 {
            if let Some(most) = self.limits.group_per_minute {
                let sent = self.groups.entry(chat).or_default();
                if let Some(wait) = room(sent, now, MINUTE, most, weight) {
                    return Err(self.ban(Some(chat), now, wait));
                }
                sent.extend(std::iter::repeat_n(now, weight as usize));
            }
        } else if let Some(burst) = self.limits.private_burst {
            let burst = f64::from(burst.max(1));
            let (left, since) = self.private.entry(chat).or_insert((burst, now));
            *left = (*left + now.duration_since(*since).as_secs_f64()).min(burst);
            *since = now;
            if *left < 1.0 {
                let wait = Duration::from_secs_f64(1.0 - *left);
                return Err(self.ban(Some(chat), now, wait));
            }
            *left -= 1.0;
        }
        if self.limits.per_second.is_some() {
            self.all.extend(std::iter::repeat_n(now, weight as usize));
        }
        Ok(())
    }

    fn ban(&mut self, scope: Option<i64>, now: Instant, wait: Duration) -> u64 {
        let seconds = whole_seconds(wait);
        self.banned_until
            .insert(scope, now + Duration::from_secs(seconds));
        seconds
    }
}

/// Forgets what lies outside the window; none if `weight` more fit, else how long until they do.
fn room(
    sent: &mut VecDeque<Instant>,
    now: Instant,
    window: Duration,
    most: u32,
    weight: u32,
) -> Option<Duration> {
    while sent
        .front()
        .is_some_and(|at| now.duration_since(*at) >= window)
    {
        sent.pop_front();
    }
    let over = (sent.len() + weight as usize).saturating_sub(most as usize);
    if over == 0 {
        return None;
    }
    let frees = sent.get(over.min(sent.len()).saturating_sub(1));
    Some(frees.map_or(window, |at| window - now.duration_since(*at)))
}

fn whole_seconds(wait: Duration) -> u64 {
    (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Instant, millis: u64) -> Instant {
        start + Duration::from_millis(millis)
    }

    #[test]
    fn thirty_a_second_over_all_and_then_a_wait() {
        let mut flood = Flood::new(Limits::telegram());
        let start = Instant::now();
        for chat in 1..=30 {
            assert_eq!(flood.admit(start, chat, 1), Ok(()));
        }
        assert_eq!(flood.admit(after(start, 500), 31, 1), Err(1));
        // Too early again: longer.
        assert_eq!(flood.admit(after(start, 900), 31, 1), Err(2));
        assert_eq!(flood.admit(after(start, 2400), 32, 1), Err(2));
        assert_eq!(flood.admit(after(start, 4400), 31, 1), Ok(()));
    }

    #[test]
    fn one_a_second_in_a_chat_after_a_burst() {
        let mut flood = Flood::new(Limits::telegram());
        let start = Instant::now();
        for _ in 0..4 {
            assert_eq!(flood.admit(start, 7, 1), Ok(()));
        }
        assert_eq!(flood.admit(start, 7, 1), Err(1));
        assert_eq!(flood.admit(start, 8, 1), Ok(()), "another chat goes on");
        for second in 1..10 {
            assert_eq!(flood.admit(after(start, 1000 * second), 7, 1), Ok(()));
        }
    }

    #[test]
    fn twenty_a_minute_in_a_group_albums_by_the_picture() {
        let mut flood = Flood::new(Limits::telegram());
        let start = Instant::now();
        assert_eq!(flood.admit(start, -5, 10), Ok(()));
        assert_eq!(flood.admit(after(start, 10_000), -5, 10), Ok(()));
        assert_eq!(flood.admit(after(start, 20_000), -5, 1), Err(40));
        assert_eq!(flood.admit(after(start, 60_000), -5, 1), Ok(()));
    }

    #[test]
    fn without_limits_everything_passes() {
        let mut flood = Flood::new(Limits::none());
        let now = Instant::now();
        assert!((0..1000).all(|_| flood.admit(now, 1, 10).is_ok()));
    }
}
