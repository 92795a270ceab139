//! Who may open a turn, and how the audit trail names them.

use crate::person::{Addressee, Language, Person};

/// Somebody who may open a turn.
pub trait Standing {
    /// How the audit trail names them.
    fn name(&self) -> String;

    /// Whom a turn finds again before it begins: posts may have changed hands since the update was read.
    fn known_as(&self) -> Option<&Person> {
        None
    }
}

/// A known person whose right is not yet looked at; only `access::behind` turns it into a permit.
#[derive(Clone, Debug)]
pub struct Visitor(Person);

impl Visitor {
    /// Only `telegram::caller`, which found out who is speaking, makes one.
    pub(crate) fn new(person: Person) -> Self {
        Self(person)
    }

    /// The language of the person, for words that need no right.
    #[must_use]
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// For the gate, and for reading what the person's words mean; nothing is granted by it.
    pub(crate) fn person(&self) -> &Person {
        &self.0
    }
}

impl Standing for Visitor {
    fn name(&self) -> String {
        self.0.id.to_string()
    }

    fn known_as(&self) -> Option<&Person> {
        Some(&self.0)
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
