//! What those who look at all projects want: lists, cards, the money, files.

use super::{
    Button, Mark, files, item,
    listing::{self, Narrowed, Whose},
    may,
};
use crate::{
    access::{Permit, ToSurvey},
    app::App,
    calendar::bangkok,
    ids::Id,
    people,
    person::Person,
    projects::{
        budget::Budget,
        rules::{Filter, List},
        store, words,
    },
    standing::Visitor,
    turn::{Outcome, Turn},
    understand::{Command, Meaning},
};

/// What is wanted.
#[derive(Clone, Debug)]
pub(super) enum Survey {
    Overdue(String),
    Projects(String),
    Budget,
    Opened(Id),
    Pressed(Button, i64),
}

pub(super) fn survey(meaning: Meaning, visitor: Visitor) -> Option<Survey> {
    if !super::surveys(&visitor) {
        return match meaning {
            Meaning::Command {
                command: Command::Budget,
                ..
            } => Some(Survey::Budget),
            Meaning::Pressed(press) => match Button::read(&press)? {
                button @ (Button::Budget(_)
                | Button::BudgetSheet(_)
                | Button::Register
                | Button::Lists(_)
                | Button::Late) => Some(Survey::Pressed(button, press.message)),
                _ => None,
            },
            _ => None,
        };
    }
    match meaning {
        Meaning::Command { command, words } => match command {
            Command::Overdue => Some(Survey::Overdue(words)),
            Command::Projects => Some(Survey::Projects(words)),
            Command::Budget => Some(Survey::Budget),
            _ => None,
        },
        Meaning::Opened { payload } => item(&payload).map(Survey::Opened),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Say(_)
            | Button::Snooze(_)
            | Button::Undo(_)
            | Button::File(..)
            | Button::Words(..)
            | Button::Which(_)
            | Button::Own => None,
            button => Some(Survey::Pressed(button, press.message)),
        },
        _ => None,
    }
}

pub(super) async fn surveyed(app: App, may: Permit<ToSurvey>, wanted: Survey) -> Outcome {
    match &wanted {
        Survey::Pressed(Button::Sheet(id), _) => {
            return files::sheet(&app, &may, id, |_| true).await;
        }
        Survey::Pressed(Button::Register, _) => return files::register(&app, &may).await,
        Survey::Pressed(Button::BudgetSheet(year), _) => {
            return files::money(&app, &may, *year).await;
        }
        _ => {}
    }
    let mut turn = app.turn(&may).await?;
    let (person, to) = (may.person(), may.addressee());
    match wanted {
        Survey::Overdue(typed) => overdue(&mut turn, person, &typed).await?,
        Survey::Projects(typed) => projects(&mut turn, person, &typed).await?,
        Survey::Budget => {
            let now = turn.now();
            let today = bangkok(now).date_naive();
            let this = crate::calendar::fiscal::FiscalYear::of(today).number();
            let years = store::years(turn.conn()).await?;
            let year = years.iter().copied().find(|year| *year <= i64::from(this));
            let year = year.or(years.last().copied()).unwrap_or(this.into());
            let card = words::budget(person.language, &Budget::read(turn.conn(), year).await?);
            turn.say(&to, card).await?;
        }
        Survey::Opened(id) => open(&mut turn, person, &id).await?,
        Survey::Pressed(button, message) => pressed(&mut turn, person, button, message).await?,
    }
    turn.commit().await
}

