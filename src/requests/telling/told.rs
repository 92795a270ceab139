//! What agencies write reaches the governor's side: one message for what belongs together.

use super::{asking, enclosing::hand, news_of, views};
use crate::{
    card::Card,
    ids::Id,
    people::Holder,
    person::Language,
    requests::{
        rules::Said,
        store::{self, Request, Word},
        view::{Present, View},
        words::{self, Together},
    },
    turn::Turn,
};

/// How many pictures are sent on with one message: Telegram shows as many in an album, and more would bury the chat.
const MOST_MEDIA: usize = 10;

/// One message to the governor's side: what was written together by one agency, or in the same quarter of an hour by several.
pub(super) struct Told {
    request: Request,
    /// Where anything of it was written, and what.
    at: Vec<(View, Vec<Word>)>,
    /// Who received an answer by telephone.
    filed_by: Option<String>,
    /// At how many agencies the request is answered, and at how many it is.
    sums: (usize, usize),
}

impl Told {
    pub(super) async fn read(
        turn: &mut Turn,
        message: &Id,
        present: &Present,
    ) -> anyhow::Result<Option<Self>> {
        let words = store::told_in(turn.conn(), message).await?;
        let Some(first) = words.first() else {
            return Ok(None);
        };
        let Some(errand) = store::errand(turn.conn(), &first.errand).await? else {
            return Ok(None);
        };
        let views = views(turn, &errand.request, present).await?;
        let done = |view: &&View| !view.errand.waits();
        let sums = (views.iter().filter(done).count(), views.len());
        let filed_by = words.iter().find(|word| word.by_phone);
        let filed_by = filed_by.and_then(|word| present.name(&word.person));
        let filed_by = filed_by.map(str::to_owned);
        let Some(request) = views.first().map(|view| view.request.clone()) else {
            return Ok(None);
        };
        let at = views.into_iter().filter_map(|view| {
            let of_it = |word: &&Word| word.errand == view.errand.id;
            let words: Vec<Word> = words.iter().filter(of_it).cloned().collect();
            (!words.is_empty()).then_some((view, words))
        });
        Ok(Some(Self {
            at: at.collect(),
            request,
            filed_by,
            sums,
        }))
    }

    pub(super) fn card(&self, language: Language) -> Card {
        let name = self.filed_by.as_deref();
        match self.at.as_slice() {
            [(view, parts)] if parts.iter().all(Word::is_gone) => words::withheld(language, view),
            [(view, parts)] => {
                let together = Together { parts, name };
                match parts.iter().all(|part| part.kind == Said::Question) {
                    true => words::question(language, view, &together),
                    false => words::answer(language, view, &together),
                }
            }
            several => words::answers(language, several, name, self.sums),
        }
    }

    /// What came with the words: as much of it as Telegram shows in one album.
    fn media(&self) -> impl Iterator<Item = (&View, &Word)> {
        let all = self.at.iter();
        let all = all.flat_map(|(view, words)| words.iter().map(move |word| (view, word)));
        all.filter(|(_, word)| word.media_file.is_some())
            .take(MOST_MEDIA)
    }
}

/// The governor's side is told what somebody of the agency wrote; what came with it goes along. Gives whom it reached.
pub(in crate::requests) async fn tell(
    turn: &mut Turn,
    view: &View,
    word: &Word,
    present: &Present,
) -> anyhow::Result<Vec<Holder>> {
    match &word.told_in {
        Some(message) => say(turn, message, Some(&word.person), present).await,
        // It goes out with the answers of others.
        None => Ok(asking(present, &view.request)
            .into_iter()
            .cloned()
            .collect()),
    }
}

/// What several agencies answered reaches whoever asked as one message.
pub(in crate::requests) async fn tell_gathered(
    turn: &mut Turn,
    message: &Id,
    present: &Present,
) -> anyhow::Result<()> {
    say(turn, message, None, present).await.map(drop)
}

async fn say(
    turn: &mut Turn,
    message: &Id,
    by: Option<&Id>,
    present: &Present,
) -> anyhow::Result<Vec<Holder>> {
    let Some(told) = Told::read(turn, message, present).await? else {
        return Ok(Vec::new());
    };
    let readers: Vec<Holder> = asking(present, &told.request)
        .into_iter()
        .filter(|one| by != Some(&one.person))
        .cloned()
        .collect();
    for reader in &readers {
        let Some(to) = reader.addressee() else {
            continue;
        };
        let card = told.card(to.language);
        let once = news_of(message);
        let said = turn.say_once_quietly(once, &to, card.clone()).await?;
        if said.is_none() {
            turn.revise_once(&news_of(message), &to, card).await?;
        }
        for (view, word) in told.media() {
            hand(turn, &to, word, view).await?;
        }
    }
    Ok(readers)
}
