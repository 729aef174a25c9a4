//! All files of an application or of a list, as one ZIP: written to a temporary file, then streamed.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::PathBuf;

use domain::access::Action;
use domain::text::clean_line;
use store::StoreError;
use store::events::NewEvent;
use store::files::StoredFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::about;
use crate::ground::refusal::Outcome;
use crate::lists::ListQuery;
use crate::{Office, Refusal, Viewer};

/// A ZIP, ready to be sent: an open temporary file without a name of its own, at its beginning.
#[derive(Debug)]
pub struct Archive {
    /// The file. Gone from the disk when it is closed.
    pub file: File,
    /// The name it is sent under.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
}

struct Folder {
    name: String,
    files: Vec<StoredFile>,
}

impl Office {
    /// All files of an application, as they were sent.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found to who has a conflict of interest in it.
    pub async fn archive_of_application(&self, viewer: &Viewer, call: &str, code: &str) -> Outcome<Archive> {
        let mut tx = self.write().await?;
        let call = self.call_of(&mut tx, call).await?;
        let (application, _) = self.application_for(&mut tx, viewer, Action::ReadApplications, &call, code).await?;
        let grant = viewer.may(Action::DownloadFiles, &call.subject(), call.phase(viewer.now))?;
        let files = tx.files_sent(application.id).await?;
        tx.grant(&grant);
        self.record(&mut tx, about(viewer, &call, &application, "files-taken")).await?;
        tx.commit().await?;
        let folder = Folder { name: folder_name(&application.code, &application.title), files };
        self.archive(format!("{}.zip", application.code), vec![folder]).await
    }

    /// All files of the applications of a list, as they were sent.
    ///
    /// # Errors
    /// Denied to all but the program's staff.
    pub async fn archive_of_list(&self, viewer: &Viewer, call: &str, query: &ListQuery) -> Outcome<Archive> {
        let mut tx = self.write().await?;
        let list = self.load_list(&mut tx, viewer, Action::DownloadFiles, call, query, false).await?;
        let mut files = tx.files_of_call(list.call.id).await?;
        let folders = list
            .entries
            .iter()
            .map(|entry| Folder {
                name: folder_name(&entry.code, &entry.title),
                files: files.extract_if(.., |file| file.application == entry.id).collect(),
            })
            .filter(|folder| !folder.files.is_empty())
            .collect();
        tx.grant(&list.grant);
        let event = NewEvent {
            actor: viewer.id(),
            verb: "files-taken",
            edition: Some(list.call.edition),
            call: Some(list.call.id),
            became: list.total.to_string(),
            ..NewEvent::default()
        };
        self.record(&mut tx, event).await?;
        tx.commit().await?;
        self.archive(format!("{}.zip", list.call.code), folders).await
    }

    async fn archive(&self, name: String, folders: Vec<Folder>) -> Outcome<Archive> {
        let root = self.files().to_owned();
        let written = tokio::task::spawn_blocking(move || write(root, folders)).await.expect("writing an archive does not panic");
        let (file, bytes) = written.map_err(|error| Refusal::Failed(StoreError::Unfit(format!("the archive: {error}"))))?;
        Ok(Archive { file, name, bytes })
    }
}

fn write(root: PathBuf, folders: Vec<Folder>) -> io::Result<(File, u64)> {
    let mut zip = ZipWriter::new(tempfile::tempfile()?);
    // Papers are PDFs and pictures: packed already.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let mut names = BTreeSet::new();
    let mut missing = Vec::new();
    for folder in folders {
        for file in folder.files {
            let name = free_name(&mut names, &folder.name, &file);
            match File::open(root.join(&file.path)) {
                Ok(mut paper) => {
                    zip.start_file(name, options)?;
                    io::copy(&mut paper, &mut zip)?;
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => missing.push(name),
                Err(error) => return Err(error),
            }
        }
    }
    if !missing.is_empty() {
        zip.start_file("MISSING.txt", options)?;
        zip.write_all(missing.join("\n").as_bytes())?;
    }
    let mut file = zip.finish()?;
    let bytes = file.stream_position()?;
    file.rewind()?;
    Ok((file, bytes))
}

fn folder_name(code: &str, title: &str) -> String {
    format!("{code} {}", safe(title)).trim_end().to_owned()
}

/// A name under which no other file of the archive stands.
fn free_name(taken: &mut BTreeSet<String>, folder: &str, file: &StoredFile) -> String {
    let name = safe(&file.name);
    let (stem, kind) = name.rsplit_once('.').map_or((name.as_str(), String::new()), |(stem, kind)| (stem, format!(".{kind}")));
    let first = format!("{folder}/{} - {stem}{kind}", safe(&file.document));
    let others = (2..).map(|n| format!("{folder}/{} - {stem} ({n}){kind}", safe(&file.document)));
    let free = std::iter::once(first).chain(others).find(|name| !taken.contains(&name.to_lowercase()));
    let free = free.expect("numbers do not end");
    taken.insert(free.to_lowercase());
    free
}

/// A part of a file name for every system: any script, but no separators, no controls, no trailing dots, at most 80
/// characters.
fn safe(text: &str) -> String {
    let plain = clean_line(text).replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-");
    let (stem, kind) = match plain.rsplit_once('.') {
        Some((stem, kind)) if kind.len() <= 5 && !stem.is_empty() => (stem, format!(".{kind}")),
        _ => (plain.as_str(), String::new()),
    };
    let short: String = stem.chars().take(80).collect();
    let name = format!("{}{kind}", short.trim().trim_matches('.'));
    if name.chars().all(|c| c == '.') { "-".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_in_every_script() {
        assert_eq!(safe("../../etc/passwd"), "-..-etc-passwd");
        assert_eq!(safe("سيناريو: النسخة؟.pdf"), "سيناريو- النسخة؟.pdf");
        assert_eq!(safe("a\u{202e}fdp.exe"), "afdp.exe");
        assert_eq!(safe("..."), "-");
        assert_eq!(safe(&"x".repeat(300)).chars().count(), 80);
    }
}
