//! `angkhan import roster` and `angkhan invite`.

use crate::{complained, database::Database, good, output, printed, program::Room, telegram};

/// An office's roster by the command line, and invitations to it.
async fn roster(database: Database) {
    let (room, telegram) = (Room::new(), telegram().await);
    let of = |args: &[&str]| output(good(&room, &telegram, &database.url, args));
    let asset = |name: &str| format!("{}/assets/{name}", env!("CARGO_MANIFEST_DIR"));
    let (agencies, posts) = (asset("agencies.csv"), asset("posts.csv"));

    let dry = of(&[
        "import",
        "roster",
        &agencies,
        "--dry-run",
        "--language",
        "en",
    ])
    .await;
    let rows = std::fs::read_to_string(&agencies)
        .expect("a sheet")
        .lines()
        .count()
        - 1;
    let counted = format!("Agencies: {rows} new");
    assert!(
        dry.status.success() && printed(&dry).contains(&counted),
        "{}",
        printed(&dry)
    );
    // Posts of agencies that are not there: nothing was taken by the dry run.
    let faulty = of(&["import", "roster", &posts, "--yes", "--language", "en"]).await;
    assert_eq!(faulty.status.code(), Some(1));
    assert!(
        printed(&faulty).contains("No agency has this code"),
        "{}",
        printed(&faulty)
    );
    let nobody = of(&["import", "roster", &agencies]).await;
    assert_eq!(nobody.status.code(), Some(2));
    assert!(complained(&nobody).contains("add --yes to take it"));

    for sheet in [&agencies, &posts] {
        let taken = of(&["import", "roster", sheet, "--yes", "--json"]).await;
        assert!(taken.status.success(), "{}", printed(&taken));
        let said: serde_json::Value = serde_json::from_str(&printed(&taken)).expect("JSON");
        assert_eq!(said["taken"], true);
        let again = of(&["import", "roster", sheet, "--yes", "--json"]).await;
        let said: serde_json::Value = serde_json::from_str(&printed(&again)).expect("JSON");
        assert!(
            again.status.success() && said["taken"] == false,
            "a second time changes nothing: {said}"
        );
    }
    let missing = of(&["import", "roster", "nowhere.csv", "--yes"]).await;
    assert_eq!(missing.status.code(), Some(2));
    assert!(complained(&missing).contains("nowhere.csv cannot be read"));

    let invited = of(&["invite", "--role", "head", "--agency", "IRRI"]).await;
    assert!(invited.status.success());
    assert!(
        printed(&invited).contains("https://t.me/angkhan_bot?start=c_"),
        "{}",
        printed(&invited)
    );
    let nobody = of(&["invite", "--role", "head", "--agency", "NOSUCH"]).await;
    assert_eq!(nobody.status.code(), Some(2));
    assert!(complained(&nobody).contains("there is no such post"));
    database.drop().await;
}

#[tokio::test]
async fn a_roster_is_taken_by_the_command_line_on_sqlite() {
    roster(Database::sqlite().await).await;
}

#[tokio::test]
async fn a_roster_is_taken_by_the_command_line_on_postgres() {
    if let Some(database) = Database::postgres().await {
        roster(database).await;
    }
}
