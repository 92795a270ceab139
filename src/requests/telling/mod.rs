//! Who is told what of a request: the agency's cards, the card of what came of it, the news for either side.

mod enclosing;
mod told;

pub(super) use enclosing::{hand_to_governors, take_back_enclosed, take_back_media};
pub(super) use told::{tell, tell_gathered};

use super::{
    ERRAND,
    drafting::{card_of_governor, card_of_maker},
    rules::{GATHERED, Said},
    store::{self, Enclosure, Request, Word},
    view::{Present, View},
    words::{self, News},
};
use crate::{
    card::Matter,
    ids::Id,
    outbox::{Once, Rank},
    people::Holder,
    person::Person,
    turn::Turn,
};
use told::Told;

/// The letter that is an agency's card of it.
fn card_of_agency(errand: &Id) -> Once {
    Once::new("errand", errand, Rank::Urgent)
}

/// The letter that tells the governor's side what agencies wrote, by the first word in it.
fn news_of(message: &Id) -> Once {
    Once::new("errand-news", message, Rank::Urgent)
}

/// The letter that passes on what the governor's side wrote.
fn word_of(word: &Id) -> Once {
    Once::new("errand-word", word, Rank::Urgent)
}

/// The letter that tells the governor's side of a wish for more time.
pub(in crate::requests) fn wish_of(wish: &Id) -> Once {
    Once::new("errand-wish", wish, Rank::Urgent)
}

/// Those who see what comes of it: whoever asks, the governors, and who drafted it, while they are of the secretariat.
pub(in crate::requests) fn readers<'a>(present: &'a Present, request: &Request) -> Vec<&'a Holder> {
    let mut seen = std::collections::BTreeSet::new();
    present
        .asking(request)
        .into_iter()
        .chain(present.governors())
        .chain(present.drafter(request))
        .filter(|holder| seen.insert(holder.person.clone()))
        .collect()
}

/// Those of them who are told of it: whoever asks, where they can be reached.
pub(in crate::requests) fn asking<'a>(present: &'a Present, request: &Request) -> Vec<&'a Holder> {
    let mut asking = present.asking(request);
    asking.retain(|one| one.is_reached());
    asking
}

/// The request at each of its agencies.
pub(in crate::requests) async fn views(
    turn: &mut Turn,
    request: &Id,
    present: &Present,
) -> anyhow::Result<Vec<View>> {
    let errands = store::errands_of(turn.conn(), request).await?;
    let Some(request) = store::request(turn.conn(), request).await? else {
        return Ok(Vec::new());
    };
    let mut errands = errands.into_iter();
    let Some(first) = errands.next() else {
        return Ok(Vec::new());
    };
    let Some(first) = View::of(turn.conn(), request, first, present).await? else {
        return Ok(Vec::new());
    };
    let (request, asker) = (first.request.clone(), first.asker.clone());
    let others =
        errands.filter_map(|errand| View::with(request.clone(), errand, asker.clone(), present));
    let others: Vec<View> = others.collect();
    Ok([first].into_iter().chain(others).collect())
}

/// It has gone out: each agency gets its card, and the maker's card shows what comes of it.
pub(in crate::requests) async fn released(
    turn: &mut Turn,
    by: &Person,
    request: &Id,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    let views = views(turn, request, present).await?;
    let enclosed = store::enclosed(turn.conn(), request).await?;
    for view in &views {
        deliver(turn, view, &enclosed, present).await?;
    }
    status(turn, &views, present).await?;
    let drafter = views
        .first()
        .and_then(|view| present.drafter(&view.request));
    let drafter = drafter.filter(|one| one.person != by.id && one.is_reached());
    if let Some(to) = drafter.and_then(Holder::addressee) {
        let once = Once::new("request-released", request, Rank::Urgent);
        let card = words::released_for_you(to.language, &views, now);
        turn.say_once(once, &to, card).await?;
    }
    Ok(())
}

/// Gives everybody who answers for the agency the card of it, with what came along.
pub(in crate::requests) async fn deliver(
    turn: &mut Turn,
    view: &View,
    enclosed: &[Enclosure],
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    for holder in present.of_agency(&view.agency.code) {
        if let Some(to) = holder.addressee().filter(|_| holder.is_reached()) {
            let card = words::errand(to.language, view, &holder.post, now);
            let once = card_of_agency(&view.errand.id);
            if turn.say_once(once, &to, card).await?.is_some() {
                store::note_copy(turn.conn(), &view.errand.id, &holder.person).await?;
                let about = Matter::new(ERRAND, &view.errand.id);
                enclosing::hand_enclosed(turn, &to, enclosed, &about).await?;
            }
        }
    }
    Ok(())
}

