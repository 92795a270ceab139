//! What a message is (PRODUCT.md section 2): pure, from words to [`Meaning`].
//!
//! Understood here so far: commands in Latin and as the Thai word of the menu (U2), replies (U3), the answer to an open question (U4),
//! reports of projects (U5), where somebody is (U6), the week's answer (U7), and anything else (U8). Labels of secrecy (U1) come before all
//! of them.

mod commands;
mod courtesy;
mod day;
mod secrecy;
pub mod whereabouts;

pub use commands::{Command, behind_brief, behind_visit};
pub use day::{Side, day};
pub use secrecy::label as secrecy_label;

use crate::{
    calendar::{holidays::Holidays, phrase},
    card::Matter,
    ids::Id,
    outbox::MediaKind,
};
use chrono::{DateTime, Utc};
use std::borrow::Cow;
use whereabouts::Whereabouts;

/// Something that a person sent, as far as the office takes it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The message's number in its chat.
    pub message: i64,
    /// Words of the message or under the picture; empty when there are none.
    pub words: String,
    /// What came with it.
    pub enclosed: Enclosed,
    /// The album it belongs to (U12).
    pub album: Option<String>,
    /// When the person spoke: Telegram's `date`, or `edit_date` of an edit (P9).
    pub said_at: DateTime<Utc>,
}

impl Said {
    /// What came with it as a file of Telegram's.
    #[must_use]
    pub fn media(&self) -> Option<&Media> {
        match &self.enclosed {
            Enclosed::Media(media) => Some(media),
            _ => None,
        }
    }
}

/// What came with a message beside words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enclosed {
    /// Nothing.
    Nothing,
    /// A picture, voice note, film or document, kept by Telegram under a file id (U12).
    Media(Media),
    /// A location that moves: declined (L1).
    LiveLocation,
    /// A phone number; `own` when it is the sender's (R4).
    Contact {
        /// As Telegram gives it.
        phone: String,
        /// Whether it is the sender's own.
        own: bool,
    },
    /// Something that the office has no use for: a sticker, a poll, a game.
    Other,
}

/// A file that Telegram keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// Telegram's file id.
    pub file: String,
    /// The name that the sender's phone gave it.
    pub name: Option<String>,
    /// In bytes, as Telegram says.
    pub size: u64,
}

/// A button that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The callback data: untrusted, any client can send any.
    pub data: String,
    /// The message that the button stands at.
    pub message: i64,
}

impl Press {
    /// The parts after `capability:`, when the button is the capability's.
    #[must_use]
    pub fn of(&self, capability: &str) -> Option<Vec<&str>> {
        let mut parts = self.data.split(':');
        (parts.next() == Some(capability)).then(|| parts.collect())
    }
}

/// What is known around a message when it is read.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The days on which offices are closed, for times such as "in 3 working days" (C12); the shipped ones where nothing else is known.
    pub holidays: Option<Cow<'static, Holidays>>,
    /// Whether the person says where they are (U6).
    pub tells_where: bool,
    /// The matter of the bot's message that this one replies to (U3).
    pub replied: Option<Matter>,
    /// Whether thanks in reply to that are words for somebody, and not mere courtesy to the bot (W5).
    pub passed_on: bool,
    /// The free-text question open with the person (U4).
    pub question: Option<Matter>,
    /// Whether a week is open for an agency of the person: from the call to the close (U7).
    pub week_open: bool,
    /// Whether the person reports for an agency, so that words behind `/week` are its answer (U7).
    pub reports: bool,
    /// Whether the words behind สรุป name a week or an agency of which the person may have the brief (U2, B5).
    pub asks_brief: bool,
    /// The project that the first word, or the album, names (U5).
    pub project: Option<Id>,
    /// Whether the person keeps private notes of visits (L7).
    pub visits: bool,
    /// Whether an earlier part of the same album is such a note (U12).
    pub more_of_note: bool,
    /// Whether the person keeps the roster, so that a sheet is one to be read (R2).
    pub keeps_roster: bool,
}

