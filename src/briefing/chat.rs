//! `/brief`: the same brief at any time (B1), of another week, or of one agency (B5).

use super::{
    export::{Export, Sees},
    rules,
    words::{self, Occasion},
};
use crate::{
    access::{Branch, Permit, Right as _, ToAskWhere, ToCallPersons, ToSurvey, behind},
    app::App,
    calendar,
    card::{Card, Matter},
    db::Conn,
    outbox::{Enclosure, MediaKind},
    people::{
        self,
        naming::{Directory, Named},
    },
    person::{Agency, Person, Role},
    projects::Summary,
    requests, talks,
    turn::{Outcome, Turn},
    understand::{Command, Meaning, Press},
    urgent,
    week::{self, Board, Light, Record},
    whereabouts,
};
use chrono::{DateTime, NaiveDate, Utc};

const TAG: &str = "br";

/// A list that opens from the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// 🔴.
    Red,
    /// 🟡.
    Yellow,
    /// Those that speak of trouble without a colour.
    Troubled,
    /// ยังไม่ตอบ.
    Missing,
    /// ขอผ่อนผัน.
    Excused,
    /// ติดต่อไม่ได้.
    Unreachable,
}

impl List {
    const ALL: [Self; 6] = [
        Self::Red,
        Self::Yellow,
        Self::Troubled,
        Self::Missing,
        Self::Excused,
        Self::Unreachable,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Yellow => "yellow",
            Self::Troubled => "white",
            Self::Missing => "missing",
            Self::Excused => "excused",
            Self::Unreachable => "gone",
        }
    }

    /// The colour of its answers; none for those who have not answered.
    pub(super) fn light(self) -> Option<Light> {
        match self {
            Self::Red => Some(Light::Stuck),
            Self::Yellow => Some(Light::AtRisk),
            Self::Troubled => Some(Light::NotStated),
            Self::Missing | Self::Excused | Self::Unreachable => None,
        }
    }
}

/// The buttons of this capability: `br:verb:…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Button {
    /// The first screen of this week's brief, in its place.
    Show(NaiveDate),
    /// A page of a list of this week, in its place.
    List(List, NaiveDate, usize),
    /// This week as a workbook (B4).
    Sheet(NaiveDate),
    /// The agency of this code, in the place of the question.
    Agency(String),
}

impl Button {
    /// As callback data.
    pub(super) fn data(&self) -> String {
        match self {
            Self::Show(week) => format!("{TAG}:show:{week}"),
            Self::List(list, week, page) => format!("{TAG}:list:{}:{week}:{page}", list.name()),
            Self::Sheet(week) => format!("{TAG}:sheet:{week}"),
            Self::Agency(code) => format!("{TAG}:of:{code}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["show", week] => week.parse().ok().map(Self::Show),
            ["sheet", week] => week.parse().ok().map(Self::Sheet),
            ["of", code] => Some(Self::Agency((*code).to_owned())),
            ["list", name, week, page] => {
                let list = List::ALL.into_iter().find(|list| list.name() == *name)?;
                let page = page.parse().ok().filter(|page| *page < 10_000)?;
                Some(Self::List(list, week.parse().ok()?, page))
            }
            _ => None,
        }
    }
}

/// What is wanted of the brief.
#[derive(Clone, Debug)]
enum Asked {
    Now,
    Of(String),
    Pressed(Button, i64),
}

/// Everything that enrolled people can want of the brief.
pub(crate) fn branch() -> Branch {
    dptree::filter_map(asked).chain(behind::<ToSurvey>(dptree::endpoint(brief)))
}

fn asked(meaning: Meaning) -> Option<Asked> {
    match meaning {
        Meaning::Command {
            command: Command::Brief,
            words,
        } => Some(match words.trim() {
            "" => Asked::Now,
            words => Asked::Of(words.to_owned()),
        }),
        Meaning::Pressed(press) => {
            Button::read(&press).map(|button| Asked::Pressed(button, press.message))
        }
        _ => None,
    }
}

/// Whether words behind the Thai word for the brief name a week or an agency (U2).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn asks(conn: &mut Conn, words: &str, at: DateTime<Utc>) -> anyhow::Result<bool> {
    let agencies = people::agencies(conn).await?;
    let today = calendar::bangkok(at).date_naive();
    Ok(rules::asks(words, today, || {
        Directory::of_agencies(&agencies)
    }))
}

async fn brief(app: App, may: Permit<ToSurvey>, asked: Asked) -> Outcome {
    if let Asked::Pressed(Button::Sheet(week), _) = asked {
        return sheet(&app, &may, week).await;
    }
    let mut turn = app.turn(&may).await?;
    let (to, person) = (may.addressee(), may.person());
    match asked {
        Asked::Now => {
            let card = latest(&mut turn, person).await?;
            turn.say(&to, card).await?;
        }
        Asked::Of(words) => {
            let card = of(&mut turn, person, &words).await?;
            turn.say(&to, card).await?;
        }
        Asked::Pressed(button, message) => match pressed(&mut turn, person, &button).await? {
            Some(card) => turn.revise_message(&to, message, card).await?,
            None => turn.toast(crate::words::button_over(person.language)),
        },
    }
    turn.commit().await
}

