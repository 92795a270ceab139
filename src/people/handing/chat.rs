//! Hand-overs one by one: the name, from when, and what would happen, up to the word to do it (R1a, R11).

use super::{
    super::{store, words},
    buttons::Button,
    confirming::{self, Stays},
    deciding::{cancel, carry_out},
};
use crate::{
    access::{Branch, Permit, ToConfirmDelegates, ToKeepRoster, behind},
    app::App,
    calendar,
    card::{Matter, one_line},
    db::Conn,
    ids::Id,
    person::Language,
    turn::{Outcome, Turn},
    understand::{self, Meaning, Said, Side},
};
use chrono::{DateTime, Duration, NaiveTime, Utc};
use store::hand_overs::Draft;

/// The longest name of a person, in characters.
const NAME: usize = 120;
/// How long a hand-over in the making waits for the word to do it.
const DRAFT_WAITS: Duration = Duration::days(1);
/// The question for a successor's name, about the post.
const WHO: &str = "hand-over";
/// The question for the day, about the draft.
const WHEN: &str = "hand-over-day";

#[derive(Clone, Debug)]
enum Keeping {
    Name(Id, Said),
    Day(Id, Said),
    Pressed(Button, i64),
}

/// Everything that can be wanted of hand-overs.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(stays).chain(behind::<ToConfirmDelegates>(dptree::endpoint(
                |app: App, may: Permit<ToConfirmDelegates>, (stays, message): (Stays, i64)| async move {
                    confirming::confirmed(&app, &may, &stays, message).await
                },
            ))),
        )
        .branch(dptree::filter_map(keeping).chain(behind::<ToKeepRoster>(dptree::endpoint(keep))))
}

fn stays(meaning: Meaning) -> Option<(Stays, i64)> {
    let Meaning::Pressed(press) = meaning else {
        return None;
    };
    match Button::read(&press)? {
        Button::Keep(holding) => Some((Stays::One(holding), press.message)),
        Button::KeepAll(post) => Some((Stays::All(post), press.message)),
        _ => None,
    }
}

fn keeping(meaning: Meaning) -> Option<Keeping> {
    match meaning {
        Meaning::Answering { question, said } if question.kind == WHO => {
            Id::read(&question.id).map(|post| Keeping::Name(post, said))
        }
        Meaning::Answering { question, said } if question.kind == WHEN => {
            Id::read(&question.id).map(|draft| Keeping::Day(draft, said))
        }
        Meaning::Pressed(press) => {
            Button::read(&press).map(|button| Keeping::Pressed(button, press.message))
        }
        _ => None,
    }
}

async fn keep(app: App, may: Permit<ToKeepRoster>, wanted: Keeping) -> Outcome {
    let mut turn = app.turn(&may).await?;
    match wanted {
        Keeping::Name(post, said) => named(&mut turn, &may, &post, &said).await?,
        Keeping::Day(draft, said) => dated(&mut turn, &may, &draft, &said).await?,
        Keeping::Pressed(Button::Ask(post), _) => ask_who(&mut turn, &may, &post).await?,
        Keeping::Pressed(Button::Vacate(post), message) => {
            turn.close_question(&may.person().id).await?;
            let draft = new_draft(&mut turn, post, String::new(), None).await?;
            show(&mut turn, &may, draft, Some(message)).await?;
        }
        Keeping::Pressed(Button::Cancel(id), message) => {
            cancel(&mut turn, &may, &id, message).await?;
        }
        Keeping::Pressed(button, message) => {
            let (Button::Same(id, _)
            | Button::Other(id)
            | Button::Later(id)
            | Button::Do(id)
            | Button::Drop(id)) = &button
            else {
                return over(turn, may.language()).await;
            };
            let keeper = &may.person().id;
            match store::hand_overs::drafted(turn.conn(), id, keeper).await? {
                Some(draft) => pressed(&mut turn, &may, draft, button, message).await?,
                None => turn.toast(crate::words::button_over(may.language())),
            }
        }
    }
    turn.commit().await
}

async fn over(mut turn: Turn, language: Language) -> Outcome {
    turn.toast(crate::words::button_over(language));
    turn.commit().await
}

/// What a button does with the draft that it is about.
async fn pressed(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    mut draft: Draft,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let language = may.language();
    match button {
        Button::Same(_, person) => {
            // Only somebody of that name, as the card has shown.
            if same_name(turn, &draft.name)
                .await?
                .iter()
                .any(|one| one.person == person)
            {
                draft.person = Some(person);
                return show(turn, may, draft, Some(message)).await;
            }
            turn.toast(crate::words::button_over(language));
        }
        Button::Other(_) => {
            draft.person = None;
            show(turn, may, draft, Some(message)).await?;
        }
        Button::Later(_) => {
            turn.ask(may.person(), &Matter::new(WHEN, &draft.id))
                .await?;
            turn.say(&may.addressee(), words::from_when(language))
                .await?;
        }
        Button::Do(_) => carry_out(turn, may, draft, message).await?,
        _ => {
            store::hand_overs::drop_draft(turn.conn(), &draft.id).await?;
            turn.revise_message(&may.addressee(), message, words::not_handed_over(language))
                .await?;
        }
    }
    Ok(())
}

