//! The new head's word on the delegates (R1a).

use super::super::{store, words};
use crate::{
    access::{Permit, ToConfirmDelegates},
    app::App,
    card::Matter,
    ids::Id,
    person::{Person, Post, Role},
    turn::{Outcome, Turn},
};

/// Which delegates stay.
#[derive(Clone, Debug)]
pub(super) enum Stays {
    /// The one of this holding.
    One(Id),
    /// Every one of the agency whose head holds this post.
    All(Id),
}

/// The head confirms one delegate, or all who have not lapsed.
pub(super) async fn confirmed(
    app: &App,
    may: &Permit<ToConfirmDelegates>,
    stays: &Stays,
    message: i64,
) -> Outcome {
    let mut turn = app.turn(may).await?;
    let (now, language, head) = (turn.now(), may.language(), may.person());
    let mut confirmed = false;
    let mut agency = None;
    for post in headed(head) {
        let code = &post.agency.code;
        let delegates = store::delegates::of_agency(turn.conn(), code, &head.id, now).await?;
        let meant = delegates.into_iter().filter(|one| match stays {
            Stays::One(holding) => one.holding == *holding,
            Stays::All(of) => post.id == *of,
        });
        for one in meant {
            agency = Some(post);
            if store::delegates::confirm(turn.conn(), code, &one.holding, now).await? {
                confirmed = true;
                turn.note("confirm-delegate", &Matter::new("holding", &one.holding))
                    .await?;
            }
        }
    }
    match agency.filter(|_| confirmed) {
        Some(post) => show(&mut turn, may, post, message).await?,
        None => turn.toast(crate::words::button_over(language)),
    }
    turn.commit().await
}

fn headed(person: &Person) -> impl Iterator<Item = &Post> {
    person.posts.iter().filter(|post| post.role == Role::Head)
}

/// The list as it is now stands where the question stood.
async fn show(
    turn: &mut Turn,
    may: &Permit<ToConfirmDelegates>,
    post: &Post,
    message: i64,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), may.language());
    let code = &post.agency.code;
    let delegates = store::delegates::of_agency(turn.conn(), code, &may.person().id, now).await?;
    let card = words::delegates(language, post, &delegates);
    turn.toast(words::confirmed_toast(language));
    turn.revise_message(&may.addressee(), message, card).await
}
