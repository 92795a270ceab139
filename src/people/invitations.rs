//! Invitations and strangers (R3–R6): codes of 128 random bits, single use, fourteen days; only their hash is kept.

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Duration, Utc};
use sha2::{Digest as _, Sha256};

/// How long an invitation is good (R3).
pub const GOOD_FOR: Duration = Duration::days(14);
/// A stranger is told how to be invited at most once in this time (R5).
const TOLD_EVERY: Duration = Duration::hours(1);
/// So many wrong codes within an hour, and the account meets silence for a day (R5).
const WRONG_CODES: i64 = 10;
const WRONG_WITHIN: Duration = Duration::hours(1);
const SILENCE: Duration = Duration::days(1);
/// What stands before the code in a link.
const PREFIX: &str = "c_";

/// The code of an invitation as it stands in the link; never kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// 128 random bits.
    fn random() -> Self {
        Self(format!("{:032x}", rand::random::<u128>()))
    }

    /// What the link carries after `?start=`.
    #[must_use]
    pub fn payload(&self) -> String {
        format!("{PREFIX}{}", self.0)
    }

    /// Reads a link's payload; anything but 32 hexadecimal digits is no code.
    #[must_use]
    pub fn read(payload: &str) -> Option<Self> {
        let code = payload.strip_prefix(PREFIX)?;
        (code.len() == 32 && code.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
            .then(|| Self(code.to_owned()))
    }

    fn hash(&self) -> String {
        format!("{:x}", Sha256::digest(self.0.as_bytes()))
    }
}

/// Whether a payload means to be an invitation.
#[must_use]
pub fn is_invitation(payload: &str) -> bool {
    payload.starts_with(PREFIX)
}

