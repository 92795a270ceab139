//! The menus in both languages, for review; and their rules.

use crate::{
    person::Language,
    samples::{self, Pages},
    telegram::words,
    understand::{self, Command, Context, Meaning, Said},
};
use chrono::DateTime;

#[test]
fn what_the_menus_say() {
    let mut pages = Pages::default();
    for command in Command::ALL {
        pages.says(&format!("/{}", command.name()), |language| {
            words::menu(language, command)
        });
    }
    samples::all_of(include_str!("words.rs"), include_str!("words_tests.rs"));
    insta::assert_snapshot!("menus", pages.kept());
}

#[test]
fn u2_a_menu_shows_the_word_that_means_the_same() {
    for command in Command::ALL {
        for language in Language::ALL {
            let shown = words::menu(language, command);
            assert!((1..=256).contains(&shown.chars().count()), "{shown}");
        }
        let shown = words::menu(Language::Thai, command);
        let begins: Vec<&str> = shown
            .char_indices()
            .map(|(at, c)| &shown[..at + c.len_utf8()])
            .collect();
        let understood = begins.iter().any(|word| {
            let said = Said {
                message: 1,
                words: (*word).to_owned(),
                enclosed: understand::Enclosed::Nothing,
                marked: None,
                album: None,
                protected: false,
                said_at: DateTime::UNIX_EPOCH,
            };
            let meaning = understand::message(said, &Context::default());
            match meaning {
                Meaning::Command { command: read, .. } => read == command,
                Meaning::Announce { .. } => command == Command::Announce,
                _ => false,
            }
        });
        assert!(
            understood,
            "no beginning of {shown:?} means /{}",
            command.name()
        );
    }
}
