//! The house of the sandbox: the emulated Telegram, the office on it, the clock, and a database that is thrown away.

use super::{
    botapi::{self, Telegram, User},
    cast::{self, Actor, CAST},
};
use crate::{
    app::App,
    clock::{Clock as _, HandClock},
    office::{Office, Opening},
    people,
    person::{Language, Role},
    projects,
    standing::TheOffice,
    telegram::pace,
};
use anyhow::Context as _;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use secrecy::SecretString;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The bot's token: any that looks like one will do.
const TOKEN: &str = "1000:sandbox-of-the-governors-office";
/// The bot's name.
const BOT: &str = "angkhan_bot";

/// How fast life goes in the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The clock runs and Telegram's limits hold: for people.
    Life,
    /// The clock stands at this moment until it is moved, and nothing waits: for scenes.
    Story(DateTime<Utc>),
}

/// A handle on the house. The database goes with the last of them.
#[derive(Clone)]
pub struct House {
    /// The emulated Telegram.
    pub telegram: Telegram,
    /// What time it is in the house.
    pub clock: HandClock,
    /// The office's own means.
    pub app: App,
    _room: Arc<Room>,
}

/// The moment at which the house opens: five minutes before a week is called.
#[must_use]
pub fn opening() -> DateTime<Utc> {
    bangkok(2026, 11, 23, 14, 55)
}

/// A moment by the clocks of Bangkok; midnight where there is no such hour.
#[must_use]
pub fn bangkok(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    let day = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let hour = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    crate::calendar::instant(day, hour)
}

impl House {
    /// Opens the house with an empty roster; the office is not at work yet.
    ///
    /// # Errors
    /// There is no room for the database, or no free port.
    pub async fn open(pace: Pace) -> anyhow::Result<(Self, Office)> {
        let (clock, of_telegram, of_office) = match pace {
            Pace::Life => (
                HandClock::running_from(opening()),
                botapi::Limits::telegram(),
                pace::Limits::TELEGRAM,
            ),
            Pace::Story(begins) => (
                HandClock::standing_at(begins),
                botapi::Limits::none(),
                pace::Limits::NONE,
            ),
        };
        let dates = clock.clone();
        let options = botapi::Options {
            token: TOKEN.to_owned(),
            username: BOT.to_owned(),
            limits: of_telegram,
            ..botapi::Options::default()
        };
        let telegram = Telegram::open(move || dates.now().timestamp(), options)
            .await
            .context("the emulated Telegram finds no free port")?;
        for actor in CAST {
            telegram.opens_account(User::new(actor.account, actor.thai));
        }
        let room = Room::new()?;
        let office = Office::open(Opening {
            token: SecretString::from(TOKEN),
            api_url: telegram.url().parse()?,
            database: format!("sqlite://{}", room.path.join("sandbox.db").display()).into(),
            clock: Arc::new(clock.clone()),
            limits: of_office,
        })
        .await?;
        let house = Self {
            telegram,
            clock,
            app: office.app().clone(),
            _room: Arc::new(room),
        };
        Ok((house, office))
    }

    /// Takes the sample of projects as any import does (J1).
    ///
    /// # Errors
    /// The sheet is faulty, or the database refused.
    pub async fn takes_sample_projects(&self) -> anyhow::Result<()> {
        let sheet = projects::read(cast::PROJECTS.as_bytes().to_vec()).await?;
        let mut turn = self.app.turn(&TheOffice).await?;
        match projects::planned(turn.conn(), &sheet).await? {
            Ok(plan) => projects::take(&mut turn, &plan, None).await?,
            Err(faults) => {
                let said = projects::words::faults(Language::English, &faults, usize::MAX);
                anyhow::bail!("the sample of projects is faulty: {}", said.plain());
            }
        }
        let _done = turn.commit().await?;
        Ok(())
    }

    /// Takes the sample sheets as any import does (R2).
    ///
    /// # Errors
    /// A sheet is faulty, or the database refused.
    pub async fn takes_sample_roster(&self) -> anyhow::Result<()> {
        let posts = cast::posts_without_numbers_of_the_cast()?;
        for sheet in [cast::AGENCIES.as_bytes(), &posts] {
            let sheet = people::roster::read(sheet.to_vec()).await?;
            let mut turn = self.app.turn(&TheOffice).await?;
            let now = turn.now();
            match people::roster::plan(turn.conn(), &sheet, now).await? {
                Ok(plan) => people::roster::take(&mut turn, &plan, false).await?,
                Err(faults) => {
                    let said = people::words::faults(Language::English, &faults, usize::MAX);
                    anyhow::bail!("the sample roster is faulty: {}", said.plain());
                }
            }
            let _done = turn.commit().await?;
        }
        Ok(())
    }

    /// The link of a new invitation for the actor's post, as `angkhan invite` makes it; `None` when there is no such post.
    ///
    /// # Errors
    /// The database refused.
    pub async fn invites(&self, actor: &Actor) -> anyhow::Result<Option<String>> {
        self.invites_to(actor.role, actor.agency, actor.name())
            .await
    }

    /// The same for whoever holds this post of the agency by that name.
    ///
    /// # Errors
    /// The database refused.
    pub async fn invites_to(
        &self,
        role: Role,
        agency: &str,
        name: &str,
    ) -> anyhow::Result<Option<String>> {
        let mut turn = self.app.turn(&TheOffice).await?;
        let invited = people::invite_by_code(&mut turn, role, agency, Some(name)).await?;
        let _done = turn.commit().await?;
        Ok(invited.map(|invited| self.app.link(&invited.code.payload())))
    }

    /// The first invitation, as `angkhan run` prints it on an empty database (R3).
    ///
    /// # Errors
    /// The database refused, or somebody of the secretariat has joined.
    pub async fn first_invitation(&self) -> anyhow::Result<String> {
        let mut turn = self.app.turn(&TheOffice).await?;
        let invited = people::first_invitation(&mut turn).await?;
        let _done = turn.commit().await?;
        let invited = invited.context("the secretariat has joined already")?;
        Ok(self.app.link(&invited.code.payload()))
    }
}

/// A directory of one's own that goes when it is dropped.
struct Room {
    path: PathBuf,
}

impl Room {
    fn new() -> anyhow::Result<Self> {
        let name = format!("angkhan-sandbox-{:016x}", rand::random::<u64>());
        let path = std::env::temp_dir().join(name);
        make(&path).with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self { path })
    }
}

/// Nobody else on the machine looks in.
fn make(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

impl Drop for Room {
    fn drop(&mut self) {
        // What cannot be taken away lies in the machine's own directory for such things.
        let _ = std::fs::remove_dir_all(&self.path);
    }
}
