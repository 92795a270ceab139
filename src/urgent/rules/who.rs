//! Who is told of a matter, and who may do what with it (E2–E4, section 1).

use super::{chain::Step, heard::is_chief};
use crate::person::{MissionArea, Post, Role};

/// Whether the holder of this post is told in this round. `areas`: those that the post has been given, none being all (section 1);
/// `has_chief`: whether any post of the office is its chief's – where none is, all of the secretariat stand for it.
#[must_use]
pub fn told(
    post: &Post,
    areas: &[MissionArea],
    area: MissionArea,
    round: i64,
    has_chief: bool,
) -> bool {
    match post.role {
        Role::Governor => true,
        Role::Vice => {
            Step::of(round) >= Step::AllVices || areas.is_empty() || areas.contains(&area)
        }
        Role::Secretariat => {
            Step::of(round) >= Step::Chief && (!has_chief || is_chief(&post.position))
        }
        Role::Head | Role::Delegate | Role::Auditor => false,
    }
}

/// What a person is to a matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hand {
    /// The governor, or one of those who act as such.
    pub governor: bool,
    /// Was told of it, by a post that is still held.
    pub told: bool,
    /// Owns it.
    pub owner: bool,
    /// Sent it, or speaks for its agency, or filed what came by telephone.
    pub sender: bool,
    /// May read what everybody's matters are (the questions of section 1).
    pub surveys: bool,
}

impl Hand {
    /// May read it.
    #[must_use]
    pub fn may_see(self) -> bool {
        self.surveys || self.sender || self.told || self.owner || self.governor
    }

    /// May take it on (E4).
    #[must_use]
    pub fn may_acknowledge(self) -> bool {
        self.governor || self.told
    }

    /// May say that it is over, or open it again (E6).
    #[must_use]
    pub fn may_end(self) -> bool {
        self.governor || self.told || self.owner || self.sender
    }

    /// May change its level and its area (E1).
    #[must_use]
    pub fn may_set(self) -> bool {
        self.governor || self.told || self.owner || self.sender
    }

    /// Speaks to those who sent it: words of theirs go there, and the answers come back (E4).
    #[must_use]
    pub fn leads(self) -> bool {
        self.governor || self.told || self.owner
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn post(role: Role, position: &str) -> Post {
        samples::post(role, samples::office(), position)
    }

    #[test]
    fn e2_e3_who_is_told_at_each_step() {
        let (flood, roads) = (MissionArea::Environment, MissionArea::Traffic);
        let governor = post(Role::Governor, "");
        let vice = post(Role::Vice, "");
        let chief = post(Role::Secretariat, "หัวหน้าสำนักงานจังหวัดภูเก็ต");
        let clerk = post(Role::Secretariat, "");
        for (who, areas, rounds) in [
            (&governor, &[][..], [true, true, true, true]),
            (&vice, &[flood][..], [true, true, true, true]),
            (&vice, &[][..], [true, true, true, true]),
            (&vice, &[roads][..], [false, true, true, true]),
            (&chief, &[][..], [false, false, true, true]),
            (&clerk, &[][..], [false, false, false, false]),
            (&post(Role::Head, ""), &[][..], [false; 4]),
            (&post(Role::Auditor, ""), &[][..], [false; 4]),
        ] {
            for (round, expected) in (1..).zip(rounds) {
                assert_eq!(
                    told(who, areas, flood, round, true),
                    expected,
                    "{who:?} {areas:?} in round {round}"
                );
            }
        }
        assert!(
            told(&clerk, &[], flood, 3, false),
            "where there is no chief"
        );
    }

    #[test]
    fn e4_who_may_do_what() {
        let sender = Hand {
            sender: true,
            ..Hand::default()
        };
        assert!(sender.may_see() && sender.may_end() && !sender.may_acknowledge());
        let auditor = Hand {
            surveys: true,
            ..Hand::default()
        };
        assert!(auditor.may_see() && !auditor.may_end() && !auditor.may_set());
        let told = Hand {
            told: true,
            ..Hand::default()
        };
        assert!(told.may_acknowledge() && told.may_end() && told.leads());
        assert!(!Hand::default().may_see());
    }
}
