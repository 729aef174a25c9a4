//! Files and screening links of an entry, as a reader gets them.

use std::path::PathBuf;

use domain::access::Action;
use domain::call::CallPlan;
use domain::fault::Problem;
use domain::ids::{AssignmentId, FileId, ScreenerId};
use domain::text::Text3;
use domain::time::{HOUR, MINUTE};
use store::StoreError;
use store::events::NewEvent;
use store::materials::MaterialRow;

use super::{Opened, blind};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Passwords one reader may reveal within an hour: more than anybody watches, far fewer than a theft needs.
const REVEALS: i64 = 40;

/// A file of the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// Its id, as in its address.
    pub id: FileId,
    /// What was asked for.
    pub label: Text3,
    /// Its name; in a blind reading one made of codes.
    pub name: String,
    /// Its length, in bytes.
    pub bytes: i64,
    /// It can be read in the page.
    pub pdf: bool,
}

/// A screening link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenerLine {
    /// Its id, as in its address.
    pub id: ScreenerId,
    /// What was asked for.
    pub label: Text3,
    /// Where the film is.
    pub url: String,
    /// It has a password, which can be revealed.
    pub locked: bool,
}

/// A file to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileBytes {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Where its bytes lie.
    pub path: PathBuf,
    /// Its length, in bytes.
    pub bytes: i64,
}

fn label(plan: &CallPlan, code: &str) -> Text3 {
    let document = plan.documents.iter().find(|ask| ask.code == code).map(|ask| &ask.label);
    document.or_else(|| plan.fields().find(|field| field.code == code).map(|field| &field.label)).cloned().unwrap_or_default()
}

/// The files a reader may see.
pub(super) fn files(opened: &Opened, rows: &[MaterialRow]) -> Vec<FileLine> {
    let (call, code) = (&opened.call, &opened.entry.code);
    rows.iter()
        .filter(|row| row.url.is_empty() && !row.media_type.is_empty() && blind::document_shown(&call.plan, &row.document))
        .filter(|row| opened.holds(row.id.parse().ok(), row.replaced))
        .filter_map(|row| {
            Some(FileLine {
                id: row.id.parse().ok()?,
                label: label(&call.plan, &row.document),
                name: blind::file_name(call, code, &row.document, &row.name, &row.media_type),
                bytes: row.bytes,
                pdf: row.media_type == "application/pdf",
            })
        })
        .collect()
}

/// The screening links a reader may see.
pub(super) fn screeners(opened: &Opened, rows: &[MaterialRow]) -> Vec<ScreenerLine> {
    let plan = &opened.call.plan;
    rows.iter()
        .filter(|row| !row.url.is_empty() && blind::screener_shown(plan, &row.document))
        .filter_map(|row| {
            Some(ScreenerLine {
                id: row.id.parse().ok()?,
                label: label(plan, &row.document),
                url: row.url.clone(),
                locked: row.locked,
            })
        })
        .collect()
}

impl Office {
    /// A file of an assigned entry.
    ///
    /// # Errors
    /// Not found for anything that the reader's desk does not show.
    pub async fn entry_file(&self, viewer: &Viewer, id: AssignmentId, file: FileId) -> Outcome<FileBytes> {
        let mut tx = self.read().await?;
        let opened = self.opened(&mut tx, viewer, id, Action::ReadEntry).await?;
        let row = tx.file_of(opened.entry.application, file).await?.ok_or(Refusal::NOT_FOUND)?;
        if !blind::document_shown(&opened.call.plan, &row.document) || !opened.holds(Some(file), row.replaced) {
            return Err(Refusal::NOT_FOUND);
        }
        Ok(FileBytes {
            name: blind::file_name(&opened.call, &opened.entry.code, &row.document, &row.name, &row.media_type),
            media_type: row.media_type,
            path: self.files().join(row.path),
            bytes: row.bytes,
        })
    }

    /// Reveals the password of a screening link of an assigned entry. Every time is recorded.
    ///
    /// # Errors
    /// Not found for anything that the reader's desk does not show; a fault after too many in an hour.
    pub async fn reveal_screener(&self, viewer: &Viewer, id: AssignmentId, screener: ScreenerId) -> Outcome<String> {
        let mut tx = self.write().await?;
        let opened = self.opened(&mut tx, viewer, id, Action::RevealScreener).await?;
        let row = tx.screener_of(opened.entry.application, screener).await?.ok_or(Refusal::NOT_FOUND)?;
        if row.sealed_password.is_empty() || !blind::screener_shown(&opened.call.plan, &row.document) {
            return Err(Refusal::NOT_FOUND);
        }
        tx.grant(&opened.grant);
        let now = self.now();
        let (tries, start) = tx.count_try(&format!("reveal:{}", opened.entry.seat.account), now, now.plus(-HOUR)).await?;
        if tries > REVEALS {
            tx.commit().await?;
            return Err(Refusal::fault("screener", Problem::TooManyTries { minutes: start.plus(HOUR).since(now) / MINUTE + 1 }));
        }
        let password = self
            .keys()
            .open(&row.id, &row.key_id, &row.sealed_password)
            .map_err(|_| Refusal::Failed(StoreError::inconsistent("screeners", "sealed_password", &row.id)))?;
        let event = NewEvent {
            actor: viewer.id(),
            verb: "screener-revealed",
            edition: Some(opened.call.edition),
            call: Some(opened.call.id),
            application: Some(opened.entry.application),
            subject: row.document,
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        Ok(password)
    }
}
