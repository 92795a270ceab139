//! Who comes to the session, said by an agency's people (W0). Not the excuse from the week's answer: that is W6a's.

use super::{
    At, Button,
    answering::{self, file_or_ask},
    reporting::own_roll,
};
use crate::{
    card::Matter,
    ids::Id,
    kept,
    people::{self, Holder},
    person::{Person, Post, Role},
    turn::Turn,
    understand::{self, Said},
    week::{
        self, attendance, rules,
        rules::{Coming, Week},
        store::{self, Attendance, Roll},
        words,
    },
};

/// The question who comes for the head.
pub(super) const DEPUTY: &str = "deputy";

/// The agency's place on the roll and its week, if it can be said now who comes; else the pressed button says why not.
async fn asked<'a>(
    turn: &mut Turn,
    person: &'a Person,
    id: &Id,
) -> anyhow::Result<Option<(Roll, Week, &'a Post)>> {
    let now = turn.now();
    let own = own_roll(turn, person, id, now).await?;
    let Some((roll, post)) = own.filter(|(roll, _)| roll.called) else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(None);
    };
    let week = week::week_of(turn.conn(), roll.week).await?;
    if let Err(closed) = rules::attendance_open(&week, now) {
        turn.toast(words::attendance_closed(person.language, closed));
        return Ok(None);
    }
    Ok(Some((roll, week, post)))
}

/// A button of attendance was pressed.
pub(super) async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let id = match &button {
        Button::Come(id, ..)
        | Button::Deputy(id, _)
        | Button::Unnamed(id)
        | Button::NoName(id, _)
        | Button::AskComing(id) => id.clone(),
        _ => return Ok(()),
    };
    if let Button::NoName(roll, kept) = &button {
        return no_name(turn, person, roll, kept, message).await;
    }
    let Some((roll, week, post)) = asked(turn, person, &id).await? else {
        return Ok(());
    };
    match button {
        Button::Come(_, coming, at) => {
            let comes = comes(turn, person, post, &roll, coming).await?;
            attendance::say(turn, &week, &roll, &comes).await?;
            turn.toast(words::attending(person.language, &comes));
            let show = |at| {
                let language = person.language;
                words::who_comes(language, &week, &roll, post, Some(&comes), &person.id, at)
            };
            match at {
                At::Question => {
                    let to = person.addressee();
                    turn.revise_message(&to, message, show(At::Question))
                        .await?;
                }
                // Whoever sends a deputy is asked whom, and told then.
                At::HandOver if coming != Coming::Deputy => {
                    let once = attendance::apart(&week, &roll);
                    let card = show(At::Call);
                    turn.say_once(once, &person.addressee(), card).await?;
                }
                At::HandOver | At::Call => {}
            }
            let deputy = Matter::new(DEPUTY, &roll.id);
            if coming != Coming::Deputy {
                return turn.close_question_about(&person.id, &deputy).await;
            }
            turn.ask(person, &deputy).await?;
            let known = delegates(turn, &roll).await?;
            let card = words::ask_deputy(person.language, &post.agency, &roll, &known);
            turn.say(&person.addressee(), card).await.map(drop)
        }
        Button::Deputy(_, who) => {
            let known = delegates(turn, &roll).await?;
            let Some(who) = known.into_iter().find(|holder| holder.person == who) else {
                turn.toast(crate::words::button_over(person.language));
                return Ok(());
            };
            let comes = deputy(turn, person, &roll, who.name, Some(who.person));
            named(turn, person, &week, &roll, post, &comes, Some(message)).await
        }
        Button::Unnamed(_) => {
            let comes = deputy(turn, person, &roll, String::new(), None);
            named(turn, person, &week, &roll, post, &comes, Some(message)).await
        }
        _ => {
            let said = store::attendance(turn.conn(), &roll.id).await?;
            let card = words::who_comes(
                person.language,
                &week,
                &roll,
                post,
                said.as_ref(),
                &person.id,
                At::Question,
            );
            turn.say(&person.addressee(), card).await.map(drop)
        }
    }
}

