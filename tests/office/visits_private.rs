//! Nobody else learns of a dossier or a private note (PRODUCT.md L7, R1, R9, S2, P2).

use crate::{
    floor::{app, asks},
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};
use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use std::collections::BTreeMap;

/// Every row of every table but those of visits, as text.
async fn every_row(office: &Office) -> BTreeMap<String, Vec<String>> {
    let url = office.database_url();
    let own = ["dossier", "visit_note", "visit_part", "visit_wording"];
    let mut rows = BTreeMap::new();
    if url.starts_with("sqlite") {
        let mut conn = SqliteConnection::connect(url).await.expect("the file");
        let tables: Vec<(String,)> =
            sqlx::query_as("SELECT name FROM sqlite_schema WHERE type = 'table'")
                .fetch_all(&mut conn)
                .await
                .expect("the tables");
        for (table,) in tables {
            let columns: Vec<(String,)> = sqlx::query_as("SELECT name FROM pragma_table_info($1)")
                .bind(&table)
                .fetch_all(&mut conn)
                .await
                .expect("the columns");
            let text = |(name,): &(String,)| {
                format!(
                    "COALESCE(CASE typeof(\"{name}\") WHEN 'blob' THEN hex(\"{name}\") ELSE CAST(\"{name}\" AS TEXT) END, '')"
                )
            };
            let all: Vec<String> = columns.iter().map(text).collect();
            let sql = format!("SELECT {} FROM \"{table}\"", all.join(" || '|' || "));
            let found: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(sql))
                .fetch_all(&mut conn)
                .await
                .expect("the rows");
            rows.insert(table, found.into_iter().map(|(row,)| row).collect());
        }
    } else {
        let mut conn = PgConnection::connect(url).await.expect("the server");
        let tables: Vec<(String,)> =
            sqlx::query_as("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'")
                .fetch_all(&mut conn)
                .await
                .expect("the tables");
        for (table,) in tables {
            let sql = format!("SELECT t::text FROM \"{table}\" t");
            let found: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(sql))
                .fetch_all(&mut conn)
                .await
                .expect("the rows");
            rows.insert(table, found.into_iter().map(|(row,)| row).collect());
        }
    }
    rows.retain(|table, _| !own.contains(&table.as_str()));
    assert!(rows.len() > 20, "every table was read");
    rows
}

