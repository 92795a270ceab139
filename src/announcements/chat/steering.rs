//! What has gone out is steered: stopped, corrected, recalled, the rest reminded and called (A3, A5, A6).

use super::{Button, Listed};
use crate::{
    access::{Permit, ToAnnounce},
    announcements::{
        CORRECTION,
        addressing::{self, Present},
        content::Wording,
        drafting::{self, TWO_PERSONS},
        listing,
        sending::{self, Corrected},
        store::{self, Part, State},
        words,
    },
    app::App,
    card::Matter,
    ids::Id,
    outbox::{Once, Rank},
    person::Person,
    setting,
    turn::{Outcome, Turn},
    understand::{Enclosed, Meaning, Said},
};

/// What whoever steers announcements wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Press(Id, Button, i64),
    TwoPersons(bool, i64),
    Corrected(Id, Said),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Answering { question, said } if question.kind == CORRECTION => {
            let fits = said.enclosed == Enclosed::Nothing && !said.words.trim().is_empty();
            let id = Id::read(&question.id).filter(|_| fits)?;
            Some(Wanted::Corrected(id, said))
        }
        Meaning::Pressed(press) => {
            let button = Button::read(&press)?;
            match &button {
                Button::TwoPersons(on) => Some(Wanted::TwoPersons(*on, press.message)),
                Button::Stop(id)
                | Button::Remind(id)
                | Button::Called(id, _)
                | Button::Correct(id)
                | Button::Repeat(id)
                | Button::Recall(id, _) => Some(Wanted::Press(id.clone(), button, press.message)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) async fn steered(app: App, may: Permit<ToAnnounce>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Wanted::TwoPersons(on, message) => {
            let value = if on { "yes" } else { "no" };
            setting::write(turn.conn(), TWO_PERSONS, value.to_owned()).await?;
            turn.note("set", &Matter::new("setting", TWO_PERSONS))
                .await?;
            let card = listing::receipts(&mut turn, person, 0).await?;
            turn.revise_message(&person.addressee(), message, card)
                .await?;
            // Whoever relies on the rule knows that it is another one.
            let changed = turn.id();
            for other in addressing::secretariat(&mut turn).await? {
                if other.id != person.id {
                    let card = words::rule_changed(other.language, on, &person.name);
                    let once = Once::new("announce-rule", &changed, Rank::Duty);
                    turn.say_once(once, &other.addressee(), card).await?;
                }
            }
        }
        Wanted::Corrected(id, said) => correct(&mut turn, person, &id, &said).await?,
        Wanted::Press(id, button, message) => {
            pressed(&mut turn, person, &id, (button, message)).await?;
        }
    }
    turn.commit().await
}

pub(super) async fn correct(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let (language, to) = (person.language, person.addressee());
    turn.close_question_about(&person.id, &Matter::new(CORRECTION, id))
        .await?;
    let Some(of) = store::announcement(turn.conn(), id).await? else {
        return Ok(());
    };
    let at = (person.chat, said.message);
    let part = (Part::Correction, said.said_at);
    store::note_said(turn.conn(), id, at, part).await?;
    let (planned, again) = (of.state == State::Planned, of.clone());
    let wording = Wording::of(said);
    let corrected = match planned {
        true => sending::correct_planned(turn, person, of, &wording).await?,
        false => sending::correct(turn, of, &wording).await?,
    };
    let card = match corrected {
        Corrected::Copies(count, english) => words::correcting(language, count, english),
        Corrected::Planned(of) => words::planned(language, &of),
        Corrected::Again(of) => {
            let now = turn.now();
            let present = Present::read(turn.conn(), now).await?;
            drafting::preview(turn, person, Some(&again), &of).await?;
            return drafting::show(turn, person, &of, &present).await;
        }
        Corrected::Over => words::cannot_correct(language),
        Corrected::Unfit(unfit) => {
            turn.say(&to, words::unfit(language, unfit)).await?;
            return drafting::ask_for(turn, person, &again, CORRECTION).await;
        }
    };
    turn.say(&to, card).await.map(drop)
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    (button, message): (Button, i64),
) -> anyhow::Result<()> {
    let (now, language, to) = (turn.now(), person.language, person.addressee());
    let Some(of) = store::announcement(turn.conn(), id).await? else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    // A draft is repeated, or not, by its maker alone; what has gone out is repeated no more.
    if let Button::Repeat(_) = button {
        return repeat(turn, person, of, message).await;
    }
    if let (Button::Correct(_), State::Planned) = (&button, of.state) {
        return drafting::ask_for(turn, person, &of, CORRECTION).await;
    }
    if !of.state.went() {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    }
    match button {
        Button::Stop(_) => {
            if !sending::stop(turn, of).await? {
                turn.toast(words::changed_meanwhile(language));
                return Ok(());
            }
        }
        Button::Recall(_, false) => {
            let sums = sending::sums(turn, &of).await?;
            let too_old = sending::is_too_old(&of, now);
            let card = words::ask_recall(language, &of, &sums, too_old);
            return turn.revise_message(&to, message, card).await;
        }
        Button::Recall(_, true) => {
            if !sending::recall(turn, of).await? {
                turn.toast(words::changed_meanwhile(language));
                return Ok(());
            }
        }
        Button::Remind(_) => match sending::remind(turn, &of).await? {
            Some(count) => turn.toast(words::reminded(language, count)),
            None => {
                turn.toast(words::reminded_lately(language));
                return Ok(());
            }
        },
        Button::Called(_, place) => {
            store::called(turn.conn(), (id, place), &person.id, now).await?;
            turn.note("call-about-announcement", &sending::matter(&of))
                .await?;
            // From the one that was called on: whoever reads a later page stays there.
            let card = listing::list(turn, person, &of, (Listed::Calls, place)).await?;
            return turn.revise_message(&to, message, card).await;
        }
        Button::Correct(_) if of.state != State::Recalled => {
            return drafting::ask_for(turn, person, &of, CORRECTION).await;
        }
        _ => {
            turn.toast(words::no_longer(language));
            return Ok(());
        }
    }
    // The card on which it was pressed says so, whoever's it is.
    if let Some(of) = store::announcement(turn.conn(), id).await? {
        let card = listing::card(turn, person, &of).await?;
        turn.revise_message(&to, message, card).await?;
    }
    Ok(())
}

async fn repeat(
    turn: &mut Turn,
    person: &Person,
    of: store::Announcement,
    message: i64,
) -> anyhow::Result<()> {
    if of.state == State::Draft && of.maker == person.id {
        return drafting::change(turn, person, of, drafting::Change::Repeat).await;
    }
    if of.repeats.is_none() || of.state.in_the_making() {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    }
    sending::end_series(turn, &of).await?;
    let card = match store::announcement(turn.conn(), &of.id).await? {
        Some(of) if of.state != State::Dropped => listing::card(turn, person, &of).await?,
        _ => words::dropped(person.language),
    };
    turn.revise_message(&person.addressee(), message, card)
        .await
}
