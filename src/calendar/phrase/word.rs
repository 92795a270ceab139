//! What words are in a time phrase.

/// What a word is in a time phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// หนึ่ง to เก้า.
    Digit(u32),
    /// เอ็ด: one, after tens.
    AndOne,
    /// สิบ.
    Ten,
    /// ยี่สิบ.
    Twenty,
    /// A whole number in English: ten, eleven, a.
    Count(u32),
    /// วันนี้ is 0, พรุ่งนี้ 1, เมื่อวาน -1.
    Away(i64),
    /// From Monday, 0.
    Weekday(u32),
    /// A weekday in letters that mean other things as well: sat, ศ.
    ShortWeekday(u32),
    /// อาทิตย์: Sunday, and a week.
    Sunday,
    /// วัน.
    Day,
    /// วันที่แล้ว, วันก่อน: behind a number.
    DaysAgo,
    Tonight,
    /// วันที่.
    DayOfMonth,
    /// ที่.
    At,
    Week,
    Weekend,
    Month,
    Year,
    FiscalYear,
    Quarter,
    /// A month that can be nothing else: ธันวาคม, ธ.ค.
    Named(u32),
    /// A month in letters that may be something else: ธันวา, ธค, may.
    MaybeNamed(u32),
    Buddhist,
    Common,
    This,
    Next,
    Last,
    Morning,
    Afternoon,
    Evening,
    Night,
    OfficeHours,
    Lunch,
    HalfDay,
    /// ช่วง, ตอน.
    During,
    Start,
    Middle,
    Late,
    Close,
    /// ตี.
    Tee,
    /// โมง.
    Mong,
    /// ทุ่ม.
    Thum,
    Noon,
    Midnight,
    Half,
    /// ตรง.
    Sharp,
    /// น., นาฬิกา.
    Nalika,
    /// น without its point.
    BareNalika,
    /// 3 o'clock: of a clock of twelve hours.
    OfTwelve,
    Am,
    Pm,
    Past,
    To,
    QuarterPast,
    QuarterTo,
    Minute,
    Hour,
    WorkingDay,
    More,
    In,
    Ago,
    Until,
    Within,
    By,
    Before,
    Back,
    From,
    After,
    Between,
    Onward,
    Hedge,
    /// เวลา.
    Time,
    /// on, at, ใน, เมื่อ: what says nothing by itself.
    On,
    The,
    Of,
    And,
    Ordinal,
    Now,
    Every,
    /// What is measured, also in fractions: ไร่, บาท.
    Measure,
    /// What is counted by whole numbers: คน, เรื่อง.
    Counter,
    /// หมู่, ชั้น: counted, and with a number behind it.
    CounterOrNumbered,
    /// After it a number is no time: มาตรา, ชั้น, ร้อยละ.
    Numbered,
    /// After it a date is a name: ถนน, ซอย.
    Street,
    /// After it comes a name: คุณ, บ้าน.
    Titled,
    /// A deed after which a part of the day may stand by itself: ลา, ประชุม.
    Deed,
    Polite,
    /// Then, and: what may follow an hour that is only a number.
    Link,
    /// A word in which a word of time stands without being meant.
    Other,
}
