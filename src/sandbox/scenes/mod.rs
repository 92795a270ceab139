//! The scenes that can be played.

mod an_announcement;
mod an_order;
mod flood_at_night;
mod holiday_tuesday;
mod march;
mod october_hand_over;
mod usual_tuesday;
mod who_is_where;

use super::{hands, stage::Stage};
use chrono::{DateTime, Utc};

/// A scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// From the first invitation to the close of a week.
    UsualTuesday,
    /// A holiday at short notice, and a week moved after its call.
    HolidayTuesday,
    /// Seven days before 31 March, and the day after.
    March,
    /// An urgent matter through a night, and the brief of the morning.
    FloodAtNight,
    /// Officials move on 1 October, and the first week with the new ones.
    OctoberHandOver,
    /// Where the heads are, a talk, five minutes with the governor, and an unannounced visit.
    WhoIsWhere,
    /// An order from one line, what the agency says to it, and one that is late.
    AnOrder,
    /// An announcement to all organisations, acknowledged, asked about, corrected, and the rest reminded.
    AnAnnouncement,
}

impl Scene {
    /// Every scene.
    const ALL: [Self; 8] = [
        Self::UsualTuesday,
        Self::HolidayTuesday,
        Self::OctoberHandOver,
        Self::March,
        Self::FloodAtNight,
        Self::WhoIsWhere,
        Self::AnOrder,
        Self::AnAnnouncement,
    ];

    /// How it is asked for.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UsualTuesday => "usual-tuesday",
            Self::HolidayTuesday => "holiday-tuesday",
            Self::March => "march",
            Self::FloodAtNight => "flood-at-night",
            Self::OctoberHandOver => "october-hand-over",
            Self::WhoIsWhere => "who-is-where",
            Self::AnOrder => "an-order",
            Self::AnAnnouncement => "an-announcement",
        }
    }

    /// Where the clock stands when it begins.
    #[must_use]
    pub fn begins(self) -> DateTime<Utc> {
        match self {
            Self::UsualTuesday
            | Self::HolidayTuesday
            | Self::March
            | Self::FloodAtNight
            | Self::AnOrder
            | Self::AnAnnouncement
            | Self::WhoIsWhere => hands::story_begins(),
            Self::OctoberHandOver => october_hand_over::begins(),
        }
    }
}

/// There is no such scene.
#[derive(Debug, thiserror::Error)]
#[error("there is no scene {asked:?}. There is: {}", Scene::ALL.map(Scene::name).join(", "))]
pub struct NoSuchScene {
    asked: String,
}

/// The scene of this name.
///
/// # Errors
/// [`NoSuchScene`] names those that there are.
pub fn named(name: &str) -> Result<Scene, NoSuchScene> {
    Scene::ALL
        .into_iter()
        .find(|scene| scene.name() == name)
        .ok_or_else(|| NoSuchScene {
            asked: name.to_owned(),
        })
}

/// Plays it to its end.
///
/// # Errors
/// Somebody did not hear what the scene says, or the office stumbled.
pub async fn play(scene: Scene, stage: &mut Stage) -> anyhow::Result<()> {
    match scene {
        Scene::UsualTuesday => usual_tuesday::play(stage).await,
        Scene::HolidayTuesday => holiday_tuesday::play(stage).await,
        Scene::March => march::play(stage).await,
        Scene::FloodAtNight => flood_at_night::play(stage).await,
        Scene::OctoberHandOver => october_hand_over::play(stage).await,
        Scene::WhoIsWhere => who_is_where::play(stage).await,
        Scene::AnOrder => an_order::play(stage).await,
        Scene::AnAnnouncement => an_announcement::play(stage).await,
    }
}
