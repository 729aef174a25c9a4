//! The draw: an order by lot that anybody can repeat. The same on every machine, whatever its hash or word size.

use uuid::Uuid;

/// The lot of `id` in the draw of `seed`: the lower one comes first.
///
/// FNV-1a (64 bits: offset basis 0xcbf29ce484222325, prime 0x100000001b3) over the sixteen bytes of the id in their
/// printed order, started from the basis XOR the seed; then the finalizer of SplitMix64, which spreads the last bytes
/// over all bits. For ties and reading orders, not for secrets.
pub fn draw(seed: u64, id: Uuid) -> u64 {
    let hashed = id
        .as_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash: u64, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    spread(hashed)
}

const fn spread(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}
