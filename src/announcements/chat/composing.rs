//! Announcements are made: by the secretariat (A1, A2).

use super::Button;
use crate::{
    access::{Permit, ToAnnounce},
    announcements::{
        ALBUM, AT, BY, ENGLISH, GROUP, WHAT, WHOM,
        addressing::Present,
        content::Wording,
        drafting::{self, Change},
        sending::{self, Sent},
        store::{self, Part, State},
        words,
    },
    app::App,
    card::Matter,
    ids::Id,
    person::Person,
    turn::{Outcome, Turn},
    understand::{Enclosed, Meaning, Said},
};

/// What whoever makes announcements wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Begin(Said, Option<Box<Said>>),
    /// What goes round, with to whom as it was said before.
    Compose(Said, String),
    Kept(Id, i64),
    Press(Id, Button, i64),
    Typed(Id, &'static str, Said),
    More(Id, Said),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Announce { said, content } => Some(Wanted::Begin(said, content)),
        Meaning::Answering { question, said } if question.kind == WHAT => {
            Some(Wanted::Compose(said, question.id))
        }
        Meaning::Answering { question, said } => {
            let kind = [WHOM, BY, AT, ENGLISH, GROUP]
                .into_iter()
                .find(|kind| question.kind == *kind)?;
            // Whatever else is sent meanwhile must not be lost to the question (P2).
            let fits = said.enclosed == Enclosed::Nothing && !said.words.trim().is_empty();
            let id = Id::read(&question.id).filter(|_| fits)?;
            Some(Wanted::Typed(id, kind, said))
        }
        Meaning::Reply { matter, said } if matter.kind == ALBUM => {
            Some(Wanted::More(Id::read(&matter.id)?, said))
        }
        Meaning::Pressed(press) => {
            let button = Button::read(&press)?;
            match &button {
                Button::Kept(id) => Some(Wanted::Kept(id.clone(), press.message)),
                Button::Send(id)
                | Button::Drop(id)
                | Button::Whom(id)
                | Button::Agency(id, _)
                | Button::Names(id, _)
                | Button::Back(id)
                | Button::Until(id)
                | Button::By(id, _)
                | Button::When(id)
                | Button::At(id, _)
                | Button::Forward(id)
                | Button::English(id)
                | Button::Group(id) => Some(Wanted::Press(id.clone(), button, press.message)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) async fn composed(app: App, may: Permit<ToAnnounce>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Wanted::Begin(said, content) => {
            let content = content.map(|content| *content);
            drafting::begin(&mut turn, person, &said, content).await?;
        }
        Wanted::Compose(said, to) => {
            turn.close_question(&person.id).await?;
            drafting::compose(&mut turn, person, &[said], &to).await?;
        }
        Wanted::Kept(id, message) => match drafting::begin_kept(&mut turn, person, &id).await? {
            true => turn.take_away(&person.addressee(), message).await?,
            false => turn.toast(crate::words::button_over(person.language)),
        },
        Wanted::More(id, said) => {
            if let Some(of) = store::announcement(turn.conn(), &id).await? {
                drafting::more_of_album(&mut turn, person, of, &said).await?;
            }
        }
        Wanted::Typed(id, kind, said) => typed(&mut turn, person, &id, (kind, said)).await?,
        Wanted::Press(id, button, message) => {
            pressed(&mut turn, person, &id, (button, message)).await?;
        }
    }
    turn.commit().await
}

async fn typed(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    (kind, said): (&'static str, Said),
) -> anyhow::Result<()> {
    turn.close_question(&person.id).await?;
    let own = drafting::own(turn, person, id).await?;
    let Some(of) = own.filter(|of| of.state == State::Draft) else {
        let card = words::draft_gone(person.language);
        return turn.say(&person.addressee(), card).await.map(drop);
    };
    let change = match kind {
        GROUP => return drafting::name_group(turn, person, &of, &said.words).await,
        WHOM => Change::Whom(said.words),
        BY => Change::ByWords(said.words, said.said_at),
        AT => Change::AtWords(said.words, said.said_at),
        _ => {
            let at = (person.chat, said.message);
            let part = (Part::English, said.said_at);
            store::note_said(turn.conn(), &of.id, at, part).await?;
            Change::English(Wording::of(&said))
        }
    };
    drafting::change(turn, person, of, change).await
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    (button, message): (Button, i64),
) -> anyhow::Result<()> {
    let Some(of) = drafting::own(turn, person, id).await? else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    let change = match &button {
        Button::Send(_) => return send(turn, person, of, message).await,
        Button::Drop(_) => return drafting::abandon(turn, person, of, message).await,
        Button::Names(_, page) => {
            return drafting::names(turn, person, &of, (*page, message)).await;
        }
        Button::Back(_) => {
            let now = turn.now();
            let present = Present::read(turn.conn(), now).await?;
            return drafting::show(turn, person, &of, &present).await;
        }
        // Everything else changes it: only its maker does, and only while it is a draft.
        _ if of.state != State::Draft => {
            turn.toast(crate::words::button_over(person.language));
            return Ok(());
        }
        Button::Whom(_) => return drafting::ask_for(turn, person, &of, WHOM).await,
        Button::Until(_) => return drafting::ask_for(turn, person, &of, BY).await,
        Button::When(_) => return drafting::ask_for(turn, person, &of, AT).await,
        Button::English(_) => return drafting::ask_for(turn, person, &of, ENGLISH).await,
        Button::Group(_) => return drafting::ask_for(turn, person, &of, GROUP).await,
        Button::Agency(_, code) => Change::Agency(code.clone()),
        Button::By(_, until) => Change::By(*until),
        Button::At(_, at) => Change::At(*at),
        Button::Forward(_) => Change::Forward,
        _ => return Ok(()),
    };
    drafting::change(turn, person, of, change).await
}

async fn send(
    turn: &mut Turn,
    person: &Person,
    of: store::Announcement,
    message: i64,
) -> anyhow::Result<()> {
    let language = person.language;
    let id = of.id.clone();
    let planned = of.clone();
    if drafting::preview_refused(turn, person, &of).await? {
        turn.toast(words::preview_refused(language));
        return Ok(());
    }
    match sending::send(turn, person, of).await? {
        // The live card follows; this one has done its work.
        Sent::Goes => turn.take_away(&person.addressee(), message).await?,
        Sent::Planned => {
            let card = words::planned(language, &planned);
            turn.revise_message(&person.addressee(), message, card)
                .await?;
        }
        Sent::NeedsSecond if planned.state == State::Draft => {
            drafting::offer(turn, person, planned, message).await?;
        }
        Sent::NeedsSecond => turn.toast(words::needs_second(language)),
        Sent::Nobody => turn.toast(words::nobody(language)),
        Sent::TimeOver => turn.toast(words::time_is_over(language)),
        Sent::Changed => turn.toast(words::changed_meanwhile(language)),
    }
    for what in [WHOM, BY, AT, ENGLISH, GROUP] {
        turn.close_question_about(&person.id, &Matter::new(what, &id))
            .await?;
    }
    Ok(())
}
