//! What the week says.

use super::{
    board::{Board, Counts, Line, Spoken},
    chat::Button,
    rules::{self, Light, Standing, Timing, Week},
    store::Roll,
};
use crate::{
    app::App,
    calendar,
    card::{Button as CardButton, Card, Matter, one_line},
    ids::Id,
    people::Holder,
    person::{Agency, Language, Post, Role},
    words::post_name,
};
use chrono::{DateTime, Duration, Utc};
use i18n_embed_fl::fl;

/// How much of an answer a list shows, in UTF-16 units.
const IN_A_LIST: usize = 90;
/// How much of an answer its author's card repeats.
const ON_A_CARD: usize = 600;
/// How many agencies each list of the close names, so that all of them fit into one message; those beyond are on the board.
const NAMED: usize = 10;
/// How much of an agency's name stands in a line of a list.
pub(crate) const AGENCY: usize = 40;
/// How much of a reason the close shows.
const REASON: usize = 60;
/// How much of an answer stands on the card that opens it: all of it but what the frame needs.
const OPENED: usize = crate::card::TEXT_UNITS - 700;
/// How many agencies a page of the board shows.
const PAGE: usize = 12;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

/// `ส-123` or `W-123` (U3).
fn reference(language: Language, serial: i64) -> String {
    fl!(
        language.book(),
        "week-reference",
        serial = serial.to_string()
    )
}

/// A number as it is dialled: without an extension.
pub(crate) fn dialled(phone: &str) -> String {
    phone
        .split_once(|c: char| !c.is_ascii_digit() && c != '+')
        .map_or(phone, |(number, _)| number)
        .to_owned()
}

fn week_day(language: Language, week: &Week) -> String {
    calendar::date::weekday_date(language.into(), week.session_on)
}

fn hour(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::hour(language.into(), calendar::bangkok(at).time())
}

fn matter(roll: &Roll) -> Matter {
    Matter::new(super::WEEK, &roll.id)
}

/// The call (M01, M29).
pub(super) fn call(
    language: Language,
    week: &Week,
    roll: &Roll,
    post: &Post,
    answered: bool,
) -> Card {
    let book = language.book();
    let who = post_name(language, post);
    let day = week_day(language, week);
    let at = hour(language, week.session_at);
    let asked = if answered {
        // Whoever answered early is not asked again (W3).
        fl!(book, "week-call-answered")
    } else if post.agency.kind.is_ordered() {
        fl!(book, "week-call-ask")
    } else {
        fl!(book, "week-call-ask-kindly")
    };
    let mut card = Card::says(fl!(book, "week-call", who = who, day = day, hour = at));
    if week.session_on != week.tuesday {
        let tuesday = calendar::date::weekday_date(language.into(), week.tuesday);
        card = card.line(fl!(book, "week-moved", tuesday = tuesday));
    }
    let card = card
        .line(asked)
        .line(reference(language, roll.serial))
        .about(matter(roll));
    if answered {
        return card;
    }
    card.buttons(vec![button(
        fl!(book, "week-button-excuse"),
        &Button::Excuse(roll.id.clone()),
    )])
}

/// The reminder at 07:30 and the last nudge at 08:15 (M32, M33, M02). After the brief both look to the close (W8).
pub(super) fn reminder(
    language: Language,
    week: &Week,
    roll: &Roll,
    post: &Post,
    last: bool,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let who = post_name(language, post);
    let (brief, close) = (hour(language, week.brief_at), hour(language, week.close_at));
    let early = now < week.brief_at;
    let text = match (early, last, post.agency.kind.is_ordered()) {
        (true, true, _) => {
            // A minute that has begun still counts: 08:15 and some seconds is a quarter of an hour ahead of half past.
            let left = week.brief_at - now + Duration::seconds(59);
            let left = calendar::length::length(language.into(), left);
            fl!(book, "week-nudge", who = who, left = left)
        }
        (true, false, true) => fl!(book, "week-remind", who = who, brief = brief),
        (true, false, false) => fl!(book, "week-remind-kindly", who = who, brief = brief),
        (false, _, true) => fl!(book, "week-remind-after", who = who, close = close),
        (false, _, false) => fl!(book, "week-remind-after-kindly", who = who, close = close),
    };
    asking(language, roll, text)
}

