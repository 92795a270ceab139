//! The timeline of a matter as a workbook (E7, P5).

use super::{
    shown::Shown,
    store::{self, Entry},
    words,
};
use crate::{
    calendar::bangkok,
    db::Conn,
    ids::Id,
    outbox::{Enclosure, MediaKind},
    people,
    person::{Agency, Language},
};
use anyhow::Context as _;
use std::collections::HashMap;

/// Everything that was said and done, with the names of those who said and did it.
pub(super) struct Timeline {
    /// The matter.
    pub(super) shown: Shown,
    /// What happened, in its order.
    pub(super) entries: Vec<Entry>,
    /// What everybody is called.
    pub(super) names: HashMap<Id, String>,
    /// The agencies that are named in it.
    pub(super) agencies: Vec<Agency>,
}

impl Timeline {
    /// Reads it.
    pub(super) async fn of(conn: &mut Conn, shown: Shown) -> anyhow::Result<Self> {
        Ok(Self {
            entries: store::entries(conn, &shown.urgent.id).await?,
            names: people::names(conn).await?,
            agencies: people::agencies(conn).await?,
            shown,
        })
    }

    /// As a file; made beside the loop.
    pub(super) async fn file(self, language: Language) -> anyhow::Result<Enclosure> {
        let day = bangkok(self.shown.now).format("%Y-%m-%d");
        let name = format!("urgent-{}-{day}.xlsx", self.shown.urgent.serial);
        let caption = words::timeline_caption(language, &self.shown);
        let book = words::timeline_book(language, &self);
        let bytes = tokio::task::spawn_blocking(move || book.write())
            .await
            .context("a timeline was not written to its end")??;
        Ok(Enclosure {
            kind: MediaKind::Document,
            name,
            caption,
            bytes,
        })
    }
}
