//! The call, and what follows it while nobody answers.

use super::{asking, hour, instead_of_words, reference, week_day};
use crate::{
    calendar,
    card::Card,
    person::{Language, Post},
    week::{rules::Week, store::Roll},
    words::post_name,
};
use chrono::{DateTime, Duration, Utc};
use i18n_embed_fl::fl;

/// The call (M01, M29).
pub fn call(
    language: Language,
    week: &Week,
    roll: &Roll,
    post: &Post,
    answered: bool,
    same: bool,
) -> Card {
    let book = language.book();
    let who = post_name(language, post);
    let day = week_day(language, week);
    let at = hour(language, week.session_at);
    let asked = if answered {
        // Whoever answered early is not asked again (W3).
        fl!(book, "week-call-answered")
    } else if post.agency.kind.is_ordered() {
        fl!(book, "week-call-ask")
    } else {
        fl!(book, "week-call-ask-kindly")
    };
    let mut card = Card::says(fl!(book, "week-call", who = who, day = day, hour = at));
    if week.session_on != week.tuesday {
        let tuesday = calendar::date::weekday_date(language.into(), week.tuesday);
        card = card.line(fl!(book, "week-moved", tuesday = tuesday));
    }
    let card = card
        .line(asked)
        .line(reference(language, roll.serial))
        .about(roll.matter());
    if answered {
        return card;
    }
    card.buttons(instead_of_words(language, roll, post, same))
}

/// The reminder at 07:30 and the last nudge at 08:15 (M32, M33, M02). After the brief both look to the close (W8).
pub fn reminder(
    language: Language,
    week: &Week,
    roll: &Roll,
    post: &Post,
    same: bool,
    last: bool,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let who = post_name(language, post);
    let (brief, close) = (hour(language, week.brief_at), hour(language, week.close_at));
    let early = now < week.brief_at;
    let text = match (early, last, post.agency.kind.is_ordered()) {
        (true, true, _) => {
            // A minute that has begun still counts: 08:15 and some seconds is a quarter of an hour ahead of half past.
            let left = week.brief_at - now + Duration::seconds(59);
            let left = calendar::length::length(language.into(), left);
            fl!(book, "week-nudge", who = who, left = left)
        }
        (true, false, true) => fl!(book, "week-remind", who = who, brief = brief),
        (true, false, false) => fl!(book, "week-remind-kindly", who = who, brief = brief),
        (false, _, true) => fl!(book, "week-remind-after", who = who, close = close),
        (false, _, false) => fl!(book, "week-remind-after-kindly", who = who, close = close),
    };
    asking(language, roll, post, same, text)
}

#[cfg(test)]
#[path = "call_tests.rs"]
mod tests;
