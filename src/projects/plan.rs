//! What a projects sheet would change of the register (J1): pure. Import never deletes.

use super::{
    columns::{AGENCY, CODE, PARTNERS},
    fault::{ProjectFault, ProjectReason, at},
    money,
    project::Project,
    sheet::{Named, Row},
};
use crate::ids::Id;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet, hash_map::Entry};

/// A project of the register, with those that take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// It.
    pub project: Project,
    /// The agencies that take part, in the order of their codes.
    pub partners: Vec<String>,
}

/// Something of a project that changes, as it is kept: from what, to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which, by the heading of its column.
    pub name: &'static str,
    /// What it was.
    pub was: String,
    /// What it becomes.
    pub becomes: String,
}

/// A project that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// As it becomes.
    pub project: Project,
    /// Those that take part, where they change.
    pub partners: Option<Vec<String>>,
    /// What changes.
    pub fields: Vec<Field>,
}

/// What a sheet would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The rows of projects that are new.
    pub added: Vec<Row>,
    /// Projects that change.
    pub changed: Vec<Change>,
    /// How many stay as they are.
    pub left: usize,
}

impl Plan {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }

    /// How many of the new ones have no officer: their agency's head stands in.
    #[must_use]
    pub fn without_officer(&self) -> usize {
        self.added
            .iter()
            .filter(|row| row.officer.is_empty())
            .count()
    }
}

/// What of the rows does not fit: agencies that nobody knows, and codes that stand there twice.
#[must_use]
pub fn misfits(agencies: &HashSet<String>, named: &[Named]) -> Vec<ProjectFault> {
    let mut faults = Vec::new();
    let mut seen: HashMap<&str, u64> = HashMap::new();
    for row in named {
        if let Some(code) = &row.code {
            match seen.entry(code) {
                Entry::Occupied(first) => {
                    let line = *first.get();
                    let twice = ProjectReason::CodeTwice { line };
                    faults.push(at(row.line, &CODE, code, twice));
                }
                Entry::Vacant(place) => {
                    place.insert(row.line);
                }
            }
        }
        let lead = row.agency.iter().map(|agency| (&AGENCY, agency));
        let partners = row.partners.iter().map(|agency| (&PARTNERS, agency));
        for (column, agency) in lead.chain(partners) {
            if !agencies.contains(agency) {
                let unknown = ProjectReason::AgencyUnknown;
                faults.push(at(row.line, column, agency, unknown));
            }
        }
    }
    faults
}

/// Compares rows that fit with the register.
#[must_use]
pub fn plan(
    known: &HashMap<String, Known>,
    districts: &HashMap<String, String>,
    rows: &[Row],
) -> Plan {
    let mut plan = Plan::default();
    for row in rows {
        match known.get(&row.code) {
            None => {
                let mut row = row.clone();
                if row.district.is_empty() {
                    row.district = districts.get(&row.agency).cloned().unwrap_or_default();
                }
                plan.added.push(row);
            }
            Some(known) => match change(known, row) {
                Some(change) => plan.changed.push(change),
                None => plan.left += 1,
            },
        }
    }
    plan
}

fn change(known: &Known, row: &Row) -> Option<Change> {
    let project = row.applied_to(&known.project);
    let mut fields = differences(&known.project, &project);
    let partners = row
        .partners
        .clone()
        .filter(|partners| *partners != known.partners);
    if let Some(partners) = &partners {
        fields.push(self::partners(&known.partners, partners));
    }
    (!fields.is_empty()).then_some(Change {
        project,
        partners,
        fields,
    })
}

/// Other agencies take part.
#[must_use]
pub fn partners(was: &[String], becomes: &[String]) -> Field {
    Field {
        name: PARTNERS.english,
        was: was.join(", "),
        becomes: becomes.join(", "),
    }
}

/// What differs between two states of one project.
#[must_use]
pub fn differences(was: &Project, becomes: &Project) -> Vec<Field> {
    let (old, new) = (written(was), written(becomes));
    old.into_iter()
        .zip(new)
        .filter(|((_, was), (_, becomes))| was != becomes)
        .map(|((name, was), (_, becomes))| Field { name, was, becomes })
        .collect()
}

