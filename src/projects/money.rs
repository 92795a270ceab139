//! Baht, counted in satang: never a fraction that is nearly right (J1, J8).

use crate::calendar::digits::to_arabic;

/// No budget of the country is larger: 9,999,999,999,999.99 baht, in satang.
const MOST: i128 = 999_999_999_999_999;
const MILLION: u32 = 6;

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAmount {
    /// Not a number of baht.
    NotANumber,
    /// Below nothing.
    Below,
    /// More than any budget has.
    TooMuch,
    /// Excel kept a rounded number: figures are lost.
    Rounded,
}

/// `18,500,000`, `๑๘,๕๐๐,๐๐๐.๕๐ บาท`, `18.5 ล้านบาท`, in satang.
///
/// # Errors
/// [`NoAmount`].
pub fn read(text: &str) -> Result<i64, NoAmount> {
    let text = to_arabic(text).to_lowercase();
    let text = text.trim().trim_start_matches('฿').trim();
    let text = ["บาท", "baht", "thb", "฿"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim();
    let (text, power) = match ["ล้าน", "million", "ลบ."]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
    {
        Some(rest) => (rest.trim(), MILLION),
        None => (text, 0),
    };
    let (below, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (text, power) = match text.split_once('e') {
        Some((digits, exponent)) => {
            let exponent: u32 = (exponent.strip_prefix('+').unwrap_or(exponent).parse())
                .map_err(|_| NoAmount::NotANumber)?;
            (digits, power.saturating_add(exponent))
        }
        None => (text, power),
    };
    let satang = satang(text, power)?;
    match satang {
        0 => Ok(0),
        _ if below => Err(NoAmount::Below),
        satang => i64::try_from(satang).map_err(|_| NoAmount::TooMuch),
    }
}

fn satang(text: &str, power: u32) -> Result<i128, NoAmount> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let whole = grouped(whole).ok_or(NoAmount::NotANumber)?;
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NoAmount::NotANumber);
    }
    if power > 30 {
        return Err(NoAmount::TooMuch);
    }
    // The point moves to the right; what is behind two figures then is no satang.
    let places = usize::try_from(power).unwrap_or(0) + 2;
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places {
        return Err(NoAmount::Rounded);
    }
    let figures = format!("{whole}{fraction:0<places$}");
    let figures = figures.trim_start_matches('0');
    match figures.len() {
        0 => Ok(0),
        1..=30 => figures
            .parse::<i128>()
            .ok()
            .filter(|satang| *satang <= MOST)
            .ok_or(NoAmount::TooMuch),
        _ => Err(NoAmount::TooMuch),
    }
}

/// The figures of a number whose thousands may be set apart; commas elsewhere are a slip.
fn grouped(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split([',', ' ', '\u{a0}']).collect();
    let figures = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !groups.iter().all(figures) {
        return None;
    }
    let rest_is_thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    let first_is_short = groups.len() == 1 || groups.first().is_some_and(|g| g.len() <= 3);
    (rest_is_thousands && first_is_short).then(|| groups.concat())
}

/// `18,500,000` or `18,500,000.50`.
#[must_use]
pub fn written(satang: i64) -> String {
    let (baht, rest) = (satang / 100, satang % 100);
    let digits = baht.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    match rest {
        0 => text,
        rest => format!("{text}.{rest:02}"),
    }
}

/// In millions with two decimals, as budgets are spoken of: `18.50` (minutes 4.2); half a hundredth is rounded up.
#[must_use]
pub fn in_millions(satang: i64) -> String {
    const HUNDREDTH: i64 = 1_000_000;
    let hundredths = (satang + HUNDREDTH / 2) / HUNDREDTH;
    let whole = written(hundredths / 100 * 100);
    format!("{whole}.{:02}", hundredths % 100)
}

/// As a spreadsheet's number, which keeps amounts of this size to the satang.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "what is read has at most fifteen figures, which a number of a spreadsheet holds exactly"
)]
pub fn in_a_cell(satang: i64) -> f64 {
    satang as f64 / 100.0
}

/// `62.5` of 6250 hundredths of a per cent.
#[must_use]
pub fn percent(hundredths: i64) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn j1_amounts_as_offices_write_them() {
        for (text, satang) in [
            ("18500000", 1_850_000_000),
            ("18,500,000", 1_850_000_000),
            ("๑๘,๕๐๐,๐๐๐.๕๐ บาท", 1_850_000_050),
            ("฿ 1,250", 125_000),
            ("18.5 ล้านบาท", 1_850_000_000),
            ("1.85E+07", 1_850_000_000),
            ("0", 0),
            ("12.3", 1_230),
            ("12.300", 1_230),
        ] {
            assert_eq!(read(text), Ok(satang), "{text}");
        }
        for (text, why) in [
            ("", NoAmount::NotANumber),
            ("18,50,0", NoAmount::NotANumber),
            ("สิบล้าน", NoAmount::NotANumber),
            ("12 ถึง 15", NoAmount::NotANumber),
            ("-5", NoAmount::Below),
            ("12.345", NoAmount::Rounded),
            ("1000000000000000000000000000000", NoAmount::TooMuch),
            ("1e30", NoAmount::TooMuch),
            ("1e99", NoAmount::TooMuch),
            ("1e4294967295 ล้าน", NoAmount::TooMuch),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
        assert_eq!(in_millions(449_239_000_000), "4,492.39");
        assert_eq!(in_millions(0), "0.00");
        assert_eq!(percent(6_250), "62.5");
        assert_eq!(percent(7_105), "71.05");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(satang in 0_i64..999_999_999_999_999) {
            prop_assert_eq!(read(&written(satang)), Ok(satang));
            prop_assert_eq!(read(&format!("{}", in_a_cell(satang))), Ok(satang));
        }

        #[test]
        fn no_text_makes_it_stumble(text in "\\PC{0,60}") {
            let _ = read(&text);
        }
    }
}
