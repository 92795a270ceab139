//! The words by which a sentence of whereabouts is known, as officials write them in chat. Longer ones first where one begins with
//! another. The lists are laid out by hand: a word a line would be as long as a book.

use super::Status;

/// What is said for politeness at the end of a word.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "ครับผม", "นะครับ", "ครับ", "คับ", "นะคะ", "ค่ะ", "คะ", "ค่า", "จ้า", "จ้ะ", "ขอรับ", "นะ", "ฮะ",
];

/// What turns a time into a farewell: พรุ่งนี้เจอกัน.
pub(super) const FAREWELLS: &[&str] = &["เจอกัน", "พบกัน", "คุยกัน", "see you"];

/// What names whoever acts, behind the name.
#[rustfmt::skip]
pub(super) const ACTING: &[&str] = &[
    "เป็นผู้รักษาราชการแทน", "ผู้รักษาราชการแทน", "รักษาราชการแทน", "เป็นผู้รักษาการแทน", "รักษาการแทน", "รักษาการ",
    "ปฏิบัติราชการแทน", "ปฏิบัติหน้าที่แทน", "ทำหน้าที่แทน", "ดูแลแทน", "ทำงานแทน", "อยู่แทน", "รรท.", "รรท", "ปรท.",
    "ปรท", "แทน", "acting", "covering",
];

/// What names whoever acts, before the name.
#[rustfmt::skip]
pub(super) const ENTRUSTED: &[&str] = &[
    "มอบหมายให้", "มอบหมาย", "มอบให้", "มอบ", "ผู้รักษาราชการแทนคือ", "ผู้รักษาราชการแทน:", "รักษาการแทนคือ",
    "รักษาการแทน:", "ติดต่อแทนได้ที่", "acting:",
];

/// What begins the name of a post or a person.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "รองผู้", "รอง", "ผู้ช่วย", "ผช.", "ผอ.", "ผอ", "ผู้อำนวยการ", "หัวหน้า", "หน.", "ปลัด", "นาย", "นาง", "น.ส.",
    "คุณ", "ท่าน", "ดร.", "พ.ต", "พ.จ", "ร.ต", "ร.อ", "ร.ท", "จ.ส", "ว่าที่", "เลขา", "ผู้จัดการ", "สาธารณสุข",
    "เกษตร", "นพ.", "พญ.", "หมอ", "ผกก.", "สว.", "รอง.", "จ่า",
];

/// What may stand before the word that the sentence opens with, and means nothing by itself.
#[rustfmt::skip]
pub(super) const BEFORE: &[&str] = &[
    "ยกเลิกภารกิจ", "ไม่สะดวกรับสาย", "รับสายไม่ได้", "ไม่รับสาย", "ขออนุญาต", "ขอแจ้ง", "แจ้ง", "เรียน", "กระผม",
    "ดิฉัน", "ข้าพเจ้า", "ผม", "หนู", "ตอนนี้", "ขณะนี้", "วันนี้", "ยังคง", "ยัง", "กำลังจะ", "กำลัง", "จะ", "ต้อง",
    "ขอ", "i am", "i'm", "i’m", "i will be", "i'll be", "will be", "we are", "currently", "now", "still",
];

/// How a sentence opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// With a status; what stands behind it is what for, and is a place only when it reads like one.
    For(Status),
    /// With a status; what stands behind it is where.
    At(Status),
    /// With a status that has neither.
    Is(Status),
    /// With going somewhere: the place, or what is done there, says more.
    Go,
    /// With being somewhere.
    Stay,
    /// With working from home.
    FromHome,
    /// With being in this place of the office, which the opening names itself.
    InThe(&'static str),
    /// With having gone home.
    Home,
}

