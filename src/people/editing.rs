//! The secretariat corrects what the roster says of a post and its holder: name, position, numbers, language (R11).

use super::{
    chat::POST,
    keeping::post_card,
    phone,
    store::{self, Holder},
    words,
};
use crate::{
    access::{Branch, Permit, ToKeepRoster, behind},
    app::App,
    card::{Card, Matter, one_line},
    ids::Id,
    person::{MissionArea, Post, Role},
    turn::{Outcome, Turn},
    understand::{Meaning, Press, Said},
};

/// The longest name or position, in characters.
const LONGEST: usize = 120;
/// What is typed to empty a position or a number.
const NOTHING: &[&str] = &["-", "–", "—"];

const TAG: &str = "ed";

/// What can be corrected by typing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// The holder's name.
    Name,
    /// The position.
    Position,
    /// The office's number.
    OfficePhone,
    /// The holder's own number.
    OwnPhone,
}

impl Field {
    /// All of them, in the order of the card.
    pub(crate) const ALL: [Self; 4] = [
        Self::Name,
        Self::Position,
        Self::OfficePhone,
        Self::OwnPhone,
    ];

    /// The kind of the question, and the verb of the audit trail.
    fn question(self) -> &'static str {
        match self {
            Self::Name => "edit-name",
            Self::Position => "edit-position",
            Self::OfficePhone => "edit-office-phone",
            Self::OwnPhone => "edit-own-phone",
        }
    }

    /// Whether it is the holder's, and not the post's.
    pub(crate) fn is_of_holder(self) -> bool {
        matches!(self, Self::Name | Self::OwnPhone)
    }
}

/// The buttons of corrections: `ed:verb:post`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// Shows what can be corrected.
    Open(Id),
    /// Asks for it.
    Ask(Field, Id),
    /// Speaks the other language to the holder.
    Language(Id),
    /// Gives a vice governor's post this area, or takes it away (section 1).
    Area(Id, MissionArea),
}

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Open(id) => format!("{TAG}:open:{id}"),
            Self::Ask(Field::Name, id) => format!("{TAG}:name:{id}"),
            Self::Ask(Field::Position, id) => format!("{TAG}:pos:{id}"),
            Self::Ask(Field::OfficePhone, id) => format!("{TAG}:office:{id}"),
            Self::Ask(Field::OwnPhone, id) => format!("{TAG}:own:{id}"),
            Self::Language(id) => format!("{TAG}:lang:{id}"),
            Self::Area(id, area) => format!("{TAG}:area:{id}:{}", area.name()),
        }
    }

    fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["open", id] => Id::read(id).map(Self::Open),
            ["name", id] => Id::read(id).map(|id| Self::Ask(Field::Name, id)),
            ["pos", id] => Id::read(id).map(|id| Self::Ask(Field::Position, id)),
            ["office", id] => Id::read(id).map(|id| Self::Ask(Field::OfficePhone, id)),
            ["own", id] => Id::read(id).map(|id| Self::Ask(Field::OwnPhone, id)),
            ["lang", id] => Id::read(id).map(Self::Language),
            ["area", id, area] => Some(Self::Area(Id::read(id)?, MissionArea::named(area)?)),
            _ => None,
        }
    }
}

#[derive(Clone, Debug)]
enum Correcting {
    Pressed(Button, i64),
    Typed(Field, Id, Said),
}

/// Everything that can be wanted of corrections.
pub(crate) fn branch() -> Branch {
    dptree::filter_map(correcting).chain(behind::<ToKeepRoster>(dptree::endpoint(correct)))
}

fn correcting(meaning: Meaning) -> Option<Correcting> {
    match meaning {
        Meaning::Answering { question, said } => {
            let field = Field::ALL
                .into_iter()
                .find(|field| field.question() == question.kind)?;
            Id::read(&question.id).map(|post| Correcting::Typed(field, post, said))
        }
        Meaning::Pressed(press) => {
            Button::read(&press).map(|button| Correcting::Pressed(button, press.message))
        }
        _ => None,
    }
}

