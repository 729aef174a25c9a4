//! Applications as rules read them: answers, credits, and each person's own declaration.

use std::collections::{BTreeMap, BTreeSet};

use domain::call::{Answers, CallPlan, CreditRole, FieldKind};
use domain::ids::{ApplicationId, CallId};
use domain::quota::{Code, Countries, Declaration, Entry, Member};
use domain::text::fold;
use store::board::{AskedRow, MemberRow};
use store::people::declaration_of;
use store::{StoreError, Tx};

use crate::ground::refusal::Outcome;

/// The entries of a call that `wanted` asks for. Declarations are read here and nowhere else in the office.
pub(super) async fn entries(
    tx: &mut Tx,
    call: CallId,
    plan: &CallPlan,
    wanted: impl Fn(ApplicationId) -> bool,
) -> Outcome<Vec<Entry>> {
    let (asked, credited) = tx.asked_of_call(call).await?;
    let mut members: BTreeMap<ApplicationId, Vec<MemberRow>> = BTreeMap::new();
    for row in credited {
        members.entry(application(&row.application_id)?).or_default().push(row);
    }
    let mut entries = Vec::new();
    for row in asked {
        let id = application(&row.id)?;
        if wanted(id) {
            entries.push(entry(id, &row, plan, &members.remove(&id).unwrap_or_default())?);
        }
    }
    Ok(entries)
}

fn application(id: &str) -> Result<ApplicationId, StoreError> {
    id.parse().map_err(|_| StoreError::inconsistent("applications", "id", id))
}

fn entry(id: ApplicationId, row: &AskedRow, plan: &CallPlan, members: &[MemberRow]) -> Outcome<Entry> {
    let answers: Answers =
        serde_json::from_str(&row.answers).map_err(|_| StoreError::inconsistent("applications", "answers", &row.id))?;
    let mut entry = Entry::blank(id);
    entry.section.clone_from(&row.section);
    entry.stage.clone_from(&row.stage);
    entry.genres = answered(&answers, &["genre", "genres"]);
    entry.languages = answered(&answers, &["language", "languages"]);
    entry.regions = answered(&answers, &["region", "regions"]);
    entry.companies = answered(&answers, &["company"]).iter().filter_map(|name| company(name)).collect();
    entry.choices = plan
        .fields()
        .filter(|field| matches!(field.kind, FieldKind::Choice { .. } | FieldKind::Choices { .. }))
        .map(|field| (field.code.clone(), answered(&answers, &[&field.code])))
        .filter(|(_, codes)| !codes.is_empty())
        .collect();
    entry.countries = Countries { main: country(&row.country), ..Countries::default() };
    for row in members {
        add_member(&mut entry, row)?;
    }
    Ok(entry)
}

fn add_member(entry: &mut Entry, row: &MemberRow) -> Outcome<()> {
    let bad = |column| StoreError::inconsistent("credits", column, &row.application_id);
    let role = CreditRole::from_code(&row.role).ok_or_else(|| bad("role"))?;
    if matches!(role, CreditRole::Producer | CreditRole::Participant) {
        entry.companies.extend(company(&row.company));
    }
    match role {
        CreditRole::Director | CreditRole::Participant => {
            let nationality = country(&row.nationality);
            if !nationality.is_empty() {
                entry.countries.directors.push(nationality);
            }
            let nth = row.nth_feature.map(|nth| u32::try_from(nth).map_err(|_| bad("nth_feature"))).transpose()?;
            entry.nth_feature = entry.nth_feature.max(nth);
        }
        CreditRole::Producer => {
            if entry.countries.majority_producer.is_empty() {
                entry.countries.majority_producer = country(&row.nationality);
            }
        }
        CreditRole::Writer => {}
    }
    entry.members.push(Member { person: row.person()?, role, declaration: declaration(row)? });
    Ok(())
}

/// What somebody declared; a declaration taken back is none.
fn declaration(row: &MemberRow) -> Outcome<Declaration> {
    if row.declared_at.is_none() || row.withdrawn_at.is_some() {
        return Ok(Declaration::Undeclared);
    }
    declaration_of(row.gender.as_deref())
        .ok_or_else(|| StoreError::inconsistent("declarations", "gender", &row.application_id).into())
}

fn answered(answers: &Answers, fields: &[&str]) -> BTreeSet<Code> {
    let given = fields.iter().filter_map(|field| answers.get(*field)).flat_map(|answer| answer.all());
    given.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
}

/// Companies are compared without case, accents and spaces beyond one, whether the form or a credit names them.
fn company(name: &str) -> Option<Code> {
    Some(fold(name)).filter(|name| !name.is_empty())
}

/// Countries are compared in upper case, however they were typed or imported.
fn country(code: &str) -> BTreeSet<Code> {
    let code = code.trim().to_uppercase();
    if code.is_empty() { BTreeSet::new() } else { BTreeSet::from([code]) }
}
