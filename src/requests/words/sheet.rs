//! What is open as a table of the workbook (B4).

use super::{asker, kind, serial, state};
use crate::{
    calendar,
    person::Language,
    requests::Table,
    workbook::{Column, Sheet},
};
use i18n_embed_fl::fl;

/// The sheet: one row an agency, the worst first.
pub(crate) fn sheet(language: Language, table: &Table) -> Sheet {
    let book = language.book();
    let at = calendar::bangkok(table.at).naive_local();
    let head = fl!(
        book,
        "request-sheet-head",
        at = calendar::hour::date_hour(language.into(), at),
        count = table.views.len()
    );
    let columns = [
        Column::text(&fl!(book, "request-sheet-number")),
        Column::text(&fl!(book, "export-code")),
        Column::text(&fl!(book, "export-agency")),
        Column::text(&fl!(book, "request-sheet-word")),
        Column::text(&fl!(book, "request-sheet-words")),
        Column::text(&fl!(book, "request-sheet-by")),
        Column::moment(&fl!(book, "request-sheet-sent")),
        Column::moment(&fl!(book, "request-sheet-due")),
        Column::text(&fl!(book, "request-sheet-state")),
        Column::whole(&fl!(book, "request-sheet-late")),
        Column::text(&fl!(book, "request-sheet-officer")),
        Column::text(&fl!(book, "request-sheet-phone")),
    ];
    let mut sheet = Sheet::new(&fl!(book, "request-sheet"), &head, columns);
    for view in &table.views {
        let errand = &view.errand;
        let late = errand
            .due_at
            .filter(|_| errand.is_late(table.at))
            .map(|due| (table.at - due).num_days());
        let officer = view.officer.as_ref();
        sheet.row([
            serial(language, errand).into(),
            view.agency.code.as_str().into(),
            view.agency.name(language).into(),
            kind(language, view.word()).into(),
            view.request.words.as_str().into(),
            asker(language, &view.asker).into(),
            view.request.released_at.into(),
            errand.due_at.into(),
            state(language, errand, table.at).into(),
            late.into(),
            officer.map(|officer| officer.name.as_str()).into(),
            officer
                .map(|officer| officer.post.office_phone.as_str())
                .into(),
        ]);
    }
    sheet
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
