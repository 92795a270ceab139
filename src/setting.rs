//! What the office has changed from its defaults: a name and a value.

use crate::db::Conn;

/// What is set under this name.
pub(crate) async fn read(conn: &mut Conn, name: &str) -> anyhow::Result<Option<String>> {
    let row: Option<(String,)> = conn
        .query("SELECT value FROM setting WHERE name = $1")
        .bind(name.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(value,)| value))
}

/// Sets it where nothing is set yet.
pub(crate) async fn begin(conn: &mut Conn, name: &str, value: String) -> anyhow::Result<()> {
    conn.query("INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind(name.to_owned())
        .bind(value)
        .run()
        .await?;
    Ok(())
}

/// Sets it.
pub(crate) async fn write(conn: &mut Conn, name: &str, value: String) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind(name.to_owned())
    .bind(value)
    .run()
    .await?;
    Ok(())
}
