//! Things with names, and which of them somebody means (R8).

use super::{
    fold::{leans, sound, together, words},
    lexicon::{Class, bare, core, english_core, is_common, is_thai, short_class},
    slip::{forgiven, slips},
};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<T> {
    /// Nothing has such a name.
    Nothing,
    /// This one, and clearly.
    One(T),
    /// Each of these may be meant, the likeliest first: ask.
    Several(Vec<T>),
}

impl<T> Found<T> {
    pub(super) fn of(mut hits: Vec<T>) -> Self {
        match hits.len() {
            0 => Self::Nothing,
            1 => hits.pop().map_or(Self::Nothing, Self::One),
            _ => Self::Several(hits),
        }
    }

    /// Whatever was found, the likeliest first.
    #[must_use]
    pub fn all(self) -> Vec<T> {
        match self {
            Self::Nothing => Vec::new(),
            Self::One(one) => vec![one],
            Self::Several(several) => several,
        }
    }
}

/// How well the words fit a name; the least is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// A name that means this and nothing else.
    Exact,
    /// All that tells the name from others.
    Whole,
    /// The beginning of a name or of a word in it.
    Beginning,
    /// Somewhere in a name.
    Within,
    /// With so many slips.
    Slips(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    /// Written down as the name of this: decisive.
    Given,
    /// What is left of a given name without province and common words.
    Left,
    /// A word or some words of it.
    Part,
}

#[derive(Debug)]
struct Name {
    text: String,
    sound: Box<[char]>,
    sort: Sort,
}

/// Something with its names.
#[derive(Debug)]
struct Entry<T> {
    thing: T,
    names: Vec<Name>,
    /// The English words of it, for those who put them in another order.
    words: Vec<String>,
    classes: Vec<Class>,
}

/// Things with names.
#[derive(Debug)]
pub(super) struct Names<T> {
    entries: Vec<Entry<T>>,
}

/// What was typed, in the forms in which it is compared.
struct Typed {
    whole: String,
    /// The whole as it sounds.
    sound: Box<[char]>,
    bare: String,
    core: String,
    classes: Vec<Class>,
    words: Vec<String>,
    thai: bool,
}

impl Typed {
    fn read(text: &str) -> Self {
        let (whole, words, thai) = (together(text), words(text), is_thai(text));
        let sound = sound(&whole);
        if !thai {
            let (rest, classes) = english_core(&words);
            let bare: Vec<String> = words.iter().filter(|w| !is_common(w)).cloned().collect();
            return Self {
                bare: bare.concat(),
                core: rest.concat(),
                words: bare,
                whole,
                sound,
                classes,
                thai,
            };
        }
        let short = short_class(&words);
        let (core, classes) = match short {
            Some((class, rest)) => (core(&rest).0, vec![class]),
            None => core(&whole),
        };
        Self {
            bare: bare(&whole).to_owned(),
            whole,
            sound,
            core,
            classes,
            words,
            thai,
        }
    }

    fn forms(&self) -> [&str; 3] {
        [&self.whole, &self.bare, &self.core]
    }
}

impl<T> Names<T> {
    pub(super) fn new() -> Self {
        Self {
            entries: Vec::new(),
        }
    }

    /// Adds something that has these names; `given` are decisive, `told` are names that more than one may have.
    pub(super) fn add(&mut self, thing: T, given: &[&str], told: &[&str]) {
        let mut entry = Entry {
            thing,
            names: Vec::new(),
            words: Vec::new(),
            classes: Vec::new(),
        };
        for name in given {
            entry.put(together(name), Sort::Given);
            if is_thai(name) {
                entry.thai(name);
            } else {
                entry.english(name);
            }
        }
        for name in told {
            entry.put(together(name), Sort::Left);
        }
        self.entries.push(entry);
    }

    /// Adds decisive names of the last thing, of which no part is one: a person's.
    pub(super) fn with_given(&mut self, given: &[&str]) {
        if let Some(entry) = self.entries.last_mut() {
            for name in given {
                entry.put(together(name), Sort::Given);
            }
        }
    }

    /// Adds words of the last thing: a first name, a family name.
    pub(super) fn with_parts(&mut self, parts: &[String]) {
        if let Some(entry) = self.entries.last_mut() {
            for part in parts {
                entry.put(part.clone(), Sort::Part);
            }
        }
    }

