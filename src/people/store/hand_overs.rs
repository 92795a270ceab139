//! Hand-overs as they were entered, and what of them is still to be said (R1a).

use super::posts::{PostRow, post_columns};
use crate::{db::Conn, ids::Id, person::Post};
use chrono::{DateTime, Utc};

/// A hand-over as it was entered.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HandOver {
    /// The hand-over.
    pub id: Id,
    /// The post.
    pub post: Id,
    /// Who held it until then; `None` for a vacant one.
    pub predecessor: Option<Id>,
    /// Who holds it from then on; `None` where it stays vacant.
    pub successor: Option<Id>,
    /// The minute at which it changes hands.
    pub begins_at: DateTime<Utc>,
    /// When it was entered: one that began before takes effect with it.
    pub entered_at: DateTime<Utc>,
}

impl HandOver {
    /// When it took or takes effect.
    #[must_use]
    pub fn effective_at(&self) -> DateTime<Utc> {
        self.begins_at.max(self.entered_at)
    }
}

/// The columns of a hand-over, and which of them.
macro_rules! hand_overs {
    ($which:literal) => {
        concat!(
            "SELECT o.id, o.post, o.predecessor, o.successor, o.begins_at, o.entered_at FROM hand_over o ",
            $which
        )
    };
}

/// Writes a hand-over down: whoever follows nobody is greeted, and whoever is followed by nobody has a farewell.
pub async fn enter(conn: &mut Conn, hand_over: &HandOver) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO hand_over (id, post, predecessor, successor, begins_at, entered_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(hand_over.id.clone())
    .bind(hand_over.post.clone())
    .bind(hand_over.predecessor.clone())
    .bind(hand_over.successor.clone())
    .bind(hand_over.begins_at)
    .bind(hand_over.entered_at)
    .run()
    .await?;
    Ok(())
}

