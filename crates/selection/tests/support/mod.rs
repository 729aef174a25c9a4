//! What tests of this crate share: published data where it is at hand, and chance that is the same every time.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::Read;
use std::path::{Path, PathBuf};

/// The text of a published data set, from `shared/data` beside one of the folders above; nothing where that is absent.
pub(crate) fn published(name: &str) -> Option<String> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let file: PathBuf = above.map(|folder| folder.join("shared/data").join(name)).find(|file| file.exists())?;
    let bytes = std::fs::read(&file).expect("a file that exists can be read");
    let mut text = String::new();
    match name.ends_with(".gz") {
        true => flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text).expect("gzip of text"),
        false => bytes.as_slice().read_to_string(&mut text).expect("text"),
    };
    Some(text)
}

/// Numbers that look random and are the same every time (SplitMix64).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    /// A number between 0 and 1.
    pub(crate) fn share(&mut self) -> f64 {
        self.below(1 << 53) as f64 / (1u64 << 53) as f64
    }

    /// A number of a normal distribution.
    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// Shuffles in place.
    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}
