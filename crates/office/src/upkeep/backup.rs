//! Backup and restore: one ZIP with every table as JSON lines and every uploaded file, readable on either engine.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Component, Path, PathBuf};

use domain::access::Action;
use serde_json::{Value, json};
use store::dump::{self, TABLES};
use store::{Store, StoreError};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::Office;

/// The form of the archive.
const FORM: i64 = 1;

/// Why a backup or a restore was not done.
#[derive(Debug)]
pub enum BackupFault {
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// The database failed.
    Store(StoreError),
    /// The archive is not one of ours, or of a newer form.
    NotABackup(String),
    /// The database to restore into is not empty.
    NotEmpty,
}

impl fmt::Display for BackupFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BackupFault::File(path, error) => write!(f, "{}: {error}", path.display()),
            BackupFault::Store(error) => error.fmt(f),
            BackupFault::NotABackup(why) => write!(f, "this is not a backup of ours: {why}"),
            BackupFault::NotEmpty => f.write_str("the database is not empty; restore into a new one and point --database to it"),
        }
    }
}

impl std::error::Error for BackupFault {}

impl From<StoreError> for BackupFault {
    fn from(error: StoreError) -> Self {
        BackupFault::Store(error)
    }
}

/// Writes everything to `target`, while the program runs: all tables as they were at one moment. Files are read after them: a
/// file that a row names is always in the archive, since files are never removed.
///
/// # Errors
/// When a file cannot be written or the database fails.
pub async fn backup(store: &Store, files: &Path, now: i64, target: &Path) -> Result<(), BackupFault> {
    let columns = dump::columns(store).await?;
    let mut tables = Vec::with_capacity(TABLES.len());
    let mut tx = store.read().await?;
    for table in TABLES {
        tables.push((*table, tx.rows_of(table, &columns).await?));
    }
    drop(tx);
    let (files, target) = (files.to_owned(), target.to_owned());
    tokio::task::spawn_blocking(move || write_archive(&tables, &files, now, &target)).await.expect("writing does not panic")
}

fn write_archive(tables: &[(&str, Vec<Value>)], files: &Path, now: i64, target: &Path) -> Result<(), BackupFault> {
    let part = target.with_extension(UNFINISHED);
    let fault = |error: io::Error| BackupFault::File(part.clone(), error);
    let mut zip = ZipWriter::new(BufWriter::new(File::create(&part).map_err(fault)?));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let failed = |error: zip::result::ZipError| fault(io::Error::other(error));
    zip.start_file("backup.json", packed).map_err(failed)?;
    zip.write_all(json!({ "form": FORM, "made_at": now }).to_string().as_bytes()).map_err(fault)?;
    for (table, rows) in tables {
        zip.start_file(format!("tables/{table}.jsonl"), packed).map_err(failed)?;
        for row in rows {
            writeln!(zip, "{row}").map_err(fault)?;
        }
    }
    for path in walk(files).map_err(|error| BackupFault::File(files.to_owned(), error))? {
        let name = path.strip_prefix(files).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        zip.start_file(format!("files/{name}"), stored).map_err(failed)?;
        let mut file = File::open(&path).map_err(|error| BackupFault::File(path.clone(), error))?;
        io::copy(&mut file, &mut zip).map_err(fault)?;
    }
    let file = zip.finish().map_err(failed)?.into_inner().map_err(|error| fault(error.into_error()))?;
    file.sync_all().map_err(fault)?;
    std::fs::rename(&part, target).map_err(|error| BackupFault::File(target.to_owned(), error))
}

/// How the name of a file ends that is still being uploaded, or waits to be imported.
pub(crate) const UNFINISHED: &str = "part";

/// Every finished file below `folder`; what is still being uploaded stays out.
pub(crate) fn walk(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|extension| extension != UNFINISHED) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Reads an archive back into an empty database and the files folder, in one transaction.
///
/// # Errors
/// When the database is not empty, the archive is not ours, or anything fails: then nothing is changed but files that
/// no row names.
pub async fn restore(office: &Office, source: &Path) -> Result<usize, BackupFault> {
    let store = office.store();
    let columns = dump::columns(store).await?;
    let mut tx = store.read().await?;
    for table in TABLES {
        if !tx.rows_of(table, &columns).await?.is_empty() {
            return Err(BackupFault::NotEmpty);
        }
    }
    drop(tx);
    let (path, files) = (source.to_owned(), office.files().to_owned());
    let tables = tokio::task::spawn_blocking(move || read_archive(&path, &files)).await.expect("reading does not panic")?;
    let mut tx = office.write_as_house(Action::RunJobs).await.map_err(|refusal| match refusal {
        crate::Refusal::Failed(error) => BackupFault::Store(error),
        other => BackupFault::NotABackup(other.to_string()),
    })?;
    let mut count = 0;
    for (table, rows) in &tables {
        for row in rows {
            tx.put_back(table, &columns, row).await?;
            count += 1;
        }
    }
    tx.commit().await?;
    Ok(count)
}

type Tables = Vec<(&'static str, Vec<Value>)>;

fn read_archive(source: &Path, files: &Path) -> Result<Tables, BackupFault> {
    let fault = |error: io::Error| BackupFault::File(source.to_owned(), error);
    let bad = |error: &dyn fmt::Display| BackupFault::NotABackup(error.to_string());
    let mut zip = ZipArchive::new(BufReader::new(File::open(source).map_err(fault)?)).map_err(|error| bad(&error))?;
    let head: Value =
        serde_json::from_reader(zip.by_name("backup.json").map_err(|error| bad(&error))?).map_err(|error| bad(&error))?;
    if head.get("form").and_then(Value::as_i64) != Some(FORM) {
        return Err(BackupFault::NotABackup("its form is not known to this version".to_owned()));
    }
    let mut tables = Vec::with_capacity(TABLES.len());
    for table in TABLES {
        let entry = zip.by_name(&format!("tables/{table}.jsonl")).map_err(|error| bad(&error))?;
        let mut rows = Vec::new();
        for line in BufReader::new(entry).lines() {
            rows.push(serde_json::from_str(&line.map_err(fault)?).map_err(|error| bad(&error))?);
        }
        tables.push((*table, rows));
    }
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).map_err(|error| bad(&error))?;
        let Some(name) = entry.enclosed_name().filter(|name| name.starts_with("files")) else { continue };
        let inside: PathBuf = name.components().skip(1).filter(|part| matches!(part, Component::Normal(_))).collect();
        let target = files.join(inside);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).map_err(|error| BackupFault::File(folder.to_owned(), error))?;
        }
        let mut file = File::create(&target).map_err(|error| BackupFault::File(target.clone(), error))?;
        io::copy(&mut entry, &mut file)
            .and_then(|_| file.sync_all())
            .map_err(|error| BackupFault::File(target.clone(), error))?;
    }
    Ok(tables)
}
