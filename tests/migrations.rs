//! Every migration on filled tables: after each one, whatever tables there are hold rows before the next one runs.

#[path = "office/harness/database.rs"]
mod database;

use angkhan::db::Pool;
use chrono::{DateTime, Utc};
use database::Database;
use sqlx::{
    AssertSqlSafe, Connection as _, Executor as _, PgConnection, SqliteConnection,
    migrate::Migrator, sqlite::SqliteConnectOptions,
};
use std::{collections::BTreeMap, str::FromStr as _};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// What stands in the tables that each migration makes, as the program of its time would have written it. A new table needs its line
/// here: one that is still empty when the next migration runs fails the test.
const FILLED: &[(i64, &str)] = &[
    (
        1,
        "INSERT INTO inbox VALUES (410000001, 77, '{\"update_id\": 410000001}', 'waiting', 1, '2026-11-23T08:00:02.500+00:00', '2026-11-23T08:00:00+00:00');
         INSERT INTO inbox VALUES (410000002, 77, NULL, 'handled', 0, '2026-11-23T08:00:00+00:00', '2026-11-23T08:00:00+00:00');
         INSERT INTO inbox VALUES (410000003, 78, '{}', 'parked', 3, '2026-11-23T08:00:00+00:00', '2026-11-23T08:00:00+00:00');
         INSERT INTO letter VALUES ('0000000000001', 'week-call:1:1', '1', 77, 'th', '20000000000001', NULL, NULL, FALSE, 'week', '1',
            'sent', FALSE, 1, '2026-11-23T08:00:00+00:00', NULL, '2026-11-23T08:00:00+00:00', '2026-11-23T08:00:01+00:00', 12, NULL);
         INSERT INTO letter VALUES ('0000000000002', NULL, '1', 77, 'th', '00000000000002', '{\"Leave\": null}', '0000000000001', TRUE, NULL, NULL,
            'sending', TRUE, 2, '2026-11-23T08:00:00+00:00', '2026-11-23T09:00:00+00:00', '2026-11-23T08:00:00+00:00', NULL, NULL, NULL);
         INSERT INTO question VALUES ('1', 'excuse', '1', '2026-11-23T08:00:00+00:00', '2026-11-23T08:10:00+00:00');
         INSERT INTO audit VALUES ('0000000000003', '2026-11-23T08:00:00+00:00', 'clock', 'close', 'weeks', '2026-11-24');
         INSERT INTO setting VALUES ('hours', '15:00');
         INSERT INTO menu VALUES (77, 'th week', '', 1, '2026-11-23T08:00:00+00:00');",
    ),
    (
        2,
        "INSERT INTO agency VALUES ('IRRI', 'ชลประทาน', 'Irrigation', 'ชป.', 'central', 'government', 'กษ.', 'เมือง');
         INSERT INTO post VALUES ('p1', 'IRRI', 'head', '', '');
         INSERT INTO person VALUES ('n1', 'สมชาย', 'th', '', NULL, 77, '2026-11-20T08:00:00+00:00', TRUE, NULL);
         INSERT INTO person VALUES ('n2', 'สมหญิง', 'th', '0800000002', '2026-11-20T08:00:00+00:00', NULL, NULL, FALSE, '2026-11-20T08:00:00+00:00');
         INSERT INTO holding VALUES ('h1', 'p1', 'n1', '2026-11-20T08:00:00+00:00', NULL);
         INSERT INTO invitation VALUES ('i1', 'hash', 'p1', 'n1', '2026-11-20T08:00:00+00:00', '2026-12-04T08:00:00+00:00', '2026-11-20T09:00:00+00:00', NULL);
         INSERT INTO opening VALUES ('i1', 77, '2026-11-20T08:30:00+00:00');
         INSERT INTO knock VALUES (99, '2026-11-20T08:00:00+00:00', 1, '2026-11-20T08:00:00+00:00', NULL, '2026-11-20T08:00:00+00:00');
         INSERT INTO roster_draft VALUES ('d1', 'n1', CAST('code' AS BYTEA), '2026-11-20T08:00:00+00:00');",
    ),
    (
        3,
        "INSERT INTO week VALUES ('2026-11-24', 8, '2026-11-24', '2026-11-23T08:00:00+00:00', '2026-11-24T00:30:00+00:00',
            '2026-11-24T01:15:00+00:00', '2026-11-24T01:30:00+00:00', '2026-11-24T02:00:00+00:00', '2026-11-24T05:00:00+00:00');
         INSERT INTO week_moment VALUES ('2026-11-24', 'call', 'done', '2026-11-23T08:00:00+00:00');
         INSERT INTO roll VALUES ('r1', 1, '2026-11-24', 'IRRI', TRUE);
         INSERT INTO called VALUES ('r1', 'n1');
         INSERT INTO answer VALUES ('r1', 'n1', 'head', NULL, 'in_time', '2026-11-23T09:00:00+00:00', '2026-11-23T09:00:00+00:00', NULL, NULL, NULL);
         INSERT INTO answer_part VALUES ('a1', 'r1', 'n1', 77, 13, 'ซ่อมเขื่อน', NULL, NULL, '2026-11-23T09:00:00+00:00', NULL, FALSE);
         INSERT INTO answer_wording VALUES ('w1', 'a1', 'ซ่อม', '2026-11-23T09:01:00+00:00');
         INSERT INTO excuse VALUES ('r1', 'n1', 'ราชการด่วน', '2026-11-23T09:00:00+00:00');",
    ),
    (
        4,
        "INSERT INTO kept VALUES ('k1', 'n1', 77, 14, 'เรื่องอื่น', NULL, NULL, NULL, '2026-11-23T09:00:00+00:00', FALSE, '2026-11-24T09:00:00+00:00');",
    ),
    (
        5,
        "INSERT INTO holiday_edit VALUES ('e1', '2026-12-07', TRUE, 'ชดเชย', 'Substitution');",
    ),
    (
        6,
        "UPDATE letter SET enclosed = CAST('{}' AS BYTEA) WHERE id = '0000000000002';",
    ),
    (
        7,
        "INSERT INTO week_change VALUES ('2026-12-01', '2026-12-03', FALSE, '2026-11-24T09:00:00+00:00');",
    ),
    (
        9,
        "INSERT INTO roll VALUES ('r2', 2, '2026-12-01', 'IRRI', TRUE);
         INSERT INTO answer VALUES ('r2', 'n1', 'head', NULL, 'in_time', '2026-11-30T09:00:00+00:00', '2026-11-30T09:00:00+00:00', NULL, NULL, NULL, 1, TRUE);
         INSERT INTO answer_carried VALUES ('r2', 'a1', 'n1');
         INSERT INTO seen VALUES ('r1', 'n1', '2026-11-24T02:12:00+00:00', 'edited');
         INSERT INTO remark VALUES ('m1', 'r1', 'n1', 'governor', 77, 15, 'ที่ดินแปลงใด', NULL, NULL, '2026-11-24T02:12:00+00:00', FALSE);
         INSERT INTO remark_wording VALUES ('mw1', 'm1', 'ที่ดิน', '2026-11-24T02:13:00+00:00');
         INSERT INTO attendance VALUES ('r1', 'deputy', 'ผู้แทน', NULL, 'n1', '2026-11-23T09:00:00+00:00');
         UPDATE week SET called_off = TRUE;",
    ),
    (
        10,
        "INSERT INTO reminder VALUES ('r1', 'n1', 'week-remind', '2026-11-24T00:30:00+00:00');
         INSERT INTO telephoned VALUES ('r1', 'n1', '2026-11-24T09:12:00+00:00');
         INSERT INTO call_list VALUES ('2026-11-24', 'n1', 'th', '0000000000001', 0);",
    ),
    (
        11,
        "INSERT INTO hand_over VALUES ('o1', 'p1', 'n1', 'n2', '2027-10-01T00:00:00+07:00', '2026-11-20T08:00:00+00:00', NULL, NULL);
         INSERT INTO hand_over_draft VALUES ('o2', 'n1', 'p1', 'n1', 'สมหญิง', NULL, NULL, '2026-11-20T08:00:00+00:00');
         INSERT INTO consent VALUES ('c1', 'p1', 'n2', 'n1', '2026-11-20T08:00:00+00:00', '2026-11-21T08:00:00+00:00', NULL);",
    ),
    (
        12,
        "INSERT INTO whereabout VALUES ('e1', 'n1', 'on_mission', 'เขื่อน', 'ตรวจ', '2026-11-24T01:00:00+00:00', '2026-11-24T08:00:00+00:00', FALSE, TRUE,
            NULL, NULL, 'สมหญิง', 'n2', 77, 16, 'ไปตรวจเขื่อน', '2026-11-24T01:00:00+00:00', '2026-11-24T01:00:00+00:00', '2026-11-24', FALSE, FALSE, FALSE, NULL);
         INSERT INTO whereabout_wording VALUES ('ew1', 'e1', 'on_mission', 'เขื่อน', NULL, '2026-11-24T01:00:00+00:00', '2026-11-24T08:00:00+00:00', '2026-11-24T02:00:00+00:00');
         INSERT INTO whereabout_day VALUES ('2026-10-01', 'leave', 3);",
    ),
    (
        13,
        "INSERT INTO talk VALUES ('t1', 1, 'to_agency', 'IRRI', 'n1', 'p1', '', '2026-11-24T02:12:00+00:00', NULL, '2026-11-24T02:22:00+00:00',
            'at', 'n2', '2026-11-24T02:25:00+00:00', NULL, '', '2026-11-24T06:30:00+00:00', '2026-11-24T06:25:00+00:00', 1, NULL);
         INSERT INTO talk VALUES ('t2', 2, 'to_governor', 'IRRI', 'n2', 'p1', 'ที่ดินริมคลอง', '2026-11-24T02:12:00+00:00', '2026-11-24T03:12:00+00:00', NULL,
            NULL, NULL, NULL, NULL, '', NULL, NULL, 0, NULL);
         INSERT INTO talk_copy VALUES ('t1', 'n2');
         INSERT INTO talk_word VALUES ('tw1', 't2', 'n2', 78, 16, 'ส่งแผนที่ให้แล้ว', NULL, NULL, '2026-11-24T02:30:00+00:00');",
    ),
    (
        14,
        "INSERT INTO dossier VALUES ('s1', 'n1', 'IRRI', '2026-11-25T03:00:00+00:00');
         INSERT INTO visit_note VALUES ('v1', 'n1', 's1', '2026-11-25T03:00:00+00:00', '0000000000001', 77, '2026-11-25T03:00:00+00:00');
         INSERT INTO visit_note VALUES ('v2', 'n1', NULL, '2026-11-25T03:00:00+00:00', NULL, NULL, NULL);
         INSERT INTO visit_part VALUES ('vp1', 'v1', 77, 16, 'al', 'ชลประทาน', 'คลองตื้นเขิน', 'photo', 'f', '2026-11-25T03:00:00+00:00', NULL);
         INSERT INTO visit_wording VALUES ('vw1', 'vp1', 'คลองตื้น', '2026-11-25T03:01:00+00:00');",
    ),
    (
        15,
        "INSERT INTO project VALUES ('j1', 'SYN-1', 'ขุดลอก', 'Dredging', 'IRRI', '', '', 'environment', 'กะทู้', 'กะทู้', 2570, 100, NULL, NULL,
            '2027-03-31', NULL, NULL, NULL, '2027-09-24', FALSE, 6000, '2026-11-17', 6000, '2026-11-17T09:00:00+00:00', '2026-11-17', NULL, NULL, 0,
            '2027-09-24', '2027-03-31', '2026-11-17', '2026-12-31');
         INSERT INTO project_partner VALUES ('j1', 'IRRI');
         INSERT INTO project_report VALUES ('jr1', 'j1', 'n1', 'head', 77, 16, NULL, 'วางท่อ', 6000, NULL, NULL, NULL, '2026-11-17T09:00:00+00:00', NULL, FALSE, NULL);
         INSERT INTO project_wording VALUES ('jw1', 'jr1', 'วาง', '2026-11-17T09:01:00+00:00');
         INSERT INTO project_change VALUES ('jc1', 'j1', NULL, '2026-11-17T09:00:00+00:00', 'due_on', '', '2027-09-24', '');
         INSERT INTO project_asked VALUES ('j1', 'n1', '2026-11-17T09:00:00+00:00', NULL, NULL);
         INSERT INTO project_list VALUES ('jl1', 'n1', '{}', '2026-11-17T09:00:00+00:00');
         INSERT INTO project_page VALUES ('jl1', 1, '2026-10-31', 'SYN-2569-012', 10);
         INSERT INTO project_deed VALUES ('jd1', 'n1', 'j1', 'due', '', '2026-11-17T09:00:00+00:00');
         INSERT INTO sheet_draft VALUES ('jf1', 'projects', 'n1', CAST('code' AS BYTEA), '', '2026-11-17T09:00:00+00:00');
         INSERT INTO project_moment VALUES ('day', '2026-11-17', 'done', '2026-11-17T02:00:00+00:00');
         INSERT INTO project_tally VALUES ('IRRI', 'environment', 'กะทู้', 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
         INSERT INTO project_counted VALUES (1, '2026-11-17');",
    ),
    (
        16,
        "INSERT INTO urgent VALUES ('u1', 1, 'IRRI', 'n1', 'head', FALSE, 'r1', 'most', 'environment', '240 60 15 08:30 16:30 22:00 06:00',
            'owned', 1, 3, '2026-11-23T19:40:00+00:00', '2026-11-23T22:00:00+00:00', '2026-11-23T19:10:00+00:00', '2026-11-23T19:10:00+00:00',
            'n2', 'p1', '2026-11-23T19:41:00+00:00', '2026-11-23T19:41:00+00:00', NULL, NULL, '', TRUE, '2026-11-23T19:10:00+00:00', 'n2', '2026-11-23T19:42:00+00:00');
         INSERT INTO urgent_entry VALUES ('u1', 'u1', '2026-11-23T19:10:00+00:00', 'said', 'n1', 'head', 77, 16, NULL, 'น้ำท่วมอุโมงค์', 'pin', '7.880400,98.392300',
            NULL, NULL, FALSE);
         INSERT INTO urgent_wording VALUES ('uw1', 'u1', 'น้ำท่วม', '2026-11-23T19:11:00+00:00');
         INSERT INTO urgent_copy VALUES ('0000000000001', 'u1', 'n2', 78, 'th', 'to_leader');
         INSERT INTO urgent_card VALUES ('u1', 'n2', 'told', 'p1', 78, '0000000000001');
         INSERT INTO urgent_sound VALUES ('n2', '2026-11-23T19:40:00+00:00');
         INSERT INTO post_area VALUES ('p1', 'environment');",
    ),
    (
        17,
        "INSERT INTO request VALUES ('q1', 'out', 'n1', 'p1', 'n2', 'ขอข้อมูล', 'ประสาน', '', '2026-11-27T09:30:00+00:00', NULL, '', 'answer', 'r1',
            TRUE, 'ภก 0017/1234', '2026-11-25', 'document', 'f', '2026-11-25T03:00:00+00:00', '2026-11-24T03:00:00+00:00', '2026-11-24T03:00:00+00:00', '2026-11-24T03:00:00+00:00');
         INSERT INTO request VALUES ('q2', 'draft', 'n1', 'p1', NULL, '', '', '', NULL, NULL, 'ทางหลวง', NULL, NULL,
            FALSE, '', NULL, NULL, NULL, NULL, '2026-11-24T03:00:00+00:00', '2026-11-24T03:00:00+00:00', NULL);
         INSERT INTO errand VALUES ('f1', 'q1', 'IRRI', 1, '2026-11-27T09:30:00+00:00', '2026-11-24T04:00:00+00:00', 'n2', NULL,
            'fv1', '2026-12-02T09:30:00+00:00', 'รอผล', 'n2', '2026-11-26T01:30:00+00:00', '2026-11-26T09:29:00+00:00', '2026-11-30T01:30:00+00:00',
            NULL, NULL);
         INSERT INTO errand VALUES ('f2', 'q2', 'IRRI', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, NULL);
         INSERT INTO errand_copy VALUES ('f1', 'n2');
         INSERT INTO errand_word VALUES ('fw1', 'f1', 'answer', 'n2', 77, 18, NULL, 'ส่งแล้ว', NULL, NULL, '2026-11-24T05:00:00+00:00', NULL, FALSE, NULL, 'fw1');
         INSERT INTO errand_wording VALUES ('fx1', 'fw1', 'ส่ง', '2026-11-24T05:01:00+00:00');",
    ),
    (
        18,
        "UPDATE whereabout SET serial = 1;
         INSERT INTO talk_wording VALUES ('te1', 'tw1', 'ส่งแผนที่', '2026-11-24T02:31:00+00:00');",
    ),
    (
        19,
        "UPDATE letter SET further = '[15]', poll = 'poll-1', weight = 2 WHERE id = '0000000000002';
         INSERT INTO announcement VALUES ('an1', 12, 'n2', 'out', '{\"parts\":[]}', NULL, 77, 20, 'album', FALSE, '{\"who\":\"heads\",\"of\":[]}', 'อำเภอ',
            TRUE, '2026-11-24T09:30:00+00:00', TRUE, NULL, TRUE, 'weekly', 'an1', '2026-11-24T02:00:00+00:00', '2026-11-24T02:00:00+00:00',
            '2026-11-24T02:00:00+00:00', '2026-12-01T02:00:00+00:00', NULL, NULL, '', NULL, FALSE);
         INSERT INTO announcement_receipt VALUES ('an1', 0, 'IRRI', 'p1', 'n1', '0000000000002', '2026-11-24T03:00:00+00:00', 'button', FALSE, FALSE, NULL, 1,
            '2026-11-24T02:30:00+00:00', 'n2', '2026-11-24T02:40:00+00:00');
         INSERT INTO announcement_copy VALUES ('0000000000002', 'an1', 0, 0);
         INSERT INTO announcement_word VALUES ('aw1', 'an1', 'n1', 'n1', NULL, 77, 21, 'ถาม', NULL, NULL, '2026-11-24T03:10:00+00:00', NULL);
         INSERT INTO announcement_wording VALUES ('aw1', 'ถา', '2026-11-24T03:11:00+00:00');
         INSERT INTO announcement_vote VALUES ('an1', 'n1', '[0]', '2026-11-24T03:12:00+00:00');
         INSERT INTO announcement_group VALUES ('กลุ่มน้ำท่วม', '[\"IRRI\"]', 'n2', '2026-11-24T03:12:00+00:00');",
    ),
    (
        20,
        "INSERT INTO request_said VALUES ('rs1', 'q1', 'line', NULL, 'n1', 77, 50, NULL, 'ชลประทาน ขอข้อมูล ภายในศุกร์', 'photo', 'f', '2026-11-24T03:00:00+00:00', NULL);
         INSERT INTO request_said VALUES ('rs2', 'q1', 'why', 'w1', 'n2', 77, 51, 'a', 'รอผลสำรวจ', NULL, NULL, '2026-11-24T03:30:00+00:00', 'f1');
         INSERT INTO request_wording VALUES ('rw1', 'q1', 'ขอข้อมุล', '', '', '2026-11-24T03:05:00+00:00');",
    ),
    (21, "INSERT INTO sound VALUES ('n2', '2026-11-23T19:40:00+00:00');"),
    (22, "INSERT INTO announcement_said VALUES (77, 61, 'an1', 'english', '2026-11-24T02:00:00+00:00');"),
];

