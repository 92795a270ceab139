//! How the work of an answer stands: what was tapped, and what its words say (W1).

use serde::{Deserialize, Serialize};

/// How the work stands (W1).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Light {
    /// 🔴 ติดขัด.
    Stuck,
    /// 🟡 เสี่ยงล่าช้า.
    AtRisk,
    /// ⚪ ไม่ระบุ.
    NotStated,
    /// 🟢 ตามแผน.
    OnPlan,
}

impl Light {
    /// The three that can be tapped.
    pub const TAPPED: [Self; 3] = [Self::OnPlan, Self::AtRisk, Self::Stuck];

    /// As a picture.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Stuck => "🔴",
            Self::AtRisk => "🟡",
            Self::NotStated => "⚪",
            Self::OnPlan => "🟢",
        }
    }
}

const STUCK: [&str; 14] = [
    "ติดขัด",
    "ติดปัญหา",
    "มีปัญหา",
    "อุปสรรค",
    "หยุดชะงัก",
    "ชะงัก",
    "ขัดข้อง",
    "ไม่สามารถ",
    "ทำต่อไม่ได้",
    "stuck",
    "blocked",
    "halted",
    "cannot proceed",
    "can't proceed",
];

const AT_RISK: [&str; 12] = [
    "ล่าช้า",
    "ช้ากว่าแผน",
    "ไม่ทัน",
    "เสี่ยง",
    "เลื่อนออกไป",
    "ไม่เป็นไปตามแผน",
    "delay",
    "behind schedule",
    "behind plan",
    "at risk",
    "late",
    "postponed",
];

/// Says that there is no trouble. Longer ones first, so that nothing of them is left over.
const DENIED: [&str; 24] = [
    "ไม่มีปัญหาและอุปสรรค",
    "ไม่มีปัญหา อุปสรรค",
    "ไม่มีปัญหา/อุปสรรค",
    "ไม่มีปัญหาอุปสรรค",
    "ไม่มีปัญหาหรืออุปสรรค",
    "ปัญหาและอุปสรรค ไม่มี",
    "ปัญหาอุปสรรค ไม่มี",
    "ปัญหาและอุปสรรค: ไม่มี",
    "ปัญหา/อุปสรรค: ไม่มี",
    "อุปสรรค: ไม่มี",
    "ไม่มีปัญหา",
    "ไม่ติดขัด",
    "ไม่ล่าช้า",
    "ไม่มีอุปสรรค",
    "ไม่พบปัญหา",
    "ไม่พบอุปสรรค",
    "ไม่มีความล่าช้า",
    "ไม่มีข้อติดขัด",
    "ไม่มีข้อขัดข้อง",
    "ไม่ขัดข้อง",
    "ไม่เสี่ยง",
    "no delay",
    "not delayed",
    "not late",
];

/// What the words say of trouble: the button to be put first; nothing is decided by it (W1).
#[must_use]
pub fn trouble(words: &str) -> Option<Light> {
    let mut words = words.to_lowercase();
    for denial in DENIED {
        words = words.replace(denial, " ");
    }
    // "late" is a word by itself, not the end of "template" or the beginning of "latest".
    let says = |trouble: &&str| {
        words.match_indices(*trouble).any(|(found, _)| {
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            let begins = !letter(words[..found].chars().next_back());
            let ends =
                *trouble == "delay" || !letter(words[found + trouble.len()..].chars().next());
            !trouble.is_ascii() || (begins && ends)
        })
    };
    if STUCK.iter().any(says) {
        Some(Light::Stuck)
    } else if AT_RISK.iter().any(says) {
        Some(Light::AtRisk)
    } else {
        None
    }
}

/// How an answer counts: the tap, else 🟢 for words that speak of no trouble, else ⚪ (W1).
#[must_use]
pub fn light(tapped: Option<Light>, words: &str) -> Light {
    match tapped {
        Some(light) => light,
        None if words.trim().is_empty() || trouble(words).is_some() => Light::NotStated,
        None => Light::OnPlan,
    }
}

#[cfg(test)]
#[path = "light_tests.rs"]
mod tests;
