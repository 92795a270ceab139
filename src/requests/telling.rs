//! Who is told what of a request: the agency's cards, the card of what came of it, the news for either side.

use super::{
    drafting::{card_of_governor, card_of_maker},
    rules::{GATHERED, Said},
    store::{self, Request, Word},
    view::{Present, View},
    words::{self, News, Together},
};
use crate::{
    card::Card,
    ids::Id,
    outbox::{Body, Once, Rank},
    people::Holder,
    person::Person,
    turn::Turn,
};

/// The letter that is an agency's card of it.
fn card_of_agency(errand: &Id) -> Once {
    Once::new("errand", errand, Rank::Urgent)
}

/// The letter that tells the governor's side what somebody of the agency wrote.
fn news_of(word: &Id) -> Once {
    Once::new("errand-news", word, Rank::Urgent)
}

/// The letter that passes on what the governor's side wrote.
fn word_of(word: &Id) -> Once {
    Once::new("errand-word", word, Rank::Urgent)
}

/// The letter that tells the governor's side of a wish for more time.
pub(super) fn wish_of(view: &View) -> Once {
    let until = view.errand.wants_until.unwrap_or_default().timestamp();
    Once::new(
        "errand-wish",
        format!("{}:{until}", view.errand.id),
        Rank::Urgent,
    )
}

/// Those who see what comes of it: whoever asks, the governors, and who drafted it.
pub(super) fn readers<'a>(present: &'a Present, request: &Request) -> Vec<&'a Holder> {
    let drafter = present
        .holders
        .iter()
        .filter(|holder| request.drafted_by.as_ref() == Some(&holder.person));
    let maker = present
        .holders
        .iter()
        .filter(|holder| holder.person == request.maker);
    let mut seen = std::collections::BTreeSet::new();
    present
        .asking(request)
        .into_iter()
        .chain(present.governors())
        .chain(drafter)
        .chain(maker)
        .filter(|holder| seen.insert(holder.person.clone()))
        .collect()
}

/// Those of them who are told of it: whoever asks, where they can be reached.
pub(super) fn asking<'a>(present: &'a Present, request: &Request) -> Vec<&'a Holder> {
    let mut asking = present.asking(request);
    asking.retain(|one| one.is_reached());
    asking
}