/// A nudge by the secretariat's hand (W9).
pub(super) fn pushed(language: Language, week: &Week, roll: &Roll, post: &Post) -> Card {
    let who = post_name(language, post);
    let day = week_day(language, week);
    asking(
        language,
        roll,
        fl!(language.book(), "week-push", who = who, day = day),
    )
}

fn asking(language: Language, roll: &Roll, text: String) -> Card {
    Card::says(text)
        .line(reference(language, roll.serial))
        .buttons(vec![button(
            fl!(language.book(), "week-button-excuse"),
            &Button::Excuse(roll.id.clone()),
        )])
        .about(matter(roll))
}

/// The name of a colour with its sign.
#[must_use]
pub fn light(language: Language, light: Light) -> String {
    let book = language.book();
    let name = match light {
        Light::OnPlan => fl!(book, "light-on-plan"),
        Light::AtRisk => fl!(book, "light-at-risk"),
        Light::Stuck => fl!(book, "light-stuck"),
        Light::NotStated => fl!(book, "light-not-stated"),
    };
    format!("{} {name}", light.sign())
}

/// The card of an answer for its author (M34, M38).
pub(super) fn filed(
    language: Language,
    agency: &Agency,
    roll: &Roll,
    spoken: &Spoken,
    tapped: Option<Light>,
) -> Card {
    let book = language.book();
    let thanks = match spoken.timing {
        Timing::InTime => fl!(book, "week-filed"),
        Timing::Early => fl!(book, "week-filed-early"),
        Timing::Late => fl!(book, "week-filed-late"),
    };
    let agency = agency.name(language);
    let mut card = Card::says(thanks).line(fl!(book, "week-filed-for", agency = agency));
    if !spoken.words.is_empty() {
        let words = crate::card::cut(&spoken.words, ON_A_CARD).into_owned();
        card = card.line(fl!(book, "quoted", words = words));
    }
    if !spoken.media.is_empty() {
        card = card.line(fl!(book, "week-media", count = spoken.media.len()));
    }
    let trouble = rules::trouble(&spoken.words).filter(|_| tapped.is_none());
    let state = light(language, spoken.light);
    card = card.line(match trouble {
        Some(_) => fl!(book, "week-light-asked"),
        None => fl!(book, "week-light", light = state),
    });
    // The fitting button first; nothing is decided by it (W1).
    let mut order = Light::TAPPED;
    if let Some(at) = order.iter().position(|light| Some(*light) == trouble) {
        order[..=at].rotate_right(1);
    }
    let colours = order
        .into_iter()
        .map(|one| {
            let mark = if tapped == Some(one) { "✓ " } else { "" };
            let label = format!("{mark}{}", light(language, one));
            button(label, &Button::Colour(roll.id.clone(), one))
        })
        .collect();
    card.line(reference(language, roll.serial))
        .buttons(colours)
        .buttons(vec![button(
            fl!(book, "button-undo"),
            &Button::Undo(roll.id.clone()),
        )])
        .about(matter(roll))
}

/// The answer was taken back (M96).
pub(super) fn undone(language: Language, roll: &Roll, whole: bool) -> Card {
    let book = language.book();
    Card::says(if whole {
        fl!(book, "week-undone")
    } else {
        fl!(book, "week-undone-part")
    })
    .line(reference(language, roll.serial))
    .about(matter(roll))
}

/// Toast: the colour that was tapped.
pub(super) fn coloured(language: Language, one: Light) -> String {
    let light = light(language, one);
    fl!(language.book(), "week-coloured", light = light)
}

/// Toast: there is no answer (any more).
pub(super) fn no_answer(language: Language) -> String {
    fl!(language.book(), "week-no-answer")
}

/// Toast: the kept message is gone.
pub(super) fn kept_no_more(language: Language) -> String {
    fl!(language.book(), "kept-no-more")
}

/// Toast: how many were nudged.
pub(super) fn nudged(language: Language, count: usize) -> String {
    if count == 0 {
        fl!(language.book(), "week-nudged-nobody")
    } else {
        fl!(language.book(), "week-nudged", count = count)
    }
}

