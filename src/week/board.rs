//! A week seen whole: where each agency stands and what it said. The four standings add up to those called (W6a).

use super::{
    rules::{self, Coming, Light, Seen, Standing, Timing, Week},
    store::{self, AnswerRow, Attendance, Part, Remark, Roll},
};
use crate::{
    db::Conn,
    ids::Id,
    people::{self, Holder},
    person::{Agency, Role},
    whereabouts,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeSet, HashMap};

/// A week seen whole.
#[derive(Clone, Debug)]
pub struct Board {
    /// The week.
    pub week: Week,
    /// Every agency that was called, and those that answered without it.
    pub lines: Vec<Line>,
}

/// An agency on the board.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its place on the roll.
    pub roll: Roll,
    /// The agency.
    pub agency: Agency,
    /// Head first, then delegates; joined or not.
    pub holders: Vec<Holder>,
    /// What it said.
    pub spoken: Option<Spoken>,
    /// Why it is excused.
    pub excuse: Option<String>,
    /// Who comes to the session (W0).
    pub attendance: Option<Attendance>,
    /// For how many weeks in a row it is missing, this one too (W10); counted by [`Board::with_silence`] alone.
    pub silence: usize,
    /// What was said about its answer (W5); read where one is opened, and not for the lists.
    pub remarks: Vec<Remark>,
}

/// What an agency said.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// All of its words.
    pub words: String,
    /// What came with them, by Telegram's file id.
    pub media: Vec<(crate::outbox::MediaKind, String)>,
    /// How it counts (W1).
    pub light: Light,
    /// How it lies to the week.
    pub timing: Timing,
    /// Who spoke last.
    pub person: Id,
    /// The name of who spoke for the head and is none of the agency's people now.
    pub by: Option<String>,
    /// As what.
    pub role: Role,
    /// When the last words were said.
    pub said_at: DateTime<Utc>,
    /// When they were last changed (U10).
    pub edited_at: Option<DateTime<Utc>>,
    /// How many weeks in a row it has been the same (W2); 0 when it says something of its own.
    pub unchanged: i64,
    /// That the governor has read it (W5).
    pub seen: Option<Seen>,
    /// Of 🔴: whether the governor has to act (W4); `None` while that is not said.
    pub asks: Option<bool>,
}

impl Spoken {
    /// Whether the agency asks for the governor's orders (W4).
    #[must_use]
    pub fn asks_for_orders(&self) -> bool {
        self.asks == Some(true)
    }

    pub(super) fn of(row: &AnswerRow, parts: &[&Part]) -> Self {
        let words = parts
            .iter()
            .map(|part| part.words.trim())
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join("\n");
        Self {
            light: rules::light(row.light, &words),
            words,
            media: parts
                .iter()
                .filter_map(|part| Some((part.media_kind?, part.media_file.clone()?)))
                .collect(),
            timing: row.timing,
            person: row.person.clone(),
            by: None,
            role: row.role,
            said_at: row.last_at,
            edited_at: parts.iter().filter_map(|part| part.edited_at).max(),
            unchanged: row.unchanged,
            asks: row.asks,
            seen: row.seen_at.map(|at| Seen {
                at,
                changed: row.seen_changed,
            }),
        }
    }
}

impl Line {
    /// The line of this place on the roll alone, where a whole board would be read for one; `None` without such an agency.
    pub(super) async fn of(
        conn: &mut Conn,
        roll: &Roll,
        holders: &[Holder],
    ) -> anyhow::Result<Option<Self>> {
        let mut of_agency: Vec<Holder> = holders
            .iter()
            .filter(|holder| holder.post.role.of_agency() && holder.post.agency.code == roll.agency)
            .cloned()
            .collect();
        of_agency.sort_by_key(|holder| holder.post.role);
        let agency = match of_agency.first() {
            Some(holder) => Some(holder.post.agency.clone()),
            None => people::agencies(conn)
                .await?
                .into_iter()
                .find(|agency| agency.code == roll.agency),
        };
        let Some(agency) = agency else {
            return Ok(None);
        };
        let answer = store::answer(conn, &roll.id).await?;
        let parts = store::parts(conn, &roll.id).await?;
        let parts: Vec<&Part> = parts.iter().collect();
        let excuses = store::excuses_since(conn, &roll.agency, roll.week).await?;
        Ok(Some(Self {
            spoken: answer.map(|answer| Spoken::of(&answer, &parts)),
            excuse: excuses
                .into_iter()
                .find_map(|(id, reason)| (id == roll.id).then_some(reason)),
            attendance: store::attendance(conn, &roll.id).await?,
            silence: 0,
            remarks: Vec::new(),
            agency,
            holders: of_agency,
            roll: roll.clone(),
        }))
    }

    /// The agency's head, joined or not.
    #[must_use]
    pub fn head(&self) -> Option<&Holder> {
        self.holders
            .iter()
            .find(|holder| holder.post.role == Role::Head)
    }

