//! Files as FilmFreeway lays them out: read, tried, imported once, never twice.

mod support;

use domain::access::RoleKind;
use domain::fault::Problem;
use domain::text::Lang;
use office::applications::SubmitInput;
use office::calls::Typed;
use office::imports::generator::{Generated, generate};
use office::imports::{ImportPlan, Target};
use office::lists::ListQuery;
use office::{Refusal, Registration, Viewer};
use support::{House, NOON};

/// A call of Atlas Workshops in the edition of 2027, and somebody of its staff.
async fn a_call(house: &House) -> (Viewer, String) {
    let head = house.colleague("Tête Inventée", RoleKind::Administrator).await;
    let typed: Typed = [
        ("year", "2027"),
        ("zone", "Africa/Casablanca"),
        ("name.en", "Invented edition"),
        ("name.fr", "Édition inventée"),
        ("name.ar", "دورة متخيلة"),
        ("starts", "2027-11-26"),
        ("ends", "2027-12-04"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    let edition = house.office.open_edition(&head, &typed).await.expect("an edition");
    let call = house.office.create_call(&head, &edition, "workshops", "2027-01-05").await.expect("a call");
    house.office.publish_call(&head, &call).await.expect("published");
    (house.colleague("Équipe Inventée", RoleKind::ProgramStaff).await, call)
}

fn sections() -> Vec<String> {
    ["Development", "Post-production", "shorts"].map(str::to_owned).to_vec()
}

fn a_file(rows: usize) -> Generated {
    generate(rows, 7, &sections(), NOON.0)
}

both_engines!(a_file_is_imported_once_and_sends_no_letter, |house| async move {
    let (staff, call) = a_call(&house).await;
    let file = a_file(120);
    let plan = ImportPlan::default();
    let tried = house.office.try_import(&staff, &call, &file.csv, &plan).await.expect("tried");
    assert_eq!(
        (tried.rows, tried.new, tried.known, tried.problem_count, tried.written),
        (120, 120, 0, 0, false),
        "{:?}",
        tried.problems
    );
    assert_eq!(tried.columns[0].target, Target::Field("title".to_owned()));
    let empty = house.office.applications(&staff, &call, &ListQuery::of([("standing", "all")])).await.expect("listed");
    assert_eq!(empty.total, 0, "a try writes nothing");
    let letters = house.office.mailbox().await.expect("letters").len();

    let done = house.office.import(&staff, &call, &file.csv, &plan).await.expect("imported");
    assert!(done.written);
    let list = house.office.applications(&staff, &call, &ListQuery::of([("standing", "all")])).await.expect("listed");
    assert_eq!((list.total, list.rows.len(), list.pages), (120, 50, 3));
    let first = &list.rows[0];
    assert!(first.tracking_number.as_deref().is_some_and(|number| number.starts_with("ATL7-")));
    assert!(first.people.iter().any(|named| !named.email.is_empty()));
    assert!(first.extra.contains_key("Submission Link"), "unknown columns are kept: {:?}", first.extra);

    let again = house.office.import(&staff, &call, &file.csv, &plan).await.expect("nothing to do");
    assert_eq!((again.new, again.known, again.written), (0, 120, false));
    let more = house.office.import(&staff, &call, &a_file(125).csv, &plan).await.expect("imported");
    assert_eq!((more.new, more.known, more.written), (5, 120, true));
    assert_eq!(house.office.mailbox().await.expect("letters").len(), letters);
});

both_engines!(one_wrong_line_keeps_all_out, |house| async move {
    let (staff, call) = a_call(&house).await;
    // As long as a name may be, and one letter more.
    let long = "n".repeat(121);
    let file = "\u{feff}Project Title;Directors;First Name;Last Name;Email;Country of Origin;Duration;Submission Categories;Tracking Number\r\n\
                \"ليل طويل\";فلانة المثال;Fulana;Mithal;a@invented.example;المغرب;01:32:00;Développement;T-1\r\n\
                Été;\"A. Inventée\nB. Inventé\";Amina;Inventée;not an address;Atlantis;long;Nowhere;T-2\r\n\
                ;X;X;Y;b@invented.example;Morocco;90;Development;T-1\r\n\
                Film;X;X;Y;b@invented.example;Morocco;90;;T-3\r\n\
                Film;{LONG};X;Y;b@invented.example;Morocco;90;Development;T-4\r\n\
                Film;X;X;{LONG};b@invented.example;Morocco;90;Development;T-5\r\n\
                short;line\r\n"
        .replace("{LONG}", &long);
    let plan = ImportPlan { lang: Some(Lang::Ar), ..ImportPlan::default() };
    let report = house.office.import(&staff, &call, file.as_bytes(), &plan).await.expect("read");
    assert_eq!((report.separator, report.written), (';', false));
    let found: Vec<(u64, &str, Problem)> =
        report.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.problem)).collect();
    assert_eq!(
        found,
        [
            (3, "Email", Problem::NotAnEmail),
            (3, "Country of Origin", Problem::NotACountry),
            (3, "Duration", Problem::NotANumber),
            (3, "Submission Categories", Problem::NotAChoice),
            (5, "Project Title", Problem::Required),
            (5, "Tracking Number", Problem::AlreadyThere),
            (6, "Submission Categories", Problem::Required),
            (7, "Directors", Problem::TooLong { max: 120 }),
            (8, "Last Name", Problem::TooLong { max: 120 }),
            (9, "", Problem::CellCount { have: 2, want: 9 }),
        ]
    );
    let list = house.office.applications(&staff, &call, &ListQuery::of([("standing", "all")])).await.expect("listed");
    assert_eq!(list.total, 0);

    // Mended: the column that was wrong is kept as an extra, the lines are left out.
    let mended = file.split("Été;").next().expect("a beginning");
    let done = house.office.import(&staff, &call, mended.as_bytes(), &plan).await.expect("imported");
    assert!(done.written, "{:?}", done.problems);
    let list = house.office.applications(&staff, &call, &ListQuery::default()).await.expect("listed");
    let entry = &list.rows[0];
    assert_eq!((entry.title.as_str(), entry.country.as_str(), entry.section.as_str()), ("ليل طويل", "MA", "development"));
    assert_eq!((entry.contact.lang, entry.directors.as_str()), (Lang::Ar, "فلانة المثال"));
    assert_eq!(entry.answers["length"].first(), "92");
});

