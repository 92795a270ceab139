//! # Requests: orders, cooperation, questions (PRODUCT.md section 7)
//!
//! Governor and vices ask an agency for something in one line; agency, words and time are understood and shown before anything goes out:
//!
//! > /order ชลประทาน ขอข้อมูลการขยายคลอง ภายในศุกร์ · สั่งการ ชลประทาน, สสจ. … · ทุกอำเภอ …
//! > `ส่ง` `ยกเลิก` `เปลี่ยนกำหนด` `เปลี่ยนข้อความ` `เปลี่ยนหน่วยงาน` `ให้ดำเนินการ` `ห้ามดำเนินการ` `หนังสือจะตามไป`
//!
//! What is missing is asked once; of two agencies that a name may mean one is chosen by a tap (R8). The word fits the agency (R0): an order,
//! a request for cooperation, or nothing at all for those who get announcements only. One request may go to several agencies or an
//! audience: each has an answer, a reference (ข-123) and a lateness of its own.
//!
//! Head and delegates get it with *accept* · *ask back* · *cannot by then*; the answer is any reply. The governor gets it with *enough* ·
//! *more*. They are reminded at half time, a day before, and when it is late, in office hours. `/orders` shows what is open by lateness.
//!
//! The secretariat drafts and the governor releases by one tap; the secretariat files answers received by telephone, marked so (Q1a), and
//! records the letter that follows (`/letters`, Q4). One tap makes a request from an answer of the week, a private note, a dossier or
//! whereabouts (Q3).
//!
//! Decided here:
//!
//! - A request belongs to the post that asks and to the agency that is asked, not to people (R1): successors go on with it. The governor
//!   decides about those of vices, too. Nobody's draft is anybody else's; one laid before the governor is every governor's.
//! - By a day means by 16:30 of that day; before a day, by 16:30 of the day before.
//! - Answers of several agencies to one request are gathered for a quarter of an hour, or until all have answered, and come as one message.
//!   The card of what came of it is changed in its place all the while; that an agency has accepted shows there and rings nowhere.
//!   The message holds all of them, and goes with every edit and withdrawal; what one agency alone answered meanwhile comes as its answer.
//! - Each wish for time is decided by itself; a newer one takes the place of the one before it.
//! - An agency whose only answer was taken back is to answer again, and is reminded.
//! - What is asked *more* of something that was not answered leaves its time as it is, unless another is named.
//! - What is replied to a message about several is kept, and asked about once.
//! - รับทราบ in reply to a request accepts it, and is no answer (U7); เรียบร้อย says that it is done, and is one.
//! - What the governor replies to an answer asks for more; what is replied before there is one, is words for the agency.
//! - Of a private note nothing is kept in the request that is made from it: nobody learns that there is one (L7).
//!
//! - An edit of a message that made a draft changes what it said and still stands. Of a request that has gone out it changes the words: the
//!   agencies are told, and to whom it went and by when stays. What the governor has released is not the secretariat's to change.
//! - A label of secrecy that comes later ends the request at every agency; what came along is deleted there.
//!
//! Not there yet: mission areas of vices; kinds by agency as a setting.

pub(crate) mod chat;
mod drafting;
pub(crate) mod due;
mod handed;
mod listing;
mod replying;
mod rewording;
pub mod rules;
#[cfg(test)]
pub(crate) mod samples;
mod store;
mod telling;
mod view;
pub(crate) mod words;

pub use rules::SourceKind;
pub use store::Held;
use store::Request;

use crate::{
    card::{Button as CardButton, Card, Matter},
    db::Conn,
    ids::Id,
    people::{Holder, Open},
    person::{Language, Person},
    turn::Turn,
    workbook::Sheet,
};
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;
use view::{Present, View};

