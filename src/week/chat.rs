//! What people say to the week: answers, colours, excuses, the board.

use super::{
    WEEK, Weeks,
    board::Board,
    due, filing,
    rules::Light,
    store::{self, Roll},
    words,
};
use crate::{
    access::{Branch, Permit, Right as _, ToCallPersons, ToReport, ToSteer, ToSurvey, behind},
    app::App,
    card::Matter,
    ids::Id,
    kept,
    outbox::Body,
    person::{Person, Post},
    standing::Visitor,
    turn::{Outcome, Turn},
    understand::{self, Command, Meaning, Press, Said},
};
use chrono::{DateTime, NaiveDate, Utc};

/// The question for the reason of an excuse.
const EXCUSE: &str = "excuse";
/// The longest reason that is kept, in UTF-16 units.
const REASON: usize = 500;
const TAG: &str = "wk";
/// The kind of item that a link to an answer names.
pub(super) const LINK: &str = "w";

/// The buttons of this capability: `wk:verb:id[:arg]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// Colours the answer (W1).
    Colour(Id, Light),
    /// Takes the answer back (U9).
    Undo(Id),
    /// Asks to be excused (W6a).
    Excuse(Id),
    /// Files a kept message as the answer (U8).
    File(Id),
    /// The same, for this post of several (R1).
    FileFor(Id, Id),
    /// Opens an agency's answer.
    Open(Id),
    /// Its pictures, voices, films and files.
    Media(Id),
    /// The number of the responsible officer as a contact (P3).
    Contact(Id),
    /// The board, as a message of its own: what it is asked from stays.
    Board,
    /// A page of the board of this week, in its place.
    Page(NaiveDate, usize),
    /// Nudges the rest now (W9).
    Nudge(String),
}

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Colour(id, Light::OnPlan) => format!("{TAG}:green:{id}"),
            Self::Colour(id, Light::AtRisk) => format!("{TAG}:yellow:{id}"),
            Self::Colour(id, _) => format!("{TAG}:red:{id}"),
            Self::Undo(id) => format!("{TAG}:undo:{id}"),
            Self::Excuse(id) => format!("{TAG}:excuse:{id}"),
            Self::File(id) => format!("{TAG}:file:{id}"),
            Self::FileFor(id, post) => format!("{TAG}:for:{id}:{post}"),
            Self::Open(id) => format!("{TAG}:open:{id}"),
            Self::Media(id) => format!("{TAG}:media:{id}"),
            Self::Contact(id) => format!("{TAG}:tel:{id}"),
            Self::Board => format!("{TAG}:board"),
            Self::Page(tuesday, page) => format!("{TAG}:page:{tuesday}:{page}"),
            Self::Nudge(tuesday) => format!("{TAG}:nudge:{tuesday}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(crate) fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["green", id] => Id::read(id).map(|id| Self::Colour(id, Light::OnPlan)),
            ["yellow", id] => Id::read(id).map(|id| Self::Colour(id, Light::AtRisk)),
            ["red", id] => Id::read(id).map(|id| Self::Colour(id, Light::Stuck)),
            ["undo", id] => Id::read(id).map(Self::Undo),
            ["excuse", id] => Id::read(id).map(Self::Excuse),
            ["file", id] => Id::read(id).map(Self::File),
            ["for", id, post] => Some(Self::FileFor(Id::read(id)?, Id::read(post)?)),
            ["open", id] => Id::read(id).map(Self::Open),
            ["media", id] => Id::read(id).map(Self::Media),
            ["tel", id] => Id::read(id).map(Self::Contact),
            ["board"] => Some(Self::Board),
            ["page", day, page] => Some(Self::Page(
                day.parse().ok()?,
                page.parse().ok().filter(|page| *page < 10_000)?,
            )),
            ["nudge", day] => day
                .parse::<NaiveDate>()
                .ok()
                .map(|day| Self::Nudge(day.to_string())),
            _ => None,
        }
    }
}

