//! Commands, in Latin and as the Thai word that the menu shows (U2).

/// Something that a person may ask for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// What can be done here.
    Help,
    /// The week: own answer, board, or lists, by role (W9).
    Week,
    /// What needs the governor now (E1, E7).
    Urgent,
    /// The governor's brief (B1).
    Brief,
    /// Which projects are late (J3).
    Overdue,
    /// The projects: the own ones, or a look at all (J5).
    Projects,
    /// Allotted, contracted, disbursed (J8).
    Budget,
    /// Who comes to the session (W0).
    Attendance,
    /// Who is where; for a head the own whereabouts (L1, L3).
    Where,
    /// What is known of an agency, before an unannounced visit (L7).
    Dossier,
    /// A private note of a visit, and those kept so far (L7).
    Visit,
    /// Whom to call (R8).
    Who,
    /// Talking to the head of an agency by telephone (L4).
    Talk,
    /// A request to agencies: an order, or for cooperation (Q1).
    Order,
    /// The requests that are open (Q3).
    Orders,
    /// The letters that have to follow (Q4).
    Letters,
    /// What goes round to agencies (A1).
    Announce,
    /// Who has it, who has acknowledged it (A5).
    Receipts,
    /// Whether the governor is free, and asking for five minutes (L6).
    Governor,
    /// Who has joined and who has not (R11).
    Roster,
    /// Whom to telephone (W6b).
    Calls,
    /// The weeks to come: moved, skipped, added (W6).
    Weeks,
    /// The days on which offices are closed (W11).
    Holidays,
    /// Switches the language (R9).
    Language,
    /// What is held about oneself (R9).
    Me,
    /// The same as a file (R9).
    MyData,
    /// The privacy notice (R9).
    Privacy,
    /// Closes an open question (U4).
    Cancel,
    /// Goes without giving the phone number: the word on the keyboard that asks for it (R4).
    Skip,
}

impl Command {
    /// Every command, in the order of the menu.
    pub const ALL: [Self; 29] = [
        Self::Week,
        Self::Urgent,
        Self::Brief,
        Self::Overdue,
        Self::Projects,
        Self::Budget,
        Self::Attendance,
        Self::Where,
        Self::Dossier,
        Self::Visit,
        Self::Who,
        Self::Talk,
        Self::Order,
        Self::Orders,
        Self::Letters,
        Self::Announce,
        Self::Receipts,
        Self::Governor,
        Self::Roster,
        Self::Calls,
        Self::Weeks,
        Self::Holidays,
        Self::Language,
        Self::Me,
        Self::MyData,
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
            Self::Urgent => "urgent",
            Self::Brief => "brief",
            Self::Overdue => "overdue",
            Self::Projects => "projects",
            Self::Budget => "budget",
            Self::Attendance => "attendance",
            Self::Where => "where",
            Self::Dossier => "dossier",
            Self::Visit => "visit",
            Self::Who => "who",
            Self::Talk => "talk",
            Self::Order => "order",
            Self::Orders => "orders",
            Self::Letters => "letters",
            Self::Announce => "announce",
            Self::Receipts => "receipts",
            Self::Governor => "governor",
            Self::Roster => "roster",
            Self::Calls => "calls",
            Self::Weeks => "weeks",
            Self::Holidays => "holidays",
            Self::Language => "language",
            Self::Me => "me",
            Self::MyData => "mydata",
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
            Self::Urgent => &URGENT,
            Self::Brief => &["สรุป", "สรุปประจำสัปดาห์"],
            Self::Overdue => &["เกินกำหนด", "โครงการเกินกำหนด", "ล่าช้า"],
            Self::Projects => &["โครงการ", "โครงการของหน่วยงาน"],
            Self::Budget => &["งบประมาณ", "ผลการเบิกจ่าย"],
            Self::Attendance => &["ผู้เข้าประชุม", "ผู้เข้าร่วม", "ผู้เข้าร่วมประชุม"],
            Self::Where => &["ภารกิจ", "ใครอยู่ไหน", "อยู่ที่ไหน"],
            Self::Dossier => &["แฟ้มหน่วยงาน", "แฟ้ม"],
            Self::Visit => &["บันทึกตรวจเยี่ยม", "บันทึกเยี่ยม"],
            Self::Who => &["ติดต่อ", "ค้นหา", "ใครคือ"],
            Self::Talk => &["ขอพูดคุย", "ขอคุย", "ขอพูดคุยทางโทรศัพท์"],
            Self::Order => &["สั่งการ", "ขอความร่วมมือ"],
            Self::Orders => &["ข้อสั่งการ", "ติดตามข้อสั่งการ"],
            Self::Letters => &["หนังสือที่ต้องตามไป"],
            Self::Announce => &["แจ้งเวียน"],
            Self::Receipts => &["ผลการแจ้งเวียน", "ผลแจ้งเวียน"],
            Self::Governor => &[
                "ขอเข้าพบ",
                "ขอเข้าพบ 5 นาที",
                "ขอเข้าพบผู้ว่าราชการจังหวัด",
                "ขอพบผู้ว่า",
            ],
            Self::Roster => &["ทะเบียน", "ทะเบียนผู้ใช้"],
            Self::Calls => &["โทรตาม", "รายชื่อโทรตาม"],
            Self::Weeks => &["ปฏิทินวาระ", "ปฏิทินสัปดาห์"],
            Self::Holidays => &["วันหยุดราชการ", "วันหยุด"],
            Self::Language => &["ภาษา", "เปลี่ยนภาษา"],
            Self::Me => &["ข้อมูลของฉัน", "ข้อมูลของท่าน"],
            Self::MyData => &["ไฟล์ข้อมูลของท่าน", "ไฟล์ข้อมูลของฉัน", "ขอข้อมูลของฉัน"],
            Self::Privacy => &["ความเป็นส่วนตัว", "ประกาศความเป็นส่วนตัว"],
            Self::Cancel => &["ยกเลิก"],
            Self::Skip => &["ข้าม", "Skip"],
        }
    }
}

