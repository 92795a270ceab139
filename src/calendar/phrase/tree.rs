//! What a phrase says, before it is known when that is.

/// A phrase as it is joined to its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tree {
    /// กลับ stands before it.
    pub back: bool,
    pub join: Join,
    pub first: Point,
    /// The other end of "25-27 พ.ย.".
    pub second: Option<Point>,
    /// The hours of "25-27 พ.ย. 9.00-16.00 น.".
    pub hours: Option<(Hour, Option<Hour>)>,
    /// เป็นต้นไป.
    pub onward: bool,
    /// How sure it is to be a time at all.
    pub standing: Standing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    None,
    /// ถึง.
    Until,
    /// ภายใน.
    Within,
    Before,
    From,
    After,
}

/// How sure words are to be a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Wherever they stand.
    Sure,
    /// When they are cut off on the right: เที่ยง.
    Ended,
    /// Between spaces, or behind a deed: ศุกร์, บ่าย.
    Apart,
    /// As the whole of what is said, or behind ถึง, กลับ: 3/12.
    Alone,
}

/// A time, as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    Now,
    Day(Day),
    Hour(Option<Day>, Hour),
    Part(Option<Day>, Part),
    Span(Span),
    /// A bare length.
    Length(Length),
    /// อีก, in: from now.
    Later(Length),
    /// ที่แล้ว: back from now.
    Ago(Length),
    Impossible,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// So many days from today.
    Away(i64),
    Weekday(u32, Rel),
    /// A day and a month, and the weekday that was named with them.
    Date {
        day: u32,
        month: u32,
        year: Option<Year>,
        weekday: Option<u32>,
    },
    /// วันที่ 24, ที่ 1 เดือนหน้า.
    OfMonth {
        day: u32,
        month: Rel,
        weekday: Option<u32>,
    },
    /// อีก 3 วัน; the length in days and more.
    Later(Length),
    Edge(Edge, Span),
}

/// Which of the many that come round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rel {
    Bare,
    This,
    Next,
    Last,
}

/// A day of a span (C14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Middle,
    Late,
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Week(Rel),
    /// อาทิตย์หน้า: the week, perhaps the Sunday.
    WeekOrSunday(Rel),
    Weekend(Rel),
    Month(Rel),
    Named(u32, Option<Year>),
    Year(Rel),
    YearOf(Year),
    Fiscal(Rel),
    FiscalOf(Year),
    Quarter(Rel),
    QuarterOf(u32, Option<Year>),
}

/// A year as it is written (C9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Four figures of either era.
    Whole(u32),
    /// Two figures.
    Short(u32),
    Buddhist(u32),
    Common(u32),
}

/// An hour of the day in minutes; up to 30 hours, when a night goes on after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hour {
    pub at: u32,
    /// What else it may mean.
    pub other: Option<u32>,
    /// Both are as likely: the next is meant.
    pub next: bool,
    /// How its hours are counted, for the other end of "9-11 โมง".
    pub count: Count,
}

/// How hours are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// ตี.
    Tee,
    /// บ่าย.
    Afternoon,
    Mong,
    MongMorning,
    MongEvening,
    Thum,
    /// น. and figures: of 24.
    Day,
    Am,
    Pm,
    /// "at 1", "half past three": of 12, not said which.
    Twelve,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
    OfficeHours,
    Lunch,
    /// ครึ่งวัน, not said which half.
    HalfDay,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Length {
    pub minutes: u32,
    pub days: u32,
    pub working_days: u32,
    pub months: u32,
    /// The lesser number of "2-3 วัน", as a length of the same unit.
    pub or: Option<(u32, u32, u32, u32)>,
}

impl Length {
    /// Whether it ends at a moment, and not with a day.
    pub(super) fn is_exact(self) -> bool {
        self.minutes > 0 || self.of_clock()
    }

    /// Whether it is counted on the clock.
    pub(super) fn of_clock(self) -> bool {
        self.days == 0 && self.working_days == 0 && self.months == 0
    }

    /// The lesser of two.
    pub(super) fn lesser(self) -> Option<Self> {
        let (minutes, days, working_days, months) = self.or?;
        Some(Self {
            minutes,
            days,
            working_days,
            months,
            or: None,
        })
    }
}
