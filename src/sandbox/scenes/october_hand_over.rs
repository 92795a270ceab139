//! Officials move on 1 October: four posts change hands by one sheet, and the first week runs with the new people (R1a, R2, R3, R8, W0, W3).
//!
//! Irrigation is followed by somebody who joins ahead of the day, environment by somebody who joins when the week is called already, and
//! two district chiefs change places and keep their accounts.

use super::usual_tuesday::{self, link, linked};
use crate::sandbox::{
    botapi::Media,
    cast::{
        Actor, ENVIRONMENT, GOVERNOR, HIGHWAYS, IRRIGATION, IRRIGATION_DELEGATE, NEWCOMER,
        SECOND_NEWCOMER, SECRETARY, THALANG,
    },
    house::bangkok,
    stage::Stage,
};
use chrono::{DateTime, Utc};

const HEADINGS: &str = "รหัสหน่วยงาน,บทบาท,ชื่อ-สกุล,ภาษา,ตั้งแต่วันที่";
/// Whoever typed it has copied the row of Thalang for Kathu, and left the code as it was.
const WRONG: &str = "\
IRRI,หัวหน้าหน่วยงาน,นายตัวอย่าง มารับงาน,ไทย,1/10/2569
MNRE,หัวหน้าหน่วยงาน,นางตัวอย่าง มาใหม่,อังกฤษ,1/10/2569
AMPTLG,หัวหน้าหน่วยงาน,หัวหน้า อ.กะทู้ (ตัวอย่าง),,1/10/2569
AMPTLG,หัวหน้าหน่วยงาน,หัวหน้า อ.ถลาง (ตัวอย่าง),,1/10/2569
";

fn september(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 9, 30, hour, minute)
}

fn october(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 10, day, hour, minute)
}

/// The last morning of the fiscal year.
pub(super) fn begins() -> DateTime<Utc> {
    september(9, 30)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    usual_tuesday::the_office_comes_together(stage, september).await?;
    two_more_join(stage).await?;
    the_sheet_is_sent(stage).await?;
    successors_are_invited(stage).await?;
    the_head_answers_early(stage).await?;
    posts_change_hands(stage).await?;
    the_new_head_looks_round(stage).await?;
    the_week_is_called(stage).await?;
    the_governor_looks(stage).await
}

async fn two_more_join(stage: &mut Stage) -> anyhow::Result<()> {
    stage.until(september(10, 40)).await?;
    for (who, name) in [
        (&IRRIGATION_DELEGATE, IRRIGATION_DELEGATE.name()),
        (&THALANG, THALANG.name()),
    ] {
        stage.types(&SECRETARY, &format!("/roster {name}")).await?;
        stage.hears(&SECRETARY, "พบ 1 ตำแหน่ง").await?;
        stage.presses(&SECRETARY, "1.").await?;
        linked(stage, who).await?;
        stage.shares_number(who).await?;
        stage.hears(who, "บันทึกหมายเลข +6680").await?;
    }
    Ok(())
}

fn sheet(rows: &str) -> Media {
    let words = format!("{HEADINGS}\n{rows}");
    Media::document("hand-over.csv", "text/csv", words.into_bytes())
}

async fn the_sheet_is_sent(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ส่งไฟล์ส่งมอบงาน 1 ตุลาคม ผิดหนึ่งที่ · The hand-over sheet, with one mistake")?;
    stage.until(september(13, 0)).await?;
    let called = "ไฟล์ hand-over.csv";
    stage.sends(&SECRETARY, sheet(WRONG), called).await?;
    let faults = stage.hears(&SECRETARY, "พบข้อผิดพลาด 1").await?;
    anyhow::ensure!(
        faults.text.contains("บรรทัดที่ 5"),
        "the fault was expected at line 5: {}",
        faults.text
    );
    stage.part("แก้แล้วส่งใหม่ · Mended and sent again")?;
    stage.until(september(13, 5)).await?;
    let mended = WRONG.replace(
        "AMPTLG,หัวหน้าหน่วยงาน,หัวหน้า อ.ถลาง",
        "AMPKTH,หัวหน้าหน่วยงาน,หัวหน้า อ.ถลาง",
    );
    stage.sends(&SECRETARY, sheet(&mended), called).await?;
    stage.hears(&SECRETARY, "ยังไม่ได้บันทึก").await?;
    stage.presses(&SECRETARY, "บันทึกทั้งหมด").await?;
    stage.hears(&SECRETARY, "บันทึกแล้ว").await?;
    // Nobody hears anything before the day.
    for who in [&IRRIGATION, &ENVIRONMENT, &THALANG, &IRRIGATION_DELEGATE] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}

