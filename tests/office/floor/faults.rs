//! A fault is told once, tried again twice, then parked and shown; nobody else is held up by it.

use super::{asks, does, handling, letters, listener, pass, updates};
use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::{app::App, person::Role, standing::Standing, turn::Outcome};
use serde_json::{Value, json};
use std::process::Command;

const APOLOGY: &str = "ระบบขัดข้องชั่วคราว";

/// What `angkhan doctor` finds about the updates.
async fn doctors_word(office: &Office) -> Value {
    let mut doctor = Command::new(env!("CARGO_BIN_EXE_angkhan"));
    doctor
        .args(["doctor", "--json"])
        .env("ANGKHAN_TOKEN", crate::harness::TOKEN)
        .env("ANGKHAN_API_URL", office.telegram.url())
        .env("ANGKHAN_DATABASE", office.database_url());
    let output = tokio::task::spawn_blocking(move || doctor.output())
        .await
        .expect("no panic")
        .expect("the program runs");
    let findings: Vec<Value> = serde_json::from_slice(&output.stdout).expect("findings");
    findings
        .into_iter()
        .find(|finding| finding["what"] == "updates")
        .expect("updates are looked at")
}

story!(
    /// One apology with a number, three tries, then parked and shown; others are answered meanwhile, and the same chat afterwards.
    a_fault_is_told_once_tried_thrice_and_parked, "2026-11-23 14:59", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        let governor = office.employs(Role::Governor).await;
        office.until("15:00").await;
        irrigation.hears("ตอบกลับข้อความนี้").await;
        does(&office, "ALTER TABLE answer_part RENAME TO away").await;
        irrigation.types("ซ่อมเขื่อนเสร็จแล้ว");
        irrigation.hears(APOLOGY).await.says("เลขที่ 41");
        irrigation.types("/me");
        governor.types("/me");
        governor.hears("ลงทะเบียนเมื่อ").await;
        pass(&office, 3).await;
        irrigation.hears_nothing().await;
        assert_eq!(updates(&office, "parked").await, 0);
        assert_eq!(doctors_word(&office).await["well"], json!(true));
        pass(&office, 9).await;
        // What waited behind it in its chat is answered now.
        irrigation.hears("ลงทะเบียนเมื่อ").await;
        assert_eq!(updates(&office, "parked").await, 1);
        let word = doctors_word(&office).await;
        assert_eq!(word["well"], json!(false));
        assert!(word["found"].to_string().contains("1 parked after three tries"), "{word}");
        // What was typed is kept; what was handled is erased (P2).
        let kept: Vec<(String, i64)> = asks(&office, "SELECT body, tries FROM inbox WHERE body IS NOT NULL").await;
        assert_eq!(kept.len(), 1);
        assert!(kept[0].0.contains("ซ่อมเขื่อนเสร็จแล้ว") && kept[0].1 == 3);
        does(&office, "ALTER TABLE away RENAME TO answer_part").await;
        irrigation.types("ลอกคลองแล้ว");
        irrigation.hears("บันทึกแล้ว").await.says("ลอกคลองแล้ว");
    }
);

story!(
    /// The cause is mended before the tries are over: the message is filed once, and what came after it stands after it.
    what_failed_is_filed_when_the_cause_is_mended, "2026-11-23 14:59", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        irrigation.hears("ตอบกลับข้อความนี้").await;
        does(&office, "ALTER TABLE answer_part RENAME TO away").await;
        irrigation.types("ซ่อมเขื่อนเสร็จแล้ว");
        irrigation.hears(APOLOGY).await;
        irrigation.types("ลอกคลองแล้ว");
        pass(&office, 3).await;
        does(&office, "ALTER TABLE away RENAME TO answer_part").await;
        pass(&office, 9).await;
        irrigation.hears("ซ่อมเขื่อนเสร็จแล้ว
ลอกคลองแล้ว").await;
        let parts: Vec<(String,)> = asks(&office, "SELECT words FROM answer_part ORDER BY id").await;
        assert_eq!(parts.iter().map(|p| p.0.as_str()).collect::<Vec<_>>(), ["ซ่อมเขื่อนเสร็จแล้ว", "ลอกคลองแล้ว"]);
        assert_eq!((updates(&office, "parked").await, updates(&office, "waiting").await), (0, 0));
    }
);