/// One way in which a sentence opens.
pub(super) struct Way {
    /// The words.
    pub(super) words: &'static str,
    /// What they say.
    pub(super) opening: Opening,
    /// Whether they alone say that somebody is there now; otherwise a time or a place has to.
    pub(super) sure: bool,
    /// Whether nothing may stand behind them in the same word: ลา is leave, ลาน is not.
    pub(super) whole: bool,
    /// Whether they say what is done there, so that they belong to the purpose.
    pub(super) tells: bool,
}

const fn way(words: &'static str, opening: Opening) -> Way {
    Way {
        words,
        opening,
        sure: true,
        whole: false,
        tells: false,
    }
}

/// Work that is also written about in answers: only a time or a place makes it an absence.
const fn work(words: &'static str, status: Status) -> Way {
    Way {
        sure: false,
        tells: !matches!(status, Meeting),
        ..way(words, For(status))
    }
}

const fn whole(words: &'static str, opening: Opening) -> Way {
    Way {
        whole: true,
        ..way(words, opening)
    }
}

const fn unsure(words: &'static str, opening: Opening) -> Way {
    Way {
        sure: false,
        ..way(words, opening)
    }
}

use Opening::{At, For, FromHome, Go, Home, InThe, Is, Stay};
use Status::{InOffice, Leave, Meeting, OffDuty, OnMission, Travel};

