//! Nothing has changed: last week's answer counts again (W2).

use super::reporting::own_roll;
use crate::{
    card::Matter,
    ids::Id,
    person::{Person, Post},
    turn::Turn,
    understand::{self, Said},
    week::{
        filing::{self, Repeated},
        rules, words,
    },
};
use chrono::NaiveDate;

/// The question for one sentence, when nothing has changed for weeks.
pub(super) const SENTENCE: &str = "unchanged";

/// One tap: last week's answer counts again. When that was so for weeks, one sentence is asked for; the answer counts already.
pub(super) async fn same(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    tuesday: NaiveDate,
) -> anyhow::Result<()> {
    match filing::repeat(turn, person, post, tuesday).await? {
        Repeated::Yes(roll, weeks) => {
            turn.toast(words::unchanged(person.language));
            if rules::asks_a_sentence(weeks) {
                turn.ask(person, &Matter::new(SENTENCE, &roll.id)).await?;
            }
        }
        Repeated::Answered => turn.toast(words::answered_already(person.language)),
        Repeated::No => turn.toast(crate::words::button_over(person.language)),
    }
    Ok(())
}

/// The sentence: it stands beside what was said before, and the answer is one of this week.
pub(super) async fn sentence(
    turn: &mut Turn,
    person: &Person,
    roll: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let to = person.addressee();
    let Some((roll, post)) = own_roll(turn, person, roll, said.said_at).await? else {
        turn.close_question(&person.id).await?;
        let over = words::week_is_over(person.language);
        return turn.say(&to, over).await.map(drop);
    };
    if said.media().is_none() && !understand::says_something(said) {
        let card = words::ask_sentence(person.language, &roll);
        return turn.say(&to, card).await.map(drop);
    }
    turn.close_question(&person.id).await?;
    filing::file(turn, person, post, said).await
}
