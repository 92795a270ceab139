//! A usual Tuesday, from an empty office to the close of its first week (R2–R4, W0, W1, W4, W5, W6a, W9, B1).
//!
//! Three heads: irrigation answers in words and taps a colour, environment reads English and answers by a picture, highways says nothing.

use crate::sandbox::{
    botapi::Media,
    cast::{self, Actor, ENVIRONMENT, GOVERNOR, HIGHWAYS, IRRIGATION, SECRETARY},
    house::bangkok,
    stage::Stage,
};
use chrono::{DateTime, Utc};

/// Enough of a picture for a chat.
const PICTURE: &[u8] = &[0xff, 0xd8, 0xff, 0xd9];
const TROUBLE: &str = "ขุดลอกคลองบางใหญ่แล้วเสร็จ 3 จาก 5 กม. ติดขัดเรื่องที่ดิน 2 แปลง รอหนังสือยินยอม";

fn monday(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, 23, hour, minute)
}

fn tuesday(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, 24, hour, minute)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    the_office_comes_together(stage, monday).await?;
    the_week_is_called(stage).await?;
    the_silent_are_reminded(stage).await?;
    the_governor_is_briefed(stage).await?;
    the_week_closes(stage).await
}

/// The hours of a day.
pub(super) type Day = fn(u32, u32) -> DateTime<Utc>;

/// From an empty office to one whose people have joined, from half past nine to half past ten on this day.
pub(super) async fn the_office_comes_together(stage: &mut Stage, day: Day) -> anyhow::Result<()> {
    the_office_is_founded(stage).await?;
    the_roster_is_loaded(stage, day).await?;
    people_are_invited(stage, day).await
}

async fn the_office_is_founded(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("สำนักงานจังหวัดเข้าร่วมด้วยลิงก์แรก · The secretariat joins by the first link")?;
    let link = stage.house().first_invitation().await?;
    joins(stage, &SECRETARY, &link).await?;
    stage.shares_number(&SECRETARY).await?;
    stage.hears(&SECRETARY, "บันทึกหมายเลข +6680").await?;
    Ok(())
}

pub(super) async fn joins(stage: &mut Stage, who: &Actor, link: &str) -> anyhow::Result<()> {
    stage.opens(who, link).await?;
    stage.hears(who, "ลงทะเบียนในตำแหน่ง").await?;
    stage.presses(who, "ถูกต้อง").await?;
    stage.hears(who, "ลงทะเบียนแล้ว").await?;
    stage.hears(who, "แจ้งหมายเลขโทรศัพท์").await?;
    Ok(())
}

async fn the_roster_is_loaded(stage: &mut Stage, day: Day) -> anyhow::Result<()> {
    stage.part("นำเข้าทะเบียน · The roster is loaded by sending its sheets")?;
    stage.until(day(9, 45)).await?;
    let posts = cast::posts_without_numbers_of_the_cast()?;
    for (name, sheet) in [
        ("agencies.csv", cast::AGENCIES.as_bytes()),
        ("posts.csv", &posts),
    ] {
        let media = Media::document(name, "text/csv", sheet);
        let called = format!("ไฟล์ {name}");
        stage.sends(&SECRETARY, media, &called).await?;
        stage.hears(&SECRETARY, "ยังไม่ได้บันทึก").await?;
        stage.presses(&SECRETARY, "บันทึกทั้งหมด").await?;
        stage.hears(&SECRETARY, "บันทึกแล้ว").await?;
    }
    Ok(())
}

