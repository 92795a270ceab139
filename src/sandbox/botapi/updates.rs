//! The queue of updates: given again until confirmed.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};

/// Left out unless asked for.
const ON_DEMAND: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

#[derive(Debug)]
pub(super) struct Updates {
    waiting: BTreeMap<i64, Value>,
    /// Handed out once, whatever the offset: doubles.
    doubles: VecDeque<Value>,
    past: Vec<Value>,
    next: i64,
    pub(super) confirmed: i64,
    /// Empty is the default.
    pub(super) allowed: Vec<String>,
    /// Grows with every getUpdates: the older request sees that it is the older one.
    pub(super) poller: u64,
    pub(super) webhook: Option<Value>,
}

impl Default for Updates {
    fn default() -> Self {
        Updates {
            waiting: BTreeMap::new(),
            doubles: VecDeque::new(),
            past: Vec::new(),
            next: 410_000_001,
            confirmed: 0,
            allowed: Vec::new(),
            poller: 0,
            webhook: None,
        }
    }
}

impl Updates {
    pub(super) fn push(&mut self, kind: &str, payload: Value) {
        let wanted = match self.allowed.is_empty() {
            true => !ON_DEMAND.contains(&kind),
            false => self.allowed.iter().any(|name| name == kind),
        };
        if wanted {
            let mut update = json!({"update_id": self.next});
            update[kind] = payload;
            self.waiting.insert(self.next, update);
            self.next += 1;
        }
    }

    /// Whatever it is; `allowed_updates` does not apply. A number that was there before comes as a double.
    pub(super) fn push_raw(&mut self, mut update: Value) {
        match update["update_id"].as_i64() {
            Some(id) if id > self.confirmed && !self.waiting.contains_key(&id) => {
                self.next = self.next.max(id.saturating_add(1));
                self.waiting.insert(id, update);
            }
            Some(_) => self.doubles.push_back(update),
            None => {
                if !update.is_object() {
                    update = json!({});
                }
                update["update_id"] = json!(self.next);
                self.waiting.insert(self.next, update);
                self.next += 1;
            }
        }
    }

    pub(super) fn redeliver(&mut self, last: usize) {
        let from = self.past.len().saturating_sub(last);
        self.doubles.extend(self.past[from..].iter().cloned());
    }

    pub(super) fn confirm(&mut self, offset: i64) {
        let offset = match offset {
            0 => return,
            from_end if from_end < 0 => {
                let skip = usize::try_from(from_end.unsigned_abs()).unwrap_or(usize::MAX);
                let kept = self.waiting.len().min(skip);
                match self.waiting.keys().nth(self.waiting.len() - kept) {
                    Some(first) => *first,
                    None => return,
                }
            }
            offset => offset,
        };
        let rest = self.waiting.split_off(&offset);
        let done = std::mem::replace(&mut self.waiting, rest);
        if let Some(last) = done.keys().next_back() {
            self.confirmed = self.confirmed.max(*last);
        }
        self.past.extend(done.into_values());
    }

    pub(super) fn take(&mut self, limit: usize) -> Vec<Value> {
        let doubles = self.doubles.len().min(limit);
        let mut batch: Vec<Value> = self.doubles.drain(..doubles).collect();
        let rest = limit - batch.len();
        batch.extend(self.waiting.values().take(rest).cloned());
        batch
    }

    pub(super) fn pending(&self) -> usize {
        self.waiting.len() + self.doubles.len()
    }

    pub(super) fn drop_pending(&mut self) {
        self.confirm(self.next);
        self.doubles.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(batch: &[Value]) -> Vec<i64> {
        let first = 410_000_000;
        batch
            .iter()
            .filter_map(|u| Some(u["update_id"].as_i64()? - first))
            .collect()
    }

    #[test]
    fn updates_come_again_until_they_are_confirmed() {
        let mut updates = Updates::default();
        for _ in 0..3 {
            updates.push("message", json!({}));
        }
        updates.push("message_reaction", json!({}));
        assert_eq!(ids(&updates.take(2)), [1, 2]);
        assert_eq!(ids(&updates.take(100)), [1, 2, 3]);
        updates.confirm(410_000_003);
        assert_eq!(updates.confirmed, 410_000_002);
        assert_eq!(ids(&updates.take(100)), [3]);
        updates.redeliver(1);
        assert_eq!(ids(&updates.take(100)), [2, 3]);
        assert_eq!(ids(&updates.take(100)), [3]);
        updates.push("message", json!({}));
        updates.confirm(-1);
        assert_eq!(ids(&updates.take(100)), [4]);
        updates.confirm(-9);
        assert_eq!(ids(&updates.take(100)), [4]);
    }
}
