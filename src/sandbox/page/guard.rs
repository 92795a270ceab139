//! Who may ask: the page itself, on this machine, and nobody else.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use std::{io, sync::Arc};
use tokio::net::TcpListener;

/// The names by which this machine's own browser may call the page.
#[derive(Clone)]
pub(super) struct Door(Arc<[String]>);

impl Door {
    /// The door on which this listener listens.
    pub(super) fn of(listener: &TcpListener) -> io::Result<Self> {
        let port = listener.local_addr()?.port();
        let mut hosts: Vec<String> = ["127.0.0.1", "localhost", "[::1]"]
            .map(|name| format!("{name}:{port}"))
            .into();
        if port == 80 {
            hosts.extend(["127.0.0.1".to_owned(), "localhost".to_owned()]);
        }
        Ok(Self(hosts.into()))
    }

    fn admits(&self, method: &Method, headers: &HeaderMap) -> bool {
        let text = |name| {
            headers
                .get(name)
                .map(|value: &header::HeaderValue| value.to_str().unwrap_or("?"))
        };
        let ours = |host: &str| self.0.iter().any(|name| name.eq_ignore_ascii_case(host));
        // A name that somebody else pointed at this machine is not ours.
        if !text(header::HOST).is_some_and(ours) {
            return false;
        }
        // Browsers name the page that a POST comes from; what names none is no browser.
        *method == Method::GET
            || text(header::ORIGIN)
                .is_none_or(|origin| origin.strip_prefix("http://").is_some_and(ours))
    }
}

/// Lets in whoever may ask.
pub(super) async fn admit(State(door): State<Door>, request: Request, next: Next) -> Response {
    if door.admits(request.method(), request.headers()) {
        next.run(request).await
    } else {
        let why = "this page answers only itself, at http://127.0.0.1 on this machine";
        (StatusCode::FORBIDDEN, why).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admits(method: Method, host: &str, origin: Option<&str>) -> bool {
        let door = Door(Arc::new([
            "127.0.0.1:8080".to_owned(),
            "localhost:8080".to_owned(),
        ]));
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, origin.parse().unwrap());
        }
        door.admits(&method, &headers)
    }

    #[test]
    fn only_the_page_itself_is_let_in() {
        let own = "127.0.0.1:8080";
        assert!(admits(Method::GET, own, None));
        assert!(admits(Method::POST, own, None));
        assert!(admits(Method::POST, own, Some("http://127.0.0.1:8080")));
        assert!(admits(
            Method::POST,
            "LOCALHOST:8080",
            Some("http://localhost:8080")
        ));
        for origin in [
            "http://evil.example",
            "null",
            "https://127.0.0.1:8080",
            "http://127.0.0.1:80",
        ] {
            assert!(!admits(Method::POST, own, Some(origin)), "{origin}");
        }
        for host in ["evil.example", "evil.example:8080", "127.0.0.1"] {
            assert!(!admits(Method::GET, host, None), "{host}");
        }
    }
}