async fn people_are_invited(stage: &mut Stage, day: Day) -> anyhow::Result<()> {
    stage.part("เชิญผู้ว่าราชการจังหวัดและหัวหน้าหน่วยงาน · Governor and heads are invited")?;
    stage.until(day(10, 0)).await?;
    stage.types(&SECRETARY, "ทะเบียน").await?;
    stage.hears(&SECRETARY, "ยังไม่ลงทะเบียน").await?;
    // The office's own posts stand on the first page.
    let label = "สนจ.ภูเก็ต · ผู้ว่าราชการจังหวัด";
    stage.presses(&SECRETARY, label).await?;
    linked(stage, &GOVERNOR).await?;
    stage.types(&GOVERNOR, "ข้าม").await?;
    stage.hears(&GOVERNOR, "ไม่ได้แจ้งหมายเลข").await?;

    stage.until(day(10, 10)).await?;
    invited(stage, &IRRIGATION, "ชลประทาน · หัวหน้าหน่วยงาน").await?;
    stage.shares_number(&IRRIGATION).await?;
    stage.hears(&IRRIGATION, "บันทึกหมายเลข +6680").await?;

    stage.until(day(10, 20)).await?;
    invited(stage, &ENVIRONMENT, "ทสจ.ภูเก็ต · หัวหน้าหน่วยงาน").await?;
    stage.types(&ENVIRONMENT, "ข้าม").await?;
    stage.hears(&ENVIRONMENT, "ไม่ได้แจ้งหมายเลข").await?;
    stage.types(&ENVIRONMENT, "/language").await?;
    stage.hears(&ENVIRONMENT, "Now in English.").await?;

    stage.until(day(10, 30)).await?;
    invited(stage, &HIGHWAYS, "แขวงทางหลวงภูเก็ต · หัวหน้าหน่วยงาน").await?;
    stage.shares_number(&HIGHWAYS).await?;
    stage.hears(&HIGHWAYS, "บันทึกหมายเลข +6680").await?;
    Ok(())
}

/// The secretariat finds the post in the roster, makes a link and passes it on; `who` joins by it.
async fn invited(stage: &mut Stage, who: &Actor, label: &str) -> anyhow::Result<()> {
    stage.types(&SECRETARY, "ทะเบียน").await?;
    stage.hears(&SECRETARY, "ยังไม่ลงทะเบียน").await?;
    stage.pages_to(&SECRETARY, label, "ถัดไป").await?;
    linked(stage, who).await
}

/// The secretariat makes a link for the post that is shown; `who` joins by it.
pub(super) async fn linked(stage: &mut Stage, who: &Actor) -> anyhow::Result<()> {
    let link = link(stage, "สร้างลิงก์ลงทะเบียน").await?;
    joins(stage, who, &link).await
}

/// The link that this button makes for the post that is shown, as words or in a picture.
pub(super) async fn link(stage: &mut Stage, button: &str) -> anyhow::Result<String> {
    stage.presses(&SECRETARY, button).await?;
    stage.hears(&SECRETARY, "ลิงก์ใช้ได้ถึง").await?;
    let invitation = stage.hears(&SECRETARY, "ลิงก์ลงทะเบียน:").await?;
    let words = invitation.text.split_whitespace();
    let mut links = words.filter(|word| word.starts_with("https://t.me/"));
    Ok(links.next().unwrap_or_default().to_owned())
}

async fn the_week_is_called(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("จันทร์ 15.00 น. ขอรายงาน · Monday 15:00, the call")?;
    stage.until(monday(15, 0)).await?;
    stage
        .hears(&IRRIGATION, "วาระยามเช้า อังคาร 24 พ.ย. 2569")
        .await?;
    stage
        .hears(&HIGHWAYS, "วาระยามเช้า อังคาร 24 พ.ย. 2569")
        .await?;
    stage
        .hears(&ENVIRONMENT, "Morning session Tue 24 Nov 2026")
        .await?;
    stage.hears_nothing(&GOVERNOR).await?;

    // Who comes to the session: one tap, and for a deputy one more (W0).
    stage.until(monday(15, 8)).await?;
    stage.presses(&IRRIGATION, "เข้าร่วมเอง").await?;
    stage.hears(&IRRIGATION, "ผู้เข้าร่วมประชุม: เข้าร่วมเอง").await?;
    stage.until(monday(15, 9)).await?;
    stage.presses(&ENVIRONMENT, "My deputy").await?;
    stage.hears(&ENVIRONMENT, "a deputy comes").await?;
    stage
        .hears(&ENVIRONMENT, "who comes to the session instead?")
        .await?;
    stage.types(&ENVIRONMENT, "Deputy (sample)").await?;
    stage
        .hears(&ENVIRONMENT, "To the session: Deputy (sample)")
        .await?;
    stage.hears(&ENVIRONMENT, "Recorded: ").await?;

    // One message is enough; the colour is an extra tap (P1, W1).
    stage.until(monday(15, 12)).await?;
    stage.replies(&IRRIGATION, "วาระยามเช้า", TROUBLE).await?;
    stage.hears(&IRRIGATION, "บันทึกแล้ว ขอบคุณ").await?;
    stage.presses(&IRRIGATION, "ติดขัด").await?;
    stage.hears(&IRRIGATION, "หรือไม่").await?;
    stage.presses(&IRRIGATION, "แจ้งเพื่อทราบ").await?;
    stage.hears(&IRRIGATION, "สถานะ 🔴 ติดขัด").await?;

    stage.until(monday(16, 5)).await?;
    stage
        .sends(&ENVIRONMENT, Media::photo(PICTURE), "ภาพ")
        .await?;
    stage.hears(&ENVIRONMENT, "Recorded, thank you").await?;
    Ok(())
}