    /// The things that `typed` may mean among those that `may` be meant, the likeliest first, with how well it fits.
    pub(super) fn find(&self, typed: &str, may: impl Fn(&T) -> bool) -> Vec<(&T, Fit)> {
        let typed = Typed::read(typed);
        if typed.whole.chars().count() < 2 {
            return Vec::new();
        }
        let entries = || self.entries.iter().filter(|entry| may(&entry.thing));
        let hits: Vec<Hit<'_, T>> = entries().filter_map(|entry| entry.fits(&typed)).collect();
        let hits = match hits.iter().map(|hit| hit.fit).min() {
            None => entries().filter_map(|entry| entry.sounds(&typed)).collect(),
            Some(_) => hits,
        };
        let Some(best) = hits.iter().map(|hit| hit.fit).min() else {
            return Vec::new();
        };
        let mut hits: Vec<Hit<'_, T>> = hits
            .into_iter()
            .filter(|hit| hit.fit == best || (best == Fit::Whole && hit.begins_so))
            .collect();
        hits.sort_by_key(|hit| (hit.fit, hit.length));
        hits.into_iter().map(|hit| (hit.thing, hit.fit)).collect()
    }
}

struct Hit<'n, T> {
    thing: &'n T,
    fit: Fit,
    /// A whole name begins with what was typed: whoever typed that may have meant to go on.
    begins_so: bool,
    /// Of the name that fits: the shorter is the likelier.
    length: usize,
}

impl<T> Entry<T> {
    fn put(&mut self, text: String, sort: Sort) {
        if let Some(known) = self.names.iter_mut().find(|name| name.text == text) {
            known.sort = known.sort.min(sort);
            return;
        }
        if text.chars().count() < 2 {
            return;
        }
        let sound = sound(&text);
        self.names.push(Name { text, sound, sort });
    }

    fn thai(&mut self, name: &str) {
        let whole = together(name);
        self.put(bare(&whole).to_owned(), Sort::Left);
        let (core, classes) = core(&whole);
        self.classes.extend(classes);
        if let Some((class, rest)) = short_class(&words(name)) {
            self.classes.push(class);
            self.put(bare(&rest).to_owned(), Sort::Left);
        }
        for part in core.split("และ").chain(core.strip_prefix("การ")) {
            self.put(part.to_owned(), Sort::Part);
        }
        self.put(core, Sort::Left);
        for word in words(name) {
            let word = bare(&word);
            if word != "ภูเก็ต" {
                self.put(word.to_owned(), Sort::Part);
            }
        }
    }

    fn english(&mut self, name: &str) {
        let all = words(name);
        let telling: Vec<String> = all.iter().filter(|w| !is_common(w)).cloned().collect();
        self.put(telling.concat(), Sort::Left);
        let (core, classes) = english_core(&all);
        self.classes.extend(classes);
        self.put(core.concat(), Sort::Left);
        for from in 1..telling.len() {
            self.put(telling[from..].concat(), Sort::Part);
        }
        for word in &telling {
            self.put(word.clone(), Sort::Part);
        }
        self.words.extend(telling);
    }

    /// Whether the class that was typed is one of this; none typed fits all.
    fn is_of(&self, classes: &[Class]) -> bool {
        classes.is_empty() || classes.iter().any(|class| self.classes.contains(class))
    }