/// Who follows? A post with a hand-over to come has its successor already.
async fn ask_who(turn: &mut Turn, may: &Permit<ToKeepRoster>, id: &Id) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), may.language());
    let coming = store::hand_overs::coming(turn.conn(), Some(id), now).await?;
    let Some(post) = store::post(turn.conn(), id).await? else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    if !coming.is_empty() {
        turn.toast(words::cancel_first_toast(language));
        return Ok(());
    }
    let holder = store::holder_of(turn.conn(), id, now).await?;
    turn.ask(may.person(), &Matter::new(WHO, id)).await?;
    let card = words::who_follows(language, &post, holder.as_ref());
    turn.say(&may.addressee(), card).await?;
    Ok(())
}

/// The name was typed. Whoever bears it already is asked about: an official who moves keeps account and history.
async fn named(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    post: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let language = may.language();
    let name = one_line(&said.words, NAME);
    if name.is_empty() || name.ends_with('…') {
        turn.say(&may.addressee(), words::name_unusable(language))
            .await?;
        return Ok(());
    }
    turn.close_question(&may.person().id).await?;
    let now = turn.now();
    let holder = store::holder_of(turn.conn(), post, now).await?;
    if let Some(holder) = holder.filter(|holder| is_same(&holder.name, &name)) {
        let card = words::holds_it_already(language, &holder);
        turn.say(&may.addressee(), card).await?;
        return Ok(());
    }
    let draft = new_draft(turn, post.clone(), name, None).await?;
    let same = same_name(turn, &draft.name).await?;
    if same.is_empty() {
        return show(turn, may, draft, None).await;
    }
    let keeper = &may.person().id;
    store::hand_overs::draft(turn.conn(), &draft, keeper, now).await?;
    let card = words::which_person(language, &draft.name, &draft.id, &same);
    turn.say(&may.addressee(), card).await?;
    Ok(())
}

fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Those of this name who hold a post now.
async fn same_name(turn: &mut Turn, name: &str) -> anyhow::Result<Vec<store::Holder>> {
    let now = turn.now();
    let mut holders = store::holders(turn.conn(), now).await?;
    holders.retain(|holder| is_same(&holder.name, name));
    Ok(holders)
}

async fn new_draft(
    turn: &mut Turn,
    post: Id,
    name: String,
    person: Option<Id>,
) -> anyhow::Result<Draft> {
    Ok(Draft {
        id: turn.id(),
        post,
        holder: None,
        name,
        person,
        begins_at: None,
    })
}

/// The day was typed.
async fn dated(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    id: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let (now, language, to) = (turn.now(), may.language(), may.addressee());
    let keeper = &may.person().id;
    let Some(mut draft) = store::hand_overs::drafted(turn.conn(), id, keeper).await? else {
        turn.close_question(keeper).await?;
        turn.say(&to, words::not_handed_over(language)).await?;
        return Ok(());
    };
    let today = calendar::bangkok(now).date_naive();
    let Some(day) = understand::day(&said.words, today, Side::Ahead) else {
        turn.say(&to, words::day_unusable(language)).await?;
        return Ok(());
    };
    if day < today || day > today + chrono::Days::new(366) {
        turn.say(&to, words::day_out_of_reach(language, day))
            .await?;
        return Ok(());
    }
    turn.close_question(keeper).await?;
    // Today has begun: that is now.
    draft.begins_at = (day > today).then(|| calendar::instant(day, NaiveTime::MIN));
    show(turn, may, draft, None).await
}

/// Shows what would happen, with the word to do it.
pub(super) async fn show(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    mut draft: Draft,
    message: Option<i64>,
) -> anyhow::Result<()> {
    let (now, language, to) = (turn.now(), may.language(), may.addressee());
    let Some(post) = store::post(turn.conn(), &draft.post).await? else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    let holder = store::holder_of(turn.conn(), &draft.post, now).await?;
    draft.holder = holder.as_ref().map(|holder| holder.person.clone());
    store::hand_overs::draft(turn.conn(), &draft, &may.person().id, now).await?;
    let known: Vec<store::Holder> = match &draft.person {
        Some(person) => {
            let mut same = same_name(turn, &draft.name).await?;
            same.retain(|one| one.person == *person);
            same
        }
        None => Vec::new(),
    };
    let card = words::hand_over_to(language, &post, holder.as_ref(), &draft, &known);
    match message {
        Some(message) => turn.revise_message(&to, message, card).await,
        None => turn.say(&to, card).await.map(drop),
    }
}

/// Forgets hand-overs in the making for which nobody has said the word for a day.
pub(crate) async fn forget_drafts(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    store::hand_overs::forget_drafts(conn, now - DRAFT_WAITS).await
}
