//! The real program as a process of its own, in an empty directory, told everything by its environment.

use std::{
    fs::File,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// Where a program works and what it said.
pub struct Room(PathBuf);

impl Room {
    /// An empty directory.
    pub fn new() -> Self {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("angkhan_room_{}_{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a directory can be made");
        Self(path)
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The program with these arguments, and nothing of this process's own settings.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_angkhan"));
        command.args(args).current_dir(&self.0).stdin(Stdio::null());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ANGKHAN_")) {
            command.env_remove(name);
        }
        command
    }

    /// Starts it; what it says goes to the files `out` and `log`.
    pub fn starts(&self, command: &mut Command) -> Program {
        let file = |name: &str| {
            let open = File::options()
                .create(true)
                .append(true)
                .open(self.path(name));
            Stdio::from(open.expect("a file can be made"))
        };
        let child = command
            .stdout(file("out"))
            .stderr(file("log"))
            .spawn()
            .expect("the program starts");
        Program(child)
    }

    /// What it printed.
    pub fn out(&self) -> String {
        std::fs::read_to_string(self.path("out")).unwrap_or_default()
    }

    /// The end of what it logged.
    pub fn log(&self) -> String {
        let log = std::fs::read_to_string(self.path("log")).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A program that runs. Dropped, it is killed.
pub struct Program(Child);

impl Program {
    /// Its number.
    pub fn number(&self) -> u32 {
        self.0.id()
    }

    /// SIGKILL: nothing of it runs on.
    pub fn killed(&mut self) -> Instant {
        let _ = self.0.kill();
        let _ = self.0.wait();
        Instant::now()
    }

    /// Asks it to stop by `INT` or `TERM` and waits. Gives how it ended and how long that took.
    pub async fn asked_to_stop(&mut self, signal: &str) -> (ExitStatus, Duration) {
        let asked = Instant::now();
        let kill = format!("kill -{signal} {}", self.number());
        let sent = Command::new("sh").args(["-c", &kill]).status();
        assert!(sent.expect("a shell").success());
        (self.ended().await, asked.elapsed())
    }

    /// Waits for its end.
    pub async fn ended(&mut self) -> ExitStatus {
        for _ in 0..6_000 {
            if let Some(status) = self.0.try_wait().expect("it is a child of ours") {
                return status;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the program does not end");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.killed();
    }
}