/// The ways in which a Thai sentence opens; of those that fit, the longest counts.
pub(super) const THAI: &[Way] = &[
    // Leave: of the reason nothing is kept.
    way("ลาป่วย", Is(Leave)),
    way("ลากิจ", Is(Leave)),
    way("ลาพัก", Is(Leave)),
    way("ลาคลอด", Is(Leave)),
    way("ลาบวช", Is(Leave)),
    way("ลาอุปสมบท", Is(Leave)),
    way("ลาไป", Is(Leave)),
    way("ลาหยุด", Is(Leave)),
    way("ลาศึกษา", Is(Leave)),
    way("ลาเลี้ยง", Is(Leave)),
    way("ลาไม่รับ", Is(Leave)),
    way("ลางาน", Is(Leave)),
    way("ลาครึ่ง", Is(Leave)),
    way("ลา(", Is(Leave)),
    whole("ลา", Is(Leave)),
    whole("ป่วย", Is(Leave)),
    whole("ไม่สบาย", Is(Leave)),
    way("หยุดพัก", Is(Leave)),
    way("พักร้อน", Is(Leave)),
    way("ไปหาหมอ", Is(Leave)),
    way("หาหมอ", Is(Leave)),
    way("ไปพบแพทย์", Is(Leave)),
    way("พบแพทย์", Is(Leave)),
    // Meetings, training among them.
    way("ติดประชุม", For(Meeting)),
    way("เข้าประชุม", For(Meeting)),
    way("อยู่ประชุม", For(Meeting)),
    way("นั่งประชุม", For(Meeting)),
    way("อยู่ในที่ประชุม", For(Meeting)),
    way("อยู่ในห้องประชุม", For(Meeting)),
    way("เข้าร่วมประชุม", For(Meeting)),
    way("ติดอบรม", For(Meeting)),
    way("เข้าอบรม", For(Meeting)),
    whole("ประชุม", For(Meeting)),
    work("ร่วมประชุม", Meeting),
    work("ประชุม", Meeting),
    work("อบรม", Meeting),
    work("ฝึกอบรม", Meeting),
    work("สัมมนา", Meeting),
    work("เข้าร่วมอบรม", Meeting),
    work("เข้าร่วมสัมมนา", Meeting),
    // Out on a mission.
    way("ลงพื้นที่ตรวจ", At(OnMission)),
    way("ลงพื้นที่", At(OnMission)),
    way("ออกพื้นที่", At(OnMission)),
    way("ออกตรวจ", At(OnMission)),
    way("ออกหน่วย", At(OnMission)),
    way("ลงเรือตรวจ", At(OnMission)),
    way("ลงเรือ", At(OnMission)),
    way("เข้าเวร", At(OnMission)),
    way("อยู่เวร", At(OnMission)),
    way("อยู่หน้างาน", At(OnMission)),
    way("ติดภารกิจ", For(OnMission)),
    way("ติดราชการ", For(OnMission)),
    way("ติดงาน", For(OnMission)),
    way("มีภารกิจ", For(OnMission)),
    way("อยู่ข้างนอก", Is(OnMission)),
    way("ออกข้างนอก", Is(OnMission)),
    way("ออกไปข้างนอก", Is(OnMission)),
    way("ไม่อยู่สำนักงาน", Is(OnMission)),
    way("ไม่อยู่", Is(OnMission)),
    work("ตรวจราชการ", OnMission),
    work("ตรวจเยี่ยม", OnMission),
    work("ตรวจ", OnMission),
    work("เยี่ยมบ้าน", OnMission),
    work("เยี่ยม", OnMission),
    work("ร่วมพิธี", OnMission),
    work("ร่วมงาน", OnMission),
    work("ร่วมกิจกรรม", OnMission),
    work("ต้อนรับ", OnMission),
    work("รับเสด็จ", OnMission),
    work("ส่งเสด็จ", OnMission),
    work("เปิดงาน", OnMission),
    work("เป็นประธาน", OnMission),
    work("เป็นวิทยากร", OnMission),
    work("ดูงาน", OnMission),
    work("ศึกษาดูงาน", OnMission),
    work("สำรวจ", OnMission),
    // On the way, or away from the province.
    way("ไปราชการ", At(Travel)),
    way("เดินทางไปราชการ", At(Travel)),
    way("เดินทาง", At(Travel)),
    way("ระหว่างเดินทาง", At(Travel)),
    way("อยู่ระหว่างเดินทาง", At(Travel)),
    way("ระหว่างทาง", At(Travel)),
    way("ขับรถ", At(Travel)),
    way("นั่งรถ", At(Travel)),
    way("อยู่บนเครื่อง", Is(Travel)),
    way("บนเครื่อง", Is(Travel)),
    way("ขึ้นเครื่อง", At(Travel)),
    way("นั่งเครื่อง", At(Travel)),
    // In the office.
    way("ทำงานที่บ้าน", FromHome),
    way("เวิร์คฟรอมโฮม", FromHome),
    way("wfh", FromHome),
    way("อยู่ที่ทำงาน", InThe("ที่ทำงาน")),
    way("เข้าออฟฟิศ", Is(InOffice)),
    way("เข้าสำนักงาน", Is(InOffice)),
    way("เข้าที่ทำงาน", Is(InOffice)),
    way("กลับเข้าสำนักงาน", Is(InOffice)),
    way("กลับเข้าที่ทำงาน", Is(InOffice)),
    way("กลับถึงสำนักงาน", Is(InOffice)),
    way("กลับสำนักงานแล้ว", Is(InOffice)),
    way("ถึงที่ทำงาน", Is(InOffice)),
    way("ถึงสำนักงาน", Is(InOffice)),
    way("ถึงออฟฟิศ", Is(InOffice)),
    // Off duty.
    way("เลิกงาน", Is(OffDuty)),
    way("กลับบ้าน", Home),
    way("กลับที่พัก", Home),
    way("อยู่ที่พัก", Home),
    whole("วันหยุด", Is(OffDuty)),
    whole("หยุด", Is(OffDuty)),
    way("ออกเวร", Is(OffDuty)),
    way("นอกเวลาราชการ", Is(OffDuty)),
    way("พักเที่ยง", Is(OffDuty)),
    way("พักกลางวัน", Is(OffDuty)),
    way("ทานข้าว", Is(OffDuty)),
    way("กินข้าว", Is(OffDuty)),
    // Somewhere.
    way("อยู่ที่", Stay),
    way("อยู่ใน", Stay),
    way("อยู่", Stay),
    way("ออกไป", Go),
    way("แวะไป", Go),
    way("ไปที่", Go),
    way("ไปยัง", Go),
    way("ไป", Go),
    unsure("เข้า", Go),
    unsure("แวะ", Go),
];

