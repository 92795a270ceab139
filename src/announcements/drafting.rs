//! In the making: composed, completed, shown before it goes out, let be (A1, A2, A9).

use super::{
    AT, BY, CORRECTION, DRAFT, ENGLISH, GROUP, WHAT, WHOM,
    addressing::{self, Addressed, Present},
    content::{Content, Unfit, Wording},
    rules::{self, Repeats, When, audience::Audience},
    store::{self, Announcement, State},
    words::{self, Asks},
};
use crate::{
    calendar::phrase,
    card::{Card, Matter},
    closed_days,
    ids::Id,
    kept,
    outbox::{Once, Rank},
    person::{Language, Person, Role},
    setting,
    turn::Turn,
    understand::Said,
};
use chrono::{DateTime, Utc};

/// The setting that asks for two persons where something goes to everyone (A9).
pub(super) const TWO_PERSONS: &str = "announcements.two-persons";
/// The longest name of a group, in characters.
const GROUP_NAME: usize = 40;

/// Whether what goes to everyone takes two persons (A9).
pub(super) async fn takes_two(turn: &mut Turn) -> anyhow::Result<bool> {
    Ok(setting::read(turn.conn(), TWO_PERSONS).await?.as_deref() == Some("yes"))
}

/// The control card of an announcement in the making, for whoever works at it.
fn card_of(id: &Id) -> Once {
    Once::new("announce-draft", id, Rank::Reply)
}

/// A part of its preview.
fn preview_of(id: &Id, part: usize) -> Once {
    Once::new(&format!("announce-preview-{part}"), id, Rank::Reply)
}

/// Begins an announcement with the command, and what it is to be: what came with the command, what it replies to, or what was sent last.
pub(super) async fn begin(
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
        turn.ask(person, &Matter::new(WHAT, &person.id)).await?;
        let card = words::ask_what(person.language);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    compose(turn, person, &found, &said.words).await
}

