//! Lists of applications: searched, narrowed, sorted, paged; taken away; and the one report that counts declarations.

#[path = "support/festival.rs"]
mod festival;
mod support;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::time::Instant;

use calamine::{Data, Reader as _, Xlsx};
use domain::access::{Action, Actor, Denial, RoleKind, Subject, decide};
use domain::application::Screening;
use domain::board::BoardPlace;
use domain::fault::Problem;
use domain::ids::InterestId;
use domain::panel::{Interest, InterestKind, InterestSource};
use domain::phase::Phase;
use domain::quota::Cell;
use domain::text::{Lang, fold};
use festival::{Festival, list};
use office::Refusal;
use office::exports::{FileFormat, Heads, ListKind, TakenFile, Untold, Wanted};
use office::imports::ImportPlan;
use office::lists::{Column, ListQuery, ROWS};
use office::screening::Found;
use store::lists::{Narrow, Selected, Sort};

const HEAD: &str = "Project Title,Directors,First Name,Last Name,Email,Country of Origin,Submission Categories,Production Budget,Tracking Number\r\n";

/// A festival with these titles and directors, each from Morocco in development.
async fn with_titles(house: support::House, films: &[(&str, &str)]) -> Festival {
    let festival = Festival::open(house).await;
    let mut file = HEAD.to_owned();
    for (at, (title, director)) in films.iter().enumerate() {
        file += &format!(
            "\"{title}\",\"{director}\",Inventée,Personne {at},p{at}@invented.example,Morocco,development,12500.50 EUR,T-{at}\r\n"
        );
    }
    let done = festival.office().import(&festival.staff().await, &festival.call, file.as_bytes(), &ImportPlan::default()).await;
    let done = done.expect("imported");
    assert!(done.written, "{:?}", done.problems);
    festival
}

both_engines!(a_search_does_not_mind_accents_arabic_forms_nor_case, |house| async move {
    let festival = with_titles(
        house,
        &[
            ("Médina, l'été", "Léa Inventée"),
            ("لَيْلٌ طَوِيل", "إبراهيم المثال"),
            ("أحلام القرية", "فلانة الخيالي"),
            ("100% coton_brut", "O'Fictif"),
        ],
    )
    .await;
    let staff = festival.staff().await;
    for (typed, found) in [
        ("medina", 1),
        ("MÉDINA ÉTÉ", 1),
        ("été médina", 1),
        ("lea INVENTEE", 1),
        ("ليل طويل", 1),
        ("ليل", 1),
        ("ابراهيم", 1),
        ("أحلام القريه", 1),
        ("احلام", 1),
        ("100%", 1),
        ("coton_brut", 1),
        ("%", 1),
        ("_", 1),
        ("O'Fictif", 1),
        ("Médina ليل", 0),
        ("inventé", 1),
        ("nowhere", 0),
        ("' OR 1=1 --", 0),
        ("   ", 4),
    ] {
        let list = festival.office().applications(&staff, &festival.call, &list([("q", typed)])).await.expect("a list");
        assert_eq!(list.total, found, "{typed}");
    }
});

