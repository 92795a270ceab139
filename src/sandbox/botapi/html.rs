//! Telegram's HTML: tags to entities, with the sentences that Telegram gives when it cannot.
//!
//! One rule is stricter than the real server: there a `&` that begins no known entity passes as text; here it is
//! refused, because it always means that something was not escaped.

use serde_json::{Value, json};

use super::marks::{entity, is_space, link, settle};

/// A text without its tags, and what the tags said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rich {
    pub(super) text: String,
    /// `MessageEntity` objects; offsets and lengths in UTF-16 units.
    pub(super) entities: Vec<Value>,
}

impl Rich {
    pub(super) fn plain(text: &str) -> Self {
        Rich {
            text: text.to_owned(),
            entities: Vec::new(),
        }
    }
}

struct Open {
    tag: String,
    argument: Option<String>,
    offset: usize,
    text_from: usize,
}

const TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "span",
    "pre",
    "code",
    "blockquote",
    "tg-time",
];

/// Reads Telegram's HTML. The error is the sentence without `Bad Request: can't parse entities: `.
pub(super) fn parse(source: &str) -> Result<Rich, String> {
    let mut reader = Reader {
        source,
        at: 0,
        text: String::new(),
        units: 0,
        open: Vec::new(),
        found: Vec::new(),
    };
    reader.run()?;
    Ok(Rich {
        text: reader.text,
        entities: settle(reader.found),
    })
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    text: String,
    units: usize,
    open: Vec<Open>,
    found: Vec<Value>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.source[self.at..].chars().next()
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> String {
        let from = self.at;
        while let Some(c) = self.peek().filter(|c| keep(*c)) {
            self.at += c.len_utf8();
        }
        self.source[from..self.at].to_owned()
    }

    fn skip_space(&mut self) {
        self.take_while(is_space);
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.units += c.len_utf16();
    }

    fn run(&mut self) -> Result<(), String> {
        while let Some(c) = self.peek() {
            let begin = self.at;
            match c {
                '&' => match entity(&self.source[self.at..]) {
                    Some((c, length)) => {
                        self.at += length;
                        self.push(c);
                    }
                    None => {
                        return Err(format!("Unescaped character \"&\" at byte offset {begin}"));
                    }
                },
                '<' => {
                    self.at += 1;
                    if self.peek() == Some('/') {
                        self.at += 1;
                        self.end_tag(begin)?;
                    } else {
                        self.start_tag(begin)?;
                    }
                }
                c => {
                    self.at += c.len_utf8();
                    self.push(c);
                }
            }
        }
        match self.open.last() {
            Some(open) => Err(format!(
                "Can't find end tag corresponding to start tag \"{}\"",
                open.tag
            )),
            None => Ok(()),
        }
    }

    fn start_tag(&mut self, begin: usize) -> Result<(), String> {
        let unclosed = || format!("Unclosed start tag at byte offset {begin}");
        let tag = self
            .take_while(|c| !is_space(c) && c != '>')
            .to_ascii_lowercase();
        if self.peek().is_none() {
            return Err(unclosed());
        }
        if !TAGS.contains(&tag.as_str()) {
            return Err(format!(
                "Unsupported start tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let mut argument = None;
        loop {
            self.skip_space();
            match self.peek() {
                None => return Err(unclosed()),
                Some('>') => break,
                Some(_) => {}
            }
            let name = self.take_while(|c| !is_space(c) && c != '=' && c != '>');
            if name.is_empty() {
                return Err(format!(
                    "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
                ));
            }
            self.skip_space();
            let value = if self.peek() == Some('=') {
                self.at += 1;
                self.skip_space();
                self.attribute_value(begin)?
            } else {
                String::new()
            };
            match (tag.as_str(), name.as_str()) {
                ("a", "href") | ("tg-emoji", "emoji-id") => argument = Some(value),
                ("code", "class") => {
                    argument = value.strip_prefix("language-").map(str::to_owned);
                }
                ("span", "class") => argument = value.strip_prefix("tg-").map(str::to_owned),
                ("blockquote", "expandable") => argument = Some("1".to_owned()),
                _ => {}
            }
        }
        self.at += 1;
        if tag == "span" && argument.as_deref() != Some("spoiler") {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
            ));
        }
        self.open.push(Open {
            tag,
            argument,
            offset: self.units,
            text_from: self.text.len(),
        });
        Ok(())
    }

    fn attribute_value(&mut self, begin: usize) -> Result<String, String> {
        let unclosed = || format!("Unclosed start tag at byte offset {begin}");
        let quote = self.peek().ok_or_else(unclosed)?;
        if quote != '"' && quote != '\'' {
            let from = self.at;
            let value = self.take_while(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
            return match self.peek() {
                None => Err(unclosed()),
                Some(c) if is_space(c) || c == '>' => Ok(value.to_ascii_lowercase()),
                Some(_) => Err(format!(
                    "Unexpected end of name token at byte offset {from}"
                )),
            };
        }
        self.at += 1;
        let mut value = String::new();
        loop {
            let c = self.peek().ok_or_else(unclosed)?;
            if c == quote {
                self.at += 1;
                return Ok(value);
            }
            match entity(&self.source[self.at..]) {
                Some((c, length)) => {
                    self.at += length;
                    value.push(c);
                }
                None => {
                    self.at += c.len_utf8();
                    value.push(c);
                }
            }
        }
    }

    fn end_tag(&mut self, begin: usize) -> Result<(), String> {
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        let name = self
            .take_while(|c| !is_space(c) && c != '>')
            .to_ascii_lowercase();
        self.skip_space();
        if self.peek() != Some('>') {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !name.is_empty() && name != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                open.tag
            ));
        }
        let length = self.units - open.offset;
        if length > 0 {
            self.close(open, length);
        }
        Ok(())
    }

    fn close(&mut self, open: Open, length: usize) {
        let mut mark = json!({"offset": open.offset, "length": length});
        let kind = match open.tag.as_str() {
            "b" | "strong" => "bold",
            "i" | "em" => "italic",
            "s" | "strike" | "del" => "strikethrough",
            "u" | "ins" => "underline",
            "tg-spoiler" | "span" => "spoiler",
            "pre" => "pre",
            "code" => {
                // <pre><code class="language-x"> is one block of code with a language.
                let inside = self.open.last().filter(|outer| outer.tag == "pre");
                if let Some(language) = &open.argument
                    && inside.is_some_and(|outer| outer.offset == open.offset)
                {
                    if let Some(outer) = self.open.last_mut() {
                        outer.argument = Some(language.clone());
                    }
                    return;
                }
                "code"
            }
            "blockquote" if open.argument.is_some() => "expandable_blockquote",
            "blockquote" => "blockquote",
            "tg-emoji" => {
                mark["custom_emoji_id"] = json!(open.argument.as_deref().unwrap_or(""));
                "custom_emoji"
            }
            "a" => {
                let words = &self.text[open.text_from..];
                let address = open.argument.as_deref().filter(|url| !url.is_empty());
                // A link that is none disappears, its words stay: as Telegram does.
                match link(address.unwrap_or(words)) {
                    Some(url) => mark["url"] = json!(url),
                    None => return,
                }
                "text_link"
            }
            _ => return,
        };
        if kind == "pre"
            && let Some(language) = &open.argument
        {
            mark["language"] = json!(language);
        }
        mark["type"] = json!(kind);
        self.found.push(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::super::marks::kind;
    use super::*;

    fn error(source: &str) -> String {
        parse(source)
            .err()
            .unwrap_or_else(|| format!("parsed: {source}"))
    }

    #[test]
    fn tags_become_entities_counted_in_utf16() {
        let rich = parse(
            "🏛 <b>ศาลา<i>กลาง</i></b> &lt;x&gt; &amp; <a href=\"https://a.th/?x=1&amp;y=2\">ดู</a>",
        )
        .unwrap();
        assert_eq!(rich.text, "🏛 ศาลากลาง <x> & ดู");
        assert_eq!(
            rich.entities[0],
            json!({"type": "bold", "offset": 3, "length": 8})
        );
        assert_eq!(
            rich.entities[1],
            json!({"type": "italic", "offset": 7, "length": 4})
        );
        assert_eq!(
            rich.entities[2],
            json!({"type": "text_link", "offset": 18, "length": 2, "url": "https://a.th/?x=1&y=2"})
        );
    }

    #[test]
    fn telegram_says_what_is_wrong() {
        assert_eq!(
            error("a<br>b"),
            "Unsupported start tag \"br\" at byte offset 1"
        );
        assert_eq!(
            error("<p>x</p>"),
            "Unsupported start tag \"p\" at byte offset 0"
        );
        assert_eq!(
            error("1 < 2"),
            "Unsupported start tag \"\" at byte offset 2"
        );
        assert_eq!(error("x <"), "Unclosed start tag at byte offset 2");
        assert_eq!(
            error("<b>x"),
            "Can't find end tag corresponding to start tag \"b\""
        );
        assert_eq!(error("x</b>"), "Unexpected end tag at byte offset 1");
        assert_eq!(
            error("<b><i>x</b></i>"),
            "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\""
        );
        assert_eq!(
            error("<span>x</span>"),
            "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"
        );
        assert_eq!(
            error("น้ำ & ไฟ"),
            "Unescaped character \"&\" at byte offset 10"
        );
        assert_eq!(
            error("a&nbsp;b"),
            "Unescaped character \"&\" at byte offset 1"
        );
        assert_eq!(
            error("<a href=x/y>z</a>"),
            "Unexpected end of name token at byte offset 8"
        );
        assert_eq!(
            error("<a href=\"x>z</a>"),
            "Unclosed start tag at byte offset 0"
        );
    }

    #[test]
    fn quotations_and_code_keep_their_rules() {
        let rich = parse("<blockquote expandable>ก<b>ข</b></blockquote><pre><code class=\"language-rust\">x</code></pre><code>a<b>b</b></code>").unwrap();
        let kinds: Vec<&str> = rich.entities.iter().map(kind).collect();
        assert_eq!(kinds, ["expandable_blockquote", "bold", "pre", "code"]);
        assert_eq!(rich.entities[2]["language"], "rust");
    }

    #[test]
    fn numbers_and_missing_semicolons_are_entities_too() {
        assert_eq!(parse("&#3585;&#xe02;&lt").unwrap().text, "กข<");
        assert!(parse("&#0;").is_err());
        assert!(parse("&#xffffffffff;").is_err());
    }

    #[test]
    fn no_input_makes_it_panic() {
        for source in [
            "<",
            "</",
            "<a",
            "<a ",
            "<a href",
            "<a href=",
            "<a href='",
            "&",
            "&#",
            "&#x",
            "<b></",
            "<>",
            "</>",
            "<a =x>",
        ] {
            let _ = parse(source);
        }
    }
}
