//! Thousands of broken inputs of the solver's commands: no panic, the exit code that belongs to what happened, and a place
//! for everything that is wrong.

use std::fs;

use selection::{Answer, Instance, Status, verify};
use serde_json::Value;
use tempfile::TempDir;

use super::solver::{Complaint, Ending, Said, answered};
use super::{Command, parse};

const POOL: &str = r#"{"name": "pool", "k": 3,
 "ids": ["a", "b", "c", "d", "e", "f", "é"],
 "score": [91, 87, 64, 64, 50, 41, 12],
 "groups": [{"id": "women", "weight": [2, 0, 1, 0, 2, 0, 2]}, {"id": "men", "label": "m", "weight": [0, 2, 1, 2, 0, 2, 0]},
  {"id": "first", "weight": [0, 0, 1, 1, 0, 1, 1], "min": 1, "max": 2}, {"id": "long", "weight": [1, 1, 0, 1, 0, 1, 0], "max": 1}],
 "parity": [{"a": "women", "b": "men", "tol": 2}],
 "lock_in": ["c"], "lock_out": ["f"],
 "soft": [{"id": "long", "side": "max", "order": 1, "weight": 2}], "seed": 7}
"#;
const FILMS: &str =
    "id,score,region,stage\nAtlas,9.10,maghreb|arab,development\n\"Bahia, la\",8.70,america,development\nCedre,6.40,arab,\n";
const QUOTAS: &str = "feature,value,min,max\nregion,arab,1,2\nstage,development,,1\n";
const READERS: &str = r#"{"readers": [{"id": "Amal", "min": 1, "max": 2}, {"id": "Basile", "max": 2}, {"id": "Chadia", "max": 1}],
 "entries": [{"id": "Dunes", "demand": 1}, {"id": "Marée", "demand": 2}, {"id": "Erg", "demand": 1}],
 "pairs": [{"reader": "Amal", "entry": "Dunes", "affinity": 5}, {"reader": "Amal", "entry": "Marée", "affinity": 3},
  {"reader": "Basile", "entry": "Marée", "affinity": 4}, {"reader": "Basile", "entry": "Erg", "affinity": -1},
  {"reader": "Chadia", "entry": "Erg", "affinity": 2, "conflict": true}]}
"#;
const SCORES: &str =
    "entry,reader,score\nDunes,Amal,8\nDunes,Basile,6.5\nMarée,Amal,7\n\"Marée\",Basile,5\n\nErg,Basile,7\nErg,Amal,7\n";

/// What is put into inputs, or in the place of a part of them.
const PIECES: &[&str] = &[
    "",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    ";",
    "\t",
    "-",
    ".",
    "|",
    "\n",
    "\r\n",
    "\\",
    "é",
    "\u{feff}",
    "0",
    "1",
    "-1",
    "2.5",
    "1e308",
    "NaN",
    "1000000",
    "1000001",
    "1000000000000",
    "9223372036854775807",
    "-9223372036854775808",
    "null",
    "true",
    "\"a\"",
    "\"women\"",
    "\"id\"",
    "max",
    "{}",
    "[]",
];

/// Numbers that look random and are the same every time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("below a usize")
    }

    /// The text with up to three wounds: something put in, cut out, copied elsewhere, or in the place of a number or word.
    fn wound(&mut self, text: &str) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len() + 1);
            let word = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let piece = PIECES[self.below(PIECES.len())].bytes();
            match self.below(6) {
                0 => drop(bytes.splice(at..at, piece)),
                1 => drop(bytes.drain(at..(at + self.below(9)).min(bytes.len()))),
                2 => {
                    let part = bytes[at..(at + self.below(30)).min(bytes.len())].to_vec();
                    let to = self.below(bytes.len() + 1);
                    drop(bytes.splice(to..to, part));
                }
                3 if self.below(8) == 0 => bytes.truncate(at),
                _ => drop(bytes.splice(at..at + word, piece)),
            }
        }
        bytes
    }
}

fn run(words: &[&str]) -> Result<Said, Complaint> {
    let cli = parse(["atlas"].iter().chain(words)).expect("the words are right");
    let Command::Solver(command) = cli.command else { panic!("a command of the solver") };
    answered(&command)
}

/// Whether a command answered; a complaint names the file, and a line and column that are in it.
fn heard(result: Result<Said, Complaint>, files: &[(&str, &[u8])]) -> Option<Said> {
    let complaint = match result {
        Ok(said) => return Some(said),
        Err(complaint) => complaint.to_string(),
    };
    let (file, bytes) = files.iter().find(|(file, _)| complaint.starts_with(file)).expect("one of the files is named");
    let mut parts = complaint[file.len()..].splitn(4, ':').skip(1).map(str::trim);
    let [line, column] = [(); 2].map(|()| parts.next().and_then(|part| part.parse::<usize>().ok()).expect("line and column"));
    let text = String::from_utf8_lossy(bytes);
    let length = text.split('\n').nth(line - 1).unwrap_or_else(|| panic!("{complaint}: no such line")).len();
    assert!((1..=length + 1).contains(&column), "{complaint}: no such column");
    None
}

