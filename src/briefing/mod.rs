//! # The brief: the governor's Tuesday on one screen (PRODUCT.md section 9)
//!
//! At 08:30 of the session's day, and on `/brief`: how many answered, 🔴 and 🟡 with one line each, who is missing. Every line opens its
//! agency's answer.
//!
//! > เรียน ผู้ว่าราชการจังหวัด · สรุปประจำสัปดาห์ที่ 8 อังคาร 24 พ.ย. 2569 เวลา 08.30 น. · ตอบแล้ว 92 จาก 110 หน่วยงาน • 🔴 3 • 🟡 7
//!
//! It fits one screen: of what is longer the first few stand there, and the rest opens in the place of the same message. It is asked for of
//! a week in any usual form, or of an agency: its answer now and its last weeks (B5).
//!
//! > สรุป สัปดาห์ก่อน · /brief week 7 · /brief 17 พ.ย. 2569 · สรุป ชลประทาน
//!
//! A button gives the week as a workbook, a sheet for each table (B4); so does `angkhan export week FILE`.
//!
//! It reads across everything and writes nothing of its own. Not there yet: the picture and the memorandum
//! (B2, B3).

pub(crate) mod chat;
pub(crate) mod due;
pub(crate) mod export;
mod rules;
mod words;
