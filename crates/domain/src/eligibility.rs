//! What makes an application eligible, and what falls short.

use serde::{Deserialize, Serialize};

use crate::text::Text3;

/// A requirement of the regulations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Stable code.
    pub code: String,
    /// The article it comes from, `3.2`.
    pub article: String,
    /// The requirement in words.
    pub label: Text3,
}
