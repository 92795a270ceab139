//! Lists as they are looked at: narrowed, paged, opened.

use super::may;
use crate::{
    card::Card,
    ids::Id,
    outbox::Body,
    people::{
        self,
        naming::{Directory, Named},
    },
    person::{Agency, Person},
    projects::{
        counts,
        filing::matter,
        horizon,
        project::Project,
        rules::Filter,
        store::{self, Begins, Counts},
        view::{self, May, Page, Roster},
        vocabulary, words,
    },
    requests,
    turn::Turn,
};

/// Whose list it is: everybody's, or one agency's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Of whoever looks at all of them.
    All,
    /// Of an agency's people.
    Own,
}

/// A new list.
pub(super) async fn begin(
    turn: &mut Turn,
    person: &Person,
    whose: Whose,
    filter: Filter,
) -> anyhow::Result<Card> {
    let id = turn.id();
    show(turn, person, whose, &id, filter, 0).await
}

/// A page of a list: its beginning is known from the page before.
pub(super) async fn show(
    turn: &mut Turn,
    person: &Person,
    whose: Whose,
    id: &Id,
    filter: Filter,
    number: usize,
) -> anyhow::Result<Card> {
    let now = turn.now();
    let at = horizon(now);
    let looked = store::looked(turn.conn(), id, &person.id).await?;
    if looked.is_some_and(|looked| looked != filter) {
        store::forget_pages(turn.conn(), id).await?;
    }
    store::look(turn.conn(), id, &person.id, &filter, now).await?;
    let page_number = i64::try_from(number)?;
    // A page that nobody has turned to is not known: the list begins anew.
    let known = store::begins(turn.conn(), id, page_number).await?;
    let number = if known.is_some() { number } else { 0 };
    let begins = known.unwrap_or_default();
    let sums = sums(turn, whose, &filter).await?;
    let roster = Roster::read(turn.conn(), super::sees_persons(person), now).await?;
    let projects = store::page(turn.conn(), &filter, &at, &begins).await?;
    let projects = projects.into_iter();
    // Requests are not projects: they stand beside all of what is late, and not beside a part of it.
    let all_late = whose == Whose::All && number == 0 && filter == Filter::default();
    let requests = match all_late {
        true => Some(requests::counts(turn.conn(), now).await?).filter(|counts| counts.late > 0),
        false => None,
    };
    let page = Page {
        id: id.clone(),
        agency: filter
            .agency
            .as_ref()
            .and_then(|code| roster.agency(code).cloned()),
        counts: sums,
        number,
        begins: begins.clone(),
        projects: projects
            .filter_map(|project| roster.show(project))
            .collect(),
        may_ask: whose == Whose::All && may(person).ask,
        requests,
        own: whose == Whose::Own,
        at,
        filter: filter.clone(),
    };
    let fit = words::fits(person.language, &page);
    if let Some(last) = page.projects[..fit].last() {
        let day = store::day_in(filter.list, &last.project);
        let next = Begins {
            day: day.unwrap_or(begins.day),
            code: last.project.code.clone(),
            before: begins.before + i64::try_from(fit)?,
        };
        store::reach(turn.conn(), id, i64::try_from(number)? + 1, &next).await?;
    }
    let app = turn.app().clone();
    Ok(words::page(person.language, &app, &page))
}

/// How many there are of what; of an agency's own with those in which it takes part.
async fn sums(turn: &mut Turn, whose: Whose, filter: &Filter) -> anyhow::Result<Counts> {
    let mut sums = counts(turn, filter).await?;
    if let (Whose::Own, Some(agency)) = (whose, &filter.agency) {
        sums.known += store::taken_part_in(turn.conn(), agency).await?;
    }
    Ok(sums)
}

/// How a list can be narrowed.
pub(super) async fn filters(
    turn: &mut Turn,
    person: &Person,
    whose: Whose,
    id: &Id,
    filter: &Filter,
) -> anyhow::Result<Card> {
    // The counts of the lists are of the same place.
    let sums = sums(turn, whose, filter).await?;
    let districts = store::districts(turn.conn()).await?;
    let own = whose == Whose::Own;
    Ok(words::filters(
        person.language,
        id,
        filter,
        &sums,
        &districts,
        own,
    ))
}

