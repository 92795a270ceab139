//! From the inbox through the tree: one chat's updates in order, different chats side by side, each handled exactly once.
//!
//! A fault is logged once, here; the person gets an apology with its number; the update is tried twice again and then parked.
//! A panic in an endpoint is a fault of that update and nothing more. Two turns in each other's way are simply run again.

use super::Arrived;
use crate::{
    access::Branch,
    app::{App, Listening},
    db,
    inbox::{self, AfterFault, Waiting},
    outbox::{Once, Rank},
    people,
    standing::TheOffice,
    turn::{HandledElsewhere, NoLonger, Outcome},
    words,
};
use anyhow::{Context as _, anyhow};
use dptree::{HandlerSignature, Type};
use futures::FutureExt as _;
use std::{collections::HashSet, ops::ControlFlow, panic::AssertUnwindSafe, time::Duration};
use teloxide::{
    Bot,
    payloads::AnswerCallbackQuerySetters as _,
    prelude::Requester as _,
    types::{CallbackQueryId, Update, UpdateKind},
};
use tokio::task::JoinSet;

/// How many chats are handled at once.
const AT_ONCE: usize = 32;
/// How often a turn that met another is run again before it counts as a fault.
const CONFLICTS: u32 = 60;
/// After so many it waits for a turn of its own: those that met too often then run one after the other.
const ALONE_AFTER: u32 = 4;
static ALONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
/// A press that takes longer than this is answered without words, before the phone gives up.
const PATIENCE: Duration = Duration::from_secs(3);
/// An apology is a reply: worth sending for so long.
const APOLOGY_WORTH: chrono::Duration = chrono::Duration::hours(1);
/// How long it sleeps when nothing is heard; an update that is to be tried again is found by then.
const IDLE: Duration = Duration::from_secs(1);

/// An update has come to its end.
struct Ended {
    chat: i64,
    /// Whether what became of it stands in the inbox.
    written: bool,
}

/// Takes updates from the inbox through the tree.
pub struct Handling {
    app: App,
    bot: Bot,
    tree: Branch,
    bell: Listening,
    under_way: JoinSet<Ended>,
    busy: HashSet<i64>,
}

impl Handling {
    /// Handling by `tree`.
    ///
    /// # Errors
    /// The tree asks for something that nothing gives it, such as the permit of a gate that is not there.
    pub fn new(app: App, bot: Bot, tree: Branch) -> anyhow::Result<Self> {
        check(&tree)?;
        let bell = app.door_bell.listen();
        Ok(Self {
            app,
            bot,
            tree,
            bell,
            under_way: JoinSet::new(),
            busy: HashSet::new(),
        })
    }

    /// Handles whatever waits and may be tried now, and comes back when it is done.
    ///
    /// # Errors
    /// The inbox cannot be read, or a fault cannot be written there.
    pub async fn handle_waiting(&mut self) -> anyhow::Result<()> {
        loop {
            let began = self.begin().await?;
            match self.under_way.join_next().await {
                Some(ended) => anyhow::ensure!(self.ended(ended), "a fault could not be recorded"),
                None if began == 0 => return Ok(()),
                None => {}
            }
        }
    }

    /// Handles until `stop`, then finishes what is under way.
    pub async fn run(mut self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            if let Err(fault) = self.begin().await {
                tracing::error!(error = ?fault, "the inbox cannot be read");
            }
            tokio::select! {
                biased;
                () = &mut stop => break,
                Some(ended) = self.under_way.join_next() => {
                    self.ended(ended);
                }
                () = self.bell.heard() => {}
                () = tokio::time::sleep(IDLE) => {}
            }
        }
        while self.under_way.join_next().await.is_some() {}
    }

    /// Its chat is free again. Tells whether what became of the update is written down.
    fn ended(&mut self, ended: Result<Ended, tokio::task::JoinError>) -> bool {
        match ended {
            Ok(Ended { chat, written }) => {
                self.busy.remove(&chat);
                written
            }
            // Endpoints' panics are caught; this is one of the handling itself.
            Err(panic) => {
                tracing::error!(error = %panic, "handling panicked");
                self.busy.clear();
                false
            }
        }
    }

    /// Begins with every chat that has something waiting and is not busy. Tells how many.
    async fn begin(&mut self) -> anyhow::Result<usize> {
        if self.under_way.len() >= AT_ONCE {
            return Ok(0);
        }
        let mut conn = self.app.pool.read().await?;
        let now = self.app.clock.now();
        // Room for every busy chat, whose next update is among them too.
        let heads = inbox::heads(&mut conn, now, 2 * i64::try_from(AT_ONCE)?).await?;
        drop(conn);
        let mut began = 0;
        for head in heads {
            if self.under_way.len() >= AT_ONCE {
                break;
            }
            if !self.busy.insert(head.chat) {
                continue;
            }
            began += 1;
            let (app, bot, tree) = (self.app.clone(), self.bot.clone(), self.tree.clone());
            self.under_way.spawn(async move {
                let chat = head.chat;
                let written = handle(&app, &bot, &tree, head).await;
                Ended { chat, written }
            });
        }
        Ok(began)
    }
}

