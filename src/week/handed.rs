//! What is open of the week for a post that changes hands (R1a).

use super::{
    board::Spoken,
    rules::{self, Closed},
    store::{self, Part},
    words::{self, Seat},
};
use crate::{
    people::{Holder, Open},
    turn::Turn,
};

/// The week that is open for the agency of a head or delegate: answered, or still to be answered; and who comes to its session, while
/// that can be said. Whoever reads it here is not called again by a letter of its own.
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
    let spoken = spoken.as_ref();
    let comes = store::attendance(turn.conn(), &roll.id).await?;
    let seat = match rules::attendance_open(&week, now) {
        Ok(()) => Seat::Open(comes.as_ref()),
        Err(Closed::CalledOff) => Seat::CalledOff,
        Err(Closed::Begun) => Seat::Begun,
    };
    let earlier = store::before(turn.conn(), agency, roll.week).await?;
    let holds = (&holder.post, &holder.person);
    Ok(vec![Open {
        words: words::handed(language, &week, &roll, spoken, seat),
        waits: spoken.is_none() || matches!(seat, Seat::Open(None)),
        buttons: words::handed_buttons(language, &roll, holds, spoken, earlier.is_some(), seat),
        matter: Some(roll.matter()),
    }])
}