both_engines!(eight_thousand_rows_are_narrowed_sorted_and_paged_at_once, |house| async move {
    let festival = Festival::open(house).await;
    let begun = Instant::now();
    festival.import(8_000, 7).await;
    eprintln!("8,000 rows imported in {:?}", begun.elapsed());
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let read = |query: ListQuery| {
        let staff = staff.clone();
        async move { office.applications(&staff, call, &query).await.expect("a list") }
    };
    let all = read(list([("standing", "all")])).await;
    assert_eq!((all.total, all.pages, all.rows.len() as i64), (8_000, 160, ROWS));

    // What is counted beside the list is what each narrowing gives.
    let submitted = read(ListQuery::default()).await;
    let withdrawn = read(list([("standing", "withdrawn")])).await;
    assert_eq!(submitted.total + withdrawn.total, 8_000);
    for (name, counts) in [("section", &all.counts.sections), ("country", &all.counts.countries)] {
        assert_eq!(counts.iter().map(|(_, count)| count).sum::<i64>(), submitted.total, "{name}");
        for (value, count) in counts {
            let narrowed = read(list([(name, value)])).await;
            assert_eq!(narrowed.total, *count, "{name} {value}");
        }
    }
    let (section, _) = &all.counts.sections[0];
    let both = read(list([("section", section), ("country", "MA"), ("q", "film")])).await;
    assert!(both.total > 0 && both.rows.iter().all(|row| row.section == *section && row.country == "MA"));
    assert!(both.rows.iter().all(|row| fold(&row.title).contains("film") || fold(&row.directors).contains("film")), "{both:?}");

    // Pages hang together in every order, and beyond the last one stands the first.
    for sort in ["title", "-title", "code", "country", "directors", "-submitted", "stage", "screening", "readings"] {
        let page = |page: &'static str| read(list([("sort", sort), ("page", page)]));
        let (one, two) = (page("1").await, page("2").await);
        let codes: Vec<&str> = one.rows.iter().chain(&two.rows).map(|row| row.code.as_str()).collect();
        let mut unique = codes.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), 100, "{sort}: nothing twice");
        let sorted_by = |row: &office::lists::ListEntry| match sort.trim_start_matches('-') {
            "title" => fold(&row.title),
            "code" => row.code.clone(),
            "country" => row.country.clone(),
            "directors" => row.directors.clone(),
            "submitted" => format!("{:020}", row.submitted_at.expect("submitted").0),
            _ => String::new(),
        };
        let mut keys: Vec<String> = one.rows.iter().chain(&two.rows).map(sorted_by).collect();
        if sort.starts_with('-') {
            keys.reverse();
        }
        assert!(keys.is_sorted(), "{sort}: {keys:?}");
    }
    let beyond = read(list([("page", "9999")])).await;
    assert_eq!((beyond.query.page, beyond.rows.len() as i64), (1, ROWS));
    let begun = Instant::now();
    let found = read(list([("q", "FILM"), ("sort", "title"), ("screening", "waiting")])).await;
    eprintln!("{} rows found in {:?}", found.total, begun.elapsed());
    assert!(found.total > 0);
});

both_engines!(who_comes_before_and_after_is_who_does_in_the_list, |house| async move {
    let festival = Festival::open(house).await;
    let mut file = HEAD.replace("\r\n", ",Submission Status\r\n");
    // Equal titles, and one in four not sent yet: without a moment to be sorted by.
    for at in 0..24 {
        let (title, status) = (at / 3, if at % 4 == 0 { "Incomplete" } else { "In Consideration" });
        file += &format!(
            "Film {title},Personne {at},Inventée,Personne,p{at}@invented.example,Morocco,development,,T-{at},{status}\r\n"
        );
    }
    let (office, staff) = (festival.office(), festival.staff().await);
    let done = office.import(&staff, &festival.call, file.as_bytes(), &ImportPlan::default()).await.expect("imported");
    assert!(done.written, "{:?}", done.problems);
    let mut tx = office.store().read().await.expect("a transaction");
    for (narrow, many) in [(Vec::new(), 24), (vec![Narrow::Submitted], 18)] {
        for (sort, falling) in Sort::ALL.into_iter().flat_map(|sort| [(sort, false), (sort, true)]) {
            let list = Selected { call: done.call.id, viewer: staff.id(), narrow: narrow.clone(), sort, falling };
            let codes: Vec<String> = tx.listed_names(&list).await.expect("a list").into_iter().map(|row| row.code).collect();
            assert_eq!(codes.len(), many);
            for (at, code) in codes.iter().enumerate() {
                let around = tx.around(&list, code).await.expect("read").expect("in the list");
                let beside = (around.code_before.as_ref(), around.code_after.as_ref());
                assert_eq!(beside, (at.checked_sub(1).map(|at| &codes[at]), codes.get(at + 1)), "{sort:?} {falling} {at}");
                assert_eq!((around.place, around.total), (at as i64 + 1, many as i64));
            }
        }
    }
});

