//! Saying where one is (L1): a sentence, a tap, and what is changed of it afterwards.

use super::Button;
use crate::{
    access::{Permit, ToSayWhere},
    app::App,
    card::Matter,
    closed_days,
    ids::Id,
    people::{self, Holder},
    person::{Person, Role},
    turn::{Outcome, Turn},
    understand::{
        Enclosed, Filed, Meaning, Said,
        whereabouts::{self, Whereabouts},
    },
    whereabouts::{
        acting,
        filing::{self, Change, UNTIL},
        rules::{self, Acting, Entry, Later, Standing},
        store,
        words::{self, Colleague, End, Officer},
    },
};
use chrono::{DateTime, Duration, Utc};

/// The question where an entry is.
const PLACE: &str = "where-place";
/// The question who acts meanwhile.
const ACTING: &str = "where-acting";

/// What somebody says of the own whereabouts.
#[derive(Clone, Debug)]
pub(super) enum Says {
    Read(Said, Whereabouts),
    Edited(Said, Option<Whereabouts>),
    Place(Id, Said),
    Until(Id, Said),
    Acting(Id, Said),
    Lasts(Id, Said),
    Pressed(Button, i64),
}

pub(super) fn said(meaning: Meaning) -> Option<Says> {
    match meaning {
        Meaning::Whereabouts(said, read) => Some(Says::Read(said, read)),
        Meaning::Edited(Filed::Whereabouts(read), said) => Some(Says::Edited(said, read)),
        Meaning::WhereaboutsLasts(matter, said) => Some(Says::Lasts(Id::read(&matter.id)?, said)),
        Meaning::Answering { question, said } if is_line(&said) => {
            let id = Id::read(&question.id)?;
            match question.kind.as_ref() {
                PLACE => Some(Says::Place(id, said)),
                UNTIL => Some(Says::Until(id, said)),
                ACTING => Some(Says::Acting(id, said)),
                _ => None,
            }
        }
        Meaning::Pressed(press) => Button::read(&press)
            .filter(|button| !button.asks())
            .map(|button| Says::Pressed(button, press.message)),
        _ => None,
    }
}

/// Whatever else is sent while a question is open is no answer to it, and must not be lost (P2).
fn is_line(said: &Said) -> bool {
    let words = said.words.trim();
    said.enclosed == Enclosed::Nothing && words.lines().count() == 1
}

pub(super) async fn heard(app: App, may: Permit<ToSayWhere>, says: Says) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match says {
        Says::Read(said, read) => filing::file(&mut turn, person, &said, &read, None).await?,
        Says::Edited(said, read) => {
            filing::edited(&mut turn, person, &said, read.as_ref()).await?;
        }
        Says::Place(id, said) => answered(&mut turn, person, PLACE, &id, &said).await?,
        Says::Until(id, said) => answered(&mut turn, person, UNTIL, &id, &said).await?,
        Says::Acting(id, said) => answered(&mut turn, person, ACTING, &id, &said).await?,
        Says::Lasts(id, said) => lasts(&mut turn, person, &id, &said).await?,
        Says::Pressed(button, message) => pressed(&mut turn, person, button, message).await?,
    }
    turn.commit().await
}

/// Words in answer to a question about an entry.
async fn answered(
    turn: &mut Turn,
    person: &Person,
    asked: &'static str,
    id: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    let about = Matter::new(asked, id);
    let Some(mut entry) = filing::own(turn, person, id).await? else {
        return turn.close_question_about(&person.id, &about).await;
    };
    let change = match asked {
        PLACE => Change::Place(said.words.clone()),
        UNTIL => match end_typed(turn, &entry, said).await? {
            Some(until) if until > said.said_at && until > entry.from => Change::Until(until),
            Some(_) => return turn.say(&to, words::until_past(language)).await.map(drop),
            None => {
                return turn
                    .say(&to, words::until_unclear(language))
                    .await
                    .map(drop);
            }
        },
        _ => {
            let holders = holders(turn).await?;
            Change::Acting(acting::named(&said.words, person, &holders).0)
        }
    };
    turn.close_question_about(&person.id, &about).await?;
    changed_to(turn, person, &mut entry, change).await
}

/// Changes an entry by what was typed, and says its card anew.
async fn changed_to(
    turn: &mut Turn,
    person: &Person,
    entry: &mut Entry,
    change: Change,
) -> anyhow::Result<()> {
    filing::change(turn, entry, change).await?;
    let card = filing::card(turn, person, entry).await?;
    let letter = turn.say(&person.addressee(), card).await?;
    store::set_card(turn.conn(), &entry.id, &letter).await
}

