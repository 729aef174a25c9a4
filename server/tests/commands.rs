//! The command line as people type it: what it says, and with which exit code.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::access::RoleKind;
use domain::text::Lang;
use domain::time::Moment;
use office::applications::ScreenerInput;
use office::calls::Typed;
use office::{Ground, Keyring, Office, RandomIds, ShiftedClock};
use store::Store;

/// 2027-01-15, 12:00 UTC: ten days after the call opened.
const NOON: Moment = Moment(1_800_014_400_000);
const CALL: &str = "workshops-2027";
const WRONG_USAGE: i32 = 64;

/// A folder with a house in it.
struct House {
    folder: tempfile::TempDir,
}

/// How a command ended.
#[derive(Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Said {
    #[track_caller]
    fn done(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// Refused with this exit code and, among other words, these.
    #[track_caller]
    fn refused(self, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert!(self.err.contains(words), "{self:?}");
    }
}

impl House {
    fn empty() -> House {
        House { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).expect("written");
        path
    }

    fn database(&self) -> String {
        format!("sqlite:{}", self.path("atlas.db"))
    }

    /// A command as it is typed, in a shell with these variables alone.
    fn typed(&self, environment: &[(&str, &str)], words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_atlas"));
        command.current_dir(self.folder.path()).env_clear().envs(environment.iter().copied()).args(words);
        command
    }

