//! What a few words of an audience mean: a class, a group, an agency, a place.

use super::{
    Term,
    lexicon::{self, COMMON, COURTESY},
    slip::{forgiven, is_near},
};
use crate::{
    calendar::digits::to_arabic,
    people::naming::{Directory, Named},
    person::{Agency, Kind},
    sheet::fold,
};
use std::{cell::RefCell, collections::HashMap};

/// Nobody writes a longer name without a space.
const LONG: usize = 200;

/// What there is to be named.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    /// The agencies of the roster.
    pub agencies: &'k [Agency],
    /// The same by name: [`Directory::of_agencies`].
    pub directory: &'k Directory,
    /// The districts, as the roster writes them.
    pub districts: &'k [String],
    /// The names of the saved groups.
    pub groups: &'k [String],
    /// The numbers of the announcements that there are.
    pub announcements: &'k [i64],
}

/// What words mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// Any of these.
    Terms(Vec<Term>),
    /// One of these agencies; it has to be said which.
    OneOf(Vec<String>),
}

impl Meant {
    fn one(term: Term) -> Self {
        Self::Terms(vec![term])
    }
}

/// Behind what the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere.
    Anywhere,
    /// Behind ใน and its like: a district before an office.
    In,
    /// Behind ด้าน and its like.
    Area,
}

/// The words as they are compared, a number in whatever digits.
pub(super) fn folded(written: &str) -> String {
    fold(&to_arabic(written))
}

/// The name of a district as it is compared: without อำเภอ before it.
pub(super) fn district(name: &str) -> String {
    let folded = fold(name);
    let bare = ["อำเภอ", "อ", "amphoe", "the"]
        .iter()
        .filter_map(|word| folded.strip_prefix(word))
        // อ is the first letter of many words; before a district it has a dot or a space.
        .find(|rest| folded.starts_with("อำเภอ") || !rest.is_empty() && is_short(name))
        .or_else(|| folded.strip_suffix("district"))
        .filter(|rest| !rest.is_empty());
    bare.map_or_else(|| folded.clone(), str::to_owned)
}

fn is_short(name: &str) -> bool {
    let mut letters = name.trim_start().chars();
    letters.next() == Some('อ') && letters.next().is_some_and(|c| c == '.' || c == ' ')
}

/// The names of the roster, folded once for all that is looked up.
#[derive(Debug)]
pub(super) struct Names<'k> {
    known: &'k Known<'k>,
    /// Every name of every agency, folded, and in small letters as it is written.
    folded: Vec<String>,
    written: Vec<String>,
    /// What the directory has found already.
    found: RefCell<HashMap<String, Vec<String>>>,
}

impl<'k> Names<'k> {
    pub fn of(known: &'k Known<'k>) -> Self {
        let names = || {
            let names = known.agencies.iter();
            let own = names.flat_map(|a| [&a.name_th, &a.name_en, &a.short_th, &a.code]);
            let is_listed = |code: &str| known.agencies.iter().any(|a| a.code == code);
            let usual = include_str!("../../../../assets/aliases.csv").lines();
            let usual = usual.filter_map(|line| line.split_once(','));
            let usual = usual.filter(move |(code, _)| is_listed(code));
            own.map(String::as_str).chain(usual.map(|(_, name)| name))
        };
        Self {
            known,
            folded: names().map(fold).collect(),
            written: names().map(str::to_lowercase).collect(),
            found: RefCell::default(),
        }
    }

    pub fn has(&self, announcement: i64) -> bool {
        self.known.announcements.contains(&announcement)
    }

    /// The agencies that the directory finds.
    fn codes(&self, written: &str) -> Vec<String> {
        if let Some(codes) = self.found.borrow().get(written) {
            return codes.clone();
        }
        let found = self.known.directory.find(written).all().into_iter();
        let codes = found.filter_map(|named| match named {
            Named::Agency(code) => Some(code),
            Named::Person(_) | Named::Vacancy(_) => None,
        });
        let codes: Vec<String> = codes.collect();
        let mut found = self.found.borrow_mut();
        found.insert(written.to_owned(), codes.clone());
        codes
    }

