//! `angkhan sandbox`: a Telegram of one's own (S8).

use super::{asked_to_stop, begin_log};
use crate::{sandbox, settings::LogFormat};
use clap::Args;
use std::process::ExitCode;

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
