//! For tests: databases of their own, statements prepared, schemas described.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqlSafeStr};

use crate::{Engine, Sql, Store, StoreError};

/// Makes an empty database `name` on the server of `address`.
///
/// # Errors
/// When the server is not there or refuses.
pub async fn create_database(address: &str, name: &str) -> Result<(), StoreError> {
    let mut connection = PgConnection::connect(address).await?;
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE template0")).into_sql_str()).await?;
    Ok(connection.close().await?)
}

/// Prepares a statement without running it.
///
/// # Errors
/// When the engine does not understand it.
pub async fn prepare(store: &Store, sql: &Sql) -> Result<(), StoreError> {
    let text = AssertSqlSafe(sql.text().to_owned()).into_sql_str();
    match store.engine() {
        Engine::Sqlite { writer, .. } => drop(writer.acquire().await?.prepare(text).await?),
        Engine::Postgres(pool) => drop(pool.acquire().await?.prepare(text).await?),
    }
    Ok(())
}

/// Every column of every table in words, sorted.
///
/// # Errors
/// As of every verb.
pub async fn describe(store: &Store) -> Result<Vec<String>, StoreError> {
    let mut lines: Vec<String> = crate::dump::columns(store).await?.into_iter().map(|column| format!("{column:?}")).collect();
    lines.sort();
    Ok(lines)
}
