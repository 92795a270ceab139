//! The words of time, Thai and English, and how they are found in a text: all at once, the longest first.
//!
//! Thai has no spaces between words, so a word counts only where no letter belongs to it that it does not have; words
//! that merely contain one ("น้ำเย็น", "สามารถ") stand in [`super::others`] and are the longer match.

use super::word::Word;
use super::{normal, others};
use aho_corasick::AhoCorasick;
use std::cmp::Reverse;
use std::sync::LazyLock;

use Word as W;

/// Words with a stroke between them; `$`: no Thai letter may follow.
const TIMES: &[(Word, &str)] = &[
    (W::Digit(1), "หนึ่ง|นึง|หนี่ง"),
    (W::Digit(2), "สอง"),
    (W::Digit(3), "สาม"),
    (W::Digit(4), "สี่"),
    (W::Digit(5), "ห้า"),
    (W::Digit(6), "หก"),
    (W::Digit(7), "เจ็ด|เจด"),
    (W::Digit(8), "แปด"),
    (W::Digit(9), "เก้า"),
    (W::AndOne, "เอ็ด|เอด"),
    (W::Ten, "สิบ"),
    (W::Twenty, "ยี่สิบ|ยีสิบ"),
    (W::Away(0), "วันนี้|วันนี่|today"),
    (
        W::Away(1),
        "พรุ่งนี้|วันพรุ่งนี้|พรุ้งนี้|วันพรุ้งนี้|พุ่งนี้|พรุ่งนี่|พรุ่งนี|พรุงนี้|พรุ่งนิ้|พุ่งนี่|tomorrow|tmr|\
         tmrw|tomorow|tommorrow",
    ),
    (
        W::Away(2),
        "มะรืนนี้|มะรืน|วันมะรืน|วันมะรืนนี้|มะรื่นนี้|มะรื่น|วันมะรื่น|วันมะรื่นนี้|มรืน|มรืนนี้|มะรีนนี้|\
         the day after tomorrow|day after tomorrow",
    ),
    (W::Away(3), "มะเรื่อง|มะเรื่องนี้|วันมะเรื่อง"),
    (W::Away(-1), "เมื่อวาน|เมื่อวานนี้|วานนี้|วันวาน|เมือวาน|yesterday"),
    (
        W::Away(-2),
        "วานซืน|เมื่อวานซืน|เมื่อวานซืนนี้|วานซืนนี้|the day before yesterday|day before yesterday",
    ),
    (W::Weekday(0), "จันทร์|จันท์|จันทร|monday|mon"),
    (W::Weekday(1), "อังคาร|อังคาน|tuesday|tue|tues"),
    (W::Weekday(2), "พุธ|พุท|wednesday|weds"),
    (
        W::Weekday(3),
        "พฤหัสบดี|พฤหัส|พฤหัสฯ|พฤ.|พฤหัด|thursday|thu|thur|thurs",
    ),
    (W::Weekday(4), "ศุกร์|ศุกร|ศุก$|สุกร์|friday|fri"),
    (W::Weekday(5), "เสาร์|เสาร|saturday"),
    (W::Weekday(6), "sunday|อา."),
    (W::ShortWeekday(0), "จ."),
    (W::ShortWeekday(1), "อ."),
    (W::ShortWeekday(2), "พ.|wed"),
    (W::ShortWeekday(4), "ศ."),
    (W::ShortWeekday(5), "ส.|sat"),
    (W::ShortWeekday(6), "sun"),
    (W::Sunday, "อาทิตย์|อาทิต$|อาทิตย"),
    (W::Day, "วัน|day|days"),
    (
        W::WorkingDay,
        "วันทำการ|วันทำงาน|วันราชการ|working days|working day|business days|business day|workdays|workday",
    ),
    (W::DaysAgo, "วันที่แล้ว|วันที่ผ่านมา|วันก่อน|วันก่อนหน้า"),
    (W::Tonight, "tonight"),
    (W::DayOfMonth, "วันที่"),
    (W::At, "ที่"),
    (W::Week, "สัปดาห์|สัปดาห|สัปดา$|week|weeks|wk|wks"),
    (
        W::Weekend,
        "สุดสัปดาห์|วันหยุดสุดสัปดาห์|เสาร์อาทิตย์|เสาร์-อาทิตย์|เสาร์ - อาทิตย์|วันเสาร์-อาทิตย์|วันเสาร์อาทิตย์|\
         weekend",
    ),
    (W::Month, "เดือน|month|months"),
    (W::Year, "ปี|year|years"),
    (
        W::FiscalYear,
        "ปีงบประมาณ|ปีงบ|ปี งบประมาณ|ปีงปม.|fy|fiscal year|budget year",
    ),
    (W::Quarter, "ไตรมาส|ไตรมาศ|quarter|q"),
    (W::Buddhist, "พ.ศ.|พ.ศ|พศ.|พศ|พุทธศักราช|b.e.|be"),
    (W::Common, "ค.ศ.|ค.ศ|คศ.|คศ|คริสต์ศักราช|a.d.|ad"),
    (
        W::This,
        "นี้|นี่$|ปัจจุบัน|this|ที่จะถึงนี้|ที่จะถึง|ที่จะมาถึง|ที่จะมาถึงนี้|coming|current",
    ),
    (W::Next, "หน้า|ถัดไป|ต่อไป|next"),
    (W::Last, "ที่แล้ว|ที่ผ่านมา|ที่ผ่านมานี้|ก่อนหน้า|last"),
    (W::Morning, "เช้า|ครึ่งเช้า|เช้าๆ|เช้า ๆ|morning"),
    (W::Afternoon, "บ่าย|ครึ่งบ่าย|บ่ายๆ|บ่าย ๆ|afternoon"),
    (W::Evening, "เย็น|เยน|เย็นๆ|เย็น ๆ|evening"),
    (W::Night, "คืน|กลางคืน|ค่ำ|หัวค่ำ|night"),
    (
        W::OfficeHours,
        "เวลาราชการ|ในเวลาราชการ|เวลาทำการ|เวลาทำงาน|office hours|working hours",
    ),
    (W::Lunch, "พักเที่ยง|พักกลางวัน|lunch break|lunchtime|lunch time"),
    (W::HalfDay, "ครึ่งวัน|คึ่งวัน|half day|half a day|half-day"),
    (W::During, "ช่วง|ตอน|ในช่วง|ภาค|ช่วงเวลา|ในตอน"),
    (
        W::Start,
        "ต้น|early|beginning of|start of|the beginning of|the start of",
    ),
    (W::Middle, "กลาง|mid|mid-|middle of|the middle of"),
    (W::Late, "ปลาย|late"),
    (W::Close, "สิ้น|end of|the end of"),
    (W::Tee, "ตี"),
    (W::Mong, "โมง"),
    (W::Thum, "ทุ่ม"),
    (W::Noon, "เที่ยง|noon|midday"),
    (W::Midnight, "เที่ยงคืน|สองยาม|midnight"),
    (W::Half, "ครึ่ง|คึ่ง|ครี่ง|ครึง|half"),
    (
        W::Sharp,
        "ตรง|เป๊ะ|เป๊ะๆ|เป๊ะ ๆ|พอดี|กว่า|กว่าๆ|กว่า ๆ|โดยประมาณ|นิดๆ|นิด ๆ|sharp|or so",
    ),
    (W::BareNalika, "น$"),
    (W::Nalika, "น.|นาฬิกา|hrs|hrs."),
    (W::OfTwelve, "o'clock|oclock|o clock"),
    (W::Am, "am|a.m.|a.m"),
    (W::Pm, "pm|p.m.|p.m"),
    (W::Past, "past"),
    (W::To, "to|through|thru"),
    (W::QuarterPast, "quarter past|a quarter past"),
    (W::QuarterTo, "quarter to|a quarter to"),
    (W::Minute, "นาที|minute|minutes|min|mins|min.|mins."),
    (W::Hour, "ชั่วโมง|ชม.|ชม$|ช.ม.|ชั่งโมง|ชัวโมง|hour|hours|hr|hr."),
    (W::More, "อีก|ในอีก|ภายหลังอีก"),
    (W::In, "in|in the next"),
    (W::Ago, "ago|ที่แล้วมา"),
    (
        W::Until,
        "ถึง|จนถึง|จน|จนกระทั่ง|กระทั่ง|จนกระทั่งถึง|until|till|til|up to|eta",
    ),
    (W::Within, "ภายใน|ไม่เกิน|ไม่เกินกว่า|within|ภายในไม่เกิน"),
    (W::By, "by|no later than|not later than"),
    (W::Before, "ก่อน|ก่อนเวลา|before"),
    (
        W::Back,
        "กลับ|กลับมา|back|returning|return|returns|จะกลับ|กลับเข้ามา",
    ),
    (
        W::From,
        "ตั้งแต่|นับแต่|นับตั้งแต่|จาก|เริ่มตั้งแต่|from|since|starting|as of",
    ),
    (W::After, "หลัง|หลังจาก|ภายหลัง|after"),
    (W::Between, "ระหว่าง|between|ระหว่างวันที่"),
    (
        W::Onward,
        "เป็นต้นไป|เป็นต้นมา|onwards|onward|ต้นไป|on wards|and on",
    ),
    (
        W::Hedge,
        "ประมาณ|ราว|ราวๆ|ราว ๆ|สัก|น่าจะ|คาดว่า|ไม่เกิน ๆ|ประมาน|ปมาณ|about|around|approximately|approx|approx.|\
         roughly",
    ),
    (W::Time, "เวลา|เวลาประมาณ|ในเวลา"),
    (W::On, "on|at|@|ใน|เมื่อ|ณ|ในวัน"),
    (W::The, "the"),
    (W::Of, "of|ของ"),
    (W::And, "and|และ|กับ"),
    (W::Ordinal, "st|nd|rd|th"),
    (
        W::Now,
        "ตอนนี้|เดี๋ยวนี้|ขณะนี้|บัดนี้|เวลานี้|ณ ขณะนี้|ณ ตอนนี้|ณ บัดนี้|ในขณะนี้|now|right now|at the moment",
    ),
    (W::Every, "ทุก|ทุกๆ|ทุก ๆ|ทุกวัน|ทุกวันที่|ทุกๆ วัน|ทุกๆวัน|every|each"),
    (W::Count(1), "one|a|an"),
    (W::Count(2), "two"),
    (W::Count(3), "three"),
    (W::Count(4), "four"),
    (W::Count(5), "five"),
    (W::Count(6), "six"),
    (W::Count(7), "seven"),
    (W::Count(8), "eight"),
    (W::Count(9), "nine"),
    (W::Count(10), "ten"),
    (W::Count(11), "eleven"),
    (W::Count(12), "twelve"),
    (W::Count(15), "fifteen"),
    (W::Count(20), "twenty"),
    (W::Count(25), "twenty-five|twenty five"),
    (W::Count(30), "thirty"),
    (W::Count(45), "forty-five|forty five"),
];

