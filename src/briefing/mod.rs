//! # The brief: the governor's Tuesday on one screen (PRODUCT.md section 9)
//!
//! At 08:30 of the session's day, and on `/brief`: how many answered, 🔴 and 🟡 with one line each, who is missing. Every line opens its
//! agency's answer.
//!
//! > เรียน ผู้ว่าราชการจังหวัด · สรุปประจำสัปดาห์ที่ 8 อังคาร 24 พ.ย. 2569 เวลา 08.30 น. · ตอบแล้ว 92 จาก 110 หน่วยงาน • 🔴 3 • 🟡 7
//!
//! It reads across everything and writes nothing of its own. Not there yet: urgent matters, projects, whereabouts, requests, which
//! come with their capabilities; the picture, the memorandum and the spreadsheet (B2–B4); other weeks (B5).

pub(crate) mod chat;
pub(crate) mod due;
pub(crate) mod words;