/// The kind of matter that a request at an agency is: what is replied to its messages is an answer, or words for the agency.
pub const ERRAND: &str = "errand";
/// The kind of matter that a message about several requests at one agency is; by the first of them.
const SEVERAL: &str = "errands";
/// The kind of matter that a request is, in the making or at all of its agencies.
const DRAFT: &str = "request";
/// So long a draft is kept that nobody goes on with.
const DRAFTS_KEPT: Duration = Duration::days(7);
/// How many requests stand in a dossier.
const IN_DOSSIER: usize = 3;

/// From what a request is made by one tap (Q3): the link that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is.
    pub kind: SourceKind,
    /// Which.
    pub id: Id,
}

/// How many requests are open, and late (B1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that are open at an agency.
    pub open: usize,
    /// Those of them that should have been answered.
    pub late: usize,
}

/// How many requests are open, and late.
///
/// # Errors
/// The database cannot be read.
pub async fn counts(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Counts> {
    let open = store::open_errands(conn).await?;
    Ok(Counts {
        open: open.len(),
        late: open.iter().filter(|errand| errand.is_late(now)).count(),
    })
}

/// The card with the line of the brief, where anything is open (B1).
#[must_use]
pub(crate) fn in_brief(language: Language, card: Card, counts: &Counts) -> Card {
    match counts.open {
        0 => card,
        _ => card.line(words::in_brief(language, counts)),
    }
}

/// The button of the brief that opens what is open.
#[must_use]
pub(crate) fn brief_button(language: Language, counts: &Counts) -> Option<CardButton> {
    (counts.open > 0).then(|| words::brief_button(language, counts))
}

/// What is open for each agency, by its code, as the call names it: a line in Thai and one in English (section 3).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn call_lines(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<HashMap<String, [String; 2]>> {
    let mut open: HashMap<String, Vec<(rules::Word, bool)>> = HashMap::new();
    let agencies = crate::people::agencies(conn).await?;
    for errand in store::open_errands(conn).await? {
        let agency = agencies.iter().find(|agency| agency.code == errand.agency);
        let word = agency.and_then(|agency| rules::Word::of(agency.kind));
        if let Some(word) = word.filter(|_| errand.waits()) {
            let late = errand.is_late(now);
            open.entry(errand.agency).or_default().push((word, late));
        }
    }
    let lines = |open: &[(rules::Word, bool)]| {
        [Language::Thai, Language::English].map(|language| words::in_call(language, open))
    };
    Ok(open
        .into_iter()
        .map(|(agency, open)| (agency, lines(&open)))
        .collect())
}

/// What is open, for the workbook (B4).
#[derive(Clone, Debug)]
pub(crate) struct Table {
    views: Vec<View>,
    at: DateTime<Utc>,
}

impl Table {
    /// The sheet of the workbook.
    #[must_use]
    pub(crate) fn sheet(&self, language: Language) -> Sheet {
        words::sheet(language, self)
    }
}

/// Everything that is open, the worst first; `persons`: with the numbers of persons (P3).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn table(
    conn: &mut Conn,
    persons: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<Table> {
    let present = Present::read(conn, now).await?;
    let mut views = view::open(conn, &present).await?;
    listing::by_lateness(&mut views, now);
    let views = match persons {
        true => views,
        false => listing::without_personal_phones(views),
    };
    Ok(Table { views, at: now })
}

/// What is open for one agency (L7).
#[derive(Clone, Debug, Default)]
pub(crate) struct OfAgency(Vec<View>);

impl OfAgency {
    /// The card with a line for each.
    #[must_use]
    pub(crate) fn shown(&self, language: Language, card: Card, now: DateTime<Utc>) -> Card {
        words::in_dossier(language, card, &self.0, IN_DOSSIER, now)
    }
}

/// What is open for this agency, the worst first.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn of_agency(
    conn: &mut Conn,
    agency: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<OfAgency> {
    let errands = store::open_of_agency(conn, agency).await?;
    if errands.is_empty() {
        return Ok(OfAgency::default());
    }
    let present = Present::read(conn, now).await?;
    let mut views = view::all(conn, errands, &present).await?;
    listing::by_lateness(&mut views, now);
    Ok(OfAgency(views))
}

