//! `atlas account …`

use clap::builder::TypedValueParser;
use clap::{Args, Subcommand};
use domain::access::{Role, RoleKind, Scope};
use domain::text::Lang;
use office::Office;

use crate::config::Settings;

#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    Create(Create),
    /// Print a link by which the owner of an account sets a new password.
    Reset {
        /// Address.
        #[arg(long)]
        email: String,
    },
}

/// Open an account and print the link by which its owner sets a password.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  atlas account create --email amina@festival.example --name 'Amina' --role administrator")]
pub(crate) struct Create {
    /// Address.
    #[arg(long)]
    email: String,
    /// Name; the address when left out.
    #[arg(long)]
    name: Option<String>,
    /// What they may do in the office; no role: an applicant.
    #[arg(long, value_parser = role())]
    role: Option<RoleKind>,
    /// Language of letters.
    #[arg(long, default_value = "fr", value_parser = super::lang())]
    lang: Lang,
}

/// A role of the office, by its code.
fn role() -> impl TypedValueParser<Value = RoleKind> {
    super::one_of(RoleKind::ALL.into_iter().filter(|kind| kind.of_office()).collect(), RoleKind::code)
}

pub(crate) async fn run(command: AccountCommand, settings: &Settings) -> Result<(), String> {
    match command {
        // The first account is what a house begins with.
        AccountCommand::Create(new) => create(new, &super::open(settings).await?).await,
        AccountCommand::Reset { email } => reset(&email, &super::existing(settings).await?).await,
    }
}

async fn create(new: Create, office: &Office) -> Result<(), String> {
    let Create { email, name, role, lang } = new;
    let (name, role) = (name.unwrap_or_else(|| email.clone()), role.map(|kind| Role { kind, scope: Scope::House }));
    let (_, link) = office.create_account(&name, &email, lang, role, None).await.map_err(super::said)?;
    println!("{email} can set a password here, within 30 days:\n{}", link.unwrap_or_default());
    Ok(())
}

async fn reset(email: &str, office: &Office) -> Result<(), String> {
    let link = office.reset_link(email).await.map_err(|_| format!("there is no account of {email}"))?;
    println!("{email} can set a new password here, within the hour:\n{link}");
    Ok(())
}
