//! Which column of a file goes where.

use domain::call::{CallPlan, FieldKind, SubjectKind};
use domain::fault::Problem;
use domain::text::{Lang, fold};
use words::Words;

use super::table::LineProblem;

macro_rules! targets {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// Where a column goes. Its name is the message `import-target-{code}`, or the label of the field.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Target {
            $($(#[$doc])* $name,)+
            /// A question of the form.
            Field(String),
        }

        impl Target {
            /// Every target that every call has.
            pub const FIXED: &'static [Target] = &[$(Target::$name),+];

            /// The stable code, as forms post it.
            pub fn code(&self) -> String {
                match self {
                    $(Target::$name => $code.to_owned(),)+
                    Target::Field(code) => format!("field:{code}"),
                }
            }
        }
    };
}

targets! {
    /// Kept as an extra answer.
    Extra = "extra",
    /// The number the application is known by.
    Tracking = "tracking",
    /// First name of the contact.
    FirstName = "first-name",
    /// Last name of the contact.
    LastName = "last-name",
    /// Address of the contact.
    Email = "email",
    /// Who directs.
    Directors = "directors",
    /// Their addresses, in the same order.
    DirectorEmails = "director-emails",
    /// Their nationality.
    Nationality = "nationality",
    /// Whether it is their first feature.
    FirstFeature = "first-feature",
    /// Who produces.
    Producers = "producers",
    /// Their addresses, in the same order.
    ProducerEmails = "producer-emails",
    /// Who writes.
    Writers = "writers",
    /// The section applied for.
    Section = "section",
    /// When it was submitted.
    SubmittedAt = "submitted-at",
    /// Whether it was withdrawn or left incomplete.
    Status = "status",
}

/// Headers as FilmFreeway writes them, folded, and where they go. A field that the call does not ask for is an extra.
const KNOWN: &[(&str, &str)] = &[
    ("project title", "field:title"),
    ("title", "field:title"),
    ("directors", "directors"),
    ("director", "directors"),
    ("director(s)", "directors"),
    ("director email", "director-emails"),
    ("director emails", "director-emails"),
    ("director nationality", "nationality"),
    ("producers", "producers"),
    ("producer", "producers"),
    ("producer email", "producer-emails"),
    ("producer emails", "producer-emails"),
    ("writers", "writers"),
    ("writer", "writers"),
    ("first name", "first-name"),
    ("last name", "last-name"),
    ("email", "email"),
    ("country of origin", "field:countries"),
    ("language", "field:languages"),
    ("languages", "field:languages"),
    ("duration", "field:length"),
    ("runtime", "field:length"),
    ("synopsis", "field:synopsis"),
    ("project type", "field:genre"),
    ("production budget", "field:budget"),
    ("completion date", "field:completion"),
    ("first-time filmmaker", "first-feature"),
    ("first time filmmaker", "first-feature"),
    ("submission categories", "section"),
    ("submission category", "section"),
    ("submission date", "submitted-at"),
    ("submission status", "status"),
    ("tracking number", "tracking"),
];

impl Target {
    /// The target of a code, when the call has it.
    pub fn from_code(code: &str, plan: &CallPlan) -> Option<Target> {
        match code.strip_prefix("field:") {
            None => Target::FIXED.iter().find(|target| target.code() == code).cloned(),
            Some(field) => Target::fields(plan).find(|target| *target == Target::Field(field.to_owned())),
        }
    }

    /// The questions a column can answer: a screener needs its password sealed, a tick its own hand.
    fn fields(plan: &CallPlan) -> impl Iterator<Item = Target> {
        let can = |kind: &FieldKind| !matches!(kind, FieldKind::Screener | FieldKind::Tick);
        plan.fields().filter(move |field| can(&field.kind)).map(|field| Target::Field(field.code.clone()))
    }

    /// Every target of a call, in the order they are offered.
    pub fn of(plan: &CallPlan) -> Vec<Target> {
        Target::FIXED.iter().cloned().chain(Target::fields(plan)).collect()
    }

    /// Its name.
    pub fn label(&self, plan: &CallPlan, w: Words) -> String {
        match self {
            Target::Field(code) => plan
                .fields()
                .find(|field| field.code == *code)
                .map_or_else(|| code.clone(), |field| field.label.get(w.lang()).to_owned()),
            fixed => w.t(&format!("import-target-{}", fixed.code())).into_owned(),
        }
    }

    /// Where a column goes by its header.
    fn by_header(header: &str, plan: &CallPlan) -> Target {
        let header = fold(header);
        let known = KNOWN.iter().find(|(known, _)| *known == header);
        let known = known.and_then(|(_, code)| Target::from_code(code, plan));
        let asked = || {
            let said = |label: &domain::text::Text3| Lang::ALL.iter().any(|lang| fold(label.exact(*lang)) == header);
            let field = plan.fields().find(|field| fold(&field.code) == header || said(&field.label))?;
            Target::from_code(&format!("field:{}", field.code), plan)
        };
        known.or_else(asked).unwrap_or(Target::Extra)
    }
}

/// Where each column goes when nobody has said otherwise; the second column of a target is an extra.
pub(super) fn usual(header: &[String], plan: &CallPlan) -> Vec<Target> {
    let mut mapping: Vec<Target> = Vec::with_capacity(header.len());
    for name in header {
        let target = Target::by_header(name, plan);
        let taken = target != Target::Extra && mapping.contains(&target);
        mapping.push(if taken { Target::Extra } else { target });
    }
    mapping
}

/// What is wrong with a mapping.
pub(super) fn faults(header: &[String], mapping: &[Target], plan: &CallPlan) -> Vec<LineProblem> {
    let mut problems = Vec::new();
    for (at, target) in mapping.iter().enumerate() {
        if *target != Target::Extra && mapping[..at].contains(target) {
            problems.push(LineProblem::of(1, &header[at], Problem::AlreadyThere, ""));
        }
    }
    let mut needed = vec![(Target::Tracking, "Tracking Number"), (Target::Email, "Email")];
    match plan.subject {
        SubjectKind::Project => needed.push((Target::Field("title".to_owned()), "Project Title")),
        SubjectKind::Person => needed.push((Target::LastName, "Last Name")),
    }
    if plan.sections.len() > 1 {
        needed.push((Target::Section, "Submission Categories"));
    }
    for (target, name) in needed {
        if !mapping.contains(&target) {
            problems.push(LineProblem::of(1, name, Problem::ColumnMissing, ""));
        }
    }
    problems
}
