//! An announcement in the making: what goes to whom, when, and what can be changed (A1, A2, A9; M85).

use super::{button, on, reference};
use crate::{
    announcements::{
        DRAFT,
        chat::Button,
        rules::Repeats,
        store::{Announcement, State},
    },
    card::{Button as CardButton, Card, Matter},
    people::Holder,
    person::{Agency, Language},
};
use i18n_embed_fl::fl;

/// How many recipients a page names.
const NAMED: usize = 30;

/// Who would get it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::announcements) struct Reach {
    /// How many people.
    pub people: usize,
    /// In how many agencies.
    pub agencies: usize,
    /// How many of them have not joined, or cannot be reached.
    pub out_of_reach: usize,
}

/// Everyone, or the audience as it was typed.
pub(in crate::announcements) fn audience(language: Language, of: &Announcement) -> String {
    match of.audience_as.as_str() {
        "" => fl!(language.book(), "announce-everyone"),
        typed => typed.to_owned(),
    }
}

/// The card that stands below the preview: what goes to whom, and what can still be changed.
pub(in crate::announcements) fn draft(
    language: Language,
    of: &Announcement,
    reach: Reach,
    by: Option<&str>,
    second: bool,
) -> Card {
    let book = language.book();
    let id = || of.id.clone();
    let mut card = Card::default()
        .heading(fl!(book, "announce-draft"))
        .line(fl!(
            book,
            "announce-draft-to",
            audience = audience(language, of),
            people = reach.people,
            agencies = reach.agencies
        ));
    if reach.out_of_reach > 0 {
        card = card.line(fl!(
            book,
            "announce-draft-out-of-reach",
            count = reach.out_of_reach
        ));
    }
    if reach.people == 0 {
        card = card.line(fl!(book, "announce-nobody"));
    }
    let asked = match (of.acknowledge, of.ack_until) {
        (true, Some(until)) => fl!(
            book,
            "announce-draft-acknowledge-by",
            until = on(language, until)
        ),
        (true, None) => fl!(book, "announce-draft-acknowledge"),
        (false, _) => fl!(book, "announce-draft-no-acknowledgement"),
    };
    let sent = match of.send_at {
        Some(at) => fl!(book, "announce-draft-at", at = on(language, at)),
        None => fl!(book, "announce-draft-now"),
    };
    let forwarded = match of.protected {
        true => fl!(book, "announce-draft-protected"),
        false => fl!(book, "announce-draft-free"),
    };
    card = card.line(format!("{asked} • {sent} • {forwarded}"));
    if of.english.is_some() {
        card = card.line(fl!(book, "announce-draft-english"));
    }
    if let Some(repeats) = of.repeats {
        card = card.line(repeated(language, repeats));
    }
    if of.apart {
        card = card.line(fl!(book, "announce-draft-apart"));
    }
    if let Some(by) = by {
        card = card.line(fl!(book, "announce-draft-by", name = by));
    }
    let goes = match (of.state, second, of.send_at) {
        (State::Draft, true, _) => fl!(book, "announce-button-offer"),
        (_, _, Some(_)) => fl!(book, "announce-button-plan"),
        (_, _, None) => fl!(book, "announce-button-send", count = reach.people),
    };
    let forward = match of.protected {
        true => fl!(book, "announce-button-free"),
        false => fl!(book, "announce-button-protect"),
    };
    card = card.buttons(vec![
        button(goes, &Button::Send(id())),
        button(fl!(book, "announce-button-drop"), &Button::Drop(id())),
    ]);
    if of.state == State::Draft {
        card = card
            .buttons(vec![
                button(fl!(book, "announce-button-whom"), &Button::Whom(id())),
                button(fl!(book, "announce-button-names"), &Button::Names(id(), 0)),
            ])
            .buttons(vec![
                button(fl!(book, "announce-button-until"), &Button::Until(id())),
                button(fl!(book, "announce-button-when"), &Button::When(id())),
            ])
            .buttons(vec![
                button(forward, &Button::Forward(id())),
                button(fl!(book, "announce-button-repeat"), &Button::Repeat(id())),
            ]);
        if of.content.has_words() {
            card = card.buttons(vec![button(
                fl!(book, "announce-button-english"),
                &Button::English(id()),
            )]);
        }
    } else {
        card = card.buttons(vec![button(
            fl!(book, "announce-button-names"),
            &Button::Names(id(), 0),
        )]);
    }
    card.about(Matter::new(DRAFT, &of.id))
}

fn repeated(language: Language, repeats: Repeats) -> String {
    match repeats {
        Repeats::Weekly => fl!(language.book(), "announce-weekly"),
        Repeats::Monthly => fl!(language.book(), "announce-monthly"),
    }
}

