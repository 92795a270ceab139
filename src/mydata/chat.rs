//! `/mydata`, and `/me`.

use super::file;
use crate::{
    access::{Branch, Permit, ToBeHere, behind},
    app::App,
    card::Matter,
    people,
    turn::Outcome,
    understand::{Command, Meaning},
    whereabouts,
};

#[derive(Clone, Debug)]
enum Asked {
    File,
    Me,
}

/// Everybody may have the own data.
pub(crate) fn branch() -> Branch {
    dptree::filter_map(asked).chain(behind::<ToBeHere>(dptree::endpoint(give)))
}

fn asked(meaning: Meaning) -> Option<Asked> {
    match meaning {
        Meaning::Command {
            command: Command::MyData,
            ..
        } => Some(Asked::File),
        Meaning::Command {
            command: Command::Me,
            ..
        } => Some(Asked::Me),
        _ => None,
    }
}

async fn give(app: App, may: Permit<ToBeHere>, asked: Asked) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    if let Asked::Me = asked {
        let now = turn.now();
        let card = people::me(turn.conn(), person).await?;
        let card = match whereabouts::own_line(turn.conn(), person, now).await? {
            Some(line) => card.line(line),
            None => card,
        };
        turn.say(&may.addressee(), card).await?;
        return turn.commit().await;
    }
    turn.note("own-data", &Matter::new("person", &person.id))
        .await?;
    let file = file::of(&mut turn, person).await?;
    turn.hand(&may.addressee(), file, None).await?;
    turn.commit().await
}
