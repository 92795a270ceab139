//! The parameters of one call, however they travelled, and complaints about those that are not in the book.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::refusal::Refusal;

/// A file in a multipart body.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    pub(super) name: String,
    pub(super) mime: Option<String>,
    pub(super) bytes: Vec<u8>,
}

/// The parameters of one call.
#[derive(Clone, Debug, Default)]
pub(super) struct Params {
    pub(super) values: Map<String, Value>,
    pub(super) uploads: HashMap<String, Upload>,
    /// Forms know only words, so a word may stand for a number or an object; JSON says what it means.
    pub(super) words_only: bool,
}

impl Params {
    /// A word. A JSON null is the word `null`, as it is for Telegram.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.values.get(name).map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    }

    pub(super) fn int(&self, name: &str) -> Result<Option<i64>, Refusal> {
        match self.values.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(value) => whole(value)
                .map(Some)
                .ok_or_else(|| Refusal::bad(format!("{name} must be an integer"))),
        }
    }

    pub(super) fn float(&self, name: &str) -> Result<Option<f64>, Refusal> {
        match self.values.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Number(number)) => Ok(number.as_f64()),
            Some(Value::String(text)) => match text.trim().parse() {
                Ok(number) => Ok(Some(number)),
                Err(_) => Err(Refusal::bad(format!("{name} must be a number"))),
            },
            Some(_) => Err(Refusal::bad(format!("{name} must be a number"))),
        }
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        match self.values.get(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::Number(number)) => number.as_i64() != Some(0),
            Some(Value::String(text)) => {
                matches!(text.to_ascii_lowercase().as_str(), "true" | "yes" | "1")
            }
            _ => false,
        }
    }

    /// An object or a list, itself or as a word that holds JSON. An empty word is an absent parameter.
    pub(super) fn json(&self, name: &str) -> Result<Option<Value>, Refusal> {
        match self.values.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => match serde_json::from_str(text) {
                Ok(value) => Ok(Some(value)),
                Err(_) => Err(Refusal::bad(format!("can't parse {name} JSON object"))),
            },
            Some(value) => Ok(Some(value.clone())),
        }
    }

    /// As the journal keeps them: a file by its name and size.
    pub(super) fn for_journal(&self) -> Value {
        let mut values = self.values.clone();
        for (name, upload) in &self.uploads {
            let mut file = Map::new();
            file.insert("file_name".into(), upload.name.clone().into());
            file.insert("file_size".into(), upload.bytes.len().into());
            values.insert(name.clone(), Value::Object(file));
        }
        Value::Object(values)
    }

    /// What Telegram would pass over in silence but no careful bot sends.
    pub(super) fn complaints(&self, method: &str) -> Vec<String> {
        let mut complaints = Vec::new();
        let Some(fields) = BOOK.fields.get(method) else {
            return vec![format!("{method} is not emulated")];
        };
        for (name, value) in &self.values {
            let place = format!("{method}.{name}");
            match fields.iter().find(|field| field.name == *name) {
                Some(field) => match value {
                    Value::String(text) if self.words_only => {
                        let value = serde_json::from_str(text).unwrap_or(Value::Null);
                        // A composite hides in a word; anything else that is a word is right by nature.
                        if value.is_object() || value.is_array() {
                            check(field, &value, &place, &mut complaints);
                        }
                    }
                    value => check(field, value, &place, &mut complaints),
                },
                None => complaints.push(format!("{place} is unknown")),
            }
        }
        complaints
    }
}

/// A whole number, also as a word.
pub(super) fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The method's own spelling, whatever the case it was called in.
pub(super) fn spelled(method: &str) -> Option<&'static str> {
    BOOK.fields
        .keys()
        .find(|name| name.eq_ignore_ascii_case(method) && name.starts_with(char::is_lowercase))
        .copied()
}

struct Field {
    name: &'static str,
    kinds: Vec<&'static str>,
    needed: bool,
}

