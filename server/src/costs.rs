//! What pages cost in statements: every page of the router is opened by whoever it is for, found by its links, and counted.
//! Finding out who asks (session, account, rights) and BEGIN are not counted. The first page of each kind is opened in Arabic,
//! too: it holds no sentence in another language.

mod foreign;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::access::{Role, RoleKind, Scope};
use domain::ids::AccountId;
use domain::text::Lang;
use http_body_util::BodyExt as _;
use office::applications::{CreditInput, StepInput, SubmitInput};
use office::{Office, Registration, Viewer};
use sha2::{Digest, Sha256};
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;
use tracing_subscriber::EnvFilter;

use crate::config::Settings;
use crate::web::App;

/// The most statements a page may take.
const MOST: usize = 5;

/// Pages that take more, how many, and why.
const DEARER: &[(&str, usize, &str)] = &[
    (
        "/{lang}/office/calls/{call}/board",
        6,
        "head, rules and acts, entries, readings: four; once frozen the decisions, and who counts rules reads people, which no \
         other statement may",
    ),
    (
        "/{lang}/office/calls/{call}/conflicts",
        6,
        "people on panels, people of the office, entries, credits and interests: each from a table of its own",
    ),
    ("/{lang}/office/editions/{edition}/selected.xlsx", 6, "what its page reads, and that the list was taken is written down"),
    ("/{lang}/office/editions/{edition}/selected.csv", 6, "what its page reads, and that the list was taken is written down"),
    ("/{lang}/office/projects/{code}", 6, "whether a conflict hides it is asked as before every change of it, on its own"),
    (
        "/{lang}/office/calls/{call}/board/proposal",
        7,
        "what the board reads, and the people and answers that rules count, of this call and of the others of its edition",
    ),
    (
        "/{lang}/office/calls/{call}/duplicates",
        6,
        "calls, editions, entries and people of all of them, and who was said to be two",
    ),
    (
        "/{lang}/office/calls/{call}/duplicates/films",
        20,
        "each of two entries, often of two calls and two editions, is read whole and asked for as before a change of it",
    ),
    (
        "/{lang}/office/calls/{call}/duplicates/people",
        14,
        "every entry that names one of two people may hold a place of a frozen selection: two statements each, and two calls",
    ),
];

/// Reading routes that answer with no page: files, and what scripts ask for. They are not opened here.
const NO_PAGES: &[&str] = &[
    "/healthz",
    "/readyz",
    "/pkg/{*name}",
    "/",
    "/{lang}/my/{code}/files/{file}",
    "/{lang}/read/{seat}/next",
    "/{lang}/read/{seat}/entry/{entry}/file/{file}",
    "/{lang}/read/{seat}/entry/{entry}/view/{file}",
    "/{lang}/office/calls/{call}/export",
    "/{lang}/office/calls/{call}/report.xlsx",
    "/{lang}/office/calls/{call}/report.csv",
    "/{lang}/office/projects.xlsx",
    "/{lang}/office/projects.csv",
    "/{lang}/office/calls/{call}/files.zip",
    "/{lang}/office/calls/{call}/applications/{code}/file/{file}",
    "/{lang}/office/calls/{call}/applications/{code}/files.zip",
    "/{lang}/office/calls/{call}/board/revision",
];

/// Statements that find out who asks.
const LOOK_UP: &[&str] = &["store::sessions::READ", "store::accounts::BY_ID", "store::accounts::ROLES"];

/// How many pages of one kind each visitor opens.
const OF_A_KIND: usize = 3;

