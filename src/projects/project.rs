//! A project as the register knows it.

use super::rules::DONE;
use crate::{
    ids::Id,
    person::{Language, MissionArea},
};
use chrono::NaiveDate;

/// A project of the register. Amounts are satang; progress is hundredths of a per cent.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Project {
    /// The program's own name of it.
    pub id: Id,
    /// The code by which people know it.
    pub code: String,
    /// Name in Thai.
    pub name_th: String,
    /// Name in English; may be empty.
    pub name_en: String,
    /// The agency that leads.
    pub agency: String,
    /// The responsible officer; empty: the head of that agency.
    pub officer: String,
    /// The officer's number, `+66…`; may be empty.
    pub officer_phone: String,
    /// What it is for.
    pub area: MissionArea,
    /// Where it is; may be empty.
    pub district_name: String,
    /// The fiscal year, of the Buddhist era.
    pub fiscal_year: i64,
    /// What was allotted.
    pub budget: i64,
    /// What was contracted.
    pub contract_amount: Option<i64>,
    /// What was disbursed.
    pub disbursed: Option<i64>,
    /// By when the contract has to be signed; none: none is needed.
    pub contract_deadline: Option<NaiveDate>,
    /// When it was.
    pub signed_on: Option<NaiveDate>,
    /// The last drawing day of money carried over: not the deadline, though both are often 31 March (FACTS 1).
    pub draw_until: Option<NaiveDate>,
    /// When the work begins.
    pub start_on: Option<NaiveDate>,
    /// When it is to be done.
    pub due_on: Option<NaiveDate>,
    /// Whether no monthly report is asked of it.
    pub routine: bool,
    /// How far it is.
    pub progress: i64,
    /// When something was last reported.
    pub last_report_on: Option<NaiveDate>,
    /// When it was cancelled.
    pub cancelled_on: Option<NaiveDate>,
    /// Until when nobody is reminded of it (J3a).
    pub snoozed_until: Option<NaiveDate>,
    /// How often that was asked for.
    pub snoozes: i64,
}

impl Project {
    /// The name for a reader; the Thai one stands in where there is no English one.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::English if !self.name_en.is_empty() => &self.name_en,
            Language::Thai | Language::English => &self.name_th,
        }
    }

    /// Whether it is done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.progress >= DONE
    }

    /// Whether anything of it can be late.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.is_done() && self.cancelled_on.is_none()
    }
}