    fn run(&self, environment: &[(&str, &str)], words: &[&str]) -> Said {
        let output = self.typed(environment, words).output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// A command on this house.
    fn atlas(&self, words: &[&str]) -> Said {
        let all = self.here(words);
        self.run(&[], &all.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The words of a command, and where this house is.
    fn here(&self, words: &[&str]) -> Vec<String> {
        let place = [("--database", self.database()), ("--files", self.path("files")), ("--key-file", self.path("atlas.key"))];
        let place = place.into_iter().flat_map(|(flag, value)| [flag.to_owned(), value]);
        place.chain(words.iter().map(|word| (*word).to_owned())).collect()
    }

    /// What this house says when it is served, until it takes visitors; then it is stopped.
    fn served(&self, more: &[&str]) -> String {
        let all = self.here(&[&["serve", "--listen", "127.0.0.1:0"], more].concat());
        let mut command = self.typed(&[], &all.iter().map(String::as_str).collect::<Vec<_>>());
        let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        let mut told = String::new();
        let mut lines = BufReader::new(server.stdout.take().expect("its words"));
        while !told.contains("is served at") && lines.read_line(&mut told).expect("text") > 0 {}
        server.kill().expect("stopped");
        server.wait().expect("ended");
        told
    }

    /// A house with an account.
    fn with_an_account() -> House {
        let house = House::empty();
        house.atlas(&["account", "create", "--email", "amina@festival.example", "--role", "administrator"]).done();
        house
    }

    /// A house with a call that takes applications, and one of them, with a password kept for its film.
    async fn with_a_call() -> House {
        let house = House::empty();
        let office = Office::open(Ground {
            store: Store::open(&house.database()).await.expect("the database opens"),
            files: house.folder.path().join("files"),
            public_url: "https://atlas.example".to_owned(),
            clock: Arc::new(ShiftedClock::standing_at(NOON)),
            ids: Arc::new(RandomIds),
            keys: Keyring::at(Path::new(&house.path("atlas.key"))).expect("a key"),
        });
        let account = async |name: &str, kind: Option<RoleKind>| {
            let (email, role) = (format!("{name}@example.org"), kind.map(Office::house_role));
            let (id, _) = office.create_account(name, &email, Lang::Fr, role, None).await.expect("an account");
            office.viewer(Some(id), Lang::Fr).await.expect("read")
        };
        let (admin, amina) = (account("ghita", Some(RoleKind::Administrator)).await, account("amina", None).await);
        let edition = [
            ("year", "2027"),
            ("zone", "Africa/Casablanca"),
            ("name.fr", "É"),
            ("name.en", "E"),
            ("name.ar", "د"),
            ("starts", "2027-11-26"),
            ("ends", "2027-12-04"),
        ];
        let edition: Typed = edition.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        office.open_edition(&admin, &edition).await.expect("an edition");
        assert_eq!(office.create_call(&admin, "2027", "workshops", "2027-01-05").await.expect("a call"), CALL);
        office.publish_call(&admin, CALL).await.expect("published");
        let code = office.start_application(&amina, CALL, "post-production").await.expect("begun");
        let field = office.screeners_page(&amina, &code).await.expect("screeners").lines[0].field.code.clone();
        let link = ScreenerInput {
            field,
            url: "https://films.example/1".to_owned(),
            password: "un mot".to_owned(),
            ..ScreenerInput::default()
        };
        office.save_screeners(&amina, &code, &[link]).await.expect("kept");
        office.store().close().await;
        house
    }
}

/// A setting that `atlas config` shows.
fn setting<'a>(shown: &'a str, name: &str) -> &'a str {
    let line = shown.lines().find(|line| line.split_whitespace().next() == Some(name));
    line.unwrap_or_else(|| panic!("no {name} in {shown}"))[name.len()..].trim()
}

#[test]
fn settings_are_shown_without_their_passwords() {
    let house = House::empty();
    let urls = [
        "postgres://u:secret@h/db",
        "postgres://u:p@secret@h/db",
        "postgres://h/db?password=secret",
        "postgres://h/db?user=u&password=secret&sslmode=require",
        "postgres://u:secret@h/db?password=secret",
    ];
    for url in urls {
        for said in [house.run(&[], &["config", "--database", url]), house.run(&[("ATLAS_DATABASE", url)], &["config"])] {
            let shown = said.done();
            assert!(setting(&shown, "database").starts_with("postgres://"), "{shown}");
            assert!(!shown.contains("secret"), "{url}: {shown}");
        }
    }
    let smtp = "smtp://office:secret@mail.example:587?tls=required";
    let shown = house.run(&[], &["config", "--smtp-url", smtp]).done();
    assert!(setting(&shown, "smtp-url").contains("mail.example") && !shown.contains("secret"), "{shown}");
    let secrets = [("ATLAS_DATABASE", urls[0]), ("ATLAS_SMTP_URL", smtp)];
    let help = house.run(&secrets, &["serve", "--help"]).done();
    assert!(help.contains("ATLAS_DATABASE") && !help.contains("secret"), "{help}");
}

#[test]
fn a_help_tells_what_a_command_takes_first_and_then_the_settings_with_what_they_are_unsaid() {
    let house = House::empty();
    for words in [["import", "--help"], ["export", "--help"]] {
        let help = house.run(&[], &words).done();
        let (own, settings) = help.split_once("\nSettings:\n").expect("a heading");
        let settings = settings.split("\nExample:").next().unwrap_or_default();
        assert!(own.contains("--call") && !own.contains("--database"), "{help}");
        assert!(settings.contains("--database") && !settings.contains("--call"), "{help}");
        let shown = house.run(&[], &["config"]).done();
        let settings = settings.split_whitespace().collect::<Vec<_>>().join(" ");
        for name in ["listen", "database", "files", "key-file", "sender", "proxies"] {
            assert!(settings.contains(&format!("[default: {}", setting(&shown, name))), "{name}: {help}");
        }
    }
    assert!(house.run(&[], &["--help"]).done().contains("64 wrong usage"));
}

#[test]
fn a_flag_is_stronger_than_the_environment_and_that_than_the_file() {
    let house = House::empty();
    let written = "listen = \"127.0.0.1:4001\"\nproxies = 1\nsender = \"File <file@festival.example>\"\n";
    let file = house.write("atlas.toml", written);
    let environment =
        [("ATLAS_CONFIG", file.as_str()), ("ATLAS_PROXIES", "2"), ("ATLAS_SENDER", "Environment <env@festival.example>")];
    let flag = "Flag <flag@festival.example>";
    let shown = house.run(&environment, &["config", "--sender", flag]).done();
    let told = ["listen", "proxies", "sender", "database"].map(|name| setting(&shown, name));
    assert_eq!(told, ["127.0.0.1:4001", "2", flag, "sqlite:var/atlas.db"]);
    let shown = house.run(&[], &["config", "--config", &file]).done();
    assert_eq!(["proxies", "sender"].map(|name| setting(&shown, name)), ["1", "File <file@festival.example>"]);
}

#[test]
fn settings_that_cannot_work_are_refused_in_a_sentence() {
    let house = House::empty();
    let file = house.write("atlas.toml", "databse = \"sqlite:atlas.db\"\n");
    house.run(&[], &["config", "--config", &file]).refused(WRONG_USAGE, "databse");
    house.run(&[], &["config", "--config", "missing.toml"]).refused(WRONG_USAGE, "missing.toml");
    house.run(&[], &["serve", "--public-url", "http://festival.example"]).refused(WRONG_USAGE, "--public-url https://");
    house.run(&[], &["config", "--listen", "nowhere"]).refused(WRONG_USAGE, "--listen");
    for address in ["mysql:x", "atlas.db", "sqlite:", "postgres://u:secret@h:port/atlas"] {
        let said = house.run(&[], &["check", "--database", address]);
        assert!(!said.err.contains("secret"), "{said:?}");
        said.refused(WRONG_USAGE, "--database: a database is sqlite:PATH or postgres://");
    }
    house.run(&[], &["config", "--smtp-url", "mail"]).refused(WRONG_USAGE, "--smtp-url");
}

#[test]
fn a_server_that_is_not_there_is_named_at_once() {
    let house = House::with_an_account();
    let key = house.path("atlas.key");
    let reaching = |address: &str| {
        let begun = Instant::now();
        let said = house.run(&[], &["check", "--key-file", &key, "--database", address]);
        assert!(begun.elapsed() < Duration::from_secs(20), "{said:?}");
        assert!(said.err.contains("--database") && !said.err.contains("secret"), "{said:?}");
        said
    };
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    let url = format!("postgres://u:secret@{address}/atlas");
    let silent = format!("PostgreSQL at {address}, database atlas, user u: no answer within 5 s");
    reaching(&url).refused(1, &silent);
    drop(listener);
    reaching(&url).refused(1, &format!("PostgreSQL at {address}, database atlas, user u: Connection refused"));
}

#[test]
fn a_port_in_use_is_named_with_what_to_do() {
    let house = House::empty();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address").to_string();
    let said = house.atlas(&["serve", "--listen", &address]);
    assert!(said.err.contains(&address), "{said:?}");
    said.refused(1, "choose another address with --listen");
}

/// The commands that a help lists.
fn listed(help: &str) -> Vec<&str> {
    let rest = help.split_once("\nCommands:\n").map_or("", |(_, rest)| rest);
    let named = rest.lines().take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("   "));
    named.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").collect()
}

