//! Who is where: said in one message, asked without disturbing anybody, and a talk one tap away (L1–L4, L6, L7).

use super::usual_tuesday;
use crate::sandbox::{
    cast::{ENVIRONMENT, GOVERNOR, HIGHWAYS, IRRIGATION, SECRETARY},
    house::bangkok,
    stage::Stage,
};
use chrono::{DateTime, Utc};

fn at(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, 23, hour, minute)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    usual_tuesday::the_office_comes_together(stage, at).await?;
    the_heads_say_where_they_are(stage).await?;
    the_governor_asks(stage).await?;
    a_talk_is_agreed(stage).await?;
    the_other_way_round(stage).await?;
    before_a_visit(stage).await?;
    back_again(stage).await
}

async fn the_heads_say_where_they_are(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("แจ้งภารกิจในข้อความเดียว · The heads say where they are, in one message")?;
    stage.until(at(11, 0)).await?;
    stage
        .types(&IRRIGATION, "ไปตรวจเขื่อนบางวาด กลับบ่ายสอง")
        .await?;
    stage.hears(&IRRIGATION, "บันทึกแล้ว: ปฏิบัติภารกิจ").await?;
    stage.types(&HIGHWAYS, "ลาป่วยวันนี้").await?;
    stage.hears(&HIGHWAYS, "ไม่เก็บเหตุผลการลา").await?;
    stage.types(&ENVIRONMENT, "In Bangkok until Friday").await?;
    stage.hears(&ENVIRONMENT, "Bangkok").await?;
    Ok(())
}

async fn the_governor_asks(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ผู้ว่าราชการจังหวัดดูว่าใครอยู่ไหน · The governor asks; nobody is disturbed")?;
    stage.types(&GOVERNOR, "ใครอยู่ไหน").await?;
    stage.hears(&GOVERNOR, "เขื่อนบางวาด").await?;
    stage.types(&GOVERNOR, "/where พรุ่งนี้").await?;
    stage.hears(&GOVERNOR, "Bangkok").await?;
    for who in [&IRRIGATION, &HIGHWAYS, &ENVIRONMENT] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}

async fn a_talk_is_agreed(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ขอพูดคุยทางโทรศัพท์ · The governor wants to talk, and gets a time")?;
    stage.types(&GOVERNOR, "/where ชลประทาน").await?;
    stage.hears(&GOVERNOR, "เขื่อนบางวาด").await?;
    stage.presses(&GOVERNOR, "ขอพูดคุย").await?;
    stage.hears(&IRRIGATION, "ขอพูดคุย").await?;
    stage.presses(&IRRIGATION, "อีก 10 นาที").await?;
    stage.hears(&GOVERNOR, "อีก 10 นาที").await?;
    Ok(())
}

async fn the_other_way_round(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("หน่วยงานขอเข้าพบ 5 นาที · An agency asks for five minutes")?;
    stage.until(at(11, 30)).await?;
    stage.types(&GOVERNOR, "ประชุมที่ศาลากลาง ถึงบ่ายโมง").await?;
    stage.hears(&GOVERNOR, "เฉพาะท่านที่เห็น").await?;
    stage.presses(&GOVERNOR, "เปิดเผยรายการนี้").await?;
    stage.hears(&GOVERNOR, "เปิดเผยแล้ว").await?;
    stage.types(&IRRIGATION, "ขอเข้าพบ").await?;
    stage.hears(&IRRIGATION, "ศาลากลาง").await?;
    stage.presses(&IRRIGATION, "ขอเข้าพบ 5 นาที").await?;
    stage.hears(&IRRIGATION, "เรื่อง").await?;
    stage
        .types(&IRRIGATION, "แนวเขตคลองบางใหญ่ ต้องตัดสินใจวันนี้")
        .await?;
    stage.hears(&GOVERNOR, "แนวเขตคลองบางใหญ่").await?;
    stage.presses(&GOVERNOR, "วันอังคาร").await?;
    stage.hears(&IRRIGATION, "อังคาร").await?;
    Ok(())
}

async fn before_a_visit(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("ก่อนตรวจเยี่ยมโดยไม่แจ้งล่วงหน้า · Before an unannounced visit")?;
    stage.until(at(13, 15)).await?;
    stage.types(&GOVERNOR, "แฟ้ม ชลประทาน").await?;
    stage.hears(&GOVERNOR, "แฟ้มหน่วยงาน").await?;
    stage
        .types(
            &GOVERNOR,
            "บันทึกเยี่ยม ชลประทาน ประตูน้ำชำรุด 1 บาน ถามอีกครั้งวันอังคาร",
        )
        .await?;
    stage.hears(&GOVERNOR, "ประตูน้ำชำรุด").await?;
    for who in [&HIGHWAYS, &ENVIRONMENT, &SECRETARY] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}

async fn back_again(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("14.00 น. ระบบถามครั้งเดียวว่ากลับแล้วหรือไม่ · 14:00, back?")?;
    stage.until(at(14, 0)).await?;
    stage.hears(&IRRIGATION, "กลับถึงแล้วหรือไม่").await?;
    stage.presses(&IRRIGATION, "กลับแล้ว").await?;
    stage.hears(&IRRIGATION, "อยู่สำนักงาน").await?;
    for who in [&GOVERNOR, &IRRIGATION, &ENVIRONMENT, &HIGHWAYS, &SECRETARY] {
        stage.hears_nothing(who).await?;
    }
    Ok(())
}
