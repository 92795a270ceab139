//! What it costs to understand a message, and to read the times in a text: `cargo bench --bench understanding`.
//!
//! - a message of 4,096 letters, of the usual kind and of the worst: understood whole, as a head's in an open week, and its times alone;
//!   the middle and the longest but one in a hundred of a thousand readings;
//! - the same text twice as long, again and again, up to a megabyte: the cost of a letter stays what it is.

use angkhan::{
    calendar::{holidays::Holidays, phrase},
    understand::{self, Context, Enclosed, Said},
};
use chrono::{DateTime, Utc};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// The longest message that Telegram lets through.
const MESSAGE: usize = 4_096;
const READINGS: usize = 1_000;
/// The longest text of the series.
const LONGEST: usize = 1 << 20;

/// The name of a kind of text, and what it is made of.
const TEXTS: [(&str, &str); 9] = [
    (
        "an answer",
        "ลงพื้นที่ตรวจเขื่อนบางวาด เบิกจ่าย 45.50 ล้านบาท ร้อยละ 61 ประชุมกับ อบต. วันพฤหัสบดีที่ 26 พ.ย. 69 เวลา 13.30 น. แล้วเสร็จภายในสิ้นเดือน ",
    ),
    ("whereabouts", "ไปตรวจน้ำท่วม ต.ฉลอง กลับบ่ายสาม "),
    (
        "English",
        "On mission at the pier until 16.30, back on Friday at 3. ",
    ),
    ("no time", "สำนักงานจังหวัดขอความร่วมมือหน่วยงานจัดเตรียมข้อมูล "),
    ("times alone", "25-27 พ.ย. 9.00-16.00 น. "),
    ("beginnings", "กลับประมาณถึงเวลาประมาณ"),
    ("numbers", "สองสามสี่ห้าหกเจ็ดแปดเก้าสิบ"),
    ("figures", "1-2-3.4:5 "),
    ("marks", "\u{e48}\u{e34}"),
];

fn main() {
    let holidays = Holidays::shipped();
    let now: DateTime<Utc> = "2026-11-24T08:15:00+07:00".parse().expect("a moment");
    let read = |text: &str| {
        let began = Instant::now();
        black_box(phrase::find(black_box(text), now, &holidays));
        began.elapsed()
    };
    let around = Context {
        week_open: true,
        reports: true,
        tells_where: true,
        ..Context::default()
    };
    let understood = |text: &str| {
        let said = Said {
            message: 1,
            words: text.to_owned(),
            enclosed: Enclosed::Nothing,
            marked: None,
            album: None,
            protected: false,
            said_at: now,
        };
        let began = Instant::now();
        black_box(understand::message(black_box(said), &around));
        began.elapsed()
    };
    // The words are put in order once, at the first reading.
    println!("the first reading of all: {:.1?}", read("วันนี้"));
    println!("{MESSAGE} letters, {READINGS} readings; the message, and its times alone:");
    for (name, piece) in TEXTS {
        let text = long(piece, MESSAGE);
        let (message, times) = (shares(|| understood(&text)), shares(|| read(&text)));
        println!("  {name:12} {message}   {times}");
    }
    println!("nanoseconds a letter, twice as long each time from {MESSAGE} to {LONGEST}:");
    for (name, piece) in TEXTS {
        print!("  {name:12}");
        let mut letters = MESSAGE;
        while letters <= LONGEST {
            let text = long(piece, letters);
            let best = (0..3).map(|_| read(&text)).min().unwrap_or_default();
            print!(" {:>4}", best.as_nanos() / letters as u128);
            letters *= 2;
        }
        println!();
    }
}

/// The middle and the longest but one in a hundred of many readings.
fn shares(reading: impl Fn() -> Duration) -> String {
    let mut took: Vec<Duration> = (0..READINGS).map(|_| reading()).collect();
    took.sort();
    let at = |share: usize| took[(READINGS - 1) * share / 100];
    format!("p50 {:>8.1?}  p99 {:>8.1?}", at(50), at(99))
}

/// A text of so many letters.
fn long(piece: &str, letters: usize) -> String {
    piece.chars().cycle().take(letters).collect()
}
