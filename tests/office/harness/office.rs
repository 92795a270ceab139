//! The office as stories see it.

use super::{Database, Phone};
use angkhan::{
    clock::{Clock as _, HandClock},
    office::{Office as RealOffice, Opening},
    person::{Language, Role},
    sandbox::botapi::{Limits, Options, Telegram, User},
    telegram::pace,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex},
};

pub const TOKEN: &str = "1000:sandbox-token-for-stories";

/// The moment that Bangkok's clocks show as `2026-11-23 14:59`.
pub fn bangkok(text: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S"))
        .expect("a moment such as 2026-11-23 14:59");
    angkhan::calendar::instant(local.date(), local.time())
}

/// Somebody to be employed.
#[derive(Clone, Debug)]
pub struct Officer {
    pub role: Role,
    pub agency: &'static str,
    pub language: Language,
    pub name: String,
    pub position: &'static str,
}

impl From<Role> for Officer {
    fn from(role: Role) -> Self {
        Self {
            role,
            agency: "OPG",
            language: Language::Thai,
            name: format!("{role:?} (ตัวอย่าง)"),
            position: "",
        }
    }
}

/// The head of the agency of this code.
pub fn head_of(agency: &'static str) -> Officer {
    Officer {
        agency,
        name: format!("Head, {agency} (sample)"),
        ..Officer::from(Role::Head)
    }
}

impl Officer {
    /// The same, spoken to in English.
    pub fn in_english(mut self) -> Self {
        self.language = Language::English;
        self
    }

    /// The same with this position: an agency's posts of one role are told apart by it.
    pub fn positioned(mut self, position: &'static str) -> Self {
        self.position = position;
        self
    }

    /// The same post in another role, such as delegate.
    pub fn who_is(mut self, role: Role, name: &str) -> Self {
        self.role = role;
        self.name = name.to_owned();
        self
    }
}

/// What was heard and is accounted for.
#[derive(Default)]
pub struct Accounted(pub Mutex<HashSet<u64>>);

/// An office with its people, its clock and its Telegram.
pub struct Office {
    pub telegram: Telegram,
    pub clock: HandClock,
    pub accounted: Arc<Accounted>,
    pub real: Arc<tokio::sync::Mutex<Option<RealOffice>>>,
    database: Option<Database>,
    next_account: i64,
    agencies: HashSet<&'static str>,
}

impl Office {
    /// Opens at this moment of Bangkok, with nobody employed.
    pub async fn open(database: Database, at: &str) -> Self {
        Self::open_with(database, at, Limits::none()).await
    }

    /// The same with these limits of the emulated Telegram.
    pub async fn open_with(database: Database, at: &str, limits: Limits) -> Self {
        let clock = HandClock::standing_at(bangkok(at));
        let of_telegram = clock.clone();
        let options = Options {
            token: TOKEN.to_owned(),
            limits,
            ..Options::default()
        };
        let telegram = Telegram::open(move || of_telegram.now().timestamp(), options)
            .await
            .expect("the emulator opens");
        let mut office = Self {
            telegram,
            clock,
            accounted: Arc::default(),
            real: Arc::default(),
            database: Some(database),
            next_account: 1_000,
            agencies: HashSet::new(),
        };
        office.reopens().await;
        office
    }

    /// Closes the program as a kill would and opens it again on the same database.
    pub async fn reopens(&mut self) {
        let opening = Opening {
            token: TOKEN.to_owned().into(),
            api_url: self.telegram.url().parse().expect("the emulator's address"),
            database: self.database_url().to_owned().into(),
            clock: Arc::new(self.clock.clone()),
            limits: pace::Limits::NONE,
        };
        let mut real = self.real.lock().await;
        if let Some(old) = real.take() {
            old.app().pool.close().await;
        }
        *real = Some(RealOffice::open(opening).await.expect("the office opens"));
    }

    /// The URL of the database, to look at it or to run the program's commands on it.
    pub fn database_url(&self) -> &str {
        &self.database.as_ref().expect("the office is open").url
    }

