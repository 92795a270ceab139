//! `/brief`: the same brief at any time (B1).

use super::words;
use crate::{
    access::{Branch, Permit, Right as _, ToCallPersons, ToSurvey, behind},
    app::App,
    card::Matter,
    person::Role,
    turn::Outcome,
    understand::{Command, Meaning},
    week,
};

#[derive(Clone, Debug)]
struct Asked;

/// Everything that enrolled people can want of the brief.
pub(crate) fn branch() -> Branch {
    dptree::filter_map(asked).chain(behind::<ToSurvey>(dptree::endpoint(brief)))
}

fn asked(meaning: Meaning) -> Option<Asked> {
    match meaning {
        Meaning::Command {
            command: Command::Brief,
            ..
        } => Some(Asked),
        _ => None,
    }
}

async fn brief(app: App, may: Permit<ToSurvey>, _asked: Asked) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let now = turn.now();
    let board = match week::Board::latest(turn.conn(), now).await? {
        Some(board) => Some(board.with_silence(turn.conn()).await?),
        None => None,
    };
    let board = board.map(|board| match ToCallPersons::granted(may.person()) {
        true => board,
        false => board.without_personal_phones(),
    });
    let card = match board {
        Some(board) => words::brief(
            may.language(),
            &app,
            &board,
            may.person().is(Role::Governor),
            now,
        ),
        None => words::no_brief_yet(may.language()),
    };
    turn.note("brief", &Matter::new("person", &may.person().id))
        .await?;
    turn.say(&may.addressee(), card).await?;
    turn.commit().await
}
