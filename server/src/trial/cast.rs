//! Who asks, and at which moments in the life of a call.

macro_rules! listed {
    ($(#[$doc:meta])* $type:ident, $all:ident: $($(#[$one:meta])* $name:ident = $code:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum $type { $($(#[$one])* $name),+ }

        pub(super) const $all: &[$type] = &[$($type::$name),+];

        impl $type {
            pub(super) const fn code(self) -> &'static str {
                match self { $($type::$name => $code),+ }
            }
        }
    };
}

listed! {
    /// A moment in the life of the call.
    When, WHEN:
    /// Applications are taken; the panel is invited.
    Open = "open",
    /// The panel has accepted and not signed.
    Accepted = "accepted",
    /// Readers read.
    Reading = "reading",
    /// The board is open, one entry selected, one in reserve; a rule is broken.
    Board = "board",
    /// Somebody asked to pass it.
    Asked = "asked",
    /// It was approved.
    Passed = "passed",
    /// Frozen.
    Frozen = "frozen",
    /// Announced; letters are drafts.
    Announced = "announced",
}

listed! {
    /// Who asks.
    Who, WHO:
    /// Not signed in.
    Nobody = "nobody",
    /// Whose application it is.
    Owner = "owner",
    /// Another applicant of the call.
    Other = "other",
    /// A reader it is assigned to.
    Reads = "reads",
    /// A reader of the panel it is not assigned to.
    Seated = "seated",
    /// A reader it is assigned to, who has a conflict of interest in it.
    Recused = "recused",
    /// The president of the panel.
    Presides = "presides",
    /// Staff of the program.
    Staff = "staff",
    /// Staff of the program with a conflict of interest in the entry.
    Biased = "biased",
    /// Staff of another program.
    Elsewhere = "elsewhere",
    /// The quota officer.
    Officer = "officer",
    /// The approver.
    Approver = "approver",
    /// The administrator.
    Admin = "admin",
    /// Somebody of the staff who was suspended.
    Suspended = "suspended",
}
