//! What is open, read for a list (Q3), and the letters that have not followed (Q4).

use super::{
    store,
    view::{self, Present, View, answers_for},
    words::{self, Unfollowed},
};
use crate::{
    access::{Right as _, ToCallPersons, ToSurvey},
    card::Card,
    person::{Person, Role},
    turn::Turn,
};
use chrono::{DateTime, Utc};

/// The worst first: what is late by how long, then what is due next; what was answered and waits for the governor comes with its time.
pub(super) fn by_lateness(views: &mut [View], now: DateTime<Utc>) {
    views.sort_by_key(|view| {
        let errand = &view.errand;
        (!errand.is_late(now), errand.due_at, errand.serial)
    });
}

/// A page of what is open for this reader.
pub(super) async fn orders(
    turn: &mut Turn,
    person: &Person,
    page: usize,
    present: &Present,
) -> anyhow::Result<Card> {
    let now = turn.now();
    let mut views = view::open(turn.conn(), present).await?;
    let own = !ToSurvey::granted(person);
    if own {
        views.retain(|view| answers_for(person, &view.agency.code));
    }
    if !ToCallPersons::granted(person) {
        views = without_personal_phones(views);
    }
    by_lateness(&mut views, now);
    let offered = match person.is(Role::Governor) || person.is(Role::Secretariat) {
        true => store::offered(turn.conn()).await?,
        false => Vec::new(),
    };
    Ok(words::orders(
        person.language,
        &views,
        &offered,
        own,
        page,
        now,
    ))
}

/// The same without the numbers of persons (P3).
pub(super) fn without_personal_phones(mut views: Vec<View>) -> Vec<View> {
    for officer in views.iter_mut().filter_map(|view| view.officer.as_mut()) {
        officer.personal_phone.clear();
    }
    views
}

/// The requests whose letter is still to follow, the oldest first.
pub(super) async fn without_letter(turn: &mut Turn) -> anyhow::Result<Vec<Unfollowed>> {
    let now = turn.now();
    let requests = store::without_letter(turn.conn()).await?;
    let errands = store::errands_without_letter(turn.conn()).await?;
    let present = Present::read(turn.conn(), now).await?;
    let waiting = requests.into_iter().map(|request| {
        let asker = present.asking(&request).first().map(|one| one.post.clone());
        let of_it = errands.iter().filter(|errand| errand.request == request.id);
        let views = of_it.filter_map(|errand| {
            View::with(request.clone(), errand.clone(), asker.clone()?, &present)
        });
        let views = views.collect();
        Unfollowed { request, views }
    });
    Ok(waiting.collect())
}