both_engines!(what_somebody_else_found_meanwhile_is_not_overwritten_unseen, |house| async move {
    let festival = with_titles(house, &[("Un", "Personne"), ("Deux", "Personne")]).await;
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let rows = office.applications(&staff, call, &ListQuery::default()).await.expect("a list").rows;
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let before = Found { screening: "eligible", note: "", seen: staff.now.plus(-1) };
    let after = Found { seen: staff.now, ..before };
    let colleague = festival.house.colleague("Collègue Inventée", RoleKind::ProgramStaff).await;
    let refusal = Found { screening: "not-eligible", note: "Article 2.4", ..before };
    office.screen(&colleague, call, &codes[..1], &refusal).await.expect("nobody had said anything");
    office.screen(&colleague, call, &codes[..1], &Found { note: "Article 2.5", ..refusal }).await.expect("the same person may");

    let refused = office.screen(&staff, call, &codes, &before).await;
    let Err(Refusal::Faults(faults)) = refused else { panic!("{refused:?}") };
    assert_eq!(faults[0].problem, Problem::ScreenedMeanwhile { have: 1 });
    let now = office.applications(&staff, call, &ListQuery::default()).await.expect("a list");
    let eligible = now.rows.iter().filter(|row| row.screening == Screening::Eligible).count();
    assert_eq!(eligible, 0, "all of them or none");
    assert_eq!(office.screen(&staff, call, &codes, &after).await.expect("seen, and meant"), 2);
});

both_engines!(the_board_and_the_projects_are_taken_away_without_what_is_hidden, |house| async move {
    let festival = with_titles(house, &[("=1+1", "Personne"), ("Médina", "Léa Inventée"), ("Caché", "Autre")]).await;
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let rows = office.applications(&staff, call, &ListQuery::default()).await.expect("a list").rows;
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    office.screen(&staff, call, &codes, &Found::anyway("eligible", "")).await.expect("screened");
    let mut tx = office.store().write().await.expect("a transaction");
    tx.grant(&decide(&Actor::house(), Action::RunJobs, &Subject::default(), Phase::Open).expect("the house may"));
    let interest = Interest {
        account: staff.id().expect("an account"),
        application: rows.iter().find(|row| row.title == "Caché").expect("listed").id,
        kind: InterestKind::ALL[0],
        reason: String::new(),
        source: InterestSource::ALL[0],
        declared_at: support::NOON,
    };
    tx.set_interest(InterestId(uuid::Uuid::from_u128(77)), &interest).await.expect("declared");
    tx.commit().await.expect("written");

    let csv = (FileFormat::Csv, Lang::Fr);
    let ranking = office.export(&staff, call, ListKind::Ranking, &ListQuery::default(), csv).await.expect("a file");
    let projects = office.export_projects(&staff, ("", ""), csv).await.expect("a file");
    for file in [&ranking, &projects] {
        let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
        assert_eq!(file.rows, 2, "{text}");
        assert!(text.contains("Médina") && text.contains("'=1+1") && !text.contains("Caché"), "{text}");
    }
    let found = office.export_projects(&staff, ("medina", "MA"), csv).await.expect("a file");
    assert_eq!(found.rows, 1);
    let mut tx = office.store().read().await.expect("a transaction");
    let id = tx.call_by_code(call).await.expect("read").expect("there").id;
    let events = tx.events_of_call(id, 8).await.expect("events");
    assert!(events.iter().any(|event| event.verb == "list-exported" && event.subject == "ranking" && event.became == "2 csv"));
    let officer = festival.officer().await;
    let refused = office.export(&officer, call, ListKind::Ranking, &ListQuery::default(), csv).await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::RoleMissing))), "{refused:?}");
});

