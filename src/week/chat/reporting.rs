//! What an agency's people can want of the week, and who of them may.

use super::{
    Button,
    answering::{file_kept, file_or_ask, reply},
    attending::{self, DEPUTY},
    excusing::{self, EXCUSE},
    item,
    own::{open_own, own_week},
    remarking,
    repeating::{self, SENTENCE},
};
use crate::{
    access::{Permit, ToReport},
    app::App,
    ids::Id,
    person::{Person, Post},
    standing::Visitor,
    turn::{Outcome, Turn},
    understand::{Command, Filed, Meaning, Said},
    week::{
        self, REMARK, WEEK, filing, remarks,
        store::{self, Roll},
    },
};
use chrono::{DateTime, Utc};

/// What an agency's people want of the week.
#[derive(Clone, Debug)]
pub(super) enum Report {
    Answer(Said),
    Reply(Id, Said),
    Edited(Said),
    Opened(Id),
    Remark(Id, Said),
    Reason(Id, Said),
    Sentence(Id, Said),
    Deputy(Id, Said),
    Pressed(Button, i64),
    Own,
}

pub(super) fn report(meaning: Meaning, visitor: Visitor) -> Option<Report> {
    let reports = visitor.person().reports_for().next().is_some();
    match meaning {
        Meaning::WeekAnswer(said) => Some(Report::Answer(said)),
        // Whoever does not report for an agency and replies to a letter about the week is heard elsewhere.
        Meaning::Reply { matter, said } if matter.kind == WEEK && reports => {
            Id::read(&matter.id).map(|roll| Report::Reply(roll, said))
        }
        Meaning::Reply { matter, said } if matter.kind == REMARK && reports => {
            Id::read(&matter.id).map(|remark| Report::Remark(remark, said))
        }
        Meaning::Answering { question, said } if question.kind == EXCUSE => {
            Id::read(&question.id).map(|roll| Report::Reason(roll, said))
        }
        Meaning::Answering { question, said } if question.kind == SENTENCE => {
            Id::read(&question.id).map(|roll| Report::Sentence(roll, said))
        }
        Meaning::Answering { question, said } if question.kind == DEPUTY => {
            Id::read(&question.id).map(|roll| Report::Deputy(roll, said))
        }
        Meaning::Edited(Filed::Week, said) => Some(Report::Edited(said)),
        Meaning::Opened { payload } => item(&payload).map(Report::Opened),
        Meaning::Command {
            command: Command::Week,
            ..
        } => Some(Report::Own),
        Meaning::Pressed(press) => Button::read(&press).map(|b| Report::Pressed(b, press.message)),
        _ => None,
    }
}

pub(super) async fn reported(app: App, may: Permit<ToReport>, wanted: Report) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Report::Answer(said) => file_or_ask(&mut turn, person, said).await?,
        Report::Reply(roll, said) => reply(&mut turn, person, &roll, said).await?,
        Report::Reason(roll, said) => excusing::reason(&mut turn, person, &roll, &said).await?,
        Report::Sentence(roll, said) => {
            repeating::sentence(&mut turn, person, &roll, &said).await?;
        }
        Report::Deputy(roll, said) => attending::name(&mut turn, person, &roll, said).await?,
        Report::Own => own_week(&mut turn, person).await?,
        Report::Opened(roll) => open_own(&mut turn, person, &roll).await?,
        Report::Remark(remark, said) => {
            remarking::to_remark(&mut turn, person, &remark, &said).await?;
        }
        Report::Edited(said) => {
            if !remarks::edited(&mut turn, person, &said).await? {
                filing::edited(&mut turn, person, &said).await?;
            }
        }
        Report::Pressed(button, message) => pressed(&mut turn, person, button, message).await?,
    }
    turn.commit().await
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    match button {
        Button::Colour(id, light) => {
            if let Some((roll, post)) = own_roll(turn, person, &id, now).await? {
                return filing::colour(turn, person, post, &roll, light, message).await;
            }
        }
        Button::Act(id, asks) => {
            if let Some((roll, post)) = own_roll(turn, person, &id, now).await? {
                return filing::asks(turn, person, post, &roll, asks, message).await;
            }
        }
        Button::Undo(id) => {
            if let Some((roll, _)) = own_roll(turn, person, &id, now).await? {
                return filing::undo(turn, person, &roll, message).await;
            }
        }
        Button::Same(id, tuesday) => {
            if let Some(post) = person.reports_for().find(|post| post.id == id) {
                return repeating::same(turn, person, post, tuesday).await;
            }
        }
        Button::Excuse(id) => {
            if let Some((roll, post)) = own_roll(turn, person, &id, now).await? {
                return excusing::ask(turn, person, post, &roll).await;
            }
        }
        Button::File(ref id) | Button::FileFor(ref id, _) => {
            return file_kept(turn, person, id, &button, message).await;
        }
        Button::Come(..)
        | Button::Deputy(..)
        | Button::Unnamed(_)
        | Button::NoName(..)
        | Button::AskComing(_) => {
            return attending::pressed(turn, person, button, message).await;
        }
        Button::Open(_)
        | Button::Seen(_)
        | Button::Seats(_)
        | Button::SeatsPage(..)
        | Button::CallOff(_)
        | Button::CallOffYes(_)
        | Button::CallOffNo(_)
        | Button::Media(_)
        | Button::Contact(_)
        | Button::Board
        | Button::BoardOf(_)
        | Button::Page(..)
        | Button::Nudge(_) => {}
    }
    turn.toast(crate::words::button_over(person.language));
    Ok(())
}

/// The post by which the person reports for this agency.
pub(super) fn post_for<'a>(person: &'a Person, agency: &str) -> Option<&'a Post> {
    person.reports_for().find(|post| post.agency.code == agency)
}

/// The place on the roll that a button or a reason names, if it is of an agency of the person and its week could still be changed `at`
/// that moment (P9).
pub(in crate::week) async fn own_roll<'a>(
    turn: &mut Turn,
    person: &'a Person,
    id: &Id,
    at: DateTime<Utc>,
) -> anyhow::Result<Option<(Roll, &'a Post)>> {
    let Some(roll) = store::roll(turn.conn(), id).await? else {
        return Ok(None);
    };
    let week = week::week_of(turn.conn(), roll.week).await?;
    let changeable = at < week.late_until();
    Ok(post_for(person, &roll.agency)
        .filter(|_| changeable)
        .map(|post| (roll, post)))
}
