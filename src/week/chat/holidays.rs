//! The holidays of the office, which the cabinet changes at short notice (W11).

use crate::{
    access::{Permit, ToSteer},
    app::App,
    calendar::{
        self,
        holidays::{Edit, Holiday, Holidays},
    },
    card::{Card, Matter, one_line},
    closed_days,
    turn::{Outcome, Turn},
    understand::{self, Command, Meaning, Press, Said, Side},
    week::{self, Schedule, Week, rules::Unfit, words},
};
use chrono::{DateTime, Days, NaiveDate, Utc};

const TAG: &str = "wh";
/// The question for a day and its name.
const NEW_DAY: &str = "holiday";
/// The question for the day to which this one moves.
const MOVED_DAY: &str = "holiday-to";
/// What stands for a day that is to be added.
const NEW: &str = "new";
/// How far ahead days are listed.
const AHEAD: Days = Days::new(366);
/// How many are listed.
const LISTED: usize = 18;
/// The longest name of a holiday, in UTF-16 units.
const NAME: usize = 80;

/// The buttons of the list: `wh:verb[:day]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::week) enum Button {
    /// The list, in its place.
    List,
    /// One day.
    Open(NaiveDate),
    /// Asks for a day to add.
    Add,
    /// Offices are open on it after all.
    Remove(NaiveDate),
    /// An estimated day is announced as it is.
    Announced(NaiveDate),
    /// Asks for the day to which it moves.
    Move(NaiveDate),
}

impl Button {
    /// As callback data.
    pub(in crate::week) fn data(&self) -> String {
        match self {
            Self::List => format!("{TAG}:list"),
            Self::Add => format!("{TAG}:add"),
            Self::Open(day) => format!("{TAG}:open:{day}"),
            Self::Remove(day) => format!("{TAG}:remove:{day}"),
            Self::Announced(day) => format!("{TAG}:sure:{day}"),
            Self::Move(day) => format!("{TAG}:move:{day}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["list"] => Some(Self::List),
            ["add"] => Some(Self::Add),
            ["open", day] => day.parse().ok().map(Self::Open),
            ["remove", day] => day.parse().ok().map(Self::Remove),
            ["sure", day] => day.parse().ok().map(Self::Announced),
            ["move", day] => day.parse().ok().map(Self::Move),
            _ => None,
        }
    }
}

/// What the secretariat wants of the holidays.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Show,
    Pressed(Button, i64),
    Added(Said),
    Moved(NaiveDate, Said),
}

pub(super) fn holidays(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Holidays,
            ..
        } => Some(Wanted::Show),
        Meaning::Answering { question, said } if question.kind == NEW_DAY => {
            Some(Wanted::Added(said))
        }
        Meaning::Answering { question, said } if question.kind == MOVED_DAY => {
            let from = question.id.parse().ok()?;
            Some(Wanted::Moved(from, said))
        }
        Meaning::Pressed(press) => {
            Button::read(&press).map(|button| Wanted::Pressed(button, press.message))
        }
        _ => None,
    }
}

pub(super) async fn kept(app: App, may: Permit<ToSteer>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language, now) = (may.addressee(), may.language(), turn.now());
    match wanted {
        Wanted::Show => {
            let card = list(&mut turn, &may).await?;
            turn.say(&to, card).await?;
        }
        Wanted::Added(said) => {
            let card = match read_entry(&said.words, said.said_at) {
                Some((day, name)) => {
                    turn.close_question(&may.person().id).await?;
                    change(&mut turn, &may, &[Edit::Added(holiday(day, &name))]).await?
                }
                None => words::holiday_unclear(language),
            };
            turn.say(&to, card).await?;
        }
        Wanted::Moved(from, said) => {
            let listed = around(&mut turn).await?.holidays().on(from).cloned();
            let card = match (read_day(&said.words, said.said_at), listed) {
                (Some(day), Some(listed)) => {
                    turn.close_question(&may.person().id).await?;
                    let moved = Holiday {
                        date: day,
                        estimated: false,
                        ..listed
                    };
                    change(&mut turn, &may, &[Edit::Removed(from), Edit::Added(moved)]).await?
                }
                (None, _) => words::day_unclear(language),
                (_, None) => {
                    turn.close_question(&may.person().id).await?;
                    list(&mut turn, &may).await?
                }
            };
            turn.say(&to, card).await?;
        }
        Wanted::Pressed(Button::Add, _) => {
            turn.ask(may.person(), &Matter::new(NEW_DAY, NEW)).await?;
            turn.say(&to, words::ask_holiday(language)).await?;
        }
        Wanted::Pressed(Button::Move(day), _) => {
            turn.ask(may.person(), &Matter::new(MOVED_DAY, day)).await?;
            turn.say(&to, words::ask_day(language)).await?;
        }
        Wanted::Pressed(Button::List, message) => {
            let card = list(&mut turn, &may).await?;
            turn.revise_message(&to, message, card).await?;
        }
        Wanted::Pressed(
            button @ (Button::Open(day) | Button::Remove(day) | Button::Announced(day)),
            message,
        ) => match around(&mut turn).await?.holidays().on(day).cloned() {
            // What is past is past: a week that was held then was held.
            Some(listed) if calendar::instant(day, chrono::NaiveTime::MIN) > now => {
                let card = match button {
                    Button::Remove(_) => change(&mut turn, &may, &[Edit::Removed(day)]).await?,
                    Button::Announced(_) => {
                        let sure = Holiday {
                            estimated: false,
                            ..listed
                        };
                        change(&mut turn, &may, &[Edit::Added(sure)]).await?
                    }
                    _ => words::one_holiday(language, &listed),
                };
                turn.revise_message(&to, message, card).await?;
            }
            _ => turn.toast(crate::words::button_over(language)),
        },
    }
    turn.commit().await
}

