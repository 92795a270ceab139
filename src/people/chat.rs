//! What people say to this capability: links, their own data, the roster.

use super::{
    consent, editing, handing,
    joining::{self, Did},
    keeping,
    naming::Named,
    phone, roster, store, who, words,
};
use crate::{
    access::{Branch, Permit, ToBeHere, ToKeepRoster, ToLookUp, ToReadRoster, behind},
    app::App,
    card::{Matter, one_line},
    ids::Id,
    standing::Stranger,
    turn::Outcome,
    understand::{Command, Meaning, Press, Said},
};

/// The kind of matter that a post is, in questions and in the audit trail.
pub(super) const POST: &str = "post";

/// The buttons of this capability: `pe:verb:id`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// Yes, this is my post (R4).
    Join(Id),
    /// No, it is not.
    NotMe(Id),
    /// Shows the roster's list, this page of it.
    List(Show, usize),
    /// Shows a post.
    Post(Id),
    /// Makes an invitation for the post (R3).
    Invite(Id),
    /// Makes an invitation as a picture for a camera.
    InviteByPicture(Id),
    /// Asks whether everybody who has not joined is to be invited.
    InviteAll,
    /// Invites them.
    InviteAllNow,
    /// Asks those whose number is old to confirm it or to give the new one.
    AskPhones,
    /// Revokes it.
    Revoke(Id),
    /// Shows another page of what the sheet would do (R2).
    DryRun(Id, usize),
    /// Takes the sheet that was shown (R2).
    Take(Id),
    /// Does not.
    Leave(Id),
    /// Switches the language back (R9).
    Language,
    /// Shows whom to call (R8).
    Who(Named),
}

/// Whom a list of the roster shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Show {
    /// Those who have not joined.
    NotJoined,
    /// Those who have blocked the bot (R7).
    Unreachable,
    /// Those who have joined.
    Joined,
    /// Posts that are to change hands (R1a).
    Coming,
    /// Those whose number is older than six months.
    OldPhone,
}

/// The longest name of a person, in characters.
const NAME: usize = 120;

const TAG: &str = "pe";

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Join(id) => format!("{TAG}:yes:{id}"),
            Self::NotMe(id) => format!("{TAG}:no:{id}"),
            Self::List(Show::NotJoined, page) => format!("{TAG}:new:{page}"),
            Self::List(Show::Unreachable, page) => format!("{TAG}:gone:{page}"),
            Self::List(Show::Joined, page) => format!("{TAG}:in:{page}"),
            Self::List(Show::OldPhone, page) => format!("{TAG}:old:{page}"),
            Self::List(Show::Coming, page) => format!("{TAG}:next:{page}"),
            Self::Post(id) => format!("{TAG}:post:{id}"),
            Self::Invite(id) => format!("{TAG}:inv:{id}"),
            Self::InviteByPicture(id) => format!("{TAG}:qr:{id}"),
            Self::InviteAll => format!("{TAG}:all"),
            Self::InviteAllNow => format!("{TAG}:allnow"),
            Self::AskPhones => format!("{TAG}:phones"),
            Self::Revoke(id) => format!("{TAG}:rev:{id}"),
            Self::DryRun(id, page) => format!("{TAG}:dry:{id}:{page}"),
            Self::Take(id) => format!("{TAG}:take:{id}"),
            Self::Leave(id) => format!("{TAG}:leave:{id}"),
            Self::Language => format!("{TAG}:lang"),
            Self::Who(Named::Agency(code)) => format!("{TAG}:ag:{code}"),
            Self::Who(Named::Person(id)) => format!("{TAG}:who:{id}"),
            Self::Who(Named::Vacancy(id)) => format!("{TAG}:seat:{id}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(crate) fn read(press: &Press) -> Option<Self> {
        let page = |text: &str| text.parse().ok().filter(|page| *page < 10_000);
        match press.of(TAG)?.as_slice() {
            ["yes", id] => Id::read(id).map(Self::Join),
            ["no", id] => Id::read(id).map(Self::NotMe),
            ["new", at] => page(at).map(|at| Self::List(Show::NotJoined, at)),
            ["gone", at] => page(at).map(|at| Self::List(Show::Unreachable, at)),
            ["in", at] => page(at).map(|at| Self::List(Show::Joined, at)),
            ["old", at] => page(at).map(|at| Self::List(Show::OldPhone, at)),
            ["next", at] => page(at).map(|at| Self::List(Show::Coming, at)),
            ["post", id] => Id::read(id).map(Self::Post),
            ["inv", id] => Id::read(id).map(Self::Invite),
            ["qr", id] => Id::read(id).map(Self::InviteByPicture),
            ["all"] => Some(Self::InviteAll),
            ["allnow"] => Some(Self::InviteAllNow),
            ["phones"] => Some(Self::AskPhones),
            ["rev", id] => Id::read(id).map(Self::Revoke),
            ["dry", id, at] => Some(Self::DryRun(Id::read(id)?, page(at)?)),
            ["take", id] => Id::read(id).map(Self::Take),
            ["leave", id] => Id::read(id).map(Self::Leave),
            ["lang"] => Some(Self::Language),
            ["ag", code] => Some(Self::Who(Named::Agency((*code).to_owned()))),
            ["who", id] => Some(Self::Who(Named::Person(Id::read(id)?))),
            ["seat", id] => Some(Self::Who(Named::Vacancy(Id::read(id)?))),
            _ => None,
        }
    }
}