    /// Whether the words stand like this in a name of an agency; a comma has to stand there, too.
    fn is_in_a_name(&self, written: &str, folded: &str) -> bool {
        if folded.chars().count() < 2 {
            return false;
        }
        if written.contains([',', '/', '+', ';']) {
            let small = written.trim().to_lowercase();
            return self.written.iter().any(|name| name.contains(&small));
        }
        self.folded.iter().any(|name| name.contains(folded))
    }

    /// The saved group of this folded name.
    pub fn group(&self, folded: &str) -> Option<Term> {
        let named = |name: &&String| fold(name) == *folded;
        let bare = lexicon::group(folded);
        let like = |name: &&String| lexicon::group(name) == bare;
        let groups = self.known.groups;
        let found = groups.iter().find(named);
        let found = found.or_else(|| groups.iter().find(like));
        found.map(|name| Term::Group(name.clone()))
    }

    fn group_nearly(&self, folded: &str) -> Option<Term> {
        let bare = lexicon::group(folded);
        let most = forgiven(bare.chars().count());
        let near = |name: &&String| most > 0 && is_near(&bare, &lexicon::group(name), most);
        let mut near = self.known.groups.iter().filter(near);
        let first = near.next()?;
        near.next().is_none().then(|| Term::Group(first.clone()))
    }

    /// The district that is called so, by itself: ถลาง, อ.ถลาง, เมือง.
    pub fn district(&self, written: &str) -> Option<Term> {
        let bare = district(written);
        let districts = || self.known.districts.iter();
        let same = districts().find(|name| district(name) == bare);
        let begun = || {
            let long = bare.chars().count() >= 4;
            let mut begun = districts().filter(|name| long && district(name).starts_with(&bare));
            let first = begun.next()?;
            begun.next().is_none().then_some(first)
        };
        let found = same.or_else(begun);
        found.map(|name| Term::District(name.clone()))
    }

    /// The district where the words say that they are one, or are its very name.
    pub fn place(&self, written: &str) -> Option<Term> {
        // Thalang and Kathu districts.
        let written = match written.strip_suffix('s') {
            Some(one) if one.to_lowercase().ends_with(" district") => one,
            _ => written,
        };
        let small = written.to_lowercase();
        let says = small.starts_with("อำเภอ")
            || is_short(&small)
            || small.starts_with("amphoe ")
            || small.ends_with(" district");
        let office = || says.then(|| self.district_by_office(written)).flatten();
        self.district(written).or_else(office)
    }

    /// The same by a slip, or by the name of its office, which may be an English one.
    fn district_by_office(&self, written: &str) -> Option<Term> {
        let offices: Vec<&Agency> = self
            .codes(written)
            .iter()
            .filter_map(|code| self.known.agencies.iter().find(|a| a.code == *code))
            .filter(|agency| agency.kind == Kind::District)
            .collect();
        let [office] = offices.as_slice() else {
            return None;
        };
        let name = fold(&office.name_th);
        let found = self
            .known
            .districts
            .iter()
            .filter(|place| name.contains(&district(place)))
            .max_by_key(|place| place.len());
        found.map(|name| Term::District(name.clone()))
    }

    fn district_nearly(&self, written: &str) -> Option<Term> {
        let bare = district(written);
        let long = bare.chars().count() >= 4;
        let near = |name: &&String| long && is_near(&bare, &district(name), 1);
        let mut near = self.known.districts.iter().filter(near);
        let first = near.next()?;
        near.next().is_none().then(|| Term::District(first.clone()))
    }

    /// What is surely meant by these words as a whole, slips left aside.
    pub fn surely(&self, written: &str, place: Place) -> Option<Meant> {
        let folded = folded(written);
        if folded.is_empty() {
            return None;
        }
        if place == Place::Area
            && let Some(area) = lexicon::area(&folded)
        {
            return Some(Meant::one(area));
        }
        if place == Place::In {
            if let Some(district) = self.district(written) {
                return Some(Meant::one(district));
            }
            if lexicon::is_province(&folded) {
                return Some(Meant::one(Term::Everyone));
            }
        }
        if let Some(term) = lexicon::class(&folded).or_else(|| self.group(&folded)) {
            return Some(Meant::one(term));
        }
        if self.is_in_a_name(written, &folded) {
            if place == Place::In
                && let Some(district) = self.district_by_office(written)
            {
                return Some(Meant::one(district));
            }
            if let Some(meant) = meant(self.codes(written)) {
                return Some(meant);
            }
        }
        lexicon::class_of_province(&folded).map(Meant::one)
    }

