//! What every request and every answer passes: where a form came from, what browsers are told, where a sign-in leads.

use http::{Method, StatusCode};

use super::house::{ADDRESS, EMAIL, House, NAME, OWN, PASSWORD, Told};

/// What browsers say of a form that did not stand on a page of ours, and what says nothing.
const ELSEWHERE: &[&[(&str, &str)]] = &[
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
    &[("origin", "https://evil.example")],
    &[("origin", "http://atlas.example.evil.example")],
    &[("origin", "null")],
    &[],
];
/// What they say of one that did.
const HERE: [&[(&str, &str)]; 2] = [OWN, &[("origin", ADDRESS)]];

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    let fields = [("name", "Autre"), ("lang", "fr")];
    for from in ELSEWHERE {
        let saved = house.post("/fr/account", &cookie, from, &fields).await;
        let left = house.post("/fr/account/sign-out", &cookie, from, &[]).await;
        assert_eq!((saved.status, left.status), (StatusCode::FORBIDDEN, StatusCode::FORBIDDEN), "{from:?}");
        assert_eq!((house.name().await.as_str(), house.knows(&cookie).await), (NAME, true), "{from:?}");
    }
    for (from, name) in HERE.into_iter().zip(["Amina une", "Amina deux"]) {
        let saved = house.post("/fr/account", &cookie, from, &[("name", name), ("lang", "fr")]).await;
        assert_eq!((saved.status, house.name().await.as_str()), (StatusCode::SEE_OTHER, name), "{from:?}");
    }
}

#[tokio::test]
async fn what_is_refused_says_what_browsers_may_not_do_with_it() {
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    for from in ELSEWHERE {
        let answer = house.post("/fr/account", &cookie, from, &[("name", "Autre"), ("lang", "fr")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{from:?}");
        let policy: Vec<&str> = answer.head("content-security-policy").split("; ").collect();
        assert_eq!(policy, ["default-src 'none'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"], "{from:?}");
        let told = ["x-content-type-options", "referrer-policy", "cache-control", "strict-transport-security"];
        let told = told.map(|name| answer.head(name));
        assert_eq!(told, ["nosniff", "same-origin", "no-store", "max-age=31536000; includeSubDomains"], "{from:?}");
    }
}

#[tokio::test]
async fn pages_are_sent_compressed_but_not_to_who_comes_from_elsewhere() {
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    let take = ("accept-encoding", "gzip, br");
    let ask = async |more: &[(&str, &str)]| house.ask(Method::GET, "/fr", &cookie, more, String::new()).await;
    let plain = ask(&[]).await;
    let here = ask(&[take, ("sec-fetch-site", "same-origin")]).await;
    assert_eq!((plain.head("content-encoding"), here.head("content-encoding")), ("", "gzip"));
    assert!(here.length * 3 < plain.length * 2, "{} of {}", here.length, plain.length);
    assert!(here.head("vary").to_lowercase().contains("accept-encoding"), "{}", here.head("vary"));
    for from in [&[take, ("sec-fetch-site", "cross-site")][..], &[take, ("sec-fetch-site", "same-site")], &[take]] {
        let answer = ask(from).await;
        assert_eq!(answer.head("content-encoding"), "", "its length would tell what stands on it: {from:?}");
    }
}

#[tokio::test]
async fn nobody_is_signed_in_from_elsewhere() {
    let house = House::at(ADDRESS).await;
    let fields = [("email", EMAIL), ("password", PASSWORD)];
    // Without a session, what says nothing is a program of somebody's own, and holds no rights.
    for from in ELSEWHERE.iter().filter(|from| !from.is_empty()) {
        let answer = house.post("/fr/account/sign-in", "", from, &fields).await;
        assert_eq!((answer.status, answer.head("set-cookie")), (StatusCode::FORBIDDEN, ""), "{from:?}");
    }
}

#[tokio::test]
async fn a_link_from_elsewhere_opens_its_page() {
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    for from in ELSEWHERE {
        let answer = house.ask(Method::GET, "/fr/account", &cookie, from, String::new()).await;
        assert_eq!(answer.status, StatusCode::OK, "{from:?}");
    }
}

fn nonce(answer: &Told) -> &str {
    let policy = answer.head("content-security-policy");
    policy.split_once("'nonce-").and_then(|(_, rest)| rest.split_once('\'')).map_or("", |(nonce, _)| nonce)
}

#[tokio::test]
async fn an_answer_says_what_browsers_may_not_do_with_it() {
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    for (path, cookie) in
        [("/fr", ""), ("/ar/account/sign-in", ""), ("/fr/nowhere", ""), ("/fr/my", ""), ("/fr/my", cookie.as_str())]
    {
        let (answer, again) = (house.get(path, cookie).await, house.get(path, cookie).await);
        let policy: Vec<&str> = answer.head("content-security-policy").split("; ").collect();
        for line in ["default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]
        {
            assert!(policy.contains(&line), "{path}: no {line} in {policy:?}");
        }
        assert!(!policy.iter().any(|line| line.contains("'unsafe-")), "{path}: {policy:?}");
        assert!(nonce(&answer).len() >= 32 && nonce(&answer) != nonce(&again), "{path}: {policy:?}");
        for script in answer.text.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap_or("");
            assert!(tag.contains(&format!("nonce=\"{}\"", nonce(&answer))), "{path}: {tag}");
        }
        assert_eq!((answer.head("x-content-type-options"), answer.head("referrer-policy")), ("nosniff", "same-origin"), "{path}");
    }
}

#[tokio::test]
async fn what_the_signed_in_see_is_kept_by_no_cache() {
    let house = House::at(ADDRESS).await;
    let cookie = house.signed_in().await;
    for path in ["/fr", "/fr/account", "/fr/nowhere"] {
        assert_eq!(house.get(path, "").await.head("cache-control"), "no-cache, private", "{path}");
        assert_eq!(house.get(path, &cookie).await.head("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn only_a_house_behind_https_asks_for_https_for_ever() {
    let secure = House::at(ADDRESS).await.get("/fr", "").await;
    assert_eq!(secure.head("strict-transport-security"), "max-age=31536000; includeSubDomains");
    let plain = House::at("http://127.0.0.1:3000").await.get("/fr", "").await;
    assert_eq!((plain.status, plain.head("strict-transport-security")), (StatusCode::OK, ""));
}

#[tokio::test]
async fn the_links_of_letters_can_be_opened_where_letters_are_shown() {
    let house = House::at(ADDRESS).await;
    house.office.forgot_password(EMAIL, "n").await.expect("asked");
    let shown = house.get("/fr/demo/mailbox", "").await.text;
    assert!(shown.contains(&format!("<a href=\"{ADDRESS}/fr/account/reset/")), "{shown}");
}

#[tokio::test]
async fn a_sign_in_leads_to_pages_of_our_own_alone() {
    let house = House::at(ADDRESS).await;
    let elsewhere = [
        "//evil.example",
        "///evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "",
    ];
    let own = ["/fr/my", "/ar/read?done=yes"];
    let asked = elsewhere.map(|next| (next, "/fr/account?welcome")).into_iter().chain(own.map(|next| (next, next)));
    for (next, leads) in asked {
        let answer = house.sign_in("", next).await;
        assert_eq!((answer.status, answer.head("location")), (StatusCode::SEE_OTHER, leads), "{next}");
    }
}
