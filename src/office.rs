//! Opens everything and runs the loops: listen, handle, tick, deliver; and stops them in order.

use crate::{
    app::{App, Bell},
    clock::Clock,
    db::{self, Claim, Pool},
    ids::Mint,
    inbox,
    telegram::{self, Delivery, Handling, Listener, menu::Menus, pace::Limits},
    tick, week, whereabouts,
};
use anyhow::Context as _;
use secrecy::{ExposeSecret as _, SecretString};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;
use url::Url;

/// How often what is due is looked for.
const TICK: Duration = Duration::from_secs(2);
/// How often the people are looked at when nothing has rung, in ticks: another program may have written, a holding has begun or ended.
const PEOPLE: u32 = 15;
/// How often the house is kept, in ticks: once an hour.
const HOUSEKEEPING: u32 = 1_800;
/// Handling and delivery have so long to finish what is under way; together less than the five seconds in which the office stops.
const FINISH: Duration = Duration::from_millis(1_800);

/// What was sent while the office was closed comes before the first look at what is due, if it can be handled in so long.
const CATCH_UP: Duration = Duration::from_secs(10);
/// How often it is looked whether all of that is handled.
const CATCHING_UP: Duration = Duration::from_millis(50);

/// How often an office that stands by looks whether the other has ended.
const STAND_BY: Duration = Duration::from_millis(300);

/// What an office is opened with.
#[derive(Debug)]
pub struct Opening {
    /// The bot's token.
    pub token: SecretString,
    /// The Bot API.
    pub api_url: Url,
    /// `sqlite://FILE` or `postgres://…`.
    pub database: SecretString,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// How fast letters may go out.
    pub limits: Limits,
}

/// An office whose doors are open.
pub struct Office {
    app: App,
    listener: Listener,
    handling: Handling,
    delivery: Delivery,
    menus: Menus,
    /// Held until the office has closed.
    claim: Claim,
}

impl Office {
    /// Opens the database, asks Telegram for the bot's name, and takes up what was under way when the office last closed.
    ///
    /// # Errors
    /// The database cannot be opened, Telegram cannot be reached, or does not know the token.
    pub async fn open(opening: Opening) -> anyhow::Result<Self> {
        let claim = stand_by(opening.database.expose_secret()).await?;
        let pool = Pool::open(opening.database.expose_secret()).await?;
        let bot = telegram::bot(&opening.token, &opening.api_url)?;
        let name = telegram::own_name(&bot)
            .await
            .context("the office cannot open; `angkhan doctor` says more")?;
        let app = App {
            pool,
            clock: opening.clock,
            mint: Arc::new(Mint::default()),
            post_bell: Bell::default(),
            door_bell: Bell::default(),
            bot: name.into(),
            files: telegram::files(bot.clone()),
            enrolled: whereabouts::enrolled(),
            handling: None,
        };
        let tree = telegram::tree();
        let office = Self {
            listener: Listener::new(app.clone(), bot.clone()),
            handling: Handling::new(app.clone(), bot.clone(), tree)?,
            delivery: Delivery::new(app.clone(), bot.clone(), opening.limits),
            menus: Menus::new(app.clone(), bot),
            app,
            claim,
        };
        let mut conn = office.app.pool.begin().await?;
        week::begin(&mut conn, office.app.clock.now()).await?;
        conn.commit().await?;
        let doubtful = office.delivery.take_up_again().await?;
        if doubtful > 0 {
            tracing::warn!(
                doubtful,
                "letters whose arrival is not known are sent again, marked"
            );
        }
        Ok(office)
    }

    /// What every endpoint gets.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Everything once, by hand: fetches what Telegram holds, handles it, looks at what is due, delivers. For tests, which never sleep.
    ///
    /// # Errors
    /// The database or Telegram could not be reached.
    pub async fn turn_the_crank(&mut self) -> anyhow::Result<()> {
        self.take_in().await?;
        self.work_through().await
    }

    /// Fetches what Telegram holds, and handles none of it yet.
    ///
    /// # Errors
    /// The database or Telegram could not be reached.
    pub async fn take_in(&mut self) -> anyhow::Result<()> {
        while self.listener.listen_once(0).await? > 0 {}
        Ok(())
    }

    /// The same without asking Telegram for updates.
    ///
    /// # Errors
    /// The database could not be reached.
    pub async fn work_through(&mut self) -> anyhow::Result<()> {
        self.handling.handle_waiting().await?;
        // On the heap: it is the future of everything that may fall due, and stands in that of whoever turns the crank.
        Box::pin(tick::tick(&self.app)).await;
        self.menus.keep().await?;
        self.delivery.deliver_due().await
    }

