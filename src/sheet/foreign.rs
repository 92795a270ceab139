//! What a file is that is no sheet (R2): named, so that the sentence can say what to do with it.

/// A file that is something else, told by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foreign {
    /// Excel's formats that are no XLSX: `.xls`, `.xlsb`.
    OldExcel,
    /// A workbook or document that opens with a password only.
    Locked,
    /// A sheet of `LibreOffice`, `.ods`.
    OpenDocument,
    /// A text document: Word, RTF.
    Document,
    /// An archive.
    Archive,
    /// PDF.
    Pdf,
    /// A picture, perhaps a photographed list.
    Picture,
    /// A web page or XML, which some systems export under the name `.xls`.
    WebPage,
    /// Bytes that are no text.
    Binary,
}

/// The sort of a file that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// XLSX, also with macros.
    Xlsx,
    /// Anything else.
    Foreign(Foreign),
}

/// How an archive is looked through for what it holds: its list stands at the end, its first entries at the start.
const GLANCE: usize = 64 * 1024;

/// Microsoft's file in which there are files: old Excel and Word, and whatever has a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

const MAGIC: [(&[u8], Foreign); 15] = [
    (b"{\\rtf", Foreign::Document),
    (b"%PDF", Foreign::Pdf),
    (b"\x89PNG", Foreign::Picture),
    (b"\xFF\xD8\xFF", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"BM", Foreign::Picture),
    (b"II*\0", Foreign::Picture),
    (b"MM\0*", Foreign::Picture),
    (b"RIFF", Foreign::Picture),
    (b"\x1F\x8B", Foreign::Archive),
    (b"7z\xBC\xAF", Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"\x7FELF", Foreign::Binary),
    (b"MZ", Foreign::Binary),
    (b"SQLite format 3\0", Foreign::Binary),
];

/// What the first bytes give away; `None` for what may be text.
pub(super) fn sort(bytes: &[u8]) -> Option<Sort> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes));
    }
    if bytes.starts_with(COMPOUND) {
        return Some(Sort::Foreign(compound(bytes)));
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(Sort::Foreign(Foreign::Picture));
    }
    if is_web_page(bytes) {
        return Some(Sort::Foreign(Foreign::WebPage));
    }
    let magic = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    // Short magic is also the beginning of a word ("BM", "MZ"): text has no NUL.
    magic
        .filter(|(magic, _)| magic.len() > 2 || bytes.contains(&0))
        .map(|(_, foreign)| Sort::Foreign(*foreign))
}

fn archive(bytes: &[u8]) -> Sort {
    let head = &bytes[..bytes.len().min(GLANCE)];
    let tail = &bytes[bytes.len().saturating_sub(GLANCE)..];
    let holds = |name: &[u8]| [head, tail].iter().any(|part| contains(part, name));
    if holds(b"xl/workbook.bin") {
        Sort::Foreign(Foreign::OldExcel)
    } else if holds(b"xl/workbook") {
        Sort::Xlsx
    } else if holds(b"opendocument.spreadsheet") {
        Sort::Foreign(Foreign::OpenDocument)
    } else if holds(b"[Content_Types].xml") && holds(b"xl/") {
        // Cut off before the part that says so.
        Sort::Xlsx
    } else if holds(b"word/document") || holds(b"opendocument.text") {
        Sort::Foreign(Foreign::Document)
    } else {
        Sort::Foreign(Foreign::Archive)
    }
}

fn compound(bytes: &[u8]) -> Foreign {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &name)
    };
    if holds("EncryptedPackage") {
        Foreign::Locked
    } else if holds("WordDocument") {
        Foreign::Document
    } else {
        Foreign::OldExcel
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = start.trim_ascii_start();
    let begins = |word: &[u8]| {
        let head = start.get(..word.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    [
        &b"<!doctype"[..],
        b"<html",
        b"<?xml",
        b"<table",
        b"<head",
        b"<meta",
    ]
    .iter()
    .any(|word| begins(word))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r2_a_file_that_is_no_sheet_is_known_by_name() {
        for (bytes, foreign) in [
            (&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], Foreign::OldExcel),
            (b"PK\x03\x04 word/document.xml", Foreign::Document),
            (b"PK\x03\x04 xl/workbook.bin", Foreign::OldExcel),
            (b"PK\x03\x04 photo.jpg", Foreign::Archive),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                Foreign::OpenDocument,
            ),
            (b"%PDF-1.7", Foreign::Pdf),
            (b"\x89PNG\r\n\x1A\n", Foreign::Picture),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Foreign::Picture),
            (b"\0\0\0\x18ftypheic", Foreign::Picture),
            (b"BM\0\0\0\0", Foreign::Picture),
            (b"MZ\x90\0", Foreign::Binary),
            (b"\xEF\xBB\xBF <!DOCTYPE html>", Foreign::WebPage),
            (b"<Table><tr><td>", Foreign::WebPage),
        ] {
            assert_eq!(sort(bytes), Some(Sort::Foreign(foreign)), "{bytes:?}");
        }
        let xlsx = b"PK\x03\x04[Content_Types].xml _rels xl/workbook.xml";
        assert_eq!(sort(xlsx), Some(Sort::Xlsx));
    }

    #[test]
    fn r2_what_microsoft_packs_is_told_apart() {
        let packed = |name: &str| {
            let name = name.encode_utf16().flat_map(u16::to_le_bytes);
            [COMPOUND, &[0; 600], &name.collect::<Vec<u8>>()[..]].concat()
        };
        for (name, foreign) in [
            ("Workbook", Foreign::OldExcel),
            ("EncryptedPackage", Foreign::Locked),
            ("WordDocument", Foreign::Document),
        ] {
            assert_eq!(sort(&packed(name)), Some(Sort::Foreign(foreign)), "{name}");
        }
    }

    #[test]
    fn r2_text_that_only_begins_like_one_is_text() {
        for text in ["BMA,name", "MZ;x", "PK,y", "<b>ชื่อ</b>,x", "code,name", ""] {
            assert_eq!(sort(text.as_bytes()), None, "{text}");
        }
    }
}
