//! A text as figures, words and what is neither. What figures stand for is decided by the whole of their run: a
//! telephone number, an address of a computer or a decimal is never half a time.

use super::lexicon::{LEXICON, is_thai};
use super::word::Word;

/// What stands at a place of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One space or many.
    Space,
    /// A whole number of up to four figures, and how many figures it has.
    Number(u32, usize),
    /// 1.5, in tenths.
    Tenths(u32),
    /// 16.30 or 16:30.
    Hour(Figures),
    /// 2/2570 or 25/11.
    Pair(u32, (u32, usize)),
    /// 16/10/69: day, month, year with how many figures it has.
    Date(u32, u32, (u32, usize)),
    Dash,
    Word(Word),
    /// Letters that say nothing of time.
    Letters,
    /// What ends a word and is none.
    Mark(char),
    /// Figures that are no time.
    Figures,
}

/// An hour in figures, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figures {
    pub hour: u32,
    pub minute: u32,
    /// By a colon; a point may be a decimal's.
    pub colon: bool,
    /// 9.30 and not 09.30.
    pub short: bool,
}

/// A token and its place in the text that is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub from: usize,
    pub to: usize,
    /// Whether it begins with a Latin letter.
    pub latin: bool,
}

/// The tokens of a text in one spelling.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut words = LEXICON.words(text).into_iter().peekable();
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        while words.next_if(|found| found.from < at).is_some() {}
        let next = at + c.len_utf8();
        let (kind, to) = if c.is_ascii_digit() {
            let end = run(text, at);
            if is_torn(text, at, end) {
                tokens.push(Token {
                    kind: Kind::Figures,
                    from: at,
                    to: end,
                    latin: false,
                });
            } else {
                figures(text, at, end, &mut tokens);
            }
            at = end;
            continue;
        } else if let Some(found) = words.next_if(|found| found.from == at) {
            (Kind::Word(found.word), found.to)
        } else if c == ' ' {
            (Kind::Space, next)
        } else if c == '-' {
            (Kind::Dash, next)
        } else if c.is_ascii_alphabetic() {
            let rest = &text[at..];
            (
                Kind::Letters,
                at + rest
                    .find(|c: char| !c.is_ascii_alphabetic())
                    .unwrap_or(rest.len()),
            )
        } else if c.is_alphanumeric() || is_thai(c) {
            (Kind::Letters, next)
        } else {
            (Kind::Mark(c), next)
        };
        match tokens.last_mut() {
            Some(last) if (last.kind, kind) == (Kind::Letters, Kind::Letters) => last.to = to,
            _ => tokens.push(Token {
                kind,
                from: at,
                to,
                latin: c.is_ascii_alphabetic() || c == '@',
            }),
        }
        at = to;
    }
    tokens
}

/// Where a run of figures ends: figures with single marks between them, a stray space before a point too.
fn run(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = from;
    loop {
        while digit(at) {
            at += 1;
        }
        match bytes.get(at) {
            Some(b'.' | b':' | b',' | b'/' | b'-') if digit(at + 1) => at += 1,
            Some(b' ') if matches!(bytes.get(at + 1), Some(b'.' | b':')) && digit(at + 2) => {
                at += 2;
            }
            Some(b' ')
                if bytes.get(at + 1) == Some(&b':')
                    && bytes.get(at + 2) == Some(&b' ')
                    && is_split_clock(bytes, from, at + 1) =>
            {
                at += 3;
            }
            Some(b':') if bytes.get(at + 1) == Some(&b' ') && is_split_clock(bytes, from, at) => {
                at += 2;
            }
            _ => return at,
        }
    }
}

/// "16: 30"; after a point, a new sentence begins.
fn is_split_clock(bytes: &[u8], from: usize, mark: usize) -> bool {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    mark - from <= 3 && digit(mark + 2) && digit(mark + 3) && !digit(mark + 4)
}

/// Whether figures belong to what stands directly beside them: a code, a version, an amount, a share.
fn is_torn(text: &str, from: usize, to: usize) -> bool {
    let mut before = text[..from].chars().rev();
    let (last, one_before) = (before.next(), before.next());
    let foreign = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let torn_before = last.is_some_and(|c| match c {
        '/' | '#' | '_' | '+' | '@' | '$' | '฿' | '€' | '£' | '=' | '&' | '\\' => true,
        '-' | '.' | ',' | ':' => one_before.is_some_and(foreign) && !ends_with_word(text, from - 1),
        c => c.is_ascii_alphabetic() && !ends_with_word(text, from),
    });
    let mut after = text[to..].chars();
    let (first, one_after) = (after.next(), after.next());
    let torn_after = first.is_some_and(|c| match c {
        '%' | '/' | '‰' | '°' | '_' | '@' | '#' | '+' | '²' | '³' | '\\' | '"' | '฿' => true,
        '-' => {
            one_after.is_some_and(|c| c.is_ascii_alphabetic()) && !begins_with_word(text, to + 1)
        }
        c => c.is_ascii_alphabetic() && !begins_with_word(text, to),
    });
    let percent = text[to..]
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(['%', '‰', '°']));
    torn_before || torn_after || percent
}

