//! A person's phone: types, taps, and hears.

use super::office::Accounted;
use angkhan::{
    office::Office as RealOffice,
    sandbox::botapi::{Heard as Shown, Media, Seen, Telegram},
};
use std::sync::Arc;

/// A person's phone.
pub struct Phone {
    pub account: i64,
    pub name: String,
    pub telegram: Telegram,
    pub(super) accounted: Arc<Accounted>,
    pub(super) real: Arc<tokio::sync::Mutex<Option<RealOffice>>>,
}

/// Something that was heard.
pub struct Heard<'a> {
    phone: &'a Phone,
    shown: Shown,
}

impl Phone {
    /// Types a message; the bot answers when somebody hears.
    pub fn types(&self, text: &str) -> i64 {
        self.telegram.types(self.account, text)
    }

    /// Replies to a message of the bot.
    pub fn replies(&self, to: &Heard<'_>, text: &str) -> i64 {
        self.telegram.replies(self.account, to.shown.message, text)
    }

    /// Changes a message that was typed before.
    pub fn edits(&self, message: i64, text: &str) {
        self.telegram.edits(self.account, message, text);
    }

    /// Sends a picture, a voice note, a document …
    pub fn sends(&self, media: impl Into<Media>) -> i64 {
        self.telegram.sends(self.account, media)
    }

    /// Whether these words of the bot stand on the phone, not deleted.
    pub fn shows(&self, words: &str) -> bool {
        let chat = self.telegram.chat(self.account);
        chat.iter()
            .any(|seen| seen.from_bot && !seen.deleted && seen.text.contains(words))
    }

    /// How many pictures, voices and files of the bot stand on the phone.
    pub fn files(&self) -> usize {
        let chat = self.telegram.chat(self.account);
        let file = |seen: &&Seen| seen.from_bot && !seen.deleted && seen.media.is_some();
        chat.iter().filter(file).count()
    }

    /// Opens a link `https://t.me/BOT?start=PAYLOAD`.
    pub fn opens_link(&self, link: &str) -> i64 {
        let (_, payload) = link.split_once("?start=").expect("a link with a payload");
        self.telegram.starts(self.account, Some(payload.trim()))
    }

    /// Shares a contact by Telegram's own button; `whose` account it is.
    pub fn shares(&self, number: &str, whose: i64) {
        self.telegram
            .shares_contact(self.account, number, Some(whose));
    }

    async fn works(&self) {
        let mut real = self.real.lock().await;
        let office = real.as_mut().expect("the office is open");
        for _ in 0..2 {
            office.turn_the_crank().await.expect("the office works");
        }
    }

    /// Waits for a message (or an edit of one) that holds these words, and accounts for it.
    pub async fn hears(&self, words: &str) -> Heard<'_> {
        self.hears_any_of(&[words]).await
    }

    /// Waits for a message that holds one of these.
    pub async fn hears_any_of(&self, words: &[&str]) -> Heard<'_> {
        self.works().await;
        let mut accounted = self.accounted.0.lock().expect("no story panicked");
        let mine =
            |shown: &Shown| shown.chat == self.account && !accounted.contains(&shown.sequence);
        let found = self
            .telegram
            .heard()
            .into_iter()
            .filter(mine)
            .find(|shown| words.iter().any(|words| shown.text.contains(words)));
        let Some(shown) = found else {
            let said: Vec<String> = self
                .telegram
                .heard()
                .into_iter()
                .filter(mine)
                .map(|shown| shown.text)
                .collect();
            panic!(
                "{} never heard {words:?}; waiting to be accounted for: {said:#?}",
                self.name
            );
        };
        accounted.insert(shown.sequence);
        drop(accounted);
        Heard { phone: self, shown }
    }

    /// Nothing new stands on this phone.
    pub async fn hears_nothing(&self) {
        self.works().await;
        let accounted = self.accounted.0.lock().expect("no story panicked");
        let said: Vec<String> = self
            .telegram
            .heard()
            .into_iter()
            .filter(|shown| shown.chat == self.account && !accounted.contains(&shown.sequence))
            .map(|shown| shown.text)
            .collect();
        assert!(said.is_empty(), "{} heard {said:#?}", self.name);
    }

    /// Blocks the bot.
    pub fn blocks(&self) {
        self.telegram.blocks(self.account);
    }

    /// Takes the bot back.
    pub fn unblocks(&self) {
        self.telegram.unblocks(self.account);
    }

    /// Reads whatever stands there, for stories in which chance decides what is said.
    pub async fn reads_everything(&self) -> Vec<String> {
        self.works().await;
        let mut accounted = self.accounted.0.lock().expect("no story panicked");
        self.telegram
            .heard()
            .into_iter()
            .filter(|shown| shown.chat == self.account && accounted.insert(shown.sequence))
            .map(|shown| shown.text)
            .collect()
    }

    /// The toast of a press with this data at this message, as any client may send it.
    pub async fn forges(&self, message: i64, data: &str) -> Option<String> {
        let query = self.telegram.presses(self.account, message, data);
        self.works().await;
        let answer = self
            .telegram
            .answer_to(&query)
            .expect("every press is answered");
        answer.text
    }

    /// The toast must say these words.
    pub fn toasts(toast: Option<String>, words: &str) {
        let toast = toast.expect("a toast with words");
        assert!(toast.contains(words), "{toast:?} does not say {words:?}");
    }

    /// The names of the commands in the menu now.
    pub async fn menu(&self) -> Vec<String> {
        self.works().await;
        self.telegram
            .commands(self.account)
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    }
}

