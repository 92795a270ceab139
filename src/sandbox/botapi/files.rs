//! Files: what was uploaded by either side, by `file_id`.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::params::{Params, Upload};
use super::refusal::Refusal;

/// The most that a bot can download: 20 MB.
pub(super) const DOWNLOAD_LIMIT: usize = 20 * 1024 * 1024;
/// The most that a bot can upload: 50 MB.
pub(super) const UPLOAD_LIMIT: usize = 50 * 1024 * 1024;
const PHOTO_LIMIT: usize = 10 * 1024 * 1024;

#[derive(Clone, Debug)]
pub(super) struct Stored {
    /// `photo`, `document`, `voice`, `video`, `audio`, `sticker`, `video_note`, `animation`.
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) unique_id: String,
    pub(super) path: String,
    pub(super) name: Option<String>,
    pub(super) mime: Option<String>,
    pub(super) bytes: Vec<u8>,
}

#[derive(Debug, Default)]
pub(super) struct Files {
    by_id: HashMap<String, Stored>,
    count: u32,
}

impl Files {
    pub(super) fn store(
        &mut self,
        kind: &'static str,
        name: Option<&str>,
        mime: Option<&str>,
        bytes: Vec<u8>,
    ) -> Stored {
        self.count += 1;
        let count = self.count;
        let (prefix, folder, ending) = match kind {
            "photo" => ("AgACAgUAAxkBAAI", "photos", "jpg"),
            "voice" => ("AwACAgUAAxkBAAI", "voice", "oga"),
            "video" => ("BAACAgUAAxkBAAI", "videos", "mp4"),
            "audio" => ("CQACAgUAAxkBAAI", "music", "mp3"),
            "sticker" => ("CAACAgUAAxkBAAI", "stickers", "webp"),
            "video_note" => ("DQACAgUAAxkBAAI", "video_notes", "mp4"),
            "animation" => ("CgACAgUAAxkBAAI", "animations", "mp4"),
            _ => ("BQACAgUAAxkBAAI", "documents", "bin"),
        };
        let ending = name
            .and_then(|name| name.rsplit_once('.'))
            .map(|(_, ending)| ending)
            .filter(|ending| {
                !ending.is_empty() && ending.chars().all(|c| c.is_ascii_alphanumeric())
            })
            .unwrap_or(ending);
        let file = Stored {
            kind,
            id: format!("{prefix}{count:08x}NgQ"),
            unique_id: format!("AQAD{count:08x}"),
            path: format!("{folder}/file_{count}.{ending}"),
            name: name.map(str::to_owned),
            mime: mime.map(str::to_owned),
            bytes,
        };
        self.by_id.insert(file.id.clone(), file.clone());
        file
    }

    pub(super) fn get(&self, id: &str) -> Option<&Stored> {
        // The smaller sizes of a photo are the same file.
        let whole = id.rsplit_once("NgQs").map(|(stem, _)| format!("{stem}NgQ"));
        self.by_id.get(whole.as_deref().unwrap_or(id))
    }

    pub(super) fn at(&self, path: &str) -> Option<&Stored> {
        self.by_id.values().find(|file| file.path == path)
    }

    /// The file that a parameter means: an upload, `attach://` an upload, or a `file_id` of the same kind.
    pub(super) fn resolve(
        &mut self,
        params: &Params,
        parameter: &str,
        named: Option<&str>,
        kind: &'static str,
    ) -> Result<Stored, Refusal> {
        let attached = named.and_then(|name| name.strip_prefix("attach://"));
        let upload = match (attached, named) {
            (Some(name), _) => Some(name),
            (None, None) => Some(parameter),
            (None, Some(_)) => None,
        }
        .map(|name| params.uploads.get(name));
        match (upload, named) {
            (Some(Some(upload)), _) => self.take_upload(upload, kind),
            (Some(None), None) => Err(Refusal::bad(format!(
                "there is no {parameter} in the request"
            ))),
            (None, Some(id)) if self.get(id).is_some() => self.again(id, kind),
            (None, Some(url)) if url.starts_with("http") => {
                Err(Refusal::bad("failed to get HTTP URL content"))
            }
            _ => Err(Refusal::bad("wrong file identifier/HTTP URL specified")),
        }
    }

    fn take_upload(&mut self, upload: &Upload, kind: &'static str) -> Result<Stored, Refusal> {
        let size = upload.bytes.len();
        if size == 0 {
            return Err(Refusal::bad("file must be non-empty"));
        }
        if size > UPLOAD_LIMIT {
            return Err(Refusal::new(413, "Request Entity Too Large"));
        }
        if kind == "photo" {
            if size > PHOTO_LIMIT {
                return Err(Refusal::bad(format!(
                    "file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
                )));
            }
            if dimensions(&upload.bytes).is_none() {
                return Err(Refusal::bad("IMAGE_PROCESS_FAILED"));
            }
        }
        let name = Some(upload.name.as_str()).filter(|name| !name.is_empty());
        Ok(self.store(kind, name, upload.mime.as_deref(), upload.bytes.clone()))
    }

