//! Who plays: the accounts of the sandbox, and the sample sheets by which the office knows these people.

use crate::person::Role;
use anyhow::Context as _;
use std::sync::LazyLock;

/// The shipped sample sheet of agencies.
pub const AGENCIES: &str = include_str!("../../assets/agencies.csv");
/// The shipped sample sheet of posts and their holders.
pub const POSTS: &str = include_str!("../../assets/posts.csv");

/// The shipped sample of projects.
pub const PROJECTS: &str = include_str!("../../assets/projects.csv");

/// Somebody with a phone in the sandbox, and the post in the sample roster that is theirs.
#[derive(Debug, PartialEq, Eq)]
pub struct Actor {
    /// The number of the Telegram account.
    pub account: i64,
    /// The agency's code in the sample roster; empty for whoever is from elsewhere.
    pub agency: &'static str,
    /// What the post may do.
    pub role: Role,
    /// Which of the agency's posts of this role, from 0, in the order of the sheet.
    pub which: usize,
    /// What the phone is called in Thai.
    pub thai: &'static str,
    /// The same in English.
    pub english: &'static str,
}

/// The governor.
pub static GOVERNOR: Actor = office(101, Role::Governor, 0, "ผู้ว่าราชการจังหวัด", "Governor");
/// The officer of the provincial office who is invited first.
pub static SECRETARY: Actor = office(111, Role::Secretariat, 1, "สำนักงานจังหวัด", "Secretariat");
/// The head who reports trouble.
pub static IRRIGATION: Actor = agency(201, "IRRI", Role::Head, "ชลประทาน", "Irrigation");
/// The head who reads English.
pub static ENVIRONMENT: Actor = agency(202, "MNRE", Role::Head, "ทสจ.", "Environment");
/// The head who says nothing.
pub static HIGHWAYS: Actor = agency(203, "HWY", Role::Head, "แขวงทางหลวง", "Highways");

/// The vice governor who has every mission area.
pub static VICE: Actor = office(102, Role::Vice, 0, "รองผู้ว่าราชการจังหวัด", "Vice governor");
/// The vice governor who is given one.
pub static SECOND_VICE: Actor = office(
    103,
    Role::Vice,
    1,
    "รองผู้ว่าราชการจังหวัด (2)",
    "Vice governor (2)",
);
/// The chief of the provincial office.
pub static CHIEF: Actor = office(
    113,
    Role::Secretariat,
    0,
    "หัวหน้าสำนักงานจังหวัด",
    "Chief of the office",
);
static SECOND_SECRETARY: Actor = office(
    112,
    Role::Secretariat,
    2,
    "สำนักงานจังหวัด (2)",
    "Secretariat (2)",
);
static AUDITOR: Actor = office(121, Role::Auditor, 0, "ผู้ตรวจสอบภายใน", "Auditor");
/// The head who asks back.
pub static HEALTH: Actor = agency(204, "PHO", Role::Head, "สาธารณสุข", "Public health");
/// The district chief who changes places with another one.
pub static THALANG: Actor = agency(
    205,
    "AMPTLG",
    Role::Head,
    "นายอำเภอถลาง",
    "Thalang district",
);
/// The first of the two who report for the head of irrigation.
pub static IRRIGATION_DELEGATE: Actor = agency(
    211,
    "IRRI",
    Role::Delegate,
    "ผู้แทนชลประทาน",
    "Irrigation, delegate",
);
/// Somebody from elsewhere, whom no roster knows until a post is handed over.
pub static NEWCOMER: Actor = agency(801, "", Role::Head, "ผู้มารับตำแหน่ง", "Newcomer");
/// The same, and reads English.
pub static SECOND_NEWCOMER: Actor = agency(802, "", Role::Head, "ผู้มารับตำแหน่ง (2)", "Newcomer (2)");
static STRANGER: Actor = agency(901, "", Role::Head, "บุคคลภายนอก", "Stranger");

/// Everybody with a phone, in the order in which the page lists them.
pub static CAST: [&Actor; 16] = [
    &GOVERNOR,
    &VICE,
    &SECOND_VICE,
    &CHIEF,
    &SECRETARY,
    &SECOND_SECRETARY,
    &AUDITOR,
    &IRRIGATION,
    &IRRIGATION_DELEGATE,
    &ENVIRONMENT,
    &HIGHWAYS,
    &HEALTH,
    &THALANG,
    &NEWCOMER,
    &SECOND_NEWCOMER,
    &STRANGER,
];

