//! What either side says and decides about a request at an agency: filed, passed on, and every card shows it (Q2, P9).

use super::{
    DRAFT, ERRAND,
    rules::{self, Deadline, Part, Said as Kind},
    store::{self, Word},
    telling,
    view::{Present, View},
    words::{self, Became, Decided, News, Pressed},
};
use crate::{
    calendar::{bangkok, holidays::Holidays},
    card::Matter,
    closed_days,
    ids::Id,
    kept,
    people::Holder,
    person::Person,
    turn::Turn,
    understand::Said,
};
use chrono::{DateTime, Duration, Utc};

/// A new question leaves the agency at least so long: else the next working day is meant.
const TIME_FOR_MORE: Duration = Duration::hours(4);

async fn note(turn: &mut Turn, verb: &'static str, errand: &Id) -> anyhow::Result<()> {
    turn.note(verb, &Matter::new(ERRAND, errand)).await
}

/// A message that was filed.
struct Filed {
    word: Word,
    /// Whether it belongs to an album of which something was filed before (U12).
    is_further: bool,
}

/// Files a message. `None` when it is filed already. `waits_until`: when it is told with the answers of others; a further part of an album
/// goes where its first part went.
async fn file(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    (kind, said, by_phone): (Kind, &Said, bool),
    waits_until: Option<DateTime<Utc>>,
) -> anyhow::Result<Option<Filed>> {
    let id = turn.id();
    let errand = &view.errand.id;
    let first = match &said.album {
        Some(album) => {
            let album = (person.chat, album.as_str());
            store::first_of_album(turn.conn(), errand, album).await?
        }
        None => None,
    };
    let (tell_at, told_in) = match (&first, waits_until) {
        (Some(first), _) => (first.tell_at, first.told_in.clone()),
        (None, Some(at)) => (Some(at), None),
        (None, None) => (None, Some(id.clone())),
    };
    let word = Word {
        by_phone,
        tell_at,
        told_in,
        ..Word::of(id, errand, kind, &person.id, said)
    };
    let at = (person.chat, said.message);
    let filed = store::add_word(turn.conn(), &word, at).await?;
    let is_further = first.is_some();
    Ok(filed.then_some(Filed { word, is_further }))
}

/// The agency takes it on. Whoever was quicker is named in passing.
pub(super) async fn accept(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    present: &Present,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    if !store::accept(turn.conn(), &view.errand.id, &person.id, now).await? {
        turn.toast(words::pressed(language, view, Pressed::AcceptedBefore));
        return Ok(());
    }
    note(turn, "accept-request", &view.errand.id).await?;
    telling::refresh(turn, &view.errand.id, present).await?;
    turn.toast(words::pressed(language, view, Pressed::Accepted));
    Ok(())
}