struct Book {
    fields: HashMap<&'static str, Vec<Field>>,
    stand_ins: HashMap<&'static str, Vec<&'static str>>,
}

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let mut book = Book {
        fields: HashMap::new(),
        stand_ins: HashMap::new(),
    };
    for line in include_str!("parameters.txt").lines() {
        let mut words = line.split(' ');
        let Some(name) = words.next().filter(|name| !name.is_empty() && *name != "#") else {
            continue;
        };
        let words: Vec<&'static str> = words.collect();
        if words.first() == Some(&"=") {
            book.stand_ins.insert(name, words[1..].to_vec());
            continue;
        }
        let fields = words.iter().filter_map(|word| {
            let (name, kinds) = word.split_once('=')?;
            Some(Field {
                name: name.trim_end_matches('!'),
                kinds: kinds.split('|').collect(),
                needed: name.ends_with('!'),
            })
        });
        book.fields.insert(name, fields.collect());
    }
    book
});

fn check(field: &Field, value: &Value, place: &str, complaints: &mut Vec<String>) {
    let mut fewest: Option<Vec<String>> = None;
    for kind in &field.kinds {
        let mut found = Vec::new();
        check_kind(kind, value, place, &mut found);
        if fewest.as_ref().is_none_or(|best| found.len() < best.len()) {
            fewest = Some(found);
        }
    }
    complaints.extend(fewest.unwrap_or_default());
}

fn check_kind(kind: &str, value: &Value, place: &str, complaints: &mut Vec<String>) {
    if let Some(item) = kind.strip_prefix('*') {
        match value.as_array() {
            Some(items) => {
                for (index, value) in items.iter().enumerate() {
                    check_kind(item, value, &format!("{place}[{index}]"), complaints);
                }
            }
            None => complaints.push(format!("{place} is not a list")),
        }
        return;
    }
    let fits = match kind {
        "Integer" => value.is_i64() || value.is_u64(),
        "Float" => value.is_number(),
        "Boolean" => value.is_boolean(),
        "String" | "InputFile" => value.is_string(),
        _ => {
            check_object(kind, value, place, complaints);
            return;
        }
    };
    if !fits {
        complaints.push(format!("{place} is not of type {kind}"));
    }
}

fn check_object(kind: &str, value: &Value, place: &str, complaints: &mut Vec<String>) {
    if let Some(stand_ins) = BOOK.stand_ins.get(kind) {
        let best = stand_ins
            .iter()
            .map(|kind| {
                let mut found = Vec::new();
                check_object(kind, value, place, &mut found);
                found
            })
            .min_by_key(Vec::len);
        complaints.extend(best.unwrap_or_default());
        return;
    }
    let (Some(object), Some(fields)) = (value.as_object(), BOOK.fields.get(kind)) else {
        complaints.push(format!("{place} is not of type {kind}"));
        return;
    };
    for field in fields {
        if field.needed && !object.contains_key(field.name) {
            complaints.push(format!("{place}.{} is missing", field.name));
        }
    }
    for (name, value) in object {
        let place = format!("{place}.{name}");
        match fields.iter().find(|field| field.name == *name) {
            Some(field) => check(field, value, &place, complaints),
            None => complaints.push(format!("{place} is unknown")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn complaints(method: &str, values: Value) -> Vec<String> {
        let values = values.as_object().cloned().unwrap_or_default();
        let params = Params {
            values,
            ..Params::default()
        };
        params.complaints(method)
    }

    #[test]
    fn what_is_in_the_book_passes() {
        let fine = json!({"chat_id": 5, "text": "ก", "parse_mode": "HTML", "reply_markup":
            {"inline_keyboard": [[{"text": "ตกลง", "callback_data": "x"}]]}});
        assert_eq!(complaints("sendMessage", fine), Vec::<String>::new());
        assert_eq!(spelled("SENDMESSAGE"), Some("sendMessage"));
        assert_eq!(spelled("InlineKeyboardMarkup"), None);
    }

    #[test]
    fn what_is_not_is_named() {
        let odd = json!({"chat_id": 5, "txt": "ก", "parse_mode": null, "disable_notification": "yes",
            "reply_markup": {"inline_keyboard": [[{"text": "x", "callback": "y"}]]}});
        assert_eq!(
            complaints("sendMessage", odd),
            [
                "sendMessage.disable_notification is not of type Boolean",
                "sendMessage.parse_mode is not of type String",
                "sendMessage.reply_markup.inline_keyboard[0][0].callback is unknown",
                "sendMessage.txt is unknown",
            ]
        );
    }
}