    fn fits(&self, typed: &Typed) -> Option<Hit<'_, T>> {
        let forms: &[&str] = match self.is_of(&typed.classes) {
            true => &typed.forms(),
            false => &typed.forms()[..2],
        };
        let mut best: Option<(Fit, usize)> = None;
        let mut begins_so = false;
        for name in &self.names {
            if is_nearly(name, &typed.sound) {
                let found = (Fit::Whole, name.text.len());
                best = Some(best.map_or(found, |best| best.min(found)));
            }
            for form in forms.iter().filter(|form| form.chars().count() > 1) {
                let Some(fit) = fit(name, form, typed.thai) else {
                    continue;
                };
                begins_so |= fit <= Fit::Beginning && name.sort != Sort::Part;
                let found = (fit, name.text.len());
                best = Some(best.map_or(found, |best| best.min(found)));
            }
        }
        let (fit, length) = best.or_else(|| self.has_all(typed))?;
        Some(Hit {
            thing: &self.thing,
            fit,
            begins_so,
            length,
        })
    }

    /// Several words, each of which is in a name, in whatever order.
    fn has_all(&self, typed: &Typed) -> Option<(Fit, usize)> {
        let words = &typed.words;
        if words.len() < 2 || words.iter().any(|word| word.chars().count() < 2) {
            return None;
        }
        if typed.thai {
            let within = |word: &String| self.names.iter().any(|name| holds(&name.text, word));
            return words
                .iter()
                .all(within)
                .then_some((Fit::Within, usize::MAX));
        }
        let begins = |word: &String| self.words.iter().any(|own| own.starts_with(word.as_str()));
        words
            .iter()
            .all(begins)
            .then_some((Fit::Beginning, usize::MAX))
    }

    fn sounds(&self, typed: &Typed) -> Option<Hit<'_, T>> {
        let forms = typed.forms().map(sound);
        let best = self
            .names
            .iter()
            .flat_map(|name| forms.iter().filter_map(move |form| likeness(name, form)))
            .min()
            .or_else(|| self.sounds_word_by_word(typed))?;
        // The class that was typed counts for a slip: อบต.ฉลอง may be the municipality of that place.
        let other = usize::from(!self.is_of(&typed.classes));
        Some(Hit {
            thing: &self.thing,
            fit: Fit::Slips(best.0 + other),
            begins_so: false,
            length: best.1,
        })
    }
}

impl<T> Entry<T> {
    /// Several English words in whatever order, some with a slip.
    fn sounds_word_by_word(&self, typed: &Typed) -> Option<(usize, usize)> {
        if typed.thai || typed.words.len() < 2 {
            return None;
        }
        let own: Vec<Box<[char]>> = self.words.iter().map(|word| sound(word)).collect();
        let all = typed.words.iter().try_fold(0, |sum, word| {
            let word = sound(word);
            let most = forgiven(word.len());
            let least = own
                .iter()
                .filter_map(|own| slips(&word, own, most, false))
                .min()?;
            Some(sum + 2 * least)
        })?;
        Some((all, usize::MAX))
    }
}

/// A whole name of some length with one slip in it: the slip may have spoilt just the word that tells it from others.
fn is_nearly(name: &Name, sound: &[char]) -> bool {
    const LONG: usize = 12;
    name.sort == Sort::Given && sound.len() >= LONG && slips(sound, &name.sound, 1, false).is_some()
}

fn fit(name: &Name, form: &str, thai: bool) -> Option<Fit> {
    if name.text == form {
        return Some(match name.sort {
            Sort::Given => Fit::Exact,
            Sort::Left => Fit::Whole,
            Sort::Part => Fit::Beginning,
        });
    }
    if name.text.starts_with(form) {
        return Some(Fit::Beginning);
    }
    // Latin words are parts already; a part of a word is chance.
    (thai && form.chars().count() > 2 && holds(&name.text, form)).then_some(Fit::Within)
}

/// Whether `form` stands in the name, not cutting a letter from the signs above and below it.
fn holds(name: &str, form: &str) -> bool {
    name.match_indices(form).any(|(at, _)| {
        let after = name[at + form.len()..].chars().next();
        !form.starts_with(leans) && !after.is_some_and(|c| leans(c) && !matches!(c, 'า' | 'ะ'))
    })
}

/// How many slips lie between them; one that goes on after what was typed counts half a slip more.
fn likeness(name: &Name, form: &[char]) -> Option<(usize, usize)> {
    let (typed, meant) = (form.len(), name.sound.len());
    if typed < 4 || meant < 4 {
        return None;
    }
    let most = forgiven(typed.max(meant).min(typed + 2));
    let whole = slips(form, &name.sound, most, false).map(|slips| 2 * slips);
    let begun = (typed >= 7)
        .then(|| slips(form, &name.sound, most.min(2), true))
        .flatten()
        .map(|slips| 2 * slips + 1);
    let least = match (whole, begun) {
        (Some(whole), Some(begun)) => whole.min(begun),
        (whole, begun) => whole.or(begun)?,
    };
    Some((least, meant))
}