/// A month: its full names, those of everyday and their slips, and the two halves of its abbreviation.
struct Month {
    full: &'static str,
    loose: &'static str,
    short: (&'static str, &'static str),
}

const MONTHS: [Month; 12] = [
    month("มกราคม|january|มกรคม", "มกรา|jan|jan.", ("ม", "ค")),
    month(
        "กุมภาพันธ์|กุมภาพันธุ์|กุมพาพันธ์|กุมภาพัน$|february",
        "กุมภา|feb|feb.",
        ("ก", "พ"),
    ),
    month("มีนาคม", "มีนา|march|mar|mar.", ("มี", "ค")),
    month("เมษายน|เมษยน|april", "เมษา|apr|apr.", ("เม", "ย")),
    month("พฤษภาคม|พฤกษภาคม|พฤษาคม", "พฤษภา|may", ("พ", "ค")),
    month("มิถุนายน|มิถุนยน|june", "มิถุนา|jun|jun.", ("มิ", "ย")),
    month("กรกฎาคม|กรกฏาคม|july", "กรกฎา|กรกฏา|jul|jul.", ("ก", "ค")),
    month("สิงหาคม|august", "สิงหา|aug|aug.", ("ส", "ค")),
    month("กันยายน|september", "กันยา|sep|sept|sep.|sept.", ("ก", "ย")),
    month("ตุลาคม|october", "ตุลา|oct|oct.", ("ต", "ค")),
    month(
        "พฤศจิกายน|พฤษจิกายน|พฤศจิกยน|พฤศิจกายน|november",
        "พฤศจิกา|พฤษจิกา|nov|nov.",
        ("พ", "ย"),
    ),
    month("ธันวาคม|ธันวาค$|december", "ธันวา|dec|dec.", ("ธ", "ค")),
];

