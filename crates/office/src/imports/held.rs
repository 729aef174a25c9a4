//! A file between its upload and the confirmation: it waits in the files folder, for a day at most.

use std::path::PathBuf;

use domain::access::Action;
use domain::fault::Problem;
use store::StoreError;
use uuid::Uuid;

use super::{ImportPlan, ImportReport, LARGEST};
use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::upkeep::UNFINISHED;
use crate::{Office, Refusal, Viewer};

impl Office {
    /// Keeps an uploaded file until it is confirmed, and returns the key it waits under. What nobody confirms is removed
    /// ([`Office::sweep_unfinished`]).
    ///
    /// # Errors
    /// Denied to all but the program's staff; a fault of `file` when it is empty or too large.
    pub async fn hold_import(&self, viewer: &Viewer, call: &str, bytes: Vec<u8>) -> Outcome<String> {
        self.may_import(viewer, call).await?;
        if bytes.is_empty() {
            return Err(Refusal::fault("file", Problem::FileEmpty));
        }
        if bytes.len() > LARGEST {
            let max = i64::try_from(LARGEST / (1024 * 1024)).unwrap_or(i64::MAX);
            return Err(Refusal::fault("file", Problem::FileTooLarge { max }));
        }
        let key: Uuid = self.id();
        let path = self.held_path(key);
        let keep = move || {
            let folder = path.parent().expect("a held file lies in a folder");
            std::fs::create_dir_all(folder)?;
            std::fs::write(path, bytes)
        };
        tokio::task::spawn_blocking(keep).await.expect("writing a file does not panic").map_err(broken)?;
        Ok(key.to_string())
    }

    /// What importing a file that waits would do.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when it waits no longer.
    pub async fn try_held_import(&self, viewer: &Viewer, call: &str, key: &str, plan: &ImportPlan) -> Outcome<ImportReport> {
        self.may_import(viewer, call).await?;
        let (_, bytes) = self.held_bytes(key).await?;
        self.try_import(viewer, call, &bytes, plan).await
    }

    /// Imports a file that waits; then it waits no longer.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when it waits no longer.
    pub async fn import_held(&self, viewer: &Viewer, call: &str, key: &str, plan: &ImportPlan) -> Outcome<ImportReport> {
        self.may_import(viewer, call).await?;
        let (path, bytes) = self.held_bytes(key).await?;
        let report = self.import(viewer, call, &bytes, plan).await?;
        if report.written {
            tokio::fs::remove_file(path).await.map_err(broken)?;
        }
        Ok(report)
    }

    /// The call a file is to be imported into.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn import_form(&self, viewer: &Viewer, call: &str) -> Outcome<CallHead> {
        let mut tx = self.read().await?;
        let (call, edition) = self.call_in(&mut tx, call).await?;
        viewer.may(Action::Import, &call.subject(), call.phase(viewer.now))?;
        Ok(CallHead::of(&call, edition, viewer))
    }

    async fn may_import(&self, viewer: &Viewer, call: &str) -> Outcome<()> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        viewer.may(Action::Import, &call.subject(), call.phase(viewer.now))?;
        Ok(())
    }

    /// Not a file of the house yet: like an unfinished upload it is in no backup and in no count of files.
    fn held_path(&self, key: Uuid) -> PathBuf {
        self.files().join("imports").join(format!("{key}.{UNFINISHED}"))
    }

    async fn held_bytes(&self, key: &str) -> Outcome<(PathBuf, Vec<u8>)> {
        let key: Uuid = key.parse().map_err(|_| Refusal::NOT_FOUND)?;
        let path = self.held_path(key);
        let bytes = tokio::fs::read(&path).await.map_err(|_| Refusal::NOT_FOUND)?;
        Ok((path, bytes))
    }
}

fn broken(error: std::io::Error) -> Refusal {
    Refusal::Failed(StoreError::Unfit(format!("the folder of imports: {error}")))
}
