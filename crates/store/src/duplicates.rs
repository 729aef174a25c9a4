//! What may stand twice, and merging it: the references of one move to the other, which stays.

use std::collections::BTreeSet;

use domain::call::CreditRole;
use domain::duplicates::Entered;
use domain::ids::{AccountId, ApplicationId, CallId, PersonId, ProjectId};
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    ENTERED = "SELECT a.id, a.code, a.call_id, a.project_id, a.title, a.directors FROM applications a
               WHERE a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL
                 AND a.id NOT IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = $1)
               ORDER BY a.submitted_at, a.id";
    NAMED = "SELECT p.id, p.name, p.email, r.role, a.id AS application_id, a.code, a.title, a.call_id
             FROM people p JOIN credits r ON r.person_id = p.id JOIN applications a ON a.id = r.application_id
             WHERE a.submitted_at IS NOT NULL AND a.withdrawn_at IS NULL
               AND a.id NOT IN (SELECT i.application_id FROM conflicts i WHERE i.account_id = $1)
             ORDER BY p.created_at, p.id, a.submitted_at, a.id, r.position";
    APART = "SELECT one, other FROM kept_apart ORDER BY one, other";
    KEEP_APART = "INSERT INTO kept_apart (one, other, reason, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
                  ON CONFLICT (one, other) DO UPDATE SET reason = excluded.reason, said_by = excluded.said_by, said_at = excluded.said_at";
    NAMING = "SELECT DISTINCT r.application_id, a.call_id, c.edition_id
              FROM credits r JOIN applications a ON a.id = r.application_id JOIN calls c ON c.id = a.call_id
              WHERE r.person_id = $1 OR r.person_id = $2 ORDER BY c.edition_id, a.call_id, r.application_id";
    MOVE_APPLICATIONS = "UPDATE applications SET project_id = $1 WHERE project_id = $2";
    MOVE_MILESTONES = "UPDATE milestones SET project_id = $1 WHERE project_id = $2";
    DELETE_PROJECT = "DELETE FROM projects WHERE id = $1";
    // Somebody named twice in one role of one application is named once.
    DROP_CREDITS = "DELETE FROM credits WHERE person_id = $2 AND EXISTS (
                      SELECT 1 FROM credits k
                      WHERE k.person_id = $1 AND k.application_id = credits.application_id AND k.role = credits.role)";
    MOVE_CREDITS = "UPDATE credits SET person_id = $1 WHERE person_id = $2";
    MOVE_LINKS = "UPDATE declaration_links SET person_id = $1 WHERE person_id = $2";
    // Ids are never part of another: what applicants have not sent yet names the one who stays, too.
    MOVE_EDITS = "UPDATE edits SET credits = REPLACE(credits, $2, $1) WHERE credits LIKE '%' || $2 || '%'";
    // What they did last counts, be it an answer or its withdrawal.
    MOVE_DECLARATION = "INSERT INTO declarations (person_id, gender, declared_at, withdrawn_at)
                        SELECT CAST($1 AS TEXT), d.gender, d.declared_at, d.withdrawn_at FROM declarations d WHERE d.person_id = $2
                        ON CONFLICT (person_id) DO UPDATE
                        SET gender = excluded.gender, declared_at = excluded.declared_at, withdrawn_at = excluded.withdrawn_at
                        WHERE COALESCE(excluded.withdrawn_at, excluded.declared_at)
                            > COALESCE(declarations.withdrawn_at, declarations.declared_at)";
    DELETE_DECLARATION = "DELETE FROM declarations WHERE person_id = $1";
    TAKE_ADDRESS = "UPDATE people SET email = o.email, email_key = o.email_key FROM people o
                    WHERE people.id = $1 AND o.id = $2 AND people.email_key = ''";
    DELETE_PERSON = "DELETE FROM people WHERE id = $1";
}

#[derive(sqlx::FromRow)]
struct EnteredRow {
    id: String,
    code: String,
    call_id: String,
    project_id: Option<String>,
    title: String,
    directors: String,
}

impl TryFrom<EnteredRow> for Entered {
    type Error = StoreError;
    fn try_from(row: EnteredRow) -> Result<Entered, StoreError> {
        let bad = |column| StoreError::inconsistent("applications", column, &row.id);
        Ok(Entered {
            application: row.id.parse().map_err(|_| bad("id"))?,
            call: row.call_id.parse().map_err(|_| bad("call_id"))?,
            project: row.project_id.as_deref().map(|id| id.parse().map_err(|_| bad("project_id"))).transpose()?,
            code: row.code,
            title: row.title,
            directors: row.directors,
        })
    }
}