/// What an agency's people want of the week.
#[derive(Clone, Debug)]
enum Report {
    Answer(Said),
    Reply(Id, Said),
    Edited(Said),
    Opened(Id),
    Reason(Id, Said),
    Pressed(Button, i64),
    Own,
}

/// What those who survey the week want of it.
#[derive(Clone, Debug)]
enum Survey {
    Board,
    Page(NaiveDate, usize, i64),
    Open(Id),
    Media(Id),
    Contact(Id),
}

#[derive(Clone, Debug)]
struct Nudge {
    tuesday: String,
}

/// Everything that enrolled people can want of the week.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(dptree::filter_map(survey).chain(behind::<ToSurvey>(dptree::endpoint(surveyed))))
        .branch(dptree::filter_map(nudge).chain(behind::<ToSteer>(dptree::endpoint(nudged))))
        .branch(dptree::filter_map(report).chain(behind::<ToReport>(dptree::endpoint(reported))))
}

/// The own answer and the board share a command: whoever surveys sees the board, everybody else the own answer (W9).
fn surveys(visitor: &Visitor) -> bool {
    ToSurvey::granted(visitor.person())
}

fn survey(meaning: Meaning, visitor: Visitor) -> Option<Survey> {
    match meaning {
        Meaning::Command {
            command: Command::Week,
            ..
        } => surveys(&visitor).then_some(Survey::Board),
        Meaning::Opened { payload } => item(&payload)
            .filter(|_| surveys(&visitor))
            .map(Survey::Open),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Board => Some(Survey::Board),
            Button::Page(tuesday, page) => Some(Survey::Page(tuesday, page, press.message)),
            Button::Open(id) => Some(Survey::Open(id)),
            Button::Media(id) => Some(Survey::Media(id)),
            Button::Contact(id) => Some(Survey::Contact(id)),
            _ => None,
        },
        _ => None,
    }
}

/// The place on the roll that a link opens (S7).
fn item(payload: &str) -> Option<Id> {
    understand::item(payload)
        .filter(|(kind, _)| kind == LINK)
        .map(|(_, id)| id)
}

fn nudge(meaning: Meaning) -> Option<Nudge> {
    let Meaning::Pressed(press) = meaning else {
        return None;
    };
    match Button::read(&press)? {
        Button::Nudge(tuesday) => Some(Nudge { tuesday }),
        _ => None,
    }
}

fn report(meaning: Meaning, visitor: Visitor) -> Option<Report> {
    let reports = visitor.person().reports_for().next().is_some();
    match meaning {
        Meaning::WeekAnswer(said) => Some(Report::Answer(said)),
        // Whoever does not report for an agency and replies to a letter about the week is heard elsewhere.
        Meaning::Reply { matter, said } if matter.kind == WEEK && reports => {
            Id::read(&matter.id).map(|roll| Report::Reply(roll, said))
        }
        Meaning::Answering { question, said } if question.kind == EXCUSE => {
            Id::read(&question.id).map(|roll| Report::Reason(roll, said))
        }
        Meaning::Edited(said) => Some(Report::Edited(said)),
        Meaning::Opened { payload } => item(&payload).map(Report::Opened),
        Meaning::Command {
            command: Command::Week,
            ..
        } => Some(Report::Own),
        Meaning::Pressed(press) => Button::read(&press).map(|b| Report::Pressed(b, press.message)),
        _ => None,
    }
}

/// The post by which the person reports for this agency.
fn post_for<'a>(person: &'a Person, agency: &str) -> Option<&'a Post> {
    person.reports_for().find(|post| post.agency.code == agency)
}

async fn reported(app: App, may: Permit<ToReport>, wanted: Report) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Report::Answer(said) => file_or_ask(&mut turn, person, said).await?,
        Report::Reply(roll, said) => reply(&mut turn, person, &roll, said).await?,
        Report::Reason(roll, said) => reason(&mut turn, person, &roll, &said).await?,
        Report::Own => own_week(&mut turn, person).await?,
        Report::Opened(roll) => open_own(&mut turn, person, &roll).await?,
        Report::Edited(said) => filing::edited(&mut turn, person, &said).await?,
        Report::Pressed(button, message) => pressed(&mut turn, person, button, message).await?,
    }
    turn.commit().await
}

