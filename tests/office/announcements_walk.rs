//! Whatever happens while an announcement goes round – kills, lost answers, blocks, presses, corrections, a stop, a recall – the states of
//! its recipients add up to the audience at every moment, nobody is lost, and nobody has it twice but where Telegram's answer was withheld.

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    clock::Clock as _,
    person::Role,
    sandbox::botapi::{Fault, FaultKind},
};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

/// How many things happen in a walk.
const EVENTS: usize = 30;
/// Those who get it; the last one never joined.
const HEADS: [&str; 5] = ["PHO", "IRRI", "HWY", "CDD", "LOADM"];
const WORDS: &str = "ข้อความที่เวียน";

/// Every state that there is (A5a).
const STATES: [&str; 13] = [
    "queued",
    "sent",
    "blocked",
    "deactivated",
    "never_joined",
    "too_old",
    "refused",
    "given_up",
    "stopped",
    "recalled",
    "acknowledged",
    "acknowledged_late",
    "unknown",
];

/// A5a: each recipient is in one state, and together they are the audience.
async fn adds_up(office: &Office, audience: i64, after: &str) {
    let counts: Vec<(String, i64)> = asks(
        office,
        "SELECT state, COUNT(*) FROM receipt_state GROUP BY state",
    )
    .await;
    let sum: i64 = counts.iter().map(|(_, count)| count).sum();
    assert_eq!(sum, audience, "after {after}: {counts:?}");
    for (state, _) in &counts {
        assert!(STATES.contains(&state.as_str()), "{state} after {after}");
    }
}

/// The newest button of this kind on a phone.
fn button(office: &Office, phone: &Phone, verb: &str) -> Option<(i64, String)> {
    let chat = office.telegram.chat(phone.account);
    chat.iter()
        .rev()
        .filter(|seen| !seen.deleted)
        .find_map(|seen| {
            let mut data = seen
                .buttons
                .iter()
                .flatten()
                .filter_map(|button| button.data.clone());
            let found = data.find(|data| data.starts_with(&format!("an:{verb}:")))?;
            Some((seen.message, found))
        })
}