/// What was kept until it is said what it is goes round (U8).
pub(super) async fn begin_kept(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<bool> {
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
pub(super) async fn compose(
    turn: &mut Turn,
    person: &Person,
    said: &[Said],
    to: &str,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let content = match Content::of(said) {
        Ok(content) => content,
        Err(unfit) => return refuse(turn, person, unfit).await,
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
            Err(fault) => Some(fault),
        },
    };
    new.apart = stands_apart(&new);
    store::begin(turn.conn(), &new).await?;
    kept::claim(turn.conn(), person.chat, first.message).await?;
    turn.note("draft-announcement", &Matter::new(DRAFT, &new.id))
        .await?;
    preview(turn, person, &new).await?;
    show(turn, person, &new, &present).await?;
    if let Some(fault) = wrong {
        turn.ask(person, &Matter::new(WHOM, &new.id)).await?;
        let wrong = Some((&fault, to));
        let card = words::ask_whom(person.language, &new, wrong, &present.agencies);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

async fn refuse(turn: &mut Turn, person: &Person, unfit: Unfit) -> anyhow::Result<()> {
    turn.ask(person, &Matter::new(WHAT, &person.id)).await?;
    let card = words::unfit(person.language, unfit);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Whether the frame has to stand apart in any language: all recipients get the same messages, so that one can be corrected like another.
pub(super) fn stands_apart(of: &Announcement) -> bool {
    let together = |language| {
        let frame = words::frame(language, of, Asks::Again);
        !content_for(of, language).stands_apart(&frame)
    };
    !Language::ALL.into_iter().all(together)
}

/// The content as readers of this language get it.
pub(super) fn content_for(of: &Announcement, language: Language) -> Content {
    match (&of.english, language) {
        (Some(english), Language::English) => {
            of.content.reworded(english).unwrap_or(of.content.clone())
        }
        _ => of.content.clone(),
    }
}

/// Shows it exactly as it will look, in the reader's own language; what was shown before of it is changed where that can be.
async fn preview(turn: &mut Turn, person: &Person, of: &Announcement) -> anyhow::Result<()> {
    let frame = words::frame(person.language, of, Asks::Preview);
    let bodies = content_for(of, person.language).bodies(&frame, of.apart);
    for (part, (body, _)) in bodies.into_iter().enumerate() {
        let once = preview_of(&of.id, part);
        let to = person.addressee();
        let matter = Matter::new(DRAFT, &of.id);
        let said = turn
            .hand_once(once.clone(), &to, body.clone(), Some(matter.clone()))
            .await?;
        if said.is_none() {
            turn.reword_once(&once, &to, body, &matter).await?;
        }
    }
    Ok(())
}

/// Says the card as it is now, in its place where there is one.
pub(super) async fn show(
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
    let second = of.audience.is_of_everyone() && takes_two(turn).await?;
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
pub(super) async fn own(
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

/// What can be changed of it.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// To whom, as it was typed.
    Whom(String),
    /// To the agency of this code.
    Agency(String),
    /// By when it is to be acknowledged, or not at all.
    By(Option<DateTime<Utc>>),
    /// The same as it was typed.
    ByWords(String, DateTime<Utc>),
    /// When it goes out; at once where there is no time.
    At(Option<DateTime<Utc>>),
    /// The same as it was typed.
    AtWords(String, DateTime<Utc>),
    /// Whether it may be passed on.
    Forward,
    /// How often it is repeated.
    Repeat,
    /// The words in English.
    English(Wording),
}

/// Changes it and shows it; what cannot be is said, and asked again.
pub(super) async fn change(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    change: Change,
) -> anyhow::Result<()> {
    let now = turn.now();
    let was = of.state;
    let present = Present::read(turn.conn(), now).await?;
    match change {
        Change::Whom(typed) => match present.understand(&typed) {
            Ok(audience) => {
                of.audience = audience;
                of.audience_as = typed.trim().to_owned();
            }
            Err(fault) => {
                turn.ask(person, &Matter::new(WHOM, &of.id)).await?;
                let wrong = Some((&fault, typed.as_str()));
                let card = words::ask_whom(person.language, &of, wrong, &present.agencies);
                return turn.say(&person.addressee(), card).await.map(drop);
            }
        },
        Change::Agency(code) => {
            let Some(agency) = present.agencies.iter().find(|agency| agency.code == code) else {
                turn.toast(crate::words::button_over(person.language));
                return Ok(());
            };
            of.audience = Audience {
                of: vec![vec![rules::audience::Term::Agency(code)]],
                ..Audience::default()
            };
            agency.name(person.language).clone_into(&mut of.audience_as);
            turn.close_question(&person.id).await?;
        }
        Change::By(until) => {
            turn.close_question_about(&person.id, &Matter::new(BY, &of.id))
                .await?;
            set_until(&mut of, until);
        }
        Change::ByWords(typed, said_at) => {
            let holidays = closed_days::holidays(turn.conn()).await?;
            let found = phrase::find(&typed, said_at, &holidays);
            match rules::when(found.last(), false, now) {
                When::At(at) => set_until(&mut of, Some(at)),
                wrong => return ask_until(turn, person, &of, Some(wrong)).await,
            }
        }
        Change::At(at) => {
            turn.close_question_about(&person.id, &Matter::new(AT, &of.id))
                .await?;
            set_time(turn, &mut of, at).await?;
        }
        Change::AtWords(typed, said_at) => {
            let holidays = closed_days::holidays(turn.conn()).await?;
            let found = phrase::find(&typed, said_at, &holidays);
            match rules::when(found.first(), true, now) {
                When::At(at) => set_time(turn, &mut of, Some(at)).await?,
                wrong => return ask_when(turn, person, &of, Some(wrong)).await,
            }
        }
        Change::Forward => of.protected = !of.protected,
        Change::Repeat => of.repeats = Repeats::after(of.repeats),
        Change::English(wording) => match of.content.reworded(&wording) {
            Ok(_) => of.english = Some(wording),
            Err(unfit) => {
                turn.ask(person, &Matter::new(ENGLISH, &of.id)).await?;
                let card = words::unfit(person.language, unfit);
                return turn.say(&person.addressee(), card).await.map(drop);
            }
        },
    }
    of.touched_at = now;
    let apart = of.apart;
    of.apart = stands_apart(&of);
    if !store::save(turn.conn(), was, &of).await? {
        turn.toast(words::changed_meanwhile(person.language));
        return Ok(());
    }
    if apart == of.apart {
        preview(turn, person, &of).await?;
    }
    show(turn, person, &of, &present).await
}

fn set_until(of: &mut Announcement, until: Option<DateTime<Utc>>) {
    of.acknowledge = until.is_some();
    of.ack_until = until;
}

/// Sets when it goes out; by when it is to be acknowledged goes with it, where it would be before.
async fn set_time(
    turn: &mut Turn,
    of: &mut Announcement,
    at: Option<DateTime<Utc>>,
) -> anyhow::Result<()> {
    of.send_at = at;
    let from = at.unwrap_or(turn.now());
    if of.ack_until.is_some_and(|until| until <= from) {
        let holidays = closed_days::holidays(turn.conn()).await?;
        of.ack_until = Some(rules::usual_end(from, &holidays));
    }
    Ok(())
}

/// Asks for one thing of it.
pub(super) async fn ask_for(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    what: &'static str,
) -> anyhow::Result<()> {
    let language = person.language;
    let card = match what {
        BY => return ask_until(turn, person, of, None).await,
        AT => return ask_when(turn, person, of, None).await,
        WHOM => words::ask_whom(language, of, None, &[]),
        ENGLISH => words::ask_english(language, of),
        GROUP => words::ask_group(language, of),
        CORRECTION => words::ask_correction(language, of),
        _ => return Ok(()),
    };
    turn.ask(person, &Matter::new(what, &of.id)).await?;
    turn.say(&person.addressee(), card).await.map(drop)
}

async fn ask_until(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    wrong: Option<When>,
) -> anyhow::Result<()> {
    let from = of.send_at.unwrap_or(turn.now());
    let holidays = closed_days::holidays(turn.conn()).await?;
    let offered = rules::offered_ends(from, &holidays);
    turn.ask(person, &Matter::new(BY, &of.id)).await?;
    let card = words::ask_until(person.language, of, &offered, wrong);
    turn.say(&person.addressee(), card).await.map(drop)
}

async fn ask_when(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    wrong: Option<When>,
) -> anyhow::Result<()> {
    let holidays = closed_days::holidays(turn.conn()).await?;
    let offered = rules::offered_times(turn.now(), &holidays);
    turn.ask(person, &Matter::new(AT, &of.id)).await?;
    let card = words::ask_when(person.language, of, &offered, wrong);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The audience gets this name (A2). Groups begin with the word for one, so that they are told from agencies.
pub(super) async fn name_group(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    name: &str,
) -> anyhow::Result<()> {
    let now = turn.now();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let begins = name.starts_with("กลุ่ม") || name.to_lowercase().starts_with("group");
    if !begins || name.chars().count() > GROUP_NAME {
        turn.ask(person, &Matter::new(GROUP, &of.id)).await?;
        let card = words::no_group_name(person.language);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    let present = Present::read(turn.conn(), now).await?;
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    let mut codes: Vec<String> = (addressed.into_iter()).map(|one| one.agency.code).collect();
    codes.dedup();
    store::name_group(turn.conn(), (&name, &codes), &person.id, now).await?;
    turn.note("name-group", &Matter::new(DRAFT, &of.id)).await?;
    let card = words::group_named(person.language, &name, codes.len());
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The names of those who get it, a page of them, in the place of the card.
pub(super) async fn names(
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
pub(super) async fn abandon(
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
pub(super) async fn offer(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let holders = crate::people::holders(turn.conn(), now).await?;
    let others: Vec<Person> = crate::people::everybody(turn.conn(), now)
        .await?
        .into_iter()
        .filter(|other| other.id != person.id && other.is(Role::Secretariat))
        .filter(|other| {
            (holders.iter()).any(|holder| holder.person == other.id && holder.is_reached())
        })
        .collect();
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
        preview(turn, other, &of).await?;
        show(turn, other, &of, &present).await?;
    }
    Ok(())
}

/// The message that it was composed as was changed (U10): the draft follows; what has gone out does not.
pub(super) async fn recomposed(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    if of.state.went() {
        let card = words::went_already(person.language, &of);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    if !matches!(of.state, State::Draft | State::Offered) {
        return Ok(());
    }
    let was = of.state;
    let changed = (of.content.parts.iter_mut()).find(|part| part.message == said.message);
    let Some(part) = changed else {
        return Ok(());
    };
    if part.words == said.words && part.marked == said.marked {
        return Ok(());
    }
    part.words.clone_from(&said.words);
    part.marked.clone_from(&said.marked);
    of.apart = stands_apart(&of);
    of.touched_at = now;
    store::save(turn.conn(), was, &of).await?;
    let present = Present::read(turn.conn(), now).await?;
    preview(turn, person, &of).await?;
    show(turn, person, &of, &present).await
}

/// A further part of an album (U12): into the draft; too late where it has gone out.
pub(super) async fn more_of_album(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    if !matches!(of.state, State::Draft) {
        let card = words::part_too_late(person.language, &of);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    let part = match Content::of(std::slice::from_ref(said)) {
        Ok(content) => content,
        Err(unfit) => {
            let card = words::unfit(person.language, unfit);
            return turn.say(&person.addressee(), card).await.map(drop);
        }
    };
    of.content.parts.extend(part.parts);
    of.content.parts.sort_by_key(|part| part.message);
    of.content.parts.dedup_by_key(|part| part.message);
    of.apart = stands_apart(&of);
    of.touched_at = now;
    store::save(turn.conn(), State::Draft, &of).await?;
    // What is shown of it is an album of fewer parts: it is shown anew, after the last of them.
    for part in 0..2 {
        turn.delete_once(&preview_of(&of.id, part), &person.addressee())
            .await?;
    }
    let frame = words::frame(person.language, &of, Asks::Preview);
    for (body, _) in of.content.bodies(&frame, of.apart) {
        let matter = Matter::new(DRAFT, &of.id);
        turn.hand(&person.addressee(), body, Some(matter)).await?;
    }
    Ok(())
}

/// The time for it is over while it was being made; true where something has to be chosen anew.
pub(super) fn time_is_over(of: &Announcement, now: DateTime<Utc>) -> bool {
    let from = of.send_at.unwrap_or(now);
    of.send_at.is_some_and(|at| at <= now) || of.ack_until.is_some_and(|until| until <= from)
}