impl Context {
    fn holidays(&self) -> Cow<'static, Holidays> {
        let known = self.holidays.clone();
        known.unwrap_or_else(|| Cow::Borrowed(Holidays::known()))
    }
}

/// What a message is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Marked with a class of secrecy: neither kept nor passed on (U1).
    Secret {
        /// The label, as written.
        label: String,
        /// The message's number: nothing of an earlier wording may stay either.
        message: i64,
    },
    /// A command (U2).
    Command {
        /// Which.
        command: Command,
        /// The words after it.
        words: String,
    },
    /// A command that the office does not know.
    UnknownCommand,
    /// A reply to a message about a matter (U3).
    Reply {
        /// The matter.
        matter: Matter,
        /// What was said.
        said: Said,
    },
    /// The answer to an open question (U4).
    Answering {
        /// What the question is about.
        question: Matter,
        /// What was said.
        said: Said,
    },
    /// A report of a project (U5).
    Report {
        /// Which.
        project: Id,
        /// What was said, with the code.
        said: Said,
        /// The place on the roll that it answers too: it replies to the call (U9).
        answers: Option<Id>,
    },
    /// What is written like a report of a project of which there is none (U5).
    UnknownProject(String),
    /// A message that was filed as a report was changed afterwards (U10).
    EditedReport(Said),
    /// Where the sender is, and what was read of it (U6).
    Whereabouts(Said, Whereabouts),
    /// A message that was filed as whereabouts was changed afterwards (U10); what is read of it now, if it says anything of the kind.
    EditedWhereabouts(Said, Option<Whereabouts>),
    /// The week's answer (U7).
    WeekAnswer(Said),
    /// A private note of a visit, the words without the command in front of them (L7).
    Visit(Said),
    /// A further part of an album that is such a note (U12).
    VisitMore(Said),
    /// The message of such a note was changed afterwards (U10).
    VisitEdited(Said),
    /// A greeting, thanks or รับทราบ alone: never an answer (U7).
    Courtesy,
    /// A roster sheet or any other table sent as a file; only the keepers of the roster have a use for it (R2).
    Sheet(Said, Media),
    /// The sender's phone number, or somebody else's (R4).
    Contact {
        /// As Telegram gives it.
        phone: String,
        /// Whether it is the sender's own.
        own: bool,
    },
    /// A location that moves: declined with a sentence (L1).
    LiveLocation,
    /// Something that the office has no use for.
    Useless,
    /// Anything else: kept for a day and asked about (U8).
    Unclear(Said),
    /// A message that was filed as an answer was changed afterwards (U10).
    Edited(Said),
    /// A message that was filed nowhere was changed afterwards (U10).
    EditedUnfiled(Said),
    /// A button was pressed.
    Pressed(Press),
    /// The person has blocked the bot, or taken it back (R7).
    Reached(bool),
    /// The invitation code of a link that was opened (R3).
    Opened {
        /// What stood after `/start `.
        payload: String,
    },
}

