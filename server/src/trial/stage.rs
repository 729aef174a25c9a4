//! A call led through its life by the verbs of the office, kept at each moment that matters, and everybody around it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use axum::Router;
use domain::access::{Role, RoleKind, Scope};
use domain::board::BoardPlace;
use domain::ids::{AccountId, ApplicationId, AssignmentId, OverrideId, PanelId, SeatId};
use domain::text::Lang;
use domain::time::{DAY, Moment};
use office::board::Move;
use office::panels::{Invitee, NewPanel};
use office::screening::Found;
use office::tracking::MilestoneForm;
use office::{Ground, Keyring, Office, RandomIds, Registration, ShiftedClock, Viewer};
use sha2::{Digest, Sha256};
use store::Store;
use store::letters::Pile;
use tokio_util::task::TaskTracker;

use super::asks::Ask;
use super::cast::{WHEN, WHO, When, Who};
use super::props::{apply, call_of, interest, open_edition, project_of, simplify, writing};
use crate::config::Settings;
use crate::web::App;

/// 2027-01-15, 12:00 UTC: ten days after the call opened.
pub(super) const NOON: Moment = Moment(1_800_014_400_000);

pub(super) async fn opened(database: &Path, folder: &Path, now: Moment) -> Office {
    let store = Store::open(&format!("sqlite:{}", database.display())).await.expect("the database opens");
    Office::open(Ground {
        store,
        files: folder.join("files"),
        public_url: "https://atlas.example".to_owned(),
        clock: Arc::new(ShiftedClock::standing_at(now)),
        ids: Arc::new(RandomIds),
        keys: Keyring::of_one([7; 32]),
    })
}

pub(super) fn settings(folder: &Path) -> Settings {
    Settings {
        listen: std::net::SocketAddr::from(([127, 0, 0, 1], 0)),
        database: String::new(),
        files: folder.join("files"),
        key_file: folder.join("key"),
        public_url: "https://atlas.example".to_owned(),
        smtp_url: None,
        sender: String::new(),
        proxies: 0,
        demo: true,
    }
}

/// The house at one moment. What somebody changes is put back before the next one asks.
pub(super) struct World {
    kept: PathBuf,
    used: PathBuf,
    folder: PathBuf,
    now: Moment,
    running: RwLock<(Office, Router)>,
    /// The session of each of [`WHO`].
    pub(super) cookies: Vec<Option<String>>,
    facts: BTreeMap<String, String>,
    seats: BTreeMap<usize, (String, String)>,
}

impl World {
    /// The router, as it is served.
    pub(super) fn router(&self) -> Router {
        self.running.read().expect("nobody panicked").1.clone()
    }

    async fn run(database: &Path, folder: &Path, now: Moment) -> (Office, Router) {
        let office = opened(database, folder, now).await;
        let app = App { office: office.clone(), settings: Arc::new(settings(folder)), work: TaskTracker::new() };
        (office, crate::routes::router(app).expect("a router"))
    }

    /// Puts everything back as it was kept.
    pub(super) async fn restore(&self) {
        let old = self.running.read().expect("nobody panicked").0.clone();
        old.store().close().await;
        std::fs::copy(&self.kept, &self.used).expect("copied");
        let new = World::run(&self.used, &self.folder, self.now).await;
        *self.running.write().expect("nobody panicked") = new;
    }

