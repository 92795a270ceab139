//! The columns of the two roster sheets (R2), with the headings under which offices keep them.

use crate::sheet::{Column, Layout};

/// The code of an agency in the sheet of agencies.
pub static CODE: Column = Column::required("code", "รหัสหน่วยงาน", &["agency code", "agency", "รหัส"]);
/// Its name in Thai.
pub static NAME_TH: Column = Column::required(
    "name_th",
    "ชื่อหน่วยงาน",
    &[
        "name",
        "name (thai)",
        "agency name",
        "ชื่อ",
        "ชื่อภาษาไทย",
        "ชื่อไทย",
        "ชื่อหน่วยงานภาษาไทย",
        "หน่วยงาน",
    ],
);
/// Its name in English.
pub static NAME_EN: Column = Column::optional(
    "name_en",
    "ชื่อภาษาอังกฤษ",
    &["name (english)", "ชื่ออังกฤษ", "ชื่อหน่วยงานภาษาอังกฤษ"],
);
/// Its usual short name.
pub static SHORT_TH: Column = Column::optional(
    "short_th",
    "ชื่อย่อ",
    &["short", "short name", "อักษรย่อ", "ชื่อย่อหน่วยงาน", "ชื่อเรียก"],
);
/// Its kind (R0).
pub static KIND: Column = Column::required("kind", "ประเภทหน่วยงาน", &["type", "ประเภท"]);
/// Its partner sector.
pub static SECTOR: Column = Column::required("sector", "ภาคส่วน", &["ภาคี"]);
/// Its ministry.
pub static MINISTRY: Column =
    Column::optional("ministry", "กระทรวง", &["สังกัด", "ต้นสังกัด", "กระทรวง/สังกัด"]);
/// The district in which it is.
pub static DISTRICT: Column = Column::optional("district", "อำเภอ", &["amphoe", "ที่ตั้งอำเภอ"]);
/// The code of the agency to which a post belongs.
pub static AGENCY: Column = Column::required(
    "agency",
    "รหัสหน่วยงาน",
    &["agency code", "code", "รหัส", "หน่วยงาน"],
);
/// What the post may do.
pub static ROLE: Column = Column::required("role", "บทบาท", &["บทบาทหน้าที่", "สิทธิ", "สิทธิการใช้งาน"]);
/// Who holds it.
pub static NAME: Column = Column::required(
    "name",
    "ชื่อ-สกุล",
    &[
        "full name",
        "holder",
        "ชื่อ",
        "ชื่อสกุล",
        "ชื่อ-นามสกุล",
        "ชื่อและสกุล",
        "ชื่อและนามสกุล",
        "ผู้ดำรงตำแหน่ง",
    ],
);
/// The position as written.
pub static POSITION: Column = Column::optional("position", "ตำแหน่ง", &["ชื่อตำแหน่ง"]);
/// The office's number, for all (P3).
// "โทรศัพท์" alone is no heading of ours: taken for the office's number, a personal one would be shown to all (P3).
pub static OFFICE_PHONE: Column = Column::optional(
    "office_phone",
    "โทรศัพท์สำนักงาน",
    &[
        "office telephone",
        "office tel",
        "โทรศัพท์ที่ทำงาน",
        "โทรศัพท์หน่วยงาน",
        "เบอร์สำนักงาน",
        "เบอร์ที่ทำงาน",
    ],
);
/// The person's own number, for governor, vices and secretariat (P3).
pub static PERSONAL_PHONE: Column = Column::optional(
    "personal_phone",
    "โทรศัพท์มือถือ",
    &[
        "mobile",
        "mobile phone",
        "personal telephone",
        "โทรศัพท์ส่วนตัว",
        "มือถือ",
        "เบอร์มือถือ",
        "เบอร์ส่วนตัว",
    ],
);
/// The person's language.
pub static LANGUAGE: Column = Column::optional("language", "ภาษา", &["lang"]);
/// The day on which the holder begins; needed for a hand-over.
pub static FROM: Column = Column::optional(
    "from",
    "ตั้งแต่วันที่",
    &[
        "since",
        "start",
        "start date",
        "ตั้งแต่",
        "วันที่เริ่ม",
        "เริ่มวันที่",
        "วันที่ดำรงตำแหน่ง",
        "วันที่รับตำแหน่ง",
    ],
)
.of_days();

/// The sheet of agencies, its columns as in `assets/agencies.csv`.
pub static AGENCIES: Layout = Layout {
    columns: &[
        &CODE, &NAME_TH, &NAME_EN, &SHORT_TH, &KIND, &SECTOR, &MINISTRY, &DISTRICT,
    ],
};

/// The sheet of posts, its columns as in `assets/posts.csv`.
pub static POSTS: Layout = Layout {
    columns: &[
        &AGENCY,
        &ROLE,
        &NAME,
        &POSITION,
        &OFFICE_PHONE,
        &PERSONAL_PHONE,
        &LANGUAGE,
        &FROM,
    ],
};
