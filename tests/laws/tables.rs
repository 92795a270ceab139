//! Who owns which table.

use super::{files, source, sources, word};
use std::{collections::BTreeSet, fs};

/// Whose each table is, by the files that may name it.
const TABLES: &[(&str, &str, &str)] = &[
    ("src/inbox.rs", "inbox", "what came in"),
    ("src/outbox/", "letter", "what goes out"),
    (
        "src/question.rs",
        "question",
        "the one open question with a person",
    ),
    ("src/audit.rs", "audit", "who did what"),
    (
        "src/closed_days.rs",
        "holiday_edit",
        "only the week works by working days so far",
    ),
    ("src/kept.rs", "kept", "what nobody has claimed yet"),
    (
        "src/sheet_draft.rs",
        "sheet_draft",
        "a sheet that was shown and not yet taken",
    ),
    (
        "src/telegram/menu.rs",
        "menu",
        "what Telegram was told that a chat may do",
    ),
    ("src/people/", "agency", "the roster"),
    ("src/people/", "post", "the roster"),
    ("src/people/", "person", "the roster"),
    (
        "src/people/",
        "holding",
        "who holds which post from when until when",
    ),
    (
        "src/people/",
        "consent",
        "invitations that wait for a second person",
    ),
    ("src/people/", "hand_over", "which post changes hands when"),
    (
        "src/people/",
        "hand_over_draft",
        "a hand-over that waits for the word to do it",
    ),
    ("src/people/", "invitation", "joining"),
    (
        "src/people/",
        "opening",
        "which account opened which invitation",
    ),
    ("src/people/", "knock", "strangers"),
    ("src/people/", "post_area", "the mission areas of vices"),
    ("src/urgent/", "urgent", "what needs the governor now"),
    (
        "src/urgent/",
        "urgent_entry",
        "what was said and done about it",
    ),
    ("src/urgent/", "urgent_wording", "earlier wordings of that"),
    ("src/urgent/", "urgent_copy", "where its words were said"),
    ("src/urgent/", "urgent_card", "the live cards"),
    ("src/sounds.rs", "sound", "when a phone last made a sound"),
    (
        "src/whereabouts/",
        "whereabout",
        "where who said to be, and until when",
    ),
    (
        "src/whereabouts/",
        "whereabout_wording",
        "what an entry said before it was edited",
    ),
    (
        "src/whereabouts/",
        "whereabout_day",
        "the counts that stay of entries that were purged",
    ),
    (
        "src/visits/",
        "dossier",
        "about which agencies a person keeps something",
    ),
    ("src/visits/", "visit_note", "private notes of visits"),
    ("src/visits/", "visit_part", "each message of them"),
    ("src/visits/", "visit_wording", "earlier wordings"),
    ("src/week/", "week", "the weeks as they were frozen"),
    ("src/week/", "week_moment", "what has happened of a week"),
    ("src/week/", "reminder", "who was reminded of an answer"),
    ("src/week/", "telephoned", "who telephoned whom"),
    (
        "src/week/",
        "call_list",
        "the copies of the list of whom to telephone",
    ),
    (
        "src/week/",
        "week_change",
        "what the secretariat changed of weeks to come",
    ),
    ("src/week/", "roll", "who was asked in a week"),
    ("src/week/", "called", "who was reached by the call"),
    ("src/week/", "answer", "what an agency answered"),
    ("src/week/", "answer_part", "each message of it"),
    ("src/week/", "answer_wording", "earlier wordings"),
    (
        "src/week/",
        "answer_carried",
        "last week's words that count again",
    ),
    ("src/week/", "attendance", "who comes to the session"),
    ("src/week/", "seen", "what the governor has read"),
    ("src/week/", "remark", "what was said about an answer"),
    ("src/week/", "remark_wording", "earlier wordings of that"),
    ("src/week/", "excuse", "why an agency is excused"),
    (
        "src/requests/",
        "request",
        "what is asked of agencies, in the making and gone out",
    ),
    ("src/requests/", "errand", "a request at one agency"),
    ("src/requests/", "errand_copy", "who has a card of it"),
    ("src/requests/", "errand_word", "what was said about it"),
    (
        "src/requests/",
        "errand_wording",
        "earlier wordings of that",
    ),
    (
        "src/requests/",
        "request_said",
        "the messages in which a request was said",
    ),
    (
        "src/requests/",
        "request_wording",
        "what a request said before it was reworded",
    ),
    (
        "src/talks/",
        "talk",
        "who asked whom to talk, and what came of it",
    ),
    (
        "src/talks/",
        "talk_copy",
        "who has a card that answers a talk",
    ),
    (
        "src/talks/",
        "talk_word",
        "what was written in reply to such a card",
    ),
    ("src/projects/", "project", "the register"),
    ("src/projects/", "project_partner", "who takes part"),
    ("src/projects/", "project_report", "what was reported"),
    (
        "src/projects/",
        "project_wording",
        "earlier wordings of that",
    ),
    (
        "src/projects/",
        "project_change",
        "what else was changed, and why",
    ),
    (
        "src/projects/",
        "project_asked",
        "explanations that were asked for",
    ),
    (
        "src/projects/",
        "project_list",
        "lists as they are looked at",
    ),
    (
        "src/projects/",
        "project_page",
        "where the pages of such a list begin",
    ),
    (
        "src/projects/",
        "project_deed",
        "what was begun and waits for a word",
    ),
    (
        "src/projects/",
        "project_moment",
        "what has happened of months and deadlines",
    ),
    (
        "src/projects/",
        "project_tally",
        "how many there are of what",
    ),
    ("src/projects/", "project_counted", "for which day"),
    (
        "src/talks/",
        "talk_wording",
        "what it said before it was edited",
    ),
    (
        "src/setting.rs",
        "setting",
        "what the office has changed from its defaults",
    ),
    ("src/announcements/", "announcement", "what goes round"),
    (
        "src/announcements/",
        "announcement_receipt",
        "who has it, and who has acknowledged it",
    ),
    (
        "src/announcements/",
        "announcement_copy",
        "the letters that it has become",
    ),
    (
        "src/announcements/",
        "announcement_word",
        "questions about it, and their answers",
    ),
    (
        "src/announcements/",
        "announcement_wording",
        "earlier wordings of those",
    ),
    (
        "src/announcements/",
        "announcement_vote",
        "votes in a poll that went round",
    ),
    (
        "src/announcements/",
        "announcement_said",
        "the messages in which other words of it were typed",
    ),
    (
        "src/announcements/",
        "announcement_group",
        "audiences that have a name",
    ),
];