/// Files the answer for the one agency that it can be for, or asks which (R1).
async fn file_or_ask(turn: &mut Turn, person: &Person, said: Said) -> anyhow::Result<()> {
    let (week, _) = Weeks::around(turn.conn(), said.said_at)
        .await?
        .answered(said.said_at);
    let mut open = Vec::new();
    for post in person.reports_for() {
        let roll = store::roll_of(turn.conn(), week.tuesday, &post.agency.code).await?;
        if roll.is_none_or(|roll| roll.called) {
            open.push(post);
        }
    }
    match open[..] {
        [post] => filing::file(turn, person, post, &said).await,
        _ => ask_which(turn, person, &said).await,
    }
}

/// Keeps what was said and asks for which agency it is.
async fn ask_which(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let asked = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
    if asked {
        return Ok(());
    }
    let posts: Vec<&Post> = person.reports_for().collect();
    let card = words::which_agency(person.language, &posts, &kept);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// A reply to a letter about a week answers that week, as long as it can be answered; else the week of now (U3, W3). Under what another
/// agency said it answers for nobody: it is asked about.
async fn reply(turn: &mut Turn, person: &Person, id: &Id, said: Said) -> anyhow::Result<()> {
    let roll = store::roll(turn.conn(), id).await?;
    match roll.and_then(|roll| post_for(person, &roll.agency)) {
        Some(post) => {
            // Whoever answers after all is not asked for the reason any more.
            let asked = Matter::new(EXCUSE, id);
            turn.close_question_about(&person.id, &asked).await?;
            filing::file(turn, person, post, &said).await
        }
        None => ask_which(turn, person, &said).await,
    }
}

/// The place on the roll that a button or a reason names, if it is of an agency of the person and its week could still be changed `at`
/// that moment (P9).
async fn own_roll<'a>(
    turn: &mut Turn,
    person: &'a Person,
    id: &Id,
    at: DateTime<Utc>,
) -> anyhow::Result<Option<(Roll, &'a Post)>> {
    let Some(roll) = store::roll(turn.conn(), id).await? else {
        return Ok(None);
    };
    let week = Weeks::week_of(turn.conn(), roll.week).await?;
    let changeable = at < week.late_until();
    Ok(post_for(person, &roll.agency)
        .filter(|_| changeable)
        .map(|post| (roll, post)))
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let (language, now) = (person.language, turn.now());
    match button {
        Button::Colour(id, light) => {
            if let Some((roll, post)) = own_roll(turn, person, &id, now).await? {
                return filing::colour(turn, person, post, &roll, light, message).await;
            }
        }
        Button::Undo(id) => {
            if let Some((roll, _)) = own_roll(turn, person, &id, now).await? {
                return filing::undo(turn, person, &roll, message).await;
            }
        }
        Button::Excuse(id) => {
            if let Some((roll, post)) = own_roll(turn, person, &id, now).await? {
                turn.ask(person, &Matter::new(EXCUSE, &roll.id)).await?;
                let card = words::ask_reason(language, &post.agency);
                return turn.say(&person.addressee(), card).await.map(drop);
            }
        }
        Button::File(ref id) | Button::FileFor(ref id, _) => {
            return file_kept(turn, person, id, &button, message).await;
        }
        Button::Open(_)
        | Button::Media(_)
        | Button::Contact(_)
        | Button::Board
        | Button::Page(..)
        | Button::Nudge(_) => {}
    }
    turn.toast(crate::words::button_over(language));
    Ok(())
}