/// Handles one update to its end: done, to be tried again, or parked. False when that could not be written down.
async fn handle(app: &App, bot: &Bot, tree: &Branch, waiting: Waiting) -> bool {
    let number = waiting.update_id;
    let app = App {
        handling: Some(number),
        ..app.clone()
    };
    let update = match read(&app, number).await {
        Ok(Some(update)) => update,
        // Handled meanwhile.
        Ok(None) => return true,
        Err(fault) => return own_up(&app, &waiting, &fault).await,
    };
    let query = match &update.kind {
        UpdateKind::CallbackQuery(query) => Some(query.id.clone()),
        _ => None,
    };
    let through = through(&app, tree, &update);
    tokio::pin!(through);
    let (outcome, answered) = match &query {
        None => (through.await, true),
        Some(query) => tokio::select! {
            biased;
            outcome = &mut through => (outcome, false),
            () = tokio::time::sleep(PATIENCE) => {
                // Side by side: the turn may hold what others wait for.
                let (outcome, ()) = tokio::join!(&mut through, answer(bot, query, None));
                (outcome, true)
            }
        },
    };
    let (toast, written) = match outcome {
        Ok(done) => (done.toast(), true),
        Err(fault) if fault.is::<HandledElsewhere>() => (None, true),
        Err(fault) => (None, own_up(&app, &waiting, &fault).await),
    };
    if let Some(query) = query.filter(|_| !answered) {
        answer(bot, &query, toast).await;
    }
    written
}

async fn read(app: &App, number: i64) -> anyhow::Result<Option<Update>> {
    let mut conn = app.pool.read().await?;
    let Some(body) = inbox::body(&mut conn, number).await? else {
        return Ok(None);
    };
    drop(conn);
    // Not from a Value: that reads every kind as unknown.
    let update: Update = serde_json::from_str(&body).context("an update could not be read")?;
    match update.kind {
        // Something that Telegram has learnt since: it is put aside as it came, not passed over.
        UpdateKind::Error(_) => Err(anyhow!("an update of a kind that is not known here")),
        _ => Ok(Some(update)),
    }
}

/// Takes the update through the tree, again and again while it only meets other turns.
async fn through(app: &App, tree: &Branch, update: &Update) -> Outcome {
    let mut met = 0;
    loop {
        let _alone = match met >= ALONE_AFTER {
            true => Some(ALONE.lock().await),
            false => None,
        };
        let outcome = AssertUnwindSafe(once(app, tree, update))
            .catch_unwind()
            .await
            .unwrap_or_else(|panic| Err(anyhow!("a panic: {}", told(panic.as_ref()))));
        match outcome {
            // Read again from the start, gate and all.
            Err(fault) if fault.is::<NoLonger>() && met < CONFLICTS => met += 1,
            Err(fault) if db::is_conflict(&fault) && met < CONFLICTS => {
                met += 1;
                tracing::debug!(update = app.handling, met, "two turns met; run again");
                let pause = rand::random_range(1..=10) * u64::from(met.min(10));
                tokio::time::sleep(Duration::from_millis(pause)).await;
            }
            outcome => return outcome,
        }
    }
}

/// An update is given the office and what arrived; everything else has to be made by the tree before it is asked for.
fn check(tree: &Branch) -> anyhow::Result<()> {
    let given = [Type::of::<App>(), Type::of::<Arrived>()];
    let HandlerSignature::Other { obligations, .. } = tree.sig() else {
        return Ok(());
    };
    let missing: Vec<String> = obligations
        .iter()
        .filter(|(asked, _)| !given.contains(asked))
        .map(|(asked, place)| format!("{} ({place})", asked.name))
        .collect();
    anyhow::ensure!(
        missing.is_empty(),
        "the tree asks for what nothing gives it, such as a permit without its gate: {}",
        missing.join(", ")
    );
    Ok(())
}

