//! From words to an audience: the longest piece that means something, then what joins it to the next.

use super::{
    Audience, Fault, Known, Term, Who,
    item::{Item, Sort, both},
    lexicon::{COURTESY, Mark, is_class, is_dress},
    looking::{Meant, Names, Place},
    scanning::{Piece, Text, What},
};
use crate::sheet::fold;
use std::ops::Range;

/// So many pieces at most are one name.
const SPAN: usize = 24;
/// So many are looked at as a name with a slip.
const SLIP_SPAN: usize = 8;

/// Reads whom the words name.
///
/// # Errors
/// What is wrong with them, and where.
pub fn read(words: &str, known: &Known<'_>) -> Result<Audience, Fault> {
    let text = Text::of(words);
    let reader = Reader {
        text: &text,
        names: Names::of(known),
        pieces: text.pieces(),
        at: 0,
        who: None,
        heads: 0,
        says_who: None,
        taking: false,
        joined: false,
        narrow: None,
        open: None,
        item: Item::default(),
        of: Vec::new(),
        but_not: Vec::new(),
    };
    reader.read()
}

#[derive(Debug)]
struct Reader<'r> {
    text: &'r Text,
    names: Names<'r>,
    pieces: Vec<Piece>,
    /// The piece that is read.
    at: usize,
    who: Option<Who>,
    /// How often heads were named, and where, while nothing is said yet of whom.
    heads: usize,
    says_who: Option<Range<usize>>,
    /// Behind *but not*.
    taking: bool,
    /// Behind a word that joins.
    joined: bool,
    /// Behind a word that narrows.
    narrow: Option<Mark>,
    /// The word behind which something has to stand.
    open: Option<Range<usize>>,
    item: Item,
    of: Vec<Vec<Term>>,
    but_not: Vec<Vec<Term>>,
}

