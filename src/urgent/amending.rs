//! What was missing or wrong is changed by a tap: the level, the area, the agency of what came by telephone (E1).

use super::{
    alerting,
    filing::agencies_named,
    office::{Office, acts_as},
    rules::{Level, Refusal, State},
    shown::Shown,
    store::{self, Deed, Entry, Urgent},
    words,
};
use crate::{
    card::Card,
    person::{MissionArea, Person},
    turn::Turn,
};

async fn note(
    turn: &mut Turn,
    person: &Person,
    urgent: &Urgent,
    deed: Deed,
    words: &str,
) -> anyhow::Result<()> {
    let entry = Entry {
        words: words.to_owned(),
        ..Entry::of(turn.id(), &urgent.id, deed, turn.now()).by(person, acts_as(person, urgent))
    };
    store::note(turn.conn(), &entry).await
}

/// Another level: a higher one is told again at once, as long as nobody has acknowledged it.
pub(super) async fn level(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    level: Level,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let before = urgent.course.clone();
    if before.level == level {
        turn.toast(words::level_is(language, level));
        return Ok(());
    }
    let course = match before.clone().at_level(level, now, &office.holidays) {
        Ok(course) => course,
        Err(refusal) => {
            let shown = Shown::of(turn.conn(), office, urgent, now).await?;
            turn.toast(words::refusal(language, refusal, &shown));
            return Ok(());
        }
    };
    let again = course.state == State::Open && course.level > before.level;
    let round = match again {
        true => office.first_with_somebody(urgent.area, course.round),
        false => course.round,
    };
    let urgent = Urgent {
        course: course.skipped_to(round),
        opening: urgent.opening + i64::from(again),
        // How long nobody has acknowledged it is counted from when it was told at this level.
        opened_at: if again { now } else { urgent.opened_at },
        ..urgent
    };
    if !store::save(turn.conn(), &before, &urgent).await? {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    }
    note(turn, person, &urgent, Deed::Level, level.name()).await?;
    turn.note("urgent-level", &urgent.matter()).await?;
    turn.toast(words::level_is(language, level));
    match again {
        true => alerting::tell(turn, office, &urgent, false).await,
        false => alerting::refresh(turn, office, &urgent).await,
    }
}

/// Says that a matter is over and is not changed any more; false where it is not.
pub(super) async fn is_over(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: &Urgent,
) -> anyhow::Result<bool> {
    if urgent.course.state != State::Resolved {
        return Ok(false);
    }
    let now = turn.now();
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    turn.toast(words::refusal(person.language, Refusal::Closed, &shown));
    Ok(true)
}

/// Another area: its vices are told, too. False, and nothing is changed, when it is over.
pub(super) async fn area(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    area: MissionArea,
) -> anyhow::Result<bool> {
    let language = person.language;
    if is_over(turn, office, person, &urgent).await? {
        return Ok(false);
    }
    let before = urgent.course.clone();
    let urgent = Urgent { area, ..urgent };
    if !store::save(turn.conn(), &before, &urgent).await? {
        turn.toast(crate::words::button_over(language));
        return Ok(false);
    }
    note(turn, person, &urgent, Deed::Area, area.name()).await?;
    turn.note("urgent-area", &urgent.matter()).await?;
    turn.toast(words::area_is(language, area));
    match urgent.course.state {
        State::Open => alerting::tell(turn, office, &urgent, true).await?,
        _ => alerting::refresh(turn, office, &urgent).await?,
    }
    Ok(true)
}

/// The agency that a typed name means: taken, or offered where several fit, or asked again.
pub(super) async fn agency_named(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    name: &str,
) -> anyhow::Result<()> {
    let language = person.language;
    let codes = agencies_named(office.agencies(), name);
    let card: Card = match &codes[..] {
        [code] => {
            turn.close_question(&person.id).await?;
            return agency(turn, office, person, urgent, code).await.map(drop);
        }
        [] => words::no_such_agency(language),
        codes => {
            let named: Vec<_> = codes
                .iter()
                .filter_map(|code| office.agency(code))
                .collect();
            words::which_agency(language, &urgent, &named)
        }
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// From this agency it comes; its people hear that it was filed for them. Whoever speaks for several agencies speaks for this one from now
/// on. False, and nothing is changed, when it is over.
pub(super) async fn agency(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    code: &str,
) -> anyhow::Result<bool> {
    let language = person.language;
    let Some(agency) = office.agency(code).cloned() else {
        turn.toast(crate::words::button_over(language));
        return Ok(false);
    };
    if is_over(turn, office, person, &urgent).await? {
        return Ok(false);
    }
    let before = urgent.course.clone();
    let own = person.reports_for().find(|post| post.agency.code == code);
    let role = match (urgent.by_telephone, own) {
        (false, Some(post)) => post.role,
        _ => urgent.role,
    };
    let urgent = Urgent {
        agency: agency.code.clone(),
        role,
        ..urgent
    };
    if !store::save(turn.conn(), &before, &urgent).await? {
        turn.toast(crate::words::button_over(language));
        return Ok(false);
    }
    note(turn, person, &urgent, Deed::Agency, code).await?;
    turn.note("urgent-agency", &urgent.matter()).await?;
    turn.toast(words::agency_is(language, &agency));
    alerting::refresh(turn, office, &urgent).await?;
    if urgent.course.state != State::Held {
        alerting::show_senders(turn, office, &urgent).await?;
    }
    Ok(true)
}
