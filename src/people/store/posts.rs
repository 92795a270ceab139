//! Agencies and posts as they are named to people.

use super::holders::{NAMED, padded};
use crate::{
    db::Conn,
    ids::Id,
    person::{Agency, Kind, Post, Role, Sector},
};
use std::collections::HashMap;

/// An agency as its table names it to people.
#[derive(sqlx::FromRow)]
struct AgencyRow {
    code: String,
    name_th: String,
    name_en: String,
    short_th: String,
    kind: Kind,
}

impl From<AgencyRow> for Agency {
    fn from(row: AgencyRow) -> Self {
        Self {
            code: row.code,
            name_th: row.name_th,
            name_en: row.name_en,
            short_th: row.short_th,
            kind: row.kind,
        }
    }
}

/// A post with its agency, as [`post_columns`] names them.
#[derive(sqlx::FromRow)]
pub(super) struct PostRow {
    post: Id,
    role: Role,
    position: String,
    office_phone: String,
    #[sqlx(flatten)]
    agency: AgencyRow,
}

impl From<PostRow> for Post {
    fn from(row: PostRow) -> Self {
        Self {
            id: row.post,
            role: row.role,
            agency: row.agency.into(),
            position: row.position,
            office_phone: row.office_phone,
        }
    }
}

/// A query that begins with the columns of a [`PostRow`], of a post `p` and its agency `a`.
macro_rules! post_columns {
    ($rest:expr) => {
        concat!(
            "SELECT p.id AS post, p.role, p.position, p.office_phone,
                    a.code, a.name_th, a.name_en, a.short_th, a.kind",
            $rest
        )
    };
}
pub(super) use post_columns;

/// Every agency of the roster.
pub async fn agencies(conn: &mut Conn) -> anyhow::Result<Vec<Agency>> {
    let rows: Vec<AgencyRow> = conn
        .query("SELECT code, name_th, name_en, short_th, kind FROM agency ORDER BY code")
        .all()
        .await?;
    Ok(rows.into_iter().map(Agency::from).collect())
}

/// The agencies of these codes.
pub async fn agencies_of(conn: &mut Conn, codes: &[&String]) -> anyhow::Result<Vec<Agency>> {
    let mut found = Vec::new();
    for some in codes.chunks(NAMED) {
        let query = conn.query(
            "SELECT code, name_th, name_en, short_th, kind FROM agency
             WHERE code IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        );
        let query = padded(some).fold(query, |query, code| query.bind(code.clone()));
        let rows: Vec<AgencyRow> = query.all().await?;
        found.extend(rows.into_iter().map(Agency::from));
    }
    Ok(found)
}

/// The districts in which agencies are, by their codes; those of none are left out.
pub async fn districts(conn: &mut Conn) -> anyhow::Result<HashMap<String, String>> {
    let rows: Vec<(String, String)> = conn
        .query("SELECT code, district FROM agency WHERE district <> ''")
        .all()
        .await?;
    Ok(rows.into_iter().collect())
}

/// The sectors of the agencies, by their codes (A2).
pub async fn sectors(conn: &mut Conn) -> anyhow::Result<HashMap<String, Sector>> {
    let rows: Vec<(String, Sector)> = conn.query("SELECT code, sector FROM agency").all().await?;
    Ok(rows.into_iter().collect())
}

/// Every post of the roster, held or vacant.
pub async fn posts(conn: &mut Conn) -> anyhow::Result<Vec<Post>> {
    let rows: Vec<PostRow> = conn
        .query(post_columns!(
            " FROM post p JOIN agency a ON a.code = p.agency ORDER BY a.code, p.role, p.id"
        ))
        .all()
        .await?;
    Ok(rows.into_iter().map(Post::from).collect())
}

/// A post by itself.
pub async fn post(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Post>> {
    let row: Option<PostRow> = conn
        .query(post_columns!(
            " FROM post p JOIN agency a ON a.code = p.agency WHERE p.id = $1"
        ))
        .bind(id.clone())
        .maybe()
        .await?;
    Ok(row.map(Post::from))
}

/// The position as it should have been written; empty: not known.
pub async fn set_position(conn: &mut Conn, post: &Id, position: &str) -> anyhow::Result<()> {
    conn.query("UPDATE post SET position = $2 WHERE id = $1")
        .bind(post.clone())
        .bind(position.to_owned())
        .run()
        .await?;
    Ok(())
}

/// The office's number; empty: not known.
pub async fn set_office_phone(conn: &mut Conn, post: &Id, phone: &str) -> anyhow::Result<()> {
    conn.query("UPDATE post SET office_phone = $2 WHERE id = $1")
        .bind(post.clone())
        .bind(phone.to_owned())
        .run()
        .await?;
    Ok(())
}
