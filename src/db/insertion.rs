//! Many rows in one statement: a register of a hundred thousand rows costs as many statements as there are full ones among them, and
//! each statement is a journey to the server.

use super::{Conn, Query};

/// How many values stand in a full statement. Both engines take many more, but SQLite finds the name of each by going through all of
/// them.
const VALUES: usize = 512;

/// An insertion of however many rows.
#[derive(Debug)]
pub struct Insertion {
    rows: usize,
    full: String,
    single: String,
}

impl Insertion {
    /// From `INSERT INTO table (a, b)` and what follows the values, if anything.
    #[must_use]
    pub fn new(into: &str, then: &str) -> Self {
        let columns = into.matches(',').count() + 1;
        let rows = (VALUES / columns).max(1);
        Self {
            rows,
            full: written(into, columns, rows, then),
            single: written(into, columns, 1, then),
        }
    }

    /// Inserts them in their order; `bind` binds the values of one.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn run<T>(
        &'static self,
        conn: &mut Conn,
        rows: &[T],
        bind: impl for<'c> Fn(Query<'c>, &T) -> Query<'c>,
    ) -> sqlx::Result<()> {
        let full = rows.chunks_exact(self.rows);
        let rest = full.remainder();
        for rows in full {
            let query = rows.iter().fold(conn.query(&self.full), &bind);
            query.run().await?;
        }
        for row in rest {
            bind(conn.query(&self.single), row).run().await?;
        }
        Ok(())
    }
}

/// The statement of so many rows.
fn written(into: &str, columns: usize, rows: usize, then: &str) -> String {
    let row = |row: usize| {
        let first = row * columns + 1;
        let values: Vec<String> = (first..first + columns)
            .map(|at| format!("${at}"))
            .collect();
        format!("({})", values.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!("{into} VALUES {} {then}", rows.join(", "))
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_follows_the_other() {
        assert_eq!(
            written("INSERT INTO t (a, b)", 2, 2, ""),
            "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)"
        );
        let known = Insertion::new("INSERT INTO t (a, b)", "ON CONFLICT (a) DO NOTHING");
        assert_eq!(known.rows, 256);
        assert_eq!(
            known.single,
            "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT (a) DO NOTHING"
        );
    }
}
