//! Accounts: register, prove the address, sign in, forgotten passwords, rights.

mod support;

use domain::access::{Denial, Role, RoleKind, Scope};
use domain::fault::Problem;
use domain::text::Lang;
use domain::time::{DAY, MINUTE};
use office::{Office, Refusal, Registration, SignIn};
use support::selection::{Table, plan};

const PASSWORD: &str = "une phrase assez longue";

fn amina() -> Registration {
    Registration { name: "Amina Inventée".to_owned(), email: "amina@example.org".to_owned(), password: PASSWORD.to_owned() }
}

/// The secret at the end of the link in a letter.
fn secret(body: &str) -> String {
    let link = body.lines().find(|line| line.starts_with("https://")).expect("a link");
    link.rsplit('/').next().expect("a secret").to_owned()
}

fn problem<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Problem {
    match result {
        Err(Refusal::Faults(faults)) => faults[0].problem,
        other => panic!("{other:?}"),
    }
}

both_engines!(who_registers_signs_in_after_proving_the_address, |house| async move {
    let office = &house.office;
    office.register(&amina(), Lang::Fr, "n").await.expect("registered");
    assert_eq!(office.sign_in("AMINA@example.org ", PASSWORD, "n").await.expect("right"), SignIn::Unverified);
    let letters = office.mailbox().await.expect("letters");
    assert_eq!(letters.len(), 2, "one for the registration, one for the try");
    let account = office.verify(&secret(&letters[0].body), PASSWORD).await.expect("verified");
    assert_eq!(office.sign_in("amina@example.org", PASSWORD, "n").await.expect("right"), SignIn::Welcome(account));
    assert_eq!(problem(office.verify(&secret(&letters[0].body), PASSWORD).await), Problem::LinkDead);
});

both_engines!(a_taken_address_answers_alike_and_tells_its_owner, |house| async move {
    house.office.register(&amina(), Lang::Fr, "n").await.expect("registered");
    let letters = house.office.mailbox().await.expect("letters");
    house.office.verify(&secret(&letters[0].body), PASSWORD).await.expect("verified");
    let thief = Registration { password: "another long sentence".to_owned(), ..amina() };
    house.office.register(&thief, Lang::En, "n").await.expect("the same answer");
    let letters = house.office.mailbox().await.expect("letters");
    let told = letters.iter().find(|letter| letter.kind == "already-registered").expect("a letter");
    assert_eq!(told.lang, "fr", "in the language of the owner");
    let wrong = house.office.sign_in("amina@example.org", "another long sentence", "n").await;
    assert_eq!(problem(wrong), Problem::WrongCredentials);
});

both_engines!(who_typed_an_address_first_does_not_own_it, |house| async move {
    let office = &house.office;
    let thief = Registration { name: "Somebody Else".into(), password: "the sentence of a thief".into(), ..amina() };
    let link = async || {
        let letters = office.mailbox().await.expect("letters");
        secret(&letters.iter().find(|letter| letter.kind == "verify").expect("a letter").body)
    };
    office.register(&thief, Lang::En, "n").await.expect("registered");
    let first = link().await;
    // She confirms a letter she never asked for: without the password that goes with it, nothing is proven.
    assert_eq!(problem(office.verify(&first, PASSWORD).await), Problem::WrongPassword);
    assert_eq!(problem(office.verify(&first, "").await), Problem::WrongPassword);
    house.office.shift_clock(MINUTE);
    office.register(&amina(), Lang::Fr, "n").await.expect("registered");
    let second = link().await;
    assert_ne!(first, second);
    assert_eq!(problem(office.verify(&first, "the sentence of a thief").await), Problem::LinkDead);
    let account = office.verify(&second, PASSWORD).await.expect("verified");
    assert_eq!(house.viewer(account).await.account.expect("an account").name, "Amina Inventée");
    assert_eq!(problem(office.sign_in("amina@example.org", "the sentence of a thief", "n").await), Problem::WrongCredentials);
});

