//! Killed at every step of a turn, one after the other: from the update that is handed out to the letter that is marked sent.

use crate::{
    harness::Database,
    hold::{At, Way},
    town::Town,
};
use angkhan::sandbox::botapi::{Fault, FaultKind};
use std::time::Duration;

/// What people do before the program is opened.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// An answer to be filed, said in a new card.
    Answer,
    /// The words of an answer are changed: its card is edited.
    Reword,
    /// A colour is pressed.
    Press,
    /// Something is asked.
    Ask,
    /// Nothing: the program has something left to do.
    Nothing,
}

/// Where the program dies.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// At a statement, before its commit.
    At(At),
    /// At a statement that is reached because this call loses its answer.
    After(&'static str, At),
    /// At a call that never gets an answer and has no effect.
    Calling(&'static str),
}

use Deed::{Answer, Ask, Nothing, Press, Reword};
use Step::{After, At as Stands, Calling};

pub const SENDING: At = At::update("letter", "NEW.state = 'sending'");
const SENT: At = At::update("letter", "NEW.state = 'sent'");
const AGAIN: At = At::update("letter", "OLD.state = 'sending' AND NEW.state = 'waiting'");
pub const HANDLED: At = At::update("inbox", "NEW.state = 'handled'");

const STEPS: [(Deed, Step); 25] = [
    // It is handed out, and not stored; stored, and not confirmed.
    (Ask, Calling("getUpdates")),
    (Ask, Stands(At::insert("inbox"))),
    // In the turn: the first thing written, those after it, the audit, the letter, "handled".
    (Answer, Stands(At::insert("answer_part"))),
    (Answer, Stands(At::insert("answer"))),
    (Answer, Stands(At::insert("audit"))),
    (Answer, Stands(At::insert("letter"))),
    (Answer, Stands(HANDLED)),
    (Ask, Stands(At::insert("letter"))),
    (Ask, Stands(HANDLED)),
    (Press, Stands(At::update("answer", ""))),
    (Press, Stands(At::insert("audit"))),
    (Press, Stands(HANDLED)),
    // Committed: the press is not answered; the letter is not taken, or taken and not sent.
    (Press, Calling("answerCallbackQuery")),
    (Ask, Stands(SENDING)),
    (Ask, Calling("sendMessage")),
    // Killed again while the letter of unknown fate is taken up.
    (Ask, Calling("sendMessage")),
    (Nothing, Stands(AGAIN)),
    // It has arrived, and nobody knows; it has arrived, and that is not written down.
    (Ask, After("sendMessage", AGAIN)),
    (Ask, Stands(SENT)),
    (Answer, Stands(SENT)),
    // The same for edits.
    (Reword, Stands(SENDING)),
    (Press, Calling("editMessageText")),
    (Press, After("editMessageText", AGAIN)),
    (Press, Stands(SENT)),
    (Reword, Stands(SENT)),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_every_step_on_sqlite() {
    Box::pin(every_step(Database::sqlite().await)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_every_step_on_postgres() {
    if let Some(database) = Database::postgres().await {
        Box::pin(every_step(database)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_in_the_clocks_own_turn_on_sqlite() {
    the_clocks_turn(Database::sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_in_the_clocks_own_turn_on_postgres() {
    if let Some(database) = Database::postgres().await {
        the_clocks_turn(database).await;
    }
}

async fn every_step(database: Database) {
    let mut town = Town::founded(database, true).await;
    let mut way = Way::into(town.office.database_url()).await;
    for (round, (deed, step)) in STEPS.into_iter().enumerate() {
        let head = round % town.heads.len();
        match deed {
            Answer => town.answers(head),
            Ask => town.asks(Some(head), "/me"),
            Reword | Press => {
                // A card to be changed, and then the change of it.
                town.answers(head);
                town.works_off().await;
                match deed {
                    Reword => assert!(town.rewords(head), "there is an answer"),
                    _ => assert!(town.colours(head, "ติดขัด"), "there is a card"),
                }
            }
            Nothing => {}
        }
        dies_at(&mut town, &mut way, step).await;
        // What the next step finds undone, it dies in the middle of.
        if !matches!(STEPS.get(round + 1), Some((Nothing, _))) {
            town.works_off().await;
        }
    }
    town.closes().await;
}

/// The program is opened, and dies there.
pub async fn dies_at(town: &mut Town, way: &mut Way, step: Step) {
    let telegram = town.office.telegram.clone();
    let fault = |method: &str, times, kind| {
        telegram.fault(Fault {
            method: Some(method.to_owned()),
            chat: None,
            times,
            kind,
        });
    };
    match step {
        Calling(method) => {
            let before = telegram.journal().last().map_or(0, |call| call.sequence);
            fault(method, u32::MAX, FaultKind::Hang(Duration::from_secs(60)));
            let mut program = town.opens();
            let called = telegram.until(|telegram| {
                let calls = telegram.journal_after(before);
                calls.iter().any(|call| call.method == method)
            });
            let called = tokio::time::timeout(Duration::from_secs(30), called).await;
            called.unwrap_or_else(|_| panic!("never called {method}\n{}", town.room.log()));
            town.kills(&mut program);
        }
        Stands(at) | After(_, at) => {
            if let After(method, _) = step {
                fault(method, 1, FaultKind::LoseAnswer);
            }
            way.holds(at).await;
            let mut program = town.opens();
            way.is_held().await;
            town.kills(&mut program);
            way.lets_go(at).await;
        }
    }
    telegram.clears_faults();
}

/// The call of the week: killed while the roll is written, while the letters are; then everybody is called once.
async fn the_clocks_turn(database: Database) {
    let mut town = Town::founded(database, false).await;
    let mut way = Way::into(town.office.database_url()).await;
    town.office
        .clock
        .set(crate::harness::bangkok("2026-11-23 15:00"));
    for table in ["week_moment", "roll", "called", "letter"] {
        dies_at(&mut town, &mut way, Stands(At::insert(table))).await;
    }
    dies_at(&mut town, &mut way, Stands(SENDING)).await;
    town.works_off().await;
    for head in &town.heads {
        let seen = town.office.telegram.chat(head.account);
        let calls = seen
            .iter()
            .filter(|message| message.text.contains("ตอบกลับข้อความนี้"));
        assert_eq!(calls.count(), 1, "{} was called once", head.name);
    }
    town.closes().await;
}
