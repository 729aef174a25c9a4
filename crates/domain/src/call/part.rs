//! The parts of a plan that are edited apart, when each can be, and what must hold between them.

use super::plan::codes;
use super::{CallPlan, FieldKind};
use crate::fault::{Fault, Problem};
use crate::phase::Phase;
use crate::time::Deadline;

codes! {
    /// A part of a plan, edited on a page of its own.
    PlanPart {
        /// Opening, sections with their deadlines and places, reading, announcement.
        Dates = "dates",
        /// Name, summary, public page, regulations, contact.
        Texts = "texts",
        /// Questions, documents, people to be named.
        Form = "form",
        /// What makes an application eligible.
        Requirements = "requirements",
        /// What readers score, and what they see.
        Criteria = "criteria",
        /// The words of letters.
        Letters = "letters",
    }
}

impl PlanPart {
    /// Whether the part can still be changed in `phase`. What applicants answer to stays as it was when they began;
    /// dates can be moved until the selection is frozen, letters written until they are sent.
    pub fn open_in(self, phase: Phase) -> bool {
        match self {
            PlanPart::Texts | PlanPart::Form | PlanPart::Requirements => phase == Phase::Preparation,
            PlanPart::Criteria => phase < Phase::Reading,
            PlanPart::Dates | PlanPart::Letters => phase < Phase::Frozen,
        }
    }
}

impl CallPlan {
    /// What keeps the plan from being published: names missing, dates out of order, references to nothing. Fields are
    /// named as in the editor.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut add = |field: String, problem| faults.push(Fault::of(field, problem));
        let mut follows = |field: String, earlier: &Deadline, later: &Deadline| {
            if later.at <= earlier.at {
                add(field, Problem::EndBeforeStart);
            }
        };
        for section in &self.sections {
            follows(format!("sections.{}.deadline", section.code), &self.opens, &section.deadline);
        }
        if let Some(last) = self.sections.iter().map(|section| &section.deadline).max_by_key(|deadline| deadline.at) {
            follows("reading.starts".to_owned(), last, &self.reading.starts);
        }
        follows("reading.ends".to_owned(), &self.reading.starts, &self.reading.ends);
        follows("announces".to_owned(), &self.reading.ends, &self.announces);
        for requirement in &self.requirements {
            if !self.regulations.iter().any(|article| article.number == requirement.article) {
                add(format!("requirements.{}.article", requirement.code), Problem::NotAChoice);
            }
        }
        for criterion in self.criteria.iter().filter(|criterion| criterion.max <= criterion.min) {
            add(format!("criteria.{}.max", criterion.code), Problem::TooSmall { min: i64::from(criterion.min) + 1 });
        }
        for credit in self.credits.iter().filter(|credit| credit.max < credit.min) {
            add(format!("credits.{}.max", credit.role.code()), Problem::TooSmall { min: i64::from(credit.min) });
        }
        for field in self.fields() {
            if let FieldKind::Number { min, max } = field.kind
                && max < min
            {
                add(format!("fields.{}.max", field.code), Problem::TooSmall { min });
            }
        }
        faults
    }

    /// Deadlines that `later` sets earlier than this plan: not allowed once applications are taken.
    pub fn shortened(&self, later: &CallPlan) -> Vec<Fault> {
        let sections = self.sections.iter().filter_map(|section| Some((section, later.section(&section.code)?)));
        sections
            .filter(|(before, after)| after.deadline.at < before.deadline.at)
            .map(|(before, _)| Fault::of(format!("sections.{}.deadline", before.code), Problem::OnlyLater))
            .collect()
    }
}