    /// What stands for the words in braces of a question, when this one of [`WHO`] asks it.
    pub(super) fn ids(&self, who: usize, ask: &Ask) -> BTreeMap<String, String> {
        let mut facts = self.facts.clone();
        let own = self.seats.get(&who).or_else(|| self.seats.values().next());
        let (seat, entry) = own.cloned().expect("somebody reads");
        let entry = if entry.is_empty() { self.seats.values().next().expect("somebody reads").1.clone() } else { entry };
        let seat = if ask.path.contains("/panels/") { self.facts["some-seat"].clone() } else { seat };
        facts.extend([("seat".to_owned(), seat), ("entry".to_owned(), entry)]);
        let instead = [
            ("/office/projects/", "code", "project"),
            ("/account/verify/", "secret", "verify"),
            ("/account/reset/", "secret", "reset"),
            ("/account/welcome/", "secret", "invite"),
            ("/declare/", "secret", "declaration"),
            ("/publish", "call", "unpublished"),
        ];
        for (part, name, fact) in instead {
            if ask.path.contains(part) {
                facts.insert(name.to_owned(), facts[fact].clone());
            }
        }
        facts.retain(|name, _| ask.names(name));
        facts
    }

    /// The same words with ids that exist nowhere, of the same length.
    pub(super) fn unreal(&self, real: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let plain = ["lang", "number", "version", "revision", "document"];
        let other = |(name, id): (&String, &String)| {
            let id = match (plain.contains(&name.as_str()), id.len()) {
                (true, _) => id.clone(),
                (false, 36) => format!("{}{}", &id[..24], "0000000000ff"),
                (false, _) => format!("x{}", id.chars().skip(1).collect::<String>()),
            };
            (name.clone(), id)
        };
        real.iter().map(other).collect()
    }
}

/// The house at every moment.
pub(super) struct Stage {
    worlds: BTreeMap<When, World>,
    _folder: tempfile::TempDir,
}

impl Stage {
    pub(super) fn world(&self, when: When) -> &World {
        &self.worlds[&when]
    }

    /// Leads the call through its life, and keeps it at each moment.
    pub(super) async fn set() -> Stage {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().to_owned();
        let database = path.join("life.db");
        let mut life = Life::begun(opened(&database, &path, NOON).await).await;
        let mut worlds = BTreeMap::new();
        for when in WHEN {
            life.reach(*when).await;
            let (facts, seats, cookies) = life.told().await;
            life.office.store().close().await;
            let (kept, used) = (path.join(format!("{}.db", when.code())), path.join(format!("{}-used.db", when.code())));
            std::fs::copy(&database, &kept).expect("copied");
            std::fs::copy(&database, &used).expect("copied");
            let now = life.now;
            let running = RwLock::new(World::run(&used, &path, now).await);
            worlds.insert(*when, World { kept, used, folder: path.clone(), now, running, cookies, facts, seats });
            life.office = opened(&database, &path, now).await;
        }
        Stage { worlds, _folder: folder }
    }
}

/// The call as it is led through its life.
struct Life {
    office: Office,
    now: Moment,
    accounts: Vec<Option<AccountId>>,
    call: String,
    unpublished: String,
    code: String,
    reserve: String,
    beside: String,
    application: ApplicationId,
    panel: PanelId,
    seats: BTreeMap<usize, SeatId>,
    key: String,
}

