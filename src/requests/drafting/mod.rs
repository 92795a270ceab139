//! A request in the making: begun by one line, completed by what is asked, laid before the governor, let be (Q1, Q1a, Q4).

mod again;
mod beginning;
mod changing;
mod sending;
mod showing;

pub(super) use again::{again, both};
pub(super) use beginning::{assign, begin};
pub(super) use changing::{Change, change, enclose};
pub(super) use sending::{abandon, lay, release, take_back};
pub(super) use showing::ask_for;

use super::{
    rules::{Addressed, Part, Word},
    store::{self, Request, State},
    view::Present,
    words,
};
use crate::{
    card::Matter,
    ids::Id,
    inbox,
    outbox::{Once, Rank},
    person::{Agency, Person, Post, Role},
    question,
    turn::Turn,
    understand::{self, Said},
};

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
#[derive(Default, PartialEq, Eq)]
struct Sorted {
    /// These agencies.
    codes: Vec<String>,
    /// Those that get announcements only (R0).
    none: Vec<Agency>,
    /// Names that several agencies may have.
    unclear: Vec<String>,
}

impl Sorted {
    fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.unclear.is_empty()
    }
}

fn sorted(to: Vec<Addressed>, person: &Person, present: &Present) -> Sorted {
    let mut sorted = Sorted::default();
    let (mut but, mut nobody) = (Vec::new(), false);
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
            Addressed::But(code) => but.push(code),
            Addressed::ButUnclear => nobody = true,
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
    // Whoever is to be left out is not known: rather nobody than one too many.
    sorted.codes.retain(|code| !nobody && !but.contains(code));
    sorted
}

async fn address(turn: &mut Turn, request: &Id, codes: &[String]) -> anyhow::Result<()> {
    let agencies: Vec<_> = codes.iter().map(|code| (turn.id(), code.clone())).collect();
    store::address(turn.conn(), request, &agencies).await
}

/// Notes in which message something of the request was said: an edit of it is found by it (U10), and what came along goes along.
async fn note_said(
    turn: &mut Turn,
    request: &Id,
    part: Part,
    person: &Person,
    said: &Said,
) -> anyhow::Result<()> {
    let id = turn.id();
    let by = (&person.id, person.chat);
    store::note_said(turn.conn(), &id, (request, None), part, by, said).await
}

/// Words that carry a label of secrecy behind the command, a name or a time are neither kept nor passed on either (U1). True when any of
/// these do.
pub(super) async fn is_secret(
    turn: &mut Turn,
    person: &Person,
    (said, album): (&[&str], Option<&str>),
) -> anyhow::Result<bool> {
    let Some(label) = said.iter().find_map(|said| understand::secrecy_label(said)) else {
        return Ok(false);
    };
    if let Some(album) = album {
        inbox::refuse_album(turn.conn(), person.chat, album).await?;
    }
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
