//! One style sheet out of `style/main.css` and what it imports; a mistake in it fails the build.

use crate::{Failure, Places, assets::Site};
use std::{path::Path, process::Command};

/// Adds the fonts and `main.css`.
pub(crate) fn add(site: &mut Site, places: &Places) -> Result<(), Failure> {
    let style = places.root.join("style");
    let mut fonts = std::fs::read_dir(style.join("fonts"))
        .map_err(|error| format!("cannot list style/fonts: {error}"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, Failure>>()?;
    fonts.retain(|path| path.extension().is_some_and(|ending| ending == "woff2"));
    fonts.sort();
    for font in fonts {
        let name = font.file_name().and_then(|name| name.to_str()).ok_or("a font's file name is not UTF-8")?;
        site.add_file(name, &font)?;
    }
    let css = bundle(&style.join("main.css"), places)?;
    site.add("main.css", with_addresses(&css, site)?.as_bytes())
}

/// Lightning CSS resolves imports and layers, refuses what it cannot parse, and writes it small.
fn bundle(main: &Path, places: &Places) -> Result<String, Failure> {
    let script = places.root.join("end2end/bundle-css.mjs");
    let output = Command::new("node").arg(script).arg(main).output().map_err(|error| format!("cannot start node: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim_end().to_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Puts addresses in place of file names in `url(…)`. Fragments and data stay; anything else must be an asset.
fn with_addresses(css: &str, site: &Site) -> Result<String, Failure> {
    let mut pieces = css.split("url(");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (target, rest) = piece.split_once(')').ok_or("url( without its closing bracket")?;
        let file = target.trim_matches(['"', '\'']);
        let address = if file.starts_with('#') || file.starts_with("data:") {
            target
        } else {
            let name = file.rsplit('/').next().unwrap_or(file);
            site.address(name)
                .ok_or_else(|| format!("the styles use {file}, which is no font of style/fonts nor another asset"))?
        };
        out.extend(["url(", address, ")", rest]);
    }
    Ok(out)
}
