//! Whom the words for an acting officer mean.

use super::*;
use crate::{person::Language, samples};

fn delegate(name: &str, position: &str) -> Holder {
    let post = samples::post(Role::Delegate, samples::irrigation(), position);
    samples::holder(post, name)
}

#[test]
fn w7_words_mean_a_delegate_by_name_or_position_or_somebody_of_the_roster() {
    let head = samples::person(Language::Thai, vec![samples::director()]);
    let first = delegate("นายธารา ชลสมมุติ", "รองผู้อำนวยการฝ่ายน้ำ");
    let second = delegate("นางวารี ทดลองดี", "ผู้ช่วยผู้อำนวยการ");
    let health = samples::post(Role::Head, samples::health(), "นายแพทย์สาธารณสุขจังหวัด");
    let doctor = samples::holder(health, "นายแพทย์ ตัวอย่าง");
    let both = [first.clone(), second.clone(), doctor.clone()];
    let one = |holder: &Holder| Meant::One(holder.person.clone());
    assert_eq!(meant("ธารา", &head, &both), one(&first));
    assert_eq!(meant("นางวารี ทดลองดี", &head, &both), one(&second));
    assert_eq!(meant("ผู้ช่วยผู้อำนวยการ", &head, &both), one(&second));
    assert_eq!(meant("นายแพทย์สาธารณสุขจังหวัด", &head, &both), one(&doctor));
    assert_eq!(meant("ป้าสมศรี", &head, &both), Meant::Words);
    // The one deputy there is; between two is asked.
    let alone = [second.clone(), doctor];
    assert_eq!(meant("deputy", &head, &alone), one(&second));
    assert_eq!(
        meant("deputy", &head, &both),
        Meant::Several(vec![first.person, second.person])
    );
    assert_eq!(meant("รอง ผอ.", &head, &[]), Meant::Words);
}