async fn correct(app: App, may: Permit<ToKeepRoster>, wanted: Correcting) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (now, language, to) = (turn.now(), may.language(), may.addressee());
    let (Correcting::Pressed(
        Button::Open(id) | Button::Ask(_, id) | Button::Language(id) | Button::Area(id, _),
        _,
    )
    | Correcting::Typed(_, id, _)) = &wanted;
    let holder = store::holder_of(turn.conn(), id, now).await?;
    let Some(post) = store::post(turn.conn(), id).await? else {
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    match wanted {
        Correcting::Pressed(Button::Open(_), message) => {
            let areas = store::areas_of(turn.conn(), &post.id).await?;
            let card = words::editing(language, &post, holder.as_ref(), &areas);
            turn.revise_message(&to, message, card).await?;
        }
        Correcting::Pressed(Button::Area(_, area), message) => {
            if post.role != Role::Vice {
                turn.toast(crate::words::button_over(language));
                return turn.commit().await;
            }
            store::turn_area(turn.conn(), &post.id, area).await?;
            turn.note("edit-areas", &Matter::new(POST, &post.id))
                .await?;
            let areas = store::areas_of(turn.conn(), &post.id).await?;
            let card = words::editing(language, &post, holder.as_ref(), &areas);
            turn.revise_message(&to, message, card).await?;
        }
        Correcting::Pressed(Button::Ask(field, _), _) => {
            if field.is_of_holder() && holder.is_none() {
                turn.toast(crate::words::button_over(language));
                return turn.commit().await;
            }
            turn.ask(may.person(), &Matter::new(field.question(), &post.id))
                .await?;
            let card = words::ask_field(language, field, &post, holder.as_ref());
            turn.say(&to, card).await?;
        }
        Correcting::Pressed(Button::Language(_), message) => {
            let Some(holder) = holder else {
                turn.toast(crate::words::button_over(language));
                return turn.commit().await;
            };
            let other = holder.language.other();
            store::set_language(turn.conn(), &holder.person, other).await?;
            turn.note("edit-language", &Matter::new("person", &holder.person))
                .await?;
            let holder = store::holder_of(turn.conn(), &post.id, now).await?;
            let areas = store::areas_of(turn.conn(), &post.id).await?;
            let card = words::editing(language, &post, holder.as_ref(), &areas);
            turn.revise_message(&to, message, card).await?;
        }
        Correcting::Typed(field, _, said) => {
            let card = typed(&mut turn, &may, field, (&post, holder.as_ref()), &said).await?;
            turn.say(&to, card).await?;
        }
    }
    turn.commit().await
}

/// What was typed: taken, or told why not; then the question stays open.
async fn typed(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    field: Field,
    (post, holder): (&Post, Option<&Holder>),
    said: &Said,
) -> anyhow::Result<Card> {
    let (now, language) = (turn.now(), may.language());
    let text = one_line(&said.words, LONGEST);
    let empties = NOTHING.contains(&text.as_str()) && field != Field::Name;
    let new = match field {
        _ if empties => String::new(),
        Field::Name | Field::Position if text.is_empty() || text.ends_with('…') => {
            return Ok(words::name_unusable(language));
        }
        Field::Name | Field::Position => text,
        Field::OfficePhone | Field::OwnPhone => match phone(&text) {
            Ok(phone) => phone,
            Err(_) => return Ok(words::phone_unusable(language)),
        },
    };
    turn.close_question(&may.person().id).await?;
    let about = match (field, holder) {
        (Field::Name, Some(holder)) => {
            store::set_name(turn.conn(), &holder.person, &new).await?;
            Matter::new("person", &holder.person)
        }
        (Field::OwnPhone, Some(holder)) => {
            store::set_phone(turn.conn(), &holder.person, &new, now).await?;
            Matter::new("person", &holder.person)
        }
        (Field::Position, _) => {
            store::set_position(turn.conn(), &post.id, &new).await?;
            Matter::new(POST, &post.id)
        }
        (Field::OfficePhone, _) => {
            store::set_office_phone(turn.conn(), &post.id, &new).await?;
            Matter::new(POST, &post.id)
        }
        // The holder has left since the question.
        (Field::Name | Field::OwnPhone, None) => return Ok(words::edit_over(language)),
    };
    turn.note(field.question(), &about).await?;
    let card = post_card(turn, &post.id, language, true).await?;
    Ok(card.unwrap_or_else(|| words::edit_over(language)))
}
