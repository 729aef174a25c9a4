//! The table, in Markdown.

use crate::{Figures, Run, Weight};

/// What `qualities` asks of a page: processor milliseconds.
const GOALS: [(&str, f64); 9] = [
    ("public call page", 1.0),
    ("application form (GET)", 2.0),
    ("section saved (POST)", 3.0),
    ("one application, staff", 2.0),
    ("one application of 8,000, staff", 2.0),
    ("scoresheet", 2.5),
    ("list, 50 rows of 320", 4.0),
    ("list, 50 rows of 8,000", 4.0),
    ("board of 320, staff", 5.0),
];

pub(crate) fn written(runs: &[Run], weights: &[Weight], peer: &[Figures]) -> String {
    let mut lines = vec!["| page | goal, CPU ms |".to_owned()];
    for run in runs {
        lines[0].push_str(&format!(" {}: CPU ms | p50 / p99 ms |", run.engine));
    }
    lines[0].push_str(" SQL | kB |");
    if !peer.is_empty() {
        lines[0].push_str(" pretalx: CPU ms | p50 ms |");
    }
    lines.push(format!("|{}", " --- |".repeat(lines[0].matches('|').count() - 1)));
    for page in &runs[0].pages {
        let goal = GOALS.iter().find(|(name, _)| *name == page.name).map(|(_, goal)| *goal);
        let mut line = format!("| {} | {} |", page.name, goal.map_or(String::new(), |goal| format!("≤ {goal:.1}")));
        for run in runs {
            let Some(page) = run.pages.iter().find(|other| other.name == page.name) else { continue };
            let mark = if goal.is_some_and(|goal| page.cpu > goal) { "**" } else { "" };
            let database = page.database.map_or(String::new(), |spent| format!(" + {spent:.2}"));
            line.push_str(&format!(" {mark}{:.2}{mark}{database} | {:.1} / {:.1} |", page.cpu, page.p50, page.p99));
        }
        let statements = page.statements.map_or(String::new(), |count| count.to_string());
        line.push_str(&format!(" {statements} | {} |", page.bytes.div_ceil(1024)));
        if !peer.is_empty() {
            line.push_str(&match peer.iter().find(|other| other.name == page.name) {
                Some(other) => format!(" {:.0} | {:.0} |", other.cpu, other.p50),
                None => " | |".to_owned(),
            });
        }
        lines.push(line);
    }
    lines.push(String::new());
    let heads: Vec<&str> = runs.iter().map(|run| run.engine).collect();
    lines.push(format!("| | goal | {} |", heads.join(" | ")));
    lines.push(format!("| --- | --- |{}", " --- |".repeat(heads.len())));
    let mut row = |name: &str, goal: &str, of: &dyn Fn(&Run) -> String| {
        let cells: Vec<String> = runs.iter().map(of).collect();
        lines.push(format!("| {name} | {goal} | {} |", cells.join(" | ")));
    };
    row("memory, idle", "≤ 80 MB", &|run| format!("{:.0} MB", run.idle));
    row("memory, after the run", "", &|run| format!("{:.0} MB", run.after));
    row("cold start to the first byte", "≤ 300 ms", &|run| format!("{:.0} ms", run.cold));
    row("import of 8,000 rows: wall, CPU", "", &|run| format!("{:.1} s, {:.1} s", run.import_wall, run.import_cpu));
    lines.push(String::new());
    lines.push("| first view, compressed | goal | requests | kB | of which WASM |\n| --- | --- | --- | --- | --- |".to_owned());
    for Weight { name, requests, bytes, wasm } in weights {
        let (bytes, wasm) = (bytes.div_ceil(1024), wasm.div_ceil(1024));
        lines.push(format!("| {name} | ≤ 150 kB, ≤ 8 requests | {requests} | {bytes} | {wasm} |"));
    }
    lines.join("\n")
}
