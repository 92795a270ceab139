//! What was called and what was answered: the oracle of the crash tests.

use std::time::Instant;

use serde_json::Value;

/// One call of the bot.
#[derive(Clone, Debug)]
pub struct Call {
    /// Counts the calls from 1, in the order in which they arrived.
    pub sequence: u64,
    /// When it was received, on the monotonic clock.
    pub at: Instant,
    /// The emulator's date when it was received, unix seconds.
    pub date: i64,
    /// In Telegram's spelling, `sendMessage`, whatever the case it came in.
    pub method: String,
    /// The chat it named, if any.
    pub chat: Option<i64>,
    /// As they came; a form's parameters are all strings, a file is its `file_name` and `file_size`.
    pub params: Value,
    /// The HTTP status; 0 while there is none, and for calls that were dropped without one.
    pub status: u16,
    /// The whole answer, `{"ok": …}`; null while there is none.
    pub result: Value,
    /// The call took effect, whether or not its answer arrived.
    pub applied: bool,
    /// The answer was written to the client's connection. A client that died at that moment may not have read it.
    pub answered: bool,
    /// Parameters that are unknown or of a wrong type: Telegram is silent about them, a test should not be.
    pub complaints: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct Journal {
    calls: Vec<Call>,
    last: u64,
}

impl Journal {
    pub(super) fn open(
        &mut self,
        date: i64,
        method: &str,
        chat: Option<i64>,
        params: Value,
    ) -> u64 {
        self.last += 1;
        self.calls.push(Call {
            sequence: self.last,
            at: Instant::now(),
            date,
            method: method.to_owned(),
            chat,
            params,
            status: 0,
            result: Value::Null,
            applied: false,
            answered: false,
            complaints: Vec::new(),
        });
        self.last
    }

    /// The entry, unless it was forgotten meanwhile.
    pub(super) fn entry(&mut self, sequence: u64) -> Option<&mut Call> {
        let first = self.calls.first()?.sequence;
        let index = usize::try_from(sequence.checked_sub(first)?).ok()?;
        self.calls.get_mut(index)
    }

    pub(super) fn calls(&self) -> Vec<Call> {
        self.calls.clone()
    }

    pub(super) fn after(&self, sequence: u64) -> Vec<Call> {
        let from = self.calls.partition_point(|call| call.sequence <= sequence);
        self.calls[from..].to_vec()
    }

    pub(super) fn forget(&mut self) {
        self.calls.clear();
    }
}
