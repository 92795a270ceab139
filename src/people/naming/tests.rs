//! Judged by what officials type for the agencies that are shipped.

use super::{Directory, Found, Named, Seat};
use crate::{
    ids::Mint,
    person::{Agency, Kind, Post, Role},
};
use chrono::DateTime;
use proptest::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static AGENCIES: LazyLock<Vec<Agency>> = LazyLock::new(|| {
    let sheet = include_str!("../../../assets/agencies.csv");
    let kinds: BTreeMap<&str, Kind> = [
        ("provincial", Kind::Provincial),
        ("district", Kind::District),
        ("central", Kind::Central),
        ("local_government", Kind::LocalGovernment),
        ("state_enterprise", Kind::StateEnterprise),
        ("public_org", Kind::PublicOrg),
        ("education", Kind::Education),
        ("independent", Kind::Independent),
        ("partner", Kind::Partner),
    ]
    .into();
    csv::Reader::from_reader(sheet.as_bytes())
        .into_records()
        .map(|row| {
            let row = row.unwrap();
            Agency {
                code: row[0].to_owned(),
                name_th: row[1].to_owned(),
                name_en: row[2].to_owned(),
                short_th: row[3].to_owned(),
                kind: kinds[&row[4]],
            }
        })
        .collect()
});

static BY_NAME: LazyLock<Directory> = LazyLock::new(|| Directory::of_agencies(&AGENCIES));

