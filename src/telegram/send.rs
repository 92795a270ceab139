//! The call that a letter is.

use crate::{
    card::{Button, Does, Keyboard},
    outbox::{self, Body, Letter, MediaKind},
    words,
};
use teloxide::{
    Bot, RequestError,
    payloads::{
        EditMessageTextSetters as _, SendDocumentSetters as _, SendLocationSetters as _,
        SendMessageSetters as _, SendPhotoSetters as _, SendVideoSetters as _,
        SendVoiceSetters as _,
    },
    prelude::Requester as _,
    types::{
        ButtonRequest, ChatId, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile,
        KeyboardButton, KeyboardMarkup, KeyboardRemove, LinkPreviewOptions, Message, MessageId,
        ParseMode, ReplyMarkup,
    },
};

/// Makes the one call that the letter is. Gives the number of the message that it has become.
pub(super) async fn send(bot: &Bot, letter: &Letter) -> Result<Option<i64>, RequestError> {
    let chat = ChatId(letter.chat);
    let message = match &letter.body {
        Body::Words { html, keyboard } => match &letter.edits {
            Some(edits) => {
                let number = MessageId(i32::try_from(edits.message).unwrap_or(0));
                let mut call = bot
                    .edit_message_text(chat, number, html.clone())
                    .parse_mode(ParseMode::Html)
                    .link_preview_options(no_preview());
                if let Keyboard::Inline(rows) = keyboard {
                    call = call.reply_markup(inline(rows));
                }
                call.await?
            }
            None => {
                let html = if letter.doubtful {
                    format!("{}\n{html}", words::sent_again(letter.language))
                } else {
                    html.clone()
                };
                let mut call = bot
                    .send_message(chat, html)
                    .disable_notification(letter.silent)
                    .parse_mode(ParseMode::Html)
                    .link_preview_options(no_preview());
                if let Some(markup) = markup(keyboard) {
                    call = call.reply_markup(markup);
                }
                call.await?
            }
        },
        Body::Contact { phone, name } => {
            bot.send_contact(chat, phone.clone(), name.clone()).await?
        }
        // A position has no words under it; whose it is, is said before.
        Body::Media {
            kind: MediaKind::Pin,
            file,
            ..
        } => {
            let Some((latitude, longitude)) = outbox::pinned(file) else {
                return Ok(None);
            };
            bot.send_location(chat, latitude, longitude)
                .disable_notification(letter.silent)
                .await?
        }
        Body::Media {
            kind,
            file,
            caption,
        } => {
            let file = InputFile::file_id(FileId(file.clone()));
            media(bot, letter, *kind, file, caption).await?
        }
        Body::File {
            kind,
            name,
            caption,
        } => {
            let bytes = letter.enclosed.clone().unwrap_or_default();
            let file = InputFile::memory(bytes).file_name(name.clone());
            media(bot, letter, *kind, file, caption).await?
        }
        Body::Leave => {
            bot.leave_chat(chat).await?;
            return Ok(None);
        }
    };
    Ok(Some(i64::from(message.id.0)))
}

async fn media(
    bot: &Bot,
    letter: &Letter,
    kind: MediaKind,
    file: InputFile,
    caption: &str,
) -> Result<Message, RequestError> {
    let chat = ChatId(letter.chat);
    let caption = match letter.doubtful {
        true => format!("{}\n{caption}", words::sent_again(letter.language)),
        false => caption.to_owned(),
    };
    let silent = letter.silent;
    match kind {
        MediaKind::Photo => {
            let call = bot.send_photo(chat, file).caption(caption);
            call.disable_notification(silent).await
        }
        MediaKind::Voice => {
            let call = bot.send_voice(chat, file).caption(caption);
            call.disable_notification(silent).await
        }
        MediaKind::Video => {
            let call = bot.send_video(chat, file).caption(caption);
            call.disable_notification(silent).await
        }
        MediaKind::Document | MediaKind::Pin => {
            let call = bot.send_document(chat, file).caption(caption);
            call.disable_notification(silent).await
        }
    }
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn markup(keyboard: &Keyboard) -> Option<ReplyMarkup> {
    match keyboard {
        Keyboard::None => None,
        Keyboard::Inline(rows) => Some(ReplyMarkup::InlineKeyboard(inline(rows))),
        Keyboard::AskPhone { share, skip } => Some(ReplyMarkup::Keyboard(
            KeyboardMarkup::new([
                [KeyboardButton::new(share).request(ButtonRequest::Contact)],
                [KeyboardButton::new(skip)],
            ])
            .resize_keyboard()
            .one_time_keyboard(),
        )),
        Keyboard::Away => Some(ReplyMarkup::KeyboardRemove(KeyboardRemove::new())),
    }
}

fn inline(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.iter().map(|row| {
        row.iter().map(|button| match &button.does {
            Does::Press(data) => InlineKeyboardButton::callback(&button.label, data),
            Does::Open(url) => match url.parse() {
                Ok(url) => InlineKeyboardButton::url(&button.label, url),
                // One bad address would reject the whole message.
                Err(_) => InlineKeyboardButton::callback(&button.label, "no:url"),
            },
        })
    }))
}
