//! `make bench`: what pages cost, measured on the real binary from outside over kept connections, beside the goals and
//! beside a peer in the same run. Prints a table in Markdown.
//!
//! Processor time of a request = (utime + stime of the server after n requests − before) / n.

mod client;
mod process;
mod stage;
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use self::client::{Client, form, input};
use self::process::{Served, cpu, postgres};
use self::stage::Stage;

/// Requests measured of each page, after a fifth as many to warm up.
const REQUESTS: usize = 300;
/// Statements that find out who asks; they are not counted.
const LOOK_UP: [&str; 3] = ["store::sessions::READ", "store::accounts::BY_ID", "store::accounts::ROLES"];

/// What came of measuring one page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Figures {
    pub(crate) name: &'static str,
    /// Processor milliseconds of the server for one request.
    pub(crate) cpu: f64,
    /// The same of the database server; none when it is a file.
    pub(crate) database: Option<f64>,
    /// Milliseconds on the wall.
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    pub(crate) statements: Option<usize>,
    /// Length of the page, in bytes.
    pub(crate) bytes: usize,
}

/// What came of one engine.
pub(crate) struct Run {
    pub(crate) engine: &'static str,
    pub(crate) pages: Vec<Figures>,
    pub(crate) idle: f64,
    pub(crate) after: f64,
    pub(crate) cold: f64,
    pub(crate) import_wall: f64,
    pub(crate) import_cpu: f64,
    pub(crate) weights: Vec<Weight>,
}

fn main() {
    // `cargo test` and `cargo nextest` run every target: only `cargo bench` measures.
    if !std::env::args().any(|arg| arg == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut runs = vec![run("SQLite", &folder.path().join("sqlite"), None)];
    if let Ok(server) = std::env::var("ATLAS_TEST_POSTGRES") {
        runs.push(run("PostgreSQL", &folder.path().join("postgres"), Some(&server)));
    }
    let peer = peer();
    println!("{}", table::written(&runs, &runs[0].weights, &peer));
}

fn run(engine: &'static str, folder: &Path, server: Option<&str>) -> Run {
    std::fs::create_dir_all(folder).expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("threads");
    let database = match server {
        None => format!("sqlite:{}", folder.join("atlas.db").display()),
        Some(server) => runtime.block_on(database_on(server)),
    };
    eprintln!("{engine}: making the house");
    let stage = runtime.block_on(stage::stage(folder, &database));
    drop(runtime);
    if server.is_some() {
        // As the server does by itself, within a minute of such an import.
        let done = Command::new("psql").args([&database, "--quiet", "--command", "VACUUM (ANALYZE)"]).status();
        assert!(done.is_ok_and(|status| status.success()), "psql");
    }
    let mut starts: Vec<f64> = (0..5).map(|_| Served::atlas(folder, &database, None).started_in.as_secs_f64() * 1e3).collect();
    starts.sort_by(f64::total_cmp);
    let served = Served::atlas(folder, &database, None);
    let idle = served.megabytes("VmRSS");
    let backends = || server.map(postgres);
    let mut pages: Vec<Figures> = kinds(&stage)
        .into_iter()
        .map(|(name, path, cookie)| {
            eprintln!("{engine}: {name}");
            measure(name, &served, backends(), REQUESTS, get(served.client(cookie), path))
        })
        .collect();
    let mut taking = served.client(&stage.staff);
    taking.takes = "gzip";
    pages.push(measure("the same list, compressed", &served, backends(), REQUESTS, get(taking, &stage.reading)));
    eprintln!("{engine}: section saved");
    pages.push(measure(
        "section saved (POST)",
        &served,
        backends(),
        REQUESTS,
        save(served.client(&stage.filmmaker), &stage.step),
    ));
    let after = served.megabytes("VmRSS");
    let weights = weigh(&served, &stage);
    drop(served);
    count_statements(folder, &database, &stage, &mut pages);
    Run {
        engine,
        pages,
        idle,
        after,
        cold: starts[starts.len() / 2],
        import_wall: stage.import.0.as_secs_f64(),
        import_cpu: stage.import.1 / 1e3,
        weights,
    }
}

/// The pages that are measured: name, address, cookie.
fn kinds(stage: &Stage) -> Vec<(&'static str, &str, &str)> {
    vec![
        ("floor: a plain route", "/healthz", ""),
        ("public call page", &stage.public, ""),
        ("application form (GET)", &stage.step, &stage.filmmaker),
        ("one application, staff", &stage.application, &stage.staff),
        ("one application of 8,000, staff", &stage.application_of_many, &stage.staff),
        ("scoresheet", &stage.desk, &stage.reader),
        ("list, 50 rows of 320", &stage.reading, &stage.staff),
        ("list, 50 rows of 8,000", &stage.many, &stage.staff),
        ("board of 320, staff", &stage.board, &stage.staff),
        ("board of 320, quota officer", &stage.board, &stage.officer),
    ]
}

fn get<'a>(mut client: Client, path: &'a str) -> impl FnMut(usize) -> usize + 'a {
    move |_| {
        let answer = client.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.header("location"));
        answer.body.len()
    }
}

/// Saves a section of the form again and again, each time with another title, over the version before.
fn save<'a>(mut client: Client, path: &'a str) -> impl FnMut(usize) -> usize + 'a {
    let html = client.get(path).text();
    let (mut version, base) = (input(&html, "version").parse::<i64>().expect("the form knows its version"), input(&html, "base"));
    move |at| {
        let (title, number) = (format!("Le jardin {at} {version}"), version.to_string());
        let fields = [
            ("version", number.as_str()),
            ("base", &base),
            ("title", &title),
            ("logline", "Une femme attend la pluie."),
            ("synopsis", "Un village, une sécheresse, une femme qui attend."),
        ];
        let answer = client.post(path, &form(&fields));
        assert_eq!(answer.status, 303, "{path}: {}", answer.text());
        version += 1;
        answer.body.len()
    }
}

