//! What each command of the command line does.
#![expect(
    clippy::print_stdout,
    reason = "a command's answer goes to the standard output"
)]

#[cfg(feature = "sandbox")]
use crate::sandbox;
use crate::{
    app::{App, Bell, Files},
    card::Card,
    clock::{Clock, SystemClock},
    db::Pool,
    doctor,
    ids::Mint,
    office::{Office, Opening},
    people::{self, Invited},
    person::{Language, Role},
    settings::{LogFormat, Settings},
    sheet,
    standing::TheOffice,
    telegram,
};
use clap::{Args, ValueEnum};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use std::{
    io::{IsTerminal as _, Read as _, Write as _},
    path::Path,
    process::ExitCode,
    sync::Arc,
};

/// Shown under `--help`.
pub const EXAMPLES: &str = "Examples:
  angkhan sandbox                                   try everything on this machine, without Telegram
  angkhan sandbox --play usual-tuesday --transcript -   the same without a browser
  ANGKHAN_TOKEN=123456789:AAE… angkhan run          work; prints the first invitation
  angkhan import roster agencies.csv                show what would change, ask, take all or nothing
  angkhan invite --role head --agency IRRI          print a link for a post
  angkhan doctor                                    what is well and what is not";

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

/// Whom to invite.
#[derive(Args, Debug)]
pub struct InviteArgs {
    /// What the post may do
    #[arg(long, value_enum, default_value_t = RoleArg::Secretariat)]
    role: RoleArg,
    /// The agency's code, as in the roster
    #[arg(long, default_value = people::OFFICE)]
    agency: String,
    /// The holder's name, where several hold such a post
    #[arg(long)]
    name: Option<String>,
}

/// A role on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleArg {
    Governor,
    Vice,
    Head,
    Delegate,
    Secretariat,
    Auditor,
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Governor => Self::Governor,
            RoleArg::Vice => Self::Vice,
            RoleArg::Head => Self::Head,
            RoleArg::Delegate => Self::Delegate,
            RoleArg::Secretariat => Self::Secretariat,
            RoleArg::Auditor => Self::Auditor,
        }
    }
}

/// Begins the log as the settings say.
pub fn log(settings: &Settings) {
    begin_log(&settings.log, settings.log_format);
}

fn begin_log(filter: &str, format: LogFormat) {
    let filter = tracing_subscriber::EnvFilter::new(filter);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let begun = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
    // A second beginning, as in a test, keeps the first.
    drop(begun);
}

/// Works until Ctrl-C or SIGTERM.
///
/// # Errors
/// The office cannot be opened, or Telegram does not know the token.
pub async fn run(settings: &Settings, clock: Arc<dyn Clock>) -> anyhow::Result<ExitCode> {
    let office = Office::open(Opening {
        token: SecretString::from(settings.token()?),
        api_url: settings.api_url.clone(),
        database: settings.database.clone(),
        clock,
        limits: telegram::pace::Limits::TELEGRAM,
    })
    .await?;
    if let Some(invited) = first_invitation(office.app()).await? {
        println!("{}", link_of(office.app(), &invited));
    }
    office.run(asked_to_stop()).await?;
    Ok(ExitCode::SUCCESS)
}

async fn first_invitation(app: &App) -> anyhow::Result<Option<Invited>> {
    let mut turn = app.turn(&TheOffice).await?;
    let invited = people::first_invitation(&mut turn).await?;
    let _done = turn.commit().await?;
    Ok(invited)
}

fn link_of(app: &App, invited: &Invited) -> String {
    let post = crate::words::post_name(Language::English, &invited.post);
    format!(
        "Invitation for {post} ({}), good once within {} days:\n{}",
        invited.name.as_deref().unwrap_or("vacant"),
        people::GOOD_FOR.num_days(),
        app.link(&invited.code.payload())
    )
}

/// Waits for Ctrl-C or SIGTERM.
pub async fn asked_to_stop() {
    let interrupted = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::warn!(%error, "SIGTERM cannot be listened for");
                std::future::pending::<()>().await;
            }
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}

