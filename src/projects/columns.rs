//! The columns of a projects sheet (J1), with the headings under which offices keep them; in the order in which an export has them.

use crate::sheet::{Column, Layout};

/// The code.
pub static CODE: Column =
    Column::required("code", "รหัสโครงการ", &["project code", "project", "รหัส"]);
/// The agency that leads.
pub static AGENCY: Column = Column::required(
    "agency_code",
    "รหัสหน่วยงาน",
    &["agency", "lead agency", "หน่วยงาน", "หน่วยงานหลัก", "เจ้าภาพ"],
);
/// The others.
pub static PARTNERS: Column = Column::optional(
    "partner_codes",
    "หน่วยงานร่วม",
    &[
        "partners",
        "partner agencies",
        "หน่วยงานที่ร่วม",
        "หน่วยงานสนับสนุน",
    ],
);
/// Name in Thai.
pub static NAME_TH: Column = Column::required(
    "name_th",
    "ชื่อโครงการ",
    &["name", "project name", "name (thai)", "ชื่อ", "โครงการ"],
);
/// Name in English.
pub static NAME_EN: Column = Column::optional(
    "name_en",
    "ชื่อโครงการภาษาอังกฤษ",
    &["name (english)", "ชื่อภาษาอังกฤษ"],
);
/// What it is for.
pub static AREA: Column = Column::required("mission_area", "ด้าน", &["area", "ภารกิจ", "ภารกิจสำคัญ"]);
/// Where it is.
pub static DISTRICT: Column = Column::optional("district", "อำเภอ", &["amphoe", "พื้นที่"]);
/// Its fiscal year.
pub static YEAR: Column = Column::required("fiscal_year", "ปีงบประมาณ", &["year", "ปีงบ"]);
/// What was allotted.
pub static BUDGET: Column = Column::required(
    "budget_baht",
    "งบประมาณ (บาท)",
    &[
        "budget",
        "งบประมาณ",
        "ได้รับจัดสรร",
        "ได้รับจัดสรร (บาท)",
        "วงเงิน",
    ],
);
/// What was contracted.
pub static CONTRACT: Column = Column::optional(
    "contract_baht",
    "วงเงินสัญญา (บาท)",
    &["contract amount", "วงเงินสัญญา", "วงเงินตามสัญญา", "ก่อหนี้ผูกพัน"],
);
/// What was disbursed.
pub static DISBURSED: Column = Column::optional(
    "disbursed_baht",
    "เบิกจ่าย (บาท)",
    &["disbursed", "เบิกจ่าย", "เบิกจ่ายแล้ว", "ผลการเบิกจ่าย"],
);
/// By when the contract has to be signed.
pub static DEADLINE: Column = Column::optional(
    "contract_deadline",
    "กำหนดลงนามสัญญา",
    &["contract by", "วันครบกำหนดลงนามสัญญา", "กำหนดก่อหนี้ผูกพัน"],
)
.of_days();
/// When it was.
pub static SIGNED: Column = Column::optional(
    "contract_signed_on",
    "วันที่ลงนามสัญญา",
    &[
        "signed on",
        "contract signed",
        "วันลงนาม",
        "วันที่ลงนาม",
        "ลงนามสัญญา",
    ],
)
.of_days();
/// The last drawing day of money carried over.
pub static DRAW: Column = Column::optional(
    "draw_until",
    "วันสุดท้ายที่เบิกเงินกันเหลื่อมปี",
    &["last drawing day", "เบิกเหลื่อมปีถึง", "กันเงินไว้เบิกเหลื่อมปีถึง"],
)
.of_days();
/// When the work begins.
pub static START: Column = Column::optional(
    "start_on",
    "วันเริ่มงาน",
    &["start", "start date", "เริ่มสัญญา", "วันเริ่มต้น"],
)
.of_days();
/// When it is to be done.
pub static DUE: Column = Column::optional(
    "due_on",
    "กำหนดแล้วเสร็จ",
    &["due", "due date", "วันครบกำหนด", "สิ้นสุดสัญญา"],
)
.of_days();
/// How far it is.
pub static PROGRESS: Column = Column::optional(
    "progress_percent",
    "ความคืบหน้า (ร้อยละ)",
    &["progress", "ความคืบหน้า", "ร้อยละความคืบหน้า", "ผลงานร้อยละ"],
);
/// When something was last reported.
pub static REPORTED: Column = Column::optional(
    "last_report_on",
    "รายงานล่าสุด",
    &["last report", "วันที่รายงานล่าสุด", "รายงานเมื่อ"],
)
.of_days();
/// Whether no monthly report is asked of it.
pub static ROUTINE: Column = Column::optional("routine", "งานประจำ", &["is routine"]);
/// The responsible officer.
pub static OFFICER: Column = Column::optional(
    "officer",
    "ผู้รับผิดชอบ",
    &["responsible officer", "เจ้าหน้าที่ผู้รับผิดชอบ", "ผู้ประสานงาน"],
);
/// The officer's number.
pub static PHONE: Column = Column::optional(
    "officer_phone",
    "โทรศัพท์ผู้รับผิดชอบ",
    &["officer telephone", "เบอร์ผู้รับผิดชอบ", "โทรศัพท์ผู้ประสานงาน"],
);

/// The sheet of projects, its first columns as in `assets/projects.csv`.
pub static PROJECTS: Layout = Layout {
    columns: &[
        &CODE, &AGENCY, &PARTNERS, &NAME_TH, &NAME_EN, &AREA, &DISTRICT, &YEAR, &BUDGET, &CONTRACT,
        &DISBURSED, &DEADLINE, &SIGNED, &DRAW, &START, &DUE, &PROGRESS, &REPORTED, &ROUTINE,
        &OFFICER, &PHONE,
    ],
};
