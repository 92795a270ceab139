//! Fetching what was sent to the bot: only when a document needs it (U12).

use crate::app::Files;
use anyhow::Context as _;
use futures::FutureExt as _;
use std::time::Duration;
use teloxide::{Bot, net::Download as _, prelude::Requester as _, types::FileId};

/// A file of 20 MB over a slow line.
const FETCHED_WITHIN: Duration = Duration::from_secs(60);

/// Files fetched from Telegram.
#[must_use]
pub fn files(bot: Bot) -> Files {
    Files::new(move |id| {
        let bot = bot.clone();
        async move {
            tokio::time::timeout(FETCHED_WITHIN, fetch(&bot, id))
                .await
                .context("a file could not be fetched in time")?
        }
        .boxed()
    })
}

async fn fetch(bot: &Bot, id: String) -> anyhow::Result<Vec<u8>> {
    let file = bot
        .get_file(FileId(id))
        .await
        .context("Telegram does not give the file")?;
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes)
        .await
        .context("a file could not be fetched")?;
    Ok(bytes)
}
