//! Judged by what an office writes for the agencies that are shipped.

use super::*;
use crate::{people::naming::Directory, person::Agency};
use proptest::prelude::*;
use std::sync::LazyLock;

static ROSTER: LazyLock<Vec<(Agency, Listed)>> = LazyLock::new(|| {
    let sheet = include_str!("../../../../assets/agencies.csv");
    csv::Reader::from_reader(sheet.as_bytes())
        .into_records()
        .map(|row| {
            let row = row.unwrap();
            let word = |at: usize| format!("\"{}\"", &row[at]);
            let agency = Agency {
                code: row[0].to_owned(),
                name_th: row[1].to_owned(),
                name_en: row[2].to_owned(),
                short_th: row[3].to_owned(),
                kind: serde_json::from_str(&word(4)).unwrap(),
            };
            let listed = Listed {
                code: agency.code.clone(),
                kind: agency.kind,
                sector: serde_json::from_str(&word(5)).unwrap(),
                district: row[7].to_owned(),
                areas: match agency.code.as_str() {
                    "HWY" | "DLT" | "CHAMBER" => vec![MissionArea::Traffic],
                    "MNRE" | "PATONG" => vec![MissionArea::Environment],
                    _ => Vec::new(),
                },
            };
            (agency, listed)
        })
        .collect()
});
static AGENCIES: LazyLock<Vec<Agency>> =
    LazyLock::new(|| ROSTER.iter().map(|(agency, _)| agency.clone()).collect());
static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| Directory::of_agencies(&AGENCIES));
static DISTRICTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    ["กะทู้", "ถลาง", "นอกจังหวัด", "เมืองภูเก็ต"]
        .map(str::to_owned)
        .into()
});
static GROUPS: LazyLock<Vec<String>> = LazyLock::new(|| {
    [
        "น้ำท่วม",
        "กลุ่มฟื้นฟูชายหาด",
        "ไฟป่าและหมอกควัน",
        "ด้านน้ำมันรั่ว",
        "Weeklies",
    ]
    .map(str::to_owned)
    .into()
});

fn known() -> Known<'static> {
    Known {
        agencies: &AGENCIES,
        directory: &DIRECTORY,
        districts: &DISTRICTS,
        groups: &GROUPS,
        announcements: &[1, 12, 15],
    }
}

fn shown(term: &Term) -> String {
    let json = serde_json::to_string(term).unwrap();
    let inner = json.trim_matches(|c| "{}\"".contains(c));
    let (_, value) = inner.split_once(':').unwrap_or(("", inner));
    match term {
        Term::District(_) => format!("@{}", value.replace('"', "")),
        Term::Sector(_) => format!("sector {}", value.replace('"', "")),
        Term::Area(_) => format!("area {}", value.replace('"', "")),
        Term::Group(_) => format!("group {}", value.replace('"', "")),
        Term::Waiting(_) => format!("waiting {value}"),
        Term::Everyone | Term::Kind(_) | Term::Agency(_) => value.replace('"', ""),
    }
}

fn all(terms: &[Vec<Term>]) -> String {
    let each = |terms: &Vec<Term>| terms.iter().map(shown).collect::<Vec<_>>().join(" & ");
    terms.iter().map(each).collect::<Vec<_>>().join(" | ")
}

/// What was read, in one line: `heads: kind | kind & @district - code`; or the fault.
fn line(words: &str) -> String {
    match read(words, &known()) {
        Ok(audience) => {
            let who = match audience.who {
                Who::Heads => "heads: ",
                Who::HeadsAndDelegates => "",
            };
            let not = match audience.but_not.is_empty() {
                true => String::new(),
                false => format!(" - {}", all(&audience.but_not)),
            };
            format!("{who}{}{not}", all(&audience.of))
        }
        Err(fault) => said(&fault),
    }
}

