//! The call that a letter is.

use crate::{
    card::{Button, CAPTION_UNITS, Does, FOR_A_MARK, Keyboard, units},
    outbox::{self, Arrival, Body, Letter, MediaKind},
    person::Language,
    words,
};
use teloxide::{
    Bot, RequestError,
    payloads::{
        EditMessageCaptionSetters as _, EditMessageTextSetters as _, SendAnimationSetters as _,
        SendAudioSetters as _, SendDocumentSetters as _, SendLocationSetters as _,
        SendMediaGroupSetters as _, SendMessageSetters as _, SendPhotoSetters as _,
        SendPollSetters as _, SendVideoSetters as _, SendVoiceSetters as _,
    },
    prelude::Requester as _,
    types::{
        ButtonRequest, ChatId, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile,
        InputMedia, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo,
        InputPollOption, KeyboardButton, KeyboardMarkup, KeyboardRemove, LinkPreviewOptions,
        Message, MessageId, ParseMode, ReplyMarkup,
    },
};

/// Makes the one call that the letter is. Gives what it has become.
pub(super) async fn send(bot: &Bot, letter: &Letter) -> Result<Arrival, RequestError> {
    let chat = ChatId(letter.chat);
    let message = match &letter.body {
        Body::Words {
            html,
            keyboard,
            preview,
        } => match &letter.edits {
            Some(edits) => {
                let number = MessageId(i32::try_from(edits.message).unwrap_or(0));
                let mut call = bot
                    .edit_message_text(chat, number, html.clone())
                    .parse_mode(ParseMode::Html)
                    .link_preview_options(link_preview(*preview));
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
                    .protect_content(letter.protected)
                    .parse_mode(ParseMode::Html)
                    .link_preview_options(link_preview(*preview));
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
                return Ok(Arrival::default());
            };
            bot.send_location(chat, latitude, longitude)
                .disable_notification(letter.silent)
                .protect_content(letter.protected)
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
        Body::Captioned {
            kind,
            file,
            html,
            keyboard,
        } => match &letter.edits {
            Some(edits) => {
                let number = MessageId(i32::try_from(edits.message).unwrap_or(0));
                let mut call = bot
                    .edit_message_caption(chat, number)
                    .caption(html.clone())
                    .parse_mode(ParseMode::Html);
                if let Keyboard::Inline(rows) = keyboard {
                    call = call.reply_markup(inline(rows));
                }
                call.await?
            }
            None => captioned(bot, letter, *kind, file, html, keyboard).await?,
        },
        Body::Album { items } => {
            let items = items.iter().enumerate().map(|(at, item)| {
                let again = letter.doubtful && at == 0;
                in_album(letter.language, item, again)
            });
            let sent = bot
                .send_media_group(chat, items)
                .disable_notification(letter.silent)
                .protect_content(letter.protected)
                .await?;
            let mut numbers = sent.iter().map(|message| i64::from(message.id.0));
            return Ok(Arrival {
                message: numbers.next(),
                further: numbers.collect(),
                poll: None,
            });
        }
        Body::Poll {
            question,
            options,
            several,
        } => {
            let options: Vec<InputPollOption> = options
                .iter()
                .map(|option| InputPollOption::new(option.clone()))
                .collect();
            let sent = bot
                .send_poll(chat, question.clone(), options)
                .is_anonymous(false)
                .allows_multiple_answers(*several)
                .disable_notification(letter.silent)
                .protect_content(letter.protected)
                .await?;
            return Ok(Arrival {
                message: Some(i64::from(sent.id.0)),
                further: Vec::new(),
                poll: sent.poll().map(|poll| poll.id.0.clone()),
            });
        }
        Body::Delete => {
            let Some(edits) = &letter.edits else {
                return Ok(Arrival::default());
            };
            let number = |message: &i64| MessageId(i32::try_from(*message).unwrap_or(0));
            match edits.further.as_slice() {
                [] => bot.delete_message(chat, number(&edits.message)).await?,
                further => {
                    let all: Vec<MessageId> = (std::iter::once(&edits.message).chain(further))
                        .map(number)
                        .collect();
                    bot.delete_messages(chat, all).await?
                }
            };
            return Ok(Arrival::default());
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
            return Ok(Arrival::default());
        }
    };
    Ok(Some(i64::from(message.id.0)).into())
}

/// A file that Telegram keeps, with marked words and buttons under it.
async fn captioned(
    bot: &Bot,
    letter: &Letter,
    kind: MediaKind,
    file: &str,
    html: &str,
    keyboard: &Keyboard,
) -> Result<Message, RequestError> {
    let chat = ChatId(letter.chat);
    let file = InputFile::file_id(FileId(file.to_owned()));
    let html = marked_again(letter.language, html, letter.doubtful);
    let (silent, protected) = (letter.silent, letter.protected);
    /// The setters that the calls have in common, which the library does not say as a trait.
    macro_rules! sent {
        ($call:expr) => {{
            let mut call = $call
                .caption(html)
                .parse_mode(ParseMode::Html)
                .disable_notification(silent)
                .protect_content(protected);
            if let Some(markup) = markup(keyboard) {
                call = call.reply_markup(markup);
            }
            call.await
        }};
    }
    match kind {
        MediaKind::Photo => sent!(bot.send_photo(chat, file)),
        MediaKind::Voice => sent!(bot.send_voice(chat, file)),
        MediaKind::Video => sent!(bot.send_video(chat, file)),
        MediaKind::Audio => sent!(bot.send_audio(chat, file)),
        MediaKind::Animation => sent!(bot.send_animation(chat, file)),
        MediaKind::Document | MediaKind::Pin => sent!(bot.send_document(chat, file)),
    }
}

fn marked_again(language: Language, html: &str, again: bool) -> String {
    // Where there is no room for the line the words are worth more.
    match again && units(html) + FOR_A_MARK <= CAPTION_UNITS {
        true => format!("{}\n{html}", words::sent_again(language)),
        false => html.to_owned(),
    }
}

fn in_album(
    language: Language,
    (kind, file, html): &(MediaKind, String, String),
    again: bool,
) -> InputMedia {
    let file = InputFile::file_id(FileId(file.clone()));
    let html = marked_again(language, html, again);
    match kind {
        MediaKind::Photo => InputMedia::Photo(
            InputMediaPhoto::new(file)
                .caption(html)
                .parse_mode(ParseMode::Html),
        ),
        MediaKind::Video => InputMedia::Video(
            InputMediaVideo::new(file)
                .caption(html)
                .parse_mode(ParseMode::Html),
        ),
        MediaKind::Audio => InputMedia::Audio(
            InputMediaAudio::new(file)
                .caption(html)
                .parse_mode(ParseMode::Html),
        ),
        // Telegram has no albums of the others.
        MediaKind::Document | MediaKind::Voice | MediaKind::Animation | MediaKind::Pin => {
            InputMedia::Document(
                InputMediaDocument::new(file)
                    .caption(html)
                    .parse_mode(ParseMode::Html),
            )
        }
    }
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
        MediaKind::Audio => {
            let call = bot.send_audio(chat, file).caption(caption);
            call.disable_notification(silent).await
        }
        MediaKind::Animation => {
            let call = bot.send_animation(chat, file).caption(caption);
            call.disable_notification(silent).await
        }
        MediaKind::Document | MediaKind::Pin => {
            let call = bot.send_document(chat, file).caption(caption);
            call.disable_notification(silent).await
        }
    }
}

fn link_preview(shown: bool) -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: !shown,
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
