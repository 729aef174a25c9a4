//! Hashed names, compressed forms and the manifest.

use crate::{Effort, Failure, read, write};
use sha2::{Digest as _, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    io::Write as _,
    path::{Path, PathBuf},
};

/// Files that gain nothing from compression: they are compressed already.
const DENSE: [&str; 2] = ["woff2", "png"];

/// The folder `target/site` while it is being made.
pub(crate) struct Site {
    folder: PathBuf,
    effort: Effort,
    /// Logical name to address.
    addresses: BTreeMap<String, String>,
    /// Every file that belongs to this build; others are removed at the end.
    files: BTreeSet<PathBuf>,
    /// Size as sent to a browser that takes Brotli, by logical name.
    sizes: BTreeMap<String, usize>,
}

impl Site {
    pub(crate) fn new(folder: PathBuf, effort: Effort) -> Site {
        Site { folder, effort, addresses: BTreeMap::new(), files: BTreeSet::new(), sizes: BTreeMap::new() }
    }

    /// The address of an asset added before.
    pub(crate) fn address(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).map(String::as_str)
    }

    /// Adds the file at `path` as `name`.
    pub(crate) fn add_file(&mut self, name: &str, path: &Path) -> Result<(), Failure> {
        self.add(name, &read(path)?)
    }

    /// Adds `content` as `name` under a name that holds its hash: `main.css` becomes `/pkg/main.0a1b2c3d4e5f.css`.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let hash = &hex::encode(Sha256::digest(content))[..12];
        let (stem, ending) = name.rsplit_once('.').ok_or_else(|| format!("{name} has no file name ending"))?;
        self.place(name, &format!("{stem}.{hash}.{ending}"), content)
    }

    /// Adds files that find each other by their own names: they lie in one folder, and the folder's name holds the hash.
    pub(crate) fn add_folder(&mut self, name: &str, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
        let mut hasher = Sha256::new();
        for (file, content) in files {
            hasher.update(file.as_bytes());
            hasher.update(content);
        }
        let hash = &hex::encode(hasher.finalize())[..12];
        for (file, content) in files {
            self.place(&format!("{name}/{file}"), &format!("{name}.{hash}/{file}"), content)?;
        }
        Ok(())
    }

    fn place(&mut self, name: &str, served: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join("pkg").join(served);
        let folder = path.parent().expect("pkg/NAME has a parent");
        std::fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        self.keep(&path, || content.to_vec())?;
        let mut size = content.len();
        if self.effort == Effort::Full && !DENSE.iter().any(|ending| name.ends_with(ending)) {
            self.keep(&beside(&path, ".gz"), || gzip(content))?;
            let brotli_path = beside(&path, ".br");
            self.keep(&brotli_path, || brotli(content))?;
            size = read(&brotli_path)?.len();
        }
        self.sizes.insert(name.to_owned(), size);
        self.addresses.insert(name.to_owned(), format!("/pkg/{served}"));
        Ok(())
    }

    /// Writes a file unless it is there: the name holds the hash, so the content is the same.
    fn keep(&mut self, path: &Path, content: impl FnOnce() -> Vec<u8>) -> Result<(), Failure> {
        if !path.exists() {
            // Under another name first: a build that is cut short must not leave half a file that looks whole.
            let unfinished = beside(path, ".part");
            write(&unfinished, &content())?;
            std::fs::rename(&unfinished, path)?;
        }
        self.files.insert(path.to_owned());
        Ok(())
    }

    /// Writes the manifest and removes what earlier builds left.
    pub(crate) fn finish(&mut self) -> Result<(), Failure> {
        remove_others(&self.folder.join("pkg"), &self.files)?;
        let (path, manifest) = (self.folder.join("manifest.json"), serde_json::to_vec_pretty(&self.addresses)?);
        // The release build embeds the folder, and takes minutes again when a file of it has a new date.
        if read(&path).is_ok_and(|known| known == manifest) { Ok(()) } else { write(&path, &manifest) }
    }

    /// One line about what a first visit weighs.
    pub(crate) fn summary(&self) -> String {
        let size = |name: &str| self.sizes.get(name).map_or(0.0, |bytes| *bytes as f64 / 1000.0);
        let script = size("boot.js") + size("app.js");
        let how = if self.effort == Effort::Full { "as Brotli" } else { "uncompressed" };
        format!("WASM {:.1} kB, JavaScript {script:.1} kB, CSS {:.1} kB ({how})", size("app.wasm"), size("main.css"))
    }
}

fn remove_others(folder: &Path, keep: &BTreeSet<PathBuf>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, keep)?;
            let _not_empty = std::fs::remove_dir(&path);
        } else if !keep.contains(&path) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

fn brotli(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut out, &parameters).expect("compressing in memory cannot fail");
    out
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).and_then(|()| encoder.finish()).expect("compressing in memory cannot fail")
}