impl Heard<'_> {
    /// The words.
    pub fn text(&self) -> &str {
        &self.shown.text
    }

    /// The message's number.
    pub fn message(&self) -> i64 {
        self.shown.message
    }

    /// The labels of the buttons, row by row.
    pub fn buttons(&self) -> Vec<String> {
        self.shown
            .buttons
            .iter()
            .flatten()
            .map(|button| button.label.clone())
            .collect()
    }

    /// The data of the button whose label holds this.
    pub fn data(&self, label: &str) -> String {
        let button = self
            .shown
            .buttons
            .iter()
            .flatten()
            .find(|button| button.label.contains(label));
        button
            .and_then(|button| button.data.clone())
            .unwrap_or_else(|| panic!("no button {label:?} among {:?}", self.buttons()))
    }

    /// Presses the button whose label holds this; gives the toast.
    pub async fn presses(&self, label: &str) -> Option<String> {
        let data = self.data(label);
        self.phone.forges(self.shown.message, &data).await
    }

    /// It must hold these words too.
    pub fn says(self, words: &str) -> Self {
        assert!(
            self.shown.text.contains(words),
            "{:?} does not say {words:?}",
            self.shown.text
        );
        self
    }

    /// It must not hold these words.
    pub fn never_says(self, words: &str) -> Self {
        assert!(
            !self.shown.text.contains(words),
            "{:?} says {words:?}",
            self.shown.text
        );
        self
    }

    /// `document`, `photo`, … if it is more than words.
    pub fn media(&self) -> Option<&str> {
        self.shown.media.as_deref()
    }

    /// The file that came with it: its name, if it shows one, and what is in it.
    pub fn file(&self) -> (Option<String>, Vec<u8>) {
        let telegram = &self.phone.telegram;
        let message = telegram.message(self.shown.chat, self.shown.message);
        let message = message.expect("the message is there");
        let kind = self.shown.media.as_deref().expect("it is more than words");
        let media = &message[kind];
        let file = media.as_array().and_then(|sizes| sizes.last());
        let file = file.unwrap_or(media);
        let id = file["file_id"].as_str().expect("a file");
        let name = file["file_name"].as_str().map(str::to_owned);
        (name, telegram.file(id).expect("Telegram keeps it"))
    }

    /// The address of the link in the text whose words hold this.
    pub fn link(&self, label: &str) -> String {
        let text: Vec<u16> = self.shown.text.encode_utf16().collect();
        self.shown
            .entities
            .iter()
            .filter(|entity| entity.kind == "text_link")
            .find(|entity| {
                let words = &text[entity.offset..entity.offset + entity.length];
                String::from_utf16_lossy(words).contains(label)
            })
            .and_then(|entity| entity.detail.clone())
            .unwrap_or_else(|| panic!("no link {label:?} in {:?}", self.shown.text))
    }
}