/// The button that makes a request from whatever is shown of an agency (Q3): for cards that governor and vices read.
#[must_use]
pub(crate) fn make_button(language: Language, agency: &str, source: Option<Source>) -> CardButton {
    let does = chat::Button::Of(agency.to_owned(), source);
    crate::people::order_button_with(language, does.data())
}

/// Begins a request with the words of what it is made from; the person is asked to whom it goes, and by when (E6).
///
/// # Errors
/// The database refused.
pub async fn assign(
    turn: &mut Turn,
    person: &Person,
    words: &str,
    source: Source,
) -> anyhow::Result<()> {
    drafting::assign(turn, person, words, source).await
}

/// A request that was made from something, at one agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The number of its short reference.
    pub serial: i64,
    /// At which agency.
    pub agency: String,
    /// Whether it is over.
    pub closed: bool,
}

/// The requests that were made from this and have gone out, the earliest first.
///
/// # Errors
/// The database cannot be read.
pub async fn made_from(conn: &mut Conn, source: &Source) -> anyhow::Result<Vec<Made>> {
    let errands = store::made_from(conn, source.kind, &source.id).await?;
    let made = errands.into_iter().map(|errand| Made {
        serial: errand.serial,
        closed: errand.closed_at.is_some(),
        agency: errand.agency,
    });
    Ok(made.collect())
}

/// `ข-12`: the short reference of a request.
#[must_use]
pub(crate) fn short_reference(language: Language, serial: i64) -> String {
    words::short_reference(language, serial)
}

/// What is open of the requests for the post that this holder takes over (R1a).
///
/// # Errors
/// The database refused.
pub(crate) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    handed::open_matters(turn, holder).await
}

/// What the requests hold about the person (R9).
///
/// # Errors
/// The database cannot be read.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// Whether this message was filed as one about a request.
///
/// # Errors
/// The database cannot be read.
pub async fn has_filed(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::word_of_message(conn, chat, message).await?.is_some()
        || store::said_in(conn, chat, message).await?.is_some())
}

/// The matter of the short reference ข-`number` (U3).
///
/// # Errors
/// The database cannot be read.
pub async fn by_reference(conn: &mut Conn, number: i64) -> anyhow::Result<Option<Matter>> {
    let errand = store::by_serial(conn, number).await?;
    Ok(errand.map(|id| Matter::new(ERRAND, id)))
}

/// The request to which an earlier part of this album belongs (U12).
///
/// # Errors
/// The database cannot be read.
pub async fn of_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<Option<Matter>> {
    let errand = store::errand_of_album(conn, chat, album).await?;
    if let Some(id) = errand {
        return Ok(Some(Matter::new(ERRAND, id)));
    }
    let request = store::said_in_album(conn, chat, album).await?;
    Ok(request.map(|id| Matter::new(DRAFT, id)))
}

/// Takes back what was filed from this message: its sender has marked it as secret (U1).
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    rewording::withhold(turn, person, message).await
}

/// Takes back the requests that say what they were made from, in one of its wordings: that was marked as secret since (U1, E6).
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold_made_of(
    turn: &mut Turn,
    person: &Person,
    source: &Source,
    wordings: &[String],
) -> anyhow::Result<()> {
    let made = store::made_of(turn.conn(), source.kind, &source.id).await?;
    let says_it = |one: &Request| !one.words.is_empty() && wordings.contains(&one.words);
    for request in made.into_iter().filter(says_it) {
        rewording::take_back(turn, person, request).await?;
    }
    Ok(())
}

/// Forgets drafts that nobody goes on with.
///
/// # Errors
/// The database refused.
pub(crate) async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    store::forget_drafts(conn, now - DRAFTS_KEPT).await
}
