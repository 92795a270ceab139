//! What this capability says of people, posts and the roster.

use super::{
    chat::{Button, Show},
    fault::RosterFault,
    fault_words,
    plan::Plan,
    store::{Holder, Particulars},
};
use crate::{
    calendar,
    card::{Button as CardButton, Card, Keyboard},
    ids::Id,
    person::{Language, Person, Post},
    sheet::LeftOut,
    words::{officer, post_name, role},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many posts a page of the roster shows as buttons.
const PAGE: usize = 10;
/// How many faults of a sheet are told at once: with the longest reasons, still one message.
pub(crate) const FAULTS: usize = 15;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

fn moment(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::date_hour(language.into(), calendar::bangkok(at).naive_local())
}

/// The provincial office, before the roster names it.
pub(super) fn office_name(language: Language) -> String {
    fl!(language.book(), "people-office")
}

/// The first officer of the secretariat, before the roster names one.
pub(super) fn first_secretary(language: Language) -> String {
    fl!(language.book(), "people-first-secretary")
}

/// The invitation opened: is that right? (M47)
pub(super) fn confirm(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    invitation: &Id,
) -> Card {
    let book = language.book();
    let mut card = Card::says(fl!(book, "people-confirm")).heading(post_name(language, post));
    if let Some(holder) = holder {
        card = card.line(holder.name.as_str());
    }
    card.line(fl!(book, "people-confirm-ask")).buttons(vec![
        button(
            fl!(book, "people-button-yes"),
            &Button::Join(invitation.clone()),
        ),
        button(
            fl!(book, "people-button-no"),
            &Button::NotMe(invitation.clone()),
        ),
    ])
}

/// It was for somebody else.
pub(super) fn not_me(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-not-me"))
}

/// To a stranger: how to be invited (M52).
pub(super) fn how_to_join(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-how-to-join"))
}

/// A link that does not work, whatever the reason (M53).
pub(super) fn bad_link(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-bad-link"))
}

/// Toast: this account has joined by this link already.
pub(super) fn already_joined(language: Language) -> String {
    fl!(language.book(), "people-already-joined")
}

/// Joined: what to do here, and the notice in short (M49, M27).
pub(super) fn joined(language: Language, post: &Post) -> Card {
    let book = language.book();
    let what = if post.role.of_agency() {
        fl!(book, "people-joined-agency")
    } else {
        fl!(book, "people-joined-office")
    };
    Card::default()
        .heading(fl!(book, "people-joined", post = post_name(language, post)))
        .line(what)
        .line(fl!(book, "people-joined-notice"))
}

/// The phone number is asked for, with Telegram's own button (M48).
pub(super) fn ask_phone(language: Language) -> Card {
    let book = language.book();
    Card::says(fl!(book, "people-ask-phone")).with(Keyboard::AskPhone {
        share: fl!(book, "people-button-phone"),
        skip: fl!(book, "people-button-skip"),
    })
}

/// The number is kept.
pub(super) fn phone_kept(language: Language, phone: &str) -> Card {
    Card::says(fl!(language.book(), "people-phone-kept", phone = phone)).with(Keyboard::Away)
}

/// Joined without a number.
pub(super) fn phone_skipped(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-phone-skipped")).with(Keyboard::Away)
}

/// Somebody else's contact, or a number that is none.
pub(super) fn not_your_phone(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-not-your-phone"))
}

/// The language was switched (R9).
pub(super) fn language(language: Language) -> Card {
    let book = language.book();
    Card::says(fl!(book, "people-language")).buttons(vec![button(
        fl!(book, "people-button-language"),
        &Button::Language,
    )])
}

/// What is held about oneself (R9).
pub(super) fn me(person: &Person, particulars: &Particulars) -> Card {
    let language = person.language;
    let book = language.book();
    let mut card = Card::default().heading(person.name.as_str());
    for post in &person.posts {
        let name = post_name(language, post);
        let role = role(language, post.role);
        card = card.line(if post.position.is_empty() || name.contains(&role) {
            name
        } else {
            format!("{name} ({role})")
        });
    }
    let phone = if particulars.personal_phone.is_empty() {
        fl!(book, "people-me-no-phone")
    } else {
        fl!(
            book,
            "people-me-phone",
            phone = particulars.personal_phone.as_str()
        )
    };
    card = card.line(phone);
    if let Some(joined) = particulars.joined_at {
        card = card.line(fl!(book, "people-me-since", at = moment(language, joined)));
    }
    card.line(fl!(book, "people-me-more"))
}

/// The notice (M54).
pub(super) fn privacy(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-privacy"))
}

/// `/roster`: who has not joined, who is unreachable; each a button to the post (R11).
pub(super) fn roster(
    language: Language,
    agencies: usize,
    holders: &[Holder],
    show: Show,
    page: usize,
) -> Card {
    let book = language.book();
    let mut not_joined: Vec<&Holder> = holders.iter().filter(|h| h.chat.is_none()).collect();
    // The office's own posts first, then heads, then delegates: in this order they are invited.
    not_joined.sort_by_key(|h| (h.post.role.of_agency(), h.post.role));
    let gone: Vec<&Holder> = holders
        .iter()
        .filter(|h| h.chat.is_some() && !h.reachable)
        .collect();
    let joined = holders.len() - not_joined.len();
    let mut card = Card::default().heading(fl!(book, "roster-title")).line(fl!(
        book,
        "roster-sums",
        agencies = agencies,
        posts = holders.len(),
        joined = joined,
        waiting = not_joined.len(),
        gone = gone.len()
    ));
    if holders.is_empty() || agencies <= 1 {
        return card.line(fl!(book, "roster-empty"));
    }
    let inside: Vec<&Holder> = holders.iter().filter(|h| h.is_reached()).collect();
    let (list, heading) = match show {
        Show::NotJoined => (&not_joined, fl!(book, "roster-not-joined")),
        Show::Unreachable => (&gone, fl!(book, "roster-unreachable")),
        Show::Joined => (&inside, fl!(book, "roster-joined")),
    };
    let pages = list.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    card = card.line(if list.is_empty() {
        fl!(book, "roster-nobody")
    } else {
        heading
    });
    card = posts(language, card, page * PAGE, list);
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(
            fl!(book, "button-back"),
            &Button::List(show, page - 1),
        ));
    }
    if page + 1 < pages {
        row.push(button(
            fl!(book, "button-next"),
            &Button::List(show, page + 1),
        ));
    }
    let others = [
        (
            Show::NotJoined,
            fl!(book, "roster-button-not-joined", count = not_joined.len()),
        ),
        (
            Show::Joined,
            fl!(book, "roster-button-joined", count = inside.len()),
        ),
        (
            Show::Unreachable,
            fl!(book, "roster-button-unreachable", count = gone.len()),
        ),
    ]
    .into_iter()
    .filter(|(other, _)| *other != show)
    .map(|(other, label)| button(label, &Button::List(other, 0)))
    .collect();
    card.line(fl!(book, "roster-search"))
        .buttons(row)
        .buttons(others)
}

