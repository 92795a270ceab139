//! The emulated Telegram over real HTTP, spoken to by a client that knows no bot library.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use angkhan::sandbox::botapi::{Content, Fault, FaultKind, Limits, Media, Options, Telegram, User};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

const SOMCHAI: i64 = 71;
const TOKEN: &str = "1000:sandbox";

/// A server whose date is moved by hand.
struct Desk {
    telegram: Telegram,
    date: Arc<AtomicI64>,
}

async fn desk(limits: Limits) -> Desk {
    let date = Arc::new(AtomicI64::new(1_795_420_740));
    let clock = Arc::clone(&date);
    let options = Options {
        limits,
        ..Options::default()
    };
    let telegram = Telegram::open(move || clock.load(Ordering::SeqCst), options)
        .await
        .expect("a free port");
    telegram.opens_account(User::new(SOMCHAI, "สมชาย"));
    Desk { telegram, date }
}

/// Sends raw HTTP and reads until the server closes: status and body, or none if there was no answer.
async fn raw(telegram: &Telegram, head: &str, body: &[u8]) -> Option<(u16, Vec<u8>)> {
    let address = telegram.url().replace("http://", "").replace('/', "");
    let mut stream = TcpStream::connect(address).await.ok()?;
    let head = format!(
        "{head}\r\nhost: x\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.ok()?;
    stream.write_all(body).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let status = std::str::from_utf8(answer.get(9..12)?).ok()?.parse().ok()?;
    Some((status, answer[end + 4..].to_vec()))
}

async fn call(telegram: &Telegram, method: &str, params: Value) -> Option<Value> {
    let head = format!("POST /bot{TOKEN}/{method} HTTP/1.1\r\ncontent-type: application/json");
    let (status, body) = raw(telegram, &head, params.to_string().as_bytes()).await?;
    let body: Value = serde_json::from_slice(&body).ok()?;
    if body["ok"] == json!(false) {
        assert_eq!(body["error_code"], json!(status));
    } else {
        assert_eq!(status, 200);
    }
    Some(body)
}

impl Desk {
    async fn does(&self, method: &str, params: Value) -> Value {
        let body = call(&self.telegram, method, params)
            .await
            .expect("an answer");
        assert_eq!(body["ok"], json!(true), "{method}: {body}");
        body["result"].clone()
    }

    async fn refuses(&self, method: &str, params: Value) -> String {
        let body = call(&self.telegram, method, params)
            .await
            .expect("an answer");
        assert_eq!(body["ok"], json!(false), "{method}: {body}");
        body["description"].as_str().unwrap_or("").to_owned()
    }

    async fn says(&self, text: &str) -> i64 {
        let sent = self
            .does("SendMessage", json!({"chat_id": SOMCHAI, "text": text}))
            .await;
        sent["message_id"].as_i64().expect("a number")
    }
}

#[tokio::test]
async fn a_bot_cannot_write_first_nor_to_whoever_blocked_it() {
    let desk = desk(Limits::none()).await;
    let letter = json!({"chat_id": SOMCHAI, "text": "สวัสดี"});
    assert_eq!(
        desk.refuses("sendMessage", letter.clone()).await,
        "Bad Request: chat not found"
    );
    desk.telegram.starts(SOMCHAI, Some("abc"));
    desk.does("sendMessage", letter.clone()).await;
    desk.telegram.blocks(SOMCHAI);
    assert_eq!(
        desk.refuses("sendMessage", letter.clone()).await,
        "Forbidden: bot was blocked by the user"
    );
    desk.telegram.unblocks(SOMCHAI);
    desk.does("sendMessage", letter.clone()).await;
    desk.telegram.deactivates(SOMCHAI);
    assert_eq!(
        desk.refuses("sendMessage", letter).await,
        "Forbidden: user is deactivated"
    );
    let updates = desk.does("getUpdates", json!({})).await;
    assert_eq!(updates[0]["message"]["text"], "/start abc");
    assert_eq!(updates[0]["message"]["entities"][0]["type"], "bot_command");
    assert_eq!(
        updates[1]["my_chat_member"]["new_chat_member"]["status"],
        "kicked"
    );
    assert_eq!(
        updates[2]["my_chat_member"]["new_chat_member"]["status"],
        "member"
    );
    assert_eq!(desk.telegram.heard().len(), 2);
    assert_eq!(desk.telegram.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn tokens_methods_and_bodies_are_checked() {
    let desk = desk(Limits::none()).await;
    let (status, body) = raw(&desk.telegram, "GET /bot1:wrong/getMe HTTP/1.1", b"")
        .await
        .expect("an answer");
    assert_eq!(status, 401);
    assert_eq!(
        serde_json::from_slice::<Value>(&body).expect("JSON"),
        json!({"ok": false, "error_code": 401, "description": "Unauthorized"})
    );
    assert_eq!(desk.refuses("getNothing", json!({})).await, "Not Found");
    assert_eq!(desk.telegram.complaints(), ["getNothing is not emulated"]);
    assert_eq!(
        desk.does("GETME", json!({})).await["username"],
        "angkhan_bot"
    );
    let head = format!("POST /bot{TOKEN}/sendMessage HTTP/1.1\r\ncontent-type: application/json");
    for broken in ["{", "[]", "\u{1}"] {
        let (status, _) = raw(&desk.telegram, &head, broken.as_bytes())
            .await
            .expect("an answer");
        assert_eq!(status, 400);
    }
    let head = format!(
        "POST /bot{TOKEN}/sendMessage HTTP/1.1\r\ncontent-type: multipart/form-data; boundary=x"
    );
    let (status, _) = raw(&desk.telegram, &head, b"--y").await.expect("an answer");
    assert_eq!(status, 400);
    desk.telegram.types(SOMCHAI, "x");
    let head = format!(
        "POST /bot{TOKEN}/sendMessage HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded"
    );
    let (status, _) = raw(&desk.telegram, &head, b"chat_id=71&text=a+b")
        .await
        .expect("an answer");
    assert_eq!(status, 200);
    assert_eq!(desk.telegram.heard()[0].text, "a b");
}

#[tokio::test]
async fn texts_have_their_bounds() {
    let desk = desk(Limits::none()).await;
    desk.telegram.types(SOMCHAI, "x");
    let refusal = async |extra: Value| {
        let mut params = json!({"chat_id": SOMCHAI, "text": "x"});
        for (name, value) in extra.as_object().into_iter().flatten() {
            params[name] = value.clone();
        }
        desk.refuses("sendMessage", params).await
    };
    assert_eq!(
        refusal(json!({"text": ""})).await,
        "Bad Request: message text is empty"
    );
    assert_eq!(
        refusal(json!({"text": " \n"})).await,
        "Bad Request: text must be non-empty"
    );
    assert_eq!(
        refusal(json!({"text": "ก".repeat(4097)})).await,
        "Bad Request: message is too long"
    );
    assert_eq!(
        refusal(json!({"parse_mode": null})).await,
        "Bad Request: unsupported parse_mode"
    );
    assert_eq!(
        refusal(json!({"parse_mode": "HTML", "text": "a<br>"})).await,
        "Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 1"
    );
    assert_eq!(
        refusal(json!({"reply_parameters": {"message_id": 99}})).await,
        "Bad Request: message to be replied not found"
    );
    let long = format!("<b>{}</b>", "ก".repeat(4096));
    desk.does(
        "sendMessage",
        json!({"chat_id": SOMCHAI, "text": long, "parse_mode": "HTML"}),
    )
    .await;
    desk.says(&"🏛".repeat(2048)).await;
}

#[tokio::test]
async fn edits_replace_keyboards_and_know_when_nothing_changed() {
    let desk = desk(Limits::none()).await;
    let own = desk.telegram.types(SOMCHAI, "x");
    let keyboard = json!({"inline_keyboard": [[{"text": "รับทราบ", "callback_data": "ack"}]]});
    let sent = desk
        .does(
            "sendMessage",
            json!({"chat_id": SOMCHAI, "text": "หนึ่ง", "reply_markup": keyboard}),
        )
        .await;
    let id = &sent["message_id"];
    let same =
        json!({"chat_id": SOMCHAI, "message_id": id, "text": "หนึ่ง", "reply_markup": keyboard});
    assert!(
        desk.refuses("editMessageText", same)
            .await
            .starts_with("Bad Request: message is not modified")
    );
    desk.does(
        "editMessageText",
        json!({"chat_id": SOMCHAI, "message_id": id, "text": "สอง"}),
    )
    .await;
    let seen = desk.telegram.chat(SOMCHAI).pop().expect("a message");
    assert_eq!(
        (seen.text.as_str(), seen.edits, seen.buttons.len()),
        ("สอง", 1, 0)
    );
    let again = json!({"chat_id": SOMCHAI, "message_id": id, "text": "สอง"});
    assert!(
        desk.refuses("editMessageText", again)
            .await
            .contains("not modified")
    );
    let markup = json!({"chat_id": SOMCHAI, "message_id": id, "reply_markup": keyboard});
    desk.does("editMessageReplyMarkup", markup).await;
    for (message, why) in [
        (json!(999), "Bad Request: message to edit not found"),
        (json!(own), "Bad Request: message can't be edited"),
    ] {
        let edit = json!({"chat_id": SOMCHAI, "message_id": message, "text": "x"});
        assert_eq!(desk.refuses("editMessageText", edit).await, why);
    }
    let caption = json!({"chat_id": SOMCHAI, "message_id": id, "caption": "x"});
    assert_eq!(
        desk.refuses("editMessageCaption", caption).await,
        "Bad Request: there is no caption in the message to edit"
    );
    let edited: Vec<bool> = desk
        .telegram
        .heard()
        .iter()
        .map(|heard| heard.edited)
        .collect();
    assert_eq!(edited, [false, true, true]);
}

#[tokio::test]
async fn old_messages_stay_and_late_answers_fail() {
    let desk = desk(Limits::none()).await;
    desk.telegram.types(SOMCHAI, "x");
    let id = desk.says("สวัสดี").await;
    let query = desk.telegram.presses(SOMCHAI, id, "ack");
    desk.does(
        "answerCallbackQuery",
        json!({"callback_query_id": query, "text": "จดแล้ว"}),
    )
    .await;
    let answer = desk.telegram.answer_to(&query).expect("an answer");
    assert_eq!(
        (answer.text.as_deref(), answer.alert),
        (Some("จดแล้ว"), false)
    );
    let late = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    assert_eq!(
        desk.refuses("answerCallbackQuery", json!({"callback_query_id": query}))
            .await,
        late
    );
    let query = desk.telegram.presses(SOMCHAI, id, "ack");
    desk.date.fetch_add(16, Ordering::SeqCst);
    assert_eq!(
        desk.refuses("answerCallbackQuery", json!({"callback_query_id": query}))
            .await,
        late
    );
    desk.date.fetch_add(48 * 3600, Ordering::SeqCst);
    let params = json!({"chat_id": SOMCHAI, "message_id": id});
    assert_eq!(
        desk.refuses("deleteMessage", params).await,
        "Bad Request: message can't be deleted for everyone"
    );
    desk.telegram.presses(SOMCHAI, id, "forged");
    let updates = desk.does("getUpdates", json!({"offset": -1})).await;
    assert_eq!(updates[0]["callback_query"]["message"]["date"], 0);
    let fresh = desk.says("ใหม่").await;
    desk.does(
        "deleteMessage",
        json!({"chat_id": SOMCHAI, "message_id": fresh}),
    )
    .await;
    assert!(
        desk.telegram
            .chat(SOMCHAI)
            .last()
            .expect("a message")
            .deleted
    );
}

#[tokio::test]
async fn updates_come_until_confirmed_and_two_pollers_conflict() {
    let desk = desk(Limits::none()).await;
    desk.telegram.types(SOMCHAI, "หนึ่ง");
    desk.telegram.reacts(SOMCHAI, 1, "👍");
    let first = desk.does("getUpdates", json!({"timeout": 5})).await;
    assert_eq!(first, desk.does("getUpdates", json!({})).await);
    let id = first[0]["update_id"].as_i64().expect("a number");
    let telegram = desk.telegram.clone();
    let older = tokio::spawn(async move {
        let params = json!({"offset": id + 1, "timeout": 20, "allowed_updates": ["message", "message_reaction"]});
        call(&telegram, "GetUpdates", params).await
    });
    desk.telegram
        .until(|telegram| telegram.confirmed() == id)
        .await;
    let newer = tokio::spawn({
        let telegram = desk.telegram.clone();
        async move { call(&telegram, "GetUpdates", json!({"timeout": 20})).await }
    });
    let conflict = older.await.expect("no panic").expect("an answer");
    assert_eq!(conflict["error_code"], 409);
    assert_eq!(
        conflict["description"],
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
    desk.telegram.reacts(SOMCHAI, 1, "👍");
    let newer = newer.await.expect("no panic").expect("an answer");
    assert_eq!(
        newer["result"][0]["message_reaction"]["new_reaction"][0]["emoji"],
        "👍"
    );
    desk.telegram.redelivers(1);
    let doubled = desk.does("getUpdates", json!({"offset": id + 2})).await;
    assert_eq!(doubled, first);
    desk.telegram.pushes(json!({"business_fancy": {}}));
    assert_eq!(desk.telegram.pending_updates(), 1);
    desk.does("setWebhook", json!({"url": "https://a.th/hook"}))
        .await;
    assert!(
        desk.refuses("getUpdates", json!({}))
            .await
            .contains("webhook is active")
    );
}

#[tokio::test]
async fn who_does_not_wait_is_refused_and_waits_longer() {
    let desk = desk(Limits::telegram()).await;
    desk.telegram.types(SOMCHAI, "x");
    let params = json!({"chat_id": SOMCHAI, "text": "เร็ว"});
    // Four pass at once; on a slow machine a fifth may, when a second has gone by.
    let mut passed = 0;
    let refused = loop {
        let body = call(&desk.telegram, "sendMessage", params.clone())
            .await
            .expect("an answer");
        if body["ok"] == json!(false) {
            break body;
        }
        passed += 1;
    };
    assert!(passed >= 4);
    assert_eq!(
        refused,
        json!({"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1}})
    );
    let refused = call(&desk.telegram, "sendMessage", params.clone())
        .await
        .expect("an answer");
    assert_eq!(refused["parameters"]["retry_after"], 2);
    tokio::time::sleep(Duration::from_secs(2)).await;
    desk.does("sendMessage", params).await;
}

#[tokio::test]
async fn files_go_up_and_down_within_their_sizes() {
    let desk = desk(Limits::none()).await;
    desk.telegram.types(SOMCHAI, "x");
    let body = "--b\r\ncontent-disposition: form-data; name=\"chat_id\"\r\n\r\n71\r\n--b\r\n\
        content-disposition: form-data; name=\"document\"\r\n\r\nattach://f\r\n--b\r\n\
        content-disposition: form-data; name=\"f\"; filename=\"บันทึก.pdf\"\r\ncontent-type: application/pdf\r\n\r\n\
        %PDF\r\n--b--\r\n";
    let head = format!(
        "POST /bot{TOKEN}/SendDocument HTTP/1.1\r\ncontent-type: multipart/form-data; boundary=b"
    );
    let (status, body) = raw(&desk.telegram, &head, body.as_bytes())
        .await
        .expect("an answer");
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
    let sent: Value = serde_json::from_slice(&body).expect("JSON");
    let document = &sent["result"]["document"];
    assert_eq!(document["file_name"], "บันทึก.pdf");
    let file = desk
        .does("getFile", json!({"file_id": document["file_id"]}))
        .await;
    let head = format!(
        "GET /file/bot{TOKEN}/{} HTTP/1.1",
        file["file_path"].as_str().expect("a path")
    );
    assert_eq!(
        raw(&desk.telegram, &head, b"").await,
        Some((200, b"%PDF".to_vec()))
    );
    desk.does(
        "sendDocument",
        json!({"chat_id": SOMCHAI, "document": document["file_id"], "caption": "อีกครั้ง"}),
    )
    .await;
    let photo = json!({"chat_id": SOMCHAI, "photo": document["file_id"]});
    assert_eq!(
        desk.refuses("sendPhoto", photo).await,
        "Bad Request: can't use file of type Document as Photo"
    );
    let big = Media::document(
        "big.bin",
        "application/octet-stream",
        vec![0; 20 * 1024 * 1024 + 1],
    );
    let id = desk.telegram.sends(SOMCHAI, big);
    let message = desk.telegram.message(SOMCHAI, id).expect("a message");
    let params = json!({"file_id": message["document"]["file_id"]});
    assert_eq!(
        desk.refuses("getFile", params).await,
        "Bad Request: file is too big"
    );
    let id = desk
        .telegram
        .sends(SOMCHAI, Media::photo(*b"no real picture").says("ดู"));
    let message = desk.telegram.message(SOMCHAI, id).expect("a message");
    let small = desk
        .does(
            "getFile",
            json!({"file_id": message["photo"][0]["file_id"]}),
        )
        .await;
    assert_eq!(small["file_size"], 15);
    let album = json!({"chat_id": SOMCHAI, "media": [
        {"type": "photo", "media": message["photo"][3]["file_id"], "caption": "ก"},
        {"type": "photo", "media": message["photo"][3]["file_id"]}]});
    let album = desk.does("sendMediaGroup", album).await;
    assert_eq!(album[0]["media_group_id"], album[1]["media_group_id"]);
    assert_eq!(desk.telegram.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn menus_are_for_chats_that_exist() {
    let desk = desk(Limits::none()).await;
    let scope = json!({"type": "chat", "chat_id": SOMCHAI});
    let mine = json!({"commands": [{"command": "work", "description": "งาน"}], "scope": scope});
    assert_eq!(
        desk.refuses("setMyCommands", mine.clone()).await,
        "Bad Request: chat not found"
    );
    let bad = json!({"commands": [{"command": "Work", "description": "งาน"}]});
    assert_eq!(
        desk.refuses("setMyCommands", bad).await,
        "Bad Request: BOT_COMMAND_INVALID"
    );
    desk.telegram.starts(SOMCHAI, None);
    desk.does(
        "setMyCommands",
        json!({"commands": [{"command": "help", "description": "ช่วย"}]}),
    )
    .await;
    assert_eq!(
        desk.telegram.commands(SOMCHAI),
        [("help".to_owned(), "ช่วย".to_owned())]
    );
    desk.does("setMyCommands", mine).await;
    assert_eq!(
        desk.telegram.commands(SOMCHAI),
        [("work".to_owned(), "งาน".to_owned())]
    );
    desk.does("deleteMyCommands", json!({"scope": scope})).await;
    assert_eq!(desk.telegram.commands(SOMCHAI)[0].0, "help");
}

#[tokio::test]
async fn keyboards_contacts_polls_and_copies() {
    let desk = desk(Limits::none()).await;
    let live = Content::Location {
        latitude: 7.88,
        longitude: 98.39,
        live: Some(900),
    };
    desk.telegram.sends(SOMCHAI, live);
    let keyboard = json!({"keyboard": [[{"text": "ส่งเบอร์", "request_contact": true}]], "resize_keyboard": true});
    let asks = json!({"chat_id": SOMCHAI, "text": "เบอร์?", "reply_markup": keyboard});
    let sent = desk.does("sendMessage", asks).await;
    assert_eq!(desk.telegram.keyboard(SOMCHAI), [["ส่งเบอร์"]]);
    desk.telegram
        .shares_contact(SOMCHAI, "66812345678", Some(SOMCHAI));
    let updates = desk.does("getUpdates", json!({"offset": -1})).await;
    assert_eq!(updates[0]["message"]["contact"]["user_id"], SOMCHAI);
    let gone =
        json!({"chat_id": SOMCHAI, "text": "ขอบคุณ", "reply_markup": {"remove_keyboard": true}});
    desk.does("sendMessage", gone).await;
    assert_eq!(desk.telegram.keyboard(SOMCHAI), Vec::<Vec<String>>::new());
    let edit = json!({"chat_id": SOMCHAI, "message_id": sent["message_id"], "text": "x"});
    assert_eq!(
        desk.refuses("editMessageText", edit).await,
        "Bad Request: message can't be edited"
    );
    let poll = json!({"chat_id": SOMCHAI, "question": "มา?", "is_anonymous": false,
        "options": [{"text": "มา"}, {"text": "ไม่มา"}]});
    let poll = desk.does("sendPoll", poll).await;
    let copy =
        json!({"chat_id": SOMCHAI, "from_chat_id": SOMCHAI, "message_id": poll["message_id"]});
    let copy = desk.does("copyMessage", copy).await["message_id"]
        .as_i64()
        .expect("a number");
    desk.telegram.votes(SOMCHAI, copy, &[1]);
    let updates = desk.does("getUpdates", json!({"offset": -2})).await;
    assert_ne!(updates[0]["poll_answer"]["poll_id"], poll["poll"]["id"]);
    assert_eq!(updates[0]["poll_answer"]["option_ids"], json!([1]));
    assert_eq!(updates[1]["poll"]["options"][1]["voter_count"], 1);
    let react = json!({"chat_id": SOMCHAI, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "👍"}]});
    desk.does("setMessageReaction", react).await;
    assert_eq!(
        desk.telegram.chat(SOMCHAI)[0].reaction.as_deref(),
        Some("👍")
    );
    desk.does(
        "sendChatAction",
        json!({"chat_id": SOMCHAI, "action": "typing"}),
    )
    .await;
    assert_eq!(desk.telegram.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn groups_have_privacy_and_move() {
    let desk = desk(Limits::none()).await;
    let telegram = &desk.telegram;
    telegram.adds_to_group(SOMCHAI, -50, "ประชุม");
    telegram.types_in_group(SOMCHAI, -50, "ไม่ถึงบอต");
    telegram.types_in_group(SOMCHAI, -50, "/work");
    let updates = desk.does("getUpdates", json!({})).await;
    let kinds: Vec<bool> = (0..4)
        .map(|n| updates[n].get("message").is_some())
        .collect();
    assert_eq!(kinds, [false, true, true, false]);
    let private = json!({"chat_id": SOMCHAI, "text": "x"});
    assert_eq!(
        desk.refuses("sendMessage", private).await,
        "Forbidden: bot can't initiate conversation with a user"
    );
    telegram.migrates_group(SOMCHAI, -50, -1_000_000_000_050);
    let body = call(
        telegram,
        "sendMessage",
        json!({"chat_id": -50, "text": "x"}),
    )
    .await
    .expect("an answer");
    assert_eq!(
        body["parameters"]["migrate_to_chat_id"],
        json!(-1_000_000_000_050_i64)
    );
    desk.does(
        "sendMessage",
        json!({"chat_id": -1_000_000_000_050_i64, "text": "x"}),
    )
    .await;
    desk.does("leaveChat", json!({"chat_id": -1_000_000_000_050_i64}))
        .await;
    let body = call(
        telegram,
        "sendMessage",
        json!({"chat_id": -1_000_000_000_050_i64, "text": "x"}),
    )
    .await;
    assert_eq!(body.expect("an answer")["error_code"], 403);
}

#[tokio::test]
async fn faults_strike_and_the_journal_tells_effect_from_answer() {
    let desk = desk(Limits::none()).await;
    let telegram = &desk.telegram;
    telegram.types(SOMCHAI, "x");
    let letter = json!({"chat_id": SOMCHAI, "text": "สำคัญ"});
    let fault = |kind| Fault {
        method: Some("SENDMESSAGE".to_owned()),
        chat: Some(SOMCHAI),
        times: 1,
        kind,
    };
    for (kind, answered, applied, status) in [
        (
            FaultKind::Status(500, "Internal Server Error".to_owned()),
            true,
            false,
            500,
        ),
        (FaultKind::TooMany(7), true, false, 429),
        (FaultKind::HtmlBody(502), true, false, 502),
        (FaultKind::Hang(Duration::from_millis(50)), false, false, 0),
        (FaultKind::LoseRequest, false, false, 0),
        (FaultKind::LoseAnswer, false, true, 200),
        (FaultKind::Slow(Duration::from_millis(50)), true, true, 200),
    ] {
        telegram.fault(fault(kind.clone()));
        let before = telegram.heard().len();
        let head =
            format!("POST /bot{TOKEN}/SendMessage HTTP/1.1\r\ncontent-type: application/json");
        let answer = raw(telegram, &head, letter.to_string().as_bytes()).await;
        assert_eq!(answer.is_some(), answered, "{kind:?}");
        let entry = telegram.journal().pop().expect("an entry");
        assert_eq!(
            (entry.answered, entry.applied, entry.status),
            (answered, applied, status),
            "{kind:?}"
        );
        assert_eq!(
            telegram.heard().len() - before,
            usize::from(applied),
            "{kind:?}"
        );
    }
    // A slow call takes effect though its client has left.
    telegram.fault(fault(FaultKind::Slow(Duration::from_millis(300))));
    let before = telegram.heard().len();
    let left = timeout(
        Duration::from_millis(100),
        call(telegram, "sendMessage", letter.clone()),
    )
    .await;
    assert!(left.is_err());
    let waits = telegram.until(|telegram| telegram.heard().len() > before);
    timeout(Duration::from_secs(5), waits)
        .await
        .expect("the effect");
    desk.does("sendMessage", letter).await;
}

#[tokio::test]
async fn the_network_goes_and_comes_back_on_the_same_port() {
    let desk = desk(Limits::none()).await;
    desk.telegram.types(SOMCHAI, "x");
    let waiting = tokio::spawn({
        let telegram = desk.telegram.clone();
        async move {
            call(
                &telegram,
                "getUpdates",
                json!({"offset": 999_999_999, "timeout": 30}),
            )
            .await
        }
    });
    desk.telegram
        .until(|telegram| telegram.confirmed() > 0)
        .await;
    let start = Instant::now();
    desk.telegram.cut().await;
    assert_eq!(waiting.await.expect("no panic"), None);
    assert_eq!(call(&desk.telegram, "getMe", json!({})).await, None);
    desk.telegram.mend().await.expect("the same port");
    desk.says("กลับมาแล้ว").await;
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn no_parameter_of_any_method_makes_it_fall_over() {
    let desk = desk(Limits::none()).await;
    desk.telegram.types(SOMCHAI, "x");
    desk.says("x").await;
    let odd = [
        json!(null),
        json!(-1),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("ก"),
        json!("[{\"\":[]}]"),
        json!([null, 1, "x", {}]),
        json!([[{"text": null}]]),
        json!({"type": "chat", "chat_id": null, "message_id": {}, "inline_keyboard": [1]}),
        json!({"inline_keyboard": [[{"text": "x", "url": "ก:"}]], "keyboard": {}}),
    ];
    let book = include_str!("../src/sandbox/botapi/parameters.txt");
    for line in book
        .lines()
        .filter(|line| line.starts_with(char::is_lowercase))
    {
        let mut words = line.split(' ');
        let method = words.next().unwrap_or_default();
        for name in words.filter_map(|word| word.split(['!', '=']).next()) {
            for value in &odd {
                let mut params = json!({"chat_id": SOMCHAI, "from_chat_id": SOMCHAI, "message_id": 2, "text": "x"});
                params[name] = value.clone();
                let body = call(&desk.telegram, method, params.clone()).await;
                let body = body.unwrap_or_else(|| panic!("{method} {params}: no answer"));
                assert!(body["ok"].is_boolean(), "{method} {params}");
            }
        }
    }
}
