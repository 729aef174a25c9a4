//! Every table as rows of JSON and back: backups that either engine can take in.

use serde_json::Value;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, SqlSafeStr};

use crate::tx::Inner;
use crate::{Arg, Engine, Sql, Store, StoreError, Tx};

/// The tables of a backup, each after those it refers to. Sessions and throttles are left out: nobody is signed in after
/// a restore.
pub const TABLES: &[&str] = &[
    "accounts",
    "tokens",
    "roles",
    "editions",
    "calls",
    "quotas",
    "people",
    "declarations",
    "declaration_links",
    "projects",
    "applications",
    "credits",
    "edits",
    "files",
    "screeners",
    "snapshots",
    "extensions",
    "notes",
    "deeds",
    "panels",
    "seats",
    "assignments",
    "interests",
    "kept_apart",
    "scoresheets",
    "board_places",
    "board_checks",
    "overrides",
    "freezes",
    "decisions",
    "letters",
    "events",
    "milestones",
];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A 64-bit integer.
    Int,
    /// A boolean.
    Bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its table.
    pub table: String,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be empty.
    pub nullable: bool,
}

/// Every column of every table of ours, by table and place.
///
/// # Errors
/// When a column is of a kind that the portable subset does not have.
pub async fn columns(store: &Store) -> Result<Vec<Column>, StoreError> {
    let rows: Vec<(String, String, String, bool)> =
        match store.engine() {
            Engine::Sqlite { reader, .. } => {
                sqlx::query_as(
                    "SELECT m.name, p.name, lower(p.type), p.\"notnull\" = 0 AND p.pk = 0
                 FROM sqlite_master m JOIN pragma_table_info(m.name) p
                 WHERE m.type = 'table' AND substr(m.name, 1, 1) <> '_' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, p.cid",
                )
                .fetch_all(reader)
                .await?
            }
            Engine::Postgres(pool) => sqlx::query_as(
                "SELECT table_name::text, column_name::text, data_type::text, is_nullable = 'YES' FROM information_schema.columns
                 JOIN information_schema.tables USING (table_schema, table_name)
                 WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND substr(table_name, 1, 1) <> '_'
                 ORDER BY table_name, ordinal_position",
            )
            .fetch_all(pool)
            .await?,
        };
    rows.into_iter()
        .map(|(table, name, kind, nullable)| {
            let kind = match kind.as_str() {
                "text" => Kind::Text,
                "bigint" => Kind::Int,
                "boolean" => Kind::Bool,
                other => return Err(StoreError::Unfit(format!("{table}.{name} is {other}, not of the portable subset"))),
            };
            Ok(Column { table, name, kind, nullable })
        })
        .collect()
}

fn object<R: Row>(row: &R, columns: &[&Column]) -> Result<Value, StoreError>
where
    usize: sqlx::ColumnIndex<R>,
    for<'r> Option<String>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    for<'r> Option<i64>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    for<'r> Option<bool>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    let mut object = serde_json::Map::new();
    for (at, column) in columns.iter().enumerate() {
        let value = match column.kind {
            Kind::Text => row.try_get::<Option<String>, _>(at)?.map(Value::from),
            Kind::Int => row.try_get::<Option<i64>, _>(at)?.map(Value::from),
            Kind::Bool => row.try_get::<Option<bool>, _>(at)?.map(Value::from),
        };
        object.insert(column.name.clone(), value.unwrap_or(Value::Null));
    }
    Ok(Value::Object(object))
}

impl Tx {
    /// Every row of a table, as JSON objects: of the same moment as whatever else this transaction reads.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn rows_of(&mut self, table: &str, columns: &[Column]) -> Result<Vec<Value>, StoreError> {
        let columns: Vec<&Column> = columns.iter().filter(|column| column.table == table).collect();
        let names = columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ");
        // Reviewed: names come from our own schema.
        let text = AssertSqlSafe(format!("SELECT {names} FROM {table}")).into_sql_str();
        match &mut self.inner {
            Inner::Sqlite(tx) => {
                let rows: Vec<SqliteRow> = sqlx::query(text).fetch_all(&mut **tx).await?;
                rows.iter().map(|row| object(row, &columns)).collect()
            }
            Inner::Postgres(tx) => {
                let rows: Vec<PgRow> = sqlx::query(text).fetch_all(&mut **tx).await?;
                rows.iter().map(|row| object(row, &columns)).collect()
            }
        }
    }

    /// Puts a row of a backup back. A column that the backup does not know yet gets what its migration gave older rows.
    ///
    /// # Errors
    /// When the row does not fit its table, or as of every verb.
    pub async fn put_back(&mut self, table: &'static str, columns: &[Column], row: &Value) -> Result<(), StoreError> {
        let columns: Vec<&Column> =
            columns.iter().filter(|column| column.table == table && row.get(&column.name).is_some()).collect();
        let names = columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ");
        let places = (1..=columns.len()).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ");
        let sql = Sql::composed("dump::PUT_BACK", format!("INSERT INTO {table} ({names}) VALUES ({places})"));
        let mut args = Vec::with_capacity(columns.len());
        for column in columns {
            let value = row.get(&column.name).unwrap_or(&Value::Null);
            args.push(match column.kind {
                Kind::Text => Arg::Text(value.as_str().map(str::to_owned)),
                Kind::Int => Arg::Int(value.as_i64()),
                Kind::Bool => Arg::Bool(value.as_bool()),
            });
        }
        self.run(&sql, args).await.map(drop)
    }
}

/// What the engine itself finds wrong with the database; empty when nothing is.
///
/// # Errors
/// When the database cannot be read.
pub async fn integrity(store: &Store) -> Result<Vec<String>, StoreError> {
    match store.engine() {
        Engine::Sqlite { reader, .. } => {
            let mut found: Vec<String> =
                sqlx::query_scalar("SELECT integrity_check FROM pragma_integrity_check").fetch_all(reader).await?;
            found.retain(|line| line != "ok");
            let foreign: Vec<String> =
                sqlx::query_scalar("SELECT \"table\" || ' refers to a row that is not there' FROM pragma_foreign_key_check")
                    .fetch_all(reader)
                    .await?;
            found.extend(foreign);
            Ok(found)
        }
        // PostgreSQL checks pages and keys by itself; reading every row is what can be done from here.
        Engine::Postgres(_) => {
            let columns = columns(store).await?;
            let mut tx = store.read().await?;
            for table in TABLES {
                tx.rows_of(table, &columns).await?;
            }
            Ok(Vec::new())
        }
    }
}
