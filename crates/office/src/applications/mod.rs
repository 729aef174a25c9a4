//! Applications, as those who apply see and write them: drafts, credits, files, checking, submitting, what came of it.
//!
//! Saving never fails on content: a draft is stored as it was typed, and what is wrong with it is derived from what
//! is stored, when it is checked and when it is submitted. Every write names what it was made from; where two writes
//! disagree about one field, both texts come back.

mod check;
mod credits;
mod draft;
mod facts;
mod files;
mod listed;
mod own;
mod page;
mod screeners;
mod sent;
mod sniff;
mod start;
mod storage;
mod submit;

pub use check::{CheckGroup, CheckLine, CheckPage, CheckValue};
pub use credits::{CreditConflict, CreditInput, CreditPage, CreditSaved, TeamPage};
pub use draft::{Saved, StepConflict, StepInput, StepPage};
pub use files::{DocumentLine, DocumentsPage, FileBody, FileLine};
pub(crate) use listed::{Naming, leading, listed, prefix};
pub use own::{CallName, Heading};
pub use page::{ApplicationPage, Happened, Happening, SnapshotLine, Task, TaskKind, TaskState};
pub use screeners::{ScreenerInput, ScreenerLine, ScreenersPage};
pub use sent::{Sent, SentCredit, SentFile, SentPage, SentScreener};
pub use start::{MyApplication, MyApplications, SectionChoice, StartPage};
pub use submit::SubmitInput;
