//! Agencies: known by their code.

use super::{
    super::{
        fault::{RosterFault, RosterReason, at},
        sheet::{
            AgencyRow,
            columns::{CODE, NAME_TH},
        },
    },
    AgencyChange, AgencyField, AgencyPlan, Change, KnownAgency, change, is_same,
};
use std::collections::{HashMap, hash_map::Entry};

pub(super) fn plan(
    known: &[KnownAgency],
    rows: &[AgencyRow],
    faults: &mut Vec<RosterFault>,
) -> AgencyPlan {
    let known: HashMap<String, &KnownAgency> = known
        .iter()
        .map(|agency| (agency.code.to_uppercase(), agency))
        .collect();
    let mut seen: HashMap<&str, &AgencyRow> = HashMap::new();
    let mut plan = AgencyPlan::default();
    for row in rows {
        match seen.entry(&row.code) {
            Entry::Occupied(first) => faults.push(twice(first.get(), row)),
            Entry::Vacant(place) => {
                place.insert(row);
                let Some(agency) = known.get(&row.code) else {
                    plan.added.push(row.clone());
                    continue;
                };
                match fields(agency, row) {
                    fields if fields.is_empty() => plan.left += 1,
                    fields => plan.changed.push(AgencyChange {
                        line: row.line,
                        code: agency.code.clone(),
                        fields,
                    }),
                }
            }
        }
    }
    plan
}

fn twice(first: &AgencyRow, row: &AgencyRow) -> RosterFault {
    let line = first.line;
    if is_same(&first.name_th, &row.name_th) {
        return at(
            row.line,
            &CODE,
            &row.code,
            RosterReason::AgencyTwice { line },
        );
    }
    let name = first.name_th.clone();
    let reason = RosterReason::AgencyNamesDiffer { line, name };
    at(row.line, &NAME_TH, &row.name_th, reason)
}

fn fields(agency: &KnownAgency, row: &AgencyRow) -> Vec<AgencyField> {
    let kind = (agency.kind != row.kind).then_some(Change {
        old: agency.kind,
        new: row.kind,
    });
    let sector = (agency.sector != row.sector).then_some(Change {
        old: agency.sector,
        new: row.sector,
    });
    [
        change(&agency.name_th, &row.name_th).map(AgencyField::NameTh),
        change(&agency.name_en, &row.name_en).map(AgencyField::NameEn),
        change(&agency.short_th, &row.short_th).map(AgencyField::ShortTh),
        kind.map(AgencyField::Kind),
        sector.map(AgencyField::Sector),
        change(&agency.ministry, &row.ministry).map(AgencyField::Ministry),
        change(&agency.district, &row.district).map(AgencyField::District),
    ]
    .into_iter()
    .flatten()
    .collect()
}
