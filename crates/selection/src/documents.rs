//! Instances from tables: candidates with their features, and what is asked of every feature.

mod records;

use std::collections::BTreeMap;

use crate::instance::{Group, Instance, MOST_SCORE, MOST_TOTAL};
use records::{Place, Record, records};

/// Which of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// One line per candidate.
    Candidates,
    /// One line per quota.
    Quotas,
}

/// What is wrong with a table, and where; lines and columns (of characters) are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFault {
    /// Which table.
    pub table: Table,
    /// The line.
    pub line: u64,
    /// The character in the line.
    pub column: u64,
    /// What is wrong.
    pub problem: TableProblem,
}

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableProblem {
    /// There is nothing in it.
    Empty,
    /// A quoted field is not closed.
    OpenQuote,
    /// The first line lacks a column of this name.
    MissingColumn(&'static str),
    /// The first line has this column twice.
    DuplicateColumn(String),
    /// A line has more or fewer fields than the first.
    Fields {
        /// As many as the first line.
        expected: usize,
        /// As many as here.
        found: usize,
    },
    /// Not a number as it is asked for here.
    NotANumber(String),
    /// A number beyond what exact arithmetic holds here.
    TooLarge,
    /// A candidate without a name.
    NoName,
    /// A name that stands twice.
    Duplicate(String),
    /// A quota on a feature that the candidates' table has no column for.
    UnknownFeature(String),
}

/// Builds the instance of two tables.
///
/// Candidates: `id`, `score`, then one column per feature, several values in a cell separated by `|`. Quotas:
/// `feature,value,min,max`, an empty bound meaning none. The layout common to citizens' assembly tools is read, too:
/// quotas with `category,feature,min,max`, candidates without `id` (they are named by the number of their line) or
/// `score` (all are equal). Scores are whole numbers, or all hundredths as soon as one has decimals.
///
/// # Errors
/// The first thing that is wrong.
pub fn from_tables(candidates: &str, quotas: &str, places: usize, seed: u64) -> Result<Instance, TableFault> {
    let people = Sheet::read(Table::Candidates, candidates)?;
    let asked = Sheet::read(Table::Quotas, quotas)?;
    let (ids, score) = (people.ids()?, people.scores()?);
    let assembly = asked.column("category").is_some();
    let [feature, value] = if assembly { ["category", "feature"] } else { ["feature", "value"] };
    let [feature, value, min, max] = [asked.needed(feature)?, asked.needed(value)?, asked.needed("min")?, asked.needed("max")?];
    let mut holders: BTreeMap<usize, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    let mut groups: Vec<Group> = Vec::new();
    let mut seen = BTreeMap::new();
    for row in &asked.rows {
        let (place, name) = row.field(feature);
        let Some(of) = people.heads.iter().position(|head| head == name) else {
            return Err(asked.fault(place, TableProblem::UnknownFeature(name.to_owned())));
        };
        let holding = holders.entry(of).or_insert_with(|| people.holders(of));
        let (at, wanted) = row.field(value);
        let id = format!("{name}={wanted}");
        if seen.insert(id.clone(), ()).is_some() {
            return Err(asked.fault(at, TableProblem::Duplicate(id)));
        }
        let mut weight = vec![0; ids.len()];
        holding.get(wanted).into_iter().flatten().for_each(|at| weight[*at] = 1);
        let [min, max] = [asked.bound(row, min)?, asked.bound(row, max)?];
        groups.push(Group { id, label: wanted.to_owned(), weight, min, max });
    }
    Ok(Instance { k: places, ids, score, groups, seed, ..Instance::default() })
}

struct Sheet {
    table: Table,
    heads: Vec<String>,
    rows: Vec<Record>,
}

impl Sheet {
    fn read(table: Table, text: &str) -> Result<Sheet, TableFault> {
        let fault = |(line, column), problem| TableFault { table, line, column, problem };
        let mut rows = records(text).map_err(|place| fault(place, TableProblem::OpenQuote))?;
        if rows.is_empty() {
            return Err(fault((1, 1), TableProblem::Empty));
        }
        let first = rows.remove(0);
        let heads: Vec<String> = first.fields.iter().map(|(_, text)| text.clone()).collect();
        for (at, (place, head)) in first.fields.iter().enumerate() {
            if heads[..at].contains(head) {
                return Err(fault(*place, TableProblem::DuplicateColumn(head.clone())));
            }
        }
        for row in &rows {
            if row.fields.len() != heads.len() {
                let (expected, found) = (heads.len(), row.fields.len());
                let (place, _) = row.field(expected.min(found - 1));
                return Err(fault(place, TableProblem::Fields { expected, found }));
            }
        }
        Ok(Sheet { table, heads, rows })
    }

    fn fault(&self, (line, column): Place, problem: TableProblem) -> TableFault {
        TableFault { table: self.table, line, column, problem }
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.heads.iter().position(|head| head.eq_ignore_ascii_case(name))
    }

    fn needed(&self, name: &'static str) -> Result<usize, TableFault> {
        self.column(name).ok_or_else(|| self.fault((1, 1), TableProblem::MissingColumn(name)))
    }

    fn ids(&self) -> Result<Vec<String>, TableFault> {
        let Some(at) = self.column("id") else {
            let width = self.rows.last().map_or(1, |row| row.line.to_string().len());
            return Ok(self.rows.iter().map(|row| format!("{:0width$}", row.line)).collect());
        };
        let mut seen = BTreeMap::new();
        for row in &self.rows {
            let (place, id) = row.field(at);
            if id.is_empty() {
                return Err(self.fault(place, TableProblem::NoName));
            }
            if seen.insert(id, ()).is_some() {
                return Err(self.fault(place, TableProblem::Duplicate(id.to_owned())));
            }
        }
        Ok(self.rows.iter().map(|row| row.field(at).1.to_owned()).collect())
    }

    fn scores(&self) -> Result<Vec<i64>, TableFault> {
        let Some(at) = self.column("score") else { return Ok(vec![0; self.rows.len()]) };
        let hundredths = self.rows.iter().any(|row| row.field(at).1.contains('.'));
        let score = |row: &Record| {
            let (place, text) = row.field(at);
            let number = if hundredths { parse_hundredths(text) } else { text.parse().ok() };
            self.counted(place, text, number, MOST_SCORE)
        };
        self.rows.iter().map(score).collect()
    }

    /// By value, who has it.
    fn holders(&self, of: usize) -> BTreeMap<&str, Vec<usize>> {
        let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            for value in row.field(of).1.split('|').map(str::trim) {
                holders.entry(value).or_default().push(at);
            }
        }
        holders
    }

    fn bound(&self, row: &Record, at: usize) -> Result<Option<i64>, TableFault> {
        let (place, text) = row.field(at);
        if text.is_empty() {
            return Ok(None);
        }
        self.counted(place, text, text.parse().ok(), MOST_TOTAL).map(Some)
    }

    fn counted(&self, place: Place, text: &str, number: Option<i64>, most: u64) -> Result<i64, TableFault> {
        let problem = match number {
            Some(number) if number.unsigned_abs() <= most => return Ok(number),
            Some(_) => TableProblem::TooLarge,
            None => TableProblem::NotANumber(text.to_owned()),
        };
        Err(self.fault(place, problem))
    }
}

fn parse_hundredths(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !text.bytes().any(|byte| byte.is_ascii_digit())
        || decimals.len() > 2
        || !digits(decimals)
        || !digits(whole.strip_prefix('-').unwrap_or(whole))
    {
        return None;
    }
    format!("{whole}{decimals:0<2}").parse().ok()
}
