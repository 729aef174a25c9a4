//! `atlas serve`: listens, drains, stops.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ConnectInfo;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

use crate::config::Settings;
use crate::web::App;

/// Longest time until the head of a request has arrived.
const HEAD_WITHIN: Duration = Duration::from_secs(15);
/// Longest time for what runs when the process is told to stop.
const DRAIN_WITHIN: Duration = Duration::from_secs(25);

/// Serves until SIGINT or SIGTERM, then finishes what runs.
pub(crate) async fn serve(settings: Settings) -> Result<(), String> {
    init_log();
    office::zone_check()?;
    if settings.demo {
        stage(&settings).await?;
    }
    let office = crate::command::open(&settings).await?;
    reseal(&office, &settings.key_file).await;
    let post = settings.post()?;
    let listener = TcpListener::bind(settings.listen).await.map_err(|error| not_listening(settings.listen, &error))?;
    let work = TaskTracker::new();
    let stop = CancellationToken::new();
    tokio::spawn(crate::jobs::run(office.clone(), post, stop.clone()));
    println!("Atlas Programs is served at {}", settings.public_url);
    let app = App { office: office.clone(), settings: Arc::new(settings), work: work.clone() };
    let router = crate::routes::router(app)?;
    let end = accept(listener, router).await;
    stop.cancel();
    work.close();
    if tokio::time::timeout_at(end, work.wait()).await.is_err() {
        tracing::warn!("stopped with work unfinished");
    }
    office.store().close().await;
    Ok(())
}

/// Why nobody can be let in at `address`, and what to do.
fn not_listening(address: SocketAddr, error: &std::io::Error) -> String {
    let what_to_do = match error.kind() {
        ErrorKind::AddrInUse => "Another program listens there: stop it, or choose another address with --listen",
        _ => "Choose another address with --listen",
    };
    format!("cannot listen on {address}: {error}. {what_to_do}")
}

/// After a new key: seals anew what older ones seal, and says which of those seal nothing any more. Nobody is kept waiting when
/// it fails: older keys still open what they seal.
async fn reseal(office: &office::Office, key_file: &Path) {
    let done = match office.reseal().await {
        Ok(done) => done,
        Err(error) => {
            tracing::error!(%error, "screener passwords could not be sealed anew");
            return;
        }
    };
    if done.sealed > 0 {
        println!("{} screener passwords sealed anew with the newest key", done.sealed);
    }
    if done.lost > 0 {
        println!("{} screener passwords were sealed with a key that is not in {}", done.lost, key_file.display());
    }
    for key in done.unused {
        println!(
            "key {key} seals nothing any more: once every process has been started anew, its line in {} is needed for older backups only",
            key_file.display()
        );
    }
}

/// Makes the demonstration festival at the first start, and shows who can sign in. Of two processes that start together one
/// makes it, the other waits.
async fn stage(settings: &Settings) -> Result<(), String> {
    println!("Preparing the demonstration festival…");
    let beside = |path: &Path, end: &str| PathBuf::from(format!("{}{end}", path.display()));
    let path = settings.database.strip_prefix("sqlite:").map(|path| Path::new(path.trim_start_matches("//")));
    let lock = beside(path.unwrap_or(&settings.key_file), ".staging.lock");
    let _alone = alone(&lock).await.map_err(|error| format!("{}: {error}", lock.display()))?;
    match path.filter(|path| !path.exists()) {
        // It takes many transactions: in a file beside, so that a start that was interrupted leaves no half of it.
        Some(path) => {
            let left_over =
                || [".part", ".part-wal", ".part-shm", ".migrate.lock"].map(|end| std::fs::remove_file(beside(path, end)));
            let _ = left_over();
            let unfinished = beside(path, ".part");
            stage_in(&Settings { database: format!("sqlite:{}", unfinished.display()), ..settings.clone() }).await?;
            std::fs::rename(&unfinished, path).map_err(|error| format!("{}: {error}", path.display()))?;
            let _ = left_over();
        }
        None => stage_in(settings).await?,
    }
    println!("Accounts of the demonstration, all with the password « {} »:", office::demo::PASSWORD);
    for (role, name, email) in office::demo::ACCOUNTS {
        println!("  {email:28} {name} ({})", role.trim_start_matches("role-"));
    }
    println!("Letters are read at {}/fr/demo/mailbox", settings.public_url);
    Ok(())
}

/// Held by one process at a time, by the file at `path`, which stays.
async fn alone(path: &Path) -> std::io::Result<std::fs::File> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let file = std::fs::File::create(path)?;
    tokio::task::spawn_blocking(move || file.lock().map(|()| file)).await?
}

async fn stage_in(settings: &Settings) -> Result<(), String> {
    let office = crate::command::open(settings).await?;
    office.stage_demonstration().await.map_err(|error| format!("the demonstration festival: {error}"))?;
    // The last connection writes the log back into the file.
    office.store().close().await;
    Ok(())
}

/// Accepts connections until told to stop; what is being answered is finished. Says when what still runs is given up.
async fn accept(listener: TcpListener, router: axum::Router) -> tokio::time::Instant {
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(told_to_stop());
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
            let mut request = request.map(axum::body::Body::new);
            request.extensions_mut().insert(ConnectInfo::<SocketAddr>(peer));
            router.clone().oneshot(request)
        });
        let connection = graceful.watch(builder.serve_connection(TokioIo::new(stream), service).into_owned());
        tokio::spawn(async move {
            let _ = connection.await;
        });
    }
    drop(listener);
    let end = tokio::time::Instant::now() + DRAIN_WITHIN;
    let _ = tokio::time::timeout_at(end, graceful.shutdown()).await;
    end
}

async fn told_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        let mut term =
            tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).expect("the system gives signals");
        tokio::select! { () = interrupt => {}, _ = term.recv() => {} }
    }
    #[cfg(not(unix))]
    interrupt.await;
}

fn init_log() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,atlas=info"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
