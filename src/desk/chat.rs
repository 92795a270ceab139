//! What the desk hears.

use super::words;
use crate::{
    access::{Branch, Permit, ToBeHere, behind},
    announcements,
    app::App,
    card::Matter,
    closed_days,
    ids::Id,
    inbox, kept,
    person::Person,
    projects, requests, talks,
    turn::{Outcome, Turn},
    understand::{self, Command, Filed, Meaning, Press, Said},
    urgent, visits, week, whereabouts,
};

const TAG: &str = "de";

/// The buttons of the desk: what a kept message is (U8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Button {
    Note(Id),
    /// It says where its sender is (U8).
    Where(Id),
}

impl Button {
    pub(super) fn data(&self) -> String {
        match self {
            Self::Note(id) => format!("{TAG}:note:{id}"),
            Self::Where(id) => format!("{TAG}:where:{id}"),
        }
    }

    fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["note", id] => Id::read(id).map(Self::Note),
            ["where", id] => Id::read(id).map(Self::Where),
            _ => None,
        }
    }
}

/// Nothing of the message stays, whatever was filed from it (U1).
async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    projects::withhold(turn, person, message).await?;
    let answers = week::withhold(turn, person, message).await?;
    urgent::withhold(turn, person, message, &answers).await?;
    whereabouts::take_back(turn, person, message).await?;
    requests::withhold(turn, person, message).await?;
    talks::withhold(turn, person, message).await?;
    announcements::withhold(turn, person, message).await?;
    visits::withhold(turn, person, message).await?;
    kept::claim(turn.conn(), person.chat, message).await
}

/// The last branch of all: it takes whatever is left.
pub(crate) fn branch() -> Branch {
    behind::<ToBeHere>(dptree::endpoint(heard))
}

async fn heard(app: App, may: Permit<ToBeHere>, meaning: Meaning) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    let card = match meaning {
        Meaning::Secret {
            label,
            message,
            album,
        } => {
            // Only that it came, when, and from whom (U1); an earlier wording without the label goes too, and the pictures beside it.
            let mut parts = match &album {
                Some(album) => inbox::refuse_album(turn.conn(), person.chat, album).await?,
                None => Vec::new(),
            };
            if !parts.contains(&message) {
                parts.push(message);
            }
            for part in parts {
                withhold(&mut turn, person, part).await?;
            }
            turn.note("secret-refused", &Matter::new("person", &person.id))
                .await?;
            Some(words::secret(language, &label))
        }
        Meaning::Command { command, .. } => match command {
            Command::Cancel => {
                let open = turn.close_question(&person.id).await?;
                Some(words::cancelled(language, open))
            }
            _ => Some(words::help(person)),
        },
        Meaning::Opened { .. } => Some(words::help(person)),
        Meaning::UnknownCommand | Meaning::UnknownProject(..) => {
            Some(words::unknown_command(language))
        }
        Meaning::Courtesy => Some(words::welcome(person)),
        Meaning::LiveLocation => Some(words::live_location(language)),
        Meaning::Useless | Meaning::Contact { .. } => Some(words::useless(language)),
        Meaning::Unclear(said)
        | Meaning::Reply { said, .. }
        | Meaning::Sheet(said, _)
        | Meaning::Urgent(said)
        | Meaning::WeekAnswer(said)
        | Meaning::Report { said, .. }
        | Meaning::Whereabouts(said, _)
        | Meaning::WhereaboutsLasts(_, said)
        // Notes of visits are claimed before; they are here so that nothing could fall through.
        | Meaning::Visit(said)
        | Meaning::VisitMore(said)
        | Meaning::Order(said)
        | Meaning::Announce { said, .. }
        | Meaning::Answering { said, .. } => return unclear(turn, person, said).await,
        Meaning::Edited(Filed::Urgent, _) => None,
        // What is kept is kept as it is now; what was filed nowhere may be meant for the office after all (U8, U10).
        Meaning::Edited(_, said) => {
            let kept = kept::reword(turn.conn(), person.chat, &said).await?;
            if !kept && understand::says_something(&said) {
                return unclear(turn, person, said).await;
            }
            None
        }
        Meaning::Pressed(press) => return pressed(turn, person, &press).await,
        Meaning::OfSecret
        | Meaning::Reached(_)
        | Meaning::Reacted { .. }
        | Meaning::Voted { .. } => None,
    };
    if let Some(card) = card {
        turn.say(&to, card).await?;
    }
    turn.commit().await
}

/// Keeps the message for a day and asks what it is (U8).
async fn unclear(mut turn: Turn, person: &Person, said: Said) -> Outcome {
    let (id, now) = (turn.id(), turn.now());
    let asked = kept::is_more_of_album(turn.conn(), person.chat, &said).await?;
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, &said, now).await?;
    if asked {
        return turn.commit().await;
    }
    let card = words::what_is_this(person, &kept);
    turn.say(&person.addressee(), card).await?;
    turn.commit().await
}

async fn pressed(mut turn: Turn, person: &Person, press: &Press) -> Outcome {
    let now = turn.now();
    if let Some((kind, id)) = kept::to_refile(press) {
        return refile(turn, person, &kind, &id, press.message).await;
    }
    match Button::read(press) {
        Some(Button::Note(id)) => match kept::of(turn.conn(), &id, &person.id, now).await? {
            Some(_) => {
                kept::release(turn.conn(), &id).await?;
                let card = words::left_as_note(person.language);
                turn.revise_message(&person.addressee(), press.message, card)
                    .await?;
            }
            None => turn.toast(crate::words::button_over(person.language)),
        },
        Some(Button::Where(id)) => where_one_is(&mut turn, person, &id, press.message).await?,
        None => turn.toast(crate::words::button_over(person.language)),
    }
    turn.commit().await
}

/// A kept message says where its sender is (U8): read so, or the status is asked for.
async fn where_one_is(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    if !whereabouts::says_where(person) {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    }
    let read = match kept::of(turn.conn(), id, &person.id, now).await? {
        Some(kept) => {
            let holidays = closed_days::holidays(turn.conn()).await?;
            understand::whereabouts::read(&kept.words, kept.said_at, &holidays)
        }
        None => None,
    };
    whereabouts::file_kept(turn, person, id, read.as_ref(), message).await
}

/// What was filed is taken out of where it is, whole, and asked about again, in the place of its card (U9).
async fn refile(mut turn: Turn, person: &Person, kind: &str, id: &Id, message: i64) -> Outcome {
    let taken = match kind {
        week::WEEK => week::take_out(&mut turn, person, id).await?,
        whereabouts::WHEREABOUTS => whereabouts::take_out(&mut turn, person, id).await?,
        projects::REPORT => projects::take_out(&mut turn, person, id).await?,
        _ => Vec::new(),
    };
    match kept::keep_whole(&mut turn, person, taken).await? {
        Some(kept) => {
            let card = words::what_is_this(person, &kept);
            turn.revise_message(&person.addressee(), message, card)
                .await?;
        }
        None => turn.toast(crate::words::button_over(person.language)),
    }
    turn.commit().await
}