async fn the_silent_are_reminded(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("อังคาร 07.30 และ 08.15 น. เตือนผู้ที่ยังไม่ตอบ · Tuesday 07:30 and 08:15, reminders")?;
    stage.until(tuesday(7, 30)).await?;
    stage.hears(&HIGHWAYS, "ยังไม่ได้รับรายงานประจำสัปดาห์").await?;
    stage.until(tuesday(8, 15)).await?;
    stage.hears(&HIGHWAYS, "ตอบกลับบรรทัดเดียวก็ได้").await?;
    // Whoever has answered is left in peace.
    stage.hears_nothing(&IRRIGATION).await?;
    stage.hears_nothing(&ENVIRONMENT).await?;
    stage.hears_nothing(&GOVERNOR).await
}

async fn the_governor_is_briefed(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("อังคาร 08.30 น. นำเรียนสรุป · Tuesday 08:30, the brief")?;
    stage.until(tuesday(8, 30)).await?;
    stage.hears(&GOVERNOR, "ตอบแล้ว 2 จาก").await?;
    stage.hears(&SECRETARY, "ตอบแล้ว 2 จาก").await?;
    stage.hears_nothing(&HIGHWAYS).await?;

    stage.until(tuesday(8, 34)).await?;
    stage.follows(&GOVERNOR, "ชลประทาน").await?;
    stage.hears(&GOVERNOR, "ติดขัดเรื่องที่ดิน 2 แปลง").await?;
    // One tap, and the head sees it; a reply is heard by the head, and answered (W5).
    stage.presses(&GOVERNOR, "อ่านแล้ว").await?;
    stage.hears(&GOVERNOR, "อ่านแล้ว 08.34 น.").await?;
    stage
        .hears(&IRRIGATION, "ผู้ว่าราชการจังหวัดอ่านแล้ว 08.34 น.")
        .await?;
    stage
        .replies(&GOVERNOR, "ติดขัดเรื่องที่ดิน 2 แปลง", "แปลงใด ติดที่ใคร")
        .await?;
    stage.hears(&GOVERNOR, "ส่งแล้วถึง").await?;
    stage.hears(&IRRIGATION, "ผู้ว่าราชการจังหวัดให้ความเห็น").await?;
    stage.until(tuesday(8, 41)).await?;
    stage
        .replies(
            &IRRIGATION,
            "ผู้ว่าราชการจังหวัดให้ความเห็น",
            "แปลงที่ 3 และ 4 นัดเจ้าของวันศุกร์",
        )
        .await?;
    stage.hears(&IRRIGATION, "ส่งแล้วถึง").await?;
    stage.hears(&GOVERNOR, "ตอบความเห็น").await?;
    stage.types(&GOVERNOR, "รายงาน").await?;
    stage.hears(&GOVERNOR, "สัปดาห์ที่ 8").await?;
    stage.types(&GOVERNOR, "ผู้เข้าประชุม").await?;
    stage.hears(&GOVERNOR, "เข้าร่วมเอง 1 • ผู้แทน 1").await?;
    Ok(())
}

async fn the_week_closes(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("อังคาร 12.00 น. ปิดรับรายงาน · Tuesday 12:00, the close")?;
    stage.until(tuesday(12, 0)).await?;
    let closed = stage.hears(&SECRETARY, "ปิดรับรายงาน").await?;
    anyhow::ensure!(
        closed.text.contains("ยังไม่ตอบ 1 "),
        "the close was expected to name one missing agency, but says: {}",
        closed.text
    );
    for who in [&GOVERNOR, &IRRIGATION, &ENVIRONMENT, &HIGHWAYS, &SECRETARY] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}
