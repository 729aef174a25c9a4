//! Documents: sent, replaced, taken away, given back.

use std::path::PathBuf;

use bytes::Bytes;
use domain::access::Action;
use domain::call::DocumentAsk;
use domain::fault::{Fault, Problem};
use domain::ids::FileId;
use domain::time::Moment;
use futures_util::Stream;
use store::StoreError;
use store::files::StoredFile;

use super::own::Heading;
use super::sniff::{safe_name, sniff};
use super::storage::{Lost, receive};
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// The documents of an application.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentsPage {
    /// Which application.
    pub heading: Heading,
    /// One line for each document asked for.
    pub documents: Vec<DocumentLine>,
}

/// A document asked for, and the file that is there.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentLine {
    /// What is asked.
    pub ask: DocumentAsk,
    /// The present file.
    pub file: Option<FileLine>,
}

/// A file in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// Its id.
    pub id: FileId,
    /// The document it is.
    pub document: String,
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: i64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
    /// When it came.
    pub uploaded_at: Moment,
}

/// A file to be given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileBody {
    /// Where its bytes lie.
    pub path: PathBuf,
    /// The name to give it under.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its length.
    pub bytes: i64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

impl From<&StoredFile> for FileLine {
    fn from(file: &StoredFile) -> FileLine {
        FileLine {
            id: file.id,
            document: file.document.clone(),
            name: file.name.clone(),
            bytes: file.bytes,
            sha256: file.sha256.clone(),
            uploaded_at: file.uploaded_at,
        }
    }
}

pub(super) fn line(ask: &DocumentAsk, files: &[StoredFile]) -> DocumentLine {
    let present = files.iter().rev().find(|file| file.document == ask.code && file.removed_at.is_none());
    DocumentLine { ask: ask.clone(), file: present.map(FileLine::from) }
}

impl Office {
    /// The documents of an own application.
    ///
    /// # Errors
    /// Not signed in, not found.
    pub async fn documents_page(&self, viewer: &Viewer, code: &str) -> Outcome<DocumentsPage> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let files = tx.files_of(own.application.id).await?;
        let asked = own.call.plan.documents.iter().filter(|ask| ask.asked_in(&own.application.section));
        Ok(DocumentsPage { heading: own.heading(viewer), documents: asked.map(|ask| line(ask, &files)).collect() })
    }

    /// Takes a file in for a document. What was there stays as history. An upload that began before the deadline counts.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed; a fault of the file.
    pub async fn receive_file<E>(
        &self,
        viewer: &Viewer,
        code: &str,
        document: &str,
        name: &str,
        pieces: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Outcome<FileLine> {
        let ask = self.document_asked(viewer, code, document).await?;
        let at_fault = |problem| Refusal::Faults(vec![Fault::of(format!("document-{document}"), problem)]);
        let temporary: FileId = self.id();
        let arrived = receive(self.files(), &temporary.to_string(), ask.max_megabytes, pieces).await;
        let mut arrived = arrived.map_err(|lost| match lost {
            Lost::Problem(problem) => at_fault(problem),
            Lost::Disk(error) => disk(&error),
        })?;
        let name = safe_name(name);
        let Some((_, media_type)) = sniff(&name, &arrived.head).filter(|(kind, _)| ask.kinds.contains(kind)) else {
            return Err(at_fault(Problem::FileKind));
        };
        let path = arrived.keep(self.files()).await.map_err(|error| disk(&error))?;

        let (mut tx, own) = self.write_own(viewer, code, Action::EditApplication).await?;
        let file = StoredFile {
            id: self.id(),
            application: own.application.id,
            document: ask.code.clone(),
            name,
            media_type: media_type.to_owned(),
            bytes: arrived.bytes,
            sha256: arrived.sha256.clone(),
            path,
            anonymous: ask.anonymous,
            uploaded_at: self.now(),
            removed_at: None,
        };
        tx.remove_files(own.application.id, document, self.now()).await?;
        tx.insert_file(&file, viewer.id()).await?;
        self.touch(&mut tx, &own).await?;
        self.record_edit(&mut tx, viewer, &own, document).await?;
        tx.commit().await?;
        Ok((&file).into())
    }

    /// The document of a code, when the viewer may send it now: asked before anything is read.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed.
    pub async fn document_asked(&self, viewer: &Viewer, code: &str, document: &str) -> Outcome<DocumentAsk> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::EditApplication).await?;
        let mut asked = own.call.plan.documents.iter().filter(|ask| ask.asked_in(&own.application.section));
        asked.find(|ask| ask.code == document).cloned().ok_or(Refusal::NOT_FOUND)
    }

    /// Takes the file of a document away; it stays as history.
    ///
    /// # Errors
    /// Not signed in, not found, the deadline has passed.
    pub async fn remove_file(&self, viewer: &Viewer, code: &str, document: &str) -> Outcome<()> {
        let (mut tx, own) = self.write_own(viewer, code, Action::EditApplication).await?;
        if tx.remove_files(own.application.id, document, self.now()).await? {
            self.touch(&mut tx, &own).await?;
            self.record_edit(&mut tx, viewer, &own, document).await?;
        }
        Ok(tx.commit().await?)
    }

    /// A file of an own application.
    ///
    /// # Errors
    /// Not signed in; not found, foreign ones included.
    pub async fn own_file(&self, viewer: &Viewer, code: &str, id: FileId) -> Outcome<FileBody> {
        let mut tx = self.read().await?;
        let (own, _) = self.own(&mut tx, viewer, code, Action::ReadOwnApplication).await?;
        let file = tx.file(id).await?.filter(|file| file.application == own.application.id).ok_or(Refusal::NOT_FOUND)?;
        Ok(self.body_of(&file))
    }

    /// Where the bytes of a file lie. Whoever calls this has checked that the viewer may see it.
    pub(crate) fn body_of(&self, file: &StoredFile) -> FileBody {
        FileBody {
            path: self.files().join(&file.path),
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            bytes: file.bytes,
            sha256: file.sha256.clone(),
        }
    }
}

fn disk(error: &std::io::Error) -> Refusal {
    Refusal::Failed(StoreError::Unfit(format!("the files folder: {error}")))
}
