//! The dossier: one screen, and what opens in its place.

use super::{button, day, in_short};
use crate::{
    calendar::{date, length},
    card::{Card, Matter, cut, one_line},
    people::Holder,
    person::{Language, Role},
    projects::words::late_lines,
    requests, urgent,
    visits::{
        DOSSIER,
        chat::{Button, View},
        dossier::Dossier,
    },
    week::{
        self, Line, Standing, Week,
        rules::is_long,
        words::{officer, short_marks, silence},
    },
    words::{and_more, post_name},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many weeks, remarks, urgent matters and delegates stand on the first page.
const WEEKS: usize = 3;
const REMARKS: usize = 2;
const URGENT: usize = 2;
const DELEGATES: usize = 2;
/// How much of an answer, a remark or a note a line of it shows, in UTF-16 units.
const IN_A_LINE: usize = 90;
/// How much of an answer and of a remark is shown at length: so many of them still fit a message.
const AT_LENGTH: usize = 450;
const REMARK_AT_LENGTH: usize = 220;
/// How many remarks, the last ones, and how many people are shown at length.
const MOST_REMARKS: usize = 12;
const MOST_PEOPLE: usize = 10;

/// The first page: whom to ask for, what was said and what was not, what was said about that, and the own notes.
pub(in crate::visits) fn dossier(
    language: Language,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let record = &dossier.record;
    let name = record.agency.name(language);
    let card = Card::default().heading(fl!(book, "visit-dossier-title", agency = name));
    let card = people_in_short(language, card, &record.holders);
    let mut card = urgent_in_short(language, card, dossier, now);
    card = card.heading(fl!(book, "visit-answers"));
    if record.weeks.is_empty() {
        card = card.line(match record.agency.kind.is_called() {
            true => fl!(book, "record-never-called"),
            false => fl!(book, "record-not-called"),
        });
    }
    for (week, line) in record.weeks.iter().take(WEEKS) {
        card = card.line(answer(language, week, line, now, IN_A_LINE));
    }
    if let Some((week, line)) = record.weeks.first() {
        if is_long(line.silence) {
            card = card.line(silence(language, line));
        }
        if line.roll.called && !week.called_off && !week.skipped {
            let comes = week::comes_line(language, line);
            let on = date::day_month(language.into(), week.session_on);
            card = card.line(format!("{comes} ({on})"));
        }
    }
    for line in late_lines(language, &dossier.late) {
        card = card.line(line);
    }
    let remarks: Vec<&Line> = record.weeks.iter().map(|(_, line)| line).collect();
    let said = said_about(language, &remarks, IN_A_LINE);
    if !said.is_empty() {
        card = card.heading(fl!(book, "visit-remarks"));
        for remark in said.iter().take(REMARKS) {
            card = card.line(remark.as_str());
        }
    }
    card = dossier.requests.shown(language, card, now);
    if !dossier.notes.is_empty() {
        card = card.heading(fl!(book, "visit-notes"));
        for note in &dossier.notes {
            let words = in_short(language, &note.words, note.media, IN_A_LINE);
            card = card.line(format!("• {}: {words}", day(language, note.noted_at)));
        }
    }
    let show = |view| Button::Show(dossier.id.clone(), view);
    let mut row = Vec::new();
    if !record.weeks.is_empty() {
        let label = fl!(book, "visit-button-answers");
        row.push(button(label, &show(View::Answers)));
    }
    if !said.is_empty() {
        let label = fl!(book, "visit-button-remarks", count = said.len());
        row.push(button(label, &show(View::Remarks)));
    }
    let mut last = Vec::new();
    if dossier.count > 0 {
        let label = fl!(book, "visit-button-notes", count = dossier.count);
        last.push(button(label, &Button::Notes(dossier.id.clone(), 0)));
    }
    let write = Button::Write(record.agency.code.clone());
    last.push(button(fl!(book, "visit-button-write"), &write));
    last.push(requests::make_button(language, &record.agency.code, None));
    card.line(fl!(book, "visit-dossier-foot"))
        .about(Matter::new(DOSSIER, &dossier.id))
        .buttons(vec![button(
            fl!(book, "visit-button-people"),
            &show(View::People),
        )])
        .buttons(row)
        .buttons(last)
}

/// What is open of urgent matters, the first ones: each opens by its line in `/urgent`.
fn urgent_in_short(language: Language, card: Card, dossier: &Dossier, now: DateTime<Utc>) -> Card {
    let open = &dossier.urgent;
    if open.is_empty() {
        return card;
    }
    let title = fl!(language.book(), "visit-urgent", count = open.len());
    let card = open
        .iter()
        .take(URGENT)
        .fold(card.heading(title), |card, line| {
            let name = urgent::words::called(language, line);
            let rest = urgent::words::in_brief(language, line, now);
            card.line(format!("• {name}{rest}"))
        });
    and_more(card, language, open.len(), URGENT)
}

/// The head and the first delegates, with the numbers to call (P3).
fn people_in_short(language: Language, card: Card, holders: &[Holder]) -> Card {
    let book = language.book();
    let of = |role| {
        holders
            .iter()
            .filter(move |holder| holder.post.role == role)
    };
    let head = officer(language, of(Role::Head).next());
    let card = card.line(fl!(book, "visit-head", officer = head));
    let card = of(Role::Delegate)
        .take(DELEGATES)
        .fold(card, |card, holder| {
            let delegate = officer(language, Some(holder));
            card.line(fl!(book, "visit-delegate", officer = delegate))
        });
    and_more(card, language, of(Role::Delegate).count(), DELEGATES)
}

/// What the agency said in a week, with light and age; or where it stands without.
fn answer(language: Language, week: &Week, line: &Line, now: DateTime<Utc>, most: usize) -> String {
    let book = language.book();
    let on = date::day_month(language.into(), week.session_on);
    match (&line.spoken, line.standing()) {
        (Some(spoken), _) => {
            let length = length::length(language.into(), now - spoken.said_at);
            let age = fl!(book, "visit-age", length = length);
            let words = match spoken.words.is_empty() {
                true => fl!(book, "week-media", count = spoken.media.len()),
                false => cut(&spoken.words, most).into_owned(),
            };
            let words = match most == IN_A_LINE {
                true => one_line(&words, most),
                false => words,
            };
            let marks = short_marks(language, spoken);
            format!("{} {on} • {age}{marks}: {words}", spoken.light.sign())
        }
        (None, _) if week.skipped => format!("▫️ {on}: {}", fl!(book, "timetable-skipped")),
        (None, Standing::Excused) => {
            let reason = line.excuse.clone().unwrap_or_default();
            let reason = one_line(&reason, IN_A_LINE);
            let excused = fl!(book, "standing-excused");
            format!("▫️ {on}: {excused} ({reason})")
        }
        // Whether anybody could be reached then is not known any more.
        (None, _) => format!("▫️ {on}: {}", fl!(book, "standing-missing")),
    }
}

/// What was said about the answers, the latest first, each in a line.
fn said_about(language: Language, lines: &[&Line], most: usize) -> Vec<String> {
    let book = language.book();
    let mut remarks: Vec<_> = lines.iter().flat_map(|line| &line.remarks).collect();
    remarks.sort_by_key(|remark| std::cmp::Reverse(remark.said_at));
    remarks
        .into_iter()
        .map(|remark| {
            let who = crate::words::role(language, remark.role);
            let at = day(language, remark.said_at);
            let words = match remark.words.is_empty() {
                true => fl!(book, "week-media", count = 1),
                false => fl!(book, "quoted", words = one_line(&remark.words, most)),
            };
            fl!(book, "remark-below", who = who, at = at, words = words)
        })
        .collect()
}

fn back(card: Card, language: Language, dossier: &Dossier) -> Card {
    card.about(Matter::new(DOSSIER, &dossier.id))
        .buttons(vec![button(
            fl!(language.book(), "visit-button-dossier"),
            &Button::Show(dossier.id.clone(), View::First),
        )])
}

fn titled(language: Language, dossier: &Dossier, what: &str) -> Card {
    let name = dossier.record.agency.name(language);
    Card::says(name).heading(what)
}

/// The last answers at length.
pub(in crate::visits) fn answers(
    language: Language,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Card {
    let title = fl!(language.book(), "visit-answers");
    let card = dossier
        .record
        .weeks
        .iter()
        .fold(titled(language, dossier, &title), |card, (week, line)| {
            card.line(answer(language, week, line, now, AT_LENGTH))
        });
    back(card, language, dossier)
}

/// What was said about them, the last ones.
pub(in crate::visits) fn remarks(language: Language, dossier: &Dossier) -> Card {
    let title = fl!(language.book(), "visit-remarks");
    let lines: Vec<&Line> = dossier.record.weeks.iter().map(|(_, line)| line).collect();
    let said = said_about(language, &lines, REMARK_AT_LENGTH);
    let shown = said
        .iter()
        .take(MOST_REMARKS)
        .fold(titled(language, dossier, &title), |card, remark| {
            card.line(remark.as_str())
        });
    let card = and_more(shown, language, said.len(), MOST_REMARKS);
    back(card, language, dossier)
}

/// Whom to call: each with the numbers of office and person (P3); a tap gives the contact.
pub(in crate::visits) fn people(language: Language, dossier: &Dossier) -> Card {
    let book = language.book();
    let holders = &dossier.record.holders;
    let mut card = titled(language, dossier, &fl!(book, "visit-people"));
    if holders.is_empty() {
        card = card.line(fl!(book, "officer-none"));
    }
    for holder in holders.iter().take(MOST_PEOPLE) {
        let post = post_name(language, &holder.post);
        card = card.line(format!("• {} ({post})", holder.name));
        if !holder.post.office_phone.is_empty() {
            let phone = holder.post.office_phone.as_str();
            card = card.line(fl!(book, "who-office-phone", phone = phone));
        }
        if !holder.personal_phone.is_empty() {
            let phone = holder.personal_phone.as_str();
            card = card.line(fl!(book, "who-personal-phone", phone = phone));
        }
        if holder.phone().is_empty() {
            card = card.line(fl!(book, "no-number"));
        }
    }
    let card = and_more(card, language, holders.len(), MOST_PEOPLE);
    let card = holders
        .iter()
        .filter(|holder| !holder.phone().is_empty())
        .take(MOST_PEOPLE)
        .fold(card, |card, holder| {
            let label = fl!(book, "visit-button-contact", name = holder.name.as_str());
            let does = Button::Contact(dossier.id.clone(), holder.person.clone());
            card.buttons(vec![button(label, &does)])
        });
    back(card, language, dossier)
}

#[cfg(test)]
#[path = "dossier_tests.rs"]
mod tests;
