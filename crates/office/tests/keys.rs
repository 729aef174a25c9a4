//! The key file is for the eyes of its owner alone.
#![cfg(unix)]

use std::fs::Permissions;
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use office::Keyring;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).expect("there").permissions().mode() & 0o777
}

#[test]
fn a_key_file_is_made_for_its_owner_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.key");
    Keyring::at(&path).expect("made");
    assert_eq!(mode(&path), 0o600);
    Keyring::rotate(&path).expect("rotated");
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn a_key_that_others_may_read_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.key");
    let ring = Keyring::at(&path).expect("made");
    for mode in [0o640, 0o604, 0o644, 0o666] {
        std::fs::set_permissions(&path, Permissions::from_mode(mode)).expect("set");
        let refused = Keyring::at(&path).err().expect("refused");
        assert_eq!(refused.kind(), ErrorKind::PermissionDenied, "{mode:o}");
        assert!(refused.to_string().contains("chmod 600"), "{refused}");
    }
    std::fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("set");
    assert_eq!(Keyring::at(&path).expect("read").newest(), ring.newest());
}
