//! What is replied to the cards of a talk: a time where one is to be agreed, or words for the other side.

use super::{AUDIENCE, TALK, time};
use crate::{
    access::{Permit, Right as _, ToBeHere, ToGiveTime},
    app::App,
    ids::Id,
    outbox::{Body, Once, Rank},
    people::Holder,
    person::{Person, Role},
    standing::Visitor,
    talks::{
        rules::{self, Hour, Way},
        store,
        view::{Present, View, post_for},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Filed, Meaning, Said},
    week,
};

/// A reply to a card of this talk.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    talk: Id,
    said: Said,
}

/// A reply is one of the talk's own people; whoever lost the post is heard elsewhere.
pub(super) fn reply(meaning: Meaning, visitor: Visitor) -> Option<Reply> {
    let Meaning::Reply { matter, said } = meaning else {
        return None;
    };
    let speaks = visitor
        .person()
        .posts
        .iter()
        .any(|post| post.role != Role::Auditor);
    let is_one = (matter.kind == TALK || matter.kind == AUDIENCE) && speaks;
    let talk = Id::read(&matter.id).filter(|_| is_one)?;
    Some(Reply { talk, said })
}

/// Which side of a talk somebody is on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Asking,
    Asked,
}

fn side(person: &Person, view: &View) -> Option<Side> {
    let talk = &view.talk;
    if person.posts.iter().any(|post| post.id == talk.post) {
        return Some(Side::Asking);
    }
    let answers = match talk.way {
        Way::ToAgency => post_for(person, &talk.agency).is_some(),
        Way::ToGovernor => ToGiveTime::granted(person),
    };
    if answers {
        return Some(Side::Asked);
    }
    // Whoever asks for an agency may be its head or one who stands in.
    let of_agency = talk.way == Way::ToGovernor && post_for(person, &talk.agency).is_some();
    of_agency.then_some(Side::Asking)
}

pub(super) async fn replied(app: App, may: Permit<ToBeHere>, reply: Reply) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    let present = Present::read(&mut turn).await?;
    let view = View::read(&mut turn, &reply.talk, &present).await?;
    let side = view.as_ref().and_then(|view| side(person, view));
    let (Some(view), Some(side)) = (view, side) else {
        let card = words::not_your_talk(may.language());
        turn.say(&may.addressee(), card).await?;
        return turn.commit().await;
    };
    let holidays = week::holidays(turn.conn()).await?;
    let hour = match time::may_be_time(&words::matter(&view.talk).kind, &reply.said) {
        true => rules::hour(&reply.said.words, reply.said.said_at, &holidays),
        false => Hour::NoTime,
    };
    let may_answer = side == Side::Asked
        && view.talk.ended_at.is_none()
        && (view.talk.answer.is_none() || view.talk.is_agreed(turn.now()));
    if may_answer && hour != Hour::NoTime {
        time::typed(&mut turn, person, &view, &reply.said, &present).await?;
    } else {
        pass_on(&mut turn, person, side, &view, &reply.said, &present).await?;
    }
    turn.commit().await
}

/// A message that was passed on has been changed (U10).
pub(super) fn edited(meaning: Meaning) -> Option<Said> {
    match meaning {
        Meaning::Edited(Filed::Talk, said) => Some(said),
        _ => None,
    }
}

