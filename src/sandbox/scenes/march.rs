//! Seven days before 31 March: contracts that are not signed, what is late, and the decision after the day (J3, J4, J7, U5).

use super::usual_tuesday;
use crate::sandbox::{
    botapi::Media,
    cast::{self, GOVERNOR, HIGHWAYS, IRRIGATION, SECRETARY},
    house::bangkok,
    stage::Stage,
};
use chrono::{DateTime, Utc};

fn on(month: u32, day: u32, hour: u32) -> DateTime<Utc> {
    bangkok(2027, month, day, hour, 0)
}

fn november(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, 23, hour, minute)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    usual_tuesday::the_office_comes_together(stage, november).await?;
    the_register_comes(stage).await?;
    seven_days_are_left(stage).await?;
    what_is_late(stage).await?;
    the_day_has_passed(stage).await
}

async fn the_register_comes(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("นำเข้าทะเบียนโครงการ · The register of projects is loaded")?;
    // The clock moves two months at once, and no further.
    for stop in [on(1, 15, 10), on(3, 10, 10), on(3, 23, 10)] {
        stage.until(stop).await?;
    }
    let sheet = Media::document("projects.csv", "text/csv", cast::PROJECTS.as_bytes());
    stage.sends(&SECRETARY, sheet, "ไฟล์ projects.csv").await?;
    stage.hears(&SECRETARY, "โครงการ: เพิ่ม 60").await?;
    stage.presses(&SECRETARY, "บันทึกทั้งหมด").await?;
    stage.hears(&SECRETARY, "บันทึกแล้ว").await?;
    Ok(())
}

async fn seven_days_are_left(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("เหลือ 7 วันก่อน 31 มีนาคม · Seven days before 31 March")?;
    stage.until(on(3, 24, 9)).await?;
    stage.hears(&HIGHWAYS, "กำหนดภายใน 31 มี.ค. 2570").await?;
    stage.hears(&IRRIGATION, "เหลือเวลา 7 วัน").await?;
    stage.hears(&GOVERNOR, "ยังไม่ลงนามสัญญา 10 โครงการ").await?;
    Ok(())
}

async fn what_is_late(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("โครงการล่าช้า และผู้รับผิดชอบใน 2 ปุ่ม · What is late, and the officer in two taps")?;
    stage.types(&GOVERNOR, "/overdue ชลประทาน").await?;
    stage.hears(&GOVERNOR, "SYN-2569-016").await?;
    stage.presses(&GOVERNOR, "1").await?;
    stage.hears(&GOVERNOR, "ขุดลอกอ่างเก็บน้ำคลองกะทะ").await?;
    stage.presses(&GOVERNOR, "ติดต่อ").await?;
    stage.hears(&GOVERNOR, "").await?;
    stage
        .types(&IRRIGATION, "SYN-2569-016 95% ขุดลอกเหลือ 1 จุด เสร็จ 10 เม.ย.")
        .await?;
    stage.hears(&IRRIGATION, "88% → 95%").await?;
    Ok(())
}

async fn the_day_has_passed(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("พ้นกำหนด: ผู้ว่าราชการจังหวัดสั่งการ · The day has passed: the governor decides")?;
    stage.until(on(4, 1, 9)).await?;
    stage
        .hears(&GOVERNOR, "เลยกำหนดลงนามสัญญา 31 มี.ค. 2570")
        .await?;
    stage.presses(&GOVERNOR, "SYN-2570-004").await?;
    stage.hears(&GOVERNOR, "ปรับปรุงสันเขื่อนอ่างเก็บน้ำบางวาด").await?;
    stage.presses(&GOVERNOR, "ขยายเวลาลงนามสัญญา").await?;
    stage.hears(&GOVERNOR, "ขยายเวลาลงนามสัญญาถึงวันใด").await?;
    stage.types(&GOVERNOR, "30 เม.ย. 2570").await?;
    stage.hears(&GOVERNOR, "โปรดพิมพ์เหตุผล").await?;
    stage.types(&GOVERNOR, "รอผลอุทธรณ์ประกวดราคา").await?;
    stage.hears(&GOVERNOR, "แก้ไขแล้ว: SYN-2570-004").await?;
    stage
        .hears(&IRRIGATION, "ขยายเวลาลงนามสัญญาถึง 30 เม.ย. 2570")
        .await?;
    Ok(())
}
