//! The program under test as the system sees it: the real binary, its processor time, its memory.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::client::Client;

/// Processor time is counted in ticks of this many milliseconds (`USER_HZ`, 100 on every Linux).
const TICK: f64 = 10.0;

/// A free address on this machine.
pub(crate) fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}

/// A program that serves, stopped when dropped.
pub(crate) struct Served {
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    /// From the start of the process to the first byte of its first page.
    pub(crate) started_in: Duration,
}

impl Served {
    /// Starts `command` and waits until `path` answers.
    pub(crate) fn start(mut command: Command, address: SocketAddr, path: &str) -> Served {
        let begun = Instant::now();
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let within = Duration::from_secs(60);
        while begun.elapsed() < within {
            if let Ok(mut client) = Client::open(address, "")
                && client.get(path).status == 200
            {
                return Served { child, address, started_in: begun.elapsed() };
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        let _it_may_have_ended = child.kill();
        let _it_is_over = child.wait();
        panic!("{command:?} does not answer within {within:?}");
    }

    /// `atlas serve` on a database.
    pub(crate) fn atlas(house: &Path, database: &str, statements: Option<&Path>) -> Served {
        let address = free_address();
        let mut command = atlas(house, database);
        command.args(["serve", "--listen", &address.to_string(), "--public-url", &format!("http://{address}")]);
        command.stdout(Stdio::null());
        if let Some(log) = statements {
            let log = std::fs::File::create(log).expect("a log");
            command.env("RUST_LOG", format!("off,{}=trace", store::STATEMENT)).env("NO_COLOR", "1").stderr(log);
        }
        Served::start(command, address, "/healthz")
    }

    pub(crate) fn client(&self, cookie: &str) -> Client {
        Client::open(self.address, cookie).expect("the server listens")
    }

    /// Itself and everything it started.
    pub(crate) fn processes(&self) -> Vec<u32> {
        with_children(self.child.id())
    }

    /// A figure of `/proc/…/status`, in MB.
    pub(crate) fn megabytes(&self, field: &str) -> f64 {
        let read = |id: &u32| std::fs::read_to_string(format!("/proc/{id}/status")).ok();
        let kilobytes = |text: String| {
            let line = text.lines().find(|line| line.starts_with(field))?.to_owned();
            line.split_whitespace().nth(1)?.parse::<f64>().ok()
        };
        self.processes().iter().filter_map(read).filter_map(kilobytes).sum::<f64>() / 1024.0
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        for id in self.processes().into_iter().rev() {
            let _ = Command::new("kill").arg(id.to_string()).status();
        }
        let _ = self.child.wait();
    }
}

/// A command of the program, on a house's files and database.
pub(crate) fn atlas(house: &Path, database: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_atlas"));
    command.arg("--database").arg(database).arg("--files").arg(house.join("files")).arg("--key-file").arg(house.join("key"));
    command.current_dir(house);
    command
}

fn with_children(id: u32) -> Vec<u32> {
    let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    let mut all = vec![id];
    all.extend(children.split_whitespace().filter_map(|child| child.parse().ok()).flat_map(with_children));
    all
}

/// The processes of the PostgreSQL whose socket lies in the folder that `address` names.
pub(crate) fn postgres(address: &str) -> Vec<u32> {
    let folder = address.split("host=").nth(1).unwrap_or("/nowhere");
    let ids = std::fs::read_dir("/proc").expect("a Linux").flatten();
    let ids = ids.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter(|id| std::fs::read_link(format!("/proc/{id}/cwd")).is_ok_and(|cwd| cwd.starts_with(folder))).collect()
}

/// Processor time of processes so far, in milliseconds.
pub(crate) fn cpu(processes: &[u32]) -> f64 {
    processes.iter().map(|id| ticks(&format!("/proc/{id}/stat"), 13)).sum::<f64>() * TICK
}

/// Processor time of children that have ended, in milliseconds.
pub(crate) fn cpu_of_children() -> f64 {
    ticks("/proc/self/stat", 15) * TICK
}

fn ticks(path: &str, field: usize) -> f64 {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    // The name of the process may hold blanks: count from its closing bracket.
    let rest = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    rest.split_whitespace().skip(field - 2).take(2).filter_map(|number| number.parse::<f64>().ok()).sum()
}
