//! What is sent: files and forms that are too long, or not what they say they are.

use std::path::{Path, PathBuf};

use domain::access::RoleKind;
use domain::fault::Problem;
use domain::text::Lang;
use http::{Method, StatusCode};
use office::Office;
use words::Words;

use super::house::{ADDRESS, House, NAME, Told};
use super::props::{call_of, open_edition, simplify, writing};

const MEGABYTE: usize = 1024 * 1024;

/// An application whose one document is a PDF of a megabyte at most.
struct Desk {
    house: House,
    cookie: String,
    code: String,
    document: String,
}

impl Desk {
    async fn laid() -> Desk {
        let house = House::at(ADDRESS).await;
        let office = &house.office;
        let role = Some(Office::house_role(RoleKind::Administrator));
        let (admin, _) = office.create_account("Ghita", "ghita@example.org", Lang::Fr, role, None).await.expect("an account");
        let admin = office.viewer(Some(admin), Lang::Fr).await.expect("read");
        open_edition(office, &admin, "2027").await;
        let call = office.create_call(&admin, "2027", "workshops", "2027-01-05").await.expect("a call");
        simplify(office, &call).await;
        let held = call_of(office, &call).await;
        let mut plan = held.plan.clone();
        plan.documents[0].max_megabytes = 1;
        let mut tx = writing(office).await;
        assert!(tx.set_plan(held.id, &plan, held.plan_version).await.expect("written"));
        tx.commit().await.expect("written");
        office.publish_call(&admin, &call).await.expect("published");
        let code = office.start_application(&house.viewer().await, &call, "development").await.expect("begun");
        let cookie = house.signed_in().await;
        Desk { house, cookie, code, document: plan.documents[0].code.clone() }
    }

    /// Sends a file; `announced` is the length that the head tells.
    async fn send(&self, name: &str, content: &str, announced: Option<usize>) -> Told {
        let path = format!("/fr/my/{}/documents/{}", self.code, self.document);
        let announced = announced.map(|length| length.to_string());
        let mut head = vec![("sec-fetch-site", "same-origin"), ("content-type", "multipart/form-data; boundary=b")];
        head.extend(announced.as_deref().map(|length| ("content-length", length)));
        let part = format!("content-disposition: form-data; name=\"file\"; filename=\"{name}\"");
        let body = format!("--b\r\n{part}\r\n\r\n{content}\r\n--b--\r\n");
        self.house.ask(Method::POST, &path, &self.cookie, &head, body).await
    }

    /// The name of the file that is there.
    async fn held(&self) -> Option<String> {
        let page = self.house.office.documents_page(&self.house.viewer().await, &self.code).await.expect("documents");
        page.documents[0].file.as_ref().map(|file| file.name.clone())
    }

    fn folder(&self) -> PathBuf {
        self.house.folder.path().join("files")
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

fn says(answer: &Told, problem: Problem) -> bool {
    answer.text.contains(&*Words::of(Lang::Fr).fault(problem))
}

#[tokio::test]
async fn a_file_announced_too_long_is_refused_before_it_is_read() {
    let desk = Desk::laid().await;
    let most = MEGABYTE + 64 * 1024;
    for announced in [most + 1, usize::MAX] {
        let answer = desk.send("film.pdf", "%PDF-1.7 film", Some(announced)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(says(&answer, Problem::FileTooLarge { max: 1 }), "{}", answer.text);
        assert!(!desk.folder().exists(), "nothing of it was written");
    }
    assert_eq!(desk.held().await, None);
    let answer = desk.send("film.pdf", "%PDF-1.7 film", Some(most)).await;
    assert_eq!((answer.status, desk.held().await.as_deref()), (StatusCode::SEE_OTHER, Some("film.pdf")));
}

#[tokio::test]
async fn a_file_that_grows_too_long_is_left_nowhere() {
    let desk = Desk::laid().await;
    let answer = desk.send("film.pdf", &format!("%PDF-1.7 {}", "x".repeat(MEGABYTE)), None).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(says(&answer, Problem::FileTooLarge { max: 1 }), "{}", answer.text);
    assert_eq!((desk.held().await, files_in(&desk.folder())), (None, Vec::new()));
}

#[tokio::test]
async fn a_file_that_is_not_what_its_name_says_or_not_asked_for_is_refused() {
    let desk = Desk::laid().await;
    let sent = [
        ("film.pdf", "<html><script>alert(1)</script></html>"),
        ("film.html", "<html></html>"),
        ("film.exe", "MZ"),
        ("film", "%PDF-1.7 film"),
        ("film.csv", "a,b\n1,2\n"),
    ];
    for (name, content) in sent {
        let answer = desk.send(name, content, None).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(says(&answer, Problem::FileKind), "{name}: {}", answer.text);
        assert_eq!((desk.held().await, files_in(&desk.folder())), (None, Vec::new()), "{name}");
    }
}

#[tokio::test]
async fn a_form_too_long_and_what_is_no_form_are_refused_in_words() {
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    let long = format!("lang=fr&name={}", "a".repeat(2 * MEGABYTE));
    let form = "application/x-www-form-urlencoded";
    let sent = [
        (form, long, StatusCode::PAYLOAD_TOO_LARGE, Problem::FormTooLarge { max: 2 }),
        ("application/json", "{\"name\":\"Autre\"}".to_owned(), StatusCode::UNSUPPORTED_MEDIA_TYPE, Problem::NotAForm),
    ];
    for (kind, body, status, problem) in sent {
        let head = [("sec-fetch-site", "same-origin"), ("content-type", kind)];
        let answer = house.ask(Method::POST, "/fr/account", &cookie, &head, body).await;
        assert_eq!(answer.status, status, "{kind}");
        assert!(says(&answer, problem), "{kind}: {}", answer.text);
        assert_eq!(house.name().await, NAME, "{kind}");
    }
}
