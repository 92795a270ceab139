//! In the making: shown as it will look, with who gets it; let be; laid before a second person (A1, A2, A9).

mod changing;
mod composing;

pub(in crate::announcements) use changing::{Change, ask_for, change, name_group};
pub(in crate::announcements) use composing::{
    begin, begin_kept, compose, more_of_album, recomposed, retyped,
};

use super::{
    AT, BY, DRAFT, ENGLISH, GROUP, WHOM,
    addressing::{self, Addressed, Present},
    content::Content,
    sending,
    store::{self, Announcement, State},
    words::{self, Asks},
};
use crate::{
    card::{Card, Keyboard, Matter},
    ids::Id,
    outbox::{self, Once, Rank},
    person::{Language, Person},
    setting,
    turn::Turn,
};
use chrono::{DateTime, Utc};

/// The setting that asks for two persons where something goes to everyone (A9).
pub(in crate::announcements) const TWO_PERSONS: &str = "announcements.two-persons";

/// Whether what goes to everyone takes two persons (A9).
pub(in crate::announcements) async fn takes_two(turn: &mut Turn) -> anyhow::Result<bool> {
    Ok(setting::read(turn.conn(), TWO_PERSONS).await?.as_deref() == Some("yes"))
}

/// Whether this takes two persons (A9): everyone is meant, or everyone is reached, by whatever name.
pub(in crate::announcements) async fn needs_second(
    turn: &mut Turn,
    of: &Announcement,
    present: &Present,
    addressed: &[Addressed],
) -> anyhow::Result<bool> {
    let everyone = of.audience.is_of_everyone() || present.are_everyone(addressed);
    Ok(everyone && takes_two(turn).await?)
}

/// The control card of an announcement in the making, for whoever works at it.
pub(super) fn card_of(id: &Id) -> Once {
    Once::new("announce-draft", id, Rank::Reply)
}

/// A preview is so many messages at the most: the content, and the frame.
const PREVIEWED: usize = 2;

/// Of which messages it is made.
fn shape(of: &Announcement) -> (bool, usize) {
    (of.apart, of.content.parts.len())
}

/// A part of its preview.
fn preview_of(of: &Id, (apart, parts): (bool, usize), language: Language, part: usize) -> Once {
    let what = format!("announce-preview-{}-{apart}-{parts}-{part}", language.tag());
    Once::new(&what, of, Rank::Reply)
}

/// Whether the frame has to stand apart in any language: all recipients get the same messages, so that one can be corrected like another.
pub(in crate::announcements) fn stands_apart(of: &Announcement) -> bool {
    let together = |language| {
        let frame = words::frame(language, of, Asks::Again);
        !content_for(of, language).stands_apart(&frame)
    };
    !Language::ALL.into_iter().all(together)
}

/// The content as readers of this language get it.
pub(in crate::announcements) fn content_for(of: &Announcement, language: Language) -> Content {
    match (&of.english, language) {
        (Some(english), Language::English) => {
            of.content.reworded(english).unwrap_or(of.content.clone())
        }
        _ => of.content.clone(),
    }
}

/// Shows it exactly as it will look, in the reader's own language and, where there is one, in English; what was shown before of it is changed
/// where that can be, and taken away where it `was` of other messages.
pub(in crate::announcements) async fn preview(
    turn: &mut Turn,
    person: &Person,
    was: Option<&Announcement>,
    of: &Announcement,
) -> anyhow::Result<()> {
    if let Some(was) = was.filter(|was| shape(was) != shape(of)) {
        unpreview(turn, person, was).await?;
    }
    let (to, matter) = (person.addressee(), Matter::new(DRAFT, &of.id));
    let other =
        (of.english.is_some() && person.language != Language::English).then_some(Language::English);
    for language in [Some(person.language), other].into_iter().flatten() {
        let mut frame = words::frame(language, of, Asks::Preview);
        // The draft's card stays the newest thing to press.
        if language != person.language {
            frame.keyboard = Keyboard::None;
        }
        let bodies = content_for(of, language).bodies(&frame, of.apart);
        for (part, (body, _)) in bodies.into_iter().enumerate() {
            let once = preview_of(&of.id, shape(of), language, part);
            let said = turn
                .hand_once(once.clone(), &to, body.clone(), Some(matter.clone()))
                .await?;
            if said.is_none() {
                turn.reword_once(&once, &to, body, &matter).await?;
            }
        }
    }
    Ok(())
}

