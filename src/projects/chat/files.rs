//! Lists, the register and the money as workbooks.

use crate::{
    access::{Permit, Right, ToSurvey},
    app::App,
    calendar::{Tongue, bangkok},
    card::Matter,
    ids::Id,
    outbox::{Enclosure, MediaKind},
    people,
    person::Language,
    projects::{
        budget::Budget,
        horizon, importing,
        rules::{Filter, List},
        store,
        view::Roster,
        words,
    },
    turn::Outcome,
    workbook::{Sheet, Workbook},
};
use anyhow::Context as _;
use chrono::{DateTime, Datelike as _, Utc};

/// Makes a workbook beside the loop.
async fn made(
    language: Language,
    sheets: Vec<Sheet>,
    at: DateTime<Utc>,
) -> anyhow::Result<Vec<u8>> {
    let office = people::words::office_name(language);
    let write = move || {
        let book = Workbook::new(Tongue::from(language), &office, at);
        sheets.into_iter().fold(book, Workbook::with).write()
    };
    tokio::task::spawn_blocking(write)
        .await
        .context("the workbook was not made to its end")?
}

async fn hand<R: Right>(
    app: &App,
    may: &Permit<R>,
    (name, caption, bytes): (String, String, Vec<u8>),
) -> Outcome {
    let mut turn = app.turn(may).await?;
    let file = Enclosure {
        kind: MediaKind::Document,
        name,
        caption,
        bytes,
    };
    turn.hand(&may.addressee(), file, None).await?;
    turn.note("export", &Matter::new("projects", "sheet"))
        .await?;
    turn.commit().await
}

/// A list as a workbook, where it may be seen. It is read and made before the turn opens: nobody waits for it but who has asked.
pub(super) async fn sheet<R: Right>(
    app: &App,
    may: &Permit<R>,
    id: &Id,
    may_see: impl Fn(&Filter) -> bool,
) -> Outcome {
    let (language, now) = (may.language(), app.clock.now());
    let at = horizon(now);
    let mut conn = app.pool.read().await?;
    let looked = store::looked(&mut conn, id, &may.person().id).await?;
    let Some(filter) = looked.filter(may_see) else {
        let mut turn = app.turn(may).await?;
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    let projects = match (filter.list, &filter.agency) {
        (List::All, Some(agency)) => store::own(&mut conn, agency, "", i64::MAX).await?,
        _ => store::whole(&mut conn, &filter, &at).await?,
    };
    let roster = Roster::read(&mut conn, super::sees_persons(may.person()), now).await?;
    drop(conn);
    let [name, title] = words::list_sheet(language, projects.len(), at.today);
    let mut table = Sheet::new(&name, &title, words::late_columns(language));
    for shown in projects
        .into_iter()
        .filter_map(|project| roster.show(project))
    {
        table.row(words::late_row(language, &shown, at.today));
    }
    let bytes = made(language, vec![table], now).await?;
    let name = format!("projects-{}.xlsx", at.today.format("%Y-%m-%d"));
    hand(app, may, (name, title, bytes)).await
}

/// The whole register as a workbook, which can be sent back.
pub(super) async fn register(app: &App, may: &Permit<ToSurvey>) -> Outcome {
    let (language, now) = (may.language(), app.clock.now());
    let mut conn = app.pool.read().await?;
    let export = importing::export(&mut conn, language, now).await?;
    drop(conn);
    let caption = words::export_title(language, export.len());
    let bytes = tokio::task::spawn_blocking(move || export.xlsx(language))
        .await
        .context("the workbook was not made to its end")??;
    let name = format!("register-{}.xlsx", bangkok(now).format("%Y-%m-%d"));
    hand(app, may, (name, caption, bytes)).await
}

/// The money of a fiscal year as a workbook.
pub(super) async fn money(app: &App, may: &Permit<ToSurvey>, year: i64) -> Outcome {
    let (language, now) = (may.language(), app.clock.now());
    let mut conn = app.pool.read().await?;
    let budget = Budget::read(&mut conn, year).await?;
    drop(conn);
    let caption = words::budget_caption(language, &budget);
    let sheets = words::budget_sheets(language, &budget).into();
    let bytes = made(language, sheets, now).await?;
    let name = format!("budget-{year}-{}.xlsx", bangkok(now).year());
    hand(app, may, (name, caption, bytes)).await
}
