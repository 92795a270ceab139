//! What each command of the command line does.
#![expect(
    clippy::print_stdout,
    reason = "a command's answer goes to the standard output"
)]

mod doctor;
mod export;
mod import;
mod invite;
mod run;
#[cfg(feature = "sandbox")]
mod sandbox;
mod understand;

pub use doctor::doctor;
pub use export::{ExportWeekArgs, export_week};
pub use import::{ImportArgs, Spoken, import_roster, read_sheet, take_roster};
pub use invite::{InviteArgs, invite, link_for};
pub use run::{first_link, run};
#[cfg(feature = "sandbox")]
pub use sandbox::{SandboxArgs, sandbox};
pub use understand::{UnderstandArgs, understand};

use crate::{
    app::{App, Bell, Files},
    clock::SystemClock,
    db::Pool,
    ids::Mint,
    settings::{LogFormat, Settings},
    whereabouts,
};
use secrecy::ExposeSecret as _;
use std::sync::Arc;

/// Shown under `--help`.
pub const EXAMPLES: &str = "Examples:
  angkhan sandbox                                   try everything on this machine, without Telegram
  angkhan sandbox --play usual-tuesday --transcript -   the same without a browser
  ANGKHAN_TOKEN=123456789:AAE… angkhan run          work; prints the first invitation
  angkhan import roster agencies.csv                show what would change, ask, take all or nothing
  angkhan export week week.xlsx                     the last week as a workbook
  angkhan invite --role head --agency IRRI          print a link for a post
  angkhan invite --all --xlsx invitations.xlsx      links for everybody of the agencies who has not joined
  angkhan understand \"at the airport till 4pm\"    what the bot would make of a message
  angkhan doctor                                    what is well and what is not";

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
        enrolled: whereabouts::enrolled(),
        handling: None,
    })
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
