//! An announcement to all organisations: shown before it goes, acknowledged in both languages, asked about, corrected, the rest reminded
//! (A1–A6).

use super::usual_tuesday::joins;
use crate::sandbox::{
    cast::{CHIEF, ENVIRONMENT, HEALTH, HIGHWAYS, IRRIGATION, SECRETARY},
    house::bangkok,
    stage::Stage,
};
use anyhow::Context as _;
use chrono::{DateTime, Utc};

const WORDS: &str =
    "ขอเชิญประชุมคณะกรมการจังหวัด วันศุกร์ที่ 27 พ.ย. 2569 เวลา 09.00 น. ณ ห้องประชุมมุกอันดามัน ศาลากลางจังหวัด";
const ENGLISH: &str = "Meeting of the provincial committee, Friday 27 November 2026, 09:00, Mook Andaman Room, Provincial Hall.";
const CORRECTED: &str =
    "ขอเชิญประชุมคณะกรมการจังหวัด วันศุกร์ที่ 27 พ.ย. 2569 เวลา 13.30 น. ณ ห้องประชุมมุกอันดามัน ศาลากลางจังหวัด";
/// Courts, partners and the office itself are in only when they are named (A2).
const TO_ALL: &str = "/announce ทุกหน่วยงาน และ ศาลและองค์กรอิสระ และ ภาคีเครือข่าย และ สำนักงานจังหวัดภูเก็ต";

fn monday(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, 23, hour, minute)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    the_province_is_there(stage).await?;
    it_is_shown_before_it_goes(stage).await?;
    it_goes_round(stage).await?;
    somebody_asks_back(stage).await?;
    the_secretariat_looks(stage).await?;
    it_is_corrected(stage).await?;
    the_rest_are_reminded(stage).await
}

async fn the_province_is_there(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ทุกหน่วยงานลงทะเบียนแล้ว · All organisations have joined")?;
    stage.house().takes_sample_roster().await?;
    for who in [
        &SECRETARY,
        &CHIEF,
        &IRRIGATION,
        &ENVIRONMENT,
        &HIGHWAYS,
        &HEALTH,
    ] {
        let link = stage.house().invites(who).await?;
        let link = link.with_context(|| format!("{} has no post", who.english))?;
        joins(stage, who, &link).await?;
        stage.shares_number(who).await?;
        stage.hears(who, "บันทึกหมายเลข +6680").await?;
    }
    stage.types(&ENVIRONMENT, "/language").await?;
    stage.hears(&ENVIRONMENT, "Now in English.").await?;
    stage.others_join().await?;
    stage.blocks(&HIGHWAYS).await
}

async fn it_is_shown_before_it_goes(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ดูตัวอย่าง จำนวน และรายชื่อก่อนส่ง · Shown before it goes, with count and names")?;
    stage.until(monday(9, 55)).await?;
    stage.types(&SECRETARY, WORDS).await?;
    stage.hears(&SECRETARY, "ข้อความนี้เป็นเรื่องใด").await?;
    stage.types(&SECRETARY, TO_ALL).await?;
    stage.hears(&SECRETARY, "แจ้งเวียนจากสำนักงานจังหวัด").await?;
    stage.hears(&SECRETARY, "126 คน (120 หน่วยงาน)").await?;
    stage.presses(&SECRETARY, "ฉบับภาษาอังกฤษ").await?;
    stage.hears(&SECRETARY, "โปรดพิมพ์ฉบับภาษาอังกฤษ").await?;
    stage.types(&SECRETARY, ENGLISH).await?;
    stage.hears(&SECRETARY, "มีฉบับภาษาอังกฤษ").await?;
    stage.presses(&SECRETARY, "รายชื่อผู้รับ").await?;
    stage.hears(&SECRETARY, "หัวหน้า").await?;
    stage.presses(&SECRETARY, "ถัดไป").await?;
    stage.presses(&SECRETARY, "กลับ").await?;
    stage.hears(&SECRETARY, "ตัวอย่างก่อนส่ง").await?;
    stage.hears_nothing(&IRRIGATION).await
}

async fn it_goes_round(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("10.00 น. ส่ง และรับทราบ · It goes, and is acknowledged")?;
    stage.until(monday(10, 0)).await?;
    stage.presses(&SECRETARY, "ส่งถึง 126 คน").await?;
    stage.hears(&SECRETARY, "กำลังส่งแจ้งเวียน").await?;
    for who in [&IRRIGATION, &HEALTH] {
        let copy = stage.hears(who, "แจ้งเวียนจากสำนักงานจังหวัด").await?;
        says(&copy.text, WORDS)?;
    }
    let copy = stage
        .hears(&ENVIRONMENT, "Circular from the Provincial Office")
        .await?;
    says(&copy.text, ENGLISH)?;
    stage.until(monday(10, 1)).await?;
    stage
        .hears(&SECRETARY, "ส่งแล้ว 125 จาก 126 • ไม่สำเร็จ 1")
        .await?;
    stage.presses(&IRRIGATION, "รับทราบ").await?;
    stage.hears(&IRRIGATION, "ขอบคุณ").await?;
    stage.until(monday(10, 3)).await?;
    stage.presses(&ENVIRONMENT, "Acknowledge").await?;
    stage.hears(&ENVIRONMENT, "Thank you.").await?;
    stage.until(monday(10, 4)).await?;
    stage
        .hears(&SECRETARY, "รับทราบแล้ว 2 • ยังไม่รับทราบ 123")
        .await?;
    Ok(())
}

