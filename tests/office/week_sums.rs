//! The four standings add up to those called, whatever happens (PRODUCT.md W6a).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

const CODES: [&str; 6] = ["CDD", "DDPM", "DPT", "IRRI", "LAND", "PADM"];

/// Chance that is the same each time: a story that fails can be told again.
struct Chance(u64);

impl Chance {
    fn one_of(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).expect("a small number")
    }
}

/// The number behind these words.
fn number(text: &str, before: &str) -> usize {
    let (_, rest) = text
        .split_once(before)
        .unwrap_or_else(|| panic!("no {before:?} in {text:?}"));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// An agency as chance leaves it: how many of its answers stand, and what else is so.
#[derive(Default)]
struct Agency {
    phone: Option<Phone>,
    call: i64,
    excuse: Option<String>,
    undo: Option<(i64, String)>,
    answered: bool,
    excused: bool,
    blocked: bool,
}

impl Agency {
    async fn learns(&mut self, office: &Office) {
        let Some(phone) = &self.phone else { return };
        office.works().await;
        phone.reads_everything().await;
        for seen in office.telegram.chat(phone.account) {
            for button in seen.buttons.iter().flatten() {
                let Some(data) = button.data.clone() else {
                    continue;
                };
                if data.starts_with("wk:excuse:") {
                    (self.call, self.excuse) = (seen.message, Some(data));
                } else if data.starts_with("wk:undo:") {
                    self.undo = Some((seen.message, data));
                }
            }
        }
    }
}

story!(
    /// W6a: agencies answer, take back, are excused, block, come back and join by chance; after each step answered + missing + excused +
    /// unreachable = called on the board and in the brief, and each number is the one that it should be.
    the_four_standings_always_add_up, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.knows(&CODES).await;
        let mut agencies: Vec<Agency> = Vec::new();
        for (at, code) in CODES.into_iter().enumerate() {
            let phone = if at < 3 { Some(office.employs(head_of(code)).await) } else { None };
            agencies.push(Agency { phone, ..Agency::default() });
        }
        office.until("15:00").await;
        let mut chance = Chance(0x2569_1124);
        for step in 0..60 {
            let at = chance.one_of(CODES.len());
            if agencies[at].phone.is_none() {
                agencies[at].phone = Some(office.employs(head_of(CODES[at])).await);
            }
            agencies[at].learns(&office).await;
            let agency = &mut agencies[at];
            let phone = agency.phone.as_ref().expect("joined by now");
            match chance.one_of(5) {
                0 | 1 => {
                    phone.types(&format!("งานที่ {step} เรียบร้อย"));
                    (agency.answered, agency.blocked) = (true, false);
                }
                2 => if let Some((message, undo)) = agency.undo.clone() {
                    phone.forges(message, &undo).await;
                    (agency.answered, agency.blocked) = (false, false);
                }
                3 => if let Some(excuse) = agency.excuse.clone() {
                    phone.forges(agency.call, &excuse).await;
                    phone.types("ติดราชการ");
                    (agency.excused, agency.blocked) = (true, false);
                }
                _ => {
                    if agency.blocked { phone.unblocks() } else { phone.blocks() }
                    agency.blocked = !agency.blocked;
                }
            }
            agencies[at].learns(&office).await;
            secretary.types("/week");
            secretary.types("/brief");
            let heard = secretary.reads_everything().await;
            let board = heard.iter().find(|text| text.contains("ทั้งหมด")).expect("a board");
            let brief = heard.iter().find(|text| text.contains("จาก")).expect("a brief");
            let [called, answered, missing, excused, unreachable] =
                ["ทั้งหมด ", "ตอบแล้ว ", "ยังไม่ตอบ ", "ขอผ่อนผัน ", "ติดต่อไม่ได้ "].map(|before| number(board, before));
            assert_eq!(called, CODES.len() + 1, "step {step}");
            assert_eq!(answered + missing + excused + unreachable, called, "step {step}: {board}");
            let is = |stands: fn(&&Agency) -> bool| agencies.iter().filter(stands).count();
            assert_eq!(answered, is(|a| a.answered), "step {step}: {board}");
            assert_eq!(excused, is(|a| !a.answered && a.excused), "step {step}: {board}");
            assert_eq!(missing, is(|a| !a.answered && !a.excused && a.phone.is_some() && !a.blocked), "step {step}: {board}");
            assert_eq!(number(brief, "ตอบแล้ว "), answered, "step {step}: {brief}");
            assert_eq!(number(brief, "จาก "), called, "step {step}: {brief}");
            for (words, count) in [("ยังไม่ตอบ ", missing), ("ขอผ่อนผัน ", excused), ("ติดต่อไม่ได้ ", unreachable)] {
                if count > 0 {
                    assert_eq!(number(brief, words), count, "step {step}: {brief}");
                }
            }
        }
    }
);
