//! How words are written the same: what a keyboard, a phone or a habit makes of one word.

/// Written together, in one case, without dots, spaces and what cannot be seen: Thai is written without spaces, and an abbreviation
/// with or without dots.
pub(super) fn together(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter_map(letter) {
        match c {
            // ํ and า are ำ; a tone mark may stand between them.
            'า' => {
                let tone = out.chars().last().filter(|c| is_tone(*c));
                let before = match tone {
                    Some(tone) => out.len() - tone.len_utf8(),
                    None => out.len(),
                };
                if out[..before].ends_with('ํ') {
                    out.truncate(before - 'ํ'.len_utf8());
                    out.extend(tone);
                    out.push('ำ');
                } else {
                    out.push('า');
                }
            }
            // Two เ look like one แ.
            'เ' if out.ends_with('เ') => {
                out.pop();
                out.push('แ');
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// The words between spaces, dots and other marks, each written together.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| letter(c).is_none() && !is_unseen(c))
        .map(together)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The letter or digit that `c` is; `None` for whatever only stands between letters. ฯ shortens a word and is none.
fn letter(c: char) -> Option<char> {
    match c {
        '๐'..='๙' => char::from_digit(u32::from(c) - u32::from('๐'), 10),
        'ฯ' | 'ๆ' | '๏' | '๚' | '๛' | '฿' => None,
        '\u{e01}'..='\u{e4e}' => Some(c),
        c if c.is_alphanumeric() => Some(c),
        _ => None,
    }
}

fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

fn is_tone(c: char) -> bool {
    matches!(c, '่' | '้' | '๊' | '๋')
}

/// Whether it stands above or below the letter before it, so that no word begins with it.
pub(super) fn leans(c: char) -> bool {
    matches!(c, 'ะ' | 'ั' | 'า' | 'ำ'..='ฺ' | 'ๅ' | '็'..='๎')
}

/// As it is heard: tone marks, silent letters and letters of one sound make no difference.
pub(super) fn sound(together: &str) -> Box<[char]> {
    let mut out: Vec<char> = Vec::with_capacity(together.len());
    for c in together.chars() {
        match c {
            '่' | '้' | '๊' | '๋' | '็' => {}
            // What stands under it is not heard, with its vowel.
            '์' => {
                if matches!(out.last(), Some('ิ' | 'ุ')) {
                    out.pop();
                }
                if out.len() > 1 {
                    out.pop();
                }
            }
            'ใ' => out.push('ไ'),
            'ำ' => out.extend(['ั', 'ม']),
            'ศ' | 'ษ' => out.push('ส'),
            'ณ' => out.push('น'),
            'ญ' => out.push('ย'),
            'ฬ' => out.push('ล'),
            'ฎ' => out.push('ด'),
            'ฏ' => out.push('ต'),
            'ฐ' => out.push('ถ'),
            'ฑ' | 'ฒ' | 'ธ' => out.push('ท'),
            'ฆ' => out.push('ค'),
            'ภ' => out.push('พ'),
            c if c.is_ascii_alphabetic() => latin(c, &mut out),
            c => out.push(c),
        }
    }
    out.into()
}

/// Thai names in Latin letters, as everybody writes them: Phuket and Puket, Vichit and Wichit, Sakhu and Sakoo.
fn latin(c: char, out: &mut Vec<char>) {
    let last = out.last().copied();
    match (last, c) {
        (Some('p' | 't' | 'k' | 'c'), 'h') => {}
        (Some('o'), 'o') => {
            out.pop();
            out.push('u');
        }
        (Some('e'), 'e') => {
            out.pop();
            out.push('i');
        }
        (Some(last), c) if last == c => {}
        (_, 'v') => out.push('w'),
        (_, 'y') => out.push('i'),
        (_, c) => out.push(c),
    }
}
