//! What of an answer reaches the governor at once, outside the brief (W3). Orders that are asked for do so as an urgent matter (W4).

use super::{light::Light, week::Timing};

/// Whether an answer that counts so is told at once: what came after the close, and is 🟡 or 🔴 (W3).
#[must_use]
pub fn told_at_once(light: Light, timing: Timing) -> bool {
    timing == Timing::Late && matches!(light, Light::AtRisk | Light::Stuck)
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
            assert_eq!(told_at_once(light, timing), told, "{light:?} {timing:?}");
        }
    }
}
