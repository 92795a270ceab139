//! Who comes to the session, for those who survey the week; and that there is none (W0).

use super::{agency_in_a_list, button, hour, officer, week_day};
use crate::{
    app::App,
    card::Card,
    person::Language,
    week::{
        self,
        board::{Board, Line, Seats},
        chat::Button,
        rules::{self, Coming, Week},
    },
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many agencies a page shows.
const PAGE: usize = 12;

/// The label of the button that opens who comes.
pub fn attendance_label(language: Language) -> String {
    fl!(language.book(), "attendance-button")
}

/// `เข้าร่วมเอง 71 • ผู้แทน 24 • ลาประชุม 6 • ยังไม่แจ้ง 9`.
pub fn seats_sums(language: Language, seats: &Seats) -> String {
    fl!(
        language.book(),
        "attendance-sums",
        heads = seats.heads,
        deputies = seats.deputies,
        excused = seats.excused,
        silent = seats.not_said
    )
}

/// That there is no session.
pub fn none_held(language: Language) -> String {
    fl!(language.book(), "attendance-off")
}

/// Whom to look at first: who sends somebody, who is excused, who has not said; those who come themselves last.
fn place(line: &Line) -> usize {
    match line.coming() {
        Some(Coming::Deputy) => 0,
        Some(Coming::Excused) => 1,
        None => 2,
        Some(Coming::Head) => 3,
    }
}

/// Who comes to the session (M46); each line opens the agency's answer.
pub fn seats(
    language: Language,
    app: &App,
    board: &Board,
    page: usize,
    steers: bool,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let week = &board.week;
    let day = week_day(language, week);
    let at = hour(language, week.session_at);
    let mut card = Card::default().heading(fl!(book, "attendance-title", day = day, hour = at));
    if week.called_off {
        card = card.line(none_held(language));
    }
    card = card.line(seats_sums(language, &board.seats()));
    let mut lines: Vec<&Line> = board.called().collect();
    lines.sort_by_key(|line| (place(line), line.agency.code.clone()));
    let pages = lines.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut group = None;
    for line in lines.iter().skip(page * PAGE).take(PAGE) {
        if group != Some(place(line)) {
            group = Some(place(line));
            card = card.heading(match line.coming() {
                Some(Coming::Deputy) => fl!(book, "attendance-group-deputy"),
                Some(Coming::Excused) => fl!(book, "attendance-group-excused"),
                None => fl!(book, "attendance-group-silent"),
                Some(Coming::Head) => fl!(book, "attendance-group-head"),
            });
        }
        let link = week::link(app, &line.roll.id);
        let after = format!(": {}", person(language, line));
        card = card.link_line("• ", agency_in_a_list(language, line), link, after);
    }
    let mut row = Vec::new();
    let turns = |to| Button::SeatsPage(week.tuesday, to);
    if page > 0 {
        row.push(button(fl!(book, "button-back"), &turns(page - 1)));
    }
    if pages > 1 {
        let (at, of) = ((page + 1).to_string(), pages.to_string());
        let label = fl!(book, "button-page", page = at, pages = of);
        row.push(button(label, &turns(page)));
    }
    if page + 1 < pages {
        row.push(button(fl!(book, "button-next"), &turns(page + 1)));
    }
    let card = card.buttons(row);
    if steers && rules::may_call_off(week, now) {
        return card.buttons(vec![button(
            fl!(book, "attendance-button-off"),
            &Button::CallOff(week.tuesday),
        )]);
    }
    card
}

/// Who sits there for the agency, or is to be asked, with the number to call (P3).
fn person(language: Language, line: &Line) -> String {
    let book = language.book();
    let comes = line.attendance.as_ref();
    let Some(comes) = comes.filter(|comes| comes.coming == Coming::Deputy) else {
        return officer(language, line.head());
    };
    let known = line
        .holders
        .iter()
        .find(|holder| Some(&holder.person) == comes.delegate.as_ref());
    let name = match known {
        Some(holder) => officer(language, Some(holder)),
        None if comes.deputy.is_empty() => fl!(book, "attendance-unnamed"),
        None => comes.deputy.clone(),
    };
    match line.head() {
        Some(head) => {
            let post = post_name(language, &head.post);
            fl!(book, "attendance-for", name = name, post = post)
        }
        None => name,
    }
}

/// Is the session to be called off? So many would be told.
pub fn ask_call_off(language: Language, week: &Week, told: usize) -> Card {
    let book = language.book();
    let day = week_day(language, week);
    let at = hour(language, week.session_at);
    Card::says(fl!(book, "attendance-off-ask", day = day, hour = at))
        .line(fl!(book, "attendance-off-told", count = told))
        .buttons(vec![
            button(
                fl!(book, "attendance-button-off-yes"),
                &Button::CallOffYes(week.tuesday),
            ),
            button(
                fl!(book, "attendance-button-off-no"),
                &Button::CallOffNo(week.tuesday),
            ),
        ])
}

/// To whoever called it off.
pub fn has_called_off(language: Language, week: &Week, told: usize) -> Card {
    let day = week_day(language, week);
    Card::says(fl!(
        language.book(),
        "attendance-off-done",
        day = day,
        count = told
    ))
}

/// It is held after all.
pub fn is_held(language: Language, week: &Week) -> Card {
    let day = week_day(language, week);
    let at = hour(language, week.session_at);
    Card::says(fl!(
        language.book(),
        "attendance-held",
        day = day,
        hour = at
    ))
}

/// There is no session: to those who were called, and, with the name of whoever called it off, to those who lead.
pub fn called_off(language: Language, week: &Week, by: Option<&str>) -> Card {
    let book = language.book();
    let day = week_day(language, week);
    let at = hour(language, week.session_at);
    let card = Card::default().heading(fl!(book, "attendance-off-news", day = day, hour = at));
    match by {
        Some(by) => card.line(fl!(book, "attendance-off-by", name = by)),
        None => card.line(fl!(book, "attendance-off-report")),
    }
}

#[cfg(test)]
#[path = "seats_tests.rs"]
mod tests;
