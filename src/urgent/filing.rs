//! Filing a matter: it goes out at once (E1), whatever is missing.

use super::{
    alerting,
    office::Office,
    rules::{self, AT_ONCE, Chain, Course, HELD_BACK, Level, State},
    shown::Shown,
    store::{self, Deed, Entry, Side, Urgent},
    words,
};
use crate::{
    ids::Id,
    outbox::{Once, Rank},
    people::{
        OFFICE,
        naming::{Directory, Found, Named},
    },
    person::{Agency, Person, Role},
    turn::Turn,
    understand::{self, Said},
    week::Asking,
};
use chrono::{DateTime, Utc};

/// The setting that holds the chain: `240 60 15 08:30 16:30 22:00 06:00`, as it is stamped on each matter.
const CHAIN: &str = "urgent.chain";

/// How many agencies are offered when a name fits several.
const OFFERED: usize = 8;

/// From where a matter comes.
struct Origin {
    agency: String,
    role: Role,
    by_telephone: bool,
    roll: Option<Id>,
}

/// Files what somebody said as an urgent matter: of the own agency, or as received by telephone.
pub(super) async fn file(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let now = turn.now();
    // A further part of an album with the same words below it is no further matter (U12).
    if let Some(album) = &said.album
        && let Some((of, _)) = store::first_of_album(turn.conn(), person.chat, album).await?
        && let Some(urgent) = store::matter(turn.conn(), &of).await?
    {
        return add(turn, person, &urgent, said).await;
    }
    let office = Office::read(turn.conn(), now).await?;
    let opening = rules::opening(&said.words);
    let (origin, words) = origin(&office, person, opening.words.clone());
    let named = words != opening.words;
    let Some(origin) = origin else {
        return Ok(());
    };
    let said = Said {
        words,
        ..said.clone()
    };
    let level = opening.level.unwrap_or(Level::Very);
    let at = said.said_at;
    let sent = store::said_between(turn.conn(), &person.id, at - HELD_BACK, at).await?;
    let held = sent >= AT_ONCE;
    let draft = draft(turn, &person.id, &said.words, said.said_at, origin, level).await?;
    let urgent = match held {
        true => Urgent {
            course: Course::held(level, draft.course.chain.clone(), now),
            ..draft
        },
        false => out(&office, draft, level, now),
    };
    store::file(turn.conn(), &urgent).await?;
    if !store::say(
        turn.conn(),
        (&urgent.id, &urgent.id),
        person,
        urgent.role,
        &said,
    )
    .await?
    {
        anyhow::bail!("a message was filed as two urgent matters");
    }
    turn.note("urgent", &urgent.matter()).await?;
    if held {
        return hold_back(turn, person, &urgent).await;
    }
    goes_out(turn, &office, person, &urgent).await?;
    // It goes out at once (E1), and whoever speaks for several agencies is asked which one it is (R1).
    let agencies = own_agencies(person, &office);
    if named || agencies.len() < 2 {
        return Ok(());
    }
    let card = words::of_which(person.language, &urgent, &agencies);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The agencies for which somebody speaks.
pub(super) fn own_agencies<'a>(person: &Person, office: &'a Office) -> Vec<&'a Agency> {
    let agencies = office.agencies().iter();
    let is_own = |agency: &&Agency| {
        person
            .reports_for()
            .any(|post| post.agency.code == agency.code)
    };
    agencies.filter(is_own).collect()
}

/// What the first message of a matter says after it was changed: the level, if it names one, and the words.
pub(super) fn read_again(office: &Office, urgent: &Urgent, words: &str) -> (Option<Level>, String) {
    let opening = rules::opening(&understand::urgent_words(words));
    let named = named_first(office, &opening.words)
        .filter(|(code, _)| urgent.by_telephone || *code == urgent.agency);
    let words = named.map_or(opening.words, |(_, rest)| rest);
    (opening.level, words)
}

