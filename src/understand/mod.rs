//! What a message is (PRODUCT.md section 2): pure, from words to [`Meaning`].
//!
//! Understood here so far: commands in Latin and as the Thai word of the menu (U2), replies (U3), the answer to an open question (U4),
//! reports of projects (U5), urgent matters (E1), where somebody is (U6), the week's answer (U7), and anything else (U8). Labels of secrecy
//! (U1) come before all of them.

mod commands;
mod courtesy;
mod day;
mod reference;
mod secrecy;
pub mod whereabouts;

pub use commands::{Command, behind_brief, behind_visit};
pub use day::{Side, day};
pub use reference::{Reference, copied, item, reference};
pub use secrecy::label as secrecy_label;

use crate::{
    calendar::{holidays::Holidays, phrase},
    card::Matter,
    ids::Id,
    outbox::MediaKind,
};
use chrono::{DateTime, Utc};
use std::borrow::Cow;
use whereabouts::{Returned, Whereabouts};

/// Something that a person sent, as far as the office takes it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The message's number in its chat.
    pub message: i64,
    /// Words of the message or under the picture; empty when there are none.
    pub words: String,
    /// What came with it.
    pub enclosed: Enclosed,
    /// The album it belongs to (U12).
    pub album: Option<String>,
    /// When the person spoke: Telegram's `date`, or `edit_date` of an edit (P9).
    pub said_at: DateTime<Utc>,
}

impl Said {
    /// What came with it as a file of Telegram's.
    #[must_use]
    pub fn media(&self) -> Option<&Media> {
        match &self.enclosed {
            Enclosed::Media(media) => Some(media),
            _ => None,
        }
    }
}

/// What came with a message beside words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enclosed {
    /// Nothing.
    Nothing,
    /// A picture, voice note, film or document, kept by Telegram under a file id (U12).
    Media(Media),
    /// A location that moves: declined (L1).
    LiveLocation,
    /// A phone number; `own` when it is the sender's (R4).
    Contact {
        /// As Telegram gives it.
        phone: String,
        /// Whether it is the sender's own.
        own: bool,
    },
    /// Something that the office has no use for: a sticker, a poll, a game.
    Other,
}

/// A file that Telegram keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// Telegram's file id.
    pub file: String,
    /// The name that the sender's phone gave it.
    pub name: Option<String>,
    /// In bytes, as Telegram says.
    pub size: u64,
}

/// A button that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The callback data: untrusted, any client can send any.
    pub data: String,
    /// The message that the button stands at.
    pub message: i64,
}

impl Press {
    /// The parts after `capability:`, when the button is the capability's.
    #[must_use]
    pub fn of(&self, capability: &str) -> Option<Vec<&str>> {
        let mut parts = self.data.split(':');
        (parts.next() == Some(capability)).then(|| parts.collect())
    }
}

/// What is known around a message when it is read.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The days on which offices are closed, for times such as "in 3 working days" (C12); the shipped ones where nothing else is known.
    pub holidays: Option<Cow<'static, Holidays>>,
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
    fn holidays(&self) -> Cow<'static, Holidays> {
        let known = self.holidays.clone();
        known.unwrap_or_else(|| Cow::Borrowed(Holidays::known()))
    }
}

