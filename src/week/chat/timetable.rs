//! The weeks to come: moved, skipped and added by the secretariat (W6).

use crate::{
    access::{Permit, ToSteer},
    app::App,
    calendar,
    card::{Card, Matter},
    turn::{Outcome, Turn},
    understand::{self, Command, Meaning, Press, Said, Side},
    week::{
        self, moving,
        rules::{Unfit, Wish},
        words,
    },
};
use chrono::NaiveDate;

const TAG: &str = "wt";
/// The question for a day that is not among those offered.
const DAY: &str = "week-day";
/// What stands for the identity of a week that is to be added.
const NEW: &str = "new";
/// How many weeks are listed.
const LISTED: usize = 8;
/// How many days are offered.
const OFFERED: usize = 6;

/// The buttons of the timetable: `wt:verb[:…]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::week) enum Button {
    /// The list of weeks, in its place.
    List,
    /// One week.
    Open(NaiveDate),
    /// Days for a special week.
    Adding,
    /// What would become of this?
    Ask(Wish),
    /// Let it be so.
    Do(Wish),
    /// A day that is not offered, for this week or a special one.
    OtherDay(Option<NaiveDate>),
}

impl Button {
    /// As callback data.
    pub(in crate::week) fn data(&self) -> String {
        match self {
            Self::List => format!("{TAG}:list"),
            Self::Open(week) => format!("{TAG}:open:{week}"),
            Self::Adding => format!("{TAG}:adding"),
            Self::Ask(Wish::Move(week, to)) => format!("{TAG}:move:{week}:{to}"),
            Self::Ask(Wish::Skip(week)) => format!("{TAG}:skip:{week}"),
            Self::Ask(Wish::Add(on)) => format!("{TAG}:add:{on}"),
            Self::Do(Wish::Move(week, to)) => format!("{TAG}:moved:{week}:{to}"),
            Self::Do(Wish::Skip(week)) => format!("{TAG}:skipped:{week}"),
            Self::Do(Wish::Add(on)) => format!("{TAG}:added:{on}"),
            Self::OtherDay(Some(week)) => format!("{TAG}:day:{week}"),
            Self::OtherDay(None) => format!("{TAG}:day:{NEW}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["list"] => Some(Self::List),
            ["open", week] => week.parse().ok().map(Self::Open),
            ["adding"] => Some(Self::Adding),
            ["move", week, to] => Some(Self::Ask(Wish::Move(week.parse().ok()?, to.parse().ok()?))),
            ["moved", week, to] => Some(Self::Do(Wish::Move(week.parse().ok()?, to.parse().ok()?))),
            ["skip", week] => week.parse().ok().map(Wish::Skip).map(Self::Ask),
            ["skipped", week] => week.parse().ok().map(Wish::Skip).map(Self::Do),
            ["add", on] => on.parse().ok().map(Wish::Add).map(Self::Ask),
            ["added", on] => on.parse().ok().map(Wish::Add).map(Self::Do),
            ["day", NEW] => Some(Self::OtherDay(None)),
            ["day", week] => week.parse().ok().map(|week| Self::OtherDay(Some(week))),
            _ => None,
        }
    }
}

/// What the secretariat wants of the weeks to come.
#[derive(Clone, Debug)]
pub(super) enum Timetable {
    Show,
    Pressed(Button, i64),
    Day(Option<NaiveDate>, Said),
}

pub(super) fn timetable(meaning: Meaning) -> Option<Timetable> {
    match meaning {
        Meaning::Command {
            command: Command::Weeks,
            ..
        } => Some(Timetable::Show),
        Meaning::Answering { question, said } if question.kind == DAY => {
            let week = match question.id.as_str() {
                NEW => None,
                week => Some(week.parse().ok()?),
            };
            Some(Timetable::Day(week, said))
        }
        Meaning::Pressed(press) => {
            Button::read(&press).map(|button| Timetable::Pressed(button, press.message))
        }
        _ => None,
    }
}

pub(super) async fn steered(app: App, may: Permit<ToSteer>, wanted: Timetable) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language) = (may.addressee(), may.language());
    match wanted {
        Timetable::Show => {
            let card = list(&mut turn, &may).await?;
            turn.say(&to, card).await?;
        }
        Timetable::Day(week, said) => {
            let card = day_given(&mut turn, &may, week, &said).await?;
            turn.say(&to, card).await?;
        }
        Timetable::Pressed(Button::OtherDay(week), _) => {
            let about = week.map_or_else(|| NEW.to_owned(), |week| week.to_string());
            turn.ask(may.person(), &Matter::new(DAY, about)).await?;
            turn.say(&to, words::ask_day(language)).await?;
        }
        Timetable::Pressed(button, message) => match pressed(&mut turn, &may, &button).await? {
            Ok(card) => turn.revise_message(&to, message, card).await?,
            Err(unfit) => turn.toast(words::unfit(language, &unfit)),
        },
    }
    turn.commit().await
}

