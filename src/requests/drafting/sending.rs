//! A draft is laid before the governor, goes out, or is let be (Q1, Q1a).

use super::{
    card_of_governor, card_of_maker, close_questions,
    showing::{missing, read},
    writing_post,
};
use crate::{
    card::Matter,
    closed_days,
    outbox::{Once, Rank},
    people::Holder,
    person::{Person, Role},
    requests::{
        DRAFT, rules,
        store::{self, Request},
        telling,
        view::Present,
        words::{self, Draft, Lacks, Reader},
    },
    turn::Turn,
};

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
pub(in crate::requests) async fn lay(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
) -> anyhow::Result<()> {
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
    telling::hand_to_governors(turn, request, &draft.enclosed, &present).await?;
    if let Some(first) = governors.first() {
        let card = words::draft_offered(person.language, &draft, &first.post, now);
        turn.revise_once(&card_of_maker(&request.id), &person.addressee(), card)
            .await?;
    }
    Ok(())
}

/// It goes out (Q1): as the post of whoever releases it.
pub(in crate::requests) async fn release(
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
pub(in crate::requests) async fn abandon(
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
    let drafter = present.drafter(request);
    let drafter = drafter.filter(|one| one.person != person.id);
    let told = drafter.and_then(Holder::addressee);
    show_dropped(turn, request, &present).await?;
    if let (Some(by), Some(to)) = (by, told) {
        let once = Once::new("request-returned", &request.id, Rank::Urgent);
        let card = words::draft_returned(to.language, by, request);
        turn.say_once(once, &to, card).await?;
    }
    Ok(())
}

/// Wherever the draft stands, it says that it was let be.
async fn show_dropped(turn: &mut Turn, request: &Request, present: &Present) -> anyhow::Result<()> {
    for one in telling::readers(present, request) {
        let Some(to) = one.addressee() else {
            continue;
        };
        let card = words::draft_dropped(to.language);
        turn.revise_once(&card_of_governor(&request.id), &to, card.clone())
            .await?;
        turn.revise_once(&card_of_maker(&request.id), &to, card)
            .await?;
    }
    Ok(())
}

/// Something of a draft was secret: it is let be, and nothing of it is kept (U1).
pub(in crate::requests) async fn take_back(
    turn: &mut Turn,
    request: &Request,
) -> anyhow::Result<()> {
    let now = turn.now();
    let enclosed = store::enclosed(turn.conn(), &request.id).await?;
    store::abandon(turn.conn(), &request.id).await?;
    store::blank_request(turn.conn(), &request.id).await?;
    let present = Present::read(turn.conn(), now).await?;
    telling::take_back_enclosed(turn, request, &enclosed, &present).await?;
    show_dropped(turn, request, &present).await
}
