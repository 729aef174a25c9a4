//! Editions and calls: opened from templates, edited, published, copied; rules changed version by version.

mod support;

use std::collections::BTreeMap;

use domain::access::{Denial, Role, RoleKind, Scope};
use domain::call::PlanPart;
use domain::fault::Problem;
use domain::phase::Phase;
use domain::text::Lang;
use domain::time::DAY;
use office::calls::{PlanForm, Typed, templates};
use office::editions::NewColleague;
use office::{Office, Refusal, Viewer};

fn typed(pairs: &[(&str, &str)]) -> Typed {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn edition(year: &str) -> Typed {
    let (starts, ends) = (format!("{year}-11-26"), format!("{year}-12-04"));
    let name = format!("Édition {year}");
    typed(&[
        ("year", year),
        ("name.fr", &name),
        ("name.en", &name),
        ("name.ar", &name),
        ("starts", &starts),
        ("ends", &ends),
        ("zone", "Africa/Casablanca"),
    ])
}

/// What a form holds, as a browser would post it.
fn posted(plan: &PlanForm) -> Typed {
    let slots = plan.form.groups.iter().flat_map(|group| &group.slots);
    slots.filter(|slot| !slot.value.is_empty()).map(|slot| (slot.name.clone(), slot.value.clone())).collect()
}

/// The form of a part, changed in a few places.
async fn changed(office: &Office, viewer: &Viewer, part: PlanPart, pairs: &[(&str, &str)]) -> (i64, Typed) {
    let plan = office.plan_form(viewer, "workshops-2027", part).await.expect("the form");
    let mut form = posted(&plan);
    form.extend(typed(pairs));
    (plan.version, form)
}

async fn workshops(house: &support::House) -> Viewer {
    let admin = house.colleague("Admin", RoleKind::Administrator).await;
    house.office.open_edition(&admin, &edition("2027")).await.expect("opened");
    let code = house.office.create_call(&admin, "2027", "workshops", "2027-02-01").await.expect("created");
    assert_eq!(code, "workshops-2027");
    admin
}

fn faults<T: std::fmt::Debug>(result: Result<T, Refusal>) -> BTreeMap<String, Problem> {
    match result {
        Err(Refusal::Faults(faults)) => faults.into_iter().map(|fault| (fault.field.to_string(), fault.problem)).collect(),
        other => panic!("{other:?}"),
    }
}

fn denial<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Denial {
    match result {
        Err(Refusal::Denied(denial)) => denial,
        other => panic!("{other:?}"),
    }
}

both_engines!(a_call_from_a_template_is_seen_by_the_office_until_it_is_published, |house| async move {
    let admin = workshops(&house).await;
    let nobody = house.office.viewer(None, Lang::Fr).await.expect("read");
    assert_eq!(denial(house.office.public_call(&nobody, "workshops-2027").await), Denial::NotFound);
    assert!(house.office.public_call(&admin, "workshops-2027").await.expect("the office sees it").unpublished);
    assert!(house.office.public_home(&nobody).await.expect("home").announced.is_empty());

    house.office.publish_call(&admin, "workshops-2027").await.expect("published");
    let page = house.office.public_call(&nobody, "workshops-2027").await.expect("seen before it opens");
    assert_eq!((page.phase, page.takes_applications, page.unpublished), (Phase::Preparation, false, false));
    assert_eq!(page.sections.iter().map(|section| section.places).collect::<Vec<_>>(), [12, 10, 5, 5, 1]);
    assert_eq!(page.opens.local, "2027-02-01T09:00");
    assert!(!page.quotas.is_empty() && page.quotas.len() < 10, "only the rules the office shows");
    assert_eq!(house.office.public_home(&nobody).await.expect("home").announced.len(), 1);

    house.office.shift_clock(20 * DAY);
    let nobody = house.office.viewer(None, Lang::Fr).await.expect("read");
    let home = house.office.public_home(&nobody).await.expect("home");
    assert_eq!((home.open.len(), home.announced.len(), home.closed.len()), (1, 0, 0));
    assert_eq!(home.open[0].next_deadline.as_ref().map(|deadline| deadline.local.as_str()), Some("2027-04-02T23:59"));
});

both_engines!(every_template_opens, |house| async move {
    let admin = house.colleague("Admin", RoleKind::Administrator).await;
    house.office.open_edition(&admin, &edition("2027")).await.expect("opened");
    for template in templates() {
        house.office.create_call(&admin, "2027", &template.code, "2027-02-01").await.expect("created");
    }
    let again = house.office.create_call(&admin, "2027", "press", "2027-02-01").await.expect("a second one");
    assert_eq!(again, "press-2027-2");
    let home = house.office.office_home(&admin).await.expect("home");
    assert_eq!(home.editions[0].calls.len(), 6);
    assert!(home.editions[0].calls.iter().all(|call| call.publish && !call.published));
    let wrong = house.office.create_call(&admin, "2027", "no-such", "2027-02-01").await;
    assert_eq!(faults(wrong)["template"], Problem::NotAChoice);
    assert_eq!(faults(house.office.create_call(&admin, "2027", "press", "soon").await)["opens"], Problem::NotADate);
});

both_engines!(an_edition_is_opened_by_an_administrator_once, |house| async move {
    let staff = house.colleague("Staff", RoleKind::ProgramStaff).await;
    let admin = house.colleague("Admin", RoleKind::Administrator).await;
    assert_eq!(denial(house.office.open_edition(&staff, &edition("2027")).await), Denial::RoleMissing);
    let mut wrong = edition("2027");
    wrong.extend(typed(&[("ends", "2027-11-01"), ("zone", "Africa/Nowhere"), ("name.ar", " ")]));
    let found = faults(house.office.open_edition(&admin, &wrong).await);
    assert_eq!(found["ends"], Problem::EndBeforeStart);
    assert_eq!(found["zone"], Problem::NotAChoice);
    assert_eq!(found["name.ar"], Problem::Required);
    house.office.open_edition(&admin, &edition("2027")).await.expect("opened");
    assert_eq!(faults(house.office.open_edition(&admin, &edition("2027")).await)["year"], Problem::AlreadyThere);
});

both_engines!(country_lists_are_edited_with_their_version, |house| async move {
    let admin = workshops(&house).await;
    let form = house.office.edition_form(&admin, "2027").await.expect("the form");
    let slots = form.form.groups.iter().flat_map(|group| &group.slots);
    let mut sent: Typed = slots.map(|slot| (slot.name.clone(), slot.value.clone())).collect();
    sent.insert("groups.moroccan.countries".to_owned(), "MA, ZZ".to_owned());
    let refused = house.office.edit_edition(&admin, "2027", form.version, &sent).await;
    assert_eq!(faults(refused)["groups.moroccan.countries"], Problem::NotACountry);
    sent.insert("groups.moroccan.countries".to_owned(), "MA SN".to_owned());
    house.office.edit_edition(&admin, "2027", form.version, &sent).await.expect("kept");
    let stale = house.office.edit_edition(&admin, "2027", form.version, &sent).await;
    assert!(matches!(stale, Err(Refusal::Stale)), "{stale:?}");
});

both_engines!(a_plan_is_edited_before_the_opening, |house| async move {
    let admin = workshops(&house).await;
    let office = &house.office;
    let dates = [("sections.shorts.deadline", "2027-04-20T18:00"), ("sections.shorts.places", "6")];
    let (version, form) = changed(office, &admin, PlanPart::Dates, &dates).await;
    office.edit_plan(&admin, "workshops-2027", PlanPart::Dates, version, &form).await.expect("kept");
    let (version, mut form) =
        changed(office, &admin, PlanPart::Form, &[("fields.logline.label.fr", "En une phrase"), ("fields.logline.max", "40")])
            .await;
    form.remove("fields.synopsis.required");
    office.edit_plan(&admin, "workshops-2027", PlanPart::Form, version, &form).await.expect("kept");

    let page = office.public_call(&admin, "workshops-2027").await.expect("the page");
    let shorts = page.sections.iter().find(|section| section.code == "shorts").expect("a section");
    assert_eq!((shorts.deadline.local.as_str(), shorts.places), ("2027-04-20T18:00", 6));
    let fields: Vec<_> = page.steps.iter().flat_map(|step| &step.fields).collect();
    let logline = fields.iter().find(|field| field.code == "logline").expect("a field");
    assert_eq!(logline.label.fr, "En une phrase");
    assert!(logline.required && !fields.iter().find(|field| field.code == "synopsis").expect("a field").required);
});

both_engines!(what_cannot_be_in_a_plan_is_named_field_by_field, |house| async move {
    let admin = workshops(&house).await;
    let wrong = [
        ("opens", "2027-13-01T09:00"),
        ("reading.ends", "2027-02-02T09:00"),
        ("sections.development.places", "many"),
        ("confirm-days", "0"),
    ];
    let (version, form) = changed(&house.office, &admin, PlanPart::Dates, &wrong).await;
    let found = faults(house.office.edit_plan(&admin, "workshops-2027", PlanPart::Dates, version, &form).await);
    assert_eq!(found["opens"], Problem::NotADate);
    assert_eq!(found["reading.ends"], Problem::EndBeforeStart);
    assert_eq!(found["sections.development.places"], Problem::NotANumber);
    assert_eq!(found["confirm-days"], Problem::TooSmall { min: 1 });
    let (version, form) = changed(&house.office, &admin, PlanPart::Requirements, &[("requirements.origin.article", "9.9")]).await;
    let found = faults(house.office.edit_plan(&admin, "workshops-2027", PlanPart::Requirements, version, &form).await);
    assert_eq!(found["requirements.origin.article"], Problem::NotAChoice);
    let mistyped = [("letters.selected.subject.fr", "{titre} est retenu"), ("letters.reserve.body.ar", "قبل {date}")];
    let (version, form) = changed(&house.office, &admin, PlanPart::Letters, &mistyped).await;
    let found = faults(house.office.edit_plan(&admin, "workshops-2027", PlanPart::Letters, version, &form).await);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["letters.reserve.body.ar", "letters.selected.subject.fr"]);
    assert!(found.values().all(|problem| *problem == Problem::UnknownPlace), "{found:?}");
});

