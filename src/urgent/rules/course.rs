//! The course of a matter: open, owned, resolved, and what falls due on the way (E3, E5, E6, E8).

use super::{
    Level,
    chain::{Chain, LAST},
};
use crate::calendar::holidays::Holidays;
use chrono::{DateTime, Duration, Utc};

/// So long a resolved matter is opened again by one tap (E6).
pub const REOPENED_WITHIN: Duration = Duration::days(1);

/// Later than this after it fell due, a step was kept by an outage: the next one is counted from when people heard.
const ON_TIME: Duration = Duration::minutes(1);

/// The longest way ahead at which somebody may say that it is done.
const FURTHEST: Duration = Duration::days(366);

/// Where a matter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// Held back: too many came at once; nobody was told.
    Held,
    /// Nobody has acknowledged it.
    Open,
    /// Somebody has, and owns it.
    Owned,
    /// It is over.
    Resolved,
}

/// Why something cannot be done with a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else has acknowledged it.
    Owned,
    /// Nobody has acknowledged it.
    NotOwned,
    /// It is resolved.
    Closed,
    /// It is not resolved.
    NotClosed,
    /// It was resolved more than a day ago.
    LongClosed,
    /// Nobody was told of it yet.
    Held,
    /// A time that is not ahead, or too far.
    NoSuchTime,
}

/// A step that fell due, taken once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Which round it is, the first being 1.
    pub round: i64,
    /// When it fell due.
    pub fell_due_at: DateTime<Utc>,
}

/// What the clock has to do with a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nobody has acknowledged it: these steps are taken, in their order, and people hear of the last (E3).
    Steps(Vec<Taken>),
    /// The date has passed in silence: it opens again (E5).
    Reopens,
}

/// A matter as far as its course goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// How urgent it is.
    pub level: Level,
    /// Its own chain.
    pub chain: Chain,
    /// Where it stands.
    pub state: State,
    /// The last round that was taken since it was opened.
    pub round: i64,
    /// When people were told last.
    pub round_at: DateTime<Utc>,
    /// When it lapses, or is to be done.
    pub due_at: Option<DateTime<Utc>>,
    /// When it was resolved.
    pub resolved_at: Option<DateTime<Utc>>,
}

impl Course {
    /// A matter that goes out now.
    #[must_use]
    pub fn opened(level: Level, chain: Chain, now: DateTime<Utc>, holidays: &Holidays) -> Self {
        let due_at = chain.lapse(level, now, holidays);
        Self {
            level,
            chain,
            state: State::Open,
            round: 1,
            round_at: now,
            due_at: Some(due_at),
            resolved_at: None,
        }
    }

    /// The same, held back.
    #[must_use]
    pub fn held(level: Level, chain: Chain, now: DateTime<Utc>) -> Self {
        Self {
            level,
            chain,
            state: State::Held,
            round: 0,
            round_at: now,
            due_at: None,
            resolved_at: None,
        }
    }

