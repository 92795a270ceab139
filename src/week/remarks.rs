//! What governor and vices say about an answer, and what the agency says to that (W5): each word reaches the others, with the name and
//! the number of whoever said it, and stands below the answer.

use super::{
    REMARK, filing,
    store::{self, Remark, Roll, Speaker},
    words,
};
use crate::{
    card::Matter,
    ids::Id,
    outbox::{Body, Once, Rank},
    people::{self, Holder},
    person::{Person, Role},
    turn::Turn,
    understand::Said,
};

/// Whether this role is one that leads, and whose remark goes to the agency.
fn leads(role: Role) -> bool {
    matches!(role, Role::Governor | Role::Vice)
}

/// Files what was said about the answer at `roll` by somebody who speaks as `role`, and passes it on; says to whom.
pub(super) async fn file(
    turn: &mut Turn,
    person: &Person,
    role: Role,
    roll: &Roll,
    said: &Said,
) -> anyhow::Result<()> {
    let speaker = Speaker {
        person: &person.id,
        chat: person.chat,
        role,
    };
    let (id, now) = (turn.id(), turn.now());
    if !store::add_remark(turn.conn(), &id, &roll.id, speaker, said).await? {
        return Ok(());
    }
    turn.note("remark", &roll.matter()).await?;
    if role == Role::Governor {
        acknowledge(turn, person, roll).await?;
    }
    let holders = people::holders(turn.conn(), now).await?;
    let Some(remark) = store::remark(turn.conn(), &id).await? else {
        return Ok(());
    };
    let receivers = receivers(turn, &holders, roll, &remark).await?;
    deliver(turn, &holders, roll, &remark, &receivers).await?;
    if let Some(media) = said.media() {
        for to in receivers.iter().filter_map(|holder| holder.addressee()) {
            let body = Body::Media {
                kind: media.kind,
                file: media.file.clone(),
                caption: String::new(),
            };
            turn.hand(&to, body, Some(Matter::new(REMARK, &id))).await?;
        }
    }
    let to: Vec<&Holder> = if receivers.is_empty() {
        // Nobody can be reached by a message: whom to call instead (P3).
        holders
            .iter()
            .filter(|holder| is_of(holder, roll) && leads(role))
            .collect()
    } else {
        receivers.clone()
    };
    let reached = !receivers.is_empty();
    let card = words::remark_passed_on(person.language, roll, &id, &to, reached);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The governor has read the answer, if there is one; the card of whoever gave it shows that. False when that was known.
pub(super) async fn acknowledge(
    turn: &mut Turn,
    person: &Person,
    roll: &Roll,
) -> anyhow::Result<bool> {
    let now = turn.now();
    if store::answer(turn.conn(), &roll.id).await?.is_none() {
        return Ok(false);
    }
    let news = store::see(turn.conn(), &roll.id, &person.id, now).await?;
    if news {
        turn.note("seen", &roll.matter()).await?;
        filing::refresh(turn, roll).await?;
    }
    Ok(news)
}

fn is_of(holder: &Holder, roll: &Roll) -> bool {
    holder.post.role.of_agency() && holder.post.agency.code == roll.agency
}

/// Who hears the remark: of the agency its heads and whoever gave the answer, or all where no head can be reached; of those who lead
/// whoever said something about this answer, or the governor.
async fn receivers<'a>(
    turn: &mut Turn,
    holders: &'a [Holder],
    roll: &Roll,
    remark: &Remark,
) -> anyhow::Result<Vec<&'a Holder>> {
    let reached = || {
        holders
            .iter()
            .filter(|holder| holder.is_reached() && holder.person != remark.person)
    };
    let mut to: Vec<&Holder> = if leads(remark.role) {
        let author = store::answer(turn.conn(), &roll.id).await?;
        let author = author.map(|answer| answer.person);
        let first: Vec<&Holder> = reached()
            .filter(|holder| is_of(holder, roll))
            .filter(|h| h.post.role == Role::Head || Some(&h.person) == author.as_ref())
            .collect();
        match first.is_empty() {
            true => reached().filter(|holder| is_of(holder, roll)).collect(),
            false => first,
        }
    } else {
        let before = store::remarks(turn.conn(), &roll.id).await?;
        let spoke = |holder: &&Holder| {
            let of = |remark: &Remark| leads(remark.role) && remark.person == holder.person;
            leads(holder.post.role) && before.iter().any(of)
        };
        let first: Vec<&Holder> = reached().filter(spoke).collect();
        match first.is_empty() {
            true => reached()
                .filter(|holder| holder.post.role == Role::Governor)
                .collect(),
            false => first,
        }
    };
    let mut seen = std::collections::BTreeSet::new();
    to.retain(|holder| seen.insert(holder.person.clone()));
    Ok(to)
}

fn once(remark: &Id) -> Once {
    Once::new("remark", remark, Rank::Urgent)
}

/// Says the remark to each, or changes what was said of it before.
async fn deliver(
    turn: &mut Turn,
    holders: &[Holder],
    roll: &Roll,
    remark: &Remark,
    receivers: &[&Holder],
) -> anyhow::Result<()> {
    let by = holders
        .iter()
        .find(|holder| holder.person == remark.person && holder.post.role == remark.role);
    let agency = people::agencies(turn.conn())
        .await?
        .into_iter()
        .find(|agency| agency.code == roll.agency);
    let Some(agency) = agency else {
        return Ok(());
    };
    for holder in receivers {
        let Some(to) = holder.addressee() else {
            continue;
        };
        let personal = leads(holder.post.role);
        let card = words::remark(to.language, &agency, roll, remark, by, personal);
        if turn
            .say_once(once(&remark.id), &to, card.clone())
            .await?
            .is_none()
        {
            turn.revise_once(&once(&remark.id), &to, card).await?;
        }
    }
    Ok(())
}

/// The message of a remark was changed: those who heard it read it as it is now (U10). False when the message is none.
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<bool> {
    let Some(remark) = store::remark_of_message(turn.conn(), person.chat, said.message).await?
    else {
        return Ok(false);
    };
    let Some(roll) = store::roll(turn.conn(), &remark.roll).await? else {
        return Ok(true);
    };
    // A predecessor's edits ended with the post (R1a).
    if remark.words == said.words || !person.is(remark.role) {
        return Ok(true);
    }
    let (wording, now) = (turn.id(), turn.now());
    store::reword_remark(turn.conn(), &wording, &remark, &said.words, said.said_at).await?;
    turn.note("edit-remark", &roll.matter()).await?;
    let holders = people::holders(turn.conn(), now).await?;
    let remark = Remark {
        words: said.words.clone(),
        ..remark
    };
    let receivers = receivers(turn, &holders, &roll, &remark).await?;
    deliver(turn, &holders, &roll, &remark, &receivers).await?;
    Ok(true)
}

/// The sender has marked the remark as secret: it is blanked, and those who heard it read it no more (U1).
pub(super) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    let Some(remark) = store::remark_of_message(turn.conn(), person.chat, message).await? else {
        return Ok(());
    };
    let Some(roll) = store::roll(turn.conn(), &remark.roll).await? else {
        return Ok(());
    };
    let now = turn.now();
    let holders = people::holders(turn.conn(), now).await?;
    let receivers = receivers(turn, &holders, &roll, &remark).await?;
    store::blank_remark(turn.conn(), &remark).await?;
    turn.note("withhold", &roll.matter()).await?;
    for to in receivers.iter().filter_map(|holder| holder.addressee()) {
        let card = words::remark_withheld(to.language, &roll);
        turn.revise_once(&once(&remark.id), &to, card).await?;
    }
    Ok(())
}