/// A kept message becomes the week's answer, with the time at which it was said (P9).
async fn file_kept(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    button: &Button,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(kept) = kept::of(turn.conn(), id, &person.id, now).await? else {
        turn.toast(words::kept_no_more(person.language));
        return Ok(());
    };
    let posts: Vec<&Post> = person.reports_for().collect();
    let post = match (button, &posts[..]) {
        (Button::FileFor(_, id), posts) => posts.iter().copied().find(|post| post.id == *id),
        (_, [post]) => Some(*post),
        _ => None,
    };
    let Some(post) = post else {
        let card = words::which_agency(person.language, &posts, id);
        return turn
            .revise_message(&person.addressee(), message, card)
            .await;
    };
    let rest = kept::rest_of_album(turn.conn(), id).await?;
    kept::release(turn.conn(), id).await?;
    let card = words::taken_as_answer(person.language, &post.agency);
    turn.revise_message(&person.addressee(), message, card)
        .await?;
    filing::file(turn, person, post, &kept.said()).await?;
    for part in rest {
        filing::file(turn, person, post, &part.said()).await?;
    }
    Ok(())
}

async fn reason(turn: &mut Turn, person: &Person, roll: &Id, said: &Said) -> anyhow::Result<()> {
    let to = person.addressee();
    let reason = crate::card::one_line(&said.words, REASON);
    let Some((roll, post)) = own_roll(turn, person, roll, said.said_at).await? else {
        turn.close_question(&person.id).await?;
        return turn
            .say(&to, words::week_is_over(person.language))
            .await
            .map(drop);
    };
    if reason.is_empty() {
        let card = words::ask_reason(person.language, &post.agency);
        return turn.say(&to, card).await.map(drop);
    }
    turn.close_question(&person.id).await?;
    let now = turn.now();
    store::excuse(turn.conn(), &roll.id, &person.id, &reason, now).await?;
    let matter = Matter::new(WEEK, &roll.id);
    turn.take_back_duties(&matter, None).await?;
    turn.note("excuse", &matter).await?;
    let card = words::excused(person.language, &post.agency, &roll, &reason);
    turn.say(&to, card).await.map(drop)
}