both_engines!(two_people_at_one_plan_do_not_overwrite_each_other, |house| async move {
    let admin = workshops(&house).await;
    let staff = house.colleague("Staff", RoleKind::ProgramStaff).await;
    let (version, first) = changed(&house.office, &admin, PlanPart::Dates, &[("sections.shorts.places", "7")]).await;
    let (_, second) = changed(&house.office, &staff, PlanPart::Dates, &[("sections.shorts.places", "8")]).await;
    house.office.edit_plan(&admin, "workshops-2027", PlanPart::Dates, version, &first).await.expect("the first is kept");
    let late = house.office.edit_plan(&staff, "workshops-2027", PlanPart::Dates, version, &second).await;
    assert!(matches!(late, Err(Refusal::Stale)), "{late:?}");
    let now = house.office.plan_form(&staff, "workshops-2027", PlanPart::Dates).await.expect("the form");
    let both = now.form.typed(&second, true);
    let slot = both.groups.iter().flat_map(|group| &group.slots).find(|slot| slot.name == "sections.shorts.places");
    let slot = slot.expect("the slot");
    assert_eq!((slot.value.as_str(), slot.stored.as_deref()), ("8", Some("7")), "both are shown");
    house.office.edit_plan(&staff, "workshops-2027", PlanPart::Dates, version + 1, &second).await.expect("kept knowingly");
});