    fn again(&self, id: &str, kind: &'static str) -> Result<Stored, Refusal> {
        match self.get(id) {
            Some(file) if file.kind == kind => Ok(file.clone()),
            Some(file) => Err(Refusal::bad(format!(
                "can't use file of type {} as {}",
                spoken(file.kind),
                spoken(kind)
            ))),
            None => Err(Refusal::bad("wrong file identifier/HTTP URL specified")),
        }
    }
}

fn spoken(kind: &str) -> &'static str {
    match kind {
        "photo" => "Photo",
        "voice" => "VoiceNote",
        "video" => "Video",
        "audio" => "Audio",
        "sticker" => "Sticker",
        "video_note" => "VideoNote",
        "animation" => "Animation",
        _ => "Document",
    }
}

impl Stored {
    /// The value of the message's field of this kind; photos in sizes, the largest last.
    pub(super) fn as_media(&self) -> Value {
        let size = self.bytes.len();
        let mut media = json!({
            "file_id": self.id, "file_unique_id": self.unique_id, "file_size": size,
        });
        match self.kind {
            "photo" => {
                let (width, height) = dimensions(&self.bytes).unwrap_or((1280, 960));
                let long = width.max(height).max(1);
                let mut sizes: Vec<Value> = [90, 320, 800]
                    .iter()
                    .filter(|edge| **edge < long)
                    .map(|edge| {
                        json!({
                            "file_id": format!("{}s{edge}", self.id),
                            "file_unique_id": format!("{}s{edge}", self.unique_id),
                            "file_size": (size as u64 * u64::from(*edge) / u64::from(long)).max(1),
                            "width": (width * edge / long).max(1),
                            "height": (height * edge / long).max(1),
                        })
                    })
                    .collect();
                media["width"] = json!(width);
                media["height"] = json!(height);
                sizes.push(media);
                return Value::Array(sizes);
            }
            "sticker" => {
                media["type"] = json!("regular");
                media["width"] = json!(512);
                media["height"] = json!(512);
                media["is_animated"] = json!(false);
                media["is_video"] = json!(false);
                return media;
            }
            "video" | "animation" => {
                media["width"] = json!(1280);
                media["height"] = json!(720);
                media["duration"] = json!(5);
            }
            "voice" | "audio" => media["duration"] = json!(5),
            "video_note" => {
                media["length"] = json!(240);
                media["duration"] = json!(5);
                return media;
            }
            _ => {}
        }
        if self.kind != "voice"
            && let Some(name) = &self.name
        {
            media["file_name"] = json!(name);
        }
        if let Some(mime) = &self.mime {
            media["mime_type"] = json!(mime);
        }
        media
    }
}

/// Width and height of a picture of a kind that Telegram takes; none if it is no picture.
fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let pair = |at: usize| {
        Some(u32::from(u16::from_be_bytes([
            *bytes.get(at)?,
            *bytes.get(at + 1)?,
        ])))
    };
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        // Pictures above 65535 pixels are refused anyway: the lower halves are enough.
        return Some((pair(18)?, pair(22)?));
    }
    if bytes.starts_with(&[0xff, 0xd8]) {
        let mut at = 2;
        while let (Some(0xff), Some(kind)) = (bytes.get(at), bytes.get(at + 1)) {
            if matches!(kind, 0xc0..=0xc3) {
                return Some((pair(at + 7)?, pair(at + 5)?));
            }
            at += 2 + pair(at + 2)? as usize;
        }
        return Some((1280, 960));
    }
    let other =
        bytes.starts_with(b"GIF8") || bytes.starts_with(b"BM") || bytes.get(8..12) == Some(b"WEBP");
    other.then_some((1280, 960))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_tell_their_size_and_other_bytes_are_none() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x03\0".to_vec();
        assert_eq!(dimensions(&png), Some((1024, 768)));
        png.truncate(20);
        assert_eq!(dimensions(&png), None);
        assert_eq!(
            dimensions(&[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200]),
            Some((200, 100))
        );
        assert_eq!(dimensions(b"%PDF-1.7"), None);
        assert_eq!(dimensions(&[]), None);
    }

    #[test]
    fn a_photo_comes_in_sizes_the_largest_last() {
        let mut files = Files::default();
        let photo = files.store("photo", None, None, vec![0xff, 0xd8, 0]);
        let sizes = photo.as_media();
        assert_eq!(sizes.as_array().map(Vec::len), Some(4));
        assert_eq!(sizes[3]["file_id"], photo.id.as_str());
    }
}
