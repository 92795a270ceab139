//! What a message can be.

use super::{Command, Media, Press, Said, whereabouts::Whereabouts};
use crate::{card::Matter, ids::Id};
use chrono::{DateTime, Utc};

/// What a message is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A further part of an album that carries a label of secrecy: refused like the part that carries it, without another word (U1, U12).
    OfSecret,
    /// Marked with a class of secrecy: neither kept nor passed on (U1).
    Secret {
        /// The label, as written.
        label: String,
        /// The message's number: nothing of an earlier wording may stay either.
        message: i64,
        /// The album of which it is a part: the label below one picture is one of all.
        album: Option<String>,
    },
    /// A command (U2).
    Command {
        /// Which.
        command: Command,
        /// The words after it.
        words: String,
    },
    /// A command that the office does not know.
    UnknownCommand,
    /// A reply to a message about a matter (U3).
    Reply {
        /// The matter.
        matter: Matter,
        /// What was said.
        said: Said,
    },
    /// The answer to an open question (U4).
    Answering {
        /// What the question is about.
        question: Matter,
        /// What was said.
        said: Said,
    },
    /// A report of a project (U5).
    Report {
        /// Which.
        project: Id,
        /// What was said, with the code.
        said: Said,
        /// The place on the roll that it answers too: it replies to the call (U9).
        answers: Option<Id>,
    },
    /// What is written like a report of a project of which there is none (U5).
    UnknownProject(String, Said),
    /// An urgent matter, without the word that says so (E1).
    Urgent(Said),
    /// A request to agencies, without the command in front of it (Q1).
    Order(Said),
    /// What is to go round to agencies, or the wish to send something (A1).
    Announce {
        /// The command: its words say to whom; what came with it is the content.
        said: Said,
        /// What it replies to, where that is an own message: the content.
        content: Option<Box<Said>>,
    },
    /// A reaction under a message about a matter (A4).
    Reacted {
        /// The matter.
        matter: Matter,
        /// The emoji; empty for one that has none.
        emoji: String,
        /// When, by Telegram's date (P9).
        at: DateTime<Utc>,
    },
    /// A vote in a poll (A1).
    Voted {
        /// Telegram's id of the poll.
        poll: String,
        /// The options chosen, counted from 0; none takes the vote back.
        options: Vec<u8>,
    },
    /// Where the sender is, and what was read of it (U6).
    Whereabouts(Said, Whereabouts),
    /// A reply to where the sender said to be that says how long it lasts, or that it lasts for the day (U3).
    WhereaboutsLasts(Matter, Said),
    /// The week's answer (U7).
    WeekAnswer(Said),
    /// A private note of a visit, the words without the command in front of them (L7).
    Visit(Said),
    /// A further part of an album that is such a note (U12).
    VisitMore(Said),
    /// A greeting, thanks or รับทราบ alone: never an answer (U7).
    Courtesy,
    /// A roster sheet or any other table sent as a file; only the keepers of the roster have a use for it (R2).
    Sheet(Said, Media),
    /// The sender's phone number, or somebody else's (R4).
    Contact {
        /// As Telegram gives it.
        phone: String,
        /// Whether it is the sender's own.
        own: bool,
    },
    /// A location that moves: declined with a sentence (L1).
    LiveLocation,
    /// Something that the office has no use for.
    Useless,
    /// Anything else: kept for a day and asked about (U8).
    Unclear(Said),
    /// A message was changed afterwards (U10).
    Edited(Filed, Said),
    /// A button was pressed.
    Pressed(Press),
    /// The person has blocked the bot, or taken it back (R7).
    Reached(bool),
    /// The invitation code of a link that was opened (R3).
    Opened {
        /// What stood after `/start `.
        payload: String,
    },
}

/// As what a message was filed before it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filed {
    /// An answer of the week, or a word about one.
    Week,
    /// A project's report.
    Report,
    /// A private note of a visit.
    Visit,
    /// A request, or a message about one.
    Request,
    /// Part of an urgent matter.
    Urgent,
    /// Whereabouts; with what is read of it now, if it says anything of the kind.
    Whereabouts(Option<Whereabouts>),
    /// A message that was passed on in a talk.
    Talk,
    /// What goes round, a question about it, or the answer to one.
    Announcement,
    /// Nothing.
    Nowhere,
}
