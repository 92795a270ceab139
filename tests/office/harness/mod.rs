//! What stories are told with: an [`Office`], and the [`Phone`]s of its people.

mod database;
mod office;
pub mod phone;

pub use database::Database;
pub use office::{Office, TOKEN, bangkok, head_of};
pub use phone::Phone;

/// A story, told on both engines: `story!(name, at, |office| async { … })`.
#[macro_export]
macro_rules! story {
    ($(#[$doc:meta])* $name:ident, $at:literal, |$office:ident| $told:block) => {
        mod $name {
            use super::*;

            async fn told(mut $office: Office) {
                $told
                $office.closes().await;
            }

            $(#[$doc])*
            #[tokio::test]
            async fn on_sqlite() {
                told(Office::open($crate::harness::Database::sqlite().await, $at).await).await;
            }

            $(#[$doc])*
            #[tokio::test]
            async fn on_postgres() {
                if let Some(database) = $crate::harness::Database::postgres().await {
                    told(Office::open(database, $at).await).await;
                }
            }
        }
    };
}
