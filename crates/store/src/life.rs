//! What happened to an application, as the office sees it, in one statement.

use domain::ids::ApplicationId;
use domain::time::Moment;

use crate::args::args;
use crate::events::EventRow;
use crate::screening::{ExtensionRow, NoteRow};
use crate::snapshots::Snapshot;
use crate::sql::statements;
use crate::{StoreError, Tx};

statements! {
    LIFE = "SELECT 'version' AS kind, t.id, t.submitted_at AS at, t.number, CAST(NULL AS TEXT) AS account, CAST(NULL AS TEXT) AS name,
                   t.receipt AS one, t.sha256 AS two, t.body AS three, '' AS four
            FROM snapshots t WHERE t.application_id = $1
            UNION ALL
            SELECT 'extension', x.id, x.granted_at, x.until_at, x.granted_by, a.name, x.local, x.zone, x.reason, ''
            FROM extensions x LEFT JOIN accounts a ON a.id = x.granted_by WHERE x.application_id = $1
            UNION ALL
            SELECT 'note', n.id, n.written_at, CAST(0 AS BIGINT), n.author_id, a.name, n.body, '', '', ''
            FROM notes n JOIN accounts a ON a.id = n.author_id WHERE n.application_id = $1
            UNION ALL
            SELECT 'event', e.id, e.at, CAST(0 AS BIGINT), e.actor_id, a.name, e.verb, e.subject, e.was, e.became
            FROM events e LEFT JOIN accounts a ON a.id = e.actor_id WHERE e.application_id = $1
            ORDER BY 3 DESC, 2 DESC";
}

/// What happened to an application.
#[derive(Debug, Clone, Default)]
pub struct Life {
    /// What was submitted, the first time first.
    pub snapshots: Vec<Snapshot>,
    /// The deadlines given to it alone, newest first.
    pub extensions: Vec<ExtensionRow>,
    /// Notes of the office, newest first.
    pub notes: Vec<NoteRow>,
    /// Every event, newest first.
    pub events: Vec<EventRow>,
}

/// One of them: what each column means depends on its kind.
#[derive(sqlx::FromRow)]
struct LifeRow {
    kind: String,
    id: String,
    at: i64,
    number: i64,
    account: Option<String>,
    name: Option<String>,
    one: String,
    two: String,
    three: String,
    four: String,
}

impl Tx {
    /// What happened to an application.
    ///
    /// # Errors
    /// As of every verb.
    pub async fn life(&mut self, application: ApplicationId) -> Result<Life, StoreError> {
        let mut life = Life::default();
        for LifeRow { kind, id, at, number, account, name, one, two, three, four } in self.all(&LIFE, args![application]).await? {
            match kind.as_str() {
                "version" => {
                    let id = id.parse().map_err(|_| StoreError::inconsistent("snapshots", "id", &id))?;
                    let submitted_at = Moment(at);
                    life.snapshots.push(Snapshot { id, number, receipt: one, body: three, sha256: two, submitted_at });
                }
                "extension" => {
                    let (local, zone, reason) = (one, two, three);
                    life.extensions.push(ExtensionRow {
                        local,
                        zone,
                        until_at: number,
                        reason,
                        granted_at: at,
                        granted_by: name,
                    });
                }
                "note" => life.notes.push(NoteRow { body: one, written_at: at, author: name.unwrap_or_default() }),
                _ => life.events.push(EventRow {
                    at,
                    actor_id: account,
                    actor_name: name,
                    verb: one,
                    subject: two,
                    was: three,
                    became: four,
                }),
            }
        }
        life.snapshots.reverse();
        Ok(life)
    }
}
