//! # The desk: whatever no other capability claims (PRODUCT.md section 2)
//!
//! Nothing that an enrolled person sends is swallowed: what is not understood is kept for a day and asked about (U8); a label of secrecy
//! is neither kept nor passed on (U1); a courtesy is answered with one line (U7); a button that means nothing any more says so.
//!
//! > ข้อความนี้เป็นเรื่องใด (เก็บไว้ให้ 1 วัน) [รายงานสัปดาห์] [เรื่องด่วน] [ภารกิจของท่าน] [บันทึกไว้เท่านั้น]
//!
//! What was filed wrongly comes back here, whole, to be asked about again (U9).
//!
//! Not there yet: the button for projects, which comes with that capability.

pub(crate) mod chat;
mod words;