/// Everything that can be changed of a project, as it is kept in the history.
fn written(project: &Project) -> [(&'static str, String); 20] {
    use super::columns as c;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let amount = |amount: Option<i64>| amount.map(money::written).unwrap_or_default();
    [
        (AGENCY.english, project.agency.clone()),
        (c::NAME_TH.english, project.name_th.clone()),
        (c::NAME_EN.english, project.name_en.clone()),
        (c::AREA.english, project.area.name().to_owned()),
        (c::DISTRICT.english, project.district_name.clone()),
        (c::YEAR.english, project.fiscal_year.to_string()),
        (c::BUDGET.english, money::written(project.budget)),
        (c::CONTRACT.english, amount(project.contract_amount)),
        (c::DISBURSED.english, amount(project.disbursed)),
        (c::DEADLINE.english, day(project.contract_deadline)),
        (c::SIGNED.english, day(project.signed_on)),
        (c::DRAW.english, day(project.draw_until)),
        (c::START.english, day(project.start_on)),
        (c::DUE.english, day(project.due_on)),
        (c::PROGRESS.english, money::percent(project.progress)),
        (c::REPORTED.english, day(project.last_report_on)),
        (c::ROUTINE.english, project.routine.to_string()),
        (c::OFFICER.english, project.officer.clone()),
        (c::PHONE.english, project.officer_phone.clone()),
        (CANCELLED, day(project.cancelled_on)),
    ]
}

/// That it was cancelled, in the history.
pub const CANCELLED: &str = "cancelled";

/// The id that a plan's new project gets is not part of what was agreed to.
#[must_use]
pub fn added(row: &Row, id: Id) -> Known {
    Known {
        project: row.as_new(id),
        partners: row.partners.clone().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::projects::sheet;

    fn rows() -> Vec<Row> {
        sheet::read(include_bytes!("../../assets/projects.csv"))
            .unwrap()
            .rows
    }

    fn register(rows: &[Row]) -> HashMap<String, Known> {
        let known = rows.iter().map(|row| added(row, crate::samples::id()));
        known
            .map(|known| (known.project.code.clone(), known))
            .collect()
    }

    #[test]
    fn j1_the_same_sheet_again_changes_nothing() {
        let rows = rows();
        let new = plan(&HashMap::new(), &HashMap::new(), &rows);
        assert_eq!((new.added.len(), new.without_officer()), (60, 60));
        let again = plan(&register(&rows), &HashMap::new(), &rows);
        assert!(again.is_idle());
        assert_eq!(again.left, 60);
    }

    #[test]
    fn j1_what_changes_is_named_from_what_to_what() {
        let mut rows = rows();
        let known = register(&rows);
        rows[0].budget += 100;
        rows[0].due_on = None;
        rows[1].partners = Some(vec!["HWY".to_owned()]);
        let plan = plan(&known, &HashMap::new(), &rows);
        let fields: Vec<(&str, &str, &str)> = plan
            .changed
            .iter()
            .flat_map(|change| &change.fields)
            .map(|field| (field.name, field.was.as_str(), field.becomes.as_str()))
            .collect();
        assert_eq!(
            fields,
            [
                ("budget_baht", "18,500,000", "18,500,001"),
                ("partner_codes", "", "HWY")
            ]
        );
    }

    #[test]
    fn j1_what_does_not_fit_is_a_fault() {
        let row = |line, code: &str, agency: &str, partners: &[&str]| Named {
            line,
            code: Some(code.to_owned()),
            agency: Some(agency.to_owned()),
            partners: partners.iter().map(|&code| code.to_owned()).collect(),
        };
        let agencies = ["IRRI", "HWY"].map(str::to_owned).into();
        let faults = misfits(
            &agencies,
            &[
                row(2, "P-1", "IRRI", &["HWY"]),
                Named::default(),
                row(4, "P-1", "IRRI", &[]),
                row(5, "P-2", "NONE", &["HWY", "NOBODY"]),
            ],
        );
        let named: Vec<(u64, &str, &ProjectReason)> = faults
            .iter()
            .map(|fault| (fault.line, fault.cell.as_str(), &fault.reason))
            .collect();
        assert_eq!(
            named,
            [
                (4, "P-1", &ProjectReason::CodeTwice { line: 2 }),
                (5, "NONE", &ProjectReason::AgencyUnknown),
                (5, "NOBODY", &ProjectReason::AgencyUnknown),
            ]
        );
    }
}
