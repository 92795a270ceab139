//! Audiences that a request may name instead of agencies: everybody who is called, or all of a kind (Q1).

use crate::person::{Agency, Kind};

/// Several agencies by one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// All to whom something may be asked.
    Everybody,
    /// All of a kind.
    Of(Kind),
}

/// The words for each, in small letters.
const WORDS: &[(Audience, &[&str])] = &[
    (
        Audience::Everybody,
        &[
            "ทุกหน่วยงาน",
            "ทุกส่วนราชการ",
            "all agencies",
            "everybody",
            "everyone",
        ],
    ),
    (
        Audience::Of(Kind::District),
        &["ทุกอำเภอ", "นายอำเภอทุกอำเภอ", "all districts"],
    ),
    (
        Audience::Of(Kind::Provincial),
        &[
            "ทุกส่วนราชการส่วนภูมิภาค",
            "ส่วนภูมิภาคทุกหน่วยงาน",
            "all provincial agencies",
        ],
    ),
    (
        Audience::Of(Kind::Central),
        &[
            "ทุกส่วนราชการส่วนกลาง",
            "ส่วนกลางทุกหน่วยงาน",
            "all central agencies",
        ],
    ),
    (
        Audience::Of(Kind::LocalGovernment),
        &[
            "ทุก อปท.",
            "ทุกอปท.",
            "อปท. ทุกแห่ง",
            "ทุกท้องถิ่น",
            "all local governments",
        ],
    ),
    (
        Audience::Of(Kind::StateEnterprise),
        &["ทุกรัฐวิสาหกิจ", "รัฐวิสาหกิจทุกแห่ง", "all state enterprises"],
    ),
    (
        Audience::Of(Kind::PublicOrg),
        &[
            "ทุกองค์การมหาชน",
            "องค์การมหาชนทุกแห่ง",
            "all public organisations",
            "all public organizations",
        ],
    ),
    (
        Audience::Of(Kind::Education),
        &["ทุกสถานศึกษา", "สถานศึกษาทุกแห่ง", "all schools"],
    ),
];

impl Audience {
    /// The audience that the words begin with, and what stands behind it.
    pub(super) fn lead(words: &str) -> Option<(Self, &str)> {
        let ends = |rest: &&str| {
            rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || ",:".contains(c))
        };
        let all = WORDS
            .iter()
            .flat_map(|(audience, names)| names.iter().map(move |name| (*audience, *name)));
        let behind = |name: &str| {
            let front = words.get(..name.len())?;
            let rest = &words[name.len()..];
            (front.to_lowercase() == name).then_some(rest).filter(ends)
        };
        all.filter_map(|(audience, name)| Some((audience, behind(name)?)))
            .min_by_key(|(_, rest)| rest.len())
    }

    /// Whether the agency is one of them.
    pub(in crate::requests) fn holds(self, agency: &Agency) -> bool {
        match self {
            Self::Everybody => agency.kind.is_called(),
            Self::Of(kind) => agency.kind == kind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn q1_an_audience_stands_in_front() {
        for (words, expected) in [
            (
                "ทุกอำเภอ รายงานน้ำ",
                Some((Audience::Of(Kind::District), " รายงานน้ำ")),
            ),
            (
                "All districts: report",
                Some((Audience::Of(Kind::District), ": report")),
            ),
            (
                "ทุก อปท. เก็บขยะ",
                Some((Audience::Of(Kind::LocalGovernment), " เก็บขยะ")),
            ),
            (
                "ทุกส่วนราชการส่วนกลาง ส่งแผน",
                Some((Audience::Of(Kind::Central), " ส่งแผน")),
            ),
            ("ทุกหน่วยงาน", Some((Audience::Everybody, ""))),
            ("ทุกหน่วยงานที่เกี่ยวข้อง", None),
            ("ชลประทาน", None),
        ] {
            assert_eq!(Audience::lead(words), expected, "{words}");
        }
    }
}
