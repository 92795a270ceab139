use super::*;

#[test]
fn w1_words_of_trouble_put_a_button_first_and_decide_nothing() {
    for (words, said) in [
        ("ซ่อมเขื่อนเสร็จแล้ว 80% ติดขัดเรื่องที่ดิน", Some(Light::Stuck)),
        ("งานล่าช้าเล็กน้อย", Some(Light::AtRisk)),
        ("เป็นไปตามแผน ไม่มีปัญหาและอุปสรรค", None),
        ("ไม่มีปัญหา แต่ติดขัดเรื่องที่ดิน", Some(Light::Stuck)),
        ("เป็นไปตามแผน ไม่มีปัญหา", None),
        ("ไม่ล่าช้า", None),
        ("The template is ready, latest figures follow", None),
        ("delayed by rain", Some(Light::AtRisk)),
        ("Blocked by land title", Some(Light::Stuck)),
        ("", None),
    ] {
        assert_eq!(trouble(words), said, "{words}");
    }
    assert_eq!(light(None, "ทำได้ตามแผน"), Light::OnPlan);
    assert_eq!(light(None, "ติดขัด"), Light::NotStated);
    assert_eq!(light(None, ""), Light::NotStated);
    assert_eq!(light(Some(Light::AtRisk), "ติดขัด"), Light::AtRisk);
}
