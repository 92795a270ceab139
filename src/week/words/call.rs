//! The call, and what follows it while nobody answers.

use super::{asking, comes_line, coming_row, hour, instead_of_words, reference, week_day};
use crate::{
    calendar,
    card::Card,
    ids::Id,
    people::Holder,
    person::{Language, Post, Role},
    week::{
        chat::At,
        rules::{Timing, Week},
        store::{Attendance, Roll},
    },
    words::post_name,
};
use chrono::{DateTime, Duration, Utc};
use i18n_embed_fl::fl;
use std::collections::HashMap;

/// What is known of an agency while it is called.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// How its answer lies to the week, where there is one.
    pub answered: Option<Timing>,
    /// Whether last week's answer could count again (W2).
    pub same: bool,
    /// Who comes to the session (W0).
    pub comes: Option<&'a Attendance>,
    /// Whether the week's own day is one off: why it has moved (W6).
    pub off: bool,
    /// What else is open for the agency, in Thai and in English.
    pub further: &'a [[String; 2]],
    /// Who is called.
    pub reader: &'a Id,
    /// For whom the reader acts, where that is why they are called (W7).
    pub acting: Option<Acts<'a>>,
}

/// Somebody who acts for a head who is away (W7).
#[derive(Clone, Copy, Debug)]
pub struct Acts<'a> {
    /// Who acts.
    pub name: &'a str,
    /// The post of whoever is away.
    pub head: &'a Post,
}

impl<'a> Acts<'a> {
    /// For whom this holder acts, among those who do.
    pub fn of(
        holder: &'a Holder,
        acting: &[Holder],
        agencies: &'a HashMap<String, Vec<Holder>>,
    ) -> Option<Self> {
        let code = &holder.post.agency.code;
        let acts = |one: &&Holder| one.person == holder.person && one.post.agency.code == *code;
        let acts = acting.iter().find(acts)?;
        let head = agencies
            .get(code)?
            .iter()
            .find(|head| head.post.role == Role::Head && head.post.id == acts.post.id)?;
        Some(Self {
            name: &holder.name,
            head: &head.post,
        })
    }

    /// `นายตัวอย่าง สอง ผู้ปฏิบัติหน้าที่แทน ผู้อำนวยการ โครงการชลประทานภูเก็ต`.
    fn addressed(&self, language: Language) -> String {
        fl!(
            language.book(),
            "week-acting",
            name = self.name,
            head = post_name(language, self.head)
        )
    }
}

/// The call (M01, M29). Its two rows of buttons are kept apart: instead of words (W2, W6a), and who comes to the session (W0).
pub fn call(language: Language, week: &Week, roll: &Roll, post: &Post, now: &Asked<'_>) -> Card {
    let book = language.book();
    let who = now.acting.map_or_else(
        || post_name(language, post),
        |acts| acts.addressed(language),
    );
    let day = week_day(language, week);
    let at = hour(language, week.session_at);
    let early = now.answered == Some(Timing::Early);
    let asked = if early {
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
        card = card.line(match now.off {
            true => fl!(book, "week-moved-by-holiday", tuesday = tuesday),
            false => fl!(book, "week-moved", tuesday = tuesday),
        });
    }
    let own = usize::from(language == Language::English);
    for line in now.further {
        card = card.line(line[own].as_str());
    }
    card = card.line(asked);
    card = match (week.called_off, now.comes) {
        (true, _) => card.line(fl!(book, "attendance-none-held")),
        (false, None) => card.line(fl!(book, "attendance-ask-too")),
        (false, comes) => card.line(comes_line(language, comes)),
    };
    if let Some(acts) = now.acting {
        let head = post_name(language, acts.head);
        card = card.line(fl!(book, "week-acting-both", head = head));
    }
    card = card
        .line(reference(language, roll.serial))
        .about(roll.matter());
    if now.answered.is_none() {
        card = card.buttons(instead_of_words(language, roll, post, now.same));
    }
    if week.called_off {
        return card;
    }
    card.buttons(coming_row(language, roll, now.comes, now.reader, At::Call))
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