/// A page of posts: each a line with the holder's name and number (P3, R7), and a button.
fn posts(language: Language, card: Card, from: usize, holders: &[&Holder]) -> Card {
    let page = holders.iter().enumerate().skip(from).take(PAGE);
    page.fold(card, |card, (at, holder)| {
        let role = role(language, holder.post.role);
        let agency = holder.post.agency.short(language);
        let label = format!("{}. {agency} · {role}", at + 1);
        let officer = officer(language, &holder.name, holder.phone());
        card.line(format!("{label}: {officer}"))
            .buttons(vec![button(label, &Button::Post(holder.post.id.clone()))])
    })
}

/// `/roster WORDS`: the posts whose agency or holder has these words in the name.
pub(super) fn found(language: Language, holders: &[Holder], wanted: &str) -> Card {
    let book = language.book();
    let wanted_folded = wanted.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted_folded);
    let fitting: Vec<&Holder> = holders
        .iter()
        .filter(|holder| {
            let agency = &holder.post.agency;
            has(&agency.name_th)
                || has(&agency.name_en)
                || has(&agency.short_th)
                || has(&agency.code)
                || has(&holder.name)
        })
        .collect();
    if fitting.is_empty() {
        return Card::says(fl!(book, "roster-not-found", words = wanted));
    }
    let card = Card::says(fl!(
        book,
        "roster-found",
        words = wanted,
        count = fitting.len()
    ));
    let card = posts(language, card, 0, &fitting);
    if fitting.len() > PAGE {
        let more = fitting.len() - PAGE;
        card.line(fl!(book, "and-more", count = more))
    } else {
        card
    }
}

