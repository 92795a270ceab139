//! `/budget` (J8).

use super::{baht, button, percent};
use crate::{
    card::{Button as CardButton, Card, one_line},
    person::Language,
    projects::{
        budget::{Budget, Money},
        chat::Button,
        money,
    },
    words::and_more,
    workbook::{Cell, Column, Sheet},
};
use i18n_embed_fl::fl;

/// How many agencies the message names; the file has all.
const NAMED: usize = 20;

fn year(language: Language, fiscal_year: i64) -> String {
    match language {
        Language::Thai => fiscal_year.to_string(),
        Language::English => (fiscal_year - 543).to_string(),
    }
}

fn drawn(language: Language, money: &Money) -> String {
    match money.drawn() {
        Some(part) => percent(part),
        None => fl!(language.book(), "budget-nothing-allotted"),
    }
}

fn line(language: Language, rank: Option<usize>, name: &str, money: &Money) -> String {
    let rank = rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    fl!(
        language.book(),
        "budget-line",
        rank = rank,
        name = name,
        percent = drawn(language, money),
        disbursed = money::in_millions(money.disbursed),
        budget = money::in_millions(money.budget)
    )
}

/// The sums of a fiscal year, by mission area and by agency, with the rank.
pub fn budget(language: Language, budget: &Budget) -> Card {
    let book = language.book();
    let total = &budget.total;
    if budget.years.is_empty() {
        return Card::says(fl!(book, "budget-none"));
    }
    let mut card = Card::default()
        .heading(fl!(
            book,
            "budget-title",
            year = year(language, budget.year),
            count = total.projects
        ))
        .line(fl!(
            book,
            "budget-allotted",
            amount = baht(language, total.budget)
        ))
        .line(fl!(
            book,
            "budget-contracted",
            amount = baht(language, total.contracted),
            percent = total.bound().map(percent).unwrap_or_default()
        ))
        .line(fl!(
            book,
            "budget-disbursed",
            amount = baht(language, total.disbursed),
            percent = total.drawn().map(percent).unwrap_or_default()
        ))
        .heading(fl!(book, "budget-by-area"));
    for (rank, area, money) in &budget.areas {
        card = card.line(line(
            language,
            *rank,
            &crate::words::area(language, *area),
            money,
        ));
    }
    card = card.heading(fl!(book, "budget-by-agency"));
    for (rank, agency, money) in budget.agencies.iter().take(NAMED) {
        let name = one_line(agency.short(language), 40);
        card = card.line(line(language, *rank, &name, money));
    }
    card = and_more(card, language, budget.agencies.len(), NAMED);
    let years: Vec<CardButton> = budget
        .years
        .iter()
        .take(5)
        .filter(|own| **own != budget.year)
        .map(|own| button(year(language, *own), &Button::Budget(*own)))
        .collect();
    card.buttons(years).buttons(vec![button(
        fl!(book, "projects-button-sheet"),
        &Button::BudgetSheet(budget.year),
    )])
}

/// What stands under the file.
pub fn budget_caption(language: Language, budget: &Budget) -> String {
    fl!(
        language.book(),
        "budget-title",
        year = year(language, budget.year),
        count = budget.total.projects
    )
}

/// The tables: by agency, and by mission area.
pub fn budget_sheets(language: Language, budget: &Budget) -> [Sheet; 2] {
    let book = language.book();
    let title = budget_caption(language, budget);
    let columns = |first: String| {
        vec![
            Column::whole(&fl!(book, "budget-rank")),
            Column::text(&first),
            Column::whole(&fl!(book, "budget-projects")),
            Column::decimal(&fl!(book, "budget-column-allotted")),
            Column::decimal(&fl!(book, "budget-column-contracted")),
            Column::decimal(&fl!(book, "budget-column-disbursed")),
            Column::decimal(&fl!(book, "budget-column-percent")),
        ]
    };
    let row = |rank: Option<usize>, name: &str, money: &Money| -> Vec<Cell> {
        vec![
            rank.and_then(|rank| i64::try_from(rank).ok()).into(),
            name.into(),
            money.projects.into(),
            money::in_a_cell(money.budget).into(),
            money::in_a_cell(money.contracted).into(),
            money::in_a_cell(money.disbursed).into(),
            money.drawn().map(money::in_a_cell).into(),
        ]
    };
    let mut agencies = Sheet::new(
        &fl!(book, "budget-by-agency"),
        &title,
        columns(fl!(book, "export-agency")),
    );
    for (rank, agency, money) in &budget.agencies {
        agencies.row(row(*rank, agency.name(language), money));
    }
    let mut areas = Sheet::new(
        &fl!(book, "budget-by-area"),
        &title,
        columns(fl!(book, "table-area")),
    );
    for (rank, area, money) in &budget.areas {
        areas.row(row(*rank, &crate::words::area(language, *area), money));
    }
    [agencies, areas]
}

#[cfg(test)]
#[path = "budget_tests.rs"]
mod tests;