/// A reply to an entry that says how long it lasts (U3): what holds no more is left alone.
async fn lasts(turn: &mut Turn, person: &Person, id: &Id, said: &Said) -> anyhow::Result<()> {
    let (to, language, at) = (person.addressee(), person.language, said.said_at);
    let entries = store::entries_of(turn.conn(), &person.id, at).await?;
    let holds = |entry: &&Entry| {
        let standing = rules::standing(&entries, at).entry();
        standing == Some(entry) || rules::ahead(&entries, at).contains(entry)
    };
    let Some(entry) = entries.iter().find(|entry| entry.id == *id).filter(holds) else {
        let card = words::holds_no_more(language);
        return turn.say(&to, card).await.map(drop);
    };
    let mut entry = entry.clone();
    let change = match whereabouts::returned(&said.words) {
        Some(_) => Change::Later(Later::NotToday),
        None => match end_typed(turn, &entry, said).await? {
            Some(until) if until > at && until > entry.from => Change::Until(until),
            end => {
                turn.ask(person, &Matter::new(UNTIL, &entry.id)).await?;
                let card = match end {
                    Some(_) => words::until_past(language),
                    None => words::until_unclear(language),
                };
                return turn.say(&to, card).await.map(drop);
            }
        },
    };
    changed_to(turn, person, &mut entry, change).await
}

/// The end that is typed, by the holidays as the office keeps them.
async fn end_typed(
    turn: &mut Turn,
    entry: &Entry,
    said: &Said,
) -> anyhow::Result<Option<DateTime<Utc>>> {
    let holidays = closed_days::holidays(turn.conn()).await?;
    let from = entry.from.max(said.said_at);
    Ok(whereabouts::end(&said.words, from, said.said_at, &holidays))
}

async fn holders(turn: &mut Turn) -> anyhow::Result<Vec<Holder>> {
    let now = turn.now();
    people::holders(turn.conn(), now).await
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    let id = match button {
        Button::Set(status) => return filing::set(turn, person, status, message).await,
        Button::Kept(kept, status) => {
            return filing::file_kept(turn, person, &kept, status, message).await;
        }
        Button::Own => {
            let card = own_card(turn, person).await?;
            return turn.say(&to, card).await.map(drop);
        }
        Button::Show(ref id)
        | Button::ChooseStatus(ref id)
        | Button::Status(ref id, _)
        | Button::AskUntil(ref id)
        | Button::Until(ref id, _)
        | Button::Other(ref id)
        | Button::AskPlace(ref id)
        | Button::AskActing(ref id)
        | Button::Acting(ref id, _)
        | Button::Undo(ref id)
        | Button::Release(ref id, _)
        | Button::Back(ref id)
        | Button::Later(ref id, _) => id.clone(),
        Button::Board(..) | Button::Fresh | Button::Person(_) | Button::Agency(_) => return Ok(()),
    };
    let Some(entry) = filing::own(turn, person, &id).await? else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    match button {
        Button::ChooseStatus(_) => {
            let card = words::choose_status(language, &entry);
            turn.revise_message(&to, message, card).await
        }
        Button::AskUntil(_) => {
            turn.ask(person, &Matter::new(UNTIL, &entry.id)).await?;
            let ends = ends(&entry, turn.now());
            let card = words::ask_until(language, &entry, &ends);
            turn.revise_message(&to, message, card).await
        }
        Button::AskPlace(_) => {
            turn.ask(person, &Matter::new(PLACE, &entry.id)).await?;
            turn.say(&to, words::ask_place(language)).await.map(drop)
        }
        Button::AskActing(_) => {
            turn.ask(person, &Matter::new(ACTING, &entry.id)).await?;
            let offered = colleagues(turn, person).await?;
            let card = words::ask_acting(language, &entry, &offered);
            turn.revise_message(&to, message, card).await
        }
        Button::Undo(_) => filing::undo(turn, person, &entry, message).await,
        Button::Back(_) | Button::Later(..) => {
            returning(turn, person, entry, &button, message).await
        }
        _ => changed(turn, person, entry, button, message).await,
    }
}

