//! One agency: what it says now, and what it said in its last weeks (B5).

use super::{
    board::{Line, Spoken},
    rules::Week,
    store::{self, Part, Roll},
};
use crate::{
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::Agency,
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// This week, and how many weeks are looked back.
const WEEKS: i64 = 1 + 5;

/// One agency and its last weeks.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    /// The agency.
    pub agency: Agency,
    /// Head first, then delegates; joined or not.
    pub holders: Vec<Holder>,
    /// The weeks on whose rolls it stands, the latest first.
    pub weeks: Vec<(Week, Line)>,
}

impl Record {
    /// Reads the agency's record in a fixed number of queries.
    pub(crate) async fn of(
        conn: &mut Conn,
        agency: Agency,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Self> {
        let rolls = store::history(conn, &agency.code, WEEKS).await?;
        let mut holders: Vec<Holder> = people::holders(conn, now)
            .await?
            .into_iter()
            .filter(|holder| holder.post.agency.code == agency.code && holder.post.role.of_agency())
            .collect();
        holders.sort_by_key(|holder| holder.post.role);
        let mut record = Self {
            agency,
            holders,
            weeks: Vec::new(),
        };
        let (Some(last), Some(first)) = (rolls.first(), rolls.last()) else {
            return Ok(record);
        };
        let (first, last) = (first.week, last.week);
        let code = record.agency.code.clone();
        let answers = store::answers_since(conn, &code, first).await?;
        let parts = store::parts_since(conn, &code, first).await?;
        let mut excuses: HashMap<Id, String> = store::excuses_since(conn, &code, first)
            .await?
            .into_iter()
            .collect();
        let holidays = super::holidays(conn).await?;
        let weeks = super::schedule(conn, (first, last), holidays).await?;
        let spoken = |roll: &Roll| {
            let answer = answers.iter().find(|answer| answer.roll == roll.id)?;
            let said: Vec<&Part> = parts.iter().filter(|part| part.roll == roll.id).collect();
            Some(Spoken::of(answer, &said))
        };
        record.weeks = rolls
            .into_iter()
            .filter_map(|roll| {
                let line = Line {
                    agency: record.agency.clone(),
                    holders: record.holders.clone(),
                    spoken: spoken(&roll),
                    excuse: excuses.remove(&roll.id),
                    attendance: None,
                    silence: 0,
                    remarks: Vec::new(),
                    roll,
                };
                Some((weeks.of(line.roll.week)?.clone(), line))
            })
            .collect();
        Ok(record)
    }

    /// The same for a reader who may see the numbers of offices only (P3).
    #[must_use]
    pub(crate) fn without_personal_phones(mut self) -> Self {
        for holder in &mut self.holders {
            holder.personal_phone.clear();
        }
        let weeks = self.weeks.into_iter();
        self.weeks = weeks
            .map(|(week, line)| (week, line.without_personal_phones()))
            .collect();
        self
    }
}
