//! A flood at night: an urgent matter from its first message to the brief of the morning (E1–E7, B1).
//!
//! Governor and the vice of the area hear it at ten past two, all vices a quarter of an hour later, the chief of the provincial office after
//! another; a vice takes it on, is silent when it was to be done, takes it on again and ends it.

use super::usual_tuesday::joins;
use crate::sandbox::{
    botapi::Media,
    cast::{Actor, CHIEF, GOVERNOR, IRRIGATION, SECOND_VICE, SECRETARY, VICE},
    house::bangkok,
    stage::Stage,
};
use anyhow::Context as _;
use chrono::{DateTime, Utc};

/// Enough of a picture for a chat.
const PICTURE: &[u8] = &[0xff, 0xd8, 0xff, 0xd9];

fn night(hour: u32, minute: u32) -> DateTime<Utc> {
    bangkok(2026, 11, 24, hour, minute)
}

pub(super) async fn play(stage: &mut Stage) -> anyhow::Result<()> {
    the_office_is_there(stage).await?;
    a_vice_is_given_an_area(stage).await?;
    the_tunnel_is_flooded(stage).await?;
    a_vice_takes_it_on(stage).await?;
    silence_opens_it_again(stage).await?;
    it_is_over(stage).await?;
    the_brief_tells_it(stage).await
}

async fn the_office_is_there(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("สำนักงานพร้อมทำงาน · The office is at work")?;
    stage.house().takes_sample_roster().await?;
    for who in [
        &SECRETARY,
        &GOVERNOR,
        &VICE,
        &SECOND_VICE,
        &CHIEF,
        &IRRIGATION,
    ] {
        let link = stage.house().invites(who).await?;
        let link = link.with_context(|| format!("{} has no post", who.english))?;
        joins(stage, who, &link).await?;
        stage.shares_number(who).await?;
        stage.hears(who, "บันทึกหมายเลข +6680").await?;
    }
    Ok(())
}

async fn a_vice_is_given_an_area(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("รองผู้ว่าฯ หนึ่งท่านกำกับด้านจราจร · One vice governor is given an area")?;
    stage.types(&SECRETARY, "/roster ด้านเศรษฐกิจ").await?;
    stage.hears(&SECRETARY, "ด้านเศรษฐกิจ").await?;
    stage.presses(&SECRETARY, "รองผู้ว่าราชการจังหวัด").await?;
    stage.presses(&SECRETARY, "แก้ไข").await?;
    stage.hears(&SECRETARY, "ด้านที่กำกับดูแล: ทุกด้าน").await?;
    stage.presses(&SECRETARY, "จราจร").await?;
    stage.hears(&SECRETARY, "ด้านที่กำกับดูแล: จราจร").await?;
    Ok(())
}

async fn the_tunnel_is_flooded(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("02.10 น. น้ำท่วมอุโมงค์ · Ten past two: the flood")?;
    stage.until(night(2, 10)).await?;
    stage
        .types(&IRRIGATION, "เรื่องด่วนที่สุด น้ำท่วมอุโมงค์ดาราสมุทร ระดับน้ำ 80 ซม.")
        .await?;
    stage.hears(&IRRIGATION, "ส่งเรื่องด่วนแล้ว 02.10 น.").await?;
    stage.hears(&GOVERNOR, "ด่วนที่สุด จาก").await?;
    stage.hears(&VICE, "ด่วนที่สุด จาก").await?;
    stage.hears_nothing(&SECOND_VICE).await?;
    stage.part("02.25 น. แจ้งซ้ำ และแจ้งรองผู้ว่าฯ ทุกท่าน · Again, and all vice governors")?;
    stage.until(night(2, 25)).await?;
    stage.hears(&GOVERNOR, "ครบ 15 นาที").await?;
    stage.hears(&VICE, "ครบ 15 นาที").await?;
    stage.hears(&SECOND_VICE, "ครบ 15 นาที").await?;
    stage.hears(&IRRIGATION, "ครบ 15 นาที").await?;
    stage.hears_nothing(&CHIEF).await?;
    stage.part("02.40 น. แจ้งซ้ำ และแจ้งหัวหน้าสำนักงานจังหวัด · Again, and the chief of the office")?;
    stage.until(night(2, 40)).await?;
    for who in [&GOVERNOR, &VICE, &SECOND_VICE, &CHIEF] {
        stage.hears(who, "ครบ 30 นาที").await?;
    }
    Ok(())
}

