//! The office and the 120 agencies of the shipped roster, and who of them has joined.

use angkhan::person::Role;
use std::collections::BTreeMap;

pub const AGENCIES: &str = include_str!("../../../assets/agencies.csv");
const POSTS: &str = include_str!("../../../assets/posts.csv");

/// Heads who never join, a third of all: some of each kind, and most of the municipalities and schools.
const NEVER: [&str; 40] = [
    "OPG", "NSO", "MECC3", "RADIO", "EXC", "TREAS", "CUSTAIR", "MPOL", "DDPM18", "ENV15", "DSD21",
    "PJO", "PEO", "HQPORT", "FPORT", "NT", "POST", "GSB", "BAAC", "DEPA", "PKC", "RATSADA",
    "RAWAI", "WICHIT", "CHALONG", "CHOENGM", "TKSM", "SISUN", "PAKHLOK", "KOKAEO", "TKSA",
    "CHOENGA", "MAIKHAO", "SAKHU", "PVC", "PKRU", "ESA", "SESA", "SCHPKW", "SCHCPK",
];
/// Heads who join in the middle of the year.
pub const LATE: [&str; 2] = ["KAMALA", "DOLE"];
/// Agencies under the governor that have a delegate besides those of the shipped sheet.
const DELEGATED: [&str; 6] = ["PADM", "LAND", "DOAE", "PHO", "POLICE", "AMPTLG"];

/// Somebody of the roster; `who` everywhere else is the place in the list.
#[derive(Clone, Debug)]
pub struct Person {
    pub account: i64,
    pub name: String,
    pub joined: bool,
    pub blocked: bool,
}

impl Person {
    /// Whether a letter arrives.
    pub fn is_reached(&self) -> bool {
        self.joined && !self.blocked
    }
}

#[derive(Clone, Debug)]
pub struct Agency {
    pub code: String,
    pub kind: String,
    pub head: usize,
    pub delegates: Vec<usize>,
}

impl Agency {
    /// R0: courts, independent bodies and partners are not.
    pub fn is_called(&self) -> bool {
        !["independent", "partner"].contains(&self.kind.as_str())
    }

    /// R0: the provinces' own are escalated, the others shown.
    pub fn is_chased(&self) -> bool {
        ["provincial", "district"].contains(&self.kind.as_str())
    }
}

/// Everybody.
pub struct Town {
    pub people: Vec<Person>,
    pub agencies: Vec<Agency>,
    pub governor: usize,
    pub vices: Vec<usize>,
    /// Those of the secretariat who have joined; the second reads English.
    pub secretariat: Vec<usize>,
    /// The sheet of posts by which they are known.
    pub posts: String,
    /// Who joins at the beginning.
    pub first: Vec<(Role, String, usize)>,
}

impl Town {
    pub fn of_phuket() -> Self {
        let mut people = Vec::new();
        let mut known = BTreeMap::new();
        let mut somebody = |name: &str| {
            *known.entry(name.to_owned()).or_insert_with(|| {
                people.push(Person {
                    account: 2_001 + i64::try_from(people.len()).expect("a small number"),
                    name: name.to_owned(),
                    joined: false,
                    blocked: false,
                });
                people.len() - 1
            })
        };
        let mut rows = csv::Reader::from_reader(AGENCIES.as_bytes());
        let mut agencies: Vec<Agency> = rows
            .records()
            .map(|row| {
                let row = row.expect("a row");
                Agency {
                    code: row[0].to_owned(),
                    kind: row[4].to_owned(),
                    head: usize::MAX,
                    delegates: Vec::new(),
                }
            })
            .collect();
        let posts = posts();
        let (mut office, mut first) = (BTreeMap::<String, Vec<usize>>::new(), Vec::new());
        for row in csv::Reader::from_reader(posts.as_bytes()).records() {
            let row = row.expect("a row");
            let (code, role, who) = (&row[0], &row[1], somebody(&row[2]));
            let agency = agencies.iter_mut().find(|agency| agency.code == code);
            let agency = agency.expect("an agency of the sheet");
            let role = match role {
                "head" => {
                    agency.head = who;
                    Role::Head
                }
                "delegate" => {
                    agency.delegates.push(who);
                    Role::Delegate
                }
                of_office => {
                    office.entry(of_office.to_owned()).or_default().push(who);
                    role_of(of_office)
                }
            };
            first.push((role, code.to_owned(), who));
        }
        let absent: Vec<usize> = (agencies.iter())
            .filter(|agency| [&NEVER[..], &LATE].concat().contains(&agency.code.as_str()))
            .map(|agency| agency.head)
            .collect();
        first.retain(|(_, _, who)| !absent.contains(who));
        let mut secretariat = office.remove("secretariat").expect("the sheet has some");
        // The chief is head of the provincial office too.
        secretariat.retain(|who| !absent.contains(who));
        Self {
            governor: office["governor"][0],
            vices: office.remove("vice").expect("the sheet has some"),
            people,
            agencies,
            secretariat,
            posts,
            first,
        }
    }

