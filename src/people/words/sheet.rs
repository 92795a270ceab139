//! A roster sheet: what it would do, what is wrong with it, that it was taken (R2).

use super::{button, fault};
use crate::{
    calendar,
    card::{Card, one_line},
    ids::Id,
    people::{
        chat::Button,
        fault::RosterFault,
        plan::{HandOver, Plan, Who},
    },
    person::Language,
    sheet::LeftOut,
    words::{and_more, post_name},
};
use chrono::NaiveDate;
use i18n_embed_fl::fl;

/// How many faults of a sheet are told at once: with the longest reasons, still one message.
pub(crate) const FAULTS: usize = 15;

/// How many hand-overs a page of a dry run names; on the command line, where nothing is pressed, all are.
const PAGE: usize = 12;

/// How much of a post's and of a person's name stands in a line.
const POST: usize = 70;
const NAME: usize = 60;

/// What the sheet would do; with a draft, the page of it and the word to take it (R2).
pub(crate) fn dry_run(
    language: Language,
    plan: &Plan,
    left_out: &[LeftOut],
    today: NaiveDate,
    draft: Option<(&Id, usize)>,
) -> Card {
    let book = language.book();
    let title = if plan.is_idle() {
        fl!(book, "import-idle")
    } else {
        fl!(book, "import-dry-run")
    };
    let mut card = sums(language, Card::default().heading(title), plan);
    let handed = &plan.holders.handed_over;
    let pages = handed.len().div_ceil(PAGE).max(1);
    let (skipped, shown) = match draft {
        Some((_, page)) => (page.min(pages - 1) * PAGE, PAGE),
        None => (0, handed.len()),
    };
    for hand_over in handed.iter().skip(skipped).take(shown) {
        card = handed_over(language, card, hand_over, today);
    }
    if !left_out.is_empty() {
        let names: Vec<&str> = left_out
            .iter()
            .map(|column| column.heading.as_str())
            .collect();
        let names = names.join(&fl!(book, "list-comma"));
        card = card.line(fl!(book, "import-left-out", columns = names));
    }
    let Some((id, page)) = draft else {
        return card;
    };
    let page = page.min(pages - 1);
    let mut row = Vec::new();
    if page > 0 {
        let back = Button::DryRun(id.clone(), page - 1);
        row.push(button(fl!(book, "button-back"), &back));
    }
    if page + 1 < pages {
        let next = Button::DryRun(id.clone(), page + 1);
        row.push(button(fl!(book, "button-next"), &next));
    }
    card.buttons(row).buttons(vec![
        button(fl!(book, "import-button-take"), &Button::Take(id.clone())),
        button(fl!(book, "import-button-leave"), &Button::Leave(id.clone())),
    ])
}

/// Who leaves, who comes, from when; and where the successor is known from, because the account goes with the name.
fn handed_over(language: Language, card: Card, hand_over: &HandOver, today: NaiveDate) -> Card {
    let book = language.book();
    let day = calendar::date::date(language.into(), hand_over.at);
    let day = if hand_over.at <= today {
        fl!(book, "import-hand-over-at-once", day = day)
    } else {
        fl!(book, "import-hand-over-from", day = day)
    };
    let card = card.line(fl!(
        book,
        "import-hand-over",
        line = hand_over.line.to_string(),
        post = one_line(&post_name(language, &hand_over.post), POST),
        old = one_line(&hand_over.old_name, NAME),
        new = one_line(&hand_over.name, NAME),
        day = day
    ));
    match &hand_over.who {
        Who::Known(_) => {
            let held: Vec<String> = hand_over
                .comes_from
                .iter()
                .map(|post| one_line(&post_name(language, post), POST))
                .collect();
            let held = held.join(&fl!(book, "list-comma"));
            card.line(fl!(book, "import-hand-over-known", posts = held))
        }
        Who::SameAs { line } => {
            card.line(fl!(book, "import-hand-over-same", line = line.to_string()))
        }
        Who::New { .. } => card,
    }
}

/// The same dry run under a line that says that it is not what was shown before.
pub(crate) fn changed_meanwhile(language: Language, card: Card) -> Card {
    card.line(fl!(language.book(), "import-changed"))
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
    card
}

/// Taken (R2).
pub(crate) fn taken(language: Language, plan: &Plan, today: NaiveDate) -> Card {
    let book = language.book();
    let card = Card::default().heading(fl!(book, "import-taken"));
    let card = sums(language, card, plan);
    let handed = &plan.holders.handed_over;
    let card = handed
        .iter()
        .take(PAGE)
        .fold(card, |card, one| handed_over(language, card, one, today));
    and_more(card, language, handed.len(), PAGE).line(fl!(book, "import-next"))
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