/// The ways in which an English sentence opens.
pub(super) const ENGLISH: &[Way] = &[
    way("on leave", Is(Leave)),
    way("on annual leave", Is(Leave)),
    way("on sick leave", Is(Leave)),
    way("annual leave", Is(Leave)),
    way("sick leave", Is(Leave)),
    way("leave", Is(Leave)),
    way("off sick", Is(Leave)),
    way("sick", Is(Leave)),
    way("on vacation", Is(Leave)),
    way("on holiday", Is(Leave)),
    way("vacation", Is(Leave)),
    way("in a meeting", For(Meeting)),
    way("in meetings", For(Meeting)),
    way("in the meeting", For(Meeting)),
    way("at a meeting", For(Meeting)),
    way("on a call", Is(Meeting)),
    whole("meeting", For(Meeting)),
    work("meeting", Meeting),
    work("attending", Meeting),
    work("training", Meeting),
    work("seminar", Meeting),
    work("workshop", Meeting),
    way("in the field", For(OnMission)),
    way("on site", For(OnMission)),
    way("site visit", At(OnMission)),
    way("field visit", At(OnMission)),
    way("on mission", For(OnMission)),
    way("on a mission", For(OnMission)),
    way("on duty", At(OnMission)),
    way("out of office", Is(OnMission)),
    way("out of the office", Is(OnMission)),
    whole("out", Is(OnMission)),
    whole("away", Is(OnMission)),
    unsure("inspecting", At(OnMission)),
    unsure("inspection", At(OnMission)),
    unsure("visiting", At(OnMission)),
    way("on a plane", Is(Travel)),
    way("on the plane", Is(Travel)),
    way("on a flight", Is(Travel)),
    way("flying", At(Travel)),
    way("driving", At(Travel)),
    way("travelling", At(Travel)),
    way("traveling", At(Travel)),
    way("on the way", At(Travel)),
    way("en route", At(Travel)),
    way("on official travel", At(Travel)),
    way("working from home", FromHome),
    way("work from home", FromHome),
    way("wfh", FromHome),
    way("off duty", Is(OffDuty)),
    way("off work", Is(OffDuty)),
    way("at lunch", Is(OffDuty)),
    way("lunch", Is(OffDuty)),
    way("gone home", Home),
    way("at home", Home),
    way("day off", Is(OffDuty)),
    way("gone to", Go),
    way("going to", Go),
    way("off to", Go),
    way("heading to", Go),
    way("at my", Stay),
    unsure("at", Stay),
    unsure("in", Stay),
];

/// What a word of Thai begins with that names a place.
#[rustfmt::skip]
pub(super) const PLACES: &[&str] = &[
    "ต.", "ตำบล", "อ.", "อำเภอ", "จ.", "จังหวัด", "ม.", "หมู่บ้าน", "หมู่ที่", "บ้าน", "ชุมชน", "หาด", "เกาะ", "อ่าว",
    "แหลม", "ท่าเรือ", "ท่าอากาศยาน", "สนามบิน", "เขื่อน", "อ่างเก็บน้ำ", "อ่างฯ", "ฝาย", "คลอง", "แม่น้ำ", "สะพาน",
    "ถนน", "ซอย", "แยก", "สี่แยก", "สามแยก", "อุโมงค์", "โรงเรียน", "รร.", "โรงพยาบาล", "รพ.", "รพ.สต.", "วัด",
    "มัสยิด", "ศาลเจ้า", "ตลาด", "ห้าง", "โรงแรม", "ศาลากลาง", "ศาลาประชาคม", "ศาล", "ธนาคาร", "สำนักงาน", "สนง.",
    "สนจ.", "กรม", "กระทรวง", "ทำเนียบ", "รัฐสภา", "สภา", "อบต.", "อบจ.", "เทศบาล", "ทต.", "ทม.", "ทน.",
    "มหาวิทยาลัย", "ม.อ.", "วิทยาลัย", "ศูนย์", "สถานี", "สภ.", "ด่าน", "ค่าย", "จวน", "ห้อง", "ทะเล", "ป่า",
    "อุทยาน", "นิคม", "สวน", "สนาม", "หอประชุม", "ที่ว่าการ", "ที่ทำการ", "ที่ทำงาน", "ออฟฟิศ", "หน้างาน", "ไซต์",
    "ปั๊ม", "โรงงาน", "เมือง", "ต่างจังหวัด", "ต่างประเทศ", "กทม", "กรุงเทพ", "ฐานทัพ", "ศปภ.", "ปภ.", "โครงการ",
    "บ่อ", "พื้นที่", "เซ็นทรัล", "หอศิลป์", "พิพิธภัณฑ์", "เรือนจำ", "น้ำตก", "จุดชมวิว",
];

