//! How cells look.

use super::{Kind, text};
use crate::calendar::Tongue;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Every machine of an office has it, and it has Thai.
const FONT: &str = "Tahoma";
const SIZE: f64 = 10.0;
const LINES: Color = Color::RGB(0x00BF_BFBF);
const HEADER: Color = Color::RGB(0x00DD_E7F0);
const QUIET: Color = Color::RGB(0x0059_5959);

const WHOLE: &str = "#,##0";
const DECIMAL: &str = "#,##0.00";
/// The Buddhist calendar (07 of 1) in Thai (41E), as Excel itself writes it.
const DAY_TH: &str = "[$-107041E]d mmm yyyy;@";
const MOMENT_TH: &str = "[$-107041E]d mmm yyyy hh:mm;@";
/// Without the language a Thai Excel would write Thai months.
const DAY_EN: &str = "[$-409]d mmm yyyy;@";
const MOMENT_EN: &str = "[$-409]d mmm yyyy hh:mm;@";

/// The formats of one workbook.
#[derive(Debug)]
pub(super) struct Formats {
    pub title: Format,
    pub office: Format,
    pub heading: Format,
    text: Format,
    guarded: Format,
    whole: Format,
    decimal: Format,
    day: Format,
    moment: Format,
    below: [(Kind, Format); 5],
}

impl Formats {
    pub fn new(tongue: Tongue) -> Self {
        let plain = || Format::new().set_font_name(FONT).set_font_size(SIZE);
        let cell = || {
            plain()
                .set_border(FormatBorder::Thin)
                .set_border_color(LINES)
                .set_align(FormatAlign::Top)
        };
        let (day, moment) = match tongue {
            Tongue::Thai => (DAY_TH, MOMENT_TH),
            Tongue::English => (DAY_EN, MOMENT_EN),
        };
        let text = cell().set_num_format("@").set_text_wrap();
        // A number to the right of its cell and a date to the left of the next would run together.
        let centred = || cell().set_align(FormatAlign::Center);
        Self {
            title: plain().set_font_size(SIZE + 4.0).set_bold(),
            office: plain().set_font_color(QUIET),
            heading: cell()
                .set_bold()
                .set_background_color(HEADER)
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_align(FormatAlign::Center),
            guarded: text.clone().set_quote_prefix(),
            text,
            whole: cell().set_num_format(WHOLE),
            decimal: cell().set_num_format(DECIMAL),
            day: centred().set_num_format(day),
            moment: centred().set_num_format(moment),
            below: [
                (Kind::Text, "@"),
                (Kind::Whole, WHOLE),
                (Kind::Decimal, DECIMAL),
                (Kind::Day, day),
                (Kind::Moment, moment),
            ]
            .map(|(kind, shown)| (kind, plain().set_num_format(shown))),
        }
    }

    /// The format of what somebody types below the table: without its lines.
    pub fn below(&self, kind: Kind) -> &Format {
        let own = self.below.iter().find(|(own, _)| *own == kind);
        own.map_or(&self.text, |(_, format)| format)
    }

    /// The format of a cell of the table.
    pub fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.text,
            Kind::Whole => &self.whole,
            Kind::Decimal => &self.decimal,
            Kind::Day => &self.day,
            Kind::Moment => &self.moment,
        }
    }

    /// The format of a text.
    pub fn of_text(&self, text: &str) -> &Format {
        if text::looks_like_a_formula(text) {
            &self.guarded
        } else {
            &self.text
        }
    }
}