/// The card that takes the place of the one that was pressed.
async fn pressed(
    turn: &mut Turn,
    may: &Permit<ToSteer>,
    button: &Button,
) -> anyhow::Result<Result<Card, Unfit>> {
    let (language, now) = (may.language(), turn.now());
    Ok(match button {
        Button::List | Button::OtherDay(_) => Ok(list(turn, may).await?),
        Button::Open(week) => {
            let weeks = week::around(turn.conn(), now).await?;
            match weeks.of(*week).filter(|week| now < week.close_at) {
                Some(week) => {
                    let days = weeks.days_for(week, OFFERED, now);
                    Ok(words::one_week(language, week, &days))
                }
                None => Err(Unfit::Over),
            }
        }
        Button::Adding => {
            let weeks = week::around(turn.conn(), now).await?;
            Ok(words::adding(language, &weeks.days_to_add(OFFERED, now)))
        }
        Button::Ask(wish) => moving::look_at(turn, *wish)
            .await?
            .map(|changed| words::change_asked(language, &changed)),
        Button::Do(wish) => moving::come_true(turn, may.person(), *wish)
            .await?
            .map(|changed| words::change_done(language, &changed)),
    })
}

async fn list(turn: &mut Turn, may: &Permit<ToSteer>) -> anyhow::Result<Card> {
    let now = turn.now();
    let weeks = week::around(turn.conn(), now).await?;
    let ahead: Vec<_> = weeks
        .weeks()
        .iter()
        .filter(|week| now < week.close_at)
        .take(LISTED)
        .collect();
    Ok(words::timetable(may.language(), &ahead, now))
}

/// A day was typed: what would become of it is shown, and the word for it asked.
async fn day_given(
    turn: &mut Turn,
    may: &Permit<ToSteer>,
    week: Option<NaiveDate>,
    said: &Said,
) -> anyhow::Result<Card> {
    let language = may.language();
    let today = calendar::bangkok(said.said_at).date_naive();
    let Some(day) = understand::day(&said.words, today, Side::Ahead) else {
        return Ok(words::day_unclear(language));
    };
    let wish = week.map_or(Wish::Add(day), |week| Wish::Move(week, day));
    Ok(match moving::look_at(turn, wish).await? {
        Ok(changed) => {
            turn.close_question(&may.person().id).await?;
            words::change_asked(language, &changed)
        }
        Err(unfit) => words::another_day(language, &unfit),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_wish() -> impl Strategy<Value = Wish> {
        let day = (0_u64..4_000).prop_map(|ahead| NaiveDate::default() + chrono::Days::new(ahead));
        prop_oneof![
            (day.clone(), day.clone()).prop_map(|(week, to)| Wish::Move(week, to)),
            day.clone().prop_map(Wish::Skip),
            day.prop_map(Wish::Add),
        ]
    }

    proptest! {
        #[test]
        fn a_button_is_read_as_it_was_written(wish in any_wish()) {
            for button in [Button::Ask(wish), Button::Do(wish), Button::Open(wish.week()), Button::OtherDay(Some(wish.week())), Button::OtherDay(None)] {
                let data = button.data();
                prop_assert!(data.len() <= crate::card::DATA_BYTES);
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "wt:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
