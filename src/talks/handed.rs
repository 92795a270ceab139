//! What is open of the talks for a post that changes hands (R1a).

use super::{
    rules::Way,
    store::{self, Talk},
    view::{Present, View},
    words,
};
use crate::{
    people::{Holder, Open},
    person::Role,
    turn::Turn,
};

/// The talks that the holder of the post has to answer, waits for, or has agreed to.
pub(super) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    let now = turn.now();
    let role = holder.post.role;
    let talks = match role {
        Role::Head | Role::Delegate => {
            store::open_of_agency(turn.conn(), &holder.post.agency.code, now).await?
        }
        Role::Governor | Role::Vice | Role::Secretariat => {
            store::open_of_office(turn.conn(), &holder.post.id, now).await?
        }
        Role::Auditor => Vec::new(),
    };
    let talks: Vec<Talk> = talks
        .into_iter()
        .filter(|talk| concerns(talk, holder))
        .collect();
    if talks.is_empty() {
        return Ok(Vec::new());
    }
    let present = Present::read(turn).await?;
    let mut open = Vec::new();
    for talk in talks {
        let waits = talk.answer.is_none();
        let asked_by_it = talk.post == holder.post.id;
        let Some(view) = View::of(turn, talk, &present).await? else {
            continue;
        };
        let (line, buttons) = match (view.talk.way, asked_by_it) {
            (Way::ToAgency, true) => (words::handed_asker(holder.language, &view, now), Vec::new()),
            (Way::ToGovernor, true) => (
                words::handed_request(holder.language, &view, now),
                Vec::new(),
            ),
            (Way::ToAgency, false) => words::handed_asked(holder.language, &view, role, now),
            (Way::ToGovernor, false) => words::handed_to_answer(holder.language, &view, now),
        };
        open.push(Open {
            words: line,
            matter: Some(words::matter(&view.talk)),
            waits: waits && !asked_by_it,
            buttons,
        });
    }
    Ok(open)
}

/// Whether the talk is one for this post: what is asked of an agency for all its people, what it asks for that post; of the governor's
/// side likewise, and for the secretariat only once it has gone there.
fn concerns(talk: &Talk, holder: &Holder) -> bool {
    let asked_by_it = talk.post == holder.post.id;
    match (talk.way, holder.post.role) {
        (Way::ToAgency, role) => asked_by_it || role.of_agency(),
        (Way::ToGovernor, Role::Governor) => true,
        (Way::ToGovernor, Role::Secretariat) => talk.widened_at.is_some() && talk.waits(),
        (Way::ToGovernor, _) => asked_by_it,
    }
}
