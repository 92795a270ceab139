//! Everything that speaks to Telegram, and the tree through which an update goes.
//!
//! `listen` brings updates into the inbox; `handling` takes them through the tree; `delivery` alone sends letters. Menus, presses' answers
//! and files are not letters: they are asked for here and nowhere else.
#![expect(
    clippy::disallowed_types,
    reason = "this is the one place that speaks to Telegram"
)]

mod delivery;
mod files;
mod groups;
mod handling;
mod hear;
mod listen;
pub mod menu;
pub mod pace;
mod send;
mod words;

pub use delivery::Delivery;
pub use files::files;
pub use handling::Handling;
pub use listen::{Listener, WrongToken};

use crate::{
    access::{
        Branch, Right, ToAnnounce, ToAskGovernor, ToBeHere, ToFileOrders, ToLookUp, ToReadRoster,
        ToReport, ToSeeOrders, ToSeeWhere, ToSteer, ToSurvey, ToTalk, ToVisit, ToWriteOrders,
    },
    announcements,
    app::App,
    briefing, desk, mydata,
    people::{self, chat::Button as PeopleButton, joining::Did},
    person::Role,
    projects, requests,
    standing::{Stranger, Visitor},
    talks,
    understand::{Command, Meaning},
    urgent, visits, week, whereabouts,
};
use anyhow::Context as _;
use hear::{Caller, Heard};
use secrecy::{ExposeSecret as _, SecretString};
use std::time::Duration;
use teloxide::{
    ApiError, Bot, RequestError, net::default_reqwest_settings, prelude::Requester as _,
    types::Update,
};
use url::Url;

/// Longer than Telegram holds a request for updates.
const CLIENT_WAITS: Duration = Duration::from_secs(40);

/// The bot of this token at this API.
///
/// # Errors
/// The HTTP client could not be made.
pub fn bot(token: &SecretString, api: &Url) -> anyhow::Result<Bot> {
    let client = default_reqwest_settings().timeout(CLIENT_WAITS).build()?;
    Ok(Bot::with_client(token.expose_secret(), client).set_api_url(api.clone()))
}

/// The bot's own name, without `@`.
///
/// # Errors
/// Telegram could not be asked, or does not know the token.
pub async fn own_name(bot: &Bot) -> anyhow::Result<String> {
    match bot.get_me().await {
        Ok(me) => Ok(me.username().to_owned()),
        Err(RequestError::Api(ApiError::InvalidToken)) => Err(WrongToken.into()),
        Err(error) => Err(error).context("the Bot API does not answer"),
    }
}

/// An error of the Bot API for the log: what the server sent is left out, for it may hold what people wrote (S5).
fn kind_of(error: &RequestError) -> String {
    match error {
        RequestError::InvalidJson { source, .. } => {
            format!("an answer that cannot be read ({source})")
        }
        error => error.to_string(),
    }
}

/// The same for an error that may be one of the Bot API.
fn told(error: &anyhow::Error) -> String {
    error
        .downcast_ref::<RequestError>()
        .map_or_else(|| error.to_string(), kind_of)
}

/// Who may use a command: the roles of the right that its branch asks for.
#[must_use]
pub fn may(command: Command) -> &'static [Role] {
    match command {
        // Heads see their own answer, the others the board.
        Command::Week => EITHER_REPORTS_OR_SURVEYS,
        Command::Overdue | Command::Projects => EITHER_REPORTS_OR_SURVEYS,
        Command::Brief | Command::Attendance | Command::Budget => ToSurvey::ROLES,
        Command::Where => ToSeeWhere::ROLES,
        Command::Talk => ToTalk::ROLES,
        Command::Order => ToWriteOrders::ROLES,
        Command::Orders => ToSeeOrders::ROLES,
        Command::Letters => ToFileOrders::ROLES,
        Command::Announce => ToAnnounce::ROLES,
        Command::Receipts => ToSurvey::ROLES,
        Command::Governor => ToAskGovernor::ROLES,
        Command::Dossier | Command::Visit => ToVisit::ROLES,
        Command::Roster => ToReadRoster::ROLES,
        Command::Calls | Command::Weeks | Command::Holidays => ToSteer::ROLES,
        // Whoever may send one sees the own agency's, the others all.
        Command::Urgent | Command::Who => ToLookUp::ROLES,
        Command::Language | Command::Me | Command::MyData | Command::Privacy | Command::Help => {
            ToBeHere::ROLES
        }
        // Said when a question is open, or a keyboard stands there; not part of a menu.
        Command::Cancel | Command::Skip => &[],
    }
}