enum Way {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Way {
    async fn into(url: &str) -> Self {
        if url.starts_with("sqlite") {
            let options = SqliteConnectOptions::from_str(url).expect("a URL");
            let options = options.create_if_missing(true).foreign_keys(true);
            let conn = SqliteConnection::connect_with(&options).await;
            Self::Sqlite(conn.expect("the file can be made"))
        } else {
            Self::Postgres(PgConnection::connect(url).await.expect("it is there"))
        }
    }

    async fn migrates(&mut self, migrator: &Migrator) {
        match self {
            Self::Sqlite(conn) => migrator.run_direct(None, conn, false).await,
            Self::Postgres(conn) => migrator.run_direct(None, conn, false).await,
        }
        .expect("it runs on filled tables");
    }

    async fn does(&mut self, sql: &'static str) {
        let sql = sqlx::raw_sql(sql);
        match self {
            Self::Sqlite(conn) => conn.execute(sql).await.map(drop),
            Self::Postgres(conn) => conn.execute(sql).await.map(drop),
        }
        .expect("the rows are good");
    }

    /// How many rows each of our tables holds.
    async fn counts(&mut self) -> BTreeMap<String, i64> {
        let tables: Vec<(String,)> = match self {
            Self::Sqlite(conn) => {
                sqlx::query_as("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'")
                    .fetch_all(conn).await
            }
            Self::Postgres(conn) => {
                sqlx::query_as("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_sqlx%'")
                    .fetch_all(conn).await
            }
        }
        .expect("the tables can be listed");
        let mut counts = BTreeMap::new();
        for (table,) in tables {
            let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
            let (count,): (i64,) = match self {
                Self::Sqlite(conn) => sqlx::query_as(sql).fetch_one(conn).await,
                Self::Postgres(conn) => sqlx::query_as(sql).fetch_one(conn).await,
            }
            .expect("rows can be counted");
            counts.insert(table, count);
        }
        counts
    }
}

async fn step_by_step(database: Database) {
    let mut way = Way::into(&database.url).await;
    let mut before = BTreeMap::new();
    let all: Vec<_> = MIGRATIONS.iter().cloned().collect();
    for (index, migration) in all.iter().enumerate() {
        way.migrates(&Migrator::with_migrations(all[..=index].to_vec()))
            .await;
        let migrated = way.counts().await;
        for (table, rows) in &before {
            let now = migrated.get(table);
            assert!(
                now.is_none_or(|now| now == rows),
                "{table}: {rows} rows became {now:?} by {}",
                migration.description
            );
        }
        for (_, rows) in FILLED
            .iter()
            .filter(|(version, _)| *version == migration.version)
        {
            way.does(rows).await;
        }
        before = way.counts().await;
        let empty: Vec<&String> = before
            .iter()
            .filter(|(_, rows)| **rows == 0)
            .map(|(table, _)| table)
            .collect();
        assert!(
            empty.is_empty(),
            "{empty:?} have no rows in FILLED after {}",
            migration.version
        );
    }
    drop(way);
    // The program opens what it was brought to, twice, and reads it.
    for _ in 0..2 {
        let pool = Pool::open(&database.url)
            .await
            .expect("nothing is left to be done");
        let mut conn = pool.read().await.expect("a connection");
        assert_eq!(
            angkhan::db::migrations_behind(&mut conn)
                .await
                .expect("counted"),
            0
        );
        assert_eq!(
            angkhan::inbox::counts(&mut conn).await.expect("counted"),
            (1, 1)
        );
        let at: DateTime<Utc> = "2026-11-23T08:00:02.500Z".parse().expect("a moment");
        let heads = angkhan::inbox::heads(&mut conn, at, 10)
            .await
            .expect("read");
        assert_eq!(heads[0].update_id, 410_000_001);
        let holders = angkhan::people::holders(&mut conn, at).await.expect("read");
        assert_eq!(holders[0].name, "สมชาย");
        drop(conn);
        pool.close().await;
    }
    database.drop().await;
}

#[tokio::test]
async fn every_migration_runs_on_filled_tables_on_sqlite() {
    step_by_step(Database::sqlite().await).await;
}

#[tokio::test]
async fn every_migration_runs_on_filled_tables_on_postgres() {
    if let Some(database) = Database::postgres().await {
        step_by_step(database).await;
    }
}
