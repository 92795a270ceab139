//! Files made here: they arrive whole under their name, as often as letters do, and nothing of them is kept.

use super::{app, asks, breaks, letters, pass};
use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    outbox::{Enclosure, MediaKind, Once, Rank},
    person::{Addressee, Language},
    sandbox::botapi::FaultKind,
    standing::Stranger,
};

const AGAIN: &str = "ส่งซ้ำ: ไม่ทราบว่าฉบับก่อนถึงท่านหรือไม่";

fn sheet() -> Enclosure {
    Enclosure {
        kind: MediaKind::Document,
        name: "สัปดาห์.csv".to_owned(),
        caption: "ตารางประจำ<สัปดาห์> & อื่น ๆ".to_owned(),
        // Every byte there is, and more than a page of any database.
        bytes: (0..=u8::MAX).cycle().take(100_000).collect(),
    }
}

/// A picture as far as Telegram looks: one red dot.
fn picture() -> Enclosure {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01".to_vec();
    bytes.extend([8, 2, 0, 0, 0]);
    Enclosure {
        kind: MediaKind::Photo,
        name: "picture.png".to_owned(),
        caption: "ภาพเดียว".to_owned(),
        bytes,
    }
}

/// Somebody is handed this; with a key, once.
async fn hands(office: &Office, to: &Phone, key: Option<&str>, file: Enclosure) {
    let stranger = Stranger {
        account: to.account,
        language: Language::Thai,
    };
    let to: Addressee = stranger.addressee();
    let mut turn = app(office).await.turn(&stranger).await.expect("a turn");
    match key {
        Some(key) => {
            let once = Once::new("sheet", key, Rank::Duty);
            turn.hand_once(once, &to, file, None).await.map(drop)
        }
        None => turn.hand(&to, file, None).await.map(drop),
    }
    .expect("it is written");
    let _ = turn.commit().await.expect("it is true");
}

/// How many letters hold a file.
async fn held(office: &Office) -> i64 {
    let counted: Vec<(i64,)> = asks(
        office,
        "SELECT COUNT(*) FROM letter WHERE enclosed IS NOT NULL",
    )
    .await;
    counted[0].0
}

story!(
    /// P5: a sheet and a picture arrive whole, under their names, with plain words; then nothing of them is kept.
    a_file_made_here_arrives_and_is_erased, "2026-11-23 10:00", |office| {
        let phone = office.employs(head_of("IRRI")).await;
        hands(&office, &phone, None, sheet()).await;
        hands(&office, &phone, None, picture()).await;
        assert_eq!(held(&office).await, 2);
        let file = phone.hears("ตารางประจำ<สัปดาห์> & อื่น ๆ").await.file();
        assert_eq!(file, (Some("สัปดาห์.csv".to_owned()), sheet().bytes));
        let shown = phone.hears("ภาพเดียว").await;
        assert_eq!(shown.media(), Some("photo"));
        assert_eq!(shown.file().1, picture().bytes);
        assert_eq!(held(&office).await, 0);
    }
);

story!(
    /// A8: a lost answer sends the same bytes again, marked; the key of a letter counts for files, too.
    a_file_is_sent_again_whole_and_once_by_its_key, "2026-11-23 10:00", |office| {
        let phone = office.employs(head_of("IRRI")).await;
        breaks(&office, "sendDocument", Some(&phone), 1, FaultKind::LoseAnswer);
        hands(&office, &phone, Some("2026-11-24"), sheet()).await;
        hands(&office, &phone, Some("2026-11-24"), sheet()).await;
        phone.hears("ตารางประจำ").await.never_says(AGAIN);
        assert_eq!(held(&office).await, 1);
        pass(&office, 3).await;
        let again = phone.hears(AGAIN).await.says("ตารางประจำ").file();
        assert_eq!(again.1, sheet().bytes);
        assert_eq!(held(&office).await, 0);
    }
);

story!(
    /// A file that is refused, or that is not worth sending any more, is erased as well; what stands behind it goes out.
    a_file_that_cannot_arrive_is_erased, "2026-11-23 10:00", |office| {
        let phone = office.employs(head_of("IRRI")).await;
        let no_picture = Enclosure { bytes: b"no picture".to_vec(), ..picture() };
        hands(&office, &phone, None, no_picture).await;
        phone.types("/me");
        phone.hears("ลงทะเบียนเมื่อ").await;
        assert_eq!(held(&office).await, 0);
        breaks(&office, "sendDocument", Some(&phone), u32::MAX, FaultKind::LoseRequest);
        hands(&office, &phone, None, sheet()).await;
        phone.hears_nothing().await;
        assert_eq!(held(&office).await, 1);
        pass(&office, 3601).await;
        assert_eq!(held(&office).await, 0);
        assert_eq!(letters(&office, &phone).await.last().map(String::as_str), Some("expired"));
    }
);
