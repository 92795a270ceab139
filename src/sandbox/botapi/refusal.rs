//! How the server says no.

use serde_json::{Value, json};

/// A call that was refused: the status and the sentence that Telegram gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refusal {
    pub(super) code: u16,
    pub(super) description: String,
    pub(super) retry_after: Option<u64>,
    pub(super) migrate_to: Option<i64>,
}

impl Refusal {
    pub(super) fn new(code: u16, description: impl Into<String>) -> Self {
        Refusal {
            code,
            description: description.into(),
            retry_after: None,
            migrate_to: None,
        }
    }

    /// 400, with Telegram's prefix.
    pub(super) fn bad(what: impl AsRef<str>) -> Self {
        Refusal::new(400, format!("Bad Request: {}", what.as_ref()))
    }

    /// 403, with Telegram's prefix.
    pub(super) fn forbidden(what: &str) -> Self {
        Refusal::new(403, format!("Forbidden: {what}"))
    }

    /// 409, with Telegram's prefix.
    pub(super) fn conflict(what: &str) -> Self {
        Refusal::new(409, format!("Conflict: {what}"))
    }

    /// 429: come back in that many seconds.
    pub(super) fn too_many(seconds: u64) -> Self {
        Refusal {
            retry_after: Some(seconds),
            ..Refusal::new(429, format!("Too Many Requests: retry after {seconds}"))
        }
    }

    pub(super) fn body(&self) -> Value {
        let mut body =
            json!({"ok": false, "error_code": self.code, "description": self.description});
        if let Some(seconds) = self.retry_after {
            body["parameters"]["retry_after"] = json!(seconds);
        }
        if let Some(chat) = self.migrate_to {
            body["parameters"]["migrate_to_chat_id"] = json!(chat);
        }
        body
    }
}
