//! What every verb stands on: the store, the clock, ids, keys, files.

pub(crate) mod clock;
pub(crate) mod ids;
pub(crate) mod keys;
pub(crate) mod refusal;
pub(crate) mod secrets;
pub(crate) mod viewer;

use std::path::PathBuf;
use std::sync::Arc;

use domain::access::{Action, Actor, Subject, decide};
use domain::ids::EventId;
use domain::phase::Phase;
use domain::time::Moment;
use store::events::NewEvent;
use store::{Store, Tx};
use tokio::sync::Semaphore;
use uuid::Uuid;

use self::clock::Clock;
use self::ids::Ids;
use self::keys::Keyring;
use self::refusal::Outcome;

/// What the office is opened with.
#[derive(Clone)]
pub struct Ground {
    /// The database.
    pub store: Store,
    /// The folder of uploaded files.
    pub files: PathBuf,
    /// The public address, without a final slash, for links in letters.
    pub public_url: String,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where ids and secrets come from.
    pub ids: Arc<dyn Ids>,
    /// Keys for what is encrypted at rest.
    pub keys: Keyring,
}

/// The office: every use case is one of its methods. Cheap to clone.
#[derive(Clone)]
pub struct Office {
    ground: Arc<Ground>,
    /// At most this many passwords are hashed at once: each takes 19 MiB and tens of milliseconds.
    hashing: Arc<Semaphore>,
}

impl Office {
    /// Opens the office.
    pub fn open(ground: Ground) -> Office {
        Office { ground: Arc::new(ground), hashing: Arc::new(Semaphore::new(2)) }
    }

    /// The same office, making its ids with `ids`.
    pub(crate) fn with_ids(&self, ids: Arc<dyn Ids>) -> Office {
        let ground = Ground { ids, ..Ground::clone(&self.ground) };
        Office { ground: Arc::new(ground), hashing: Arc::clone(&self.hashing) }
    }

    /// What time it is.
    pub fn now(&self) -> Moment {
        self.ground.clock.now()
    }

    /// Moves the clock, for tests and the demonstration.
    pub fn shift_clock(&self, milliseconds: i64) {
        self.ground.clock.shift(milliseconds);
    }

    /// The database, for what only the process does: migration, backup, integrity checks, sessions.
    pub fn store(&self) -> &Store {
        &self.ground.store
    }

    /// The folder of uploaded files.
    pub(crate) fn files(&self) -> &std::path::Path {
        &self.ground.files
    }

    /// Keys for what is encrypted at rest.
    pub(crate) fn keys(&self) -> &Keyring {
        &self.ground.keys
    }

    /// The public address of a path.
    pub(crate) fn link(&self, path: &str) -> String {
        format!("{}{path}", self.ground.public_url)
    }

    /// A new id.
    pub(crate) fn id<T: From<Uuid>>(&self) -> T {
        T::from(self.ground.ids.uuid(self.now()))
    }

    /// A new short code for people, like `AW-7K3M9Q`: no look-alike letters.
    pub(crate) fn code(&self, prefix: &str) -> String {
        format!("{prefix}-{}", self.ground.ids.code())
    }

    /// A new secret for a link.
    pub(crate) fn secret(&self) -> String {
        self.ground.ids.secret()
    }

    /// A reading transaction.
    pub(crate) async fn read(&self) -> Outcome<Tx> {
        Ok(self.ground.store.read().await?)
    }

    /// A writing transaction, closed until it is granted.
    pub(crate) async fn write(&self) -> Outcome<Tx> {
        Ok(self.ground.store.write().await?)
    }

    /// A writing transaction of the program itself: jobs, account links, imports from the command line.
    pub(crate) async fn write_as_house(&self, action: Action) -> Outcome<Tx> {
        let mut tx = self.write().await?;
        tx.grant(&decide(&Actor::house(), action, &Subject::default(), Phase::Preparation)?);
        Ok(tx)
    }

    /// Records an event in `tx`.
    pub(crate) async fn record(&self, tx: &mut Tx, event: NewEvent) -> Outcome<()> {
        Ok(tx.record(self.id::<EventId>(), self.now(), event).await?)
    }
}
