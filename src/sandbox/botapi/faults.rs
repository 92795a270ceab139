//! Faults on demand.

use std::time::Duration;

/// What goes wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// Answers this status and description, without effect.
    Status(u16, String),
    /// Answers 429 with this `retry_after` in seconds, without effect.
    TooMany(u64),
    /// Answers this status with a page of HTML as a proxy would, without effect.
    HtmlBody(u16),
    /// Keeps the connection silent for so long, then closes it, without effect.
    Hang(Duration),
    /// Takes effect, then closes the connection without an answer.
    LoseAnswer,
    /// Closes the connection without effect.
    LoseRequest,
    /// Takes effect after a pause, even if the client has left, and answers as usual.
    Slow(Duration),
}

/// A fault that waits for the calls it fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Only for this method, in any case; `None` for every one.
    pub method: Option<String>,
    /// Only for calls with this `chat_id`; `None` for every one.
    pub chat: Option<i64>,
    /// How many calls it hits; `u32::MAX` stays until `clears_faults`.
    pub times: u32,
    /// What happens to them.
    pub kind: FaultKind,
}

#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    pub(super) fn add(&mut self, fault: Fault) {
        if fault.times > 0 {
            self.0.push(fault);
        }
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault that hits this call, oldest first.
    pub(super) fn strike(&mut self, method: &str, chat: Option<i64>) -> Option<FaultKind> {
        let index = self.0.iter().position(|fault| {
            fault
                .method
                .as_ref()
                .is_none_or(|name| name.eq_ignore_ascii_case(method))
                && (fault.chat.is_none() || fault.chat == chat)
        })?;
        let fault = self.0.get_mut(index)?;
        let kind = fault.kind.clone();
        if fault.times != u32::MAX {
            fault.times -= 1;
        }
        if fault.times == 0 {
            self.0.remove(index);
        }
        Some(kind)
    }
}
