//! `atlas import`, `atlas export`, `atlas generate`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PathBufValueParser, TypedValueParser};
use domain::text::Lang;
use office::Office;
use office::exports::{FileFormat, ListKind, Wanted};
use office::imports::generator::generate;
use office::imports::{ImportPlan, ImportReport};
use office::lists::{Column, ListQuery};
use words::Words;

/// Import applications from a file as FilmFreeway exports it: all of it or nothing, no letter sent.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  atlas import --call workshops-2026 entries.csv --try")]
pub(crate) struct Import {
    /// Code of the call.
    #[arg(long)]
    call: String,
    /// The file: CSV with commas, semicolons or tabs.
    file: PathBuf,
    /// Only say what would happen, with the line of every problem.
    #[arg(long = "try")]
    only_try: bool,
    /// Language of letters to these people.
    #[arg(long, default_value = "fr", value_parser = super::lang())]
    lang: Lang,
}

/// Take a list of a call away as a spreadsheet.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  atlas export --call workshops-2026 --kind contacts --columns contact,email --to contacts.xlsx"
)]
pub(crate) struct Export {
    /// Code of the call.
    #[arg(long)]
    call: String,
    /// What is taken away. From ranking on it is of the whole call; report is the one on parity and origin. Each is recorded.
    #[arg(long, default_value = "applications", value_parser = kind())]
    kind: Kind,
    /// What a list of applications is narrowed by and sorted by: as in the address of the page, `section=development&sort=title`.
    #[arg(long, default_value = "")]
    list: String,
    /// Codes of its columns, in their order, separated by commas; all of them, or the usual ones, without. An answer to the
    /// form is `field:CODE`. A wrong code is told with those there are.
    #[arg(long, value_delimiter = ',', value_name = "CODES")]
    columns: Vec<String>,
    /// Language of the file.
    #[arg(long, default_value = "fr", value_parser = super::lang())]
    lang: Lang,
    /// The file to write; its ending, .xlsx or .csv, decides the format.
    #[arg(long, value_name = "FILE", value_parser = PathBufValueParser::new().try_map(Target::of))]
    to: Target,
}

impl Export {
    /// What flags that are fine one by one say together that cannot be.
    pub(crate) fn contradiction(&self) -> Option<String> {
        let of_applications = matches!(self.kind, Kind::List(kind) if kind.of_applications());
        let narrowed = !self.list.is_empty() && !of_applications;
        let misled = narrowed.then(|| format!("--list narrows lists of applications; {} is of the whole call", self.kind.code()));
        misled.or_else(|| self.unknown_column())
    }

    fn unknown_column(&self) -> Option<String> {
        let there_are: Vec<String> = match self.kind {
            Kind::Report => Vec::new(),
            Kind::List(ListKind::Applications) => Column::FIXED.iter().map(Column::code).collect(),
            Kind::List(kind) => kind.heads().each().map(|(code, _)| code.to_owned()).collect(),
        };
        let of_the_form = |code: &str| {
            let applications = matches!(self.kind, Kind::List(ListKind::Applications));
            applications && matches!(Column::from_code(code), Some(Column::Field(_)))
        };
        let unknown = self.columns.iter().find(|code| !there_are.contains(code) && !of_the_form(code))?;
        let there_are = if there_are.is_empty() { "none to choose from".to_owned() } else { there_are.join(", ") };
        Some(format!("--columns: {} has no column {unknown}; there are: {there_are}", self.kind.code()))
    }
}

/// What can be taken away.
#[derive(Debug, Clone, Copy)]
enum Kind {
    List(ListKind),
    Report,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Kind::List(kind) => kind.code(),
            Kind::Report => "report",
        }
    }
}

/// What can be taken away, by its code.
fn kind() -> impl TypedValueParser<Value = Kind> {
    super::one_of(ListKind::ALL.into_iter().map(Kind::List).chain([Kind::Report]).collect(), Kind::code)
}

/// A file to write, and the format that its ending asks for.
#[derive(Debug, Clone)]
struct Target {
    path: PathBuf,
    format: FileFormat,
}

impl Target {
    fn of(path: PathBuf) -> Result<Target, &'static str> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
        let format = FileFormat::from_code(ending).ok_or("its name ends in .xlsx or .csv")?;
        Ok(Target { path, format })
    }
}

/// Make a file of plainly invented applications, to try an import with.
#[derive(Debug, Args)]
pub(crate) struct Generate {
    /// How many applications.
    #[arg(long)]
    rows: usize,
    /// The same seed gives the same file.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Codes or names of the sections, separated by commas.
    #[arg(long, value_delimiter = ',', default_value = "development,post-production,shorts,close-ups,film-showcase")]
    sections: Vec<String>,
    /// The file to write.
    #[arg(long)]
    to: PathBuf,
    /// Where to write what these people would declare, by address.
    #[arg(long)]
    declarations: Option<PathBuf>,
}

pub(crate) async fn import(command: Import, office: &Office) -> Result<(), String> {
    let bytes = std::fs::read(&command.file).map_err(|error| format!("{}: {error}", command.file.display()))?;
    let (plan, house) = (ImportPlan { lang: Some(command.lang), ..ImportPlan::default() }, office.house(Lang::En));
    let report = match command.only_try {
        true => office.try_import(&house, &command.call, &bytes, &plan).await,
        false => office.import(&house, &command.call, &bytes, &plan).await,
    };
    let report = report.map_err(|refusal| format!("the call {}: {}", command.call, super::said(refusal)))?;
    told(&report, command.only_try)
}

fn told(report: &ImportReport, only_try: bool) -> Result<(), String> {
    println!("{} rows: {} new, {} already there", report.rows, report.new, report.known);
    for problem in &report.problems {
        let said = Words::of(Lang::En).plain().fault(problem.problem);
        eprintln!("line {}: {}: {said} {}", problem.line, problem.column, problem.value);
    }
    match (report.problem_count, report.written, only_try) {
        (0, true, _) => println!("imported"),
        (0, false, true) => println!("nothing written: this was a try"),
        (0, false, false) => println!("nothing to write"),
        (count, ..) => return Err(format!("nothing written: {count} problems keep the file out; mend it and try again")),
    }
    Ok(())
}

pub(crate) async fn export(command: Export, office: &Office) -> Result<(), String> {
    let Target { path, format } = command.to;
    let (house, query) = (office.house(command.lang), ListQuery::parse(&command.list));
    let how = Wanted { format, lang: command.lang, columns: command.columns };
    let file = match command.kind {
        Kind::List(kind) => office.export(&house, &command.call, kind, &query, how).await,
        Kind::Report => office.gender_report_file(&house, &command.call, (format, command.lang)).await,
    };
    let file = file.map_err(|refusal| format!("the call {}: {}", command.call, super::said(refusal)))?;
    std::fs::write(&path, file.bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{} rows written to {}", file.rows, path.display());
    Ok(())
}

pub(crate) fn make(command: &Generate, now: i64) -> Result<(), String> {
    let made = generate(command.rows, command.seed, &command.sections, now);
    std::fs::write(&command.to, made.csv).map_err(|error| format!("{}: {error}", command.to.display()))?;
    if let Some(path) = &command.declarations {
        let lines: Vec<String> = made.declarations.iter().map(|one| format!("{},{}", one.email, one.answer)).collect();
        std::fs::write(path, format!("email,answer\r\n{}\r\n", lines.join("\r\n")))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}
