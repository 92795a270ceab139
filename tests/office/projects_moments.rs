//! The months and 31 March (PRODUCT.md J6, J7), day by day.

use crate::{
    floor::does,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;
use chrono::NaiveDate;

/// Three agencies.
const THREE: &str = "code,name_th,kind,sector\nP1,หน่วยงานหนึ่ง,central,government\nP2,หน่วยงานสอง,central,government\nP3,หน่วยงานสาม,central,government\n";
/// The weeks are skipped, so that only the projects speak to these agencies.
const NO_WEEKS: &str = "INSERT INTO week_change (week, session_on, skipped, changed_at) VALUES
    ('2026-09-29', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2026-10-06', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2026-10-13', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2026-10-20', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2026-10-27', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2026-11-03', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2026-11-10', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2026-11-17', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2026-11-24', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2026-12-01', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2026-12-08', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2026-12-15', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2026-12-22', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2026-12-29', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-01-05', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-01-12', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-01-19', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-01-26', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-02-02', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-02-09', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-02-16', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-02-23', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-03-02', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-03-09', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-03-16', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-03-23', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-03-30', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-04-06', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-04-13', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-04-20', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-04-27', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-05-04', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-05-11', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-05-18', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-05-25', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-06-01', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-06-08', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-06-15', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-06-22', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-06-29', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-07-06', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-07-13', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-07-20', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-07-27', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-08-03', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-08-10', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-08-17', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-08-24', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-08-31', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-09-07', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-09-14', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-09-21', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-09-28', NULL, TRUE, '2026-09-01T00:00:00+00:00'), ('2027-10-05', NULL, TRUE, '2026-09-01T00:00:00+00:00'),
    ('2027-10-12', NULL, TRUE, '2026-09-01T00:00:00+00:00')";
const PROJECTS: &str = "code,agency_code,name_th,mission_area,fiscal_year,budget_baht,contract_deadline,contract_signed_on,start_on,due_on,progress_percent,last_report_on,routine\n\
    F-1,P1,ขุดลอกคลอง,environment,2570,1000000,,2026-10-05,2026-10-05,2027-08-31,0,,no\n\
    F-2,P2,ไฟถนน,traffic,2570,2500000,2027-03-31,,,2027-09-30,0,2026-10-01,no\n\
    F-3,P3,ค่าน้ำค่าไฟ,other,2570,500000,,,2026-10-01,2027-09-30,0,,yes\n";

/// Those of three agencies, and of the office.
struct Town {
    governor: Phone,
    secretary: Phone,
    one: Phone,
    two: Phone,
    three: Phone,
}

impl Town {
    fn phones(&self) -> [(&'static str, &Phone); 5] {
        [
            ("governor", &self.governor),
            ("secretariat", &self.secretary),
            ("P1", &self.one),
            ("P2", &self.two),
            ("P3", &self.three),
        ]
    }

    /// What has come to the phones, by its first line; the weeks, of which these agencies are no part, are told elsewhere.
    async fn hears(&self, day: NaiveDate, heard: &mut String) {
        const OF_THE_WEEK: [&str; 3] =
            ["เรียน ผู้ว่าราชการจังหวัด", "สำเนาสรุปที่นำเรียน", "ปิดรับรายงานสัปดาห์"];
        for (name, phone) in self.phones() {
            for text in phone.reads_everything().await {
                let first = text.lines().next().unwrap_or_default();
                if !OF_THE_WEEK.iter().any(|words| first.contains(words)) {
                    heard.push_str(&format!("{day} {name}: {first}\n"));
                }
            }
        }
    }

    /// What people do on this day.
    async fn does(&self, day: &str) {
        match day {
            "2026-11-20" => drop(self.one.types("F-1 20% ขุดแล้ว 2 กม.")),
            "2027-02-24" => drop(self.two.types("F-2 0% รอประกวดราคา")),
            "2027-06-24" => {
                self.one.types("/projects F-1");
                let card = self.one.hears("F-1 ขุดลอกคลอง").await;
                card.presses("เลื่อนการเตือน 7 วัน").await;
            }
            "2027-08-20" => drop(self.one.types("F-1 100% ส่งมอบแล้ว")),
            "2027-04-02" => {
                self.governor.types("/projects F-2");
                let card = self.governor.hears("F-2 ไฟถนน").await;
                card.presses("ขยายเวลาลงนามสัญญา").await;
                self.governor.hears("ถึงวันใด").await;
                self.governor.types("30 เม.ย. 2570");
                self.governor.hears("โปรดพิมพ์เหตุผล").await;
                self.governor.types("รอผลอุทธรณ์");
            }
            "2027-05-05" => {
                self.governor.types("/projects F-2");
                let card = self.governor.hears("F-2 ไฟถนน").await;
                card.presses("ยกเลิกและโอนงบประมาณ").await;
                self.governor.hears("โปรดพิมพ์เหตุผล").await;
                self.governor.types("ไม่ทันปีงบประมาณ");
            }
            _ => {}
        }
    }
}

story!(
    /// J6, J7, J3a: a whole fiscal year of three agencies, with an outage over New Year: exactly these messages to each. The second signs
    /// no contract, which is extended and then cancelled; the first puts its reminder off in June and is done in August; the third has
    /// nothing but routine, and is asked for nothing.
    a_fiscal_year, "2026-10-02 08:00", |office| {
        office.takes(THREE).await;
        does(&office, NO_WEEKS).await;
        office.registers(PROJECTS).await;
        let town = Town {
            governor: office.employs(Role::Governor).await,
            secretary: office.employs(Role::Secretariat).await,
            one: office.employs(head_of("P1")).await,
            two: office.employs(head_of("P2")).await,
            three: office.employs(head_of("P3")).await,
        };
        let mut heard = String::new();
        let outage: NaiveDate = "2026-12-24".parse().expect("a day");
        let over: NaiveDate = "2027-01-05".parse().expect("a day");
        let first: NaiveDate = "2026-10-03".parse().expect("a day");
        for day in first.iter_days().take(365) {
            let at = format!("{day} 09:00");
            match day {
                day if day == over => office.sleeps_until(&at).await,
                day if day >= outage && day < over => continue,
                _ => office.jumps_to(&at).await,
            }
            town.hears(day, &mut heard).await;
            town.does(&day.to_string()).await;
            town.hears(day, &mut heard).await;
        }
        insta::assert_snapshot!("a_fiscal_year", heard);
    }
);

story!(
    /// J7: seven days before, heads and governor hear what is at risk; after the day the governor decides, with a reason that is kept and told.
    the_31_of_march, "2027-03-23 12:00", |office| {
        office.takes(THREE).await;
        does(&office, NO_WEEKS).await;
        office.registers(PROJECTS).await;
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("P2")).await;
        office.jumps_to("2027-03-24 09:00").await;
        head.hears("ยังไม่ลงนามสัญญา 1 โครงการ กำหนดภายใน 31 มี.ค. 2570").await.says("เหลือเวลา 7 วัน").says("F-2");
        governor.hears("ยังไม่ลงนามสัญญา 1 โครงการ").await.says("วงเงิน 2.50 ล้านบาท");
        head.reads_everything().await;
        // An outage over three days: only the nearest warning is said.
        office.jumps_to("2027-03-30 09:00").await;
        head.hears("เหลือเวลา 1 วัน").await;
        governor.hears("เหลือเวลา 1 วัน").await;
        head.reads_everything().await;
        governor.reads_everything().await;
        office.jumps_to("2027-04-01 09:00").await;
        let decide = governor.hears("เลยกำหนดลงนามสัญญา 31 มี.ค. 2570 จำนวน 1 โครงการ").await.says("วงเงิน 2.50 ล้านบาท");
        decide.presses("F-2").await;
        let card = governor.hears("F-2 ไฟถนน").await;
        card.presses("ขยายเวลาลงนามสัญญา").await;
        governor.hears("ขยายเวลาลงนามสัญญาถึงวันใด").await;
        governor.types("1 มี.ค. 2570");
        governor.hears("วันที่นี้ผ่านมาแล้ว").await;
        governor.types("15 เม.ย. 2570");
        governor.hears("โปรดพิมพ์เหตุผล").await;
        governor.types("รออุทธรณ์ผลประกวดราคา");
        governor.hears("แก้ไขแล้ว").await.says("31 มี.ค. 2570 → 15 เม.ย. 2570");
        head.hears("ขยายเวลาลงนามสัญญาถึง 15 เม.ย. 2570").await.says("รออุทธรณ์");
        // 15 April is a holiday: it was to be signed by the 12th.
        office.jumps_to("2027-04-16 09:00").await;
        governor.hears("เลยกำหนดลงนามสัญญา 15 เม.ย. 2570").await.presses("F-2").await;
        let card = governor.hears("F-2 ไฟถนน").await.says("เหตุผล: รออุทธรณ์");
        card.presses("ยกเลิกและโอนงบประมาณ").await;
        governor.hears("โปรดพิมพ์เหตุผล").await;
        governor.types("ไม่ทันปีงบประมาณ");
        governor.hears("แก้ไขแล้ว").await;
        head.hears("ให้ยกเลิกโครงการและโอนงบประมาณ").await.says("ไม่ทันปีงบประมาณ");
        head.types("F-2 10%");
        head.hears("ยกเลิกแล้วเมื่อ 16 เม.ย. 2570").await;
        for phone in [&governor, &head] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// J7, P3, P4: on the last working day before a deadline on a Saturday it is said that this is the last; behind it, that it was. The
    /// governor reads the head's own number where the office has none.
    a_deadline_on_a_saturday, "2027-01-28 12:00", |office| {
        office.takes(THREE).await;
        does(&office, NO_WEEKS).await;
        office.takes("agency,role,name,personal_phone\nP3,head,Head of P3 (sample),080-000-0003\n").await;
        office.registers("code,agency_code,name_th,mission_area,fiscal_year,budget_baht,contract_deadline,due_on,routine\n\
            G-1,P3,ไฟถนน,traffic,2570,2500000,2027-01-30,2027-09-30,yes\nG-2,P2,ไฟถนน,traffic,2570,2500000,2027-01-30,2027-09-30,yes\n").await;
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("P2")).await;
        governor.reads_everything().await;
        head.reads_everything().await;
        office.jumps_to("2027-01-29 09:00").await;
        head.hears("ยังไม่ลงนามสัญญา 1 โครงการ").await.says("วันนี้เป็นวันทำการสุดท้าย").never_says("เหลือเวลา");
        governor.hears("ยังไม่ลงนามสัญญา 2 โครงการ").await.says("วันนี้เป็นวันทำการสุดท้าย").says("+66800000003");
        office.jumps_to("2027-02-01 09:00").await;
        let decide = governor.hears("เลยกำหนดลงนามสัญญา 30 ม.ค. 2570 จำนวน 2 โครงการ").await.says("+66800000003");
        for phone in [&governor, &head] {
            phone.reads_everything().await;
        }
        // Signed meanwhile: what stands on an older card decides nothing any more.
        decide.presses("G-1").await;
        let card = governor.hears("G-1 ไฟถนน").await;
        card.presses("ยกเลิกและโอนงบประมาณ").await;
        governor.hears("โปรดพิมพ์เหตุผล").await;
        office.registers("code,agency_code,name_th,mission_area,fiscal_year,budget_baht,contract_signed_on\nG-1,P3,ไฟถนน,traffic,2570,2500000,2027-01-29\n").await;
        governor.types("ไม่ทันปีงบประมาณ");
        governor.hears("ลงนามแล้วหรือขยายเวลาแล้ว").await;
        for button in ["ยกเลิกและโอนงบประมาณ", "ขยายเวลาลงนามสัญญา"] {
            Phone::toasts(card.presses(button).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        }
        governor.types("/projects G-1");
        governor.hears("G-1 ไฟถนน").await.says("ลงนามสัญญา 29 ม.ค. 2570").never_says("ยกเลิก");
    }
);
