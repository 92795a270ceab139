//! What Telegram's answer to a letter means.

use super::super::kind_of;
use crate::outbox::{Arrival, Body, Letter};
use std::time::Duration;
use teloxide::{ApiError, RequestError};

/// What became of a letter.
#[derive(Debug)]
pub(super) enum Verdict {
    /// It arrived as this message.
    Sent(Arrival),
    /// Not this time. `doubtful`: it may have arrived all the same.
    Later { doubtful: bool },
    /// Telegram asks to wait this long.
    Wait(Duration),
    /// The message to be edited is gone.
    Anew,
    /// Never. `unreachable`: nothing else arrives there either.
    Failed { why: String, unreachable: bool },
}

pub(super) fn judge(error: RequestError, letter: &Letter) -> Verdict {
    let failed = |why: String, unreachable| Verdict::Failed { why, unreachable };
    match error {
        RequestError::RetryAfter(wait) => Verdict::Wait(wait.duration()),
        RequestError::Api(ApiError::MessageNotModified) => {
            Verdict::Sent(letter.edits.as_ref().map(|edits| edits.message).into())
        }
        // It is not there any more: that is what was wanted.
        RequestError::Api(ApiError::MessageToDeleteNotFound | ApiError::MessageIdInvalid)
            if matches!(letter.body, Body::Delete) =>
        {
            Verdict::Sent(Arrival::default())
        }
        // Older than Telegram deletes: no fault of ours (A6).
        RequestError::Api(error @ ApiError::MessageCantBeDeleted) => {
            failed(error.to_string(), false)
        }
        RequestError::Api(ApiError::MessageToEditNotFound | ApiError::MessageIdInvalid)
            if letter.edits.is_some() =>
        {
            Verdict::Anew
        }
        RequestError::Api(
            error @ (ApiError::BotBlocked
            | ApiError::UserDeactivated
            | ApiError::ChatNotFound
            | ApiError::CantInitiateConversation
            | ApiError::BotKicked),
        ) => failed(error.to_string(), true),
        // Not the letter's fault: the token was exchanged, or a proxy answers in Telegram's place. The listener says so.
        RequestError::Api(ApiError::InvalidToken | ApiError::TerminatedByOtherGetUpdates) => {
            Verdict::Later { doubtful: false }
        }
        // The server's own trouble, said by itself: it has done nothing, and may soon.
        RequestError::Api(ApiError::Unknown(text)) if is_server_trouble(&text) => {
            Verdict::Later { doubtful: false }
        }
        RequestError::Api(error) => {
            tracing::error!(letter = %letter.id, %error, "Telegram refused a letter");
            failed(error.to_string(), false)
        }
        RequestError::MigrateToChatId(_) => failed("the group has moved".to_owned(), false),
        // Never connected, so never sent.
        RequestError::Network(error) if error.is_connect() => Verdict::Later { doubtful: false },
        error => {
            let error = kind_of(&error);
            tracing::warn!(letter = %letter.id, error, "the answer to a letter was lost");
            Verdict::Later { doubtful: true }
        }
    }
}

fn is_server_trouble(text: &str) -> bool {
    [
        "Internal Server Error",
        "Bad Gateway",
        "Service Unavailable",
        "Gateway Timeout",
    ]
    .iter()
    .any(|trouble| text.contains(trouble))
}