/// Areas that say more than a word like ฝาย that names none.
pub(super) const AREAS: &[&str] = &["ต.", "ตำบล", "อ.", "อำเภอ", "จ.", "จังหวัด", "ชุมชน", "หมู่บ้าน"];

/// The sub-districts and districts of the province, as they are said without a word for them.
#[rustfmt::skip]
pub(super) const NEAR: &[&str] = &[
    "ถลาง", "กะทู้", "ป่าตอง", "กมลา", "ฉลอง", "ราไวย์", "กะรน", "กะตะ", "วิชิต", "รัษฎา", "เกาะแก้ว", "ศรีสุนทร",
    "เชิงทะเล", "เทพกระษัตรี", "ป่าคลอก", "ไม้ขาว", "สาคู", "ตลาดใหญ่", "ตลาดเหนือ", "ในเมือง", "ภูเก็ต", "สะพานหิน",
    "บางเทา", "สุรินทร์บีช", "phuket", "thalang", "kathu", "patong", "kamala", "chalong", "rawai", "karon", "kata",
    "wichit", "rassada", "mai khao",
];

/// Away from the province: whoever is there travels (L1). Provinces as they are said, and beyond.
#[rustfmt::skip]
pub(super) const FAR: &[&str] = &[
    "ต่างจังหวัด", "ต่างประเทศ", "กทม", "กรุงเทพ", "บางกอก", "กระบี่", "กาญจนบุรี", "กาฬสินธุ์", "กำแพงเพชร",
    "ขอนแก่น", "จันทบุรี", "ฉะเชิงเทรา", "ชลบุรี", "พัทยา", "ชัยนาท", "ชัยภูมิ", "ชุมพร", "เชียงราย", "เชียงใหม่",
    "ตรัง", "ตราด", "ตาก", "นครนายก", "นครปฐม", "นครพนม", "นครราชสีมา", "โคราช", "นครศรีธรรมราช", "นครศรี",
    "นครสวรรค์", "นนทบุรี", "นราธิวาส", "น่าน", "บึงกาฬ", "บุรีรัมย์", "ปทุมธานี", "ประจวบ", "ปราจีนบุรี", "ปัตตานี",
    "อยุธยา", "พระนครศรีอยุธยา", "พะเยา", "พังงา", "พัทลุง", "พิจิตร", "พิษณุโลก", "เพชรบุรี", "เพชรบูรณ์", "แพร่",
    "มหาสารคาม", "มุกดาหาร", "แม่ฮ่องสอน", "ยโสธร", "ยะลา", "ร้อยเอ็ด", "ระนอง", "ระยอง", "ราชบุรี", "ลพบุรี",
    "ลำปาง", "ลำพูน", "เลย", "ศรีสะเกษ", "สกลนคร", "สงขลา", "หาดใหญ่", "สตูล", "สมุทรปราการ", "สมุทรสงคราม",
    "สมุทรสาคร", "สระแก้ว", "สระบุรี", "สิงห์บุรี", "สุโขทัย", "สุพรรณบุรี", "สุราษฎร์", "สุรินทร์", "หนองคาย",
    "หนองบัวลำภู", "อ่างทอง", "อำนาจเจริญ", "อุดรธานี", "อุดร", "อุตรดิตถ์", "อุทัยธานี", "อุบล", "สมุย", "ญี่ปุ่น",
    "จีน", "เกาหลี", "มาเลเซีย", "สิงคโปร์", "เวียดนาม", "ลาว", "กัมพูชา", "อินโดนีเซีย", "อินเดีย", "ยุโรป",
    "เยอรมนี", "ออสเตรเลีย", "อเมริกา", "bangkok", "krabi", "phang nga", "surat thani", "hat yai", "songkhla",
    "chiang mai", "chiang rai", "trang", "ranong", "nakhon", "khon kaen", "pattaya", "chonburi", "abroad", "overseas",
    "another province", "malaysia", "singapore", "japan", "china",
];

