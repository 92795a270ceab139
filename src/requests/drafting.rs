//! A request in the making: begun by one line, completed by what is asked, laid before the governor, let be (Q1, Q1a, Q4).

use super::{
    DRAFT, Source,
    rules::{self, Addressed, Deadline, Word},
    store::{self, Request, State},
    telling,
    view::Present,
    words::{self, Draft, Lacks, Missing, Reader, Receiver},
};
use crate::{
    card::Matter,
    closed_days,
    ids::Id,
    outbox::{Once, Rank},
    people::{Holder, naming::Directory},
    person::{Agency, Person, Post, Role},
    question,
    turn::Turn,
    understand,
};
use chrono::{DateTime, Utc};

/// The question to whom; about a draft, like all of these.
pub(super) const WHOM: &str = "request-whom";
/// The question what, and by when.
pub(super) const WHAT: &str = "request-what";
/// The question by when.
pub(super) const DUE: &str = "request-due";
/// The question what is to be done (Q4).
pub(super) const DO: &str = "request-do";
/// The question what is not to be done.
pub(super) const DONT: &str = "request-dont";
/// The longest line of Do or Don't, in UTF-16 units.
const LINE: usize = 200;
/// How many agencies are offered where a name may mean several.
const OFFERED: usize = 8;

/// The post as which the person writes requests: of several the highest one.
pub(super) fn writing_post(person: &Person) -> Option<&Post> {
    let of = |role: Role| person.posts.iter().find(move |post| post.role == role);
    of(Role::Governor)
        .or_else(|| of(Role::Vice))
        .or_else(|| of(Role::Secretariat))
}

/// The letter that shows a draft to its maker, and later what came of it.
pub(super) fn card_of_maker(request: &Id) -> Once {
    Once::new("request-draft", request, Rank::Reply)
}

/// The letter that lays a draft before the governor.
pub(super) fn card_of_governor(request: &Id) -> Once {
    Once::new("request-offered", request, Rank::Urgent)
}

/// Whom names mean, sorted out.
#[derive(Default)]
struct Sorted {
    /// These agencies.
    codes: Vec<String>,
    /// Those that get announcements only (R0).
    none: Vec<Agency>,
    /// Names that several agencies may have.
    unclear: Vec<String>,
}

fn sorted(to: Vec<Addressed>, person: &Person, present: &Present) -> Sorted {
    let mut sorted = Sorted::default();
    for one in to {
        match one {
            Addressed::Agency(code) => {
                let Some(agency) = present.agency(&code) else {
                    continue;
                };
                match Word::of(agency.kind) {
                    Some(_) if !sorted.codes.contains(&code) => sorted.codes.push(code),
                    Some(_) => {}
                    None => sorted.none.push(agency.clone()),
                }
            }
            Addressed::Unclear(name, _) => sorted.unclear.push(name),
            // The own office drafts it, and is asked by name only.
            Addressed::Audience(audience) => sorted.codes.extend(
                present
                    .agencies
                    .iter()
                    .filter(|agency| audience.holds(agency) && Word::of(agency.kind).is_some())
                    .filter(|agency| agency.code != crate::people::OFFICE)
                    .filter(|agency| !super::view::answers_for(person, &agency.code))
                    .map(|agency| agency.code.clone()),
            ),
        }
    }
    sorted
}

