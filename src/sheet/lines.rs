//! Where rows begin and end: quotation marks that match, and the number of a line (R2).

use super::{
    cell::clean,
    fault::{Fault, Reason},
};

/// Refuses a text whose quotation marks do not match. The library would take all rows up to the next mark, or the
/// end of the file, for one cell: they would be lost without a word.
pub(super) fn quotation(text: &str, separator: u8, skipped: u64) -> Result<(), Fault> {
    enum At {
        Start,
        Bare,
        Quoted,
        Closed,
    }
    let (mut at, mut line) = (At::Start, skipped + 1);
    let mut opened = (line, 0);
    let shown = |from: usize| clean(text[from..].lines().next().unwrap_or_default());
    for (place, byte) in text.bytes().enumerate() {
        let ends = byte == separator || byte == b'\n';
        at = match at {
            At::Start if byte == b'"' => {
                opened = (line, place);
                At::Quoted
            }
            At::Quoted if byte == b'"' => At::Closed,
            At::Quoted => At::Quoted,
            At::Closed if byte == b'"' => At::Quoted,
            At::Closed if byte == b' ' && !ends => At::Closed,
            At::Closed if !ends => {
                return Err(Fault::in_line(
                    opened.0,
                    &shown(opened.1),
                    Reason::StrayQuote,
                ));
            }
            _ if ends => At::Start,
            _ => At::Bare,
        };
        line += u64::from(byte == b'\n');
    }
    match at {
        At::Quoted => Err(Fault::in_line(
            opened.0,
            &shown(opened.1),
            Reason::OpenQuote,
        )),
        _ => Ok(()),
    }
}

/// Counts lines up to where a record begins. The library's own count takes empty lines before a record for part of it.
pub(super) struct Lines<'t> {
    text: &'t [u8],
    place: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    pub fn new(text: &'t str, skipped: u64) -> Self {
        Self {
            text: text.as_bytes(),
            place: 0,
            line: skipped + 1,
        }
    }

    /// The line of the first byte that is no line end, from this place on; places come in their order.
    pub fn at(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.place) {
            if self.place >= start && *byte != b'\n' {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.place += 1;
        }
        self.line
    }
}