/// What a known person wants of this capability.
#[derive(Clone, Debug)]
enum Own {
    Language,
    LanguagePressed(i64),
    Privacy,
    Phone { phone: String, own: bool },
    SkipPhone,
    Opened(String),
    Join(Id, i64),
    NotMe(i64),
    Name(Said),
}

#[derive(Clone, Debug)]
enum Reading {
    Roster(String),
    List(Show, usize, i64),
    Post(Id, i64),
}

#[derive(Clone, Debug)]
pub(super) enum Keeping {
    Invite {
        post: Id,
        message: i64,
        picture: bool,
    },
    InviteAll,
    InviteAllNow(i64),
    AskPhones,
    Revoke(Id, i64),
    DryRun(Id, usize, i64),
    Take(Id, i64),
    Leave(Id, i64),
}

/// Everything that enrolled people can want here.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(dptree::filter_map(own).chain(behind::<ToBeHere>(dptree::endpoint(about_oneself))))
        .branch(
            dptree::filter_map(who::looking).chain(behind::<ToLookUp>(dptree::endpoint(who::look))),
        )
        .branch(
            dptree::filter_map(reading)
                .chain(behind::<ToReadRoster>(dptree::endpoint(read_roster))),
        )
        .branch(
            dptree::filter_map(keeping)
                .chain(behind::<ToKeepRoster>(dptree::endpoint(keep_roster))),
        )
        .branch(handing::branch())
        .branch(consent::branch())
        .branch(editing::branch())
}

/// Everything that strangers can do: open an invitation, or be told how to get one.
pub(crate) fn strangers() -> Branch {
    dptree::endpoint(|app: App, who: Stranger, did: Did| joining::stranger(app, who, did))
}

fn own(meaning: Meaning) -> Option<Own> {
    match meaning {
        Meaning::Command { command, .. } => match command {
            Command::Language => Some(Own::Language),
            Command::Privacy => Some(Own::Privacy),
            Command::Skip => Some(Own::SkipPhone),
            _ => None,
        },
        Meaning::Contact { phone, own } => Some(Own::Phone { phone, own }),
        Meaning::Answering { question, said } if question.kind == joining::OWN_NAME => {
            Some(Own::Name(said))
        }
        Meaning::Opened { payload } if super::invitations::is_invitation(&payload) => {
            Some(Own::Opened(payload))
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Language => Some(Own::LanguagePressed(press.message)),
            Button::Join(id) => Some(Own::Join(id, press.message)),
            Button::NotMe(_) => Some(Own::NotMe(press.message)),
            _ => None,
        },
        _ => None,
    }
}

fn reading(meaning: Meaning) -> Option<Reading> {
    match meaning {
        Meaning::Command {
            command: Command::Roster,
            words,
        } => Some(Reading::Roster(words)),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::List(show, page) => Some(Reading::List(show, page, press.message)),
            Button::Post(id) => Some(Reading::Post(id, press.message)),
            _ => None,
        },
        _ => None,
    }
}

fn keeping(meaning: Meaning) -> Option<Keeping> {
    match meaning {
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Invite(post) => Some(Keeping::Invite {
                post,
                message: press.message,
                picture: false,
            }),
            Button::InviteByPicture(post) => Some(Keeping::Invite {
                post,
                message: press.message,
                picture: true,
            }),
            Button::AskPhones => Some(Keeping::AskPhones),
            Button::InviteAll => Some(Keeping::InviteAll),
            Button::InviteAllNow => Some(Keeping::InviteAllNow(press.message)),
            Button::Revoke(id) => Some(Keeping::Revoke(id, press.message)),
            Button::DryRun(id, page) => Some(Keeping::DryRun(id, page, press.message)),
            Button::Take(id) => Some(Keeping::Take(id, press.message)),
            Button::Leave(id) => Some(Keeping::Leave(id, press.message)),
            _ => None,
        },
        _ => None,
    }
}