#[test]
fn every_command_tells_how_it_is_used() {
    let house = House::empty();
    let (mut waiting, mut told) = (vec![vec![], vec!["generate".to_owned()]], Vec::new());
    while let Some(words) = waiting.pop() {
        let mut typed: Vec<&str> = words.iter().map(String::as_str).collect();
        typed.push("--help");
        let help = house.run(&[], &typed).done();
        assert!(help.contains("Usage: "), "{typed:?}: {help}");
        waiting.extend(listed(&help).into_iter().map(|name| [words.as_slice(), &[name.to_owned()]].concat()));
        told.push(words.join(" "));
    }
    for name in ["serve", "config", "account create", "account reset", "import", "export", "backup", "restore", "check"] {
        assert!(told.iter().any(|told| told == name), "no {name} in {told:?}");
    }
    for name in ["key rotate", "key show", "select", "verify", "assign", "calibrate", "generate"] {
        assert!(told.iter().any(|told| told == name), "no {name} in {told:?}");
    }
}

#[test]
fn what_is_no_command_is_wrong_usage() {
    let house = House::empty();
    house.run(&[], &[]).refused(WRONG_USAGE, "Usage: ");
    house.run(&[], &["destroy"]).refused(WRONG_USAGE, "destroy");
    house.run(&[], &["check", "--all"]).refused(WRONG_USAGE, "--all");
    house.run(&[], &["backup"]).refused(WRONG_USAGE, "FILE");
}

#[tokio::test]
async fn an_account_is_opened_with_a_link_and_stays_one() {
    let house = House::empty();
    let create = ["account", "create", "--email", "amina@festival.example", "--role", "administrator"];
    let mut links = Vec::new();
    for _ in 0..2 {
        let said = house.atlas(&create).done();
        links.push(said.lines().find(|line| line.contains("/fr/account/welcome/")).expect("a link").to_owned());
    }
    assert_ne!(links[0], links[1]);
    let store = Store::open(&house.database()).await.expect("the database opens");
    let colleagues = store.read().await.expect("begun").colleagues().await.expect("read");
    assert_eq!(colleagues.len(), 1, "one account, one right");
    store.close().await;
    let reset = house.atlas(&["account", "reset", "--email", "amina@festival.example"]).done();
    assert!(reset.contains("/fr/account/reset/"), "{reset}");
}

