//! Who may open a turn, and how the audit trail names them.

use crate::person::{Addressee, Language, Person};
use chrono::{DateTime, Utc};

/// Somebody who may open a turn.
pub trait Standing {
    /// How the audit trail names them.
    fn name(&self) -> String;

    /// Whom a turn finds again before it begins: posts may have changed hands since the update was read.
    fn known_as(&self) -> Option<&Person> {
        None
    }

    /// The moment of whose posts it is, where that is not now: words said before a post changed hands, handled after it (P9).
    fn spoke_at(&self) -> Option<DateTime<Utc>> {
        None
    }
}

/// A known person whose right is not yet looked at; only `access::behind` turns it into a permit.
#[derive(Clone, Debug)]
pub struct Visitor {
    person: Person,
    spoke_at: Option<DateTime<Utc>>,
}

impl Visitor {
    /// Only `telegram::caller`, which found out who is speaking, makes one.
    pub(crate) fn new(person: Person) -> Self {
        Self {
            person,
            spoke_at: None,
        }
    }

    /// The same person as of the moment at which words were said, by the posts held then (P9).
    pub(crate) fn who_spoke(person: Person, at: DateTime<Utc>) -> Self {
        Self {
            person,
            spoke_at: Some(at),
        }
    }

    /// The language of the person, for words that need no right.
    #[must_use]
    pub fn language(&self) -> Language {
        self.person.language
    }

    /// For the gate, and for reading what the person's words mean; nothing is granted by it.
    pub(crate) fn person(&self) -> &Person {
        &self.person
    }
}

impl Standing for Visitor {
    fn name(&self) -> String {
        self.person.id.to_string()
    }

    fn known_as(&self) -> Option<&Person> {
        Some(&self.person)
    }

    fn spoke_at(&self) -> Option<DateTime<Utc>> {
        self.spoke_at
    }
}

/// Somebody who is not enrolled: may open an invitation, and learns nothing else (R5).
#[derive(Clone, Debug)]
pub struct Stranger {
    /// The Telegram account, which is also the private chat.
    pub account: i64,
    /// The language that the phone is set to.
    pub language: Language,
}

impl Stranger {
    /// The stranger as somebody to be answered.
    #[must_use]
    pub fn addressee(&self) -> Addressee {
        Addressee {
            person: None,
            chat: self.account,
            language: self.language,
        }
    }
}

impl Standing for Stranger {
    fn name(&self) -> String {
        "stranger".to_owned()
    }
}

/// The standing of the office itself when it owns up to a fault or keeps house.
#[derive(Debug)]
pub(crate) struct TheOffice;

impl Standing for TheOffice {
    fn name(&self) -> String {
        "office".to_owned()
    }
}

/// The clock's own standing; `tick` makes the only one.
#[derive(Debug)]
pub struct Clockwork(());

impl Clockwork {
    /// For `tick` alone.
    pub(crate) fn wound_up() -> Self {
        Self(())
    }
}

impl Standing for Clockwork {
    fn name(&self) -> String {
        "clock".to_owned()
    }
}
