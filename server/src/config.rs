//! How the process is set up: flags, environment (`ATLAS_…`), then a TOML file, in this order of strength.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::Args;
use serde::Deserialize;
use store::Address;

use crate::post::Post;

/// What a setting is that nobody gives; [`Given`] tells the same in its help.
mod unsaid {
    use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};

    pub(super) const LISTEN: SocketAddr = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 3000));
    pub(super) const DATABASE: &str = "sqlite:var/atlas.db";
    /// The database of `serve --demo`.
    pub(super) const DEMO: &str = "sqlite:var/demo.db";
    pub(super) const FILES: &str = "var/files";
    pub(super) const KEY_FILE: &str = "var/atlas.key";
    pub(super) const SENDER: &str = "Atlas Programs <atlas@localhost>";
    pub(super) const PROXIES: usize = 0;
}

/// Settings as given on the command line or in the environment.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Settings")]
pub(crate) struct Given {
    #[arg(long, env = "ATLAS_LISTEN", global = true, value_name = "ADDR")]
    #[arg(help = format!("Address to listen on [default: {}]", unsaid::LISTEN))]
    listen: Option<SocketAddr>,
    #[arg(long, env = "ATLAS_DATABASE", global = true, hide_env_values = true, value_name = "URL")]
    #[arg(help = format!("sqlite:PATH or postgres://user@host:port/name [default: {}; with --demo {}]", unsaid::DATABASE, unsaid::DEMO))]
    database: Option<String>,
    #[arg(long, env = "ATLAS_FILES", global = true, value_name = "DIR")]
    #[arg(help = format!("Folder of uploaded files [default: {}]", unsaid::FILES))]
    files: Option<PathBuf>,
    #[arg(long, env = "ATLAS_KEY_FILE", global = true, value_name = "FILE")]
    #[arg(help = format!("File of the encryption keys; a new house makes it [default: {}]", unsaid::KEY_FILE))]
    key_file: Option<PathBuf>,
    /// Address under which people reach the program, for links and cookies [default: http:// and the address of --listen]
    #[arg(long, env = "ATLAS_PUBLIC_URL", global = true, value_name = "URL")]
    public_url: Option<String>,
    /// Where letters are sent: smtp://user:password@host:587?tls=required [default: they stay readable in the outbox]
    #[arg(long, env = "ATLAS_SMTP_URL", global = true, hide_env_values = true, value_name = "URL")]
    smtp_url: Option<String>,
    #[arg(long, env = "ATLAS_SENDER", global = true, value_name = "NAME <ADDRESS>")]
    #[arg(help = format!("Sender of letters [default: {}]", unsaid::SENDER))]
    sender: Option<String>,
    #[arg(long, env = "ATLAS_PROXIES", global = true, value_name = "N")]
    #[arg(help = format!("Proxies of our own in front, for the real address of clients [default: {}]", unsaid::PROXIES))]
    proxies: Option<usize>,
    /// File (TOML) of whatever is not given otherwise.
    #[arg(long, env = "ATLAS_CONFIG", global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    listen: Option<SocketAddr>,
    database: Option<String>,
    files: Option<PathBuf>,
    key_file: Option<PathBuf>,
    public_url: Option<String>,
    smtp_url: Option<String>,
    sender: Option<String>,
    proxies: Option<usize>,
}

/// The settings in force.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) listen: SocketAddr,
    pub(crate) database: String,
    pub(crate) files: PathBuf,
    pub(crate) key_file: PathBuf,
    pub(crate) public_url: String,
    pub(crate) smtp_url: Option<String>,
    pub(crate) sender: String,
    pub(crate) proxies: usize,
    /// Demonstration festival: accounts shown on the sign-in page, mailbox page.
    pub(crate) demo: bool,
}

impl Given {
    /// The settings in force.
    ///
    /// # Errors
    /// When the file cannot be read, or a setting cannot work.
    pub(crate) fn resolve(self, demo: bool) -> Result<Settings, String> {
        let written = match &self.config {
            None => Written::default(),
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
                toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?
            }
        };
        let database = if demo { unsaid::DEMO } else { unsaid::DATABASE };
        let listen = self.listen.or(written.listen).unwrap_or(unsaid::LISTEN);
        let public_url = self.public_url.or(written.public_url).unwrap_or_else(|| format!("http://{listen}"));
        let settings = Settings {
            listen,
            database: self.database.or(written.database).unwrap_or_else(|| database.to_owned()),
            files: self.files.or(written.files).unwrap_or_else(|| unsaid::FILES.into()),
            key_file: self.key_file.or(written.key_file).unwrap_or_else(|| unsaid::KEY_FILE.into()),
            public_url: public_url.trim_end_matches('/').to_owned(),
            smtp_url: self.smtp_url.or(written.smtp_url),
            sender: self.sender.or(written.sender).unwrap_or_else(|| unsaid::SENDER.to_owned()),
            proxies: self.proxies.or(written.proxies).unwrap_or(unsaid::PROXIES),
            demo,
        };
        settings.address()?;
        settings.post()?;
        settings.check_public_url()?;
        Ok(settings)
    }
}

impl Settings {
    /// Where the database is.
    pub(crate) fn address(&self) -> Result<Address, String> {
        self.database.parse().map_err(|error| format!("--database: {error}"))
    }

    /// The way to the mail server; none without one.
    pub(crate) fn post(&self) -> Result<Option<Post>, String> {
        self.smtp_url.as_deref().map(|url| Post::new(url, &self.sender)).transpose()
    }

    /// Cookies with the `__Host-` prefix are kept over plain HTTP on loopback only: elsewhere nobody could sign in.
    fn check_public_url(&self) -> Result<(), String> {
        let uri: http::Uri =
            self.public_url.parse().map_err(|_| format!("{}: the public address is not a web address", self.public_url))?;
        let host = uri.host().unwrap_or("").trim_matches(['[', ']']);
        let loopback = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if uri.scheme_str() == Some("https") || (uri.scheme_str() == Some("http") && loopback) {
            return Ok(());
        }
        Err(format!(
            "{}: browsers keep our cookies over https, or over http on this machine only. Put a proxy with a certificate in \
             front and give its address with --public-url https://…",
            self.public_url
        ))
    }

    /// The settings as people may see them.
    pub(crate) fn shown(&self) -> String {
        // What stands before the host, and what follows it as parameters, can hold a password.
        let hidden = |url: &str| {
            let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
            let (place, parameters) = rest.split_once('?').map_or((rest, ""), |(place, _)| (place, "?…"));
            match place.rsplit_once('@') {
                Some((_, host)) => format!("{scheme}://…@{host}{parameters}"),
                // A password with a question mark that is not written as %3F.
                None if rest.contains('@') => format!("{scheme}://…"),
                None => format!("{scheme}://{place}{parameters}"),
            }
        };
        let smtp = self.smtp_url.as_deref().map_or_else(|| "(none: letters stay in the outbox)".to_owned(), hidden);
        [
            format!("listen      {}", self.listen),
            format!("database    {}", hidden(&self.database)),
            format!("files       {}", self.files.display()),
            format!("key-file    {}", self.key_file.display()),
            format!("public-url  {}", self.public_url),
            format!("smtp-url    {smtp}"),
            format!("sender      {}", self.sender),
            format!("proxies     {}", self.proxies),
        ]
        .join("\n")
    }
}