/// What a tap means: a delegate who says *I come* comes for the head; who was named before stays named.
async fn comes(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    roll: &Roll,
    coming: Coming,
) -> anyhow::Result<Attendance> {
    let unnamed = deputy(turn, person, roll, String::new(), None);
    Ok(match (coming, post.role) {
        (Coming::Head, Role::Delegate) => Attendance {
            deputy: person.name.clone(),
            delegate: Some(person.id.clone()),
            ..unnamed
        },
        (Coming::Deputy, _) => {
            let before = store::attendance(turn.conn(), &roll.id).await?;
            match before.filter(|said| said.coming == Coming::Deputy) {
                Some(said) => Attendance {
                    deputy: said.deputy,
                    delegate: said.delegate,
                    ..unnamed
                },
                None => unnamed,
            }
        }
        (coming, _) => Attendance { coming, ..unnamed },
    })
}

/// A deputy comes, as this person says now.
fn deputy(
    turn: &Turn,
    person: &Person,
    roll: &Roll,
    name: String,
    delegate: Option<Id>,
) -> Attendance {
    Attendance {
        roll: roll.id.clone(),
        coming: Coming::Deputy,
        deputy: name,
        delegate,
        person: person.id.clone(),
        at: turn.now(),
    }
}

async fn delegates(turn: &mut Turn, roll: &Roll) -> anyhow::Result<Vec<Holder>> {
    let now = turn.now();
    Ok(people::holders(turn.conn(), now)
        .await?
        .into_iter()
        .filter(|holder| {
            holder.post.role == Role::Delegate && holder.post.agency.code == roll.agency
        })
        .collect())
}

/// Somebody was named, or nobody: the question is closed, and its message shows that.
async fn named(
    turn: &mut Turn,
    person: &Person,
    week: &Week,
    roll: &Roll,
    post: &Post,
    comes: &Attendance,
    message: Option<i64>,
) -> anyhow::Result<()> {
    let asked = Matter::new(DEPUTY, &roll.id);
    turn.close_question_about(&person.id, &asked).await?;
    attendance::say(turn, week, roll, comes).await?;
    if let Some(message) = message {
        let card = words::deputy_named(person.language, &post.agency, roll, comes, None);
        return turn
            .revise_message(&person.addressee(), message, card)
            .await;
    }
    Ok(())
}

/// Words after the question who comes: a name, or, when they cannot be one, what they would be without the question.
pub(super) async fn name(
    turn: &mut Turn,
    person: &Person,
    roll: &Id,
    said: Said,
) -> anyhow::Result<()> {
    let name = rules::name(&said.words).filter(|_| said.media().is_none());
    let own = own_roll(turn, person, roll, said.said_at).await?;
    let (Some(name), Some((roll, post))) = (name, own) else {
        turn.close_question(&person.id).await?;
        return file_or_ask(turn, person, said).await;
    };
    let week = week::week_of(turn.conn(), roll.week).await?;
    if let Err(closed) = rules::attendance_open(&week, said.said_at) {
        turn.close_question(&person.id).await?;
        let card = words::too_late_to_come(person.language, closed);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    if !understand::says_something(&said) {
        let known = delegates(turn, &roll).await?;
        let card = words::ask_deputy(person.language, &post.agency, &roll, &known);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    let comes = deputy(turn, person, &roll, name, None);
    named(turn, person, &week, &roll, post, &comes, None).await?;
    // Kept for a day: it may have been meant as the answer (P2).
    let (id, now) = (turn.id(), turn.now());
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, &said, now).await?;
    let card = words::deputy_named(person.language, &post.agency, &roll, &comes, Some(&kept));
    turn.say(&person.addressee(), card).await.map(drop)
}

/// It was no name: a deputy without one comes, and the words are the answer.
async fn no_name(
    turn: &mut Turn,
    person: &Person,
    roll: &Id,
    kept: &Id,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    if let Some((roll, post)) = own_roll(turn, person, roll, now).await?
        && kept::of(turn.conn(), kept, &person.id, now)
            .await?
            .is_some()
    {
        let week = week::week_of(turn.conn(), roll.week).await?;
        let comes = deputy(turn, person, &roll, String::new(), None);
        attendance::say(turn, &week, &roll, &comes).await?;
        let file = Button::FileFor(kept.clone(), post.id.clone());
        return answering::file_kept(turn, person, kept, &file, message).await;
    }
    turn.toast(words::kept_no_more(person.language));
    Ok(())
}
