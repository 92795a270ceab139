//! The unit of work: one transaction, one frozen `now`, one mouth.
//!
//! What changes and what is said of it become true together, with the update marked handled and the audit entry beside it.

use crate::{
    app::App,
    audit,
    card::{Card, Matter, TOAST_CHARS},
    db::Conn,
    ids::Id,
    inbox,
    outbox::{self, Body, Content, Once, SaidId},
    person::{Addressee, Language, Person},
    question, sounds,
    standing::Standing,
};
use chrono::{DateTime, Duration, Utc};

/// What an endpoint comes back with: the update is done.
/// Only [`Turn::commit`] makes one: an endpoint cannot end well without having closed its turn.
#[derive(Debug)]
#[must_use]
pub struct Done {
    toast: Option<String>,
}

impl Done {
    /// What the pressed button says in passing.
    #[must_use]
    pub fn toast(self) -> Option<String> {
        self.toast
    }
}

/// How an endpoint ends: done, or a fault of ours. A person's mistake is not a fault: it was answered in words.
pub type Outcome = anyhow::Result<Done>;

/// One transaction, one frozen `now`, one mouth. Dropped without `commit`, nothing of it has happened.
pub struct Turn {
    conn: Conn,
    app: App,
    who: String,
    now: DateTime<Utc>,
    toast: Option<String>,
}

/// Somebody else has handled this update meanwhile: this turn's work is thrown away, which is right.
#[derive(Debug, thiserror::Error)]
#[error("the update was handled elsewhere")]
pub struct HandledElsewhere;

/// Whoever opened this turn is not any more who they were when the update was read: a post was handed over meanwhile, or the language
/// changed. Nothing has happened; the update is to be read again, and goes through the gate again.
#[derive(Debug, thiserror::Error)]
#[error("who is speaking has changed since the update was read")]
pub struct NoLonger;

impl App {
    /// Opens a turn for somebody with standing.
    ///
    /// # Errors
    /// [`NoLonger`], or the database cannot be reached.
    pub async fn turn(&self, by: &impl Standing) -> anyhow::Result<Turn> {
        let mut conn = self.pool.begin().await?;
        let now = self.clock.now();
        if let Some(known) = by.known_as() {
            let at = by.spoke_at().unwrap_or(now);
            let found = self.enrolled.by_account(&mut conn, known.chat, at).await?;
            anyhow::ensure!(found.as_ref() == Some(known), NoLonger);
        }
        Ok(Turn {
            conn,
            app: self.clone(),
            who: by.name(),
            now,
            toast: None,
        })
    }
}

impl Turn {
    /// The moment of this turn.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The transaction, for the stores.
    pub fn conn(&mut self) -> &mut Conn {
        &mut self.conn
    }

    /// What every endpoint gets.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// A new id.
    #[must_use]
    pub fn id(&self) -> Id {
        self.app.mint.id(self.now)
    }

    /// Answers this update.
    ///
    /// # Errors
    /// The database refused.
    pub async fn say(&mut self, to: &Addressee, card: Card) -> anyhow::Result<SaidId> {
        self.say_after(Duration::zero(), to, card).await
    }

    /// Answers this update after a pause, in which `revise` still changes the words (U12).
    ///
    /// # Errors
    /// The database refused.
    pub async fn say_after(
        &mut self,
        pause: Duration,
        to: &Addressee,
        card: Card,
    ) -> anyhow::Result<SaidId> {
        let (id, now) = (self.id(), self.now);
        let body = Body::of(&card);
        outbox::answer(
            &mut self.conn,
            id,
            to,
            body.into(),
            card.about.as_ref(),
            now + pause,
            now,
        )
        .await
    }

    /// Answers with something that is not words: a contact, a picture that was sent here, a file made here.
    ///
    /// # Errors
    /// The database refused.
    pub async fn hand(
        &mut self,
        to: &Addressee,
        content: impl Into<Content>,
        about: Option<Matter>,
    ) -> anyhow::Result<SaidId> {
        let (id, now) = (self.id(), self.now);
        let content = content.into();
        outbox::answer(&mut self.conn, id, to, content, about.as_ref(), now, now).await
    }

    /// Hands over something that is not words once, however often this is called; `None` when it was handed over before.
    ///
    /// # Errors
    /// The database refused.
    pub async fn hand_once(
        &mut self,
        once: Once,
        to: &Addressee,
        content: impl Into<Content>,
        about: Option<Matter>,
    ) -> anyhow::Result<Option<SaidId>> {
        let (id, now) = (self.id(), self.now);
        let content = content.into();
        outbox::once(&mut self.conn, id, once, to, content, about.as_ref(), now).await
    }

    /// Says something once, however often this is called; `None` when it was said before.
    ///
    /// # Errors
    /// The database refused.
    pub async fn say_once(
        &mut self,
        once: Once,
        to: &Addressee,
        card: Card,
    ) -> anyhow::Result<Option<SaidId>> {
        let (id, now) = (self.id(), self.now);
        outbox::once(
            &mut self.conn,
            id,
            once,
            to,
            Body::of(&card).into(),
            card.about.as_ref(),
            now,
        )
        .await
    }