both_engines!(a_list_taken_away_runs_no_formula_and_keeps_what_was_typed, |house| async move {
    let evil = ["=HYPERLINK(\"\"http://x\"\";\"\"y\"\")", "+212 600", "-1", "@SUM(A1)", "＝1+1", "ليل; طويل\nثان", "a,b;c\td"];
    let films: Vec<(&str, &str)> = evil.iter().map(|title| (*title, "=cmd")).collect();
    let festival = with_titles(house, &films).await;
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let query = list([("columns", "title,directors,code,field:budget"), ("sort", "code")]);
    for lang in [Lang::Fr, Lang::Ar, Lang::En] {
        let csv = office.export(&staff, call, ListKind::Applications, &query, (FileFormat::Csv, lang)).await.expect("a file");
        let separator = if lang == Lang::En { b',' } else { b';' };
        let bytes = csv.bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark of UTF-8");
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(bytes);
        let lines: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("lines of one length");
        assert_eq!((lines.len(), lines[0].len()), (evil.len() + 1, 5), "the chosen columns, and the currency beside the amount");
        for line in &lines[1..] {
            for cell in line {
                assert!(!cell.starts_with(['=', '+', '-', '@', '＝', '\t']), "{cell}");
            }
            assert!(line[1].starts_with("'=cmd"), "{}", &line[1]);
            assert_eq!(&line[3], if lang == Lang::En { "12500.50" } else { "12500,50" });
            assert_eq!(&line[4], "EUR");
        }
        assert!(lines.iter().any(|line| &line[0] == "ليل; طويل\nثان" || &line[0] == "ليل; طويل ثان"), "{lines:?}");

        let xlsx = office.export(&staff, call, ListKind::Applications, &query, (FileFormat::Xlsx, lang)).await.expect("a file");
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx.bytes.clone())).expect("a workbook");
        let name = book.sheet_names()[0].clone();
        let formulas = book.worksheet_formula(&name).expect("readable");
        assert_eq!(formulas.cells().filter(|(_, _, formula)| !formula.is_empty()).count(), 0, "no cell is a formula");
        let cells = book.worksheet_range(&name).expect("readable");
        assert!(cells.rows().skip(1).all(|row| matches!(row[0], Data::String(_)) && row[1] == Data::String("=cmd".into())));
        assert!(cells.rows().skip(1).all(|row| matches!(row[3], Data::Float(amount) if (amount - 12_500.5).abs() < 0.001)));
        let mut sheet = String::new();
        let mut zip = zip::ZipArchive::new(Cursor::new(xlsx.bytes)).expect("a ZIP");
        zip.by_name("xl/worksheets/sheet1.xml").expect("a sheet").read_to_string(&mut sheet).expect("XML");
        assert_eq!(sheet.contains("rightToLeft=\"1\""), lang == Lang::Ar);
    }
    let nobody = festival.house.person("Personne Inventee", None).await;
    let refused = office.export(&nobody, call, ListKind::Contacts, &query, (FileFormat::Csv, Lang::Fr)).await;
    assert!(matches!(refused, Err(Refusal::Denied(Denial::NotFound))), "{refused:?}");
});

/// The list as values, in a language and these columns.
fn values(lang: Lang, columns: &[&str]) -> Wanted {
    Wanted { format: FileFormat::Csv, lang, columns: columns.iter().map(|code| (*code).to_owned()).collect() }
}

/// The lines of a file of values; the separator is that of its language.
fn lines(file: &TakenFile, lang: Lang) -> Vec<Vec<String>> {
    let bytes = file.bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark of UTF-8");
    let separator = if lang == Lang::En { b',' } else { b';' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(bytes);
    reader.records().map(|line| line.expect("as long as the head").iter().map(str::to_owned).collect()).collect()
}

both_engines!(any_list_of_a_call_is_taken_in_the_columns_chosen_and_in_their_order, |house| async move {
    let festival = with_titles(house, &[("Médina", "Léa Inventée"), ("=1+1", "Autre")]).await;
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let query = list([("sort", "title")]);
    let rows = office.applications(&staff, call, &query).await.expect("a list").rows;
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    office.screen(&staff, call, &codes, &Found::anyway("eligible", "")).await.expect("screened");
    let mut tx = office.store().write().await.expect("a transaction");
    tx.grant(&decide(&Actor::house(), Action::RunJobs, &Subject::default(), Phase::Open).expect("the house may"));
    let id = tx.call_by_code(call).await.expect("read").expect("there").id;
    for row in &rows {
        let place = if row.title == "Médina" { BoardPlace::Selected } else { BoardPlace::Reserve };
        tx.set_place(id, row.id, place, None, support::NOON).await.expect("placed");
    }
    tx.commit().await.expect("written");

    let take = |kind: ListKind, lang: Lang, columns: Vec<String>| {
        let (staff, query) = (staff.clone(), query.clone());
        async move {
            let wanted = Wanted { format: FileFormat::Csv, lang, columns };
            lines(&office.export(&staff, call, kind, &query, wanted).await.expect("a file"), lang)
        }
    };
    for (kind, lang) in ListKind::ALL.into_iter().zip([Lang::Fr, Lang::En, Lang::Ar].into_iter().cycle()) {
        let mut codes: Vec<String> = kind.heads().each().map(|(code, _)| code.to_owned()).collect();
        if kind == ListKind::Applications {
            codes = Column::usual().iter().map(Column::code).collect();
        }
        let whole = take(kind, lang, Vec::new()).await;
        assert_eq!(whole[0].len(), codes.len(), "{kind:?}: every column has its code");
        assert_eq!(take(kind, lang, vec!["gender".to_owned()]).await, whole, "{kind:?}: no such column");
        codes.reverse();
        codes.insert(1, "gender".to_owned());
        let turned: Vec<Vec<String>> = whole.iter().map(|line| line.iter().rev().cloned().collect()).collect();
        assert_eq!(take(kind, lang, codes).await, turned, "{kind:?}");
    }
    let chosen = take(ListKind::Selection, Lang::Fr, vec!["email".to_owned(), "title".to_owned()]).await;
    assert_eq!(
        chosen,
        [["Adresse e-mail", "Titre"], ["p0@invented.example", "Médina"], ["p1@invented.example", "'=1+1"]],
        "the selected one, then the reserve; neither runs"
    );
    let xlsx = Wanted { format: FileFormat::Xlsx, ..values(Lang::Ar, &["title", "place"]) };
    let xlsx = office.export(&staff, call, ListKind::Selection, &query, xlsx).await.expect("a file");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx.bytes)).expect("a workbook");
    let cells = book.worksheet_range_at(0).expect("a sheet").expect("readable");
    assert_eq!((cells.width(), cells.get_value((0, 0))), (2, Some(&Data::String("العنوان".to_owned()))));
});

