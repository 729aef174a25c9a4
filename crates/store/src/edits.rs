//! The unsent edit of a submitted application, apart from what was sent.

use domain::application::Credit;
use domain::call::Answers;
use domain::ids::ApplicationId;
use domain::time::Moment;

use crate::applications::{Listed, Stamps, json};
use crate::args::args;
use crate::files::Screener;
use crate::people::CreditText;
use crate::sql::statements;
use crate::{StoreError, Tx};

const TABLE: &str = "edits";

statements! {
    OF = "SELECT section, answers, stamps, credits, screeners FROM edits WHERE application_id = $1";
    COUNT_UP = "UPDATE applications SET version = version + 1, updated_at = $3
                WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL";
    KEEP = "INSERT INTO edits (application_id, section, answers, stamps, credits, screeners) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (application_id) DO UPDATE
            SET section = excluded.section, answers = excluded.answers, stamps = excluded.stamps, credits = excluded.credits,
                screeners = excluded.screeners";
    SEND = "UPDATE applications SET section = $2, answers = $3, stamps = $4, title = $5, search_key = $6, stage = $7, country = $8,
                                    directors = $9 WHERE id = $1";
    UNNAME = "DELETE FROM credits WHERE application_id = $1";
    SEALED = "SELECT screeners FROM edits WHERE screeners <> '' ORDER BY application_id";
    LINKS = "SELECT application_id, screeners FROM edits WHERE screeners <> '' AND application_id > $1
             ORDER BY application_id LIMIT $2";
    RESEAL = "UPDATE edits SET screeners = $3 WHERE application_id = $1 AND screeners = $2";
    FORGET = "DELETE FROM edits WHERE application_id = $1";
}

/// What an applicant has written since the application was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The section.
    pub section: String,
    /// The answers, as typed.
    pub answers: Answers,
    /// At which version each last changed.
    pub stamps: Stamps,
    /// The people named, in their order.
    pub credits: Vec<Credit>,
    /// The links to screening copies, by field.
    pub screeners: Vec<Screener>,
}

/// The links to screening copies of an unsent edit.
#[derive(Debug, Clone)]
pub struct UnsentLinks {
    /// Whose edit.
    pub application: String,
    /// As they are kept.
    kept: String,
    /// The links.
    pub screeners: Vec<Screener>,
}

#[derive(sqlx::FromRow)]
struct EditRow {
    section: String,
    answers: String,
    stamps: String,
    credits: String,
    screeners: String,
}

fn written<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("what was read as JSON can be written as JSON")
}

impl Tx {
    /// The unsent edit of an application, when there is one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn edit_of(&mut self, id: ApplicationId) -> Result<Option<Edit>, StoreError> {
        let row: Option<EditRow> = self.optional(&OF, args![id]).await?;
        let bad = |column| StoreError::inconsistent(TABLE, column, id);
        let Some(row) = row else { return Ok(None) };
        let screeners = match row.screeners.as_str() {
            "" => self.screeners(id).await?,
            kept => serde_json::from_str(kept).map_err(|_| bad("screeners"))?,
        };
        Ok(Some(Edit {
            screeners,
            answers: serde_json::from_str(&row.answers).map_err(|_| bad("answers"))?,
            stamps: serde_json::from_str(&row.stamps).map_err(|_| bad("stamps"))?,
            credits: serde_json::from_str(&row.credits).map_err(|_| bad("credits"))?,
            section: row.section,
        }))
    }

    /// The links to screening copies of every unsent edit.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn screeners_unsent(&mut self) -> Result<Vec<Screener>, StoreError> {
        let rows: Vec<(String,)> = self.all(&SEALED, args![]).await?;
        let read = |(kept,): (String,)| serde_json::from_str::<Vec<Screener>>(&kept);
        let read: Result<Vec<_>, _> = rows.into_iter().map(read).collect();
        Ok(read.map_err(|_| StoreError::inconsistent(TABLE, "screeners", "an edit"))?.concat())
    }

    /// The links of up to `most` unsent edits: those after the application `after`, by its id.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn links_unsent(&mut self, after: &str, most: i64) -> Result<Vec<UnsentLinks>, StoreError> {
        let rows: Vec<(String, String)> = self.all(&LINKS, args![after, most]).await?;
        let read = |(application, kept): (String, String)| -> Result<UnsentLinks, StoreError> {
            let bad = |_| StoreError::inconsistent(TABLE, "screeners", &application);
            let screeners = serde_json::from_str(&kept).map_err(bad)?;
            Ok(UnsentLinks { application, kept, screeners })
        };
        rows.into_iter().map(read).collect()
    }

    /// Keeps the links of an unsent edit with passwords sealed anew, unless they were changed meanwhile. Says whether they were
    /// kept.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn reseal_unsent(&mut self, held: &UnsentLinks, screeners: &[Screener]) -> Result<bool, StoreError> {
        let anew = serde_json::to_string(screeners).expect("what was read as JSON can be written as JSON");
        Ok(self.run(&RESEAL, args![&held.application, &held.kept, anew]).await? == 1)
    }

    /// Keeps the unsent edit of an application that had `version`. Says whether it was still that one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn keep_edit(&mut self, id: ApplicationId, version: i64, edit: &Edit, now: Moment) -> Result<bool, StoreError> {
        if self.run(&COUNT_UP, args![id, version, now]).await? != 1 {
            return Ok(false);
        }
        let (credits, screeners) = (written(&edit.credits), written(&edit.screeners));
        let args = args![id, &edit.section, json(&edit.answers), written(&edit.stamps), credits, screeners];
        self.run(&KEEP, args).await?;
        Ok(true)
    }

    /// Makes the unsent edit of an application what was sent.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn send_edit(&mut self, id: ApplicationId, edit: &Edit, listed: &Listed) -> Result<(), StoreError> {
        let Listed { title, search_key, stage, country, directors } = listed;
        let (answers, stamps) = (json(&edit.answers), written(&edit.stamps));
        self.run(&SEND, args![id, &edit.section, answers, stamps, title, search_key, stage, country, directors]).await?;
        self.run(&UNNAME, args![id]).await?;
        for credit in &edit.credits {
            let Credit { nationality, nth_feature, company, biography, .. } = credit;
            let text = CreditText { nationality, nth_feature: *nth_feature, company, biography };
            self.insert_credit(credit.id, id, credit.person, credit.role, &text).await?;
        }
        self.set_screeners(id, &edit.screeners).await?;
        self.run(&FORGET, args![id]).await.map(drop)
    }
}