async fn somebody_asks_back(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ผู้รับสอบถาม สำนักงานจังหวัดตอบ · Somebody asks back, and is answered")?;
    stage.until(monday(10, 20)).await?;
    stage
        .replies(
            &HEALTH,
            "แจ้งเวียนจากสำนักงานจังหวัด",
            "ติดราชการที่กรุงเทพฯ ส่งผู้แทนได้หรือไม่",
        )
        .await?;
    stage.hears(&HEALTH, "ส่งคำถามเรื่อง ว-1").await?;
    stage.hears(&CHIEF, "คำถามเรื่องแจ้งเวียน ว-1").await?;
    stage.hears(&SECRETARY, "คำถามเรื่องแจ้งเวียน ว-1").await?;
    stage.until(monday(10, 31)).await?;
    stage
        .replies(
            &SECRETARY,
            "คำถามเรื่องแจ้งเวียน ว-1",
            "ได้ค่ะ โปรดแจ้งชื่อผู้แทนก่อนวันพฤหัสบดี",
        )
        .await?;
    stage.hears(&SECRETARY, "ส่งคำตอบถึง").await?;
    let answer = stage
        .hears(&HEALTH, "คำตอบจากสำนักงานจังหวัดเรื่องแจ้งเวียน ว-1")
        .await?;
    says(&answer.text, "ได้ค่ะ โปรดแจ้งชื่อผู้แทน")?;
    stage.hears(&CHIEF, "ตอบแล้วโดย").await?;
    Ok(())
}

async fn the_secretariat_looks(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part(
        "/receipts ใครยังไม่รับทราบ ส่งไม่ถึงใคร · Who has not acknowledged, whom it has not reached",
    )?;
    stage.until(monday(10, 45)).await?;
    stage.types(&SECRETARY, "/receipts").await?;
    stage.hears(&SECRETARY, "รับทราบ 2 จาก 126").await?;
    stage.presses(&SECRETARY, "ว-1").await?;
    stage
        .hears(&SECRETARY, "รับทราบแล้ว 2 • ยังไม่รับทราบ 123")
        .await?;
    stage.presses(&SECRETARY, "ยังไม่รับทราบ 123").await?;
    stage.hears(&SECRETARY, "ว-1: ยังไม่รับทราบ").await?;
    stage.presses(&SECRETARY, "กลับ").await?;
    stage.presses(&SECRETARY, "ไม่สำเร็จ 1").await?;
    let failed = stage.hears(&SECRETARY, "ผู้รับปิดกั้นระบบ").await?;
    says(&failed.text, "แขวงทางหลวงภูเก็ต")?;
    stage.presses(&SECRETARY, "กลับ").await
}

async fn it_is_corrected(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("11.00 น. แก้ไขทุกฉบับ ผู้ที่รับทราบแล้วได้รับแจ้งอีกครั้ง · Corrected; those who had acknowledged are asked again")?;
    stage.until(monday(11, 0)).await?;
    stage.presses(&SECRETARY, "แก้ไขทุกฉบับ").await?;
    stage.hears(&SECRETARY, "โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await?;
    stage.types(&SECRETARY, CORRECTED).await?;
    stage.hears(&SECRETARY, "กำลังแก้ไข").await?;
    let copy = stage.hears(&HEALTH, CORRECTED).await?;
    says(&copy.text, "(แก้ไข จันทร์ 23 พ.ย. 2569 เวลา 11.00 น.)")?;
    stage.hears_nothing(&HEALTH).await?;
    stage
        .hears(&IRRIGATION, "แจ้งเวียนที่ท่านรับทราบแล้วมีการแก้ไข")
        .await?;
    stage
        .hears(
            &ENVIRONMENT,
            "A circular that you acknowledged was corrected",
        )
        .await?;
    stage.until(monday(11, 6)).await?;
    stage.presses(&IRRIGATION, "รับทราบ").await?;
    // The copy and what told of its correction say so both.
    stage.hears(&IRRIGATION, CORRECTED).await?;
    stage.hears(&IRRIGATION, "ขอบคุณ").await?;
    Ok(())
}

async fn the_rest_are_reminded(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("13.00 น. ติดตามที่เหลือ · The rest are reminded")?;
    stage.until(monday(13, 0)).await?;
    stage.types(&SECRETARY, "/receipts").await?;
    stage.hears(&SECRETARY, "รับทราบ 1 จาก 126").await?;
    stage.presses(&SECRETARY, "ว-1").await?;
    stage.presses(&SECRETARY, "ติดตามที่เหลือ").await?;
    stage.hears(&HEALTH, "โปรดรับทราบแจ้งเวียน").await?;
    stage
        .hears(&ENVIRONMENT, "Please acknowledge the circular")
        .await?;
    stage.hears_nothing(&IRRIGATION).await?;
    stage.presses(&HEALTH, "รับทราบ").await?;
    stage.hears(&HEALTH, "ขอบคุณ").await?;
    stage.until(monday(13, 1)).await?;
    stage
        .hears(&SECRETARY, "รับทราบแล้ว 2 • ยังไม่รับทราบ 123")
        .await?;
    stage.presses(&SECRETARY, "รายชื่อโทรตาม").await?;
    stage.hears(&SECRETARY, "ว-1: รายชื่อที่ต้องโทรติดตาม").await?;
    Ok(())
}

fn says(text: &str, words: &str) -> anyhow::Result<()> {
    anyhow::ensure!(text.contains(words), "“{words}” is not in “{text}”");
    Ok(())
}