both_engines!(once_open_the_form_stays_and_deadlines_only_move_later, |house| async move {
    let admin = workshops(&house).await;
    house.office.publish_call(&admin, "workshops-2027").await.expect("published");
    house.office.shift_clock(20 * DAY);
    let id = admin.id().expect("an account");
    let admin = house.viewer(id).await;
    let (version, form) = changed(&house.office, &admin, PlanPart::Form, &[("fields.logline.max", "10")]).await;
    let refused = house.office.edit_plan(&admin, "workshops-2027", PlanPart::Form, version, &form).await;
    assert_eq!(denial(refused), Denial::NotInPhase);
    let (version, form) =
        changed(&house.office, &admin, PlanPart::Dates, &[("sections.development.deadline", "2027-04-01T23:59")]).await;
    let refused = house.office.edit_plan(&admin, "workshops-2027", PlanPart::Dates, version, &form).await;
    assert_eq!(faults(refused)["sections.development.deadline"], Problem::OnlyLater);
    let (version, form) =
        changed(&house.office, &admin, PlanPart::Dates, &[("sections.development.deadline", "2027-04-03T23:59")]).await;
    house.office.edit_plan(&admin, "workshops-2027", PlanPart::Dates, version, &form).await.expect("a day more");
});

both_engines!(an_anonymous_copy_is_asked_for_where_the_reading_is_blind, |house| async move {
    let admin = workshops(&house).await;
    let office = &house.office;
    let documents = async || {
        let plan = office.plan_form(&admin, "workshops-2027", PlanPart::Form).await.expect("the form");
        let names = posted(&plan).into_keys().filter_map(|name| Some(name.strip_suffix(".megabytes")?.to_owned()));
        (names.collect::<Vec<_>>(), plan.hides_every_document)
    };
    let before = documents().await.0;
    let (version, form) = changed(office, &admin, PlanPart::Criteria, &[("blind", "yes")]).await;
    office.edit_plan(&admin, "workshops-2027", PlanPart::Criteria, version, &form).await.expect("blind");
    assert!(documents().await.1, "readers would see no document");
    let (version, form) = changed(office, &admin, PlanPart::Form, &[("documents.script.copy", "yes")]).await;
    office.edit_plan(&admin, "workshops-2027", PlanPart::Form, version, &form).await.expect("asked");
    let (with, hides) = documents().await;
    let new: Vec<_> = with.iter().filter(|code| !before.contains(code)).map(String::as_str).collect();
    assert_eq!((new, hides), (vec!["documents.script-anonymous"], false));
    let (version, mut form) = changed(office, &admin, PlanPart::Form, &[]).await;
    assert_eq!(
        form.get("documents.script-anonymous.label.fr").map(String::as_str),
        Some("Traitement ou scénario – copie anonyme")
    );
    form.remove("documents.script.copy");
    office.edit_plan(&admin, "workshops-2027", PlanPart::Form, version, &form).await.expect("not asked any more");
    assert_eq!(documents().await, (before, true));
});

