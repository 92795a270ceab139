//! Whatever is typed, whenever: no panic, places on the borders of letters and in order, no range that ends before it
//! begins, and `only` says what `find` says.
//!
//! A byte below 128 is that letter, one above it a word of [`WORDS`]: phrases come together that random Unicode would
//! not make in a lifetime.

#![no_main]

use angkhan::calendar::{
    holidays::Holidays,
    phrase::{Time, find, only},
};
use chrono::{DateTime, TimeDelta};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static HOLIDAYS: LazyLock<Holidays> = LazyLock::new(Holidays::shipped);

const WORDS: [&str; 128] = [
    "วันนี้",
    "พรุ่งนี้",
    "มะรืน",
    "เมื่อวาน",
    "วัน",
    "ที่",
    "วันที่",
    "จันทร์",
    "อังคาร",
    "พุธ",
    "พฤหัส",
    "ศุกร์",
    "เสาร์",
    "อาทิตย์",
    "สัปดาห์",
    "เดือน",
    "ปี",
    "ปีงบ",
    "ไตรมาส",
    "นี้",
    "หน้า",
    "ที่แล้ว",
    "เช้า",
    "บ่าย",
    "เย็น",
    "คืน",
    "เที่ยง",
    "เที่ยงคืน",
    "ครึ่งวัน",
    "ครึ่ง",
    "ช่วง",
    "ต้น",
    "กลาง",
    "ปลาย",
    "สิ้น",
    "ตี",
    "โมง",
    "ทุ่ม",
    "ตรง",
    "น.",
    "นาฬิกา",
    "นาที",
    "ชั่วโมง",
    "ชม.",
    "วันทำการ",
    "อีก",
    "ถึง",
    "จนถึง",
    "ภายใน",
    "ไม่เกิน",
    "ก่อน",
    "กลับ",
    "ตั้งแต่",
    "หลัง",
    "เป็นต้นไป",
    "ประมาณ",
    "เวลา",
    "ใน",
    "ของ",
    "และ",
    "ตอนนี้",
    "ทุก",
    "หนึ่ง",
    "สอง",
    "สาม",
    "สี่",
    "ห้า",
    "หก",
    "เจ็ด",
    "แปด",
    "เก้า",
    "สิบ",
    "ยี่สิบ",
    "เอ็ด",
    "นึง",
    "ม.ค.",
    "ก.พ.",
    "มีนา",
    "เมษายน",
    "พค",
    "มิ.ย",
    "ธันวาคม",
    "พ.ย.",
    "พ.ศ.",
    "ค.ศ.",
    "คัน",
    "ไร่",
    "บาท",
    "คน",
    "ชั้น",
    "ห้อง",
    "มาตรา",
    "โทร",
    "คุณ",
    "บ้าน",
    "ถนน",
    "ครับ",
    "น้ำเย็น",
    "สามารถ",
    "ไป",
    "ตรวจ",
    "\u{e48}",
    "\u{e34}",
    "\u{e4d}",
    "า",
    "เ",
    "\u{200b}",
    "\u{202e}",
    "๑",
    "๒",
    "๙",
    "๐",
    "–",
    "ๆ",
    "next ",
    "last ",
    "in ",
    "at ",
    "until ",
    "by ",
    "Friday",
    "Nov",
    "pm",
    "am",
    "noon",
    "days",
    "half past ",
    "the ",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((head, rest)) = bytes.split_first_chunk::<4>() else {
        return;
    };
    let mut text = String::new();
    for byte in rest {
        match byte {
            0..128 => text.push(char::from(*byte)),
            word => text.push_str(WORDS[usize::from(word - 128)]),
        }
    }
    let minutes = i64::from(u32::from_le_bytes(*head));
    let now = DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes % (200 * 366 * 1440));
    let found = find(&text, now, &HOLIDAYS);
    let mut before = 0;
    for phrase in &found {
        assert!(before <= phrase.at.start && !text[phrase.at.clone()].is_empty());
        before = phrase.at.end;
        for time in [Some(phrase.time), phrase.other].into_iter().flatten() {
            if let Time::Range {
                from,
                until: Some(until),
            }
            | Time::Duration { from, until, .. } = time
            {
                assert!(from < until);
            }
        }
    }
    if let Some(whole) = only(&text, now, &HOLIDAYS) {
        assert_eq!(found, [whole]);
    }
});
