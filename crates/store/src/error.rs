//! What can go wrong between the house and its database.

use std::fmt;

/// A failure of the database, or of what stands in it.
#[derive(Debug)]
pub enum StoreError {
    /// The engine refused or failed.
    Database(sqlx::Error),
    /// A row that the domain cannot understand: which table, column and row.
    Inconsistent {
        /// Table of the row.
        table: &'static str,
        /// Column whose value makes no sense.
        column: &'static str,
        /// Key of the row.
        row: String,
    },
    /// A statement was given another number of arguments than it names. sqlx binds missing ones as NULL on SQLite.
    Arity {
        /// Name of the statement.
        statement: String,
        /// Arguments it names.
        want: usize,
        /// Arguments it was given.
        have: usize,
    },
    /// A write was tried in a transaction without a grant.
    NotGranted {
        /// Name of the statement.
        statement: String,
    },
    /// The server did not answer, or let nobody in, when it was opened.
    Unreachable {
        /// Its host, port, database and user.
        place: String,
        /// What it said, or that it said nothing.
        why: String,
    },
    /// The database cannot be used: engine too old, another journal mode, a newer schema.
    Unfit(String),
}

impl StoreError {
    /// Whether a unique rule of the schema was broken: the row already exists.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, StoreError::Database(sqlx::Error::Database(error)) if error.is_unique_violation())
    }

    /// A row the domain cannot understand.
    pub fn inconsistent(table: &'static str, column: &'static str, row: impl fmt::Display) -> StoreError {
        StoreError::Inconsistent { table, column, row: row.to_string() }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Database(error) => write!(f, "database: {error}"),
            StoreError::Inconsistent { table, column, row } => write!(f, "{table}.{column} of row {row} makes no sense"),
            StoreError::Arity { statement, want, have } => write!(f, "{statement} names {want} arguments and was given {have}"),
            StoreError::NotGranted { statement } => write!(f, "{statement} writes in a transaction without a grant"),
            StoreError::Unreachable { place, why } => write!(f, "PostgreSQL at {place}: {why}"),
            StoreError::Unfit(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        StoreError::Database(error)
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        StoreError::Unfit(format!("the schema could not be brought up to date: {error}"))
    }
}
