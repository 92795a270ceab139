//! Reading a list of holidays (W11): a slip in it would move a session, so every row is checked, and a
//! fault names its line, its column and the reason.

use super::date::buddhist_year;
use super::holidays::Holiday;
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;

/// The days on which government offices are closed, and the last day of the last year that the list knows.
pub(super) fn read(list: &str) -> Result<(BTreeMap<NaiveDate, Holiday>, NaiveDate), Fault> {
    let mut days = BTreeMap::new();
    let mut last_year = None;
    let mut reader = csv::Reader::from_reader(list.as_bytes());
    let columns = reader.headers().map_err(Fault::unreadable)?.clone();
    for record in reader.into_records() {
        let record = record.map_err(Fault::unreadable)?;
        let line = record.position().map_or(0, csv::Position::line);
        let row: Row = record
            .deserialize(Some(&columns))
            .map_err(|e| Fault::misfit(line, &e))?;
        let (date, holiday) = row.read().map_err(|reason| Fault { line, reason })?;
        last_year = last_year.max(date.map(|date| date.year()));
        let Some(holiday) = holiday else { continue };
        if let Some(first) = days.insert(holiday.date, holiday) {
            let reason = format!(
                "date {} is listed twice; one row takes both names",
                first.date
            );
            return Err(Fault { line, reason });
        }
    }
    let known_until = last_year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
    let none = || Fault {
        line: 1,
        reason: "no row has a date".to_owned(),
    };
    Ok((days, known_until.ok_or_else(none)?))
}

/// What is wrong with a list of holidays, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, counted from 1 with the header.
    pub line: u64,
    /// What is wrong, naming the column.
    pub reason: String,
}

impl Fault {
    fn unreadable(error: csv::Error) -> Self {
        let line = error.position().map_or(1, csv::Position::line);
        Self {
            line,
            reason: error.to_string(),
        }
    }

    fn misfit(line: u64, error: &csv::Error) -> Self {
        // csv's own sentence repeats the position; the inner one names the column.
        let reason = match error.kind() {
            csv::ErrorKind::Deserialize { err, .. } => err.to_string(),
            _ => error.to_string(),
        };
        Self { line, reason }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "holidays, line {}: {}", self.line, self.reason)
    }
}

impl std::error::Error for Fault {}

/// The columns that are read; the others are for those who keep the file.
#[derive(Deserialize)]
struct Row {
    date: String,
    year_be: String,
    weekday_en: String,
    name_th: String,
    name_en: String,
    status: String,
    government_closed: String,
}

impl Row {
    /// The row's date, and its holiday when government offices are closed on it.
    fn read(self) -> Result<(Option<NaiveDate>, Option<Holiday>), String> {
        let closed = match self.government_closed.as_str() {
            "yes" => true,
            "no" => false,
            other => return Err(format!("government_closed is yes or no, not \"{other}\"")),
        };
        let Some(date) = self.dated()? else {
            return Ok((None, None));
        };
        if !closed {
            return Ok((Some(date), None));
        }
        let estimated = match self.status.as_str() {
            "announced" | "rule" => false,
            "estimated" => true,
            other => {
                return Err(format!(
                    "status \"{other}\" is not announced, rule or estimated"
                ));
            }
        };
        if self.name_th.is_empty() || self.name_en.is_empty() {
            return Err("name_th and name_en are both needed".to_owned());
        }
        let (name_th, name_en) = (self.name_th, self.name_en);
        let holiday = Holiday {
            date,
            name_th,
            name_en,
            estimated,
        };
        Ok((Some(date), Some(holiday)))
    }

    /// The date, checked against the year and weekday beside it: a slip in one of them closes a wrong day.
    fn dated(&self) -> Result<Option<NaiveDate>, String> {
        if self.date.is_empty() {
            return match self.status.as_str() {
                "to be announced" => Ok(None),
                _ => Err("date is empty, and status is not \"to be announced\"".to_owned()),
            };
        }
        let date = NaiveDate::parse_from_str(&self.date, "%Y-%m-%d")
            .map_err(|_| format!("date \"{}\" is no day written YYYY-MM-DD", self.date))?;
        let year = buddhist_year(date);
        if self.year_be != year.to_string() {
            return Err(format!(
                "year_be is \"{}\", but {date} lies in {year}",
                self.year_be
            ));
        }
        let weekday = date.format("%A").to_string();
        if self.weekday_en != weekday {
            return Err(format!(
                "weekday_en is \"{}\", but {date} is a {weekday}",
                self.weekday_en
            ));
        }
        Ok(Some(date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "date,year_be,weekday_en,name_th,name_en,status,government_closed\n";

    #[test]
    fn a_faulty_list_names_line_column_and_reason() {
        let good = "2027-04-13,2570,Tuesday,วันสงกรานต์,Songkran,rule,yes\n";
        for (row, line, reason) in [
            (
                "2027-02-29,2570,Monday,ก,a,rule,yes",
                3,
                "date \"2027-02-29\" is no day written YYYY-MM-DD",
            ),
            (
                "14/04/2027,2570,Wednesday,ก,a,rule,yes",
                3,
                "date \"14/04/2027\" is no day written YYYY-MM-DD",
            ),
            (
                "2027-04-14,2569,Wednesday,ก,a,rule,yes",
                3,
                "year_be is \"2569\", but 2027-04-14 lies in 2570",
            ),
            (
                "2027-04-14,2570,Thursday,ก,a,rule,yes",
                3,
                "weekday_en is \"Thursday\", but 2027-04-14 is a Wednesday",
            ),
            (
                "2027-04-14,2570,Wednesday,ก,a,perhaps,yes",
                3,
                "status \"perhaps\" is not announced, rule or estimated",
            ),
            (
                "2027-04-14,2570,Wednesday,,a,rule,yes",
                3,
                "name_th and name_en are both needed",
            ),
            (
                "2027-04-14,2570,Wednesday,ก,a,rule,maybe",
                3,
                "government_closed is yes or no, not \"maybe\"",
            ),
            (
                ",2570,,ก,a,rule,yes",
                3,
                "date is empty, and status is not \"to be announced\"",
            ),
            (
                good,
                3,
                "date 2027-04-13 is listed twice; one row takes both names",
            ),
        ] {
            let fault = read(&format!("{HEADER}{good}{row}")).unwrap_err();
            assert_eq!((fault.line, fault.reason.as_str()), (line, reason));
        }
        let short = read(&format!("{HEADER}2027-04-13,2570\n")).unwrap_err();
        assert!(
            short.to_string().starts_with("holidays, line 2: "),
            "{short}"
        );
        let column = read("date,year_be\n2027-04-13,2570\n").unwrap_err();
        assert_eq!(
            column.to_string(),
            "holidays, line 2: missing field `weekday_en`"
        );
        assert_eq!(read(HEADER).unwrap_err().reason, "no row has a date");
        assert_eq!(read("").unwrap_err().reason, "no row has a date");
    }
}
