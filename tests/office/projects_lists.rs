//! Lists of projects as they are narrowed, and what is done with all of one (PRODUCT.md J3).

use crate::{
    harness::{Office, Phone, head_of},
    projects::sample,
    story,
};
use angkhan::person::Role;

/// Thirty projects in thirty districts, one of which has a name of sixty letters; one agency has a code of twenty-four Thai ones.
fn far_and_wide() -> String {
    let long = "ตำบลที่มีชื่อยาวมาก".repeat(3);
    let rows = (1..=30).map(|number| {
        let (agency, district) = match number {
            1 => ("หน่วยงานรหัสยาว", long.clone()),
            _ => ("P1", format!("อำเภอที่ {number:02}")),
        };
        format!("D-{number:02},{agency},ซ่อมถนน,traffic,2569,1000000,{district},2026-01-31\n")
    });
    let head = "code,agency_code,name_th,mission_area,fiscal_year,budget_baht,district,due_on\n";
    std::iter::once(head.to_owned()).chain(rows).collect()
}

story!(
    /// J3: however many districts there are and however long their names and codes are, the filters open and narrow.
    districts_with_long_names, "2026-11-24 13:00", |office| {
        office.takes("code,name_th,kind,sector\nP1,สำนักหนึ่ง,partner,private\nหน่วยงานรหัสยาว,สำนักสอง,partner,private\n").await;
        office.registers(&far_and_wide()).await;
        let governor = office.employs(Role::Governor).await;
        governor.types("/overdue");
        governor.hears("โครงการล่าช้า 30").await.presses("ตัวกรอง").await;
        let filters = governor.hears("เลือกรายการ ด้าน หรืออำเภอ").await.says("อีก 6 อำเภอ");
        let of_districts = |label: &&String| label.starts_with("ที่") || label.starts_with("ตำบล");
        let districts: Vec<String> = filters.buttons().iter().filter(of_districts).cloned().collect();
        assert_eq!(districts.len(), 24);
        // The longest name comes first by the alphabet.
        filters.presses(&districts[0]).await;
        governor.hears("โครงการล่าช้า 1").await.says("D-01").presses("ตัวกรอง").await;
        let filters = governor.hears("เลือกรายการ ด้าน หรืออำเภอ").await;
        let chosen = filters.buttons().into_iter().find(|label| label.starts_with("✓ ตำบล")).expect("a button");
        filters.presses(&chosen).await;
        governor.hears("โครงการล่าช้า 30").await;
        // One that has no button is found by its words, and then it has one.
        governor.types("/overdue ที่30");
        governor.hears("โครงการล่าช้า 1").await.says("D-30").presses("ตัวกรอง").await;
        governor.hears("เลือกรายการ ด้าน หรืออำเภอ").await.presses("✓ ที่30").await;
        governor.hears("โครงการล่าช้า 30").await;
        governor.types("/overdue สำนัก");
        governor.hears("“สำนัก”").await.presses("สำนักสอง").await;
        governor.hears("โครงการล่าช้า 1").await.says("D-01");
    }
);

story!(
    /// J3: a button pressed twice asks once; whoever asks for the same gets the explanation too, and the head is not asked twice; what was
    /// answered may be asked again.
    asked_twice_is_asked_once, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("HWY")).await;
        governor.types("/overdue จราจร");
        governor.hears("โครงการล่าช้า 5").await.presses("ขอคำชี้แจงทั้งหมด").await;
        let asks = governor.hears("5 หน่วยงาน รวม 5 โครงการ").await;
        asks.presses("ส่งคำขอ").await;
        governor.hears("ส่งคำขอคำชี้แจงแล้ว 1 ข้อความ").await;
        asks.presses("ส่งคำขอ").await;
        let asked = head.hears("ขอความร่วมมือชี้แจง 1 โครงการ").await;
        head.hears_nothing().await;
        vice.types("SYN-2568-002");
        let card = vice.hears("SYN-2568-002").await;
        for _ in 0..2 {
            Phone::toasts(card.presses("ขอคำชี้แจง").await, "ส่งคำขอคำชี้แจงแล้ว");
        }
        head.hears_nothing().await;
        head.replies(&asked, "78% ผู้รับจ้างขาดแรงงาน");
        head.hears("บันทึกแล้ว: SYN-2568-002").await;
        for asker in [&governor, &vice] {
            asker.hears("คำชี้แจง: SYN-2568-002").await.says("ขาดแรงงาน");
        }
        office.until("13:30").await;
        Phone::toasts(card.presses("ขอคำชี้แจง").await, "ส่งคำขอคำชี้แจงแล้ว");
        let again = head.hears("ขอความร่วมมือชี้แจง 1 โครงการ").await;
        head.replies(&again, "เสร็จ 15 ธ.ค.");
        head.hears("บันทึกแล้ว: SYN-2568-002").await;
        vice.hears("คำชี้แจง: SYN-2568-002").await.says("15 ธ.ค.");
        for phone in [&governor, &vice] {
            phone.hears_nothing().await;
        }
    }
);