both_engines!(an_invitation_voids_a_password_nobody_has_proven, |house| async move {
    let office = &house.office;
    let thief = Registration { password: "the sentence of a thief".into(), ..amina() };
    office.register(&thief, Lang::Fr, "n").await.expect("registered");
    let letters = office.mailbox().await.expect("letters");
    let proof = secret(&letters[0].body);
    let role = Office::house_role(RoleKind::ProgramStaff);
    let (_, link) = office.create_account("Amina", "amina@example.org", Lang::Fr, Some(role), None).await.expect("invited");
    assert_eq!(problem(office.verify(&proof, "the sentence of a thief").await), Problem::LinkDead);
    assert_eq!(problem(office.sign_in("amina@example.org", "the sentence of a thief", "n").await), Problem::WrongCredentials);
    let link = link.expect("a link");
    let welcome = link.rsplit('/').next().expect("a secret");
    office.set_password(welcome, PASSWORD, true).await.expect("set");
    assert!(matches!(office.sign_in("amina@example.org", PASSWORD, "n").await, Ok(SignIn::Welcome(_))));
});

both_engines!(an_unknown_address_and_a_wrong_password_answer_alike, |house| async move {
    house.person("Amina", None).await;
    let unknown = house.office.sign_in("nobody@example.org", PASSWORD, "n").await;
    let wrong = house.office.sign_in("amina@example.org", "not the right sentence", "n").await;
    assert_eq!(problem(unknown), problem(wrong));
});

both_engines!(too_many_tries_have_to_wait, |house| async move {
    house.person("Amina", None).await;
    for _ in 0..10 {
        assert_eq!(problem(house.office.sign_in("amina@example.org", "wrong", "n").await), Problem::WrongCredentials);
    }
    let right = house.office.sign_in("amina@example.org", PASSWORD, "n").await;
    assert_eq!(problem(right), Problem::TooManyTries { minutes: 16 });
    assert!(house.office.sign_in("amina@example.org", PASSWORD, "elsewhere").await.is_ok(), "another network may");
    house.office.shift_clock(16 * MINUTE);
    assert!(house.office.sign_in("amina@example.org", PASSWORD, "n").await.is_ok());
});

both_engines!(a_forgotten_password_is_set_anew_once_and_ends_sessions, |house| async move {
    let amina = house.person("Amina", None).await;
    let id = amina.id().expect("an account");
    house.office.begin_session("key", id, "{}").await.expect("begun");
    house.office.forgot_password("amina@example.org", "n").await.expect("sent");
    house.office.forgot_password("nobody@example.org", "n").await.expect("the same answer");
    let letters = house.office.mailbox().await.expect("letters");
    assert_eq!(letters.len(), 1);
    let secret = secret(&letters[0].body);
    assert_eq!(problem(house.office.set_password(&secret, "short", false).await), Problem::PasswordTooShort { min: 15 });
    house.office.set_password(&secret, "a new long sentence", false).await.expect("set");
    assert_eq!(problem(house.office.set_password(&secret, "a third long sentence", false).await), Problem::LinkDead);
    assert!(house.office.find_session("key").await.expect("read").is_none());
    assert!(house.office.sign_in("amina@example.org", "a new long sentence", "n").await.is_ok());
});

both_engines!(a_link_dies_of_age, |house| async move {
    house.office.register(&amina(), Lang::Ar, "n").await.expect("registered");
    let letters = house.office.mailbox().await.expect("letters");
    house.office.shift_clock(3 * DAY + 1);
    assert_eq!(problem(house.office.verify(&secret(&letters[0].body), PASSWORD).await), Problem::LinkDead);
});

both_engines!(a_session_that_is_gone_is_not_made_again, |house| async move {
    let id = house.person("Amina", None).await.id().expect("an account");
    house.office.begin_session("key", id, "{}").await.expect("begun");
    house.office.end_session("key").await.expect("ended");
    house.office.keep_session("key", "{\"late\":1}").await.expect("answers well");
    assert!(house.office.find_session("key").await.expect("read").is_none());
});

