//! From bytes to text (R2): UTF-8, with or without its mark, UTF-16, else Windows-874, which Thai programs still write.
//!
//! Nothing is replaced on the way: a byte that cannot be read is a fault with its line, never a `�` in somebody's name.

use super::{
    fault::{Fault, Reason},
    foreign::Foreign,
    plain_line_ends,
};
use encoding_rs::WINDOWS_874;

/// A file has to be smaller than this many million bytes; Telegram itself gives a bot no larger ones.
pub const LIMIT_MEGABYTES: u64 = 20;

/// How a file was written, for the dry run: a sheet read in the wrong encoding is seen there first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, Intel's order: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, the other order.
    Utf16Be,
    /// Windows-874, a superset of TIS-620.
    Windows874,
}

/// Refuses a file by its size alone, before it is fetched or read (R2).
///
/// # Errors
/// [`Reason::TooLarge`] from [`LIMIT_MEGABYTES`] on.
pub fn weigh(bytes: u64) -> Result<(), Fault> {
    if bytes < LIMIT_MEGABYTES * 1_000_000 {
        return Ok(());
    }
    let megabytes = LIMIT_MEGABYTES;
    Err(Fault::of_file(Reason::TooLarge { megabytes }))
}

/// The text of a file, its lines ended by `\n`.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), Fault> {
    let (text, encoding) = read(bytes)?;
    let text = plain_line_ends(&text).into_owned();
    if text
        .trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
        .is_empty()
    {
        return Err(Fault::of_file(Reason::Empty));
    }
    if text.contains('\0') {
        return Err(not_a_sheet(Foreign::Binary));
    }
    if is_garbled(&text) {
        return Err(Fault::of_file(Reason::Garbled));
    }
    Ok((text, encoding))
}

fn not_a_sheet(foreign: Foreign) -> Fault {
    Fault::of_file(Reason::NotASheet(foreign))
}

fn read(bytes: &[u8]) -> Result<(String, Encoding), Fault> {
    if bytes.starts_with(b"\xFF\xFE\0\0") || bytes.starts_with(b"\0\0\xFE\xFF") {
        return Err(Fault::in_line(1, "", Reason::UnknownEncoding));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Ok((utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Ok((utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be));
    }
    if bytes.contains(&0) {
        // Separators and digits have a zero byte in UTF-16, and text in any other encoding has none.
        return match utf16_without_mark(bytes) {
            Some(Encoding::Utf16Be) => Ok((utf16(bytes, u16::from_be_bytes)?, Encoding::Utf16Be)),
            Some(encoding) => Ok((utf16(bytes, u16::from_le_bytes)?, encoding)),
            None => Err(not_a_sheet(Foreign::Binary)),
        };
    }
    let rest = bytes.strip_prefix(b"\xEF\xBB\xBF");
    match std::str::from_utf8(rest.unwrap_or(bytes)) {
        Ok(text) => Ok((text.to_owned(), Encoding::Utf8)),
        Err(fault) if rest.is_some() || is_broken_utf8(bytes) => {
            let good = &rest.unwrap_or(bytes)[..fault.valid_up_to()];
            Err(Fault::in_line(line_after(good), "", Reason::BrokenText))
        }
        Err(_) => Ok((windows_874(bytes)?, Encoding::Windows874)),
    }
}

/// Thai and ASCII have the high bytes 0E, 00 (and 20 for dashes and quotation marks): nearly every pair shows one.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let likely = |byte: u8| matches!(byte, 0x00 | 0x0E | 0x20);
    let pairs = sample.chunks_exact(2);
    let (total, low, high) = pairs.fold((0, 0, 0), |(total, low, high), pair| {
        let second = likely(pair[1]) && !likely(pair[0]);
        let first = likely(pair[0]) && !likely(pair[1]);
        (
            total + 1,
            low + usize::from(second),
            high + usize::from(first),
        )
    });
    let most = |count: usize| count * 10 >= total * 7;
    match (total > 0 && most(low), total > 0 && most(high)) {
        (true, _) => Some(Encoding::Utf16Le),
        (_, true) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn utf16(bytes: &[u8], order: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| order([pair[0], pair[1]]));
    let mut text = String::with_capacity(bytes.len());
    for unit in char::decode_utf16(units) {
        match unit {
            Ok(letter) => text.push(letter),
            Err(_) => return Err(broken_after(&text)),
        }
    }
    if odd {
        Err(broken_after(&text))
    } else {
        Ok(text)
    }
}

fn broken_after(text: &str) -> Fault {
    Fault::in_line(line_after(text.as_bytes()), "", Reason::BrokenText)
}

/// Whether what is not quite UTF-8 was meant as such: more of its bytes stand in whole Thai letters than elsewhere. (Two
/// letters of Windows-874 often look like one of another script.)
fn is_broken_utf8(bytes: &[u8]) -> bool {
    let (mut thai, mut all) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let letters = chunk.valid().chars().filter(|c| !c.is_ascii());
        for letter in letters {
            let is_thai = matches!(letter, '\u{E00}'..='\u{E7F}');
            thai += usize::from(is_thai) * letter.len_utf8();
            all += letter.len_utf8();
        }
        all += chunk.invalid().len();
    }
    thai * 2 > all
}

fn windows_874(bytes: &[u8]) -> Result<String, Fault> {
    let unknown = |at: usize| Fault::in_line(line_after(&bytes[..at]), "", Reason::UnknownEncoding);
    // Windows-874 has no letter at these places; encoding_rs gives the C1 controls for some of them.
    let known = |byte: u8| !matches!(byte, 0x81..=0x84 | 0x86..=0x90 | 0x98..=0x9F | 0xDB..=0xDE | 0xFC..=0xFF);
    if let Some(at) = bytes.iter().position(|byte| !known(*byte)) {
        return Err(unknown(at));
    }
    let text = WINDOWS_874.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text.ok_or_else(|| unknown(0))?;
    match astray(bytes) {
        Some(at) => Err(unknown(at)),
        None => Ok(text.into_owned()),
    }
}

/// Where the first accented letter of a western encoding stands: as Windows-874 it is a Thai vowel or tone on a Latin
/// letter. Only when most such marks stand so; a slip of the hand is no reason to refuse a file.
fn astray(bytes: &[u8]) -> Option<usize> {
    let mark = |byte: u8| matches!(byte, 0xD1 | 0xD4..=0xDA | 0xE7..=0xEE);
    let pairs = || {
        bytes
            .windows(2)
            .enumerate()
            .filter(|(_, pair)| mark(pair[1]))
    };
    let wrong = pairs().filter(|(_, pair)| pair[0].is_ascii()).count();
    let first = pairs().find(|(_, pair)| pair[0].is_ascii());
    (wrong * 2 > pairs().count()).then(|| first.map(|(at, _)| at))?
}

/// Every Thai letter becomes two or three once UTF-8 is read as Windows-874 (`เธ…`, `เน…`) or Latin-1 (`à¸…`, `à¹…`).
fn is_garbled(text: &str) -> bool {
    let letters = text.chars().filter(|c| !c.is_ascii()).count();
    let count = |pair: &str| text.matches(pair).count();
    let pairs = count("เธ") + count("เน") + count("à¸") + count("à¹");
    pairs >= 4 && pairs * 4 >= letters
}

fn line_after(bytes: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(bytes);
    let lines = plain_line_ends(&text)
        .bytes()
        .filter(|b| *b == b'\n')
        .count();
    u64::try_from(lines).unwrap_or(u64::MAX).saturating_add(1)
}
