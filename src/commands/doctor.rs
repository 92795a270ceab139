//! `angkhan doctor`: what is well and what is not.

use crate::{clock::SystemClock, doctor, settings::Settings};
use std::process::ExitCode;

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