/// Where an office is: whoever is there is in it.
#[rustfmt::skip]
pub(super) const OFFICES: &[&str] = &[
    "สำนักงาน", "ที่ทำงาน", "ออฟฟิศ", "ห้อง", "ศาลากลาง", "โต๊ะ", "สนง.", "ที่ว่าการ", "office", "the office",
    "my office", "desk", "my desk", "work", "the city hall", "city hall", "provincial hall", "the provincial hall",
];

/// What is done somewhere: such words are no place.
#[rustfmt::skip]
pub(super) const DEEDS: &[&str] = &[
    "ตรวจ", "ประชุม", "อบรม", "ดู", "รับ", "ส่ง", "พบ", "หา", "เยี่ยม", "ร่วม", "เปิด", "เป็น", "ช่วย", "แก้", "ซ่อม",
    "ทำ", "ติดตาม", "สำรวจ", "ซื้อ", "กิน", "ทาน", "ประสาน", "แจก", "มอบ", "ต้อนรับ", "ถวาย", "บรรยาย", "นำ", "เก็บ",
    "จัด", "คุย", "เจรจา", "สัมมนา", "ศึกษา", "กับ", "พร้อม", "เพื่อ", "เรื่อง", "งาน", "ธุระ", "แล้ว", "เดี๋ยว",
    "ไม่มีสัญญาณ", "ไม่สะดวก", "ติดต่อ", "โทร", "เข้าพบ", "ตามปกติ", "ด่วน", "ราชการ", "วาระ", "ลับ",
];

/// What tells that something was done, found or achieved: a report and no absence.
#[rustfmt::skip]
pub(super) const DONE: &[&str] = &[
    "เสร็จ", "เรียบร้อย", "พบว่า", "ผลการ", "ปรากฏว่า", "คืบหน้า", "ก้าวหน้า", "ดำเนินการ", "สรุป", "ติดขัด",
    "ล่าช้า", "ปัญหา", "อุปสรรค", "รายงาน", "ร้อยละ", "เปอร์เซ็น", "เบิกจ่าย", "ลงนาม", "ตรวจรับ", "ตรวจสอบ",
    "ตรวจนับ", "แผนงาน", "เป้าหมาย", "ได้รับ", "ขอให้", "โปรด", "ควร", "แล้วเสร็จ", "อนุมัติ", "ไม่แล้ว", "finished",
    "completed", "complete", "found", "done", "progress", "problem", "delayed", "issue", "signed", "approved",
    "please", "report", "risk", "because", "addition",
];

/// Units of counting: numbers with them are told in reports.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "แห่ง", "ราย", "คน", "ครัวเรือน", "ไร่", "เรื่อง", "ครั้ง", "จุด", "บาท", "ล้าน", "กม.", "กิโลเมตร", "เมตร",
    "ตัน", "ลิตร", "คัน", "หลัง", "โครงการ", "ชุด", "ตัว", "ต้น", "ลำ", "เครื่อง", "สัญญา", "งวด", "%", "หมู่บ้าน",
    "km", "people", "sites", "baht", "tonnes", "projects", "percent",
];
