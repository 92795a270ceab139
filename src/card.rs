//! What is shown: cards, buttons, keyboards, and how they are cut to Telegram's lengths. Types and text only.
//!
//! A card's words are plain text until the very end, where they are escaped once; so whatever a person typed can never become markup.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation as _;

/// The longest text of a message, in UTF-16 units after markup is taken out.
pub const TEXT_UNITS: usize = 4096;
/// The longest words under a file, in UTF-16 units.
pub const CAPTION_UNITS: usize = 1024;
/// Left free for the line that marks a letter sent again (A8), in UTF-16 units.
pub(crate) const FOR_A_MARK: usize = 120;
/// The longest callback data, in bytes.
pub const DATA_BYTES: usize = 64;
/// The longest toast on a pressed button, in characters.
pub const TOAST_CHARS: usize = 200;
/// A label longer than this is cut by most phones, in UTF-16 units.
const LABEL_UNITS: usize = 40;

/// What a letter is about: kept with the message, so that a reply, a reaction or a button finds its matter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Matter {
    /// The capability's word for it, such as `week`.
    pub kind: Cow<'static, str>,
    /// Its id within that kind.
    pub id: String,
}

impl Matter {
    /// A matter of `kind` called `id`.
    #[must_use]
    pub fn new(kind: &'static str, id: impl ToString) -> Self {
        Self {
            kind: Cow::Borrowed(kind),
            id: id.to_string(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Span {
    Plain(String),
    Bold(String),
    Link { text: String, url: String },
}

impl Span {
    fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Bold(text) | Self::Link { text, .. } => text,
        }
    }

    fn shortened(&self, units: usize) -> Self {
        let text = cut(self.text(), units).into_owned();
        match self {
            Self::Plain(_) => Self::Plain(text),
            Self::Bold(_) => Self::Bold(text),
            Self::Link { url, .. } => Self::Link {
                text,
                url: url.clone(),
            },
        }
    }

    fn html(&self, out: &mut String) {
        match self {
            Self::Plain(text) => escape(text, out),
            Self::Bold(text) => {
                out.push_str("<b>");
                escape(text, out);
                out.push_str("</b>");
            }
            Self::Link { text, url } => {
                out.push_str("<a href=\"");
                escape(url, out);
                out.push_str("\">");
                escape(text, out);
                out.push_str("</a>");
            }
        }
    }
}

/// A message in the making: lines of words, and what stands under them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    spans: Vec<Span>,
    /// What stands under the words.
    pub keyboard: Keyboard,
    /// What it is about.
    pub about: Option<Matter>,
}

impl Card {
    /// A card that says `text`; line breaks are kept.
    #[must_use]
    pub fn says(text: impl Into<String>) -> Self {
        Self {
            spans: vec![Span::Plain(text.into())],
            ..Self::default()
        }
    }

    fn push(mut self, span: Span) -> Self {
        self.spans.push(span);
        self
    }

    fn broken(self) -> Self {
        if self.spans.is_empty() {
            self
        } else {
            self.push(Span::Plain("\n".to_owned()))
        }
    }

    /// A further line.
    #[must_use]
    pub fn line(self, text: impl Into<String>) -> Self {
        self.broken().push(Span::Plain(text.into()))
    }

    /// A further line in bold, such as a heading.
    #[must_use]
    pub fn heading(self, text: impl Into<String>) -> Self {
        self.broken().push(Span::Bold(text.into()))
    }

    /// A further line that begins with `before`, opens `url` at `text`, and ends with `after`.
    #[must_use]
    pub fn link_line(
        self,
        before: impl Into<String>,
        text: impl Into<String>,
        url: impl Into<String>,
        after: impl Into<String>,
    ) -> Self {
        self.line(before).then_link(text, url).then(after)
    }

    /// The same line goes on.
    #[must_use]
    pub fn then(self, text: impl Into<String>) -> Self {
        self.push(Span::Plain(text.into()))
    }

    /// The same line goes on with words that open `url`.
    #[must_use]
    pub fn then_link(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.push(Span::Link {
            text: text.into(),
            url: url.into(),
        })
    }

    /// A further row of buttons; an empty row is none.
    #[must_use]
    pub fn buttons(mut self, row: Vec<Button>) -> Self {
        if row.is_empty() {
            return self;
        }
        match &mut self.keyboard {
            Keyboard::Inline(rows) => rows.push(row),
            _ => self.keyboard = Keyboard::Inline(vec![row]),
        }
        self
    }

    /// The same card with this under its words.
    #[must_use]
    pub fn with(mut self, keyboard: Keyboard) -> Self {
        self.keyboard = keyboard;
        self
    }

