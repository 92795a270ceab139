//! What scenes are written with: people type, press, open links and hear; the clock is moved. Nothing sleeps.

use super::{
    botapi::{Heard, Media, Seen},
    cast::{Actor, OTHERS},
    everybody, hands,
    house::House,
    transcript::Transcript,
};
use crate::{clock::Clock as _, office::Office};
use anyhow::{Context as _, bail};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Where a scene is played: the house, and the office whose crank the stage turns.
pub struct Stage {
    house: House,
    office: Office,
    transcript: Transcript,
    /// Up to which the transcript has told what was heard.
    told: u64,
    /// Up to which each phone was looked at by the scene.
    looked: HashMap<i64, u64>,
}

impl Stage {
    /// A stage in this house.
    #[must_use]
    pub fn new(house: House, office: Office, transcript: Transcript) -> Self {
        Self {
            house,
            office,
            transcript,
            told: 0,
            looked: HashMap::new(),
        }
    }

    /// The house.
    #[must_use]
    pub fn house(&self) -> &House {
        &self.house
    }

    fn now(&self) -> DateTime<Utc> {
        self.house.clock.now()
    }

    /// A heading in the transcript.
    ///
    /// # Errors
    /// The transcript cannot be written.
    pub fn part(&mut self, words: &str) -> anyhow::Result<()> {
        Ok(self.transcript.heading(words)?)
    }

    /// The office does what there is to do; what was heard is written down.
    async fn settle(&mut self) -> anyhow::Result<()> {
        self.office.turn_the_crank().await?;
        let mut others: Vec<(Heard, usize)> = Vec::new();
        for heard in self.house.telegram.heard_after(self.told) {
            self.told = heard.sequence;
            if heard.chat < OTHERS {
                self.transcript.heard(&heard)?;
                continue;
            }
            match others.iter_mut().find(|(same, _)| same.text == heard.text) {
                Some((_, count)) => *count += 1,
                None => others.push((heard, 1)),
            }
        }
        for (heard, count) in others {
            self.transcript.heard_by_others(&heard, count)?;
        }
        Ok(())
    }

    /// Every head and delegate joins who has not; what each of them does and reads for it is not written down.
    ///
    /// # Errors
    /// The office stumbled.
    pub async fn others_join(&mut self) -> anyhow::Result<usize> {
        let joined = everybody::others_join(&self.house, &mut self.office).await?;
        let last = self.house.telegram.heard_after(self.told);
        for heard in last {
            self.told = heard.sequence;
            if heard.chat < OTHERS {
                self.transcript.heard(&heard)?;
            }
        }
        Ok(joined)
    }

    /// Blocks the bot.
    ///
    /// # Errors
    /// The office stumbled.
    pub async fn blocks(&mut self, who: &Actor) -> anyhow::Result<()> {
        self.transcript.did(self.now(), who, "ปิดกั้นระบบ", "")?;
        self.house.telegram.blocks(who.account);
        self.settle().await
    }

    /// Moves the clock there; each moment of the week on the way, and each step of an urgent matter, happens at its time.
    ///
    /// # Errors
    /// The moment lies behind, or the office stumbled.
    pub async fn until(&mut self, at: DateTime<Utc>) -> anyhow::Result<()> {
        loop {
            let stop = hands::next_stop(&self.house, at).await?;
            self.house.clock.set(stop);
            self.settle().await?;
            if stop >= at {
                return Ok(());
            }
        }
    }

    /// Types in the chat with the bot.
    ///
    /// # Errors
    /// The office stumbled.
    pub async fn types(&mut self, who: &Actor, words: &str) -> anyhow::Result<()> {
        self.transcript.did(self.now(), who, "", words)?;
        self.house.telegram.types(who.account, words);
        self.settle().await
    }

    /// Replies to the newest message with `to` in it.
    ///
    /// # Errors
    /// There is no such message, or the office stumbled.
    pub async fn replies(&mut self, who: &Actor, to: &str, words: &str) -> anyhow::Result<()> {
        let message = self.newest(who, |seen| seen.from_bot && seen.text.contains(to));
        let message = message.with_context(|| format!("{} has no “{to}”", who.thai))?;
        self.transcript.did(self.now(), who, "ตอบกลับ", words)?;
        let telegram = &self.house.telegram;
        telegram.replies(who.account, message.message, words);
        self.settle().await
    }