both_engines!(a_call_is_copied_to_the_next_edition_with_its_rules, |house| async move {
    let admin = workshops(&house).await;
    assert_eq!(faults(house.office.copy_call(&admin, "workshops-2027", "2028").await)["edition"], Problem::NotAChoice);
    house.office.open_edition(&admin, &edition("2028")).await.expect("opened");
    assert_eq!(faults(house.office.copy_call(&admin, "workshops-2027", "2027").await)["edition"], Problem::NotAChoice);
    let code = house.office.copy_call(&admin, "workshops-2027", "2028").await.expect("copied");
    assert_eq!(code, "workshops-2028");
    let copy = house.office.public_call(&admin, &code).await.expect("the page");
    assert_eq!(copy.opens.local, "2028-02-01T09:00");
    assert!(copy.unpublished);
    let rules =
        |list: office::calls::QuotaList| list.quotas.into_iter().map(|quota| (quota.code, quota.version)).collect::<Vec<_>>();
    let old = rules(house.office.quota_list(&admin, "workshops-2027").await.expect("rules"));
    let new = rules(house.office.quota_list(&admin, &code).await.expect("rules"));
    assert_eq!(old, new);
    assert_eq!(new.len(), 10);
});

both_engines!(rules_are_changed_by_the_quota_officer_version_by_version, |house| async move {
    workshops(&house).await;
    let staff = house.colleague("Staff", RoleKind::ProgramStaff).await;
    let officer = house.colleague("Officer", RoleKind::QuotaOfficer).await;
    let form = house.office.quota_form(&officer, "workshops-2027", "women-directors").await.expect("the form");
    let mut sent: Typed =
        form.form.groups.iter().flat_map(|group| &group.slots).map(|slot| (slot.name.clone(), slot.value.clone())).collect();
    let denied = house.office.edit_quota(&staff, "workshops-2027", "women-directors", 1, &sent).await;
    assert_eq!(denial(denied), Denial::RoleMissing);
    sent.insert("share".to_owned(), "7/5".to_owned());
    let wrong = house.office.edit_quota(&officer, "workshops-2027", "women-directors", 1, &sent).await;
    assert_eq!(faults(wrong)["share"], Problem::NotAFraction);
    sent.insert("share".to_owned(), "1/2".to_owned());
    house.office.edit_quota(&officer, "workshops-2027", "women-directors", 1, &sent).await.expect("kept");
    let stale = house.office.edit_quota(&officer, "workshops-2027", "women-directors", 1, &sent).await;
    assert!(matches!(stale, Err(Refusal::Stale)), "{stale:?}");
    let list = house.office.quota_list(&staff, "workshops-2027").await.expect("rules");
    let rule = list.quotas.iter().find(|quota| quota.code == "women-directors").expect("the rule");
    assert_eq!(rule.version, 2);
    assert_eq!(rule.bound, domain::quota::Bound::MinShare("1/2".parse().expect("a half")));
});

