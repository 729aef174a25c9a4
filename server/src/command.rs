//! The command line.

mod account;
mod assign;
mod calibrate;
mod json_place;
mod lists;
mod select;
mod select_source;
mod select_table;
mod select_words;
mod solver;
#[cfg(test)]
mod solver_fuzz;
mod upkeep;
mod verify;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use domain::fault::Fault;
use domain::text::Lang;
use office::{Clock as _, Ground, Keyring, Office, RandomIds, Refusal, ShiftedClock};
use store::{Address, Store, StoreError};
use words::Words;

use crate::config::{Given, Settings};

/// The exit code of wrong usage: words or settings that no house could follow.
const WRONG_USAGE: u8 = 64;

const ENDINGS: &str = "\
Every setting is a flag, a variable (ATLAS_…) or a line of the file of --config,
the stronger first.

Exit codes: 0 done, 1 not done, 64 wrong usage; what to do is said on standard
error. select, verify, assign and calibrate have more: see their --help.";

/// Applications, jury selection and tracking for a festival's professional programs.
#[derive(Debug, Parser)]
#[command(name = "atlas", version, propagate_version = true, arg_required_else_help = true, after_help = ENDINGS)]
struct Cli {
    #[command(flatten)]
    given: Given,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(flatten)]
    House(HouseCommand),
    #[command(flatten)]
    Solver(solver::SolverCommand),
}

#[derive(Debug, Subcommand)]
enum HouseCommand {
    /// Serve the program to browsers; the first start makes the database and the key file.
    Serve {
        /// Serve a demonstration festival with invented people; made at the first start.
        #[arg(long, env = "ATLAS_DEMO")]
        demo: bool,
    },
    /// Show the settings in force, secrets hidden.
    Config,
    /// Open accounts and reset passwords.
    Account {
        #[command(subcommand)]
        command: account::AccountCommand,
    },
    Import(lists::Import),
    Export(lists::Export),
    #[command(hide = true)]
    Generate(lists::Generate),
    /// Write database and files to one archive, while the program runs.
    Backup {
        /// The archive (a ZIP) to write.
        file: PathBuf,
    },
    /// Read an archive into an empty database, of either kind.
    Restore {
        /// The archive.
        file: PathBuf,
    },
    /// Check database, files and what must always be true; changes nothing.
    Check,
    /// Look after the key that encrypts screener passwords.
    Key {
        #[command(subcommand)]
        command: upkeep::KeyCommand,
    },
}

