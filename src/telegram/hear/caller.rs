//! Who is speaking, and in whose order they are heard.

use crate::{
    app::App,
    person::Language,
    standing::{Stranger, Visitor},
    whereabouts,
};
use serde_json::{Map, Value};
use teloxide::types::{Update, UpdateKind, User};

/// Who is speaking.
#[derive(Clone, Debug)]
pub enum Caller {
    /// Somebody enrolled.
    Known(Visitor),
    /// Somebody who is not.
    Stranger(Stranger),
    /// A group or a channel (P7).
    Group {
        /// Which.
        chat: i64,
        /// Whether the bot was just put there.
        entered: bool,
    },
    /// Nobody to be answered.
    Nobody,
}

/// In whose order an update is handled: the chat, or the person; 0 when it has neither. Read from the update as it came, so that one
/// that cannot be understood stands in its place.
#[must_use]
pub fn line(update: &Value) -> i64 {
    let parts = update.as_object().into_iter().flat_map(Map::values);
    parts
        .filter(|part| part.is_object())
        .find_map(|part| {
            [
                &part["chat"],
                &part["message"]["chat"],
                &part["from"],
                &part["user"],
            ]
            .into_iter()
            .find_map(|of| of["id"].as_i64())
        })
        .unwrap_or(0)
}

fn account(user: &User) -> i64 {
    i64::try_from(user.id.0).unwrap_or(0)
}

/// Finds out who is speaking. A database that cannot be read is a fault, never a stranger.
///
/// # Errors
/// The database cannot be read.
pub async fn identify(app: &App, update: &Update) -> anyhow::Result<Caller> {
    if let Some(chat) = update.chat().filter(|chat| !chat.is_private()) {
        let entered = matches!(&update.kind, UpdateKind::MyChatMember(change)
            if change.new_chat_member.is_present() && !change.old_chat_member.is_present());
        let gone = matches!(&update.kind, UpdateKind::MyChatMember(change) if !change.new_chat_member.is_present());
        // A button pressed in a group is answered like any other, and does nothing.
        let heard = !gone && !matches!(update.kind, UpdateKind::CallbackQuery(_));
        return Ok(match heard {
            true => Caller::Group {
                chat: chat.id.0,
                entered,
            },
            false => Caller::Nobody,
        });
    }
    let Some(user) = update.from().filter(|user| !user.is_bot) else {
        return Ok(Caller::Nobody);
    };
    let mut conn = app.pool.read().await?;
    let now = app.clock.now();
    Ok(
        match whereabouts::by_account(&mut conn, account(user), now).await? {
            Some(person) => Caller::Known(Visitor::new(person)),
            None => Caller::Stranger(Stranger {
                account: account(user),
                language: phone_language(user),
            }),
        },
    )
}

/// Thai first (P8): English only for a phone that is set to a language other than Thai.
fn phone_language(user: &User) -> Language {
    match user.language_code.as_deref() {
        Some(code) if !code.starts_with("th") => Language::English,
        _ => Language::Thai,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_update_stands_in_the_line_of_its_chat() {
        let from = json!({"id": 5});
        let message = json!({"chat": {"id": -7}, "from": from});
        for (update, expected) in [
            (json!({"update_id": 1, "message": message}), -7),
            (json!({"update_id": 1, "edited_message": message}), -7),
            (
                json!({"update_id": 1, "callback_query": {"from": from, "message": message}}),
                -7,
            ),
            (json!({"update_id": 1, "callback_query": {"from": from}}), 5),
            (
                json!({"update_id": 1, "my_chat_member": {"chat": {"id": 5}, "from": from}}),
                5,
            ),
            (json!({"update_id": 1, "something_new": {"from": from}}), 5),
            (json!({"update_id": 1, "poll_answer": {"user": from}}), 5),
            (json!({"update_id": 1}), 0),
        ] {
            assert_eq!(line(&update), expected, "{update}");
        }
    }
}