both_engines!(projects_people_and_an_editions_selection_are_taken_in_any_language_and_chosen_columns, |house| async move {
    let festival = with_titles(house, &[("Médina", "Léa Inventée")]).await;
    let (office, staff) = (festival.office(), festival.staff().await);
    assert_eq!(staff.lang, Lang::Fr);
    for (lang, head) in [(Lang::En, ["Applications", "Title"]), (Lang::Ar, ["الطلبات", "العنوان"])] {
        let wanted = values(lang, &["projects-applications", "title"]);
        let projects = office.export_projects(&staff, ("", ""), wanted).await.expect("a file");
        assert_eq!(lines(&projects, lang), [head, ["1", "Médina"]]);
        let wanted = values(lang, &["projects-milestones", "title"]);
        let selected = lines(&office.export_composition(&staff, "2027", wanted).await.expect("a file"), lang);
        assert_eq!((selected[0].len(), selected[0][1].as_str()), (2, head[1]));
    }
    let all = office.export_projects(&staff, ("", ""), values(Lang::Fr, &[])).await.expect("a file");
    assert_eq!(lines(&all, Lang::Fr)[0].len(), Heads::PROJECTS.each().count());
    let administrator = festival.administrator().await;
    let people = lines(&office.export_people(&administrator, values(Lang::Ar, &["role"])).await.expect("a file"), Lang::Ar);
    assert_eq!((people.len(), people[0].as_slice()), (1 + 3, ["الدور".to_owned()].as_slice()));
});

