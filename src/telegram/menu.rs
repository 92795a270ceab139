//! The menus: per chat, for the role and language that the person has now (R10). Set without a language code, or the choice of
//! language would be ignored; taken away when access ends.

use super::words;
use crate::{
    app::App,
    people,
    person::{Language, Person, Role},
    understand::Command,
};
use chrono::Duration;
use std::collections::HashMap;
use teloxide::{
    Bot, RequestError,
    payloads::{DeleteMyCommandsSetters as _, SetMyCommandsSetters as _},
    prelude::Requester as _,
    types::{BotCommand, BotCommandScope, ChatId, Recipient},
};

/// What a chat without access shows.
const NONE: &str = "";

/// The commands that the person may use, in the order of the menu.
#[must_use]
pub fn commands_of(person: &Person) -> Vec<Command> {
    Command::ALL
        .into_iter()
        .filter(|command| {
            let any = super::OF_ANY_KIND.contains(command);
            let mut roles = super::may(*command).iter();
            roles.any(|role| person.serves_as(*role) || (any && person.is(*role)))
        })
        .collect()
}

/// The menu as it is kept: the language, then the commands.
fn written(person: &Person) -> String {
    let names: Vec<&str> = commands_of(person).into_iter().map(Command::name).collect();
    format!("{} {}", person.language.tag(), names.join(" "))
}

fn read(text: &str) -> Option<(Language, Vec<Command>)> {
    let mut parts = text.split(' ');
    let tag = parts.next()?;
    let language = Language::ALL.into_iter().find(|l| l.tag() == tag)?;
    let commands = parts
        .filter_map(|name| Command::ALL.into_iter().find(|c| c.name() == name))
        .collect();
    Some((language, commands))
}

#[derive(sqlx::FromRow)]
struct Due {
    chat: i64,
    wanted: String,
    tries: i64,
}

/// Brings every chat's wanted menu up to what the people in it may do now. Writes nothing when nothing changed.
async fn want(app: &App) -> anyhow::Result<()> {
    #[derive(sqlx::FromRow)]
    struct Wanted {
        chat: i64,
        wanted: String,
    }
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let known: Vec<Wanted> = conn.query("SELECT chat, wanted FROM menu").all().await?;
    let known: HashMap<i64, String> = known
        .into_iter()
        .map(|row| (row.chat, row.wanted))
        .collect();
    let present: HashMap<i64, String> = people::everybody(&mut conn, now)
        .await?
        .iter()
        .map(|person| (person.chat, written(person)))
        .collect();
    drop(conn);
    let ended = known
        .keys()
        .filter(|chat| !present.contains_key(chat))
        .map(|chat| (*chat, NONE.to_owned()));
    let changes: Vec<(i64, String)> = present
        .iter()
        .map(|(chat, menu)| (*chat, menu.clone()))
        .chain(ended)
        .filter(|(chat, menu)| known.get(chat) != Some(menu))
        .collect();
    if changes.is_empty() {
        return Ok(());
    }
    let mut conn = app.pool.mark().await?;
    for (chat, menu) in changes {
        conn.query(
            "INSERT INTO menu (chat, wanted, shown, tries, retry_at) VALUES ($1, $2, '', 0, $3)
             ON CONFLICT (chat) DO UPDATE SET wanted = excluded.wanted, tries = 0, retry_at = excluded.retry_at",
        )
        .bind(chat)
        .bind(menu)
        .bind(now)
        .run()
        .await?;
    }
    conn.commit().await?;
    Ok(())
}

/// Keeps the menus up to date, and sets them.
#[derive(Clone)]
pub struct Menus {
    app: App,
    bot: Bot,
}

impl Menus {
    /// The menus that this bot sets.
    #[must_use]
    pub fn new(app: App, bot: Bot) -> Self {
        Self { app, bot }
    }

    /// Sets every menu that has changed.
    ///
    /// # Errors
    /// The database refused.
    pub async fn keep(&self) -> anyhow::Result<()> {
        self.look_round(true).await
    }

    /// The same, and without looking at the people when not `people_too`: then what was refused before is set.
    ///
    /// # Errors
    /// The database refused.
    pub async fn look_round(&self, people_too: bool) -> anyhow::Result<()> {
        if people_too {
            want(&self.app).await?;
        }
        set_due(&self.app, &self.bot).await
    }
}

/// Sets the menus that are due. A chat that refuses is tried again later and later.
async fn set_due(app: &App, bot: &Bot) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let due: Vec<Due> = conn
        .query("SELECT chat, wanted, tries FROM menu WHERE wanted <> shown AND retry_at <= $1 ORDER BY chat")
        .bind(now)
        .all()
        .await?;
    drop(conn);
    for menu in due {
        let set = set(bot, &menu).await;
        let mut conn = app.pool.mark().await?;
        match set {
            Ok(()) => {
                conn.query("UPDATE menu SET shown = $2 WHERE chat = $1")
                    .bind(menu.chat)
                    .bind(menu.wanted)
                    .run()
                    .await?;
            }
            Err(error) => {
                let kind = super::kind_of(&error);
                tracing::info!(error = kind, "a menu could not be set");
                let pause = match error {
                    RequestError::RetryAfter(told) => Duration::seconds(i64::from(told.seconds())),
                    _ => Duration::seconds(2 << menu.tries.clamp(0, 12)),
                };
                conn.query("UPDATE menu SET tries = tries + 1, retry_at = $2 WHERE chat = $1")
                    .bind(menu.chat)
                    .bind(now + pause)
                    .run()
                    .await?;
            }
        }
        conn.commit().await?;
    }
    Ok(())
}

async fn set(bot: &Bot, menu: &Due) -> Result<(), RequestError> {
    let scope = BotCommandScope::Chat {
        chat_id: Recipient::Id(ChatId(menu.chat)),
    };
    match read(&menu.wanted) {
        Some((language, commands)) => {
            let list: Vec<BotCommand> = commands
                .into_iter()
                .map(|command| BotCommand::new(command.name(), words::menu(language, command)))
                .collect();
            bot.set_my_commands(list).scope(scope).await?;
        }
        None => {
            bot.delete_my_commands().scope(scope).await?;
        }
    }
    Ok(())
}

/// Every role's menu, for review.
#[must_use]
pub fn table() -> Vec<(Role, Vec<&'static str>)> {
    Role::ALL
        .into_iter()
        .map(|role| {
            let commands = Command::ALL
                .into_iter()
                .filter(|command| super::may(*command).contains(&role))
                .map(Command::name)
                .collect();
            (role, commands)
        })
        .collect()
}
