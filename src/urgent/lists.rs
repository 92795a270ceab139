//! What is open, by how little time is left; what belongs to one agency; what is held back (E7).

use super::{
    office::{LEADING, Office},
    shown::unknown,
    store::{self, Urgent},
};
use crate::{
    db::Conn,
    people::Holder,
    person::{Agency, Person},
};
use chrono::{DateTime, Utc};

/// A matter in a list.
#[derive(Clone, Debug)]
pub struct Line {
    /// The matter.
    pub urgent: Urgent,
    /// The agency it comes from.
    pub agency: Agency,
    /// Whom to call about it.
    pub officer: Option<Holder>,
    /// Who owns it, or did last.
    pub owner: Option<Holder>,
}

impl Line {
    fn of(office: &Office, urgent: Urgent) -> Self {
        let owner = urgent.owner.as_ref();
        Self {
            agency: office
                .agency(&urgent.agency)
                .cloned()
                .unwrap_or_else(|| unknown(&urgent.agency)),
            officer: office.officer(&urgent).cloned(),
            owner: owner
                .and_then(|owner| office.holder(owner, &LEADING))
                .cloned(),
            urgent,
        }
    }

    /// The same for readers who do not see the numbers of persons (P3).
    #[must_use]
    pub fn without_personal_phones(mut self) -> Self {
        for holder in self.officer.iter_mut().chain(self.owner.iter_mut()) {
            holder.personal_phone = String::new();
        }
        self
    }
}

/// Matters as lines, in their order.
pub(super) async fn lines(
    conn: &mut Conn,
    matters: Vec<Urgent>,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Line>> {
    if matters.is_empty() {
        return Ok(Vec::new());
    }
    let office = Office::read(conn, now).await?;
    Ok(matters
        .into_iter()
        .map(|urgent| Line::of(&office, urgent))
        .collect())
}

/// Everything that is open.
pub(super) async fn open(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Line>> {
    let open = store::open(conn).await?;
    lines(conn, open, now).await
}

/// What is open of the agencies for which this person reports, and what is held back of the person's own.
pub(super) async fn own(
    conn: &mut Conn,
    person: &Person,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Line>> {
    let open = store::open(conn).await?;
    let is_own = |urgent: &Urgent| {
        urgent.person == person.id
            || person
                .reports_for()
                .any(|post| post.agency.code == urgent.agency)
    };
    let own = open.into_iter().filter(is_own).collect();
    lines(conn, own, now).await
}
