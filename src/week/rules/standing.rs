//! Where an agency stands in a week (W6a).

/// Where an agency stands in the week; the four add up to those called (W6a).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// ตอบแล้ว.
    Answered,
    /// ขอผ่อนผัน: has a reason and never improves the rate.
    Excused,
    /// ติดต่อไม่ได้: nobody of the agency has joined, or all have blocked the bot.
    Unreachable,
    /// ยังไม่ตอบ.
    Missing,
}

/// Where an agency stands (W6a).
#[must_use]
pub fn standing(answered: bool, excused: bool, reached: bool) -> Standing {
    match (answered, excused, reached) {
        (true, _, _) => Standing::Answered,
        (false, true, _) => Standing::Excused,
        (false, false, false) => Standing::Unreachable,
        (false, false, true) => Standing::Missing,
    }
}

#[cfg(test)]
#[path = "standing_tests.rs"]
mod tests;