/// The Thai words for an urgent matter; whatever stands behind them is its words (E1).
const URGENT: [&str; 3] = ["เรื่องด่วน", "แจ้งเหตุด่วน", "เหตุด่วน"];

/// The levels that say by themselves that a matter is urgent when a message begins with them.
const LEVELS: [&str; 2] = ["ด่วนที่สุด", "ด่วนมาก"];

/// What stands behind the word for an urgent matter, the level included where it is part of that word: `เรื่องด่วน น้ำท่วม`,
/// `เรื่องด่วนที่สุด น้ำท่วม`, `ด่วนที่สุด น้ำท่วม`, `/urgent flood` (E1). An ordinary sentence that begins so is none:
/// เรื่องด่วนของสัปดาห์ก่อนเสร็จแล้ว.
pub(super) fn urgent(words: &str) -> Option<&str> {
    let words = words.trim();
    let ends =
        |rest: &str| rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == ':');
    let trimmed = |rest: &'_ str| {
        rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || c == ':')
                .len()
    };
    if let Some(typed) = words.strip_prefix('/') {
        let (name, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
        let name = name.split('@').next().unwrap_or(name);
        return name
            .eq_ignore_ascii_case(Command::Urgent.name())
            .then(|| rest.trim());
    }
    for word in URGENT {
        if let Some(rest) = words.strip_prefix(word).filter(|rest| ends(rest)) {
            return Some(&rest[trimmed(rest)..]);
        }
        // The level is part of the word: it begins with the same ด่วน.
        let level = word.find(LEVEL).and_then(|at| words.get(at..));
        let level = level
            .filter(|_| words.starts_with(word))
            .unwrap_or_default();
        if LEVELS
            .iter()
            .any(|name| level.strip_prefix(name).is_some_and(ends))
        {
            return Some(level);
        }
    }
    LEVELS
        .iter()
        .any(|name| {
            words
                .strip_prefix(name)
                .is_some_and(|rest| ends(rest) && !rest.trim().is_empty())
        })
        .then_some(words)
}

/// What each level begins with.
const LEVEL: &str = "ด่วน";

