//! What is measured stands in a house made through the verbs of the office: two calls of 320 applications from the
//! product's own generator, one in reading and one at its board; one of 8,000; one open call with a draft.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::access::{Role, RoleKind, Scope};
use domain::ids::AccountId;
use domain::text::Lang;
use domain::time::{DAY, Moment};
use office::imports::{ImportPlan, generator};
use office::lists::ListQuery;
use office::panels::{Invitee, NewPanel};
use office::reading::{Deed, SheetInput};
use office::screening::Found;
use office::{Ground, Keyring, Office, RandomIds, ShiftedClock, Viewer};
use sha2::{Digest, Sha256};
use store::Store;

use crate::process::{atlas, cpu_of_children};

const ENTRIES: usize = 320;
const MANY: usize = 8_000;
const READERS: usize = 8;
const SECTIONS: [&str; 5] = ["development", "post-production", "shorts", "close-ups", "film-showcase"];

/// What was made: addresses of pages, and cookies of who may see them.
pub(crate) struct Stage {
    pub(crate) public: String,
    pub(crate) step: String,
    pub(crate) reading: String,
    pub(crate) board: String,
    pub(crate) many: String,
    pub(crate) application: String,
    pub(crate) application_of_many: String,
    pub(crate) desk: String,
    pub(crate) staff: String,
    pub(crate) officer: String,
    pub(crate) reader: String,
    pub(crate) filmmaker: String,
    /// How long the import of the many rows took: on the wall, and of processor time.
    pub(crate) import: (Duration, f64),
}

struct House {
    office: Office,
    today: Moment,
}

/// Makes the house on an empty database.
pub(crate) async fn stage(folder: &Path, database: &str) -> Stage {
    std::fs::create_dir_all(folder.join("files")).expect("a folder");
    let ground = Ground {
        store: Store::open(database).await.expect("the database opens"),
        files: folder.join("files"),
        public_url: "http://127.0.0.1".to_owned(),
        clock: Arc::new(ShiftedClock::system()),
        ids: Arc::new(RandomIds),
        keys: Keyring::at(&folder.join("key")).expect("a key"),
    };
    let office = Office::open(ground);
    let house = House { today: office.now(), office };
    let stage = house.make(folder, database).await;
    house.office.store().close().await;
    stage
}

impl House {
    async fn make(&self, folder: &Path, database: &str) -> Stage {
        let admin = self.person("Ghita Imaginaire", Some(RoleKind::Administrator)).await;
        let staff = self.person("Driss Imaginaire", Some(RoleKind::ProgramStaff)).await;
        let officer = self.person("Esma Fictive", Some(RoleKind::QuotaOfficer)).await;
        let filmmaker = self.person("Amina Exemple", None).await;
        let mut readers = Vec::new();
        for at in 0..READERS {
            readers.push(self.person(&format!("Lectrice Inventée {at}"), None).await);
        }
        let year = date(self.today)[..4].to_owned();
        let edition = [
            ("year", year.as_str()),
            ("name.fr", "Édition"),
            ("name.en", "Edition"),
            ("name.ar", "دورة"),
            ("zone", "Africa/Casablanca"),
            ("starts", &format!("{year}-11-28")),
            ("ends", &format!("{year}-12-06")),
        ];
        let edition: BTreeMap<String, String> =
            edition.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        self.office.open_edition(&admin, &edition).await.expect("an edition");

        let board = self.read_call(&staff, &readers, &year, 128, usize::MAX).await;
        let reading = self.read_call(&staff, &readers, &year, 105, 3).await;
        let open = self.call(&staff, &year, 21).await;
        self.travel(self.today);
        let draft = self.office.start_application(&self.now(&filmmaker), &open, "development").await.expect("begun");
        let many = self.call(&staff, &year, 20).await;
        self.travel(self.today);
        let import = import_many(folder, database, &many);

        let desk = self.desk(&readers[0]).await;
        let first = async |call: &str| {
            let list = self.office.applications(&self.now(&staff), call, &ListQuery::default()).await.expect("a list");
            list.rows[list.rows.len() / 2].code.clone()
        };
        Stage {
            public: format!("/fr/calls/{open}"),
            step: format!("/fr/my/{draft}/step/project"),
            application: format!("/fr/office/calls/{board}/applications/{}", first(&board).await),
            application_of_many: format!("/fr/office/calls/{many}/applications/{}", first(&many).await),
            reading: format!("/fr/office/calls/{reading}/applications"),
            many: format!("/fr/office/calls/{many}/applications"),
            board: format!("/fr/office/calls/{board}/board"),
            desk,
            staff: self.cookie(&staff).await,
            officer: self.cookie(&officer).await,
            reader: self.cookie(&readers[0]).await,
            filmmaker: self.cookie(&filmmaker).await,
            import,
        }
    }

    fn travel(&self, moment: Moment) {
        self.office.shift_clock(moment.since(self.office.now()));
    }

    fn now(&self, viewer: &Viewer) -> Viewer {
        Viewer { now: self.office.now(), ..viewer.clone() }
    }

    async fn person(&self, name: &str, kind: Option<RoleKind>) -> Viewer {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let role = kind.map(|kind| Role { kind, scope: Scope::House });
        let made = self.office.create_account(name, &email, Lang::Fr, role, None).await.expect("an account");
        self.viewer(made.0).await
    }

    async fn viewer(&self, id: AccountId) -> Viewer {
        self.office.viewer(Some(id), Lang::Fr).await.expect("read")
    }

