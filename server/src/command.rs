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

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use domain::fault::Fault;
use domain::text::Lang;
use office::{Ground, Keyring, Office, RandomIds, Refusal, ShiftedClock};
use store::Store;
use words::Words;

use crate::config::{Given, Settings};

/// Applications, jury selection and tracking for a festival's professional programs.
#[derive(Debug, Parser)]
#[command(name = "atlas", version, propagate_version = true, arg_required_else_help = true)]
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
    /// Serve the program to browsers.
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
            let code = if error.use_stderr() { 64 } else { 0 };
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
            return ExitCode::from(64);
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
    Cli::from_arg_matches(&solver::without_settings(Cli::command()).try_get_matches_from(words)?)
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
        HouseCommand::Generate(command) => lists::make(&command, open(&settings).await?.now().0),
        HouseCommand::Account { command } => account::run(command, &open(&settings).await?).await,
        HouseCommand::Backup { file } => upkeep::backup(&existing(&settings).await?, &settings, &file).await,
        HouseCommand::Restore { file } => upkeep::restore(&open(&settings).await?, &file).await,
        HouseCommand::Check => upkeep::check(&existing(&settings).await?).await,
        HouseCommand::Key { command } => upkeep::key(&command, &settings.key_file),
    }
}

/// Opens an office that is there: a mistyped path must not make an empty one, and then report success.
async fn existing(settings: &Settings) -> Result<Office, String> {
    if let Some(path) = settings.database.strip_prefix("sqlite:")
        && !Path::new(path).exists()
    {
        return Err(format!("there is no database at {path}; say where it is with --database"));
    }
    open(settings).await
}

/// Opens the office that the settings name, and makes it when it is not there.
pub(crate) async fn open(settings: &Settings) -> Result<Office, String> {
    if let Some(path) = settings.database.strip_prefix("sqlite:") {
        make_folder(Path::new(path).parent())?;
    }
    make_folder(Some(&settings.files))?;
    make_folder(settings.key_file.parent())?;
    let keys = Keyring::at(&settings.key_file).map_err(|error| format!("the encryption key: {error}"))?;
    let store = Store::open(&settings.database).await.map_err(|error| error.to_string())?;
    Ok(Office::open(Ground {
        store,
        files: settings.files.clone(),
        public_url: settings.public_url.clone(),
        clock: Arc::new(ShiftedClock::system()),
        ids: Arc::new(RandomIds),
        keys,
    }))
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