/// The agency answers; `by_phone`: the secretariat files what it heard by telephone (Q1a). Answers of several agencies to one request are
/// gathered, so that they reach the governor as one message.
pub(super) async fn answer(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    said: &Said,
    by_phone: bool,
    present: &Present,
) -> anyhow::Result<()> {
    let closed = view.errand.closed_at.is_some();
    let gathers = !closed && telling::gathers(turn, &view.request.id).await?;
    let waits_until = gathers.then(|| telling::gathered_at(turn));
    let kind = (Kind::Answer, said, by_phone);
    let Some(filed) = file(turn, person, view, kind, waits_until).await? else {
        return Ok(());
    };
    let errand = &view.errand.id;
    let verb = match by_phone {
        true => "file-answer",
        false => "answer-request",
    };
    note(turn, verb, errand).await?;
    store::answered(turn.conn(), errand, said.said_at).await?;
    turn.take_back_duties(&Matter::new(ERRAND, errand), None)
        .await?;
    if gathers {
        let now = turn.now();
        store::tell_now(turn.conn(), &view.request.id, now).await?;
    }
    let Some(view) = telling::refresh(turn, errand, present).await? else {
        return Ok(());
    };
    let reached = telling::tell(turn, &view, &filed.word, present).await?;
    if filed.is_further {
        return Ok(());
    }
    let became = match (by_phone, gathers) {
        (false, false) => Became::Answer,
        (false, true) => Became::AnswerLater,
        (true, false) => Became::Phone,
        (true, true) => Became::PhoneLater,
    };
    let reached: Vec<&Holder> = reached.iter().collect();
    let card = words::passed_on(person.language, &view, became, &reached);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Words for the other side: a question of the agency, or what the governor's side says to it.
pub(super) async fn say(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    (kind, said): (Kind, &Said),
    present: &Present,
) -> anyhow::Result<()> {
    let Some(Filed { word, is_further }) =
        file(turn, person, view, (kind, said, false), None).await?
    else {
        return Ok(());
    };
    note(turn, "write-in-request", &view.errand.id).await?;
    let (became, reached) = match kind {
        Kind::Question => {
            let reached = telling::tell(turn, view, &word, present).await?;
            (Became::Question, reached)
        }
        _ => {
            let news = News::Reply(&word);
            let reached = telling::tell_agency(turn, view, &news, "", present).await?;
            (Became::Word, reached)
        }
    };
    if is_further {
        return Ok(());
    }
    let nobody_of_agency = reached.is_empty() && kind != Kind::Question;
    let reached: Vec<&Holder> = reached.iter().collect();
    let card = match nobody_of_agency {
        true => words::agency_unreached(person.language, view),
        false => words::passed_on(person.language, view, became, &reached),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The agency cannot by then: it asks for time, and says why.
pub(super) async fn want_time(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    (until, why): (DateTime<Utc>, &str),
    (part, said): (Part, &Said),
    present: &Present,
) -> anyhow::Result<()> {
    let errand = &view.errand.id;
    if super::drafting::is_secret(turn, person, (&[why], None)).await? {
        return Ok(());
    }
    let wish = turn.id();
    let of = (&wish, &person.id);
    if !store::want_time(turn.conn(), errand, of, (until, why.trim())).await? {
        turn.toast(words::pressed(person.language, view, Pressed::Over));
        return Ok(());
    }
    let (id, request) = (turn.id(), &view.request.id);
    let by = (&person.id, person.chat);
    store::note_said(
        turn.conn(),
        &id,
        (request, Some((&wish, errand))),
        part,
        by,
        said,
    )
    .await?;
    note(turn, "want-time", errand).await?;
    let before = view.errand.wish.clone();
    let Some(view) = telling::refresh(turn, errand, present).await? else {
        return Ok(());
    };
    let reached = telling::asking(present, &view.request);
    for reader in &reached {
        if let Some(to) = reader.addressee() {
            if let Some(before) = &before {
                let card = words::wish_replaced(to.language, &view);
                turn.revise_once(&telling::wish_of(before), &to, card)
                    .await?;
            }
            let card = words::wants_time(to.language, &view, None);
            turn.say_once_quietly(telling::wish_of(&wish), &to, card)
                .await?;
        }
    }
    let card = words::passed_on(person.language, &view, Became::Wish(until), &reached);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The governor's side gives the time that is asked for by this wish, or keeps the one that was set.
pub(super) async fn decide(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    (wish, granted): (&Id, bool),
    present: &Present,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let open = view.errand.wish.as_ref() == Some(wish);
    let Some(until) = view.errand.wants_until.filter(|_| open) else {
        turn.toast(words::decided(language, Decided::NoWish));
        return Ok(());
    };
    if granted && until <= now {
        turn.toast(words::decided(language, Decided::WishPast));
        return Ok(());
    }
    let errand = &view.errand.id;
    let done = match granted {
        true => {
            let holidays = closed_days::holidays(turn.conn()).await?;
            let planned = rules::reminders(now, until, &holidays);
            store::due_by(turn.conn(), errand, until, planned).await?
        }
        false => store::keep_the_time(turn.conn(), errand, wish).await?,
    };
    if !done {
        turn.toast(words::decided(language, Decided::NoWish));
        return Ok(());
    }
    let verb = if granted { "grant-time" } else { "keep-time" };
    note(turn, verb, errand).await?;
    let Some(view) = telling::refresh(turn, errand, present).await? else {
        return Ok(());
    };
    let card_of = telling::wish_of(wish);
    for reader in telling::asking(present, &view.request) {
        if let Some(to) = reader.addressee() {
            let card = words::wish_decided(to.language, &view, granted);
            turn.revise_once(&card_of, &to, card).await?;
        }
    }
    let news = if granted { News::Granted } else { News::Kept };
    telling::tell_agency(turn, &view, &news, &format!("wish:{wish}"), present).await?;
    turn.toast(words::decided(language, Decided::Told));
    Ok(())
}

/// The question by when more is asked for, where the words say a time that cannot be; about an errand and the words that are kept.
pub(super) const MORE_WHEN: &str = "errand-more-when";

/// More is asked: by the time that the words say, or `typed` says of them. Where they say none, what was answered leaves the time that was
/// set, or the next working day; what was not stays as late as it is.
pub(super) async fn more(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    (said, typed): (&Said, Option<&Said>),
    present: &Present,
) -> anyhow::Result<()> {
    if view.errand.closed_at.is_some() {
        return say(turn, person, view, (Kind::Reply, said), present).await;
    }
    let now = turn.now();
    let holidays = closed_days::holidays(turn.conn()).await?;
    let deadline = match typed {
        Some(typed) => rules::words_and_time(&typed.words, typed.said_at, &holidays).1,
        None => rules::by_when(&said.words, said.said_at, &holidays),
    };
    let due = match deadline {
        Deadline::At(at, _) if at > now => Some(at),
        Deadline::Unsaid if typed.is_none() => None,
        wrong => return ask_when(turn, person, view, said, wrong).await,
    };
    let kind = (Kind::More, said, false);
    let Some(Filed { word, is_further }) = file(turn, person, view, kind, None).await? else {
        return Ok(());
    };
    kept::forget(turn.conn(), person.chat, said.message).await?;
    let errand = &view.errand.id;
    let due = match due {
        None if view.errand.waits() => None,
        None => {
            let set = view.errand.due_at.filter(|due| *due > now + TIME_FOR_MORE);
            set.or_else(|| next_working_day(now, &holidays))
        }
        due => due,
    };
    if let Some(due) = due {
        let planned = rules::reminders(now, due, &holidays);
        store::due_by(turn.conn(), errand, due, planned).await?;
    }
    note(turn, "ask-more", errand).await?;
    let Some(view) = telling::refresh(turn, errand, present).await? else {
        return Ok(());
    };
    let reached = telling::tell_agency(turn, &view, &News::More(&word), "", present).await?;
    let card = match reached.is_empty() {
        _ if is_further => return Ok(()),
        true => words::agency_unreached(person.language, &view),
        false => words::more_sent(person.language, &view),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The close of offices on the first working day after today.
fn next_working_day(now: DateTime<Utc>, holidays: &Holidays) -> Option<DateTime<Utc>> {
    let day = |at: DateTime<Utc>| bangkok(at).date_naive();
    let offered = rules::offers(now, holidays);
    offered.into_iter().find(|at| day(*at) > day(now))
}

/// A time that cannot be is asked about, never guessed (U11); what was said is kept meanwhile.
async fn ask_when(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    said: &Said,
    wrong: Deadline,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
    let about = Matter::new(MORE_WHEN, format!("{}:{kept}", view.errand.id));
    turn.ask(person, &about).await?;
    let card = words::ask_more_when(person.language, view, &said.words, wrong);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The governor has what was asked, or lets it be: it is closed.
pub(super) async fn close(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    present: &Present,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let errand = &view.errand.id;
    if !store::close(turn.conn(), errand, &person.id, now).await? {
        turn.toast(words::decided(language, Decided::ClosedBefore));
        return Ok(());
    }
    note(turn, "close-request", errand).await?;
    turn.take_back_duties(&Matter::new(ERRAND, errand), None)
        .await?;
    let answered = view.errand.answered_at.is_some();
    let words = store::words_of(turn.conn(), errand).await?;
    let Some(view) = telling::refresh(turn, errand, present).await? else {
        return Ok(());
    };
    if let Some(last) = words.iter().rev().find(|word| word.kind == Kind::Answer) {
        telling::changed(turn, &view, last, present).await?;
    }
    let news = if answered { News::Enough } else { News::Closed };
    telling::tell_agency(turn, &view, &news, "closed", present).await?;
    turn.toast(words::decided(language, Decided::Closed));
    Ok(())
}

/// The letter has gone out: the agencies' cards say so, and so does a line of its own (Q4).
pub(super) async fn letter_followed(turn: &mut Turn, request: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let views = telling::views(turn, request, &present).await?;
    for view in &views {
        telling::refresh_agency(turn, view, &present).await?;
        telling::tell_agency(turn, view, &News::Letter, "letter", &present).await?;
    }
    telling::status(turn, &views, &present).await?;
    turn.note("letter-follows", &Matter::new(DRAFT, request))
        .await
}