impl Life {
    async fn begun(office: Office) -> Life {
        let email = |who: &Who| format!("{}@example.org", who.code());
        let mut accounts = vec![None];
        for who in &WHO[1..] {
            let (account, _) = office.create_account(who.code(), &email(who), Lang::Fr, None, None).await.expect("an account");
            accounts.push(Some(account));
        }
        let account = |who: Who| accounts[WHO.iter().position(|one| *one == who).expect("listed")].expect("an account");
        let of_house =
            [(Who::Officer, RoleKind::QuotaOfficer), (Who::Approver, RoleKind::Approver), (Who::Admin, RoleKind::Administrator)];
        let mut tx = writing(&office).await;
        for (number, (who, kind)) in (1_u128..).zip(of_house) {
            let id = uuid::Uuid::from_u128(number).into();
            tx.grant_role(id, account(who), Role { kind, scope: Scope::House }, None, NOON).await.expect("a right");
        }
        tx.commit().await.expect("written");
        let admin = office.viewer(Some(account(Who::Admin)), Lang::Fr).await.expect("an administrator");
        for year in ["2027", "2028"] {
            open_edition(&office, &admin, year).await;
        }
        let make = async |template: &str| office.create_call(&admin, "2027", template, "2027-01-05").await.expect("a call");
        let (call, press, unpublished) = (make("workshops").await, make("press").await, make("station").await);
        simplify(&office, &call).await;
        for code in [&call, &press] {
            office.publish_call(&admin, code).await.expect("published");
        }
        let scopes = [
            (Who::Staff, &call),
            (Who::Staff, &unpublished),
            (Who::Biased, &call),
            (Who::Suspended, &call),
            (Who::Elsewhere, &press),
        ];
        for (number, (who, code)) in (100_u128..).zip(scopes) {
            let scope = Scope::Call(call_of(&office, code).await.id);
            let role = Role { kind: RoleKind::ProgramStaff, scope };
            let mut tx = writing(&office).await;
            tx.grant_role(uuid::Uuid::from_u128(number).into(), account(who), role, None, NOON).await.expect("a right");
            tx.commit().await.expect("written");
        }
        let mut tx = writing(&office).await;
        tx.set_suspended(account(Who::Suspended), Some(NOON)).await.expect("suspended");
        tx.commit().await.expect("written");

        let viewer = async |who: Who| office.viewer(Some(account(who)), Lang::Fr).await.expect("somebody");
        let code = apply(&office, &viewer(Who::Owner).await, &call, "Le film").await;
        let reserve = apply(&office, &viewer(Who::Other).await, &call, "L'autre film").await;
        // A freeze judges no set of one.
        let beside = apply(&office, &viewer(Who::Other).await, &call, "Un autre film encore").await;
        let staff = viewer(Who::Staff).await;
        office
            .screen(&staff, &call, &[code.clone(), reserve.clone(), beside.clone()], &Found::anyway("eligible", ""))
            .await
            .expect("screened");
        let mut tx = office.store().read().await.expect("a transaction");
        let application = tx.application_by_code(&code).await.expect("read").expect("there").id;
        drop(tx);
        let new = NewPanel { name: "Comité".into(), kind: "committee".into(), readings: "2".into() };
        let panel = office.form_panel(&staff, &call, &new).await.expect("a panel");
        let mut seats = BTreeMap::new();
        for (at, who) in WHO.iter().enumerate() {
            let role = match who {
                Who::Reads | Who::Seated | Who::Recused => "reader",
                Who::Presides => "president",
                _ => continue,
            };
            let invitee = Invitee {
                name: who.code().into(),
                email: email(who),
                lang: "fr".into(),
                role: role.into(),
                ..Invitee::default()
            };
            seats.insert(at, office.invite_to_panel(&staff, &call, panel, &invitee).await.expect("invited"));
        }
        let key = b"Project Title,Last Name,Email,Submission Categories,Tracking Number\nUn film,Inventee,x@invented.example,Development,T-1\n".to_vec();
        let key = office.hold_import(&staff, &call, key).await.expect("held");
        interest(&office, account(Who::Biased), application).await;
        let project = project_of(&office, &code).await;
        let milestone =
            MilestoneForm { kind: "sale".into(), happened_on: "2027".into(), note: String::new(), source: "Presse".into() };
        office.record_milestone(&staff, &project, &milestone).await.expect("recorded");
        let form = Registration {
            name: "Neuve".into(),
            email: "nouvelle@example.org".into(),
            password: "une phrase assez longue".into(),
        };
        office.register(&form, Lang::Fr, "n").await.expect("registered");
        office.forgot_password(&email(&Who::Elsewhere), "test").await.expect("asked");
        Life { office, now: NOON, accounts, call, unpublished, code, reserve, beside, application, panel, seats, key }
    }

    async fn viewer(&self, who: Who) -> Viewer {
        let at = WHO.iter().position(|one| *one == who).expect("listed");
        self.office.viewer(self.accounts[at], Lang::Fr).await.expect("somebody")
    }