/// Begins a draft with what the line says. `to`: the agency of whatever it is made from (Q3).
pub(super) async fn begin(
    turn: &mut Turn,
    person: &Person,
    (line, said_at): (&str, DateTime<Utc>),
    to: Option<&str>,
    source: Option<Source>,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let Some(post) = writing_post(person) else {
        return Ok(());
    };
    let present = Present::read(turn.conn(), now).await?;
    let directory = Directory::of_agencies(&present.agencies);
    let holidays = closed_days::holidays(turn.conn()).await?;
    let line = rules::read(line, &present.agencies, &directory, said_at, &holidays);
    if is_secret(turn, person, &line.words).await? {
        return Ok(());
    }
    let mut to_whom = line.to;
    to_whom.extend(to.map(|code| Addressed::Agency(code.to_owned())));
    let sorted = sorted(to_whom, person, &present);
    if sorted.codes.is_empty() && sorted.unclear.is_empty() && !sorted.none.is_empty() {
        let card = words::announcements_only(person.language, &sorted.none);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    let (due_at, due_other) = match line.deadline {
        Deadline::At(at, other) => (Some(at).filter(|at| *at > now), other),
        _ => (None, None),
    };
    let request = Request {
        drafted_by: (post.role == Role::Secretariat).then(|| person.id.clone()),
        words: line.words,
        due_at,
        due_other,
        unclear: sorted.unclear.join("\n"),
        source_kind: source.as_ref().map(|source| source.kind),
        source_id: source.map(|source| source.id),
        ..Request::begun(id, (&person.id, &post.id), now)
    };
    store::begin(turn.conn(), &request).await?;
    address(turn, &request.id, &sorted.codes).await?;
    turn.note("draft-request", &Matter::new(DRAFT, &request.id))
        .await?;
    let wrong = Some(line.deadline).filter(|_| request.due_at.is_none());
    let wrong = wrong.filter(|deadline| *deadline != Deadline::Unsaid);
    show(turn, person, &request, &present, &sorted.none, wrong).await
}

/// Begins a draft with these words, about what it is made from; to whom it goes is asked (E6).
pub(super) async fn assign(
    turn: &mut Turn,
    person: &Person,
    words: &str,
    source: Source,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let Some(post) = writing_post(person) else {
        return Ok(());
    };
    let present = Present::read(turn.conn(), now).await?;
    let request = Request {
        drafted_by: (post.role == Role::Secretariat).then(|| person.id.clone()),
        words: words.to_owned(),
        source_kind: Some(source.kind),
        source_id: Some(source.id),
        ..Request::begun(id, (&person.id, &post.id), now)
    };
    store::begin(turn.conn(), &request).await?;
    turn.note("draft-request", &Matter::new(DRAFT, &request.id))
        .await?;
    show(turn, person, &request, &present, &[], None).await
}

async fn address(turn: &mut Turn, request: &Id, codes: &[String]) -> anyhow::Result<()> {
    let agencies: Vec<_> = codes.iter().map(|code| (turn.id(), code.clone())).collect();
    store::address(turn.conn(), request, &agencies).await
}

/// Words that carry a label of secrecy behind the command are neither kept nor passed on either (U1). True when they do.
pub(super) async fn is_secret(
    turn: &mut Turn,
    person: &Person,
    said: &str,
) -> anyhow::Result<bool> {
    let Some(label) = understand::secrecy_label(said) else {
        return Ok(false);
    };
    turn.note("secret-refused", &Matter::new("person", &person.id))
        .await?;
    let card = words::secret(person.language, &label);
    turn.say(&person.addressee(), card).await?;
    Ok(true)
}

/// The draft, where this person may go on with it: the own one, or one that is laid before the governor.
pub(super) async fn own(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Option<Request>> {
    let request = store::request(turn.conn(), id).await?;
    Ok(request.filter(|request| match request.state {
        State::Draft => request.maker == person.id,
        State::Offered => person.is(Role::Governor),
        State::Out | State::Dropped => false,
    }))
}

fn reader(person: &Person, request: &Request) -> Reader {
    match (request.state, writing_post(person).map(|post| post.role)) {
        (State::Offered, Some(Role::Governor)) => Reader::Releases,
        (_, Some(Role::Governor | Role::Vice)) => Reader::Sends,
        _ => Reader::Lays,
    }
}

/// Says the draft as it is now, in the place of its card where there is one, and asks for what is missing.
pub(super) async fn show(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    present: &Present,
    none: &[Agency],
    wrong: Option<Deadline>,
) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    let mut draft = read(turn, request, present).await?;
    draft.none = none.to_vec();
    let missing = missing(&draft);
    let reader = reader(person, request);
    let once = match reader {
        Reader::Releases => card_of_governor(&request.id),
        Reader::Sends | Reader::Lays => card_of_maker(&request.id),
    };
    let card = words::draft(language, &draft, reader);
    let is_new = missing.is_none() || !request.unclear.is_empty();
    if !is_new
        || turn
            .say_once(once.clone(), &to, card.clone())
            .await?
            .is_none()
    {
        turn.revise_once(&once, &to, card).await?;
    }
    if reader == Reader::Releases {
        lay_again(turn, person, &draft, present).await?;
    }
    if !request.unclear.is_empty() {
        return Ok(());
    }
    match missing {
        Some(Lacks::Whom) => ask(turn, person, request, WHOM, Missing::Whom).await,
        Some(Lacks::Words) => ask(turn, person, request, WHAT, Missing::Words).await,
        Some(_) => ask_due(turn, person, request, wrong).await,
        None => Ok(()),
    }
}

/// The other governors' cards of a draft show it as one of them has changed it.
async fn lay_again(
    turn: &mut Turn,
    by: &Person,
    draft: &Draft,
    present: &Present,
) -> anyhow::Result<()> {
    let once = card_of_governor(&draft.request.id);
    for governor in present.governors() {
        if let Some(to) = governor.addressee().filter(|_| governor.person != by.id) {
            let card = words::draft(to.language, draft, Reader::Releases);
            turn.revise_once(&once, &to, card).await?;
        }
    }
    Ok(())
}

async fn ask(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    question: &'static str,
    missing: Missing,
) -> anyhow::Result<()> {
    turn.ask(person, &Matter::new(question, &request.id))
        .await?;
    let card = words::ask_for(person.language, missing, request);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Asks by when, with some times for one tap; `wrong`: what was wrong with the one that was typed.
async fn ask_due(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    wrong: Option<Deadline>,
) -> anyhow::Result<()> {
    let now = turn.now();
    let holidays = closed_days::holidays(turn.conn()).await?;
    let offered = rules::offers(now, &holidays);
    turn.ask(person, &Matter::new(DUE, &request.id)).await?;
    let card = words::ask_due(person.language, request, &offered, wrong);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// What it lacks to go out.
pub(super) fn missing(draft: &Draft) -> Option<Lacks> {
    let request = &draft.request;
    match request {
        _ if draft.to.is_empty() || !request.unclear.is_empty() => Some(Lacks::Whom),
        _ if request.words.is_empty() => Some(Lacks::Words),
        _ if request.due_at.is_none() => Some(Lacks::Due),
        _ => None,
    }
}

/// The draft with those to whom it goes.
pub(super) async fn read(
    turn: &mut Turn,
    request: &Request,
    present: &Present,
) -> anyhow::Result<Draft> {
    let errands = store::errands_of(turn.conn(), &request.id).await?;
    let receiver = |code: &str| {
        let agency = present.agency(code)?.clone();
        let holders = present.of_agency(code);
        Some(Receiver {
            reached: holders.iter().any(|holder| holder.is_reached()),
            officer: holders.first().copied().cloned(),
            agency,
        })
    };
    let to = errands.iter().filter_map(|errand| receiver(&errand.agency));
    let drafter = present.drafter(request);
    Ok(Draft {
        to: to.collect(),
        none: Vec::new(),
        which: which(request, present),
        drafted_by: drafter.map(|holder| holder.name.clone()),
        request: request.clone(),
    })
}

/// Those whom the first unclear name may mean.
fn which(request: &Request, present: &Present) -> Vec<Agency> {
    let Some(name) = request.unclear.lines().next() else {
        return Vec::new();
    };
    let directory = Directory::of_agencies(&present.agencies);
    let (to, _) = rules::named(name, &present.agencies, &directory);
    let codes = to.into_iter().flat_map(|one| match one {
        Addressed::Unclear(_, codes) => codes,
        _ => Vec::new(),
    });
    codes
        .filter_map(|code| present.agency(&code).cloned())
        .filter(|agency| Word::of(agency.kind).is_some())
        .take(OFFERED)
        .collect()
}

/// What was typed or pressed for a draft.
pub(super) enum Change<'a> {
    /// The unclear name means this agency.
    Agency(&'a str),
    /// To these instead.
    Whom(&'a str),
    /// What, and perhaps by when.
    What(&'a str, DateTime<Utc>),
    /// By when, in words.
    Due(&'a str, DateTime<Utc>),
    /// By this moment.
    By(DateTime<Utc>),
    /// To be done.
    Do(&'a str),
    /// Not to be done.
    Dont(&'a str),
    /// A letter follows, or none.
    Letter,
}

/// Changes a draft and shows it as it is now.
pub(super) async fn change(
    turn: &mut Turn,
    person: &Person,
    request: Request,
    change: Change<'_>,
) -> anyhow::Result<()> {
    let now = turn.now();
    let mut request = request;
    let present = Present::read(turn.conn(), now).await?;
    let holidays = closed_days::holidays(turn.conn()).await?;
    let (mut none, mut wrong) = (Vec::new(), None);
    match change {
        Change::Agency(code) => {
            if which(&request, &present)
                .iter()
                .any(|agency| agency.code == code)
            {
                let rest: Vec<&str> = request.unclear.lines().skip(1).collect();
                request.unclear = rest.join("\n");
                address(turn, &request.id, &[code.to_owned()]).await?;
            }
        }
        Change::Whom(typed) => {
            let directory = Directory::of_agencies(&present.agencies);
            let (to, rest) = rules::named(typed, &present.agencies, &directory);
            let sorted = sorted(to, person, &present);
            if sorted.codes.is_empty() && sorted.unclear.is_empty() {
                turn.ask(person, &Matter::new(WHOM, &request.id)).await?;
                let card = match sorted.none.is_empty() {
                    true => words::nobody_so_called(person.language, &request, typed),
                    false => words::announcements_only(person.language, &sorted.none),
                };
                return turn.say(&person.addressee(), card).await.map(drop);
            }
            store::address_nobody(turn.conn(), &request.id).await?;
            address(turn, &request.id, &sorted.codes).await?;
            request.unclear = sorted.unclear.join("\n");
            none = sorted.none;
            // What stands behind the names is what is asked, as in the line that begins a request.
            if request.words.is_empty() && !rest.is_empty() {
                request.words = rest;
            }
        }
        Change::What(typed, at) => {
            if is_secret(turn, person, typed).await? {
                return Ok(());
            }
            let (words, deadline) = rules::words_and_time(typed, at, &holidays);
            if !words.is_empty() {
                request.words = words;
            }
            wrong = due(&mut request, deadline, now);
        }
        Change::Due(typed, at) => {
            let (_, deadline) = rules::words_and_time(typed, at, &holidays);
            wrong = due(&mut request, deadline, now);
            if let Some(wrong) = wrong.or((deadline == Deadline::Unsaid).then_some(deadline)) {
                return ask_due(turn, person, &request, Some(wrong)).await;
            }
        }
        Change::By(at) => {
            if at <= now || at > now + rules::FURTHEST {
                turn.toast(words::lacks(person.language, Lacks::Past));
                return Ok(());
            }
            request.due_other = request.due_at.filter(|_| request.due_other == Some(at));
            request.due_at = Some(at);
            turn.close_question_about(&person.id, &Matter::new(DUE, &request.id))
                .await?;
        }
        Change::Do(typed) => request.does = crate::card::one_line(typed, LINE),
        Change::Dont(typed) => request.donts = crate::card::one_line(typed, LINE),
        Change::Letter => request.letter = !request.letter,
    }
    if !store::change(turn.conn(), &request, now).await? {
        turn.toast(words::draft_gone(person.language));
        return Ok(());
    }
    show(turn, person, &request, &present, &none, wrong).await
}

/// Takes the time that was typed; gives what is wrong with it.
fn due(request: &mut Request, deadline: Deadline, now: DateTime<Utc>) -> Option<Deadline> {
    match deadline {
        Deadline::At(at, other) if at > now => {
            request.due_at = Some(at);
            request.due_other = other;
            None
        }
        Deadline::At(at, _) => Some(Deadline::Past(at)),
        Deadline::Unsaid => None,
        wrong => Some(wrong),
    }
}

/// Asks for one thing of a draft anew.
pub(super) async fn ask_for(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    question: &'static str,
) -> anyhow::Result<()> {
    let missing = match question {
        WHOM => Missing::Whom,
        WHAT => Missing::Words,
        DO => Missing::Do,
        DONT => Missing::Dont,
        _ => return ask_due(turn, person, request, None).await,
    };
    ask(turn, person, request, question, missing).await
}

/// What was asked about this draft is answered in another way; any other question stays open.
pub(super) async fn close_questions(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<()> {
    let now = turn.now();
    let open = question::open_with(turn.conn(), &person.id, now).await?;
    let of_draft = |about: &Matter| {
        about.id == id.as_str() && [WHOM, WHAT, DUE, DO, DONT].contains(&about.kind.as_ref())
    };
    match open.filter(of_draft) {
        Some(about) => turn.close_question_about(&person.id, &about).await,
        None => Ok(()),
    }
}

/// What a draft lacks; with the one whose time has passed since.
async fn ready(
    turn: &mut Turn,
    request: &Request,
    present: &Present,
) -> anyhow::Result<Result<Draft, Lacks>> {
    let draft = read(turn, request, present).await?;
    let past = request.due_at.is_some_and(|due| due <= turn.now());
    Ok(match missing(&draft) {
        Some(lacks) => Err(lacks),
        None if past => Err(Lacks::Past),
        None => Ok(draft),
    })
}

/// The secretariat lays its draft before the governor (Q1a).
pub(super) async fn lay(turn: &mut Turn, person: &Person, request: &Request) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let governors: Vec<Holder> = present
        .governors()
        .into_iter()
        .filter(|governor| governor.is_reached())
        .cloned()
        .collect();
    let draft = match ready(turn, request, &present).await? {
        Ok(draft) if !governors.is_empty() => draft,
        Ok(_) => {
            turn.toast(words::lacks(person.language, Lacks::Governor));
            return Ok(());
        }
        Err(lacks) => {
            turn.toast(words::lacks(person.language, lacks));
            return Ok(());
        }
    };
    if !store::offer(turn.conn(), &request.id).await? {
        turn.toast(words::draft_gone(person.language));
        return Ok(());
    }
    turn.note("lay-request", &Matter::new(DRAFT, &request.id))
        .await?;
    for governor in &governors {
        if let Some(to) = governor.addressee() {
            let card = words::draft(to.language, &draft, Reader::Releases);
            turn.say_once(card_of_governor(&request.id), &to, card)
                .await?;
        }
    }
    if let Some(first) = governors.first() {
        let card = words::draft_offered(person.language, &draft, &first.post, now);
        turn.revise_once(&card_of_maker(&request.id), &person.addressee(), card)
            .await?;
    }
    Ok(())
}

/// It goes out (Q1): as the post of whoever releases it.
pub(super) async fn release(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let holidays = closed_days::holidays(turn.conn()).await?;
    let ready = ready(turn, request, &present).await?;
    let (Ok(_), Some(post), Some(due)) = (&ready, writing_post(person), request.due_at) else {
        if let Err(lacks) = ready {
            turn.toast(words::lacks(person.language, lacks));
        }
        return Ok(());
    };
    if !store::release(turn.conn(), &request.id, (&person.id, &post.id), now).await? {
        turn.toast(words::draft_gone(person.language));
        return Ok(());
    }
    turn.note("release-request", &Matter::new(DRAFT, &request.id))
        .await?;
    let planned = rules::reminders(now, due, &holidays);
    store::send_out(turn.conn(), &request.id, due, planned).await?;
    telling::released(turn, person, &request.id, &present).await
}

/// It is let be: the own draft by its maker, a laid one by the governor, who tells the secretariat so.
pub(super) async fn abandon(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
) -> anyhow::Result<()> {
    let now = turn.now();
    if !store::abandon(turn.conn(), &request.id).await? {
        turn.toast(words::draft_gone(person.language));
        return Ok(());
    }
    turn.note("drop-request", &Matter::new(DRAFT, &request.id))
        .await?;
    close_questions(turn, person, &request.id).await?;
    let present = Present::read(turn.conn(), now).await?;
    let by = writing_post(person).filter(|post| post.role == Role::Governor);
    let drafter = present.drafter(request).map(|one| &one.person);
    let drafter = drafter.filter(|id| **id != person.id);
    for one in telling::readers(&present, request) {
        let Some(to) = one.addressee() else {
            continue;
        };
        let card = words::draft_dropped(to.language);
        turn.revise_once(&card_of_governor(&request.id), &to, card.clone())
            .await?;
        turn.revise_once(&card_of_maker(&request.id), &to, card)
            .await?;
        if let (Some(by), true) = (by, drafter == Some(&one.person)) {
            let once = Once::new("request-returned", &request.id, Rank::Urgent);
            let card = words::draft_returned(to.language, by, request);
            turn.say_once(once, &to, card).await?;
        }
    }
    Ok(())
}