/// The card of what came of it, wherever it stands.
pub(in crate::requests) async fn status(
    turn: &mut Turn,
    views: &[View],
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(first) = views.first() else {
        return Ok(());
    };
    for reader in readers(present, &first.request) {
        if let Some(to) = reader.addressee() {
            let card = words::sent(to.language, views, now);
            let id = &first.request.id;
            turn.revise_once(&card_of_maker(id), &to, card.clone())
                .await?;
            turn.revise_once(&card_of_governor(id), &to, card).await?;
        }
    }
    Ok(())
}

/// Every card of it shows how it stands now. Gives it as it stands.
pub(in crate::requests) async fn refresh(
    turn: &mut Turn,
    errand: &Id,
    present: &Present,
) -> anyhow::Result<Option<View>> {
    let Some(view) = View::read(turn.conn(), errand, present).await? else {
        return Ok(None);
    };
    refresh_agency(turn, &view, present).await?;
    let views = views(turn, &view.request.id, present).await?;
    status(turn, &views, present).await?;
    Ok(Some(view))
}

/// The agency's cards of it show how it stands now.
pub(in crate::requests) async fn refresh_agency(
    turn: &mut Turn,
    view: &View,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    let copies = store::copies(turn.conn(), &view.errand.id).await?;
    for holder in present.of_agency(&view.agency.code) {
        if let Some(to) = holder
            .addressee()
            .filter(|_| copies.contains(&holder.person))
        {
            let card = words::errand(to.language, view, &holder.post, now);
            turn.revise_once(&card_of_agency(&view.errand.id), &to, card)
                .await?;
        }
    }
    Ok(())
}

/// What was passed on has changed: the card says so (U10), or that it was taken back (U1).
pub(in crate::requests) async fn changed(
    turn: &mut Turn,
    view: &View,
    word: &Word,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    match (word.kind, &word.told_in) {
        (Said::Answer | Said::Question, None) => {}
        (Said::Answer | Said::Question, Some(message)) => {
            let Some(told) = Told::read(turn, message, present).await? else {
                return Ok(());
            };
            for reader in asking(present, &view.request) {
                if let Some(to) = reader.addressee() {
                    let card = told.card(to.language);
                    turn.revise_once(&news_of(message), &to, card).await?;
                }
            }
        }
        (kind @ (Said::Reply | Said::More), _) => {
            for reader in present.of_agency(&view.agency.code) {
                if let Some(to) = reader.addressee() {
                    let card = match (word.is_gone(), kind) {
                        (true, _) => words::withheld(to.language, view),
                        (false, Said::More) => {
                            words::news(to.language, view, &News::More(word), now)
                        }
                        (false, _) => words::news(to.language, view, &News::Reply(word), now),
                    };
                    turn.revise_once(&word_of(&word.id), &to, card).await?;
                }
            }
        }
    }
    Ok(())
}

/// The agency is told what the governor's side has decided or wrote. Gives whom it reached. `key`: what makes it one piece of news.
pub(in crate::requests) async fn tell_agency(
    turn: &mut Turn,
    view: &View,
    news: &News<'_>,
    key: &str,
    present: &Present,
) -> anyhow::Result<Vec<Holder>> {
    let now = turn.now();
    let word = match news {
        News::More(word) | News::Reply(word) => Some(*word),
        _ => None,
    };
    let readers: Vec<Holder> = present
        .of_agency(&view.agency.code)
        .into_iter()
        .filter(|holder| holder.is_reached())
        .cloned()
        .collect();
    for reader in &readers {
        let Some(to) = reader.addressee() else {
            continue;
        };
        let card = words::news(to.language, view, news, now);
        let once = match word {
            Some(word) => word_of(&word.id),
            None => Once::new(
                "errand-decided",
                format!("{}:{key}", view.errand.id),
                Rank::Urgent,
            ),
        };
        // Further parts of an album follow its words (U12).
        if word.is_none_or(|word| word.told_in.as_ref() == Some(&word.id)) {
            let said = turn.say_once(once.clone(), &to, card.clone()).await?;
            if said.is_none() && matches!(news, News::Reworded) {
                turn.revise_once(&once, &to, card).await?;
            }
        }
        if let Some(word) = word {
            enclosing::hand(turn, &to, word, view).await?;
        }
    }
    Ok(readers)
}

/// Whether answers to the request are gathered before the governor reads them: those of several agencies.
pub(in crate::requests) async fn gathers(turn: &mut Turn, request: &Id) -> anyhow::Result<bool> {
    Ok(store::errands_of(turn.conn(), request).await?.len() > 1)
}

/// When answers that come now reach the governor together.
pub(in crate::requests) fn gathered_at(turn: &Turn) -> chrono::DateTime<chrono::Utc> {
    turn.now() + GATHERED
}