    fn travel(&mut self, days: i64) {
        let to = NOON.plus(days * DAY);
        self.office.shift_clock(to.since(self.office.now()));
        self.now = to;
    }

    /// The request to pass a rule that was made last.
    async fn request(&self) -> OverrideId {
        let call = call_of(&self.office, &self.call).await.id;
        let mut tx = self.office.store().read().await.expect("a transaction");
        tx.latest_override(call).await.expect("read").expect("asked").id
    }

    async fn revision(&self) -> i64 {
        call_of(&self.office, &self.call).await.revision
    }

    /// Leads it from the moment before to this one.
    async fn reach(&mut self, when: When) {
        let staff = self.viewer(Who::Staff).await;
        match when {
            When::Open => {}
            When::Accepted => {
                self.travel(94);
                for (at, seat) in &self.seats {
                    let reader = self.viewer(WHO[*at]).await;
                    self.office.answer_seat(&reader, *seat, true).await.expect("accepted");
                }
            }
            When::Reading => {
                self.travel(95);
                for (at, seat) in &self.seats {
                    let reader = self.viewer(WHO[*at]).await;
                    self.office.sign_note(&reader, *seat, true).await.expect("signed");
                    self.office.declare_interests(&reader, *seat, &[], "", "", true).await.expect("declared");
                    if matches!(WHO[*at], Who::Reads | Who::Recused) {
                        let entry = [self.application];
                        let given = self.office.assign_by_hand(&staff, &self.call, self.panel, *seat, &entry, &entry).await;
                        given.expect("assigned");
                    }
                }
                let recused = self.viewer(Who::Recused).await;
                interest(&self.office, recused.id().expect("an account"), self.application).await;
            }
            When::Board => {
                self.travel(117);
                let staff = self.viewer(Who::Staff).await;
                let places = [
                    (&self.code, BoardPlace::Selected),
                    (&self.beside, BoardPlace::Selected),
                    (&self.reserve, BoardPlace::Reserve),
                ];
                for (application, to) in places {
                    let step = Move { application: application.clone(), from: BoardPlace::Candidate, to, before: None };
                    self.office.move_on_board(&staff, &self.call, &step).await.expect("moved");
                }
                let call = call_of(&self.office, &self.call).await;
                let by = staff.id().expect("an account");
                let shared = r#"{"set":[],"rules":[]}"#;
                let mut tx = writing(&self.office).await;
                let kept = tx.insert_check(by.0, (call.id, store::board::Kept::Proposal), call.revision, shared, by, self.now);
                kept.await.expect("shared");
                tx.commit().await.expect("written");
            }
            When::Asked => {
                self.office.request_override(&staff, &self.call, self.revision().await, "Un mot").await.expect("asked");
            }
            When::Passed => {
                let approver = self.viewer(Who::Approver).await;
                self.office.judge_override(&approver, &self.call, self.request().await, true).await.expect("approved");
            }
            When::Frozen => self.office.freeze(&staff, &self.call, self.revision().await).await.expect("frozen"),
            When::Announced => {
                self.office.announce(&staff, &self.call, self.revision().await).await.expect("announced");
                // A place is free.
                self.office.vacate(&staff, &self.call, &self.beside, "Un mot").await.expect("given back");
            }
        }
    }

