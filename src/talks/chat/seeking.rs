//! An agency's people see how the governor is reached, and ask for five minutes (L6).

use super::{FiveButton as Button, line};
use crate::{
    access::{Permit, ToAskGovernor},
    app::App,
    card::Matter,
    ids::Id,
    person::{Person, Post},
    talks::{
        rules::{GOVERNOR_HAS, Way},
        store::{self, Talk},
        telling,
        view::{Present, View, reached_but},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Command, Enclosed, Meaning, Said},
    whereabouts,
};

/// The question what it is about.
const WHY: &str = "audience-why";
/// The longest reason that is passed on, in UTF-16 units.
const REASON: usize = 200;

/// What an agency's people want of the governor's time.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Governor,
    Ask(Id),
    Why(Id, Said),
    TakeBack(Id, i64),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Governor,
            ..
        } => Some(Wanted::Governor),
        Meaning::Answering { question, said }
            if question.kind == WHY
                && said.enclosed == Enclosed::Nothing
                && !said.words.trim().is_empty() =>
        {
            Id::read(&question.id).map(|post| Wanted::Why(post, said))
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Ask(post) => Some(Wanted::Ask(post)),
            Button::TakeBack(id) => Some(Wanted::TakeBack(id, press.message)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn sought(app: App, may: Permit<ToAskGovernor>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    match wanted {
        Wanted::Governor => {
            let present = Present::read(&mut turn).await?;
            let posts: Vec<&Post> = person.reports_for().collect();
            let phone = present.secretariats_phone();
            let governors: Vec<Id> = present
                .governors()
                .iter()
                .map(|governor| governor.person.clone())
                .collect();
            let now = turn.now();
            let released =
                whereabouts::released_line(turn.conn(), language, &governors, now).await?;
            let card = words::is_the_governor_free(language, released.as_deref(), phone, &posts);
            turn.say(&to, card).await?;
        }
        Wanted::Ask(post) => match own_post(person, &post) {
            Some(post) => ask_why(&mut turn, person, post).await?,
            None => turn.toast(crate::words::button_over(language)),
        },
        Wanted::Why(post, said) => match own_post(person, &post) {
            Some(post) => request(&mut turn, person, post, &said).await?,
            None => {
                turn.close_question(&person.id).await?;
            }
        },
        Wanted::TakeBack(id, message) => take_back(&mut turn, person, &id, message).await?,
    }
    turn.commit().await
}

fn own_post<'a>(person: &'a Person, post: &Id) -> Option<&'a Post> {
    person.reports_for().find(|own| own.id == *post)
}

/// The request of this post that waits for an answer is shown again. True when there is one.
async fn waits_already(turn: &mut Turn, person: &Person, post: &Post) -> anyhow::Result<bool> {
    let now = turn.now();
    let code = &post.agency.code;
    let Some(talk) = store::waiting_of(turn.conn(), Way::ToGovernor, code, &post.id).await? else {
        return Ok(false);
    };
    let present = Present::read(turn).await?;
    if let Some(view) = View::of(turn, talk, &present).await? {
        let card = words::requested_already(person.language, &view, now);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(true)
}

async fn ask_why(turn: &mut Turn, person: &Person, post: &Post) -> anyhow::Result<()> {
    if waits_already(turn, person, post).await? {
        return Ok(());
    }
    turn.ask(person, &Matter::new(WHY, &post.id)).await?;
    let card = words::about_what(person.language);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Sends the request to the governor; where the governor cannot be reached, to the secretariat at once.
async fn request(turn: &mut Turn, person: &Person, post: &Post, said: &Said) -> anyhow::Result<()> {
    let (now, to, language) = (turn.now(), person.addressee(), person.language);
    turn.close_question(&person.id).await?;
    if waits_already(turn, person, post).await? {
        return Ok(());
    }
    turn.note("ask-governor", &Matter::new("agency", &post.agency.code))
        .await?;
    let present = Present::read(turn).await?;
    let governors = reached_but(present.governors(), &person.id);
    let to_governor = !governors.is_empty();
    let receivers = match to_governor {
        true => governors,
        false => reached_but(present.secretariat(), &person.id),
    };
    if receivers.is_empty() {
        let card = words::nobody_to_ask(language, present.secretariats_phone());
        return turn.say(&to, card).await.map(drop);
    }
    let asked = Talk::asked(
        turn.id(),
        Way::ToGovernor,
        &post.agency.code,
        (&person.id, &post.id),
        now,
    );
    let talk = Talk {
        words: line(said, REASON),
        widens_at: to_governor.then(|| now + GOVERNOR_HAS),
        widened_at: (!to_governor).then_some(now),
        ..asked
    };
    let talk = store::ask(turn.conn(), talk).await?;
    let view = View::with(talk, post.agency.clone(), post.clone(), &present);
    telling::ask(turn, &view, &receivers).await?;
    let card = words::request_sent(language, &view, to_governor);
    turn.say_once(telling::sent(&view.talk.id), &to, card)
        .await
        .map(drop)
}

async fn take_back(turn: &mut Turn, person: &Person, id: &Id, message: i64) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let talk = store::talk(turn.conn(), id).await?;
    let own = |talk: &Talk| talk.way == Way::ToGovernor && own_post(person, &talk.post).is_some();
    let present = Present::read(turn).await?;
    let ended = match talk.filter(own) {
        Some(talk) => telling::end(turn, &talk, &present).await?,
        None => None,
    };
    match ended {
        Some(view) => {
            let card = words::request_taken_back(language, &view, now);
            turn.revise_message(&person.addressee(), message, card)
                .await
        }
        None => {
            turn.toast(crate::words::button_over(language));
            Ok(())
        }
    }
}
