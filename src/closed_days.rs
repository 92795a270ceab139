//! The days on which the office is closed, as it keeps them itself (W11): every capability that counts working days asks here.

use crate::{
    calendar::holidays::{Edit, Holiday, Holidays},
    db::Conn,
    ids::Id,
};
use chrono::NaiveDate;

/// The office changes the list of holidays (W11).
///
/// # Errors
/// The database refused.
pub(crate) async fn edit(conn: &mut Conn, id: &Id, edit: &Edit) -> anyhow::Result<()> {
    let (day, names) = match edit {
        Edit::Added(holiday) => (
            holiday.date,
            Some((holiday.name_th.clone(), holiday.name_en.clone())),
        ),
        Edit::Removed(day) => (*day, None),
    };
    let closed = names.is_some();
    let (name_th, name_en) = names.unwrap_or_default();
    conn.query(
        "INSERT INTO holiday_edit (id, day, closed, name_th, name_en) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id.clone())
    .bind(day)
    .bind(closed)
    .bind(name_th)
    .bind(name_en)
    .run()
    .await?;
    Ok(())
}

/// The shipped holidays with the office's own changes to them (W11).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn holidays(conn: &mut Conn) -> anyhow::Result<Holidays> {
    #[derive(sqlx::FromRow)]
    struct EditRow {
        day: NaiveDate,
        closed: bool,
        name_th: String,
        name_en: String,
    }
    let edits: Vec<EditRow> = conn
        .query("SELECT day, closed, name_th, name_en FROM holiday_edit ORDER BY id")
        .all()
        .await?;
    Ok(Holidays::known()
        .clone()
        .edited(edits.into_iter().map(|edit| {
            if edit.closed {
                Edit::Added(Holiday {
                    date: edit.day,
                    name_th: edit.name_th,
                    name_en: edit.name_en,
                    estimated: false,
                })
            } else {
                Edit::Removed(edit.day)
            }
        })))
}
