//! `atlas backup`, `restore`, `check`, `key`.

use std::path::Path;

use clap::Subcommand;
use office::{Keyring, Office, upkeep};

use crate::config::Settings;

#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// Add a new key to the key file; from the next start on it encrypts, also what older ones had encrypted.
    Rotate {
        /// The key file is lost: make a new one. What the lost keys encrypted stays closed.
        #[arg(long)]
        lost: bool,
    },
    /// Show the id of the key that encrypts.
    Show,
}

/// Writes a backup while the program may be running.
pub(crate) async fn backup(office: &Office, settings: &Settings, target: &Path) -> Result<(), String> {
    upkeep::backup(office.store(), &settings.files, office.now().0, target).await.map_err(|error| error.to_string())?;
    println!("backed up to {}. The key file {} is not in it: keep it apart.", target.display(), settings.key_file.display());
    Ok(())
}

/// Reads a backup into an empty database.
pub(crate) async fn restore(office: &Office, source: &Path) -> Result<(), String> {
    let rows = upkeep::restore(office, source).await.map_err(|error| error.to_string())?;
    println!("restored {rows} rows and their files from {}", source.display());
    check(office).await
}

/// Looks the house over; an error when something is found.
pub(crate) async fn check(office: &Office) -> Result<(), String> {
    let report = office.check().await.map_err(super::said)?;
    for (what, count) in &report.looked_at {
        println!("{count:>8} {what}");
    }
    for finding in &report.findings {
        println!("found: {}: {}", finding.place, finding.what);
    }
    match report.findings.len() {
        0 => {
            println!("nothing wrong");
            Ok(())
        }
        count => Err(format!("{count} things are not as they should be")),
    }
}

/// Looks after the key file.
pub(crate) fn key(command: &KeyCommand, path: &Path) -> Result<(), String> {
    match command {
        KeyCommand::Rotate { lost } => {
            if !lost {
                super::keys_at(path)?;
            }
            let lost = *lost && !path.exists();
            let id = Keyring::rotate(path).map_err(|error| format!("{}: {error}", path.display()))?;
            let then = if lost {
                "what the lost key sealed stays closed, unless its line is found and added to the file"
            } else {
                "it seals older passwords anew and says which keys can go"
            };
            println!("key {id} added to {}; restart the program to use it: {then}", path.display());
        }
        KeyCommand::Show => {
            println!("{} encrypts", super::keys_at(path)?.newest());
        }
    }
    Ok(())
}
