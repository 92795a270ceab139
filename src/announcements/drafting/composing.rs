//! Composed: with the command, in reply, or from what was kept; recomposed by an edit, or by a part that comes late (A1, U8, U10, U12).

use super::{preview, show, stands_apart, unpreview};
use crate::{
    announcements::{
        DRAFT, WHAT, WHOM,
        addressing::{self, Present},
        content::{Content, Unfit, Wording},
        rules::{self, audience::Audience},
        store::{self, Announcement, State},
        words,
    },
    card::Matter,
    closed_days,
    ids::Id,
    kept,
    person::Person,
    turn::Turn,
    understand::Said,
};

/// Begins an announcement with the command, and what it is to be: what came with the command, what it replies to, or what was sent last.
pub(in crate::announcements) async fn begin(
    turn: &mut Turn,
    person: &Person,
    said: &Said,
    content: Option<Said>,
) -> anyhow::Result<()> {
    let now = turn.now();
    let found: Vec<Said> = match content {
        _ if said.media().is_some() => vec![Said {
            words: String::new(),
            ..said.clone()
        }],
        Some(own) => {
            let kept = kept::around(turn.conn(), person.chat, own.message).await?;
            match kept.is_empty() {
                true => vec![own],
                false => kept.into_iter().map(kept::Kept::said_in_album).collect(),
            }
        }
        None => {
            let kept = kept::last_of(turn.conn(), &person.id, now).await?;
            kept.into_iter().map(kept::Kept::said_in_album).collect()
        }
    };
    if found.is_empty() {
        // To whom was said already: the question carries it.
        turn.ask(person, &Matter::new(WHAT, &said.words)).await?;
        let card = words::ask_what(person.language);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    compose(turn, person, &found, &said.words).await
}

/// What was kept until it is said what it is goes round (U8).
pub(in crate::announcements) async fn begin_kept(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<bool> {
    let now = turn.now();
    let Some(kept) = kept::of(turn.conn(), id, &person.id, now).await? else {
        return Ok(false);
    };
    let mut said = vec![kept.said_in_album()];
    let rest = kept::rest_of_album(turn.conn(), id).await?;
    said.extend(rest.into_iter().map(kept::Kept::said_in_album));
    compose(turn, person, &said, "").await?;
    Ok(true)
}

/// Makes an announcement of these messages, and shows it.
pub(in crate::announcements) async fn compose(
    turn: &mut Turn,
    person: &Person,
    said: &[Said],
    to: &str,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let content = match Content::of(said) {
        Ok(content) => content,
        Err(unfit) => return refuse(turn, person, unfit, to).await,
    };
    let Some(first) = said.iter().min_by_key(|said| said.message) else {
        return Ok(());
    };
    let holidays = closed_days::holidays(turn.conn()).await?;
    let mut new = Announcement {
        id,
        number: None,
        maker: person.id.clone(),
        state: State::Draft,
        content,
        english: None,
        chat: person.chat,
        message: first.message,
        album: first.album.clone(),
        apart: false,
        audience: Audience::default(),
        audience_as: String::new(),
        acknowledge: true,
        ack_until: Some(rules::usual_end(now, &holidays)),
        until_chosen: false,
        send_at: None,
        protected: false,
        repeats: None,
        series: None,
        made_at: now,
        touched_at: now,
        out_at: None,
        expires_at: None,
        corrected_at: None,
        ended_at: None,
        shown: String::new(),
        shown_at: None,
        settled: false,
    };
    let present = Present::read(turn.conn(), now).await?;
    let wrong = match to.trim() {
        "" => None,
        to => match present.understand(to) {
            Ok(audience) => {
                new.audience = audience;
                to.clone_into(&mut new.audience_as);
                None
            }
            // Nobody gets what was meant for somebody who is not known: least of all everyone.
            Err(fault) => {
                new.audience.of.clear();
                to.clone_into(&mut new.audience_as);
                Some(fault)
            }
        },
    };
    new.apart = stands_apart(&new);
    store::begin(turn.conn(), &new).await?;
    kept::claim(turn.conn(), person.chat, first.message).await?;
    turn.note("draft-announcement", &Matter::new(DRAFT, &new.id))
        .await?;
    preview(turn, person, None, &new).await?;
    show(turn, person, &new, &present).await?;
    if let Some(fault) = wrong {
        turn.ask(person, &Matter::new(WHOM, &new.id)).await?;
        let wrong = Some((&fault, to));
        let card = words::ask_whom(person.language, &new, wrong, &present.agencies);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

async fn refuse(turn: &mut Turn, person: &Person, unfit: Unfit, to: &str) -> anyhow::Result<()> {
    turn.ask(person, &Matter::new(WHAT, to)).await?;
    let card = words::unfit(person.language, unfit);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The message that it was composed as was changed (U10): the draft follows, and a second person has to look at it again (A9); what has
/// gone out does not.
pub(in crate::announcements) async fn recomposed(
    turn: &mut Turn,
    person: &Person,
    of: Announcement,
    said: &Said,
) -> anyhow::Result<()> {
    if of.state.went() {
        let card = words::went_already(person.language, &of);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    if !of.state.in_the_making() {
        return Ok(());
    }
    let mut now = of.clone();
    let changed = (now.content.parts.iter_mut()).find(|part| part.message == said.message);
    let Some(part) = changed else {
        return Ok(());
    };
    if part.words == said.words && part.marked == said.marked {
        return Ok(());
    }
    part.words.clone_from(&said.words);
    part.marked.clone_from(&said.marked);
    redraw(turn, person, &of, now).await
}

/// Other words of it were changed in the message in which they were typed (U10).
pub(in crate::announcements) async fn retyped(
    turn: &mut Turn,
    person: &Person,
    of: Announcement,
    (part, said): (store::Part, &Said),
) -> anyhow::Result<()> {
    if of.state.went() {
        let card = words::went_already(person.language, &of);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    if !of.state.in_the_making() {
        return Ok(());
    }
    let wording = Wording::of(said);
    let reworded = match of.content.reworded(&wording) {
        Ok(content) => content,
        Err(unfit) => {
            let card = words::unfit(person.language, unfit);
            return turn.say(&person.addressee(), card).await.map(drop);
        }
    };
    let mut now = of.clone();
    match part {
        store::Part::English => now.english = Some(wording),
        store::Part::Correction => now.content = reworded,
    }
    redraw(turn, person, &of, now).await
}

/// A further part of an album (U12): into what is in the making; what is planned or has gone out goes without it.
pub(in crate::announcements) async fn more_of_album(
    turn: &mut Turn,
    person: &Person,
    of: Announcement,
    said: &Said,
) -> anyhow::Result<()> {
    if !of.state.in_the_making() {
        let card = words::part_too_late(person.language, &of);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    let content = match of.content.with(said) {
        Ok(content) => content,
        Err(unfit) => {
            let card = words::unfit(person.language, unfit);
            return turn.say(&person.addressee(), card).await.map(drop);
        }
    };
    let now = Announcement {
        content,
        ..of.clone()
    };
    redraw(turn, person, &of, now).await
}

/// What is in the making has another content: it is its maker's again, and shown.
async fn redraw(
    turn: &mut Turn,
    person: &Person,
    was: &Announcement,
    mut now: Announcement,
) -> anyhow::Result<()> {
    let at = turn.now();
    now.state = State::Draft;
    now.apart = stands_apart(&now);
    now.touched_at = at;
    if !store::save(turn.conn(), was.state, &now).await? {
        return Ok(());
    }
    let present = Present::read(turn.conn(), at).await?;
    if was.state == State::Offered {
        for other in addressing::secretariat(turn).await? {
            if other.id != person.id {
                unpreview(turn, &other, was).await?;
            }
        }
    }
    preview(turn, person, Some(was), &now).await?;
    show(turn, person, &now, &present).await
}
