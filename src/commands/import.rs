//! `angkhan import`: a sheet is read, shown, agreed to, taken (R2).

use super::indoors;
use crate::{
    app::App, calendar, card::Card, people, person::Language, projects, settings::Settings, sheet,
    standing::TheOffice,
};
use clap::{Args, ValueEnum};
use serde_json::json;
use std::{
    io::{IsTerminal as _, Read as _, Write as _},
    path::Path,
    process::ExitCode,
};

/// The language in which a command answers.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Spoken {
    /// ภาษาไทย
    #[default]
    Th,
    /// English
    En,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Th => Self::Thai,
            Spoken::En => Self::English,
        }
    }
}

/// How a sheet is imported.
#[derive(Args, Debug)]
pub struct ImportArgs {
    /// Show what would change, and take nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// Take it without asking
    #[arg(long)]
    yes: bool,
    /// Print for a program to read
    #[arg(long)]
    json: bool,
    /// The language of the answer
    #[arg(long, value_enum, default_value_t)]
    language: Spoken,
}

/// Reads a sheet from a file, unless it is too large to be one.
///
/// # Errors
/// The file cannot be read.
pub fn read_sheet(file: &Path) -> std::io::Result<Vec<u8>> {
    // One byte more than is taken: enough for the reader to say that it is too large.
    let limit = sheet::LIMIT_MEGABYTES * 1_000_000 + 1;
    let mut bytes = Vec::new();
    std::fs::File::open(file)?
        .take(limit)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Shows what the sheet would do, asks, and takes all of it or nothing (R2).
///
/// # Errors
/// The database cannot be opened or refused.
pub async fn import_roster(
    settings: &Settings,
    bytes: Vec<u8>,
    how: &ImportArgs,
) -> anyhow::Result<ExitCode> {
    let app = indoors(settings, "").await?;
    let language = Language::from(how.language);
    let sheet = people::roster::read(bytes).await?;
    // Read only, and done with before anybody is asked: the office may be at work on the same database.
    let mut conn = app.pool.read().await?;
    let planned = people::roster::plan(&mut conn, &sheet, app.clock.now()).await?;
    drop(conn);
    let plan = match planned {
        Ok(planned) => planned,
        Err(faults) => {
            let card = people::words::faults(language, &faults, usize::MAX);
            show(how.json, false, &card);
            return Ok(ExitCode::from(1));
        }
    };
    let today = calendar::bangkok(app.clock.now()).date_naive();
    let dry_run = people::roster::dry_run(language, &plan, &sheet, today, None);
    if let Some(left) = left(
        how,
        &dry_run,
        plan.is_idle(),
        &people::words::not_taken(language),
    )? {
        return Ok(left);
    }
    let mut turn = app.turn(&TheOffice).await?;
    let now = turn.now();
    match people::roster::plan(turn.conn(), &sheet, now).await? {
        Ok(agreed) if agreed == plan => people::roster::take(&mut turn, &agreed, false).await?,
        _ => anyhow::bail!("the roster was changed meanwhile; nothing was taken: look at it again"),
    }
    let _done = turn.commit().await?;
    app.pool.close().await;
    show(
        how.json,
        true,
        &people::words::taken(language, &plan, today),
    );
    Ok(ExitCode::SUCCESS)
}

/// Shows the dry run and asks, as far as that is wanted. How the command ends when nothing is to be taken, and otherwise nothing.
fn left(
    how: &ImportArgs,
    dry_run: &Card,
    idle: bool,
    not_taken: &Card,
) -> anyhow::Result<Option<ExitCode>> {
    if idle || how.dry_run {
        show(how.json, false, dry_run);
        return Ok(Some(ExitCode::SUCCESS));
    }
    if how.yes {
        return Ok(None);
    }
    println!("{}", dry_run.plain());
    if agreed()? {
        return Ok(None);
    }
    println!("{}", not_taken.plain());
    Ok(Some(ExitCode::from(1)))
}

/// Shows what a sheet of projects would do, asks, and takes all of it or nothing (J1).
///
/// # Errors
/// The database cannot be opened or refused.
pub async fn import_projects(
    settings: &Settings,
    bytes: Vec<u8>,
    how: &ImportArgs,
) -> anyhow::Result<ExitCode> {
    let app = indoors(settings, "").await?;
    let language = Language::from(how.language);
    let sheet = projects::read(bytes).await?;
    let mut conn = app.pool.read().await?;
    let planned = projects::planned(&mut conn, &sheet).await?;
    drop(conn);
    let plan = match planned {
        Ok(planned) => planned,
        Err(faults) => {
            let card = projects::words::faults(language, &faults, usize::MAX);
            show(how.json, false, &card);
            return Ok(ExitCode::from(1));
        }
    };
    let dry_run = projects::dry_run(language, &plan, &sheet, None);
    if let Some(left) = left(
        how,
        &dry_run,
        plan.is_idle(),
        &projects::words::not_taken(language),
    )? {
        return Ok(left);
    }
    let mut turn = app.turn(&TheOffice).await?;
    match projects::planned(turn.conn(), &sheet).await? {
        Ok(agreed) if agreed == plan => projects::take(&mut turn, &agreed, None).await?,
        _ => {
            anyhow::bail!("the register was changed meanwhile; nothing was taken: look at it again")
        }
    }
    let _done = turn.commit().await?;
    app.pool.close().await;
    show(how.json, true, &projects::words::taken(language, &plan));
    Ok(ExitCode::SUCCESS)
}

/// Takes a sheet of projects whole or not at all, without asking; what is wrong with it is in the value (J1).
///
/// # Errors
/// The database refused.
pub async fn take_projects(app: &App, bytes: &[u8]) -> anyhow::Result<Result<(), String>> {
    let sheet = projects::read(bytes.to_vec()).await?;
    let mut turn = app.turn(&TheOffice).await?;
    let plan = match projects::planned(turn.conn(), &sheet).await? {
        Ok(plan) => plan,
        Err(faults) => {
            let card = projects::words::faults(Language::English, &faults, usize::MAX);
            return Ok(Err(card.plain()));
        }
    };
    projects::take(&mut turn, &plan, None).await?;
    let _done = turn.commit().await?;
    Ok(Ok(()))
}

fn show(as_json: bool, taken: bool, card: &Card) {
    if as_json {
        let lines: Vec<String> = card.plain().lines().map(str::to_owned).collect();
        println!("{}", json!({ "taken": taken, "lines": lines }));
    } else {
        println!("{}", card.plain());
    }
}

fn agreed() -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() {
        anyhow::bail!(
            "nobody is here to be asked: add --yes to take it, or --dry-run to look only"
        );
    }
    print!("[y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "ใช่"))
}

/// Takes a roster sheet whole or not at all, without asking; faults are in the value (R2).
///
/// # Errors
/// The database refused.
pub async fn take_roster(
    app: &App,
    bytes: &[u8],
) -> anyhow::Result<Result<(), Vec<people::fault::RosterFault>>> {
    let sheet = people::roster::read(bytes.to_vec()).await?;
    let mut turn = app.turn(&TheOffice).await?;
    let now = turn.now();
    let plan = match people::roster::plan(turn.conn(), &sheet, now).await? {
        Ok(plan) => plan,
        Err(faults) => return Ok(Err(faults)),
    };
    people::roster::take(&mut turn, &plan, false).await?;
    let _done = turn.commit().await?;
    Ok(Ok(()))
}
