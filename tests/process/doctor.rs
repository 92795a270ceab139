//! `angkhan doctor`: what is well, what is not, and what to do about it.

use crate::{good, output, printed, program::Room, telegram};

#[tokio::test]
async fn doctor_tells_what_is_well() {
    let (room, telegram) = (Room::new(), telegram().await);
    // Before the first start there is no database: looking does not make one.
    let output_of = |args: &[&str]| output(good(&room, &telegram, "sqlite://office.db", args));
    let first = output_of(&["doctor"]).await;
    assert!(first.status.success(), "{}", printed(&first));
    assert!(printed(&first).contains("not there yet") && !room.path("office.db").exists());
    let mut program = room.starts(&mut good(&room, &telegram, "sqlite://office.db", &["run"]));
    telegram
        .until(|telegram| {
            telegram
                .journal()
                .iter()
                .any(|call| call.method == "getUpdates")
        })
        .await;
    program.asked_to_stop("TERM").await;
    let then = printed(&output_of(&["doctor"]).await);
    for line in [
        "ok   token and API: @angkhan_bot",
        "ok   clock: 0 s",
        "ok   database: SQLite, tables up to date",
        "ok   updates: 0 waiting, none parked",
    ] {
        assert!(then.contains(line), "{line}: {then}");
    }
    let json = printed(&output_of(&["doctor", "--json"]).await);
    let findings: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(findings.as_array().expect("a list").len(), 4);
}

#[tokio::test]
async fn doctor_tells_what_is_ill_and_what_to_do() {
    let (room, telegram) = (Room::new(), telegram().await);
    std::fs::write(
        room.path("letter.txt"),
        "no database at all, but long enough to be read as one",
    )
    .expect("a file");
    let ill = [
        ("ANGKHAN_TOKEN", "", "ILL  token: not set"),
        (
            "ANGKHAN_TOKEN",
            "1000:some-other-token-altogether",
            "Copy the token again from @BotFather",
        ),
        (
            "ANGKHAN_API_URL",
            "http://127.0.0.1:1/",
            "can this machine reach it?",
        ),
        (
            "ANGKHAN_DATABASE",
            "sqlite:///nowhere/at/all.db",
            "does the file's folder exist",
        ),
        ("ANGKHAN_DATABASE", "sqlite://letter.txt", "ILL  database"),
        (
            "ANGKHAN_DATABASE",
            "postgres://u:secret@127.0.0.1:1/x",
            "does the server run?",
        ),
    ];
    for (name, value, sentence) in ill {
        let mut command = good(&room, &telegram, "sqlite://office.db", &["doctor"]);
        command.env(name, value);
        let output = output(command).await;
        assert_eq!(output.status.code(), Some(1), "{name}={value}");
        let said = printed(&output);
        assert!(said.contains(sentence), "{name}={value}: {said}");
        assert!(
            !said.contains("secret") && !said.contains("token-altogether"),
            "{said}"
        );
    }
}
