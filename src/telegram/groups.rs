//! Where the bot is: in private chats only (P7), and reachable there or not (R7).

use crate::{
    access::{Branch, Permit, ToBeHere, behind},
    app::App,
    outbox::{Body, Once, Rank},
    people,
    person::{Addressee, Language},
    standing::TheOffice,
    turn::Outcome,
    understand::Meaning,
    words,
};

/// A group or a channel.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// Which.
    pub chat: i64,
    /// Whether the bot was just put there.
    pub entered: bool,
}

/// One sentence, and out (P7).
pub(super) fn branch() -> Branch {
    dptree::endpoint(leave)
}

async fn leave(app: App, group: Group) -> Outcome {
    let mut turn = app.turn(&TheOffice).await?;
    let to = Addressee {
        person: None,
        chat: group.chat,
        language: Language::Thai,
    };
    // What is said in the group before the bot is gone is not for it.
    if group.entered {
        turn.say(&to, words::private_only()).await?;
        turn.hand(&to, Body::Leave, None).await?;
    } else {
        let day = turn.now().date_naive();
        let once = Once::new("leave", day, Rank::Reply);
        turn.leave_once(once, &to).await?;
    }
    turn.commit().await
}

#[derive(Clone, Copy, Debug)]
struct Blocked;

/// The person has blocked the bot: unreachable until the next sign of life (R7).
pub(super) fn reached() -> Branch {
    dptree::filter_map(|meaning: Meaning| match meaning {
        Meaning::Reached(false) => Some(Blocked),
        _ => None,
    })
    .chain(behind::<ToBeHere>(dptree::endpoint(blocked)))
}

async fn blocked(app: App, may: Permit<ToBeHere>, _blocked: Blocked) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let now = turn.now();
    people::is_unreachable(turn.conn(), may.person().chat, now).await?;
    turn.commit().await
}

/// Any sign of life makes a person reachable again (R7); cheap for whoever is.
pub(super) async fn heard_from(app: &App, account: i64) -> anyhow::Result<()> {
    let mut conn = app.pool.read().await?;
    if people::is_marked_unreachable(&mut conn, account).await? {
        drop(conn);
        let now = app.clock.now();
        let mut conn = app.pool.begin().await?;
        people::is_heard(&mut conn, account, now).await?;
        conn.commit().await?;
    }
    Ok(())
}
