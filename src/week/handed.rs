//! What is open of the week for a post that changes hands (R1a).

use super::{
    board::Spoken,
    store::{self, Part},
    words,
};
use crate::{
    people::{Holder, Open},
    turn::Turn,
};

/// The week that is open for the agency of a head or delegate: answered, or still to be answered. Whoever reads it here is not called
/// again by a letter of its own.
pub(super) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    let (now, language) = (turn.now(), holder.language);
    if !holder.post.role.of_agency() {
        return Ok(Vec::new());
    }
    let Some(week) = store::last_frozen(turn.conn())
        .await?
        .filter(|week| week.is_open(now))
    else {
        return Ok(Vec::new());
    };
    let agency = &holder.post.agency.code;
    let Some(roll) = store::roll_of(turn.conn(), week.tuesday, agency)
        .await?
        .filter(|roll| roll.called)
    else {
        return Ok(Vec::new());
    };
    store::note_called(turn.conn(), &roll.id, &holder.person).await?;
    let answer = store::answer(turn.conn(), &roll.id).await?;
    let parts = store::parts(turn.conn(), &roll.id).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    let spoken = answer.map(|answer| Spoken::of(&answer, &parts));
    Ok(vec![Open {
        words: words::handed(language, &week, &roll, spoken.as_ref()),
        waits: spoken.is_none(),
        buttons: match spoken {
            Some(_) => Vec::new(),
            None => vec![words::handed_button(language, &roll)],
        },
        matter: Some(roll.matter()),
    }])
}
