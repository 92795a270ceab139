//! The list of holidays, and what an edit of it does to the weeks (W11).

use super::title;
use crate::{
    calendar::{
        self,
        holidays::{Edit, Holiday},
    },
    card::{Button as CardButton, Card},
    person::Language,
    week::{
        chat::{holidays::Button, timetable},
        rules::{Unfit, Week, Wish},
    },
};
use chrono::NaiveDate;
use i18n_embed_fl::fl;

/// How many days stand in a row.
const IN_A_ROW: usize = 3;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

fn day(language: Language, day: NaiveDate) -> String {
    calendar::date::weekday_date(language.into(), day)
}

fn entry(language: Language, holiday: &Holiday) -> String {
    let name = holiday.name(language.into());
    let entry = format!("{} {name}", day(language, holiday.date));
    match holiday.estimated {
        true => format!("{entry} {}", fl!(language.book(), "holiday-estimated")),
        false => entry,
    }
}

/// The days ahead; each opens.
pub fn holidays(language: Language, days: &[&Holiday], known_until: NaiveDate) -> Card {
    let book = language.book();
    let card = days.iter().fold(
        Card::default().heading(fl!(book, "holidays-title")),
        |card, holiday| card.line(format!("• {}", entry(language, holiday))),
    );
    let until = calendar::date::date(language.into(), known_until);
    let card = card.line(fl!(book, "holidays-hint", until = until));
    days.chunks(IN_A_ROW)
        .fold(card, |card, row| {
            let row = row.iter().map(|holiday| {
                let day = calendar::date::day_month(language.into(), holiday.date);
                button(day, &Button::Open(holiday.date))
            });
            card.buttons(row.collect())
        })
        .buttons(vec![button(fl!(book, "holidays-button-add"), &Button::Add)])
}

/// One day, and what can be done about it.
pub fn one_holiday(language: Language, holiday: &Holiday) -> Card {
    let book = language.book();
    let card = Card::says(entry(language, holiday));
    let card = match holiday.estimated {
        true => card.buttons(vec![button(
            fl!(book, "holiday-button-announced"),
            &Button::Announced(holiday.date),
        )]),
        false => card,
    };
    card.buttons(vec![
        button(
            fl!(book, "holiday-button-move"),
            &Button::Move(holiday.date),
        ),
        button(
            fl!(book, "holiday-button-remove"),
            &Button::Remove(holiday.date),
        ),
    ])
    .buttons(vec![back(language)])
}

fn back(language: Language) -> CardButton {
    button(fl!(language.book(), "holidays-button-back"), &Button::List)
}

/// A day and its name are asked for.
pub fn ask_holiday(language: Language) -> Card {
    Card::says(fl!(language.book(), "holiday-ask"))
}

/// What was typed is not a day with its name.
pub fn holiday_unclear(language: Language) -> Card {
    Card::says(fl!(language.book(), "holiday-unclear"))
}

/// The edit would make two weeks meet.
pub fn holiday_refused(language: Language, week: &Week, why: &Unfit) -> Card {
    let title = title(language, week);
    Card::says(fl!(language.book(), "holiday-refused", title = title))
        .line(super::unfit(language, why))
        .buttons(vec![back(language)])
}

/// The list was changed: which weeks move, and the one that was called for a day that is now off.
pub fn holidays_changed(
    language: Language,
    edits: &[Edit],
    moved: &[(&Week, &Week)],
    called: Option<(&Week, NaiveDate)>,
) -> Card {
    let book = language.book();
    let card = edits.iter().fold(Card::default(), |card, edit| {
        card.line(match edit {
            Edit::Added(holiday) => fl!(book, "holiday-added", day = entry(language, holiday)),
            Edit::Removed(off) => fl!(book, "holiday-removed", day = day(language, *off)),
        })
    });
    let card = moved.iter().fold(card, |card, (was, is)| {
        let to = day(language, is.session_on);
        card.line(fl!(
            book,
            "holiday-moves",
            title = title(language, was),
            day = to
        ))
    });
    match called {
        Some((week, next)) => {
            let to = day(language, next);
            let move_it = timetable::Button::Ask(Wish::Move(week.tuesday, next));
            card.line(fl!(book, "holiday-called", title = title(language, week)))
                .buttons(vec![CardButton::press(
                    fl!(book, "holiday-button-move-week", day = to),
                    move_it.data(),
                )])
        }
        None => card,
    }
    .buttons(vec![back(language)])
}

#[cfg(test)]
#[path = "holidays_tests.rs"]
mod tests;
