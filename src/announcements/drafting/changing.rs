//! Completed and changed: to whom, by when, when, in English, how often (A1, A2, A7).

use super::{preview, show, stands_apart};
use crate::{
    announcements::{
        AT, BY, CORRECTION, DRAFT, ENGLISH, GROUP, WHOM,
        addressing::Present,
        content::Wording,
        rules::{self, Repeats, When, audience::Audience},
        store::{self, Announcement},
        words,
    },
    calendar::phrase,
    card::Matter,
    closed_days,
    person::Person,
    turn::Turn,
};
use chrono::{DateTime, Utc};

/// What can be changed of it.
#[derive(Clone, Debug)]
pub(in crate::announcements) enum Change {
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
pub(in crate::announcements) async fn change(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    change: Change,
) -> anyhow::Result<()> {
    let now = turn.now();
    let before = of.clone();
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
    of.apart = stands_apart(&of);
    if !store::save(turn.conn(), before.state, &of).await? {
        turn.toast(words::changed_meanwhile(person.language));
        return Ok(());
    }
    preview(turn, person, Some(&before), &of).await?;
    show(turn, person, &of, &present).await
}

fn set_until(of: &mut Announcement, until: Option<DateTime<Utc>>) {
    of.acknowledge = until.is_some();
    of.ack_until = until;
    of.until_chosen = until.is_some();
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
pub(in crate::announcements) async fn ask_for(
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
pub(in crate::announcements) async fn name_group(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    name: &str,
) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    // A name that means something already would never mean the group.
    let named = rules::group_name(name).filter(|name| !present.means_something(name));
    let Some(name) = named else {
        turn.ask(person, &Matter::new(GROUP, &of.id)).await?;
        let card = words::no_group_name(person.language);
        return turn.say(&person.addressee(), card).await.map(drop);
    };
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    let mut codes: Vec<String> = (addressed.into_iter()).map(|one| one.agency.code).collect();
    codes.dedup();
    store::name_group(turn.conn(), (&name, &codes), &person.id, now).await?;
    turn.note("name-group", &Matter::new(DRAFT, &of.id)).await?;
    let card = words::group_named(person.language, &name, codes.len());
    turn.say(&person.addressee(), card).await.map(drop)
}
