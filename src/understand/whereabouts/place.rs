//! Where: which words of a sentence are the place, and which the purpose.

use super::{
    Status,
    clauses::strip,
    lexicon::{AREAS, DEEDS, FAR, NEAR, OFFICES, Opening, PLACES},
    manner::Manner,
};

/// What the words behind an opening say.
pub(super) struct Found {
    /// What the speaker is about, by the opening and the place.
    pub(super) status: Status,
    /// Where.
    pub(super) place: Option<String>,
    /// What for.
    pub(super) purpose: Option<String>,
    /// Whether the place is one by its own words, and not only by where it stands.
    pub(super) is_certain: bool,
}

/// How working from home is written.
const FROM_HOME: [&str; 2] = ["บ้าน (WFH)", "home (WFH)"];

/// Homes, which are nobody's business.
const HOMES: [&str; 10] = [
    "บ้าน",
    "ที่บ้าน",
    "บ้านพัก",
    "ที่พัก",
    "คอนโด",
    "หอพัก",
    "home",
    "at home",
    "my home",
    "my house",
];

/// Whether it is somebody's home: บ้าน alone, and no village such as บ้านในทอน.
#[must_use]
pub fn is_home(place: &str) -> bool {
    HOMES.contains(&place.trim().to_lowercase().as_str())
}

pub(super) fn of(manner: &Manner) -> Found {
    let (place, purpose, is_certain) = match manner.opening {
        Opening::FromHome => {
            let home = FROM_HOME[usize::from(manner.english)];
            (Some(home.to_owned()), None, true)
        }
        Opening::Home => {
            let home = if manner.english {
                "home"
            } else {
                "บ้าน"
            };
            (Some(home.to_owned()), None, true)
        }
        Opening::InThe(place) => (Some(place.to_owned()), None, true),
        _ if manner.english => in_english(manner),
        _ => in_thai(manner),
    };
    Found {
        status: settled(manner.opening, place.as_deref()),
        place,
        purpose,
        is_certain,
    }
}

fn settled(opening: Opening, place: Option<&str>) -> Status {
    let begins = |list: &[&str]| {
        place.is_some_and(|place| list.iter().any(|word| strip(place, word).is_some()))
    };
    match opening {
        Opening::For(status) | Opening::At(status) | Opening::Is(status) => status,
        Opening::FromHome | Opening::InThe(_) => Status::InOffice,
        Opening::Home => Status::OffDuty,
        Opening::Stay if place.is_some_and(is_home) => Status::OffDuty,
        Opening::Stay if begins(OFFICES) => Status::InOffice,
        Opening::Go | Opening::Stay if begins(FAR) || begins(&["จ.", "จังหวัด"]) => {
            Status::Travel
        }
        Opening::Go | Opening::Stay => Status::OnMission,
    }
}

type Read = (Option<String>, Option<String>, bool);

fn in_thai(manner: &Manner) -> Read {
    let whither = matches!(manner.opening, Opening::At(_) | Opening::Go | Opening::Stay);
    let mut place: Option<String> = None;
    let mut purpose: Vec<String> = manner.deed.iter().cloned().collect();
    let mut certain = false;

    let object = without_direction(&manner.object);
    if let Some((what, at)) = located(object) {
        purpose_of(&mut purpose, what, manner.deed.is_some());
        place = Some(at.to_owned());
        certain = true;
    } else if reads_like_a_place(object) {
        place = Some(object.to_owned());
        certain = true;
    } else if whither && !object.is_empty() && !is_deed(object) {
        place = Some(object.to_owned());
    } else {
        purpose_of(&mut purpose, object, manner.deed.is_some());
    }

    for word in &manner.rest {
        let word = word.as_str();
        if word.starts_with("ถึง") || word == "แล้ว" {
            // Where the way leads is said with the hour of arrival; the place is where somebody is.
            continue;
        }
        if is_home_said(word) {
            place.get_or_insert_with(|| "บ้าน".to_owned());
            continue;
        }
        let located = located(word);
        let at = located.map_or(word, |(_, at)| at);
        let reads = (located.is_some() || reads_like_a_place(word)) && !is_deed(word);
        match &mut place {
            // ชั้น 4, ห้อง 201: the number belongs to the word before it.
            Some(named) if word.chars().all(char::is_numeric) => {
                named.push(' ');
                named.push_str(word);
            }
            None if reads || (whither && purpose.is_empty() && !is_deed(word)) => {
                place = Some(at.to_owned());
                certain |= reads;
            }
            // ฝาย ต.เทพกระษัตรี: a word that names no place gives way to the area.
            Some(bare) if reads && PLACES.contains(&bare.as_str()) && begins(word, AREAS) => {
                let what = std::mem::replace(bare, at.to_owned());
                purpose_of(&mut purpose, &what, true);
            }
            // กรมที่ดิน กทม.; เขื่อนบางวาด ต.กะทู้: where the place lies belongs to it.
            Some(named)
                if purpose.len() <= usize::from(manner.deed.is_some())
                    && (begins(word, AREAS) || begins(word, FAR) || is_short_name(word)) =>
            {
                named.push(' ');
                named.push_str(word);
            }
            _ => purpose.push(word.to_owned()),
        }
    }
    let place = place.map(|place| place.trim_end_matches("ตามปกติ").trim().to_owned());
    // ตรวจ alone says little: what is done is said with what it is done to.
    if let (Some(deed), [only]) = (&manner.deed, purpose.as_mut_slice())
        && only == deed
    {
        only.push_str(object);
    }
    let purpose = purpose.join(" ");
    (
        place.filter(|place| !place.is_empty()),
        (!purpose.is_empty()).then_some(purpose),
        certain,
    )
}

