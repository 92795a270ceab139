//! `/mydata`.

use super::file;
use crate::{
    access::{Branch, Permit, ToBeHere, behind},
    app::App,
    card::Matter,
    turn::Outcome,
    understand::{Command, Meaning},
};

#[derive(Clone, Debug)]
struct Asked;

/// Everybody may have the own data.
pub(crate) fn branch() -> Branch {
    dptree::filter_map(asked).chain(behind::<ToBeHere>(dptree::endpoint(give)))
}

fn asked(meaning: Meaning) -> Option<Asked> {
    match meaning {
        Meaning::Command {
            command: Command::MyData,
            ..
        } => Some(Asked),
        _ => None,
    }
}

async fn give(app: App, may: Permit<ToBeHere>, _asked: Asked) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    turn.note("own-data", &Matter::new("person", &person.id))
        .await?;
    let file = file::of(&mut turn, person).await?;
    turn.hand(&may.addressee(), file, None).await?;
    turn.commit().await
}
