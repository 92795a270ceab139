//! Who is spoken of: people, posts, agencies. Types only; the `people` capability keeps them.

use crate::ids::Id;
use serde::{Deserialize, Serialize};

/// What a post may do in the office (PRODUCT.md section 1). A person may hold several.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The governor; more than one may hold it (acting governor).
    Governor,
    /// A vice governor.
    Vice,
    /// The head of an agency.
    Head,
    /// A deputy or assistant named by the head; reports "for" the head.
    Delegate,
    /// The provincial office.
    Secretariat,
    /// Internal audit: reads, changes nothing.
    Auditor,
}

impl Role {
    /// Every role, in the order in which tables show them.
    pub const ALL: [Self; 6] = [
        Self::Governor,
        Self::Vice,
        Self::Head,
        Self::Delegate,
        Self::Secretariat,
        Self::Auditor,
    ];

    /// Whether the post is one of an agency (head, delegate) rather than of the governor's office (R1).
    #[must_use]
    pub fn of_agency(self) -> bool {
        matches!(self, Self::Head | Self::Delegate)
    }
}

/// The language a person is spoken to in (P8, R9).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT")]
pub enum Language {
    /// ภาษาไทย, the default.
    #[sqlx(rename = "th")]
    #[serde(rename = "th")]
    Thai,
    /// English, complete too.
    #[sqlx(rename = "en")]
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, Thai first.
    pub const ALL: [Self; 2] = [Self::Thai, Self::English];

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Thai => Self::English,
            Self::English => Self::Thai,
        }
    }

    /// The tag of the language: `th` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Thai => "th",
            Self::English => "en",
        }
    }
}

/// The kind of an agency; what is asked of it goes by this (R0).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// ราชการส่วนภูมิภาค: under the governor.
    Provincial,
    /// อำเภอ.
    District,
    /// ราชการส่วนกลางในพื้นที่: reports to Bangkok.
    Central,
    /// องค์กรปกครองส่วนท้องถิ่น: elected; supervised, not commanded.
    LocalGovernment,
    /// รัฐวิสาหกิจ.
    StateEnterprise,
    /// องค์การมหาชน.
    PublicOrg,
    /// สถานศึกษา.
    Education,
    /// ศาล อัยการ องค์กรอิสระ: announcements only.
    Independent,
    /// ภาคี outside government: announcements only.
    Partner,
}

impl Kind {
    /// Whether the week calls and reminds agencies of this kind (R0).
    #[must_use]
    pub fn is_called(self) -> bool {
        !matches!(self, Self::Independent | Self::Partner)
    }

    /// Whether the governor orders (ข้อสั่งการ) or asks for cooperation (ขอความร่วมมือ) (R0).
    #[must_use]
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::Provincial | Self::District)
    }
}

/// One of the seven partner sectors (minutes 2.7).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// ภาคราชการ.
    Government,
    /// ภาคเอกชน.
    Private,
    /// ภาคประชาสังคม.
    CivilSociety,
    /// ภาคท้องถิ่น.
    Local,
    /// ภาควิชาการ.
    Academic,
    /// ภาคสื่อมวลชน.
    Media,
    /// ภาคการเมือง.
    Political,
}

/// A mission area of the province (minutes 3.6): what a vice governor leads, and what an urgent matter belongs to.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum MissionArea {
    /// จราจร.
    Traffic,
    /// สิ่งแวดล้อม.
    Environment,
    /// คุณภาพชีวิต.
    QualityOfLife,
    /// คุ้มครองผู้บริโภค.
    ConsumerProtection,
    /// ความมั่นคง.
    Security,
    /// อื่น ๆ.
    Other,
}

impl MissionArea {
    /// Every area, in the order in which the minutes name them.
    pub const ALL: [Self; 6] = [
        Self::Traffic,
        Self::Environment,
        Self::QualityOfLife,
        Self::ConsumerProtection,
        Self::Security,
        Self::Other,
    ];

    /// Its name in the data of a button.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Traffic => "traffic",
            Self::Environment => "environment",
            Self::QualityOfLife => "quality_of_life",
            Self::ConsumerProtection => "consumer_protection",
            Self::Security => "security",
            Self::Other => "other",
        }
    }

    /// The area of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.name() == name)
    }
}

/// An agency as it is named to people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    /// The code of the roster, such as `IRRI`.
    pub code: String,
    /// Name in Thai.
    pub name_th: String,
    /// Name in English; may be empty.
    pub name_en: String,
    /// The usual short name in Thai; may be empty.
    pub short_th: String,
    /// What is asked of it (R0).
    pub kind: Kind,
}

impl Agency {
    /// The full name for a reader; the Thai one stands in where there is no English one.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::English if !self.name_en.is_empty() => &self.name_en,
            Language::Thai | Language::English => &self.name_th,
        }
    }

    /// The name for a line of a list: the usual short name in Thai, the full one in English.
    #[must_use]
    pub fn short(&self, language: Language) -> &str {
        match language {
            Language::Thai if !self.short_th.is_empty() => &self.short_th,
            Language::Thai | Language::English => self.name(language),
        }
    }
}

/// A post that a person holds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The post itself; it outlives its holders (R1).
    pub id: Id,
    /// What it may do.
    pub role: Role,
    /// The agency it belongs to (the provincial office for governor, vice, secretariat, auditor).
    pub agency: Agency,
    /// The position as written, such as ผู้อำนวยการ; may be empty.
    pub position: String,
    /// The office's number, `+66…`, for all (P3); may be empty.
    pub office_phone: String,
}

/// An enrolled person: known, with a Telegram account. Whoever has not joined is only a holder's name in the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The person.
    pub id: Id,
    /// The private chat with the person; the number of the Telegram account.
    pub chat: i64,
    /// Name as in the roster.
    pub name: String,
    /// The language spoken to.
    pub language: Language,
    /// Posts held at this moment; at least one, or the person has no access.
    pub posts: Vec<Post>,
}

impl Person {
    /// Whether any post held now has this role.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.posts.iter().any(|p| p.role == role)
    }

    /// The same by a post that takes part in the office's work: independent bodies and partners get announcements and nothing else (R0).
    #[must_use]
    pub fn serves_as(&self, role: Role) -> bool {
        let takes_part = |post: &&Post| !role.of_agency() || post.agency.kind.is_called();
        let mut posts = self.posts.iter().filter(|post| post.role == role);
        posts.any(|post| takes_part(&post))
    }

    /// Whether any post held now takes part in the office's work (R0).
    #[must_use]
    pub fn takes_part(&self) -> bool {
        Role::ALL.into_iter().any(|role| self.serves_as(role))
    }

    /// The posts for which the person reports: head or delegate of an agency.
    pub fn reports_for(&self) -> impl Iterator<Item = &Post> {
        self.posts.iter().filter(|p| p.role.of_agency())
    }

    /// The same as somebody a letter can be addressed to.
    #[must_use]
    pub fn addressee(&self) -> Addressee {
        Addressee {
            person: Some(self.id.clone()),
            chat: self.chat,
            language: self.language,
        }
    }
}

/// Somebody a letter can be addressed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// The person; `None` for somebody who is not enrolled (R5).
    pub person: Option<Id>,
    /// The private chat.
    pub chat: i64,
    /// The language of the letter.
    pub language: Language,
}