fn codes(found: Found<Named>) -> Vec<String> {
    found
        .all()
        .into_iter()
        .map(|named| match named {
            Named::Agency(code) => code,
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn r8_what_officials_type_finds_what_they_mean() {
    let queries = include_str!("queries.csv").lines().skip(1);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for line in queries.filter(|line| !line.starts_with("# ")) {
        let (typed, meant) = line.rsplit_once(',').unwrap();
        let meant: BTreeSet<String> = meant.split_whitespace().map(str::to_owned).collect();
        let found = codes(BY_NAME.find(typed));
        if found.iter().cloned().collect::<BTreeSet<_>>() != meant {
            wrong.push(format!("{typed}: {found:?}, not {meant:?}"));
        }
        seen += 1;
    }
    assert!(wrong.is_empty(), "{} of {seen}: {wrong:#?}", wrong.len());
    assert!(seen >= 150, "{seen}");
}

#[test]
fn every_agency_is_found_by_its_own_names_and_by_each_alias() {
    for agency in &*AGENCIES {
        for name in [
            &agency.code,
            &agency.name_th,
            &agency.name_en,
            &agency.short_th,
        ] {
            let found = codes(BY_NAME.find(name));
            assert_eq!(found, std::slice::from_ref(&agency.code), "{name}");
        }
    }
    let aliases = include_str!("../../../assets/aliases.csv").lines().skip(1);
    let mut known = BTreeSet::new();
    for line in aliases {
        let (code, alias) = line.split_once(',').unwrap();
        assert!(AGENCIES.iter().any(|agency| agency.code == code), "{code}");
        assert!(known.insert((code, alias)), "{line} is there twice");
        assert!(
            codes(BY_NAME.find(alias)).contains(&code.to_owned()),
            "{alias} does not find {code}"
        );
    }
}

fn seat(role: Role, agency: &str, position: &str, holder: Option<&str>, mint: &Mint) -> Seat {
    let id = || mint.id(DateTime::UNIX_EPOCH);
    let agency = AGENCIES.iter().find(|a| a.code == agency).unwrap();
    Seat {
        post: Post {
            id: id(),
            role,
            agency: agency.clone(),
            position: position.to_owned(),
            office_phone: String::new(),
        },
        holder: holder.map(|name| (id(), name.to_owned())),
    }
}

#[test]
fn r8_people_are_found_by_name_and_by_what_they_are_called() {
    let mint = Mint::default();
    let seat = |role, agency, position, holder| seat(role, agency, position, holder, &mint);
    let seats = [
        seat(
            Role::Governor,
            "OPG",
            "ผู้ว่าราชการจังหวัดภูเก็ต",
            Some("นายสมมุติ ใจกล้า"),
        ),
        seat(
            Role::Vice,
            "OPG",
            "รองผู้ว่าราชการจังหวัดภูเก็ต (ด้านความมั่นคง)",
            Some("นางสาวสมศรี ทดลอง"),
        ),
        seat(
            Role::Vice,
            "OPG",
            "รองผู้ว่าราชการจังหวัดภูเก็ต (ด้านเศรษฐกิจ)",
            None,
        ),
        seat(
            Role::Head,
            "IRRI",
            "ผู้อำนวยการโครงการชลประทานภูเก็ต",
            Some("นายสมมุติ ธาราชล (ตัวอย่าง)"),
        ),
        seat(
            Role::Delegate,
            "IRRI",
            "หัวหน้าฝ่ายวิศวกรรม",
            Some("Mr. John Sample"),
        ),
        seat(Role::Head, "AMPTLG", "นายอำเภอถลาง", None),
    ];
    let directory = Directory::of(&AGENCIES, &seats);
    let person = |at: usize| Named::Person(seats[at].holder.clone().unwrap().0);
    let agency = |code: &str| Named::Agency(code.to_owned());
    let vacancy = Named::Vacancy(seats[2].post.id.clone());
    for (typed, meant) in [
        ("ผู้ว่า", vec![person(0)]),
        ("ท่านผู้ว่าฯ", vec![person(0)]),
        ("ผวจ.", vec![person(0)]),
        ("Governor", vec![person(0)]),
        ("รองผู้ว่า", vec![person(1), vacancy.clone()]),
        ("ด้านเศรษฐกิจ", vec![vacancy]),
        ("สมมุติ", vec![person(0), person(3)]),
        ("นายสมมุติ ธาราชล", vec![person(3)]),
        ("สมมุติ ธาราชล", vec![person(3)]),
        ("ธาราชล", vec![person(3)]),
        ("ทาราชล", vec![person(3)]),
        ("คุณสมศรี", vec![person(1)]),
        ("john", vec![person(4)]),
        ("Sample", vec![person(4)]),
        ("ฝ่ายวิศวกรรม", vec![person(4)]),
        ("ชลประทาน", vec![agency("IRRI")]),
        ("ผอ.ชลประทาน", vec![agency("IRRI")]),
        ("ผู้อำนวยการโครงการชลประทานภูเก็ต", vec![person(3)]),
        ("นายอำเภอถลาง", vec![agency("AMPTLG")]),
    ] {
        let mut found = directory.find(typed).all();
        let mut meant = meant;
        found.sort_by_key(|named| format!("{named:?}"));
        meant.sort_by_key(|named| format!("{named:?}"));
        assert_eq!(found, meant, "{typed}");
    }
}

#[test]
fn a_thousand_agencies_are_looked_up_at_once() {
    let many: Vec<Agency> = (0..9)
        .flat_map(|round| {
            AGENCIES.iter().map(move |agency| Agency {
                code: format!("{}{round}", agency.code),
                ..agency.clone()
            })
        })
        .collect();
    let directory = Directory::of_agencies(&many);
    assert_eq!(directory.find("ชลปทาน").all().len(), 9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_that_is_typed_makes_it_stumble(typed in "\\PC{0,60}", thai in "[ก-๎ ./a-z0-9]{0,40}") {
        let _ = BY_NAME.find(&typed);
        let _ = BY_NAME.find(&thai);
    }

    /// A name with one slip in it, be it in the only word that tells, is still among what is offered.
    #[test]
    fn one_slip_in_a_full_name_is_forgiven(which in 0_usize..120, at in 0_usize..60, put in "[ก-ฮ]") {
        let agency = &AGENCIES[which];
        let mut letters: Vec<char> = agency.name_th.chars().collect();
        let at = at % letters.len();
        letters[at] = put.chars().next().unwrap();
        let typed: String = letters.into_iter().collect();
        prop_assert!(codes(BY_NAME.find(&typed)).contains(&agency.code), "{typed}");
    }
}