/// The log, kept.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Told {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("one thread").extend_from_slice(piece);
        Ok(piece.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Told {
    /// The statements told since the last time, without those that find out who asks.
    fn take(&self) -> Vec<String> {
        let text = String::from_utf8(std::mem::take(&mut *self.0.lock().expect("one thread"))).expect("text");
        let names = text.lines().filter_map(|line| line.rsplit_once("name=")).map(|(_, name)| name.trim_matches('"').to_owned());
        names.skip_while(|name| LOOK_UP.contains(&name.as_str())).collect()
    }
}

/// The reading routes, from the sources of the router.
fn routes() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/routes");
    let mut routes = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("the routes") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        for part in text.split(".route(\"").skip(1) {
            let (route, handlers) = part.split_once('"').expect("a route ends");
            let handlers = handlers.split(".route(").next().unwrap_or("");
            if handlers.trim_start_matches([',', ' ']).starts_with("get(") {
                routes.insert(route.to_owned());
            }
        }
    }
    routes
}

/// The route of an address; a word before a name in braces.
fn route_of<'r>(routes: &'r BTreeSet<String>, path: &str) -> Option<&'r str> {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |route: &&String| {
        let names: Vec<&str> = route.split('/').collect();
        names.len() == parts.len() && names.iter().zip(&parts).all(|(name, part)| name.starts_with('{') || name == part)
    };
    routes.iter().filter(fits).min_by_key(|route| route.matches('{').count()).map(String::as_str)
}

/// The addresses of ours that a page leads to.
fn links(html: &str) -> BTreeSet<String> {
    let href = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let written = html.split("http://127.0.0.1:3000").skip(1).filter_map(|rest| rest.split(['"', '<', ' ', '\n']).next());
    href.chain(written)
        .map(|link| link.split('#').next().unwrap_or("").replace("&amp;", "&"))
        .filter(|link| link.starts_with("/fr"))
        .collect()
}

struct House {
    office: Office,
    router: axum::Router,
    told: Told,
    routes: BTreeSet<String>,
    /// By route: the most statements, and the address and statements of that page.
    costs: BTreeMap<String, (String, Vec<String>)>,
    /// What Arabic pages say in another language, after their address.
    foreign: Vec<String>,
    _folder: tempfile::TempDir,
}

