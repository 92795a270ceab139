//! `/who`: whom to call (R8).
//!
//! One who fits is shown with the contact; of several one is chosen by a button. Office numbers are for all, personal ones for those who
//! may call persons (P3). Where nobody sits, the office's number stands in.

use super::{
    chat::Button,
    naming::{Directory, Found, Named, Seat},
    phone::dialled,
    store::{self, Holder},
    words,
};
use crate::{
    access::{Permit, Right as _, ToCallPersons, ToLookUp},
    app::App,
    card::Matter,
    ids::Id,
    outbox::Body,
    person::{Agency, Post, Role},
    turn::{Outcome, Turn},
    understand::{Command, Enclosed, Meaning, Said},
};

/// The question whom the person is looking for (U4).
const WHO: &str = "who";
/// Nobody's name is longer: what is, was not the answer to the question.
const NAME_CHARS: usize = 80;
/// How many are offered as buttons.
pub(super) const OFFERED: usize = 8;

/// What is asked about whom.
#[derive(Clone, Debug)]
pub(super) enum Looking {
    /// Whom? (U4)
    Ask,
    /// Whoever is called so.
    For(String),
    /// One of those offered.
    At(Named),
}

pub(super) fn looking(meaning: Meaning) -> Option<Looking> {
    match meaning {
        Meaning::Command {
            command: Command::Who,
            words,
        } => Some(match words.is_empty() {
            true => Looking::Ask,
            false => Looking::For(words),
        }),
        Meaning::Answering { question, said } if question.kind == WHO && is_name(&said) => {
            Some(Looking::For(said.words))
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Who(named) => Some(Looking::At(named)),
            _ => None,
        },
        _ => None,
    }
}

/// Whatever else is sent while the question is open is no answer to it, and must not be lost (P2).
fn is_name(said: &Said) -> bool {
    let words = said.words.trim();
    said.enclosed == Enclosed::Nothing
        && words.lines().count() == 1
        && words.chars().count() <= NAME_CHARS
}

/// An agency, a person or a vacant post as it is shown to whoever looks it up.
pub(super) struct Shown {
    /// The agency, where that was looked up.
    pub agency: Option<Agency>,
    /// The posts held, or the vacant one.
    pub posts: Vec<Post>,
    /// Who holds them; with a personal number only for those who may see it.
    pub holder: Option<Holder>,
}

impl Shown {
    /// The contact to be sent: the person's own number where it may be seen, else the office's.
    fn contact(&self) -> Option<Body> {
        let personal = self.holder.as_ref().map(|holder| &holder.personal_phone);
        let office = self.posts.iter().map(|post| &post.office_phone);
        let phone = personal.into_iter().chain(office).find(|p| !p.is_empty())?;
        let name = match (&self.holder, &self.agency) {
            (Some(holder), _) => holder.name.clone(),
            (None, Some(agency)) => agency.name_th.clone(),
            (None, None) => self.posts.first()?.agency.name_th.clone(),
        };
        Some(Body::Contact {
            phone: dialled(phone).to_owned(),
            name,
        })
    }
}

pub(super) async fn look(app: App, may: Permit<ToLookUp>, looking: Looking) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    match looking {
        Looking::Ask => {
            turn.ask(person, &Matter::new(WHO, &person.id)).await?;
            turn.say(&to, words::who(language)).await?;
        }
        Looking::For(wanted) => {
            turn.close_question_about(&person.id, &Matter::new(WHO, &person.id))
                .await?;
            let roster = Roster::read(&mut turn).await?;
            match roster.directory().find(&wanted) {
                Found::One(named) => show(&mut turn, &may, &roster, &named).await?,
                Found::Several(several) => {
                    let offered: Vec<(Named, Shown)> = several
                        .iter()
                        .take(OFFERED)
                        .filter_map(|named| Some((named.clone(), roster.shown(named)?)))
                        .collect();
                    let card = words::which(language, &wanted, &offered, several.len());
                    turn.say(&to, card).await?;
                }
                Found::Nothing => {
                    turn.say(&to, words::nobody_so_called(language, &wanted))
                        .await?;
                }
            }
        }
        Looking::At(named) => {
            let roster = Roster::read(&mut turn).await?;
            show(&mut turn, &may, &roster, &named).await?;
        }
    }
    turn.commit().await
}

async fn show(
    turn: &mut Turn,
    may: &Permit<ToLookUp>,
    roster: &Roster,
    named: &Named,
) -> anyhow::Result<()> {
    let language = may.language();
    let Some(mut shown) = roster.shown(named) else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    if !ToCallPersons::granted(may.person())
        && let Some(holder) = &mut shown.holder
    {
        holder.personal_phone.clear();
    }
    turn.say(&may.addressee(), words::found_one(language, &shown))
        .await?;
    if let Some(contact) = shown.contact() {
        turn.hand(&may.addressee(), contact, None).await?;
    }
    let about = match (&shown.holder, named) {
        (Some(holder), _) => Matter::new("person", &holder.person),
        (None, Named::Agency(code)) => Matter::new("agency", code),
        (None, Named::Person(id)) => Matter::new("person", id),
        (None, Named::Vacancy(id)) => Matter::new("post", id),
    };
    turn.note("look-up", &about).await
}

/// The roster as it is at this moment.
struct Roster {
    agencies: Vec<Agency>,
    posts: Vec<Post>,
    holders: Vec<Holder>,
}

impl Roster {
    async fn read(turn: &mut Turn) -> anyhow::Result<Self> {
        let now = turn.now();
        Ok(Self {
            agencies: store::agencies(turn.conn()).await?,
            posts: store::posts(turn.conn()).await?,
            holders: store::holders(turn.conn(), now).await?,
        })
    }

    fn directory(&self) -> Directory {
        let held: std::collections::HashSet<&Id> =
            self.holders.iter().map(|holder| &holder.post.id).collect();
        let vacant = self.posts.iter().filter(|post| !held.contains(&post.id));
        let seats: Vec<Seat> = self
            .holders
            .iter()
            .map(|holder| Seat {
                post: holder.post.clone(),
                holder: Some((holder.person.clone(), holder.name.clone())),
            })
            .chain(vacant.map(|post| Seat {
                post: post.clone(),
                holder: None,
            }))
            .collect();
        Directory::of(&self.agencies, &seats)
    }

    fn shown(&self, named: &Named) -> Option<Shown> {
        match named {
            Named::Agency(code) => {
                let agency = self.agencies.iter().find(|agency| agency.code == *code)?;
                let heads = |post: &&Post| post.agency.code == *code && post.role == Role::Head;
                let posts: Vec<Post> = self.posts.iter().filter(heads).cloned().collect();
                let holder = self.holders.iter().find(|holder| heads(&&holder.post));
                Some(Shown {
                    agency: Some(agency.clone()),
                    posts,
                    holder: holder.cloned(),
                })
            }
            Named::Person(id) => {
                let mut held = self.holders.iter().filter(|holder| holder.person == *id);
                let holder = held.clone().next()?.clone();
                Some(Shown {
                    agency: None,
                    posts: held.by_ref().map(|holder| holder.post.clone()).collect(),
                    holder: Some(holder),
                })
            }
            Named::Vacancy(id) => {
                let post = self.posts.iter().find(|post| post.id == *id)?.clone();
                let holder = self.holders.iter().find(|holder| holder.post.id == *id);
                Some(Shown {
                    agency: None,
                    posts: vec![post],
                    holder: holder.cloned(),
                })
            }
        }
    }
}