/// Runs the command line. Exit codes: 0 done, 1 not done, 64 wrong usage; commands of the solver: see [`solver::Ending`].
pub(crate) fn run() -> ExitCode {
    let cli = match parse(std::env::args_os()) {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { WRONG_USAGE } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let command = match cli.command {
        Command::Solver(command) => return solver::run(&command),
        Command::House(command) => command,
    };
    let demo = matches!(command, HouseCommand::Serve { demo: true });
    let settings = match cli.given.resolve(demo) {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("atlas: {error}");
            return ExitCode::from(WRONG_USAGE);
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("the system gives threads");
    match runtime.block_on(dispatch(command, settings)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("atlas: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(words: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> Result<Cli, clap::Error> {
    let cli = Cli::from_arg_matches(&solver::without_settings(Cli::command()).try_get_matches_from(words)?)?;
    let contradiction = match &cli.command {
        Command::House(HouseCommand::Export(export)) => export.contradiction(),
        _ => None,
    };
    contradiction.map_or(Ok(cli), |said| Err(Cli::command().error(ErrorKind::ArgumentConflict, said)))
}

/// One of some values, by its code.
fn one_of<T: Copy + Send + Sync + 'static>(all: Vec<T>, code: fn(T) -> &'static str) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(|one| code(*one)))
        .map(move |said| all.iter().copied().find(|one| code(*one) == said).expect("no other value passes"))
}

/// A language, by its code.
fn lang() -> impl TypedValueParser<Value = Lang> {
    one_of(Lang::ALL.to_vec(), Lang::code)
}

async fn dispatch(command: HouseCommand, settings: Settings) -> Result<(), String> {
    match command {
        HouseCommand::Serve { .. } => crate::serve::serve(settings).await,
        HouseCommand::Config => {
            println!("{}", settings.shown());
            Ok(())
        }
        HouseCommand::Import(command) => lists::import(command, &existing(&settings).await?).await,
        HouseCommand::Export(command) => lists::export(command, &existing(&settings).await?).await,
        HouseCommand::Generate(command) => lists::make(&command, ShiftedClock::system().now().0),
        HouseCommand::Account { command } => account::run(command, &settings).await,
        HouseCommand::Backup { file } => upkeep::backup(&existing(&settings).await?, &settings, &file).await,
        HouseCommand::Restore { file } => upkeep::restore(&open(&settings).await?, &file).await,
        HouseCommand::Check => upkeep::check(&existing(&settings).await?).await,
        HouseCommand::Key { command } => upkeep::key(&command, &settings.key_file),
    }
}

/// Opens an office that is there: a mistyped path must not make an empty one, and then report success.
async fn existing(settings: &Settings) -> Result<Office, String> {
    if let Address::Sqlite(path) = settings.address()?
        && !path.exists()
    {
        return Err(format!("there is no database at {}; say where it is with --database", path.display()));
    }
    let keys = keys_at(&settings.key_file)?;
    Ok(office(settings, opened(settings).await?, keys))
}

/// Opens the office that the settings name, and makes what a house begins with when it is not there: folders, database, key.
pub(crate) async fn open(settings: &Settings) -> Result<Office, String> {
    if let Address::Sqlite(path) = settings.address()? {
        make_folder(path.parent())?;
    }
    make_folder(Some(&settings.files))?;
    let store = opened(settings).await?;
    let keys = keys_for(&store, &settings.key_file).await?;
    Ok(office(settings, store, keys))
}

fn office(settings: &Settings, store: Store, keys: Keyring) -> Office {
    Office::open(Ground {
        store,
        files: settings.files.clone(),
        public_url: settings.public_url.clone(),
        clock: Arc::new(ShiftedClock::system()),
        ids: Arc::new(RandomIds),
        keys,
    })
}

async fn opened(settings: &Settings) -> Result<Store, String> {
    Store::open(&settings.database).await.map_err(|error| match error {
        StoreError::Unreachable { .. } => format!(
            "{error}. See that it runs and lets this user in, or say where it is with --database postgres://user@host:port/name"
        ),
        other => other.to_string(),
    })
}

/// The keys of the file at `path`, which is there: one made here would open nothing, and hide that the path is mistyped.
fn keys_at(path: &Path) -> Result<Keyring, String> {
    match path.exists() {
        true => keys_or_first(path),
        false => Err(format!("there is no key file at {}; say where it is with --key-file. {WHO_MAKES_KEYS}", path.display())),
    }
}

const WHO_MAKES_KEYS: &str =
    "`atlas serve` makes it for a house that has encrypted nothing yet; `atlas key rotate --lost` where it is lost";

/// The keys of a house: made when it has none and has encrypted nothing yet.
async fn keys_for(store: &Store, path: &Path) -> Result<Keyring, String> {
    if !path.exists() && !office::upkeep::sealing_keys(store).await.map_err(|error| error.to_string())?.is_empty() {
        return keys_at(path);
    }
    make_folder(path.parent())?;
    keys_or_first(path)
}

fn keys_or_first(path: &Path) -> Result<Keyring, String> {
    Keyring::at(path).map_err(|error| format!("the encryption key: {error}"))
}

/// A refusal in words, as the command line says it.
fn said(refusal: Refusal) -> String {
    let w = Words::of(Lang::En).plain();
    match refusal {
        Refusal::Denied(denial) => w.denial(denial).into_owned(),
        Refusal::Faults(faults) => {
            let each = |fault: &Fault| match &*fault.field {
                "" => w.fault(fault.problem).into_owned(),
                field => format!("{field}: {}", w.fault(fault.problem)),
            };
            faults.iter().map(each).collect::<Vec<_>>().join("\n")
        }
        Refusal::Stale => w.t("error-stale-text").into_owned(),
        Refusal::Quotas(_) | Refusal::Failed(_) => refusal.to_string(),
    }
}

fn make_folder(folder: Option<&Path>) -> Result<(), String> {
    match folder {
        Some(folder) if !folder.as_os_str().is_empty() => {
            std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}
