//! What the menus say.

use crate::{person::Language, understand::Command};
use i18n_embed_fl::fl;

/// What a command does, for the menu. It begins with the Thai word that means the same (U2).
pub(super) fn menu(language: Language, command: Command) -> String {
    let book = language.book();
    match command {
        Command::Week => fl!(book, "menu-week"),
        Command::Urgent => fl!(book, "menu-urgent"),
        Command::Brief => fl!(book, "menu-brief"),
        Command::Overdue => fl!(book, "menu-overdue"),
        Command::Projects => fl!(book, "menu-projects"),
        Command::Budget => fl!(book, "menu-budget"),
        Command::Attendance => fl!(book, "menu-attendance"),
        Command::Where => fl!(book, "menu-where"),
        Command::Dossier => fl!(book, "menu-dossier"),
        Command::Visit => fl!(book, "menu-visit"),
        Command::Who => fl!(book, "menu-who"),
        Command::Talk => fl!(book, "menu-talk"),
        Command::Order => fl!(book, "menu-order"),
        Command::Orders => fl!(book, "menu-orders"),
        Command::Letters => fl!(book, "menu-letters"),
        Command::Announce => fl!(book, "menu-announce"),
        Command::Receipts => fl!(book, "menu-receipts"),
        Command::Governor => fl!(book, "menu-governor"),
        Command::Roster => fl!(book, "menu-roster"),
        Command::Calls => fl!(book, "menu-calls"),
        Command::Weeks => fl!(book, "menu-weeks"),
        Command::Holidays => fl!(book, "menu-holidays"),
        Command::Language => fl!(book, "menu-language"),
        Command::Me => fl!(book, "menu-me"),
        Command::MyData => fl!(book, "menu-mydata"),
        Command::Privacy => fl!(book, "menu-privacy"),
        Command::Help => fl!(book, "menu-help"),
        Command::Cancel => fl!(book, "menu-cancel"),
        Command::Skip => fl!(book, "menu-skip"),
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
