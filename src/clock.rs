//! Time is asked, never taken. Only this file knows the machine's clock.

use chrono::{DateTime, Duration, DurationRound, Utc};
use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

/// Tells what time it is, in whole milliseconds, so that both engines store the same.
pub trait Clock: Send + Sync + fmt::Debug {
    /// The present moment, whole milliseconds.
    fn now(&self) -> DateTime<Utc>;
}

fn whole_milliseconds(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(Duration::milliseconds(1)).unwrap_or(at)
}

/// The machine's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where time is taken"
    )]
    fn now(&self) -> DateTime<Utc> {
        whole_milliseconds(Utc::now())
    }
}

/// A clock that is moved by hand: it stands still (tests) or runs on from where it was set (sandbox, rehearsals).
#[derive(Clone, Debug)]
pub struct HandClock(Arc<Mutex<Hands>>);

#[derive(Debug)]
struct Hands {
    at: DateTime<Utc>,
    running_since: Option<Instant>,
}

impl Hands {
    fn now(&self) -> DateTime<Utc> {
        let gone = self.running_since.map_or(Duration::zero(), |since| {
            Duration::from_std(since.elapsed()).unwrap_or(Duration::zero())
        });
        whole_milliseconds(self.at + gone)
    }
}

impl HandClock {
    /// A clock that stands at `at` until it is moved.
    #[must_use]
    pub fn standing_at(at: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(Hands {
            at,
            running_since: None,
        })))
    }

    /// A clock that shows `at` now and runs on.
    #[must_use]
    pub fn running_from(at: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(Hands {
            at,
            running_since: Some(Instant::now()),
        })))
    }

    /// Moves the hands; a running clock goes on running from there.
    pub fn set(&self, at: DateTime<Utc>) {
        let mut hands = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hands.at = at;
        hands.running_since = hands.running_since.map(|_| Instant::now());
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).now()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hand_clock_stands_until_it_is_moved() {
        let start = DateTime::UNIX_EPOCH + Duration::days(20_000);
        let clock = HandClock::standing_at(start);
        assert_eq!(clock.now(), start);
        clock.set(start + Duration::minutes(5));
        assert_eq!(clock.now(), start + Duration::minutes(5));
    }

    #[test]
    fn every_clock_gives_whole_milliseconds() {
        assert_eq!(SystemClock.now().timestamp_subsec_nanos() % 1_000_000, 0);
        let clock = HandClock::running_from(DateTime::UNIX_EPOCH);
        assert_eq!(clock.now().timestamp_subsec_nanos() % 1_000_000, 0);
    }
}
