//! The own data as a file (PRODUCT.md R9).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use serde_json::Value;

/// The file that comes with these words, and the same as text.
async fn file(phone: &Phone, words: &str) -> (Value, String) {
    let heard = phone.hears(words).await;
    assert_eq!(heard.media(), Some("document"));
    let (name, bytes) = heard.file();
    let name = name.expect("a name");
    assert!(
        name.starts_with("mydata-2026-11-2") && name.ends_with(".json"),
        "{name}"
    );
    let text = String::from_utf8(bytes).expect("words");
    (serde_json::from_str(&text).expect("JSON"), text)
}

/// Two heads who have both answered, one with a further message and a question open.
async fn two(office: &mut Office) -> (Phone, Phone) {
    let head = office.employs(head_of("IRRI")).await;
    let other = office.employs(head_of("PADM")).await;
    office.until("15:00").await;
    for phone in [&head, &other] {
        phone.hears("ตอบกลับข้อความนี้").await;
    }
    head.shares("080-000-0099", head.account);
    head.hears("บันทึกหมายเลข").await;
    let message = head.types("ซ่อมเขื่อนครึ่งทาง");
    head.hears("บันทึกแล้ว").await;
    head.edits(message, "ซ่อมเขื่อนเสร็จแล้ว");
    head.hears("ซ่อมเขื่อนเสร็จแล้ว").await;
    other.types("ความลับของหน่วยงานอื่น");
    other.hears("บันทึกแล้ว").await;
    (head, other)
}

story!(
    /// R9: everything that is held about the person is in the file, in the words that were filed; nothing about anybody else; and
    /// nothing of the file is kept.
    everything_held_about_a_person_and_nothing_else, "2026-11-23 14:59", |office| {
        let (head, other) = two(&mut office).await;
        head.types("/mydata");
        let (all, text) = file(&head, "ข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับท่าน").await;
        let person = &all["roster"]["held"]["person"];
        assert_eq!(person["name"], "Head, IRRI (sample)");
        assert_eq!(person["personal_phone"], "+66800000099");
        assert_eq!(person["telegram_account"], head.account);
        assert_eq!(person["joined_at"], "2026-11-23T14:59:00+07:00");
        let roster = &all["roster"]["held"];
        assert_eq!(roster["posts"][0]["agency_name"], "โครงการชลประทานภูเก็ต");
        assert_eq!(roster["posts"][0]["until_at"], Value::Null);
        assert_eq!(roster["invitations"][0]["used_at"], "2026-11-23T14:59:00+07:00");
        let filed = &all["weekly_reports"]["held"];
        assert_eq!(filed["messages"][0]["words"], "ซ่อมเขื่อนเสร็จแล้ว");
        assert_eq!(filed["messages"][0]["earlier"][0]["words"], "ซ่อมเขื่อนครึ่งทาง");
        assert_eq!(filed["called"][0]["week"], "2026-11-24");
        assert_eq!(filed["answers"][0]["timing"], "in_time");
        assert_eq!(all["messages_under_way"]["held"], Value::Array(Vec::new()));
        let done: Vec<&str> = all["trail"]["held"].as_array().expect("a list").iter()
            .filter_map(|entry| entry["verb"].as_str()).collect();
        assert!(done.contains(&"answer") && done.contains(&"own-data"), "{done:?}");
        assert!(!all["letters"]["held"].as_array().expect("a list").is_empty());
        for others in ["PADM", "ความลับของหน่วยงานอื่น", &other.account.to_string()] {
            assert!(!text.contains(others), "{others} stands in the file");
        }
        other.types("ไฟล์ข้อมูลของฉัน");
        let (_, text) = file(&other, "ข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับท่าน").await;
        assert!(text.contains("ความลับของหน่วยงานอื่น") && !text.contains("ซ่อมเขื่อน"));
        let held: Vec<(i64,)> =
            crate::floor::asks(&office, "SELECT COUNT(*) FROM letter WHERE enclosed IS NOT NULL").await;
        assert_eq!(held[0].0, 0);
    }
);

story!(
    /// R9, U8: what waits for a word of the person is in it, too; the file explains itself in the reader's language.
    what_is_kept_for_a_day_is_in_it_too, "2026-11-20 10:00", |office| {
        let head = office.employs(head_of("IRRI").in_english()).await;
        head.types("the weir at Bang Wat");
        head.hears("What is this").await;
        head.types("/mydata");
        let (all, _) = file(&head, "All that is held about you").await;
        assert_eq!(all["kept_messages"]["held"][0]["words"], "the weir at Bang Wat");
        assert!(all["about"].as_str().is_some_and(|about| about.starts_with("All that this system holds")));
    }
);
