//! The tables of the projects: a file a subject.

mod asked;
mod awaited;
mod changes;
mod held;
mod lists;
mod looking;
mod moments;
mod register;
mod reports;
mod sums;
mod tally;

pub use asked::*;
pub use awaited::*;
pub use changes::*;
pub use held::*;
pub use lists::*;
pub use looking::*;
pub use moments::*;
pub use register::*;
pub use reports::*;
pub use sums::*;
pub use tally::*;

/// A query that begins with the columns of a project `p`.
macro_rules! projects {
    ($($rest:expr),+) => {
        concat!(
            "SELECT p.id, p.code, p.name_th, p.name_en, p.agency, p.officer, p.officer_phone, p.area, p.district_name,
                    p.fiscal_year, p.budget, p.contract_amount, p.disbursed, p.contract_deadline, p.signed_on, p.draw_until,
                    p.start_on, p.due_on, p.routine, p.progress, p.last_report_on, p.cancelled_on, p.snoozed_until, p.snoozes
             FROM project p ",
            $($rest),+
        )
    };
}
use projects;
