//! Brings the schema up to date, safely when two processes start together.

use std::borrow::Cow;
use std::fs::File;

use sqlx::SqlStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::{Engine, Store, StoreError};

macro_rules! migrations {
    ($($number:literal $name:literal),+ $(,)?) => {
        const FILES: &[(i64, &str, &str)] =
            &[$(($number, $name, include_str!(concat!("../../../migrations/", $name, ".sql")))),+];
    };
}

migrations! {
    1 "0001_people",
    2 "0002_calls",
    3 "0003_applications",
    4 "0004_panels",
    5 "0005_board",
    6 "0006_letters_events",
    7 "0007_tracking",
    8 "0008_edits",
    9 "0009_applicant_index",
    10 "0010_unsent_links",
    11 "0011_conflicts",
    12 "0012_shared_proposals",
    13 "0013_kept_apart",
    14 "0014_list_index",
    15 "0015_seat_languages",
    16 "0016_others_seen",
}

/// Applies what has not been applied.
///
/// # Errors
/// When a migration fails, or the database was written by a newer version of the program.
pub async fn run(store: &Store) -> Result<(), StoreError> {
    let migrations = FILES
        .iter()
        .map(|&(number, name, text)| {
            Migration::new(number, Cow::Borrowed(name), MigrationType::Simple, SqlStr::from_static(text), false)
        })
        .collect::<Vec<_>>();
    let migrator = Migrator::with_migrations(migrations);
    match store.engine() {
        Engine::Sqlite { path, writer, .. } => {
            // sqlx takes no lock on SQLite: two processes that start together would both migrate.
            let lock = path.with_extension("migrate.lock");
            let lock = File::create(&lock).map_err(|error| StoreError::Unfit(format!("{}: {error}", lock.display())))?;
            let locked = tokio::task::spawn_blocking(move || lock.lock().map(|()| lock)).await.expect("waiting does not panic");
            let _lock = locked.map_err(|error| StoreError::Unfit(format!("the migration lock cannot be taken: {error}")))?;
            migrator.run(writer).await?;
        }
        Engine::Postgres(pool) => migrator.run(pool).await?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::FILES;

    #[test]
    fn every_file_of_the_folder_is_applied_under_its_own_number() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder of migrations")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
            .collect();
        there.sort();
        let applied: Vec<String> = FILES.iter().map(|(_, name, _)| format!("{name}.sql")).collect();
        assert_eq!(applied, there);
        for (at, (number, name, _)) in (1..).zip(FILES) {
            assert_eq!(*number, at, "{name}");
            assert!(name.starts_with(&format!("{number:04}_")), "{name}");
        }
    }
}