    /// The same card, about `matter`.
    #[must_use]
    pub fn about(mut self, matter: Matter) -> Self {
        self.about = Some(matter);
        self
    }

    /// The words without markup, whole.
    #[must_use]
    pub fn plain(&self) -> String {
        self.spans.iter().map(Span::text).collect()
    }

    /// The words as Telegram's HTML, cut to its length between characters as people see them, never inside a tag.
    #[must_use]
    pub fn html(&self) -> String {
        let mut left = TEXT_UNITS - FOR_A_MARK;
        let mut out = String::new();
        for span in &self.spans {
            let long = units(span.text());
            if long <= left {
                span.html(&mut out);
                left -= long;
            } else {
                span.shortened(left).html(&mut out);
                break;
            }
        }
        out
    }
}

/// What stands under a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keyboard {
    /// Nothing.
    #[default]
    None,
    /// Rows of buttons at the message.
    Inline(Vec<Vec<Button>>),
    /// Telegram's own button for the sender's phone number, and a word to go without (R4).
    AskPhone {
        /// Label of the button that shares the number.
        share: String,
        /// Label of the button that skips it.
        skip: String,
    },
    /// Takes such a keyboard away.
    Away,
}

/// A button at a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What it does.
    pub does: Does,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Does {
    /// Sends this callback data back.
    Press(String),
    /// Opens this address.
    Open(String),
}

impl Button {
    /// A button that sends `data` back when it is pressed.
    #[must_use]
    pub fn press(label: impl AsRef<str>, data: String) -> Self {
        debug_assert!(data.len() <= DATA_BYTES, "callback data too long: {data}");
        Self {
            label: cut(label.as_ref(), LABEL_UNITS).into_owned(),
            does: Does::Press(data),
        }
    }

    /// A button that opens `url`.
    #[must_use]
    pub fn open(label: impl AsRef<str>, url: String) -> Self {
        Self {
            label: cut(label.as_ref(), LABEL_UNITS).into_owned(),
            does: Does::Open(url),
        }
    }
}

/// How long Telegram finds a text, in UTF-16 units.
#[must_use]
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text, or as much of it as fits in `most` UTF-16 units with an ellipsis; never cut in the middle of a cluster (B1).
#[must_use]
pub fn cut(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most || units(text) <= most {
        return Cow::Borrowed(text);
    }
    let mut left = most.saturating_sub(1);
    let mut end = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        let long = units(cluster);
        if long > left {
            break;
        }
        left -= long;
        end = at + cluster.len();
    }
    if most == 0 {
        return Cow::Borrowed("");
    }
    Cow::Owned(format!("{}…", text[..end].trim_end()))
}

/// The words on one line, cut to `most` UTF-16 units: for a line of a list.
#[must_use]
pub fn one_line(text: &str, most: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    cut(&flat, most).into_owned()
}

/// The text so that nothing in it is markup.
#[must_use]
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typed_words_never_become_markup() {
        let card = Card::says("<b>ก & ข</b>").link_line("", "\"x\"", "https://t.me/a?b&c", "");
        assert_eq!(
            card.html(),
            "&lt;b&gt;ก &amp; ข&lt;/b&gt;\n<a href=\"https://t.me/a?b&amp;c\">&quot;x&quot;</a>"
        );
    }

    #[test]
    fn words_are_cut_between_clusters() {
        // "น้ำ" is one cluster of three characters: it stays whole or goes whole.
        assert_eq!(cut("น้ำน้ำน้ำ", 7), "น้ำน้ำ…");
        assert_eq!(cut("น้ำน้ำน้ำ", 6), "น้ำ…");
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("abcd", 3), "ab…");
        assert_eq!(cut("abcd", 0), "");
        assert_eq!(one_line("หนึ่ง\n\n  สอง", 20), "หนึ่ง สอง");
    }

    proptest! {
        #[test]
        fn a_card_never_exceeds_telegrams_length(lines in prop::collection::vec("\\PC{0,900}", 0..12)) {
            let card = lines.iter().fold(Card::says("หัวเรื่อง"), |card, line| card.line(line.clone()));
            let shown = card.html()
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            prop_assert!(units(&shown) <= TEXT_UNITS);
        }

        #[test]
        fn a_cut_text_fits_and_is_a_beginning(text in "\\PC{0,200}", most in 1_usize..80) {
            let short = cut(&text, most);
            prop_assert!(units(&short) <= most);
            prop_assert!(text.starts_with(short.trim_end_matches('…').trim_end()) || text == short);
        }
    }
}