#[test]
fn an_account_that_cannot_be_is_refused_in_a_sentence() {
    let house = House::empty();
    house.atlas(&["account", "create", "--email", "amina"]).refused(1, "email: This is not an e-mail address");
    let create = ["account", "create", "--email", "amina@festival.example"];
    let roles = "[possible values: administrator, program-staff, quota-officer, approver]";
    for (flag, value, said) in
        [("--role", "king", roles), ("--role", "reader", roles), ("--lang", "de", "[possible values: fr, en, ar]")]
    {
        house.atlas(&[create.as_slice(), &[flag, value]].concat()).refused(WRONG_USAGE, said);
    }
    house.atlas(&["account", "reset", "--email", "amina@festival.example"]).refused(1, "there is no account");
}

#[test]
fn a_house_that_is_not_there_is_not_made_by_looking_at_it() {
    let house = House::empty();
    house.atlas(&["check"]).refused(1, "there is no database");
    house.atlas(&["backup", &house.path("backup.zip")]).refused(1, "there is no database");
    assert!(!Path::new(&house.path("atlas.db")).exists() && !Path::new(&house.path("backup.zip")).exists());
}

#[test]
fn a_backup_is_restored_into_an_empty_house() {
    let (house, other) = (House::with_an_account(), House::empty());
    house.atlas(&["check"]).done();
    let archive = house.path("backup.zip");
    house.atlas(&["backup", &archive]).done();
    let no_archive = house.write("no-archive.zip", "not a ZIP");
    other.atlas(&["restore", &no_archive]).refused(1, "this is not a backup of ours");
    other.atlas(&["restore", &archive]).done();
    other.atlas(&["check"]).done();
    other.atlas(&["account", "reset", "--email", "amina@festival.example"]).done();
    other.atlas(&["restore", &archive]).refused(1, "the database is not empty");
}

#[tokio::test]
async fn a_new_key_leaves_older_passwords_readable() {
    let house = House::with_a_call().await;
    assert!(house.atlas(&["check"]).done().contains(" 1 passwords"));
    let newest = || house.atlas(&["key", "show"]).done().trim_end_matches(" encrypts\n").to_owned();
    let older = newest();
    house.atlas(&["key", "rotate"]).done();
    let newer = newest();
    assert!(newer > older, "{older}, {newer}");
    assert!(house.atlas(&["check"]).done().contains("nothing wrong"));

    // From the next start on the new key seals them, and the older one can go.
    let told = house.served(&[]);
    assert!(
        told.contains("1 screener passwords sealed anew") && told.contains(&format!("key {older} seals nothing any more")),
        "{told}"
    );
    assert!(!house.served(&[]).contains("sealed anew"), "once");
    let lines = std::fs::read_to_string(house.path("atlas.key")).expect("read");
    let newest = lines.lines().find(|line| line.starts_with(&newer)).expect("the new key");
    house.write("atlas.key", format!("{newest}\n"));
    assert!(house.atlas(&["check"]).done().contains("nothing wrong"));
    std::fs::remove_file(house.path("atlas.key")).expect("removed");
    house.atlas(&["account", "create", "--email", "x@festival.example"]).refused(1, "there is no key file");
    house.atlas(&["key", "rotate", "--lost"]).done();
    let said = house.atlas(&["check"]);
    assert!(said.out.contains("its password cannot be opened"), "{said:?}");
    said.refused(1, "not as they should be");

    // The lost file is found: both keys have a place in one file.
    let made = std::fs::read_to_string(house.path("atlas.key")).expect("read");
    house.write("atlas.key", format!("{made}{newest}\n"));
    assert!(house.atlas(&["check"]).done().contains("nothing wrong"));
}

#[test]
fn a_key_file_that_is_not_there_is_not_made_by_looking_for_it() {
    let house = House::with_an_account();
    let mistyped = house.path("atlas.kye");
    let (archive, table) = (house.path("backup.zip"), house.path("list.csv"));
    let commands: [&[&str]; 7] = [
        &["check"],
        &["key", "show"],
        &["key", "rotate"],
        &["backup", &archive],
        &["import", "--call", CALL, &table],
        &["export", "--call", CALL, "--to", &table],
        &["account", "reset", "--email", "amina@festival.example"],
    ];
    let database = house.database();
    for words in commands {
        let place = ["--database", &database, "--key-file", &mistyped];
        house.run(&[], &[words, &place].concat()).refused(1, "say where it is with --key-file");
        assert!(!Path::new(&mistyped).exists(), "{words:?}");
    }
}