async fn about_oneself(app: App, may: Permit<ToBeHere>, wanted: Own) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    match wanted {
        Own::Language => {
            let other = language.other();
            store::set_language(turn.conn(), &person.id, other).await?;
            turn.say(&to, words::language(other)).await?;
        }
        Own::LanguagePressed(message) => {
            let other = language.other();
            store::set_language(turn.conn(), &person.id, other).await?;
            turn.revise_message(&to, message, words::language(other))
                .await?;
        }
        Own::Privacy => {
            turn.say(&to, words::privacy(language)).await?;
        }
        Own::Phone { phone, own } => {
            let card = match phone::of_contact(&phone).filter(|_| own) {
                Some(phone) => {
                    let now = turn.now();
                    store::set_phone(turn.conn(), &person.id, &phone, now).await?;
                    turn.note("give-phone", &Matter::new("person", &person.id))
                        .await?;
                    words::phone_kept(language, &phone)
                }
                None => words::not_your_phone(language),
            };
            turn.say(&to, card).await?;
        }
        Own::Name(said) => {
            let name = one_line(&said.words, NAME);
            let card = if name.is_empty() || name.ends_with('…') {
                words::own_name_unusable(language)
            } else {
                turn.close_question(&person.id).await?;
                store::set_name(turn.conn(), &person.id, &name).await?;
                turn.note("give-name", &Matter::new("person", &person.id))
                    .await?;
                words::name_kept(language, &name)
            };
            turn.say(&to, card).await?;
        }
        Own::SkipPhone => {
            turn.say(&to, words::phone_skipped(language)).await?;
        }
        Own::Opened(payload) => {
            let hears = joining::open(&mut turn, &to, &payload).await?;
            joining::hear(&mut turn, &to, hears).await?;
        }
        Own::Join(invitation, message) => {
            return joining::joined(turn, &to, &invitation, message).await;
        }
        Own::NotMe(message) => {
            turn.revise_message(&to, message, words::not_me(language))
                .await?;
        }
    }
    turn.commit().await
}

async fn read_roster(app: App, may: Permit<ToReadRoster>, wanted: Reading) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language, now) = (may.addressee(), may.language(), turn.now());
    let keeps = <ToKeepRoster as crate::access::Right>::granted(may.person());
    match wanted {
        Reading::Roster(wanted) => {
            let holders = store::holders(turn.conn(), now).await?;
            let agencies = store::roster::agencies_count(turn.conn()).await?;
            let coming = store::hand_overs::coming(turn.conn(), None, now).await?;
            let card = if wanted.is_empty() {
                words::roster(
                    language,
                    agencies,
                    &holders,
                    &coming,
                    (Show::NotJoined, 0),
                    keeps,
                    now,
                )
            } else {
                words::found(language, &holders, &wanted)
            };
            turn.say(&to, card).await?;
        }
        Reading::List(show, page, message) => {
            let holders = store::holders(turn.conn(), now).await?;
            let agencies = store::roster::agencies_count(turn.conn()).await?;
            let coming = store::hand_overs::coming(turn.conn(), None, now).await?;
            let card = words::roster(
                language,
                agencies,
                &holders,
                &coming,
                (show, page),
                keeps,
                now,
            );
            turn.revise_message(&to, message, card).await?;
        }
        Reading::Post(id, message) => {
            match keeping::post_card(&mut turn, &id, language, keeps).await? {
                Some(card) => turn.revise_message(&to, message, card).await?,
                None => turn.toast(crate::words::button_over(language)),
            }
        }
    }
    turn.commit().await
}

async fn keep_roster(app: App, may: Permit<ToKeepRoster>, wanted: Keeping) -> Outcome {
    match wanted {
        Keeping::Take(id, message) => roster::sheet_taken(&app, &may, &id, message).await,
        Keeping::Leave(id, message) => roster::sheet_left(&app, &may, &id, message).await,
        Keeping::DryRun(id, page, message) => {
            roster::sheet_paged(&app, &may, &id, page, message).await
        }
        wanted => keeping::keep(&app, &may, wanted).await,
    }
}