/// What typed words narrow a list to.
pub(super) enum Narrowed {
    /// To this.
    To(Filter),
    /// Between these agencies has to be chosen.
    Between(Filter, Vec<Agency>),
    /// They name nothing.
    Nothing,
}

/// By words: a kind, a mission area, a district, or an agency by any of its names (J3).
pub(super) async fn narrow(turn: &mut Turn, typed: &str) -> anyhow::Result<Narrowed> {
    let districts = store::districts(turn.conn()).await?;
    let mut filter = Filter::default();
    let mut rest = Vec::new();
    let takes = |filter: &mut Filter, words: &str| {
        if let Some(list) = vocabulary::list(words) {
            filter.list = list;
        } else if let Some(area) = vocabulary::area(words) {
            filter.area = Some(area);
        } else if let Some(known) = districts
            .iter()
            .find(|known| **known == vocabulary::district(words))
        {
            filter.district = Some(known.clone());
        } else {
            return false;
        }
        true
    };
    if takes(&mut filter, typed) {
        return Ok(Narrowed::To(filter));
    }
    for word in typed.split_whitespace() {
        if !takes(&mut filter, word) {
            rest.push(word);
        }
    }
    if rest.is_empty() {
        return Ok(Narrowed::To(filter));
    }
    let agencies = people::agencies(turn.conn()).await?;
    let found = Directory::of_agencies(&agencies)
        .find(&rest.join(" "))
        .all();
    let named: Vec<Agency> = found
        .iter()
        .filter_map(|named| match named {
            Named::Agency(code) => agencies.iter().find(|agency| agency.code == *code),
            _ => None,
        })
        .cloned()
        .collect();
    Ok(match &named[..] {
        [] => Narrowed::Nothing,
        [agency] => {
            filter.agency = Some(agency.code.clone());
            Narrowed::To(filter)
        }
        _ => Narrowed::Between(filter, named),
    })
}

/// A project's card, as a message of its own.
pub(super) async fn open(
    turn: &mut Turn,
    person: &Person,
    project: Project,
    may: May,
) -> anyhow::Result<()> {
    let now = turn.now();
    let personal = super::sees_persons(person);
    turn.note("read-project", &matter(&project.id)).await?;
    match view::open(turn.conn(), project, may, personal, now).await? {
        Some(opened) => {
            let card = words::opened(person.language, &opened);
            turn.say(&person.addressee(), card).await?;
        }
        None => turn.toast(crate::words::button_over(person.language)),
    }
    Ok(())
}

/// The number of the responsible officer as a contact (P3).
pub(super) async fn contact(
    turn: &mut Turn,
    person: &Person,
    project: &Project,
) -> anyhow::Result<()> {
    let now = turn.now();
    let roster = Roster::read(turn.conn(), super::sees_persons(person), now).await?;
    let officer = roster.officer(project);
    if officer.phone.is_empty() || officer.name.is_empty() {
        turn.toast(words::no_number(person.language));
        return Ok(());
    }
    let body = Body::Contact {
        phone: people::dialled(&officer.phone).to_owned(),
        name: officer.name,
    };
    turn.hand(&person.addressee(), body, Some(matter(&project.id)))
        .await
        .map(drop)
}

/// What came with the last reports.
pub(super) async fn media(
    turn: &mut Turn,
    person: &Person,
    project: &Project,
) -> anyhow::Result<()> {
    let media = store::media(turn.conn(), &project.id).await?;
    if media.is_empty() {
        turn.toast(crate::words::button_over(person.language));
    }
    for (kind, file) in media {
        let body = Body::Media {
            kind,
            file,
            caption: String::new(),
        };
        turn.hand(&person.addressee(), body, Some(matter(&project.id)))
            .await?;
    }
    Ok(())
}