/// The agency, and the words without its name. Whoever reports for an agency speaks for it; the secretariat for the one that is named
/// before a colon, or else for nobody yet.
fn origin(office: &Office, person: &Person, words: String) -> (Option<Origin>, String) {
    let post = person.reports_for().next();
    let files = person.is(Role::Secretariat);
    if person.reports_for().count() > 1
        && let Some((code, rest)) = named_first(office, &words)
        && let Some(post) = person.reports_for().find(|post| post.agency.code == code)
    {
        let origin = Origin {
            agency: code,
            role: post.role,
            by_telephone: false,
            roll: None,
        };
        return (Some(origin), rest);
    }
    if files && let Some((code, rest)) = named_first(office, &words) {
        let own = post.filter(|post| post.agency.code == code);
        if own.is_none() {
            let origin = Origin {
                agency: code,
                role: Role::Secretariat,
                by_telephone: true,
                roll: None,
            };
            return (Some(origin), rest);
        }
    }
    let origin = match post {
        Some(post) => Some(Origin {
            agency: post.agency.code.clone(),
            role: post.role,
            by_telephone: false,
            roll: None,
        }),
        None if files => Some(Origin {
            agency: OFFICE.to_owned(),
            role: Role::Secretariat,
            by_telephone: true,
            roll: None,
        }),
        None => None,
    };
    (origin, words)
}

/// `ชลประทาน: ประตูน้ำพัง`: the one agency that the words before the colon name.
fn named_first(office: &Office, words: &str) -> Option<(String, String)> {
    /// A name is shorter than this, in characters.
    const NAME: usize = 60;
    let (name, rest) = words.split_once(':')?;
    let rest = rest.trim();
    if rest.is_empty() || name.contains('\n') || name.chars().count() > NAME {
        return None;
    }
    match Directory::of_agencies(office.agencies()).find(name) {
        Found::One(Named::Agency(code)) => Some((code, rest.to_owned())),
        _ => None,
    }
}

/// A matter that is not filed yet.
async fn draft(
    turn: &mut Turn,
    person: &Id,
    words: &str,
    filed_at: DateTime<Utc>,
    origin: Origin,
    level: Level,
) -> anyhow::Result<Urgent> {
    let now = turn.now();
    let chain = chain(turn).await?;
    Ok(Urgent {
        id: turn.id(),
        serial: store::last_serial(turn.conn()).await? + 1,
        agency: origin.agency,
        person: person.clone(),
        role: origin.role,
        by_telephone: origin.by_telephone,
        roll: origin.roll,
        area: rules::suggested(words),
        course: Course::held(level, chain, now),
        opening: 1,
        filed_at,
        opened_at: now,
        owner: None,
        owner_post: None,
        owned_at: None,
        first_owned_at: None,
        resolved_by: None,
        outcome: String::new(),
        words: words.to_owned(),
    })
}

/// The chain that the office has set, or the usual one: a matter goes out whatever stands there (S1).
async fn chain(turn: &mut Turn) -> anyhow::Result<Chain> {
    let set = crate::setting::read(turn.conn(), CHAIN).await?;
    let read = set.as_deref().map(Chain::read);
    if read == Some(None) {
        tracing::error!("the setting {CHAIN} cannot be read: the usual chain holds");
    }
    Ok(read.flatten().unwrap_or(Chain::DEFAULT))
}

/// The same, going out now to the first step at which anybody can be reached.
fn out(office: &Office, urgent: Urgent, level: Level, now: DateTime<Utc>) -> Urgent {
    let chain = urgent.course.chain.clone();
    let course = Course::opened(level, chain, now, &office.holidays);
    let round = office.first_with_somebody(urgent.area, course.round);
    Urgent {
        course: course.skipped_to(round),
        opened_at: now,
        ..urgent
    }
}

/// Those who are told hear it, and the sender sees to whom it went.
async fn goes_out(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: &Urgent,
) -> anyhow::Result<()> {
    let now = turn.now();
    alerting::tell(turn, office, urgent, true).await?;
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    let card = words::sent(person.language, &shown);
    let to = person.addressee();
    let said = turn.say(&to, card).await?;
    let side = (Side::Sender, None);
    store::set_card(turn.conn(), &urgent.id, &to, side, &said).await?;
    alerting::show_senders(turn, office, urgent).await?;
    super::talking::pass_on_enclosures(turn, office, urgent, &urgent.id).await
}

/// A further part of an album that was filed: it belongs to the same matter.
pub(super) async fn add(
    turn: &mut Turn,
    person: &Person,
    urgent: &Urgent,
    said: &Said,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    if !store::say(turn.conn(), (&id, &urgent.id), person, urgent.role, said).await?
        || urgent.course.state == State::Held
    {
        return Ok(());
    }
    let office = Office::read(turn.conn(), now).await?;
    super::talking::pass_on_enclosures(turn, &office, urgent, &id).await
}

