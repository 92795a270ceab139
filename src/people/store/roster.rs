//! The roster as sheets see and change it (R2).

use super::super::{
    plan::{self, Change, Known, KnownAgency, KnownHolder, KnownPost, Plan, PostField},
    sheet::AgencyRow,
};
use crate::{
    calendar,
    db::Conn,
    ids::Id,
    person::{Kind, Language, Role, Sector},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// The roster as it is.
pub async fn known(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Known> {
    #[derive(sqlx::FromRow)]
    struct AgencyKnown {
        code: String,
        name_th: String,
        name_en: String,
        short_th: String,
        kind: Kind,
        sector: Sector,
        ministry: String,
        district: String,
    }
    #[derive(sqlx::FromRow)]
    struct PostKnown {
        id: Id,
        agency: String,
        role: Role,
        position: String,
        office_phone: String,
    }
    #[derive(sqlx::FromRow)]
    struct HoldingKnown {
        post: Id,
        person: Id,
        name: String,
        personal_phone: String,
        language: Language,
        from_at: DateTime<Utc>,
        until_at: Option<DateTime<Utc>>,
    }
    let agencies: Vec<AgencyKnown> = conn
        .query("SELECT code, name_th, name_en, short_th, kind, sector, ministry, district FROM agency ORDER BY code")
        .all()
        .await?;
    let posts: Vec<PostKnown> = conn
        .query("SELECT id, agency, role, position, office_phone FROM post ORDER BY id")
        .all()
        .await?;
    let holdings: Vec<HoldingKnown> = conn
        .query(
            "SELECT h.post, h.person, n.name, n.personal_phone, n.language, h.from_at, h.until_at
             FROM holding h JOIN person n ON n.id = h.person ORDER BY h.from_at, h.id",
        )
        .all()
        .await?;
    let mut free: HashMap<Id, NaiveDate> = HashMap::new();
    let mut holders: HashMap<Id, Vec<KnownHolder>> = HashMap::new();
    for holding in holdings {
        match holding.until_at.filter(|until| *until <= now) {
            Some(until) => {
                let day = calendar::bangkok(until).date_naive();
                let last = free.entry(holding.post).or_insert(day);
                *last = (*last).max(day);
            }
            None => holders.entry(holding.post).or_default().push(KnownHolder {
                person: holding.person,
                name: holding.name,
                personal_phone: holding.personal_phone,
                language: holding.language,
                from: calendar::bangkok(holding.from_at).date_naive(),
            }),
        }
    }
    Ok(Known {
        agencies: agencies
            .into_iter()
            .map(|row| KnownAgency {
                code: row.code,
                name_th: row.name_th,
                name_en: row.name_en,
                short_th: row.short_th,
                kind: row.kind,
                sector: row.sector,
                ministry: row.ministry,
                district: row.district,
            })
            .collect(),
        posts: posts
            .into_iter()
            .map(|row| KnownPost {
                free_from: free.remove(&row.id),
                holders: holders.remove(&row.id).unwrap_or_default(),
                id: row.id,
                agency: row.agency,
                role: row.role,
                position: row.position,
                office_phone: row.office_phone,
            })
            .collect(),
    })
}

/// A new agency.
pub async fn put_agency(conn: &mut Conn, row: &AgencyRow) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO agency (code, name_th, name_en, short_th, kind, sector, ministry, district)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(row.code.clone())
    .bind(row.name_th.clone())
    .bind(row.name_en.clone())
    .bind(row.short_th.clone())
    .bind(row.kind)
    .bind(row.sector)
    .bind(row.ministry.clone())
    .bind(row.district.clone())
    .run()
    .await?;
    Ok(())
}

/// A new post.
pub async fn put_post(
    conn: &mut Conn,
    id: &Id,
    agency: &str,
    role: Role,
    position: &str,
    office_phone: &str,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO post (id, agency, role, position, office_phone) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id.clone())
    .bind(agency.to_owned())
    .bind(role)
    .bind(position.to_owned())
    .bind(office_phone.to_owned())
    .run()
    .await?;
    Ok(())
}

/// Changes what the plan changes of known agencies.
pub async fn change_agencies(conn: &mut Conn, plan: &Plan) -> anyhow::Result<()> {
    use plan::AgencyField as Field;
    for change in &plan.agencies.changed {
        for field in &change.fields {
            let code = change.code.clone();
            let text = match field {
                Field::NameTh(c) => Some(("UPDATE agency SET name_th = $2 WHERE code = $1", c)),
                Field::NameEn(c) => Some(("UPDATE agency SET name_en = $2 WHERE code = $1", c)),
                Field::ShortTh(c) => Some(("UPDATE agency SET short_th = $2 WHERE code = $1", c)),
                Field::Ministry(c) => Some(("UPDATE agency SET ministry = $2 WHERE code = $1", c)),
                Field::District(c) => Some(("UPDATE agency SET district = $2 WHERE code = $1", c)),
                Field::Kind(_) | Field::Sector(_) => None,
            };
            match (field, text) {
                (_, Some((sql, change))) => {
                    conn.query(sql)
                        .bind(code)
                        .bind(change.new.clone())
                        .run()
                        .await?;
                }
                (Field::Kind(change), _) => {
                    conn.query("UPDATE agency SET kind = $2 WHERE code = $1")
                        .bind(code)
                        .bind(change.new)
                        .run()
                        .await?;
                }
                (Field::Sector(change), _) => {
                    conn.query("UPDATE agency SET sector = $2 WHERE code = $1")
                        .bind(code)
                        .bind(change.new)
                        .run()
                        .await?;
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// Changes what the plan changes of known posts.
pub async fn change_posts(conn: &mut Conn, plan: &Plan) -> anyhow::Result<()> {
    for change in &plan.posts.changed {
        for field in &change.fields {
            let (sql, new) = match field {
                PostField::Position(Change { new, .. }) => {
                    ("UPDATE post SET position = $2 WHERE id = $1", new)
                }
                PostField::OfficePhone(Change { new, .. }) => {
                    ("UPDATE post SET office_phone = $2 WHERE id = $1", new)
                }
            };
            conn.query(sql)
                .bind(change.post.clone())
                .bind(new.clone())
                .run()
                .await?;
        }
    }
    Ok(())
}

/// The person's holding of the post begins at another moment.
pub async fn move_beginning(
    conn: &mut Conn,
    post: &Id,
    person: &Id,
    from_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    // Terms that are over stay as they were.
    conn.query(
        "UPDATE holding SET from_at = $3 WHERE post = $1 AND person = $2 AND until_at IS NULL",
    )
    .bind(post.clone())
    .bind(person.clone())
    .bind(from_at)
    .run()
    .await?;
    Ok(())
}

/// An agency of which only the names are known, unless it is there already.
pub async fn found_agency(
    conn: &mut Conn,
    code: &str,
    name_th: &str,
    name_en: &str,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO agency (code, name_th, name_en, short_th, kind, sector, ministry, district)
         VALUES ($1, $2, $3, '', 'provincial', 'government', '', '') ON CONFLICT (code) DO NOTHING",
    )
    .bind(code.to_owned())
    .bind(name_th.to_owned())
    .bind(name_en.to_owned())
    .run()
    .await?;
    Ok(())
}

/// How many agencies the roster has.
pub async fn agencies_count(conn: &mut Conn) -> anyhow::Result<usize> {
    let (count,): (i64,) = conn.query("SELECT COUNT(*) FROM agency").one().await?;
    Ok(usize::try_from(count).unwrap_or(0))
}