both_engines!(the_report_counts_origins_and_hides_small_numbers, |house| async move {
    let festival = Festival::open(house).await;
    let file = festival.import(120, 9).await;
    let (office, staff, call) = (festival.office(), festival.staff().await, festival.call.as_str());
    let nobody = office.viewer(None, Lang::Fr).await.expect("nobody");
    let answers: BTreeMap<&str, &str> = file.declarations.iter().map(|one| (one.email.as_str(), one.answer)).collect();
    office.ask_the_list(&staff, call, &ListQuery::default()).await.expect("asked");
    loop {
        let due = office.letters_due().await.expect("letters");
        if due.is_empty() {
            break;
        }
        for letter in due {
            office.letter_done(&letter, Ok(())).await.expect("sent");
            let secret = letter.body.split_once("/declare/").and_then(|(_, rest)| rest.split_whitespace().next());
            if let (Some(secret), Some(answer)) = (secret, answers.get(letter.to_email.as_str())) {
                office.declare(&nobody, secret, answer).await.expect("declared");
            }
        }
    }
    for viewer in [&staff, &festival.administrator().await] {
        let refused = office.gender_report(viewer, call).await;
        assert!(matches!(refused, Err(Refusal::Denied(Denial::RoleMissing))), "{refused:?}");
    }
    let officer = festival.officer().await;
    let report = office.gender_report(&officer, call).await.expect("a report");
    let (entered, selected) = (&report.sets[0], &report.sets[1]);
    let list = office.applications(&staff, call, &ListQuery::default()).await.expect("a list");
    assert_eq!((entered.set, entered.applications as i64, selected.applications), ("entered", list.total, 0));

    // Origins, by the lists of the edition: the same numbers as the list of the office.
    let moroccan = list.counts.countries.iter().find(|(code, _)| code == "MA").expect("some").1;
    let told = entered.origins.iter().find(|(label, _)| label.en == "Morocco").expect("counted");
    assert_eq!(told.1, Cell::Shown(u32::try_from(moroccan).expect("few")));

    // People by role and answer: true totals, no small number, and nothing that can be subtracted.
    for breakdown in &entered.roles {
        let people = breakdown.table.as_ref();
        if breakdown.role == domain::call::CreditRole::Writer {
            assert_eq!(people, Err(&Untold::TooFew), "nobody: only pass or fail");
            continue;
        }
        let table = people.expect("many people");
        for cell in table.cells.iter().flatten().chain(&table.row_totals).chain(&table.column_totals) {
            assert!(!matches!(cell, Cell::Shown(1..=4)), "{breakdown:?}");
        }
        for row in table.cells.iter().zip(&table.row_totals).filter(|(_, total)| **total != Cell::Hidden).map(|(row, _)| row) {
            assert_ne!(row.iter().filter(|cell| **cell == Cell::Hidden).count(), 1, "one hidden cell is none: {breakdown:?}");
        }
        let told = table.row_totals.iter().filter(|total| **total != Cell::Hidden).count();
        assert!(told >= 2, "of {} people the answers of all sections are told: {breakdown:?}", answers.len());
        let women = entered_women(&answers, breakdown.role);
        let row = breakdown.answers.iter().position(|answer| *answer == "woman").expect("a row");
        if let Cell::Shown(shown) = table.row_totals[row] {
            assert!(shown as usize <= women, "{shown} of {women}");
        }
    }
    for set in &report.sets[1..] {
        assert!(
            set.roles.iter().all(|role| role.table == Err(Untold::TooFew))
                && set.origins.iter().all(|(_, cell)| *cell == Cell::Hidden)
        );
    }
    for format in FileFormat::ALL {
        let file = office.gender_report_file(&officer, call, (format, Lang::Ar)).await.expect("a file");
        assert!(file.rows > 0 && file.name.ends_with(format.code()));
    }
    let mut tx = office.store().read().await.expect("a transaction");
    let events = tx.events_of_call(report.call.id, 10).await.expect("events");
    assert_eq!(events.iter().filter(|event| event.verb == "gender-report-taken").count(), 3, "each one is recorded");
});

/// How many of the file's people in a role would say "woman": addresses begin with the letter of the role.
fn entered_women(answers: &BTreeMap<&str, &str>, role: domain::call::CreditRole) -> usize {
    let letter = if role == domain::call::CreditRole::Director { 'd' } else { 'p' };
    answers.iter().filter(|(email, answer)| email.starts_with(letter) && **answer == "woman").count()
}

both_engines!(an_office_colleague_elsewhere_takes_nothing_away, |house| async move {
    let festival = with_titles(house, &[("Un film", "Personne")]).await;
    let other = festival.house.colleague("Approbateur Invente", RoleKind::Approver).await;
    let office = festival.office();
    for outcome in [
        office
            .export(&other, &festival.call, ListKind::Contacts, &ListQuery::default(), (FileFormat::Csv, Lang::Fr))
            .await
            .map(drop),
        office.archive_of_list(&other, &festival.call, &ListQuery::default()).await.map(drop),
        office.applications(&other, &festival.call, &ListQuery::default()).await.map(drop),
    ] {
        assert!(matches!(outcome, Err(Refusal::Denied(Denial::RoleMissing))), "{outcome:?}");
    }
});
