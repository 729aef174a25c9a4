//! Everything an application consists of beside its answers, in one statement.

use domain::application::Credit;
use domain::call::CreditRole;
use domain::ids::ApplicationId;
use domain::time::Moment;

use crate::args::args;
use crate::files::{Screener, StoredFile};
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    WHOLE = "SELECT 'credit' AS kind, c.id, c.position AS place, c.person_id AS person, c.role AS code, p.name AS one, p.email AS two,
                    c.nationality AS three, c.company AS four, c.biography AS five, c.nth_feature AS number,
                    CAST(NULL AS BIGINT) AS until, FALSE AS flag
             FROM credits c JOIN people p ON p.id = c.person_id WHERE c.application_id = $1
             UNION ALL
             SELECT 'file', f.id, f.uploaded_at, '', f.document, f.name, f.media_type, f.sha256, f.path, '', f.bytes, f.removed_at,
                    f.anonymous
             FROM files f WHERE f.application_id = $1
             UNION ALL
             SELECT 'screener', s.id, s.updated_at, '', s.document, s.url, s.sealed_password, s.key_id, '', '',
                    CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), FALSE
             FROM screeners s WHERE s.application_id = $1
             ORDER BY 1, 3, 2";
}

/// The people, files and screening links of an application.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Whole {
    /// The people, in their order.
    pub credits: Vec<Credit>,
    /// Every file, replaced ones too, oldest first.
    pub files: Vec<StoredFile>,
    /// The screening links, by field.
    pub screeners: Vec<Screener>,
}

/// One of them: what each column means depends on its kind.
#[derive(sqlx::FromRow)]
struct PartRow {
    kind: String,
    id: String,
    place: i64,
    person: String,
    code: String,
    one: String,
    two: String,
    three: String,
    four: String,
    five: String,
    number: Option<i64>,
    until: Option<i64>,
    flag: bool,
}

impl PartRow {
    fn credit(self) -> Result<Credit, StoreError> {
        let bad = |column| StoreError::inconsistent("credits", column, &self.id);
        Ok(Credit {
            id: self.id.parse().map_err(|_| bad("id"))?,
            person: self.person.parse().map_err(|_| bad("person_id"))?,
            role: CreditRole::from_code(&self.code).ok_or_else(|| bad("role"))?,
            nth_feature: self.number.map(|nth| u32::try_from(nth).map_err(|_| bad("nth_feature"))).transpose()?,
            name: self.one,
            email: self.two,
            nationality: self.three,
            company: self.four,
            biography: self.five,
        })
    }

    fn file(self, application: ApplicationId) -> Result<StoredFile, StoreError> {
        let bad = |column| StoreError::inconsistent("files", column, &self.id);
        Ok(StoredFile {
            id: self.id.parse().map_err(|_| bad("id"))?,
            bytes: self.number.ok_or_else(|| bad("bytes"))?,
            application,
            document: self.code,
            name: self.one,
            media_type: self.two,
            sha256: self.three,
            path: self.four,
            anonymous: self.flag,
            uploaded_at: Moment(self.place),
            removed_at: self.until.map(Moment),
        })
    }

    fn screener(self) -> Result<Screener, StoreError> {
        Ok(Screener {
            id: self.id.parse().map_err(|_| StoreError::inconsistent("screeners", "id", &self.id))?,
            field: self.code,
            url: self.one,
            sealed_password: self.two,
            key_id: self.three,
            updated_at: Moment(self.place),
        })
    }
}

impl Tx {
    /// The people, files and screening links of an application.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn whole(&mut self, application: ApplicationId) -> Result<Whole, StoreError> {
        let mut whole = Whole::default();
        for row in self.all::<PartRow>(&WHOLE, args![application]).await? {
            match row.kind.as_str() {
                "credit" => whole.credits.push(row.credit()?),
                "file" => whole.files.push(row.file(application)?),
                _ => whole.screeners.push(row.screener()?),
            }
        }
        whole.screeners.sort_by(|one, other| one.field.cmp(&other.field));
        Ok(whole)
    }
}
