//! What a message is, told from its words, in either language.

/// Every kind of message that a phone shows in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Confirm,
    Joined,
    Call,
    /// The call of a week that a holiday has moved (W6).
    CallMoved,
    Remind,
    Nudge,
    Brief,
    Close,
    /// To the delegates at the close (W6b).
    Chase,
    CallList,
    /// The governor's list of those still missing (W6b).
    StillMissing,
    /// A late 🟡 or 🔴, to governor and vices (W3).
    Late,
    Filed,
    FiledEarly,
    FiledLate,
    Withdrawn,
    Reason,
    Excused,
    /// The week was moved or skipped by hand (W6).
    Moved,
    Timetable,
    Board,
    Farewell,
    TakeOver,
    Delegates,
    Lapsed,
    HaveLapsed,
    Other,
}

/// The words of each kind in Thai and in English; the first that fits counts.
const WORDS: [(Kind, &str, &str); 26] = [
    (Kind::Confirm, "ถูกต้องหรือไม่", "Is that right?"),
    (Kind::Joined, "ลงทะเบียนแล้ว", "You have joined"),
    (Kind::Farewell, "สิทธิใช้งานในตำแหน่ง", "Your access as"),
    (Kind::TakeOver, "ท่านรับมอบงานในระบบ", "You take over from"),
    (Kind::Lapsed, "การมอบหมายในตำแหน่ง", "Your delegation as"),
    (Kind::HaveLapsed, "ครบ 7 วันแล้ว", "The 7 days are over"),
    (Kind::Delegates, "โปรดยืนยันภายใน", "please confirm by"),
    (Kind::Delegates, "(ยืนยันแล้ว)", "(confirmed)"),
    (Kind::Timetable, "ปฏิทินวาระยามเช้า", "Timetable of morning"),
    (Kind::Moved, "เลื่อนวาระยามเช้า", ", moves to "),
    (Kind::Moved, "งดวาระยามเช้า", ", is skipped"),
    (Kind::Late, "รายงานหลังกำหนด", "Late report"),
    (Kind::FiledEarly, "บันทึกแล้ว (ล่วงหน้า)", "Recorded (early)"),
    (Kind::FiledLate, "บันทึกแล้ว (หลังกำหนด)", "Recorded (late)"),
    (Kind::Filed, "บันทึกแล้ว ขอบคุณ", "Recorded, thank you"),
    (Kind::Excused, "บันทึกแล้ว: ", "Recorded: "),
    (Kind::Reason, "โปรดพิมพ์เหตุผล", "Please type why"),
    (
        Kind::Withdrawn,
        "ยกเลิกรายงานประจำสัปดาห์",
        "The weekly report is withdrawn",
    ),
    (Kind::Chase, "จะบันทึกเป็นรายงานล่าช้า", "it will count as late"),
    (Kind::Nudge, "อีก 15 นาที", "in 15 minutes"),
    (
        Kind::Remind,
        "ยังไม่ได้รับรายงานประจำสัปดาห์",
        "No weekly report yet",
    ),
    (Kind::CallMoved, "ซึ่งเป็นวันหยุดราชการ", ", a public holiday)"),
    (Kind::Call, "วาระยามเช้า", "Morning session"),
    (Kind::Close, "ปิดรับรายงานสัปดาห์", "closed at"),
    (Kind::CallList, "โทรตาม สัปดาห์", "Call list"),
    (Kind::StillMissing, "ยังไม่รายงาน สัปดาห์", "Still missing"),
];

/// The rest begin with what others may quote.
const LAST: [(Kind, &str, &str); 2] = [
    (Kind::Brief, "สรุปประจำสัปดาห์", "Weekly brief"),
    (Kind::Board, "ทั้งหมด ", "All "),
];

impl Kind {
    pub fn of(text: &str) -> Self {
        let fits = |(_, thai, english): &&(Self, &str, &str)| {
            text.contains(thai) || text.contains(english)
        };
        let known = WORDS.iter().chain(&LAST).find(fits);
        known.map_or(Self::Other, |(kind, ..)| *kind)
    }
}
