//! Bytes on their way into the files folder: a temporary file, fsync, rename to where its hash says, fsync of the folder.

use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use domain::fault::Problem;
use futures_util::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use tokio::fs;
use tokio::io::AsyncWriteExt;

use super::sniff::HEAD;
use crate::upkeep::UNFINISHED;

/// What has arrived and lies in a temporary file; gone when dropped before it is kept.
pub(super) struct Arrived {
    temporary: PathBuf,
    kept: bool,
    pub(super) head: Vec<u8>,
    pub(super) bytes: i64,
    pub(super) sha256: String,
}

impl Drop for Arrived {
    fn drop(&mut self) {
        if !self.kept {
            let _ = std::fs::remove_file(&self.temporary);
        }
    }
}

/// Why nothing arrived.
pub(super) enum Lost {
    /// The sender is at fault.
    Problem(Problem),
    /// The disk is.
    Disk(io::Error),
}

impl From<io::Error> for Lost {
    fn from(error: io::Error) -> Lost {
        Lost::Disk(error)
    }
}

/// Writes what arrives to `folder`, at most `most` megabytes of it. No more than one piece of it is in memory.
pub(super) async fn receive<E>(
    folder: &Path,
    name: &str,
    most: u32,
    mut pieces: impl Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<Arrived, Lost> {
    let limit = i64::from(most) * 1024 * 1024;
    let temporary = folder.join("tmp").join(format!("{name}.{UNFINISHED}"));
    fs::create_dir_all(folder.join("tmp")).await?;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&temporary).await?;
    let mut arrived = Arrived { temporary, kept: false, head: Vec::with_capacity(HEAD), bytes: 0, sha256: String::new() };
    let mut hash = Sha256::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Lost::Problem(Problem::FileBroken))?;
        arrived.bytes += i64::try_from(piece.len()).unwrap_or(i64::MAX);
        if arrived.bytes > limit {
            return Err(Lost::Problem(Problem::FileTooLarge { max: most.into() }));
        }
        let wanted = HEAD.saturating_sub(arrived.head.len()).min(piece.len());
        arrived.head.extend_from_slice(&piece[..wanted]);
        hash.update(&piece);
        file.write_all(&piece).await?;
    }
    if arrived.bytes == 0 {
        return Err(Lost::Problem(Problem::FileEmpty));
    }
    file.flush().await?;
    file.sync_all().await?;
    arrived.sha256 = hex::encode(hash.finalize());
    Ok(arrived)
}

impl Arrived {
    /// Moves the file to where its hash says, and returns the path within `folder`. The same content lies there once.
    pub(super) async fn keep(&mut self, folder: &Path) -> io::Result<String> {
        let (shelf, rest) = self.sha256.split_at(2);
        let path = format!("{shelf}/{rest}");
        let shelf = folder.join(shelf);
        fs::create_dir_all(&shelf).await?;
        fs::rename(&self.temporary, folder.join(&path)).await?;
        self.kept = true;
        for holder in [shelf.as_path(), folder] {
            fs::File::open(holder).await?.sync_all().await?;
        }
        Ok(path)
    }
}
