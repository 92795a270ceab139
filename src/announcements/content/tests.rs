//! How what was composed becomes messages (A1).

use super::*;
use crate::samples::bangkok;
use crate::understand::Media;
use proptest::prelude::*;

fn said(message: i64, words: &str, enclosed: Enclosed) -> Said {
    Said {
        message,
        words: words.to_owned(),
        marked: None,
        enclosed,
        album: None,
        protected: false,
        said_at: bangkok("2026-11-24 09:00"),
    }
}

fn media(kind: MediaKind) -> Enclosed {
    Enclosed::Media(Media {
        kind,
        file: "file".to_owned(),
        name: None,
        size: 1,
    })
}

fn poll() -> Enclosed {
    Enclosed::Poll(Poll {
        question: "ห้องใด".to_owned(),
        options: vec!["1".to_owned(), "2".to_owned()],
        several: false,
    })
}

fn frame() -> Frame {
    Frame {
        head: "แจ้งเวียน".to_owned(),
        foot: "อ้างอิง ว-1".to_owned(),
        keyboard: Keyboard::None,
    }
}

#[test]
fn a1_words_and_captions_stand_within_the_frame() {
    for (enclosed, apart) in [
        (Enclosed::Nothing, false),
        (media(MediaKind::Photo), false),
        (media(MediaKind::Document), false),
        (media(MediaKind::Voice), false),
        (media(MediaKind::Video), false),
        (media(MediaKind::Pin), true),
        (poll(), true),
    ] {
        let content = Content::of(&[said(1, "คำ", enclosed.clone())]).unwrap();
        assert_eq!(content.stands_apart(&frame()), apart, "{enclosed:?}");
        let bodies = content.bodies(&frame(), apart);
        assert_eq!(bodies.len(), if apart { 2 } else { 1 }, "{enclosed:?}");
    }
}

#[test]
fn a1_what_was_marked_stays_marked_and_nothing_typed_becomes_markup() {
    let mut one = said(1, "ด่วน <b>", Enclosed::Nothing);
    let plain = Content::of(std::slice::from_ref(&one)).unwrap();
    one.marked = Some("<i>ด่วน</i> &lt;b&gt;".to_owned());
    let marked = Content::of(&[one]).unwrap();
    let html = |content: &Content| match &content.bodies(&frame(), false)[0].0 {
        Body::Words { html, .. } => html.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(html(&plain), "<b>แจ้งเวียน</b>\n\nด่วน &lt;b&gt;\n\nอ้างอิง ว-1");
    assert_eq!(
        html(&marked),
        "<b>แจ้งเวียน</b>\n\n<i>ด่วน</i> &lt;b&gt;\n\nอ้างอิง ว-1"
    );
}

#[test]
fn a1_an_album_is_one_message_before_its_frame() {
    let parts = [
        said(2, "", media(MediaKind::Video)),
        said(1, "คำ", media(MediaKind::Photo)),
    ];
    let content = Content::of(&parts).unwrap();
    let bodies = content.bodies(&frame(), true);
    assert!(matches!(&bodies[0], (Body::Album { items }, 2) if items[0].0 == MediaKind::Photo));
    assert!(matches!(&bodies[1], (Body::Words { .. }, 1)));
    assert!(content.correction().is_some());
    let elsewhere = [
        said(1, "", media(MediaKind::Photo)),
        said(2, "คำ", media(MediaKind::Photo)),
    ];
    assert!(Content::of(&elsewhere).unwrap().correction().is_none());
}

#[test]
fn what_cannot_go_round_is_named() {
    let long = "ก".repeat(CAPTION_UNITS + 1);
    let mixed = [
        said(1, "", media(MediaKind::Photo)),
        said(2, "", media(MediaKind::Document)),
    ];
    for (messages, why) in [
        (vec![], Unfit::Nothing),
        (vec![said(1, "  ", Enclosed::Nothing)], Unfit::Nothing),
        (vec![said(1, "", Enclosed::Other)], Unfit::Useless),
        (vec![said(1, "", Enclosed::LiveLocation)], Unfit::Useless),
        (
            vec![said(1, &long, media(MediaKind::Photo))],
            Unfit::Caption(CAPTION_UNITS + 1),
        ),
        (mixed.to_vec(), Unfit::Mixed),
    ] {
        assert_eq!(Content::of(&messages), Err(why));
    }
}

#[test]
fn a6_a_correction_has_to_fit_where_it_went() {
    let content = Content::of(&[said(1, "คำ", Enclosed::Nothing)]).unwrap();
    let longer = Wording {
        words: "ก".repeat(TEXT_UNITS),
        marked: None,
    };
    let longer = content.reworded(&longer).unwrap();
    assert!(matches!(
        longer.fits(&frame(), false),
        Err(Unfit::Longer(_))
    ));
    assert_eq!(longer.fits(&frame(), true), Ok(()));
    let none = Wording {
        words: " ".to_owned(),
        marked: None,
    };
    assert_eq!(content.reworded(&none), Err(Unfit::Nothing));
}

proptest! {
    /// Whatever is composed, no message is longer than Telegram takes, and exactly the last one has the buttons.
    #[test]
    fn a1_every_message_fits(words in "\\PC{0,4096}", caption: bool) {
        let enclosed = if caption { media(MediaKind::Photo) } else { Enclosed::Nothing };
        if let Ok(content) = Content::of(&[said(1, &words, enclosed)]) {
            let apart = content.stands_apart(&frame());
            for (body, _) in content.bodies(&frame(), apart) {
                let (html, most) = match &body {
                    Body::Words { html, .. } => (html, TEXT_UNITS),
                    Body::Captioned { html, .. } => (html, CAPTION_UNITS),
                    other => panic!("{other:?}"),
                };
                let text = html.replace("<b>", "").replace("</b>", "")
                    .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
                prop_assert!(units(&text) <= most || words.len() > most, "{}", units(&text));
            }
        }
    }
}
