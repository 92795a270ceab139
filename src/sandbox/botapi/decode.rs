//! Parameters out of a request: query string, form, JSON, multipart.

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::files::UPLOAD_LIMIT;
use super::params::{Params, Upload};
use super::refusal::Refusal;

/// Room for a file of the largest size and the words around it.
const BODY_LIMIT: usize = UPLOAD_LIMIT + 1024 * 1024;

pub(super) async fn decode(request: Request) -> Result<Params, Refusal> {
    let mut params = Params {
        values: form(request.uri().query().unwrap_or("")),
        words_only: true,
        ..Params::default()
    };
    let kind = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or("")
        .to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        multipart(request, &mut params).await?;
        return Ok(params);
    }
    let body = to_bytes(request.into_body(), BODY_LIMIT)
        .await
        .map_err(|_| Refusal::new(413, "Request Entity Too Large"))?;
    if kind.starts_with("application/json") {
        params.values.extend(json(&body)?);
        params.words_only = false;
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        params.values.extend(form(&String::from_utf8_lossy(&body)));
    }
    Ok(params)
}

fn json(body: &Bytes) -> Result<Map<String, Value>, Refusal> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(values)) => Ok(values),
        Ok(_) => Err(Refusal::bad("can't parse request: expected a JSON object")),
        Err(_) => Err(Refusal::bad("can't parse request: invalid JSON")),
    }
}

async fn multipart(request: Request, params: &mut Params) -> Result<(), Refusal> {
    let broken = || Refusal::bad("can't parse multipart/form-data request");
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| broken())?;
    while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
        let Some(name) = part.name().map(str::to_owned) else {
            return Err(broken());
        };
        let file = part.file_name().map(str::to_owned);
        let mime = part.content_type().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| broken())?;
        match file {
            Some(file) => {
                let upload = Upload {
                    name: file,
                    mime,
                    bytes: bytes.to_vec(),
                };
                params.uploads.insert(name, upload);
            }
            None => {
                let word = String::from_utf8(bytes.to_vec())
                    .map_err(|_| Refusal::bad("strings must be encoded in UTF-8"))?;
                params.values.insert(name, Value::String(word));
            }
        }
    }
    Ok(())
}

fn form(source: &str) -> Map<String, Value> {
    source
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let plain = |text: &str| unescape(&text.replace('+', " "));
            (plain(name), Value::String(plain(value)))
        })
        .collect()
}

/// Takes `%20` and its like away.
pub(super) fn unescape(source: &str) -> String {
    let mut bytes = Vec::with_capacity(source.len());
    let mut rest = source.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_unescaped() {
        let values = form("chat_id=5&text=%E0%B8%81+b%zz%4&x");
        assert_eq!(values["text"], "ก b%zz%4");
        assert_eq!(values["chat_id"], "5");
        assert_eq!(values["x"], "");
    }
}
