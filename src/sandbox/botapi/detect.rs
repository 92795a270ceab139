//! What Telegram finds in a text by itself: commands, mentions, addresses, telephone numbers.

use serde_json::{Value, json};

/// Entities in words that stand between spaces; those that overlap `taken` are left out.
pub(super) fn detect(text: &str, taken: &[Value]) -> Vec<Value> {
    let mut found = taken.to_vec();
    let mut offset = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if let Some((kind, length)) = recognise(bare) {
            let free = !taken.iter().any(|mark| {
                let from = mark["offset"].as_u64().unwrap_or(0) as usize;
                let to = from + mark["length"].as_u64().unwrap_or(0) as usize;
                let solid = matches!(
                    mark["type"].as_str(),
                    Some("code" | "pre" | "text_link" | "custom_emoji")
                );
                solid && from < offset + length && offset < to
            });
            if free {
                found.push(json!({"type": kind, "offset": offset, "length": length}));
            }
        }
        offset += word.encode_utf16().count();
    }
    found.sort_by_key(|mark| {
        (
            mark["offset"].as_u64(),
            std::cmp::Reverse(mark["length"].as_u64()),
        )
    });
    found
}

/// Everything recognised is ASCII, so that bytes are UTF-16 units.
fn recognise(word: &str) -> Option<(&'static str, usize)> {
    let name = |from: &str| {
        from.bytes()
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b'_')
            .count()
    };
    if let Some(rest) = word.strip_prefix('/') {
        let command = name(rest);
        let after = rest.get(command..)?;
        let mention = after.strip_prefix('@').map_or(0, |bot| match name(bot) {
            0 => 0,
            length => length + 1,
        });
        let ends = rest.get(command + mention..)?;
        let clean = !ends.starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '_');
        return ((1..=64).contains(&command) && clean)
            .then_some(("bot_command", 1 + command + mention));
    }
    if let Some(rest) = word.strip_prefix('@') {
        let length = name(rest);
        return (4..=32)
            .contains(&length)
            .then_some(("mention", 1 + length));
    }
    if word.starts_with("http://") || word.starts_with("https://") {
        let length = word.bytes().take_while(u8::is_ascii_graphic).count();
        let length = word[..length]
            .trim_end_matches(['.', ',', ')', '!', '?'])
            .len();
        return word[..length].contains('.').then_some(("url", length));
    }
    if let Some(rest) = word.strip_prefix('+') {
        let length = rest
            .bytes()
            .take_while(|b| b.is_ascii_digit() || *b == b'-')
            .count();
        let digits = rest[..length].bytes().filter(u8::is_ascii_digit).count();
        return (9..=15)
            .contains(&digits)
            .then_some(("phone_number", 1 + length));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_mentions_links_and_numbers_are_found() {
        let text = "🏛 /start@bot x /a/b @angkhan https://a.th/x. +66812345678";
        let kinds: Vec<String> = detect(text, &[])
            .iter()
            .map(|mark| {
                format!(
                    "{} {} {}",
                    mark["type"].as_str().unwrap_or(""),
                    mark["offset"],
                    mark["length"]
                )
            })
            .collect();
        assert_eq!(
            kinds,
            [
                "bot_command 3 10",
                "mention 21 8",
                "url 30 14",
                "phone_number 46 12"
            ]
        );
        assert!(detect("/ /ก @ +66 http://x", &[]).is_empty());
        let code = json!({"type": "code", "offset": 0, "length": 6});
        assert_eq!(detect("/start", std::slice::from_ref(&code)), [code]);
    }
}