fn measure(
    name: &'static str,
    served: &Served,
    database: Option<Vec<u32>>,
    requests: usize,
    mut request: impl FnMut(usize) -> usize,
) -> Figures {
    let mut bytes = 0;
    for at in 0..requests / 5 {
        bytes = request(at);
    }
    let processes = served.processes();
    let of_database = || database.as_deref().map(cpu);
    let (before, database_before) = (cpu(&processes), of_database());
    let mut walls: Vec<f64> = (0..requests)
        .map(|at| {
            let begun = Instant::now();
            request(requests + at);
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    let each = |milliseconds: f64| milliseconds / requests as f64;
    let spent = each(cpu(&processes) - before);
    walls.sort_by(f64::total_cmp);
    Figures {
        name,
        cpu: spent,
        database: of_database().zip(database_before).map(|(after, before)| each(after - before)),
        p50: walls[requests / 2],
        p99: walls[requests * 99 / 100],
        statements: None,
        bytes,
    }
}

/// Opens each page once more on a server that tells its statements.
fn count_statements(folder: &Path, database: &str, stage: &Stage, pages: &mut [Figures]) {
    let log = folder.join("statements.log");
    let served = Served::atlas(folder, database, Some(&log));
    let told = || std::fs::read_to_string(&log).unwrap_or_default();
    let count = |from: usize| {
        let text = told();
        let names = text[from..].lines().filter_map(|line| line.rsplit_once("name=")).map(|(_, name)| name.trim_matches('"'));
        names.skip_while(|name| LOOK_UP.contains(name)).count()
    };
    let mut counts = Vec::new();
    for (name, path, cookie) in kinds(stage) {
        let mut client = served.client(cookie);
        let from = told().len();
        client.get(path);
        counts.push((name, count(from)));
    }
    let mut client = save(served.client(&stage.filmmaker), &stage.step);
    let from = told().len();
    client(0);
    counts.push(("section saved (POST)", count(from)));
    for page in pages {
        page.statements = counts.iter().find(|(name, _)| *name == page.name).map(|(_, count)| *count);
    }
}

/// A page as a browser sees it the first time: page and everything it names, compressed.
pub(crate) struct Weight {
    pub(crate) name: &'static str,
    pub(crate) requests: usize,
    pub(crate) bytes: usize,
    /// Of which WASM.
    pub(crate) wasm: usize,
}

fn weigh(served: &Served, stage: &Stage) -> Vec<Weight> {
    [
        ("public call page", stage.public.as_str(), ""),
        ("first page", "/fr", ""),
        ("application form", &stage.step, &stage.filmmaker),
        ("scoresheet", &stage.desk, &stage.reader),
        ("list, 50 rows of 320", &stage.reading, &stage.staff),
        ("board of 320, staff", &stage.board, &stage.staff),
    ]
    .map(|(name, path, cookie)| {
        let mut client = served.client(cookie);
        let html = client.get(path).text();
        client.takes = "br, gzip";
        let page = client.get(path);
        let mut named: Vec<&str> =
            html.split(['"', '\'']).filter(|part| part.starts_with("/pkg/") && !part.contains(' ')).collect();
        named.sort_unstable();
        named.dedup();
        let mut weight = Weight { name, requests: 1, bytes: page.body.len(), wasm: 0 };
        for path in named {
            let answer = client.get(path);
            weight.requests += 1;
            weight.bytes += answer.body.len();
            if path.ends_with(".wasm") {
                weight.wasm = answer.body.len();
            }
        }
        weight
    })
    .into()
}

async fn database_on(server: &str) -> String {
    let name = format!("bench{}", std::process::id());
    store::testing::create_database(server, &name).await.expect("a database");
    let (base, query) = server.split_once('?').unwrap_or((server, ""));
    let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
    format!("{base}/{name}?{query}")
}

/// The peer that `scripts/bench-peer.sh` has prepared (pretalx, with its own example event), measured the same way.
fn peer() -> Vec<Figures> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/peer");
    let Ok(folder) = folder.canonicalize() else { return Vec::new() };
    let address = process::free_address();
    let mut command = Command::new(folder.join("venv/bin/gunicorn"));
    command.args(["--workers", "1", "--bind", &address.to_string(), "pretalx.wsgi"]);
    command.current_dir(&folder).env("PRETALX_CONFIG_FILE", folder.join("pretalx.cfg"));
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let served = Served::start(command, address, "/peer/cfp");
    let lines = std::fs::read_to_string(folder.join("pages")).expect("the script wrote which pages there are");
    let lines: Vec<(&str, &str)> = lines.lines().filter_map(|line| line.split_once('\t')).collect();
    let path = |wanted: &str| lines.iter().find(|(name, _)| *name == wanted).map(|(_, path)| (*path).to_owned());
    let cookie = path("cookie").unwrap_or_default();
    [
        "public call page",
        "application form (GET)",
        "one application, staff",
        "scoresheet",
        "list, 50 rows of 320",
        "board of 320, staff",
    ]
    .into_iter()
    .filter_map(|name| {
        let path = path(name)?;
        eprintln!("pretalx: {name}");
        let cookie = if name == "public call page" { "" } else { &cookie };
        Some(measure(name, &served, None, 30, get(served.client(cookie), &path)))
    })
    .collect()
}
