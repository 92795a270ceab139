//! The governor's phone stays quiet: below ด่วนที่สุด one sound a minute at most, whatever comes (issue of urgent matters and requests).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// How many messages of the bot after this one rang.
fn sounds(phone: &Phone, after: i64) -> usize {
    let chat = phone.telegram.chat(phone.account);
    chat.iter()
        .filter(|seen| seen.from_bot && seen.message > after && !seen.silent)
        .count()
}

fn last(phone: &Phone) -> i64 {
    let chat = phone.telegram.chat(phone.account);
    chat.last().map_or(0, |seen| seen.message)
}

/// The governor asks this agency for something.
async fn orders(office: &Office, governor: &Phone, head: &Phone, whom: &str) -> i64 {
    governor.types(&format!("/order {whom} รายงานน้ำ ภายในศุกร์"));
    governor.hears("รายงานน้ำ").await.presses("ส่ง").await;
    governor.hears("แล้ว").await;
    office.works().await;
    head.hears("รายงานน้ำ").await.message()
}

story!(
    /// Three agencies answer within a minute, one with pictures: one sound; the next minute has its own.
    answers_ring_once_a_minute, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let heads = [
            office.employs(head_of("PHO")).await,
            office.employs(head_of("IRRI")).await,
            office.employs(head_of("HWY")).await,
        ];
        let mut asked = Vec::new();
        for (head, whom) in heads.iter().zip(["สสจ.", "ชลประทาน", "แขวงทางหลวงภูเก็ต"]) {
            asked.push(orders(&office, &governor, head, whom).await);
        }
        governor.reads_everything().await;
        let before = last(&governor);
        heads[0].sends(Media::photo("1").says("ภาพ").in_album("a").replying_to(asked[0]));
        heads[0].sends(Media::photo("2").in_album("a"));
        for head in 1..3 {
            heads[head].telegram.replies(heads[head].account, asked[head], "ปกติ");
        }
        for phone in heads.iter().chain([&governor]) {
            phone.reads_everything().await;
        }
        assert_eq!(sounds(&governor, before), 1);
        office.until("10:02").await;
        let before = last(&governor);
        heads[1].telegram.replies(heads[1].account, asked[1], "ปกติดี");
        for phone in heads.iter().chain([&governor]) {
            phone.reads_everything().await;
        }
        assert_eq!(sounds(&governor, before), 1);
    }
);

story!(
    /// E2: two urgent matters within a minute ring once; what is most urgent rings at any time.
    urgent_matters_ring_once_a_minute, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        governor.reads_everything().await;
        let before = last(&governor);
        head.types("เรื่องด่วน ฝายพัง");
        other.types("เรื่องด่วน ต้นไม้ล้ม");
        for phone in [&head, &other, &governor] {
            phone.reads_everything().await;
        }
        assert_eq!(sounds(&governor, before), 1);
        other.types("ด่วนที่สุด น้ำท่วมอุโมงค์");
        for phone in [&head, &other, &governor] {
            phone.reads_everything().await;
        }
        assert_eq!(sounds(&governor, before), 2);
    }
);