    /// The same of what need not ring again where the phone has rung within this minute: it comes without a sound then.
    ///
    /// # Errors
    /// The database refused.
    pub async fn say_once_quietly(
        &mut self,
        once: Once,
        to: &Addressee,
        card: Card,
    ) -> anyhow::Result<Option<SaidId>> {
        let Some(person) = &to.person else {
            return self.say_once(once, to, card).await;
        };
        let now = self.now;
        let rests = sounds::rests(&mut self.conn, person, now).await?;
        let said = self.say_once(once.silently(rests), to, card).await?;
        if said.is_some() && !rests {
            sounds::rings(&mut self.conn, person, now).await?;
        }
        Ok(said)
    }

    /// Changes what was said once, if it was.
    ///
    /// # Errors
    /// The database refused.
    pub async fn revise_once(
        &mut self,
        once: &Once,
        to: &Addressee,
        card: Card,
    ) -> anyhow::Result<()> {
        match outbox::said_once(&mut self.conn, once, to).await? {
            Some(said) => self.revise(&said, card).await,
            None => Ok(()),
        }
    }

    /// Changes what was handed over once, if it was: words, or the words under a picture.
    ///
    /// # Errors
    /// The database refused.
    pub async fn reword_once(
        &mut self,
        once: &Once,
        to: &Addressee,
        body: Body,
        about: &Matter,
    ) -> anyhow::Result<()> {
        match outbox::said_once(&mut self.conn, once, to).await? {
            Some(said) if body.is_editable() => {
                let (id, now) = (self.id(), self.now);
                outbox::revise_to(&mut self.conn, id, &said, body, Some(about), now).await
            }
            _ => Ok(()),
        }
    }

    /// Takes back what was handed over once, if it was: where it waits it never goes, and where it is out it is deleted.
    ///
    /// # Errors
    /// The database refused.
    pub async fn delete_once(&mut self, once: &Once, to: &Addressee) -> anyhow::Result<()> {
        match outbox::said_once(&mut self.conn, once, to).await? {
            Some(said) => self.delete(&said).await,
            None => Ok(()),
        }
    }

    /// Takes back what was said: where it waits it never goes, and where it is out it is deleted.
    ///
    /// # Errors
    /// The database refused.
    pub async fn delete(&mut self, said: &SaidId) -> anyhow::Result<()> {
        if outbox::take_back(&mut self.conn, said).await? {
            return Ok(());
        }
        let (app, now) = (self.app.clone(), self.now);
        let about = Matter::new("letter", said);
        let mint = || app.mint.id(now);
        outbox::delete_round(&mut self.conn, &[said], &about, mint, now).await
    }

    /// Takes back everything that was said about this `since` then, but for what `stays`, by its kind and whose it is (U1). What Telegram
    /// does not delete any more says `instead` what is said in its place.
    ///
    /// # Errors
    /// The database refused.
    pub async fn delete_about(
        &mut self,
        about: &Matter,
        since: Option<DateTime<Utc>>,
        stays: impl Fn(&str, Option<&Id>) -> bool + Send,
        instead: impl Fn(Language) -> Card + Send,
    ) -> anyhow::Result<()> {
        for said in outbox::said_about(&mut self.conn, about).await? {
            let once = said.once.as_deref().unwrap_or_default();
            let kind = once.split(':').next().unwrap_or_default();
            let is_before = said
                .sent_at
                .is_some_and(|at| since.is_some_and(|since| at < since));
            if is_before || stays(kind, said.person.as_ref()) {
                continue;
            }
            let too_old = said
                .sent_at
                .is_some_and(|at| self.now - at > outbox::DELETABLE);
            match (too_old, said.is_text) {
                (false, _) => self.delete(&said.id).await?,
                (true, true) => self.revise(&said.id, instead(said.language)).await?,
                (true, false) => {}
            }
        }
        Ok(())
    }

    /// Takes away the message whose button was pressed: it has done its work, and what follows says more.
    ///
    /// # Errors
    /// The database refused.
    pub async fn take_away(&mut self, to: &Addressee, message: i64) -> anyhow::Result<()> {
        match outbox::said_as(&mut self.conn, to.chat, message).await? {
            Some(said) => self.delete(&said).await,
            None => Ok(()),
        }
    }

    /// Leaves a group, once (P7).
    ///
    /// # Errors
    /// The database refused.
    pub async fn leave_once(&mut self, once: Once, to: &Addressee) -> anyhow::Result<()> {
        let (id, now) = (self.id(), self.now);
        outbox::once(&mut self.conn, id, once, to, Body::Leave.into(), None, now).await?;
        Ok(())
    }