impl House {
    async fn demonstration(told: Told) -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let settings = Settings {
            listen: ([127, 0, 0, 1], 3000).into(),
            database: format!("sqlite:{}", path("t.db").display()),
            files: path("files"),
            key_file: path("key"),
            public_url: "http://127.0.0.1:3000".to_owned(),
            smtp_url: None,
            sender: "Atlas <atlas@localhost>".to_owned(),
            proxies: 0,
            demo: true,
        };
        let office = crate::command::open(&settings).await.expect("opens");
        office.stage_demonstration().await.expect("staged");
        let app = App { office: office.clone(), settings: Arc::new(settings), work: TaskTracker::new() };
        let router = crate::routes::router(app).expect("a router");
        House { office, router, told, routes: routes(), costs: BTreeMap::new(), foreign: Vec::new(), _folder: folder }
    }

    async fn account(&self, email: &str) -> AccountId {
        let mut tx = self.office.store().read().await.expect("begun");
        tx.account_by_email(email).await.expect("read").unwrap_or_else(|| panic!("{email} has an account")).id
    }

    async fn viewer(&self, email: &str) -> Viewer {
        self.office.viewer(Some(self.account(email).await), Lang::Fr).await.expect("read")
    }

    /// A cookie with which `email` is signed in; none for nobody.
    async fn cookie(&self, email: &str) -> String {
        if email.is_empty() {
            return String::new();
        }
        let account = self.account(email).await;
        let id = tower_sessions::session::Id::default();
        let key = hex::encode(Sha256::digest(id.to_string().as_bytes()));
        let body = serde_json::json!({ crate::web::sessions::ACCOUNT: account.to_string() }).to_string();
        self.office.begin_session(&key, account, &body).await.expect("begun");
        format!("__Host-atlas={id}")
    }

    async fn open(&self, address: &str, cookie: &str) -> axum::response::Response {
        let request = Request::get(address).header(header::COOKIE, cookie).body(Body::empty()).expect("a request");
        self.router.clone().oneshot(request).await.expect("an answer")
    }

    /// What a page says in another language when it is asked for in Arabic.
    async fn foreign_in_arabic(&self, address: &str, cookie: &str) -> Vec<String> {
        let address = address.replacen("/fr", "/ar", 1);
        let response = self.open(&address, cookie).await;
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        let html = response.into_body().collect().await.expect("a body").to_bytes();
        let found = foreign::sentences(&String::from_utf8_lossy(&html));
        found.into_iter().map(|said| format!("{address}: {said}")).collect()
    }

    /// Opens every kind of page that links lead to from `first`.
    async fn walk(&mut self, email: &str, first: &[String]) {
        let cookie = self.cookie(email).await;
        let mut waiting: Vec<String> = first.iter().rev().cloned().collect();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut opened: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(address) = waiting.pop() {
            let path = address.split('?').next().unwrap_or("");
            let Some(route) = route_of(&self.routes, path).map(str::to_owned) else { continue };
            // The state of a call changes what its pages read: each call is a kind of its own.
            let call = path.split("/calls/").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or("");
            let kind = format!("{route} {call}");
            if NO_PAGES.contains(&route.as_str()) || opened.get(&kind).is_some_and(|count| *count >= OF_A_KIND) {
                continue;
            }
            if !seen.insert(address.clone()) {
                continue;
            }
            self.told.take();
            let response = self.open(&address, &cookie).await;
            let statements = self.told.take();
            assert_ne!(response.status(), StatusCode::INTERNAL_SERVER_ERROR, "{address}");
            // A letter's link may have ended long ago.
            if response.status() != StatusCode::OK {
                continue;
            }
            let times = opened.entry(kind).or_default();
            *times += 1;
            if *times == 1 {
                let found = self.foreign_in_arabic(&address, &cookie).await;
                self.foreign.extend(found);
            }
            let html = response.into_body().collect().await.expect("a body").to_bytes();
            waiting.extend(links(&String::from_utf8_lossy(&html)).into_iter().filter(|link| !seen.contains(link)));
            let known = self.costs.entry(route).or_default();
            if known.0.is_empty() || statements.len() > known.1.len() {
                *known = (format!("{address} ({email})"), statements);
            }
        }
    }
}

fn typed(values: &[(&str, &str)]) -> BTreeMap<String, Vec<String>> {
    values.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
}

