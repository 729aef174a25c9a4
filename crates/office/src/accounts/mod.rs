//! Accounts: registering, proving the address, signing in, forgotten passwords, colleagues.

mod colleagues;
mod links;
mod register;
mod sessions;
mod sign_in;

pub(crate) use colleagues::place_of;
pub use links::{RESET_LIVES, VERIFY_LIVES};
pub use register::Registration;
pub use sign_in::SignIn;
