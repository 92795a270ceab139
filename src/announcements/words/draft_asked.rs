//! What is asked of whoever makes an announcement, and what is wrong with an answer (A1, A2, U11).

use super::{button, on, on_button, reference};
use crate::{
    announcements::{
        DRAFT,
        chat::Button,
        content::Unfit,
        rules::{When, audience::Fault},
        store::Announcement,
    },
    card::{CAPTION_UNITS, Card, Matter},
    person::{Agency, Language},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

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

/// Toast: Telegram has refused the preview, and would refuse every copy.
pub(in crate::announcements) fn preview_refused(language: Language) -> String {
    fl!(language.book(), "announce-refused-toast")
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
        Unfit::Protected => fl!(book, "announce-unfit-protected"),
    })
}

#[cfg(test)]
#[path = "draft_asked_tests.rs"]
mod tests;