    /// Loads agencies by their codes of the shipped roster, without anybody in them.
    pub async fn knows(&mut self, codes: &[&'static str]) {
        let wanted: Vec<&str> = codes
            .iter()
            .copied()
            .filter(|code| self.agencies.insert(code))
            .collect();
        let all = include_str!("../../../assets/agencies.csv");
        let (header, rows) = all.split_once('\n').expect("a header");
        let is_wanted =
            |row: &&str| (wanted.iter()).any(|code| row.starts_with(&format!("{code},")));
        let rows: Vec<&str> = rows.lines().filter(is_wanted).collect();
        // An agency that the story brought by a sheet of its own is known without this.
        if !rows.is_empty() {
            self.takes(&format!("{header}\n{}\n", rows.join("\n")))
                .await;
        }
    }

    /// Takes a roster sheet as `angkhan import roster` does.
    pub async fn takes(&self, sheet: &str) {
        let real = self.real.lock().await;
        let app = real.as_ref().expect("the office is open").app();
        angkhan::commands::take_roster(app, sheet.as_bytes())
            .await
            .expect("the database answers")
            .expect("the sheet is good");
    }

    /// Takes a projects sheet as `angkhan import projects` does.
    pub async fn registers(&self, sheet: &str) {
        let real = self.real.lock().await;
        let app = real.as_ref().expect("the office is open").app();
        angkhan::commands::take_projects(app, sheet.as_bytes())
            .await
            .expect("the database answers")
            .expect("the sheet is good");
    }

    /// Employs somebody who has joined by a real invitation, and gives the phone. What was said on the way is accounted for.
    pub async fn employs(&mut self, officer: impl Into<Officer>) -> Phone {
        let officer = officer.into();
        let link = self.invites(officer.clone()).await;
        let phone = self.stranger(&officer.name);
        phone.opens_link(&link);
        let yes = if officer.language == Language::Thai {
            "ถูกต้อง"
        } else {
            "Yes"
        };
        phone
            .hears_any_of(&["ถูกต้องหรือไม่", "Is that right?"])
            .await
            .presses(yes)
            .await;
        phone
            .hears_any_of(&["ลงทะเบียนแล้ว", "You have joined"])
            .await;
        phone
            .hears_any_of(&["แจ้งหมายเลขโทรศัพท์", "give your phone number"])
            .await;
        phone
    }

    /// Puts somebody into the roster and gives the link of the invitation, which is not opened yet.
    pub async fn invites(&mut self, officer: impl Into<Officer>) -> String {
        let officer = officer.into();
        self.knows(&[officer.agency]).await;
        let role = format!("{:?}", officer.role).to_lowercase();
        let language = officer.language.tag();
        self.takes(&format!(
            "agency,role,name,position,office_phone,personal_phone,language\n{},{role},\"{}\",{},02-000-0{:03},,{language}\n",
            officer.agency,
            officer.name,
            officer.position,
            self.next_account % 1_000,
        ))
        .await;
        let real = self.real.lock().await;
        let app = real.as_ref().expect("the office is open").app();
        angkhan::commands::link_for(app, officer.role, officer.agency, Some(&officer.name))
            .await
            .expect("the database answers")
            .expect("the post is there")
    }

    /// The link that `angkhan run` prints for an office that has no secretariat yet.
    pub async fn first_invitation(&self) -> String {
        let real = self.real.lock().await;
        let app = real.as_ref().expect("the office is open").app();
        angkhan::commands::first_link(app)
            .await
            .expect("the database answers")
            .expect("nobody has joined")
    }

    /// The phone of somebody who is not known.
    pub fn stranger(&mut self, name: &str) -> Phone {
        self.next_account += 1;
        let account = self.next_account;
        self.telegram.opens_account(User::new(account, name));
        self.phone(account, name)
    }

    /// A phone by its account.
    pub fn phone(&self, account: i64, name: &str) -> Phone {
        Phone {
            account,
            name: name.to_owned(),
            telegram: self.telegram.clone(),
            accounted: Arc::clone(&self.accounted),
            real: Arc::clone(&self.real),
        }
    }

    /// Everything that is to happen now happens.
    pub async fn works(&self) {
        let mut real = self.real.lock().await;
        let office = real.as_mut().expect("the office is open");
        // Twice: whatever is safe to do twice must not be heard twice.
        for _ in 0..2 {
            office.turn_the_crank().await.expect("the office works");
        }
    }

    /// The same while Telegram cannot be reached: nothing comes in, and what goes out waits.
    pub async fn works_without_telegram(&self) {
        let mut real = self.real.lock().await;
        let office = real.as_mut().expect("the office is open");
        for _ in 0..2 {
            office.work_through().await.expect("the database answers");
        }
    }

    /// Time goes on until `15:00` (the next one) or `2026-11-24 08:30`, in steps at which the office works.
    pub async fn until(&self, when: &str) {
        let goal = self.moment(when);
        assert!(goal >= self.clock.now(), "time goes forward: {when}");
        while self.clock.now() < goal {
            let step = (self.clock.now() + chrono::Duration::minutes(15)).min(goal);
            self.clock.set(step);
            self.works().await;
        }
        self.works().await;
    }

    /// Time jumps there while the office is closed (an outage); it works again then.
    pub async fn sleeps_until(&mut self, when: &str) {
        let goal = self.moment(when);
        self.clock.set(goal);
        self.reopens().await;
        self.works().await;
    }

    /// The office closed now opens and works by itself, as `angkhan run` does, until this phone shows these words; then it closes.
    pub async fn runs_until(&mut self, phone: &Phone, words: &str) {
        self.reopens().await;
        let office = self.real.lock().await.take().expect("it was just opened");
        let shown = async {
            let shows = |telegram: &Telegram| {
                let chat = telegram.chat(phone.account);
                chat.iter().any(|message| message.text.contains(words))
            };
            let waited = self.telegram.until(shows);
            tokio::time::timeout(std::time::Duration::from_secs(20), waited)
                .await
                .unwrap_or_else(|_| panic!("never shown: {words}"));
        };
        office.run(shown).await.expect("the office works");
        self.reopens().await;
    }

    /// Time jumps there at once, as a clock may, with the office open; it works there.
    pub async fn jumps_to(&self, when: &str) {
        self.clock.set(self.moment(when));
        self.works().await;
    }

    /// Time goes on while nobody works: the office hears of it when it works or opens again.
    pub fn looks_away_until(&self, when: &str) {
        self.clock.set(self.moment(when));
    }

    /// Somebody who has joined already is invited to a further post, and confirms it.
    pub async fn employs_also(&mut self, phone: &Phone, officer: impl Into<Officer>) {
        let link = self.invites(officer).await;
        phone.opens_link(&link);
        phone.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        phone.hears("ลงทะเบียนแล้ว").await;
        phone.hears("แจ้งหมายเลขโทรศัพท์").await;
    }

    /// A new link for a post that is in the roster already.
    pub async fn invites_again(&self, officer: impl Into<Officer>) -> String {
        let officer = officer.into();
        let real = self.real.lock().await;
        let app = real.as_ref().expect("the office is open").app();
        angkhan::commands::link_for(app, officer.role, officer.agency, Some(&officer.name))
            .await
            .expect("the database answers")
            .expect("the post is there")
    }

    /// Hands the post of an agency's head over by a sheet, from this day on (`24/11/2569`).
    pub async fn hands_over(&self, agency: &str, to: &str, from: &str) {
        self.takes(&format!(
            "agency,role,name,from\n{agency},head,\"{to}\",{from}\n"
        ))
        .await;
    }

    /// Runs the program itself with these words on its command line, on this office's database; gives what it printed, and whether
    /// it was content.
    pub async fn runs(&self, words: &[&str]) -> (bool, String) {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_angkhan"));
        program
            .args(words)
            .current_dir(std::env::temp_dir())
            .env("ANGKHAN_DATABASE", self.database_url())
            .env("ANGKHAN_API_URL", self.telegram.url())
            .env("ANGKHAN_TOKEN", TOKEN)
            .stdin(std::process::Stdio::null());
        let run = tokio::task::spawn_blocking(move || program.output());
        let output = run.await.expect("no panic").expect("the program runs");
        let mut printed = String::from_utf8_lossy(&output.stdout).into_owned();
        printed.push_str(&String::from_utf8_lossy(&output.stderr));
        (output.status.success(), printed)
    }

    fn moment(&self, when: &str) -> DateTime<Utc> {
        if when.len() > 8 {
            return bangkok(when);
        }
        let hour = NaiveTime::parse_from_str(when, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(when, "%H:%M:%S"))
            .expect("an hour such as 15:00");
        let now = self.clock.now();
        let today: NaiveDate = angkhan::calendar::bangkok(now).date_naive();
        let at = angkhan::calendar::instant(today, hour);
        if at < now {
            angkhan::calendar::instant(today + chrono::Days::new(1), hour)
        } else {
            at
        }
    }

    /// The end of the story: nothing else was heard by anybody, and the bot made no call that Telegram would not understand.
    pub async fn closes(mut self) {
        self.works().await;
        let accounted = self.accounted.0.lock().expect("no story panicked").clone();
        let left: Vec<String> = self
            .telegram
            .heard()
            .into_iter()
            .filter(|heard| !accounted.contains(&heard.sequence))
            .map(|heard| format!("{}: {}", heard.chat, heard.text))
            .collect();
        assert!(left.is_empty(), "more was heard than told: {left:#?}");
        assert_eq!(self.telegram.complaints(), Vec::<String>::new());
        let mut real = self.real.lock().await;
        if let Some(office) = real.take() {
            office.app().pool.close().await;
        }
        drop(real);
        if let Some(database) = self.database.take() {
            database.drop().await;
        }
    }
}
