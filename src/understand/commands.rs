//! Commands, in Latin and as the Thai word that the menu shows (U2).

/// Something that a person may ask for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// What can be done here.
    Help,
    /// The week: own answer, board, or lists, by role (W9).
    Week,
    /// The governor's brief (B1).
    Brief,
    /// Who has joined and who has not (R11).
    Roster,
    /// The weeks to come: moved, skipped, added (W6).
    Weeks,
    /// The days on which offices are closed (W11).
    Holidays,
    /// Switches the language (R9).
    Language,
    /// What is held about oneself (R9).
    Me,
    /// The privacy notice (R9).
    Privacy,
    /// Closes an open question (U4).
    Cancel,
    /// Goes without giving the phone number: the word on the keyboard that asks for it (R4).
    Skip,
}

impl Command {
    /// Every command, in the order of the menu.
    pub const ALL: [Self; 11] = [
        Self::Week,
        Self::Brief,
        Self::Roster,
        Self::Weeks,
        Self::Holidays,
        Self::Language,
        Self::Me,
        Self::Privacy,
        Self::Cancel,
        Self::Help,
        Self::Skip,
    ];

    /// The name that Telegram takes: lowercase Latin.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Week => "week",
            Self::Brief => "brief",
            Self::Roster => "roster",
            Self::Weeks => "weeks",
            Self::Holidays => "holidays",
            Self::Language => "language",
            Self::Me => "me",
            Self::Privacy => "privacy",
            Self::Cancel => "cancel",
            Self::Skip => "skip",
        }
    }

    /// The Thai words that mean the same when they stand alone.
    fn thai(self) -> &'static [&'static str] {
        match self {
            Self::Help => &["ช่วยเหลือ", "วิธีใช้"],
            Self::Week => &["รายงาน", "สัปดาห์นี้", "รายงานสัปดาห์", "รายงานประจำสัปดาห์"],
            Self::Brief => &["สรุป", "สรุปประจำสัปดาห์"],
            Self::Roster => &["ทะเบียน", "ทะเบียนผู้ใช้"],
            Self::Weeks => &["ปฏิทินวาระ", "ปฏิทินสัปดาห์"],
            Self::Holidays => &["วันหยุดราชการ", "วันหยุด"],
            Self::Language => &["ภาษา", "เปลี่ยนภาษา"],
            Self::Me => &["ข้อมูลของฉัน", "ข้อมูลของท่าน"],
            Self::Privacy => &["ความเป็นส่วนตัว", "ประกาศความเป็นส่วนตัว"],
            Self::Cancel => &["ยกเลิก"],
            Self::Skip => &["ข้าม", "Skip"],
        }
    }
}

pub(super) enum Read {
    Start(String),
    Known(Command, String),
    Unknown,
}

/// Reads a command; `None` when the words are none.
pub(super) fn read(words: &str) -> Option<Read> {
    let words = words.trim();
    let Some(typed) = words.strip_prefix('/') else {
        return Command::ALL
            .into_iter()
            .find(|command| command.thai().contains(&words))
            .map(|command| Read::Known(command, String::new()));
    };
    let (name, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    // Telegram writes /name@bot when several bots are about.
    let name = name.split('@').next().unwrap_or(name).to_lowercase();
    if name == "start" {
        return Some(Read::Start(rest.trim().to_owned()));
    }
    Some(
        Command::ALL
            .into_iter()
            .find(|command| command.name() == name)
            .map_or(Read::Unknown, |command| {
                Read::Known(command, rest.trim().to_owned())
            }),
    )
}