/// The request at each of its agencies.
pub(super) async fn views(
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
pub(super) async fn released(
    turn: &mut Turn,
    by: &Person,
    request: &Id,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    let views = views(turn, request, present).await?;
    for view in &views {
        deliver(turn, view, present).await?;
    }
    status(turn, &views, present).await?;
    let drafter = views
        .first()
        .and_then(|view| view.request.drafted_by.clone());
    if let Some(drafter) = drafter.filter(|drafter| *drafter != by.id) {
        let holder = present.holders.iter().find(|one| one.person == drafter);
        if let Some(to) = holder
            .filter(|one| one.is_reached())
            .and_then(Holder::addressee)
        {
            let once = Once::new("request-released", request, Rank::Urgent);
            let card = words::released_for_you(to.language, &views, now);
            turn.say_once(once, &to, card).await?;
        }
    }
    Ok(())
}

/// Gives everybody who answers for the agency the card of it.
pub(super) async fn deliver(turn: &mut Turn, view: &View, present: &Present) -> anyhow::Result<()> {
    let now = turn.now();
    for holder in present.of_agency(&view.agency.code) {
        if let Some(to) = holder.addressee().filter(|_| holder.is_reached()) {
            let card = words::errand(to.language, view, &holder.post, now);
            let once = card_of_agency(&view.errand.id);
            if turn.say_once(once, &to, card).await?.is_some() {
                store::note_copy(turn.conn(), &view.errand.id, &holder.person).await?;
            }
        }
    }
    Ok(())
}

/// The card of what came of it, wherever it stands.
pub(super) async fn status(
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
pub(super) async fn refresh(
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
pub(super) async fn refresh_agency(
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

/// What somebody of the agency wrote, with all that came together with it (U12).
async fn together(turn: &mut Turn, word: &Word) -> anyhow::Result<Vec<Word>> {
    if word.album.is_none() {
        return Ok(vec![word.clone()]);
    }
    let all = store::words_of(turn.conn(), &word.errand).await?;
    Ok(all
        .into_iter()
        .filter(|one| one.album == word.album)
        .collect())
}

fn said(language: crate::person::Language, view: &View, kind: Said, said: &Together<'_>) -> Card {
    match kind {
        Said::Question => words::question(language, view, said),
        Said::Answer | Said::Reply | Said::More => words::answer(language, view, said),
    }
}

/// The governor's side is told what somebody of the agency wrote; what came with it goes along. Gives whom it reached.
pub(super) async fn tell(
    turn: &mut Turn,
    view: &View,
    word: &Word,
    present: &Present,
) -> anyhow::Result<Vec<Holder>> {
    let parts = together(turn, word).await?;
    let Some(first) = parts.first().map(|part| part.id.clone()) else {
        return Ok(Vec::new());
    };
    let name = present.name(&word.person).map(str::to_owned);
    let together = Together {
        parts: &parts,
        name: name.as_deref(),
    };
    let readers: Vec<Holder> = asking(present, &view.request)
        .into_iter()
        .filter(|one| one.person != word.person)
        .cloned()
        .collect();
    for reader in &readers {
        let Some(to) = reader.addressee() else {
            continue;
        };
        let card = said(to.language, view, word.kind, &together);
        if turn
            .say_once(news_of(&first), &to, card.clone())
            .await?
            .is_none()
        {
            turn.revise_once(&news_of(&first), &to, card).await?;
        }
        hand(turn, &to, word, view).await?;
    }
    Ok(readers)
}

/// What was sent is sent on, by Telegram's id.
async fn hand(
    turn: &mut Turn,
    to: &crate::person::Addressee,
    word: &Word,
    view: &View,
) -> anyhow::Result<()> {
    if let (Some(kind), Some(file)) = (word.media_kind, word.media_file.clone()) {
        let body = Body::Media {
            kind,
            file,
            caption: String::new(),
        };
        let about = crate::card::Matter::new(super::ERRAND, &view.errand.id);
        let once = Once::new("errand-media", &word.id, Rank::Urgent);
        turn.hand_once(once, to, body, Some(about)).await?;
    }
    Ok(())
}

/// What was passed on has changed: the card says so (U10), or that it was taken back (U1).
pub(super) async fn changed(
    turn: &mut Turn,
    view: &View,
    word: &Word,
    present: &Present,
    withheld: bool,
) -> anyhow::Result<()> {
    let parts = together(turn, word).await?;
    let first = parts
        .first()
        .map_or_else(|| word.id.clone(), |part| part.id.clone());
    let name = present.name(&word.person).map(str::to_owned);
    let together = Together {
        parts: &parts,
        name: name.as_deref(),
    };
    let now = turn.now();
    match word.kind {
        Said::Answer | Said::Question => {
            for reader in asking(present, &view.request) {
                if let Some(to) = reader.addressee() {
                    let card = match withheld {
                        true => words::withheld(to.language, view),
                        false => said(to.language, view, word.kind, &together),
                    };
                    turn.revise_once(&news_of(&first), &to, card).await?;
                }
            }
        }
        Said::Reply | Said::More => {
            for reader in present.of_agency(&view.agency.code) {
                if let Some(to) = reader.addressee() {
                    let card = match (withheld, word.kind) {
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
pub(super) async fn tell_agency(
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
        turn.say_once(once, &to, card).await?;
        if let Some(word) = word {
            hand(turn, &to, word, view).await?;
        }
    }
    Ok(readers)
}

/// Whether answers to the request are gathered before the governor reads them: those of several agencies.
pub(super) async fn gathers(turn: &mut Turn, request: &Id) -> anyhow::Result<bool> {
    Ok(store::errands_of(turn.conn(), request).await?.len() > 1)
}

/// When answers that come now reach the governor together.
pub(super) fn gathered_at(turn: &Turn) -> chrono::DateTime<chrono::Utc> {
    turn.now() + GATHERED
}
