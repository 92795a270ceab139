//! Keyboards, as strict as Telegram.

use serde_json::Value;

use super::params::Params;
use super::refusal::Refusal;

/// What a message brings under it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Markup {
    /// With its buttons; without any, it is none.
    Inline(Value),
    /// A reply keyboard, `remove_keyboard` or `force_reply`.
    Other(Value),
}

pub(super) fn read(params: &Params, private: bool) -> Result<Option<Markup>, Refusal> {
    let Some(markup) = params
        .json("reply_markup")
        .map_err(|_| Refusal::bad("can't parse reply keyboard markup JSON object"))?
    else {
        return Ok(None);
    };
    let Some(object) = markup.as_object() else {
        return Err(Refusal::bad("object expected as reply markup"));
    };
    if let Some(rows) = object.get("inline_keyboard") {
        return Ok(inline(rows)?.then_some(Markup::Inline(markup)));
    }
    if let Some(rows) = object.get("keyboard") {
        reply(rows, private)?;
        return Ok(Some(Markup::Other(markup)));
    }
    let on = |name: &str| object.get(name) == Some(&Value::Bool(true));
    if on("remove_keyboard") || on("force_reply") {
        return Ok(Some(Markup::Other(markup)));
    }
    Ok(None)
}

/// An inline keyboard's buttons; false if there are none.
fn inline(rows: &Value) -> Result<bool, Refusal> {
    let rows = rows
        .as_array()
        .ok_or_else(|| Refusal::bad("field \"inline_keyboard\" must be of type Array"))?;
    let mut count = 0;
    for row in rows {
        let row = row.as_array().ok_or_else(|| {
            Refusal::bad(
                "can't parse inline keyboard button: inline keyboard row must be of type Array",
            )
        })?;
        if row.len() > 8 {
            return Err(Refusal::bad(
                "too many buttons in a row of the inline keyboard",
            ));
        }
        count += row.len();
        for button in row {
            inline_button(button)?;
        }
    }
    if count > 100 {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok(count > 0)
}

fn inline_button(button: &Value) -> Result<(), Refusal> {
    let bad = |what: &str| Refusal::bad(format!("can't parse inline keyboard button: {what}"));
    let object = button
        .as_object()
        .ok_or_else(|| bad("InlineKeyboardButton must be an Object"))?;
    match object.get("text") {
        None => return Err(bad("Can't find field \"text\"")),
        Some(Value::String(text)) if text.trim().is_empty() => {
            return Err(Refusal::bad(
                "inline keyboard button text must be non-empty",
            ));
        }
        Some(Value::String(_)) => {}
        Some(_) => return Err(bad("Field \"text\" must be of type String")),
    }
    if let Some(data) = object.get("callback_data") {
        let data = data
            .as_str()
            .ok_or_else(|| bad("Field \"callback_data\" must be of type String"))?;
        if !(1..=64).contains(&data.len()) {
            return Err(Refusal::bad("BUTTON_DATA_INVALID"));
        }
    }
    if let Some(url) = object.get("url") {
        let url = url
            .as_str()
            .ok_or_else(|| bad("Field \"url\" must be of type String"))?;
        if let Err(why) = check_url(url) {
            return Err(Refusal::bad(format!(
                "inline keyboard button URL '{url}' is invalid: {why}"
            )));
        }
    }
    if let Some(copy) = object.get("copy_text") {
        let length = copy["text"]
            .as_str()
            .map_or(0, |text| text.encode_utf16().count());
        if !(1..=256).contains(&length) {
            return Err(Refusal::bad("BUTTON_COPY_TEXT_INVALID"));
        }
    }
    let actions = [
        "callback_data",
        "url",
        "copy_text",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "callback_game",
        "pay",
    ];
    match actions
        .iter()
        .filter(|name| object.contains_key(**name))
        .count()
    {
        0 => Err(bad("Text buttons are unallowed in the inline keyboard")),
        1 => Ok(()),
        // Telegram takes one of them and says nothing; nobody means that.
        _ => Err(bad("exactly one action must be specified")),
    }
}

fn check_url(url: &str) -> Result<(), &'static str> {
    let lower = url.to_ascii_lowercase();
    if lower.starts_with("tg:") {
        return Ok(());
    }
    if url.is_empty() {
        return Err("URL must be non-empty");
    }
    let rest = match lower.split_once("://") {
        Some(("http" | "https", rest)) => rest,
        Some(_) => return Err("Unsupported URL protocol"),
        None => lower.as_str(),
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    let authority = authority.rsplit('@').next().unwrap_or("");
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    if port.is_some_and(|port| port.parse::<u16>().is_err() || port.starts_with('+')) {
        return Err("Wrong port number specified in the URL");
    }
    if host.is_empty() {
        return Err("URL host is empty");
    }
    if host.contains(char::is_whitespace) || url.contains(char::is_whitespace) {
        return Err("URL must not contain spaces");
    }
    if !host.contains('.') || host.starts_with('.') || host.ends_with('.') {
        return Err("Wrong HTTP URL");
    }
    Ok(())
}

fn reply(rows: &Value, private: bool) -> Result<(), Refusal> {
    let rows = rows
        .as_array()
        .ok_or_else(|| Refusal::bad("field \"keyboard\" must be of type Array"))?;
    let mut count = 0;
    for row in rows {
        let row = row.as_array().ok_or_else(|| {
            Refusal::bad("can't parse keyboard button: keyboard row must be of type Array")
        })?;
        for button in row {
            count += 1;
            let text = match button {
                Value::String(text) => text.as_str(),
                Value::Object(object) => {
                    object.get("text").and_then(Value::as_str).ok_or_else(|| {
                        Refusal::bad("can't parse keyboard button: Can't find field \"text\"")
                    })?
                }
                _ => {
                    return Err(Refusal::bad(
                        "can't parse keyboard button: KeyboardButton must be an Object",
                    ));
                }
            };
            if text.is_empty() {
                return Err(Refusal::bad("keyboard button text must be non-empty"));
            }
            if button["request_contact"] == Value::Bool(true) && !private {
                return Err(Refusal::bad(
                    "phone number can be requested in private chats only",
                ));
            }
            if button["request_location"] == Value::Bool(true) && !private {
                return Err(Refusal::bad(
                    "location can be requested in private chats only",
                ));
            }
        }
    }
    match count {
        0 => Err(Refusal::bad("reply keyboard must be non-empty")),
        1..=300 => Ok(()),
        _ => Err(Refusal::bad("too many buttons in the reply keyboard")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn say(markup: Value, private: bool) -> Result<Option<Markup>, String> {
        let mut params = Params::default();
        params.values.insert("reply_markup".into(), markup);
        read(&params, private).map_err(|refusal| refusal.description)
    }

    fn button(mut button: Value) -> Result<Option<Markup>, String> {
        button["text"] = json!("x");
        say(json!({"inline_keyboard": [[button]]}), true)
    }

    #[test]
    fn data_is_counted_in_bytes() {
        assert!(button(json!({"callback_data": "ก".repeat(21)})).is_ok());
        for data in ["".to_owned(), "ก".repeat(22)] {
            assert_eq!(
                button(json!({"callback_data": data})).err().as_deref(),
                Some("Bad Request: BUTTON_DATA_INVALID")
            );
        }
    }

    #[test]
    fn one_bad_address_rejects_the_message() {
        for good in [
            "https://a.th/x",
            "http://a.th:8080",
            "tg://user?id=1",
            "a.th/x",
        ] {
            assert!(button(json!({"url": good})).is_ok(), "{good}");
        }
        assert_eq!(
            button(json!({"url": "tel:+66812345678"})).err().as_deref(),
            Some(
                "Bad Request: inline keyboard button URL 'tel:+66812345678' is invalid: Wrong port number specified in the URL"
            )
        );
        for bad in [
            "",
            "https://",
            "http://localhost/",
            "ftp://a.th",
            "https://a b.th",
            "ก",
        ] {
            assert!(button(json!({"url": bad})).is_err(), "{bad}");
        }
    }

    #[test]
    fn keyboards_have_their_sizes_and_places() {
        let row = |n: usize| vec![json!({"text": "x", "callback_data": "y"}); n];
        assert!(say(json!({"inline_keyboard": vec![row(8); 12]}), true).is_ok());
        assert!(say(json!({"inline_keyboard": vec![row(8); 13]}), true).is_err());
        assert!(say(json!({"inline_keyboard": [row(9)]}), true).is_err());
        assert_eq!(say(json!({"inline_keyboard": []}), true), Ok(None));
        assert!(say(Value::Null, true).is_err());
        let contact = json!({"keyboard": [[{"text": "เบอร์", "request_contact": true}]]});
        assert!(say(contact.clone(), true).is_ok());
        assert_eq!(
            say(contact, false).err().as_deref(),
            Some("Bad Request: phone number can be requested in private chats only")
        );
    }
}
