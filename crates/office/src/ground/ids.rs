//! Where ids, codes and secrets come from: the machine's randomness, or a seed in tests.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::time::Moment;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// Digits and letters without look-alikes (no 0 O 1 I L U).
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A source of ids, codes and secrets.
pub trait Ids: Send + Sync {
    /// Fills `bytes` with what nobody can guess (or, in tests, with what everybody can repeat).
    fn fill(&self, bytes: &mut [u8]);

    /// A UUID of version 7.
    fn uuid(&self, now: Moment) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        Builder::from_unix_timestamp_millis(u64::try_from(now.0).unwrap_or(0), &random).into_uuid()
    }

    /// Six letters for people.
    fn code(&self) -> String {
        let mut random = [0; 6];
        self.fill(&mut random);
        random.iter().map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()])).collect()
    }

    /// 256 bits for a link.
    fn secret(&self) -> String {
        let mut random = [0; 32];
        self.fill(&mut random);
        URL_SAFE_NO_PAD.encode(random)
    }
}

/// The machine's randomness.
#[derive(Debug)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives randomness");
    }
}

/// A repeatable sequence, for tests.
#[derive(Debug)]
pub struct SeededIds(Mutex<[u8; 32]>);

impl SeededIds {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> SeededIds {
        SeededIds(Mutex::new(Sha256::digest(seed.to_be_bytes()).into()))
    }
}

impl Ids for SeededIds {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in bytes.chunks_mut(32) {
            *state = Sha256::digest(*state).into();
            chunk.copy_from_slice(&state[..chunk.len()]);
        }
    }
}

/// Ids and codes that are the same at every start, whatever the day, and secrets that nobody can guess: what the
/// demonstration is made with. Draws go by ids, so that it then looks the same everywhere.
#[derive(Debug)]
pub(crate) struct StagedIds {
    drawn: SeededIds,
    made: AtomicU64,
}

impl StagedIds {
    /// From the beginning.
    pub(crate) fn new() -> StagedIds {
        StagedIds { drawn: SeededIds::new(2025), made: AtomicU64::new(0) }
    }
}

impl Ids for StagedIds {
    fn fill(&self, bytes: &mut [u8]) {
        self.drawn.fill(bytes);
    }

    /// In the order of making, as if one were made in each millisecond of 2025.
    fn uuid(&self, _: Moment) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        let made = self.made.fetch_add(1, Ordering::Relaxed);
        Builder::from_unix_timestamp_millis(1_735_689_600_000 + made, &random).into_uuid()
    }

    fn secret(&self) -> String {
        RandomIds.secret()
    }
}