    /// The same for a reader who may see the numbers of offices only (P3).
    #[must_use]
    pub fn without_personal_phones(mut self) -> Self {
        for holder in &mut self.holders {
            holder.personal_phone.clear();
        }
        self
    }

    /// Who comes to the session for it (W0).
    #[must_use]
    pub fn coming(&self) -> Option<Coming> {
        self.attendance.as_ref().map(|said| said.coming)
    }

    /// Where the agency stands (W6a).
    #[must_use]
    pub fn standing(&self) -> Standing {
        rules::standing(
            self.spoken.is_some(),
            self.excuse.is_some(),
            self.holders.iter().any(Holder::is_reached),
        )
    }
}

/// How many agencies stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// M: called (W6a).
    pub called: usize,
    /// ตอบแล้ว.
    pub answered: usize,
    /// ยังไม่ตอบ.
    pub missing: usize,
    /// ขอผ่อนผัน.
    pub excused: usize,
    /// ติดต่อไม่ได้.
    pub unreachable: usize,
    /// 🔴.
    pub stuck: usize,
    /// 🟡.
    pub at_risk: usize,
}

impl Board {
    /// The last week for which anybody was called, as it stands at `now`.
    pub(crate) async fn latest(
        conn: &mut Conn,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Option<Self>> {
        match store::last_called(conn).await? {
            Some(week) => Self::of(conn, week, now).await.map(Some),
            None => Ok(None),
        }
    }

    /// The board of the week of this identity; `None` when nobody was called for it.
    pub(crate) async fn of_called(
        conn: &mut Conn,
        identity: NaiveDate,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Option<Self>> {
        if store::called_of(conn, (identity, identity))
            .await?
            .is_empty()
        {
            return Ok(None);
        }
        match store::frozen(conn, identity).await? {
            Some(week) => Self::of(conn, week, now).await.map(Some),
            None => Ok(None),
        }
    }

    /// Reads the board of a week in a fixed number of queries.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn of(conn: &mut Conn, week: Week, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let rolls = store::rolls(conn, week.tuesday).await?;
        let answers: HashMap<Id, AnswerRow> = store::answers(conn, week.tuesday)
            .await?
            .into_iter()
            .map(|answer| (answer.roll.clone(), answer))
            .collect();
        let mut parts: HashMap<Id, Vec<Part>> = HashMap::new();
        for part in store::parts_of_week(conn, week.tuesday).await? {
            parts.entry(part.roll.clone()).or_default().push(part);
        }
        let mut excuses: HashMap<Id, String> = store::excuses(conn, week.tuesday)
            .await?
            .into_iter()
            .collect();
        let mut attendances: HashMap<Id, Attendance> = store::attendances(conn, week.tuesday)
            .await?
            .into_iter()
            .map(|attendance| (attendance.roll.clone(), attendance))
            .collect();
        let (mut holders, _) = present(conn, now).await?;
        let agencies: HashMap<String, Agency> = people::agencies(conn)
            .await?
            .into_iter()
            .map(|agency| (agency.code.clone(), agency))
            .collect();
        let lines = rolls
            .into_iter()
            .filter_map(|roll| {
                let agency = agencies.get(&roll.agency)?.clone();
                let mut of_agency = holders.remove(&roll.agency).unwrap_or_default();
                of_agency.sort_by_key(|holder| holder.post.role);
                let spoken = answers.get(&roll.id).map(|answer| {
                    let said: Vec<&Part> = parts.get(&roll.id).into_iter().flatten().collect();
                    Spoken::of(answer, &said)
                });
                Some(Line {
                    excuse: excuses.remove(&roll.id),
                    spoken,
                    attendance: attendances.remove(&roll.id),
                    silence: 0,
                    remarks: Vec::new(),
                    agency,
                    holders: of_agency,
                    roll,
                })
            })
            .collect();
        let mut board = Self { week, lines };
        board.names_who_spoke(conn).await?;
        Ok(board)
    }

    /// An answer keeps the name of whoever gave it for the head, though they act no more.
    async fn names_who_spoke(&mut self, conn: &mut Conn) -> anyhow::Result<()> {
        let gone = |line: &Line| {
            let spoken = line.spoken.as_ref();
            let spoken = spoken.filter(|spoken| spoken.role == Role::Delegate)?;
            let here = line.holders.iter().any(|h| h.person == spoken.person);
            (!here).then(|| spoken.person.clone())
        };
        if !self.lines.iter().any(|line| gone(line).is_some()) {
            return Ok(());
        }
        let names = people::names(conn).await?;
        for line in &mut self.lines {
            let name = gone(line).and_then(|id| names.get(&id).cloned());
            if let Some(spoken) = &mut line.spoken {
                spoken.by = name;
            }
        }
        Ok(())
    }

    /// The same for a reader who may see the numbers of offices only (P3).
    #[must_use]
    pub fn without_personal_phones(mut self) -> Self {
        let lines = self.lines.into_iter();
        self.lines = lines.map(Line::without_personal_phones).collect();
        self
    }

    /// The lines of agencies that were called: M of them (W6a).
    pub fn called(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.roll.called)
    }

