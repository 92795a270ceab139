//! For the impatient: everybody who has not joined is invited as by `angkhan invite`, opens the link, confirms and shares the number.
//! In a scene that is about many, all heads and delegates join so who play no part in it.

use super::{
    botapi::{Seen, Telegram, User},
    cast::{Actor, CAST, OTHERS},
    house::House,
};
use crate::{
    clock::Clock as _,
    office::Office,
    people::{self, Holder},
    person::Role,
};
use anyhow::Context as _;
use std::time::Duration;
use tokio::time::timeout;

/// How long the bot may take for one step, by the watch on the wall.
const PATIENCE: Duration = Duration::from_secs(10);
/// The number is asked for right after the welcome, or not at all.
const ASKED_SOON: Duration = Duration::from_secs(3);

/// Lets everybody of the cast join who has not; all at once, each at the own phone.
///
/// # Errors
/// The database refused, or the bot did not answer somebody.
pub async fn join(house: &House) -> anyhow::Result<()> {
    let mut links = Vec::new();
    for actor in waiting(house).await? {
        if let Some(link) = house.invites(actor).await? {
            links.push((actor, link));
        }
    }
    let joining = links
        .iter()
        .map(|(actor, link)| joins(&house.telegram, actor, link));
    futures::future::try_join_all(joining).await?;
    Ok(())
}

/// Those of the cast whose post is held by somebody without an account.
async fn waiting(house: &House) -> anyhow::Result<Vec<&'static Actor>> {
    let mut conn = house.app.pool.read().await?;
    let holders = people::holders(&mut conn, house.clock.now()).await?;
    let waits = |actor: &&Actor| {
        holders.iter().any(|holder| {
            holder.chat.is_none()
                && holder.post.role == actor.role
                && holder.post.agency.code == actor.agency
                && holder.name == actor.name()
        })
    };
    Ok(CAST.into_iter().filter(waits).collect())
}

/// Lets every head and delegate join who has not, and turns the crank for them: how many there are.
///
/// # Errors
/// The database refused, or somebody was not asked to confirm the post.
pub async fn others_join(house: &House, office: &mut Office) -> anyhow::Result<usize> {
    let mut conn = house.app.pool.read().await?;
    let holders = people::holders(&mut conn, house.clock.now()).await?;
    drop(conn);
    let waits = |holder: &Holder| {
        holder.chat.is_none() && matches!(holder.post.role, Role::Head | Role::Delegate)
    };
    let waiting: Vec<_> = (OTHERS..).zip(holders.into_iter().filter(waits)).collect();
    let telegram = &house.telegram;
    for (account, holder) in &waiting {
        let post = &holder.post;
        let link = house
            .invites_to(post.role, &post.agency.code, &holder.name)
            .await?;
        let link = link.with_context(|| format!("{} has no post", holder.name))?;
        telegram.opens_account(User::new(*account, &holder.name));
        telegram.starts(
            *account,
            link.split_once("?start=").map(|(_, payload)| payload),
        );
    }
    office.turn_the_crank().await?;
    for (account, holder) in &waiting {
        let asked = telegram.chat(*account).into_iter().next_back();
        // The first button says yes.
        let yes = asked.and_then(|seen| {
            let first = seen.buttons.first()?.first()?.data.clone()?;
            Some((seen.message, first))
        });
        let (message, data) =
            yes.with_context(|| format!("{} was not asked to confirm the post", holder.name))?;
        telegram.presses(*account, message, &data);
    }
    office.turn_the_crank().await?;
    Ok(waiting.len())
}

async fn joins(telegram: &Telegram, actor: &Actor, link: &str) -> anyhow::Result<()> {
    let account = actor.account;
    let payload = link.split_once("?start=").map(|(_, payload)| payload);
    let opened = telegram.starts(account, payload);
    let asked = |seen: &Seen| seen.message > opened && seen.from_bot && !seen.buttons.is_empty();
    let patient = |what: &'static str| move |_| anyhow::anyhow!("{} {what}", actor.english);
    timeout(
        PATIENCE,
        telegram.until(|telegram| telegram.chat(account).iter().any(asked)),
    )
    .await
    .map_err(patient("was not asked to confirm the post"))?;
    let question = telegram.chat(account).into_iter().find(asked);
    // The first button says yes.
    let yes = question
        .and_then(|seen| Some((seen.message, seen.buttons.first()?.first()?.data.clone()?)));
    let Some((message, data)) = yes else {
        return Ok(());
    };
    let press = telegram.presses(account, message, &data);
    timeout(
        PATIENCE,
        telegram.until(|telegram| telegram.answer_to(&press).is_some()),
    )
    .await
    .map_err(patient("pressed yes and was not answered"))?;
    let asks = |telegram: &Telegram| {
        telegram
            .keys(account)
            .iter()
            .flatten()
            .any(|key| key.asks_contact)
    };
    if timeout(ASKED_SOON, telegram.until(asks)).await.is_ok() {
        telegram.shares_contact(account, &actor.phone(), Some(account));
    }
    Ok(())
}
