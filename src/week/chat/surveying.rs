//! The board and the answers on it, for those who survey the week (W9, P3).

use super::{Button, item};
use crate::{
    access::{Permit, Right as _, ToAcknowledge, ToCallPersons, ToOrder, ToSteer, ToSurvey},
    app::App,
    card::{Card, Matter},
    ids::Id,
    outbox::{Body, MediaKind},
    people,
    person::Person,
    requests::{self, Source, SourceKind},
    standing::Visitor,
    turn::{Outcome, Turn},
    understand::{Command, Meaning},
    week::{self, Line, WEEK, Week, board::Board, store, words},
};
use chrono::{DateTime, NaiveDate, Utc};

/// What those who survey the week want of it.
#[derive(Clone, Debug)]
pub(super) enum Survey {
    Board,
    BoardOf(NaiveDate),
    Page(NaiveDate, usize, i64),
    Open(Id),
    Media(Id),
    Contact(Id),
}

/// The own answer and the board share a command: whoever surveys sees the board, everybody else the own answer (W9).
fn surveys(visitor: &Visitor) -> bool {
    ToSurvey::granted(visitor.person())
}

pub(super) fn survey(meaning: Meaning, visitor: Visitor) -> Option<Survey> {
    match meaning {
        Meaning::Command {
            command: Command::Week,
            ..
        } => surveys(&visitor).then_some(Survey::Board),
        Meaning::Opened { payload } => item(&payload)
            .filter(|_| surveys(&visitor))
            .map(Survey::Open),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Board => Some(Survey::Board),
            Button::BoardOf(tuesday) => Some(Survey::BoardOf(tuesday)),
            Button::Page(tuesday, page) => Some(Survey::Page(tuesday, page, press.message)),
            Button::Open(id) => Some(Survey::Open(id)),
            Button::Media(id) => Some(Survey::Media(id)),
            Button::Contact(id) => Some(Survey::Contact(id)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn surveyed(app: App, may: Permit<ToSurvey>, wanted: Survey) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language, now) = (may.addressee(), may.language(), turn.now());
    let steers = ToSteer::granted(may.person());
    let reads = ToAcknowledge::granted(may.person());
    let for_reader = |line: Line| match ToCallPersons::granted(may.person()) {
        true => line,
        false => line.without_personal_phones(),
    };
    match wanted {
        Survey::Board | Survey::BoardOf(_) | Survey::Page(..) => {
            let (board, page) = match wanted {
                Survey::BoardOf(tuesday) | Survey::Page(tuesday, ..) => {
                    let week = store::frozen(turn.conn(), tuesday).await?;
                    let board = match week {
                        Some(week) => Some(Board::of(turn.conn(), week, now).await?),
                        None => None,
                    };
                    let page = if let Survey::Page(_, page, _) = wanted {
                        page
                    } else {
                        0
                    };
                    (board, page)
                }
                _ => (Board::latest(turn.conn(), now).await?, 0),
            };
            let board = match ToCallPersons::granted(may.person()) {
                true => board,
                false => board.map(Board::without_personal_phones),
            };
            let card = match &board {
                None => words::no_week_yet(language, &week::next_call(turn.conn(), now).await?),
                Some(board) => words::board(language, &app, board, page, steers),
            };
            match wanted {
                Survey::Page(_, _, message) => turn.revise_message(&to, message, card).await?,
                _ => drop(turn.say(&to, card).await?),
            }
        }
        Survey::Open(id) => match open(&mut turn, &id, now).await? {
            Some((week, line)) => {
                turn.note("read-answer", &Matter::new(WEEK, &id)).await?;
                let line = for_reader(line);
                let card = words::answer(language, &week, &line, reads);
                let card = with_request(card, may.person(), &line);
                turn.say(&to, card).await?;
            }
            None => turn.toast(crate::words::button_over(language)),
        },
        Survey::Media(id) => {
            let media = media(&mut turn, &id, now).await?;
            if media.is_empty() {
                turn.toast(crate::words::button_over(language));
            }
            for (kind, file) in media {
                let body = Body::Media {
                    kind,
                    file,
                    caption: String::new(),
                };
                turn.hand(&to, body, Some(Matter::new(WEEK, &id))).await?;
            }
        }
        Survey::Contact(id) => {
            let opened = open(&mut turn, &id, now).await?;
            let line = opened.map(|(_, line)| for_reader(line));
            let officer = line.as_ref().and_then(|line| line.holders.first());
            match officer.filter(|officer| !officer.phone().is_empty()) {
                Some(officer) => {
                    let body = Body::Contact {
                        phone: people::dialled(officer.phone()).to_owned(),
                        name: officer.name.clone(),
                    };
                    turn.hand(&to, body, None).await?;
                }
                None => turn.toast(words::no_number(language)),
            }
        }
    }
    turn.commit().await
}

/// An agency's line of its week.
pub(super) async fn open(
    turn: &mut Turn,
    id: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<(Week, Line)>> {
    let Some(roll) = store::roll(turn.conn(), id).await? else {
        return Ok(None);
    };
    let week = week::week_of(turn.conn(), roll.week).await?;
    let board = Board::of(turn.conn(), week.clone(), now).await?;
    let remarks = store::remarks(turn.conn(), id).await?;
    Ok(board
        .lines
        .into_iter()
        .find(|line| line.roll.id == *id)
        .map(|line| (week, Line { remarks, ..line })))
}

async fn media(
    turn: &mut Turn,
    id: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<(MediaKind, String)>> {
    let line = open(turn, id, now).await?;
    // Telegram shows ten pictures in an album; more at once would bury the chat.
    Ok(line
        .and_then(|(_, line)| line.spoken)
        .map(|spoken| spoken.media.into_iter().take(10).collect())
        .unwrap_or_default())
}

/// With the button that makes a request of the answer, for those who may (Q3).
pub(super) fn with_request(card: Card, person: &Person, line: &Line) -> Card {
    if !ToOrder::granted(person) {
        return card;
    }
    let source = Source {
        kind: SourceKind::Answer,
        id: line.roll.id.clone(),
    };
    let agency = &line.agency.code;
    card.buttons(vec![requests::make_button(
        person.language,
        agency,
        Some(source),
    )])
}
