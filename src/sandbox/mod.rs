//! # The sandbox: a complete Telegram of one's own on one machine (S8)
//!
//! `angkhan sandbox` opens an emulated Bot API, the real bot on it with a database that is thrown away, the sample roster, a clock that
//! can be moved, and a page with three phones: the governor, a head, the secretariat. Nobody outside is reached, and no token is needed.
//!
//! `angkhan sandbox --play usual-tuesday --transcript -` plays a scene without a browser and prints what each person saw. A scene is a
//! test, too: when somebody does not hear what the scene says, it fails and says what was expected.
//!
//! The house is opened by `house`, the clock moved by `hands`; `stage` is what scenes are written with. [`botapi`] knows nothing of
//! any of this: a misunderstanding of Telegram must not pass on both sides.

pub mod botapi;
mod cast;
mod everybody;
mod hands;
mod house;
mod page;
mod scenes;
mod stage;
mod transcript;

use anyhow::Context as _;
use house::{House, Pace};
use std::{
    net::{Ipv4Addr, SocketAddr},
    time::Instant,
};
use tokio::net::TcpListener;
use transcript::Transcript;

/// Opens the page of phones on this port of this machine, says where, and works until `stop`.
///
/// # Errors
/// The port is taken, or the office cannot be opened.
#[expect(clippy::print_stdout, reason = "where the page is")]
pub async fn open(port: u16, stop: impl Future<Output = ()>) -> anyhow::Result<()> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("port {port} cannot be listened on; choose another by --port"))?;
    let at = listener.local_addr()?;
    println!(
        "เปิดหน้านี้ในเบราว์เซอร์ · Open this page in a browser:  http://{at}/\n\
         เริ่มที่โทรศัพท์ของสำนักงานจังหวัด: แตะลิงก์คำเชิญที่รออยู่ · Begin on the secretariat's phone: tap the invitation that waits there.\n\
         ปิด · To stop: Ctrl-C"
    );
    serve(listener, stop).await
}

/// The same on a listener that is open already.
///
/// # Errors
/// The office cannot be opened.
pub async fn serve(listener: TcpListener, stop: impl Future<Output = ()>) -> anyhow::Result<()> {
    let (house, office) = House::open(Pace::Life).await?;
    house.takes_sample_roster().await?;
    let page = page::serve(listener, house.clone()).await?;
    let outcome = office.run(stop).await;
    page.abort();
    outcome
}

/// Plays a scene to its end; `transcript` names the file to write what each person saw into, `-` for the standard output.
///
/// # Errors
/// There is no such scene, the transcript cannot be written, or somebody did not hear what the scene says.
#[expect(
    clippy::print_stderr,
    reason = "how the scene went; its transcript may be on the standard output"
)]
pub async fn play(scene: &str, transcript: Option<&str>) -> anyhow::Result<()> {
    let scene = scenes::named(scene)?;
    let transcript = Transcript::into(transcript)?;
    let began = Instant::now();
    let (house, office) = Box::pin(House::open(Pace::Story(scene.begins()))).await?;
    let mut stage = stage::Stage::new(house, office, transcript);
    let played = Box::pin(scenes::play(scene, &mut stage)).await;
    let heard = Box::pin(stage.leave()).await?;
    played.with_context(|| format!("the scene {} did not go as written", scene.name()))?;
    eprintln!(
        "{}: played to its end in {:.1} s; the phones showed {heard} messages",
        scene.name(),
        began.elapsed().as_secs_f64()
    );
    Ok(())
}
