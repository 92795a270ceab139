//! An answer: for which agency, to which week (R1, U3, U8).

use super::{Button, excusing::EXCUSE, repeating::SENTENCE, reporting::post_for};
use crate::{
    card::Matter,
    ids::Id,
    kept,
    person::{Person, Post},
    turn::Turn,
    understand::Said,
    week::{self, filing, store, words},
};

/// Files the answer for the one agency that it can be for, or asks which (R1).
pub(super) async fn file_or_ask(
    turn: &mut Turn,
    person: &Person,
    said: Said,
) -> anyhow::Result<()> {
    let (week, _) = week::around(turn.conn(), said.said_at)
        .await?
        .answered(said.said_at);
    let mut open = Vec::new();
    for post in person.reports_for() {
        let roll = store::roll_of(turn.conn(), week.tuesday, &post.agency.code).await?;
        if roll.is_none_or(|roll| roll.called) {
            open.push(post);
        }
    }
    match open[..] {
        [post] => filing::file(turn, person, post, &said).await,
        _ => ask_which(turn, person, &said).await,
    }
}

/// Keeps what was said and asks for which agency it is.
pub(super) async fn ask_which(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let asked = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
    if asked {
        return Ok(());
    }
    let posts: Vec<&Post> = person.reports_for().collect();
    let card = words::which_agency(person.language, &posts, &kept);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// A reply to a letter about a week answers that week, as long as it can be answered; else the week of now (U3, W3). Under what another
/// agency said it answers for nobody: it is asked about.
pub(in crate::week) async fn reply(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    said: Said,
) -> anyhow::Result<()> {
    let roll = store::roll(turn.conn(), id).await?;
    match roll.and_then(|roll| post_for(person, &roll.agency)) {
        Some(post) => {
            // Whoever answers after all is not asked for a reason or a sentence any more.
            for asked in [EXCUSE, SENTENCE] {
                let asked = Matter::new(asked, id);
                turn.close_question_about(&person.id, &asked).await?;
            }
            filing::file(turn, person, post, &said).await
        }
        None => ask_which(turn, person, &said).await,
    }
}

/// A kept message becomes the week's answer, with the time at which it was said (P9).
pub(super) async fn file_kept(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    button: &Button,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(kept) = kept::of(turn.conn(), id, &person.id, now).await? else {
        turn.toast(words::kept_no_more(person.language));
        return Ok(());
    };
    let posts: Vec<&Post> = person.reports_for().collect();
    let post = match (button, &posts[..]) {
        (Button::FileFor(_, id), posts) => posts.iter().copied().find(|post| post.id == *id),
        (_, [post]) => Some(*post),
        _ => None,
    };
    let Some(post) = post else {
        let card = words::which_agency(person.language, &posts, id);
        return turn
            .revise_message(&person.addressee(), message, card)
            .await;
    };
    let rest = kept::rest_of_album(turn.conn(), id).await?;
    kept::release(turn.conn(), id).await?;
    let card = words::taken_as_answer(person.language, &post.agency);
    turn.revise_message(&person.addressee(), message, card)
        .await?;
    filing::file(turn, person, post, &kept.said()).await?;
    for part in rest {
        filing::file(turn, person, post, &part.said()).await?;
    }
    Ok(())
}
