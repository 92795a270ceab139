//! A complete Telegram of one's own on one machine.
pub mod botapi;

/// Plays a scene.
///
/// # Errors
/// It cannot be played.
pub async fn play(_scene: &str, _transcript: Option<&str>) -> anyhow::Result<()> {
    anyhow::bail!("the sandbox is being built")
}
/// Opens the page.
///
/// # Errors
/// The port is taken.
pub async fn open(_port: u16, _stop: impl Future<Output = ()>) -> anyhow::Result<()> {
    anyhow::bail!("the sandbox is being built")
}