struct Ground(TempDir);

impl Ground {
    fn new() -> Ground {
        Ground(tempfile::tempdir().expect("a folder"))
    }

    fn put(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).expect("written");
        path.to_str().expect("text").to_owned()
    }
}

fn selected(said: &Said, instance: &Instance) {
    let answer: Answer = serde_json::from_str(&said.answer).expect("an answer");
    let ending = match answer.status {
        Status::Optimal => Ending::Solved,
        Status::Infeasible => Ending::Unmet,
        Status::Unproven => Ending::Unproven,
    };
    assert_eq!(said.ending, ending);
    if ending != Ending::Unproven {
        assert_eq!(verify(instance, &answer), Ok(()));
    }
}

#[test]
fn broken_instances_of_a_selection() {
    let (ground, chance) = (Ground::new(), &mut Chance(1));
    for _ in 0..400 {
        let bytes = chance.wound(POOL);
        let file = ground.put("pool.json", &bytes);
        let explain = ["none", "prices", "full"][chance.below(3)];
        let result = run(&["select", "--instance", &file, "--explain", explain, "--budget", "4000"]);
        let good = serde_json::from_slice::<Instance>(&bytes).ok().filter(|instance| instance.faults().is_empty());
        match (heard(result, &[(&file, &bytes)]), good) {
            (Some(said), Some(instance)) => selected(&said, &instance),
            (said, good) => assert!(said.is_none() && good.is_none(), "{}", String::from_utf8_lossy(&bytes)),
        }
    }
}

#[test]
fn broken_tables_of_a_selection() {
    let (ground, chance) = (Ground::new(), &mut Chance(2));
    for _ in 0..400 {
        let (films, quotas) = (chance.wound(FILMS), chance.wound(QUOTAS));
        let files = [ground.put("films.csv", &films), ground.put("quotas.csv", &quotas)];
        let words = ["select", "--candidates", &files[0], "--quotas", &files[1], "--places", "2"];
        let told = heard(run(&words), &[(&files[0], &films), (&files[1], &quotas)]);
        let table = heard(run(&[&words[..], &["--table"]].concat()), &[(&files[0], &films), (&files[1], &quotas)]);
        assert_eq!(told.map(|said| said.ending), table.map(|said| said.ending));
    }
}

#[test]
fn broken_answers_are_not_believed() {
    let (ground, chance) = (Ground::new(), &mut Chance(3));
    let pool = ground.put("pool.json", POOL.as_bytes());
    let said = run(&["select", "--instance", &pool]).expect("an answer").answer;
    let truth: Answer = serde_json::from_str(&said).expect("an answer");
    let mut kinds = [0; 4];
    for _ in 0..400 {
        let bytes = chance.wound(&said);
        let file = ground.put("answer.json", &bytes);
        let Some(said) = heard(run(&["verify", "--instance", &pool, "--answer", &file]), &[(&file, &bytes)]) else { continue };
        let answer: Answer = serde_json::from_slice(&bytes).expect("it was read");
        kinds[said.ending as usize] += 1;
        assert_eq!(answer.status == Status::Unproven, said.ending == Ending::Unproven);
        if said.ending == Ending::Solved {
            assert_eq!((answer.status, answer.objective), (Status::Optimal, truth.objective));
        }
    }
    assert!(kinds[0] > 0 && kinds[1] > 0, "{kinds:?}");
}

#[test]
fn broken_assignments() {
    let (ground, chance) = (Ground::new(), &mut Chance(4));
    for at in 0..400 {
        let bytes = chance.wound(READERS);
        let file = ground.put("readers.json", &bytes);
        let words = ["assign", "--instance", &file, "--work", "1000", "--fair"];
        let Some(said) = heard(run(&words[..5 + at % 2]), &[(&file, &bytes)]) else { continue };
        let answer: Value = serde_json::from_str(&said.answer).expect("an answer");
        let ending = match answer["status"].as_str() {
            Some("optimal") => Ending::Solved,
            Some("unmet") => Ending::Unmet,
            _ => Ending::Unproven,
        };
        assert_eq!(said.ending, ending);
        assert_eq!(answer["unmet"].as_array().is_some_and(|unmet| !unmet.is_empty()), ending == Ending::Unmet);
        assert_eq!(said.notes.is_empty(), ending != Ending::Unmet);
    }
}

#[test]
fn broken_scores() {
    let (ground, chance) = (Ground::new(), &mut Chance(5));
    for _ in 0..400 {
        let bytes = chance.wound(SCORES);
        let file = ground.put("scores.csv", &bytes);
        let Some(said) = heard(run(&["calibrate", "--scores", &file, "--places", "1"]), &[(&file, &bytes)]) else { continue };
        assert_eq!(said.ending, Ending::Solved);
        let report: Value = serde_json::from_str(&said.answer).expect("a report");
        assert!(report["entries"].as_array().expect("entries").iter().all(|entry| entry["raw"].is_number()), "{report}");
    }
}
