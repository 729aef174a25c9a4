//! `atlas account …`

use clap::Subcommand;
use domain::access::{Role, RoleKind, Scope};
use domain::text::Lang;
use office::Office;

#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    /// Open an account and print the link by which its owner sets a password.
    #[command(after_help = "Example:\n  atlas account create --email amina@festival.example --name 'Amina' --role administrator")]
    Create {
        /// Address.
        #[arg(long)]
        email: String,
        /// Name; the address when left out.
        #[arg(long)]
        name: Option<String>,
        /// administrator, program-staff, quota-officer or approver; no role: an applicant.
        #[arg(long)]
        role: Option<String>,
        /// Language of letters: fr, en or ar.
        #[arg(long, default_value = "fr")]
        lang: String,
    },
    /// Print a link by which the owner of an account sets a new password.
    Reset {
        /// Address.
        #[arg(long)]
        email: String,
    },
}

pub(crate) async fn run(command: AccountCommand, office: &Office) -> Result<(), String> {
    match command {
        AccountCommand::Create { email, name, role, lang } => {
            let lang = Lang::from_code(&lang).ok_or("--lang is fr, en or ar")?;
            let role = match role.as_deref() {
                None => None,
                Some(code) => {
                    let kind = RoleKind::from_code(code).filter(|kind| kind.of_office());
                    let kind = kind.ok_or("--role is administrator, program-staff, quota-officer or approver")?;
                    Some(Role { kind, scope: Scope::House })
                }
            };
            let name = name.unwrap_or_else(|| email.clone());
            let (_, link) = office.create_account(&name, &email, lang, role, None).await.map_err(super::said)?;
            println!("{email} can set a password here, within 30 days:\n{}", link.unwrap_or_default());
        }
        AccountCommand::Reset { email } => {
            let link = office.reset_link(&email).await.map_err(|_| format!("there is no account of {email}"))?;
            println!("{email} can set a new password here, within the hour:\n{link}");
        }
    }
    Ok(())
}
