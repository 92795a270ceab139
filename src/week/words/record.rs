//! One agency, now and in its last weeks (B5).

use super::{IN_A_LIST, about_answer, officer, reference, said, spoken_words, title};
use crate::{
    app::App,
    calendar,
    card::Card,
    person::{Language, Role},
    week::{
        self,
        board::Line,
        record::Record,
        rules::{Standing, Week},
    },
};
use i18n_embed_fl::fl;

/// How much of the last answer is shown, in UTF-16 units: the weeks before it stand on the same screen.
const SHOWN: usize = 600;

/// An agency's answer now, and what it said in its last weeks; each opens.
pub(crate) fn record(language: Language, app: &App, record: &Record) -> Card {
    let book = language.book();
    let card = Card::default().heading(record.agency.name(language));
    let Some(((week, now), past)) = record.weeks.split_first() else {
        let card = card.line(match record.agency.kind.is_called() {
            true => fl!(book, "record-never-called"),
            false => fl!(book, "record-not-called"),
        });
        let head = |role| {
            record
                .holders
                .iter()
                .find(move |holder| holder.post.role == role)
        };
        return card.line(officer(
            language,
            head(Role::Head).or(record.holders.first()),
        ));
    };
    let mut card = said(language, week, now, card.line(title(language, week)), SHOWN);
    if !past.is_empty() {
        card = card.heading(fl!(book, "week-own-history"));
    }
    for (week, line) in past {
        card = entry(language, app, card, week, line);
    }
    card.line(officer(language, now.head()))
        .line(reference(language, now.roll.serial))
        .buttons(about_answer(language, now))
        .about(now.roll.matter())
}

/// A week in a line that opens it.
fn entry(language: Language, app: &App, card: Card, week: &Week, line: &Line) -> Card {
    let book = language.book();
    let (sign, after) = match (&line.spoken, line.standing()) {
        (Some(spoken), _) => (
            spoken.light.sign(),
            spoken_words(language, spoken, IN_A_LIST),
        ),
        (None, _) if week.skipped => ("▫️", fl!(book, "timetable-skipped")),
        (None, Standing::Excused) => ("▫️", fl!(book, "standing-excused")),
        // Whether anybody could be reached then is not known any more.
        (None, _) => ("▫️", fl!(book, "standing-missing")),
    };
    card.link_line(
        format!("{sign} "),
        calendar::date::day_month(language.into(), week.session_on),
        week::link(app, &line.roll.id),
        format!(": {after}"),
    )
}

#[cfg(test)]
#[path = "record_tests.rs"]
mod tests;