/// The names of those who would get it, a page of them, in the place of the card.
pub(in crate::announcements) fn names(
    language: Language,
    of: &Announcement,
    recipients: &[(Agency, Option<Holder>)],
    page: usize,
) -> Card {
    let book = language.book();
    let mut card = Card::default().heading(fl!(
        book,
        "announce-names",
        audience = audience(language, of),
        count = recipients.len()
    ));
    let pages = recipients.len().div_ceil(NAMED).max(1);
    let page = page.min(pages - 1);
    for (agency, holder) in recipients.iter().skip(page * NAMED).take(NAMED) {
        let name = holder.as_ref().map_or_else(
            || fl!(book, "announce-vacant"),
            |holder| match holder.is_reached() {
                true => holder.name.clone(),
                false => fl!(book, "announce-not-joined", name = holder.name.as_str()),
            },
        );
        card = card.line(format!("• {} – {name}", agency.short(language)));
    }
    let turn_to = |page: usize| Button::Names(of.id.clone(), page);
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(
            fl!(book, "announce-button-before"),
            &turn_to(page - 1),
        ));
    }
    if page + 1 < pages {
        row.push(button(
            fl!(book, "announce-button-next"),
            &turn_to(page + 1),
        ));
    }
    card = card.buttons(row);
    card = match of.state.in_the_making() {
        true => card
            .buttons(vec![button(
                fl!(book, "announce-button-group"),
                &Button::Group(of.id.clone()),
            )])
            .buttons(vec![button(
                fl!(book, "announce-button-back"),
                &Button::Back(of.id.clone()),
            )]),
        false => card,
    };
    card.about(Matter::new(DRAFT, &of.id))
}

/// It is planned: when it goes out, and how it can be let be.
pub(in crate::announcements) fn planned(language: Language, of: &Announcement) -> Card {
    let book = language.book();
    let at = of.send_at.map_or_else(String::new, |at| on(language, at));
    let mut card = Card::default()
        .heading(fl!(book, "announce-planned", at = at))
        .line(fl!(
            book,
            "announce-planned-what",
            words = super::named(language, of),
            audience = audience(language, of)
        ));
    if let Some(repeats) = of.repeats {
        card = card.line(repeated(language, repeats));
    }
    let mut row = vec![
        button(
            fl!(book, "announce-button-now"),
            &Button::Send(of.id.clone()),
        ),
        button(
            fl!(book, "announce-button-drop"),
            &Button::Drop(of.id.clone()),
        ),
    ];
    if of.content.has_words() {
        let does = Button::Correct(of.id.clone());
        row.push(button(fl!(book, "announce-button-reword"), &does));
    }
    card = card.buttons(row);
    match of.repeats {
        Some(_) => card.buttons(vec![button(
            fl!(book, "announce-button-no-repeat"),
            &Button::Repeat(of.id.clone()),
        )]),
        None => card,
    }
}

/// It was let be.
pub(in crate::announcements) fn dropped(language: Language) -> Card {
    Card::says(fl!(language.book(), "announce-dropped"))
}

/// It is laid before a second person (A9).
pub(in crate::announcements) fn offered(language: Language) -> Card {
    Card::says(fl!(language.book(), "announce-offered"))
}

/// A second person's word is wanted, not the maker's own (A9).
pub(in crate::announcements) fn needs_second(language: Language) -> String {
    fl!(language.book(), "announce-needs-second")
}

/// There is nobody whose word it could be (A9).
pub(in crate::announcements) fn no_second(language: Language) -> String {
    fl!(language.book(), "announce-no-second")
}

/// The audience is of nobody: it cannot go.
pub(in crate::announcements) fn nobody(language: Language) -> String {
    fl!(language.book(), "announce-nobody")
}

/// The time for it is over while it was being made.
pub(in crate::announcements) fn time_is_over(language: Language) -> String {
    fl!(language.book(), "announce-time-over")
}

/// The draft that words were meant for is gone.
pub(in crate::announcements) fn draft_gone(language: Language) -> Card {
    Card::says(fl!(language.book(), "announce-draft-gone"))
}

/// The message that it was composed as was changed, and it has gone out already (A6).
pub(in crate::announcements) fn went_already(language: Language, of: &Announcement) -> Card {
    let book = language.book();
    let number = reference(language, of.number);
    Card::says(fl!(book, "announce-went-already", number = number)).buttons(vec![button(
        fl!(book, "announce-button-correct"),
        &Button::Correct(of.id.clone()),
    )])
}

/// A part of the album came when it had gone out (U12).
pub(in crate::announcements) fn part_too_late(language: Language, of: &Announcement) -> Card {
    let number = reference(language, of.number);
    Card::says(fl!(
        language.book(),
        "announce-part-too-late",
        number = number
    ))
}

/// The button of what is kept: it is to go round (U8).
pub(in crate::announcements) fn kept_button(
    language: Language,
    kept: &crate::ids::Id,
) -> CardButton {
    button(
        fl!(language.book(), "announce-button-kept"),
        &Button::Kept(kept.clone()),
    )
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
