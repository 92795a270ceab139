//! What goes round, exactly as it was composed (A1), and how it becomes messages: pure.

use crate::{
    card::{CAPTION_UNITS, FOR_A_MARK, Keyboard, TEXT_UNITS, escaped, units},
    outbox::{Body, MediaKind},
    understand::{Enclosed, Poll, Said},
};
use serde::{Deserialize, Serialize};

/// The most parts of an album.
const ALBUM: usize = 10;

/// What a part is, besides its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::announcements) enum Thing {
    /// Words alone.
    Words,
    /// A file that Telegram keeps, or a pin.
    Media(MediaKind, String),
    /// A poll.
    Poll(Poll),
}

/// One message of what was composed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::announcements) struct Part {
    /// Its number in the chat of whoever composed it.
    pub message: i64,
    /// What it is.
    pub thing: Thing,
    /// Its words, or those under it.
    pub words: String,
    /// The same as HTML where they are marked.
    pub marked: Option<String>,
}

/// Why something cannot go round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::announcements) enum Unfit {
    /// There is nothing in it.
    Nothing,
    /// Telegram lets a bot pass on nothing of the kind, or it is no message for many: a sticker, a contact, a moving location.
    Useless,
    /// The words under a file are longer than a bot may send; so many units they are.
    Caption(usize),
    /// The words are longer than fits with the frame of what has gone out already; so many units too long.
    Longer(usize),
    /// An album of things that Telegram does not show as one.
    Mixed,
    /// It comes from a chat that forbids passing it on.
    Protected,
}

/// What goes round: one message, or an album.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::announcements) struct Content {
    /// The message, or the parts of the album in their order.
    pub parts: Vec<Part>,
}

/// What stands round the content, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::announcements) struct Frame {
    /// Above: who sends it.
    pub head: String,
    /// Below: what is asked, and the reference.
    pub foot: String,
    /// The buttons.
    pub keyboard: Keyboard,
}

impl Part {
    fn of(said: &Said) -> Result<Self, Unfit> {
        if said.protected {
            return Err(Unfit::Protected);
        }
        let thing = match &said.enclosed {
            Enclosed::Nothing if said.words.trim().is_empty() => return Err(Unfit::Nothing),
            Enclosed::Nothing => Thing::Words,
            Enclosed::Media(media) => Thing::Media(media.kind, media.file.clone()),
            Enclosed::Poll(poll) => Thing::Poll(poll.clone()),
            Enclosed::LiveLocation | Enclosed::Contact { .. } | Enclosed::Other => {
                return Err(Unfit::Useless);
            }
        };
        if matches!(thing, Thing::Media(..)) && units(&said.words) > CAPTION_UNITS {
            return Err(Unfit::Caption(units(&said.words)));
        }
        Ok(Self {
            message: said.message,
            thing,
            words: said.words.clone(),
            marked: said.marked.clone(),
        })
    }

    /// Its words as HTML.
    fn html(&self) -> String {
        html(&self.words, self.marked.as_deref())
    }

    fn kind(&self) -> Option<MediaKind> {
        match self.thing {
            Thing::Media(kind, _) => Some(kind),
            _ => None,
        }
    }
}

/// Words as HTML: as they were marked, or plain.
fn html(words: &str, marked: Option<&str>) -> String {
    marked.map_or_else(|| escaped(words), str::to_owned)
}

/// The words of one language in place of those that were composed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::announcements) struct Wording {
    /// The words.
    pub words: String,
    /// The same as HTML where they are marked.
    pub marked: Option<String>,
}

impl Wording {
    /// What was said, as words of an announcement.
    pub(in crate::announcements) fn of(said: &Said) -> Self {
        Self {
            words: said.words.clone(),
            marked: said.marked.clone(),
        }
    }
}

impl Content {
    /// What these messages are as one: a single one, or the parts of an album.
    pub(in crate::announcements) fn of(said: &[Said]) -> Result<Self, Unfit> {
        Self::together(said.iter().map(Part::of).collect::<Result<_, _>>()?)
    }

    /// The same with a further part of the album.
    pub(in crate::announcements) fn with(&self, said: &Said) -> Result<Self, Unfit> {
        let mut parts = self.parts.clone();
        parts.push(Part::of(said)?);
        Self::together(parts)
    }

    fn together(mut parts: Vec<Part>) -> Result<Self, Unfit> {
        parts.sort_by_key(|part| part.message);
        parts.dedup_by_key(|part| part.message);
        parts.truncate(ALBUM);
        if parts.is_empty() {
            return Err(Unfit::Nothing);
        }
        if parts.len() > 1 {
            // Telegram's albums: pictures and films, documents, or music.
            let together = |part: &Part| match part.kind() {
                Some(MediaKind::Photo | MediaKind::Video) => Some(MediaKind::Photo),
                Some(kind @ (MediaKind::Document | MediaKind::Audio)) => Some(kind),
                _ => None,
            };
            let first = parts.first().and_then(together);
            if first.is_none() || parts.iter().any(|part| together(part) != first) {
                return Err(Unfit::Mixed);
            }
        }
        Ok(Self { parts })
    }

    /// The first words of it: what names it in a list.
    pub(in crate::announcements) fn words(&self) -> &str {
        let said = self.parts.iter().map(|part| part.words.trim());
        said.into_iter()
            .find(|words| !words.is_empty())
            .unwrap_or("")
    }

