//! What is open of urgent matters for a post that changes hands (R1a).

use super::{
    chat::Button,
    office::Office,
    owning,
    store::{self, Deed},
    words,
};
use crate::{
    card::Button as CardButton,
    people::{Holder, Open},
    turn::Turn,
};

/// How many have a line and a button of their own.
const NAMED: usize = 5;

/// What the post owned starts again at step one. The successor of somebody who is told of matters reads those that are open; of a head or
/// delegate, those of the agency.
pub(super) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let owned = store::owned(turn.conn()).await?;
    for urgent in owning::owned_by_post(&owned, &holder.post.id) {
        if !owning::is_still_owned(&office, urgent) {
            let reopened =
                owning::reopen(turn, &office, urgent.clone(), Deed::HandedOver, None).await?;
            // It may have been opened again already.
            drop(reopened);
        }
    }
    let post = &holder.post;
    let open = match post.role.of_agency() {
        true => store::open_of(turn.conn(), &post.agency.code).await?,
        false => store::open(turn.conn()).await?,
    };
    let told = store::told_to_post(turn.conn(), &post.id).await?;
    let of_post = |urgent: &store::Urgent| {
        post.role.of_agency()
            || told.contains(&urgent.id)
            || office.is_told(post, urgent.area, urgent.course.round)
    };
    let lines = open.into_iter().filter(of_post).collect();
    let lines = super::lists::lines(turn.conn(), lines, now).await?;
    let language = holder.language;
    Ok(lines
        .iter()
        .take(NAMED)
        .map(|line| Open {
            words: words::handed(language, line, now),
            waits: true,
            buttons: vec![vec![CardButton::press(
                words::open_label(language, line.urgent.serial),
                Button::Open(line.urgent.id.clone()).data(),
            )]],
            // A reply to the list answers what it asks for; each matter has its button.
            matter: None,
        })
        .chain((lines.len() > NAMED).then(|| Open {
            words: words::handed_more(language, lines.len() - NAMED),
            waits: true,
            buttons: vec![vec![super::list_button(language, lines.len())]],
            matter: None,
        }))
        .collect())
}
