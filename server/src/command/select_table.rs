//! An answer as a table for people.

use std::collections::BTreeMap;
use std::fmt::Write;

use selection::answer::{Optima, Reason, Relaxation, Why};
use selection::{Answer, Instance, Side, Status};

pub(super) fn table(instance: &Instance, answer: &Answer, sentences: &[String]) -> String {
    let mut text = String::new();
    match answer.status {
        Status::Optimal => text.push_str("The best selection, proven.\n"),
        Status::Infeasible => text.push_str("No selection satisfies all the rules; this is proven.\n"),
        Status::Unproven => text.push_str("Not proven within the budget.\n"),
    }
    sentences.iter().for_each(|sentence| line(&mut text, format_args!("  {sentence}")));
    if let Some(selected) = &answer.selected {
        people(&mut text, instance, answer, selected);
        rules(&mut text, answer);
        others(&mut text, answer);
    }
    conflict(&mut text, answer);
    text
}

fn line(text: &mut String, words: std::fmt::Arguments<'_>) {
    let _ = writeln!(text, "{words}");
}

fn people(text: &mut String, instance: &Instance, answer: &Answer, selected: &[String]) {
    let score: BTreeMap<&str, i64> = instance.ids.iter().map(String::as_str).zip(instance.score.iter().copied()).collect();
    let why: BTreeMap<&str, &Why> = answer.why.iter().map(|why| (why.id.as_str(), why)).collect();
    let mut best: Vec<&String> = selected.iter().collect();
    best.sort_by_key(|id| (-score.get(id.as_str()).copied().unwrap_or(0), id.as_str()));
    let width = best.iter().map(|id| id.chars().count()).max().unwrap_or(0);
    line(
        text,
        format_args!(
            "\nSelected, {} of {}, {} points in all:",
            selected.len(),
            instance.ids.len(),
            answer.objective.unwrap_or(0)
        ),
    );
    for id in best {
        let reason = why.get(id.as_str()).map(|why| reason(why)).unwrap_or_default();
        let score = score.get(id.as_str()).copied().unwrap_or(0);
        let _ = writeln!(text, "{}", format!("  {id:width$}  {score:>7}  {reason}").trim_end());
    }
    let kept_out = answer.why.iter().filter(|why| !why.selected && why.reason == Reason::Rule);
    let mut kept_out: Vec<&Why> = kept_out.collect();
    kept_out.sort_by_key(|why| why.rank);
    if !kept_out.is_empty() {
        line(text, format_args!("\nOut because of a rule:"));
    }
    for why in kept_out {
        let _ = writeln!(text, "  {}  {}", why.id, reason(why));
    }
}

fn reason(why: &Why) -> String {
    let mut words = match (why.reason, &why.rule) {
        (Reason::Lock, _) => "locked".to_owned(),
        (Reason::Merit, _) => format!("by score, rank {}", why.rank),
        (Reason::Rule, Some(rule)) => format!("because of {rule}, rank {}", why.rank),
        (Reason::Rule, None) => format!("because of the rules together, rank {}", why.rank),
    };
    if why.optima == Optima::Some {
        words.push_str("; tie, settled by the draw");
    }
    if !why.selected && !why.replaced_by.is_empty() {
        let _ = write!(words, "; would replace {}", why.replaced_by.join(", "));
    }
    if let Some(cost) = why.cost.filter(|cost| *cost != 0 && !why.selected) {
        let _ = write!(words, " at a cost of {cost}");
    }
    words
}

fn rules(text: &mut String, answer: &Answer) {
    if answer.groups.is_empty() {
        return;
    }
    let width = answer.groups.iter().map(|group| group.id.chars().count()).max().unwrap_or(0).max(5);
    line(text, format_args!("\n{:width$}  count    min    max  price of min, of max (points as this jury gave them)", "rules"));
    let bound = |bound: Option<i64>| bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string());
    for group in &answer.groups {
        let price = |word: &str| group.price.get(word).copied().flatten().map_or_else(String::new, |price| price.to_string());
        let (min, max) = (bound(group.min), bound(group.max));
        let words =
            format!("{:width$}  {:>5}  {min:>5}  {max:>5}  {:>7}  {:>7}", group.id, group.count, price("min"), price("max"));
        line(text, format_args!("{}", words.trim_end()));
    }
    for pair in &answer.parity {
        let price = pair.price.map_or_else(String::new, |price| format!(", price {price}"));
        line(text, format_args!("{} and {} are {} apart{price}", pair.a, pair.b, pair.gap));
    }
    for aim in answer.soft.iter().filter(|aim| aim.violation > 0) {
        line(text, format_args!("aim {} {} missed by {}", aim.id, side(aim.side), aim.violation));
    }
}

fn others(text: &mut String, answer: &Answer) {
    let Some(others) = &answer.alternatives else { return };
    match (others.len(), answer.more_alternatives) {
        (0, _) => line(text, format_args!("\nNo other selection is as good.")),
        (1, _) => line(text, format_args!("\nOne other selection is as good; the draw settles it.")),
        (count, false) => line(text, format_args!("\n{count} other selections are as good; the draw settles it.")),
        (count, true) => line(text, format_args!("\nMore than {count} other selections are as good; the draw settles it.")),
    }
}

fn conflict(text: &mut String, answer: &Answer) {
    if let Some(conflict) = &answer.conflict {
        line(text, format_args!("\nThese cannot hold together; without any one of them, the others can:"));
        conflict.groups.iter().for_each(|bound| line(text, format_args!("  {} {}", bound.id, side(bound.side))));
        conflict.parity.iter().for_each(|pair| line(text, format_args!("  parity of {} and {}", pair.a, pair.b)));
        conflict.locks.iter().for_each(|lock| line(text, format_args!("  the lock of {lock}")));
    }
    if let Some(count) = answer.relaxation_count {
        let more = if answer.more_relaxations { "more than " } else { "" };
        line(text, format_args!("\nThe smallest changes that would do ({more}{count}):"));
        answer.relaxations.iter().for_each(|one| line(text, format_args!("  {}", change(one))));
    }
}

fn change(relaxation: &Relaxation) -> String {
    let groups = relaxation.groups.iter().map(|moved| format!("{} {} {}", moved.id, side(moved.side), moved.bound));
    let pairs = relaxation.parity.iter().map(|moved| format!("{} and {} up to {} apart", moved.a, moved.b, moved.tol));
    groups.chain(pairs).collect::<Vec<String>>().join("; ")
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Min => "at least",
        Side::Max => "at most",
    }
}