    /// Sends something other than words; `called` is how the transcript names it.
    ///
    /// # Errors
    /// The office stumbled.
    pub async fn sends(&mut self, who: &Actor, media: Media, called: &str) -> anyhow::Result<()> {
        let words = media.caption.clone().unwrap_or_default();
        self.transcript.did(self.now(), who, called, &words)?;
        self.house.telegram.sends(who.account, media);
        self.settle().await
    }

    /// Opens a link to the bot.
    ///
    /// # Errors
    /// It is no link with a payload, or the office stumbled.
    pub async fn opens(&mut self, who: &Actor, link: &str) -> anyhow::Result<()> {
        let (_, payload) = link
            .split_once("?start=")
            .with_context(|| format!("{link} is no link to the bot"))?;
        self.transcript.did(self.now(), who, "เปิดลิงก์", link)?;
        self.house.telegram.starts(who.account, Some(payload));
        self.settle().await
    }

    /// Presses the button with `label` on it, in the newest message with buttons.
    ///
    /// # Errors
    /// There is no such button, the press was not answered, or the office stumbled.
    pub async fn presses(&mut self, who: &Actor, label: &str) -> anyhow::Result<()> {
        let Some((message, label, data)) = self.button(who, label) else {
            bail!("{} has no button “{label}” to press", who.thai);
        };
        let pressed = format!("[{label}]");
        self.transcript.did(self.now(), who, "กด", &pressed)?;
        let query = self.house.telegram.presses(who.account, message, &data);
        self.office.turn_the_crank().await?;
        let Some(answer) = self.house.telegram.answer_to(&query) else {
            bail!("the press of “{label}” by {} was not answered", who.thai);
        };
        self.transcript.toast(self.now(), who, &answer)?;
        self.settle().await
    }

    /// Presses the button with `label` on it, paging onwards by `next` until it is there.
    ///
    /// # Errors
    /// It is on no page, or the office stumbled.
    pub async fn pages_to(&mut self, who: &Actor, label: &str, next: &str) -> anyhow::Result<()> {
        while self.button(who, label).is_none() {
            if self.button(who, next).is_none() {
                bail!("{} finds “{label}” on no page", who.thai);
            }
            self.presses(who, next).await?;
        }
        self.presses(who, label).await
    }

    /// Taps the link whose words contain `words`, in the newest message that has one.
    ///
    /// # Errors
    /// There is no such link, or the office stumbled.
    pub async fn follows(&mut self, who: &Actor, words: &str) -> anyhow::Result<()> {
        let newest = self.newest(who, |seen| link_of(seen, words).is_some());
        let link = newest.and_then(|seen| link_of(&seen, words));
        let link = link.with_context(|| format!("{} has no link “{words}”", who.thai))?;
        self.opens(who, &link).await
    }

    /// Shares the own number by the keyboard that asks for it.
    ///
    /// # Errors
    /// No keyboard asks for it, or the office stumbled.
    pub async fn shares_number(&mut self, who: &Actor) -> anyhow::Result<()> {
        let keys = self.house.telegram.keys(who.account).concat();
        let Some(key) = keys.into_iter().find(|key| key.asks_contact) else {
            bail!("{} is not asked for a number", who.thai);
        };
        let pressed = format!("[{}]", key.label);
        self.transcript.did(self.now(), who, "กด", &pressed)?;
        let (telegram, account) = (&self.house.telegram, who.account);
        telegram.shares_contact(account, &who.phone(), Some(account));
        self.settle().await
    }