both_engines!(a_draft_that_came_without_a_section_is_not_sent_without_one, |house| async move {
    let (staff, call) = a_call(&house).await;
    let file = "Project Title,Last Name,Email,Submission Categories,Submission Status,Tracking Number\n\
                Un film,Inventee,draft@invented.example,,Incomplete,T-1\n";
    let done = house.office.import(&staff, &call, file.as_bytes(), &ImportPlan::default()).await.expect("imported");
    assert!(done.written, "{:?}", done.problems);
    let form = Registration {
        name: "Personne Inventée".into(),
        email: "draft@invented.example".into(),
        password: "une phrase assez longue".into(),
    };
    house.office.register(&form, Lang::Fr, "n").await.expect("registered");
    let letters = house.office.mailbox().await.expect("letters");
    let letter = letters.iter().find(|letter| letter.to_email == form.email).expect("a letter");
    let link = letter.body.lines().find(|line| line.starts_with("https://")).expect("a link");
    let account = house.office.verify(link.rsplit('/').next().expect("a secret"), &form.password).await.expect("verified");
    let person = house.viewer(account).await;
    let list = house.office.applications(&staff, &call, &ListQuery::of([("standing", "all")])).await.expect("listed");
    let code = list.rows[0].code.clone();
    let asked = async || {
        let check = house.office.check_page(&person, &code).await.expect("a page");
        let input = SubmitInput { version: check.heading.version, key: check.key, project: String::new() };
        let Err(Refusal::Faults(faults)) = house.office.submit_application(&person, &code, &input).await else {
            panic!("refused")
        };
        faults.iter().any(|fault| fault.field == "section" && fault.problem == Problem::Required)
    };
    assert!(asked().await);
    house.office.choose_section(&person, &code, "development").await.expect("chosen");
    assert!(!asked().await, "much is missing still, but no section");
});

both_engines!(a_column_goes_where_it_is_mapped, |house| async move {
    let (staff, call) = a_call(&house).await;
    let file = "Nom\tMail\tNuméro\tFilm\tVolet\nInventée\ta@invented.example\t9\tLe Film\tDéveloppement\n";
    let plan = ImportPlan::default();
    let tried = house.office.try_import(&staff, &call, file.as_bytes(), &plan).await.expect("read");
    let missing: Vec<&str> = tried.problems.iter().map(|problem| problem.column.as_str()).collect();
    assert_eq!((tried.separator, missing), ('\t', vec!["Tracking Number", "Email", "Project Title", "Submission Categories"]));
    let mapping = ["last-name", "email", "tracking", "field:title", "section"].map(str::to_owned).to_vec();
    let done = house.office.import(&staff, &call, file.as_bytes(), &ImportPlan { mapping, ..plan }).await.expect("imported");
    assert!(done.written, "{:?}", done.problems);
});

both_engines!(a_held_file_waits_for_its_confirmation, |house| async move {
    let (staff, call) = a_call(&house).await;
    let reader = house.person("Personne", None).await;
    let file = a_file(3).csv;
    assert!(house.office.hold_import(&reader, &call, file.clone()).await.is_err(), "only staff import");
    let key = house.office.hold_import(&staff, &call, file).await.expect("held");
    assert_eq!(house.office.check().await.expect("checked").findings, [], "a held file is no stray file");
    let plan = ImportPlan::default();
    assert_eq!(house.office.try_held_import(&staff, &call, &key, &plan).await.expect("tried").new, 3);
    assert!(house.office.import_held(&staff, &call, &key, &plan).await.expect("imported").written);
    assert!(house.office.import_held(&staff, &call, &key, &plan).await.is_err(), "it waits no longer");
    assert!(house.office.try_held_import(&staff, &call, "../../secret", &plan).await.is_err());
});