/// The secretariat opens a post among those that are to change hands, and makes the successor's link by this button.
async fn coming(stage: &mut Stage, post: &str, button: &str) -> anyhow::Result<String> {
    stage.types(&SECRETARY, "ทะเบียน").await?;
    stage.hears(&SECRETARY, "ทะเบียนผู้ใช้").await?;
    stage.presses(&SECRETARY, "ส่งมอบที่กำหนดไว้ 4").await?;
    stage.hears(&SECRETARY, "ส่งมอบงานที่กำหนดไว้").await?;
    stage.presses(&SECRETARY, post).await?;
    stage.hears(&SECRETARY, "ส่งมอบให้").await?;
    link(stage, button).await
}

async fn confirms(
    stage: &mut Stage,
    who: &Actor,
    link: &str,
    (asks, yes, done): (&str, &str, &str),
) -> anyhow::Result<()> {
    stage.opens(who, link).await?;
    stage.hears(who, asks).await?;
    stage.presses(who, yes).await?;
    stage.hears(who, done).await?;
    Ok(())
}

async fn successors_are_invited(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("เชิญผู้มารับตำแหน่งล่วงหน้าด้วย QR · A successor joins ahead, by a picture")?;
    stage.until(september(14, 0)).await?;
    let link = coming(stage, "ชลประทาน", "สร้าง QR").await?;
    let joined = ("ลงทะเบียนในตำแหน่ง", "ถูกต้อง", "ใช้งานได้ตั้งแต่ 1 ต.ค. 2569");
    confirms(stage, &NEWCOMER, &link, joined).await
}

async fn the_head_answers_early(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ผู้ดำรงตำแหน่งเดิมรายงานล่วงหน้า · The leaving head reports ahead")?;
    stage.until(september(15, 30)).await?;
    let words = "ขุดลอกคลองบางใหญ่แล้วเสร็จ 4 จาก 5 กม. เหลือช่วงสะพานหิน";
    stage.types(&IRRIGATION, words).await?;
    stage.hears(&IRRIGATION, "เรื่องใด").await?;
    stage.presses(&IRRIGATION, "รายงาน").await?;
    stage.hears(&IRRIGATION, "ล่วงหน้า").await?;
    Ok(())
}

async fn posts_change_hands(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("1 ตุลาคม 00.00 น. ส่งมอบงาน · 1 October, midnight: four posts change hands")?;
    stage.until(october(1, 0, 0)).await?;
    stage.hears(&IRRIGATION, "สิทธิใช้งานในตำแหน่ง").await?;
    stage.hears(&ENVIRONMENT, "Your access as").await?;
    stage.hears(&THALANG, "สิทธิใช้งานในตำแหน่ง").await?;
    stage.hears(&THALANG, "ท่านรับมอบงานในระบบ").await?;
    stage
        .hears(&NEWCOMER, "ขุดลอกคลองบางใหญ่แล้วเสร็จ 4 จาก 5 กม.")
        .await?;
    stage.hears(&NEWCOMER, "แจ้งหมายเลขโทรศัพท์").await?;
    stage.hears(&NEWCOMER, "โปรดยืนยันภายใน").await?;
    for who in [&IRRIGATION_DELEGATE, &HIGHWAYS, &GOVERNOR] {
        stage.hears_nothing(who).await?;
    }
    stage.part("ผู้ดำรงตำแหน่งเดิมส่งข้อความหลังพ้นหน้าที่ · The predecessor writes a minute later")?;
    stage.until(october(1, 0, 1)).await?;
    stage.types(&IRRIGATION, "ฝากแก้เป็น 4.5 กม.").await?;
    stage
        .hears(&IRRIGATION, "ระบบนี้ใช้เฉพาะผู้ที่ลงทะเบียนแล้ว")
        .await?;
    Ok(())
}

