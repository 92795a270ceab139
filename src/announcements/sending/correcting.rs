//! Every copy that was delivered says the new words (A6).

use super::{matter, reminding::say_to, show_live};
use crate::{
    announcements::{
        DRAFT,
        addressing::Present,
        content::{Unfit, Wording},
        drafting::{content_for, needs_second, stands_apart},
        store::{self, Announcement, Copied, Receipt, State},
        words::{self, Asks},
    },
    card::Matter,
    ids::Id,
    outbox,
    person::{Language, Person},
    turn::Turn,
};
use std::collections::HashMap;

/// What a correction came to.
pub(in crate::announcements) enum Corrected {
    /// So many copies are edited; whether there had been words in English, which are no more.
    Copies(usize, bool),
    /// What is planned has its new words.
    Planned(Box<Announcement>),
    /// The same, and a second person has to agree to them (A9).
    Again(Box<Announcement>),
    /// It cannot be said so.
    Unfit(Unfit),
    /// It is over, or cannot be corrected.
    Over,
}

/// What is planned says the new words when it goes out.
pub(in crate::announcements) async fn correct_planned(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
    wording: &Wording,
) -> anyhow::Result<Corrected> {
    let now = turn.now();
    of.content = match of.content.reworded(wording) {
        Ok(content) => content,
        Err(unfit) => return Ok(Corrected::Unfit(unfit)),
    };
    of.english = None;
    of.apart = stands_apart(&of);
    of.touched_at = now;
    // What two persons agreed to is said otherwise by two again (A9).
    let present = Present::read(turn.conn(), now).await?;
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    let second = needs_second(turn, &of, &present, &addressed).await?;
    if second {
        of.state = State::Draft;
        of.maker = person.id.clone();
    }
    if !store::save(turn.conn(), State::Planned, &of).await? {
        return Ok(Corrected::Over);
    }
    turn.note("correct-announcement", &Matter::new(DRAFT, &of.id))
        .await?;
    Ok(match second {
        true => Corrected::Again(Box::new(of)),
        false => Corrected::Planned(Box::new(of)),
    })
}

/// Every copy that was delivered says the new words; whoever acknowledged is asked again (A6).
pub(in crate::announcements) async fn correct(
    turn: &mut Turn,
    mut of: Announcement,
    wording: &Wording,
) -> anyhow::Result<Corrected> {
    let now = turn.now();
    let was = of.state;
    if !matches!(was, State::Out | State::Stopped) || of.content.correction().is_none() {
        return Ok(Corrected::Over);
    }
    let before = of.content.clone();
    of.content = match of.content.reworded(wording) {
        Ok(content) => content,
        Err(unfit) => return Ok(Corrected::Unfit(unfit)),
    };
    // The words in English were those of the earlier ones: whoever corrects is told.
    let english = of.english.take().is_some();
    of.corrected_at = Some(now);
    of.touched_at = now;
    of.settled = false;
    for language in Language::ALL {
        let frame = words::frame(language, &of, Asks::Again);
        if let Err(unfit @ Unfit::Longer(_)) = of.content.fits(&frame, of.apart) {
            return Ok(Corrected::Unfit(unfit));
        }
    }
    if !store::save(turn.conn(), was, &of).await? {
        return Ok(Corrected::Over);
    }
    let receipts = store::receipts(turn.conn(), &of.id).await?;
    let asked_again: Vec<_> = receipts
        .iter()
        .filter(|row| row.acked_at.is_some())
        .cloned()
        .collect();
    store::ask_again(turn.conn(), &of.id).await?;
    if let Some(series) = &of.series {
        let apart = stands_apart(&of);
        let words = (&before, &of.content);
        store::reword_series(turn.conn(), series, words, apart).await?;
    }
    let copies = reword(turn, &of, &receipts).await?;
    tell_again(turn, &of, &asked_again).await?;
    turn.note("correct-announcement", &matter(&of)).await?;
    show_live(turn, &of).await?;
    Ok(Corrected::Copies(copies, english))
}

/// Rewrites the letters: by language, and by whether they had been acknowledged.
async fn reword(
    turn: &mut Turn,
    of: &Announcement,
    receipts: &[store::Row],
) -> anyhow::Result<usize> {
    let now = turn.now();
    let app = turn.app().clone();
    let languages = languages(turn).await?;
    let firsts: Vec<Copied> = (store::copies(turn.conn(), &of.id).await?)
        .into_iter()
        .filter(|copy| copy.part == 0)
        .collect();
    let first_of: HashMap<i64, &Id> = (firsts.iter())
        .map(|copy| (copy.place, &copy.letter))
        .collect();
    let mut copies = 0;
    for language in Language::ALL {
        let reads = |row: &&store::Row| {
            // Whoever holds no post any more reads no new words (P7, R1a).
            let spoken = row.person.as_ref().and_then(|person| languages.get(person));
            row.letter.is_some() && spoken == Some(&language)
        };
        let content = content_for(of, language);
        for again in [false, true] {
            let asks = if again { Asks::Again } else { Asks::Once };
            let frame = words::frame(language, of, asks);
            let of_kind = |row: &&store::Row| (row.acked_at.is_some() || row.again) == again;
            let rows: Vec<_> = receipts.iter().filter(reads).filter(of_kind).collect();
            let asking: Vec<&Id> = rows.iter().filter_map(|row| row.letter.as_ref()).collect();
            let mut bodies = content.bodies(&frame, of.apart);
            let Some((body, _)) = bodies.pop() else {
                continue;
            };
            let before = bodies.pop().map(|(body, _)| body);
            let mint = || app.mint.id(now);
            let both = (&body, &body);
            outbox::reword_round(turn.conn(), &asking, both, &matter(of), mint, now).await?;
            if let (Some(waiting), Some(edit)) = (before, content.correction()) {
                let said: Vec<&Id> = (rows.iter())
                    .filter_map(|row| first_of.get(&row.place).copied())
                    .collect();
                let mint = || app.mint.id(now);
                let both = (&waiting, &edit);
                outbox::reword_round(turn.conn(), &said, both, &matter(of), mint, now).await?;
            }
            let reached =
                |row: &&&store::Row| row.state == Receipt::Sent || row.state.is_acknowledged();
            copies += rows.iter().filter(reached).count();
        }
    }
    Ok(copies)
}

async fn languages(turn: &mut Turn) -> anyhow::Result<HashMap<Id, Language>> {
    let now = turn.now();
    let holders = crate::people::holders(turn.conn(), now).await?;
    let spoken = holders
        .into_iter()
        .map(|holder| (holder.person, holder.language));
    Ok(spoken.collect())
}

/// An edit makes no sound: whoever had acknowledged is told that there is something to read again.
async fn tell_again(turn: &mut Turn, of: &Announcement, rows: &[store::Row]) -> anyhow::Result<()> {
    if !of.acknowledge {
        return Ok(());
    }
    say_to(turn, of, rows, words::corrected).await.map(drop)
}