/// The commands that those of independent bodies and partners have, too (R0, R9).
pub(crate) const OF_ANY_KIND: [Command; 5] = [
    Command::Language,
    Command::Me,
    Command::MyData,
    Command::Privacy,
    Command::Help,
];

const EITHER_REPORTS_OR_SURVEYS: &[Role] = &Role::ALL;
const _: () = assert!(ToReport::ROLES.len() + ToSurvey::ROLES.len() == Role::ALL.len());

/// An update as the tree takes it.
#[derive(Clone, Debug)]
pub(crate) enum Arrived {
    /// An enrolled person means something.
    Person(Visitor, Box<Meaning>),
    /// Somebody who is not enrolled did something.
    Stranger(Stranger, Did),
    /// The bot is in a group or a channel (P7).
    Group(groups::Group),
    /// Nothing for the office.
    Nothing,
}

/// Finds out who is speaking and what is meant.
///
/// # Errors
/// The database cannot be read: a fault, never a stranger.
pub(crate) async fn arrive(app: &App, update: &Update) -> anyhow::Result<Arrived> {
    let heard = hear::hear(update);
    let caller = hear::identify(app, update).await?;
    if let Some(spoken) = hear::said_in_office(app, &caller, &heard).await? {
        return Ok(spoken);
    }
    Ok(match caller {
        Caller::Known(visitor) => {
            if !matches!(heard, Heard::Reached(false)) {
                groups::heard_from(app, visitor.person().chat).await?;
            }
            match hear::understand(app, visitor.person(), heard).await? {
                Some(meaning) => Arrived::Person(visitor, Box::new(meaning)),
                None => Arrived::Nothing,
            }
        }
        Caller::Stranger(stranger) => match heard {
            Heard::Message(said, _) => {
                let opened = said.words.strip_prefix("/start").map(str::trim);
                let did = opened.map_or(Did::Other, |payload| Did::Opened(payload.to_owned()));
                Arrived::Stranger(stranger, did)
            }
            Heard::Press(press) => {
                let button = PeopleButton::read(&press);
                Arrived::Stranger(stranger, Did::Pressed(button, press.message))
            }
            // Changing a message or taking the bot back asks for no answer.
            Heard::Edited(_)
            | Heard::Reached(_)
            | Heard::Reacted { .. }
            | Heard::Voted { .. }
            | Heard::Nothing => Arrived::Nothing,
        },
        Caller::Group { chat, entered } => Arrived::Group(groups::Group { chat, entered }),
        Caller::Nobody => Arrived::Nothing,
    })
}

/// Every way into the office. The order of the capabilities is the order in which they claim what is said; the desk takes the rest.
#[must_use]
pub fn tree() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(|arrived: Arrived| match arrived {
                Arrived::Person(visitor, _) => Some(visitor),
                _ => None,
            })
            .filter_map(|arrived: Arrived| match arrived {
                Arrived::Person(_, meaning) => Some(*meaning),
                _ => None,
            })
            .branch(groups::reached())
            .branch(projects::chat::sheets())
            .branch(people::chat::branch())
            .branch(urgent::chat::branch())
            .branch(whereabouts::chat::branch())
            .branch(requests::chat::branch())
            .branch(announcements::chat::branch())
            .branch(visits::chat::branch())
            .branch(projects::chat::branch())
            .branch(week::chat::branch())
            .branch(talks::chat::branch())
            .branch(briefing::chat::branch())
            .branch(mydata::chat::branch())
            .branch(desk::chat::branch()),
        )
        .branch(
            dptree::filter_map(|arrived: Arrived| match arrived {
                Arrived::Stranger(stranger, _) => Some(stranger),
                _ => None,
            })
            .filter_map(|arrived: Arrived| match arrived {
                Arrived::Stranger(_, did) => Some(did),
                _ => None,
            })
            .chain(people::chat::strangers()),
        )
        .branch(
            dptree::filter_map(|arrived: Arrived| match arrived {
                Arrived::Group(group) => Some(group),
                _ => None,
            })
            .chain(groups::branch()),
        )
}