/// A person named in a role of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedOnce {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address; may be empty.
    pub email: String,
    /// In which role.
    pub role: CreditRole,
    /// Which application.
    pub application: ApplicationId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its call.
    pub call: CallId,
}

#[derive(sqlx::FromRow)]
struct NamedRow {
    id: String,
    name: String,
    email: String,
    role: String,
    application_id: String,
    code: String,
    title: String,
    call_id: String,
}

impl TryFrom<NamedRow> for NamedOnce {
    type Error = StoreError;
    fn try_from(row: NamedRow) -> Result<NamedOnce, StoreError> {
        let bad = |column| StoreError::inconsistent("credits", column, &row.application_id);
        Ok(NamedOnce {
            person: row.id.parse().map_err(|_| bad("person_id"))?,
            role: CreditRole::from_code(&row.role).ok_or_else(|| bad("role"))?,
            application: row.application_id.parse().map_err(|_| bad("application_id"))?,
            call: row.call_id.parse().map_err(|_| bad("call_id"))?,
            name: row.name,
            email: row.email,
            code: row.code,
            title: row.title,
        })
    }
}

impl Tx {
    /// Which two were said not to be one; the smaller id first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn kept_apart(&mut self) -> Result<BTreeSet<(String, String)>, StoreError> {
        Ok(self.all(&APART, args![]).await?.into_iter().collect())
    }

    /// Keeps that two are not one: two applications, or two people.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn keep_apart(
        &mut self,
        two: [&str; 2],
        reason: &str,
        by: Option<AccountId>,
        now: Moment,
    ) -> Result<(), StoreError> {
        let [one, other] = two;
        self.run(&KEEP_APART, args![one.min(other), one.max(other), reason, by, now]).await.map(drop)
    }

    /// Every application that was sent and not withdrawn, by its submission; those in which `viewer` has a conflict of
    /// interest are left out.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn entered_everywhere(&mut self, viewer: Option<AccountId>) -> Result<Vec<Entered>, StoreError> {
        let rows: Vec<EnteredRow> = self.all(&ENTERED, args![viewer]).await?;
        rows.into_iter().map(Entered::try_from).collect()
    }

    /// Everybody named in those applications, role by role, in the order in which they became known.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn named_everywhere(&mut self, viewer: Option<AccountId>) -> Result<Vec<NamedOnce>, StoreError> {
        let rows: Vec<NamedRow> = self.all(&NAMED, args![viewer]).await?;
        rows.into_iter().map(NamedOnce::try_from).collect()
    }

    /// The applications that name one of two people, whatever became of them; by edition and call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn applications_naming(&mut self, one: PersonId, other: PersonId) -> Result<Vec<ApplicationId>, StoreError> {
        let rows: Vec<(String, String, String)> = self.all(&NAMING, args![one, other]).await?;
        let bad = |id: &str| StoreError::inconsistent("credits", "application_id", id);
        rows.iter().map(|(id, ..)| id.parse().map_err(|_| bad(id))).collect()
    }

    /// Gives everything of one project to another; the first is no more.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn merge_projects(&mut self, kept: ProjectId, merged: ProjectId) -> Result<(), StoreError> {
        self.run(&MOVE_APPLICATIONS, args![kept, merged]).await?;
        self.run(&MOVE_MILESTONES, args![kept, merged]).await?;
        self.run(&DELETE_PROJECT, args![merged]).await.map(drop)
    }

    /// Gives everything of one person to another: credits, personal links, and the declaration when it is the later
    /// one. The first is no more.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn merge_people(&mut self, kept: PersonId, merged: PersonId) -> Result<(), StoreError> {
        for sql in [&DROP_CREDITS, &MOVE_CREDITS, &MOVE_EDITS, &MOVE_LINKS, &MOVE_DECLARATION, &TAKE_ADDRESS] {
            self.run(sql, args![kept, merged]).await?;
        }
        for sql in [&DELETE_DECLARATION, &DELETE_PERSON] {
            self.run(sql, args![merged]).await?;
        }
        Ok(())
    }
}
