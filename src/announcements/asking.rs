//! Questions about an announcement go to the secretariat, and are answered through the bot (A4).

use super::{
    addressing,
    sending::matter,
    store::{self, Announcement, Word},
    words,
};
use crate::{
    card::Matter,
    ids::Id,
    outbox::{Body, Once, Rank},
    person::Person,
    turn::Turn,
    understand::Said,
    words::post_name,
};

/// The card of a question at the secretariat.
fn card_of(question: &Id) -> Once {
    Once::new("announce-question", question, Rank::Duty)
}

/// The card of an answer at whoever asked.
fn answer_of(answer: &Id) -> Once {
    Once::new("announce-answer", answer, Rank::Reply)
}

/// What came with a question, at the secretariat.
fn question_file(question: &Id) -> Once {
    Once::new("announce-question-file", question, Rank::Duty)
}

/// What came with an answer, at whoever asked.
fn answer_file(answer: &Id) -> Once {
    Once::new("announce-answer-file", answer, Rank::Reply)
}

fn said_by(
    person: &Person,
    of: &Announcement,
    said: &Said,
    id: Id,
    answers: Option<&Word>,
) -> Word {
    Word {
        id,
        announcement: of.id.clone(),
        asker: answers
            .map_or(&person.id, |question| &question.asker)
            .clone(),
        person: person.id.clone(),
        answers: answers.map(|question| question.id.clone()),
        words: said.words.clone(),
        media_kind: said.media().map(|media| media.kind),
        media_file: said.media().map(|media| media.file.clone()),
        said_at: said.said_at,
        edited_at: None,
    }
}

/// Somebody asks back: all of the secretariat are asked, and whoever asked is told so.
pub(super) async fn ask(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    said: &Said,
) -> anyhow::Result<()> {
    let id = turn.id();
    let question = said_by(person, of, said, id, None);
    if !store::file(turn.conn(), &question, person.chat, said).await? {
        return Ok(());
    }
    store::stir(turn.conn(), &of.id).await?;
    turn.note("ask-about-announcement", &matter(of)).await?;
    show(turn, of, &question).await?;
    if let Some(body) = media(&question) {
        for to in addressing::secretariat(turn).await? {
            let once = question_file(&question.id);
            let about = Matter::new(super::QUESTION, &question.id);
            turn.hand_once(once, &to.addressee(), body.clone(), Some(about))
                .await?;
        }
    }
    let card = words::passed_on(person.language, of);
    turn.say(&person.addressee(), card).await.map(drop)
}

fn media(word: &Word) -> Option<Body> {
    Some(Body::Media {
        kind: word.media_kind?,
        file: word.media_file.clone()?,
        caption: String::new(),
    })
}

/// The question as it stands now, on the card of each of the secretariat.
async fn show(turn: &mut Turn, of: &Announcement, question: &Word) -> anyhow::Result<()> {
    let now = turn.now();
    let answers = store::answers(turn.conn(), &question.id).await?;
    let names = crate::people::names(turn.conn()).await?;
    let everybody = crate::people::everybody(turn.conn(), now).await?;
    let asker = everybody.iter().find(|person| person.id == question.asker);
    let last = answers.last().map(|answer| {
        let by = names.get(&answer.person).map_or("", String::as_str);
        (answer, by)
    });
    for to in addressing::secretariat(turn).await? {
        let post = asker.and_then(|asker| asker.posts.first());
        let name = names.get(&question.asker).map_or("", String::as_str);
        let who = match post {
            Some(post) => format!("{name} {}", post_name(to.language, post)),
            None => name.to_owned(),
        };
        let card = words::asked(to.language, of, question, &who, last, now);
        let once = card_of(&question.id);
        if turn
            .say_once(once.clone(), &to.addressee(), card.clone())
            .await?
            .is_none()
        {
            turn.revise_once(&once, &to.addressee(), card).await?;
        }
    }
    Ok(())
}

/// The secretariat answers: whoever asked gets it, and the others of the secretariat see who did.
pub(super) async fn answer(
    turn: &mut Turn,
    person: &Person,
    question: &Word,
    said: &Said,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let Some(of) = store::announcement(turn.conn(), &question.announcement).await? else {
        return Ok(());
    };
    let answer = said_by(person, &of, said, id, Some(question));
    if !store::file(turn.conn(), &answer, person.chat, said).await? {
        return Ok(());
    }
    store::stir(turn.conn(), &of.id).await?;
    turn.note("answer-about-announcement", &matter(&of)).await?;
    let everybody = crate::people::everybody(turn.conn(), now).await?;
    let asker = everybody.iter().find(|person| person.id == question.asker);
    let names = crate::people::names(turn.conn()).await?;
    let name = names.get(&question.asker).cloned().unwrap_or_default();
    if let Some(asker) = asker {
        let card = words::answer(asker.language, &of, question, &answer, now);
        turn.say_once(answer_of(&answer.id), &asker.addressee(), card)
            .await?;
        if let Some(body) = media(&answer) {
            let once = answer_file(&answer.id);
            turn.hand_once(once, &asker.addressee(), body, Some(matter(&of)))
                .await?;
        }
    }
    show(turn, &of, question).await?;
    let card = words::answered(person.language, &name);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// A question or an answer was changed (U10): every copy of it follows.
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let Some(word) = store::word_of_message(turn.conn(), person.chat, said.message).await? else {
        return Ok(());
    };
    if word.words == said.words || word.person != person.id {
        return Ok(());
    }
    store::reword(turn.conn(), &word, &said.words, said.said_at).await?;
    changed(turn, &word.id).await
}

/// Nothing of it is kept or shown any more: its sender has marked it as secret (U1).
pub(super) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    let Some(word) = store::word_of_message(turn.conn(), person.chat, message).await? else {
        return Ok(());
    };
    store::erase(turn.conn(), &word.id).await?;
    for to in addressing::secretariat(turn).await? {
        turn.delete_once(&question_file(&word.id), &to.addressee())
            .await?;
    }
    let now = turn.now();
    let everybody = crate::people::everybody(turn.conn(), now).await?;
    if let Some(asker) = everybody.iter().find(|person| person.id == word.asker) {
        turn.delete_once(&answer_file(&word.id), &asker.addressee())
            .await?;
    }
    changed(turn, &word.id).await
}

/// The cards of a word say it as it is now.
async fn changed(turn: &mut Turn, word: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(word) = store::word(turn.conn(), word).await? else {
        return Ok(());
    };
    let Some(of) = store::announcement(turn.conn(), &word.announcement).await? else {
        return Ok(());
    };
    let question = match &word.answers {
        Some(question) => store::word(turn.conn(), question).await?,
        None => Some(word.clone()),
    };
    let Some(question) = question else {
        return Ok(());
    };
    show(turn, &of, &question).await?;
    if word.answers.is_some() {
        let everybody = crate::people::everybody(turn.conn(), now).await?;
        if let Some(asker) = everybody.iter().find(|person| person.id == question.asker) {
            let card = words::answer(asker.language, &of, &question, &word, now);
            turn.revise_once(&answer_of(&word.id), &asker.addressee(), card)
                .await?;
        }
    }
    Ok(())
}
