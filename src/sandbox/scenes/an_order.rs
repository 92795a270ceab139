//! An order from one line, and a request for cooperation: asked back, answered, reminded, closed (Q1, Q2, Q3, R0).

use super::usual_tuesday;
use crate::sandbox::{
    cast::{ENVIRONMENT, GOVERNOR, IRRIGATION},
    house::bangkok,
    stage::Stage,
};
use chrono::{DateTime, Utc};

fn monday(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, 23, hour, minute)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    usual_tuesday::the_office_comes_together(stage, monday).await?;
    one_line_is_understood(stage).await?;
    the_agency_asks_back(stage).await?;
    it_is_answered(stage).await?;
    another_is_late(stage).await
}

async fn one_line_is_understood(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("สั่งการด้วยข้อความเดียว · One line is understood, and confirmed")?;
    stage.until(monday(11, 0)).await?;
    stage
        .types(&GOVERNOR, "สั่งการ ชลประทาน ขอข้อมูลระดับน้ำคลองบางใหญ่ ภายในพรุ่งนี้")
        .await?;
    stage.hears(&GOVERNOR, "โปรดตรวจสอบ ยังไม่ได้ส่ง").await?;
    stage.hears_nothing(&IRRIGATION).await?;
    stage.presses(&GOVERNOR, "ส่ง").await?;
    stage.hears(&IRRIGATION, "ขอความร่วมมือ").await?;
    stage.presses(&IRRIGATION, "รับดำเนินการ").await?;
    stage.hears(&GOVERNOR, "รับดำเนินการแล้ว").await?;
    Ok(())
}

async fn the_agency_asks_back(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("หน่วยงานสอบถาม · The agency asks back")?;
    stage.until(monday(11, 15)).await?;
    stage.presses(&IRRIGATION, "ขอสอบถาม").await?;
    stage.hears(&IRRIGATION, "ขอสอบถามเรื่องใด").await?;
    stage.types(&IRRIGATION, "เฉพาะช่วงฝนตกหนักใช่หรือไม่").await?;
    stage.hears(&GOVERNOR, "เฉพาะช่วงฝนตกหนัก").await?;
    Ok(())
}

async fn it_is_answered(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ตอบ และปิดเรื่อง · Answered, and closed")?;
    stage.until(monday(13, 0)).await?;
    stage.types(&IRRIGATION, "/orders").await?;
    stage.hears(&IRRIGATION, "เรื่องค้างของหน่วยงาน 1").await?;
    stage.presses(&IRRIGATION, "ข-1").await?;
    stage.hears(&IRRIGATION, "เรียน").await?;
    stage.types(&GOVERNOR, "ข้อสั่งการ").await?;
    stage.hears(&GOVERNOR, "ค้าง 1 เรื่อง").await?;
    stage.presses(&GOVERNOR, "ข-1").await?;
    stage.hears(&GOVERNOR, "สอบถาม").await?;
    stage.presses(&GOVERNOR, "ปิดเรื่อง").await?;
    stage.hears(&IRRIGATION, "ไม่ต้องดำเนินการต่อ").await?;
    Ok(())
}

async fn another_is_late(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("เกินกำหนด ระบบเตือนครั้งเดียว · Late, and reminded once")?;
    stage
        .types(&GOVERNOR, "/order ทสจ. ส่งภาพจุดทิ้งขยะ วันนี้ 15.00 น.")
        .await?;
    stage.hears(&GOVERNOR, "โปรดตรวจสอบ ยังไม่ได้ส่ง").await?;
    stage.presses(&GOVERNOR, "ส่ง").await?;
    stage.hears(&ENVIRONMENT, "Order of the governor").await?;
    stage.until(monday(15, 5)).await?;
    stage.hears(&ENVIRONMENT, "late").await?;
    Ok(())
}
