//! What is well and what is not, and what to do about it (S4): token, API, database, clock, parked updates.

use crate::{
    clock::Clock,
    db::{self, Pool},
    inbox,
    settings::Settings,
    telegram,
};
use anyhow::Context as _;
use chrono::{DateTime, Utc};
use secrecy::SecretString;
use serde::Serialize;
use std::{path::Path, time::Duration};

/// A clock further off than this answers at the wrong minute.
const CLOCK_OFF: chrono::Duration = chrono::Duration::seconds(60);
/// How long the API may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// One thing looked at.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub what: &'static str,
    /// Whether it is well.
    pub well: bool,
    /// What was found.
    pub found: String,
    /// What to do about it; empty when it is well.
    pub advice: String,
}

impl Finding {
    fn well(what: &'static str, found: impl Into<String>) -> Self {
        Self {
            what,
            well: true,
            found: found.into(),
            advice: String::new(),
        }
    }

    fn ill(what: &'static str, found: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what,
            well: false,
            found: found.into(),
            advice: advice.into(),
        }
    }
}

/// Looks at everything, one after the other; one that is ill does not keep the others from being looked at.
pub async fn examine(settings: &Settings, clock: &dyn Clock) -> Vec<Finding> {
    let mut findings = vec![token(settings).await];
    findings.push(time(settings, clock).await);
    findings.extend(database(&settings.database).await);
    findings
}

async fn token(settings: &Settings) -> Finding {
    let token = match settings.token() {
        Ok(token) => SecretString::from(token),
        Err(nonsense) => return Finding::ill("token", "not set", nonsense.to_string()),
    };
    let asked = async {
        let bot = telegram::bot(&token, &settings.api_url)?;
        tokio::time::timeout(PATIENCE, telegram::own_name(&bot))
            .await
            .context("no answer")?
    };
    match asked.await {
        Ok(name) => Finding::well("token and API", format!("@{name} at {}", host(settings))),
        Err(error) if error.is::<telegram::WrongToken>() => Finding::ill(
            "token and API",
            "the API does not know this token",
            "Copy the token again from @BotFather into ANGKHAN_TOKEN.",
        ),
        Err(error) => Finding::ill(
            "token and API",
            format!("{error:#}"),
            format!(
                "Check the network and ANGKHAN_API_URL (now {}): can this machine reach it?",
                host(settings)
            ),
        ),
    }
}

fn host(settings: &Settings) -> String {
    settings.api_url.host_str().unwrap_or("?").to_owned()
}

/// Compares this machine's clock with the API's, which is the one that judges what people say (P9).
async fn time(settings: &Settings, clock: &dyn Clock) -> Finding {
    let theirs = async {
        let client = reqwest::Client::builder().timeout(PATIENCE).build().ok()?;
        let answer = client.get(settings.api_url.clone()).send().await.ok()?;
        let date = answer.headers().get("date")?.to_str().ok()?.to_owned();
        DateTime::parse_from_rfc2822(&date).ok()
    };
    let Some(theirs) = theirs.await else {
        return Finding::ill(
            "clock",
            "could not be compared: the API gave no time",
            "Look whether the network is there; then run this again.",
        );
    };
    let off = clock.now() - theirs.with_timezone(&Utc);
    if off.abs() <= CLOCK_OFF {
        Finding::well("clock", format!("{} s from the API's", off.num_seconds()))
    } else {
        Finding::ill(
            "clock",
            format!("{} s from the API's", off.num_seconds()),
            "Set this machine's clock, best by NTP (timedatectl set-ntp true).",
        )
    }
}

async fn database(url: &str) -> Vec<Finding> {
    // To look must not make anything: neither the file nor its tables.
    if let Some(file) = url.strip_prefix("sqlite://").map(Path::new)
        && !file.exists()
        && file
            .parent()
            .is_some_and(|folder| folder == Path::new("") || folder.is_dir())
    {
        let found = "not there yet; the first `angkhan run` or `angkhan import` makes it";
        return vec![Finding::well("database", found)];
    }
    let opened = async {
        let pool = Pool::visit(url).await?;
        let mut conn = pool.read().await?;
        let behind = db::migrations_behind(&mut conn).await?;
        let counts = inbox::counts(&mut conn).await?;
        drop(conn);
        let engine = pool.engine();
        pool.close().await;
        anyhow::Ok((engine, behind, counts))
    };
    match opened.await {
        Ok((engine, behind, _)) if behind > 0 => vec![Finding::ill(
            "database",
            format!("{engine}, tables of an earlier version ({behind} steps behind)"),
            "The next start of `angkhan run` brings them up to date; make a backup first.",
        )],
        Ok((engine, _, (waiting, parked))) => vec![
            Finding::well("database", format!("{engine}, tables up to date")),
            if parked == 0 {
                Finding::well("updates", format!("{waiting} waiting, none parked"))
            } else {
                Finding::ill(
                    "updates",
                    format!("{waiting} waiting, {parked} parked after three tries"),
                    "Look in the log for \"an update is parked\" with its number; the sender was told. Parked updates are kept for seven days.",
                )
            },
        ],
        Err(error) => vec![Finding::ill(
            "database",
            format!("{error:#}"),
            "Check ANGKHAN_DATABASE: does the file's folder exist and may it be written, does the server run?",
        )],
    }
}