/// The words behind the Thai word for the brief, with the space before them: whether they ask for one is for others to say (U2).
#[must_use]
pub fn behind_brief(words: &str) -> Option<&str> {
    words
        .trim()
        .strip_prefix("สรุป")
        .filter(|rest| !rest.is_empty())
}

/// `เกินกำหนด จราจร`: the words behind the Thai word for what is late, for those who report for nobody (J3).
pub(super) fn behind_overdue(words: &str) -> Option<&str> {
    let rest = words.trim().strip_prefix("เกินกำหนด")?;
    let short = rest.chars().count() <= NAME.1 && !rest.contains('\n');
    (rest.starts_with(' ') && short).then(|| rest.trim())
}

/// The words behind the command for a private note, in Latin or in Thai, with a space between or without; `None` when it does not stand
/// in front. Whatever begins so is meant to be private: it must not be taken for anything that others read (L7).
#[must_use]
pub fn behind_visit(words: &str) -> Option<String> {
    let words = words.trim();
    if let Some(Read::Known(Command::Visit, rest)) = read(words) {
        return Some(rest);
    }
    let rest = Command::Visit
        .thai()
        .iter()
        .find_map(|word| words.strip_prefix(word))?;
    let set_off = |c: char| c.is_whitespace() || c == ':';
    Some(rest.trim_start_matches(set_off).to_owned())
}

/// `สั่งการ ชลประทาน ขอข้อมูล`: what stands behind the Thai word for a request, with a space between; of those who write any (Q1).
pub(super) fn behind_order(words: &str) -> Option<String> {
    let words = words.trim();
    let set_off = |c: char| c.is_whitespace() || c == ':';
    let rest = Command::Order
        .thai()
        .iter()
        .find_map(|word| words.strip_prefix(word))?;
    let rest = rest.strip_prefix(set_off)?.trim_start_matches(set_off);
    (!rest.is_empty()).then(|| rest.to_owned())
}

/// What stands behind the command for a request, in Latin or in Thai; `None` where nothing does.
pub(super) fn order(words: &str) -> Option<String> {
    match read(words) {
        Some(Read::Known(Command::Order, rest)) => Some(rest).filter(|rest| !rest.is_empty()),
        _ => behind_order(words),
    }
}

/// `แจ้งเวียน ทุกอำเภอ`: to whom, behind the Thai word for an announcement, on one line; of those who send any (A1).
pub(super) fn behind_announce(words: &str) -> Option<String> {
    let words = words.trim();
    let rest = Command::Announce
        .thai()
        .iter()
        .find_map(|word| words.strip_prefix(word))?;
    let rest = rest.strip_prefix(|c: char| c.is_whitespace() || c == ':')?;
    (!rest.trim().is_empty() && !words.contains('\n')).then(|| rest.trim().to_owned())
}

/// `แฟ้ม ชลประทาน`: the name behind the Thai word for a dossier, on one line.
pub(super) fn behind_dossier(words: &str) -> Option<String> {
    named_behind(Command::Dossier, words)
}

/// The longest name that is looked for by a Thai word in front of it, in words and letters; a sentence is longer.
const NAME: (usize, usize) = (3, 40);

/// `ติดต่อ ชลประทาน`: the Thai word with a name behind it, on one line. Whoever reports something says more, or that it is done:
/// `ติดต่อผู้รับเหมาแล้ว` is a sentence.
pub(super) fn looks_for(words: &str) -> Option<String> {
    named_behind(Command::Who, words)
}

fn named_behind(command: Command, words: &str) -> Option<String> {
    let words = words.trim();
    let name = command
        .thai()
        .iter()
        .find_map(|word| words.strip_prefix(word)?.strip_prefix(' '))?
        .trim();
    let short = name.split_whitespace().count() <= NAME.0 && name.chars().count() <= NAME.1;
    let done = ["แล้ว", "เรียบร้อย", "ไม่ได้", "ครับ", "ค่ะ"];
    let sentence = name.contains('\n') || done.iter().any(|end| name.contains(end));
    (short && !sentence && !name.is_empty()).then(|| name.to_owned())
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
