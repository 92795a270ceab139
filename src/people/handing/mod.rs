//! Hand-overs (R1a): one holding ends and another begins at a minute, now or days ahead; one by one in chat, many at once by a sheet.
//!
//! The predecessor's access, presses, edits and links end by themselves at that minute, because every right is one of a holding in force.
//! What is said then is owed by `due`: the farewell, when it begins; to the successor, when joined, the open matters in one message, and
//! in another the question which delegates stay.
//!
//! Decided here:
//!
//! - The delegates' seven days run from that question: a post that is vacant, or whose successor has not joined, asks nobody yet, and an
//!   agency must not lose everybody who reports for it because of that.
//! - A sheet with a day that is past takes effect when it is taken; what the predecessor filed until then stays the agency's.
//! - What a predecessor said before the minute counts although it is handled after it (P9: words are judged by when they were said); a
//!   press is one of the moment at which it arrives, and everything else is refused with R5's line.
//! - A hand-over to come is changed by cancelling it and entering it again: nothing that was shown to somebody changes silently.

mod buttons;
mod chat;
mod confirming;
mod deciding;
pub(crate) mod due;

pub(super) use buttons::Button;
pub(super) use chat::{branch, forget_drafts};

use super::{chat::POST, store};
use crate::{card::Matter, ids::Id, turn::Turn};
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

/// Something that is open for a post when it changes hands, as the successor reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// A line or two, in the successor's language.
    pub words: String,
    /// What a reply to the message is about.
    pub matter: Option<Matter>,
    /// Whether somebody still has to act.
    pub waits: bool,
    /// What can be done about it by a tap, row by row.
    pub buttons: Vec<Vec<crate::card::Button>>,
}

/// What a capability has open for a post, now that this holder takes it over.
pub type OpenMatters =
    for<'a> fn(&'a mut Turn, &'a store::Holder) -> BoxFuture<'a, anyhow::Result<Vec<Open>>>;

/// Enters a hand-over: the holding in force at `at` ends then, and the successor's begins.
pub(super) async fn enter(
    turn: &mut Turn,
    post: &Id,
    successor: Option<&Id>,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let predecessor = store::held_until(turn.conn(), post, at).await?;
    store::end_holdings(turn.conn(), post, at).await?;
    if let Some(successor) = successor {
        let holding = turn.id();
        store::begin_holding(turn.conn(), &holding, post, successor, at).await?;
    }
    let hand_over = store::hand_overs::HandOver {
        id: turn.id(),
        post: post.clone(),
        predecessor,
        successor: successor.cloned(),
        begins_at: at,
        entered_at: turn.now(),
    };
    store::hand_overs::enter(turn.conn(), &hand_over).await?;
    turn.note("hand-over", &Matter::new(POST, post)).await
}