const fn month(
    full: &'static str,
    loose: &'static str,
    short: (&'static str, &'static str),
) -> Month {
    Month { full, loose, short }
}

/// Every word, and how to find them all in one pass.
pub(super) struct Lexicon {
    found: AhoCorasick,
    words: Vec<(Word, bool)>,
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

impl Lexicon {
    #[expect(
        clippy::expect_used,
        reason = "the words are part of the program; every test reads them"
    )]
    fn new() -> Self {
        let mut patterns = Vec::new();
        let mut words = Vec::new();
        let mut add = |word: Word, text: &str| {
            let whole = text.ends_with('$');
            patterns.push(text.trim_end_matches('$').to_owned());
            words.push((word, whole));
        };
        for (word, texts) in TIMES.iter().chain(others::OTHERS) {
            texts.split('|').for_each(|text| add(*word, text));
        }
        for (number, month) in (1..).zip(MONTHS) {
            month
                .full
                .split('|')
                .for_each(|text| add(W::Named(number), text));
            month
                .loose
                .split('|')
                .for_each(|text| add(W::MaybeNamed(number), text));
            let (one, two) = month.short;
            for text in [
                format!("{one}.{two}."),
                format!("{one}. {two}."),
                format!("{one} .{two}."),
                format!("{one}.{two} ."),
                format!("{one}.{two}$"),
                format!("{one}. {two}$"),
                format!("{one}{two}."),
            ] {
                add(W::Named(number), &text);
            }
            add(W::MaybeNamed(number), &format!("{one}{two}$"));
        }
        let found = AhoCorasick::new(patterns).expect("the words are few");
        Self { found, words }
    }

    /// The words of a text by their beginnings, and of those that begin together the longest.
    pub(super) fn words(&self, text: &str) -> Vec<Found> {
        let mut words: Vec<Found> = Vec::new();
        for found in self.found.find_overlapping_iter(text) {
            let (word, whole) = self.words[found.pattern().as_usize()];
            let (from, to) = (found.start(), found.end());
            // "ส่งคืนนี้" is tonight, and not to give back.
            let tonight =
                word == Word::Other && text[..to].ends_with("คืน") && text[to..].starts_with("นี้");
            if !tonight
                && stands(text, from, to, whole)
                && !hangs_on(word, &text[..from], &text[from..to])
            {
                words.push(Found { word, from, to });
            }
        }
        words.sort_unstable_by_key(|found| (found.from, Reverse(found.to)));
        words.dedup_by_key(|found| found.from);
        words
    }
}

