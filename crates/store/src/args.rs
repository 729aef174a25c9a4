//! Typed arguments of statements: a NULL keeps its type, which PostgreSQL needs.

use domain::ids;
use domain::text::Lang;
use domain::time::Moment;

/// One bound value.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text, or a NULL of that type.
    Text(Option<String>),
    /// A 64-bit integer, or a NULL of that type.
    Int(Option<i64>),
    /// A boolean, or a NULL of that type.
    Bool(Option<bool>),
}

macro_rules! into_arg {
    ($($from:ty => $variant:ident, |$value:ident| $make:expr;)+) => {$(
        impl From<$from> for Arg {
            fn from($value: $from) -> Arg {
                Arg::$variant(Some($make))
            }
        }
        impl From<Option<$from>> for Arg {
            fn from(value: Option<$from>) -> Arg {
                Arg::$variant(value.map(|$value| $make))
            }
        }
    )+};
}

into_arg! {
    &str => Text, |value| value.to_owned();
    String => Text, |value| value;
    &String => Text, |value| value.clone();
    Lang => Text, |value| value.code().to_owned();
    i64 => Int, |value| value;
    u32 => Int, |value| i64::from(value);
    Moment => Int, |value| value.0;
    bool => Bool, |value| value;
}

macro_rules! id_args {
    ($($id:ident),+) => { into_arg! { $(ids::$id => Text, |value| value.to_string();)+ } };
}
id_args!(
    AccountId,
    RoleId,
    EditionId,
    CallId,
    ProjectId,
    ApplicationId,
    SnapshotId,
    FileId,
    ScreenerId,
    PersonId,
    CreditId,
    PanelId,
    SeatId,
    AssignmentId,
    InterestId,
    ScoresheetId,
    QuotaId,
    FreezeId,
    OverrideId,
    LetterId,
    MilestoneId,
    EventId,
    NoteId
);

/// The arguments of a statement, in order: `args![account, now, None::<i64>]`.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Arg::from($value)),*] };
}
pub(crate) use args;