    /// What questions name at this moment; each reader's seat and assignment; everybody's session.
    async fn told(&self) -> (BTreeMap<String, String>, BTreeMap<usize, (String, String)>, Vec<Option<String>>) {
        let office = &self.office;
        let (owner, staff) = (self.viewer(Who::Owner).await, self.viewer(Who::Staff).await);
        let project = project_of(office, &self.code).await;
        let life = office.project(&staff, &project).await.expect("a project");
        let drafts = office.outbox(&staff, &self.call, (Pile::Drafts, ""), 1).await.expect("an outbox").letters;
        let letter = drafts.iter().find(|letter| letter.to_email.starts_with("owner")).or(drafts.first());
        let nil = uuid::Uuid::nil().to_string();
        let mut tx = office.store().read().await.expect("a transaction");
        let colleagues = tx.colleagues().await.expect("read");
        let role = colleagues.iter().find(|one| one.account.name == "elsewhere").expect("a colleague").role_id;
        let files = tx.files_of(self.application).await.expect("read");
        let screeners = tx.screeners(self.application).await.expect("read");
        let assigned = tx.assigned(self.panel).await.expect("read");
        let request = tx.latest_override(call_of(office, &self.call).await.id).await.expect("read");
        drop(tx);
        let at = |who: Who| WHO.iter().position(|one| *one == who).expect("listed");
        let account = |who: Who| self.accounts[at(who)].expect("an account").to_string();
        let heading = office.application_page(&owner, &self.code).await.expect("a page").heading;
        let credit = office.team_page(&owner, &self.code).await.expect("a team").credits[0].id;
        let facts = [
            ("lang", "fr".to_owned()),
            ("call", self.call.clone()),
            ("unpublished", self.unpublished.clone()),
            ("code", self.code.clone()),
            ("reserve", self.reserve.clone()),
            ("project", project),
            ("milestone", life.milestones[0].id.to_string()),
            ("step", "project".to_owned()),
            ("credit", credit.to_string()),
            ("document", files[0].document.clone()),
            ("file", files[0].id.to_string()),
            ("field", screeners[0].field.clone()),
            ("screener", screeners[0].id.to_string()),
            ("application", self.application.to_string()),
            ("number", "1".to_owned()),
            ("version", heading.version.to_string()),
            ("edition", "2027".to_owned()),
            ("quota", "moroccan".to_owned()),
            ("part", "dates".to_owned()),
            ("key", self.key.clone()),
            ("panel", self.panel.to_string()),
            ("role", role.to_string()),
            ("some-seat", self.seats[&at(Who::Seated)].to_string()),
            ("some-account", account(Who::Seated)),
            ("recused-account", account(Who::Recused)),
            ("revision", self.revision().await.to_string()),
            ("request", request.map_or(nil.clone(), |request| request.id.to_string())),
            ("letter", letter.map_or(nil, |letter| letter.id.clone())),
            ("verify", self.secret("/account/verify/").await),
            ("reset", self.secret("/account/reset/").await),
            ("invite", self.secret("/account/welcome/").await),
            ("declaration", self.secret("/declare/").await),
        ];
        let own = |seat: SeatId| {
            let row = assigned.iter().find(|row| row.seat == seat);
            row.map_or_else(String::new, |row| AssignmentId::to_string(&row.id))
        };
        let seats = self.seats.iter().map(|(at, seat)| (*at, (seat.to_string(), own(*seat)))).collect();
        (facts.map(|(name, fact)| (name.to_owned(), fact)).into(), seats, self.sessions().await)
    }

    /// The secret of a link in some letter.
    async fn secret(&self, path: &str) -> String {
        let letters = self.office.mailbox().await.expect("letters");
        let secret = letters.iter().find_map(|letter| letter.body.split_once(path).map(|(_, rest)| rest));
        let secret = secret.unwrap_or_else(|| panic!("no letter has {path}"));
        secret
            .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'))
            .next()
            .unwrap_or("")
            .to_owned()
    }

    async fn sessions(&self) -> Vec<Option<String>> {
        let mut cookies = Vec::new();
        for account in &self.accounts {
            let Some(account) = account else {
                cookies.push(None);
                continue;
            };
            let id = tower_sessions::session::Id::default();
            let key = hex::encode(Sha256::digest(id.to_string().as_bytes()));
            let body = format!("{{\"{}\":\"{account}\"}}", crate::web::sessions::ACCOUNT);
            self.office.begin_session(&key, *account, &body).await.expect("a session");
            cookies.push(Some(format!("__Host-atlas={id}")));
        }
        cookies
    }
}
