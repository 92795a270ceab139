//! A fresh database for each story, gone with it.

use sqlx::{Connection as _, Executor as _, PgConnection};
use std::{
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

/// A fresh database.
pub struct Database {
    pub url: String,
    kept_at: Kept,
}

enum Kept {
    File(PathBuf),
    Server { admin: String, name: String },
}

static NUMBER: AtomicU32 = AtomicU32::new(0);

fn name() -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    format!("angkhan_test_{}_{number}", std::process::id())
}

impl Database {
    /// A file in the temporary directory.
    pub async fn sqlite() -> Self {
        Self::sqlite_in(std::env::temp_dir())
    }

    /// A file in this directory.
    pub fn sqlite_in(room: PathBuf) -> Self {
        let file = room.join(format!("{}.db", name()));
        Self {
            url: format!("sqlite://{}", file.display()),
            kept_at: Kept::File(file),
        }
    }

    /// A database of its own on the server that `ANGKHAN_TEST_POSTGRES` names; `None` when it names none.
    pub async fn postgres() -> Option<Self> {
        let admin = std::env::var("ANGKHAN_TEST_POSTGRES")
            .ok()
            .filter(|url| !url.is_empty())?;
        let name = name();
        let mut conn = PgConnection::connect(&admin)
            .await
            .expect("the test server answers");
        conn.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
            .await
            .expect("a database can be made");
        let (server, _) = admin.rsplit_once('/').expect("the URL names a database");
        Some(Self {
            url: format!("{server}/{name}"),
            kept_at: Kept::Server { admin, name },
        })
    }

    /// Takes it away; everything that used it is closed.
    pub async fn drop(self) {
        match self.kept_at {
            Kept::File(file) => {
                for end in ["", "-wal", "-shm", ".lock"] {
                    let _ = std::fs::remove_file(format!("{}{end}", file.display()));
                }
            }
            Kept::Server { admin, name } => {
                if let Ok(mut conn) = PgConnection::connect(&admin).await {
                    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                    let _ = conn.execute(sqlx::AssertSqlSafe(drop)).await;
                }
            }
        }
    }
}