/// How often each table holds the words.
fn mentions(rows: &BTreeMap<String, Vec<String>>, words: &str) -> BTreeMap<String, usize> {
    let count = |rows: &Vec<String>| rows.iter().map(|row| row.matches(words).count()).sum();
    rows.iter()
        .map(|(table, rows)| (table.clone(), count(rows)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// The own data of this phone.
async fn own_data(phone: &Phone) -> (Value, String) {
    phone.types("/mydata");
    let heard = phone.hears("ข้อมูลทั้งหมด").await;
    let text = String::from_utf8(heard.file().1).expect("words");
    (serde_json::from_str(&text).expect("JSON"), text)
}

/// Whatever can be done with dossiers and notes, done.
async fn does_everything(governor: &Phone) {
    governor.types("/dossier ชลประทาน");
    let page = governor.hears("แฟ้มหน่วยงาน").await;
    page.presses("ผู้ติดต่อ").await;
    governor.hears("Head, IRRI").await.presses("◀ แฟ้ม").await;
    governor.hears("แฟ้มหน่วยงาน").await;
    governor.replies(&page, "ถ้อยคำลับเฉพาะหนึ่ง");
    let card = governor.hears("“ถ้อยคำลับเฉพาะหนึ่ง”").await;
    governor.sends(Media::photo([3]).says("/visit ชลประทาน ถ้อยคำลับเฉพาะสอง"));
    governor
        .hears("ถ้อยคำลับเฉพาะสอง")
        .await
        .presses("ดูสิ่งที่แนบ")
        .await;
    governor.hears("").await;
    governor.types("/visit ชลประทาน");
    governor.hears("โปรดส่งบันทึก").await;
    let said = governor.types("ถ้อยคำลับเฉพาะสาม");
    governor.hears("ถ้อยคำลับเฉพาะสาม").await;
    governor.edits(said, "ถ้อยคำลับเฉพาะสี่");
    governor.hears("ถ้อยคำลับเฉพาะสี่").await;
    card.presses("เปลี่ยนหน่วยงาน").await;
    governor
        .hears("เป็นของหน่วยงานใด")
        .await
        .presses("ชลประทาน")
        .await;
    governor.hears("ถ้อยคำลับเฉพาะหนึ่ง").await.presses("ลบ").await;
    governor
        .hears("ลบบันทึกนี้ถาวรหรือไม่")
        .await
        .presses("เก็บไว้")
        .await;
    governor.hears("ถ้อยคำลับเฉพาะหนึ่ง").await;
}

story!(
    /// L7, S2, P2: after everything that can be done, no table but the own ones holds a word of a note, an id of its picture, or one mention
    /// more of the agency; what came in is erased; the trail has the verbs about the writer. The agency and everybody else heard nothing, and
    /// neither their data nor an export differs.
    nothing_stands_anywhere_else, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let secretary = office.employs(Role::Secretariat).await;
        let auditor = office.employs(Role::Auditor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.works().await;
        let before = every_row(&office).await;
        let names = ["IRRI", "ชลประทาน", "Irrigation"];
        let known = names.map(|name| mentions(&before, name));
        does_everything(&governor).await;
        office.works().await;
        let after = every_row(&office).await;
        assert_eq!(mentions(&after, "ถ้อยคำลับเฉพาะ"), BTreeMap::new());
        assert_eq!(names.map(|name| mentions(&after, name)), known);
        let files: Vec<(String,)> = asks(&office, "SELECT media_file FROM visit_part WHERE media_file IS NOT NULL").await;
        assert_eq!(files.len(), 1);
        assert_eq!(mentions(&after, &files[0].0), BTreeMap::new());
        // Not even a dossier's or a note's id tells in the trail what belongs together.
        let ids: Vec<(String,)> = asks(&office, "SELECT id FROM dossier UNION SELECT id FROM visit_note").await;
        assert!(ids.len() > 3);
        for row in &after["audit"] {
            assert!(ids.iter().all(|(id,)| !row.contains(id.as_str())), "{row}");
        }
        let noted: Vec<(String, String)> = asks(&office,
            "SELECT DISTINCT verb, about_kind FROM audit WHERE verb LIKE '%note%' OR verb = 'dossier' ORDER BY verb").await;
        let about = |verb: &str| (verb.to_owned(), "person".to_owned());
        assert_eq!(noted, [about("dossier"), about("edit-private-note"), about("private-note")]);
        for phone in [&vice, &secretary, &auditor, &head] {
            phone.hears_nothing().await;
        }
        for phone in [&vice, &secretary, &auditor, &head] {
            let (all, text) = own_data(phone).await;
            assert!(all["private_notes"].is_null() && !text.contains("ถ้อยคำลับเฉพาะ") && !text.contains("dossier"));
        }
        let (all, _) = own_data(&governor).await;
        let held = &all["private_notes"]["held"];
        assert_eq!(held["dossiers"][0]["agency"], "IRRI");
        let notes = held["notes"].as_array().expect("a list");
        assert_eq!(notes.len(), 3);
        assert!(notes.iter().any(|note| note["earlier"][0]["words"] == "ถ้อยคำลับเฉพาะสาม"));
    }
);

story!(
    /// P2, L7: while nothing can be sent, words wait in letters and nowhere else, and go with them; an update that fails is parked and
    /// erased after a week like any other, and the doctor tells how many there are and not what they say.
    words_on_their_way, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        office.knows(&["IRRI"]).await;
        crate::floor::does(&office, "ALTER TABLE visit_note RENAME TO visit_note_away").await;
        governor.types("/visit ชลประทาน ถ้อยคำลับเฉพาะ");
        governor.hears("ระบบขัดข้องชั่วคราว").await;
        office.until("10:30").await;
        let (_, said) = office.runs(&["doctor"]).await;
        assert!(said.contains("1 parked") && !said.contains("ถ้อยคำ") && !said.contains("ชลประทาน"), "{said}");
        crate::floor::does(&office, "ALTER TABLE visit_note_away RENAME TO visit_note").await;
        office.jumps_to("2026-12-03 10:00").await;
        angkhan::tick::keep_house(&app(&office).await).await;
        governor.reads_everything().await;
        assert_eq!(mentions(&every_row(&office).await, "ถ้อยคำลับเฉพาะ"), BTreeMap::new());
    }
);

story!(
    /// R1, L7: notes are the person's and not the post's: the successor sees none, and pressing what the predecessor saw opens nothing; who was
    /// governor reads them no more and finds them again when back within 90 days; after that they are erased, those of others are not.
    notes_are_the_persons_and_not_the_posts, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        office.knows(&["IRRI"]).await;
        vice.types("/visit ชลประทาน บันทึกของรอง");
        let of_vice = vice.hears("“บันทึกของรอง”").await;
        governor.types("/visit ชลประทาน ถ้อยคำลับเฉพาะ");
        let card = governor.hears("“ถ้อยคำลับเฉพาะ”").await;
        for label in ["ลบ", "เปลี่ยนหน่วยงาน", "◀ บันทึกหน่วยงานนี้", "◀ แฟ้มหน่วยงาน"] {
            let toast = vice.forges(of_vice.message(), &card.data(label)).await;
            Phone::toasts(toast, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        }
        office.takes("agency,role,name,from\nOPG,governor,\"Second (sample)\",26/11/2569\n").await;
        office.jumps_to("2026-11-26 09:00").await;
        let second = office.employs(head_of("OPG").who_is(Role::Governor, "Second (sample)")).await;
        governor.reads_everything().await;
        second.reads_everything().await;
        vice.reads_everything().await;
        second.types("/dossier ชลประทาน");
        second.hears("แฟ้มหน่วยงาน").await.never_says("บันทึกเยี่ยมของท่าน");
        second.types("/visit");
        second.hears("บันทึกเยี่ยมหน่วยงานใด").await.presses("บันทึกทั้งหมด").await;
        second.hears("ยังไม่มีบันทึกเยี่ยม").await;
        let (all, text) = own_data(&second).await;
        assert!(!text.contains("ถ้อยคำลับเฉพาะ") && all["private_notes"]["held"]["notes"].as_array().is_some_and(Vec::is_empty));
        governor.types("/visit ชลประทาน");
        governor.reads_everything().await;
        governor.forges(card.message(), &card.data("◀ บันทึกหน่วยงานนี้")).await;
        assert!(governor.reads_everything().await.iter().all(|text| !text.contains("ถ้อยคำ")));
        let notes = "SELECT COUNT(*) FROM visit_note";
        office.jumps_to("2027-02-20 10:00").await;
        angkhan::tick::keep_house(&app(&office).await).await;
        let kept: Vec<(i64,)> = asks(&office, notes).await;
        assert_eq!(kept[0].0, 2);
        office.jumps_to("2027-02-27 10:00").await;
        angkhan::tick::keep_house(&app(&office).await).await;
        let kept: Vec<(i64,)> = asks(&office, notes).await;
        assert_eq!(kept[0].0, 1);
        // The dossier that held nothing is gone, the vice's note is there.
        let left: Vec<(i64,)> = asks(&office, "SELECT COUNT(*) FROM dossier").await;
        assert_eq!(left[0].0, 1);
        for phone in [&vice, &second, &governor] {
            phone.reads_everything().await;
        }
        vice.types("/dossier ชลประทาน");
        vice.hears("บันทึกของรอง").await;
    }
);

story!(
    /// L7, U7: a vice who also leads an agency keeps notes in private while that agency's week is open, by the Thai word and in an album too.
    a_note_is_never_an_answer, "2026-11-23 14:50", |office| {
        let vice = office.employs(Role::Vice).await;
        office.employs_also(&vice, head_of("DDPM").who_is(Role::Head, "Vice (ตัวอย่าง)")).await;
        office.knows(&["IRRI"]).await;
        office.until("15:00").await;
        vice.hears("วาระยามเช้า").await;
        vice.types("บันทึกเยี่ยม ชลประทาน คลองตื้นเขิน");
        vice.hears("บันทึกเยี่ยม: โครงการชลประทานภูเก็ต").await;
        for number in 0..2_u8 {
            vice.sends(Media::photo([number]).in_album("a").says(if number == 0 { "บันทึกเยี่ยม ชลประทาน คันคลอง" } else { "" }));
        }
        office.works().await;
        office.until("15:00:02").await;
        vice.hears("“คันคลอง”").await.says("แนบ 2 รายการ");
        let answers: Vec<(i64,)> = asks(&office, "SELECT COUNT(*) FROM answer").await;
        assert_eq!(answers[0].0, 0);
    }
);
