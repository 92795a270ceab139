//! Who has it, who has acknowledged it (A5): for governor, vices, secretariat and auditor.

use super::{Button, Listed};
use crate::{
    access::{Permit, Right as _, ToCallPersons, ToSurvey},
    announcements::{listing, store, words},
    app::App,
    calendar::{Tongue, bangkok},
    card::Matter,
    ids::Id,
    outbox::{Enclosure, MediaKind},
    people,
    turn::Outcome,
    understand::{Command, Meaning},
    workbook::Workbook,
};
use anyhow::Context as _;

/// What whoever may look wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Receipts(usize, Option<i64>),
    Card(Id, i64),
    List(Id, Listed, i64, i64),
    Sheet(Id),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Receipts,
            ..
        } => Some(Wanted::Receipts(0, None)),
        Meaning::Pressed(press) => Some(match Button::read(&press)? {
            Button::Receipts(page) => Wanted::Receipts(page, Some(press.message)),
            Button::Card(id) => Wanted::Card(id, press.message),
            Button::List(id, which, after) => Wanted::List(id, which, after, press.message),
            Button::Sheet(id) => Wanted::Sheet(id),
            _ => return None,
        }),
        _ => None,
    }
}

pub(super) async fn surveyed(app: App, may: Permit<ToSurvey>, wanted: Wanted) -> Outcome {
    if let Wanted::Sheet(id) = &wanted {
        return sheet(&app, &may, id).await;
    }
    let mut turn = app.turn(&may).await?;
    let (person, to) = (may.person(), may.addressee());
    let (id, message) = match &wanted {
        Wanted::Receipts(page, message) => {
            let card = listing::receipts(&mut turn, person, *page).await?;
            match message {
                Some(message) => turn.revise_message(&to, *message, card).await?,
                None => turn.say(&to, card).await.map(drop)?,
            }
            return turn.commit().await;
        }
        Wanted::Card(id, message) | Wanted::List(id, _, _, message) => (id, *message),
        Wanted::Sheet(_) => return turn.commit().await,
    };
    let found = store::announcement(turn.conn(), id).await?;
    let seen = |of: &store::Announcement| of.state.went() || of.state == store::State::Planned;
    let Some(of) = found.filter(seen) else {
        turn.toast(crate::words::button_over(may.language()));
        return turn.commit().await;
    };
    let card = match wanted {
        Wanted::List(_, which, after, _) => {
            listing::list(&mut turn, person, &of, (which, after)).await?
        }
        _ => listing::card(&mut turn, person, &of).await?,
    };
    turn.revise_message(&to, message, card).await?;
    turn.commit().await
}

/// The recipients as a spreadsheet; read and made before the turn opens: nobody waits for it but who has asked.
async fn sheet(app: &App, may: &Permit<ToSurvey>, id: &Id) -> Outcome {
    let (language, now) = (may.language(), app.clock.now());
    let mut conn = app.pool.read().await?;
    let found = store::announcement(&mut conn, id).await?;
    let Some(of) = found.filter(|of| of.state.went()) else {
        drop(conn);
        let mut turn = app.turn(may).await?;
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    let rows = store::receipts(&mut conn, id).await?;
    let persons = ToCallPersons::granted(may.person());
    let shown = listing::shown(&mut conn, rows, persons, now).await?;
    drop(conn);
    let office = people::words::office_name(language);
    let table = words::sheet(language, &of, &shown, persons);
    let write = move || {
        Workbook::new(Tongue::from(language), &office, now)
            .with(table)
            .write()
    };
    let bytes = tokio::task::spawn_blocking(write)
        .await
        .context("the workbook was not made to its end")??;
    let mut turn = app.turn(may).await?;
    let file = Enclosure {
        kind: MediaKind::Document,
        name: format!(
            "circular-{}-{}.xlsx",
            of.number.unwrap_or(0),
            bangkok(now).format("%Y-%m-%d")
        ),
        caption: words::sheet_caption(language, &of),
        bytes,
    };
    turn.hand(&may.addressee(), file, None).await?;
    turn.note("export", &Matter::new("announcement", id))
        .await?;
    turn.commit().await
}