async fn walk(office: &mut Office, seed: u64) {
    let mut chance = StdRng::seed_from_u64(seed);
    let desk = office.employs(Role::Secretariat).await;
    let mut heads = Vec::new();
    for code in &HEADS[..4] {
        heads.push(office.employs(head_of(code)).await);
    }
    let _link = office.invites(head_of(HEADS[4])).await;
    desk.types(WORDS);
    desk.hears("ข้อความนี้เป็นเรื่องใด")
        .await
        .presses("แจ้งเวียน")
        .await;
    office.telegram.fault(Fault {
        method: Some("sendMessage".to_owned()),
        chat: Some(heads[0].account),
        times: 1,
        kind: FaultKind::LoseAnswer,
    });
    heads[1].blocks();
    let (message, send) = button(office, &desk, "send").expect("the draft");
    office.telegram.presses(desk.account, message, &send);
    office.works().await;
    let mut doubted = vec![heads[0].account];
    let mut deleted = false;
    for event in 0..EVENTS {
        let whom = chance.random_range(0..heads.len());
        let what = chance.random_range(0..100);
        let after = format!("event {event} of walk {seed}: {what}");
        match what {
            0..30 => {
                if let Some((message, data)) = button(office, &heads[whom], "ok") {
                    office.telegram.presses(heads[whom].account, message, &data);
                }
            }
            30..40 => {
                let press = |verb| button(office, &desk, verb);
                if let Some((message, data)) = press("remind") {
                    office.telegram.presses(desk.account, message, &data);
                }
            }
            40..50 if !deleted => {
                if let Some((message, data)) = button(office, &desk, "fix") {
                    office.telegram.presses(desk.account, message, &data);
                    office.works().await;
                    office
                        .telegram
                        .types(desk.account, &format!("{WORDS} ฉบับที่ {event}"));
                }
            }
            50..60 => office.reopens().await,
            60..68 => {
                office.telegram.fault(Fault {
                    method: None,
                    chat: Some(heads[whom].account),
                    times: 1,
                    kind: FaultKind::LoseAnswer,
                });
                doubted.push(heads[whom].account);
            }
            68..74 => heads[1].unblocks(),
            74..76 => {
                if let Some((message, data)) = button(office, &desk, "stop") {
                    office.telegram.presses(desk.account, message, &data);
                }
            }
            76..79 => {
                if let Some((message, data)) = button(office, &desk, "recall") {
                    office.telegram.presses(desk.account, message, &data);
                    office.works().await;
                    if let Some((message, data)) = button(office, &desk, "gone") {
                        office.telegram.presses(desk.account, message, &data);
                        deleted = true;
                    }
                }
            }
            _ => {
                let later =
                    office.clock.now() + chrono::Duration::minutes(chance.random_range(1..90));
                office.clock.set(later);
            }
        }
        office.works().await;
        adds_up(office, 5, &after).await;
    }
    office.telegram.clears_faults();
    let end = office.clock.now() + chrono::Duration::minutes(40);
    while office.clock.now() < end {
        office
            .clock
            .set(office.clock.now() + chrono::Duration::minutes(5));
        office.works().await;
    }
    adds_up(office, 5, "the end").await;
    let left: Vec<(String,)> = asks(
        office,
        "SELECT state FROM receipt_state WHERE state IN ('queued', 'unknown')",
    )
    .await;
    assert!(left.is_empty(), "nobody is left on the way: {left:?}");
    for head in &heads {
        let chat = office.telegram.chat(head.account);
        // As they came: a correction afterwards says nothing of how often.
        let copies: Vec<String> = (office.telegram.heard().into_iter())
            .filter(|heard| heard.chat == head.account && !heard.edited)
            .filter(|heard| heard.text.contains("แจ้งเวียนจากสำนักงานจังหวัด"))
            .map(|heard| heard.text)
            .collect();
        let again = copies.iter().filter(|text| text.contains("ส่งซ้ำ")).count();
        assert!(copies.len() - again <= 1, "walk {seed}: twice: {copies:?}");
        if !doubted.contains(&head.account) {
            assert_eq!(again, 0, "walk {seed}: {copies:?}");
        }
        if deleted {
            let stays = chat
                .iter()
                .any(|seen| seen.text.contains("แจ้งเวียนจาก") && !seen.deleted);
            assert!(
                !stays || again_possible(&doubted, head),
                "walk {seed}: {copies:?} stays"
            );
        }
    }
    for phone in heads.iter().chain([&desk]) {
        phone.reads_everything().await;
    }
}

/// A copy whose answer was withheld is known to nobody: it cannot be taken back.
fn again_possible(doubted: &[i64], head: &Phone) -> bool {
    doubted.contains(&head.account)
}

story!(
    /// A5a, A6, A8: the first of the walks.
    one_walk, "2026-11-24 08:30", |office| {
        walk(&mut office, 1).await;
    }
);

story!(
    /// A5a, A6, A8: another one.
    another_walk, "2026-11-24 08:30", |office| {
        walk(&mut office, 2).await;
    }
);

story!(
    /// A5a, A6, A8: and one more.
    a_third_walk, "2026-11-24 08:30", |office| {
        walk(&mut office, 3).await;
    }
);

story!(
    /// A1, A4, P7: what others send is theirs alone: a head cannot send, stop or recall by a forged button, nor acknowledge for another.
    forged_buttons, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let roads = office.employs(head_of("HWY")).await;
        desk.types(WORDS);
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears(WORDS).await;
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        draft.presses("เปลี่ยนผู้รับ").await;
        desk.hears("โปรดระบุผู้รับ").await;
        desk.types("สาธารณสุข");
        let draft = desk.hears("ผู้รับ: สาธารณสุข 1 คน").await;
        let send = draft.data("ส่งถึง 1 คน");
        health.forges(1, &send).await;
        health.hears("เฉพาะ").await;
        draft.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        let ok = health.hears(WORDS).await.data("รับทราบ");
        roads.forges(1, &ok).await;
        for verb in ["stop", "gone", "fix", "remind"] {
            roads.forges(1, &send.replace("send", verb)).await;
            roads.hears("เฉพาะ").await;
        }
        roads.forges(1, &send.replace("send", "read")).await;
        roads.hears_nothing().await;
        office.until("09:01").await;
        desk.hears("รับทราบแล้ว 0 • ยังไม่รับทราบ 1").await;
        adds_up(&office, 1, "forged buttons").await;
    }
);