both_engines!(a_rule_of_a_call_is_set_over_the_whole_edition, |house| async move {
    let admin = workshops(&house).await;
    house.office.create_call(&admin, "2027", "press", "2027-02-01").await.expect("created");
    let office = &house.office;
    let officer = house.colleague("Officer", RoleKind::QuotaOfficer).await;
    let calls = office.people(&admin).await.expect("people").calls;
    let one = calls.iter().find(|(_, code, _)| code == "workshops-2027").expect("the call").0;
    let role = Role { kind: RoleKind::QuotaOfficer, scope: Scope::Call(one) };
    let of_one = house.person("Of One Call", Some(role)).await;
    let denied = office.spread_quota(&of_one, "workshops-2027", "women-directors", "edition").await;
    assert!(matches!(denied, Err(Refusal::Denied(_))), "it binds the other call, too: {denied:?}");
    assert!(!office.quota_form(&of_one, "workshops-2027", "women-directors").await.expect("the form").spreads);
    assert!(office.quota_form(&officer, "workshops-2027", "women-directors").await.expect("the form").spreads);
    for _ in 0..2 {
        let code = office.spread_quota(&officer, "workshops-2027", "women-directors", "edition").await.expect("spread");
        assert_eq!(code, "edition-workshops-2027-women-directors");
    }
    for call in ["workshops-2027", "press-2027"] {
        let list = office.quota_list(&officer, call).await.expect("rules");
        let wide: Vec<_> = list.quotas.iter().filter(|quota| quota.edition_wide).map(|quota| quota.code.as_str()).collect();
        assert_eq!(wide, ["edition-workshops-2027-women-directors"], "{call}");
    }
    let form = office.quota_form(&officer, "press-2027", "edition-workshops-2027-women-directors").await.expect("the form");
    assert!(!form.spreads, "it is over the edition already");
    let again = office.spread_quota(&officer, "press-2027", "edition-workshops-2027-women-directors", "edition").await;
    assert!(matches!(again, Err(Refusal::Denied(Denial::NotFound))), "{again:?}");
});

both_engines!(a_rule_of_a_call_is_taken_up_for_one_section, |house| async move {
    workshops(&house).await;
    let (office, call) = (&house.office, "workshops-2027");
    let officer = house.colleague("Officer", RoleKind::QuotaOfficer).await;
    let none = office.spread_quota(&officer, call, "first-features", "section:feuilletons").await;
    assert_eq!(faults(none)["to"], Problem::NotAChoice);
    let nowhere = office.spread_quota(&officer, call, "first-features", "").await;
    assert_eq!(faults(nowhere)["to"], Problem::NotAChoice);
    let code = office.spread_quota(&officer, call, "first-features", "section:close-ups").await.expect("taken up");
    assert_eq!(code, "first-features-close-ups");
    let list = office.quota_list(&officer, call).await.expect("rules").quotas;
    let rule = list.iter().find(|rule| rule.code == code).expect("the rule");
    assert!(rule.name.fr.ends_with(" · Regards sur l’Atlas") && !rule.edition_wide, "{rule:?}");
    let copy = office.spread_quota(&officer, call, &code, "section:shorts").await.expect("another section instead");
    assert_eq!((copy.as_str(), list.len()), ("first-features-shorts", 11));
});

both_engines!(colleagues_see_the_calls_of_their_scope_alone, |house| async move {
    let admin = workshops(&house).await;
    house.office.create_call(&admin, "2027", "press", "2027-02-01").await.expect("created");
    let invited =
        NewColleague { name: "Salma", email: "salma@example.org", lang: "fr", role: "program-staff", scope: "call:press-2027" };
    let id = house.office.invite(&admin, invited).await.expect("invited");
    assert_eq!(house.office.mailbox().await.expect("letters")[0].to_email, "salma@example.org");
    let salma = house.viewer(id).await;
    let home = house.office.office_home(&salma).await.expect("home");
    let codes: Vec<_> = home.editions.iter().flat_map(|edition| &edition.calls).map(|call| call.card.code.clone()).collect();
    assert_eq!(codes, ["press-2027"]);
    assert_eq!(denial(house.office.call_overview(&salma, "workshops-2027").await), Denial::NotFound);
    assert_eq!(denial(house.office.create_call(&salma, "2027", "press", "2027-02-01").await), Denial::NotFound);
    let wrong = house.office.invite(&admin, NewColleague { role: "reader", scope: "call:nowhere", ..invited }).await;
    assert_eq!(faults(wrong).keys().cloned().collect::<Vec<_>>(), ["role", "scope"]);
    let filmmaker = house.person("Filmmaker", None).await;
    assert_eq!(denial(house.office.office_home(&filmmaker).await), Denial::NotFound);
    let reader = house.person("Reader", Some(Role { kind: RoleKind::Reader, scope: Scope::House })).await;
    assert_eq!(denial(house.office.office_home(&reader).await), Denial::NotFound);
});