/// A post with its holder, and what can be done about it (R11).
pub(super) fn post(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    invited: Option<DateTime<Utc>>,
    keeps: bool,
) -> Card {
    let book = language.book();
    let mut card = Card::default().heading(post_name(language, post));
    card = match holder {
        None => card.line(fl!(book, "post-vacant")),
        Some(holder) => {
            let state = match (
                holder.joined_at.filter(|_| holder.chat.is_some()),
                holder.reachable,
            ) {
                (Some(joined), true) => fl!(book, "post-joined", at = moment(language, joined)),
                (Some(_), false) => fl!(book, "post-unreachable"),
                (None, _) => fl!(book, "post-not-joined"),
            };
            let card = card.line(holder.name.as_str()).line(state);
            [
                (&holder.post.office_phone, fl!(book, "phone-office")),
                (&holder.personal_phone, fl!(book, "phone-personal")),
            ]
            .into_iter()
            .filter(|(phone, _)| !phone.is_empty())
            .fold(card, |card, (phone, kind)| {
                card.line(format!("{phone} ({kind})"))
            })
        }
    };
    if let Some(until) = invited {
        card = card.line(fl!(book, "post-invited", until = moment(language, until)));
    }
    if !keeps {
        return card;
    }
    let id = || post.id.clone();
    let mut row = vec![button(
        fl!(book, "post-button-invite"),
        &Button::Invite(id()),
    )];
    if invited.is_some() {
        row.push(button(
            fl!(book, "post-button-revoke"),
            &Button::Revoke(id()),
        ));
    }
    card.buttons(row)
        .buttons(vec![button(
            fl!(book, "post-button-hand-over"),
            &Button::HandOver(id()),
        )])
        .buttons(vec![button(
            fl!(book, "roster-button-back"),
            &Button::List(Show::NotJoined, 0),
        )])
}

/// The link to be passed on (R3).
pub(super) fn invitation(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    link: &str,
    until: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "invitation", post = post_name(language, post)));
    let card = match holder {
        Some(holder) => card.line(holder.name.as_str()),
        None => card,
    };
    card.line(fl!(
        book,
        "invitation-until",
        until = moment(language, until)
    ))
    .line(link)
}

/// Toast: the link stands below.
pub(super) fn invited_toast(language: Language) -> String {
    fl!(language.book(), "invited-toast")
}

/// Toast: revoked, or there was none.
pub(super) fn revoked_toast(language: Language, revoked: bool) -> String {
    let book = language.book();
    if revoked {
        fl!(book, "revoked-toast")
    } else {
        fl!(book, "revoked-none-toast")
    }
}

/// Who takes the post over? (R1a)
pub(super) fn who_follows(language: Language, post: &Post, holder: Option<&Holder>) -> Card {
    let book = language.book();
    let post = post_name(language, post);
    Card::says(match holder {
        Some(holder) => fl!(
            book,
            "hand-over-ask",
            post = post,
            name = holder.name.as_str()
        ),
        None => fl!(book, "hand-over-ask-vacant", post = post),
    })
}

/// Hand the post over to this person, now? (R1a)
pub(super) fn hand_over_to(language: Language, post: &Post, name: &str, kept: &Id) -> Card {
    let book = language.book();
    let post_name = post_name(language, post);
    Card::says(fl!(
        book,
        "hand-over-confirm",
        post = post_name,
        name = name
    ))
    .buttons(vec![button(
        fl!(book, "hand-over-button"),
        &Button::HandOverTo(post.id.clone(), kept.clone()),
    )])
}