/// An answer to "back?": of an entry that something else has replaced meanwhile it is over.
async fn returning(
    turn: &mut Turn,
    person: &Person,
    mut entry: Entry,
    button: &Button,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let entries = store::entries_of(turn.conn(), &person.id, now).await?;
    if rules::standing(&entries, now) != Standing::Expired(&entry) {
        turn.toast(crate::words::button_over(person.language));
        return filing::show_at(turn, person, &entry, message).await;
    }
    match button {
        Button::Later(_, later) => {
            filing::change(turn, &mut entry, Change::Later(*later)).await?;
            filing::show_at(turn, person, &entry, message).await
        }
        _ => filing::back(turn, person, message).await,
    }
}

/// A tap that changes the entry, or only shows it; its card takes the place of the message.
async fn changed(
    turn: &mut Turn,
    person: &Person,
    mut entry: Entry,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let change = match button {
        Button::Status(_, status) => Some(Change::Status(status)),
        Button::Until(_, until) if until > now && until > entry.from => Some(Change::Until(until)),
        Button::Other(_) => Some(Change::Other),
        Button::Acting(_, officer) => named(turn, person, &officer).await?.map(Change::Acting),
        Button::Release(_, released) if entry.private => Some(Change::Released(released)),
        _ => None,
    };
    for asked in [UNTIL, ACTING] {
        let about = Matter::new(asked, &entry.id);
        turn.close_question_about(&person.id, &about).await?;
    }
    if let Some(change) = change {
        filing::change(turn, &mut entry, change).await?;
        turn.toast(words::changed(person.language));
    }
    filing::show_at(turn, person, &entry, message).await
}

/// The officer that a button names: anybody may send any button, so it is looked up.
async fn named(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<Option<Acting>> {
    let holders = holders(turn).await?;
    let leads = |holder: &Holder| matches!(holder.post.role, Role::Governor | Role::Vice);
    if *id == person.id || holders.iter().any(|one| one.person == *id && leads(one)) {
        return Ok(None);
    }
    let holder = holders.iter().find(|holder| holder.person == *id);
    Ok(holder.map(|holder| Acting {
        words: holder.name.clone(),
        person: Some(holder.person.clone()),
    }))
}

/// The others of the person's agencies.
async fn colleagues(turn: &mut Turn, person: &Person) -> anyhow::Result<Vec<Officer>> {
    const OFFERED: usize = 8;
    let holders = holders(turn).await?;
    let mut seen = std::collections::HashSet::new();
    Ok(holders
        .iter()
        .filter(|holder| holder.person != person.id && holder.post.role.of_agency())
        .filter(|holder| {
            let own = |agency: &str| person.reports_for().any(|post| post.agency.code == agency);
            own(&holder.post.agency.code) && seen.insert(holder.person.clone())
        })
        .take(OFFERED)
        .map(Officer::of)
        .collect())
}

/// The ends that lie ahead of both now and the beginning.
fn ends(entry: &Entry, now: DateTime<Utc>) -> Vec<(End, DateTime<Utc>)> {
    let begins = entry.from.max(now);
    let evening = rules::evening(begins);
    [
        (End::Noon, evening - Duration::minutes(270)),
        (End::Evening, evening),
        (End::Midnight, rules::day_ends(begins)),
        (End::Tomorrow, rules::day_ends(begins) + Duration::days(1)),
    ]
    .into_iter()
    .filter(|(_, at)| *at > begins)
    .collect()
}

/// The own whereabouts, and where the others of the own agencies are.
pub(super) async fn own_card(
    turn: &mut Turn,
    person: &Person,
) -> anyhow::Result<crate::card::Card> {
    let now = turn.now();
    let own = store::entries_of(turn.conn(), &person.id, now).await?;
    let mut others = Vec::new();
    if person.reports_for().next().is_some() {
        let board = crate::whereabouts::Board::of(turn.conn(), now).await?;
        others = board
            .only(|line| {
                let own =
                    |agency: &str| person.reports_for().any(|post| post.agency.code == agency);
                line.person != person.id
                    && line
                        .posts
                        .iter()
                        .any(|post| post.role.of_agency() && own(&post.agency.code))
            })
            .lines;
    }
    let colleagues: Vec<Colleague<'_>> = others
        .iter()
        .map(|line| Colleague {
            name: &line.name,
            standing: line.standing(now),
        })
        .collect();
    let standing = rules::standing(&own, now);
    let ahead = rules::ahead(&own, now);
    Ok(words::own(
        person.language,
        standing,
        &ahead,
        &colleagues,
        now,
    ))
}