/// Toast: no number is known.
pub(super) fn no_number(language: Language) -> String {
    fl!(language.book(), "no-number")
}

/// The label of U8's button.
pub(super) fn file_label(language: Language) -> String {
    fl!(language.book(), "week-button-file")
}

/// The label of the button that opens the board.
pub(super) fn board_label(language: Language) -> String {
    fl!(language.book(), "week-button-board")
}

/// The kept message was filed; its card follows.
pub(super) fn taken_as_answer(language: Language, agency: &Agency) -> Card {
    let agency = agency.name(language);
    Card::says(fl!(language.book(), "week-taken", agency = agency))
}

/// Which of several agencies is it for? (R1)
pub(super) fn which_agency(language: Language, posts: &[&Post], kept: &Id) -> Card {
    let ask = Card::says(fl!(language.book(), "week-which-agency"));
    posts.iter().fold(ask, |card, post| {
        card.buttons(vec![button(
            post.agency.short(language),
            &Button::FileFor(kept.clone(), post.id.clone()),
        )])
    })
}

/// Why can the agency not answer this week? (W6a)
pub(super) fn ask_reason(language: Language, agency: &Agency) -> Card {
    let agency = agency.name(language);
    Card::says(fl!(language.book(), "week-ask-reason", agency = agency))
}

/// Excused, with the reason (M39).
pub(super) fn excused(language: Language, agency: &Agency, roll: &Roll, reason: &str) -> Card {
    let book = language.book();
    let agency = agency.name(language);
    Card::says(fl!(book, "week-excused", agency = agency, reason = reason))
        .line(reference(language, roll.serial))
        .about(matter(roll))
}

/// An edit of an answer whose week is over: the answer stays as it was (U10).
pub(super) fn edit_too_late(language: Language) -> Card {
    Card::says(fl!(language.book(), "week-edit-too-late"))
}

/// The week cannot be changed any more.
pub(super) fn week_is_over(language: Language) -> Card {
    Card::says(fl!(language.book(), "week-over"))
}

/// Before the first call.
pub(super) fn no_week_yet(language: Language, next: &Week) -> Card {
    let at = calendar::hour::weekday_date_hour(
        language.into(),
        calendar::bangkok(next.call_at).naive_local(),
    );
    Card::says(fl!(language.book(), "week-none-yet", at = at))
}

/// `สัปดาห์ที่ 8`, or the day of a week without a number.
fn title(language: Language, week: &Week) -> String {
    let day = week_day(language, week);
    match week.number {
        Some(number) => fl!(
            language.book(),
            "week-title",
            number = number.to_string(),
            day = day
        ),
        None => fl!(language.book(), "week-title-special", day = day),
    }
}

/// `ทั้งหมด 110 • ตอบแล้ว 96 • ยังไม่ตอบ 7 • ขอผ่อนผัน 3 • ติดต่อไม่ได้ 4` (W6a).
fn sums(language: Language, counts: &Counts) -> String {
    fl!(
        language.book(),
        "week-sums",
        called = counts.called,
        answered = counts.answered,
        missing = counts.missing,
        excused = counts.excused,
        unreachable = counts.unreachable
    )
}

/// The responsible officer with the number to call (P3).
fn officer(language: Language, holder: Option<&Holder>) -> String {
    match holder {
        Some(holder) => crate::words::officer(language, &holder.name, holder.phone()),
        None => fl!(language.book(), "officer-none"),
    }
}

fn agency_in_a_list(language: Language, line: &Line) -> String {
    one_line(line.agency.short(language), AGENCY)
}

