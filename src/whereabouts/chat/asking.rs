//! Asking who is where (L3, L5): by agency, by place, by day.

use super::{Button, LINK, List, Scope, own};
use crate::{
    access::{Permit, Right as _, ToAskWhere, ToSayWhere, ToSeeWhere, ToTalk},
    app::App,
    calendar::{
        bangkok,
        phrase::{self, Time},
    },
    card::{Card, Matter},
    closed_days,
    ids::Id,
    people::{
        self,
        naming::{Directory, Named, Seat},
    },
    person::{Agency, Person},
    turn::{Outcome, Turn},
    understand::{self, Command, Meaning},
    whereabouts::{Board, board::Line, rules::plain_place, words},
};
use chrono::NaiveDate;

/// How many agencies and people are offered when a name fits several.
const OFFERED: usize = 8;

/// What is asked, and what says it.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    Pressed(Button, i64),
    Opened(Id),
}

/// `/where`, with the words behind it.
#[derive(Clone, Debug)]
pub(super) struct Where(String);

pub(super) fn command(meaning: Meaning) -> Option<Where> {
    match meaning {
        Meaning::Command {
            command: Command::Where,
            words,
        } => Some(Where(words)),
        _ => None,
    }
}

pub(super) fn asked(meaning: Meaning) -> Option<Asked> {
    match meaning {
        Meaning::Opened { payload } => understand::item(&payload)
            .filter(|(kind, _)| kind == LINK)
            .map(|(_, id)| Asked::Opened(id)),
        Meaning::Pressed(press) => Button::read(&press)
            .filter(Button::asks)
            .map(|button| Asked::Pressed(button, press.message)),
        _ => None,
    }
}

/// `/where`: who is where for those who may ask, the own agency for a head.
pub(super) async fn seen(app: App, may: Permit<ToSeeWhere>, Where(typed): Where) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    let card = if !ToAskWhere::granted(person) {
        own::own_card(&mut turn, person).await?
    } else if typed.trim().is_empty() {
        board(&mut turn, person, &Scope::All, List::Out, 0).await?
    } else {
        of(&mut turn, person, typed.trim()).await?
    };
    turn.say(&may.addressee(), card).await?;
    turn.commit().await
}

pub(super) async fn answer(app: App, may: Permit<ToAskWhere>, asked: Asked) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    match asked {
        Asked::Opened(id) => {
            let card = of_person(&mut turn, person, &id).await?;
            turn.say(&to, card).await?;
        }
        Asked::Pressed(Button::Fresh, _) => {
            let card = board(&mut turn, person, &Scope::All, List::Out, 0).await?;
            turn.say(&to, card).await?;
        }
        Asked::Pressed(button, message) => {
            let card = match &button {
                Button::Board(scope, list, page) => {
                    Some(board(&mut turn, person, scope, *list, *page).await?)
                }
                Button::Person(id) => Some(of_person(&mut turn, person, id).await?),
                Button::Agency(code) => of_agency(&mut turn, person, code, None).await?,
                _ => None,
            };
            match card {
                Some(card) => {
                    turn.revise_message(&to, message, card).await?;
                    let now = turn.now();
                    turn.toast(words::refreshed(language, now));
                }
                None => turn.toast(crate::words::button_over(language)),
            }
        }
    }
    turn.commit().await
}

/// A list as it is now. That it was asked is noted, not the place that was asked about (S2).
async fn board(
    turn: &mut Turn,
    person: &Person,
    scope: &Scope,
    list: List,
    page: usize,
) -> anyhow::Result<Card> {
    let (now, language) = (turn.now(), person.language);
    let board = Board::of(turn.conn(), now).await?;
    let board = match scope {
        Scope::All | Scope::Day(_) => board,
        Scope::Place(place) => {
            let districts = people::districts(turn.conn()).await?;
            board.at_place(place, &districts)
        }
    };
    let about = match scope {
        Scope::All => Matter::new("where", "all"),
        Scope::Place(_) => Matter::new("where", "place"),
        Scope::Day(day) => Matter::new("where", day),
    };
    turn.note("where", &about).await?;
    let app = turn.app();
    Ok(match (scope, list) {
        (Scope::Day(day), _) if *day != bangkok(now).date_naive() => {
            words::day(language, app, &board, *day, page)
        }
        (_, List::Out) => {
            let says = ToSayWhere::granted(person);
            words::board(language, app, &board, scope, page, says)
        }
        (_, list) => words::list(language, app, &board, scope, list, page),
    })
}

