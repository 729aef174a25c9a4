//! pdf.js, served by us: the library, its worker, and the decoders it fetches when a document needs them;
//! and our own viewer, `viewer.js`.

use crate::{Failure, Places, assets::Site, read};

/// Adds `pdf.mjs`, `pdf.worker.mjs`, the folder `pdf/` with the decoders, and `viewer.js`, which names them.
///
/// Left out: character maps for Chinese, Japanese and Korean documents without embedded fonts, standard fonts (the
/// system has them), the sandbox for scripts in documents (never run).
pub(crate) fn add(site: &mut Site, places: &Places) -> Result<(), Failure> {
    let package = places.node.join("pdfjs-dist");
    for (name, source) in [("pdf.mjs", "build/pdf.min.mjs"), ("pdf.worker.mjs", "build/pdf.worker.min.mjs")] {
        site.add_file(name, &package.join(source)).map_err(|failure| format!("{failure}. Run `npm ci` in end2end/"))?;
    }
    let decoders = ["jbig2.wasm", "openjpeg.wasm", "qcms_bg.wasm"]
        .into_iter()
        .map(|name| Ok((name.to_owned(), read(&package.join("wasm").join(name))?)))
        .collect::<Result<Vec<_>, Failure>>()?;
    site.add_folder("pdf", &decoders)?;
    let viewer = String::from_utf8(read(&places.root.join("frontend/viewer.js"))?)?;
    let names = ["pdf.mjs", "pdf.worker.mjs", "pdf/openjpeg.wasm"];
    let viewer = names.into_iter().try_fold(viewer, |viewer, name| name_address(&viewer, name, site))?;
    site.add("viewer.js", viewer.as_bytes())
}

/// Puts the address of `name` in place of `"./NAME"`.
fn name_address(source: &str, name: &str, site: &Site) -> Result<String, Failure> {
    let (mention, address) = (format!("\"./{name}\""), site.address(name).expect("added just before"));
    if !source.contains(&mention) {
        return Err(format!("frontend/viewer.js does not mention {mention}").into());
    }
    Ok(source.replace(&mention, &format!("\"{address}\"")))
}