    /// Whether anything is still to be done about it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Open | State::Owned)
    }

    /// What is due now. After an outage each step that fell due is taken once; of the repetitions after the last step, one.
    #[must_use]
    pub fn due(&self, now: DateTime<Utc>, holidays: &Holidays) -> Option<Due> {
        let mut fell_due_at = self.due_at.filter(|due| *due <= now)?;
        match self.state {
            State::Owned => Some(Due::Reopens),
            State::Open => {
                let (mut taken, mut round) = (Vec::new(), self.round);
                while fell_due_at <= now {
                    round += 1;
                    taken.push(Taken { round, fell_due_at });
                    if round > LAST {
                        break;
                    }
                    fell_due_at = self.chain.lapse(self.level, fell_due_at, holidays);
                }
                Some(Due::Steps(taken))
            }
            State::Held | State::Resolved => None,
        }
    }

    /// The same after these steps were taken now.
    #[must_use]
    pub fn after(self, taken: &[Taken], now: DateTime<Utc>, holidays: &Holidays) -> Self {
        let Some(last) = taken.last() else {
            return self;
        };
        let kept_up = now - last.fell_due_at <= ON_TIME;
        let from = if kept_up { last.fell_due_at } else { now };
        let due_at = self.chain.lapse(self.level, from, holidays);
        Self {
            round: last.round,
            round_at: now,
            due_at: Some(due_at),
            ..self
        }
    }

    /// A step without anybody to be told is gone over at once.
    #[must_use]
    pub fn skipped_to(self, round: i64) -> Self {
        Self { round, ..self }
    }

    /// Somebody acknowledges it and owns it: exactly one (E4, E8).
    ///
    /// # Errors
    /// Somebody else has, or it is over.
    pub fn acknowledged(self, now: DateTime<Utc>, holidays: &Holidays) -> Result<Self, Refusal> {
        match self.state {
            State::Open => {
                let due_at = self.chain.done_by(self.level, now, holidays);
                Ok(Self {
                    state: State::Owned,
                    due_at: Some(due_at),
                    ..self
                })
            }
            State::Owned => Err(Refusal::Owned),
            State::Resolved => Err(Refusal::Closed),
            State::Held => Err(Refusal::Held),
        }
    }

    /// Its owner says by when it is done (E5).
    ///
    /// # Errors
    /// The time is not ahead; nobody owns it.
    pub fn promised(self, by: DateTime<Utc>, now: DateTime<Utc>) -> Result<Self, Refusal> {
        match self.state {
            State::Owned if by <= now || by > now + FURTHEST => Err(Refusal::NoSuchTime),
            State::Owned => Ok(Self {
                due_at: Some(by),
                ..self
            }),
            State::Resolved => Err(Refusal::Closed),
            State::Open => Err(Refusal::NotOwned),
            State::Held => Err(Refusal::Held),
        }
    }

    /// It is over (E6).
    ///
    /// # Errors
    /// It is already.
    pub fn resolved(self, now: DateTime<Utc>) -> Result<Self, Refusal> {
        match self.state {
            State::Resolved => Err(Refusal::Closed),
            State::Held | State::Open | State::Owned => Ok(Self {
                state: State::Resolved,
                due_at: None,
                resolved_at: Some(now),
                ..self
            }),
        }
    }

    /// Opens it again at step one, however it stands; what was resolved, for a day (E5, E6, R1a).
    ///
    /// # Errors
    /// It is open; it was resolved too long ago.
    pub fn reopened(self, now: DateTime<Utc>, holidays: &Holidays) -> Result<Self, Refusal> {
        match (self.state, self.resolved_at) {
            (State::Open, _) => Err(Refusal::NotClosed),
            (State::Resolved, Some(at)) if now - at > REOPENED_WITHIN => Err(Refusal::LongClosed),
            _ => Ok(Self::opened(self.level, self.chain, now, holidays)),
        }
    }

    /// The agency asks for orders again (W4): whatever is not open opens, however long it has been over.
    ///
    /// # Errors
    /// It is open; somebody owns it.
    pub fn asked_again(self, now: DateTime<Utc>, holidays: &Holidays) -> Result<Self, Refusal> {
        match self.state {
            State::Resolved => Ok(Self::opened(self.level, self.chain, now, holidays)),
            State::Open | State::Held => Err(Refusal::NotClosed),
            State::Owned => Err(Refusal::Owned),
        }
    }

    /// Another level (E1). A higher one of what nobody has acknowledged is told again, from step one; a lower one has more time from when
    /// people were told.
    ///
    /// # Errors
    /// It is over.
    pub fn at_level(
        self,
        level: Level,
        now: DateTime<Utc>,
        holidays: &Holidays,
    ) -> Result<Self, Refusal> {
        match self.state {
            State::Resolved => Err(Refusal::Closed),
            State::Held | State::Owned => Ok(Self { level, ..self }),
            State::Open if level > self.level => Ok(Self::opened(level, self.chain, now, holidays)),
            State::Open => {
                let due_at = self.chain.lapse(level, self.round_at, holidays);
                Ok(Self {
                    level,
                    due_at: Some(due_at),
                    ..self
                })
            }
        }
    }
}

#[cfg(test)]
#[path = "course_tests.rs"]
mod tests;