impl Reader<'_> {
    fn read(mut self) -> Result<Audience, Fault> {
        while let Some(piece) = self.pieces.get(self.at).cloned() {
            match &piece.what {
                What::Waiting(numbers) => self.waiting(&piece, numbers)?,
                What::Words => self.words(&piece)?,
                What::Does(mark) => match self.group() {
                    Some((group, end)) => self.take(vec![group], end)?,
                    None => {
                        self.at += 1;
                        self.does(*mark, piece.at.clone())?;
                    }
                },
            }
        }
        self.is_finished()?;
        self.close()?;
        if self.of.is_empty() && (self.who.is_some() || !self.but_not.is_empty()) {
            self.of.push(vec![Term::Everyone]);
        }
        if self.of.is_empty() {
            return Err(Fault::Nothing);
        }
        let taken = |terms: &Vec<Term>| {
            self.but_not
                .iter()
                .any(|not| *not == [Term::Everyone] || not.iter().all(|term| terms.contains(term)))
        };
        if self.of.iter().all(taken) {
            return Err(Fault::Nobody);
        }
        Ok(Audience {
            who: self.who.unwrap_or(Who::HeadsAndDelegates),
            of: self.of,
            but_not: self.but_not,
        })
    }

    fn does(&mut self, mark: Mark, at: Range<usize>) -> Result<(), Fault> {
        match mark {
            Mark::Heads => self.heads(at),
            Mark::Delegates => self.delegates(at),
            Mark::Except => {
                if self.narrow.is_some() || self.taking {
                    self.is_finished()?;
                }
                self.close()?;
                self.taking = true;
                self.open = Some(at);
                Ok(())
            }
            // Heads and their delegates are one thing.
            Mark::Join if self.next_is(Mark::Delegates) => Ok(()),
            Mark::Join if self.says_who.is_some() && self.next_is(Mark::Heads) => Ok(()),
            Mark::Join => {
                let light = !self.text.compared(at.clone()).contains(char::is_alphabetic);
                if light && self.open.is_some() {
                    return Ok(());
                }
                if !self.joined {
                    self.is_finished()?;
                }
                self.narrow = None;
                if self.item.now.is_empty() {
                    self.close()?;
                }
                self.joined = true;
                self.open = (!light).then_some(at);
                Ok(())
            }
            // In the area of: the first says enough.
            Mark::Of | Mark::Only if self.narrow.is_some() => Ok(()),
            Mark::In | Mark::Only | Mark::Of | Mark::Area => {
                self.narrow = Some(mark);
                self.open = Some(at);
                Ok(())
            }
            Mark::Waiting => Ok(()),
        }
    }

    fn heads(&mut self, at: Range<usize>) -> Result<(), Fault> {
        if self.joined {
            self.close()?;
        }
        self.open = None;
        if self.says_who.is_none() {
            self.heads += 1;
        }
        self.says_who = Some(at.clone());
        match self.who {
            // Whoever heads an agency that is taken away goes with it.
            _ if self.taking => {}
            None | Some(Who::Heads) => self.who = Some(Who::Heads),
            Some(Who::HeadsAndDelegates) => return Err(self.mixed(&at)),
        }
        Ok(())
    }

    fn delegates(&mut self, at: Range<usize>) -> Result<(), Fault> {
        let (words, column) = self.quoted(&at);
        let named = self
            .pieces
            .get(self.at)
            .is_some_and(|next| next.what == What::Words || next.what == What::Does(Mark::Of));
        if self.taking {
            if self.who == Some(Who::HeadsAndDelegates) || (named && self.item.now.is_empty()) {
                return Err(self.mixed(&at));
            }
            self.who = Some(Who::Heads);
        } else if self.narrow == Some(Mark::Only)
            || (self.who.is_none() && self.item.now.is_empty())
        {
            return Err(Fault::DelegatesAlone { words, column });
        } else if self.heads > 1 {
            return Err(self.mixed(&at));
        } else {
            self.who = Some(Who::HeadsAndDelegates);
        }
        self.open = None;
        Ok(())
    }

    fn waiting(&mut self, piece: &Piece, numbers: &[i64]) -> Result<(), Fault> {
        let (words, column) = self.quoted(&piece.at);
        if numbers.is_empty() {
            return Err(Fault::WhichAnnouncement { words, column });
        }
        if let Some(number) = numbers.iter().find(|number| !self.names.has(**number)) {
            let number = *number;
            return Err(Fault::NoSuchAnnouncement { number, column });
        }
        let terms = numbers.iter().map(|number| Term::Waiting(*number));
        self.take(terms.collect(), self.at + 1)
    }

    fn words(&mut self, piece: &Piece) -> Result<(), Fault> {
        let place = self.place();
        if let Some((term, end)) = self.district() {
            return self.take(vec![term], end);
        }
        if let Some((meant, end)) = self.name(place) {
            let terms = self.terms(meant, piece.at.start..self.pieces[end - 1].at.end)?;
            return self.take(terms, end);
        }
        let (words, column) = self.quoted(&piece.at);
        if COURTESY.contains(&fold(&words).as_str()) {
            self.at += 1;
            return Ok(());
        }
        if let Some(long) = self.names.cut(&self.text.compared(piece.at.clone())) {
            let cut = piece.at.start + long;
            let half = |at| Piece {
                what: What::Words,
                at,
            };
            let halves = [half(piece.at.start..cut), half(cut..piece.at.end)];
            self.pieces.splice(self.at..=self.at, halves);
            return Ok(());
        }
        if let Some(meant) = self.names.perhaps(&words, place) {
            let terms = self.terms(meant, piece.at.clone())?;
            return self.take(terms, self.at + 1);
        }
        let words = self.text.written(piece.at.start..self.unknown_to());
        Err(Fault::Unknown { words, column })
    }

    /// Where what cannot be understood ends.
    fn unknown_to(&self) -> usize {
        let rest = self.pieces[self.at..].iter();
        let means = |piece: &Piece| {
            let words = self.text.written(piece.at.clone());
            let sure = self.names.surely(&words, Place::Anywhere);
            sure.or_else(|| self.names.perhaps(&words, Place::Anywhere))
                .is_some()
        };
        rest.take_while(|piece| piece.what == What::Words && !means(piece))
            .last()
            .map_or(0, |piece| piece.at.end)
    }

    /// Behind what the next words stand.
    fn place(&self) -> Place {
        let narrowing = !self.joined && !self.item.now.is_empty();
        match self.narrow {
            Some(Mark::Area) => Place::Area,
            Some(Mark::In) => Place::In,
            Some(_) if narrowing => Place::In,
            None if self.joined && self.item.sort() == Some(Sort::Area) => Place::Area,
            _ => Place::Anywhere,
        }
    }

    /// The district that stands here where one may stand without a word before it.
    fn district(&self) -> Option<(Term, usize)> {
        let goes_on = self.joined && self.item.sort() == Some(Sort::District);
        let behind_a_class = !self.joined && self.item.is_class();
        if self.narrow.is_some() || !(goes_on || behind_a_class) {
            return None;
        }
        self.spans(4).find_map(|(end, pieces)| {
            let plain = pieces.iter().all(|piece| piece.what == What::Words);
            let written = self.written(pieces);
            let place = plain.then(|| self.names.place(&written)).flatten()?;
            Some((place, end))
        })
    }

    /// The pieces from here that may be one name, the longest first, and where they end.
    fn spans(&self, most: usize) -> impl Iterator<Item = (usize, &[Piece])> {
        let rest = &self.pieces[self.at..];
        let line = |piece: &Piece| match &piece.what {
            What::Waiting(_) => false,
            What::Words => true,
            What::Does(_) => !self.text.compared(piece.at.clone()).contains('\n'),
        };
        let long = rest
            .iter()
            .take(most)
            .take_while(|piece| line(piece))
            .count();
        (1..=long)
            .rev()
            .map(move |long| (self.at + long, &rest[..long]))
    }

    fn written(&self, pieces: &[Piece]) -> String {
        match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => self.text.written(first.at.start..last.at.end),
            _ => String::new(),
        }
    }

    /// A saved group whose name begins with a word that does something.
    fn group(&self) -> Option<(Term, usize)> {
        let mut spans = self.spans(SPAN).filter(|(_, pieces)| pieces.len() > 1);
        spans.find_map(|(end, pieces)| {
            let group = self.names.group(&fold(&self.written(pieces)))?;
            Some((group, end))
        })
    }

    /// The longest name or class that stands here, and where it ends.
    fn name(&self, place: Place) -> Option<(Meant, usize)> {
        let first = self.pieces.get(self.at).map(std::slice::from_ref);
        let first = first.and_then(|first| self.names.surely(&self.written(first), place));
        let dress = |piece: &Piece| is_dress(&fold(&self.text.written(piece.at.clone())));
        let all = first == Some(Meant::Terms(vec![Term::Everyone]))
            && !self.pieces.get(self.at).is_some_and(dress);
        self.spans(SPAN).find_map(|(end, pieces)| {
            let light = |piece: &Piece| {
                let marks = self.text.compared(piece.at.clone());
                piece.what == What::Does(Mark::Join) && !marks.contains(char::is_alphabetic)
            };
            // Across a comma, or behind "everyone", only what is called so is one name: "everyone, courts" are not all courts.
            let apart = pieces.len() > 1 && (all || pieces.iter().any(light));
            let (meant, end) = self.one_name(place, end, pieces)?;
            let by_name = match &meant {
                Meant::Terms(terms) => terms.iter().all(Term::is_by_name),
                Meant::OneOf(_) => false,
            };
            let written = fold(&self.written(pieces));
            (by_name || !apart || is_class(&written)).then_some((meant, end))
        })
    }

    fn one_name(&self, place: Place, end: usize, pieces: &[Piece]) -> Option<(Meant, usize)> {
        let ends = pieces
            .last()
            .is_some_and(|last| matches!(last.what, What::Words | What::Does(Mark::In)));
        if !ends {
            return None;
        }
        let written = self.written(pieces);
        let meant = self.names.surely(&written, place).or_else(|| {
            let words: Vec<String> = pieces
                .iter()
                .filter(|piece| piece.what == What::Words)
                .map(|piece| self.text.written(piece.at.clone()))
                .collect();
            let does = |mark| pieces.iter().any(|piece| piece.what == What::Does(mark));
            let other = [
                Mark::Except,
                Mark::Only,
                Mark::Area,
                Mark::Heads,
                Mark::Delegates,
            ];
            let may = words.len() > 1 && pieces.len() <= SLIP_SPAN && !other.into_iter().any(does);
            let plain = pieces.len() == words.len();
            may.then(|| {
                let joined = does(Mark::Join);
                self.names.together(&written, &words, plain, joined, place)
            })
            .flatten()
        })?;
        Some((meant, end))
    }

    fn terms(&self, meant: Meant, at: Range<usize>) -> Result<Vec<Term>, Fault> {
        match meant {
            Meant::Terms(terms) => Ok(terms),
            Meant::OneOf(codes) => {
                let (words, column) = self.quoted(&at);
                Err(Fault::Several {
                    words,
                    column,
                    codes,
                })
            }
        }
    }

    /// Takes what the pieces up to `end` mean.
    fn take(&mut self, terms: Vec<Term>, end: usize) -> Result<(), Fault> {
        let begin = self.pieces[self.at].at.start;
        let to = self.pieces[end - 1].at.end;
        let sort = Sort::of(&terms);
        let narrows = !self.item.now.is_empty()
            && !self.joined
            && (self.narrow.is_some()
                || sort == Some(Sort::Waiting)
                || (sort.is_some() && self.item.is_class()));
        let goes_on = self.joined && sort.is_some() && self.item.sort() == sort;
        if narrows {
            let before = std::mem::take(&mut self.item.now);
            self.item.now = both(&before, &terms);
            self.item.before = sort.map(|sort| (before, sort));
        } else if let Some((before, _)) = self.item.before.as_ref().filter(|_| goes_on) {
            let more = both(before, &terms);
            self.item.now.extend(more);
        } else {
            self.close_item();
            self.item = Item {
                now: both(&[Vec::new()], &terms),
                before: sort.map(|sort| (vec![Vec::new()], sort)),
                begin,
            };
        }
        if self.item.now.is_empty() {
            let (words, column) = self.quoted(&(self.item.begin..to));
            return Err(Fault::Contrary { words, column });
        }
        self.goes_on();
        self.at = end;
        Ok(())
    }

    /// Ends what a word that joins or takes away ends.
    fn close(&mut self) -> Result<(), Fault> {
        if let Some(heads) = self.says_who.take().filter(|_| self.item.now.is_empty()) {
            if self.taking {
                let (words, column) = self.quoted(&heads);
                return Err(Fault::DelegatesAlone { words, column });
            }
            self.item.now = vec![vec![Term::Everyone]];
        }
        self.close_item();
        self.goes_on();
        Ok(())
    }

    /// What stood before is used up.
    fn goes_on(&mut self) {
        self.says_who = None;
        self.joined = false;
        self.narrow = None;
        self.open = None;
    }

    fn close_item(&mut self) {
        let into = match self.taking {
            true => &mut self.but_not,
            false => &mut self.of,
        };
        for terms in std::mem::take(&mut self.item).now {
            if !into.contains(&terms) {
                into.push(terms);
            }
        }
    }

    fn next_is(&self, mark: Mark) -> bool {
        let next = self.pieces.get(self.at);
        next.is_some_and(|next| next.what == What::Does(mark))
    }

    /// Whether nothing is missing behind the last word.
    fn is_finished(&self) -> Result<(), Fault> {
        match &self.open {
            Some(open) => {
                let (words, column) = self.quoted(open);
                Err(Fault::Unfinished { words, column })
            }
            None => Ok(()),
        }
    }

    fn mixed(&self, at: &Range<usize>) -> Fault {
        let (words, column) = self.quoted(at);
        Fault::MixedWho { words, column }
    }

    /// What stands there, as it was written, and its column.
    fn quoted(&self, at: &Range<usize>) -> (String, usize) {
        let words = self.text.written(at.clone()).trim().to_owned();
        (words, self.text.column(at.start))
    }
}