/// The day and the name of `2 ม.ค. 2570 วันหยุดพิเศษ`: the longest beginning that is a day, then the name.
fn read_entry(typed: &str, at: DateTime<Utc>) -> Option<(NaiveDate, String)> {
    let typed = one_line(typed, 200);
    let cuts = typed
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .collect::<Vec<_>>();
    cuts.into_iter().rev().find_map(|cut| {
        let (day, name) = typed.split_at(cut);
        let name = one_line(name, NAME);
        Some((read_day(day, at)?, name)).filter(|(_, name)| name.chars().any(char::is_alphabetic))
    })
}

/// A day to come, as it was typed at that moment.
fn read_day(typed: &str, at: DateTime<Utc>) -> Option<NaiveDate> {
    understand::day(typed, calendar::bangkok(at).date_naive(), Side::Ahead)
}

/// One name for both languages: whoever types it writes it once.
fn holiday(date: NaiveDate, name: &str) -> Holiday {
    Holiday {
        date,
        name_th: name.to_owned(),
        name_en: name.to_owned(),
        estimated: false,
    }
}

async fn around(turn: &mut Turn) -> anyhow::Result<Schedule> {
    let now = turn.now();
    week::around(turn.conn(), now).await
}

async fn list(turn: &mut Turn, may: &Permit<ToSteer>) -> anyhow::Result<Card> {
    let today = calendar::bangkok(turn.now()).date_naive();
    let holidays = week::holidays(turn.conn()).await?;
    let ahead: Vec<&Holiday> = holidays
        .between(today, today + AHEAD)
        .take(LISTED)
        .collect();
    Ok(words::holidays(
        may.language(),
        &ahead,
        holidays.known_until(),
    ))
}

/// Lays the edits over the list, and tells what becomes of the weeks. Nothing is changed when two weeks would meet.
async fn change(turn: &mut Turn, may: &Permit<ToSteer>, edits: &[Edit]) -> anyhow::Result<Card> {
    let (language, now) = (may.language(), turn.now());
    let before = around(turn).await?;
    let edited = before.holidays().clone().edited(edits.to_vec());
    let after = week::around_with(turn.conn(), now, edited.clone()).await?;
    if let Some((week, other)) = after.meeting() {
        let unfit = Unfit::Taken(Box::new(other.clone()));
        return Ok(words::holiday_refused(language, week, &unfit));
    }
    for edit in edits {
        let id = turn.id();
        closed_days::edit(turn.conn(), &id, edit).await?;
        let (verb, day) = match edit {
            Edit::Added(holiday) => ("add-holiday", holiday.date),
            Edit::Removed(day) => ("remove-holiday", *day),
        };
        turn.note(verb, &Matter::new("day", day)).await?;
    }
    let moved: Vec<(&Week, &Week)> = before
        .weeks()
        .iter()
        .filter_map(|was| Some((was, after.of(was.tuesday)?)))
        .filter(|(was, is)| was.session_on != is.session_on && !is.skipped)
        .collect();
    let called = called_on_a_day_off(&after, &edited, now);
    Ok(words::holidays_changed(language, edits, &moved, called))
}

/// A week that was called for a day that is now one off, and the working day after it.
fn called_on_a_day_off<'a>(
    weeks: &'a Schedule,
    holidays: &Holidays,
    now: DateTime<Utc>,
) -> Option<(&'a Week, NaiveDate)> {
    weeks
        .weeks()
        .iter()
        .find(|week| week.is_open(now) && holidays.on(week.session_on).is_some())
        .map(|week| (week, holidays.next_working_day(week.session_on)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bangkok;

    #[test]
    fn w11_a_day_and_its_name_are_read_from_one_line() {
        let at = bangkok("2026-11-24 10:00");
        for (typed, read) in [
            ("2 ม.ค. 2570 วันหยุดพิเศษ", Some(("2027-01-02", "วันหยุดพิเศษ"))),
            (
                "2 ม.ค. วันหยุดพิเศษ ตามมติ ครม.",
                Some(("2027-01-02", "วันหยุดพิเศษ ตามมติ ครม.")),
            ),
            ("2/1/2570 Special day", Some(("2027-01-02", "Special day"))),
            ("2 ม.ค. 2570", None),
            ("วันหยุดพิเศษ", None),
            ("31 ก.พ. 2570 ไม่มีจริง", None),
            ("", None),
        ] {
            let entry = read_entry(typed, at).map(|(day, name)| (day.to_string(), name));
            let read = read.map(|(day, name)| (day.to_owned(), name.to_owned()));
            assert_eq!(entry, read, "{typed}");
        }
    }
}