    /// Works until `stop`, then stops in order: no new updates, the turns under way, the letters under way, the database.
    ///
    /// # Errors
    /// Telegram does not know the token.
    pub async fn run(self, stop: impl Future<Output = ()>) -> anyhow::Result<()> {
        let _claim = self.claim;
        let (closing, closed) = watch::channel(false);
        let (last_post, post_closed) = watch::channel(false);
        let app = self.app.clone();
        tracing::info!(bot = %app.bot, engine = app.pool.engine(), "the office is open");
        let fetched = self.listener.fetched();
        let mut listening = tokio::spawn(self.listener.run(told(closed.clone())));
        let mut handling = tokio::spawn(self.handling.run(told(closed.clone())));
        let mut delivery = tokio::spawn(self.delivery.run(told(post_closed)));
        let mut ticking = tokio::spawn(look(app.clone(), fetched, told(closed.clone())));
        let menus = tokio::spawn(keep_menus(app.clone(), self.menus, told(closed)));
        let outcome = tokio::select! {
            () = stop => Ok(()),
            listened = &mut listening => match listened {
                Ok(Err(wrong)) => Err(anyhow::Error::from(wrong)),
                _ => Err(anyhow::anyhow!("listening ended by itself")),
            },
            // An office that hears and never speaks is worse than one that is seen to be closed.
            _ = &mut handling => Err(anyhow::anyhow!("handling ended by itself")),
            _ = &mut delivery => Err(anyhow::anyhow!("delivery ended by itself")),
            _ = &mut ticking => Err(anyhow::anyhow!("looking at what is due ended by itself")),
        };
        tracing::info!("the office closes");
        closing.send_replace(true);
        listening.abort();
        menus.abort();
        finish(handling).await;
        ticking.abort();
        last_post.send_replace(true);
        finish(delivery).await;
        let _ = tokio::time::timeout(FINISH / 4, app.pool.close()).await;
        outcome
    }
}

/// Waits until no other office is at work on the database.
async fn stand_by(url: &str) -> anyhow::Result<Claim> {
    let mut told = false;
    loop {
        if let Some(claim) = db::claim(url).await? {
            return Ok(claim);
        }
        if !told {
            tracing::warn!("another office is at work on this database; standing by until it ends");
            told = true;
        }
        tokio::time::sleep(STAND_BY).await;
    }
}

/// Gives what is under way its time to end; what has ended already is not waited for.
async fn finish(task: tokio::task::JoinHandle<()>) {
    if !task.is_finished() {
        let _ = tokio::time::timeout(FINISH, task).await;
    }
}

async fn told(mut closed: watch::Receiver<bool>) {
    let _ = closed.wait_for(|closed| *closed).await;
}

/// Waits until what was sent while the office was closed is fetched and handled: who answered at 11.59 is not reminded at 12.01 (P9).
async fn caught_up(app: &App, mut fetched: watch::Receiver<bool>) -> anyhow::Result<()> {
    fetched.wait_for(|fetched| *fetched).await?;
    loop {
        let mut conn = app.pool.read().await?;
        if inbox::heads(&mut conn, app.clock.now(), 1)
            .await?
            .is_empty()
        {
            return Ok(());
        }
        drop(conn);
        tokio::time::sleep(CATCHING_UP).await;
    }
}

async fn look(app: App, fetched: watch::Receiver<bool>, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    tokio::select! {
        () = &mut stop => return,
        caught_up = tokio::time::timeout(CATCH_UP, caught_up(&app, fetched)) => match caught_up {
            Ok(Ok(())) => {}
            Ok(Err(fault)) => tracing::error!(error = ?fault, "it is not known what came in meanwhile"),
            Err(_) => tracing::warn!("not all that came in meanwhile is handled yet"),
        }
    }
    let mut bell = app.post_bell.listen();
    let mut round = 0_u32;
    let mut people_too = true;
    loop {
        let looked = tick::look_round(&app, people_too).await;
        if round.is_multiple_of(HOUSEKEEPING) {
            tick::keep_house(&app).await;
        }
        round = round.wrapping_add(1);
        // A clock that is moved by hand rings the bell.
        let rung = tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(TICK) => false,
            () = bell.heard() => {
                tokio::time::sleep(TICK / 10).await;
                true
            }
        };
        people_too = rung || !looked || round.is_multiple_of(PEOPLE);
    }
}

async fn keep_menus(app: App, menus: Menus, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    let mut bell = app.post_bell.listen();
    let mut people_too = true;
    for round in 1_u32.. {
        let kept = menus.look_round(people_too).await;
        if let Err(fault) = &kept {
            tracing::error!(error = ?fault, "menus stumbled");
        }
        let rung = tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(TICK * 5) => false,
            () = bell.heard() => {
                tokio::time::sleep(TICK / 4).await;
                true
            }
        };
        people_too = rung || kept.is_err() || round.is_multiple_of(PEOPLE / 5);
    }
}