story!(
    /// J3, R1a: whoever asked and has left the office is told nothing any more, even as the head of an agency: the governor is.
    an_asker_who_has_left, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("HWY")).await;
        office.employs_also(&vice, head_of("MOL")).await;
        vice.types("/projects SYN-2568-002");
        vice.hears("SYN-2568-002").await.presses("ขอคำชี้แจง").await;
        let asked = head.hears("ขอความร่วมมือชี้แจง 1 โครงการ").await;
        office.takes("agency,role,name,from\nOPG,vice,Another,25/11/2569\n").await;
        office.until("2026-11-25 10:00").await;
        for phone in [&governor, &vice, &head] {
            phone.reads_everything().await;
        }
        head.replies(&asked, "78% ผู้รับจ้างขาดแรงงาน");
        head.hears("บันทึกแล้ว: SYN-2568-002").await;
        vice.hears_nothing().await;
        governor.hears("คำชี้แจง: SYN-2568-002").await;
    }
);

story!(
    /// U1, U9, U10, J3: an explanation that is edited is read anew by whoever asked; taken back or marked as secret it is there no more, and is
    /// waited for again.
    an_explanation_changes, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("HWY")).await;
        governor.types("/projects SYN-2568-002");
        let card = governor.hears("SYN-2568-002").await;
        card.presses("ขอคำชี้แจง").await;
        let asked = head.hears("ขอความร่วมมือชี้แจง 1 โครงการ").await;
        let typed = head.replies(&asked, "ผู้รับจ้างขาดแรงงาน");
        let filed = head.hears("บันทึกแล้ว: SYN-2568-002").await;
        let told = governor.hears("ผู้รับจ้างขาดแรงงาน").await;
        head.edits(typed, "ผู้รับจ้างทิ้งงาน");
        head.hears("ผู้รับจ้างทิ้งงาน").await;
        let anew = governor.hears("ผู้รับจ้างทิ้งงาน").await.says("แก้ไขข้อความแล้ว");
        assert_eq!(anew.message(), told.message());
        filed.presses("ยกเลิกรายการ").await;
        head.hears("ยกเลิกรายงานแล้ว").await;
        governor.hears("หน่วยงานถอนคำชี้แจงแล้ว").await.never_says("ทิ้งงาน");
        let second = head.replies(&asked, "ขาดแรงงานต่างด้าว");
        head.hears("บันทึกแล้ว: SYN-2568-002").await;
        governor.hears("ขาดแรงงานต่างด้าว").await;
        head.edits(second, "ลับ\nขาดแรงงานต่างด้าว");
        head.hears("“ลับ”").await;
        head.hears("ยกเลิกรายงานแล้ว").await;
        governor.hears("หน่วยงานถอนคำชี้แจงแล้ว").await.never_says("ต่างด้าว");
    }
);

story!(
    /// J1, J7: a large register is taken, and its lists are looked through as any; by one tap and a day the secretariat says that a contract is
    /// signed.
    a_large_register, "2026-11-24 13:00", |office| {
        office.takes("code,name_th,kind,sector\nP1,สำนักหนึ่ง,partner,private\nP2,สำนักสอง,partner,private\n").await;
        let rows: String = (0..600).map(|number| format!("L-{number:03},P1,P2,ซ่อมถนน,traffic,2569,1000000,2026-01-31\n")).collect();
        let head = "code,agency_code,partner_codes,name_th,mission_area,fiscal_year,budget_baht,due_on\n";
        office.registers(&format!("{head}{rows}")).await;
        let others = rows.replace(",P1,P2,", ",P2,P1,");
        office.registers(&format!("{head}{others}")).await;
        let secretary = office.employs(Role::Secretariat).await;
        secretary.types("/overdue จราจร");
        secretary.hears("โครงการล่าช้า 600").await.says("L-000");
        secretary.types("/projects L-599");
        let card = secretary.hears("L-599").await.says("หน่วยงานร่วม: สำนักหนึ่ง").never_says("หน่วยงานร่วม: สำนักสอง");
        card.presses("ลงนามแล้ว").await;
        secretary.hears("โปรดพิมพ์ วันที่ลงนามสัญญา").await;
        secretary.types("20 พ.ย. 2569");
        secretary.hears("แก้ไขแล้ว").await.says("วันที่ลงนามสัญญา: ไม่ระบุ → 20 พ.ย. 2569");
        secretary.types("/projects L-599");
        let signed = secretary.hears("L-599").await.says("ลงนามสัญญา 20 พ.ย. 2569");
        assert!(!signed.buttons().contains(&"ลงนามแล้ว".to_owned()));
    }
);
