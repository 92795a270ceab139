//! What was said of a request has changed in the sender's chat, or was marked as secret: whatever came of it follows (U10, U1).

use super::{
    DRAFT, ERRAND, SEVERAL,
    drafting::{self, both},
    rules::{self, Part, Said as Kind},
    store::{self, Piece, Request, State, Word},
    telling,
    view::{Present, View, answers_for, decides},
    words::{self, News},
};
use crate::{
    card::Matter,
    closed_days,
    ids::Id,
    outbox::{Once, Rank},
    person::{Person, Role},
    turn::Turn,
    understand::{self, Said},
};
use std::collections::BTreeSet;

async fn note(turn: &mut Turn, verb: &'static str, errand: &Id) -> anyhow::Result<()> {
    turn.note(verb, &Matter::new(ERRAND, errand)).await
}

/// What is still to be done about an edit.
pub(super) enum Left {
    /// Nothing.
    Nothing,
    /// A wish for time names another time now: it is to be asked for as if it were said for the first time.
    Wish(Box<View>),
}

/// A message that was filed has changed: the earlier wording is kept, and whoever read it sees that it is another (U10).
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<Left> {
    let at = (person.chat, said.message);
    if let Some(word) = store::word_of_message(turn.conn(), at.0, at.1).await? {
        word_edited(turn, person, word, said).await?;
        return Ok(Left::Nothing);
    }
    let piece = store::said_in(turn.conn(), at.0, at.1).await?;
    let Some(piece) = piece.filter(|piece| piece.person == person.id) else {
        return Ok(Left::Nothing);
    };
    // The line that began it was said behind a command; any other message may begin with the same word.
    let words = match piece.part {
        Part::Line => understand::order_words(&said.words),
        _ => said.words.clone(),
    };
    // Telegram makes an edit for a link, too.
    if words.trim() == piece.words {
        return Ok(Left::Nothing);
    }
    let said = &Said {
        words,
        ..said.clone()
    };
    let Some(request) = store::request(turn.conn(), &piece.request).await? else {
        return Ok(Left::Nothing);
    };
    match (&piece.wish, request.state) {
        (Some(wish), _) => return wish_edited(turn, person, (wish, &piece), said).await,
        (None, State::Draft | State::Offered) if drafts(person, &request) => {
            drafting::again(turn, person, request, &piece, said).await?;
        }
        (None, State::Out) => request_edited(turn, person, request, &piece, said).await?,
        (None, State::Draft | State::Offered | State::Dropped) => {}
    }
    Ok(Left::Nothing)
}

/// Whether the person goes on with the draft, or has laid it before the governor.
fn drafts(person: &Person, request: &Request) -> bool {
    match request.state {
        State::Draft => request.maker == person.id,
        _ => {
            let laid = request.drafted_by.as_ref() == Some(&person.id);
            person.is(Role::Governor) || (laid && person.is(Role::Secretariat))
        }
    }
}

