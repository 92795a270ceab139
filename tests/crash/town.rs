//! An office that people have joined, and a program that is started and killed over it.

use crate::{
    harness::{Database, Office, Phone, TOKEN, head_of},
    program::{Program, Room},
};
use angkhan::{clock::Clock as _, db::Pool, person::Role};
use chrono::Duration;
use std::{
    cell::RefCell,
    time::{Duration as Real, Instant},
};

const HEADS: [&str; 8] = ["IRRI", "PADM", "LAND", "CDD", "DPT", "DDPM", "CGD", "MSDHS"];

/// The people, what they did, and when the program died.
pub struct Town {
    pub office: Office,
    pub heads: Vec<Phone>,
    pub governor: Phone,
    pub secretary: Phone,
    pub room: Room,
    /// The tests' own way into the database.
    pub pool: Pool,
    pub kills: Vec<Instant>,
    /// When the program was opened again after each of them.
    openings: RefCell<Vec<Instant>>,
    /// What heads typed to be filed: account, message, words.
    pub answers: Vec<(i64, i64, String)>,
    /// Whom a letter of its own answers, for each thing asked.
    pub asked: Vec<i64>,
    /// How many colours were pressed.
    pub colours: usize,
    /// How often the words of an answer were changed.
    pub rewordings: usize,
    /// The calls before this are not of the program that is killed.
    pub from_call: u64,
    said: usize,
}

impl Town {
    /// Opens at 14:59 on the Monday with everybody joined; the heads are called when `called`.
    pub async fn founded(database: Database, called: bool) -> Self {
        let mut office = Office::open(database, "2026-11-23 14:59").await;
        let mut heads = Vec::new();
        for agency in HEADS {
            heads.push(office.employs(head_of(agency)).await);
        }
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        if called {
            office.until("15:00").await;
        }
        let opened = office.real.lock().await.take();
        opened.expect("the office is open").app().pool.close().await;
        let pool = Pool::open(office.database_url())
            .await
            .expect("it is there");
        let from_call = office
            .telegram
            .journal()
            .last()
            .map_or(0, |call| call.sequence);
        Self {
            office,
            heads,
            governor,
            secretary,
            room: Room::new(),
            pool,
            kills: Vec::new(),
            openings: RefCell::default(),
            answers: Vec::new(),
            asked: Vec::new(),
            colours: 0,
            rewordings: 0,
            from_call,
            said: 0,
        }
    }

    /// Starts the program, some seconds later by everybody's clock: time does not go back.
    pub fn opens(&self) -> Program {
        self.openings.borrow_mut().push(Instant::now());
        let clock = &self.office.clock;
        clock.set(clock.now() + Duration::seconds(20));
        let at = clock.now().to_rfc3339();
        let mut command = self.room.command(&["run", "--rehearse", &at]);
        command
            .env("ANGKHAN_TOKEN", TOKEN)
            .env("ANGKHAN_API_URL", self.office.telegram.url())
            .env("ANGKHAN_DATABASE", self.office.database_url());
        self.room.starts(&mut command)
    }

    /// Kills it now.
    pub fn kills(&mut self, program: &mut Program) {
        self.kills.push(program.killed());
    }

    /// Whether the program was killed between the one call and the next, so that its answer may have been lost. A call that it had
    /// written before it died is read by the emulator when that comes to it: anything up to the next opening was its own.
    pub fn died_between(&self, one: Instant, next: Instant) -> bool {
        let openings = self.openings.borrow();
        self.kills.iter().any(|kill| {
            let opened = openings.iter().find(|opened| *opened > kill);
            *kill <= next && opened.is_none_or(|opened| one <= *opened)
        })
    }

    /// A head says something to be filed.
    pub fn answers(&mut self, head: usize) {
        self.said += 1;
        let words = format!("งานที่ {} เสร็จแล้ว", self.said);
        let phone = &self.heads[head];
        let message = phone.types(&words);
        self.answers.push((phone.account, message, words));
    }

    /// A head changes the words of the last message that was to be filed. False when there is none yet.
    pub fn rewords(&mut self, head: usize) -> bool {
        self.said += 1;
        let account = self.heads[head].account;
        let last = self.answers.iter_mut().rfind(|answer| answer.0 == account);
        let Some((_, message, words)) = last else {
            return false;
        };
        *words = format!("งานที่ {} แก้ไขแล้ว", self.said);
        self.heads[head].edits(*message, words);
        self.rewordings += 1;
        true
    }

    /// Somebody asks something that a letter of its own answers.
    pub fn asks(&mut self, head: Option<usize>, command: &str) {
        let phone = head.map_or(&self.governor, |head| &self.heads[head]);
        phone.types(command);
        self.asked.push(phone.account);
    }

    /// A head presses a colour under the newest card that has one. False when there is none yet.
    pub fn colours(&mut self, head: usize, label: &str) -> bool {
        let account = self.heads[head].account;
        let seen = self.office.telegram.chat(account);
        let button = seen.iter().rev().find_map(|message| {
            let button = message
                .buttons
                .iter()
                .flatten()
                .find(|b| b.label.contains(label))?;
            Some((message.message, button.data.clone()?))
        });
        if let Some((message, data)) = &button {
            self.office.telegram.presses(account, *message, data);
            self.colours += 1;
        }
        button.is_some()
    }

    /// Waits until nothing is left to do.
    pub async fn drained(&self) {
        for _ in 0..2_400 {
            if self.left().await == (0, 0, 0) && self.office.telegram.pending_updates() == 0 {
                return;
            }
            tokio::time::sleep(Real::from_millis(25)).await;
        }
        panic!("left over: {:?}\n{}", self.left().await, self.room.log());
    }

    async fn left(&self) -> (i64, i64, i64) {
        let mut conn = self.pool.read().await.expect("a connection");
        conn.query(
            "SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'waiting'),
                    (SELECT COUNT(*) FROM letter WHERE state IN ('waiting', 'sending')),
                    (SELECT COUNT(*) FROM menu WHERE wanted <> shown)",
        )
        .one()
        .await
        .expect("the query is good")
    }

    /// Opens the program a last time, lets it work everything off, and stops it in order.
    pub async fn works_off(&self) {
        let mut program = self.opens();
        self.drained().await;
        let (status, _) = program.asked_to_stop("TERM").await;
        assert!(status.success(), "{}", self.room.log());
    }

    /// The end: everything is compared, and gone.
    pub async fn closes(self) {
        crate::ledger::compare(&self).await;
        self.ends().await;
    }

    /// Gone, compared before. What a live card still has to say is said.
    pub async fn ends(self) {
        self.pool.close().await;
        let mut office = self.office;
        office.reopens().await;
        office.works().await;
        for heard in office.telegram.heard() {
            let mut accounted = office.accounted.0.lock().expect("no panic");
            accounted.insert(heard.sequence);
        }
        office.closes().await;
    }
}