/// Whoever read the words reads them as they are now; those of a predecessor stay as they were (R1a).
pub(super) async fn corrected(app: App, may: Permit<ToBeHere>, said: Said) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    let word = store::word_of_message(turn.conn(), person.chat, said.message).await?;
    let changed = word.filter(|word| word.person == person.id && word.words != said.words);
    let Some(word) = changed else {
        return turn.commit().await;
    };
    let present = Present::read(&mut turn).await?;
    let Some(view) = View::read(&mut turn, &word.talk, &present).await? else {
        return turn.commit().await;
    };
    let author = present.person(&person.id, &Role::ALL, None);
    let (Some(side), Some(author)) = (side(person, &view), author) else {
        return turn.commit().await;
    };
    let wording = turn.id();
    store::reword(turn.conn(), &wording, &word, &said.words, said.said_at).await?;
    turn.note("edit-in-talk", &words::matter(&view.talk))
        .await?;
    for reader in readers(&view, side, &present) {
        let Some(to) = reader.addressee() else {
            continue;
        };
        let personal = !reader.post.role.of_agency();
        let media = word.has_media;
        let card = words::word(to.language, &view, author, &said.words, media, personal);
        turn.revise_once(&once(&word.id), &to, card).await?;
    }
    turn.commit().await
}

fn once(word: &Id) -> Once {
    Once::new("talk-word", word, Rank::Urgent)
}

/// What came with the words, as it was passed on.
fn file_of(word: &Id) -> Once {
    Once::new("talk-file", word, Rank::Urgent)
}

/// Who reads what somebody of this side writes.
fn readers<'a>(view: &View, side: Side, present: &'a Present) -> Vec<&'a Holder> {
    match side {
        Side::Asking => present.answering(&view.talk),
        Side::Asked => present.asking(&view.talk),
    }
}

/// Files the words and passes them on to the other side, with what came with them.
async fn pass_on(
    turn: &mut Turn,
    person: &Person,
    side: Side,
    view: &View,
    said: &Said,
    present: &Present,
) -> anyhow::Result<()> {
    let (id, language) = (turn.id(), person.language);
    let by = (&person.id, person.chat);
    if !store::add_word(turn.conn(), &id, &view.talk.id, by, said).await? {
        return Ok(());
    }
    turn.note("write-in-talk", &words::matter(&view.talk))
        .await?;
    let mut reached = readers(view, side, present);
    reached.retain(|one| one.is_reached() && one.person != person.id);
    let Some(author) = present.person(&person.id, &Role::ALL, None) else {
        return Ok(());
    };
    if reached.is_empty() {
        let phone = match side {
            Side::Asking => view.phone.as_str(),
            Side::Asked => present.secretariats_phone(),
        };
        let card = words::not_passed_on(language, view, phone);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    for reader in &reached {
        let Some(to) = reader.addressee() else {
            continue;
        };
        let personal = !reader.post.role.of_agency();
        let card = words::word(
            to.language,
            view,
            author,
            &said.words,
            said.media().is_some(),
            personal,
        );
        turn.say_once(once(&id), &to, card).await?;
        if let Some(media) = said.media() {
            let body = Body::Media {
                kind: media.kind,
                file: media.file.clone(),
                caption: String::new(),
            };
            let about = Some(words::matter(&view.talk));
            turn.hand_once(file_of(&id), &to, body, about).await?;
        }
    }
    let card = words::passed_on(language, view, &reached);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The sender has marked the words as secret: they are blanked, and those who read them read them no more (U1).
pub(in crate::talks) async fn withhold(
    turn: &mut Turn,
    person: &Person,
    message: i64,
) -> anyhow::Result<()> {
    let Some(word) = store::word_of_message(turn.conn(), person.chat, message).await? else {
        return Ok(());
    };
    store::blank_word(turn.conn(), &word.id).await?;
    let present = Present::read(turn).await?;
    let Some(view) = View::read(turn, &word.talk, &present).await? else {
        return Ok(());
    };
    turn.note("withhold", &words::matter(&view.talk)).await?;
    let both = [Side::Asking, Side::Asked];
    for reader in both
        .into_iter()
        .flat_map(|side| readers(&view, side, &present))
    {
        if let Some(to) = reader.addressee() {
            let card = words::word_withheld(to.language, &view);
            turn.revise_once(&once(&word.id), &to, card).await?;
            turn.delete_once(&file_of(&word.id), &to).await?;
        }
    }
    Ok(())
}