/// Whoever has a phone and no part in a scene has an account from this one on.
pub const OTHERS: i64 = 10_001;

const fn office(
    account: i64,
    role: Role,
    which: usize,
    thai: &'static str,
    english: &'static str,
) -> Actor {
    Actor {
        account,
        agency: crate::people::OFFICE,
        role,
        which,
        thai,
        english,
    }
}

const fn agency(
    account: i64,
    agency: &'static str,
    role: Role,
    thai: &'static str,
    english: &'static str,
) -> Actor {
    Actor {
        account,
        agency,
        role,
        which: 0,
        thai,
        english,
    }
}

/// A row of the sample sheet of posts, as far as the sandbox needs it.
struct Row {
    agency: String,
    role: String,
    name: String,
    personal_phone: String,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(POSTS.as_bytes());
    let cell = |row: &csv::StringRecord, at| row.get(at).unwrap_or_default().to_owned();
    // The sheet is shipped with the program, and a test reads it.
    reader
        .records()
        .filter_map(Result::ok)
        .map(|row| Row {
            agency: cell(&row, 0),
            role: cell(&row, 1),
            name: cell(&row, 2),
            personal_phone: cell(&row, PERSONAL_PHONE),
        })
        .collect()
});

/// Where the sheet of posts keeps the personal number.
const PERSONAL_PHONE: usize = 5;

impl Actor {
    /// Whether the account belongs to nobody in the roster.
    #[must_use]
    pub fn is_stranger(&self) -> bool {
        self.agency.is_empty()
    }

    fn row(&self) -> Option<&'static Row> {
        ROWS.iter()
            .filter(|row| row.agency == self.agency && row.role == role_in_sheet(self.role))
            .nth(self.which)
    }

    /// The name in the sample roster; empty for a stranger.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.row().map_or("", |row| &row.name)
    }

    /// The number that the phone has, as a Telegram client writes it: plainly a sample, `6680000…`.
    #[must_use]
    pub fn phone(&self) -> String {
        let number = match self.row() {
            Some(row) => row.personal_phone.clone(),
            None => format!("080-000-9{:03}", self.account),
        };
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        format!("66{}", digits.strip_prefix('0').unwrap_or(&digits))
    }
}

fn role_in_sheet(role: Role) -> &'static str {
    match role {
        Role::Governor => "governor",
        Role::Vice => "vice",
        Role::Head => "head",
        Role::Delegate => "delegate",
        Role::Secretariat => "secretariat",
        Role::Auditor => "auditor",
    }
}

/// The sample sheet of posts without the personal numbers of the cast, so that the bot asks them for theirs when they join (R4).
///
/// # Errors
/// The shipped sheet cannot be read.
pub fn posts_without_numbers_of_the_cast() -> anyhow::Result<Vec<u8>> {
    let names: Vec<&str> = CAST.iter().map(|actor| actor.name()).collect();
    let mut reader = csv::Reader::from_reader(POSTS.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(reader.headers()?)?;
    for row in reader.records() {
        let row = row?;
        let plays = row.get(2).is_some_and(|name| names.contains(&name));
        writer.write_record(row.iter().enumerate().map(|(at, cell)| {
            if plays && at == PERSONAL_PHONE {
                ""
            } else {
                cell
            }
        }))?;
    }
    writer
        .into_inner()
        .context("the sheet of posts cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_but_who_is_from_elsewhere_is_in_the_sample_roster() {
        for actor in CAST {
            assert_eq!(
                actor.name().is_empty(),
                actor.is_stranger(),
                "{}",
                actor.english
            );
            assert!(actor.phone().starts_with("6680000"), "{}", actor.phone());
        }
    }

    #[test]
    fn the_cast_has_no_number_before_it_is_asked() {
        let sheet = String::from_utf8(posts_without_numbers_of_the_cast().unwrap()).unwrap();
        assert_eq!(sheet.lines().count(), POSTS.lines().count());
        assert!(!sheet.contains("080-000-0001"), "the governor's");
        assert!(
            sheet.contains("080-000-0008"),
            "of somebody who has no phone here"
        );
    }
}