/// Reads a message in the order of PRODUCT.md section 2.
#[must_use]
pub fn message(said: Said, around: &Context) -> Meaning {
    if let Some(label) = secrecy::label(&said.words) {
        let message = said.message;
        return Meaning::Secret { label, message };
    }
    if around.more_of_note {
        return Meaning::VisitMore(said);
    }
    // Under a picture too: what is private must not be taken for anything that others read.
    if around.visits
        && matches!(said.enclosed, Enclosed::Nothing | Enclosed::Media(_))
        && let Some(words) = behind_visit(&said.words)
    {
        return visit(said, words);
    }
    match &said.enclosed {
        Enclosed::LiveLocation => return Meaning::LiveLocation,
        // A pin is taken only into an answer, by those who give one; where somebody is, is said in words (L1).
        Enclosed::Media(media) if media.kind == MediaKind::Pin && !around.reports => {
            return Meaning::LiveLocation;
        }
        Enclosed::Contact { phone, own } => {
            return Meaning::Contact {
                phone: phone.clone(),
                own: *own,
            };
        }
        Enclosed::Other => return Meaning::Useless,
        Enclosed::Nothing => match commands::read(&said.words) {
            Some(commands::Read::Start(payload)) => return Meaning::Opened { payload },
            Some(commands::Read::Known(Command::Week, words))
                if around.reports && !words.is_empty() =>
            {
                return Meaning::WeekAnswer(Said { words, ..said });
            }
            Some(commands::Read::Known(Command::Visit, words)) => return visit(said, words),
            Some(commands::Read::Known(command, words)) => {
                return Meaning::Command { command, words };
            }
            Some(commands::Read::Unknown) => return Meaning::UnknownCommand,
            None if around.asks_brief => {
                let words = behind_brief(&said.words).unwrap_or_default();
                return Meaning::Command {
                    command: Command::Brief,
                    words: words.trim().to_owned(),
                };
            }
            None if around.visits => {
                if let Some(words) = commands::behind_dossier(&said.words) {
                    let command = Command::Dossier;
                    return Meaning::Command { command, words };
                }
            }
            None => {}
        },
        Enclosed::Media(_) => {}
    }
    // Checked before replies: รับทราบ under the call is thanks, not the week's answer (U7).
    // ทราบ of the governor under an answer is a word to the agency (W5).
    let courtesy =
        said.enclosed == Enclosed::Nothing && !around.passed_on && courtesy::is_alone(&said.words);
    if let Some(project) = around.project.clone().filter(|_| asks_of_project(around)) {
        return about_project(said, around, project);
    }
    if let Some(matter) = around.replied.clone().filter(|_| !courtesy) {
        return Meaning::Reply { matter, said };
    }
    if let Some(question) = around.question.clone() {
        return Meaning::Answering { question, said };
    }
    if courtesy {
        return Meaning::Courtesy;
    }
    if let Enclosed::Media(media) = &said.enclosed
        && around.keeps_roster
        && is_sheet(media)
    {
        let media = media.clone();
        return Meaning::Sheet(said, media);
    }
    if said.enclosed == Enclosed::Nothing && around.tells_where {
        let holidays = around.holidays();
        if let Some(place) = whereabouts::read(&said.words, said.said_at, &holidays) {
            return Meaning::Whereabouts(said, place);
        }
        // A time alone answers nothing that was asked: it is asked what it is the time of.
        if phrase::only(&said.words, said.said_at, &holidays).is_some() {
            return Meaning::Unclear(said);
        }
    }
    if around.week_open {
        return Meaning::WeekAnswer(said);
    }
    if around.reports
        && let Some(code) = code_with_percentage(&said.words)
    {
        return Meaning::UnknownProject(code);
    }
    if !around.reports
        && said.enclosed == Enclosed::Nothing
        && let Some(words) = commands::behind_overdue(&said.words)
    {
        return Meaning::Command {
            command: Command::Overdue,
            words: words.to_owned(),
        };
    }
    // Last of all: where these words may be an answer, they are one.
    if said.enclosed == Enclosed::Nothing
        && let Some(words) = commands::looks_for(&said.words)
    {
        let command = Command::Who;
        return Meaning::Command { command, words };
    }
    Meaning::Unclear(said)
}

/// Whether a code at the beginning counts: in a reply (U3) and while a question is open (U4) only where they are about projects, or in a
/// reply to the call (U9).
fn asks_of_project(around: &Context) -> bool {
    let of_projects = |matter: &Matter| matter.kind.starts_with("project");
    match (&around.replied, &around.question) {
        (Some(replied), _) => around.reports && (replied.kind == "week" || of_projects(replied)),
        (None, Some(question)) => around.reports && question.kind == "project",
        (None, None) => true,
    }
}

