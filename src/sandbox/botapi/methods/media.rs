//! Messages with files, albums, and the way back down.

use serde_json::{Map, Value, json};

use super::super::files::{DOWNLOAD_LIMIT, Stored};
use super::super::params::Params;
use super::super::refusal::Refusal;
use super::super::world::World;
use super::letter;

pub(super) fn one(
    world: &mut World,
    params: &Params,
    kind: &'static str,
) -> Result<Value, Refusal> {
    let letter = letter::open(world, params)?;
    let rich = letter::words(params, "caption", "parse_mode", "caption_entities")?;
    let mut content = letter::caption(rich)?;
    let named = params.text(kind);
    let file = world.files.resolve(params, kind, named.as_deref(), kind)?;
    let mut media = file.as_media();
    if media.is_object() {
        for name in ["duration", "width", "height"] {
            if let Some(value) = params.int(name)? {
                media[name] = json!(value);
            }
        }
    }
    if kind == "animation" {
        // For old clients it is a document as well.
        content.insert("document".into(), media.clone());
    }
    content.insert(kind.into(), media);
    letter.send(world, content)
}

pub(super) fn group(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let first = letter::open(world, params)?;
    let media = params.json("media")?.unwrap_or(Value::Null);
    let media = media
        .as_array()
        .ok_or_else(|| Refusal::bad("can't parse media JSON object"))?;
    if !(2..=10).contains(&media.len()) {
        return Err(Refusal::bad(
            "wrong number of items in the media group: 2-10 are needed",
        ));
    }
    let mut contents: Vec<Map<String, Value>> = Vec::new();
    let mut kinds = Vec::new();
    for item in media {
        let kind = match item["type"].as_str() {
            Some("photo") => "photo",
            Some("video") => "video",
            Some("document") => "document",
            Some("audio") => "audio",
            _ => return Err(Refusal::bad("can't parse InputMedia: invalid type")),
        };
        // Photos and videos mix; documents and music stay among themselves.
        kinds.push(if kind == "video" { "photo" } else { kind });
        let source = item["media"].as_str().unwrap_or("");
        let rich = letter::rich(
            item["caption"].as_str().unwrap_or(""),
            item.get("parse_mode")
                .map(|mode| mode.as_str().unwrap_or("null")),
            item.get("caption_entities").cloned(),
        )?;
        let mut content = letter::caption(rich)?;
        let file = world.files.resolve(params, "media", Some(source), kind)?;
        content.insert(kind.into(), file.as_media());
        contents.push(content);
    }
    if kinds.iter().any(|kind| *kind != kinds[0]) {
        return Err(Refusal::bad(
            "document and audio can't be mixed with other media types",
        ));
    }
    world.admit(first.chat, contents.len() as u32)?;
    let album = world.fresh().to_string();
    let mut sent = Vec::new();
    for mut content in contents {
        content.insert("media_group_id".into(), json!(album));
        let mut letter = letter::open(world, params)?;
        letter.without_keyboard();
        sent.push(letter.send_admitted(world, content));
    }
    Ok(Value::Array(sent))
}

pub(super) fn get_file(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let id = params.text("file_id").unwrap_or_default();
    if id.is_empty() {
        return Err(Refusal::bad("file_id not specified"));
    }
    let file: &Stored = world
        .files
        .get(&id)
        .ok_or_else(|| Refusal::bad("invalid file_id"))?;
    if file.bytes.len() > DOWNLOAD_LIMIT {
        return Err(Refusal::bad("file is too big"));
    }
    Ok(json!({
        "file_id": id, "file_unique_id": file.unique_id, "file_size": file.bytes.len(), "file_path": file.path,
    }))
}
