//! What a reader is given of an application: files and screening links.

use domain::ids::{ApplicationId, FileId, ScreenerId};

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    MATERIALS = "SELECT id, document, name, media_type, bytes, '' AS url, FALSE AS locked, removed_at IS NOT NULL AS replaced,
                        uploaded_at AS at
                 FROM files WHERE application_id = $1
                 UNION ALL
                 SELECT id, document, '', '', 0, url, sealed_password <> '', FALSE, updated_at FROM screeners WHERE application_id = $1
                 ORDER BY at, id";
    FILE = "SELECT document, name, media_type, path, bytes, removed_at IS NOT NULL AS replaced
            FROM files WHERE id = $1 AND application_id = $2";
    SCREENER = "SELECT id, document, sealed_password, key_id FROM screeners WHERE id = $1 AND application_id = $2";
}

/// A file or a screening link of an application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct MaterialRow {
    /// Id of the file or the screener.
    pub id: String,
    /// The document it answers.
    pub document: String,
    /// The name of the file.
    pub name: String,
    /// The media type of the file.
    pub media_type: String,
    /// The length of the file, in bytes.
    pub bytes: i64,
    /// The address of the screening copy; empty for a file.
    pub url: String,
    /// The screening copy has a password.
    pub locked: bool,
    /// The file was replaced or removed since.
    pub replaced: bool,
    /// When it came.
    pub at: i64,
}

/// Where the bytes of a file lie.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct FileRow {
    /// The document it answers.
    pub document: String,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its place in the files folder.
    pub path: String,
    /// Its length, in bytes.
    pub bytes: i64,
    /// It was replaced or removed since.
    pub replaced: bool,
}

/// A screening link with its sealed password.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ScreenerRow {
    /// Its id.
    pub id: String,
    /// The document it answers.
    pub document: String,
    /// The encrypted password; empty when there is none.
    pub sealed_password: String,
    /// The key that opens it.
    pub key_id: String,
}

impl Tx {
    /// The files and screening links of an application, oldest first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn materials(&mut self, application: ApplicationId) -> Result<Vec<MaterialRow>, StoreError> {
        self.all(&MATERIALS, args![application]).await
    }

    /// A file of an application.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn file_of(&mut self, application: ApplicationId, file: FileId) -> Result<Option<FileRow>, StoreError> {
        self.optional(&FILE, args![file, application]).await
    }

    /// A screening link of an application.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn screener_of(
        &mut self,
        application: ApplicationId,
        screener: ScreenerId,
    ) -> Result<Option<ScreenerRow>, StoreError> {
        self.optional(&SCREENER, args![screener, application]).await
    }
}
