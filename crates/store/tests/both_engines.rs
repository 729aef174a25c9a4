//! What holds for every statement and table, on both engines.

use domain::access::{Action, Actor, Subject, decide};
use domain::phase::Phase;
use domain::time::Moment;
use store::{Store, StoreError, testing};

async fn sqlite() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&format!("sqlite:{}", folder.path().join("t.db").display())).await.expect("opens");
    (store, folder)
}

async fn postgres(name: &str) -> Store {
    let server = std::env::var("ATLAS_TEST_POSTGRES").expect("ATLAS_TEST_POSTGRES names a server: run `make test`");
    let name = format!("s{}_{name}", std::process::id());
    testing::create_database(&server, &name).await.expect("a database");
    let (base, query) = server.split_once('?').unwrap_or((&server, ""));
    let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
    Store::open(&format!("{base}/{name}?{query}")).await.expect("opens")
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    let (sqlite, _folder) = sqlite().await;
    let postgres = postgres("prepare").await;
    for sql in store::statements() {
        testing::prepare(&sqlite, &sql).await.unwrap_or_else(|error| panic!("SQLite, {}: {error}", sql.name));
        testing::prepare(&postgres, &sql).await.unwrap_or_else(|error| panic!("PostgreSQL, {}: {error}", sql.name));
    }
}

/// `conflicts` is a view over a union of tables: counted, or asked whether it has a row, for each row of another table, SQLite
/// makes the whole view each time (6 ms for one entry of a house of 8,000). `IN` a list of one account is made once.
#[test]
fn conflicts_are_asked_for_as_a_list() {
    let statements = store::statements();
    let asked = statements.iter().filter(|sql| sql.text().contains("FROM conflicts"));
    for sql in asked.clone() {
        let dear = sql.text().contains("COUNT(*) FROM conflicts") || sql.text().contains("EXISTS (SELECT 1 FROM conflicts");
        assert!(!dear, "{}: {}", sql.name, sql.text());
    }
    assert!(asked.count() > 5);
}

#[tokio::test]
async fn both_engines_have_the_same_tables() {
    let (sqlite, _folder) = sqlite().await;
    let (here, there) = (testing::describe(&sqlite).await, testing::describe(&postgres("schema").await).await);
    let (here, there) = (here.expect("described"), there.expect("described"));
    assert!(here.len() > 150, "{} columns", here.len());
    assert_eq!(here, there);
}

#[tokio::test]
async fn nothing_is_written_without_a_grant() {
    let (store, _folder) = sqlite().await;
    let mut tx = store.write().await.expect("begun");
    let refused = tx.clear_tries("x").await;
    assert!(matches!(refused, Err(StoreError::NotGranted { .. })), "{refused:?}");
    tx.grant(&decide(&Actor::house(), Action::RunJobs, &Subject::default(), Phase::Open).expect("the house may"));
    tx.clear_tries("x").await.expect("granted");
}

#[tokio::test]
async fn a_reading_transaction_cannot_write_even_with_a_grant() {
    let (sqlite, _folder) = sqlite().await;
    for store in [sqlite, postgres("readonly").await] {
        let mut tx = store.read().await.expect("begun");
        tx.grant(&decide(&Actor::house(), Action::RunJobs, &Subject::default(), Phase::Open).expect("the house may"));
        assert!(tx.count_try("x", Moment(1), Moment(0)).await.is_err());
    }
}

#[tokio::test]
async fn two_processes_may_start_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("sqlite:{}", folder.path().join("t.db").display());
    let opened = tokio::join!(Store::open(&address), Store::open(&address));
    opened.0.expect("first");
    opened.1.expect("second");
}

#[tokio::test]
async fn a_backup_holds_every_table_but_sessions_and_throttles() {
    let (store, _folder) = sqlite().await;
    let columns = store::dump::columns(&store).await.expect("described");
    let mut tables: Vec<&str> = columns.iter().map(|column| column.table.as_str()).collect();
    tables.dedup();
    let mut kept: Vec<&str> = store::dump::TABLES.iter().copied().chain(["sessions", "throttles"]).collect();
    kept.sort_unstable();
    assert_eq!(tables, kept);
}