/// The object belongs to what is done: "ตรวจ" and "น้ำเสีย" are one word in Thai.
fn purpose_of(purpose: &mut Vec<String>, what: &str, joins: bool) {
    let what = what.trim();
    if what.is_empty() {
        return;
    }
    match purpose.last_mut().filter(|_| joins) {
        Some(deed) => deed.push_str(what),
        None => purpose.push(what.to_owned()),
    }
}

/// เดินทางกลับจากหาดใหญ่: without the words of direction.
fn without_direction(object: &str) -> &str {
    let mut object = object;
    while let Some(after) = ["กลับ", "จาก", "ไปยัง", "ไป", "สู่", "มายัง", "มา", "แล้ว"]
        .iter()
        .find_map(|word| object.strip_prefix(word))
    {
        object = after;
    }
    object.strip_suffix("แล้ว").unwrap_or(object)
}

/// `ประชุมที่ศาลากลาง`: what stands before ที่, and the place behind it; not the ที่ inside of a word (พื้นที่, เจ้าหน้าที่, กรมที่ดิน).
fn located(object: &str) -> Option<(&str, &str)> {
    let (at, _) = object.match_indices("ที่").find(|(at, _)| {
        let (before, after) = (&object[..*at], &object[at + "ที่".len()..]);
        let inside = ["พื้น", "หน้า", "วัน", "ครั้ง", "หมู่", "ชั้น", "คณะ", "ทั้ง"]
            .iter()
            .any(|word| before.ends_with(word));
        let begun = ["ดิน", "ทำ", "ว่าการ", "ปรึกษา", "ประชุม", "พัก", "เกี่ยว"]
            .iter()
            .any(|word| after.starts_with(word));
        !after.is_empty() && !inside && !begun
    })?;
    Some((&object[..at], &object[at + "ที่".len()..]))
}

fn begins(word: &str, list: &[&str]) -> bool {
    list.iter().any(|start| strip(word, start).is_some())
}

fn reads_like_a_place(word: &str) -> bool {
    begins(word, PLACES) || begins(word, NEAR) || begins(word, FAR)
}

fn is_deed(word: &str) -> bool {
    begins(word, DEEDS)
}

fn is_home_said(word: &str) -> bool {
    matches!(word, "อยู่บ้าน" | "อยู่ที่บ้าน")
}

/// ปภ., กทม., รพ.: an abbreviation that stands alone.
fn is_short_name(word: &str) -> bool {
    word.ends_with('.') && word.chars().count() <= 7
}

/// Words before which an English place ends.
const ENDS: [&str; 8] = [
    " with ", " for ", " to ", " and ", " about ", " on ", " re ", " then ",
];

fn in_english(manner: &Manner) -> Read {
    let whither = matches!(manner.opening, Opening::At(_) | Opening::Go | Opening::Stay);
    let all = std::iter::once(manner.object.as_str())
        .chain(manner.rest.iter().map(String::as_str))
        .collect::<Vec<_>>()
        .join(" ");
    let said = all.trim();
    let (towards, said) = [
        "back from ",
        "from ",
        "back to ",
        "to ",
        "at ",
        "in ",
        "of ",
    ]
    .iter()
    .find_map(|word| strip(said, word).map(|after| (true, after)))
    .unwrap_or((false, said));
    let lower = said.to_lowercase();
    let end = ENDS.iter().filter_map(|word| lower.find(word)).min();
    let (place, purpose) = said.split_at(
        end.filter(|end| said.is_char_boundary(*end))
            .unwrap_or(said.len()),
    );
    let some = |words: &str| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    let is_place = whither || towards;
    if is_place {
        let certain =
            towards || begins(place, FAR) || begins(place, NEAR) || begins(place, OFFICES);
        (some(place), some(purpose), certain)
    } else {
        (None, some(said), false)
    }
}
