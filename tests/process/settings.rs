//! What cannot be used is refused with a sentence.

use crate::{TOKEN, complained, good, output, printed, program::Room, telegram};

#[tokio::test]
async fn every_setting_that_cannot_be_used_is_refused_with_a_sentence() {
    let room = Room::new();
    let refusals = [
        (
            "ANGKHAN_TOKEN",
            "",
            "Write the token that @BotFather gave you",
        ),
        ("ANGKHAN_TOKEN", "hello", "does not look like a bot token"),
        ("ANGKHAN_API_URL", "telegram", "is not a web address"),
        (
            "ANGKHAN_DATABASE",
            "mysql://u:secret@h/x",
            "Write sqlite://FILE or postgres://",
        ),
        (
            "ANGKHAN_DATABASE",
            "postgres://u:secret@127.0.0.1:1/x",
            "the PostgreSQL server could not be reached",
        ),
        (
            "ANGKHAN_DATABASE",
            "sqlite:///nowhere/at/all.db",
            "the database file could not be opened",
        ),
        ("ANGKHAN_LOG", "=,=!", "is no log filter"),
        ("ANGKHAN_LOG_FORMAT", "xml", "Write text or json"),
        (
            "ANGKHAN_WEBHOOK_URL",
            "https://example.org/",
            "not there yet",
        ),
        ("ANGKHAN_HTTP", "127.0.0.1:8081", "not there yet"),
    ];
    for (name, value, sentence) in refusals {
        let mut command = room.command(&["run"]);
        command
            .env("ANGKHAN_TOKEN", TOKEN)
            .env("ANGKHAN_API_URL", "http://127.0.0.1:1/")
            .env("ANGKHAN_DATABASE", "sqlite://fresh.db")
            .env(name, value);
        let output = output(command).await;
        let complained = complained(&output);
        assert_eq!(output.status.code(), Some(2), "{name}={value}");
        assert!(
            complained.contains(sentence),
            "{name}={value}: {complained}"
        );
        assert!(
            !complained.contains("secret") && !complained.contains("a-token-for"),
            "{complained}"
        );
    }
}

#[tokio::test]
async fn a_settings_file_that_cannot_be_read_is_refused() {
    let room = Room::new();
    for (written, sentence) in [
        ("tokne = \"1\"\n", "tokne"),
        ("token = \n", "the settings cannot be read"),
    ] {
        std::fs::write(room.path("angkhan.toml"), written).expect("a file can be written");
        let output = output(room.command(&["doctor"])).await;
        assert_eq!(output.status.code(), Some(2));
        assert!(
            complained(&output).contains(sentence),
            "{}",
            complained(&output)
        );
    }
}

#[tokio::test]
async fn no_rehearsal_with_telegrams_own_api() {
    let room = Room::new();
    for api in ["https://api.telegram.org/", ""] {
        let mut command = room.command(&["run", "--rehearse", "2026-11-24T07:29:50+07:00"]);
        command
            .env("ANGKHAN_TOKEN", TOKEN)
            .env("ANGKHAN_API_URL", api);
        let output = output(command).await;
        assert_eq!(output.status.code(), Some(2));
        assert!(complained(&output).contains("--rehearse moves the clock"));
        assert!(!room.path("angkhan.db").exists(), "nothing was begun");
    }
}

#[tokio::test]
async fn a_wrong_token_ends_the_start_with_the_sentence() {
    let (room, telegram) = (Room::new(), telegram().await);
    let mut command = good(&room, &telegram, "sqlite://office.db", &["run"]);
    command.env("ANGKHAN_TOKEN", "1000:some-other-token-altogether");
    let output = output(command).await;
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complained(&output).contains("Telegram does not know this token"),
        "{}",
        complained(&output)
    );
}

#[tokio::test]
async fn help_shows_examples() {
    let output = output(Room::new().command(&["--help"])).await;
    assert!(output.status.success());
    let help = printed(&output);
    for example in [
        "angkhan sandbox",
        "angkhan run",
        "angkhan import roster agencies.csv",
        "angkhan invite --role head --agency IRRI",
        "angkhan doctor",
    ] {
        assert!(help.contains(example), "{help}");
    }
}
