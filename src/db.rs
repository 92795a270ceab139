//! The only file that knows that there are two engines. Every query is one portable text.

mod insertion;

pub use insertion::Insertion;

use anyhow::Context as _;
use sqlx::{
    Arguments as _, Database, Encode, FromRow, Postgres, Sqlite, Type,
    postgres::{PgPoolOptions, PgRow},
    sqlite::{
        SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
    },
};
use std::{str::FromStr as _, time::Duration};

/// Every migration, portable, forward only.
static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();

/// How many may read at once. Each has a thread, a cache and its prepared statements in memory for as long as the office is open.
const READERS: u32 = 2;
/// The pages that a connection of SQLite keeps, in KiB (negative, as SQLite asks for it): what is read often. The whole file is in
/// the machine's own cache anyway.
const PAGES_KEPT: &str = "-512";
/// How many connections PostgreSQL is asked for.
const POSTGRES_CONNECTIONS: u32 = 12;

/// The open database.
#[derive(Clone, Debug)]
pub enum Pool {
    /// One writer at a time, readers beside it (WAL).
    Sqlite {
        /// The one connection that writes: turns queue for it instead of failing.
        writer: sqlx::SqlitePool,
        /// Connections that only read.
        readers: sqlx::SqlitePool,
    },
    /// Serializable transactions.
    Postgres(sqlx::PgPool),
}

/// The right to be the one office at work on a database; given back when it is dropped, or when the program ends in whatever way.
#[derive(Debug)]
pub enum Claim {
    /// A locked file beside the database file.
    File(std::fs::File),
    /// A connection that holds an advisory lock.
    Server(Box<sqlx::PgConnection>),
}

/// The advisory lock of the office, one in each database.
const OFFICE_LOCK: i64 = 0x616e_676b_6861;

/// Claims the database for one office; `None` while another holds it (W8: running twice never sends twice).
///
/// # Errors
/// The file cannot be locked, or the server cannot be reached.
pub async fn claim(url: &str) -> anyhow::Result<Option<Claim>> {
    use sqlx::Connection as _;
    if url.starts_with("sqlite:") {
        let options = SqliteConnectOptions::from_str(url)
            .context("the database URL is not of the form sqlite://FILE")?;
        let mut path = options.get_filename().as_os_str().to_owned();
        path.push(".lock");
        let file = std::fs::File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .context("the database file could not be opened")?;
        return match file.try_lock() {
            Ok(()) => Ok(Some(Claim::File(file))),
            Err(std::fs::TryLockError::WouldBlock) => Ok(None),
            Err(std::fs::TryLockError::Error(error)) => {
                Err(error).context("the database file could not be locked")
            }
        };
    }
    let mut conn = sqlx::PgConnection::connect(url)
        .await
        .context("the PostgreSQL server could not be reached")?;
    let (ours,): (bool,) = sqlx::query_as("SELECT pg_try_advisory_lock($1)")
        .bind(OFFICE_LOCK)
        .fetch_one(&mut conn)
        .await
        .context("the database could not be locked")?;
    Ok(ours.then(|| Claim::Server(Box::new(conn))))
}

/// One transaction. Dropped without `commit`, nothing of it has happened.
#[derive(Debug)]
pub enum Conn {
    /// On SQLite.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// A value that both engines store natively.
pub trait Value:
    for<'q> Encode<'q, Sqlite>
    + Type<Sqlite>
    + for<'q> Encode<'q, Postgres>
    + Type<Postgres>
    + Send
    + 'static
{
}
impl<T> Value for T where
    T: for<'q> Encode<'q, Sqlite>
        + Type<Sqlite>
        + for<'q> Encode<'q, Postgres>
        + Type<Postgres>
        + Send
        + 'static
{
}

/// A row that both engines can fill.
pub trait Row:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
}
impl<T> Row for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
}

enum Values {
    Sqlite(<Sqlite as Database>::Arguments),
    Postgres(<Postgres as Database>::Arguments),
}

/// A query on its way: bind values in the order of `$1`, `$2`, …, then run it.
pub struct Query<'c> {
    sql: &'static str,
    conn: &'c mut Conn,
    values: Result<Values, sqlx::error::BoxDynError>,
}

