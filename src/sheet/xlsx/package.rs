//! What a workbook is before it is opened: a package of parts, each of which may be a trap (R2).

use crate::sheet::{
    fault::{Fault, Reason},
    foreign::Foreign,
};
use quick_xml::{Reader, events::Event};
use std::io::{BufReader, Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// All parts together may be so large: a sheet of fifty thousand rows is a fifth of it.
pub(super) const LIMIT_MEGABYTES: u64 = 100;
const MEGABYTE: u64 = 1_000_000;
/// A workbook has a part for each sheet, drawing and comment.
const MOST_PARTS: usize = 5_000;

/// Refuses a package that would take more room than a workbook needs. What its list says is looked at first, then what
/// really comes out, never more than the limit: a list may lie.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let limit = LIMIT_MEGABYTES * MEGABYTE;
    let declared = package.decompressed_size().unwrap_or_default();
    if package.len() > MOST_PARTS || declared > u128::from(limit) {
        return Err(too_large());
    }
    let mut left = limit;
    for place in 0..package.len() {
        let part = package.by_index(place).map_err(broken)?;
        let name = part.name().unwrap_or_default().to_ascii_lowercase();
        let is_strings = name.ends_with("sharedstrings.xml");
        let mut bounded = part.take(left + 1);
        if is_strings {
            strings_are_as_many_as_fit(&mut bounded)?;
        }
        std::io::copy(&mut bounded, &mut std::io::sink()).map_err(|_| damaged())?;
        // What is left of the bound is how far this part may still have gone.
        match bounded.limit() {
            0 => return Err(too_large()),
            rest => left = rest - 1,
        }
    }
    Ok(())
}

/// The library makes room for as many texts as the part says it has, before it reads the first.
fn strings_are_as_many_as_fit(part: &mut impl Read) -> Result<(), Fault> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == "sst" => {
                let told = tag.attributes().flatten();
                let too_many = told
                    .filter(|told| told.key.local_name().as_ref() == "uniqueCount")
                    .filter_map(|told| told.value.trim().parse::<f64>().ok())
                    .any(|count| count > MOST_STRINGS);
                return if too_many { Err(damaged()) } else { Ok(()) };
            }
            Ok(Event::Eof) => return Ok(()),
            Err(_) => return Err(damaged()),
            Ok(_) => {}
        }
    }
}

/// More texts than a workbook within the limit can hold.
const MOST_STRINGS: f64 = 10_000_000.0;

fn broken(error: ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            Fault::of_file(Reason::NotASheet(Foreign::Locked))
        }
        _ => damaged(),
    }
}

/// A workbook that cannot be opened.
pub(super) fn damaged() -> Fault {
    Fault::of_file(Reason::Damaged)
}

fn too_large() -> Fault {
    let megabytes = LIMIT_MEGABYTES;
    Fault::of_file(Reason::TooLargeUnpacked { megabytes })
}
