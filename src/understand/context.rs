//! What is known around a message when it is read.

use super::Said;
use crate::{calendar::holidays::Holidays, card::Matter, ids::Id};
use std::borrow::Cow;

/// What is known around a message when it is read.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The days on which offices are closed, for times such as "in 3 working days" (C12); the shipped ones where nothing else is known.
    pub holidays: Option<Cow<'static, Holidays>>,
    /// Whether it is part of an album that carries a label of secrecy (U1).
    pub of_secret: bool,
    /// Whether the person says where they are (U6).
    pub tells_where: bool,
    /// The matter of the bot's message that this one replies to (U3).
    pub replied: Option<Matter>,
    /// Whether that is where the person said to be, so that a time or a place in reply changes it.
    pub replied_where: bool,
    /// Whether thanks in reply to that are words for somebody, and not mere courtesy to the bot (W5).
    pub passed_on: bool,
    /// The free-text question open with the person (U4).
    pub question: Option<Matter>,
    /// Whether the person may bring an urgent matter forward (E1).
    pub alerts: bool,
    /// Where the message is a copy of what the bot said about an urgent matter: the payload of the link that opens it.
    pub copy_of: Option<String>,
    /// The urgent matter into which a pin is taken, if there is one (L1, E1).
    pub takes_pin: Option<Matter>,
    /// Whether a week is open for an agency of the person: from the call to the close (U7).
    pub week_open: bool,
    /// Whether the person reports for an agency, so that words behind `/week` are its answer (U7).
    pub reports: bool,
    /// Whether the words behind สรุป name a week or an agency of which the person may have the brief (U2, B5).
    pub asks_brief: bool,
    /// What the person replies to, where it is an own message: a command in reply is about that (A1).
    pub replied_own: Option<Box<Said>>,
    /// Whether the person sends announcements round (A1).
    pub announces: bool,
    /// The project that the first word, or the album, names (U5).
    pub project: Option<Id>,
    /// Whether the person writes requests to agencies (Q1).
    pub orders: bool,
    /// Whether the person keeps private notes of visits (L7).
    pub visits: bool,
    /// Whether an earlier part of the same album is such a note (U12).
    pub more_of_note: bool,
    /// Whether the person keeps the roster, so that a sheet is one to be read (R2).
    pub keeps_roster: bool,
}

impl Context {
    pub(super) fn holidays(&self) -> Cow<'static, Holidays> {
        let known = self.holidays.clone();
        known.unwrap_or_else(|| Cow::Borrowed(Holidays::known()))
    }
}