/// Whether a Latin word of time ends there: "FY2570", "Nov-30".
fn ends_with_word(text: &str, at: usize) -> bool {
    let word = text[..at].trim_end_matches('.');
    let letters = word.len()
        - word
            .trim_end_matches(|c: char| c.is_ascii_alphabetic())
            .len();
    let word = &word[word.len() - letters..];
    !word.is_empty()
        && letters <= 12
        && LEXICON.knows(word)
        && !matches!(word, "v" | "m" | "a" | "g" | "no" | "ip")
}

/// Whether a Latin word of time begins there: "3pm", "5th".
fn begins_with_word(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    let word = &rest[..rest
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(rest.len())];
    word.len() <= 12 && (LEXICON.knows(word) || rest.starts_with("a.m") || rest.starts_with("p.m"))
}

/// What a run of figures stands for.
fn figures(text: &str, from: usize, to: usize, tokens: &mut Vec<Token>) {
    let run = &text[from..to];
    let mut push = |kind, from: usize, to: usize| {
        tokens.push(Token {
            kind,
            from,
            to,
            latin: false,
        });
    };
    if run.len() <= 24 {
        if let Some(kind) = single(run) {
            return push(kind, from, to);
        }
        if run.matches('-').count() == 1
            && let Some((one, other)) = run.split_once('-')
            && let (Some(first), Some(second)) = (single(one), single(other))
        {
            let dash = from + one.len();
            push(first, from, dash);
            push(Kind::Dash, dash, dash + 1);
            return push(second, dash + 1, to);
        }
    }
    push(Kind::Figures, from, to);
}

/// Figures that are one thing.
fn single(run: &str) -> Option<Kind> {
    let parts: Vec<&str> = run
        .split(['.', ':', '/', '-', ','])
        .map(str::trim)
        .collect();
    let marks: Vec<char> = run
        .chars()
        .filter(|c| !c.is_ascii_digit() && *c != ' ')
        .collect();
    let mut values = [(0, 0); 3];
    for (value, part) in values.iter_mut().zip(&parts) {
        if part.is_empty() || part.len() > 4 {
            return None;
        }
        *value = (part.parse().ok()?, part.len());
    }
    let [(a, a_len), (b, b_len), (c, c_len)] = values;
    match marks[..] {
        [] if !run.contains(' ') => Some(Kind::Number(a, a_len)),
        [mark @ ('.' | ':')] if a_len <= 2 && b_len == 2 => Some(Kind::Hour(Figures {
            hour: a,
            minute: b,
            colon: mark == ':',
            short: a_len == 1,
        })),
        ['.'] if b_len == 1 && a_len <= 3 => Some(Kind::Tenths(a * 10 + b)),
        // Seconds are read and not kept.
        [':', ':'] if a_len <= 2 && b_len == 2 && c_len == 2 && c < 60 => {
            Some(Kind::Hour(Figures {
                hour: a,
                minute: b,
                colon: true,
                short: false,
            }))
        }
        ['/'] if a_len <= 2 && matches!(b_len, 1 | 2 | 4) => Some(Kind::Pair(a, (b, b_len))),
        ['/', '/'] | ['-', '-'] if a_len <= 2 && b_len <= 2 && matches!(c_len, 2 | 4) => {
            Some(Kind::Date(a, b, (c, c_len)))
        }
        ['.', '.'] if a_len <= 2 && b_len <= 2 && c_len == 4 => Some(Kind::Date(a, b, (c, c_len))),
        ['-', '-'] | ['/', '/'] if a_len == 4 && b_len <= 2 && c_len <= 2 => {
            Some(Kind::Date(c, b, (a, a_len)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        tokens(text).into_iter().map(|token| token.kind).collect()
    }

    #[test]
    fn c16_figures_are_judged_by_their_whole_run() {
        for none in [
            "38,000",
            "4,492.39",
            "192.168.10.24",
            "076-000-000",
            "02-000-0001",
            "080-000-0001",
            "syn-2569-012",
            "v1.30.2",
            "1.30.2",
            "12.30%",
            "12.30 %",
            "฿12.30",
            "1234567",
            "a16.30",
            "16.30x",
            "2026-11-24t08:15",
            "http://a.th/16.30",
            "1:2:3:4",
            "54.55.5",
        ] {
            assert!(
                !kinds(none).iter().any(|kind| matches!(
                    kind,
                    Kind::Hour(_) | Kind::Date(..) | Kind::Number(..) | Kind::Pair(..)
                )),
                "{none}: {:?}",
                kinds(none)
            );
        }
    }

    #[test]
    fn a_stray_space_is_no_end() {
        let clock = Kind::Hour(Figures {
            hour: 16,
            minute: 30,
            colon: false,
            short: false,
        });
        assert_eq!(kinds("16 .30"), [clock]);
        assert_eq!(
            kinds("9-11")[..],
            [Kind::Number(9, 1), Kind::Dash, Kind::Number(11, 2)]
        );
        assert_eq!(kinds("2569-12-01"), [Kind::Date(1, 12, (2569, 4))]);
    }
}