/// An app for commands that speak to nobody.
async fn indoors(settings: &Settings, bot: &str) -> anyhow::Result<App> {
    Ok(App {
        pool: Pool::open(settings.database.expose_secret()).await?,
        clock: Arc::new(SystemClock),
        mint: Arc::new(Mint::default()),
        post_bell: Bell::default(),
        door_bell: Bell::default(),
        bot: bot.into(),
        files: Files::new(|_| Box::pin(async { anyhow::bail!("nothing is fetched here") })),
        handling: None,
    })
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
    let dry_run = people::roster::dry_run(language, &plan, &sheet, None);
    if plan.is_idle() || how.dry_run {
        show(how.json, false, &dry_run);
        return Ok(ExitCode::SUCCESS);
    }
    if !how.yes {
        println!("{}", dry_run.plain());
        if !agreed()? {
            println!("{}", people::words::not_taken(language).plain());
            return Ok(ExitCode::from(1));
        }
    }
    let mut turn = app.turn(&TheOffice).await?;
    let now = turn.now();
    match people::roster::plan(turn.conn(), &sheet, now).await? {
        Ok(agreed) if agreed == plan => people::roster::take(&mut turn, &agreed).await?,
        _ => anyhow::bail!("the roster was changed meanwhile; nothing was taken: look at it again"),
    }
    let _done = turn.commit().await?;
    app.pool.close().await;
    show(how.json, true, &people::words::taken(language, &plan));
    Ok(ExitCode::SUCCESS)
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
    people::roster::take(&mut turn, &plan).await?;
    let _done = turn.commit().await?;
    Ok(Ok(()))
}

/// The link of a new invitation for a post; `None` when there is no such post (R3).
///
/// # Errors
/// The database refused.
pub async fn link_for(
    app: &App,
    role: Role,
    agency: &str,
    name: Option<&str>,
) -> anyhow::Result<Option<String>> {
    let mut turn = app.turn(&TheOffice).await?;
    let invited = people::invite_by_code(&mut turn, role, agency, name).await?;
    let _done = turn.commit().await?;
    Ok(invited.map(|invited| app.link(&invited.code.payload())))
}

/// Makes an invitation and prints its link (R3).
///
/// # Errors
/// There is no such post; the database or Telegram cannot be reached.
pub async fn invite(settings: &Settings, args: &InviteArgs) -> anyhow::Result<ExitCode> {
    let token = SecretString::from(settings.token()?);
    let bot = telegram::own_name(&telegram::bot(&token, &settings.api_url)?).await?;
    let app = indoors(settings, &bot).await?;
    let mut turn = app.turn(&TheOffice).await?;
    let invited = people::invite_by_code(
        &mut turn,
        args.role.into(),
        &args.agency,
        args.name.as_deref(),
    )
    .await?;
    let Some(invited) = invited else {
        anyhow::bail!(
            "there is no such post in the roster; `angkhan import roster FILE` brings posts in"
        );
    };
    let _done = turn.commit().await?;
    app.pool.close().await;
    println!("{}", link_of(&app, &invited));
    Ok(ExitCode::SUCCESS)
}

/// Prints what is well and what is not; exit code 1 when something is not.
///
/// # Errors
/// The findings cannot be written down.
pub async fn doctor(settings: &Settings, as_json: bool) -> anyhow::Result<ExitCode> {
    let findings = doctor::examine(settings, &SystemClock).await;
    let well = findings.iter().all(|finding| finding.well);
    if as_json {
        println!("{}", serde_json::to_string(&findings)?);
    } else {
        for finding in &findings {
            let mark = if finding.well { "ok " } else { "ILL" };
            println!("{mark}  {}: {}", finding.what, finding.found);
            if !finding.advice.is_empty() {
                println!("     → {}", finding.advice);
            }
        }
    }
    Ok(if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

/// How the sandbox is opened.
#[cfg(feature = "sandbox")]
#[derive(Args, Debug)]
pub struct SandboxArgs {
    /// The port of the page
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Play this scene instead of opening the page
    #[arg(long, value_name = "SCENE")]
    play: Option<String>,
    /// Where what each person saw is written; - for the standard output
    #[arg(long, value_name = "FILE", requires = "play")]
    transcript: Option<String>,
    /// Which events are logged
    #[arg(long, default_value = "warn")]
    log: String,
}

/// Opens the sandbox, or plays a scene in it (S8).
///
/// # Errors
/// The port is taken, the scene is not known, or the scene did not go as written.
#[cfg(feature = "sandbox")]
pub async fn sandbox(args: SandboxArgs) -> anyhow::Result<ExitCode> {
    begin_log(&args.log, LogFormat::Text);
    match args.play {
        Some(scene) => sandbox::play(&scene, args.transcript.as_deref()).await?,
        None => sandbox::open(args.port, asked_to_stop()).await?,
    }
    Ok(ExitCode::SUCCESS)
}
