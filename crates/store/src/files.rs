//! Uploaded files and links to screening copies. Bytes lie in the files folder, never in the database.

use domain::ids::{AccountId, ApplicationId, CallId, FileId, ScreenerId};
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

/// A file of what was sent last; of a draft, one that is there. What has come or gone since is nobody's but the applicant's.
macro_rules! sent_file {
    () => {
        "f.uploaded_at <= COALESCE((SELECT MAX(t.submitted_at) FROM snapshots t WHERE t.application_id = f.application_id),
                                   9223372036854775807)
         AND (f.removed_at IS NULL OR f.removed_at >
              COALESCE((SELECT MAX(t.submitted_at) FROM snapshots t WHERE t.application_id = f.application_id),
                       9223372036854775807))"
    };
}
pub(crate) use sent_file;

statements! {
    SENT = concat!("SELECT f.id, f.application_id, f.document, f.name, f.media_type, f.bytes, f.sha256, f.path, f.anonymous,
                           f.uploaded_at, f.removed_at
                    FROM files f WHERE f.application_id = $1 AND ", sent_file!(), " ORDER BY f.document, f.uploaded_at, f.id");
    OF_APPLICATION = "SELECT id, application_id, document, name, media_type, bytes, sha256, path, anonymous, uploaded_at, removed_at
                      FROM files WHERE application_id = $1 ORDER BY uploaded_at, id";
    OF_CALL = concat!("SELECT f.id, f.application_id, f.document, f.name, f.media_type, f.bytes, f.sha256, f.path, f.anonymous,
                              f.uploaded_at, f.removed_at
                       FROM files f JOIN applications a ON a.id = f.application_id
                       WHERE a.call_id = $1 AND ", sent_file!(), " ORDER BY f.application_id, f.document, f.uploaded_at, f.id");
    BY_ID = "SELECT id, application_id, document, name, media_type, bytes, sha256, path, anonymous, uploaded_at, removed_at
             FROM files WHERE id = $1";
    EVERY = "SELECT id, application_id, document, name, media_type, bytes, sha256, path, anonymous, uploaded_at, removed_at
             FROM files ORDER BY id";
    INSERT = "INSERT INTO files (id, application_id, document, name, media_type, bytes, sha256, path, anonymous, uploaded_by,
                                 uploaded_at, removed_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL)";
    REMOVE = "UPDATE files SET removed_at = $3 WHERE application_id = $1 AND document = $2 AND removed_at IS NULL";
    SCREENERS = "SELECT id, document, url, sealed_password, key_id, updated_at FROM screeners WHERE application_id = $1 ORDER BY document";
    SEALED = "SELECT id, document, url, sealed_password, key_id, updated_at FROM screeners WHERE sealed_password <> '' ORDER BY id";
    KEYS = "SELECT DISTINCT key_id FROM screeners WHERE sealed_password <> ''";
    SEALED_OTHERWISE = "SELECT id, document, url, sealed_password, key_id, updated_at FROM screeners
                        WHERE sealed_password <> '' AND key_id <> $1 AND id > $2 ORDER BY id LIMIT $3";
    RESEAL = "UPDATE screeners SET sealed_password = $3, key_id = $4 WHERE id = $1 AND sealed_password = $2";
    FORGET_SCREENERS = "DELETE FROM screeners WHERE application_id = $1";
    INSERT_SCREENER = "INSERT INTO screeners (id, application_id, document, url, sealed_password, key_id, updated_at)
                       VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

/// An uploaded file as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its id.
    pub id: FileId,
    /// The application it belongs to.
    pub application: ApplicationId,
    /// The document it is.
    pub document: String,
    /// The name it was sent under, made safe.
    pub name: String,
    /// Its media type, found in its content.
    pub media_type: String,
    /// Its length in bytes.
    pub bytes: i64,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// Where it lies in the files folder.
    pub path: String,
    /// It is the anonymous copy for blind readers.
    pub anonymous: bool,
    /// When it came.
    pub uploaded_at: Moment,
    /// When it was replaced or taken away.
    pub removed_at: Option<Moment>,
}

#[derive(sqlx::FromRow)]
struct FileRow {
    id: String,
    application_id: String,
    document: String,
    name: String,
    media_type: String,
    bytes: i64,
    sha256: String,
    path: String,
    anonymous: bool,
    uploaded_at: i64,
    removed_at: Option<i64>,
}

impl TryFrom<FileRow> for StoredFile {
    type Error = StoreError;
    fn try_from(row: FileRow) -> Result<StoredFile, StoreError> {
        let bad = |column| StoreError::inconsistent("files", column, &row.id);
        Ok(StoredFile {
            id: row.id.parse().map_err(|_| bad("id"))?,
            application: row.application_id.parse().map_err(|_| bad("application_id"))?,
            document: row.document,
            name: row.name,
            media_type: row.media_type,
            bytes: row.bytes,
            sha256: row.sha256,
            path: row.path,
            anonymous: row.anonymous,
            uploaded_at: Moment(row.uploaded_at),
            removed_at: row.removed_at.map(Moment),
        })
    }
}

/// A link to a screening copy; its password stays sealed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Screener {
    /// Its id, under which the password is sealed.
    pub id: ScreenerId,
    /// The field it answers.
    pub field: String,
    /// The address, as typed.
    pub url: String,
    /// The sealed password; empty when there is none.
    pub sealed_password: String,
    /// The key it is sealed with.
    pub key_id: String,
    /// When it was last changed.
    pub updated_at: Moment,
}