async fn once(app: &App, tree: &Branch, update: &Update) -> Outcome {
    let arrived = super::arrive(app, update).await?;
    match tree.dispatch(dptree::deps![app.clone(), arrived]).await {
        ControlFlow::Break(outcome) => outcome,
        // Nothing for the office: handled by being looked at.
        ControlFlow::Continue(_) => app.turn(&TheOffice).await?.commit().await,
    }
}

fn told(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("without words")
}

/// Where every fault ends: logged once, counted, and the person is told that nothing is lost. False when it could not be counted.
async fn own_up(app: &App, waiting: &Waiting, fault: &anyhow::Error) -> bool {
    tracing::error!(update = waiting.update_id, tries = waiting.tries + 1, error = ?fault, "an update failed");
    let mut counted = count(app, waiting, true).await;
    if let Err(second) = &counted {
        // What failed may be what the apology needs; the fault is counted all the same, or it would be tried for ever.
        tracing::error!(update = waiting.update_id, error = ?second, "an apology could not be said");
        counted = count(app, waiting, false).await;
    }
    match counted {
        Ok(AfterFault::Parked) => {
            tracing::error!(
                update = waiting.update_id,
                "an update is parked; see doctor"
            );
            true
        }
        Ok(AfterFault::Again) => true,
        Err(third) => {
            // The database itself is away: the update waits there, and is taken up when it is back.
            tracing::error!(update = waiting.update_id, error = ?third, "a fault could not be recorded");
            tokio::time::sleep(IDLE).await;
            false
        }
    }
}

/// Counts the fault, and tells the person once. A private chat bears the number of its person.
async fn count(app: &App, waiting: &Waiting, tell: bool) -> anyhow::Result<AfterFault> {
    let app = App {
        handling: None,
        ..app.clone()
    };
    let mut turn = app.turn(&TheOffice).await?;
    let now = turn.now();
    let after = inbox::failed(turn.conn(), waiting.update_id, waiting.tries, now).await?;
    if tell && let Some(person) = people::by_account(turn.conn(), waiting.chat, now).await? {
        let once = Once::new("fault", waiting.update_id, Rank::Reply).until(now + APOLOGY_WORTH);
        let card = words::fault(person.language, waiting.update_id);
        turn.say_once(once, &person.addressee(), card).await?;
    }
    let _done = turn.commit().await?;
    Ok(after)
}

/// Answers a press. Too late, or answered before: then nobody waits for it any more.
async fn answer(bot: &Bot, query: &CallbackQueryId, toast: Option<String>) {
    let mut call = bot.answer_callback_query(query.clone());
    if let Some(toast) = toast {
        call = call.text(toast);
    }
    match tokio::time::timeout(PATIENCE * 3, call.into_future()).await {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => {
            let error = super::kind_of(&error);
            tracing::debug!(error, "a press could not be answered");
        }
        Err(_) => tracing::debug!("a press could not be answered in time"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        access::{Permit, ToKeepRoster, behind},
        standing::Visitor,
    };

    async fn keeps(app: App, may: Permit<ToKeepRoster>) -> Outcome {
        app.turn(&may).await?.commit().await
    }

    fn with(branch: Branch) -> Branch {
        let visitor = |arrived: Arrived| match arrived {
            Arrived::Person(visitor, _) => Some(visitor),
            _ => None,
        };
        dptree::entry()
            .branch(dptree::filter_map(visitor).branch(branch))
            .branch(super::super::tree())
    }

    #[test]
    fn the_tree_gives_whatever_it_asks_for() {
        check(&super::super::tree()).unwrap();
        check(&with(behind::<ToKeepRoster>(dptree::endpoint(keeps)))).unwrap();
    }

    #[test]
    fn a_branch_without_its_gate_does_not_start() {
        let refused = check(&with(dptree::endpoint(keeps))).unwrap_err();
        assert!(refused.to_string().contains("ToKeepRoster"), "{refused}");
        let refused = check(&dptree::endpoint(|_: App, _: Visitor| async {
            anyhow::bail!("never run")
        }));
        assert!(refused.unwrap_err().to_string().contains("Visitor"));
    }
}