/// The close (M42).
pub(super) fn closed(language: Language, app: &App, board: &Board) -> Card {
    let book = language.book();
    let title = title(language, &board.week);
    let at = hour(language, board.week.close_at);
    let mut card = Card::says(fl!(book, "week-closed", title = title, hour = at))
        .line(sums(language, &board.counts()));
    for (standing, heading) in [
        (Standing::Missing, fl!(book, "week-missing")),
        (Standing::Excused, fl!(book, "week-excused-list")),
        (Standing::Unreachable, fl!(book, "week-unreachable")),
    ] {
        let lines: Vec<&Line> = board.standing(standing).collect();
        if lines.is_empty() {
            continue;
        }
        card = card.heading(heading);
        for line in lines.iter().take(NAMED) {
            let after = match &line.excuse {
                Some(reason) if standing == Standing::Excused => {
                    let reason = one_line(reason, REASON);
                    format!(": {reason} ({})", officer(language, line.head()))
                }
                _ => format!(": {}", officer(language, line.head())),
            };
            let link = super::link(app, &line.roll.id);
            card = card.link_line("• ", agency_in_a_list(language, line), link, after);
        }
        if lines.len() > NAMED {
            let more = lines.len() - NAMED;
            card = card.line(fl!(book, "and-more", count = more));
        }
    }
    let tuesday = board.week.tuesday.to_string();
    let missing = board.standing(Standing::Missing).count();
    let mut row = vec![button(fl!(book, "week-button-board"), &Button::Board)];
    if missing > 0 {
        row.insert(
            0,
            button(fl!(book, "week-button-nudge"), &Button::Nudge(tuesday)),
        );
    }
    card.buttons(row)
}

/// The hour; with the day where it is not the session's, or Monday's half past three would look like Tuesday's.
fn moment(language: Language, week: &Week, at: DateTime<Utc>) -> String {
    let day = calendar::bangkok(at).date_naive();
    let hour = hour(language, at);
    if day == week.session_on {
        hour
    } else {
        format!("{} {hour}", calendar::date::day_month(language.into(), day))
    }
}

/// The marks beside an answer: when, early, late, edited (M41).
fn marks(language: Language, week: &Week, spoken: &Spoken) -> String {
    let book = language.book();
    let mut marks = moment(language, week, spoken.said_at);
    match spoken.timing {
        Timing::Early => marks = format!("{marks} {}", fl!(book, "mark-early")),
        Timing::Late => marks = format!("{marks} {}", fl!(book, "mark-late")),
        Timing::InTime => {}
    }
    if let Some(edited) = spoken.edited_at {
        let at = moment(language, week, edited);
        marks = format!("{marks} {}", fl!(book, "mark-edited", hour = at));
    }
    marks
}

fn spoken_words(language: Language, spoken: &Spoken, most: usize) -> String {
    if spoken.words.is_empty() {
        fl!(language.book(), "week-media", count = spoken.media.len())
    } else {
        one_line(&spoken.words, most)
    }
}

/// A page of the board (W9): answers by colour, then missing, excused, unreachable; each line opens its answer.
pub(super) fn board(
    language: Language,
    app: &App,
    board: &Board,
    page: usize,
    steers: bool,
) -> Card {
    let book = language.book();
    // Whoever was not called stands here only with something to say.
    let mut lines: Vec<&Line> = board
        .lines
        .iter()
        .filter(|line| line.roll.called || line.spoken.is_some())
        .collect();
    lines.sort_by_key(|line| {
        (
            line.standing(),
            line.spoken.as_ref().map(|spoken| spoken.light),
            line.agency.code.clone(),
        )
    });
    let pages = lines.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut card = Card::says(title(language, &board.week)).line(sums(language, &board.counts()));
    for line in lines.iter().skip(page * PAGE).take(PAGE) {
        let (sign, after) = match (&line.spoken, line.standing()) {
            (Some(spoken), _) => {
                let words = spoken_words(language, spoken, IN_A_LIST);
                (
                    spoken.light.sign(),
                    format!(": {words} ({})", marks(language, &board.week, spoken)),
                )
            }
            (None, Standing::Excused) => ("▫️", format!(": {}", fl!(book, "standing-excused"))),
            (None, Standing::Unreachable) => {
                ("▫️", format!(": {}", fl!(book, "standing-unreachable")))
            }
            (None, _) => ("▫️", format!(": {}", fl!(book, "standing-missing"))),
        };
        let link = super::link(app, &line.roll.id);
        let after = format!("{after}\n{}", officer(language, line.head()));
        card = card.link_line(
            format!("{sign} "),
            agency_in_a_list(language, line),
            link,
            after,
        );
    }
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(
            fl!(book, "button-back"),
            &Button::Page(board.week.tuesday, page - 1),
        ));
    }
    if pages > 1 {
        let at = (page + 1).to_string();
        let of = pages.to_string();
        row.push(button(
            fl!(book, "button-page", page = at, pages = of),
            &Button::Page(board.week.tuesday, page),
        ));
    }
    if page + 1 < pages {
        row.push(button(
            fl!(book, "button-next"),
            &Button::Page(board.week.tuesday, page + 1),
        ));
    }
    let card = card.buttons(row);
    if steers && board.standing(Standing::Missing).next().is_some() {
        let tuesday = board.week.tuesday.to_string();
        return card.buttons(vec![button(
            fl!(book, "week-button-nudge"),
            &Button::Nudge(tuesday),
        )]);
    }
    card
}

