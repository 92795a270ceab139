//! `angkhan run`: the office at work.

use super::{asked_to_stop, invite::link_of};
use crate::{
    app::App,
    clock::Clock,
    office::{Office, Opening},
    people::{self, Invited},
    settings::Settings,
    standing::TheOffice,
    telegram,
};
use secrecy::SecretString;
use std::{process::ExitCode, sync::Arc};

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

/// The link of the first invitation; `None` when somebody of the secretariat has joined (R3).
///
/// # Errors
/// The database refused.
pub async fn first_link(app: &App) -> anyhow::Result<Option<String>> {
    let invited = first_invitation(app).await?;
    Ok(invited.map(|invited| app.link(&invited.code.payload())))
}
