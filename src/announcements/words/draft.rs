//! An announcement in the making: what goes to whom, when, and what is to be said better (A1, A2, A9; M85).

use super::{button, on, on_button, reference};
use crate::{
    announcements::{
        DRAFT,
        chat::Button,
        content::Unfit,
        rules::{Repeats, When, audience::Fault},
        store::{Announcement, State},
    },
    card::{Button as CardButton, CAPTION_UNITS, Card, Matter},
    people::Holder,
    person::{Agency, Language},
};
use chrono::{DateTime, Utc};
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

/// Asks for what is to go round.
pub(in crate::announcements) fn ask_what(language: Language) -> Card {
    Card::says(fl!(language.book(), "announce-ask-what"))
}

/// Asks to whom; with what was wrong with the words before.
pub(in crate::announcements) fn ask_whom(
    language: Language,
    of: &Announcement,
    wrong: Option<(&Fault, &str)>,
    agencies: &[Agency],
) -> Card {
    let book = language.book();
    let mut card = match wrong {
        Some((fault, _)) => Card::says(whom_is_wrong(language, fault, agencies))
            .line(fl!(book, "announce-ask-whom")),
        None => Card::says(fl!(book, "announce-ask-whom")),
    };
    // One tap is enough where nothing else was said.
    if let Some((Fault::Several { codes, words, .. }, typed)) = wrong
        && words.trim() == typed.trim()
    {
        for agency in agencies
            .iter()
            .filter(|agency| codes.contains(&agency.code))
        {
            let does = Button::Agency(of.id.clone(), agency.code.clone());
            card = card.buttons(vec![button(agency.name(language), &does)]);
        }
    }
    card.about(Matter::new(DRAFT, &of.id))
}

fn whom_is_wrong(language: Language, fault: &Fault, agencies: &[Agency]) -> String {
    let book = language.book();
    match fault {
        Fault::Nothing => fl!(book, "announce-whom-nothing"),
        Fault::Unknown { words, column } => {
            let (words, column) = (words.as_str(), *column);
            fl!(
                book,
                "announce-whom-unknown",
                words = words,
                column = column
            )
        }
        Fault::Several { words, codes, .. } => {
            let names: Vec<&str> = agencies
                .iter()
                .filter(|agency| codes.contains(&agency.code))
                .map(|agency| agency.name(language))
                .collect();
            let (words, names) = (words.as_str(), names.join(", "));
            fl!(book, "announce-whom-several", words = words, names = names)
        }
        Fault::NoSuchAnnouncement { number, .. } => {
            let number = reference(language, Some(*number));
            fl!(book, "announce-whom-no-announcement", number = number)
        }
        Fault::WhichAnnouncement { column, .. } => {
            let column = *column;
            fl!(book, "announce-whom-which-announcement", column = column)
        }
        Fault::Unfinished { words, column } => {
            let (words, column) = (words.as_str(), *column);
            fl!(
                book,
                "announce-whom-unfinished",
                words = words,
                column = column
            )
        }
        Fault::Contrary { words, column } => {
            let (words, column) = (words.as_str(), *column);
            fl!(
                book,
                "announce-whom-contrary",
                words = words,
                column = column
            )
        }
        Fault::DelegatesAlone { column, .. } => {
            let column = *column;
            fl!(book, "announce-whom-delegates-alone", column = column)
        }
        Fault::MixedWho { column, .. } => {
            let column = *column;
            fl!(book, "announce-whom-mixed", column = column)
        }
        Fault::Nobody => fl!(book, "announce-nobody"),
    }
}

/// Asks by when it is to be acknowledged: times for one tap, or words.
pub(in crate::announcements) fn ask_until(
    language: Language,
    of: &Announcement,
    offered: &[DateTime<Utc>],
    wrong: Option<When>,
) -> Card {
    let book = language.book();
    let mut card = wrong_time(language, wrong).line(fl!(book, "announce-ask-until"));
    for at in offered {
        let does = Button::By(of.id.clone(), Some(*at));
        card = card.buttons(vec![button(on_button(language, *at), &does)]);
    }
    card.buttons(vec![button(
        fl!(book, "announce-button-no-acknowledgement"),
        &Button::By(of.id.clone(), None),
    )])
    .about(Matter::new(DRAFT, &of.id))
}

/// Asks when it is to go out.
pub(in crate::announcements) fn ask_when(
    language: Language,
    of: &Announcement,
    offered: &[DateTime<Utc>],
    wrong: Option<When>,
) -> Card {
    let book = language.book();
    let mut card = wrong_time(language, wrong).line(fl!(book, "announce-ask-when"));
    for at in offered {
        let does = Button::At(of.id.clone(), Some(*at));
        card = card.buttons(vec![button(on_button(language, *at), &does)]);
    }
    card.buttons(vec![button(
        fl!(book, "announce-button-now"),
        &Button::At(of.id.clone(), None),
    )])
    .about(Matter::new(DRAFT, &of.id))
}

/// What is wrong with a time, if anything.
fn wrong_time(language: Language, wrong: Option<When>) -> Card {
    let book = language.book();
    match wrong {
        Some(When::Past(at)) => Card::says(fl!(book, "announce-time-past", at = on(language, at))),
        Some(When::TooFar(_)) => Card::says(fl!(book, "announce-time-far")),
        Some(When::None) => Card::says(fl!(book, "announce-time-none")),
        Some(When::At(_)) | None => Card::default(),
    }
}

/// Asks for the words in English.
pub(in crate::announcements) fn ask_english(language: Language, of: &Announcement) -> Card {
    Card::says(fl!(language.book(), "announce-ask-english")).about(Matter::new(DRAFT, &of.id))
}

/// Asks for the corrected words (A6).
pub(in crate::announcements) fn ask_correction(language: Language, of: &Announcement) -> Card {
    let number = reference(language, of.number);
    let text = fl!(language.book(), "announce-ask-correction", number = number);
    Card::says(text)
}

/// Asks what a group is to be called (A2).
pub(in crate::announcements) fn ask_group(language: Language, of: &Announcement) -> Card {
    Card::says(fl!(language.book(), "announce-ask-group")).about(Matter::new(DRAFT, &of.id))
}

/// The group has its name.
pub(in crate::announcements) fn group_named(language: Language, name: &str, count: usize) -> Card {
    Card::says(fl!(
        language.book(),
        "announce-group-named",
        name = name,
        count = count
    ))
}

/// A name that cannot be a group's.
pub(in crate::announcements) fn no_group_name(language: Language) -> Card {
    Card::says(fl!(language.book(), "announce-no-group-name"))
}

/// Why something cannot go round, and what to do instead.
pub(in crate::announcements) fn unfit(language: Language, why: Unfit) -> Card {
    let book = language.book();
    Card::says(match why {
        Unfit::Nothing => fl!(book, "announce-unfit-nothing"),
        Unfit::Useless => fl!(book, "announce-unfit-useless"),
        Unfit::Caption(long) => fl!(
            book,
            "announce-unfit-caption",
            long = long,
            most = CAPTION_UNITS
        ),
        Unfit::Longer(by) => fl!(book, "announce-unfit-longer", by = by),
        Unfit::Mixed => fl!(book, "announce-unfit-mixed"),
    })
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
