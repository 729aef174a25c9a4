//! pdf.js, served by us: the library, its worker, and the decoders it fetches when a document needs them.

use crate::{Failure, Places, assets::Site, read};

/// Adds `pdf.mjs`, `pdf.worker.mjs` and the folder `pdf/` with the decoders.
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
    site.add_folder("pdf", &decoders)
}