    /// Hears a message with these words, after the last one that the scene looked at.
    ///
    /// # Errors
    /// Nothing like it was heard: what was heard instead stands in the error.
    pub async fn hears(&mut self, who: &Actor, words: &str) -> anyhow::Result<Heard> {
        self.settle().await?;
        let unseen = self.unseen(who);
        let found = unseen.iter().find(|heard| heard.text.contains(words));
        match found {
            Some(heard) => {
                self.looked.insert(who.account, heard.sequence);
                Ok(heard.clone())
            }
            None => bail!(
                "{} was expected to hear “{words}”, but heard {}",
                who.thai,
                told(&unseen)
            ),
        }
    }

    /// Hears nothing that the scene has not looked at.
    ///
    /// # Errors
    /// Something was heard: it stands in the error.
    pub async fn hears_nothing(&mut self, who: &Actor) -> anyhow::Result<()> {
        self.settle().await?;
        let unseen = self.unseen(who);
        if !unseen.is_empty() {
            bail!(
                "{} was expected to hear nothing, but heard {}",
                who.thai,
                told(&unseen)
            );
        }
        Ok(())
    }

    /// The scene is over: how many messages the phones showed.
    ///
    /// # Errors
    /// The office stumbled.
    pub async fn leave(mut self) -> anyhow::Result<usize> {
        self.settle().await?;
        let heard = self.house.telegram.heard().len();
        self.house.app.pool.close().await;
        Ok(heard)
    }

    fn unseen(&self, who: &Actor) -> Vec<Heard> {
        let from = self.looked.get(&who.account).copied().unwrap_or(0);
        let mut unseen = self.house.telegram.heard_after(from);
        unseen.retain(|heard| heard.chat == who.account);
        unseen
    }

    fn newest(&self, who: &Actor, wanted: impl Fn(&Seen) -> bool) -> Option<Seen> {
        let chat = self.house.telegram.chat(who.account);
        chat.into_iter()
            .rev()
            .find(|seen| !seen.deleted && wanted(seen))
    }

    /// The button with `label` on it in the newest message with buttons: its message, whole label and data.
    fn button(&self, who: &Actor, label: &str) -> Option<(i64, String, String)> {
        let newest = self.newest(who, |seen| !seen.buttons.is_empty())?;
        let button = newest
            .buttons
            .into_iter()
            .flatten()
            .find(|button| button.label.contains(label))?;
        Some((newest.message, button.label, button.data?))
    }
}

/// The address of the link whose words contain `words`.
fn link_of(seen: &Seen, words: &str) -> Option<String> {
    let units: Vec<u16> = seen.text.encode_utf16().collect();
    seen.entities.iter().find_map(|mark| {
        let marked = units.get(mark.offset..mark.offset + mark.length)?;
        let marked = String::from_utf16(marked).ok()?;
        let address = match mark.kind.as_str() {
            "text_link" => mark.detail.clone()?,
            "url" => marked.clone(),
            _ => return None,
        };
        marked.contains(words).then_some(address)
    })
}

fn told(heard: &[Heard]) -> String {
    let texts: Vec<String> = heard
        .iter()
        .map(|heard| format!("“{}”", heard.text))
        .collect();
    if texts.is_empty() {
        "nothing".to_owned()
    } else {
        texts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::{
        cast::{GOVERNOR, SECRETARY},
        house::Pace,
    };

    #[tokio::test]
    async fn a_scene_fails_with_what_was_expected_and_what_was_heard() {
        let (house, office) = House::open(Pace::Story(hands::story_begins()))
            .await
            .unwrap();
        let mut stage = Stage::new(house, office, Transcript::into(None).unwrap());
        let silence = stage.hears(&GOVERNOR, "อรุณสวัสดิ์").await.unwrap_err();
        assert_eq!(
            silence.to_string(),
            "ผู้ว่าราชการจังหวัด was expected to hear “อรุณสวัสดิ์”, but heard nothing"
        );
        let link = stage.house().first_invitation().await.unwrap();
        stage.opens(&SECRETARY, &link).await.unwrap();
        let heard = stage.hears_nothing(&SECRETARY).await.unwrap_err();
        assert!(heard.to_string().contains("ลงทะเบียนในตำแหน่ง"), "{heard}");
        assert!(stage.presses(&SECRETARY, "ไม่มีปุ่มนี้").await.is_err());
    }
}