/// A fault in one line: what, at which column, which words.
fn said(fault: &Fault) -> String {
    let (what, words, column) = match fault {
        Fault::Nothing => return "nothing".to_owned(),
        Fault::Nobody => return "nobody".to_owned(),
        Fault::Several {
            words,
            column,
            codes,
        } => return format!("several {column} {words}: {}", codes.join(" ")),
        Fault::NoSuchAnnouncement { number, column } => {
            return format!("no such {column}: {number}");
        }
        Fault::Unknown { words, column } => ("unknown", words, column),
        Fault::WhichAnnouncement { words, column } => ("which", words, column),
        Fault::Unfinished { words, column } => ("unfinished", words, column),
        Fault::Contrary { words, column } => ("contrary", words, column),
        Fault::DelegatesAlone { words, column } => ("delegates alone", words, column),
        Fault::MixedWho { words, column } => ("mixed", words, column),
    };
    format!("{what} {column} {words}")
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(words, meant)| {
            let read = line(words);
            (read != *meant).then(|| format!("{words}\n   is   {read}\n   not  {meant}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        table.len(),
        wrong.join("\n")
    );
}

#[test]
fn a2_classes_are_said_by_their_words() {
    check(&[
        ("ทุกหน่วยงาน", "everyone"),
        ("ทุกส่วนราชการ", "everyone"),
        ("แจ้งเวียนทุกหน่วยงาน", "everyone"),
        ("ทุกหน่วยงานในจังหวัดภูเก็ต", "everyone"),
        ("ทุกหน่วยงานครับ", "everyone"),
        ("ถึง ทุกหน่วยงานด้วยค่ะ", "everyone"),
        ("Everyone", "everyone"),
        ("to all agencies, please", "everyone"),
        ("อำเภอ", "district"),
        ("ทุกอำเภอ", "district"),
        ("นายอำเภอทุกอำเภอ", "district"),
        ("all districts", "district"),
        ("อปท.", "local_government"),
        ("ทุก อปท.", "local_government"),
        ("อปท.ทุกแห่ง", "local_government"),
        ("องค์กรปกครองส่วนท้องถิ่นทุกแห่ง", "local_government"),
        ("ท้องถิ่น", "local_government"),
        ("local governments", "local_government"),
        ("all the local governments", "local_government"),
        ("ส่วนภูมิภาค", "provincial"),
        ("หน่วยงานส่วนภูมิภาค", "provincial"),
        ("ส่วนราชการประจำจังหวัดภูเก็ต", "provincial"),
        ("ส่วนกลาง", "central"),
        ("ส่วนกลางในพื้นที่", "central"),
        ("ราชการบริหารส่วนกลางที่ตั้งอยู่ในจังหวัด", "central"),
        ("central agencies", "central"),
        ("รัฐวิสาหกิจ", "state_enterprise"),
        ("รสก.", "state_enterprise"),
        ("องค์การมหาชน", "public_org"),
        ("สถานศึกษาทุกแห่ง", "education"),
        ("ศาลและองค์กรอิสระ", "independent"),
        ("ศาล/อัยการ/องค์กรอิสระ", "independent"),
        ("courts and independent bodies", "independent"),
        ("ภาคีเครือข่าย", "partner"),
        ("๗ ภาคี", "partner"),
        ("partners", "partner"),
        ("ภาคราชการ", "sector government"),
        ("ภาคเอกชน", "sector private"),
        ("ภาคประชาสังคม", "sector civil_society"),
        ("ภาคท้องถิ่น", "sector local"),
        ("ภาควิชาการ", "sector academic"),
        ("ภาคสื่อมวลชน", "sector media"),
        ("ภาคการเมือง", "sector political"),
        ("civil society", "sector civil_society"),
        ("the private sector", "sector private"),
        ("ด้านจราจร", "area traffic"),
        ("ภารกิจสิ่งแวดล้อม", "area environment"),
        ("ภารกิจด้านสิ่งแวดล้อม", "area environment"),
        ("คุณภาพชีวิต", "area quality_of_life"),
        ("ด้านคุ้มครองผู้บริโภค", "area consumer_protection"),
        ("ความมั่นคง", "area security"),
        ("ด้านอื่น ๆ", "area other"),
        ("ด้านจราจรและอื่น ๆ", "area traffic | area other"),
        ("mission area: traffic", "area traffic"),
        ("consumer protection", "area consumer_protection"),
    ]);
}

#[test]
fn a2_places_are_behind_in_and_offices_are_not() {
    check(&[
        ("อ.ถลาง", "AMPTLG"),
        ("อำเภอถลาง", "AMPTLG"),
        ("นายอำเภอถลาง", "AMPTLG"),
        ("ที่ว่าการอำเภอถลาง", "AMPTLG"),
        ("Thalang district", "AMPTLG"),
        ("ในอำเภอถลาง", "@ถลาง"),
        ("ใน อ.กะทู้", "@กะทู้"),
        ("พื้นที่ถลาง", "@ถลาง"),
        ("ในเขตอำเภอเมือง", "@เมืองภูเก็ต"),
        ("in Thalang district", "@ถลาง"),
        ("in Thalang", "@ถลาง"),
        ("in the Kathu district", "@กะทู้"),
        ("in Muang district", "@เมืองภูเก็ต"),
        ("ใน อ.กระทู้", "@กะทู้"),
        ("อปท. ใน อ.ถลาง", "local_government & @ถลาง"),
        ("อปท.ในอำเภอถลาง", "local_government & @ถลาง"),
        ("อปท. ที่อยู่ในพื้นที่อำเภอถลาง", "local_government & @ถลาง"),
        ("อปท. เฉพาะ อ.ถลาง", "local_government & @ถลาง"),
        ("อปท. ของอำเภอถลาง", "local_government & @ถลาง"),
        ("อปท. อ.ถลาง", "local_government & @ถลาง"),
        ("อปท.อำเภอถลาง", "local_government & @ถลาง"),
        ("อปท. ถลาง", "local_government & @ถลาง"),
        ("หน่วยงานใน อ.ถลาง", "@ถลาง"),
        ("ทุกหน่วยงานอำเภอถลาง", "@ถลาง"),
        (
            "local governments in Thalang district",
            "local_government & @ถลาง",
        ),
        (
            "local governments of Thalang district",
            "local_government & @ถลาง",
        ),
        (
            "อปท. ใน อ.ถลาง และ อ.กะทู้",
            "local_government & @ถลาง | local_government & @กะทู้",
        ),
        (
            "local governments in Thalang and Kathu districts",
            "local_government & @ถลาง | local_government & @กะทู้",
        ),
        ("อปท. ใน อ.ถลาง และ ทสจ.", "local_government & @ถลาง | MNRE"),
        (
            "อปท. ใน อ.ถลาง และ ทุกอำเภอ",
            "local_government & @ถลาง | district",
        ),
        (
            "อำเภอ และ อปท. ใน อ.ถลาง",
            "district | local_government & @ถลาง",
        ),
        ("ทุกหน่วยงาน, ศาลและองค์กรอิสระ", "everyone | independent"),
        ("ทุกหน่วยงาน ศาลและองค์กรอิสระ", "everyone | independent"),
        (
            "ทุกหน่วยงาน, ศาลและองค์กรอิสระ, ภาคีเครือข่าย",
            "everyone | independent | partner",
        ),
        ("อำเภอ, รัฐวิสาหกิจ", "district | state_enterprise"),
        ("อปท.จังหวัดภูเก็ต", "local_government"),
        ("ท้องถิ่นจังหวัด", "LOADM"),
        ("ทสจ. อ.ถลาง", "MNRE | AMPTLG"),
        ("หน่วยงานด้านจราจร", "area traffic"),
        (
            "อปท. ด้านสิ่งแวดล้อม ใน อ.กะทู้",
            "local_government & area environment & @กะทู้",
        ),
        (
            "ทุกหน่วยงานด้านจราจรและความมั่นคง",
            "area traffic | area security",
        ),
        ("ภาคเอกชนในอำเภอเมืองภูเก็ต", "sector private & @เมืองภูเก็ต"),
        ("นอกจังหวัด", "@นอกจังหวัด"),
    ]);
}

#[test]
fn a2_words_are_joined_and_taken_away() {
    check(&[
        ("อำเภอ และ อปท.", "district | local_government"),
        ("อำเภอและอปท.", "district | local_government"),
        ("อำเภอ, อปท.", "district | local_government"),
        ("อำเภอ+อปท.", "district | local_government"),
        (
            "อำเภอ กับ อปท. และ รัฐวิสาหกิจ",
            "district | local_government | state_enterprise",
        ),
        (
            "- อำเภอ\n- อปท.\n- ทสจ.",
            "district | local_government | MNRE",
        ),
        (
            "อำเภอ อปท. รัฐวิสาหกิจ",
            "district | local_government | state_enterprise",
        ),
        (
            "districts and local governments",
            "district | local_government",
        ),
        (
            "districts, local governments and partners",
            "district | local_government | partner",
        ),
        ("ทสจ. ปภ. ชลประทาน", "MNRE | DDPM | IRRI"),
        ("อำเภอ และ อำเภอ", "district"),
        ("ทุกหน่วยงาน ยกเว้นสถานศึกษา", "everyone - education"),
        (
            "ทุกหน่วยงาน แต่ไม่รวม อปท. และ รัฐวิสาหกิจ",
            "everyone - local_government | state_enterprise",
        ),
        (
            "ทุกหน่วยงานยกเว้น อปท. ใน อ.ถลาง",
            "everyone - local_government & @ถลาง",
        ),
        (
            "อำเภอและอปท.ยกเว้นเทศบาลป่าตอง",
            "district | local_government - PATONG",
        ),
        (
            "อปท. ไม่รวม อบจ. ยกเว้น เทศบาลนคร",
            "local_government - PPAO | PKC",
        ),
        ("ยกเว้นสถานศึกษา", "everyone - education"),
        ("everyone but not schools", "everyone - education"),
        (
            "everyone except Patong municipality and the airport",
            "everyone - PATONG | AOT",
        ),
        (
            "local governments in Thalang but not Sakhu",
            "local_government & @ถลาง - SAKHU",
        ),
        ("ยกเว้น:\nสถานศึกษา", "everyone - education"),
        (
            "ทุกหน่วยงาน ยกเว้น ภาคการเมือง และ ภาคี ในอ.ถลาง",
            "everyone - sector political | partner & @ถลาง",
        ),
        ("ทุกหน่วยงาน นอกจาก ส่วนกลาง", "everyone - central"),
        (
            "provincial and central agencies, except the police",
            "provincial | central - POLICE",
        ),
        ("และ อปท.", "local_government"),
        ("อปท.,", "local_government"),
    ]);
}

#[test]
fn a2_names_are_taken_whole() {
    check(&[
        ("สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อม", "MNRE"),
        (
            "สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดภูเก็ต และ อปท.",
            "MNRE | local_government",
        ),
        ("สนง.ทรัพยากรธรรมชาติและสิงแวดล้อม", "MNRE"),
        ("โยธาธิการและผังเมือง และ ปภ.", "DPT | DDPM"),
        ("ท่องเที่ยวและกีฬา", "MOTS"),
        ("เกษตรและสหกรณ์", "OAC"),
        ("พัฒนาสังคมและความมั่นคงของมนุษย์", "MSDHS"),
        ("กองอำนวยการรักษาความมั่นคงภายในจังหวัดภูเก็ต", "ISOC"),
        ("กองกำกับการ 8 กองบังคับการตำรวจน้ำ", "MPOL"),
        ("สรรพากรพื้นที่ และ สรรพสามิตพื้นที่", "REV | EXC"),
        ("ชลประทานและทสจ.", "IRRI | MNRE"),
        ("ปภ. ชลปทาน", "DDPM | IRRI"),
        ("ทสจ.,ปภ.เขต 18,รพ. ป่าตอง", "MNRE | DDPM18 | HPATONG"),
        ("ผอ.ชลประทาน กับ นายก อบจ.", "IRRI | PPAO"),
        (
            "Prince of Songkla University, Phuket Campus and Patong Hospital",
            "PSU | HPATONG",
        ),
        ("Public Works and Town & Country Planning", "DPT"),
        ("police in Thalang", "@ถลาง & POLICE"),
        ("Tourist Police, Immigration", "TPOL | IMM"),
        ("สนจ.", "OPG"),
        ("ศาล", "several 1 ศาล: COURT ADMC"),
        ("อัยการ และ กกต.", "OAG | ECT"),
        ("โรงพยาบาลป่าตอง หรือ โรงพยาบาลถลาง", "HPATONG | HTHALANG"),
        ("ตำรวจภูธร และ ตำรวจน้ำ", "POLICE | MPOL"),
        ("highways and rural roads", "HWY | RRD"),
        ("land office and land transport", "LAND | DLT"),
        ("Ko Kaeo SAO, Kamala SAO", "KOKAEO | KAMALA"),
        ("PATONG", "PATONG"),
        (
            "ทุกโรงพยาบาล",
            "HPPAO | HTHALANG | HCHALONG | VACHIRA | HPATONG",
        ),
        (
            "ทุกโรงพยาบาล ใน อ.ถลาง",
            "@ถลาง & HPPAO | @ถลาง & HTHALANG | @ถลาง & HCHALONG | @ถลาง & VACHIRA | @ถลาง & HPATONG",
        ),
        (
            "all hospitals",
            "VACHIRA | HPATONG | HTHALANG | HCHALONG | HPPAO",
        ),
        (
            "อบต.ทุกแห่ง",
            "KOKAEO | KAMALA | TKSA | CHOENGA | MAIKHAO | SAKHU",
        ),
        ("กลุ่มน้ำท่วม", "group น้ำท่วม"),
        ("น้ำท่วม", "group น้ำท่วม"),
        ("กลุ่ม “น้ำท่วม” และ ทสจ.", "group น้ำท่วม | MNRE"),
        ("ฟื้นฟูชายหาด", "group กลุ่มฟื้นฟูชายหาด"),
        (
            "กลุ่มไฟป่าและหมอกควัน, อำเภอ",
            "group ไฟป่าและหมอกควัน | district",
        ),
        ("ด้านน้ำมันรั่ว", "group ด้านน้ำมันรั่ว"),
        ("group weeklies", "group Weeklies"),
        ("หน่วยงานในกลุ่มน้ำท่วม", "group น้ำท่วม"),
        ("กลุ่มจังหวัด", "OSM"),
    ]);
}

#[test]
fn a2_who_of_each_agency() {
    check(&[
        ("หัวหน้าส่วนราชการ", "heads: everyone"),
        ("หัวหน้าหน่วยงาน", "heads: everyone"),
        ("heads", "heads: everyone"),
        ("All heads of agencies", "heads: everyone"),
        ("หัวหน้าและผู้แทน", "everyone"),
        ("หัวหน้าหน่วยงานและผู้ได้รับมอบหมาย", "everyone"),
        ("heads and delegates", "everyone"),
        ("heads and their delegates in Kathu", "@กะทู้"),
        ("เรียน หัวหน้าส่วนราชการและหัวหน้าหน่วยงานทุกท่าน", "heads: everyone"),
        ("หัวหน้าส่วนราชการประจำจังหวัด", "heads: provincial"),
        ("หัวหน้า อปท.", "heads: local_government"),
        ("หัวหน้าหน่วยงานใน อ.ถลาง", "heads: @ถลาง"),
        ("หัวหน้าของอำเภอถลาง", "heads: AMPTLG"),
        (
            "หัวหน้าส่วนราชการ และ อปท.",
            "heads: everyone | local_government",
        ),
        ("หัวหน้าและผู้แทนของ อปท.", "local_government"),
        ("หัวหน้า อปท. และผู้แทน", "local_government"),
        (
            "heads of districts and local governments",
            "heads: district | local_government",
        ),
        ("ทุกหน่วยงาน เฉพาะหัวหน้าส่วนราชการ", "heads: everyone"),
        ("ทุกหน่วยงาน เฉพาะหัวหน้า อปท.", "heads: local_government"),
        ("ทุกหน่วยงาน ยกเว้นผู้แทน", "heads: everyone"),
        (
            "ทุกหน่วยงาน ยกเว้น สถานศึกษา และผู้แทน",
            "heads: everyone - education",
        ),
        ("everyone and their delegates", "everyone"),
        (
            "หัวหน้าส่วนราชการ ยกเว้น รัฐวิสาหกิจ",
            "heads: everyone - state_enterprise",
        ),
        ("ทุกหน่วยงาน ยกเว้นหัวหน้าเขาพระแทว", "everyone - KPT"),
    ]);
}

#[test]
fn a2_those_who_have_not_acknowledged() {
    check(&[
        ("ผู้ที่ยังไม่รับทราบ ว-12", "waiting 12"),
        ("ผู้ที่ยังไม่รับทราบ ว 12", "waiting 12"),
        ("ยังไม่รับทราบ ว.๑๒", "waiting 12"),
        ("หน่วยงานที่ยังไม่รับทราบแจ้งเวียนที่ ว12", "waiting 12"),
        ("not acknowledged ว-12", "waiting 12"),
        (
            "those who have not acknowledged announcement 12",
            "waiting 12",
        ),
        ("อปท. ที่ยังไม่รับทราบ ว-12", "local_government & waiting 12"),
        ("กลุ่มน้ำท่วม ที่ยังไม่รับทราบ ว-12", "group น้ำท่วม & waiting 12"),
        ("ผู้ที่ยังไม่รับทราบ ว-12 ใน อ.ถลาง", "@ถลาง & waiting 12"),
        (
            "ผู้ที่ยังไม่รับทราบ ว-12 และ ว-15 และ ทสจ.",
            "waiting 12 | waiting 15 | MNRE",
        ),
        ("หัวหน้าที่ยังไม่รับทราบ ว-1", "heads: waiting 1"),
        ("ผู้ที่ยังไม่รับทราบ ว-12 ยกเว้นศาลปกครอง", "waiting 12 - ADMC"),
    ]);
}

#[test]
fn a2_slips_are_forgiven() {
    check(&[
        ("รัฐวิสาหกจ", "state_enterprise"),
        ("ทุกหนวยงาน", "everyone"),
        ("ภาคเอกชล", "sector private"),
        ("องค์กรปกครองส่วนท้องถิน", "local_government"),
        (
            "local goverments in Talang district",
            "local_government & @ถลาง",
        ),
        ("everone", "everyone"),
        ("ชลปทาน และ โรงพยาบานป่าตอง", "IRRI | HPATONG"),
        ("กลุ่มฟื้นฟูชายหาต", "group กลุ่มฟื้นฟูชายหาด"),
        ("สาธารณะสุข", "PHO"),
    ]);
}

#[test]
fn a2_what_is_wrong_is_said_with_its_place() {
    check(&[
        ("", "nothing"),
        (" \n ", "nothing"),
        ("...", "nothing"),
        ("ครับ", "nothing"),
        ("สวนสัตว์", "unknown 1 สวนสัตว์"),
        ("อปท. และ วันนี้อากาศดีมาก และ อำเภอ", "unknown 10 วันนี้อากาศดีมาก"),
        ("everyone in Atlantis", "unknown 13 Atlantis"),
        ("อำเภอ\nทางหลวง", "several 7 ทางหลวง: HWY RRD"),
        ("อปท. และ เกษตร", "several 10 เกษตร: DOAE OAC"),
        (
            "โรงพยาบาล",
            "several 1 โรงพยาบาล: HPPAO HTHALANG HCHALONG VACHIRA HPATONG",
        ),
        ("ผู้ที่ยังไม่รับทราบ", "which 1 ผู้ที่ยังไม่รับทราบ"),
        ("อปท. ที่ยังไม่รับทราบ ว-99", "no such 6: 99"),
        ("อปท. และ", "unfinished 6 และ"),
        ("อปท. ใน", "unfinished 6 ใน"),
        ("ทุกหน่วยงาน ยกเว้น", "unfinished 13 ยกเว้น"),
        ("อปท. ใน และ อำเภอ", "unfinished 6 ใน"),
        ("อปท. เฉพาะ รัฐวิสาหกิจ", "contrary 1 อปท. เฉพาะ รัฐวิสาหกิจ"),
        ("ทุกหน่วยงาน ยกเว้น ทุกหน่วยงาน", "nobody"),
        ("อปท. ใน อ.ถลาง ยกเว้น อปท.", "nobody"),
        ("ผู้แทน", "delegates alone 1 ผู้แทน"),
        ("ผู้แทน อปท.", "delegates alone 1 ผู้แทน"),
        ("ทุกหน่วยงาน เฉพาะผู้แทน", "delegates alone 18 ผู้แทน"),
        (
            "ทุกหน่วยงาน ยกเว้นหัวหน้าส่วนราชการ",
            "delegates alone 19 หัวหน้าส่วนราชการ",
        ),
        ("หัวหน้า อปท. และ หัวหน้าและผู้แทนอำเภอ", "mixed 28 ผู้แทน"),
        ("หัวหน้าและผู้แทน อปท. และ หัวหน้าอำเภอ", "mixed 27 หัวหน้า"),
        ("อปท. และ กลุ่มภัยแล้ง", "unknown 10 กลุ่มภัยแล้ง"),
    ]);
}

/// Whatever name the directory knows is read as the directory reads it, with words that join in it or not.
#[test]
fn a2_every_name_of_the_roster_is_read_whole() {
    let mut wrong = Vec::new();
    let aliases = include_str!("../../../../assets/aliases.csv")
        .lines()
        .skip(1);
    let aliases = aliases.filter_map(|line| Some(line.split_once(',')?.1));
    let names = AGENCIES
        .iter()
        .flat_map(|a| [&a.code, &a.name_th, &a.name_en, &a.short_th])
        .map(String::as_str);
    for name in names.chain(aliases) {
        let found = DIRECTORY.find(name).all();
        let read = line(name);
        let all = found.iter().map(|named| match named {
            crate::people::naming::Named::Agency(code) => code.as_str(),
            _ => "?",
        });
        let codes: Vec<&str> = all.collect();
        let meant = match codes.as_slice() {
            [one] => (*one).to_owned(),
            several => format!("several 1 {name}: {}", several.join(" ")),
        };
        if read != meant {
            wrong.push(format!("{name}: {read}, not {meant}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn held(words: &str) -> Vec<&'static str> {
    let audience = read(words, &known()).unwrap_or_else(|fault| panic!("{words}: {fault:?}"));
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let facts = Facts {
        groups: [("น้ำท่วม".to_owned(), codes(&["OPG", "IRRI", "KUSOL", "ECT"]))].into(),
        waiting: [(12, codes(&["CHAMBER", "DLT", "TKSA"]))].into(),
    };
    let held = ROSTER
        .iter()
        .filter(|(_, listed)| audience.holds(listed, &facts));
    held.map(|(agency, _)| agency.code.as_str()).collect()
}

#[test]
fn a2_independent_bodies_and_partners_are_in_only_when_picked() {
    let everyone = held("ทุกหน่วยงาน");
    assert!(everyone.contains(&"IRRI") && everyone.contains(&"DAMRONG"));
    for code in ["OPG", "COURT", "ECT", "CHAMBER", "REDX"] {
        assert!(!everyone.contains(&code), "{code}");
        assert!(!held("ใน อ.เมือง").contains(&code), "{code}");
    }
    assert_eq!(held("ด้านจราจร"), ["DLT", "HWY"]);
    assert_eq!(held("ภาคีเครือข่าย ด้านจราจร"), ["CHAMBER"]);
    assert_eq!(
        held("องค์กรอิสระ"),
        ["COURT", "OAG", "ADMC", "NACC", "ECT", "SAO"]
    );
    assert_eq!(held("ภาคเอกชน"), ["CHAMBER", "PTA"]);
    assert_eq!(held("หอการค้า และ ศาลจังหวัด"), ["COURT", "CHAMBER"]);
    assert_eq!(held("กลุ่มน้ำท่วม"), ["OPG", "IRRI", "ECT", "KUSOL"]);
    assert_eq!(held("สนจ."), ["OPG"]);
    for class in ["ส่วนภูมิภาค", "ภาคราชการ"] {
        assert!(!held(class).contains(&"OPG"), "{class}");
    }
    assert_eq!(held("ผู้ที่ยังไม่รับทราบ ว-12"), ["DLT", "TKSA", "CHAMBER"]);
    assert_eq!(held("อปท. ที่ยังไม่รับทราบ ว-12"), ["TKSA"]);
    assert_eq!(held("ผู้ที่ยังไม่รับทราบ ว-12 ยกเว้น ทุกหน่วยงานใน อ.เมือง"), ["TKSA"]);
    assert_eq!(held("กลุ่มน้ำท่วม ยกเว้น สนจ. และองค์กรอิสระ"), ["IRRI", "KUSOL"]);
    assert_eq!(held("สถานศึกษา ใน อ.กะทู้"), ["PSU"]);
    assert_eq!(held("อำเภอ ยกเว้น อ.ถลาง"), ["AMPMPK", "AMPKTH"]);
    assert_eq!(
        held("อปท. ใน อ.กะทู้ และ ทสจ."),
        ["MNRE", "PATONG", "KATHU", "KAMALA"]
    );
}

#[test]
fn a2_politics_are_in_only_when_picked() {
    let council = Listed {
        code: "COUNCIL".to_owned(),
        kind: Kind::LocalGovernment,
        sector: Sector::Political,
        district: "อำเภอถลาง".to_owned(),
        areas: vec![MissionArea::Traffic],
    };
    for (words, holds) in [
        ("ทุกหน่วยงาน", false),
        ("ในอำเภอถลาง", false),
        ("ด้านจราจร", false),
        ("ภาคการเมือง", true),
        ("ภาคการเมือง ใน อ.ถลาง", true),
        ("ภาคการเมือง ใน อ.กะทู้", false),
        ("อปท.", true),
        ("อปท. ยกเว้น ภาคการเมือง", false),
    ] {
        let audience = read(words, &known()).unwrap();
        assert_eq!(
            audience.holds(&council, &Facts::default()),
            holds,
            "{words}"
        );
    }
}

#[test]
fn an_audience_is_kept_as_it_is() {
    let words =
        "หัวหน้า อปท. ใน อ.ถลาง, ด้านจราจร, ภาคเอกชน, กลุ่มน้ำท่วม และ ทสจ. ยกเว้น ผู้ที่ยังไม่รับทราบ ว-12";
    let audience = read(words, &known()).unwrap();
    let json = serde_json::to_string(&audience).unwrap();
    assert_eq!(
        json,
        r#"{"who":"heads","of":[[{"kind":"local_government"},{"district":"ถลาง"}],[{"area":"traffic"}],[{"sector":"private"}],[{"group":"น้ำท่วม"}],[{"agency":"MNRE"}]],"but_not":[[{"waiting":12}]]}"#
    );
    assert_eq!(serde_json::from_str::<Audience>(&json).unwrap(), audience);
    assert_eq!(audience.codes(), ["MNRE"].into());
    assert_eq!(audience.groups(), ["น้ำท่วม"].into());
    assert_eq!(audience.waiting(), [12].into());
    assert!(!audience.is_of_everyone());
    assert!(Audience::default().is_of_everyone());
    assert_eq!(read("ทุกหน่วยงาน", &known()), Ok(Audience::default()));
}

/// Words of audiences in any order.
fn sayings() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "ทุกหน่วยงาน",
        "อปท.",
        "อำเภอ",
        "ด้าน",
        "จราจร",
        "สิ่งแวดล้อม",
        "อ.ถลาง",
        "ถลาง",
        "ใน",
        "และ",
        "กับ",
        "ยกเว้น",
        "แต่ไม่",
        "เฉพาะ",
        "หัวหน้า",
        "ผู้แทน",
        "ทสจ.",
        "ปภ.",
        "กลุ่มน้ำท่วม",
        "ยังไม่รับทราบ ว-12",
        "ยังไม่รับทราบ",
        "ว",
        "-",
        "99",
        "ทุก",
        "ของ",
        ",",
        "\n",
        " ",
        "and",
        "in",
        "but not",
        "heads",
        "delegates",
        "Thalang",
        "district",
        "all",
        "hospitals",
        "ภาคี",
        "ครับ",
        "เกษตร",
        "สหกรณ์",
        "+",
        "/",
    ]);
    prop::collection::vec((words, prop::bool::ANY), 0..12).prop_map(|words| {
        let each = words.iter().map(|(word, apart)| match apart {
            true => format!("{word} "),
            false => (*word).to_owned(),
        });
        each.collect()
    })
}

fn term() -> impl Strategy<Value = Term> {
    prop_oneof![
        Just(Term::Everyone),
        prop::sample::select(vec![Kind::Provincial, Kind::LocalGovernment, Kind::Partner])
            .prop_map(Term::Kind),
        prop::sample::select(vec![Sector::Government, Sector::Local]).prop_map(Term::Sector),
        Just(Term::Area(MissionArea::Traffic)),
        Just(Term::District("ถลาง".to_owned())),
        prop::sample::select(vec!["OPG", "PATONG", "COURT"])
            .prop_map(|code| Term::Agency(code.to_owned())),
        Just(Term::Group("น้ำท่วม".to_owned())),
        Just(Term::Waiting(12)),
    ]
}

fn union() -> impl Strategy<Value = Vec<Vec<Term>>> {
    prop::collection::vec(prop::collection::vec(term(), 0..3), 0..4)
}

fn of(of: Vec<Vec<Term>>, but_not: Vec<Vec<Term>>) -> Audience {
    Audience {
        who: Who::Heads,
        of,
        but_not,
    }
}

fn facts() -> Facts {
    let codes = ["OPG", "KUSOL", "IRRI"].map(str::to_owned);
    Facts {
        groups: [("น้ำท่วม".to_owned(), codes.clone().into())].into(),
        waiting: [(12, codes.into())].into(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_is_typed_makes_it_stumble(any in "\\PC{0,60}", thai in "[ก-๎ ./a-z0-9,\n]{0,40}") {
        let _ = read(&any, &known());
        let _ = read(&thai, &known());
    }

    /// Whatever is read holds no empty and no contrary thing; a fault points into the words at what it quotes.
    #[test]
    fn words_in_any_order_are_an_audience_or_a_fault(words in sayings()) {
        match read(&words, &known()) {
            Ok(audience) => {
                prop_assert!(!audience.of.is_empty());
                prop_assert!(audience.terms().count() > 0);
                prop_assert!(audience.of.iter().chain(&audience.but_not).all(|terms| !terms.is_empty()));
            }
            Err(
                Fault::Unknown { words: quoted, column }
                | Fault::Several { words: quoted, column, .. }
                | Fault::Unfinished { words: quoted, column }
                | Fault::WhichAnnouncement { words: quoted, column }
                | Fault::Contrary { words: quoted, column }
                | Fault::DelegatesAlone { words: quoted, column }
                | Fault::MixedWho { words: quoted, column },
            ) => {
                let behind: String = words.chars().skip(column - 1).collect();
                prop_assert!(!quoted.is_empty() && behind.starts_with(&quoted), "{column} {quoted:?} of {words:?}");
            }
            Err(Fault::Nothing | Fault::Nobody | Fault::NoSuchAnnouncement { .. }) => {}
        }
    }

    #[test]
    fn a2_what_is_picked_and_taken_away_is_nobody(picked in union(), others in union()) {
        let mut away = picked.clone();
        away.extend(others);
        let audience = of(picked, away);
        prop_assert!(ROSTER.iter().all(|(_, listed)| !audience.holds(listed, &facts())));
    }

    #[test]
    fn a2_who_is_joined_takes_nobody_away(picked in union(), more in union(), away in union()) {
        let few = of(picked.clone(), away.clone());
        let many = of([picked, more].concat(), away.clone());
        let fewer = of(few.of.clone(), [away, vec![vec![Term::Kind(Kind::District)]]].concat());
        for (_, listed) in ROSTER.iter() {
            prop_assert!(!few.holds(listed, &facts()) || many.holds(listed, &facts()));
            prop_assert!(!fewer.holds(listed, &facts()) || few.holds(listed, &facts()));
        }
    }
}
