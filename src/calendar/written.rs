//! Moments in a file: as the clocks in the office show them, `2026-11-24T08:30:00+07:00`.

use super::bangkok;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Serialize as _, Serializer};

fn written(at: DateTime<Utc>) -> String {
    bangkok(at).to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// Writes a moment.
///
/// # Errors
/// The writer's own.
pub fn moment<S: Serializer>(at: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
    written(*at).serialize(to)
}

/// Writes a moment that may not have been.
///
/// # Errors
/// The writer's own.
pub fn moment_if_any<S: Serializer>(at: &Option<DateTime<Utc>>, to: S) -> Result<S::Ok, S::Error> {
    at.map(written).serialize(to)
}