/// Those that begin now and have not been seen to.
pub async fn beginning(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<HandOver>> {
    Ok(conn
        .query(hand_overs!(
            "WHERE o.begun_at IS NULL AND o.begins_at <= $1 ORDER BY o.begins_at, o.id"
        ))
        .bind(now)
        .all()
        .await?)
}

/// The hand-over has begun; an earlier one of the post whose successor never joined is past. False when it was seen to before.
pub async fn begun(
    conn: &mut Conn,
    hand_over: &HandOver,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE hand_over SET begun_at = $2 WHERE id = $1 AND begun_at IS NULL")
        .bind(hand_over.id.clone())
        .bind(now)
        .run()
        .await?;
    conn.query(
        "UPDATE hand_over SET greeted_at = $3
         WHERE post = $1 AND id <> $2 AND greeted_at IS NULL AND begins_at < $4",
    )
    .bind(hand_over.post.clone())
    .bind(hand_over.id.clone())
    .bind(now)
    .bind(hand_over.begins_at)
    .run()
    .await?;
    Ok(rows == 1)
}

/// Those whose successor holds the post, has joined and has not been greeted.
pub async fn to_greet(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<HandOver>> {
    Ok(conn
        .query(hand_overs!(
            "JOIN person n ON n.id = o.successor
             WHERE o.greeted_at IS NULL AND o.begun_at IS NOT NULL AND n.chat IS NOT NULL
               AND EXISTS (SELECT 1 FROM holding h WHERE h.post = o.post AND h.person = o.successor
                           AND h.from_at <= $1 AND (h.until_at IS NULL OR h.until_at > $1))
             ORDER BY o.begins_at, o.id"
        ))
        .bind(now)
        .all()
        .await?)
}

/// The successor has been greeted. False when that was done before.
pub async fn greeted(conn: &mut Conn, id: &Id, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE hand_over SET greeted_at = $2 WHERE id = $1 AND greeted_at IS NULL")
        .bind(id.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// A hand-over by its id.
pub async fn get(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<HandOver>> {
    Ok(conn
        .query(hand_overs!("WHERE o.id = $1"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// A hand-over that is still to come.
#[derive(Clone, Debug)]
pub struct Coming {
    /// The hand-over.
    pub id: Id,
    /// The post.
    pub post: Post,
    /// Who follows; empty: nobody.
    pub name: String,
    /// When.
    pub begins_at: DateTime<Utc>,
}

/// The hand-overs still to come, of one post or of all, the next first.
pub async fn coming(
    conn: &mut Conn,
    post: Option<&Id>,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Coming>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        #[sqlx(flatten)]
        post: PostRow,
        id: Id,
        name: String,
        begins_at: DateTime<Utc>,
    }
    let rows: Vec<Row> = conn
        .query(post_columns!(
            ", o.id, COALESCE(n.name, '') AS name, o.begins_at
             FROM hand_over o JOIN post p ON p.id = o.post JOIN agency a ON a.code = p.agency
             LEFT JOIN person n ON n.id = o.successor
             WHERE o.begun_at IS NULL AND o.begins_at > $1 AND ($2 IS NULL OR o.post = $2)
             ORDER BY o.begins_at, o.id"
        ))
        .bind(now)
        .bind(post.cloned())
        .all()
        .await?;
    let coming = rows.into_iter().map(|row| Coming {
        id: row.id,
        post: row.post.into(),
        name: row.name,
        begins_at: row.begins_at,
    });
    Ok(coming.collect())
}

/// Takes back a hand-over that is still to come: whoever is there stays until the one that follows, if any. False when it has begun.
pub async fn cancel(
    conn: &mut Conn,
    hand_over: &HandOver,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let gone = conn
        .query("DELETE FROM hand_over WHERE id = $1 AND begun_at IS NULL AND begins_at > $2")
        .bind(hand_over.id.clone())
        .bind(now)
        .run()
        .await?;
    if gone == 0 {
        return Ok(false);
    }
    let next: Option<(DateTime<Utc>,)> = conn
        .query("SELECT begins_at FROM hand_over WHERE post = $1 AND begins_at > $2 ORDER BY begins_at LIMIT 1")
        .bind(hand_over.post.clone())
        .bind(hand_over.begins_at)
        .maybe()
        .await?;
    conn.query("DELETE FROM holding WHERE post = $1 AND from_at = $2")
        .bind(hand_over.post.clone())
        .bind(hand_over.begins_at)
        .run()
        .await?;
    conn.query("UPDATE holding SET until_at = $3 WHERE post = $1 AND until_at = $2")
        .bind(hand_over.post.clone())
        .bind(hand_over.begins_at)
        .bind(next.map(|(next,)| next))
        .run()
        .await?;
    conn.query(
        "UPDATE hand_over SET predecessor = $3 WHERE post = $1 AND begun_at IS NULL AND begins_at = $2",
    )
    .bind(hand_over.post.clone())
    .bind(next.map(|(next,)| next))
    .bind(hand_over.predecessor.clone())
    .run()
    .await?;
    Ok(true)
}

/// The beginning of a holding was moved: a hand-over that is still to come moves with it.
pub async fn moved(
    conn: &mut Conn,
    post: &Id,
    successor: &Id,
    begins_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE hand_over SET begins_at = $3 WHERE post = $1 AND successor = $2 AND begun_at IS NULL",
    )
    .bind(post.clone())
    .bind(successor.clone())
    .bind(begins_at)
    .run()
    .await?;
    Ok(())
}

/// A hand-over in the making in chat.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Draft {
    /// The draft.
    pub id: Id,
    /// The post.
    pub post: Id,
    /// Who held it when it was shown.
    pub holder: Option<Id>,
    /// The successor's name; empty: nobody follows.
    pub name: String,
    /// The successor, where the name is that of somebody who is known.
    pub person: Option<Id>,
    /// From when; `None`: at once.
    pub begins_at: Option<DateTime<Utc>>,
}

/// Keeps a hand-over in the making, or what has become of it.
pub async fn draft(
    conn: &mut Conn,
    draft: &Draft,
    keeper: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO hand_over_draft (id, keeper, post, holder, name, person, begins_at, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, name = excluded.name, person = excluded.person,
                                        begins_at = excluded.begins_at",
    )
    .bind(draft.id.clone())
    .bind(keeper.clone())
    .bind(draft.post.clone())
    .bind(draft.holder.clone())
    .bind(draft.name.clone())
    .bind(draft.person.clone())
    .bind(draft.begins_at)
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// The hand-over that this keeper has in the making.
pub async fn drafted(conn: &mut Conn, id: &Id, keeper: &Id) -> anyhow::Result<Option<Draft>> {
    Ok(conn
        .query(
            "SELECT id, post, holder, name, person, begins_at FROM hand_over_draft WHERE id = $1 AND keeper = $2",
        )
        .bind(id.clone())
        .bind(keeper.clone())
        .maybe()
        .await?)
}

/// It was done, or will not be.
pub async fn drop_draft(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM hand_over_draft WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Forgets what nobody has said the word for since `before`.
pub async fn forget_drafts(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM hand_over_draft WHERE made_at < $1")
        .bind(before)
        .run()
        .await?;
    Ok(())
}
