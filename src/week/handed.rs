//! What is open of the week for a post that changes hands (R1a).

use super::{
    board::Spoken,
    rules::{self, Closed, Timing, Week},
    store::{self, Part, Roll},
    words::{self, Seat},
};
use crate::{
    people::{Holder, Open},
    turn::Turn,
};

/// The week that is open for the agency of a head or delegate: answered, or still to be answered; and who comes to its session, while
/// that can be said. Whoever reads it here is not called again by a letter of its own. Of a week that is still to be called, what the
/// agency has said early: the call will not ask for it again.
pub(super) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    let (now, language) = (turn.now(), holder.language);
    if !holder.post.role.of_agency() {
        return Ok(Vec::new());
    }
    let agency = &holder.post.agency.code;
    let Some((week, roll)) = at_hand(turn, agency).await? else {
        return Ok(Vec::new());
    };
    if roll.called {
        store::note_called(turn.conn(), &roll.id, &holder.person, "").await?;
    }
    let answer = store::answer(turn.conn(), &roll.id).await?;
    let parts = store::parts(turn.conn(), &roll.id).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    let spoken = answer.map(|answer| Spoken::of(&answer, &parts));
    let spoken = spoken.as_ref();
    let comes = store::attendance(turn.conn(), &roll.id).await?;
    let seat = match rules::attendance_open(&week, now) {
        Ok(()) if roll.called => Seat::Open(comes.as_ref()),
        Ok(()) | Err(Closed::Begun) => Seat::NotAsked,
        Err(Closed::CalledOff) => Seat::CalledOff,
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

/// The agency's place on the roll of the week for which it is called now; else of the one that it has answered early.
async fn at_hand(turn: &mut Turn, agency: &str) -> anyhow::Result<Option<(Week, Roll)>> {
    let now = turn.now();
    let open = store::last_frozen(turn.conn()).await?;
    if let Some(week) = open.filter(|week| week.is_open(now)) {
        let roll = store::roll_of(turn.conn(), week.tuesday, agency).await?;
        return Ok(roll.filter(|roll| roll.called).map(|roll| (week, roll)));
    }
    let (week, timing) = super::around(turn.conn(), now).await?.answered(now);
    if timing != Timing::Early {
        return Ok(None);
    }
    let Some(roll) = store::roll_of(turn.conn(), week.tuesday, agency).await? else {
        return Ok(None);
    };
    let answered = store::answer(turn.conn(), &roll.id).await?.is_some();
    Ok(answered.then_some((week, roll)))
}
