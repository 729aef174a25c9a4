//! A transaction and its four verbs, written once for both engines.

use domain::access::Grant;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, FromRow, Postgres, Sqlite, Transaction};

use crate::sql::statements;
use crate::{Arg, Sql, StoreError};

/// A row that both engines can give.
pub trait AnyRow: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin> AnyRow for T {}

pub(crate) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction on either engine. Dropped without [`commit`](Tx::commit) it leaves no trace.
pub struct Tx {
    pub(crate) inner: Inner,
    granted: bool,
}

statements! {
    /// Takes the lock of an edition: every act that could break an edition-wide quota.
    LOCK_EDITION = "UPDATE editions SET revision = revision + 1 WHERE id = $1 RETURNING revision";
    /// Takes the lock of a call: every act that could break one of its quotas.
    LOCK_CALL = "UPDATE calls SET revision = revision + 1 WHERE id = $1 RETURNING revision";
}

impl Tx {
    pub(crate) fn sqlite(tx: Transaction<'static, Sqlite>) -> Tx {
        Tx { inner: Inner::Sqlite(tx), granted: false }
    }

    pub(crate) fn postgres(tx: Transaction<'static, Postgres>) -> Tx {
        Tx { inner: Inner::Postgres(tx), granted: false }
    }

    /// Allows writes from here on: `access` has said yes to what this transaction is for.
    pub fn grant(&mut self, _grant: &Grant) {
        self.granted = true;
    }

    /// The one row of `sql`.
    ///
    /// # Errors
    /// When there is none, or as of every verb: wrong arity, a write without grant, a failure of the engine.
    pub async fn one<R: AnyRow>(&mut self, sql: &Sql, args: Vec<Arg>) -> Result<R, StoreError> {
        self.optional(sql, args).await?.ok_or(StoreError::Database(sqlx::Error::RowNotFound))
    }

    /// The row of `sql`, if there is one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn optional<R: AnyRow>(&mut self, sql: &Sql, args: Vec<Arg>) -> Result<Option<R>, StoreError> {
        self.check(sql, &args)?;
        // Reviewed: `Sql` is a literal, or composed in this crate of enumerated fragments.
        let text = AssertSqlSafe(sql.text().to_owned());
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlx::query_as_with(text, sqlite(args)?).fetch_optional(&mut **tx).await?,
            Inner::Postgres(tx) => sqlx::query_as_with(text, postgres(args)?).fetch_optional(&mut **tx).await?,
        })
    }

    /// All rows of `sql`.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn all<R: AnyRow>(&mut self, sql: &Sql, args: Vec<Arg>) -> Result<Vec<R>, StoreError> {
        self.check(sql, &args)?;
        let text = AssertSqlSafe(sql.text().to_owned());
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlx::query_as_with(text, sqlite(args)?).fetch_all(&mut **tx).await?,
            Inner::Postgres(tx) => sqlx::query_as_with(text, postgres(args)?).fetch_all(&mut **tx).await?,
        })
    }

    /// Runs `sql` and says how many rows it touched.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn run(&mut self, sql: &Sql, args: Vec<Arg>) -> Result<u64, StoreError> {
        self.check(sql, &args)?;
        let text = AssertSqlSafe(sql.text().to_owned());
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlx::query_with(text, sqlite(args)?).execute(&mut **tx).await?.rows_affected(),
            Inner::Postgres(tx) => sqlx::query_with(text, postgres(args)?).execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// Makes everything written permanent.
    ///
    /// # Errors
    /// When the engine could not; then nothing is written.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.inner {
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Takes the locks of an act that could break a quota, always in this order: the edition when an edition-wide rule
    /// exists, then its calls by id. Returns the new revision of each call, in the order of `calls` sorted by id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn lock_for_quota(
        &mut self,
        edition: Option<domain::ids::EditionId>,
        calls: &[domain::ids::CallId],
    ) -> Result<Vec<i64>, StoreError> {
        if let Some(edition) = edition {
            self.one::<(i64,)>(&LOCK_EDITION, crate::args::args![edition]).await?;
        }
        let mut calls = calls.to_vec();
        calls.sort();
        calls.dedup();
        let mut revisions = Vec::with_capacity(calls.len());
        for call in calls {
            revisions.push(self.one::<(i64,)>(&LOCK_CALL, crate::args::args![call]).await?.0);
        }
        Ok(revisions)
    }

    fn check(&mut self, sql: &Sql, args: &[Arg]) -> Result<(), StoreError> {
        tracing::trace!(target: crate::STATEMENT, name = sql.name);
        if sql.arity() != args.len() {
            return Err(StoreError::Arity { statement: sql.name.to_owned(), want: sql.arity(), have: args.len() });
        }
        if sql.writes() && !self.granted {
            return Err(StoreError::NotGranted { statement: sql.name.to_owned() });
        }
        Ok(())
    }
}

fn sqlite(args: Vec<Arg>) -> Result<SqliteArguments, StoreError> {
    let mut bound = SqliteArguments::default();
    for arg in args {
        match arg {
            Arg::Text(value) => bound.add(value),
            Arg::Int(value) => bound.add(value),
            Arg::Bool(value) => bound.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(bound)
}

fn postgres(args: Vec<Arg>) -> Result<PgArguments, StoreError> {
    let mut bound = PgArguments::default();
    for arg in args {
        match arg {
            Arg::Text(value) => bound.add(value),
            Arg::Int(value) => bound.add(value),
            Arg::Bool(value) => bound.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(bound)
}
