//! The emulator's journal against the database.

use crate::town::Town;
use angkhan::{db::Row, sandbox::botapi::Call};
use std::collections::{BTreeMap, BTreeSet};

/// What a copy begins with whose forerunner may have arrived (A8).
const AGAIN: &str = "(ส่งซ้ำ: ไม่ทราบว่าฉบับก่อนถึงท่านหรือไม่)";

async fn rows<T: Row>(town: &Town, sql: &'static str) -> Vec<T> {
    let mut conn = town.pool.read().await.expect("a connection");
    conn.query(sql).all().await.expect("the query is good")
}

async fn count(town: &Town, sql: &'static str) -> usize {
    let counted: Vec<(i64,)> = rows(town, sql).await;
    usize::try_from(counted[0].0).expect("a count")
}

/// Everything that must be so after everything was worked off.
pub async fn compare(town: &Town) {
    came_in(town).await;
    was_done(town).await;
    went_out(town).await;
    assert_eq!(town.office.telegram.complaints(), Vec::<String>::new());
}

/// Every update was handled, and its words erased (P2).
async fn came_in(town: &Town) {
    let states: Vec<(String, bool)> =
        rows(town, "SELECT DISTINCT state, body IS NULL FROM inbox").await;
    assert_eq!(states, [("handled".to_owned(), true)]);
    let numbers: Vec<(i64,)> = rows(town, "SELECT update_id FROM inbox ORDER BY update_id").await;
    assert!(
        numbers.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0),
        "every update that Telegram handed out is there"
    );
    let last = numbers.last().expect("there are updates").0;
    assert_eq!(last, town.office.telegram.confirmed());
}

/// Every message is filed exactly once, in its chat's order; every word and press has had its effect once.
async fn was_done(town: &Town) {
    let filed: Vec<(i64, i64, String)> = rows(
        town,
        "SELECT chat, message, words FROM answer_part ORDER BY id",
    )
    .await;
    let by_chat = |list: &[(i64, i64, String)]| {
        let mut chats: BTreeMap<i64, Vec<(i64, String)>> = BTreeMap::new();
        for (chat, message, words) in list {
            let line = (*message, words.clone());
            chats.entry(*chat).or_default().push(line);
        }
        chats
    };
    assert_eq!(
        by_chat(&filed),
        by_chat(&town.answers),
        "in order, once each"
    );
    let verbs: Vec<(String, i64)> =
        rows(town, "SELECT verb, COUNT(*) FROM audit GROUP BY verb").await;
    let done: BTreeMap<String, i64> = verbs.into_iter().collect();
    let times = |verb: &str| usize::try_from(*done.get(verb).unwrap_or(&0)).expect("a count");
    assert_eq!(times("answer"), town.answers.len());
    assert_eq!(times("edit-answer"), town.rewordings);
    assert_eq!(times("colour"), town.colours);
    // Each question has one letter of its own. The cards of answers are about their week; calls are said once by their key.
    let mut asked: BTreeMap<i64, i64> = BTreeMap::new();
    for account in &town.asked {
        *asked.entry(*account).or_default() += 1;
    }
    let answered: Vec<(i64, i64)> = rows(
        town,
        "SELECT chat, COUNT(*) FROM letter
         WHERE edits IS NULL AND once IS NULL AND about_kind IS NULL
           AND written_at > (SELECT MIN(at) FROM week_moment) GROUP BY chat",
    )
    .await;
    assert_eq!(answered.into_iter().collect::<BTreeMap<_, _>>(), asked);
    let twice = count(
        town,
        "SELECT COUNT(*) FROM (SELECT week, agency FROM roll GROUP BY week, agency HAVING COUNT(*) > 1) t",
    );
    assert_eq!(twice.await, 0);
}

struct Sent<'a> {
    call: &'a Call,
    message: i64,
    text: &'a str,
}

/// Each letter marked sent stands in the journal exactly once; what stands there besides is the forerunner of a marked copy, applied
/// before a kill whose answer never arrived.
async fn went_out(town: &Town) {
    let ends: Vec<(String, Option<String>)> =
        rows(town, "SELECT DISTINCT state, failure FROM letter").await;
    let good = [
        ("sent".to_owned(), None),
        ("expired".to_owned(), Some("a newer state waits".to_owned())),
    ];
    assert!(ends.iter().all(|end| good.contains(end)), "{ends:?}");

    let journal = town.office.telegram.journal_after(town.from_call);
    let mut chats: BTreeMap<i64, Vec<Sent>> = BTreeMap::new();
    for call in journal
        .iter()
        .filter(|call| call.method == "sendMessage" && call.applied)
    {
        let chat = call.chat.expect("a letter goes to a chat");
        chats.entry(chat).or_default().push(Sent {
            call,
            message: call.result["result"]["message_id"]
                .as_i64()
                .expect("a number"),
            text: call.params["text"].as_str().expect("words"),
        });
    }
    let letters: Vec<(i64, i64)> = rows(
        town,
        "SELECT chat, message FROM letter WHERE edits IS NULL AND state = 'sent' AND message IS NOT NULL ORDER BY id",
    )
    .await;
    let mut known: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (chat, message) in letters {
        known.entry(chat).or_default().push(message);
    }
    let mut doubled = 0;
    for (chat, sent) in &chats {
        let letters = known.get(chat).map(Vec::as_slice).unwrap_or_default();
        assert!(
            letters.windows(2).all(|pair| pair[0] < pair[1]),
            "chat {chat} in order: {letters:?}"
        );
        let numbers: BTreeSet<i64> = letters.iter().copied().collect();
        for (index, one) in sent.iter().enumerate() {
            if numbers.contains(&one.message) {
                continue;
            }
            doubled += 1;
            let next = sent
                .get(index + 1)
                .unwrap_or_else(|| panic!("never sent again: {}", one.text));
            assert!(next.text.starts_with(AGAIN), "not marked: {}", next.text);
            let withheld = town.died_between(one.call.at, next.call.at);
            assert!(withheld, "doubled without a reason: {}", one.text);
        }
    }
    // What the database calls sent has been sent.
    let applied: BTreeSet<(i64, i64)> = chats
        .iter()
        .flat_map(|(chat, sent)| sent.iter().map(|one| (*chat, one.message)))
        .collect();
    let before: BTreeSet<(i64, i64)> = town
        .office
        .telegram
        .journal()
        .iter()
        .filter(|call| call.sequence <= town.from_call && call.applied)
        .filter_map(|call| Some((call.chat?, call.result["result"]["message_id"].as_i64()?)))
        .collect();
    for (chat, numbers) in &known {
        for number in numbers {
            let place = (*chat, *number);
            assert!(
                applied.contains(&place) || before.contains(&place),
                "never sent: {place:?}"
            );
        }
    }
    eprintln!(
        "{} kills, {} updates, {} letters, {doubled} doubled and marked",
        town.kills.len(),
        count(town, "SELECT COUNT(*) FROM inbox").await,
        applied.len() - doubled,
    );
}