/// A name that is none.
pub(super) fn name_unusable(language: Language) -> Card {
    Card::says(fl!(language.book(), "hand-over-name"))
}

/// Handed over; the successor's link (R1a).
pub(super) fn handed_over(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    link: &str,
    until: DateTime<Utc>,
) -> Card {
    let name = holder.map_or_else(String::new, |holder| holder.name.clone());
    Card::says(fl!(
        language.book(),
        "handed-over",
        post = post_name(language, post),
        name = name,
        until = moment(language, until)
    ))
    .line(link)
}

/// To the predecessor (M51).
pub(super) fn farewell(language: Language, post: &Post, at: DateTime<Utc>) -> Card {
    Card::says(fl!(
        language.book(),
        "farewell",
        post = post_name(language, post),
        at = moment(language, at)
    ))
}

/// What the sheet would do, with the word to take it (R2).
pub(crate) fn dry_run(
    language: Language,
    plan: &Plan,
    left_out: &[LeftOut],
    draft: Option<&Id>,
) -> Card {
    let book = language.book();
    let title = if plan.is_idle() {
        fl!(book, "import-idle")
    } else {
        fl!(book, "import-dry-run")
    };
    let mut card = sums(language, Card::default().heading(title), plan);
    if !left_out.is_empty() {
        let names: Vec<&str> = left_out
            .iter()
            .map(|column| column.heading.as_str())
            .collect();
        let names = names.join(&fl!(book, "list-comma"));
        card = card.line(fl!(book, "import-left-out", columns = names));
    }
    match draft {
        Some(id) => card.buttons(vec![
            button(fl!(book, "import-button-take"), &Button::Take(id.clone())),
            button(fl!(book, "import-button-leave"), &Button::Leave(id.clone())),
        ]),
        None => card,
    }
}

fn sums(language: Language, card: Card, plan: &Plan) -> Card {
    let book = language.book();
    let mut card = card;
    let (agencies, posts, holders) = (&plan.agencies, &plan.posts, &plan.holders);
    if !agencies.added.is_empty() || !agencies.changed.is_empty() || agencies.left > 0 {
        card = card.line(fl!(
            book,
            "import-agencies",
            added = agencies.added.len(),
            changed = agencies.changed.len(),
            left = agencies.left
        ));
    }
    if !posts.added.is_empty() || !posts.changed.is_empty() || posts.left > 0 {
        card = card.line(fl!(
            book,
            "import-posts",
            added = posts.added.len(),
            changed = posts.changed.len(),
            left = posts.left
        ));
        card = card.line(fl!(
            book,
            "import-holders",
            added = holders.added.len(),
            changed = holders.changed.len(),
            handed = holders.handed_over.len(),
            left = holders.left
        ));
    }
    for hand_over in holders.handed_over.iter().take(FAULTS) {
        let day = calendar::date::date(language.into(), hand_over.at);
        card = card.line(fl!(
            book,
            "import-hand-over",
            line = hand_over.line.to_string(),
            old = hand_over.old_name.as_str(),
            new = hand_over.name.as_str(),
            day = day
        ));
    }
    card
}

/// Taken (R2).
pub(crate) fn taken(language: Language, plan: &Plan) -> Card {
    let book = language.book();
    let card = sums(
        language,
        Card::default().heading(fl!(book, "import-taken")),
        plan,
    );
    card.line(fl!(book, "import-next"))
}

/// Not taken.
pub(crate) fn not_taken(language: Language) -> Card {
    Card::says(fl!(language.book(), "import-not-taken"))
}

/// What is wrong with the sheet: line, column, reason; nothing was taken (R2).
pub(crate) fn faults(language: Language, faults: &[RosterFault], most: usize) -> Card {
    let book = language.book();
    let card = Card::default().heading(fl!(book, "import-faults", count = faults.len()));
    let card = faults.iter().take(most).fold(card, |card, fault| {
        card.line(format!("• {}", fault_words::sentence(language, fault)))
    });
    if faults.len() > most {
        let more = faults.len() - most;
        card.line(fl!(book, "and-more", count = more))
    } else {
        card
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