/// A message that begins with the code of a project: a report of whoever reports, and a question of whoever does not (U5). In a reply to
/// the call it answers the week, too (U9).
fn about_project(said: Said, around: &Context, project: Id) -> Meaning {
    if !around.reports {
        return Meaning::Command {
            command: Command::Projects,
            words: said.words,
        };
    }
    let of_week = |matter: &&Matter| matter.kind == "week";
    let answers = around.replied.as_ref().filter(of_week);
    Meaning::Report {
        answers: answers.and_then(|matter| Id::read(&matter.id)),
        project,
        said,
    }
}

/// The first word, where it is written like a code – with two dashes or more – and a percentage follows.
fn code_with_percentage(words: &str) -> Option<String> {
    let mut typed = words.split_whitespace();
    let code = typed.next()?;
    let figure = code.chars().any(char::is_numeric);
    let percentage = typed.next()?.contains('%');
    (code.matches('-').count() >= 2 && figure && percentage).then(|| code.to_owned())
}

/// A private note, or the wish to write one.
fn visit(said: Said, words: String) -> Meaning {
    if words.is_empty() && said.enclosed == Enclosed::Nothing {
        let command = Command::Visit;
        return Meaning::Command { command, words };
    }
    Meaning::Visit(Said { words, ..said })
}

/// Reads a message that was changed afterwards: a label of secrecy put there later is as good as one from the start (U1, U10).
#[must_use]
pub fn edited(said: Said) -> Meaning {
    match secrecy::label(&said.words) {
        Some(label) => Meaning::Secret {
            label,
            message: said.message,
        },
        None => Meaning::Edited(said),
    }
}

/// Whether a changed message that was filed nowhere says something that may be meant for the office: then it is asked about (U8).
/// Courtesies and commands that were changed are let be; a command is not given by an edit.
#[must_use]
pub fn says_something(said: &Said) -> bool {
    let words = said.words.trim();
    !words.is_empty()
        && commands::read(words).is_none()
        && behind_visit(words).is_none()
        && !courtesy::is_alone(words)
}

/// The words of an answer that was changed afterwards, without the command before them.
#[must_use]
pub fn answer_words(words: &str) -> String {
    match commands::read(words) {
        Some(commands::Read::Known(Command::Week, rest)) if !rest.is_empty() => rest,
        _ => words.to_owned(),
    }
}

fn is_sheet(media: &Media) -> bool {
    media.kind == MediaKind::Document
        && media.name.as_deref().is_some_and(|name| {
            let name = name.to_lowercase();
            [
                ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods",
            ]
            .iter()
            .any(|end| name.ends_with(end))
        })
}

/// The short reference at the foot of a message, such as ส-123 (U3): the serial number of the week's answer.
#[must_use]
pub fn reference(text: &str) -> Option<i64> {
    let last = text.lines().rev().find(|line| !line.trim().is_empty())?;
    let (mark, number) = last.split_whitespace().last()?.split_once('-')?;
    (mark == "ส" || mark.eq_ignore_ascii_case("w"))
        .then(|| number.parse().ok())
        .flatten()
        .filter(|number| *number > 0)
}

