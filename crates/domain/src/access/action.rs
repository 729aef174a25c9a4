//! Everything somebody may want to do, by noun.

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// Something somebody wants to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $name),+ }

        impl Action {
            /// Every action, in the order of the golden file.
            pub const ALL: &'static [Action] = &[$(Action::$name),+];

            /// The stable code, as in events.
            pub const fn code(self) -> &'static str {
                match self { $(Action::$name => $code),+ }
            }
        }
    };
}

actions! {
    /// Open an account, prove its address, ask for a new password.
    UseOwnAccount = "use-own-account",
    /// Give and take any right.
    GrantRoles = "grant-roles",
    /// Invite somebody to work on what one works on oneself, with the same right.
    InviteColleague = "invite-colleague",
    /// Open an edition or change its country lists and rules.
    ManageEdition = "manage-edition",
    /// Open a call from a template or change its plan.
    EditCall = "edit-call",
    /// Publish a call.
    PublishCall = "publish-call",
    /// Change quota rules.
    EditQuotas = "edit-quotas",
    /// Read the public page of a call.
    ReadCall = "read-call",
    /// See the office's page of a call: its phase and counts.
    OverseeCall = "oversee-call",

    /// Begin an application.
    StartApplication = "start-application",
    /// See an own application.
    ReadOwnApplication = "read-own-application",
    /// Save answers, credits, files, screeners of an own application.
    EditApplication = "edit-application",
    /// Submit an own application.
    SubmitApplication = "submit-application",
    /// Withdraw an own application.
    WithdrawApplication = "withdraw-application",
    /// Confirm or decline an announced selection.
    AnswerSelection = "answer-selection",
    /// Declare one's gender by a personal link.
    Declare = "declare",

    /// See the list of applications and one of them, as staff.
    ReadApplications = "read-applications",
    /// Say whether an application is eligible.
    Screen = "screen",
    /// Give one application a later deadline.
    Extend = "extend",
    /// Write an internal note.
    WriteNote = "write-note",
    /// Import applications from a file.
    Import = "import",
    /// Take a list away.
    Export = "export",
    /// Take files away.
    DownloadFiles = "download-files",
    /// Correct a credit after the submission.
    CorrectCredit = "correct-credit",
    /// Merge what stands twice: entries, projects, people.
    MergeDuplicates = "merge-duplicates",

    /// Write letters to a list, release or discard them.
    WriteLetters = "write-letters",

    /// Form panels, invite readers, assign entries, set a conflict.
    FormPanel = "form-panel",
    /// Accept or decline a seat, sign the confidentiality note.
    AnswerSeat = "answer-seat",
    /// Declare or withdraw an own conflict of interest.
    DeclareInterest = "declare-interest",
    /// Read an assigned entry.
    ReadEntry = "read-entry",
    /// Reveal the password of a screener of an assigned entry.
    RevealScreener = "reveal-screener",
    /// Score an assigned entry, abstain, reopen an own sheet.
    Score = "score",
    /// See others' scores of an entry.
    ReadOthersScores = "read-others-scores",

    /// See the board.
    ReadBoard = "read-board",
    /// Move an entry on the board.
    MoveOnBoard = "move-on-board",
    /// See exact tallies of quotas and what would mend a breach.
    ReadTallies = "read-tallies",
    /// Freeze the selection.
    Freeze = "freeze",
    /// Ask to freeze in spite of a broken rule.
    RequestOverride = "request-override",
    /// Approve or refuse such a request.
    ApproveOverride = "approve-override",
    /// Take a freeze back.
    Unfreeze = "unfreeze",
    /// Announce the decisions.
    Announce = "announce",
    /// Promote from the reserve, record a lapse.
    Promote = "promote",

    /// See projects over the years.
    ReadProjects = "read-projects",
    /// Record a milestone.
    RecordMilestone = "record-milestone",
    /// Take the gender report away (recorded).
    GenderReport = "gender-report",
    /// Work of the program itself: letters sent, places lapsed, sessions swept.
    RunJobs = "run-jobs",
}
