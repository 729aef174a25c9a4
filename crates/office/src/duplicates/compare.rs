//! Two that may be one, side by side.

use domain::access::Action;
use domain::application::{Application, Credit};
use domain::board::BoardPlace;
use domain::call::Call;
use domain::ids::PersonId;
use domain::text::Text3;
use domain::time::Moment;
use store::Tx;

use super::PersonSide;
use crate::calls::CallHead;
use crate::ground::refusal::Outcome;
use crate::{Office, Refusal, Viewer};

/// Two entries side by side.
#[derive(Debug, Clone)]
pub struct FilmCompared {
    /// The call they are looked at from, for its head.
    pub head: CallHead,
    /// The zone of its dates.
    pub zone: String,
    /// Both are entries of one call: one of them is withdrawn. Otherwise their projects become one.
    pub same_call: bool,
    /// Both.
    pub sides: [FilmSide; 2],
    /// One of them holds a place of a frozen selection: the rules are evaluated again, and that has to be asked for.
    pub evaluates: bool,
}

/// One of two entries. Gender is not here.
#[derive(Debug, Clone)]
pub struct FilmSide {
    /// The code of its call.
    pub call: String,
    /// The name of its call.
    pub call_title: Text3,
    /// The name of its edition.
    pub edition: Text3,
    /// The name of its section.
    pub section: Text3,
    /// The application.
    pub application: Application,
    /// When it was first submitted.
    pub submitted_at: Option<Moment>,
    /// Who is named.
    pub credits: Vec<Credit>,
    /// The code of its project.
    pub project: Option<String>,
    /// Files it has.
    pub files: usize,
    /// Where it lies on the board.
    pub place: BoardPlace,
}

/// Two people side by side.
#[derive(Debug, Clone)]
pub struct PeopleCompared {
    /// The call they are looked at from, for its head.
    pub head: CallHead,
    /// Both.
    pub sides: [PersonSide; 2],
    /// One of their entries holds a place of a frozen selection.
    pub evaluates: bool,
}

impl Office {
    /// Two entries side by side; at least one of them is of `call`.
    ///
    /// # Errors
    /// Denied to all but the program's staff of both; not found to who has a conflict of interest in one of them.
    pub async fn compare_films(&self, viewer: &Viewer, call: &str, codes: [&str; 2]) -> Outcome<FilmCompared> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        let entries = self.pair_of_films(&mut tx, viewer, &call, codes).await?;
        let mut evaluates = false;
        for (entry, call, _) in &entries {
            evaluates |= self.holds_a_frozen_place(&mut tx, call, entry.id).await?;
        }
        let edition = self.edition_of(&mut tx, call.edition).await?;
        let same_call = entries[0].1.id == entries[1].1.id;
        let [one, other] = entries;
        Ok(FilmCompared {
            zone: edition.plan.zone.clone(),
            head: CallHead::of(&call, edition, viewer),
            same_call,
            sides: [self.film_side(&mut tx, one.0, &one.1).await?, self.film_side(&mut tx, other.0, &other.1).await?],
            evaluates: evaluates && same_call,
        })
    }

    /// Two entries that the viewer may merge, with their calls; at least one of them is of `call`.
    pub(super) async fn pair_of_films(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        codes: [&str; 2],
    ) -> Outcome<[(Application, Call, domain::access::Grant); 2]> {
        let one = self.film_to_merge(tx, viewer, codes[0]).await?;
        let other = self.film_to_merge(tx, viewer, codes[1]).await?;
        if one.0.id == other.0.id || ![one.1.id, other.1.id].contains(&call.id) {
            return Err(Refusal::NOT_FOUND);
        }
        Ok([one, other])
    }

    async fn film_to_merge(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        code: &str,
    ) -> Outcome<(Application, Call, domain::access::Grant)> {
        viewer.signed_in()?;
        let entry = tx.application_by_code(code).await?.ok_or(Refusal::NOT_FOUND)?;
        let call = self.call_with(tx, entry.call).await?;
        let (entry, grant) = self.application_for(tx, viewer, Action::MergeDuplicates, &call, code).await?;
        let sent = matches!(entry.standing, domain::application::Standing::Submitted { .. });
        if sent { Ok((entry, call, grant)) } else { Err(Refusal::NOT_FOUND) }
    }

    async fn film_side(&self, tx: &mut Tx, application: Application, call: &Call) -> Outcome<FilmSide> {
        let files = tx.files_of(application.id).await?;
        let section = call.plan.section(&application.section);
        let edition = self.edition_of(tx, call.edition).await?;
        let project = match application.project {
            Some(project) => tx.project_code(project).await?,
            None => None,
        };
        Ok(FilmSide {
            call: call.code.clone(),
            call_title: call.plan.title.clone(),
            edition: edition.plan.name,
            section: section.map(|section| section.title.clone()).unwrap_or_default(),
            submitted_at: application.submitted_at,
            credits: tx.credits(application.id).await?,
            project,
            files: files.iter().filter(|file| file.removed_at.is_none()).count(),
            place: self.place_of(tx, call, application.id).await?,
            application,
        })
    }

    /// Where an entry lies on the board of its call.
    pub(super) async fn place_of(&self, tx: &mut Tx, call: &Call, id: domain::ids::ApplicationId) -> Outcome<BoardPlace> {
        let rows = tx.board_entries(call.id).await?;
        Ok(rows.iter().find(|row| row.application == id).map_or(BoardPlace::Candidate, |row| row.place))
    }

    /// Two people side by side, with the entries of the viewer's calls that name them.
    ///
    /// # Errors
    /// Denied to all but the program's staff; not found when one of them is named nowhere the viewer works.
    pub async fn compare_people(&self, viewer: &Viewer, call: &str, ids: [PersonId; 2]) -> Outcome<PeopleCompared> {
        let mut tx = self.read().await?;
        let call = self.call_of(&mut tx, call).await?;
        let sides = self.pair_of_people(&mut tx, viewer, &call, ids).await?;
        let mut evaluates = false;
        for id in tx.applications_naming(ids[0], ids[1]).await? {
            let entry = tx.application(id).await?.ok_or(Refusal::NOT_FOUND)?;
            let call = self.call_with(&mut tx, entry.call).await?;
            evaluates |= self.holds_a_frozen_place(&mut tx, &call, id).await?;
        }
        let edition = self.edition_of(&mut tx, call.edition).await?;
        Ok(PeopleCompared { head: CallHead::of(&call, edition, viewer), sides, evaluates })
    }

    pub(super) async fn pair_of_people(
        &self,
        tx: &mut Tx,
        viewer: &Viewer,
        call: &Call,
        ids: [PersonId; 2],
    ) -> Outcome<[PersonSide; 2]> {
        viewer.may(Action::MergeDuplicates, &call.subject(), call.phase(viewer.now))?;
        let calls = self.own_calls(tx, viewer).await?;
        let known = self.people_known(tx, viewer, &calls, call.id).await?;
        let side = |id: PersonId| known.iter().find(|(_, side)| side.id == id).map(|(_, side)| side.clone());
        match (side(ids[0]), side(ids[1])) {
            (Some(one), Some(other)) if one.id != other.id => Ok([one, other]),
            _ => Err(Refusal::NOT_FOUND),
        }
    }
}