async fn the_new_head_looks_round(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ผู้รับมอบแจ้งหมายเลข ยืนยันผู้ได้รับมอบหมาย · The successor settles in")?;
    stage.until(october(1, 8, 35)).await?;
    stage.presses(&NEWCOMER, "ยืนยันทุกคน").await?;
    stage.hears(&NEWCOMER, "(ยืนยันแล้ว)").await?;
    stage.shares_number(&NEWCOMER).await?;
    stage.hears(&NEWCOMER, "บันทึกหมายเลข +6680").await?;
    stage.hears_nothing(&IRRIGATION_DELEGATE).await
}

async fn the_week_is_called(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("จันทร์ 5 ต.ค. 15.00 น. ขอรายงานจากผู้ดำรงตำแหน่งใหม่ · Monday 15:00, the call")?;
    stage.until(october(5, 15, 0)).await?;
    stage.hears(&NEWCOMER, "ได้รับรายงานล่วงหน้าแล้ว").await?;
    stage.presses(&NEWCOMER, "เข้าร่วมเอง").await?;
    stage.hears(&NEWCOMER, "ผู้เข้าร่วมประชุม: เข้าร่วมเอง").await?;
    stage.hears(&THALANG, "ที่ว่าการอำเภอกะทู้").await?;
    stage
        .replies(&THALANG, "วาระยามเช้า", "รับมอบงานอำเภอกะทู้แล้ว งานเป็นไปตามแผน")
        .await?;
    stage.hears(&THALANG, "บันทึกแล้ว ขอบคุณ").await?;
    stage
        .hears(&HIGHWAYS, "วาระยามเช้า อังคาร 6 ต.ค. 2569")
        .await?;
    for gone in [&IRRIGATION, &ENVIRONMENT] {
        stage.hears_nothing(gone).await?;
    }
    stage.part("ผู้มารับตำแหน่งลงทะเบียนหลังแจ้งแล้ว · A successor joins after the call, in English")?;
    stage.until(october(5, 15, 40)).await?;
    stage.types(&SECRETARY, "/roster มาใหม่").await?;
    stage.hears(&SECRETARY, "พบ 1 ตำแหน่ง").await?;
    stage.presses(&SECRETARY, "1.").await?;
    let link = link(stage, "สร้างลิงก์ลงทะเบียน").await?;
    let joined = ("You are joining as", "Yes", "You have joined");
    confirms(stage, &SECOND_NEWCOMER, &link, joined).await?;
    stage.shares_number(&SECOND_NEWCOMER).await?;
    stage.hears(&SECOND_NEWCOMER, "You take over").await?;
    stage.hears(&SECOND_NEWCOMER, "please confirm by").await?;
    stage.presses(&SECOND_NEWCOMER, "Confirm").await?;
    stage.hears(&SECOND_NEWCOMER, "(confirmed)").await?;
    stage.presses(&SECOND_NEWCOMER, "I come").await?;
    stage.hears(&SECOND_NEWCOMER, "Recorded: ").await?;
    stage
        .replies(
            &SECOND_NEWCOMER,
            "You take over",
            "Settling in. Mangrove survey goes on as planned.",
        )
        .await?;
    stage.hears(&SECOND_NEWCOMER, "Recorded, thank you").await?;
    Ok(())
}

async fn the_governor_looks(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("อังคาร 6 ต.ค. วาระแรกของปีงบประมาณ · Tuesday, the first week of the fiscal year")?;
    stage.until(october(6, 8, 30)).await?;
    stage.hears(&HIGHWAYS, "ยังไม่ได้รับรายงานประจำสัปดาห์").await?;
    stage.hears(&HIGHWAYS, "ตอบกลับบรรทัดเดียวก็ได้").await?;
    stage.hears(&GOVERNOR, "ตอบแล้ว 3 จาก").await?;
    stage.hears(&SECRETARY, "ตอบแล้ว 3 จาก").await?;
    stage.types(&GOVERNOR, "/who ชลประทาน").await?;
    let found = stage.hears(&GOVERNOR, "นายตัวอย่าง มารับงาน").await?;
    anyhow::ensure!(
        !found.text.contains(IRRIGATION.name()),
        "the predecessor still stands there: {}",
        found.text
    );
    stage.until(october(6, 12, 0)).await?;
    stage.hears(&SECRETARY, "ปิดรับรายงาน").await?;
    for who in [
        &IRRIGATION,
        &ENVIRONMENT,
        &NEWCOMER,
        &SECOND_NEWCOMER,
        &THALANG,
    ] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}
