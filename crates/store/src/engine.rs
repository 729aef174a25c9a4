//! The two engines, how each is opened, and what is demanded of it.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::pool::PoolOptions;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use crate::{StoreError, Tx};

/// SQLite below this version carries the WAL-reset corruption bug.
const SQLITE_LEAST: (u32, u32, u32) = (3, 51, 3);
/// PostgreSQL below this version is not tested.
const POSTGRES_LEAST: u32 = 15;

/// How long a server may take until it has answered for the first time.
const ANSWER_WITHIN: Duration = Duration::from_secs(5);
/// How long until a server is asked again that is still starting or takes no more connections.
const ASK_AGAIN: Duration = Duration::from_millis(200);

/// Where a database is.
#[derive(Debug, Clone)]
pub enum Address {
    /// `sqlite:PATH`: the file.
    Sqlite(PathBuf),
    /// `postgres://…`: the server, and whom it knows us as.
    Postgres(Box<PgConnectOptions>),
}

impl FromStr for Address {
    type Err = StoreError;

    fn from_str(address: &str) -> Result<Address, StoreError> {
        // The address itself is not repeated: it can hold a password.
        let unfit = |why: &str| StoreError::Unfit(format!("a database is sqlite:PATH or postgres://user@host:port/name{why}"));
        match address.split_once(':') {
            Some(("sqlite", path)) if !path.trim_start_matches("//").is_empty() => {
                Ok(Address::Sqlite(PathBuf::from(path.trim_start_matches("//"))))
            }
            Some(("postgres" | "postgresql", _)) => {
                let options = address.parse().map_err(|error: sqlx::Error| unfit(&format!(": {error}")))?;
                Ok(Address::Postgres(Box::new(options)))
            }
            _ => Err(unfit("")),
        }
    }
}

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
    /// When the address is of neither kind, the server does not answer or refuses, the engine is too old or not in the demanded
    /// mode, or a migration fails.
    pub async fn open(address: &str) -> Result<Store, StoreError> {
        let engine = match address.parse()? {
            Address::Sqlite(path) => open_sqlite(&path).await?,
            Address::Postgres(options) => open_postgres(*options).await?,
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

async fn open_postgres(options: PgConnectOptions) -> Result<Engine, StoreError> {
    let options = options.application_name("atlas").statement_cache_capacity(256);
    let version = first_answer(&options).await?;
    if version_of(&version).0 < POSTGRES_LEAST {
        return Err(StoreError::Unfit(format!("PostgreSQL {version} is too old; 15 or newer is needed")));
    }
    let pool =
        unswept(PgPoolOptions::new()).max_connections(16).acquire_timeout(Duration::from_secs(30)).connect_with(options).await?;
    Ok(Engine::Postgres(pool))
}

/// The version of the server, asked over a connection of its own: a pool waits long for a server that is not there, and then
/// does not say why.
async fn first_answer(options: &PgConnectOptions) -> Result<String, StoreError> {
    let mut busy = None;
    let asked = async {
        loop {
            match version_at(options).await {
                Err(sqlx::Error::Database(error)) if passes(error.code().as_deref()) => busy = Some(error.message().to_owned()),
                answer => return answer,
            }
            tokio::time::sleep(ASK_AGAIN).await;
        }
    };
    let answer = tokio::time::timeout(ANSWER_WITHIN, asked).await;
    let why = match answer {
        Ok(Ok(version)) => return Ok(version),
        Ok(Err(sqlx::Error::Io(error))) => error.to_string(),
        Ok(Err(sqlx::Error::Database(error))) => error.message().to_owned(),
        Ok(Err(error)) => error.to_string(),
        Err(_) => busy.unwrap_or_else(|| format!("no answer within {} s", ANSWER_WITHIN.as_secs())),
    };
    Err(StoreError::Unreachable { place: place_of(options), why })
}

async fn version_at(options: &PgConnectOptions) -> sqlx::Result<String> {
    let mut connection = PgConnection::connect_with(options).await?;
    let version = sqlx::query_scalar("SHOW server_version").fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(version)
}

/// Whether a refusal passes by itself: too many connections; still starting.
fn passes(code: Option<&str>) -> bool {
    matches!(code, Some("53300" | "57P03"))
}

/// Which server, database and user: everything but the password.
fn place_of(options: &PgConnectOptions) -> String {
    let host = options.get_socket().map_or_else(|| options.get_host().to_owned(), |folder| folder.display().to_string());
    let (port, user) = (options.get_port(), options.get_username());
    format!("{host}:{port}, database {}, user {user}", options.get_database().unwrap_or(user))
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
    fn an_address_names_a_file_or_a_server() {
        for (address, file) in [("sqlite:a.db", "a.db"), ("sqlite://var/a.db", "var/a.db"), ("sqlite:///srv/a.db", "/srv/a.db")] {
            assert!(matches!(address.parse(), Ok(Address::Sqlite(path)) if path == Path::new(file)), "{address}");
        }
        for address in ["", "a.db", "sqlite:", "mysql:x", "postgres://u:secret@h:port/db", "mysql://u:secret@h/db"] {
            let refused = address.parse::<Address>().expect_err("no address").to_string();
            assert!(refused.contains("sqlite:PATH or postgres://") && !refused.contains("secret"), "{address}: {refused}");
        }
    }

    #[test]
    fn a_place_is_told_without_its_password() {
        for (address, place) in [
            ("postgres://u:secret@h:6000/atlas", "h:6000, database atlas, user u"),
            ("postgres://u:secret@h:6000", "h:6000, database u, user u"),
            ("postgres://u@localhost:6000/atlas?host=/srv/socket&password=secret", "/srv/socket:6000, database atlas, user u"),
        ] {
            let Ok(Address::Postgres(options)) = address.parse() else { panic!("{address}") };
            assert_eq!(place_of(&options), place);
        }
    }

    #[test]
    fn versions_compare_by_number() {
        assert!(version_of("3.51.3") >= SQLITE_LEAST);
        assert!(version_of("3.9.0") < SQLITE_LEAST);
        assert_eq!(version_of("15.18 (Debian 15.18-0+deb12u1)").0, 15);
    }
}
