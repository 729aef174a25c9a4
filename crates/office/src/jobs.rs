//! Work of the program itself, done again and again by the server: letters sent, sessions swept.

use std::io;
use std::path::Path;
use std::time::Duration;

use domain::access::Action;
use domain::time::{DAY, MINUTE};
use store::letters::LetterRow;

use crate::Office;
use crate::ground::refusal::Outcome;
use crate::upkeep::UNFINISHED;

const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A session ends after this long without a visit.
pub const IDLE: i64 = 7 * DAY;
/// A session ends this long after the sign-in, whatever happens.
pub const ABSOLUTE: i64 = 30 * DAY;

impl Office {
    /// Released letters that wait to be sent.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn letters_due(&self) -> Outcome<Vec<LetterRow>> {
        Ok(self.read().await?.letters_due(self.now(), 50).await?)
    }

    /// Takes a letter for sending, so that no other process sends it meanwhile. Says whether it was free.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_letter(&self, letter: &LetterRow) -> Outcome<bool> {
        let mut tx = self.write_as_house(Action::RunJobs).await?;
        let free = tx.claim_letter(&letter.id, self.now(), self.now().plus(5 * MINUTE)).await?;
        tx.commit().await?;
        Ok(free)
    }

    /// Notes how sending went; a failed letter is tried again after a growing pause, at most an hour.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn letter_done(&self, letter: &LetterRow, result: Result<(), String>) -> Outcome<()> {
        let mut tx = self.write_as_house(Action::RunJobs).await?;
        match result {
            Ok(()) => tx.letter_sent(&letter.id, self.now()).await?,
            Err(error) => {
                let pause = MINUTE << letter.attempts.clamp(0, 6);
                tx.letter_failed(&letter.id, self.now().plus(pause.min(60 * MINUTE)), &error).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// Removes uploads that broke off with the program, and files to be imported that nobody confirmed, a day old.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn sweep_unfinished(&self) -> io::Result<u32> {
        let folders = ["tmp", "imports"].map(|folder| self.files().join(folder));
        let sweep = move || {
            let old = |path: &Path| path.metadata()?.modified().map(|at| at.elapsed().is_ok_and(|age| age > A_DAY));
            let mut swept = 0;
            for folder in folders.into_iter().filter(|folder| folder.exists()) {
                for entry in std::fs::read_dir(folder)? {
                    let path = entry?.path();
                    // Another process may finish or sweep it at this moment.
                    if path.extension().is_some_and(|end| end == UNFINISHED) && old(&path).unwrap_or(false) {
                        swept += u32::from(std::fs::remove_file(path).is_ok());
                    }
                }
            }
            Ok(swept)
        };
        tokio::task::spawn_blocking(sweep).await.expect("sweeping does not panic")
    }

    /// Forgets sessions that have ended.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep_sessions(&self) -> Outcome<u64> {
        let mut tx = self.write_as_house(Action::RunJobs).await?;
        let swept = tx.sweep_sessions(self.now(), self.now().plus(-IDLE)).await?;
        tx.commit().await?;
        Ok(swept)
    }
}
