//! What of an answer reaches the governor at once, outside the brief (W3, W4).

use super::{light::Light, week::Timing};

/// Why an answer is told to the governor at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It came after the close, and is 🟡 or 🔴 (W3).
    Late,
    /// It asks for orders after the brief has gone out (W4).
    Orders,
}

/// Whether this reason holds for an answer that counts so. `briefed`: the brief has gone out, or will not any more.
#[must_use]
pub fn told_at_once(why: Why, light: Light, timing: Timing, asks: bool, briefed: bool) -> bool {
    match why {
        Why::Late => timing == Timing::Late && matches!(light, Light::AtRisk | Light::Stuck),
        Why::Orders => light == Light::Stuck && asks && briefed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w3_of_what_is_late_only_yellow_and_red_reach_the_governor() {
        for (light, timing, told) in [
            (Light::Stuck, Timing::Late, true),
            (Light::AtRisk, Timing::Late, true),
            (Light::OnPlan, Timing::Late, false),
            (Light::NotStated, Timing::Late, false),
            (Light::Stuck, Timing::InTime, false),
            (Light::Stuck, Timing::Early, false),
        ] {
            assert_eq!(
                told_at_once(Why::Late, light, timing, false, true),
                told,
                "{light:?} {timing:?}"
            );
        }
    }

    #[test]
    fn w4_orders_asked_for_after_the_brief_are_told_at_once() {
        let asked =
            |light, asks, briefed| told_at_once(Why::Orders, light, Timing::InTime, asks, briefed);
        assert!(asked(Light::Stuck, true, true));
        assert!(!asked(Light::Stuck, true, false), "the brief will say it");
        assert!(!asked(Light::Stuck, false, true));
        assert!(!asked(Light::AtRisk, true, true), "withdrawn by its colour");
    }
}
