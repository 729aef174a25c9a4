//! People named in applications, their credits, and their own declarations, which lie apart.

use domain::account::email_key;
use domain::application::Credit;
use domain::call::CreditRole;
use domain::fault::is_email;
use domain::ids::{ApplicationId, CallId, CreditId, EditionId, PersonId};
use domain::quota::{Declaration, Gender};
use domain::text::Lang;
use domain::time::Moment;

use crate::args::args;
use crate::sql::statements;
use crate::{StoreError, Tx};

const TABLE: &str = "people";

statements! {
    OF_ADDRESS = "SELECT id, name, email, lang FROM people WHERE email_key = $1 AND email_key <> '' ORDER BY created_at, id";
    BY_LINK = "SELECT p.id, p.name, p.email, p.lang FROM declaration_links l JOIN people p ON p.id = l.person_id WHERE l.hash = $1";
    INSERT = "INSERT INTO people (id, name, email, email_key, lang, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    RENAME = "UPDATE people SET name = $2 WHERE id = $1";
    APPLICATIONS = "SELECT DISTINCT a.id, a.title, a.call_id, c.edition_id
                    FROM credits r JOIN applications a ON a.id = r.application_id JOIN calls c ON c.id = a.call_id
                    WHERE r.person_id = $1 ORDER BY c.edition_id, a.call_id, a.id";
    INSERT_CREDIT = "INSERT INTO credits (id, application_id, person_id, role, position, nationality, nth_feature, company, biography)
                     VALUES ($1, $2, $3, $4,
                             (SELECT COALESCE(MAX(c.position), 0) + 1 FROM credits c WHERE c.application_id = $2), $5, $6, $7, $8)";
    SET_CREDIT = "UPDATE credits SET person_id = $3, role = $4, nationality = $5, nth_feature = $6, company = $7, biography = $8
                  WHERE id = $2 AND application_id = $1";
    DELETE_CREDIT = "DELETE FROM credits WHERE id = $2 AND application_id = $1";
    INSERT_LINK = "INSERT INTO declaration_links (hash, person_id, created_at) VALUES ($1, $2, $3)";
    DECLARE = "INSERT INTO declarations (person_id, gender, declared_at, withdrawn_at) VALUES ($1, $2, $3, NULL)
               ON CONFLICT (person_id) DO UPDATE
               SET gender = excluded.gender, declared_at = excluded.declared_at, withdrawn_at = NULL";
    WITHDRAW = "UPDATE declarations SET gender = NULL, withdrawn_at = $2 WHERE withdrawn_at IS NULL AND person_id = $1";
    UNDECLARED = "SELECT p.lang FROM people p
                  WHERE p.id = $1 AND p.id NOT IN (SELECT d.person_id FROM declarations d WHERE d.withdrawn_at IS NULL)";
    DECLARED_AT = "SELECT declared_at FROM declarations WHERE person_id = $1 AND withdrawn_at IS NULL";
}

/// What is stored when somebody prefers not to say: an answer, unlike NULL.
const PREFERS_NOT: &str = "prefer-not-to-say";

/// A person named in applications.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// The name people see.
    pub name: String,
    /// Their address, as typed; may be empty.
    pub email: String,
    /// The language of letters to them.
    pub lang: Lang,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: String,
    name: String,
    email: String,
    lang: String,
}

impl TryFrom<PersonRow> for Person {
    type Error = StoreError;
    fn try_from(row: PersonRow) -> Result<Person, StoreError> {
        Ok(Person {
            id: row.id.parse().map_err(|_| StoreError::inconsistent(TABLE, "id", &row.id))?,
            lang: Lang::from_code(&row.lang).ok_or_else(|| StoreError::inconsistent(TABLE, "lang", &row.id))?,
            name: row.name,
            email: row.email,
        })
    }
}

/// An application in which a person is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// Which.
    pub application: ApplicationId,
    /// Its title.
    pub title: String,
    /// Its call.
    pub call: CallId,
    /// Its edition.
    pub edition: EditionId,
}

#[derive(sqlx::FromRow)]
struct NamingRow {
    id: String,
    title: String,
    call_id: String,
    edition_id: String,
}

impl TryFrom<NamingRow> for Naming {
    type Error = StoreError;
    fn try_from(row: NamingRow) -> Result<Naming, StoreError> {
        let bad = |column| StoreError::inconsistent("applications", column, &row.id);
        Ok(Naming {
            application: row.id.parse().map_err(|_| bad("id"))?,
            call: row.call_id.parse().map_err(|_| bad("call_id"))?,
            edition: row.edition_id.parse().map_err(|_| bad("edition_id"))?,
            title: row.title,
        })
    }
}

/// The form under which an address is matched; empty for what is no address, which matches nothing.
pub(crate) fn match_key(email: &str) -> String {
    if is_email(email.trim()) { email_key(email) } else { String::new() }
}

const fn gender_code(declaration: Declaration) -> Option<&'static str> {
    match declaration {
        Declaration::Undeclared => None,
        Declaration::PrefersNot => Some(PREFERS_NOT),
        Declaration::Declared(Gender::Woman) => Some("woman"),
        Declaration::Declared(Gender::Man) => Some("man"),
        Declaration::Declared(Gender::NonBinary) => Some("non-binary"),
    }
}

/// The declaration of a stored code; NULL (withdrawn) is no answer.
pub fn declaration_of(code: Option<&str>) -> Option<Declaration> {
    let every = [Gender::Woman, Gender::Man, Gender::NonBinary].map(Declaration::Declared);
    every.into_iter().chain([Declaration::PrefersNot, Declaration::Undeclared]).find(|known| gender_code(*known) == code)
}

