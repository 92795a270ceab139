//! The close: who is missing, excused, out of reach (W6a).

use super::{agency_in_a_list, button, hour, officer, sums, title};
use crate::{
    app::App,
    card::{Card, one_line},
    person::Language,
    week::{
        self,
        board::{Board, Line},
        chat::Button,
        rules::{self, Standing},
    },
    words::and_more,
};
use i18n_embed_fl::fl;

/// How many agencies each list of the close names, so that all of them fit into one message; those beyond are on the board.
const NAMED: usize = 10;

/// How much of a reason the close shows.
const REASON: usize = 60;

/// `ไม่ตอบ 3 สัปดาห์ติดต่อกัน` (W10).
pub fn silence(language: Language, line: &Line) -> String {
    fl!(language.book(), "week-silence", weeks = line.silence)
}

/// The close (M42).
pub fn closed(language: Language, app: &App, board: &Board) -> Card {
    let book = language.book();
    let title = title(language, &board.week);
    let at = hour(language, board.week.close_at);
    let mut card = Card::says(fl!(book, "week-closed", title = title, hour = at))
        .line(sums(language, &board.counts()));
    for (standing, heading) in [
        (Standing::Missing, fl!(book, "week-missing")),
        (Standing::Excused, fl!(book, "week-excused-list")),
        (Standing::Unreachable, fl!(book, "week-unreachable")),
    ] {
        let lines: Vec<&Line> = board.standing(standing).collect();
        if lines.is_empty() {
            continue;
        }
        card = card.heading(heading);
        for line in lines.iter().take(NAMED) {
            let after = match &line.excuse {
                Some(reason) if standing == Standing::Excused => {
                    let reason = one_line(reason, REASON);
                    format!(": {reason} ({})", officer(language, line.head()))
                }
                _ if rules::is_long(line.silence) => {
                    let weeks = silence(language, line);
                    format!(": {weeks} • {}", officer(language, line.head()))
                }
                _ => format!(": {}", officer(language, line.head())),
            };
            let link = week::link(app, &line.roll.id);
            card = card.link_line("• ", agency_in_a_list(language, line), link, after);
        }
        card = and_more(card, language, lines.len(), NAMED);
    }
    let tuesday = board.week.tuesday.to_string();
    let missing = board.standing(Standing::Missing).count();
    let mut row = vec![button(fl!(book, "week-button-board"), &Button::Board)];
    if missing > 0 {
        row.insert(
            0,
            button(fl!(book, "week-button-nudge"), &Button::Nudge(tuesday)),
        );
    }
    card.buttons(row)
}

#[cfg(test)]
#[path = "close_tests.rs"]
mod tests;
