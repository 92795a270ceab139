//! The book of sentences, one for each language, and the sentences of the floor itself.
//!
//! Every sentence stands in `locales/`; a capability's `words.rs` is the only file of it that calls `fl!`.

use crate::{
    card::Card,
    person::{Language, Post, Role},
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

/// The name of a role.
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

/// `ผู้อำนวยการ โครงการชลประทานภูเก็ต`: the post with the agency, or the agency alone where the position is not known.
#[must_use]
pub fn post_name(language: Language, post: &Post) -> String {
    let agency = post.agency.name(language);
    if post.position.is_empty() {
        let role = role(language, post.role);
        format!("{role} {agency}")
    } else if post.position.contains(post.agency.name_th.as_str()) {
        // นายอำเภอถลาง and the like name the agency already.
        post.position.clone()
    } else {
        format!("{} {agency}", post.position)
    }
}

/// To somebody who lacks the right: who has it, and whom to ask.
#[must_use]
pub fn refused(language: Language, may: &[Role]) -> Card {
    let roles: Vec<String> = may.iter().map(|r| role(language, *r)).collect();
    let book = language.book();
    let roles = roles.join(&fl!(book, "list-and"));
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
