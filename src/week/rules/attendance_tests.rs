use super::{
    super::week::tests::{moment, plan},
    *,
};
use proptest::prelude::*;

#[test]
fn w0_it_can_be_said_who_comes_until_the_session_begins() {
    let week = plan("2026-11-24");
    let off = Week {
        called_off: true,
        ..week
    };
    let before = moment("2026-11-24 08:59");
    let begun = moment("2026-11-24 09:00");
    assert_eq!(attendance_open(&week, before), Ok(()));
    assert_eq!(attendance_open(&week, begun), Err(Closed::Begun));
    assert_eq!(attendance_open(&off, before), Err(Closed::CalledOff));
    assert!(may_call_off(&week, before));
    assert!(!may_call_off(&week, begun));
    assert!(!may_call_off(&off, before));
    assert!(!may_call_off(&week, moment("2026-11-23 14:59")));
}

#[test]
fn w0_a_name_is_told_from_a_report() {
    for (words, is) in [
        ("นางสาวตัวอย่าง ใจดี", Some("นางสาวตัวอย่าง ใจดี")),
        (" รอง ผอ.  ตัวอย่าง ", Some("รอง ผอ. ตัวอย่าง")),
        (
            "นายตัวอย่าง โทร 080-000-0001",
            Some("นายตัวอย่าง โทร 080-000-0001"),
        ),
        ("ขุดลอกคลองแล้ว 3 สาย", None),
        ("ซ่อมเสร็จ 80%", None),
        ("งานล่าช้า", None),
        ("นายตัวอย่าง\nขุดลอกคลองแล้ว", None),
        ("", None),
    ] {
        assert_eq!(name(words).as_deref(), is, "{words}");
    }
}

proptest! {
    #[test]
    fn a_name_is_one_short_line(words in "\\PC{0,200}") {
        if let Some(name) = name(&words) {
            prop_assert!(!name.is_empty() && !name.contains('\n'));
            prop_assert!(name.chars().count() <= NAME);
        }
    }
}
