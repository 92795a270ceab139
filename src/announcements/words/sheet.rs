//! Who has it and who has acknowledged it, as a spreadsheet (A5, B4).

use super::{lists::Shown, named, reference, state};
use crate::{
    announcements::store::Announcement,
    person::Language,
    words::role,
    workbook::{Column, Sheet},
};
use i18n_embed_fl::fl;

/// The sheet: one row a recipient. `persons`: with the numbers of persons (P3).
pub(in crate::announcements) fn sheet(
    language: Language,
    of: &Announcement,
    shown: &[Shown],
    persons: bool,
) -> Sheet {
    let book = language.book();
    let number = reference(language, of.number);
    let columns = [
        Column::text(&fl!(book, "export-code")),
        Column::text(&fl!(book, "export-agency")),
        Column::text(&fl!(book, "announce-sheet-role")),
        Column::text(&fl!(book, "announce-sheet-name")),
        Column::text(&fl!(book, "announce-sheet-phone")),
        Column::text(&fl!(book, "announce-sheet-state")),
        Column::moment(&fl!(book, "announce-sheet-sent")),
        Column::moment(&fl!(book, "announce-sheet-acknowledged")),
        Column::whole(&fl!(book, "announce-sheet-reminded")),
        Column::text(&fl!(book, "announce-sheet-called")),
    ];
    let title = format!("{number} {}", named(language, of));
    let mut sheet = Sheet::new(&fl!(book, "announce-sheet"), &title, columns);
    for one in shown {
        let holder = one.holder.as_ref();
        let phone = holder.map(|holder| match persons {
            true => holder.phone(),
            false => holder.post.office_phone.as_str(),
        });
        let held = holder.map(|holder| role(language, holder.post.role));
        sheet.row([
            one.agency.code.as_str().into(),
            one.agency.name(language).into(),
            held.as_deref().into(),
            holder.map(|holder| holder.name.as_str()).into(),
            phone.into(),
            state(language, one.row.state).into(),
            one.row.sent_at.into(),
            one.row.acked_at.into(),
            one.row.reminded.into(),
            one.called_by.as_deref().into(),
        ]);
    }
    sheet
}

/// The words under the spreadsheet.
pub(in crate::announcements) fn sheet_caption(language: Language, of: &Announcement) -> String {
    let number = reference(language, of.number);
    fl!(
        language.book(),
        "announce-sheet-caption",
        number = number,
        words = named(language, of)
    )
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
