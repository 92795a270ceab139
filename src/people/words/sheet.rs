//! A roster sheet: what it would do, what is wrong with it, that it was taken (R2).

use super::{button, fault};
use crate::{
    calendar,
    card::Card,
    ids::Id,
    people::{chat::Button, fault::RosterFault, plan::Plan},
    person::Language,
    sheet::LeftOut,
    words::and_more,
};
use i18n_embed_fl::fl;

/// How many faults of a sheet are told at once: with the longest reasons, still one message.
pub(crate) const FAULTS: usize = 15;

/// What the sheet would do, with the word to take it (R2).
pub(crate) fn dry_run(
    language: Language,
    plan: &Plan,
    left_out: &[LeftOut],
    draft: Option<&Id>,
) -> Card {
    let book = language.book();
    let title = if plan.is_idle() {
        fl!(book, "import-idle")
    } else {
        fl!(book, "import-dry-run")
    };
    let mut card = sums(language, Card::default().heading(title), plan);
    if !left_out.is_empty() {
        let names: Vec<&str> = left_out
            .iter()
            .map(|column| column.heading.as_str())
            .collect();
        let names = names.join(&fl!(book, "list-comma"));
        card = card.line(fl!(book, "import-left-out", columns = names));
    }
    match draft {
        Some(id) => card.buttons(vec![
            button(fl!(book, "import-button-take"), &Button::Take(id.clone())),
            button(fl!(book, "import-button-leave"), &Button::Leave(id.clone())),
        ]),
        None => card,
    }
}

fn sums(language: Language, card: Card, plan: &Plan) -> Card {
    let book = language.book();
    let mut card = card;
    let (agencies, posts, holders) = (&plan.agencies, &plan.posts, &plan.holders);
    if !agencies.added.is_empty() || !agencies.changed.is_empty() || agencies.left > 0 {
        card = card.line(fl!(
            book,
            "import-agencies",
            added = agencies.added.len(),
            changed = agencies.changed.len(),
            left = agencies.left
        ));
    }
    if !posts.added.is_empty() || !posts.changed.is_empty() || posts.left > 0 {
        card = card.line(fl!(
            book,
            "import-posts",
            added = posts.added.len(),
            changed = posts.changed.len(),
            left = posts.left
        ));
        card = card.line(fl!(
            book,
            "import-holders",
            added = holders.added.len(),
            changed = holders.changed.len(),
            handed = holders.handed_over.len(),
            left = holders.left
        ));
    }
    for hand_over in holders.handed_over.iter().take(FAULTS) {
        let day = calendar::date::date(language.into(), hand_over.at);
        card = card.line(fl!(
            book,
            "import-hand-over",
            line = hand_over.line.to_string(),
            old = hand_over.old_name.as_str(),
            new = hand_over.name.as_str(),
            day = day
        ));
    }
    card
}

/// Taken (R2).
pub(crate) fn taken(language: Language, plan: &Plan) -> Card {
    let book = language.book();
    let card = sums(
        language,
        Card::default().heading(fl!(book, "import-taken")),
        plan,
    );
    card.line(fl!(book, "import-next"))
}

/// Not taken.
pub(crate) fn not_taken(language: Language) -> Card {
    Card::says(fl!(language.book(), "import-not-taken"))
}

/// What is wrong with the sheet: line, column, reason; nothing was taken (R2).
pub(crate) fn faults(language: Language, faults: &[RosterFault], most: usize) -> Card {
    let book = language.book();
    let card = Card::default().heading(fl!(book, "import-faults", count = faults.len()));
    let card = faults.iter().take(most).fold(card, |card, fault| {
        card.line(format!("• {}", fault::sentence(language, fault)))
    });
    and_more(card, language, faults.len(), most)
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