/// A request that has gone out says another thing: so do the agencies' cards, and they are told. To whom it went and by when stays.
async fn request_edited(
    turn: &mut Turn,
    person: &Person,
    request: Request,
    piece: &Piece,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let Some((was, is)) = both(turn, person, piece, said, &present).await? else {
        return take_back(turn, person, request).await;
    };
    if !decides(person, &request) {
        // What the governor has released is not the secretariat's to change.
        let views = telling::views(turn, &request.id, &present).await?;
        let card = words::not_reworded(person.language, &views);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    store::says_now(turn.conn(), &piece.id, is.as_said(piece, said, &was)).await?;
    let beside = is.differs_beside_words(&was);
    let mut after = request.clone();
    is.put_words(&was, &mut after);
    let wording = turn.id();
    let reworded = after != request
        && store::reword_request(turn.conn(), &wording, &request, &after, said.said_at).await?;
    let views = telling::views(turn, &request.id, &present).await?;
    if reworded {
        turn.note("edit-request", &Matter::new(DRAFT, &request.id))
            .await?;
        show(turn, &views, &present).await?;
        for view in views.iter().filter(|view| view.errand.closed_at.is_none()) {
            telling::tell_agency(turn, view, &News::Reworded, "reworded", &present).await?;
        }
    }
    if beside {
        let card = words::words_only(person.language, &views);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

/// Every card of the request shows it as it is.
async fn show(turn: &mut Turn, views: &[View], present: &Present) -> anyhow::Result<()> {
    for view in views {
        telling::refresh_agency(turn, view, present).await?;
    }
    telling::status(turn, views, present).await
}

/// The reason for a wish has changed; one that names another time now is a new one.
async fn wish_edited(
    turn: &mut Turn,
    person: &Person,
    (wish, piece): (&Id, &Piece),
    said: &Said,
) -> anyhow::Result<Left> {
    let now = turn.now();
    let Some(errand) = piece.errand.clone() else {
        return Ok(Left::Nothing);
    };
    let present = Present::read(turn.conn(), now).await?;
    let view = View::read(turn.conn(), &errand, &present).await?;
    let Some(view) = view.filter(|view| answers_for(person, &view.agency.code)) else {
        return Ok(Left::Nothing);
    };
    let holidays = closed_days::holidays(turn.conn()).await?;
    let why = match piece.part {
        Part::Time => {
            let read = |words: &str| rules::words_and_time(words, piece.said_at, &holidays);
            let (was, is) = (read(&piece.words), read(&said.words));
            if drafting::is_secret(turn, person, (&[&said.words, &is.0], None)).await? {
                withhold_wish(turn, piece, &present).await?;
                return Ok(Left::Nothing);
            }
            if view.errand.wish.as_ref() != Some(wish) {
                return Ok(Left::Nothing);
            }
            if was.1 != is.1 {
                return Ok(Left::Wish(Box::new(view)));
            }
            is.0
        }
        _ => said.words.trim().to_owned(),
    };
    if why.is_empty() || why == view.errand.wants_why {
        return Ok(Left::Nothing);
    }
    let as_said = (said.words.trim(), piece.said_at);
    store::says_now(turn.conn(), &piece.id, as_said).await?;
    reword_wish(turn, &errand, wish, &why, &present).await?;
    Ok(Left::Nothing)
}

/// The wish has this reason now, and its card says so; an empty one was taken back.
async fn reword_wish(
    turn: &mut Turn,
    errand: &Id,
    wish: &Id,
    why: &str,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    if !store::reword_wish(turn.conn(), (errand, wish), why).await? {
        return Ok(());
    }
    note(turn, "edit-in-request", errand).await?;
    let Some(view) = View::read(turn.conn(), errand, present).await? else {
        return Ok(());
    };
    for reader in telling::asking(present, &view.request) {
        if let Some(to) = reader.addressee() {
            let card = words::wants_time(to.language, &view, Some(now));
            turn.revise_once(&telling::wish_of(wish), &to, card).await?;
        }
    }
    Ok(())
}

/// The reason for a wish was marked as secret: nothing of it is kept, and its card shows it no more, decided or not (U1).
async fn withhold_wish(turn: &mut Turn, piece: &Piece, present: &Present) -> anyhow::Result<()> {
    let (Some(errand), Some(wish)) = (&piece.errand, &piece.wish) else {
        return Ok(());
    };
    store::forget_said(turn.conn(), &piece.id).await?;
    note(turn, "withhold", errand).await?;
    let open = store::reword_wish(turn.conn(), (errand, wish), "").await?;
    let Some(view) = View::read(turn.conn(), errand, present).await? else {
        return Ok(());
    };
    let now = turn.now();
    for reader in telling::asking(present, &view.request) {
        if let Some(to) = reader.addressee() {
            let card = match open {
                true => words::wants_time(to.language, &view, Some(now)),
                false => words::withheld(to.language, &view),
            };
            turn.revise_once(&telling::wish_of(wish), &to, card).await?;
        }
    }
    Ok(())
}

/// Whether the person speaks as those for whom these words were filed.
fn still_speaks(person: &Person, view: &View, word: &Word) -> bool {
    match word.kind {
        Kind::Answer if word.by_phone => person.is(Role::Secretariat),
        Kind::Answer | Kind::Question => answers_for(person, &view.agency.code),
        Kind::Reply | Kind::More => decides(person, &view.request),
    }
}

/// Words about a request at an agency have changed.
async fn word_edited(
    turn: &mut Turn,
    person: &Person,
    word: Word,
    said: &Said,
) -> anyhow::Result<()> {
    let mut word = word;
    let words = said.words.trim();
    if word.words == words || word.person != person.id {
        return Ok(());
    }
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let view = View::read(turn.conn(), &word.errand, &present).await?;
    // Whoever has handed the post over changes nothing any more (R1a).
    let Some(view) = view.filter(|view| still_speaks(person, view, &word)) else {
        return Ok(());
    };
    let id = turn.id();
    store::reword(turn.conn(), &id, &word, words, said.said_at).await?;
    note(turn, "edit-in-request", &word.errand).await?;
    word.words = words.to_owned();
    word.edited_at = Some(said.said_at);
    telling::changed(turn, &view, &word, &present).await
}

/// The sender has marked it as secret: nothing of it is kept, and whoever read it reads it no more (U1).
pub(super) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    if let Some(piece) = store::said_in(turn.conn(), person.chat, message).await? {
        if piece.wish.is_some() {
            let now = turn.now();
            let present = Present::read(turn.conn(), now).await?;
            withhold_wish(turn, &piece, &present).await?;
        } else if let Some(request) = store::request(turn.conn(), &piece.request).await? {
            take_back(turn, person, request).await?;
        }
    }
    withhold_words(turn, person, message).await
}

/// Something that a request says was secret: where it has not gone out it never will, and where it has, nothing of it is left and the
/// agencies are told so (U1).
pub(super) async fn take_back(
    turn: &mut Turn,
    person: &Person,
    request: Request,
) -> anyhow::Result<()> {
    if request.is_gone() {
        return Ok(());
    }
    turn.note("withhold", &Matter::new(DRAFT, &request.id))
        .await?;
    if request.state != State::Out {
        return drafting::take_back(turn, &request).await;
    }
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let enclosed = store::enclosed(turn.conn(), &request.id).await?;
    store::blank_request(turn.conn(), &request.id).await?;
    telling::take_back_enclosed(turn, &request, &enclosed, &present).await?;
    let before = telling::views(turn, &request.id, &present).await?;
    forget_sayings(turn, &request, &before, &present).await?;
    for view in &before {
        if store::close(turn.conn(), &view.errand.id, &person.id, now).await? {
            let about = Matter::new(ERRAND, &view.errand.id);
            turn.take_back_duties(&about, None).await?;
            telling::tell_agency(turn, view, &News::Withheld, "withheld", &present).await?;
        }
    }
    let views = telling::views(turn, &request.id, &present).await?;
    show(turn, &views, &present).await?;
    let once = Once::new("request-taken-back", &request.id, Rank::Urgent);
    for reader in telling::asking(&present, &request) {
        if let Some(to) = reader.addressee().filter(|_| reader.person != person.id) {
            let card = words::taken_back(to.language, &views, &person.name);
            turn.say_once(once.clone(), &to, card).await?;
        }
    }
    Ok(())
}

/// The live cards of a request: they say themselves that it was taken back.
const LIVE: [&str; 3] = ["errand", "request-draft", "request-offered"];

/// Whatever else was said of it to anybody may quote it, and is taken away, whoever reads there now; so are the live cards of those who
/// read them no more, and reminders that name it among others.
async fn forget_sayings(
    turn: &mut Turn,
    request: &Request,
    views: &[View],
    present: &Present,
) -> anyhow::Result<()> {
    let mut reading: BTreeSet<Id> = telling::readers(present, request)
        .into_iter()
        .map(|holder| holder.person.clone())
        .collect();
    for view in views {
        let of_agency = present.of_agency(&view.agency.code);
        reading.extend(of_agency.into_iter().map(|holder| holder.person.clone()));
    }
    let stays = |kind: &str, person: Option<&Id>| {
        LIVE.contains(&kind) && person.is_some_and(|person| reading.contains(person))
    };
    let instead = |language| words::gone(language, views);
    turn.delete_about(&Matter::new(DRAFT, &request.id), None, stays, instead)
        .await?;
    for view in views {
        let instead = |language| words::withheld(language, view);
        let about = Matter::new(ERRAND, &view.errand.id);
        turn.delete_about(&about, None, stays, instead).await?;
        for first in store::errands_beside(turn.conn(), &view.errand, request).await? {
            let about = Matter::new(SEVERAL, &first);
            turn.delete_about(&about, request.released_at, stays, instead)
                .await?;
        }
    }
    Ok(())
}

/// The same of words about a request at an agency.
async fn withhold_words(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    // An album is one message (U12): the label below one of its pictures is one of all.
    let said = store::words_with(turn.conn(), person.chat, message).await?;
    if said.is_empty() {
        return Ok(());
    }
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    for mut word in said {
        store::blank(turn.conn(), &word.id).await?;
        word.words.clear();
        word.media_file = None;
        note(turn, "withhold", &word.errand).await?;
        if word.kind == Kind::Answer {
            unanswer(turn, &word.errand, &present).await?;
        }
        if let Some(view) = View::read(turn.conn(), &word.errand, &present).await? {
            telling::changed(turn, &view, &word, &present).await?;
            telling::take_back_media(turn, &view, &word, &present).await?;
        }
    }
    Ok(())
}

/// Where nothing is left of what was answered since it was last asked for, the agency is to answer again, and is reminded of it.
async fn unanswer(turn: &mut Turn, errand: &Id, present: &Present) -> anyhow::Result<()> {
    let now = turn.now();
    let said = store::words_of(turn.conn(), errand).await?;
    let asked = said.iter().rposition(|word| word.kind == Kind::More);
    let since = &said[asked.map_or(0, |at| at + 1)..];
    let is_answer = |word: &Word| word.kind == Kind::Answer && !word.is_gone();
    let open = store::errand(turn.conn(), errand).await?;
    let open = open.filter(|one| one.closed_at.is_none() && one.answered_at.is_some());
    let Some(due) = open.and_then(|one| one.due_at) else {
        return Ok(());
    };
    if since.iter().any(is_answer) {
        return Ok(());
    }
    let holidays = closed_days::holidays(turn.conn()).await?;
    let planned = rules::reminders(now, due, &holidays);
    store::due_by(turn.conn(), errand, due, planned).await?;
    telling::refresh(turn, errand, present).await.map(drop)
}
