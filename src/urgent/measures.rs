//! How long it took until somebody acknowledged, and until it was over, by level and by agency (E7).

use super::{
    lists::{self, Line},
    rules::Level,
    store,
};
use crate::{
    db::Conn,
    person::Agency,
    week::{self, Week},
};
use chrono::{DateTime, Duration, Utc};
use std::collections::BTreeMap;

/// What a group of matters took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// How many there were.
    pub count: usize,
    /// How long it took on average until somebody acknowledged.
    pub acknowledged: Option<Duration>,
    /// The same until it was over.
    pub resolved: Option<Duration>,
}

/// The measures of a stretch.
#[derive(Clone, Debug, Default)]
pub struct Measures {
    /// By level, the highest first; only levels of which there were matters.
    pub levels: Vec<(Level, Measure)>,
    /// By agency, in the order of their codes.
    pub agencies: Vec<(Agency, Measure)>,
}

/// What the brief says of urgent matters (B1, E7).
#[derive(Clone, Debug, Default)]
pub struct News {
    /// What is open, by how little time is left.
    pub open: Vec<Line>,
    /// What is over since the last brief.
    pub ended: Vec<Line>,
    /// What those took.
    pub measures: Measures,
}

impl News {
    /// Reads it for the brief of this week: of the last one what is open too, and what is over until now.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn read(
        conn: &mut Conn,
        week: &Week,
        now: DateTime<Utc>,
        is_last: bool,
    ) -> anyhow::Result<Self> {
        let (from, _) = briefs_around(conn, week).await?;
        let until = if is_last { now } else { week.brief_at };
        let ended: Vec<Line> = overview(conn, from, until)
            .await?
            .lines
            .into_iter()
            .filter(|line| {
                let ended = line.urgent.course.resolved_at;
                ended.is_some_and(|at| from < at && at <= until)
            })
            .collect();
        Ok(Self {
            open: match is_last {
                true => lists::open(conn, now).await?,
                false => Vec::new(),
            },
            measures: Measures::of(&ended),
            ended,
        })
    }
}

/// From one brief to the next, as is usual.
const A_WEEK: Duration = Duration::days(7);

/// The moments of the briefs before and after this week's: weeks are moved, skipped and added (W6).
async fn briefs_around(
    conn: &mut Conn,
    week: &Week,
) -> anyhow::Result<(DateTime<Utc>, DateTime<Utc>)> {
    let schedule = week::around(conn, week.brief_at).await?;
    let held = || schedule.weeks().iter().filter(|other| !other.skipped);
    let briefs = || held().map(|other| other.brief_at);
    let before = briefs().filter(|at| *at < week.brief_at).max();
    let after = briefs().filter(|at| *at > week.brief_at).min();
    Ok((
        before.unwrap_or(week.brief_at - A_WEEK),
        after.unwrap_or(week.brief_at + A_WEEK),
    ))
}

/// The matters of the week that leads to this brief, and of what has come since.
pub(super) async fn of_week(
    conn: &mut Conn,
    week: &Week,
    now: DateTime<Utc>,
) -> anyhow::Result<Overview> {
    let (from, until) = briefs_around(conn, week).await?;
    overview(conn, from, now.min(until)).await
}

impl Overview {
    /// The same for readers who do not see the numbers of persons (P3).
    #[must_use]
    pub fn without_personal_phones(self) -> Self {
        let lines = self.lines.into_iter();
        Self {
            lines: lines.map(Line::without_personal_phones).collect(),
            measures: self.measures,
        }
    }
}

/// The matters of a stretch.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// What was filed or resolved in it.
    pub lines: Vec<Line>,
    /// What they took.
    pub measures: Measures,
}

fn average(lengths: impl Iterator<Item = Duration>) -> Option<Duration> {
    let (count, sum) = lengths.fold((0, Duration::zero()), |(count, sum), length| {
        (count + 1, sum + length)
    });
    (count > 0).then(|| sum / count)
}

fn measure<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> Measure {
    let since = |line: &Line, at: Option<DateTime<Utc>>| {
        Some(at?.max(line.urgent.filed_at) - line.urgent.filed_at)
    };
    Measure {
        count: lines.clone().count(),
        acknowledged: average(
            lines
                .clone()
                .filter_map(|line| since(line, line.urgent.first_owned_at)),
        ),
        resolved: average(lines.filter_map(|line| since(line, line.urgent.course.resolved_at))),
    }
}

impl Measures {
    /// The measures of these matters.
    #[must_use]
    pub fn of(lines: &[Line]) -> Self {
        let levels = Level::ALL.into_iter().rev().filter_map(|level| {
            let of = lines
                .iter()
                .filter(move |line| line.urgent.course.level == level);
            let measure = measure(of);
            (measure.count > 0).then_some((level, measure))
        });
        let mut agencies: BTreeMap<&str, Vec<&Line>> = BTreeMap::new();
        for line in lines {
            agencies.entry(&line.agency.code).or_default().push(line);
        }
        Self {
            levels: levels.collect(),
            agencies: agencies
                .into_values()
                .filter_map(|lines| {
                    let agency = lines.first()?.agency.clone();
                    Some((agency, measure(lines.into_iter())))
                })
                .collect(),
        }
    }
}

/// What was filed or resolved in a stretch.
async fn overview(
    conn: &mut Conn,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> anyhow::Result<Overview> {
    let matters = store::between(conn, from, until).await?;
    let lines = lists::lines(conn, matters, until).await?;
    Ok(Overview {
        measures: Measures::of(&lines),
        lines,
    })
}
