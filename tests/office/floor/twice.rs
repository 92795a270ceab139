//! Everything delivered twice, and shuffled across chats: the same state, the same words.

use super::asks;
use crate::{
    harness::{Database, Office, Phone, head_of},
    story,
};
use angkhan::person::Role;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

/// What a story leaves behind, without the names that differ from telling to telling.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    /// Who said what, by chat and in its order.
    parts: Vec<(i64, String)>,
    lights: Vec<(String, Option<String>)>,
    verbs: Vec<(String, i64)>,
    letters: Vec<(i64, String, i64)>,
    updates: Vec<(String, i64)>,
    /// What stands on each phone at the end.
    phones: Vec<Vec<String>>,
}

/// What each of the people does, one after the other.
const SCRIPTS: [&[&str]; 4] = [
    &["ซ่อมเขื่อนเสร็จแล้ว", "!ติดขัด", "/me", "ลอกคลองแล้ว", "!ตามแผน"],
    &["/week", "ประชุมอำเภอแล้ว", "ขอบคุณครับ", "/privacy", "!เสี่ยง"],
    &["/me", "!ยังไม่มีปุ่ม", "รังวัดแล้ว", "/nosuch", "!ติดขัด"],
    &["/brief", "/week", "/me", "/brief", "/help"],
];

/// Tells the scripts in this order of speakers; each batch comes `times` times.
async fn tell(database: Database, order: &[usize], twice: bool) -> Told {
    let mut office = Office::open(database, "2026-11-23 14:59").await;
    let mut people = Vec::new();
    for agency in ["IRRI", "PADM", "LAND"] {
        people.push(office.employs(head_of(agency)).await);
    }
    people.push(office.employs(Role::Governor).await);
    office.until("15:00").await;
    let mut scripts = SCRIPTS.map(|script| script.iter());
    for (step, speaker) in order.iter().enumerate() {
        let line = scripts[*speaker]
            .next()
            .expect("the order fits the scripts");
        if line.starts_with('!') {
            office.works().await;
        }
        act(&office, &people[*speaker], line);
        // Several people's words come in one batch; the batches differ from telling to telling.
        if step % 3 == 2 || step + 1 == order.len() || line.starts_with('!') {
            office.works().await;
            if twice {
                office.telegram.redelivers(usize::MAX);
                office.works().await;
            }
        }
    }
    let told = Told {
        parts: asks(&office, "SELECT chat, words FROM answer_part ORDER BY chat, id").await,
        lights: asks(&office, "SELECT r.agency, a.light FROM answer a JOIN roll r ON r.id = a.roll ORDER BY r.agency").await,
        verbs: asks(&office, "SELECT verb, COUNT(*) FROM audit GROUP BY verb ORDER BY verb").await,
        letters: asks(&office, "SELECT chat, state, COUNT(*) FROM letter WHERE edits IS NULL GROUP BY chat, state ORDER BY chat, state").await,
        updates: asks(&office, "SELECT state, COUNT(*) FROM inbox GROUP BY state ORDER BY state").await,
        phones: people.iter().map(|phone| shown(&office, phone)).collect(),
    };
    for heard in office.telegram.heard() {
        office
            .accounted
            .0
            .lock()
            .expect("no panic")
            .insert(heard.sequence);
    }
    office.closes().await;
    told
}

/// Types the line, or presses the button of the newest message that has it.
fn act(office: &Office, phone: &Phone, line: &str) {
    let Some(label) = line.strip_prefix('!') else {
        phone.types(line);
        return;
    };
    let seen = office.telegram.chat(phone.account);
    let button = seen.iter().rev().find_map(|message| {
        let buttons = message.buttons.iter().flatten();
        let button = buttons
            .into_iter()
            .find(|button| button.label.contains(label))?;
        Some((message.message, button.data.clone()?))
    });
    if let Some((message, data)) = button {
        office.telegram.presses(phone.account, message, &data);
    }
}

fn shown(office: &Office, phone: &Phone) -> Vec<String> {
    let seen = office.telegram.chat(phone.account);
    seen.into_iter()
        .filter(|message| message.from_bot)
        .map(|message| message.text)
        .collect()
}

fn straight() -> Vec<usize> {
    (0..SCRIPTS[0].len())
        .flat_map(|_| 0..SCRIPTS.len())
        .collect()
}

/// An order in which everybody's own lines keep theirs: only who speaks next is drawn.
fn shuffled(seed: u64) -> Vec<usize> {
    let mut order = straight();
    let mut random = StdRng::seed_from_u64(seed);
    for last in (1..order.len()).rev() {
        order.swap(last, random.random_range(0..=last));
    }
    order
}

#[tokio::test]
async fn twice_and_shuffled_is_the_same_on_sqlite() {
    let once = tell(Database::sqlite().await, &straight(), false).await;
    assert!(
        once.parts.len() == 4 && once.phones.iter().all(|phone| phone.len() > 4),
        "{once:#?}"
    );
    assert_eq!(
        tell(Database::sqlite().await, &straight(), true).await,
        once
    );
    for seed in 1..=6 {
        let told = tell(Database::sqlite().await, &shuffled(seed), true).await;
        assert_eq!(same_for_each(told), same_for_each_of(&once), "seed {seed}");
    }
}

#[tokio::test]
async fn twice_and_shuffled_is_the_same_on_postgres() {
    let Some(database) = Database::postgres().await else {
        return;
    };
    let once = tell(database, &straight(), false).await;
    for seed in 0..=3 {
        let order = if seed == 0 {
            straight()
        } else {
            shuffled(seed)
        };
        let database = Database::postgres().await.expect("the server answers");
        let told = tell(database, &order, true).await;
        assert_eq!(same_for_each(told), same_for_each_of(&once), "seed {seed}");
    }
}

/// The brief and the board tell what was answered by then, which depends on the order of speakers: their words are left out.
fn same_for_each(mut told: Told) -> Told {
    let governor = told.phones.pop().expect("the governor comes last");
    told.phones.push(vec![governor.len().to_string()]);
    told
}

fn same_for_each_of(told: &Told) -> Told {
    same_for_each(Told {
        parts: told.parts.clone(),
        lights: told.lights.clone(),
        verbs: told.verbs.clone(),
        letters: told.letters.clone(),
        updates: told.updates.clone(),
        phones: told.phones.clone(),
    })
}

story!(
    /// An update that comes again long after, when its words are erased, is still known.
    an_old_update_is_known_again, "2026-11-23 10:00", |office| {
        let phone = office.employs(head_of("IRRI")).await;
        phone.types("/me");
        phone.hears("ลงทะเบียนเมื่อ").await;
        office.reopens().await;
        office.telegram.redelivers(usize::MAX);
        phone.hears_nothing().await;
    }
);

story!(
    /// W8: a second office on the same database stands by while the first is at work, and takes over when it ends.
    a_second_office_stands_by, "2026-11-23 10:00", |office| {
        let url = office.database_url().to_owned();
        assert!(angkhan::db::claim(&url).await.expect("the database answers").is_none());
        drop(office.real.lock().await.take());
        let mut claimed = None;
        for _ in 0..100 {
            claimed = angkhan::db::claim(&url).await.expect("the database answers");
            if claimed.is_some() {
                break;
            }
            tokio::task::yield_now().await;
        }
        assert!(claimed.is_some(), "the one that stands by takes over");
        drop(claimed);
        office.reopens().await;
    }
);