    pub fn agency(&self, code: &str) -> &Agency {
        let mut all = self.agencies.iter();
        all.find(|agency| agency.code == code).expect("an agency")
    }

    pub fn agency_mut(&mut self, code: &str) -> &mut Agency {
        let mut all = self.agencies.iter_mut();
        all.find(|agency| agency.code == code).expect("an agency")
    }

    /// Somebody new of this name.
    pub fn comes(&mut self, name: &str) -> usize {
        let account = 2_001 + i64::try_from(self.people.len()).expect("a small number");
        self.people.push(Person {
            account,
            name: name.to_owned(),
            joined: false,
            blocked: false,
        });
        self.people.len() - 1
    }

    pub fn is_reached(&self, who: usize) -> bool {
        self.people[who].is_reached()
    }

    /// Its head, if a letter arrives there.
    pub fn heads(&self, agency: &Agency) -> Vec<usize> {
        let head = Some(agency.head).filter(|who| self.is_reached(*who));
        head.into_iter().collect()
    }

    /// Its delegates to whom letters arrive.
    pub fn delegates(&self, agency: &Agency) -> Vec<usize> {
        let all = agency.delegates.iter().copied();
        all.filter(|who| self.is_reached(*who)).collect()
    }

    /// Who is asked for it: the head, or the delegates where there is none to be reached.
    pub fn asked(&self, agency: &Agency) -> Vec<usize> {
        match self.heads(agency) {
            heads if heads.is_empty() => self.delegates(agency),
            heads => heads,
        }
    }

    /// Governor and vices.
    pub fn leads(&self) -> Vec<usize> {
        let mut leads = vec![self.governor];
        leads.extend(&self.vices);
        leads
    }
}

fn role_of(text: &str) -> Role {
    match text {
        "governor" => Role::Governor,
        "vice" => Role::Vice,
        "secretariat" => Role::Secretariat,
        "auditor" => Role::Auditor,
        other => panic!("no role of the office: {other}"),
    }
}

/// The shipped sheet with more delegates, and with every tenth post in English.
fn posts() -> String {
    let mut rows = csv::Reader::from_reader(POSTS.as_bytes());
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(rows.headers().expect("a header"))
        .expect("memory");
    for (at, row) in rows.records().enumerate() {
        let row = row.expect("a row");
        let english = at % 10 == 9;
        let cells = row.iter().enumerate();
        out.write_record(cells.map(|(column, cell)| match column {
            6 if english => "en",
            _ => cell,
        }))
        .expect("memory");
    }
    for (at, code) in DELEGATED.iter().enumerate() {
        let (name, phone) = (
            format!("ผู้แทน {code} (ตัวอย่าง)"),
            format!("080-000-20{at:02}"),
        );
        out.write_record([
            *code,
            "delegate",
            &name,
            "",
            "02-000-0200",
            &phone,
            "th",
            "",
        ])
        .expect("memory");
    }
    String::from_utf8(out.into_inner().expect("memory")).expect("text")
}