    /// What several pieces mean together where they are no name as it is written: a class or a group with a slip, or a name with a slip or in
    /// another order, which each of the pieces may mean by itself. `plain`: there is nothing but spaces between them; `joined`: a word that
    /// joins, so that they may as well be two.
    pub fn together(
        &self,
        written: &str,
        each: &[String],
        plain: bool,
        joined: bool,
        place: Place,
    ) -> Option<Meant> {
        let folded = folded(written);
        // No piece may be taken for a slip in the others.
        let long = each.iter().all(|word| fold(word).chars().count() > 2);
        if plain && long {
            let near = lexicon::nearly(&folded).or_else(|| self.group_nearly(&folded));
            if let Some(term) = near {
                return Some(Meant::one(term));
            }
        }
        if plain
            && let Some(words) = lexicon::behind_all(&written.to_lowercase())
            && lexicon::says_all(each)
            && (each.len() == 2 || self.is_in_a_name(&words, &fold(&words)))
            && let Some(all) = self.all(&words)
        {
            return Some(all);
        }
        let telling: Vec<&String> = each
            .iter()
            .filter(|word| !COMMON.contains(&fold(word).as_str()))
            .collect();
        let (first, others) = telling.split_first()?;
        let mut common = self.codes(first);
        for word in others {
            let own = self.codes(word);
            common.retain(|code| own.contains(code));
        }
        if common.is_empty() || joined && !self.is_nearly_in_a_name(&folded) {
            return None;
        }
        let codes = self.codes(written);
        if !codes.iter().all(|code| common.contains(code)) {
            return None;
        }
        if place == Place::In
            && let Some(district) = self.district_by_office(written)
        {
            return Some(Meant::one(district));
        }
        meant(codes)
    }

    fn is_nearly_in_a_name(&self, folded: &str) -> bool {
        let office = ["สำนักงาน", "สนง"];
        let rest = office.iter().find_map(|word| folded.strip_prefix(word));
        let folded = rest.unwrap_or(folded);
        let long = folded.chars().count();
        let most = forgiven(long);
        self.folded.iter().any(|name| {
            let letters: Vec<char> = name.chars().collect();
            letters
                .windows(long.min(letters.len().max(1)))
                .any(|part| is_near(folded, &part.iter().collect::<String>(), most))
        })
    }

    /// All agencies that may be called so.
    fn all(&self, words: &str) -> Option<Meant> {
        let terms: Vec<Term> = self.codes(words).into_iter().map(Term::Agency).collect();
        (!terms.is_empty()).then_some(Meant::Terms(terms))
    }

    /// What one piece of the words may mean, with slips.
    pub fn perhaps(&self, written: &str, place: Place) -> Option<Meant> {
        let folded = folded(written);
        if folded.is_empty() {
            return None;
        }
        let all = lexicon::behind_all(&written.to_lowercase());
        if let Some(all) = all.and_then(|words| self.all(&words)) {
            return Some(all);
        }
        if place == Place::In
            && let Some(district) = self
                .district_by_office(written)
                .or_else(|| self.district_nearly(written))
        {
            return Some(Meant::one(district));
        }
        lexicon::nearly(&folded)
            .or_else(|| self.group_nearly(&folded))
            .map(Meant::one)
            .or_else(|| meant(self.codes(written)))
            .or_else(|| self.district(written).map(Meant::one))
    }

    /// Where words end that something else is written on to without a space: อปท.อำเภอถลาง, ทุกหน่วยงานครับ.
    pub fn cut(&self, written: &str) -> Option<usize> {
        let letters: Vec<char> = written.chars().collect();
        if letters.len() > LONG {
            return None;
        }
        (1..letters.len()).find(|at| {
            let (words, rest): (String, String) = (
                letters[..*at].iter().collect(),
                letters[*at..].iter().collect(),
            );
            let is_thing =
                || self.district(&rest).is_some() || self.surely(&rest, Place::Anywhere).is_some();
            COURTESY.contains(&rest.as_str())
                || (lexicon::class(&folded(&words)).is_some() && is_thing())
        })
    }
}

fn meant(mut codes: Vec<String>) -> Option<Meant> {
    match codes.len() {
        0 => None,
        1 => codes.pop().map(|code| Meant::one(Term::Agency(code))),
        _ => Some(Meant::OneOf(codes)),
    }
}
