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

/// Every column of every table as `table.column type nullable`, in the words of PostgreSQL, sorted.
///
/// # Errors
/// As of every verb.
pub async fn describe(store: &Store) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String, String, String, bool)> = match store.engine() {
        Engine::Sqlite { reader, .. } => {
            sqlx::query_as(
                "SELECT m.name, p.name, lower(p.type), p.\"notnull\" = 0 AND p.pk = 0 FROM sqlite_master m
                 JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_%' ESCAPE '\\'",
            )
            .fetch_all(reader)
            .await?
        }
        Engine::Postgres(pool) => {
            sqlx::query_as(
                "SELECT table_name::text, column_name::text, data_type::text, is_nullable = 'YES' FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'",
            )
            .fetch_all(pool)
            .await?
        }
    };
    let mut lines: Vec<String> = rows
        .into_iter()
        .map(|(table, column, kind, nullable)| format!("{table}.{column} {kind}{}", if nullable { " null" } else { "" }))
        .collect();
    lines.sort();
    Ok(lines)
}