/// A word and its place.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub word: Word,
    pub from: usize,
    pub to: usize,
}

/// Whether a word may stand there: no half of a syllable, and no half of a Latin word.
fn stands(text: &str, from: usize, to: usize, whole: bool) -> bool {
    let (before, word, after) = (&text[..from], &text[from..to], &text[to..]);
    let (before, after) = (before.chars().next_back(), after.chars().next());
    let (first, last) = (word.chars().next(), word.chars().next_back());
    let joins = |a: Option<char>, b: Option<char>| {
        a.is_some_and(|c| c.is_ascii_alphabetic()) && b.is_some_and(|c| c.is_ascii_alphabetic())
    };
    if joins(before, first) || joins(last, after) {
        return false;
    }
    if before.is_some_and(|c| matches!(c, 'เ'..='ไ')) && first.is_some_and(is_thai) {
        return false;
    }
    if last.is_some_and(is_thai) && after.is_some_and(belongs_to_the_letter_before) {
        return false;
    }
    !(whole && after.is_some_and(is_thai))
}

/// Whether an abbreviation is the end of a longer one: "ม." in "กทม.", "อ." in "ผอ.".
fn hangs_on(word: Word, before: &str, text: &str) -> bool {
    let month = matches!(word, Word::Named(_) | Word::MaybeNamed(_) | Word::Nalika);
    let of_a_day = matches!(word, Word::ShortWeekday(_)) && before.ends_with("วัน");
    text.ends_with('.') && !month && !of_a_day && before.chars().next_back().is_some_and(is_thai)
}

fn belongs_to_the_letter_before(c: char) -> bool {
    normal::is_mark(c) || matches!(c, 'ะ' | 'า' | 'ำ' | 'ๅ')
}

/// A letter of the Thai script, its marks of punctuation not counted.
pub(super) fn is_thai(c: char) -> bool {
    matches!(c, 'ก'..='ฮ' | 'ะ'..='\u{e3a}' | 'เ'..='\u{e4e}')
}

impl Lexicon {
    /// Whether it is a word of its own.
    pub(super) fn knows(&self, word: &str) -> bool {
        let mut found = self.found.find_overlapping_iter(word);
        found.any(|found| (found.start(), found.end()) == (0, word.len()))
    }
}