/// Makes an invitation for the post; the one before it is revoked.
pub async fn invite(
    conn: &mut Conn,
    id: &Id,
    post: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Code> {
    revoke(conn, post, now).await?;
    let code = Code::random();
    conn.query(
        "INSERT INTO invitation (id, code, post, made_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id.clone())
    .bind(code.hash())
    .bind(post.clone())
    .bind(now)
    .bind(now + GOOD_FOR)
    .run()
    .await?;
    Ok(code)
}

/// Revokes whatever invitation of the post is still good. True when there was one.
pub async fn revoke(conn: &mut Conn, post: &Id, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE invitation SET revoked_at = $2
             WHERE post = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2",
        )
        .bind(post.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows > 0)
}

/// Until when the post's invitation is good, if it has one.
pub async fn good_until(
    conn: &mut Conn,
    post: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<DateTime<Utc>>> {
    let row: Option<(DateTime<Utc>,)> = conn
        .query(
            "SELECT expires_at FROM invitation
             WHERE post = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2",
        )
        .bind(post.clone())
        .bind(now)
        .maybe()
        .await?;
    Ok(row.map(|(until,)| until))
}

/// An invitation that may be confirmed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Invitation {
    /// The invitation.
    pub id: Id,
    /// The post that it is for.
    pub post: Id,
}

/// The invitation that this code opens now; the account that opened it may confirm it.
pub async fn open(
    conn: &mut Conn,
    code: &Code,
    account: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Invitation>> {
    let found: Option<Invitation> = conn
        .query(
            "SELECT id, post FROM invitation
             WHERE code = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2",
        )
        .bind(code.hash())
        .bind(now)
        .maybe()
        .await?;
    if let Some(invitation) = &found {
        conn.query(
            "INSERT INTO opening (invitation, account, opened_at) VALUES ($1, $2, $3)
             ON CONFLICT (invitation, account) DO NOTHING",
        )
        .bind(invitation.id.clone())
        .bind(account)
        .bind(now)
        .run()
        .await?;
    }
    Ok(found)
}

/// Whether the account has opened the invitation with its code.
pub async fn was_opened(conn: &mut Conn, id: &Id, account: i64) -> anyhow::Result<bool> {
    let row: Option<(i64,)> = conn
        .query("SELECT account FROM opening WHERE invitation = $1 AND account = $2")
        .bind(id.clone())
        .bind(account)
        .maybe()
        .await?;
    Ok(row.is_some())
}

/// Uses the invitation: once, by an account that opened it with its code, while it is good.
pub async fn take(
    conn: &mut Conn,
    id: &Id,
    account: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Invitation>> {
    Ok(conn
        .query(
            "UPDATE invitation SET used_at = $3
             WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3
               AND EXISTS (SELECT 1 FROM opening o WHERE o.invitation = invitation.id AND o.account = $2)
             RETURNING id, post",
        )
        .bind(id.clone())
        .bind(account)
        .bind(now)
        .maybe()
        .await?)
}

/// What a stranger is to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hears {
    /// The line that says how to be invited.
    HowToJoin,
    /// The sentence on a link that does not work.
    BadLink,
    /// Nothing.
    Nothing,
}

#[derive(Debug, sqlx::FromRow)]
struct Knock {
    told_at: Option<DateTime<Utc>>,
    wrong: i64,
    wrong_since: DateTime<Utc>,
    silent_until: Option<DateTime<Utc>>,
}

/// Counts a knock of somebody who is not enrolled, and decides what is heard (R5).
pub async fn knock(
    conn: &mut Conn,
    account: i64,
    wrong_code: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<Hears> {
    let before: Option<Knock> = conn
        .query("SELECT told_at, wrong, wrong_since, silent_until FROM knock WHERE account = $1")
        .bind(account)
        .maybe()
        .await?;
    let (after, hears) = decide(before, wrong_code, now);
    conn.query(
        "INSERT INTO knock (account, told_at, wrong, wrong_since, silent_until, last_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (account) DO UPDATE SET told_at = excluded.told_at, wrong = excluded.wrong,
             wrong_since = excluded.wrong_since, silent_until = excluded.silent_until, last_at = excluded.last_at",
    )
    .bind(account)
    .bind(after.told_at)
    .bind(after.wrong)
    .bind(after.wrong_since)
    .bind(after.silent_until)
    .bind(now)
    .run()
    .await?;
    Ok(hears)
}

/// Whether the account meets silence now (R5).
pub async fn is_silenced(
    conn: &mut Conn,
    account: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let row: Option<(i64,)> = conn
        .query("SELECT CAST(1 AS BIGINT) FROM knock WHERE account = $1 AND silent_until > $2")
        .bind(account)
        .bind(now)
        .maybe()
        .await?;
    Ok(row.is_some())
}

fn decide(before: Option<Knock>, wrong_code: bool, now: DateTime<Utc>) -> (Knock, Hears) {
    let mut knock = before.unwrap_or(Knock {
        told_at: None,
        wrong: 0,
        wrong_since: now,
        silent_until: None,
    });
    if knock.silent_until.is_some_and(|until| until > now) {
        return (knock, Hears::Nothing);
    }
    if wrong_code {
        if now - knock.wrong_since >= WRONG_WITHIN {
            knock.wrong = 0;
        }
        if knock.wrong == 0 {
            knock.wrong_since = now;
        }
        knock.wrong += 1;
        if knock.wrong >= WRONG_CODES {
            // The tenth still gets its sentence; whatever follows meets silence.
            knock.silent_until = Some(now + SILENCE);
            knock.wrong = 0;
        }
        return (knock, Hears::BadLink);
    }
    if knock.told_at.is_some_and(|told| now - told < TOLD_EVERY) {
        return (knock, Hears::Nothing);
    }
    knock.told_at = Some(now);
    (knock, Hears::HowToJoin)
}

/// Forgets strangers who have not knocked for a week, and invitations' openings with them.
pub async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM knock WHERE last_at < $1")
        .bind(now - Duration::days(7))
        .run()
        .await?;
    conn.query("DELETE FROM opening WHERE opened_at < $1")
        .bind(now - GOOD_FOR)
        .run()
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r3_a_code_is_128_bits_and_fits_a_link() {
        let code = Code::random();
        assert!(code.payload().len() <= 64);
        assert!(Code::read(&code.payload()) == Some(code.clone()));
        assert!(code != Code::random());
        for bad in [
            "c_",
            "c_xyz",
            "c_ABCDEF",
            "x",
            "c_0123456789abcdef0123456789abcdeg",
        ] {
            assert!(Code::read(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn r5_a_stranger_is_told_at_most_once_an_hour() {
        let now = DateTime::UNIX_EPOCH + Duration::days(20_000);
        let (knock, hears) = decide(None, false, now);
        assert_eq!(hears, Hears::HowToJoin);
        let (knock, hears) = decide(Some(knock), false, now + Duration::minutes(59));
        assert_eq!(hears, Hears::Nothing);
        let (_, hears) = decide(Some(knock), false, now + Duration::minutes(60));
        assert_eq!(hears, Hears::HowToJoin);
    }

    #[test]
    fn r5_ten_wrong_codes_in_an_hour_bring_a_day_of_silence() {
        let start = DateTime::UNIX_EPOCH + Duration::days(20_000);
        let mut knock = None;
        for n in 0..10 {
            let (after, hears) = decide(knock, true, start + Duration::minutes(n));
            assert_eq!(hears, Hears::BadLink, "code {n}");
            knock = Some(after);
        }
        let (after, hears) = decide(knock, true, start + Duration::minutes(11));
        assert_eq!(hears, Hears::Nothing);
        let (after, hears) = decide(Some(after), false, start + Duration::hours(24));
        assert_eq!(hears, Hears::Nothing);
        let (_, hears) = decide(
            Some(after),
            false,
            start + Duration::hours(24) + Duration::minutes(9),
        );
        assert_eq!(hears, Hears::HowToJoin);
    }

    #[test]
    fn r5_wrong_codes_spread_over_hours_are_no_attack() {
        let start = DateTime::UNIX_EPOCH + Duration::days(20_000);
        let mut knock = None;
        for n in 0..40 {
            let (after, hears) = decide(knock, true, start + Duration::minutes(7 * n));
            assert_eq!(hears, Hears::BadLink, "code {n}");
            knock = Some(after);
        }
    }
}
