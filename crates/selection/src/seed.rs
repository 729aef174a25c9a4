//! The draw that breaks ties: published, and the same for everybody.
//!
//! A candidate's lot is the 64-bit FNV-1a hash of its name's bytes, plus the seed, mixed once by SplitMix64. Lots are
//! taken in ascending order, equal ones (there are none in practice) by name.

/// The lot of a candidate.
pub fn lot(seed: u64, id: &str) -> u64 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut z = hash.wrapping_add(seed).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The positions of candidates in the order of their lots.
pub(crate) fn draw(ids: &[String], seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by_cached_key(|at| (lot(seed, &ids[*at]), *at));
    order
}