/// `/overdue`, with or without words (J3).
async fn overdue(turn: &mut Turn, person: &Person, typed: &str) -> anyhow::Result<()> {
    let language = person.language;
    let narrowed = match typed.trim() {
        "" => Narrowed::To(Filter::default()),
        typed => listing::narrow(turn, typed).await?,
    };
    let card = match narrowed {
        Narrowed::To(filter) => listing::begin(turn, person, Whose::All, filter).await?,
        Narrowed::Between(filter, agencies) => {
            let (id, now) = (turn.id(), turn.now());
            store::look(turn.conn(), &id, &person.id, &filter, now).await?;
            let agencies: Vec<_> = agencies.iter().collect();
            words::which_agency(language, typed, &id, &agencies)
        }
        Narrowed::Nothing => words::not_understood(language, typed),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// `/projects`: the lists that there are; with words a project, or what fits them.
async fn projects(turn: &mut Turn, person: &Person, typed: &str) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    let typed = typed.trim();
    if typed.is_empty() {
        let (id, now) = (turn.id(), turn.now());
        let filter = Filter::default();
        store::look(turn.conn(), &id, &person.id, &filter, now).await?;
        let card = listing::filters(turn, person, Whose::All, &id, &filter).await?;
        return turn
            .say(&to, words::with_register(language, card))
            .await
            .map(drop);
    }
    let first = crate::projects::rules::code(typed.split_whitespace().next().unwrap_or(typed));
    if let Some(code) = first
        && let Some(id) = store::by_code(turn.conn(), &code).await?
    {
        return open(turn, person, &id).await;
    }
    let found = store::search(turn.conn(), typed).await?;
    match &found[..] {
        [project] => listing::open(turn, person, project.clone(), may(person)).await,
        _ => turn
            .say(&to, words::found(language, typed, &found))
            .await
            .map(drop),
    }
}

async fn open(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<()> {
    match store::project(turn.conn(), id).await? {
        Some(project) => listing::open(turn, person, project, may(person)).await,
        None => {
            let card = words::no_project(person.language);
            turn.say(&person.addressee(), card).await.map(drop)
        }
    }
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let to = person.addressee();
    match button {
        Button::Late => {
            let card = listing::begin(turn, person, Whose::All, Filter::default()).await?;
            return turn.say(&to, card).await.map(drop);
        }
        Button::Lists(list) => {
            let filter = Filter::default().of(list);
            let card = listing::begin(turn, person, Whose::All, filter).await?;
            return turn.say(&to, card).await.map(drop);
        }
        Button::Budget(year) => {
            let card = words::budget(person.language, &Budget::read(turn.conn(), year).await?);
            return turn.revise_message(&to, message, card).await;
        }
        Button::Open(id) => {
            if let Some(project) = store::project(turn.conn(), &id).await? {
                return listing::open(turn, person, project, may(person)).await;
            }
        }
        Button::Contact(id) => {
            if let Some(project) = store::project(turn.conn(), &id).await? {
                return listing::contact(turn, person, &project).await;
            }
        }
        Button::Media(id) => {
            if let Some(project) = store::project(turn.conn(), &id).await? {
                return listing::media(turn, person, &project).await;
            }
        }
        button => {
            if let Some(card) = listed(turn, person, &button).await? {
                return turn.revise_message(&to, message, card).await;
            }
        }
    }
    turn.toast(crate::words::button_over(person.language));
    Ok(())
}

/// What a button does to a list; none where it is not known any more.
async fn listed(
    turn: &mut Turn,
    person: &Person,
    button: &Button,
) -> anyhow::Result<Option<crate::card::Card>> {
    let (Button::Page(id, _)
    | Button::Filter(id)
    | Button::List(id, _)
    | Button::Area(id, _)
    | Button::District(id, _)
    | Button::Agency(id, _)
    | Button::Everything(id)) = button
    else {
        return Ok(None);
    };
    let Some(mut filter) = store::looked(turn.conn(), id, &person.id).await? else {
        return Ok(None);
    };
    let mut number = 0;
    match button {
        Button::Filter(_) => {
            let card = listing::filters(turn, person, Whose::All, id, &filter).await?;
            return Ok(Some(card));
        }
        Button::Page(_, page) => number = *page,
        Button::List(_, List::All) => {}
        Button::List(_, list) => filter.list = *list,
        Button::Area(_, area) => filter.area = toggled(filter.area, *area),
        Button::District(_, mark) => {
            let districts = store::districts(turn.conn()).await?;
            let known = districts.into_iter().find(|known| Mark::of(known) == *mark);
            let Some(district) = known else {
                return Ok(None);
            };
            filter.district = toggled(filter.district, Some(district));
        }
        Button::Agency(_, mark) => {
            let agencies = people::agencies(turn.conn()).await?.into_iter();
            let mut codes = agencies.map(|agency| agency.code);
            let Some(code) = codes.find(|code| Mark::of(code) == *mark) else {
                return Ok(None);
            };
            filter.agency = Some(code);
        }
        _ => filter = Filter::default().of(filter.list),
    }
    listing::show(turn, person, Whose::All, id, filter, number)
        .await
        .map(Some)
}

fn toggled<T: PartialEq>(was: Option<T>, pressed: Option<T>) -> Option<T> {
    if was == pressed { None } else { pressed }
}