async fn a_vice_takes_it_on(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("02.41 น. รองผู้ว่าฯ รับทราบ · A vice governor takes it on")?;
    stage.until(night(2, 41)).await?;
    stage.presses(&SECOND_VICE, "รับทราบ").await?;
    stage.hears(&SECOND_VICE, "จะเสร็จเมื่อใด").await?;
    for who in [&GOVERNOR, &VICE, &CHIEF] {
        stage.hears(who, "รับทราบและดูแลเรื่องนี้แล้ว 02.41 น.").await?;
    }
    stage.hears(&IRRIGATION, "รับทราบเรื่องด่วนแล้ว").await?;
    stage.types(&SECOND_VICE, "ส่งทีมแล้ว เสร็จ 05:00").await?;
    stage.hears(&SECOND_VICE, "ส่งแล้วถึง").await?;
    stage.hears(&IRRIGATION, "กำหนดเสร็จ 05.00 น.").await?;
    stage.hears(&IRRIGATION, "“ส่งทีมแล้ว เสร็จ 05:00”").await?;
    // The picture answers the vice's words, in the head's own chat.
    stage
        .replies(&IRRIGATION, "“ส่งทีมแล้ว", "รับทราบครับ เครื่องสูบน้ำถึงแล้ว 2 เครื่อง")
        .await?;
    stage.hears(&SECOND_VICE, "เครื่องสูบน้ำถึงแล้ว").await?;
    Ok(())
}

async fn silence_opens_it_again(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("05.00 น. พ้นกำหนด เปิดเรื่องอีกครั้ง · Silence opens it again")?;
    stage.until(night(5, 0)).await?;
    for who in [&GOVERNOR, &VICE, &SECOND_VICE, &CHIEF] {
        stage.hears(who, "พ้นกำหนด 05.00 น. ยังไม่มีรายงานผล").await?;
    }
    stage.hears(&IRRIGATION, "พ้นกำหนด 05.00 น.").await?;
    stage.until(night(5, 4)).await?;
    stage.presses(&SECOND_VICE, "รับทราบ").await?;
    stage.hears(&SECOND_VICE, "จะเสร็จเมื่อใด").await?;
    Ok(())
}

async fn it_is_over(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("05.20 น. ปิดเรื่อง · It is over")?;
    stage.until(night(5, 20)).await?;
    let photo = Media::photo(PICTURE).says("น้ำแห้งแล้ว");
    reply_with(stage, &IRRIGATION, photo).await?;
    stage.hears(&SECOND_VICE, "น้ำแห้งแล้ว").await?;
    stage.types(&SECOND_VICE, "/urgent").await?;
    stage.hears(&SECOND_VICE, "เรื่องด่วนที่ยังไม่ปิด 1 เรื่อง").await?;
    stage.follows(&SECOND_VICE, "ด-1").await?;
    stage.presses(&SECOND_VICE, "ปิดเรื่อง").await?;
    stage.hears(&SECOND_VICE, "ผลเป็นอย่างไร").await?;
    stage.types(&SECOND_VICE, "สูบน้ำออกหมด เปิดอุโมงค์แล้ว").await?;
    stage.hears(&SECOND_VICE, "ปิดเรื่องแล้ว 05.20 น.").await?;
    for who in [&GOVERNOR, &VICE, &CHIEF, &IRRIGATION] {
        stage.hears(who, "แล้วเสร็จใน 3 ชั่วโมง 10 นาที").await?;
    }
    Ok(())
}

/// A picture in answer to the last words of the owner.
async fn reply_with(stage: &mut Stage, who: &Actor, media: Media) -> anyhow::Result<()> {
    let chat = stage.house().telegram.chat(who.account);
    let last = chat
        .iter()
        .rev()
        .find(|seen| seen.from_bot && seen.text.contains("“ส่งทีมแล้ว"));
    let last = last.context("there are no words to answer")?.message;
    stage.sends(who, media.replying_to(last), "ภาพ").await
}

async fn the_brief_tells_it(stage: &mut Stage) -> anyhow::Result<()> {
    stage.part("08.30 น. สรุปประจำสัปดาห์ · The brief tells it in two lines")?;
    stage.until(night(8, 30)).await?;
    let brief = stage.hears(&GOVERNOR, "สรุปประจำสัปดาห์").await?;
    for words in [
        "เรื่องด่วนที่ปิดแล้วตั้งแต่สรุปครั้งก่อน 1",
        "น้ำท่วมอุโมงค์ดาราสมุทร",
        "ผล: สูบน้ำออกหมด เปิดอุโมงค์แล้ว • รับทราบใน 31 นาที แล้วเสร็จใน 3 ชั่วโมง 10 นาที",
    ] {
        anyhow::ensure!(
            brief.text.contains(words),
            "the brief does not tell {words}"
        );
    }
    Ok(())
}
