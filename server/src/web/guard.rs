//! What no request passes: cross-site forms, sessions without an origin; and where a request really comes from.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use axum::http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, Version, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses a change that carries a cookie but neither `Origin` nor `Sec-Fetch-Site`: [`tower_http::csrf::CsrfLayer`], which
/// stands beside this, lets it pass.
pub(crate) async fn origin(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let says_where = headers.contains_key(header::ORIGIN) || headers.contains_key("sec-fetch-site");
    if changes && headers.contains_key(header::COOKIE) && !says_where {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// Whether an answer is sent compressed: a page, or values. Documents are compressed already.
pub(crate) fn compressible(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    ["text/html", "text/csv"].iter().any(|known| kind.starts_with(known))
}

/// Whoever makes a browser open pages of ours from elsewhere, with words of their own in the address, must not learn from the
/// length of a compressed answer what else stands on it: only what somebody opened here, or who is nobody, is compressed. A
/// change is not, whatever it asks for: it must not be refused for that once it is made.
pub(crate) async fn told_elsewhere(mut request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let here = match request.headers().get("sec-fetch-site").map(HeaderValue::as_bytes) {
        Some(from) => matches!(from, b"same-origin" | b"none"),
        None => !request.headers().contains_key(header::COOKIE),
    };
    if !reads || !here {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    next.run(request).await
}

/// The network of the client: a /24 of IPv4 or a /64 of IPv6. With `proxies` of our own in front, the address is that many
/// hops from the right of `X-Forwarded-For`; what stands further left is whatever the client wrote.
pub(crate) fn network(request: &Request, proxies: usize) -> String {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded = request.headers().get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<IpAddr> = forwarded.flat_map(|line| line.split(',')).filter_map(|hop| hop.trim().parse().ok()).collect();
    let address = match proxies {
        0 => peer,
        _ => hops.len().checked_sub(proxies).and_then(|at| hops.get(at).copied()).or(peer),
    };
    match address.map(|address| address.to_canonical()) {
        Some(IpAddr::V4(address)) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        None => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(forwarded: &str) -> Request {
        let mut request = Request::new(axum::body::Body::empty());
        request.headers_mut().insert("x-forwarded-for", forwarded.parse().expect("a header"));
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 1], 1))));
        request
    }

    #[test]
    fn only_our_own_proxies_are_believed() {
        assert_eq!(network(&request("6.6.6.6, 203.0.113.7"), 0), "10.0.0.0/24");
        assert_eq!(network(&request("6.6.6.6, 203.0.113.7"), 1), "203.0.113.0/24");
        assert_eq!(network(&request("203.0.113.7"), 2), "10.0.0.0/24");
        assert_eq!(network(&request("2001:db8:1:2:3:4:5:6"), 1), "2001:db8:1:2::/64");
    }
}
