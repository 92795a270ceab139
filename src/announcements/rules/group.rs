//! The names of saved groups (A2).

/// The longest name of a group, in characters.
const LONGEST: usize = 40;

/// The name as a group may have it, with single spaces. Groups begin with the word for one, so that they are told from agencies.
#[must_use]
pub fn group_name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let small = name.to_lowercase();
    let behind = (small.strip_prefix("กลุ่ม")).or_else(|| small.strip_prefix("group"))?;
    let named = !behind.trim().is_empty() && name.chars().count() <= LONGEST;
    named.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a2_a_group_begins_with_the_word_for_one() {
        for (typed, expected) in [
            ("กลุ่มน้ำท่วม", Some("กลุ่มน้ำท่วม")),
            ("กลุ่ม  น้ำท่วม\n2569", Some("กลุ่ม น้ำท่วม 2569")),
            ("Group flood", Some("Group flood")),
            ("กลุ่ม", None),
            ("น้ำท่วม", None),
            (&format!("กลุ่ม{}", "ก".repeat(40)), None),
        ] {
            assert_eq!(group_name(typed).as_deref(), expected, "{typed}");
        }
    }
}