impl Pool {
    /// Opens the database at `url` (`sqlite://FILE` or `postgres://…`) and brings its tables up to date.
    ///
    /// # Errors
    /// A URL of neither form; a file or server that cannot be opened; a migration that fails. The error says which, without the password.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let pool = Self::visit(url).await?;
        match &pool {
            Self::Sqlite { writer, .. } => MIGRATIONS.run(writer).await,
            Self::Postgres(server) => MIGRATIONS.run(server).await,
        }
        .context("the database's tables could not be brought up to date")?;
        Ok(pool)
    }

    /// Opens the database without touching its tables.
    ///
    /// # Errors
    /// As for [`Pool::open`].
    pub async fn visit(url: &str) -> anyhow::Result<Self> {
        if url.starts_with("sqlite:") {
            let options = SqliteConnectOptions::from_str(url)
                .context("the database URL is not of the form sqlite://FILE")?
                .journal_mode(SqliteJournalMode::Wal)
                // A kill or a power cut must not take back what Telegram was told that we have.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .pragma("cache_size", PAGES_KEPT)
                .busy_timeout(Duration::from_secs(10));
            let writer = SqlitePoolOptions::new()
                .max_connections(1)
                .connect_with(options.clone().create_if_missing(true))
                .await
                .context("the database file could not be opened")?;
            let readers = SqlitePoolOptions::new()
                .min_connections(0)
                .max_connections(READERS)
                .connect_lazy_with(options.pragma("query_only", "1"));
            Ok(Self::Sqlite { writer, readers })
        } else {
            let server = PgPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS)
                .acquire_timeout(Duration::from_secs(10))
                .connect(url)
                .await
                .context("the PostgreSQL server could not be reached")?;
            Ok(Self::Postgres(server))
        }
    }

    /// Begins a transaction that may write: the only one at its time on SQLite, serializable on PostgreSQL.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn begin(&self) -> sqlx::Result<Conn> {
        Ok(match self {
            Self::Sqlite { writer, .. } => {
                Conn::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Self::Postgres(server) => Conn::Postgres(
                server
                    .begin_with("BEGIN ISOLATION LEVEL SERIALIZABLE")
                    .await?,
            ),
        })
    }

    /// Begins a transaction for marking single rows that nobody else decides upon, such as a letter on its way. It waits for
    /// others instead of failing.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn mark(&self) -> sqlx::Result<Conn> {
        match self {
            Self::Sqlite { .. } => self.begin().await,
            Self::Postgres(server) => Ok(Conn::Postgres(server.begin().await?)),
        }
    }

    /// Begins a transaction that only reads, and sees one moment of the database.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn read(&self) -> sqlx::Result<Conn> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Conn::Sqlite(readers.begin().await?),
            Self::Postgres(server) => Conn::Postgres(
                server
                    .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?,
            ),
        })
    }

    /// Closes every connection, after the queries that run have ended.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(server) => server.close().await,
        }
    }

    /// The engine's name, for people.
    #[must_use]
    pub fn engine(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }
}

impl Conn {
    /// A query in the portable dialect.
    pub fn query(&mut self, sql: &'static str) -> Query<'_> {
        let values = match self {
            Self::Sqlite(_) => Values::Sqlite(Default::default()),
            Self::Postgres(_) => Values::Postgres(Default::default()),
        };
        Query {
            sql,
            conn: self,
            values: Ok(values),
        }
    }

    /// Makes everything done in this transaction true at once.
    ///
    /// # Errors
    /// The engine refused: see [`is_conflict`].
    pub async fn commit(self) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await,
            Self::Postgres(transaction) => transaction.commit().await,
        }
    }
}

/// Runs one of sqlx's fetchers on whichever engine the query is for.
macro_rules! on_engine {
    ($query:expr, |$sql:ident, $values:ident, $conn:ident| $call:expr) => {{
        let query = $query;
        let $sql = query.sql;
        match (query.conn, query.values.map_err(sqlx::Error::Encode)?) {
            (Conn::Sqlite(transaction), Values::Sqlite($values)) => {
                let $conn = &mut **transaction;
                $call
            }
            (Conn::Postgres(transaction), Values::Postgres($values)) => {
                let $conn = &mut **transaction;
                $call
            }
            _ => unreachable!("a query's values are made for its own connection"),
        }
    }};
}

impl Query<'_> {
    /// Binds the next value.
    #[must_use]
    pub fn bind<T: Value>(mut self, value: T) -> Self {
        self.values = self.values.and_then(|mut values| {
            match &mut values {
                Values::Sqlite(list) => list.add(value)?,
                Values::Postgres(list) => list.add(value)?,
            }
            Ok(values)
        });
        self
    }

    /// Runs it and tells how many rows it touched.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn run(self) -> sqlx::Result<u64> {
        on_engine!(self, |sql, values, conn| Ok(sqlx::query_with(sql, values)
            .execute(conn)
            .await?
            .rows_affected()))
    }

    /// The one row that there must be.
    ///
    /// # Errors
    /// There is none, or the engine refused.
    pub async fn one<T: Row>(self) -> sqlx::Result<T> {
        on_engine!(self, |sql, values, conn| {
            sqlx::query_as_with(sql, values).fetch_one(conn).await
        })
    }

    /// The row, if there is one.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn maybe<T: Row>(self) -> sqlx::Result<Option<T>> {
        on_engine!(self, |sql, values, conn| {
            sqlx::query_as_with(sql, values).fetch_optional(conn).await
        })
    }

    /// Every row.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn all<T: Row>(self) -> sqlx::Result<Vec<T>> {
        on_engine!(self, |sql, values, conn| {
            sqlx::query_as_with(sql, values).fetch_all(conn).await
        })
    }
}

/// How many migrations the database's tables are behind.
///
/// # Errors
/// The database cannot be read, or holds none of our tables.
pub async fn migrations_behind(conn: &mut Conn) -> anyhow::Result<usize> {
    let (done,): (i64,) = conn
        .query("SELECT COUNT(*) FROM _sqlx_migrations WHERE success")
        .one()
        .await?;
    let done = usize::try_from(done).unwrap_or(0);
    Ok(MIGRATIONS.iter().count().saturating_sub(done))
}

/// Whether two transactions got in each other's way, so that doing the whole again is right: nothing of it has happened.
#[must_use]
pub fn is_conflict(fault: &anyhow::Error) -> bool {
    fault
        .chain()
        .filter_map(|cause| cause.downcast_ref::<sqlx::Error>())
        .filter_map(sqlx::Error::as_database_error)
        .filter_map(sqlx::error::DatabaseError::code)
        // serialization_failure, deadlock_detected; SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT
        .any(|code| matches!(code.as_ref(), "40001" | "40P01" | "5" | "517"))
}
