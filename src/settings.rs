//! What the office is told at start: the environment over `angkhan.toml`. Nonsense is refused with a sentence.

use figment::{
    Figment,
    providers::{Env, Format as _, Toml},
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::path::Path;
use url::Url;

/// Telegram's own Bot API.
pub const TELEGRAM: &str = "https://api.telegram.org/";
/// The database when none is named.
pub const DATABASE: &str = "sqlite://angkhan.db";
/// The settings file looked for in the working directory.
pub const FILE: &str = "angkhan.toml";

/// A setting that cannot be used, and what to write instead.
#[derive(Debug, thiserror::Error)]
pub enum Nonsense {
    /// No token at all.
    #[error(
        "ANGKHAN_TOKEN is not set. Write the token that @BotFather gave you, such as 123456789:AAE…, into ANGKHAN_TOKEN or as token = \"…\" into angkhan.toml"
    )]
    NoToken,
    /// A token that cannot be one.
    #[error(
        "ANGKHAN_TOKEN does not look like a bot token. It is digits, a colon and at least 20 letters, such as 123456789:AAE…; copy it again from @BotFather"
    )]
    Token,
    /// Not a web address.
    #[error(
        "ANGKHAN_API_URL is {0:?}, which is not a web address. Write http://HOST:PORT/ or https://HOST/, or leave it out for Telegram's own"
    )]
    ApiUrl(String),
    /// Neither SQLite nor PostgreSQL.
    #[error(
        "ANGKHAN_DATABASE begins with {0:?}, which is no database known here. Write sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME"
    )]
    Database(String),
    /// Neither `text` nor `json`.
    #[error("ANGKHAN_LOG_FORMAT is {0:?}. Write text or json")]
    LogFormat(String),
    /// A filter that cannot be read.
    #[error(
        "ANGKHAN_LOG is {0:?}, which is no log filter. Write info, debug, or angkhan=debug,sqlx=warn"
    )]
    Log(String),
    /// Something that a later version does.
    #[error("{0} is set, but {1} is not there yet in this version. Take it out: {2}")]
    NotYet(&'static str, &'static str, &'static str),
    /// The file or a value in it cannot be read.
    #[error("the settings cannot be read: {0}")]
    Unreadable(String),
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    token: Option<SecretString>,
    api_url: Option<String>,
    database: Option<String>,
    log: Option<String>,
    log_format: Option<String>,
    webhook_url: Option<String>,
    http: Option<String>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// What the office is told at start.
#[derive(Debug)]
pub struct Settings {
    token: Option<SecretString>,
    /// The Bot API server.
    pub api_url: Url,
    /// `sqlite://FILE` or `postgres://…`.
    pub database: SecretString,
    /// Which events are logged.
    pub log: String,
    /// How they are written.
    pub log_format: LogFormat,
}

/// The environment variables that are settings; others that begin with `ANGKHAN_` belong to tests.
const NAMES: [&str; 7] = [
    "token",
    "api_url",
    "database",
    "log",
    "log_format",
    "webhook_url",
    "http",
];

impl Settings {
    /// Reads the environment, over `angkhan.toml` in the working directory if there is one.
    ///
    /// # Errors
    /// The first setting that cannot be used, and what to write instead.
    pub fn read() -> Result<Self, Nonsense> {
        Self::read_from(Path::new(FILE))
    }

    fn read_from(file: &Path) -> Result<Self, Nonsense> {
        let written: Written = Figment::new()
            .merge(Toml::file(file))
            // An empty variable is one that was not filled in.
            .merge(
                Env::prefixed("ANGKHAN_")
                    .only(&NAMES)
                    .filter_map(|key| (!is_empty_variable(key.as_str())).then(|| key.into())),
            )
            .extract()
            .map_err(|error| Nonsense::Unreadable(error.to_string()))?;
        Self::check(written)
    }

    fn check(written: Written) -> Result<Self, Nonsense> {
        if written.webhook_url.is_some() {
            return Err(Nonsense::NotYet(
                "ANGKHAN_WEBHOOK_URL",
                "the webhook",
                "updates are fetched by long polling",
            ));
        }
        if written.http.is_some() {
            return Err(Nonsense::NotYet(
                "ANGKHAN_HTTP",
                "the health and metrics address",
                "`angkhan doctor` tells how the office is",
            ));
        }
        if let Some(token) = &written.token
            && !is_token(token.expose_secret())
        {
            return Err(Nonsense::Token);
        }
        let api_url = written.api_url.unwrap_or_else(|| TELEGRAM.to_owned());
        let api_url = Url::parse(&api_url)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            .ok_or(Nonsense::ApiUrl(api_url))?;
        let database = written.database.unwrap_or_else(|| DATABASE.to_owned());
        if !["sqlite://", "sqlite:", "postgres://", "postgresql://"]
            .iter()
            .any(|start| database.starts_with(start))
        {
            // Only the beginning: the rest may hold a password.
            let start: String = database
                .chars()
                .take_while(|c| !matches!(c, '/' | ':' | '@'))
                .take(12)
                .collect();
            return Err(Nonsense::Database(start));
        }
        let log = written.log.unwrap_or_else(|| "info,sqlx=warn".to_owned());
        if tracing_subscriber::EnvFilter::try_new(&log).is_err() {
            return Err(Nonsense::Log(log));
        }
        let log_format = match written.log_format.as_deref() {
            None | Some("text") => LogFormat::Text,
            Some("json") => LogFormat::Json,
            Some(other) => return Err(Nonsense::LogFormat(other.to_owned())),
        };
        Ok(Self {
            token: written.token,
            api_url,
            database: database.into(),
            log,
            log_format,
        })
    }

    /// The token; commands that speak to nobody do without.
    ///
    /// # Errors
    /// It is not set.
    pub fn token(&self) -> Result<&str, Nonsense> {
        self.token
            .as_ref()
            .map(ExposeSecret::expose_secret)
            .ok_or(Nonsense::NoToken)
    }

    /// Whether the API is Telegram's own, with which nothing is rehearsed.
    #[must_use]
    pub fn is_telegrams_own(&self) -> bool {
        self.api_url
            .host_str()
            .is_some_and(|host| host == "telegram.org" || host.ends_with(".telegram.org"))
    }
}

fn is_empty_variable(name: &str) -> bool {
    std::env::var(format!("ANGKHAN_{}", name.to_uppercase())).is_ok_and(|value| value.is_empty())
}

fn is_token(text: &str) -> bool {
    text.split_once(':').is_some_and(|(number, secret)| {
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && secret.len() >= 20
            && secret
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAA";

    fn written(change: impl FnOnce(&mut Written)) -> Result<Settings, Nonsense> {
        let mut written = Written {
            token: Some(SecretString::from(TOKEN)),
            ..Written::default()
        };
        change(&mut written);
        Settings::check(written)
    }

    #[test]
    fn defaults_are_telegrams_own_and_a_file() {
        let settings = written(|_| ()).unwrap();
        assert!(settings.is_telegrams_own());
        assert_eq!(settings.database.expose_secret(), DATABASE);
        assert_eq!(settings.token().unwrap(), TOKEN);
    }

    #[test]
    fn nonsense_is_refused_with_what_to_write_instead() {
        let refused = |change: fn(&mut Written)| written(change).unwrap_err().to_string();
        assert!(refused(|w| w.api_url = Some("telegram".into())).contains("https://HOST/"));
        assert!(
            refused(|w| w.database = Some("mysql://u:secret@h/x".into())).contains("sqlite://")
        );
        assert!(!refused(|w| w.database = Some("mysql://u:secret@h/x".into())).contains("secret"));
        assert!(refused(|w| w.log_format = Some("xml".into())).contains("text or json"));
        assert!(refused(|w| w.token = Some("hello".to_owned().into())).contains("@BotFather"));
        assert!(refused(|w| w.webhook_url = Some("https://x".into())).contains("not there yet"));
        assert!(refused(|w| w.http = Some("127.0.0.1:1".into())).contains("not there yet"));
        assert!(refused(|w| w.log = Some("=,=!".into())).contains("log filter"));
    }

    #[test]
    fn the_token_shows_in_no_debug_output() {
        assert!(!format!("{:?}", written(|_| ()).unwrap()).contains("AAAA"));
    }
}
