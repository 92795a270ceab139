//! `angkhan export`: what a spreadsheet is wanted of, as a file (B4).

use super::{Spoken, indoors};
use crate::{
    briefing::export::{Export, Sees},
    card::Matter,
    person::Language,
    projects,
    settings::Settings,
    standing::TheOffice,
};
use anyhow::Context as _;
use chrono::NaiveDate;
use clap::Args;
use std::{path::PathBuf, process::ExitCode};

/// Which week, and where to.
#[derive(Args, Debug)]
pub struct ExportWeekArgs {
    /// The Tuesday of the week, such as 2026-11-24; the last that was called when left out
    #[arg(long, value_name = "DAY")]
    week: Option<NaiveDate>,
    /// The language of the tables
    #[arg(long, value_enum, default_value_t)]
    language: Spoken,
    /// The file to be written, such as week.xlsx; one that is there is left alone
    file: PathBuf,
}

/// Where the register goes to.
#[derive(Args, Debug)]
pub struct ExportProjectsArgs {
    /// The language of the headings of a workbook; those of a CSV are English
    #[arg(long, value_enum, default_value_t)]
    language: Spoken,
    /// The file to be written, such as projects.xlsx or projects.csv; one that is there is left alone
    file: PathBuf,
}

/// Writes the register of projects; what it is, the name of the file says.
///
/// # Errors
/// The database cannot be read, or the file cannot be written.
pub async fn export_projects(
    settings: &Settings,
    args: &ExportProjectsArgs,
) -> anyhow::Result<ExitCode> {
    let app = indoors(settings, "").await?;
    let language = Language::from(args.language);
    let mut conn = app.pool.read().await?;
    let export = projects::export(&mut conn, language, app.clock.now()).await?;
    drop(conn);
    let is_csv = (args.file.extension()).is_some_and(|end| end.eq_ignore_ascii_case("csv"));
    let bytes = match is_csv {
        true => export.csv()?,
        false => export.xlsx(language)?,
    };
    // Noted before it is there: what has left the house is never missing in the trail.
    let mut turn = app.turn(&TheOffice).await?;
    turn.note("export", &Matter::new("projects", "sheet"))
        .await?;
    let _done = turn.commit().await?;
    app.pool.close().await;
    let write = || {
        use std::io::Write as _;
        std::fs::File::create_new(&args.file)?.write_all(&bytes)
    };
    write().with_context(|| format!("{} cannot be written", args.file.display()))?;
    let caption = projects::words::export_title(language, export.len());
    println!("{caption}\n{}", args.file.display());
    Ok(ExitCode::SUCCESS)
}

/// Writes the week as a workbook, with all numbers: whoever runs this holds the database.
///
/// # Errors
/// The database cannot be read, nobody was called for that week, or the file cannot be written.
pub async fn export_week(settings: &Settings, args: &ExportWeekArgs) -> anyhow::Result<ExitCode> {
    let app = indoors(settings, "").await?;
    let language = Language::from(args.language);
    let mut conn = app.pool.read().await?;
    let export = Export::read(&mut conn, args.week, Sees::ALL, app.clock.now()).await?;
    drop(conn);
    let Some(export) = export else {
        match args.week {
            Some(week) => anyhow::bail!(
                "nobody was called for the week of {week}: name the Tuesday by which the week is known"
            ),
            None => anyhow::bail!("no week has been called yet"),
        }
    };
    let (week, caption) = (export.board.week.tuesday, export.caption(language));
    let bytes = export.write(language).await?;
    // Noted before it is there: what has left the house is never missing in the trail.
    let mut turn = app.turn(&TheOffice).await?;
    turn.note("export", &Matter::new("weeks", week)).await?;
    let _done = turn.commit().await?;
    app.pool.close().await;
    let write = || {
        use std::io::Write as _;
        std::fs::File::create_new(&args.file)?.write_all(&bytes)
    };
    write().with_context(|| format!("{} cannot be written", args.file.display()))?;
    println!("{caption}\n{}", args.file.display());
    Ok(ExitCode::SUCCESS)
}