    /// A session, as signing in begins it.
    async fn cookie(&self, viewer: &Viewer) -> String {
        let id = tower_sessions::session::Id::default();
        let key = hex::encode(Sha256::digest(id.to_string().as_bytes()));
        let account = viewer.id().expect("signed in");
        let body = format!("{{\"account\":\"{account}\"}}");
        self.office.begin_session(&key, account, &body).await.expect("begun");
        format!("__Host-atlas={id}")
    }

    /// Workshops that opened so many days ago.
    async fn call(&self, staff: &Viewer, year: &str, days: i64) -> String {
        let opens = self.today.plus(-days * DAY);
        self.travel(opens.plus(-DAY));
        let code = self.office.create_call(&self.now(staff), year, "workshops", &date(opens)).await.expect("a call");
        self.office.publish_call(&self.now(staff), &code).await.expect("published");
        code
    }

    /// Workshops with 320 applications, three readings each by eight readers, of which each has done at most `most`.
    async fn read_call(&self, staff: &Viewer, readers: &[Viewer], year: &str, days: i64, most: usize) -> String {
        let code = self.call(staff, year, days).await;
        let opened = self.today.plus(-days * DAY);
        self.travel(opened.plus(96 * DAY));
        let staff = self.now(staff);
        let sections = SECTIONS.map(str::to_owned);
        let file = generator::generate(ENTRIES, 1, &sections, self.office.now().0);
        let report = self.office.import(&staff, &code, &file.csv, &ImportPlan::default()).await.expect("imported");
        assert!(report.written, "{:?}", report.problems);
        let names = self.codes(&staff, &code).await;
        self.office.screen(&staff, &code, &names, &Found::anyway("eligible", "")).await.expect("screened");
        let panel = NewPanel { name: "Comité".to_owned(), kind: "committee".to_owned(), readings: "3".to_owned() };
        let panel = self.office.form_panel(&staff, &code, &panel).await.expect("a panel");
        let mut seats = Vec::new();
        for reader in readers {
            let (reader, account) = (self.now(reader), reader.signed_in().expect("signed in"));
            let (name, email) = (account.name.clone(), account.email.clone());
            let invitee = Invitee { name, email, lang: "fr".to_owned(), role: "reader".to_owned(), ..Invitee::default() };
            let seat = self.office.invite_to_panel(&staff, &code, panel, &invitee).await.expect("invited");
            self.office.answer_seat(&reader, seat, true).await.expect("accepted");
            self.office.sign_note(&reader, seat, true).await.expect("signed");
            self.office.declare_interests(&reader, seat, &[], "", "", true).await.expect("declared");
            seats.push((reader, seat));
        }
        self.office.assign_evenly(&staff, &code, panel, "").await.expect("assigned");
        self.travel(opened.plus(104 * DAY));
        for (reader, seat) in seats {
            let reader = self.now(&reader);
            let list = self.office.reading_list(&reader, seat, "").await.expect("a list");
            let desk = self.office.desk(&reader, list.lines[0].id).await.expect("a desk");
            for (at, line) in list.lines.iter().take(most).enumerate() {
                let point = |criterion: &domain::scoring::Criterion| {
                    let span = criterion.max - criterion.min + 1;
                    let drawn = u32::try_from(at * 7 + criterion.code.len()).unwrap_or(0) % span;
                    (criterion.code.clone(), (criterion.min + drawn).to_string())
                };
                let input = SheetInput {
                    version: desk.sheet.version.to_string(),
                    points: desk.criteria.iter().map(point).collect(),
                    comment: "Lu.".to_owned(),
                    reason: String::new(),
                    deed: Deed::Finish,
                };
                self.office.write_sheet(&reader, line.id, &input).await.expect("scored");
            }
        }
        code
    }

    async fn codes(&self, staff: &Viewer, call: &str) -> Vec<String> {
        let (mut codes, mut query) = (Vec::new(), ListQuery { page: 1, ..ListQuery::default() });
        loop {
            let list = self.office.applications(staff, call, &query).await.expect("a list");
            codes.extend(list.rows.iter().map(|row| row.code.clone()));
            if query.page >= list.pages {
                return codes;
            }
            query.page += 1;
        }
    }

    /// An entry that waits on a reader's desk.
    async fn desk(&self, reader: &Viewer) -> String {
        let reader = self.now(reader);
        let seats = self.office.reading_room(&reader).await.expect("a room");
        let seat = seats.iter().find(|seat| seat.left() > 0).expect("something to read").id;
        let next = self.office.next_reading(&reader, seat).await.expect("a list").expect("something to read");
        format!("/fr/read/{seat}/entry/{next}")
    }
}

/// Imports the many rows by the command line.
fn import_many(folder: &Path, database: &str, call: &str) -> (Duration, f64) {
    let file = folder.join("many.csv");
    let rows = MANY.to_string();
    let mut generate = atlas(folder, database);
    generate.args(["generate", "--rows", &rows, "--sections", &SECTIONS.join(","), "--to"]).arg(&file);
    assert!(generate.status().expect("runs").success());
    let (begun, before) = (Instant::now(), cpu_of_children());
    let mut import = atlas(folder, database);
    import.args(["import", "--call", call]).arg(&file).stdout(Stdio::null());
    assert!(import.status().expect("runs").success());
    (begun.elapsed(), cpu_of_children() - before)
}

fn date(moment: Moment) -> String {
    let at = jiff::Timestamp::from_millisecond(moment.0).expect("a moment of this century");
    at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}
