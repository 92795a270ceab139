//! Sums of money (J8).

use crate::{db::Conn, person::MissionArea};

/// What one agency has for one mission area in a fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Sum {
    /// The agency.
    pub agency: String,
    /// The area.
    pub area: MissionArea,
    /// How many projects.
    pub projects: i64,
    /// Allotted.
    pub budget: i64,
    /// Contracted.
    pub contracted: i64,
    /// Disbursed.
    pub disbursed: i64,
}

/// What was allotted, contracted and disbursed in a fiscal year; what was cancelled is not counted.
pub async fn sums(conn: &mut Conn, fiscal_year: i64) -> anyhow::Result<Vec<Sum>> {
    Ok(conn
        .query(
            "SELECT agency, area, COUNT(*) AS projects, CAST(SUM(budget) AS BIGINT) AS budget,
                    CAST(COALESCE(SUM(contract_amount), 0) AS BIGINT) AS contracted,
                    CAST(COALESCE(SUM(disbursed), 0) AS BIGINT) AS disbursed
             FROM project WHERE fiscal_year = $1 AND cancelled_on IS NULL GROUP BY agency, area ORDER BY agency, area",
        )
        .bind(fiscal_year)
        .all()
        .await?)
}

/// The fiscal years of which there are projects, the latest first.
pub async fn years(conn: &mut Conn) -> anyhow::Result<Vec<i64>> {
    let rows: Vec<(i64,)> = conn
        .query("SELECT DISTINCT fiscal_year FROM project ORDER BY fiscal_year DESC")
        .all()
        .await?;
    Ok(rows.into_iter().map(|(year,)| year).collect())
}

/// Which agencies lead projects of which mission areas.
pub async fn areas(conn: &mut Conn) -> anyhow::Result<Vec<(String, MissionArea)>> {
    Ok(conn
        .query("SELECT DISTINCT agency, area FROM project WHERE cancelled_on IS NULL ORDER BY agency, area")
        .all()
        .await?)
}
