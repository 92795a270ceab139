//! `/attendance`: who comes to the session, for those who survey the week; and calling it off (W0).

use super::Button;
use crate::{
    access::{Permit, Right as _, ToCallPersons, ToSteer, ToSurvey},
    app::App,
    turn::Outcome,
    understand::{Command, Meaning},
    week::{self, attendance, board::Board, words},
};
use chrono::NaiveDate;

/// Who comes: in the last week that was called, in this one, or a page in the place of another.
#[derive(Clone, Debug)]
pub(super) enum Seats {
    Latest,
    Of(NaiveDate),
    Page(NaiveDate, usize, i64),
}

pub(super) fn seats(meaning: Meaning) -> Option<Seats> {
    match meaning {
        Meaning::Command {
            command: Command::Attendance,
            ..
        } => Some(Seats::Latest),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Seats(day) => Some(Seats::Of(day)),
            Button::SeatsPage(day, page) => Some(Seats::Page(day, page, press.message)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn seated(app: App, may: Permit<ToSurvey>, wanted: Seats) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language, now) = (may.addressee(), may.language(), turn.now());
    let steers = ToSteer::granted(may.person());
    let board = match wanted {
        Seats::Latest => Board::latest(turn.conn(), now).await?,
        Seats::Of(day) | Seats::Page(day, ..) => Board::of_called(turn.conn(), day, now).await?,
    };
    let board = board.map(|board| match ToCallPersons::granted(may.person()) {
        true => board,
        false => board.without_personal_phones(),
    });
    let page = match wanted {
        Seats::Page(_, page, _) => page,
        Seats::Latest | Seats::Of(_) => 0,
    };
    let card = match &board {
        None => {
            let next = week::next_call(turn.conn(), now).await?;
            words::no_week_yet(language, &next)
        }
        Some(board) => words::seats(language, &app, board, page, steers, now),
    };
    match wanted {
        Seats::Page(_, _, message) => turn.revise_message(&to, message, card).await?,
        Seats::Latest | Seats::Of(_) => drop(turn.say(&to, card).await?),
    }
    turn.commit().await
}

/// Whether there is a session.
#[derive(Clone, Debug)]
pub(super) enum Off {
    Ask(NaiveDate),
    Yes(NaiveDate, i64),
    No(NaiveDate, i64),
}

pub(super) fn off(meaning: Meaning) -> Option<Off> {
    let Meaning::Pressed(press) = meaning else {
        return None;
    };
    match Button::read(&press)? {
        Button::CallOff(day) => Some(Off::Ask(day)),
        Button::CallOffYes(day) => Some(Off::Yes(day, press.message)),
        Button::CallOffNo(day) => Some(Off::No(day, press.message)),
        _ => None,
    }
}

pub(super) async fn called_off(app: App, may: Permit<ToSteer>, wanted: Off) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language) = (may.addressee(), may.language());
    let (Off::Ask(day) | Off::Yes(day, _) | Off::No(day, _)) = wanted;
    let Some(week) = attendance::could_be_called_off(&mut turn, day).await? else {
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    match wanted {
        Off::Ask(_) => {
            let told = attendance::to_be_told(&mut turn, &week).await?;
            let card = words::ask_call_off(language, &week, told);
            turn.say(&to, card).await?;
        }
        Off::Yes(_, message) => match attendance::call_off(&mut turn, may.person(), day).await? {
            Some((week, told)) => {
                let card = words::has_called_off(language, &week, told);
                turn.revise_message(&to, message, card).await?;
            }
            None => turn.toast(crate::words::button_over(language)),
        },
        Off::No(_, message) => {
            let card = words::is_held(language, &week);
            turn.revise_message(&to, message, card).await?;
        }
    }
    turn.commit().await
}
