//! A Tuesday that the cabinet makes a holiday at short notice, and a week that the secretariat moves after its call (W6, W6b, W11).

use super::usual_tuesday;
use crate::sandbox::{
    cast::{ENVIRONMENT, GOVERNOR, HIGHWAYS, IRRIGATION, SECRETARY},
    house::bangkok,
    stage::Stage,
};
use chrono::{DateTime, Utc};

fn on(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, day, hour, minute)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    usual_tuesday::the_office_comes_together(stage, |hour, minute| on(23, hour, minute)).await?;
    the_cabinet_decides(stage).await?;
    the_week_is_called_for_wednesday(stage).await?;
    the_session_moves_once_more(stage).await?;
    the_day_comes(stage).await
}

async fn the_cabinet_decides(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("คณะรัฐมนตรีประกาศวันหยุดพิเศษ · The cabinet makes Tuesday a holiday")?;
    stage.until(on(23, 11, 0)).await?;
    stage.types(&SECRETARY, "วันหยุด").await?;
    stage.hears(&SECRETARY, "วันหยุดราชการ").await?;
    stage.presses(&SECRETARY, "เพิ่มวันหยุด").await?;
    stage.hears(&SECRETARY, "โปรดพิมพ์วันที่และชื่อวันหยุด").await?;
    stage.types(&SECRETARY, "24 พ.ย. 2569 วันหยุดพิเศษ").await?;
    stage.hears(&SECRETARY, "จะเลื่อนเป็น พุธ 25 พ.ย. 2569").await?;
    Ok(())
}

async fn the_week_is_called_for_wednesday(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("จันทร์ 15.00 น. ขอรายงานของวันพุธ · Monday 15:00, the call for Wednesday")?;
    stage.until(on(23, 15, 0)).await?;
    stage.hears(&IRRIGATION, "พุธ 25 พ.ย. 2569").await?;
    stage.hears(&HIGHWAYS, "พุธ 25 พ.ย. 2569").await?;
    stage.hears(&ENVIRONMENT, "Wed 25 Nov 2026").await?;
    stage
        .types(&IRRIGATION, "ขุดลอกคลองบางใหญ่แล้วเสร็จ 4 จาก 5 กม.")
        .await?;
    stage.hears(&IRRIGATION, "บันทึกแล้ว ขอบคุณ").await?;
    stage.part("อังคารเป็นวันหยุด ไม่มีผู้ใดได้รับข้อความ · Tuesday is a holiday, and quiet")?;
    stage.until(on(24, 18, 0)).await?;
    for who in [&IRRIGATION, &HIGHWAYS, &ENVIRONMENT, &GOVERNOR] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}

async fn the_session_moves_once_more(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("เลื่อนวาระหลังแจ้งหน่วยงานแล้ว · The secretariat moves the week after its call")?;
    stage.types(&SECRETARY, "ปฏิทินวาระ").await?;
    stage.hears(&SECRETARY, "ปฏิทินวาระยามเช้า").await?;
    stage.presses(&SECRETARY, "พุธ 25 พ.ย.").await?;
    stage.hears(&SECRETARY, "เลื่อนไปวันใด").await?;
    stage.presses(&SECRETARY, "พฤหัสบดี 26 พ.ย.").await?;
    stage.hears(&SECRETARY, "จะได้รับแจ้งการเปลี่ยนแปลงทันที").await?;
    stage.presses(&SECRETARY, "ยืนยัน").await?;
    stage.hears(&SECRETARY, "✓ เลื่อนวาระยามเช้า สัปดาห์ที่ 8").await?;
    stage.hears(&GOVERNOR, "พฤหัสบดี 26 พ.ย. 2569").await?;
    stage.hears(&IRRIGATION, "รายงานที่ท่านส่งไว้ยังใช้ได้").await?;
    stage.hears(&HIGHWAYS, "พฤหัสบดี 26 พ.ย. 2569").await?;
    stage.hears(&ENVIRONMENT, "Thu 26 Nov 2026").await?;
    Ok(())
}

async fn the_day_comes(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("พฤหัสบดี เตือน สรุป และปิดรับรายงาน · Thursday: reminders, the brief, the close")?;
    stage.until(on(26, 7, 30)).await?;
    stage.hears(&HIGHWAYS, "ยังไม่ได้รับรายงานประจำสัปดาห์").await?;
    stage.hears(&ENVIRONMENT, "No weekly report yet").await?;
    stage.types(&ENVIRONMENT, "Mangroves replanted").await?;
    stage.hears(&ENVIRONMENT, "Recorded, thank you").await?;
    stage.until(on(26, 8, 30)).await?;
    stage.hears(&HIGHWAYS, "ตอบกลับบรรทัดเดียวก็ได้").await?;
    stage.hears(&GOVERNOR, "ตอบแล้ว 2 จาก").await?;
    stage.hears(&SECRETARY, "ตอบแล้ว 2 จาก").await?;
    stage.until(on(26, 12, 0)).await?;
    stage.hears(&SECRETARY, "ปิดรับรายงาน").await?;
    for who in [&GOVERNOR, &IRRIGATION, &ENVIRONMENT, &HIGHWAYS, &SECRETARY] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}
