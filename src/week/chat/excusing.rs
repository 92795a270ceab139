//! Asking to be excused, with a reason (W6a).

use super::reporting::own_roll;
use crate::{
    card::Matter,
    ids::Id,
    person::{Person, Post},
    turn::Turn,
    understand::Said,
    week::{
        store::{self, Roll},
        words,
    },
};

/// The question for the reason of an excuse.
pub(super) const EXCUSE: &str = "excuse";

/// The longest reason that is kept, in UTF-16 units.
const REASON: usize = 500;

/// Asks for the reason.
pub(super) async fn ask(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    roll: &Roll,
) -> anyhow::Result<()> {
    turn.ask(person, &Matter::new(EXCUSE, &roll.id)).await?;
    let card = words::ask_reason(person.language, &post.agency);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The reason was given: the agency is excused.
pub(super) async fn reason(
    turn: &mut Turn,
    person: &Person,
    roll: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let to = person.addressee();
    let reason = crate::card::one_line(&said.words, REASON);
    let Some((roll, post)) = own_roll(turn, person, roll, said.said_at).await? else {
        turn.close_question(&person.id).await?;
        return turn
            .say(&to, words::week_is_over(person.language))
            .await
            .map(drop);
    };
    if reason.is_empty() {
        let card = words::ask_reason(person.language, &post.agency);
        return turn.say(&to, card).await.map(drop);
    }
    turn.close_question(&person.id).await?;
    let now = turn.now();
    store::excuse(turn.conn(), &roll.id, &person.id, &reason, now).await?;
    let matter = roll.matter();
    turn.take_back_duties(&matter, None).await?;
    turn.note("excuse", &matter).await?;
    let card = words::excused(person.language, &post.agency, &roll, &reason);
    turn.say(&to, card).await.map(drop)
}
