//! What falls due of talks: nobody has answered in time, and an agreed time comes near. Each is said once; what one person hears of several
//! talks at the same moment comes as one message.

use super::{
    rules::{self, Way},
    store::{self, Talk},
    telling,
    view::{Present, View},
    words,
};
use crate::{
    app::App,
    card::Matter,
    ids::Id,
    outbox::{Once, Rank},
    people::Holder,
    person::Addressee,
    standing::Clockwork,
    turn::Turn,
};
use std::collections::BTreeMap;

/// Does what is due.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let widens = !store::widening(&mut conn, now).await?.is_empty();
    let reminds = !store::reminding(&mut conn, now).await?.is_empty();
    drop(conn);
    if widens {
        let mut turn = app.turn(by).await?;
        widen(&mut turn).await?;
        let _done = turn.commit().await?;
    }
    if reminds {
        let mut turn = app.turn(by).await?;
        remind(&mut turn).await?;
        let _done = turn.commit().await?;
    }
    Ok(())
}

/// What one person is told of several talks.
type Told<T> = BTreeMap<Id, (Addressee, Vec<(T, View)>)>;

fn tell<T>(told: &mut Told<T>, reader: &Holder, line: T, view: &View) {
    if let Some(to) = reader.addressee().filter(|_| reader.is_reached()) {
        let entry = told
            .entry(reader.person.clone())
            .or_insert_with(|| (to, Vec::new()));
        entry.1.push((line, view.clone()));
    }
}

/// The others who may answer get the card too, and whoever asked is told.
async fn widen(turn: &mut Turn) -> anyhow::Result<()> {
    let now = turn.now();
    let talks = store::widening(turn.conn(), now).await?;
    store::widened(turn.conn(), now).await?;
    let present = Present::read(turn).await?;
    let mut told: Told<String> = BTreeMap::new();
    for talk in talks {
        let is_worth_it = talk
            .widens_at
            .is_some_and(|at| rules::is_worth_widening(talk.way, at, now));
        let before = store::copies(turn.conn(), &talk.id).await?;
        let Some(view) = View::read(turn, &talk.id, &present).await? else {
            continue;
        };
        turn.note("talk-widens", &Matter::new("talk", &talk.id))
            .await?;
        let others = others(&talk, &present, &before, is_worth_it);
        telling::ask(turn, &view, &others).await?;
        for asker in present.asking(&talk) {
            let line = match talk.way {
                Way::ToAgency => words::unanswered(asker.language, &view, &others, now),
                Way::ToGovernor => words::went_to_the_office(
                    asker.language,
                    &view,
                    !others.is_empty(),
                    present.secretariats_phone(),
                    now,
                ),
            };
            tell(&mut told, asker, line, &view);
        }
    }
    for (to, lines) in told.into_values() {
        let Some((_, first)) = lines.first() else {
            continue;
        };
        let once = Once::new("talk-unanswered", &first.talk.id, Rank::Urgent);
        let lines: Vec<(String, &View)> = lines
            .iter()
            .map(|(line, view)| (line.clone(), view))
            .collect();
        let card = words::still_unanswered(to.language, &lines);
        turn.say_once(once, &to, card).await?;
    }
    Ok(())
}

/// Who is told in addition, of those who can be reached and do not know of it yet.
fn others<'a>(
    talk: &Talk,
    present: &'a Present,
    before: &[Id],
    is_worth_it: bool,
) -> Vec<&'a Holder> {
    let mut others = match talk.way {
        Way::ToAgency => present.stand_ins(&talk.agency),
        Way::ToGovernor => present.secretariat(),
    };
    others.retain(|one| {
        is_worth_it && one.is_reached() && one.person != talk.asker && !before.contains(&one.person)
    });
    others
}

/// Both sides of each talk that comes near are reminded.
async fn remind(turn: &mut Turn) -> anyhow::Result<()> {
    let now = turn.now();
    let talks = store::reminding(turn.conn(), now).await?;
    store::reminded(turn.conn(), now).await?;
    let present = Present::read(turn).await?;
    let mut told: Told<bool> = BTreeMap::new();
    for talk in talks {
        if !talk
            .agreed_for
            .is_some_and(|at| rules::is_worth_reminding(at, now))
        {
            continue;
        }
        let Some(view) = View::read(turn, &talk.id, &present).await? else {
            continue;
        };
        for asker in present.asking(&talk) {
            tell(&mut told, asker, true, &view);
        }
        for answerer in present.answering(&talk) {
            tell(&mut told, answerer, false, &view);
        }
    }
    for (to, near) in told.into_values() {
        let lines: Vec<String> = near
            .iter()
            .map(|(to_asker, view)| words::near(to.language, view, *to_asker, now))
            .collect();
        let Some((_, first)) = near.first() else {
            continue;
        };
        let only = (near.len() == 1).then_some(&first.talk);
        let version = format!("{}:{}", first.talk.id, first.talk.sequence);
        let until = first.talk.agreed_for.unwrap_or(now);
        let once = Once::new("talk-near", version, Rank::Urgent).until(until);
        turn.say_once(once, &to, words::reminder(&lines, only))
            .await?;
    }
    Ok(())
}