    /// Whether it has words that can be corrected, or said in English: a poll and a pin have none.
    pub(in crate::announcements) fn has_words(&self) -> bool {
        !self
            .parts
            .iter()
            .any(|part| matches!(part.thing, Thing::Poll(_)) || part.kind() == Some(MediaKind::Pin))
    }

    /// The poll that it is.
    pub(in crate::announcements) fn poll(&self) -> Option<&Poll> {
        self.parts.iter().find_map(|part| match &part.thing {
            Thing::Poll(poll) => Some(poll),
            _ => None,
        })
    }

    /// Whether a message of it, as it is since it was changed, says other words: those of an album stand under one of its parts.
    pub(in crate::announcements) fn is_reworded_by(&self, said: &Said) -> bool {
        match self.parts.iter().find(|part| !part.words.trim().is_empty()) {
            Some(part) => {
                part.message == said.message
                    && (part.words != said.words || part.marked != said.marked)
            }
            None => !said.words.trim().is_empty(),
        }
    }

    /// The same with these words in place of its own.
    pub(in crate::announcements) fn reworded(&self, wording: &Wording) -> Result<Self, Unfit> {
        let mut new = self.clone();
        // The words of an album stand under the part that had some, or under its first.
        let at = (new.parts.iter())
            .position(|part| !part.words.trim().is_empty())
            .unwrap_or(0);
        let Some(part) = new.parts.get_mut(at) else {
            return Err(Unfit::Nothing);
        };
        if part.kind().is_some() && units(&wording.words) > CAPTION_UNITS {
            return Err(Unfit::Caption(units(&wording.words)));
        }
        if part.thing == Thing::Words && wording.words.trim().is_empty() {
            return Err(Unfit::Nothing);
        }
        part.words.clone_from(&wording.words);
        part.marked.clone_from(&wording.marked);
        Ok(new)
    }

    /// How many units too long content and frame are for one message; `None` when they cannot be one at all.
    fn excess(&self, frame: &Frame) -> Option<usize> {
        let [part] = self.parts.as_slice() else {
            return None;
        };
        let most = match (&part.thing, part.kind()) {
            (Thing::Words, _) => TEXT_UNITS,
            (_, Some(MediaKind::Pin)) | (Thing::Poll(_), _) => return None,
            _ => CAPTION_UNITS,
        };
        let gaps = 4;
        let long = units(&frame.head) + units(&part.words) + units(&frame.foot) + gaps;
        Some(long.saturating_sub(most - FOR_A_MARK))
    }

    /// Whether the frame has to be a message of its own: round an album, a poll, a pin, and where both do not fit in one message.
    pub(in crate::announcements) fn stands_apart(&self, frame: &Frame) -> bool {
        self.excess(frame) != Some(0)
    }

    /// Whether it still fits where the frame and it went out as one message.
    pub(in crate::announcements) fn fits(&self, frame: &Frame, apart: bool) -> Result<(), Unfit> {
        match self.excess(frame) {
            Some(by) if by > 0 && !apart => Err(Unfit::Longer(by)),
            _ => Ok(()),
        }
    }

    /// The messages that it becomes with this frame, in their order; the last one has the buttons. Each with how many it is in Telegram.
    pub(in crate::announcements) fn bodies(&self, frame: &Frame, apart: bool) -> Vec<(Body, i64)> {
        if !apart && let [part] = self.parts.as_slice() {
            let html = framed(frame, &part.html());
            return vec![(part.body(html, frame.keyboard.clone()), 1)];
        }
        let content = match self.parts.as_slice() {
            [part] => (part.body(part.html(), Keyboard::None), 1),
            parts => {
                let items = parts.iter().filter_map(|part| match &part.thing {
                    Thing::Media(kind, file) => Some((*kind, file.clone(), part.html())),
                    _ => None,
                });
                let items: Vec<_> = items.collect();
                let many = i64::try_from(items.len()).unwrap_or(1);
                (Body::Album { items }, many)
            }
        };
        let html = framed(frame, "");
        let frame = Body::Words {
            html,
            keyboard: frame.keyboard.clone(),
            preview: false,
        };
        vec![content, (frame, 1)]
    }

    /// What the first of its messages says when it is corrected, where the frame stands apart from it. `None` where Telegram lets nobody
    /// change it: a poll, a pin, an album whose words stand below another picture than the first (A6).
    pub(in crate::announcements) fn correction(&self) -> Option<Body> {
        let first = self.parts.first()?;
        let elsewhere = (self.parts.iter().skip(1)).any(|part| !part.words.trim().is_empty());
        (self.has_words() && !elsewhere).then(|| first.body(first.html(), Keyboard::None))
    }
}

impl Part {
    fn body(&self, html: String, keyboard: Keyboard) -> Body {
        match &self.thing {
            Thing::Words => Body::Words {
                html,
                keyboard,
                preview: true,
            },
            Thing::Media(MediaKind::Pin, file) => Body::Media {
                kind: MediaKind::Pin,
                file: file.clone(),
                caption: String::new(),
            },
            Thing::Media(kind, file) => Body::Captioned {
                kind: *kind,
                file: file.clone(),
                html,
                keyboard,
            },
            Thing::Poll(poll) => Body::Poll {
                question: poll.question.clone(),
                options: poll.options.clone(),
                several: poll.several,
            },
        }
    }
}

fn framed(frame: &Frame, content: &str) -> String {
    let head = format!("<b>{}</b>", escaped(&frame.head));
    let lines = [head.as_str(), content, &escaped(&frame.foot)];
    let said: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    said.join("\n\n")
}

#[cfg(test)]
mod tests;
