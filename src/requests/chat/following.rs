//! What is open, by lateness (Q3): for the governor's office all of it, for an agency its own.

use super::Button;
use crate::{
    access::{Permit, Right as _, ToCallPersons, ToFileOrders, ToSeeOrders, ToSurvey},
    app::App,
    card::Matter,
    ids::Id,
    outbox::{Body, MediaKind},
    people::dialled,
    person::Person,
    requests::{
        ERRAND, listing, store,
        view::{Present, View, answers_for, decides},
        words::{self, Decided, Opener},
    },
    turn::{Outcome, Turn},
    understand::{Command, Meaning},
};

/// What is wanted of the list.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    List,
    Page(usize, i64),
    Open(Id),
    Media(Id),
    Contact(Id),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Orders,
            ..
        } => Some(Wanted::List),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::List(page) => Some(Wanted::Page(page, press.message)),
            Button::Open(id) => Some(Wanted::Open(id)),
            Button::Media(id) => Some(Wanted::Media(id)),
            Button::Contact(id) => Some(Wanted::Contact(id)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn followed(app: App, may: Permit<ToSeeOrders>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    match wanted {
        Wanted::List | Wanted::Page(..) => {
            let page = match wanted {
                Wanted::Page(page, _) => page,
                _ => 0,
            };
            let card = listing::orders(&mut turn, person, page, &present).await?;
            match wanted {
                // Where it stands in another message, such as the brief, it is said anew.
                Wanted::Page(page, message) if page > 0 => {
                    turn.revise_message(&to, message, card).await?;
                }
                _ => drop(turn.say(&to, card).await?),
            }
        }
        Wanted::Open(id) | Wanted::Media(id) | Wanted::Contact(id)
            if !may_see(&mut turn, person, &id, &present).await? =>
        {
            turn.toast(crate::words::button_over(language));
        }
        Wanted::Open(id) => open(&mut turn, person, &id, &present).await?,
        Wanted::Media(id) => media(&mut turn, person, &id).await?,
        Wanted::Contact(id) => {
            contact(&mut turn, person, &id, &present).await?;
        }
    }
    turn.commit().await
}

async fn may_see(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    present: &Present,
) -> anyhow::Result<bool> {
    let view = View::read(turn.conn(), id, present).await?;
    Ok(
        view.is_some_and(|view| {
            ToSurvey::granted(person) || answers_for(person, &view.agency.code)
        }),
    )
}

async fn open(turn: &mut Turn, person: &Person, id: &Id, present: &Present) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let Some(mut view) = View::read(turn.conn(), id, present).await? else {
        return Ok(());
    };
    let own = person
        .reports_for()
        .find(|post| post.agency.code == view.agency.code);
    let card = match own.filter(|_| !ToSurvey::granted(person)) {
        Some(post) => words::errand(language, &view, post, now),
        None => {
            let said = store::words_of(turn.conn(), id).await?;
            let opener = match () {
                () if decides(person, &view.request) => Opener::Decides,
                () if ToFileOrders::granted(person) => Opener::Files,
                () => Opener::Reads,
            };
            if let Some(officer) = view
                .officer
                .as_mut()
                .filter(|_| !ToCallPersons::granted(person))
            {
                officer.personal_phone.clear();
            }
            words::opened(language, &view, &said, opener, now)
        }
    };
    turn.note("read-request", &Matter::new(ERRAND, id)).await?;
    turn.say(&person.addressee(), card).await.map(drop)
}

/// What came with the answers, the last ones.
async fn media(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<()> {
    /// Telegram shows ten pictures in an album; more at once would bury the chat.
    const MOST: usize = 10;
    let said = store::words_of(turn.conn(), id).await?;
    let letter = letter(turn, id).await?;
    let media: Vec<_> = said
        .into_iter()
        .filter_map(|word| Some((word.media_kind?, word.media_file?)))
        .chain(letter)
        .collect();
    if media.is_empty() {
        turn.toast(crate::words::button_over(person.language));
    }
    let first = media.len().saturating_sub(MOST);
    for (kind, file) in media.into_iter().skip(first) {
        let body = Body::Media {
            kind,
            file,
            caption: String::new(),
        };
        let about = Some(Matter::new(ERRAND, id));
        turn.hand(&person.addressee(), body, about).await?;
    }
    Ok(())
}

/// The file of the letter that has followed (Q4).
async fn letter(turn: &mut Turn, id: &Id) -> anyhow::Result<Option<(MediaKind, String)>> {
    let errand = store::errand(turn.conn(), id).await?;
    let request = match errand {
        Some(errand) => store::request(turn.conn(), &errand.request).await?,
        None => None,
    };
    Ok(request.and_then(|request| request.letter_kind.zip(request.letter_file)))
}

/// The number of whoever heads the agency, as a contact (P3).
async fn contact(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    present: &Present,
) -> anyhow::Result<()> {
    let view = View::read(turn.conn(), id, present).await?;
    let officer = view.as_ref().and_then(|view| view.officer.as_ref());
    let phone = officer.map_or("", |officer| match officer.personal_phone.as_str() {
        personal if !personal.is_empty() && ToCallPersons::granted(person) => personal,
        _ => officer.post.office_phone.as_str(),
    });
    match officer.filter(|_| !phone.is_empty()) {
        Some(officer) => {
            let body = Body::Contact {
                phone: dialled(phone).to_owned(),
                name: officer.name.clone(),
            };
            turn.hand(&person.addressee(), body, None).await?;
            let about = Matter::new("agency", &officer.post.agency.code);
            turn.note("look-up", &about).await
        }
        None => {
            turn.toast(words::decided(person.language, Decided::NoNumber));
            Ok(())
        }
    }
}
