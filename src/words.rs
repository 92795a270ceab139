//! The book of sentences, one for each language, and the sentences of the floor itself.
//!
//! Every sentence stands in `locales/`; a capability's `words.rs`, or the files of its `words/`, alone call `fl!`.

use crate::{
    card::Card,
    person::{Language, MissionArea, Post, Role},
};
use i18n_embed::{
    LanguageLoader as _,
    fluent::{FluentLanguageLoader, fluent_language_loader},
};
use i18n_embed_fl::fl;
use std::sync::LazyLock;

#[derive(rust_embed::RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// Ties the crate to the words: a changed sentence is checked at the next build.
const _: [&str; 2] = [
    include_str!("../locales/th/angkhan.ftl"),
    include_str!("../locales/en/angkhan.ftl"),
];

static THAI: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Language::Thai));
static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Language::English));

#[expect(
    clippy::expect_used,
    reason = "the sentences are part of the program; a test reads both books"
)]
fn load(language: Language) -> FluentLanguageLoader {
    let loader = fluent_language_loader!();
    let tag = language.tag().parse().expect("th and en are language tags");
    loader
        .load_languages(&Locales, &[tag])
        .expect("the sentences shipped with the program can be read");
    // The isolation marks that Fluent puts round every argument would show up in copied text and in searches.
    loader.set_use_isolating(false);
    loader
}

impl Language {
    /// The sentences of this language.
    #[must_use]
    pub fn book(self) -> &'static FluentLanguageLoader {
        match self {
            Self::Thai => &THAI,
            Self::English => &ENGLISH,
        }
    }
}

impl From<Language> for crate::calendar::Tongue {
    fn from(language: Language) -> Self {
        match language {
            Language::Thai => Self::Thai,
            Language::English => Self::English,
        }
    }
}

/// On a button: what was filed here belongs elsewhere (U9).
#[must_use]
pub fn file_elsewhere(language: Language) -> String {
    fl!(language.book(), "button-file-elsewhere")
}

/// The name of a role, as one person has it.
#[must_use]
pub fn role(language: Language, role: Role) -> String {
    let book = language.book();
    match role {
        Role::Governor => fl!(book, "role-governor"),
        Role::Vice => fl!(book, "role-vice"),
        Role::Head => fl!(book, "role-head"),
        Role::Delegate => fl!(book, "role-delegate"),
        Role::Secretariat => fl!(book, "role-secretariat"),
        Role::Auditor => fl!(book, "role-auditor"),
    }
}

/// The name of a mission area, as it stands behind ด้าน.
#[must_use]
pub fn area(language: Language, area: MissionArea) -> String {
    let book = language.book();
    match area {
        MissionArea::Traffic => fl!(book, "area-traffic"),
        MissionArea::Environment => fl!(book, "area-environment"),
        MissionArea::QualityOfLife => fl!(book, "area-quality-of-life"),
        MissionArea::ConsumerProtection => fl!(book, "area-consumer-protection"),
        MissionArea::Security => fl!(book, "area-security"),
        MissionArea::Other => fl!(book, "area-other"),
    }
}

/// `ผู้อำนวยการ โครงการชลประทานภูเก็ต`: the post with the agency; the role stands in where the position is not known.
#[must_use]
pub fn post_name(language: Language, post: &Post) -> String {
    let agency = post.agency.name(language);
    // The roster has positions in one language; a Thai one in an English sentence would be read by nobody.
    let foreign = language == Language::English && !post.position.is_ascii();
    let position = if post.position.is_empty() || foreign {
        role(language, post.role)
    } else {
        post.position.clone()
    };
    match post.role {
        // The governor is nobody's officer, and the provincial office by itself says it all.
        Role::Governor | Role::Vice => position,
        Role::Secretariat if post.position.is_empty() => agency.to_owned(),
        // นายอำเภอถลาง and the like name the agency already.
        _ if position.contains(post.agency.name_th.as_str()) => position,
        _ => fl!(
            language.book(),
            "post-name",
            position = position,
            agency = agency
        ),
    }
}

/// The responsible officer with the number to call (P3).
#[must_use]
pub fn officer(language: Language, name: &str, phone: &str) -> String {
    if phone.is_empty() {
        name.to_owned()
    } else {
        fl!(language.book(), "officer-phone", name = name, phone = phone)
    }
}

/// A list of `of` of which only the first `shown` were named: says how many more there are, when there are more.
#[must_use]
pub fn and_more(card: Card, language: Language, of: usize, shown: usize) -> Card {
    match of.saturating_sub(shown) {
        0 => card,
        more => card.line(fl!(language.book(), "and-more", count = more)),
    }
}

fn all_of_a_role(language: Language, role: Role) -> String {
    let book = language.book();
    match role {
        Role::Governor => fl!(book, "roles-governor"),
        Role::Vice => fl!(book, "roles-vice"),
        Role::Head => fl!(book, "roles-head"),
        Role::Delegate => fl!(book, "roles-delegate"),
        Role::Secretariat => fl!(book, "roles-secretariat"),
        Role::Auditor => fl!(book, "roles-auditor"),
    }
}

/// To somebody of an agency that gets announcements and nothing else (R0).
#[must_use]
pub fn announcements_only(language: Language) -> Card {
    Card::says(fl!(language.book(), "access-announcements-only"))
}

/// To somebody who lacks the right: who has it, and whom to ask.
#[must_use]
pub fn refused(language: Language, may: &[Role]) -> Card {
    let book = language.book();
    let roles: Vec<String> = may.iter().map(|r| all_of_a_role(language, *r)).collect();
    let roles = match roles.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => {
            let before = before.join(&fl!(book, "list-between"));
            format!("{before}{}{last}", fl!(book, "list-and"))
        }
        None => String::new(),
    };
    Card::says(fl!(book, "access-refused", roles = roles))
}

/// The apology for a fault of ours, with the number under which it is logged.
#[must_use]
pub fn fault(language: Language, number: i64) -> Card {
    Card::says(fl!(language.book(), "fault", number = number.to_string()))
}

/// The line above a letter that is sent again because nobody knows whether it has arrived (A8).
#[must_use]
pub fn sent_again(language: Language) -> String {
    fl!(language.book(), "sent-again")
}

/// The toast on a button that means nothing any more, or never did.
#[must_use]
pub fn button_over(language: Language) -> String {
    fl!(language.book(), "button-over")
}

/// To a group: private chat only (P7).
#[must_use]
pub fn private_only() -> Card {
    Card::says(fl!(Language::Thai.book(), "private-only"))
        .line(fl!(Language::English.book(), "private-only"))
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
