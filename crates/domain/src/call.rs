//! A call and its plan: everything staff can edit, kept as data.

mod check;
mod form;
mod part;
mod plan;
mod standing;

pub use check::is_link;
pub use form::{Answer, Answers, Choice, CreditAsk, CreditRole, DocumentAsk, Field, FieldKind, FileKind, Step};
pub use part::PlanPart;
pub(crate) use plan::codes;
pub use plan::{
    Article, CallPlan, Contact, LIST_PLACES, LetterKind, LetterText, OthersScores, Program, Section, Stage, SubjectKind, Window,
};
pub use standing::Call;
