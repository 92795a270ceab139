//! People and agencies of nowhere, for tests that show what is said. The names are plainly samples and nobody has the numbers.

use crate::{
    app::{App, Bell, Files},
    card::{Card, Does, Keyboard, TEXT_UNITS, TOAST_CHARS, units},
    clock::HandClock,
    db::Pool,
    ids::{Id, Mint},
    people::Holder,
    person::{Agency, Kind, Language, Person, Post, Role},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::{fmt::Write as _, sync::Arc, sync::LazyLock};

static MINT: LazyLock<Mint> = LazyLock::new(Mint::default);

pub fn id() -> Id {
    MINT.id(DateTime::UNIX_EPOCH)
}

/// The moment that Bangkok's clocks show as `2026-11-24 08:30`.
pub fn bangkok(text: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    crate::calendar::instant(local.date(), local.time())
}

fn agency(code: &str, name_th: &str, name_en: &str, short_th: &str, kind: Kind) -> Agency {
    Agency {
        code: code.to_owned(),
        name_th: name_th.to_owned(),
        name_en: name_en.to_owned(),
        short_th: short_th.to_owned(),
        kind,
    }
}

pub fn irrigation() -> Agency {
    agency(
        "IRRI",
        "โครงการชลประทานภูเก็ต",
        "Phuket Irrigation Project",
        "ชลประทาน",
        Kind::Central,
    )
}

pub fn health() -> Agency {
    agency(
        "HEALTH",
        "สำนักงานสาธารณสุขจังหวัดภูเก็ต",
        "Phuket Provincial Public Health Office",
        "สสจ.",
        Kind::Provincial,
    )
}

pub fn thalang() -> Agency {
    agency(
        "THALANG",
        "อำเภอถลาง",
        "Thalang District",
        "",
        Kind::District,
    )
}

pub fn office() -> Agency {
    agency(
        crate::people::OFFICE,
        "สำนักงานจังหวัดภูเก็ต",
        "Phuket Provincial Office",
        "สนจ.",
        Kind::Provincial,
    )
}

pub fn post(role: Role, agency: Agency, position: &str) -> Post {
    Post {
        id: id(),
        role,
        agency,
        position: position.to_owned(),
        office_phone: "+6620000001".to_owned(),
    }
}

pub fn director() -> Post {
    post(Role::Head, irrigation(), "ผู้อำนวยการ")
}

/// Somebody who has joined and can be reached.
pub fn holder(post: Post, name: &str) -> Holder {
    Holder {
        post,
        person: id(),
        name: name.to_owned(),
        language: Language::Thai,
        personal_phone: "+66800000001".to_owned(),
        phone_at: Some(bangkok("2026-11-20 10:00")),
        chat: Some(1),
        joined_at: Some(bangkok("2026-11-20 10:00")),
        reachable: true,
    }
}

pub fn not_joined(post: Post, name: &str) -> Holder {
    Holder {
        chat: None,
        joined_at: None,
        personal_phone: String::new(),
        ..holder(post, name)
    }
}

pub fn person(language: Language, posts: Vec<Post>) -> Person {
    Person {
        id: id(),
        chat: 1,
        name: "นายตัวอย่าง หนึ่ง".to_owned(),
        language,
        posts,
    }
}

/// An office of which only the links are asked for.
pub async fn app() -> App {
    let name = format!("angkhan_words_{}_{}.db", std::process::id(), id());
    let file = std::env::temp_dir().join(name);
    let pool = Pool::open(&format!("sqlite://{}", file.display()))
        .await
        .unwrap();
    for end in ["", "-wal", "-shm"] {
        let _gone = std::fs::remove_file(format!("{}{end}", file.display()));
    }
    App {
        pool,
        clock: Arc::new(HandClock::standing_at(bangkok("2026-11-24 08:30"))),
        mint: Arc::default(),
        post_bell: Bell::default(),
        door_bell: Bell::default(),
        bot: "angkhan_sample_bot".into(),
        files: Files::new(|_| Box::pin(async { anyhow::bail!("no files here") })),
        enrolled: crate::whereabouts::enrolled(),
        handling: None,
    }
}

/// What a capability says, as its readers see it: first in Thai, then in English. A snapshot of it is kept for review.
#[derive(Default)]
pub struct Pages(String);

impl Pages {
    /// A card, with its buttons in brackets.
    pub fn shows(&mut self, what: &str, card: impl Fn(Language) -> Card) {
        self.both(what, |language| {
            let card = card(language);
            let text = card.plain();
            assert!(units(&text) <= TEXT_UNITS, "{what} is cut: {text}");
            well_set(what, &text);
            let mut page = text;
            for row in buttons(&card.keyboard) {
                for label in &row {
                    well_set(what, label);
                }
                let _ = write!(page, "\n[{}]", row.join("] ["));
            }
            page
        });
    }

    /// What a pressed button says in passing, or the label of one.
    pub fn says(&mut self, what: &str, words: impl Fn(Language) -> String) {
        self.both(what, |language| {
            let words = words(language);
            let long = words.chars().count();
            assert!(long <= TOAST_CHARS, "{what} is too long: {words}");
            well_set(what, &words);
            words
        });
    }

    fn both(&mut self, what: &str, page: impl Fn(Language) -> String) {
        let (thai, english) = (page(Language::Thai), page(Language::English));
        let _ = write!(self.0, "=== {what}\n\n{thai}\n---\n{english}\n\n\n");
    }

    /// The pages, for the snapshot.
    pub fn kept(self) -> String {
        self.0
    }
}

/// Everything that `words` can say has been looked at in `shown`; both are sources.
pub fn all_of(words: &str, shown: &str) {
    for line in words.lines() {
        let Some((_, begins)) = line.split_once("fn ").filter(|_| line.starts_with("pub")) else {
            continue;
        };
        let name = begins.split(['(', '<']).next().unwrap();
        let asked = ["(", ")", ","].map(|end| format!("words::{name}{end}"));
        assert!(
            asked.iter().any(|asked| shown.contains(asked)),
            "nobody has looked at what {name} says"
        );
    }
}

fn buttons(keyboard: &Keyboard) -> Vec<Vec<String>> {
    match keyboard {
        Keyboard::None => Vec::new(),
        Keyboard::Inline(rows) => rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|button| match &button.does {
                        Does::Press(_) => button.label.clone(),
                        Does::Open(url) => format!("{} ↗ {url}", button.label),
                    })
                    .collect()
            })
            .collect(),
        Keyboard::AskPhone { share, skip } => vec![vec![share.clone()], vec![skip.clone()]],
        Keyboard::Away => vec![vec!["–".to_owned()]],
    }
}

/// No seam shows: nothing left unfilled, no gap where something was left out.
fn well_set(what: &str, text: &str) {
    for (seam, why) in [
        ("{", "something is not filled in"),
        ("  ", "two spaces"),
        (" \n", "a space at the end of a line"),
        ("\n\n", "an empty line"),
        (": \n", "nothing after a colon"),
        ("()", "nothing in the brackets"),
        (" ,", "a space before a comma"),
    ] {
        assert!(!text.contains(seam), "{what}: {why} in {text:?}");
    }
    assert!(
        !text.ends_with([' ', '\n', ':']) && !text.starts_with([' ', '\n']),
        "{what}: {text:?}"
    );
    assert!(!text.is_empty(), "{what}: nothing is said");
}