/// An id in a deep link `i_KIND_ID` (S7).
#[must_use]
pub fn item(payload: &str) -> Option<(String, Id)> {
    let (kind, id) = payload.strip_prefix("i_")?.split_once('_')?;
    Some((kind.to_owned(), Id::read(id)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(words: &str) -> Said {
        Said {
            message: 1,
            words: words.to_owned(),
            enclosed: Enclosed::Nothing,
            album: None,
            said_at: DateTime::UNIX_EPOCH,
        }
    }

    fn open() -> Context {
        Context {
            week_open: true,
            ..Context::default()
        }
    }

    #[test]
    fn u7_words_in_an_open_week_are_its_answer_and_courtesies_never() {
        assert!(matches!(
            message(said("ซ่อมเขื่อนเสร็จแล้ว 80%"), &open()),
            Meaning::WeekAnswer(_)
        ));
        for words in [
            "สวัสดีครับ",
            "ขอบคุณค่ะ",
            "รับทราบ",
            "รับทราบครับ",
            "OK",
            "👍",
            "Good morning!",
        ] {
            assert_eq!(message(said(words), &open()), Meaning::Courtesy, "{words}");
        }
        assert!(matches!(
            message(said("รับทราบ จะเร่งซ่อมเขื่อน"), &open()),
            Meaning::WeekAnswer(_)
        ));
    }

    #[test]
    fn u3_comes_before_u4_and_u4_before_u7() {
        let mut around = open();
        around.question = Some(Matter::new("q", "1"));
        assert!(matches!(
            message(said("x"), &around),
            Meaning::Answering { .. }
        ));
        around.replied = Some(Matter::new("week", "1"));
        assert!(matches!(message(said("x"), &around), Meaning::Reply { .. }));
    }

    #[test]
    fn w5_thanks_that_are_for_somebody_are_passed_on() {
        let mut around = open();
        around.replied = Some(Matter::new("week", "1"));
        assert_eq!(message(said("ทราบ"), &around), Meaning::Courtesy);
        around.passed_on = true;
        assert!(matches!(
            message(said("ทราบ"), &around),
            Meaning::Reply { .. }
        ));
    }

    #[test]
    fn u1_a_label_of_secrecy_comes_before_everything() {
        for words in [
            "ลับ\nแผนการ",
            "ลับมาก: เรื่องที่ 1",
            "[ลับที่สุด] แผน",
            "ชั้นความลับ: ลับ\nแผน",
            "บันทึกข้อความ\nลับมาก\nเรื่อง แผน",
            "ด่วนที่สุด ลับ\nแผน",
            "ลับ ด่วนที่สุด",
            "ลับ! แผน",
            "ลับ, แผน",
            "#ลับ",
            "🔒 ลับ",
            "\u{200B}ลับ\u{A0}\nแผน",
            "ลับ：แผน",
            "เอกสารลับ",
        ] {
            assert!(
                matches!(message(said(words), &open()), Meaning::Secret { .. }),
                "{words}"
            );
        }
        for words in ["ลับมีดแล้ว", "ไม่ใช่เรื่องลับ", "ขอกลับก่อน", "ถนนลับแล ซ่อมแล้ว"]
        {
            assert!(
                matches!(message(said(words), &open()), Meaning::WeekAnswer(_)),
                "{words}"
            );
        }
    }

    #[test]
    fn u2_commands_are_read_in_latin_and_thai() {
        let command = |words: &str| match message(said(words), &Context::default()) {
            Meaning::Command { command, words } => Some((command, words)),
            _ => None,
        };
        assert_eq!(command("/week"), Some((Command::Week, String::new())));
        assert_eq!(
            command("/week@angkhan_bot  x "),
            Some((Command::Week, "x".into()))
        );
        assert_eq!(command("รายงาน"), Some((Command::Week, String::new())));
        assert_eq!(command("สรุป"), Some((Command::Brief, String::new())));
        assert_eq!(command("รายงานว่าเขื่อนซ่อมเสร็จ"), None);
        assert_eq!(
            command("/overdue จราจร"),
            Some((Command::Overdue, "จราจร".into()))
        );
        assert_eq!(
            command("เกินกำหนด ทางหลวง"),
            Some((Command::Overdue, "ทางหลวง".into()))
        );
        assert_eq!(message(said("/nothing"), &open()), Meaning::UnknownCommand);
        assert_eq!(
            message(said("/start c_abc"), &open()),
            Meaning::Opened {
                payload: "c_abc".into()
            }
        );
    }

    #[test]
    fn u2_a_name_behind_the_thai_word_is_looked_for_where_it_can_be_no_answer() {
        let read = |words: &str, around: &Context| match message(said(words), around) {
            Meaning::Command { command, words } => Some((command, words)),
            _ => None,
        };
        let quiet = Context::default();
        let who = |name: &str| Some((Command::Who, name.to_owned()));
        assert_eq!(read("ติดต่อ ชลประทาน", &quiet), who("ชลประทาน"));
        assert_eq!(read("ค้นหา อบต. กมลา ", &quiet), who("อบต. กมลา"));
        assert_eq!(read("ใครคือ นายอำเภอถลาง", &quiet), who("นายอำเภอถลาง"));
        assert_eq!(read("ติดต่อ", &open()), who(""));
        assert_eq!(read("/who ชลประทาน", &open()), who("ชลประทาน"));
        for sentence in [
            "ติดต่อผู้รับเหมา",
            "ติดต่อ ผู้รับเหมาแล้ว",
            "ติดต่อ ผู้รับเหมา ไม่ได้",
            "ติดต่อ ผู้รับเหมา\nเริ่มงานพรุ่งนี้",
            "ติดต่อ ผู้รับเหมา ให้ เข้า ซ่อม พรุ่งนี้",
        ] {
            assert_eq!(read(sentence, &quiet), None, "{sentence}");
        }
        // While a week is open, a question stands, or a message is replied to, the words may be the answer.
        assert!(matches!(
            message(said("ติดต่อ ผู้รับเหมา"), &open()),
            Meaning::WeekAnswer(_)
        ));
        let around = Context {
            question: Some(Matter::new("q", "1")),
            ..Context::default()
        };
        assert_eq!(read("ติดต่อ ผู้รับเหมา", &around), None);
    }

    #[test]
    fn u2_the_brief_of_something_is_asked_for_where_that_is_known() {
        let around = Context {
            asks_brief: true,
            ..Context::default()
        };
        assert_eq!(
            message(said("สรุป สัปดาห์ก่อน"), &around),
            Meaning::Command {
                command: Command::Brief,
                words: "สัปดาห์ก่อน".into()
            }
        );
        assert!(matches!(
            message(said("สรุป สัปดาห์ก่อน"), &open()),
            Meaning::WeekAnswer(_)
        ));
        assert_eq!(behind_brief(" สรุป ทสจ. "), Some(" ทสจ."));
        assert_eq!(behind_brief("สรุปสัปดาห์ก่อน"), Some("สัปดาห์ก่อน"));
        assert_eq!(behind_brief("สรุป"), None);
        assert_eq!(behind_brief("ขอสรุป"), None);
    }

    #[test]
    fn l7_what_begins_as_a_private_note_is_nothing_else() {
        let around = Context {
            visits: true,
            replied: Some(Matter::new("week", "1")),
            question: Some(Matter::new("q", "1")),
            ..open()
        };
        for words in [
            "/visit ชลประทาน คลองตื้นเขิน",
            "/Visit@bot ชลประทาน คลองตื้นเขิน",
            "บันทึกเยี่ยม ชลประทาน คลองตื้นเขิน",
            "บันทึกเยี่ยมชลประทาน คลองตื้นเขิน",
            "บันทึกตรวจเยี่ยม: ชลประทาน คลองตื้นเขิน",
        ] {
            let Meaning::Visit(note) = message(said(words), &around) else {
                panic!("{words}");
            };
            assert_eq!(note.words, "ชลประทาน คลองตื้นเขิน");
            assert!(!says_something(&said(words)));
        }
        let caption = Said {
            enclosed: Enclosed::Media(Media {
                kind: MediaKind::Photo,
                file: "f".into(),
                name: None,
                size: 1,
            }),
            ..said("/visit ชลประทาน")
        };
        assert!(matches!(message(caption, &around), Meaning::Visit(_)));
        let more = Context {
            more_of_note: true,
            ..open()
        };
        assert!(matches!(message(said(""), &more), Meaning::VisitMore(_)));
        // Whoever reports says something about a visit, and is heard as ever.
        assert!(matches!(
            message(said("บันทึกเยี่ยมบ้านผู้สูงอายุ 5 หลัง"), &open()),
            Meaning::WeekAnswer(_)
        ));
        // For the gate to refuse.
        assert!(matches!(
            message(said("/visit ชลประทาน"), &open()),
            Meaning::Visit(_)
        ));
    }

    #[test]
    fn l7_a_dossier_is_opened_by_a_name_behind_its_word() {
        let around = Context {
            visits: true,
            ..Context::default()
        };
        let command = Command::Dossier;
        for words in ["/dossier ชลประทาน", "แฟ้มหน่วยงาน ชลประทาน", "แฟ้ม ชลประทาน"]
        {
            let expected = Meaning::Command {
                command,
                words: "ชลประทาน".into(),
            };
            assert_eq!(message(said(words), &around), expected, "{words}");
        }
        for words in ["แฟ้มงานส่งแล้ว", "แฟ้ม งานส่ง ครบ แล้ว เมื่อ วาน"]
        {
            assert!(matches!(message(said(words), &around), Meaning::Unclear(_)));
        }
    }

    #[test]
    fn u7_words_after_the_command_are_the_weeks_answer_of_whoever_reports() {
        let around = Context {
            reports: true,
            ..Context::default()
        };
        assert_eq!(
            message(said("/week ฝายเสร็จ\nคลองเสร็จ"), &around),
            Meaning::WeekAnswer(said("ฝายเสร็จ\nคลองเสร็จ"))
        );
        assert!(matches!(
            message(said("/week"), &around),
            Meaning::Command { .. }
        ));
        assert!(matches!(
            message(said("/week ฝายเสร็จ"), &Context::default()),
            Meaning::Command { .. }
        ));
        assert_eq!(answer_words("/week@bot ฝายเสร็จ"), "ฝายเสร็จ");
        assert_eq!(answer_words("ฝายเสร็จ"), "ฝายเสร็จ");
    }

    #[test]
    fn u3_a_reference_is_read_from_the_foot_of_a_copy() {
        assert_eq!(reference("เรียน หัวหน้า\nอ้างอิง ส-123"), Some(123));
        assert_eq!(reference("To the head\nRef. W-7\n"), Some(7));
        assert_eq!(reference("ไม่มี"), None);
        assert_eq!(reference("อ้างอิง ส-0"), None);
        assert_eq!(reference("อ้างอิง ส-99999999999999999999999"), None);
    }

    #[test]
    fn u5_a_code_of_the_register_begins_a_report() {
        let project = Id::read("0123456789abc").unwrap();
        let mut around = Context {
            project: Some(project.clone()),
            reports: true,
            ..open()
        };
        let words = "SYN-2569-012 60% วางท่อแล้ว";
        let report = |answers| Meaning::Report {
            project: project.clone(),
            said: said(words),
            answers,
        };
        assert_eq!(message(said(words), &around), report(None));
        around.replied = Some(Matter::new("week", "0123456789abd"));
        assert_eq!(
            message(said(words), &around),
            report(Id::read("0123456789abd"))
        );
        around.reports = false;
        assert!(matches!(
            message(said(words), &around),
            Meaning::Command {
                command: Command::Projects,
                ..
            }
        ));
        let reporter = Context {
            reports: true,
            ..Context::default()
        };
        assert_eq!(
            message(said("SYN-2569-999 60%"), &reporter),
            Meaning::UnknownProject("SYN-2569-999".to_owned())
        );
        // In an open week the words may be its answer.
        assert!(matches!(
            message(said("SYN-2569-999 60%"), &open()),
            Meaning::WeekAnswer(_)
        ));
        assert!(matches!(
            message(said("COVID-19 60%"), &reporter),
            Meaning::Unclear(_)
        ));
    }

    proptest! {
        #[test]
        fn no_words_make_it_stumble(words in "\\PC{0,300}", payload in "\\PC{0,70}") {
            let _ = message(said(&words), &open());
            let _ = reference(&words);
            let _ = item(&payload);
        }
    }
}
