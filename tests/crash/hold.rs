//! Holds the program at one statement, from outside: a trigger in the database that does not come to its end.

use sqlx::{
    AssertSqlSafe, Connection as _, Executor as _, PgConnection, SqliteConnection,
    sqlite::SqliteConnectOptions,
};
use std::{str::FromStr as _, time::Duration};

/// A statement at which the program is held: before what it does is committed.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// `INSERT` or `UPDATE`.
    pub event: &'static str,
    pub table: &'static str,
    /// On which rows; empty for all.
    pub when: &'static str,
}

impl At {
    pub const fn insert(table: &'static str) -> Self {
        Self {
            event: "INSERT",
            table,
            when: "",
        }
    }

    pub const fn update(table: &'static str, when: &'static str) -> Self {
        Self {
            event: "UPDATE",
            table,
            when,
        }
    }
}

/// The way in, beside the program's own.
pub enum Way {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Way {
    pub async fn into(url: &str) -> Self {
        if url.starts_with("sqlite") {
            let options = SqliteConnectOptions::from_str(url).expect("a URL");
            // Whoever finds it locked is told at once.
            let options = options.busy_timeout(Duration::ZERO);
            let conn = SqliteConnection::connect_with(&options).await;
            Self::Sqlite(conn.expect("the file is there"))
        } else {
            Self::Postgres(PgConnection::connect(url).await.expect("it is there"))
        }
    }

    async fn does(&mut self, sql: String) -> Result<(), sqlx::Error> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql));
        match self {
            Self::Sqlite(conn) => conn.execute(sql).await.map(drop),
            Self::Postgres(conn) => conn.execute(sql).await.map(drop),
        }
    }

    /// From now on the program comes as far as this.
    pub async fn holds(&mut self, at: At) {
        let At { event, table, when } = at;
        let condition = match when {
            "" => String::new(),
            when => format!("WHEN ({when})"),
        };
        let sql = match self {
            Self::Sqlite(_) => format!(
                "CREATE VIEW forever AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS c FROM n;
                 CREATE TRIGGER hold AFTER {event} ON {table} FOR EACH ROW {condition} BEGIN SELECT c FROM forever; END;"
            ),
            Self::Postgres(_) => format!(
                "CREATE FUNCTION forever() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(600); RETURN NULL; END';
                 CREATE TRIGGER hold AFTER {event} ON {table} FOR EACH ROW {condition} EXECUTE FUNCTION forever();"
            ),
        };
        self.does(sql).await.expect("the trigger is good");
    }

    /// Waits until the program is held there.
    pub async fn is_held(&mut self) {
        let mut seen = 0;
        for _ in 0..1_500 {
            // A turn locks for milliseconds; one that is held does not end.
            seen = if self.looks_held().await { seen + 1 } else { 0 };
            if seen == 12 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the program never came to the statement");
    }

    async fn looks_held(&mut self) -> bool {
        match self {
            Self::Sqlite(_) => {
                let locked = self.does("BEGIN IMMEDIATE; ROLLBACK;".to_owned()).await;
                locked.is_err()
            }
            Self::Postgres(conn) => {
                let (asleep,): (i64,) = sqlx::query_as(
                    "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'",
                )
                .fetch_one(conn)
                .await
                .expect("the server answers");
                asleep > 0
            }
        }
    }

    /// The program is dead: nothing holds any more. PostgreSQL does not notice by itself that nobody waits for a statement.
    pub async fn lets_go(&mut self, at: At) {
        let table = at.table;
        let sql = match self {
            Self::Sqlite(_) => "DROP TRIGGER hold; DROP VIEW forever;".to_owned(),
            Self::Postgres(_) => format!(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event = 'PgSleep';
                 DROP TRIGGER hold ON {table}; DROP FUNCTION forever();"
            ),
        };
        self.does(sql).await.expect("the trigger is there");
    }
}
