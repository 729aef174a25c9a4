//! Holds the style sheet to its own rules: logical properties, known tokens, contrast, nothing left out.

use std::{collections::BTreeSet, fs, path::PathBuf};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../style")
}

/// Every style file by its path as `main.css` writes it, comments taken out.
fn sheets() -> Vec<(String, String)> {
    let main = fs::read_to_string(folder().join("main.css")).expect("style/main.css is there");
    main.lines()
        .filter_map(|line| line.strip_prefix("@import \"")?.split('"').next())
        .map(|path| {
            let text =
                fs::read_to_string(folder().join(path)).unwrap_or_else(|_| panic!("main.css imports {path}, which is missing"));
            let bare = text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect::<String>();
            (path.to_owned(), bare)
        })
        .collect()
}

/// The declarations of a sheet: property and value.
fn declarations(sheet: &str) -> impl Iterator<Item = (&str, &str)> {
    sheet
        .split(['{', '}', ';'])
        .filter(|part| !part.trim_start().starts_with('@'))
        .filter_map(|part| part.split_once(": "))
        .map(|(property, value)| (property.trim(), value.trim()))
}

#[test]
fn every_style_file_is_imported() {
    let imported = sheets().into_iter().map(|(path, _)| path).collect::<BTreeSet<_>>();
    for place in ["", "components", "pages"] {
        for file in fs::read_dir(folder().join(place)).expect("a folder of styles") {
            let name = file.expect("a file").file_name().to_string_lossy().into_owned();
            if name.ends_with(".css") && name != "main.css" {
                let path = if place.is_empty() { name } else { format!("{place}/{name}") };
                assert!(imported.contains(&path), "{path} is not imported by main.css");
            }
        }
    }
}

#[test]
fn properties_follow_the_direction_of_reading() {
    const SIDES: [&str; 2] = ["left", "right"];
    const PHYSICAL: [&str; 11] = [
        "top",
        "bottom",
        "width",
        "height",
        "min-width",
        "max-width",
        "min-height",
        "max-height",
        "float",
        "margin-top",
        "margin-bottom",
    ];
    let mut seen = 0;
    for (path, sheet) in sheets() {
        for (property, value) in declarations(&sheet) {
            seen += 1;
            assert!(!PHYSICAL.contains(&property), "{path}: {property} is physical");
            let words = property.split('-').chain(value.split(|letter: char| !letter.is_alphanumeric()));
            assert!(words.into_iter().all(|word| !SIDES.contains(&word)), "{path}: {property}: {value}");
        }
    }
    assert!(seen > 500, "the parser sees the sheets: {seen}");
}

#[test]
fn every_token_used_is_defined() {
    let sheets = sheets();
    let defined = sheets
        .iter()
        .flat_map(|(_, sheet)| declarations(sheet))
        .map(|(property, _)| property)
        .filter(|property| property.starts_with("--"))
        .collect::<BTreeSet<_>>();
    for (path, sheet) in &sheets {
        for used in sheet.split("var(").skip(1).filter_map(|rest| rest.split([')', ',']).next()) {
            assert!(defined.contains(used), "{path} uses {used}, which nothing defines");
        }
    }
}

/// The luminance of WCAG 2.2 of `#rrggbb`.
fn luminance(color: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).expect("a color in hexadecimal")) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/// A token's color in light and in dark.
fn color(name: &str) -> [String; 2] {
    let tokens = fs::read_to_string(folder().join("tokens.css")).expect("style/tokens.css is there");
    let pair = tokens
        .split(&format!("--{name}: light-dark("))
        .nth(1)
        .and_then(|rest| rest.split(')').next())
        .unwrap_or_else(|| panic!("no token {name}"));
    let (light, dark) = pair.split_once(", ").expect("a light and a dark color");
    [light.to_owned(), dark.to_owned()]
}

#[test]
fn text_can_be_read_on_every_ground_in_both_themes() {
    let ratio = |one: &str, other: &str| {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    };
    let grounds = ["paper", "surface", "sunk", "accent-soft", "clay-soft", "good-soft", "warn-soft", "bad-soft"];
    let inks = ["ink", "muted", "accent", "accent-strong", "clay", "good", "warn", "bad"];
    let pairs = inks
        .iter()
        .flat_map(|ink| grounds.iter().map(move |ground| (*ink, *ground)))
        .chain([("on-accent", "accent"), ("on-accent", "accent-strong")]);
    for (ink, ground) in pairs {
        for theme in [0, 1] {
            let contrast = ratio(&color(ink)[theme], &color(ground)[theme]);
            assert!(contrast >= 4.5, "{ink} on {ground} has {contrast:.2}:1");
        }
    }
}