pub(super) fn tables_named(sql: &str) -> Vec<String> {
    let words: Vec<String> = sql
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words
        .windows(2)
        .filter(|pair| ["FROM", "JOIN", "INTO", "UPDATE", "TABLE"].contains(&pair[0].as_str()))
        .map(|pair| pair[1].clone())
        .filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        .collect()
}

/// A room names its own tables only, and asks another room's `mod.rs` for what is there.
#[test]
fn every_table_has_one_owner() {
    let mut migrations = Vec::new();
    files(&source().join("../migrations"), &mut migrations);
    migrations.sort();
    let mut made = BTreeSet::new();
    let mut gone = BTreeSet::new();
    for file in migrations {
        let text = fs::read_to_string(file).unwrap();
        for line in text
            .lines()
            .filter_map(|line| line.strip_prefix("CREATE TABLE "))
        {
            made.insert(word(line));
        }
        for line in text
            .lines()
            .filter_map(|line| line.strip_prefix("DROP TABLE "))
        {
            let table = word(line).trim_end_matches(';').to_owned();
            made.remove(&table);
            gone.insert(table);
        }
    }
    let owned: BTreeSet<String> = TABLES
        .iter()
        .map(|(_, table, _)| (*table).to_owned())
        .collect();
    assert_eq!(
        made, owned,
        "every table that a migration makes has its line in TABLES"
    );

    let mut trespasses = Vec::new();
    for file in sources() {
        let path = format!("src/{}", file.path);
        for table in file.strings().iter().flat_map(|sql| tables_named(sql)) {
            if let Some((owner, ..)) = TABLES.iter().find(|(_, owned, _)| *owned == table)
                && !path.starts_with(owner)
            {
                trespasses.push(format!("{path} names the table {table} of {owner}"));
            }
            if gone.contains(&table) {
                trespasses.push(format!("{path} names the table {table}, which is no more"));
            }
        }
    }
    assert!(trespasses.is_empty(), "{trespasses:#?}");
}
