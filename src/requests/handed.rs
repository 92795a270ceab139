//! What is open of the requests for a post that changes hands (R1a).

use super::{
    listing, store,
    view::{self, Present, View},
    words,
};
use crate::{
    card::Matter,
    people::{Holder, Open},
    person::Role,
    turn::Turn,
};

/// How many a successor reads one by one.
const NAMED: usize = 10;

/// What the successor at an agency has to answer, and what that of whoever asked waits for.
pub(super) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    let (now, language) = (turn.now(), holder.language);
    let of_agency = holder.post.role.of_agency();
    if !of_agency && !matches!(holder.post.role, Role::Governor | Role::Vice) {
        return Ok(Vec::new());
    }
    let present = Present::read(turn.conn(), now).await?;
    let mut views: Vec<View> = match of_agency {
        true => {
            let errands = store::open_of_agency(turn.conn(), &holder.post.agency.code).await?;
            view::all(turn.conn(), errands, &present).await?
        }
        false => {
            let mut all = view::open(turn.conn(), &present).await?;
            all.retain(|view| view.request.post == holder.post.id);
            all
        }
    };
    listing::by_lateness(&mut views, now);
    let mut open = Vec::new();
    for view in views.iter().take(NAMED) {
        // Whoever reads it here has it, and is not given it once more.
        if of_agency {
            store::note_copy(turn.conn(), &view.errand.id, &holder.person).await?;
        }
        let (line, waits, row) = match of_agency {
            true => (
                words::handed_agency(language, view, now),
                view.errand.waits(),
                vec![words::open_button(language, view)],
            ),
            false => (
                words::handed_office(language, view, now),
                !view.errand.waits() || view.errand.wants_until.is_some(),
                vec![words::open_button(language, view)],
            ),
        };
        open.push(Open {
            words: line,
            matter: Some(Matter::new(super::ERRAND, &view.errand.id)),
            waits,
            buttons: vec![row],
        });
    }
    if let Some(more) = views.len().checked_sub(NAMED).filter(|more| *more > 0) {
        open.push(Open {
            words: words::handed_more(language, more),
            matter: None,
            waits: false,
            buttons: Vec::new(),
        });
    }
    Ok(open)
}