both_engines!(rights_are_given_by_administrators_and_taken_at_once, |house| async move {
    let admin = house.colleague("Admin", RoleKind::Administrator).await;
    let staff = house.colleague("Staff", RoleKind::ProgramStaff).await;
    let role = Role { kind: RoleKind::ProgramStaff, scope: Scope::House };
    let more = Role { kind: RoleKind::QuotaOfficer, scope: Scope::House };
    let refused = house.office.invite_colleague(&staff, "X", "x@example.org", Lang::Fr, more).await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::NotFound | Denial::RoleMissing))), "{refused:?}");
    let id = house.office.invite_colleague(&admin, "Salma Fictive", "salma@example.org", Lang::Ar, role).await.expect("invited");
    assert_eq!(house.viewer(id).await.actor.roles, [role]);
    let letters = house.office.mailbox().await.expect("letters");
    assert_eq!((letters[0].kind.as_str(), letters[0].lang.as_str()), ("invite", "ar"));
    let held = house.office.colleagues(&admin).await.expect("listed");
    let (of_salma, revocable) = held.iter().find(|(colleague, _)| colleague.account.id == id).expect("salma");
    assert!(revocable);
    let refused = house.office.revoke_role(&staff, of_salma.role_id).await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::RoleMissing))), "{refused:?}");
    house.office.revoke_role(&admin, of_salma.role_id).await.expect("revoked");
    assert!(house.viewer(id).await.actor.roles.is_empty());
});

both_engines!(program_staff_invite_to_their_own_work_and_no_further, |house| async move {
    let table = Table::laid(&house).await;
    let (first, second) = (table.call("first", &plan(&[("dev", 1)])).await, table.call("second", &plan(&[("dev", 1)])).await);
    let staff = |scope| Role { kind: RoleKind::ProgramStaff, scope };
    let admin = house.colleague("Admin", RoleKind::Administrator).await;
    let invite = async |by: &office::Viewer, email: &str, role| {
        house.office.invite_colleague(by, "Personne Inventée", email, Lang::Fr, role).await
    };
    let one = invite(&admin, "one@example.org", staff(Scope::Call(first.id))).await.expect("invited");
    let one = house.viewer(one).await;
    let two = invite(&one, "two@example.org", staff(Scope::Call(first.id))).await.expect("invited to the same call");
    for scope in [Scope::Call(second.id), Scope::Edition(first.edition), Scope::House] {
        let refused = invite(&one, "three@example.org", staff(scope)).await;
        assert!(matches!(refused, Err(Refusal::Denied(_))), "{scope:?}");
    }
    let people = house.office.people(&one).await.expect("shown");
    assert_eq!(people.kinds, [RoleKind::ProgramStaff]);
    assert_eq!((people.house, people.editions.len(), people.calls.len()), (false, 0, 1));
    let names: Vec<_> = people.colleagues.iter().map(|(colleague, _)| colleague.account.id).collect();
    assert!(names.contains(&two) && !names.contains(&admin.id().expect("an account")));
    // Whoever has proven the address is told, and who has not is invited again.
    let known = house.person("Karima Fictive", None).await;
    let email = known.account.as_ref().expect("an account").email.clone();
    invite(&one, &email, staff(Scope::Call(first.id))).await.expect("given");
    invite(&one, "two@example.org", staff(Scope::Call(first.id))).await.expect("again");
    let letters = house.office.mailbox().await.expect("letters");
    let kinds_to = |email: &str| {
        let to = letters.iter().filter(|letter| letter.to_email == email);
        to.map(|letter| letter.kind.as_str()).collect::<Vec<_>>()
    };
    assert_eq!((kinds_to(&email), kinds_to("two@example.org")), (vec!["role-given"], vec!["invite", "invite"]));
});
