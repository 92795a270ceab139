//! `angkhan invite`: a link for a post, where nobody is inside yet to make one (R3).

use super::{Spoken, indoors};
use crate::{
    app::App,
    people::{self, Invited},
    person::{Language, Role},
    settings::Settings,
    standing::TheOffice,
    telegram,
};
use anyhow::Context as _;
use clap::{Args, ValueEnum};
use secrecy::SecretString;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

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
    /// Write the link as a picture, too
    #[arg(long, value_name = "FILE")]
    qr: Option<PathBuf>,
    /// Invite everybody of the agencies who has not joined; their earlier links work no more
    #[arg(long, requires = "xlsx", conflicts_with_all = ["role", "agency", "name", "qr"])]
    all: bool,
    /// Where the links of all are written, as a workbook
    #[arg(long, value_name = "FILE", requires = "all")]
    xlsx: Option<PathBuf>,
    /// The language of the workbook
    #[arg(long, value_enum, default_value_t)]
    language: Spoken,
}

/// A role on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RoleArg {
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

/// Makes an invitation and prints its link (R3).
///
/// # Errors
/// There is no such post; the database or Telegram cannot be reached.
pub async fn invite(settings: &Settings, args: &InviteArgs) -> anyhow::Result<ExitCode> {
    let token = SecretString::from(settings.token()?);
    let bot = telegram::own_name(&telegram::bot(&token, &settings.api_url)?).await?;
    let app = indoors(settings, &bot).await?;
    if let Some(file) = &args.xlsx {
        return invite_all(&app, file, args.language.into()).await;
    }
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
    people::tell_of_the_server(&mut turn, &invited.post).await?;
    // Written before the link is good: a file that cannot be written leaves everything as it was.
    if let Some(file) = &args.qr {
        let picture = people::qr::png(&app.link(&invited.code.payload()))?;
        write(file, &picture)?;
    }
    let _done = turn.commit().await?;
    app.pool.close().await;
    println!("{}", link_of(&app, &invited));
    Ok(ExitCode::SUCCESS)
}

async fn invite_all(app: &App, file: &Path, language: Language) -> anyhow::Result<ExitCode> {
    let mut turn = app.turn(&TheOffice).await?;
    let Some(sheet) = people::invite_everybody(&mut turn, language).await? else {
        anyhow::bail!("everybody of the agencies has joined; nobody was invited");
    };
    write(file, &sheet.bytes)?;
    let _done = turn.commit().await?;
    app.pool.close().await;
    println!("{}", sheet.caption);
    Ok(ExitCode::SUCCESS)
}

fn write(file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    std::fs::write(file, bytes).with_context(|| format!("{} cannot be written", file.display()))
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

pub(super) fn link_of(app: &App, invited: &Invited) -> String {
    let post = crate::words::post_name(Language::English, &invited.post);
    format!(
        "Invitation for {post} ({}), good once within {} days:\n{}",
        invited.name.as_deref().unwrap_or("vacant"),
        people::GOOD_FOR.num_days(),
        app.link(&invited.code.payload())
    )
}