#[tokio::test]
async fn two_starts_of_the_demonstration_make_one_festival() {
    let house = House::empty();
    let told: Vec<String> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..2).map(|_| scope.spawn(|| house.served(&["--demo"]))).collect();
        starts.into_iter().map(|start| start.join().expect("it ends")).collect()
    });
    assert!(told.iter().all(|told| told.contains("is served at")), "{told:?}");
    assert!(house.atlas(&["check"]).done().contains("nothing wrong"));
    let store = Store::open(&house.database()).await.expect("the database opens");
    let mut tx = store.read().await.expect("a transaction");
    let mut calls = 0;
    for edition in tx.editions().await.expect("editions") {
        calls += tx.calls_of(edition.id.parse().expect("an id")).await.expect("calls").len();
    }
    assert_eq!(calls, 8, "one announced, one at the board, one in reading, five open");
}

#[cfg(unix)]
#[test]
fn a_key_that_others_may_read_stops_every_command() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::with_an_account();
    let key = house.path("atlas.key");
    let set = |mode| std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).expect("set");
    assert_eq!(std::fs::metadata(&key).expect("there").permissions().mode() & 0o777, 0o600);
    set(0o644);
    let commands: [&[&str]; 3] = [&["check"], &["key", "show"], &["account", "reset", "--email", "amina@festival.example"]];
    for words in commands {
        house.atlas(words).refused(1, "chmod 600");
    }
    set(0o600);
    house.atlas(&["check"]).done();
}

#[tokio::test]
async fn a_wrong_file_is_told_by_its_lines_and_not_imported() {
    let house = House::with_a_call().await;
    let right = "Project Title,Last Name,Email,Submission Categories,Tracking Number\n\
                 Un film,Inventee,x@invented.example,Development,T-1\n";
    let wrong = house.write("wrong.csv", format!("{right}Un autre,Fictif,no address,Development,T-2\n"));
    let import = |file: &str, more: &[&str]| {
        let mut words = vec!["import", "--call", CALL, file];
        words.extend(more);
        house.atlas(&words)
    };
    import(&wrong, &[]).refused(1, "line 3: Email: ");
    import(&wrong, &["--try"]).refused(1, "line 3: Email: ");
    let unreadable = house.write("unreadable.csv", [right.as_bytes(), b"\xff\xfe\n"].concat());
    import(&unreadable, &[]).refused(1, "line 3: ");
    import(&house.path("missing.csv"), &[]).refused(1, "missing.csv");

    let right = house.write("right.csv", right);
    house.atlas(&["import", "--call", "nowhere", &right]).refused(1, "the call nowhere: ");
    let rounds: [(&[&str], &str); 3] = [(&["--try"], "this was a try"), (&[], "imported"), (&[], "1 already there")];
    for (more, said) in rounds {
        let told = import(&right, more).done();
        assert!(told.contains(said), "{told}");
    }
}

#[tokio::test]
async fn an_export_that_cannot_be_is_refused_and_writes_nothing() {
    let house = House::with_a_call().await;
    let (csv, other) = (house.path("list.csv"), house.path("list.pdf"));
    house.atlas(&["export", "--call", "nowhere", "--to", &csv]).refused(1, "the call nowhere: ");
    let export = |more: &[&str]| house.atlas(&[&["export", "--call", CALL], more].concat());
    export(&["--kind", "everything", "--to", &csv]).refused(WRONG_USAGE, "[possible values: applications, ");
    export(&["--kind", "report", "--list", "q=film", "--to", &csv]).refused(WRONG_USAGE, "report is of the whole call");
    export(&["--to", &other]).refused(WRONG_USAGE, ".xlsx or .csv");
    export(&["--kind", "readers", "--columns", "email,gender", "--to", &csv])
        .refused(WRONG_USAGE, "readers has no column gender");
    export(&["--kind", "report", "--columns", "email", "--to", &csv]).refused(WRONG_USAGE, "report has no column email");
    export(&["--columns", "title,phone", "--to", &csv]).refused(WRONG_USAGE, "there are: title, ");
    assert!(!Path::new(&csv).exists() && !Path::new(&other).exists());
    let head = |more: &[&str]| {
        export(&[&["--lang", "en", "--to", csv.as_str()], more].concat()).done();
        std::fs::read_to_string(&csv).expect("written").lines().next().expect("a head").trim_start_matches('\u{feff}').to_owned()
    };
    assert!(head(&[]).contains("Title"));
    assert_eq!(head(&["--columns", "code,title"]), "Code,Title");
    assert_eq!(head(&["--kind", "contacts", "--columns", "email,contact"]), "E-mail address,Contact");
}
