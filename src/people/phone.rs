//! A phone number in a roster (R2, P3): Thai numbers as offices write them, to `+66…`, which Telegram makes a link.
//!
//! What Excel did to a number is mended where only one number can have been meant; else it is a fault.

use crate::calendar::digits::to_arabic;

/// Why a text is no phone number that can be dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPhone {
    /// Not a Thai number of nine (office) or ten (mobile) digits.
    NotAPhone,
    /// Excel kept a rounded number (`8.1E+08`): digits are lost.
    Rounded,
    /// Several numbers in one cell.
    Several,
}

/// What stands before an extension; longer words first. `x` is how we write it ourselves: it is read alike in both languages.
const EXTENSIONS: [&str; 7] = ["ต่อสาย", "ต่อ", "extension", "ext", "เบอร์ภายใน", "x", "#"];
const LABELS: [&str; 7] = ["โทรศัพท์", "โทร", "เบอร์", "มือถือ", "mobile", "phone", "tel"];
const BETWEEN_NUMBERS: [&str; 7] = [",", "/", ";", "หรือ", "และ", " or ", " and "];

/// The number as `+66812345678`, with an extension as `+6676211111 x12` (P3).
///
/// # Errors
/// [`NoPhone`].
pub fn phone(cell: &str) -> Result<String, NoPhone> {
    let text = to_arabic(cell).to_lowercase();
    let text = without_label(text.trim_start_matches(['\'', '’']));
    let (number, extension) = extension(text)?;
    if BETWEEN_NUMBERS.iter().any(|word| number.contains(word)) {
        return Err(NoPhone::Several);
    }
    let whole = whole_number(number.trim())?;
    let digits: String = whole.chars().filter(|c| !is_gap(*c)).collect();
    let own = subscriber(&digits).ok_or(NoPhone::NotAPhone)?;
    Ok(match extension {
        Some(extension) => format!("+66{own} x{extension}"),
        None => format!("+66{own}"),
    })
}

/// The number of a contact that Telegram vouches for (R4): Thai ones as everywhere, others with their country's code.
pub(super) fn of_contact(number: &str) -> Option<String> {
    phone(number).ok().or_else(|| {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        (7..=15)
            .contains(&digits.len())
            .then(|| format!("+{digits}"))
    })
}

/// The number as it is dialled by a phone: without an extension.
#[must_use]
pub fn dialled(phone: &str) -> &str {
    phone
        .split_once(|c: char| !c.is_ascii_digit() && c != '+')
        .map_or(phone, |(number, _)| number)
}

fn without_label(text: &str) -> &str {
    let text = text.trim();
    let rest = LABELS.iter().find_map(|label| text.strip_prefix(label));
    rest.map_or(text, |rest| rest.trim_start_matches(['.', ':', ' ']))
}

fn extension(text: &str) -> Result<(&str, Option<&str>), NoPhone> {
    let Some((number, rest)) = EXTENSIONS.iter().find_map(|word| text.split_once(word)) else {
        return Ok((text, None));
    };
    let rest = rest.trim_matches(['.', ':', '-', ' ']);
    let good = (1..=6).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit());
    if good {
        Ok((number, Some(rest)))
    } else {
        Err(NoPhone::NotAPhone)
    }
}

/// The digits of a number that Excel kept as one: `812345678.0`, `8.12345678E+08`. Written text is given back as it is.
fn whole_number(text: &str) -> Result<String, NoPhone> {
    // A number never begins with 0: what does is text, and its dots are gaps.
    let is_number = text.starts_with(|c: char| matches!(c, '1'..='9'));
    if !is_number {
        return Ok(text.to_owned());
    }
    if let Some((digits, power)) = text.split_once('e') {
        let power = power.strip_prefix('+').unwrap_or(power);
        let power: usize = power.parse().map_err(|_| NoPhone::NotAPhone)?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        // Fewer figures than the power says: Excel showed a rounded number and saved what it showed.
        return if fraction.len() == power {
            Ok(format!("{whole}{fraction}"))
        } else {
            Err(NoPhone::Rounded)
        };
    }
    let point = text.strip_suffix(".0").or_else(|| text.strip_suffix(".00"));
    let whole = point.filter(|whole| whole.bytes().all(|b| b.is_ascii_digit()));
    Ok(whole.unwrap_or(text).to_owned())
}

fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

/// The digits behind the country's code or the leading 0, which Excel takes away from a number.
fn subscriber(digits: &str) -> Option<&str> {
    let abroad = digits
        .strip_prefix("+66")
        .or_else(|| digits.strip_prefix("0066"));
    // No number in Thailand that lost its 0 begins with 66 and has ten digits or more.
    let abroad = abroad.or_else(|| digits.strip_prefix("66").filter(|rest| rest.len() >= 8));
    let own = abroad.unwrap_or(digits);
    let own = own.strip_prefix('0').unwrap_or(own);
    let good = own.bytes().all(|b| b.is_ascii_digit())
        && matches!(
            (own.len(), own.as_bytes().first()?),
            (9, b'6' | b'8' | b'9') | (8, b'2'..=b'7')
        );
    good.then_some(own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_extension_is_not_dialled() {
        assert_eq!(dialled("+6676000000 x12"), "+6676000000");
        assert_eq!(dialled("+66800000001"), "+66800000001");
    }

    #[test]
    fn r2_a_number_in_every_form_offices_write() {
        for (text, number) in [
            ("0800000001", "+66800000001"),
            ("080-000-0001", "+66800000001"),
            ("080 000 0001", "+66800000001"),
            ("080.000.0001", "+66800000001"),
            ("080.0000.000", "+66800000000"),
            ("๐๘๐-๐๐๐๐๐๐๑", "+66800000001"),
            ("+66 80 000 0001", "+66800000001"),
            ("+66(0)80-000-0001", "+66800000001"),
            ("66800000001", "+66800000001"),
            ("0066800000001", "+66800000001"),
            ("'0800000001", "+66800000001"),
            ("800000001", "+66800000001"),
            ("800000001.0", "+66800000001"),
            ("8.00000001E+08", "+66800000001"),
            ("061-000-0001", "+66610000001"),
            ("610000001", "+66610000001"),
            ("0-2000-0001", "+6620000001"),
            ("02-000-0001", "+6620000001"),
            ("(02) 000-0001", "+6620000001"),
            ("20000001", "+6620000001"),
            ("+6676000001", "+6676000001"),
            ("โทร. 076-000001", "+6676000001"),
            ("076-000001 ต่อ 123", "+6676000001 x123"),
            ("0 7600 0001 ต่อ ๑๒", "+6676000001 x12"),
            ("Tel: 02-000-0001 ext. 5", "+6620000001 x5"),
            ("02-000-0001 #5", "+6620000001 x5"),
            ("02–000–0001", "+6620000001"),
        ] {
            assert_eq!(phone(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn r2_what_cannot_be_dialled_is_a_fault() {
        use NoPhone::{NotAPhone, Rounded, Several};
        for (text, fault) in [
            ("", NotAPhone),
            ("-", NotAPhone),
            ("ไม่มี", NotAPhone),
            ("081234567", NotAPhone),
            ("08123456789", NotAPhone),
            ("0123456789", NotAPhone),
            ("1669", NotAPhone),
            ("+1 202 555 0100", NotAPhone),
            ("O800000001", NotAPhone),
            ("080-000-000l", NotAPhone),
            ("02-000-0001 ต่อ", NotAPhone),
            ("02-000-0001 ต่อ 1 2", NotAPhone),
            ("02-000-0001-5", NotAPhone),
            ("8.0000001E+08", Rounded),
            ("8E+08", Rounded),
            ("0800000001, 0800000002", Several),
            ("0800000001/0800000002", Several),
            ("0800000001 หรือ 0800000002", Several),
        ] {
            assert_eq!(phone(text), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_a_panic(text in any::<String>()) {
            let _ = phone(&text);
        }

        #[test]
        fn r2_a_number_written_by_us_is_read_as_itself(text in "0[2-9][0-9]{7,8}( ต่อ [0-9]{1,6})?") {
            if let Ok(number) = phone(&text) {
                prop_assert_eq!(phone(&number), Ok(number));
            }
        }
    }
}
