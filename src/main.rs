//! The command line, and nothing else.

use angkhan::{
    clock::{Clock, HandClock, SystemClock},
    commands,
    settings::Settings,
};
use anyhow::Context as _;
use chrono::{DateTime, FixedOffset};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode, sync::Arc};

/// Angkhan (อังคาร): a Telegram bot for a provincial governor's office, paced by the week.
#[derive(Parser)]
#[command(version, after_help = commands::EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Works: fetches updates, answers, reminds. Settings come from ANGKHAN_* and angkhan.toml.
    Run {
        /// Starts the clock there, for a rehearsal; refused when the API is Telegram's own.
        #[arg(
            long,
            value_name = "TIME",
            help = "Start the clock there, such as 2026-11-24T07:29:50+07:00 (not with Telegram's own API)"
        )]
        rehearse: Option<DateTime<FixedOffset>>,
    },
    /// Opens a Telegram of one's own on this machine, with a page of phones and a clock that can be moved.
    #[cfg(feature = "sandbox")]
    Sandbox(commands::SandboxArgs),
    /// Takes a sheet into the database.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Writes tables into a file.
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// Makes an invitation for a post and prints its link; by default for the secretariat.
    Invite(commands::InviteArgs),
    /// Prints what the bot would make of a message, as JSON, without a database or a network.
    Understand(commands::UnderstandArgs),
    /// Looks at token, API, database, clock and parked updates, and says what to do about each.
    Doctor {
        /// For a program to read.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
enum Export {
    /// The register of projects, as CSV or XLSX: it can be imported again.
    Projects(commands::ExportProjectsArgs),
    /// A week: every agency with its answer, those missing, excused and unreachable, and the people, as XLSX.
    Week(commands::ExportWeekArgs),
}

#[derive(Subcommand)]
enum Import {
    /// Projects: what is new and what changes; nothing is ever deleted.
    Projects {
        /// The sheet.
        file: PathBuf,
        #[command(flatten)]
        how: commands::ImportArgs,
    },
    /// Agencies, or posts and their holders: CSV in any usual encoding, columns in Thai or English.
    Roster {
        /// The sheet.
        file: PathBuf,
        #[command(flatten)]
        how: commands::ImportArgs,
    },
}

/// The office waits more than it works, and each thread keeps memory for itself.
const WORKERS: usize = 2;
/// In bytes, for each of them: an unoptimised build's futures need more than the two megabytes that a thread has by itself. Memory that is
/// never touched is never taken.
const STACK: usize = 8 << 20;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let worked = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKERS)
        .thread_stack_size(STACK)
        .enable_all()
        .build()
        .context("no threads can be started")
        .and_then(|runtime| {
            let worked = runtime.block_on(work(cli));
            // Whatever still runs has had its time to finish: a name that is being looked up while the network is away, for
            // one, would hold the end up for long.
            runtime.shutdown_background();
            worked
        });
    worked.unwrap_or_else(|error| {
        eprintln!("angkhan: {error:#}");
        ExitCode::from(2)
    })
}

async fn work(cli: Cli) -> anyhow::Result<ExitCode> {
    #[cfg(feature = "sandbox")]
    if let Command::Sandbox(args) = cli.command {
        return commands::sandbox(args).await;
    }
    if let Command::Understand(args) = &cli.command {
        return commands::understand(args);
    }
    let settings = Settings::read()?;
    commands::log(&settings);
    match cli.command {
        Command::Run { rehearse } => {
            let clock: Arc<dyn Clock> = match rehearse {
                None => Arc::new(SystemClock),
                Some(_) if settings.is_telegrams_own() => anyhow::bail!(
                    "--rehearse moves the clock, and real people would get letters at the wrong time. Set ANGKHAN_API_URL to a stand-in, or leave --rehearse out"
                ),
                Some(at) => Arc::new(HandClock::running_from(at.to_utc())),
            };
            commands::run(&settings, clock).await
        }
        // Without settings: neither a token nor a database is wanted.
        Command::Understand(args) => commands::understand(&args),
        #[cfg(feature = "sandbox")]
        Command::Sandbox(args) => commands::sandbox(args).await,
        Command::Import {
            what: Import::Roster { file, how },
        } => {
            let bytes = commands::read_sheet(&file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            commands::import_roster(&settings, bytes, &how).await
        }
        Command::Import {
            what: Import::Projects { file, how },
        } => {
            let bytes = commands::read_sheet(&file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            commands::import_projects(&settings, bytes, &how).await
        }
        Command::Export {
            what: Export::Projects(args),
        } => commands::export_projects(&settings, &args).await,
        Command::Export {
            what: Export::Week(args),
        } => commands::export_week(&settings, &args).await,
        Command::Invite(args) => commands::invite(&settings, &args).await,
        Command::Doctor { json } => commands::doctor(&settings, json).await,
    }
}
