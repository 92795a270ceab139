//! Repeated weekly or monthly (A7).

use super::{goes, matter};
use crate::{
    announcements::{
        addressing::Present,
        rules,
        store::{self, Announcement, State},
    },
    turn::Turn,
};

/// Planned ones whose time has come, each in a turn of its own: the audience is that of this moment.
pub(in crate::announcements) async fn planned_goes(
    turn: &mut Turn,
    of: Announcement,
) -> anyhow::Result<()> {
    let now = turn.now();
    let missed = of.send_at.is_some_and(|at| at <= now - rules::MISSED);
    let repeats = of.series.as_ref().is_some_and(|series| *series != of.id);
    if missed
        && repeats
        && let Some(next) = repetition(turn, &of).await?
    {
        // What was missed by more than a day is passed over.
        let later = Announcement {
            send_at: next.send_at,
            ack_until: next.ack_until,
            ..of
        };
        store::save(turn.conn(), State::Planned, &later).await?;
        return turn.note("pass-over-announcement", &matter(&later)).await;
    }
    let present = Present::read(turn.conn(), now).await?;
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    goes(turn, of, State::Planned, &addressed).await.map(drop)
}

/// The one that repeats it, planned for its time (A7); by when it is to be acknowledged moves along.
pub(super) async fn repetition(
    turn: &mut Turn,
    of: &Announcement,
) -> anyhow::Result<Option<Announcement>> {
    let now = turn.now();
    let Some(repeats) = of.repeats else {
        return Ok(None);
    };
    let last = of.send_at.unwrap_or(now);
    let series = of.series.clone().unwrap_or(of.id.clone());
    // Counted from the first, so that a short month moves nothing.
    let first = match series == of.id {
        true => last,
        false => {
            let first = store::announcement(turn.conn(), &series).await?;
            first
                .and_then(|first| first.send_at.or(first.out_at))
                .unwrap_or(last)
        }
    };
    let Some(at) = repeats.next(first, last, now) else {
        return Ok(None);
    };
    Ok(Some(Announcement {
        id: turn.id(),
        number: None,
        state: State::Planned,
        send_at: Some(at),
        ack_until: of.ack_until.map(|until| until + (at - last)),
        series: Some(series),
        out_at: None,
        expires_at: None,
        corrected_at: None,
        ended_at: None,
        made_at: now,
        touched_at: now,
        shown: String::new(),
        shown_at: None,
        settled: false,
        ..of.clone()
    }))
}

/// It is not repeated any more (A7): what is planned of it is let be.
pub(in crate::announcements) async fn end_series(
    turn: &mut Turn,
    of: &Announcement,
) -> anyhow::Result<()> {
    let series = of.series.as_ref().unwrap_or(&of.id);
    store::end_series(turn.conn(), series).await?;
    turn.note("end-repetition", &matter(of)).await
}
