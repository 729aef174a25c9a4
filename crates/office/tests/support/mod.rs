//! One line gives an office on each engine, with a standing clock and repeatable ids.
//!
//! ```ignore
//! both_engines!(a_late_application_needs_an_extension, |house| async move { … });
//! ```
#![allow(dead_code, unreachable_pub, missing_docs, reason = "shared by several test binaries")]

pub mod selection;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::access::{Role, RoleKind, Scope};
use domain::ids::AccountId;
use domain::text::Lang;
use domain::time::Moment;
use office::{Ground, Keyring, Office, RandomIds, SeededIds, ShiftedClock, Viewer};
use store::Store;

/// 2027-01-15, 12:00 UTC.
pub const NOON: Moment = Moment(1_800_014_400_000);

/// An office on one engine, alone with its database.
pub struct House {
    pub office: Office,
    address: String,
    folder: tempfile::TempDir,
}

impl House {
    /// On SQLite, in a file of its own.
    pub async fn sqlite() -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let address = format!("sqlite:{}", folder.path().join("test.db").display());
        House::at(address, folder).await
    }

    /// On PostgreSQL, in a database of its own. `ATLAS_TEST_POSTGRES` names the server; without it the test fails.
    pub async fn postgres() -> House {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let server = std::env::var("ATLAS_TEST_POSTGRES").expect("ATLAS_TEST_POSTGRES names a server: run `make test`");
        let name = format!("t{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        store::testing::create_database(&server, &name).await.expect("a database");
        let (base, query) = server.split_once('?').map_or((server.as_str(), ""), |(base, query)| (base, query));
        let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
        House::at(format!("{base}/{name}?{query}"), tempfile::tempdir().expect("a folder")).await
    }

    async fn at(address: String, folder: tempfile::TempDir) -> House {
        let store = Store::open(&address).await.expect("the database opens");
        let office = Office::open(ground(store, &folder));
        House { office, address, folder }
    }

    /// The folder of uploaded files.
    pub fn files(&self) -> std::path::PathBuf {
        self.folder.path().join("files")
    }

    /// A second process on the same database.
    pub async fn second_process(&self) -> Office {
        let store = Store::open(&self.address).await.expect("the database opens");
        Office::open(Ground { ids: Arc::new(SeededIds::new(99)), ..ground(store, &self.folder) })
    }

    /// A second process on the same database, with other keys.
    pub async fn with_keys(&self, keys: Keyring) -> Office {
        let store = Store::open(&self.address).await.expect("the database opens");
        Office::open(Ground { keys, ids: Arc::new(RandomIds), ..ground(store, &self.folder) })
    }

    /// The same house some milliseconds later.
    pub async fn later(&self, milliseconds: i64) -> Office {
        let store = Store::open(&self.address).await.expect("the database opens");
        let clock = Arc::new(ShiftedClock::standing_at(NOON.plus(milliseconds)));
        Office::open(Ground { clock, ids: Arc::new(SeededIds::new(77)), ..ground(store, &self.folder) })
    }

    /// An account, signed in.
    pub async fn person(&self, name: &str, role: Option<Role>) -> Viewer {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let (id, _) =
            self.office.create_account(name, &email, Lang::Fr, role, Some("une phrase assez longue")).await.expect("opened");
        self.viewer(id).await
    }

    /// Somebody of the office with a role over the whole house.
    pub async fn colleague(&self, name: &str, kind: RoleKind) -> Viewer {
        self.person(name, Some(Role { kind, scope: Scope::House })).await
    }

    /// Who an account is now.
    pub async fn viewer(&self, id: AccountId) -> Viewer {
        self.office.viewer(Some(id), Lang::Fr).await.expect("read")
    }
}

fn ground(store: Store, folder: &tempfile::TempDir) -> Ground {
    Ground {
        store,
        files: folder.path().join("files"),
        public_url: "https://atlas.example".to_owned(),
        clock: Arc::new(ShiftedClock::standing_at(NOON)),
        ids: Arc::new(SeededIds::new(1)),
        keys: Keyring::of_one([7; 32]),
    }
}

/// Declares the same test on both engines: `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! both_engines {
    ($(#[$meta:meta])* $name:ident, |$house:ident| $body:expr) => {
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn story($house: support::House) {
                $body.await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                story(support::House::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                story(support::House::postgres().await).await;
            }
        }
    };
}