impl Tx {
    /// Everybody known under an address, the first one first.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn people_of_address(&mut self, email: &str) -> Result<Vec<Person>, StoreError> {
        let rows: Vec<PersonRow> = self.all(&OF_ADDRESS, args![match_key(email)]).await?;
        rows.into_iter().map(Person::try_from).collect()
    }

    /// Adds a person.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_person(&mut self, person: &Person, now: Moment) -> Result<(), StoreError> {
        let key = match_key(&person.email);
        self.run(&INSERT, args![person.id, &person.name, &person.email, key, person.lang, now]).await.map(drop)
    }

    /// Corrects the name of a person.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn rename_person(&mut self, id: PersonId, name: &str) -> Result<(), StoreError> {
        self.run(&RENAME, args![id, name]).await.map(drop)
    }

    /// The applications in which a person is named; by edition and call.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn namings(&mut self, person: PersonId) -> Result<Vec<Naming>, StoreError> {
        let rows: Vec<NamingRow> = self.all(&APPLICATIONS, args![person]).await?;
        rows.into_iter().map(Naming::try_from).collect()
    }

    /// Names a person in an application, after those already named.
    ///
    /// # Errors
    /// A duplicate when they have this role already.
    pub async fn insert_credit(
        &mut self,
        id: CreditId,
        application: ApplicationId,
        person: PersonId,
        role: CreditRole,
        credit: &CreditText<'_>,
    ) -> Result<(), StoreError> {
        let CreditText { nationality, nth_feature, company, biography } = *credit;
        let args = args![id, application, person, role.code(), nationality, nth_feature, company, biography];
        self.run(&INSERT_CREDIT, args).await.map(drop)
    }

    /// Changes a credit of an application. Says whether there was one.
    ///
    /// # Errors
    /// A duplicate when the person has this role already.
    pub async fn set_credit(
        &mut self,
        application: ApplicationId,
        id: CreditId,
        person: PersonId,
        role: CreditRole,
        credit: &CreditText<'_>,
    ) -> Result<bool, StoreError> {
        let CreditText { nationality, nth_feature, company, biography } = *credit;
        let args = args![application, id, person, role.code(), nationality, nth_feature, company, biography];
        Ok(self.run(&SET_CREDIT, args).await? == 1)
    }

    /// Removes a credit of an application. Says whether there was one.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn delete_credit(&mut self, application: ApplicationId, id: CreditId) -> Result<bool, StoreError> {
        Ok(self.run(&DELETE_CREDIT, args![application, id]).await? == 1)
    }

    /// Keeps the hash of a personal link.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn insert_declaration_link(&mut self, hash: &str, person: PersonId, now: Moment) -> Result<(), StoreError> {
        self.run(&INSERT_LINK, args![hash, person, now]).await.map(drop)
    }

    /// Whose personal link this is.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn person_by_link(&mut self, hash: &str) -> Result<Option<Person>, StoreError> {
        let row: Option<PersonRow> = self.optional(&BY_LINK, args![hash]).await?;
        row.map(Person::try_from).transpose()
    }

    /// Keeps a person's own answer; the last one counts. It is nobody else's, whoever shares their address.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn declare(&mut self, person: PersonId, answer: Declaration, now: Moment) -> Result<(), StoreError> {
        self.run(&DECLARE, args![person, gender_code(answer), now]).await.map(drop)
    }

    /// Deletes a person's answer.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn withdraw_declaration(&mut self, person: PersonId, now: Moment) -> Result<(), StoreError> {
        self.run(&WITHDRAW, args![person, now]).await.map(drop)
    }

    /// The language of letters to somebody who has not declared; none when they have.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn undeclared(&mut self, person: PersonId) -> Result<Option<Lang>, StoreError> {
        let row: Option<(String,)> = self.optional(&UNDECLARED, args![person]).await?;
        let bad = |lang: &str| StoreError::inconsistent(TABLE, "lang", lang);
        row.map(|(lang,)| Lang::from_code(&lang).ok_or_else(|| bad(&lang))).transpose()
    }

    /// When a person declared, if they did and did not take it back; never what.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn declared_at(&mut self, person: PersonId) -> Result<Option<Moment>, StoreError> {
        let row: Option<(i64,)> = self.optional(&DECLARED_AT, args![person]).await?;
        Ok(row.map(|(at,)| Moment(at)))
    }
}

/// What a credit says beside who and in which role.
#[derive(Debug, Clone, Copy)]
pub struct CreditText<'a> {
    /// ISO 3166 alpha-2; empty when not said.
    pub nationality: &'a str,
    /// Which of their features this is.
    pub nth_feature: Option<u32>,
    /// The company; may be empty.
    pub company: &'a str,
    /// Biography and filmography.
    pub biography: &'a str,
}

impl<'a> From<&'a Credit> for CreditText<'a> {
    fn from(credit: &'a Credit) -> CreditText<'a> {
        CreditText {
            nationality: &credit.nationality,
            nth_feature: credit.nth_feature,
            company: &credit.company,
            biography: &credit.biography,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_read_as_it_was_written() {
        let answers = [Gender::Woman, Gender::Man, Gender::NonBinary].map(Declaration::Declared);
        for answer in answers.into_iter().chain([Declaration::PrefersNot, Declaration::Undeclared]) {
            assert_eq!(declaration_of(gender_code(answer)), Some(answer));
        }
        assert_eq!(declaration_of(Some("other")), None);
    }

    #[test]
    fn what_is_no_address_matches_nobody() {
        assert_eq!(match_key(" Amina@Studio.MA "), "amina@studio.ma");
        assert_eq!(match_key("n/a"), "");
    }
}