/// Whether Telegram has refused to show it before it goes out: every copy would end so.
pub(in crate::announcements) async fn preview_refused(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
) -> anyhow::Result<bool> {
    let to = person.addressee();
    for language in Language::ALL {
        for part in 0..PREVIEWED {
            let once = preview_of(&of.id, shape(of), language, part);
            if let Some(said) = outbox::said_once(turn.conn(), &once, &to).await?
                && outbox::is_refused(turn.conn(), &said).await?
            {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// What was shown of it before it goes out is taken away.
pub(in crate::announcements) async fn unpreview(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
) -> anyhow::Result<()> {
    // In whichever shape it was shown: it may have been laid before somebody else in another one.
    let parts = 1..=of.content.parts.len().max(1);
    let shapes = parts.flat_map(|parts| [(false, parts), (true, parts)]);
    for shape in shapes {
        for language in Language::ALL {
            for part in 0..PREVIEWED {
                let once = preview_of(&of.id, shape, language, part);
                turn.delete_once(&once, &person.addressee()).await?;
            }
        }
    }
    Ok(())
}

/// Says the card as it is now, in its place where there is one.
pub(in crate::announcements) async fn show(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    present: &Present,
) -> anyhow::Result<()> {
    let card = draft_card(turn, person, of, present).await?;
    let (once, to) = (card_of(&of.id), person.addressee());
    if turn
        .say_once(once.clone(), &to, card.clone())
        .await?
        .is_none()
    {
        turn.revise_once(&once, &to, card).await?;
    }
    Ok(())
}

async fn draft_card(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    present: &Present,
) -> anyhow::Result<Card> {
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    let second = needs_second(turn, of, present, &addressed).await?;
    let names = crate::people::names(turn.conn()).await?;
    let by = (of.maker != person.id)
        .then(|| names.get(&of.maker))
        .flatten();
    Ok(words::draft(
        person.language,
        of,
        addressing::reach(&addressed),
        by.map(String::as_str),
        second,
    ))
}

/// The announcement, where this person may still change it: whoever made it, or whoever is asked for a second word (A9).
pub(in crate::announcements) async fn own(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Option<Announcement>> {
    let found = store::announcement(turn.conn(), id).await?;
    Ok(found.filter(|of| match of.state {
        State::Draft => of.maker == person.id,
        State::Offered | State::Planned => true,
        _ => false,
    }))
}

/// The names of those who get it, a page of them, in the place of the card.
pub(in crate::announcements) async fn names(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    (page, message): (usize, i64),
) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    let named: Vec<_> = addressed
        .into_iter()
        .map(|Addressed { agency, holder, .. }| (agency, holder))
        .collect();
    let card = words::names(person.language, of, &named, page);
    turn.revise_message(&person.addressee(), message, card)
        .await
}

/// It is let be.
pub(in crate::announcements) async fn abandon(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    message: i64,
) -> anyhow::Result<()> {
    let was = of.state;
    of.state = State::Dropped;
    of.touched_at = turn.now();
    if !store::save(turn.conn(), was, &of).await? {
        turn.toast(words::changed_meanwhile(person.language));
        return Ok(());
    }
    turn.note("drop-announcement", &Matter::new(DRAFT, &of.id))
        .await?;
    for what in [WHOM, BY, AT, ENGLISH, GROUP] {
        turn.close_question_about(&person.id, &Matter::new(what, &of.id))
            .await?;
    }
    let card = words::dropped(person.language);
    turn.revise_message(&person.addressee(), message, card)
        .await
}

/// It is laid before everybody else of the secretariat (A9). False where there is nobody.
pub(in crate::announcements) async fn offer(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let mut others = addressing::secretariat(turn).await?;
    others.retain(|other| other.id != person.id);
    if others.is_empty() {
        turn.toast(words::no_second(person.language));
        return Ok(());
    }
    of.state = State::Offered;
    of.touched_at = now;
    if !store::save(turn.conn(), State::Draft, &of).await? {
        turn.toast(words::changed_meanwhile(person.language));
        return Ok(());
    }
    turn.note("offer-announcement", &Matter::new(DRAFT, &of.id))
        .await?;
    let card = words::offered(person.language);
    turn.revise_message(&person.addressee(), message, card)
        .await?;
    let present = Present::read(turn.conn(), now).await?;
    for other in &others {
        preview(turn, other, None, &of).await?;
        show(turn, other, &of, &present).await?;
    }
    Ok(())
}

/// The time for it is over while it was being made; true where something has to be chosen anew.
pub(in crate::announcements) fn time_is_over(of: &Announcement, now: DateTime<Utc>) -> bool {
    let from = of.send_at.unwrap_or(now);
    let until = of.ack_until.filter(|_| of.until_chosen);
    of.send_at.is_some_and(|at| at <= now) || until.is_some_and(|until| until <= from)
}

/// Its content is marked as secret (U1): it is not kept, previews are taken away, and it does not go out, nor again. What has gone out is at
/// its recipients: it is offered to be recalled.
pub(in crate::announcements) async fn withhold(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
) -> anyhow::Result<()> {
    let was = of.state;
    for reader in addressing::secretariat(turn).await? {
        unpreview(turn, &reader, &of).await?;
        if !was.went() {
            let card = words::dropped(reader.language);
            turn.revise_once(&card_of(&of.id), &reader.addressee(), card)
                .await?;
        }
    }
    of.content = Content::default();
    of.english = None;
    of.touched_at = turn.now();
    if !was.went() {
        of.state = State::Dropped;
    }
    if !store::save(turn.conn(), was, &of).await? {
        return Ok(());
    }
    turn.note("withhold", &Matter::new(DRAFT, &of.id)).await?;
    // Nor does it go out again, in any words.
    let series = of.series.clone().unwrap_or(of.id.clone());
    store::withhold_series(turn.conn(), &series).await?;
    outbox::give_up_edits(turn.conn(), &sending::matter(&of)).await?;
    // Whoever does not have it yet never gets it; what has arrived is recalled by a tap.
    if was == State::Out {
        sending::stop(turn, of.clone()).await?;
    }
    if matches!(was, State::Out | State::Stopped) {
        let card = words::recall_secret(person.language, &of);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}