    /// The called agencies that stand so.
    pub fn standing(&self, standing: Standing) -> impl Iterator<Item = &Line> {
        self.called()
            .filter(move |line| line.standing() == standing)
    }

    /// The answers of this colour among those called, so that they add up with the counts.
    pub fn lit(&self, light: Light) -> impl Iterator<Item = (&Line, &Spoken)> {
        self.called()
            .filter_map(|line| Some((line, line.spoken.as_ref()?)))
            .filter(move |(_, spoken)| spoken.light == light)
    }

    /// The answers that ask for the governor's orders (W4), or the other 🔴 ones.
    pub fn stuck(&self, asks: bool) -> impl Iterator<Item = (&Line, &Spoken)> {
        self.lit(Light::Stuck)
            .filter(move |(_, spoken)| spoken.asks_for_orders() == asks)
    }

    /// Answers that speak of trouble and were not coloured: nothing is decided about them, and nothing is kept from the governor (W1).
    pub fn troubled(&self) -> impl Iterator<Item = (&Line, &Spoken)> {
        self.lit(Light::NotStated)
            .filter(|(_, spoken)| rules::trouble(&spoken.words).is_some())
    }

    /// The same, with the weeks in a row for which those who are missing have been so (W10).
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn with_silence(mut self, conn: &mut Conn) -> anyhow::Result<Self> {
        let before = store::called_before(conn, self.week.tuesday).await?;
        let mut silent: HashMap<String, BTreeSet<NaiveDate>> = HashMap::new();
        if let Some(first) = before.last() {
            for (agency, week) in store::silent(conn, *first, self.week.tuesday).await? {
                silent.entry(agency).or_default().insert(week);
            }
        }
        for line in &mut self.lines {
            if line.roll.called && line.standing() == Standing::Missing {
                let weeks = silent.get(&line.agency.code);
                line.silence = 1 + weeks.map_or(0, |weeks| rules::in_a_row(&before, weeks));
            }
        }
        Ok(self)
    }

    /// Those who are missing for so many weeks in a row that it stands as such (W10), the longest first.
    #[must_use]
    pub fn long_silent(&self) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self
            .called()
            .filter(|line| rules::is_long(line.silence))
            .collect();
        lines.sort_by_key(|line| (std::cmp::Reverse(line.silence), line.agency.code.clone()));
        lines
    }

    /// Who comes to the session, in numbers (W0).
    #[must_use]
    pub fn seats(&self) -> Seats {
        let mut seats = Seats::default();
        for line in self.called() {
            match line.coming() {
                Some(Coming::Head) => seats.heads += 1,
                Some(Coming::Deputy) => seats.deputies += 1,
                Some(Coming::Excused) => seats.excused += 1,
                None => seats.not_said += 1,
            }
        }
        seats
    }

    /// The numbers; answered, missing, excused and unreachable add up to those called (W6a).
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            stuck: self.lit(Light::Stuck).count(),
            at_risk: self.lit(Light::AtRisk).count(),
            ..Counts::default()
        };
        for line in self.called() {
            counts.called += 1;
            match line.standing() {
                Standing::Answered => counts.answered += 1,
                Standing::Missing => counts.missing += 1,
                Standing::Excused => counts.excused += 1,
                Standing::Unreachable => counts.unreachable += 1,
            }
        }
        counts
    }
}

/// How many agencies come to the session, and how; the four add up to those called (W0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    /// เข้าร่วมเอง.
    pub heads: usize,
    /// ผู้แทน.
    pub deputies: usize,
    /// ลาประชุม.
    pub excused: usize,
    /// ยังไม่แจ้ง.
    pub not_said: usize,
}

/// The people of each agency, by its code: those who hold its posts, and those who act for its head (W7); and those who act.
pub(super) async fn present(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<(HashMap<String, Vec<Holder>>, Vec<Holder>)> {
    let holders = people::holders(conn, now).await?;
    let acting = whereabouts::acting::acting(conn, &holders, now).await?;
    let mut agencies = by_agency(holders);
    for holder in &acting {
        let of_agency = agencies.entry(holder.post.agency.code.clone()).or_default();
        if !of_agency.iter().any(|one| one.person == holder.person) {
            of_agency.push(holder.clone());
        }
    }
    Ok((agencies, acting))
}

/// The holders of posts of agencies, by the agency's code.
fn by_agency(holders: Vec<Holder>) -> HashMap<String, Vec<Holder>> {
    let mut agencies: HashMap<String, Vec<Holder>> = HashMap::new();
    for holder in holders {
        if holder.post.role.of_agency() {
            agencies
                .entry(holder.post.agency.code.clone())
                .or_default()
                .push(holder);
        }
    }
    agencies
}