/// One agency's answer, opened.
pub(super) fn answer(language: Language, week: &Week, line: &Line) -> Card {
    let book = language.book();
    let mut card = Card::default()
        .heading(line.agency.name(language))
        .line(title(language, week));
    card = match (&line.spoken, line.standing()) {
        (Some(spoken), _) => {
            let state = light(language, spoken.light);
            let marks = marks(language, week, spoken);
            let mut card = card.line(format!("{state} ({marks})"));
            if !spoken.words.is_empty() {
                // Cut here rather than at the end of the message, where the officer and the reference stand (P3, U3).
                let words = crate::card::cut(&spoken.words, OPENED).into_owned();
                card = card.line(fl!(book, "quoted", words = words));
            }
            if !spoken.media.is_empty() {
                card = card.line(fl!(book, "week-media", count = spoken.media.len()));
            }
            if spoken.role == Role::Delegate {
                let by = line.holders.iter().find(|h| h.person == spoken.person);
                if by.is_some() {
                    let by = officer(language, by);
                    card = card.line(fl!(book, "week-by-delegate", name = by));
                }
            }
            card
        }
        (None, Standing::Excused) => {
            let reason = line.excuse.clone().unwrap_or_default();
            card.line(fl!(book, "week-excused-because", reason = reason))
        }
        (None, Standing::Unreachable) => card.line(fl!(book, "week-unreachable")),
        (None, _) => card.line(fl!(book, "week-missing")),
    };
    card = card
        .line(officer(language, line.head()))
        .line(reference(language, line.roll.serial));
    let id = || line.roll.id.clone();
    let mut row = vec![button(fl!(book, "button-contact"), &Button::Contact(id()))];
    if line
        .spoken
        .as_ref()
        .is_some_and(|spoken| !spoken.media.is_empty())
    {
        row.push(button(fl!(book, "week-button-media"), &Button::Media(id())));
    }
    card.buttons(row).about(matter(&line.roll))
}

/// For a head: the own answer and its history (W9).
pub(super) fn own(
    language: Language,
    week: &Week,
    post: &Post,
    past: &[(Roll, Option<Spoken>)],
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let mut card = Card::default()
        .heading(post.agency.name(language))
        .line(title(language, week));
    let this = past
        .iter()
        .find(|(roll, _)| roll.week == week.tuesday)
        .and_then(|(roll, spoken)| Some((roll, spoken.as_ref()?)));
    card = match this {
        Some((_, spoken)) => {
            let words = spoken_words(language, spoken, ON_A_CARD);
            card.line(format!(
                "{} {words} ({})",
                spoken.light.sign(),
                marks(language, week, spoken)
            ))
        }
        None if week.is_open(now) => card.line(fl!(book, "week-own-missing")),
        None => card.line(fl!(book, "week-own-early")),
    };
    let earlier: Vec<&(Roll, Option<Spoken>)> = past
        .iter()
        .filter(|(roll, _)| roll.week != week.tuesday)
        .collect();
    if !earlier.is_empty() {
        card = card.heading(fl!(book, "week-own-history"));
    }
    for (roll, spoken) in earlier {
        let day = calendar::date::day_month(language.into(), roll.week);
        card = card.line(match spoken {
            Some(spoken) => {
                let words = spoken_words(language, spoken, IN_A_LIST);
                format!("{} {day}: {words}", spoken.light.sign())
            }
            None => format!("▫️ {day}: {}", fl!(book, "standing-missing")),
        });
    }
    match this {
        Some((roll, _)) => card.about(matter(roll)),
        None => card,
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
pub(crate) mod tests;