/// A link to an answer opens for the agency itself; anybody else is told who may see it (S7).
async fn open_own(turn: &mut Turn, person: &Person, roll: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    let opened = open(turn, roll, now).await?;
    let own = opened.filter(|(_, line)| post_for(person, &line.agency.code).is_some());
    let card = match own {
        Some((week, line)) => words::answer(person.language, &week, &line),
        None => crate::words::refused(person.language, ToSurvey::ROLES),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// For a head: the own answer of this week and the history (W9).
async fn own_week(turn: &mut Turn, person: &Person) -> anyhow::Result<()> {
    let now = turn.now();
    let weeks = Weeks::around(turn.conn(), now).await?;
    let (week, _) = weeks.answered(now);
    for post in person.reports_for() {
        let mut past = Vec::new();
        for roll in store::history(turn.conn(), &post.agency.code, HISTORY).await? {
            let answer = store::answer(turn.conn(), &roll.id).await?;
            let parts = store::parts(turn.conn(), &roll.id).await?;
            let parts: Vec<&store::Part> = parts.iter().collect();
            past.push((roll, answer.map(|a| super::board::Spoken::of(&a, &parts))));
        }
        let card = words::own(person.language, &week, post, &past, now);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

/// How many weeks the own history goes back.
const HISTORY: i64 = 6;

/// The board of the running week, or of the last one that was called.
pub(crate) async fn latest(turn: &mut Turn) -> anyhow::Result<Option<Board>> {
    let now = turn.now();
    match store::last_called(turn.conn()).await? {
        Some(week) => Board::of(turn.conn(), week, now).await.map(Some),
        None => Ok(None),
    }
}

async fn surveyed(app: App, may: Permit<ToSurvey>, wanted: Survey) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language, now) = (may.addressee(), may.language(), turn.now());
    let steers = ToSteer::granted(may.person());
    let for_reader = |line: super::Line| match ToCallPersons::granted(may.person()) {
        true => line,
        false => line.without_personal_phones(),
    };
    match wanted {
        Survey::Board | Survey::Page(..) => {
            let (board, page) = match wanted {
                Survey::Page(tuesday, page, _) => {
                    let week = store::frozen(turn.conn(), tuesday).await?;
                    let board = match week {
                        Some(week) => Some(Board::of(turn.conn(), week, now).await?),
                        None => None,
                    };
                    (board, page)
                }
                _ => (latest(&mut turn).await?, 0),
            };
            let card = match &board {
                None => words::no_week_yet(language, &next_call(&mut turn, now).await?),
                Some(board) => words::board(language, &app, board, page, steers),
            };
            match wanted {
                Survey::Page(_, _, message) => turn.revise_message(&to, message, card).await?,
                _ => drop(turn.say(&to, card).await?),
            }
        }
        Survey::Open(id) => match open(&mut turn, &id, now).await? {
            Some((week, line)) => {
                turn.note("read-answer", &Matter::new(WEEK, &id)).await?;
                let card = words::answer(language, &week, &for_reader(line));
                turn.say(&to, card).await?;
            }
            None => turn.toast(crate::words::button_over(language)),
        },
        Survey::Media(id) => {
            let media = media(&mut turn, &id, now).await?;
            if media.is_empty() {
                turn.toast(crate::words::button_over(language));
            }
            for (kind, file) in media {
                let body = Body::Media {
                    kind,
                    file,
                    caption: String::new(),
                };
                turn.hand(&to, body, Some(Matter::new(WEEK, &id))).await?;
            }
        }
        Survey::Contact(id) => {
            let opened = open(&mut turn, &id, now).await?;
            let line = opened.map(|(_, line)| for_reader(line));
            let officer = line.as_ref().and_then(|line| line.holders.first());
            match officer.filter(|officer| !officer.phone().is_empty()) {
                Some(officer) => {
                    let body = Body::Contact {
                        phone: words::dialled(officer.phone()),
                        name: officer.name.clone(),
                    };
                    turn.hand(&to, body, None).await?;
                }
                None => turn.toast(words::no_number(language)),
            }
        }
    }
    turn.commit().await
}

/// An agency's line of its week.
async fn open(
    turn: &mut Turn,
    id: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<(super::Week, super::Line)>> {
    let Some(roll) = store::roll(turn.conn(), id).await? else {
        return Ok(None);
    };
    let week = Weeks::week_of(turn.conn(), roll.week).await?;
    let board = Board::of(turn.conn(), week.clone(), now).await?;
    Ok(board
        .lines
        .into_iter()
        .find(|line| line.roll.id == *id)
        .map(|line| (week, line)))
}

async fn media(
    turn: &mut Turn,
    id: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<(crate::outbox::MediaKind, String)>> {
    let line = open(turn, id, now).await?;
    // Telegram shows ten pictures in an album; more at once would bury the chat.
    Ok(line
        .and_then(|(_, line)| line.spoken)
        .map(|spoken| spoken.media.into_iter().take(10).collect())
        .unwrap_or_default())
}

async fn next_call(turn: &mut Turn, now: DateTime<Utc>) -> anyhow::Result<super::Week> {
    let weeks = Weeks::around(turn.conn(), now).await?;
    let (week, _) = weeks.answered(now);
    if week.call_at > now {
        return Ok(week);
    }
    Ok(weeks.of(week.tuesday + chrono::Days::new(7)))
}

async fn nudged(app: App, may: Permit<ToSteer>, wanted: Nudge) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let now = turn.now();
    let week = store::last_frozen(turn.conn())
        .await?
        .filter(|week| week.tuesday.to_string() == wanted.tuesday)
        .filter(|week| week.call_at <= now && now < week.late_until());
    match week {
        Some(week) => {
            let nudged = due::nudge_the_rest(&mut turn, &week).await?;
            turn.note("nudge", &Matter::new("weeks", week.tuesday))
                .await?;
            turn.toast(words::nudged(may.language(), nudged));
        }
        None => turn.toast(crate::words::button_over(may.language())),
    }
    turn.commit().await
}
