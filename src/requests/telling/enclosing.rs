//! What came along with words is sent on by Telegram's id, and deleted where it was sent on to when it is taken back (U1).

use super::{asking, readers};
use crate::{
    card::Matter,
    outbox::{Body, MediaKind, Once, Rank},
    people::Holder,
    person::Addressee,
    requests::{
        DRAFT, ERRAND,
        store::{self, Enclosure, Request, Word},
        view::{Present, View},
    },
    turn::Turn,
};

/// What came with a word, as it was sent on.
fn media_of(word: &crate::ids::Id) -> Once {
    Once::new("errand-media", word, Rank::Urgent)
}

/// What came along with a request, as it was sent on.
fn enclosure_of(enclosure: &Enclosure) -> Once {
    Once::new("request-media", &enclosure.id, Rank::Urgent)
}

async fn hand_file(
    turn: &mut Turn,
    to: &Addressee,
    once: Once,
    (kind, file): (MediaKind, &str),
    about: Matter,
) -> anyhow::Result<()> {
    let body = Body::Media {
        kind,
        file: file.to_owned(),
        caption: String::new(),
    };
    // What it came with has made its sound.
    let once = once.silently(true);
    turn.hand_once(once, to, body, Some(about)).await.map(drop)
}

/// What was sent with a word is sent on.
pub(super) async fn hand(
    turn: &mut Turn,
    to: &Addressee,
    word: &Word,
    view: &View,
) -> anyhow::Result<()> {
    match (word.media_kind, &word.media_file) {
        (Some(kind), Some(file)) => {
            let about = Matter::new(ERRAND, &view.errand.id);
            hand_file(turn, to, media_of(&word.id), (kind, file), about).await
        }
        _ => Ok(()),
    }
}

/// What came along with a request is sent on, about this.
pub(super) async fn hand_enclosed(
    turn: &mut Turn,
    to: &Addressee,
    enclosed: &[Enclosure],
    about: &Matter,
) -> anyhow::Result<()> {
    for one in enclosed {
        let file = (one.media_kind, one.media_file.as_str());
        hand_file(turn, to, enclosure_of(one), file, about.clone()).await?;
    }
    Ok(())
}

/// The governors get what came along with a draft that lies before them.
pub(in crate::requests) async fn hand_to_governors(
    turn: &mut Turn,
    request: &Request,
    enclosed: &[Enclosure],
    present: &Present,
) -> anyhow::Result<()> {
    let about = Matter::new(DRAFT, &request.id);
    for governor in present.governors() {
        if let Some(to) = governor.addressee().filter(|_| governor.is_reached()) {
            hand_enclosed(turn, &to, enclosed, &about).await?;
        }
    }
    Ok(())
}

/// What came with a word that was taken back is deleted where it was sent on to (U1).
pub(in crate::requests) async fn take_back_media(
    turn: &mut Turn,
    view: &View,
    word: &Word,
    present: &Present,
) -> anyhow::Result<()> {
    let agency = present.of_agency(&view.agency.code);
    let readers = asking(present, &view.request).into_iter().chain(agency);
    for to in readers.filter_map(Holder::addressee) {
        turn.delete_once(&media_of(&word.id), &to).await?;
    }
    Ok(())
}

/// What came along with a request that was taken back is deleted where it was sent on to (U1).
pub(in crate::requests) async fn take_back_enclosed(
    turn: &mut Turn,
    request: &Request,
    enclosed: &[Enclosure],
    present: &Present,
) -> anyhow::Result<()> {
    let errands = store::errands_of(turn.conn(), &request.id).await?;
    let agencies = errands
        .iter()
        .flat_map(|errand| present.of_agency(&errand.agency));
    let all: Vec<Addressee> = readers(present, request)
        .into_iter()
        .chain(agencies)
        .filter_map(Holder::addressee)
        .collect();
    for one in enclosed {
        for to in &all {
            turn.delete_once(&enclosure_of(one), to).await?;
        }
    }
    Ok(())
}
