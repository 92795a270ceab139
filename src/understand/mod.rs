//! What a message is (PRODUCT.md section 2): pure, from words to [`Meaning`].
//!
//! Understood here so far: commands in Latin and as the Thai word of the menu (U2), replies (U3), the answer to an open question (U4),
//! reports of projects (U5), urgent matters (E1), where somebody is (U6), the week's answer (U7), and anything else (U8). Labels of secrecy
//! (U1) come before all of them.

mod commands;
mod context;
mod courtesy;
mod day;
mod meaning;
mod reference;
mod said;
mod secrecy;
pub mod whereabouts;

pub use commands::{Command, behind_brief, behind_visit};
pub use context::Context;
pub use day::{Side, day};
pub use meaning::{Filed, Meaning};
pub use reference::{Reference, copied, item, reference};
pub use said::{Enclosed, Media, Poll, Press, Said};
pub use secrecy::label as secrecy_label;

use crate::{calendar::phrase, card::Matter, ids::Id, outbox::MediaKind};
use whereabouts::Returned;

/// Reads a message in the order of PRODUCT.md section 2.
#[must_use]
pub fn message(said: Said, around: &Context) -> Meaning {
    if let Some(label) = secrecy::label(&said.words) {
        return secret(&said, label);
    }
    if around.of_secret {
        return Meaning::OfSecret;
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
    // What goes along with a request carries its line below it (Q1): the command counts wherever it stands, the word alone where it can mean
    // nothing else.
    if said.media().is_some() {
        let bare = around.orders && !is_about_a_request(around);
        let words = match commands::read(&said.words) {
            Some(commands::Read::Known(Command::Order, words)) if !words.is_empty() => Some(words),
            _ if bare => commands::behind_order(&said.words),
            _ => None,
        };
        if let Some(words) = words {
            return Meaning::Order(Said { words, ..said });
        }
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
            if !around.reports && !around.announces {
                return Meaning::LiveLocation;
            }
        }
        Enclosed::Poll(_) if !around.announces => return Meaning::Useless,
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
            Some(commands::Read::Known(Command::Announce, words)) => {
                return announce(said, words, around);
            }
            None if around.announces && commands::behind_announce(&said.words).is_some() => {
                let words = commands::behind_announce(&said.words).unwrap_or_default();
                return announce(said, words, around);
            }
            Some(commands::Read::Known(Command::Order, words)) if !words.is_empty() => {
                return Meaning::Order(Said { words, ..said });
            }
            Some(commands::Read::Known(command, words)) => {
                return Meaning::Command { command, words };
            }
            Some(commands::Read::Unknown) => return Meaning::UnknownCommand,
            None if around.orders
                && !is_about_a_request(around)
                && commands::behind_order(&said.words).is_some() =>
            {
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
        // Under a picture too: the picture is what is to go round (A1).
        Enclosed::Media(_) if around.announces => {
            if let Some(commands::Read::Known(Command::Announce, words)) =
                commands::read(&said.words)
            {
                let said = Said {
                    words,
                    marked: None,
                    ..said
                };
                return Meaning::Announce {
                    said,
                    content: None,
                };
            }
        }
        Enclosed::Media(_) | Enclosed::Poll(_) => {}
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
        return Meaning::UnknownProject(code, said);
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

/// Whether the words belong to something already: a reply (U3), or the answer to what is asked about a request (U4). Only then does the
/// bare word begin none of its own.
fn is_about_a_request(around: &Context) -> bool {
    let of_request = |question: &Matter| {
        ["request-", "errand-"]
            .iter()
            .any(|kind| question.kind.starts_with(kind))
    };
    around.replied.is_some() || around.question.as_ref().is_some_and(of_request)
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

fn secret(said: &Said, label: String) -> Meaning {
    let (message, album) = (said.message, said.album.clone());
    Meaning::Secret {
        label,
        message,
        album,
    }
}

/// What is to go round; what carries a label of secrecy does not, in reply either, nor behind the command (U1).
fn announce(said: Said, words: String, around: &Context) -> Meaning {
    let content = around.replied_own.clone();
    if let Some(label) = secrecy::label(&words) {
        return secret(&said, label);
    }
    if let Some(own) = &content
        && let Some(label) = secrecy::label(&own.words)
    {
        return secret(own, label);
    }
    let said = Said { words, ..said };
    Meaning::Announce { said, content }
}

/// A private note, or the wish to write one.
fn visit(said: Said, words: String) -> Meaning {
    if words.is_empty() && said.enclosed == Enclosed::Nothing {
        let command = Command::Visit;
        return Meaning::Command { command, words };
    }
    Meaning::Visit(Said { words, ..said })
}

/// What a changed message is whatever was filed from it: a label of secrecy put there later is as good as one from the start (U1, U10).
#[must_use]
pub fn edited(said: &Said) -> Option<Meaning> {
    secrecy::label(&said.words).map(|label| secret(said, label))
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

/// The words of a request that was changed afterwards, without the command before them.
#[must_use]
pub fn order_words(words: &str) -> String {
    commands::order(words).unwrap_or_else(|| words.trim().to_owned())
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

/// Whether the message says that something is noted, and nothing else: narrower than a courtesy, which also promises or thanks (E4).
#[must_use]
pub fn acknowledges(said: &Said) -> bool {
    said.enclosed == Enclosed::Nothing && courtesy::acknowledges(&said.words)
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