#[derive(sqlx::FromRow)]
struct ScreenerRow {
    id: String,
    document: String,
    url: String,
    sealed_password: String,
    key_id: String,
    updated_at: i64,
}

impl TryFrom<ScreenerRow> for Screener {
    type Error = StoreError;
    fn try_from(row: ScreenerRow) -> Result<Screener, StoreError> {
        Ok(Screener {
            id: row.id.parse().map_err(|_| StoreError::inconsistent("screeners", "id", &row.id))?,
            field: row.document,
            url: row.url,
            sealed_password: row.sealed_password,
            key_id: row.key_id,
            updated_at: Moment(row.updated_at),
        })
    }
}

impl Tx {
    /// Every file of an application, replaced ones too, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn files_of(&mut self, application: ApplicationId) -> Result<Vec<StoredFile>, StoreError> {
        let rows: Vec<FileRow> = self.all(&OF_APPLICATION, args![application]).await?;
        rows.into_iter().map(StoredFile::try_from).collect()
    }

    /// The files of an application as it was sent last, or as the draft has them.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn files_sent(&mut self, application: ApplicationId) -> Result<Vec<StoredFile>, StoreError> {
        let rows: Vec<FileRow> = self.all(&SENT, args![application]).await?;
        rows.into_iter().map(StoredFile::try_from).collect()
    }

    /// The same of every application of a call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn files_of_call(&mut self, call: CallId) -> Result<Vec<StoredFile>, StoreError> {
        let rows: Vec<FileRow> = self.all(&OF_CALL, args![call]).await?;
        rows.into_iter().map(StoredFile::try_from).collect()
    }

    /// A file by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn file(&mut self, id: FileId) -> Result<Option<StoredFile>, StoreError> {
        let row: Option<FileRow> = self.optional(&BY_ID, args![id]).await?;
        row.map(StoredFile::try_from).transpose()
    }

    /// Every file of the house, for the check of files against rows.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn all_files(&mut self) -> Result<Vec<StoredFile>, StoreError> {
        let rows: Vec<FileRow> = self.all(&EVERY, args![]).await?;
        rows.into_iter().map(StoredFile::try_from).collect()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_file(&mut self, file: &StoredFile, by: Option<AccountId>) -> Result<(), StoreError> {
        let args = args![
            file.id,
            file.application,
            &file.document,
            &file.name,
            &file.media_type,
            file.bytes,
            &file.sha256,
            &file.path,
            file.anonymous,
            by,
            file.uploaded_at
        ];
        self.run(&INSERT, args).await.map(drop)
    }

    /// Takes the present file of a document away; it stays as history. Says whether there was one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn remove_files(&mut self, application: ApplicationId, document: &str, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run(&REMOVE, args![application, document, now]).await? > 0)
    }

    /// The screening links of an application.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn screeners(&mut self, application: ApplicationId) -> Result<Vec<Screener>, StoreError> {
        let rows: Vec<ScreenerRow> = self.all(&SCREENERS, args![application]).await?;
        rows.into_iter().map(Screener::try_from).collect()
    }

    /// Every screening link with a password.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn sealed_screeners(&mut self) -> Result<Vec<Screener>, StoreError> {
        let rows: Vec<ScreenerRow> = self.all(&SEALED, args![]).await?;
        rows.into_iter().map(Screener::try_from).collect()
    }

    /// The keys that seal a password of what was sent.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn sealing_keys(&mut self) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> = self.all(&KEYS, args![]).await?;
        Ok(rows.into_iter().map(|(key,)| key).collect())
    }

    /// Up to `most` screening links whose password another key than `key` seals: those after the id `after`.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn sealed_otherwise(&mut self, key: &str, after: &str, most: i64) -> Result<Vec<Screener>, StoreError> {
        let rows: Vec<ScreenerRow> = self.all(&SEALED_OTHERWISE, args![key, after, most]).await?;
        rows.into_iter().map(Screener::try_from).collect()
    }

    /// Seals the password of a screening link anew, unless it was changed meanwhile. Says whether it was sealed.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn reseal(&mut self, held: &Screener, sealed: &str, key: &str) -> Result<bool, StoreError> {
        Ok(self.run(&RESEAL, args![held.id, &held.sealed_password, sealed, key]).await? == 1)
    }

    /// Keeps these screening links of an application, and no others.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn set_screeners(&mut self, application: ApplicationId, screeners: &[Screener]) -> Result<(), StoreError> {
        self.run(&FORGET_SCREENERS, args![application]).await?;
        for Screener { id, field, url, sealed_password, key_id, updated_at } in screeners {
            let args = args![*id, application, field, url, sealed_password, key_id, *updated_at];
            self.run(&INSERT_SCREENER, args).await?;
        }
        Ok(())
    }
}