    /// Takes back the calls and reminders about a matter that have not gone out: something later says it, or nobody need be asked any
    /// more (W6b).
    ///
    /// # Errors
    /// The database refused.
    pub async fn take_back_duties(
        &mut self,
        about: &Matter,
        chat: Option<i64>,
    ) -> anyhow::Result<()> {
        outbox::take_back_duties(&mut self.conn, about, chat).await
    }

    /// The same about every matter of this kind of which `these` holds.
    ///
    /// # Errors
    /// The database refused.
    pub async fn take_back_all_duties(
        &mut self,
        kind: &'static str,
        these: impl Fn(&str) -> bool,
    ) -> anyhow::Result<()> {
        // Only what waits in this very second: nearly always nothing.
        for id in outbox::waiting_duties(&mut self.conn, kind).await? {
            if these(&id) {
                outbox::take_back_duties(&mut self.conn, &Matter::new(kind, id), None).await?;
            }
        }
        Ok(())
    }

    /// Takes back what was said and has not gone out, because what follows says more: after an outage nobody hears a volley. False when it
    /// has gone out.
    ///
    /// # Errors
    /// The database refused.
    pub async fn take_back(&mut self, said: &SaidId) -> anyhow::Result<bool> {
        outbox::take_back(&mut self.conn, said).await
    }

    /// Says nothing of what was written for a chat before that moment and still waits: its account is nobody's any more (R1a, R6).
    ///
    /// # Errors
    /// The database refused.
    pub async fn give_up(
        &mut self,
        chat: i64,
        written_before: DateTime<Utc>,
    ) -> anyhow::Result<()> {
        outbox::give_up(&mut self.conn, chat, written_before).await
    }

    /// Changes what was said; the last state wins.
    ///
    /// # Errors
    /// The database refused.
    pub async fn revise(&mut self, said: &SaidId, card: Card) -> anyhow::Result<()> {
        let (id, now) = (self.id(), self.now);
        outbox::revise(&mut self.conn, id, said, &card, now).await
    }

    /// Changes the message whose button was pressed, or says it anew where the message is not known.
    ///
    /// # Errors
    /// The database refused.
    pub async fn revise_message(
        &mut self,
        to: &Addressee,
        message: i64,
        card: Card,
    ) -> anyhow::Result<()> {
        match outbox::said_as(&mut self.conn, to.chat, message).await? {
            Some(said) => self.revise(&said, card).await,
            None => self.say(to, card).await.map(drop),
        }
    }

    /// The letter that said this message of the person's.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn said_as(
        &mut self,
        to: &Addressee,
        message: i64,
    ) -> anyhow::Result<Option<SaidId>> {
        outbox::said_as(&mut self.conn, to.chat, message).await
    }

    /// Opens the one free-text question with the person (U4).
    ///
    /// # Errors
    /// The database refused.
    pub async fn ask(&mut self, person: &Person, about: &Matter) -> anyhow::Result<()> {
        let now = self.now;
        question::open(&mut self.conn, &person.id, about, now).await
    }

    /// Closes the question open with the person; true when there was one.
    ///
    /// # Errors
    /// The database refused.
    pub async fn close_question(&mut self, person: &Id) -> anyhow::Result<bool> {
        question::close(&mut self.conn, person).await
    }

    /// Closes the question open with the person if it is this one: it has been answered in another way.
    ///
    /// # Errors
    /// The database refused.
    pub async fn close_question_about(
        &mut self,
        person: &Id,
        about: &Matter,
    ) -> anyhow::Result<()> {
        question::close_about(&mut self.conn, person, about).await
    }

    /// What the pressed button says in passing, when all of this has become true.
    pub fn toast(&mut self, words: impl Into<String>) {
        let words: String = words.into();
        self.toast = Some(words.chars().take(TOAST_CHARS).collect());
    }

    /// Notes in the audit trail that this was done (S2).
    ///
    /// # Errors
    /// The database refused.
    pub async fn note(&mut self, verb: &'static str, about: &Matter) -> anyhow::Result<()> {
        let entry = [(self.id(), about)];
        audit::note(&mut self.conn, &self.who, verb, &entry, self.now).await
    }

    /// The same of each of these.
    ///
    /// # Errors
    /// The database refused.
    pub async fn note_each(&mut self, verb: &'static str, about: &[Matter]) -> anyhow::Result<()> {
        let entries: Vec<(Id, &Matter)> = about.iter().map(|about| (self.id(), about)).collect();
        audit::note(&mut self.conn, &self.who, verb, &entries, self.now).await
    }

    /// Makes all of it true: state, letters, question, audit and "handled" together; then rings the bell.
    ///
    /// # Errors
    /// [`HandledElsewhere`], a conflict of two transactions, or the database refused: nothing has happened.
    pub async fn commit(mut self) -> Outcome {
        if let Some(update) = self.app.handling
            && !inbox::handled(&mut self.conn, update).await?
        {
            return Err(HandledElsewhere.into());
        }
        self.conn.commit().await?;
        self.app.post_bell.ring();
        Ok(Done { toast: self.toast })
    }
}