/// Hands over the week as a workbook. It is read and made before the turn opens: nobody waits for it but who has asked.
async fn sheet(app: &App, may: &Permit<ToSurvey>, week: NaiveDate) -> Outcome {
    let language = may.language();
    let mut conn = app.pool.read().await?;
    let sees = Sees::of(may.person());
    let export = Export::read(&mut conn, Some(week), sees, app.clock.now()).await?;
    drop(conn);
    let file = match export {
        Some(export) => Some(Enclosure {
            kind: MediaKind::Document,
            name: export.file_name(language),
            caption: export.caption(language),
            bytes: export.write(language).await?,
        }),
        None => None,
    };
    let mut turn = app.turn(may).await?;
    match file {
        Some(file) => {
            turn.hand(&may.addressee(), file, None).await?;
            turn.note("export", &Matter::new("weeks", week)).await?;
        }
        None => turn.toast(crate::words::button_over(language)),
    }
    turn.commit().await
}

/// The brief of the last week that was called.
async fn latest(turn: &mut Turn, person: &Person) -> anyhow::Result<Card> {
    let now = turn.now();
    match Board::latest(turn.conn(), now).await? {
        Some(board) => shown(turn, person, board, true).await,
        None => {
            let next = week::next_call(turn.conn(), now).await?;
            Ok(words::no_brief_yet(person.language, &next))
        }
    }
}

/// The brief of this week; whoever reads the last one is told when the next is called.
async fn shown(
    turn: &mut Turn,
    person: &Person,
    board: Board,
    is_last: bool,
) -> anyhow::Result<Card> {
    let now = turn.now();
    let board = board.with_silence(turn.conn()).await?;
    let personal = ToCallPersons::granted(person);
    let board = match personal {
        true => board,
        false => board.without_personal_phones(),
    };
    let next = match is_last {
        true => Some(week::next_call(turn.conn(), now).await?),
        false => None,
    };
    let projects = Summary::read(turn, personal).await?;
    turn.note("brief", &Matter::new("weeks", board.week.tuesday))
        .await?;
    let urgent = urgent::News::read(turn.conn(), &board.week, now, is_last).await?;
    let out = match ToAskWhere::granted(person) {
        true => Some(whereabouts::counts(turn.conn(), now).await?),
        false => None,
    };
    let raised = talks::raised_in(turn.conn(), &board.week).await?;
    let occasion = Occasion {
        urgent: &urgent,
        to_governor: person.is(Role::Governor),
        now,
        late: false,
        projects: Some(&projects),
        next: next.as_ref(),
        out: out.as_ref(),
        raised: &raised,
        requests: requests::counts(turn.conn(), now).await?,
    };
    Ok(words::brief(person.language, turn.app(), &board, occasion))
}

/// The brief of what the words name: a week, or an agency (B5).
async fn of(turn: &mut Turn, person: &Person, typed: &str) -> anyhow::Result<Card> {
    let (language, now) = (person.language, turn.now());
    let today = calendar::bangkok(now).date_naive();
    if let Some(which) = week::which(typed, today) {
        return Ok(match week::find(turn.conn(), which, now).await? {
            Some(found) if found.called => {
                let board = Board::of(turn.conn(), found.week, now).await?;
                shown(turn, person, board, false).await?
            }
            Some(found) => words::not_called(language, &found.week, now),
            None => words::no_such_week(language),
        });
    }
    let agencies = people::agencies(turn.conn()).await?;
    let found = Directory::of_agencies(&agencies).find(typed).all();
    let named: Vec<&Agency> = found
        .iter()
        .filter_map(|named| match named {
            Named::Agency(code) => agencies.iter().find(|agency| agency.code == *code),
            _ => None,
        })
        .collect();
    match named[..] {
        [] => Ok(words::not_understood(language, typed)),
        [agency] => of_agency(turn, person, agency.clone()).await,
        _ => Ok(words::which_agency(language, typed, &named)),
    }
}

/// An agency's answer now, and its last weeks.
async fn of_agency(turn: &mut Turn, person: &Person, agency: Agency) -> anyhow::Result<Card> {
    let now = turn.now();
    turn.note("brief", &Matter::new("agency", &agency.code))
        .await?;
    let record = Record::of(turn.conn(), agency, now).await?;
    let record = match ToCallPersons::granted(person) {
        true => record,
        false => record.without_personal_phones(),
    };
    Ok(week::words::record(person.language, turn.app(), &record))
}

/// The card that takes the place of the one that was pressed; `None` when there is nothing any more.
async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: &Button,
) -> anyhow::Result<Option<Card>> {
    let now = turn.now();
    let week = match button {
        Button::Show(week) | Button::List(_, week, _) | Button::Sheet(week) => *week,
        Button::Agency(code) => {
            let agencies = people::agencies(turn.conn()).await?;
            let agency = agencies.into_iter().find(|agency| agency.code == *code);
            return match agency {
                Some(agency) => Ok(Some(of_agency(turn, person, agency).await?)),
                None => Ok(None),
            };
        }
    };
    let Some(board) = Board::of_called(turn.conn(), week, now).await? else {
        return Ok(None);
    };
    Ok(Some(match button {
        Button::List(list, _, page) => {
            let board = board.with_silence(turn.conn()).await?;
            let board = match ToCallPersons::granted(person) {
                true => board,
                false => board.without_personal_phones(),
            };
            words::list(person.language, turn.app(), &board, *list, *page)
        }
        _ => {
            let last = week::last_called(turn.conn()).await?;
            let is_last = last.is_some_and(|last| last.tuesday == week);
            shown(turn, person, board, is_last).await?
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_button_is_read_as_it_was_written(days in 0_u64..100_000, page in 0_usize..9_999, code in "[A-Z0-9.-]{1,16}") {
            let day = NaiveDate::default() + chrono::Days::new(days);
            let lists = List::ALL.into_iter().map(|list| Button::List(list, day, page));
            for button in lists.chain([Button::Show(day), Button::Sheet(day), Button::Agency(code)]) {
                let data = button.data();
                prop_assert!(data.len() <= crate::card::DATA_BYTES);
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "br:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
