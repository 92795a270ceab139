//! The mission areas of vice governors' posts (section 1).

use crate::{db::Conn, ids::Id, person::MissionArea};
use std::collections::HashMap;

#[derive(sqlx::FromRow)]
struct Row {
    post: Id,
    area: MissionArea,
}

/// The areas of every post that has been given some.
pub async fn areas(conn: &mut Conn) -> anyhow::Result<HashMap<Id, Vec<MissionArea>>> {
    let rows: Vec<Row> = conn
        .query("SELECT post, area FROM post_area ORDER BY post, area")
        .all()
        .await?;
    let mut areas: HashMap<Id, Vec<MissionArea>> = HashMap::new();
    for row in rows {
        areas.entry(row.post).or_default().push(row.area);
    }
    Ok(areas)
}

/// The areas of this post; none: all.
pub async fn areas_of(conn: &mut Conn, post: &Id) -> anyhow::Result<Vec<MissionArea>> {
    let rows: Vec<Row> = conn
        .query("SELECT post, area FROM post_area WHERE post = $1")
        .bind(post.clone())
        .all()
        .await?;
    let mut areas: Vec<MissionArea> = rows.into_iter().map(|row| row.area).collect();
    // As they are listed everywhere, not as they are spelt.
    areas.sort();
    Ok(areas)
}

/// Gives the post this area, or takes it away.
pub async fn turn_area(conn: &mut Conn, post: &Id, area: MissionArea) -> anyhow::Result<()> {
    let taken = conn
        .query("DELETE FROM post_area WHERE post = $1 AND area = $2")
        .bind(post.clone())
        .bind(area)
        .run()
        .await?;
    if taken == 0 {
        conn.query("INSERT INTO post_area (post, area) VALUES ($1, $2)")
            .bind(post.clone())
            .bind(area)
            .run()
            .await?;
    }
    Ok(())
}