/// What a message is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Marked with a class of secrecy: neither kept nor passed on (U1).
    Secret {
        /// The label, as written.
        label: String,
        /// The message's number: nothing of an earlier wording may stay either.
        message: i64,
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
    UnknownProject(String),
    /// A message that was filed as a report was changed afterwards (U10).
    EditedReport(Said),
    /// An urgent matter, without the word that says so (E1).
    Urgent(Said),
    /// A request to agencies, without the command in front of it (Q1).
    Order(Said),
    /// Where the sender is, and what was read of it (U6).
    Whereabouts(Said, Whereabouts),
    /// A message that was filed as whereabouts was changed afterwards (U10); what is read of it now, if it says anything of the kind.
    EditedWhereabouts(Said, Option<Whereabouts>),
    /// A reply to where the sender said to be that says how long it lasts, or that it lasts for the day (U3).
    WhereaboutsLasts(Matter, Said),
    /// The week's answer (U7).
    WeekAnswer(Said),
    /// A private note of a visit, the words without the command in front of them (L7).
    Visit(Said),
    /// A further part of an album that is such a note (U12).
    VisitMore(Said),
    /// The message of such a note was changed afterwards (U10).
    VisitEdited(Said),
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
    /// A message that was filed as an answer was changed afterwards (U10).
    Edited(Said),
    /// A message that was passed on in a talk was changed afterwards (U10).
    EditedTalk(Said),
    /// A message that was filed as part of an urgent matter was changed afterwards (U10).
    EditedUrgent(Said),
    /// A message about a request was changed afterwards (U10).
    EditedRequest(Said),
    /// A message that was filed nowhere was changed afterwards (U10).
    EditedUnfiled(Said),
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

/// Reads a message in the order of PRODUCT.md section 2.
#[must_use]
pub fn message(said: Said, around: &Context) -> Meaning {
    if let Some(label) = secrecy::label(&said.words) {
        let message = said.message;
        return Meaning::Secret { label, message };
    }
    if around.more_of_note {
        return Meaning::VisitMore(said);
    }
    // Under a picture too: what is private must not be taken for anything that others read.
    if around.visits
        && matches!(said.enclosed, Enclosed::Nothing | Enclosed::Media(_))
        && let Some(words) = behind_visit(&said.words)
    {
        return visit(said, words);
    }
    // A copy of an alert is none of its own: it opens what it is a copy of.
    if let Some(payload) = around.copy_of.clone() {
        return Meaning::Opened { payload };
    }
    if around.alerts
        && matches!(said.enclosed, Enclosed::Nothing | Enclosed::Media(_))
        && let Some(words) = commands::urgent(&said.words)
        && (!words.is_empty() || said.media().is_some())
    {
        let words = words.to_owned();
        return Meaning::Urgent(Said { words, ..said });
    }
    match &said.enclosed {
        Enclosed::LiveLocation => return Meaning::LiveLocation,
        // A pin is taken only into an answer or an urgent matter; where somebody is, is said in words (L1).
        Enclosed::Media(media) if media.kind == MediaKind::Pin => {
            if let Some(matter) = around
                .takes_pin
                .clone()
                .filter(|_| around.question.is_none())
            {
                return Meaning::Reply { matter, said };
            }
            if !around.reports {
                return Meaning::LiveLocation;
            }
        }
        Enclosed::Contact { phone, own } => {
            return Meaning::Contact {
                phone: phone.clone(),
                own: *own,
            };
        }
        Enclosed::Other => return Meaning::Useless,
        Enclosed::Nothing => match commands::read(&said.words) {
            Some(commands::Read::Start(payload)) => return Meaning::Opened { payload },
            Some(commands::Read::Known(Command::Week, words))
                if around.reports && !words.is_empty() =>
            {
                return Meaning::WeekAnswer(Said { words, ..said });
            }
            Some(commands::Read::Known(Command::Visit, words)) => return visit(said, words),
            Some(commands::Read::Known(Command::Order, words)) if !words.is_empty() => {
                return Meaning::Order(Said { words, ..said });
            }
            Some(commands::Read::Known(command, words)) => {
                return Meaning::Command { command, words };
            }
            Some(commands::Read::Unknown) => return Meaning::UnknownCommand,
            None if around.orders && commands::behind_order(&said.words).is_some() => {
                let words = commands::behind_order(&said.words).unwrap_or_default();
                return Meaning::Order(Said { words, ..said });
            }
            None if around.asks_brief => {
                let words = behind_brief(&said.words).unwrap_or_default();
                return Meaning::Command {
                    command: Command::Brief,
                    words: words.trim().to_owned(),
                };
            }
            None if around.visits => {
                if let Some(words) = commands::behind_dossier(&said.words) {
                    let command = Command::Dossier;
                    return Meaning::Command { command, words };
                }
            }
            None => {}
        },
        Enclosed::Media(_) => {}
    }
    // Checked before replies: รับทราบ under the call is thanks, not the week's answer (U7).
    // ทราบ of the governor under an answer is a word to the agency (W5).
    let courtesy =
        said.enclosed == Enclosed::Nothing && !around.passed_on && courtesy::is_alone(&said.words);
    if let Some(project) = around.project.clone().filter(|_| asks_of_project(around)) {
        return about_project(said, around, project);
    }
    if let Some(matter) = around.replied.clone().filter(|_| !courtesy) {
        return match around.replied_where {
            true => whereabouts_again(matter, said, around),
            false => Meaning::Reply { matter, said },
        };
    }
    if let Some(question) = around.question.clone() {
        return Meaning::Answering { question, said };
    }
    if courtesy {
        return Meaning::Courtesy;
    }
    if let Enclosed::Media(media) = &said.enclosed
        && around.keeps_roster
        && is_sheet(media)
    {
        let media = media.clone();
        return Meaning::Sheet(said, media);
    }
    if said.enclosed == Enclosed::Nothing && around.tells_where {
        let holidays = around.holidays();
        if let Some(place) = whereabouts::read(&said.words, said.said_at, &holidays) {
            return Meaning::Whereabouts(said, place);
        }
        // A time alone answers nothing that was asked: it is asked what it is the time of.
        if phrase::only(&said.words, said.said_at, &holidays).is_some() {
            return Meaning::Unclear(said);
        }
    }
    if around.week_open {
        return Meaning::WeekAnswer(said);
    }
    if around.reports
        && let Some(code) = code_with_percentage(&said.words)
    {
        return Meaning::UnknownProject(code);
    }
    if !around.reports
        && said.enclosed == Enclosed::Nothing
        && let Some(words) = commands::behind_overdue(&said.words)
    {
        return Meaning::Command {
            command: Command::Overdue,
            words: words.to_owned(),
        };
    }
    // Last of all: where these words may be an answer, they are one.
    if said.enclosed == Enclosed::Nothing
        && let Some(words) = commands::looks_for(&said.words)
    {
        let command = Command::Who;
        return Meaning::Command { command, words };
    }
    Meaning::Unclear(said)
}

/// What a reply to where its sender said to be says of that, if anything: the rest is a reply like any other.
fn whereabouts_again(matter: Matter, said: Said, around: &Context) -> Meaning {
    if said.enclosed != Enclosed::Nothing {
        return Meaning::Reply { matter, said };
    }
    let holidays = around.holidays();
    let returned = whereabouts::returned(&said.words);
    if returned == Some(Returned::Yes) {
        let back = whereabouts::back(said.said_at);
        return Meaning::Whereabouts(said, back);
    }
    if let Some(read) = whereabouts::read(&said.words, said.said_at, &holidays) {
        return Meaning::Whereabouts(said, read);
    }
    let lasts = returned.is_some() || phrase::only(&said.words, said.said_at, &holidays).is_some();
    match lasts {
        true => Meaning::WhereaboutsLasts(matter, said),
        false => Meaning::Reply { matter, said },
    }
}

/// Whether a code at the beginning counts: in a reply (U3) and while a question is open (U4) only where they are about projects, or in a
/// reply to the call (U9).
fn asks_of_project(around: &Context) -> bool {
    let of_projects = |matter: &Matter| matter.kind.starts_with("project");
    match (&around.replied, &around.question) {
        (Some(replied), _) => around.reports && (replied.kind == "week" || of_projects(replied)),
        (None, Some(question)) => around.reports && question.kind == "project",
        (None, None) => true,
    }
}

/// A message that begins with the code of a project: a report of whoever reports, and a question of whoever does not (U5). In a reply to
/// the call it answers the week, too (U9).
fn about_project(said: Said, around: &Context, project: Id) -> Meaning {
    if !around.reports {
        return Meaning::Command {
            command: Command::Projects,
            words: said.words,
        };
    }
    let of_week = |matter: &&Matter| matter.kind == "week";
    let answers = around.replied.as_ref().filter(of_week);
    Meaning::Report {
        answers: answers.and_then(|matter| Id::read(&matter.id)),
        project,
        said,
    }
}

/// The first word, where it is written like a code – with two dashes or more – and a percentage follows.
fn code_with_percentage(words: &str) -> Option<String> {
    let mut typed = words.split_whitespace();
    let code = typed.next()?;
    let figure = code.chars().any(char::is_numeric);
    let percentage = typed.next()?.contains('%');
    (code.matches('-').count() >= 2 && figure && percentage).then(|| code.to_owned())
}

/// A private note, or the wish to write one.
fn visit(said: Said, words: String) -> Meaning {
    if words.is_empty() && said.enclosed == Enclosed::Nothing {
        let command = Command::Visit;
        return Meaning::Command { command, words };
    }
    Meaning::Visit(Said { words, ..said })
}

/// Reads a message that was changed afterwards: a label of secrecy put there later is as good as one from the start (U1, U10).
#[must_use]
pub fn edited(said: Said) -> Meaning {
    match secrecy::label(&said.words) {
        Some(label) => Meaning::Secret {
            label,
            message: said.message,
        },
        None => Meaning::Edited(said),
    }
}

/// Whether a changed message that was filed nowhere says something that may be meant for the office: then it is asked about (U8).
/// Courtesies and commands that were changed are let be; a command is not given by an edit.
#[must_use]
pub fn says_something(said: &Said) -> bool {
    let words = said.words.trim();
    !words.is_empty()
        && commands::read(words).is_none()
        && behind_visit(words).is_none()
        && !courtesy::is_alone(words)
}

/// The words of an answer that was changed afterwards, without the command before them.
#[must_use]
pub fn answer_words(words: &str) -> String {
    match commands::read(words) {
        Some(commands::Read::Known(Command::Week, rest)) if !rest.is_empty() => rest,
        _ => words.to_owned(),
    }
}

/// Whether the message is thanks or รับทราบ alone, without anything else (U7).
#[must_use]
pub fn is_courtesy(said: &Said) -> bool {
    said.enclosed == Enclosed::Nothing && courtesy::is_alone(&said.words)
}

/// The words of an urgent matter that was changed afterwards, without the word before them.
#[must_use]
pub fn urgent_words(words: &str) -> String {
    commands::urgent(words).unwrap_or(words).to_owned()
}

fn is_sheet(media: &Media) -> bool {
    media.kind == MediaKind::Document
        && media.name.as_deref().is_some_and(|name| {
            let name = name.to_lowercase();
            [
                ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods",
            ]
            .iter()
            .any(|end| name.ends_with(end))
        })
}

#[cfg(test)]
mod tests;