/// Too many at once: it waits for its sender's tap, and one card says how many do.
async fn hold_back(turn: &mut Turn, person: &Person, urgent: &Urgent) -> anyhow::Result<()> {
    let held = store::held_back(turn.conn(), &person.id).await?;
    let first = held.first().map_or(&urgent.id, |first| &first.id);
    let once = Once::new("urgent-held", first, Rank::Reply);
    let card = words::held_back(person.language, &held);
    let to = person.addressee();
    if turn
        .say_once(once.clone(), &to, card.clone())
        .await?
        .is_none()
    {
        turn.revise_once(&once, &to, card).await?;
    }
    Ok(())
}

/// What became of the wish to send on what was held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SentOn {
    /// It goes out.
    Out,
    /// There is no room yet.
    TooSoon,
    /// It has gone out before, or is forgotten.
    Gone,
}

/// The sender sends on what was held back, when there is room again.
pub(super) async fn send_on(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<SentOn> {
    let now = turn.now();
    let Some(urgent) = store::matter(turn.conn(), id)
        .await?
        .filter(|urgent| urgent.person == person.id && urgent.course.state == State::Held)
    else {
        return Ok(SentOn::Gone);
    };
    let sent = store::sent_since(turn.conn(), &person.id, now - HELD_BACK).await?;
    if sent >= AT_ONCE {
        return Ok(SentOn::TooSoon);
    }
    let office = Office::read(turn.conn(), now).await?;
    let (before, level) = (urgent.course.clone(), urgent.course.level);
    let urgent = out(&office, urgent, level, now);
    if !store::save(turn.conn(), &before, &urgent).await? {
        return Ok(SentOn::Gone);
    }
    let entry = Entry::of(turn.id(), &urgent.id, Deed::Released, now).by(person, urgent.role);
    store::note(turn.conn(), &entry).await?;
    turn.note("urgent-release", &urgent.matter()).await?;
    goes_out(turn, &office, person, &urgent).await?;
    super::talking::pass_on_added(turn, &office, &urgent).await?;
    Ok(SentOn::Out)
}

/// An answer of the week asks for orders: it becomes a matter with the same words, or what was made of it before follows it (W4).
pub(super) async fn of_answer(turn: &mut Turn, asking: &Asking) -> anyhow::Result<()> {
    if let Some(urgent) = store::of_roll(turn.conn(), &asking.roll).await? {
        return super::rewording::of_answer(turn, urgent, asking).await;
    }
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let origin = Origin {
        agency: asking.agency.clone(),
        role: asking.role,
        by_telephone: false,
        roll: Some(asking.roll.clone()),
    };
    let level = Level::Very;
    let (person, words) = (&asking.person, asking.words.as_str());
    let draft = draft(turn, person, words, now, origin, level).await?;
    let urgent = out(&office, draft, level, now);
    store::file(turn.conn(), &urgent).await?;
    store::is_worded_as_of(turn.conn(), &urgent.id, asking.worded_at).await?;
    let first = Entry {
        person: Some(asking.person.clone()),
        role: Some(asking.role),
        words: asking.words.clone(),
        ..Entry::of(urgent.id.clone(), &urgent.id, Deed::Said, now)
    };
    store::note(turn.conn(), &first).await?;
    for (kind, file) in &asking.media {
        let with = Entry {
            person: Some(asking.person.clone()),
            role: Some(asking.role),
            media_kind: Some(*kind),
            media_file: Some(file.clone()),
            ..Entry::of(turn.id(), &urgent.id, Deed::Said, now)
        };
        store::note(turn.conn(), &with).await?;
    }
    turn.note("urgent-of-answer", &urgent.matter()).await?;
    alerting::tell(turn, &office, &urgent, true).await?;
    alerting::show_senders(turn, &office, &urgent).await
}

/// The one agency that a name means, or those among which the secretariat chooses.
pub(super) fn agencies_named(agencies: &[Agency], name: &str) -> Vec<String> {
    let found = Directory::of_agencies(agencies).find(name).all();
    found
        .into_iter()
        .filter_map(|named| match named {
            Named::Agency(code) => Some(code),
            Named::Person(_) | Named::Vacancy(_) => None,
        })
        .take(OFFERED)
        .collect()
}