/// Where what the words name is: a day, an agency, a person, or a place.
async fn of(turn: &mut Turn, person: &Person, typed: &str) -> anyhow::Result<Card> {
    let now = turn.now();
    if let Some(day) = day(turn, typed).await? {
        return board(turn, person, &Scope::Day(day), List::Out, 0).await;
    }
    let place = is_place(turn, typed).await?;
    if place == Place::District {
        return of_place(turn, person, typed).await;
    }
    let agencies = people::agencies(turn.conn()).await?;
    let holders = people::holders(turn.conn(), now).await?;
    let seats: Vec<Seat> = holders
        .iter()
        .map(|holder| Seat {
            post: holder.post.clone(),
            holder: Some((holder.person.clone(), holder.name.clone())),
        })
        .collect();
    let found = Directory::of(&agencies, &seats).find(typed).all();
    let also = (place == Place::Told).then_some(typed);
    match &found[..] {
        [] if place == Place::Told => of_place(turn, person, typed).await,
        [] => Ok(words::nothing_found(person.language, typed)),
        [Named::Agency(code)] => Ok(of_agency(turn, person, code, also)
            .await?
            .unwrap_or_else(|| words::nothing_found(person.language, typed))),
        [Named::Person(id)] => of_person(turn, person, id).await,
        several => {
            let offered: Vec<(Button, String)> = several
                .iter()
                .filter_map(|named| {
                    let name = name_of(person, named, &agencies, &holders)?;
                    match named {
                        Named::Agency(code) => Some((Button::Agency(code.clone()), name)),
                        Named::Person(id) => Some((Button::Person(id.clone()), name)),
                        Named::Vacancy(_) => None,
                    }
                })
                .take(OFFERED)
                .collect();
            Ok(words::which(person.language, typed, &offered, also))
        }
    }
}

fn name_of(
    reader: &Person,
    named: &Named,
    agencies: &[Agency],
    holders: &[people::Holder],
) -> Option<String> {
    match named {
        Named::Agency(code) => {
            let agency = agencies.iter().find(|agency| agency.code == *code)?;
            Some(agency.name(reader.language).to_owned())
        }
        Named::Person(id) => {
            let holder = holders.iter().find(|holder| holder.person == *id)?;
            let agency = holder.post.agency.short(reader.language);
            Some(format!("{} · {agency}", holder.name))
        }
        Named::Vacancy(_) => None,
    }
}

/// Which day is meant, where it is one, and is not past.
async fn day(turn: &mut Turn, typed: &str) -> anyhow::Result<Option<NaiveDate>> {
    let now = turn.now();
    let holidays = closed_days::holidays(turn.conn()).await?;
    let day = match phrase::only(typed, now, &holidays).map(|phrase| phrase.time) {
        Some(Time::Date(day)) => Some(day),
        Some(Time::Instant(at) | Time::Range { from: at, .. }) => Some(bangkok(at).date_naive()),
        _ => None,
    };
    Ok(day.filter(|day| *day >= bangkok(now).date_naive()))
}

/// Whether words are the name of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// A district in which agencies are.
    District,
    /// One at which somebody said to be.
    Told,
    /// Nobody has said so.
    No,
}

async fn is_place(turn: &mut Turn, typed: &str) -> anyhow::Result<Place> {
    let now = turn.now();
    let districts = people::districts(turn.conn()).await?;
    let wanted = plain_place(typed);
    if districts
        .values()
        .any(|district| plain_place(district) == wanted)
    {
        return Ok(Place::District);
    }
    let board = Board::of(turn.conn(), now).await?;
    let told = board.at_place(typed, &districts);
    Ok(if told.lines.is_empty() {
        Place::No
    } else {
        Place::Told
    })
}

async fn of_place(turn: &mut Turn, person: &Person, typed: &str) -> anyhow::Result<Card> {
    board(turn, person, &Scope::Place(typed.to_owned()), List::Out, 0).await
}

/// Where one person is. Of governor and vices what they released, and else the same words whether there is anything (L5).
async fn of_person(turn: &mut Turn, reader: &Person, id: &Id) -> anyhow::Result<Card> {
    let now = turn.now();
    turn.note("where", &Matter::new("person", id)).await?;
    let board = Board::whole(turn.conn(), now)
        .await?
        .only(|line| line.person == *id);
    Ok(match board.lines.first() {
        Some(line) if line.leads() && line.entries.is_empty() => words::withheld(reader.language),
        Some(line) => words::of_person(reader.language, &board, line, ToTalk::granted(reader)),
        None => words::nobody_there(reader.language),
    })
}

/// Where the people of one agency are: its head, and whoever else of it has told something.
async fn of_agency(
    turn: &mut Turn,
    reader: &Person,
    code: &str,
    place: Option<&str>,
) -> anyhow::Result<Option<Card>> {
    let now = turn.now();
    let agencies = people::agencies(turn.conn()).await?;
    let Some(agency) = agencies.into_iter().find(|agency| agency.code == code) else {
        return Ok(None);
    };
    turn.note("where", &Matter::new("agency", code)).await?;
    let of_agency = |line: &Line| {
        let post = |post: &crate::person::Post| post.role.of_agency() && post.agency.code == code;
        line.posts.iter().any(post) && (line.is_head() || !line.entries.is_empty())
    };
    let board = Board::whole(turn.conn(), now).await?.only(of_agency);
    Ok(Some(words::of_agency(
        reader.language,
        &board,
        &agency,
        place,
        ToTalk::granted(reader),
    )))
}
