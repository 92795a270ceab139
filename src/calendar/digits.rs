//! Thai digits and Arabic ones. Thai digits are a setting of the office (P8); what people type is read in either.

const ZERO: u32 = '๐' as u32;

/// The text with every Arabic digit as a Thai one: "2569" → "๒๕๖๙" (P8).
///
/// For dates, hours and counts only: a phone number, a code or a link in Thai digits cannot be dialled or pressed.
pub fn to_thai(text: &str) -> String {
    let thai = |c: char| char::from_u32(ZERO + c.to_digit(10)?);
    text.chars().map(|c| thai(c).unwrap_or(c)).collect()
}

/// The text with every Thai digit as an Arabic one: "๒๕๖๙" → "2569" (normalising, data/TIME.md).
pub fn to_arabic(text: &str) -> String {
    let arabic = |c: char| char::from_digit(u32::from(c).checked_sub(ZERO)?, 10);
    text.chars().map(|c| arabic(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn digits_change_and_nothing_else() {
        for (arabic, thai) in [
            ("0123456789", "๐๑๒๓๔๕๖๗๘๙"),
            ("อังคาร 24 พ.ย. 2569", "อังคาร ๒๔ พ.ย. ๒๕๖๙"),
            ("09.00 น.", "๐๙.๐๐ น."),
            ("ไม่มีตัวเลข ฿ ๏ ฯ", "ไม่มีตัวเลข ฿ ๏ ฯ"),
            ("", ""),
        ] {
            assert_eq!(to_thai(arabic), thai);
            assert_eq!(to_arabic(thai), arabic);
        }
    }

    #[test]
    fn what_is_mixed_becomes_one_kind() {
        assert_eq!(to_arabic("๒4 พ.ย. 25๖๙"), "24 พ.ย. 2569");
        assert_eq!(to_thai("๒4 พ.ย. 25๖๙"), "๒๔ พ.ย. ๒๕๖๙");
        // The Thai digits stand between ฯ๏ and ๚๛: neighbours are no digits.
        assert_eq!(to_arabic("๏๐๙๚"), "๏09๚");
    }

    proptest! {
        #[test]
        fn digits_make_the_round_trip(text in "[^๐-๙]*") {
            prop_assert_eq!(to_arabic(&to_thai(&text)), text);
        }

        #[test]
        fn nothing_but_digits_is_touched(text in any::<String>()) {
            prop_assert_eq!(to_thai(&text).chars().count(), text.chars().count());
            prop_assert_eq!(to_arabic(&to_thai(&text)), to_arabic(&text));
        }
    }
}
