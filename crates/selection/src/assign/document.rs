//! The document an instance stands in: JSON with ids.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::Deserialize;

use super::instance::{Entry, Fault, Instance, List, Pair, Problem, Reader};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document<'a> {
    #[serde(default, rename = "name")]
    _name: Option<String>,
    readers: Vec<Reader>,
    entries: Vec<Entry>,
    #[serde(borrow)]
    pairs: Vec<Line<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow)]
    reader: Cow<'a, str>,
    #[serde(borrow)]
    entry: Cow<'a, str>,
    affinity: i64,
    #[serde(default)]
    conflict: bool,
}

/// Why a document is not an instance.
#[derive(Debug)]
pub enum Broken {
    /// It is not JSON of the right shape; the error knows line and column.
    Shape(serde_json::Error),
    /// It contradicts itself.
    Fault(Fault),
}

/// Reads an instance: `{"readers":[{"id","min","max"}],"entries":[{"id","demand"}],"pairs":[{"reader","entry","affinity",
/// "conflict"}]}`; `name` is optional, `min` is 0 and `conflict` false where they are left out.
///
/// # Errors
/// What is wrong first, and where.
pub fn read_instance(json: &str) -> Result<Instance, Broken> {
    let document: Document<'_> = serde_json::from_str(json).map_err(Broken::Shape)?;
    let places =
        |ids: &mut dyn Iterator<Item = String>| -> HashMap<String, usize> { ids.enumerate().map(|(at, id)| (id, at)).collect() };
    let readers = places(&mut document.readers.iter().map(|reader| reader.id.clone()));
    let entries = places(&mut document.entries.iter().map(|entry| entry.id.clone()));
    let mut pairs = Vec::with_capacity(document.pairs.len());
    for (index, line) in document.pairs.iter().enumerate() {
        let fault = |problem| Broken::Fault(Fault { list: List::Pairs, index, problem });
        pairs.push(Pair {
            reader: *readers.get(line.reader.as_ref()).ok_or_else(|| fault(Problem::UnknownReader))?,
            entry: *entries.get(line.entry.as_ref()).ok_or_else(|| fault(Problem::UnknownEntry))?,
            affinity: line.affinity,
            conflict: line.conflict,
        });
    }
    Instance::new(document.readers, document.entries, pairs).map_err(Broken::Fault)
}
