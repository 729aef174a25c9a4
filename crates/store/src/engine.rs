//! The two engines, how each is opened, and what is demanded of it.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::pool::PoolOptions;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use crate::{StoreError, Tx};

/// SQLite below this version carries the WAL-reset corruption bug.
const SQLITE_LEAST: (u32, u32, u32) = (3, 51, 3);
/// PostgreSQL below this version is not tested.
const POSTGRES_LEAST: u32 = 15;

/// An open database.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) engine: Engine,
}

/// The engine behind a [`Store`].
#[derive(Debug, Clone)]
pub enum Engine {
    /// One file: many readers, one writer.
    Sqlite {
        /// The database file.
        path: PathBuf,
        /// Pool of one connection; every transaction begins IMMEDIATE.
        writer: SqlitePool,
        /// Pool of reading connections.
        reader: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

impl Store {
    /// Opens `sqlite:PATH` (created when missing) or `postgres://…`, and brings its schema up to date.
    ///
    /// # Errors
    /// When the address is of neither kind, the engine is too old or not in the demanded mode, or a migration fails.
    pub async fn open(address: &str) -> Result<Store, StoreError> {
        let engine = match address.strip_prefix("sqlite:") {
            Some(path) => open_sqlite(Path::new(path.trim_start_matches("//"))).await?,
            None if address.starts_with("postgres:") || address.starts_with("postgresql:") => open_postgres(address).await?,
            None => return Err(StoreError::Unfit("a database is sqlite:PATH or postgres://…".to_owned())),
        };
        let store = Store { engine };
        crate::migrate::run(&store).await?;
        Ok(store)
    }

    /// Begins a reading transaction: one consistent picture, no writes.
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        Ok(match &self.engine {
            Engine::Sqlite { reader, .. } => Tx::sqlite(reader.begin().await?),
            Engine::Postgres(pool) => Tx::postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?),
        })
    }

    /// Begins a writing transaction. On SQLite it holds the one write lock from here on.
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        Ok(match &self.engine {
            Engine::Sqlite { writer, .. } => Tx::sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Engine::Postgres(pool) => Tx::postgres(pool.begin().await?),
        })
    }

    /// The engine, for what differs by nature: migration, backup, integrity checks.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Closes every connection after its transaction has ended.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { writer, reader, .. } => {
                reader.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(path: &Path) -> Result<Engine, StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // FULL, not NORMAL: an acknowledged write survives a power cut.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10))
        .pragma("cache_size", "-16000")
        .statement_cache_capacity(256);
    let writer = unswept(SqlitePoolOptions::new())
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options.clone())
        .await?;
    let (version, journal): (String, String) = (
        sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&writer).await?,
        sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&writer).await?,
    );
    if version_of(&version) < SQLITE_LEAST {
        return Err(StoreError::Unfit(format!("SQLite {version} can corrupt its write-ahead log; 3.51.3 or newer is needed")));
    }
    if journal != "wal" {
        return Err(StoreError::Unfit(format!(
            "the database is in journal mode {journal}; its folder must allow WAL (no network share)"
        )));
    }
    let reader = unswept(SqlitePoolOptions::new())
        .max_connections(8)
        .connect_with(options.pragma("query_only", "ON").read_only(false))
        .await?;
    Ok(Engine::Sqlite { path: path.to_owned(), writer, reader })
}

async fn open_postgres(address: &str) -> Result<Engine, StoreError> {
    let options = PgConnectOptions::from_str(address)?.application_name("atlas").statement_cache_capacity(256);
    let pool =
        unswept(PgPoolOptions::new()).max_connections(16).acquire_timeout(Duration::from_secs(30)).connect_with(options).await?;
    let version: String = sqlx::query_scalar("SHOW server_version").fetch_one(&pool).await?;
    if version_of(&version).0 < POSTGRES_LEAST {
        return Err(StoreError::Unfit(format!("PostgreSQL {version} is too old; 15 or newer is needed")));
    }
    Ok(Engine::Postgres(pool))
}

/// A pool that never looks for idle or old connections. In sqlx 0.9.0 that sweep can read a count of idle connections that
/// has wrapped around, and then spins for ever, the thread of a request with it (sqlx issue 3645, mended by pull request
/// 4289 after 0.9.0). A connection that broke is found when it is taken: it is tested first.
fn unswept<DB: sqlx::Database>(options: PoolOptions<DB>) -> PoolOptions<DB> {
    options.idle_timeout(None).max_lifetime(None)
}

fn version_of(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(version_of("3.51.3") >= SQLITE_LEAST);
        assert!(version_of("3.9.0") < SQLITE_LEAST);
        assert_eq!(version_of("15.18 (Debian 15.18-0+deb12u1)").0, 15);
    }
}
