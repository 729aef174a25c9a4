//! `atlas check`: the database by itself, files against rows, and what the domain holds to be always true.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use domain::quota::Evaluation;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::dump;

use super::backup::walk;
use crate::Office;
use crate::ground::refusal::Outcome;

/// Something that should not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where: a table, a file, a call's code.
    pub place: String,
    /// What.
    pub what: String,
}

/// What a check looked at, and found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What was looked at, with how many.
    pub looked_at: Vec<(&'static str, usize)>,
    /// What should not be; empty when all is well.
    pub findings: Vec<Finding>,
}

impl Report {
    fn note(&mut self, place: impl ToString, what: impl ToString) {
        self.findings.push(Finding { place: place.to_string(), what: what.to_string() });
    }
}

/// What a freeze keeps, as far as a check reads it.
#[derive(Deserialize)]
struct KeptFreeze {
    evaluations: Vec<Evaluation>,
}

impl Office {
    /// Looks the whole house over. Changes nothing.
    ///
    /// # Errors
    /// When the database cannot be read at all.
    pub async fn check(&self) -> Outcome<Report> {
        let mut report = Report::default();
        for line in dump::integrity(self.store()).await? {
            report.note("database", line);
        }
        self.check_files(&mut report).await?;
        self.check_domain(&mut report).await?;
        Ok(report)
    }

    async fn check_files(&self, report: &mut Report) -> Outcome<()> {
        let rows = self.read().await?.kept_files().await?;
        report.looked_at.push(("files", rows.len()));
        let folder = self.files().to_owned();
        let found = tokio::task::spawn_blocking(move || {
            let mut found = Vec::new();
            let named: BTreeSet<_> = rows.iter().map(|row| folder.join(&row.path)).collect();
            for row in &rows {
                match digest(&folder.join(&row.path)) {
                    Err(error) => found.push((row.path.clone(), error.to_string())),
                    Ok((bytes, _)) if bytes != row.bytes => {
                        found.push((row.path.clone(), format!("{bytes} bytes, the row says {}", row.bytes)));
                    }
                    Ok((_, sha256)) if sha256 != row.sha256 => {
                        found.push((row.path.clone(), "its content has changed".to_owned()));
                    }
                    Ok(_) => {}
                }
            }
            for path in walk(&folder).unwrap_or_default() {
                if !named.contains(&path) {
                    found.push((path.display().to_string(), "no row names this file".to_owned()));
                }
            }
            found
        })
        .await
        .expect("reading files does not panic");
        found.into_iter().for_each(|(place, what)| report.note(place, what));
        Ok(())
    }

    async fn check_domain(&self, report: &mut Report) -> Outcome<()> {
        let mut tx = self.read().await?;
        let calls = tx.calls().await?;
        report.looked_at.push(("calls", calls.len()));
        let ids = tx.every_application().await?;
        report.looked_at.push(("applications", ids.len()));
        for id in ids {
            if let Err(error) = tx.application(id).await {
                report.note("applications", error);
            }
        }
        let snapshots = tx.every_snapshot().await?;
        report.looked_at.push(("snapshots", snapshots.len()));
        for (receipt, body, sha256) in snapshots {
            if hex::encode(Sha256::digest(body.as_bytes())) != sha256 {
                report.note(receipt, "the snapshot is not what was submitted");
            }
        }
        let mut sealed = tx.sealed_screeners().await?;
        sealed.extend(tx.screeners_unsent().await?.into_iter().filter(|screener| !screener.sealed_password.is_empty()));
        report.looked_at.push(("passwords", sealed.len()));
        for screener in sealed {
            let id = screener.id.to_string();
            if self.keys().open(&id, &screener.key_id, &screener.sealed_password).is_err() {
                report.note(
                    format!("screeners {id}"),
                    format!("its password cannot be opened; it was sealed with key {}", screener.key_id),
                );
            }
        }
        for (place, count) in tx.twice_in_reserve().await? {
            report.note(place, format!("{count} entries share a place on the reserve list"));
        }
        for code in tx.decided_without_freeze().await? {
            report.note(code, "has decisions, and was neither frozen nor announced");
        }
        for code in tx.placed_unsubmitted().await? {
            report.note(code, "stands on the board and was never submitted");
        }
        let freezes = tx.standing_freezes().await?;
        report.looked_at.push(("freezes", freezes.len()));
        for (call, overridden, kept) in freezes {
            let Ok(kept) = serde_json::from_str::<KeptFreeze>(&kept) else {
                report.note(call, "the evaluations of its freeze cannot be read");
                continue;
            };
            for evaluation in &kept.evaluations {
                if evaluation.again().is_some_and(|again| again.verdict != evaluation.verdict) {
                    report.note(&call, "a rule judges the frozen set differently today");
                }
                if evaluation.blocks() && !overridden {
                    report.note(&call, "is frozen against a hard rule without an override");
                }
            }
        }
        Ok(())
    }
}

/// Length and SHA-256 of a file.
fn digest(path: &Path) -> std::io::Result<(i64, String)> {
    let mut file = BufReader::new(File::open(path)?);
    let (mut hash, mut length, mut block) = (Sha256::new(), 0_i64, vec![0; 64 * 1024]);
    loop {
        let read = file.read(&mut block)?;
        if read == 0 {
            return Ok((length, hex::encode(hash.finalize())));
        }
        length += i64::try_from(read).unwrap_or(0);
        hash.update(&block[..read]);
    }
}
