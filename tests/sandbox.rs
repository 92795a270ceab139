//! S8: the sandbox as a newcomer meets it: the scene from the command line, and the page over plain HTTP.

use angkhan::sandbox;
use serde_json::{Value, json};
use std::{path::Path, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::{Instant, sleep},
};

const GOVERNOR: i64 = 101;
const SECRETARY: i64 = 111;
const IRRIGATION: i64 = 201;

/// Plays a scene as the command line does; the transcript holds these lines in their order.
async fn plays(scene: &str, lines: &[&str]) {
    let file = std::env::temp_dir().join(format!("angkhan-{scene}-{}", std::process::id()));
    let name = file.to_str().expect("a name");
    sandbox::play(scene, Some(name))
        .await
        .expect("the scene goes as written");
    let transcript = std::fs::read_to_string(&file).expect("a transcript");
    std::fs::remove_file(&file).expect("to be gone");
    let mut from = 0;
    for line in lines {
        let at = transcript[from..].find(line);
        from += at.unwrap_or_else(|| panic!("{line} in its place in\n{transcript}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_the_usual_tuesday_plays_to_its_end() {
    let lines = [
        "[จันทร์ 23 พ.ย. 2569 15.00 น.] ชลประทาน ← bot:",
        "วาระยามเช้า อังคาร 24 พ.ย. 2569 เวลา 09.00 น.",
        "Morning session Tue 24 Nov 2026, 09:00",
        "[🔴 ติดขัด] [🟢 ตามแผน] [🟡 เสี่ยงล่าช้า]",
        "[อังคาร 24 พ.ย. 2569 07.30 น.] แขวงทางหลวง ← bot:",
        "[อังคาร 24 พ.ย. 2569 08.30 น.] ผู้ว่าราชการจังหวัด ← bot:",
        "ตอบแล้ว 2 จาก 110 หน่วยงาน • 🔴 1 • 🟡 0",
        "[อังคาร 24 พ.ย. 2569 12.00 น.] สำนักงานจังหวัด ← bot:",
    ];
    plays("usual-tuesday", &lines).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_the_holiday_tuesday_plays_to_its_end() {
    let lines = [
        "[จันทร์ 23 พ.ย. 2569 15.00 น.] ชลประทาน ← bot:",
        "วาระยามเช้า พุธ 25 พ.ย. 2569 เวลา 09.00 น.",
        "[พฤหัสบดี 26 พ.ย. 2569 12.00 น.] สำนักงานจังหวัด ← bot:",
    ];
    plays("holiday-tuesday", &lines).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_the_october_hand_over_plays_to_its_end() {
    let lines = [
        "ผู้ดำรงตำแหน่ง: เพิ่ม 0 • แก้ไข 0 • ส่งมอบ 4 • คงเดิม 0",
        "[พฤหัสบดี 1 ต.ค. 2569 00.00 น.] ชลประทาน ← bot:",
        "ท่านรับมอบงานในระบบตั้งแต่ 1 ต.ค. 2569 เวลา 00.00 น.",
        "[พฤหัสบดี 1 ต.ค. 2569 00.01 น.] ชลประทาน → bot: ฝากแก้เป็น 4.5 กม.",
        "You take over from 1 Oct 2026, 00:00.",
        "[I come] [My deputy] [Not coming]",
        "สรุปประจำสัปดาห์ที่ 1 อังคาร 6 ต.ค. 2569 เวลา 08.30 น.",
    ];
    plays("october-hand-over", &lines).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_the_flood_at_night_plays_to_its_end() {
    let lines = [
        "[อังคาร 24 พ.ย. 2569 02.10 น.] ผู้ว่าราชการจังหวัด ← bot:",
        "[อังคาร 24 พ.ย. 2569 02.40 น.] หัวหน้าสำนักงานจังหวัด ← bot:",
        "[อังคาร 24 พ.ย. 2569 08.30 น.] ผู้ว่าราชการจังหวัด ← bot:",
        "รับทราบใน 31 นาที แล้วเสร็จใน 3 ชั่วโมง 10 นาที",
    ];
    plays("flood-at-night", &lines).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_who_is_where_plays_to_its_end() {
    let lines = [
        "[จันทร์ 23 พ.ย. 2569 11.00 น.] ชลประทาน ← bot:",
        "เขื่อนบางวาด",
        "[จันทร์ 23 พ.ย. 2569 14.00 น.] ชลประทาน ← bot:",
    ];
    plays("who-is-where", &lines).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_the_scene_of_31_march_plays_to_its_end() {
    let lines = [
        "ยังไม่ลงนามสัญญา 10 โครงการ กำหนดภายใน 31 มี.ค. 2570",
        "บันทึกแล้ว: SYN-2569-016",
        "รอผลอุทธรณ์ประกวดราคา",
    ];
    plays("march", &lines).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_an_order_plays_to_its_end() {
    let lines = [
        "[จันทร์ 23 พ.ย. 2569 11.00 น.] ชลประทาน ← bot:",
        "ขอทราบผลภายใน อังคาร 24 พ.ย. 2569 เวลา 16.30 น.",
        "Order of the governor",
    ];
    plays("an-order", &lines).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_an_announcement_plays_to_its_end() {
    let lines = [
        "126 คน (120 หน่วยงาน)",
        "[จันทร์ 23 พ.ย. 2569 10.00 น.] ชลประทาน ← bot:",
        "Circular from the Provincial Office",
        "ส่งแล้ว 125 จาก 126 • ไม่สำเร็จ 1",
        "คำตอบจากสำนักงานจังหวัดเรื่องแจ้งเวียน ว-1",
        "ผู้รับปิดกั้นระบบ",
        "แจ้งเวียนที่ท่านรับทราบแล้วมีการแก้ไข",
        "ส่งข้อความติดตามถึง 124 คน",
    ];
    plays("an-announcement", &lines).await;
}

#[tokio::test]
async fn s8_an_unknown_scene_is_answered_by_those_that_there_are() {
    let error = sandbox::play("nope", None)
        .await
        .expect_err("no such scene");
    assert!(error.to_string().contains("usual-tuesday"), "{error}");
}

/// A sandbox at work, and a small client that speaks to its page.
struct Page {
    port: u16,
    stop: oneshot::Sender<()>,
    working: JoinHandle<anyhow::Result<()>>,
}

impl Page {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let (stop, stopped) = oneshot::channel::<()>();
        let working = tokio::spawn(sandbox::serve(listener, async {
            let _ = stopped.await;
        }));
        Self {
            port,
            stop,
            working,
        }
    }

    async fn close(self) {
        self.stop.send(()).expect("to be at work");
        self.working
            .await
            .expect("no panic")
            .expect("to stop in order");
    }

    async fn ask(&self, head: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))
            .await
            .expect("a page");
        let length = body.len();
        let head = format!("{head}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}");
        stream.write_all(head.as_bytes()).await.expect("to write");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("to read");
        let status = answer[9..12].parse().expect("a status");
        let (_, body) = answer.split_once("\r\n\r\n").expect("a body");
        (status, body.to_owned())
    }

    async fn get(&self, path: &str) -> (u16, String) {
        let port = self.port;
        self.ask(
            &format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}"),
            "",
        )
        .await
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let port = self.port;
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\norigin: http://127.0.0.1:{port}\r\n\
             content-type: application/json"
        );
        let (status, said) = self.ask(&head, &body.to_string()).await;
        assert_eq!(status, 200, "{path}: {said}");
        serde_json::from_str(&said).expect("JSON")
    }

    async fn state(&self, account: i64) -> Value {
        let (status, said) = self.get(&format!("/state?open={account}")).await;
        assert_eq!(status, 200, "{said}");
        serde_json::from_str(&said).expect("JSON")
    }

    /// The bot's newest message with these words on the phone, as soon as it is there.
    async fn hears(&self, account: i64, words: &str) -> Value {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            let state = self.state(account).await;
            let messages = state["phones"][0]["messages"].as_array().cloned();
            let heard = messages.into_iter().flatten().rfind(|message| {
                message["bot"] == json!(true)
                    && message["text"]
                        .as_str()
                        .is_some_and(|text| text.contains(words))
            });
            if let Some(heard) = heard {
                return heard;
            }
            assert!(
                Instant::now() < deadline,
                "{account} did not hear {words}: {state}"
            );
            sleep(Duration::from_millis(50)).await;
        }
    }

    async fn presses(&self, account: i64, message: &Value, label: &str) -> Value {
        let rows = message["buttons"].as_array().expect("buttons");
        let button = rows
            .iter()
            .flat_map(|row| row.as_array().expect("a row"))
            .find(|button| {
                button["label"]
                    .as_str()
                    .is_some_and(|on| on.contains(label))
            })
            .unwrap_or_else(|| panic!("a button {label} on {message}"));
        let press = json!({"account": account, "message": message["id"], "data": button["data"]});
        self.post("/presses", press).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_the_week_can_be_played_on_the_page() {
    let page = Page::open().await;
    for (path, part) in [
        ("/", "<main id=\"phones\">"),
        ("/phone.js", "class Phone"),
        ("/page.css", ".phone"),
    ] {
        let (status, said) = page.get(path).await;
        assert!(status == 200 && said.contains(part), "{path}: {status}");
    }

    // From the invitation that waits …
    let state = page.state(SECRETARY).await;
    let accounts = state["accounts"].as_array().expect("accounts");
    let secretary = accounts.iter().find(|one| one["id"] == json!(SECRETARY));
    let link = secretary.and_then(|one| one["invitation"].as_str());
    let (_, payload) = link
        .and_then(|link| link.split_once("?start="))
        .expect("a link");
    let opened = json!({"account": SECRETARY, "payload": payload});
    page.post("/opens", opened).await;
    let confirm = page.hears(SECRETARY, "ลงทะเบียนในตำแหน่ง").await;
    page.presses(SECRETARY, &confirm, "ถูกต้อง").await;
    page.hears(SECRETARY, "แจ้งหมายเลขโทรศัพท์").await;
    page.post("/shares", json!({"account": SECRETARY})).await;
    page.hears(SECRETARY, "บันทึกหมายเลข +66800000005").await;
    page.post("/everybody", json!({})).await;
    page.hears(GOVERNOR, "ลงทะเบียนแล้ว").await;

    // … to the brief.
    page.post("/clock", json!("next")).await;
    let call = page.hears(IRRIGATION, "วาระยามเช้า").await;
    let answer = json!({"account": IRRIGATION, "text": "งานล่าช้า ฝนตกหนัก", "reply": call["id"]});
    page.post("/types", answer).await;
    let card = page.hears(IRRIGATION, "บันทึกแล้ว ขอบคุณ").await;
    let said = page.presses(IRRIGATION, &card, "เสี่ยงล่าช้า").await;
    assert!(
        said["toast"]
            .as_str()
            .is_some_and(|toast| toast.contains("🟡")),
        "{said}"
    );
    page.post("/clock", json!({"to": "2026-11-24T08:30:00"}))
        .await;
    page.hears(GOVERNOR, "ตอบแล้ว 1 จาก 110 หน่วยงาน • 🔴 0 • 🟡 1")
        .await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s8_no_other_page_can_drive_the_sandbox() {
    let page = Page::open().await;
    let port = page.port;
    let body = json!({"account": GOVERNOR, "text": "x"}).to_string();
    for (host, origin, expected) in [
        (
            format!("127.0.0.1:{port}"),
            "http://evil.example".to_owned(),
            403,
        ),
        (format!("127.0.0.1:{port}"), "null".to_owned(), 403),
        (
            format!("evil.example:{port}"),
            format!("http://evil.example:{port}"),
            403,
        ),
        (
            format!("localhost:{port}"),
            format!("http://localhost:{port}"),
            200,
        ),
    ] {
        let head = format!(
            "POST /types HTTP/1.1\r\nhost: {host}\r\norigin: {origin}\r\ncontent-type: application/json"
        );
        let (status, said) = page.ask(&head, &body).await;
        assert_eq!(status, expected, "{host} {origin}: {said}");
    }
    let (status, _) = page
        .ask(
            &format!("GET /state?open=101 HTTP/1.1\r\nhost: evil.example:{port}"),
            "",
        )
        .await;
    assert_eq!(status, 403, "a name pointed at this machine reads nothing");
    // Back in time is refused with a sentence.
    let head =
        format!("POST /clock HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json");
    let (status, said) = page
        .ask(&head, &json!({"to": "2026-11-01T08:00:00"}).to_string())
        .await;
    assert!(
        status == 422 && said.contains("forwards"),
        "{status} {said}"
    );
    page.close().await;
}

/// A misunderstanding of Telegram must not pass on both sides: the emulator knows nothing of the house, and nothing of the sandbox the bot's
/// own client.
#[test]
fn the_emulator_stands_alone() {
    fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source");
                found.push((path.display().to_string(), text));
            }
        }
    }
    let mut found = Vec::new();
    let sandbox = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sandbox");
    sources(&sandbox, &mut found);
    assert!(found.len() > 30, "the sources are there");
    for (name, text) in found {
        assert!(!text.contains("teloxide::"), "{name}");
        if name.contains("botapi") {
            assert!(!text.contains("crate::"), "{name}");
            let far_up = "super::".repeat(if name.contains("methods") { 4 } else { 3 });
            assert!(!text.contains(&far_up), "{name}");
        }
    }
}
