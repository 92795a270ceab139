//! "Back?" (L2): asked once, at the moment that was stated, of whoever has not said anything else since.

use super::{
    WHEREABOUTS,
    acting::by_person,
    rules::{self, Standing},
    store, words,
};
use crate::{
    app::App,
    card::Matter,
    outbox::{Once, Rank},
    people,
    standing::Clockwork,
};

/// Asks whoever is due back. After an outage later on the same day; what cannot be asked any more is let be.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let due = store::returns_due(&mut conn, now).await?;
    drop(conn);
    if due.is_empty() {
        return Ok(());
    }
    let mut turn = app.turn(by).await?;
    let now = turn.now();
    let due = store::returns_due(turn.conn(), now).await?;
    let entries = by_person(store::entries_of_returns_due(turn.conn(), now).await?);
    store::asked_until(turn.conn(), now).await?;
    let holders = people::holders(turn.conn(), now).await?;
    for entry in due {
        let stands = entries
            .get(&entry.person)
            .map(|all| rules::standing(all, now));
        if stands != Some(Standing::Expired(&entry)) || !rules::still_asks_back(entry.until, now) {
            continue;
        }
        let reached = |holder: &&people::Holder| holder.person == entry.person;
        let to = holders
            .iter()
            .find(reached)
            .filter(|holder| holder.is_reached());
        let Some(to) = to.and_then(people::Holder::addressee) else {
            continue;
        };
        // Another end that is stated is asked about anew.
        let what = format!("{}:{}", entry.id, entry.until.timestamp());
        let once = Once::new("back", what, Rank::Duty).until(rules::day_ends(now));
        turn.take_back_duties(&Matter::new(WHEREABOUTS, &entry.id), None)
            .await?;
        turn.say_once(once, &to, words::back(to.language, &entry, now))
            .await?;
    }
    let _done = turn.commit().await?;
    Ok(())
}