story!(
    /// Even where the apology cannot be said, because nobody can be looked up, the fault is counted and comes to its end.
    a_fault_is_counted_even_when_nobody_can_be_told, "2026-11-23 10:00", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        does(&office, "ALTER TABLE person RENAME TO away").await;
        irrigation.types("/me");
        for seconds in [0, 3, 9] {
            office.clock.set(angkhan::clock::Clock::now(&office.clock) + chrono::Duration::seconds(seconds));
            let mut real = office.real.lock().await;
            // The menus cannot be looked up either: that stumbles, and stops nothing.
            assert!(real.as_mut().expect("open").turn_the_crank().await.is_err());
        }
        assert_eq!(updates(&office, "parked").await, 1);
        does(&office, "ALTER TABLE away RENAME TO person").await;
        irrigation.types("/me");
        irrigation.hears("ลงทะเบียนเมื่อ").await;
    }
);

story!(
    /// An update that this version cannot read is not passed over: it is kept as it came, told of, and shown.
    what_cannot_be_read_is_kept, "2026-11-23 10:00", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        let chat = json!({"id": irrigation.account, "type": "private", "first_name": "N"});
        let from = json!({"id": irrigation.account, "is_bot": false, "first_name": "N"});
        office.telegram.pushes(json!({"message": {
            "message_id": 900, "date": "of a calendar not invented yet", "chat": chat, "from": from, "text": "ในอนาคต"
        }}));
        irrigation.types("/me");
        irrigation.hears(APOLOGY).await;
        pass(&office, 3).await;
        pass(&office, 9).await;
        irrigation.hears("ลงทะเบียนเมื่อ").await;
        let kept: Vec<(String,)> = asks(&office, "SELECT body FROM inbox WHERE state = 'parked'").await;
        assert!(kept.len() == 1 && kept[0].0.contains("ในอนาคต"), "{kept:?}");
    }
);

story!(
    /// A letter whose words cannot be read fails alone; delivery goes on.
    an_unreadable_letter_holds_up_no_other, "2026-11-23 14:59", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("PADM")).await;
        office.telegram.cut().await;
        office.clock.set(crate::harness::bangkok("2026-11-23 15:00"));
        {
            let mut real = office.real.lock().await;
            real.as_mut().expect("open").work_through().await.expect("it works without a network");
        }
        does(&office, "UPDATE letter SET body = '{\"Invented\": 1}' WHERE state = 'waiting' AND place = (SELECT MIN(place) FROM letter WHERE state = 'waiting')").await;
        office.telegram.mend().await.expect("the same port");
        pass(&office, 5).await;
        let states = [letters(&office, &irrigation).await, letters(&office, &other).await];
        assert!(states.iter().flatten().any(|state| state == "failed"), "{states:?}");
        let told = if states[0].iter().any(|state| state == "failed") { &other } else { &irrigation };
        told.hears("ตอบกลับข้อความนี้").await;
    }
);

/// The standing of these tests' own endpoints.
struct Tester;

impl Standing for Tester {
    fn name(&self) -> String {
        "tester".to_owned()
    }
}

async fn panics(app: App) -> Outcome {
    let turn = app.turn(&Tester).await?;
    // Something was written in the turn already.
    drop(turn);
    panic!("an endpoint of a test")
}

story!(
    /// A panic in an endpoint is a fault of that update and nothing more: told, tried again, parked; the program goes on.
    a_panic_is_a_fault_of_its_update, "2026-11-23 10:00", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        irrigation.types("/me");
        listener(&office).await.listen_once(0).await.expect("the emulator answers");
        let mut handling = handling(&office, dptree::endpoint(panics)).await;
        for (seconds, parked) in [(0, 0), (3, 0), (9, 1)] {
            office.clock.set(angkhan::clock::Clock::now(&office.clock) + chrono::Duration::seconds(seconds));
            handling.handle_waiting().await.expect("the inbox is there");
            assert_eq!(updates(&office, "parked").await, parked);
        }
        irrigation.hears(APOLOGY).await;
        irrigation.types("/me");
        irrigation.hears("ลงทะเบียนเมื่อ").await;
    }
);
