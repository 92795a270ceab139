//! One agency: what it says now, and what it said in its last weeks (B5).

use super::{
    board::{Line, Spoken},
    rules::{self, Standing, Week},
    store::{self, Part, Remark, Roll},
};
use crate::{
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::Agency,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeSet, HashMap};

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

    /// The same, with what was said about its answers (W5), who comes to the last session (W0), and for how many weeks in a row it is
    /// missing now (W10).
    pub(crate) async fn with_all_around(mut self, conn: &mut Conn) -> anyhow::Result<Self> {
        let Some((_, first)) = self.weeks.last() else {
            return Ok(self);
        };
        let (first, code) = (first.roll.week, self.agency.code.clone());
        let mut remarks: HashMap<Id, Vec<Remark>> = HashMap::new();
        for remark in store::remarks_since(conn, &code, first).await? {
            remarks.entry(remark.roll.clone()).or_default().push(remark);
        }
        for (_, line) in &mut self.weeks {
            line.remarks = remarks.remove(&line.roll.id).unwrap_or_default();
        }
        if let Some((week, now)) = self.weeks.first_mut() {
            now.attendance = store::attendance(conn, &now.roll.id).await?;
            if now.roll.called && now.standing() == Standing::Missing {
                let before = store::called_before(conn, week.tuesday).await?;
                let silent: BTreeSet<NaiveDate> = match before.last() {
                    Some(first) => store::silent(conn, *first, week.tuesday).await?,
                    None => Vec::new(),
                }
                .into_iter()
                .filter_map(|(agency, week)| (agency == code).then_some(week))
                .collect();
                now.silence = 1 + rules::in_a_row(&before, &silent);
            }
        }
        Ok(self)
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
