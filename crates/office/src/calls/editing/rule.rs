//! The walk over a rule of a selection.

use domain::fault::{NOTE_MAX, Problem};
use domain::quota::{Bound, Mode, Ratio, Rounding, Rule};

use super::slots::{Heading, Place, Read, Visitor};

/// Most characters of the sentence of a rule.
pub(crate) const NAME_MOST: usize = 300;

/// Goes through what the office can change in a rule: its sentence, its bound, what a breach does, where it comes from.
pub(crate) fn walk(rule: &mut Rule, v: &mut dyn Visitor) {
    v.heading(Heading::Key("quota-group-rule"));
    v.text3("name", "quota-name", &mut rule.name, Some(NAME_MOST), true);
    bound(rule, v);
    v.heading(Heading::Key("quota-group-breach"));
    mode(&mut rule.mode, v);
    v.heading(Heading::Key("quota-group-source"));
    v.text3("source", "quota-source", &mut rule.source, Some(NOTE_MAX), false);
    v.place("shown".to_owned(), "quota-shown", None, Place::Tick(&mut rule.shown_to_applicants));
}

fn bound(rule: &mut Rule, v: &mut dyn Visitor) {
    match &mut rule.bound {
        Bound::MinCount(count) => v.count("count".to_owned(), "quota-at-least", count, 0, 10_000),
        Bound::MaxCount(count) => v.count("count".to_owned(), "quota-at-most", count, 0, 10_000),
        Bound::MaxGap(gap) => v.count("count".to_owned(), "quota-gap", gap, 0, 10_000),
        Bound::MinShare(share) => {
            let mut text = share.to_string();
            v.place("share".to_owned(), "quota-share-at-least", None, Place::Line(&mut text, 12, true));
            *share = text.parse().unwrap_or(*share);
            rounding(&mut rule.rounding, v);
        }
        Bound::MaxShare(share) => {
            let mut text = share.to_string();
            v.place("share".to_owned(), "quota-share-at-most", None, Place::Line(&mut text, 12, true));
            *share = text.parse().unwrap_or(*share);
            rounding(&mut rule.rounding, v);
        }
    }
}

fn rounding(rounding: &mut Rounding, v: &mut dyn Visitor) {
    let names = [("exact", Rounding::Exact), ("floor", Rounding::Floor), ("nearest", Rounding::Nearest)];
    let mut code = names.iter().find(|(_, value)| value == rounding).map_or("exact", |(code, _)| code);
    let codes = names.iter().map(|(code, _)| *code).collect();
    v.place("rounding".to_owned(), "quota-rounding", None, Place::Choice(&mut code, "rounding", codes));
    *rounding = names.iter().find(|(name, _)| *name == code).map_or(*rounding, |(_, value)| *value);
}

fn mode(mode: &mut Mode, v: &mut dyn Visitor) {
    let mut code = mode.code();
    let (mut weight, mut order) = match *mode {
        Mode::Soft { weight, order } => (weight, order),
        _ => (1, 1),
    };
    let codes = vec!["hard", "soft", "report", "off"];
    v.place("mode".to_owned(), "quota-mode", None, Place::Choice(&mut code, "quota-mode", codes));
    v.count("weight".to_owned(), "quota-weight", &mut weight, 1, 1_000);
    v.count("order".to_owned(), "quota-order", &mut order, 1, 100);
    *mode = match code {
        "off" => Mode::Off,
        "report" => Mode::Report,
        "soft" => Mode::Soft { weight, order },
        _ => Mode::Hard,
    };
}

/// What reading alone cannot check: that a share is a fraction between nothing and everything.
pub(crate) fn check(read: &mut Read<'_>) {
    let Some(typed) = read.typed.get("share").map(|typed| typed.trim()).filter(|typed| !typed.is_empty()) else { return };
    match typed.parse::<Ratio>() {
        Err(_) => read.faults.add("share", Problem::NotAFraction),
        Ok(share) if share > Ratio::ONE || share < Ratio::ZERO => read.faults.add("share", Problem::NotAFraction),
        Ok(_) => {}
    }
}
