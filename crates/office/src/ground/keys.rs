//! What is encrypted at rest: passwords of screeners. The key is a file outside the database, readable by its owner only.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// The keys, by id; the newest encrypts, all decrypt.
#[derive(Clone)]
pub struct Keyring {
    keys: BTreeMap<String, [u8; 32]>,
    newest: String,
}

/// A sealed text that no key of the ring opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CannotOpen;

impl Keyring {
    /// A ring of one key that lives in memory only, for tests.
    pub fn of_one(key: [u8; 32]) -> Keyring {
        Keyring { keys: BTreeMap::from([("k1".to_owned(), key)]), newest: "k1".to_owned() }
    }

    /// Reads the ring from `path`, one `id base64` a line; makes it with one new key when there is no such file.
    ///
    /// # Errors
    /// When the file cannot be read or made, others may read it, or a line is no key.
    pub fn at(path: &Path) -> io::Result<Keyring> {
        // Another process may be making it at this moment.
        if path.metadata().map_or(true, |file| file.len() == 0) {
            let _alone = alone(path)?;
            if !path.exists() {
                add_key(path)?;
            }
        }
        let mut keys = BTreeMap::new();
        only_owner(path)?;
        for line in std::fs::read_to_string(path)?.lines().filter(|line| !line.trim().is_empty()) {
            let bad = || io::Error::new(io::ErrorKind::InvalidData, format!("{}: a line is not `id key`", path.display()));
            let (id, key) = line.split_once(' ').ok_or_else(bad)?;
            let key = STANDARD.decode(key.trim()).ok().and_then(|key| <[u8; 32]>::try_from(key).ok()).ok_or_else(bad)?;
            keys.insert(id.to_owned(), key);
        }
        let newest = keys
            .keys()
            .max_by_key(|id| (id.len(), id.as_str()))
            .cloned()
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, format!("{}: no key in it", path.display())))?;
        Ok(Keyring { keys, newest })
    }

    /// Adds a new key to the file at `path`; from the next start it encrypts. What is older is read with its own key until it
    /// is [sealed anew](crate::Office::reseal); the line of that key stays in the file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn rotate(path: &Path) -> io::Result<String> {
        let _alone = alone(path)?;
        add_key(path)
    }

    /// Encrypts `text` for the row `row`; returns the sealed text and the id of the key.
    pub fn seal(&self, row: &str, text: &str, nonce: [u8; 24]) -> (String, String) {
        let key = self.keys.get(&self.newest).expect("the newest key is in the ring");
        let sealed = XChaCha20Poly1305::new(key.into())
            .encrypt(&XNonce::from(nonce), Payload { msg: text.as_bytes(), aad: row.as_bytes() })
            .expect("a text in memory can be encrypted");
        (STANDARD.encode([nonce.as_slice(), &sealed].concat()), self.newest.clone())
    }

    /// Decrypts what [`seal`](Keyring::seal) made for the same row.
    ///
    /// # Errors
    /// When the key is missing or the text was changed.
    pub fn open(&self, row: &str, key_id: &str, sealed: &str) -> Result<String, CannotOpen> {
        let key = self.keys.get(key_id).ok_or(CannotOpen)?;
        let bytes = STANDARD.decode(sealed).map_err(|_| CannotOpen)?;
        let (nonce, sealed) = bytes.split_first_chunk::<24>().ok_or(CannotOpen)?;
        let open = XChaCha20Poly1305::new(key.into())
            .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: row.as_bytes() })
            .map_err(|_| CannotOpen)?;
        String::from_utf8(open).map_err(|_| CannotOpen)
    }

    /// The id of the key that encrypts.
    pub fn newest(&self) -> &str {
        &self.newest
    }

    /// The ids of the others.
    pub(crate) fn older(&self) -> impl Iterator<Item = &str> {
        self.keys.keys().map(String::as_str).filter(move |id| *id != self.newest)
    }
}

/// Held while keys are written, so that two processes that start together agree on them. The file beside stays.
fn alone(path: &Path) -> io::Result<std::fs::File> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".lock");
    let lock = std::fs::File::create(beside)?;
    lock.lock()?;
    Ok(lock)
}

/// Writes a new key behind the others, and returns its id.
fn add_key(path: &Path) -> io::Result<String> {
    use std::io::Write as _;
    let have = match std::fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        have => have?,
    };
    if !have.is_empty() {
        only_owner(path)?;
    }
    // Named after the millisecond, and after the highest there is: also where the lines of older keys are gone, or the whole
    // file is lost, no id is given twice.
    let number = |line: &str| line.split_once(' ')?.0.strip_prefix('k')?.parse::<u64>().ok();
    let moment: u64 = jiff::Timestamp::now().strftime("%Y%m%d%H%M%S%3f").to_string().parse().map_err(io::Error::other)?;
    let id = format!("k{}", have.lines().filter_map(number).max().map_or(moment, |highest| moment.max(highest + 1)));
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let line_end = if have.is_empty() || have.ends_with('\n') { "" } else { "\n" };
    // In one piece: another start may be reading.
    file.write_all(format!("{line_end}{id} {}\n", STANDARD.encode(key)).as_bytes())?;
    file.sync_all()?;
    Ok(id)
}

#[cfg(unix)]
fn only_owner(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path)?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::PermissionDenied, format!("{0}: others may read the key; chmod 600 {0}", path.display())))
}

#[cfg(not(unix))]
fn only_owner(_path: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_row_only() {
        let ring = Keyring::of_one([7; 32]);
        let (sealed, key) = ring.seal("row-1", "mot de passe", [9; 24]);
        assert!(!sealed.contains("mot"));
        assert_eq!(ring.open("row-1", &key, &sealed).as_deref(), Ok("mot de passe"));
        assert_eq!(ring.open("row-2", &key, &sealed), Err(CannotOpen));
        assert_eq!(Keyring::of_one([8; 32]).open("row-1", &key, &sealed), Err(CannotOpen));
    }

    #[test]
    fn a_rotated_ring_still_opens_what_is_older() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("atlas.key");
        let old = Keyring::at(&path).expect("made");
        let (sealed, key) = old.seal("r", "x", [1; 24]);
        let id = Keyring::rotate(&path).expect("rotated");
        let new = Keyring::at(&path).expect("read");
        assert_eq!((new.newest(), new.open("r", &key, &sealed).as_deref()), (id.as_str(), Ok("x")));
        assert_eq!(new.older().collect::<Vec<_>>(), [old.newest()]);
    }

    #[test]
    fn no_key_gets_the_id_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("atlas.key");
        let mut ids: Vec<String> = (0..3).map(|_| Keyring::rotate(&path).expect("rotated")).collect();
        assert!(ids.is_sorted(), "the newest encrypts: {ids:?}");
        ids.dedup();
        assert_eq!(ids.len(), 3);
        std::fs::write(&path, format!("k7 {}\n", STANDARD.encode([7; 32]))).expect("written");
        std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("set");
        let id = Keyring::rotate(&path).expect("rotated");
        assert_eq!(Keyring::at(&path).expect("read").newest(), id, "after the ids of earlier versions, too");
        std::fs::remove_file(&path).expect("lost");
        assert_ne!(Keyring::at(&path).expect("made").newest(), "k7");
    }
}