/// An application to the open workshops, sent, and another that is being written.
async fn apply(house: &House) -> Viewer {
    let office = &house.office;
    let amina = house.viewer("filmmaker@demo.example").await;
    let open = office.public_home(&amina).await.expect("the first page");
    let call = open.open.iter().find(|card| card.code.starts_with("workshops")).expect("open workshops").code.clone();
    let code = office.start_application(&amina, &call, "development").await.expect("begun");
    let steps: [(&str, &[(&str, &str)]); 3] = [
        (
            "project",
            &[
                ("title", "L'attente"),
                ("genre", "fiction"),
                ("stage", "development"),
                ("length", "95"),
                ("countries", "MA"),
                ("languages", "ar"),
                ("logline", "Une femme attend la pluie."),
                ("synopsis", "Un village attend la pluie."),
            ],
        ),
        ("intention", &[("statement", "Filmer l'attente."), ("producer_note", "Avec soin.")]),
        (
            "production",
            &[
                ("company", "Société Inventée"),
                ("budget", "1 250 000"),
                ("secured", "30"),
                ("financing", "Un tiers est acquis."),
                ("schedule", "Au printemps."),
            ],
        ),
    ];
    for (step, values) in steps {
        let page = office.step_page(&amina, &code, step).await.expect("a step");
        let input = StepInput { version: page.heading.version, base: page.base, typed: typed(values) };
        office.save_step(&amina, &code, step, &input).await.expect("saved");
    }
    for (role, name, email) in
        [("director", "Salma Inventée", "salma@example.org"), ("producer", "Youssef Fictif", "y@example.org")]
    {
        let credit = CreditInput {
            role: role.into(),
            name: name.into(),
            email: email.into(),
            nationality: "MA".into(),
            nth_feature: "1".into(),
            ..CreditInput::default()
        };
        office.save_credit(&amina, &code, None, &credit).await.expect("named");
    }
    for document in ["script", "budget", "financing-plan", "biographies"] {
        let pieces = [Ok::<_, ()>(bytes::Bytes::from_static(b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"))];
        let pieces = futures_util::stream::iter(pieces);
        office.receive_file(&amina, &code, document, &format!("{document}.pdf"), pieces).await.expect("received");
    }
    let check = office.check_page(&amina, &code).await.expect("checked");
    let input = SubmitInput { version: check.heading.version, key: check.key, project: String::new() };
    office.submit_application(&amina, &code, &input).await.expect("sent");
    office.start_application(&amina, &call, "post-production").await.expect("begun");
    amina
}

/// Every page takes at most [`MOST`] statements, but for the [`DEARER`] ones, which take what stands there.
/// Statements are the same on both engines: one is enough to count them.
#[tokio::test]
async fn pages_take_few_statements() {
    let told = Told::default();
    let kept = told.clone();
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(format!("off,{}=trace", store::STATEMENT)))
        .with_ansi(false)
        .with_writer(move || kept.clone())
        .finish();
    let _log = tracing::subscriber::set_default(log);
    let mut house = House::demonstration(told).await;
    apply(&house).await;
    let staff = house.viewer("staff@demo.example").await;
    let office = house.office.clone();
    let calls = office.public_home(&staff).await.expect("the first page").open;
    let call = calls.iter().find(|card| card.code.starts_with("workshops")).expect("open workshops").code.clone();
    let held = office.hold_import(&staff, &call, b"Project Title,Tracking Number\nLe jardin,1\n".to_vec()).await.expect("held");
    let new =
        Registration { name: "Zineb Fictive".into(), email: "z@demo.example".into(), password: "une phrase assez longue".into() };
    office.register(&new, Lang::Fr, "n").await.expect("registered");
    let admin = house.viewer("admin@demo.example").await;
    let role = Role { kind: RoleKind::ProgramStaff, scope: Scope::House };
    office.invite_colleague(&admin, "Nour Fictive", "nour@demo.example", Lang::Fr, role).await.expect("invited");
    office.forgot_password("filmmaker@demo.example", "here").await.expect("asked");

    let start = |more: &[String]| [vec!["/fr".to_owned()], more.to_vec()].concat();
    for email in ["", "filmmaker", "reader", "president", "staff", "quota", "approver", "admin"] {
        let email = if email.is_empty() { String::new() } else { format!("{email}@demo.example") };
        let more = match email.as_str() {
            "" => vec!["/fr/demo/mailbox".to_owned(), "/fr/account/forgot".to_owned()],
            "quota@demo.example" => vec![format!("/fr/office/calls/{call}/report")],
            "staff@demo.example" => vec![format!("/fr/office/calls/{call}/import/{held}")],
            _ => Vec::new(),
        };
        house.walk(&email, &start(&more)).await;
    }

    let unopened: Vec<&String> = house.routes.iter().filter(|route| !NO_PAGES.contains(&route.as_str())).collect();
    let unopened: Vec<&&String> = unopened.iter().filter(|route| !house.costs.contains_key(route.as_str())).collect();
    let mut wrong = Vec::new();
    for (route, (address, statements)) in &house.costs {
        let most = DEARER.iter().find(|(dear, ..)| dear == route);
        let allowed = most.map_or(statements.len() <= MOST, |(_, count, _)| statements.len() <= *count);
        println!("{:2} {route}", statements.len());
        if !allowed {
            wrong.push(format!("{} {route} as {address}: {}", statements.len(), statements.join(" ")));
        }
    }
    assert!(unopened.is_empty(), "no link leads to {unopened:#?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(house.foreign.is_empty(), "no Arabic: {:#?}", house.foreign);
}
