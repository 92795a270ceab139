//! What people do on their phones.

use serde_json::{Map, Value, json};

use super::detect::detect;
use super::phone::words;
use super::world::{TWO_DAYS, World};

/// Somebody with a Telegram account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Telegram's number of the account, which is also that of the private chat; above 0.
    pub id: i64,
    /// Always there.
    pub first_name: String,
    /// If there is one.
    pub last_name: Option<String>,
    /// Of the client, such as `th`.
    pub language_code: Option<String>,
}

impl User {
    /// Somebody whose client speaks Thai.
    pub fn new(id: i64, first_name: impl Into<String>) -> Self {
        User {
            id,
            first_name: first_name.into(),
            last_name: None,
            language_code: Some("th".to_owned()),
        }
    }

    fn json(&self) -> Value {
        let mut user = json!({"id": self.id, "is_bot": false, "first_name": self.first_name});
        if let Some(name) = &self.last_name {
            user["last_name"] = json!(name);
        }
        if let Some(language) = &self.language_code {
            user["language_code"] = json!(language);
        }
        user
    }
}

/// What the bot said to a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The toast's text; none is a silent answer.
    pub text: Option<String>,
    /// A window to close rather than a toast.
    pub alert: bool,
}

impl World {
    pub(super) fn user_json(&mut self, user: i64) -> Value {
        self.person(user).user.json()
    }

    /// Whoever writes in private opens the chat, and unblocks the bot if it was blocked.
    fn enters(&mut self, user: i64, chat: i64) {
        if chat != user {
            self.person(user);
            return;
        }
        if self.person(user).blocked {
            self.blocks(user, false);
        }
        self.person(user).opened = true;
    }

    /// A person's message in a private chat or group; the bot hears of it as far as privacy lets it.
    pub(super) fn says(
        &mut self,
        user: i64,
        chat: i64,
        reply_to: Option<i64>,
        content: Map<String, Value>,
    ) -> i64 {
        self.enters(user, chat);
        let from = self.user_json(user);
        let id = self.place(chat, from, false, reply_to, content);
        self.hides_keyboard(chat, id);
        let Some(message) = self.message(chat, id) else {
            return id;
        };
        let body = message.body.clone();
        if self.overhears(chat, &body) {
            self.updates.push("message", body);
        }
        id
    }

    /// A one-time keyboard goes once it was used.
    fn hides_keyboard(&mut self, chat: i64, id: i64) {
        let text = self
            .message(chat, id)
            .map(|message| words(&message.body).to_owned());
        if let (Some(text), Some(chat)) = (text, self.chats.get_mut(&chat))
            && let Some(keyboard) = &chat.keyboard
            && keyboard["one_time_keyboard"] == json!(true)
            && super::phone::labels(Some(keyboard))
                .concat()
                .contains(&text)
        {
            chat.keyboard = None;
        }
    }

    /// In groups the bot hears commands, mentions and replies to it, and everything as administrator.
    fn overhears(&self, chat: i64, body: &Value) -> bool {
        let Some(group) = self.groups.get(&chat) else {
            return true;
        };
        if !group.bot_is_in || group.bot_is_admin {
            return group.bot_is_in;
        }
        let text = words(body).to_lowercase();
        let mention = format!("@{}", self.username.to_lowercase());
        let command = text.starts_with('/') && {
            let first = text.split_whitespace().next().unwrap_or("");
            !first.contains('@') || first.ends_with(&mention)
        };
        command
            || text.contains(&mention)
            || body["reply_to_message"]["from"]["id"] == json!(self.bot_id)
    }

    pub(super) fn written(text: &str) -> Map<String, Value> {
        let mut content = Map::from_iter([("text".to_owned(), json!(text))]);
        let entities = detect(text, &[]);
        if !entities.is_empty() {
            content.insert("entities".into(), Value::Array(entities));
        }
        content
    }

    /// An `edited_message`, with other words or without.
    pub(super) fn edits(&mut self, user: i64, chat: i64, id: i64, text: Option<&str>) {
        let now = self.now();
        let Some(message) = self.message_mut(chat, id) else {
            return;
        };
        if message.body["from"]["id"] != json!(user) {
            return;
        }
        message.body["edit_date"] = json!(now);
        if let Some(text) = text {
            message.edits += 1;
            let (name, marks) = match message.body.get("text") {
                Some(_) => ("text", "entities"),
                None => ("caption", "caption_entities"),
            };
            let entities = detect(text, &[]);
            if let Some(body) = message.body.as_object_mut() {
                body.remove(marks);
                body.insert(name.into(), json!(text));
                if !entities.is_empty() {
                    body.insert(marks.into(), Value::Array(entities));
                }
            }
        }
        let body = message.body.clone();
        if self.overhears(chat, &body) {
            self.updates.push("edited_message", body);
        }
    }

    /// Presses a button; the data may be forged, the message long gone.
    pub(super) fn presses(&mut self, user: i64, chat: i64, message: i64, data: &str) -> String {
        let now = self.now();
        let id = self.fresh().to_string();
        let from = self.user_json(user);
        let here = self
            .message(chat, message)
            .filter(|message| now - message.body["date"].as_i64().unwrap_or(0) <= TWO_DAYS)
            .map(|message| message.body.clone());
        let body = here.unwrap_or_else(
            || json!({"chat": self.chat_json(chat), "message_id": message, "date": 0}),
        );
        let query = super::world::Query {
            pressed: now,
            answer: None,
        };
        self.queries.insert(id.clone(), query);
        self.updates.push(
            "callback_query",
            json!({
                "id": id, "from": from, "message": body, "data": data,
                "chat_instance": (chat.wrapping_mul(7_919)).to_string(),
            }),
        );
        id
    }

    /// Blocks or unblocks the bot; nothing happens if it is so already.
    pub(super) fn blocks(&mut self, user: i64, block: bool) {
        let person = self.person(user);
        if person.blocked == block {
            return;
        }
        person.blocked = block;
        let (old, new) = if block {
            ("member", "kicked")
        } else {
            ("kicked", "member")
        };
        self.member_changes(user, user, old, new);
    }

    /// A `my_chat_member` update.
    pub(super) fn member_changes(&mut self, by: i64, chat: i64, old: &str, new: &str) {
        let member = |status: &str| {
            let mut member = json!({"user": self.me(), "status": status});
            match status {
                "kicked" => member["until_date"] = json!(0),
                "administrator" => {
                    let rights = [
                        "can_be_edited",
                        "is_anonymous",
                        "can_manage_chat",
                        "can_delete_messages",
                        "can_manage_video_chats",
                        "can_restrict_members",
                        "can_promote_members",
                        "can_change_info",
                        "can_invite_users",
                        "can_post_stories",
                        "can_edit_stories",
                        "can_delete_stories",
                    ];
                    for right in rights {
                        let has = matches!(right, "can_manage_chat" | "can_delete_messages");
                        member[right] = json!(has);
                    }
                }
                _ => {}
            }
            member
        };
        let (old, new) = (member(old), member(new));
        let update = json!({
            "chat": self.chat_json(chat), "from": self.user_json(by), "date": self.now(),
            "old_chat_member": old, "new_chat_member": new,
        });
        self.updates.push("my_chat_member", update);
    }

    /// The bot comes into a group, new or known.
    pub(super) fn adds_bot(&mut self, by: i64, group: i64, title: &str) {
        let from = self.user_json(by);
        let me = self.me();
        let it = self.add_group(group, title);
        it.members.insert(by);
        if it.bot_is_in {
            return;
        }
        it.bot_is_in = true;
        self.member_changes(by, group, "left", "member");
        let mut content = Map::new();
        content.insert("new_chat_members".into(), json!([me]));
        let id = self.place(group, from, false, None, content);
        if let Some(message) = self.message(group, id) {
            let body = message.body.clone();
            self.updates.push("message", body);
        }
    }

    pub(super) fn removes_bot(&mut self, by: i64, group: i64) {
        let Some(it) = self.groups.get_mut(&group).filter(|it| it.bot_is_in) else {
            return;
        };
        let old = if it.bot_is_admin {
            "administrator"
        } else {
            "member"
        };
        it.bot_is_in = false;
        it.bot_is_admin = false;
        self.member_changes(by, group, old, "kicked");
    }

    pub(super) fn promotes_bot(&mut self, by: i64, group: i64) {
        let Some(it) = self
            .groups
            .get_mut(&group)
            .filter(|it| it.bot_is_in && !it.bot_is_admin)
        else {
            return;
        };
        it.bot_is_admin = true;
        self.member_changes(by, group, "member", "administrator");
    }

    /// A basic group becomes a supergroup: the old id answers with the new one from now on.
    pub(super) fn migrates(&mut self, by: i64, group: i64, supergroup: i64) {
        let Some(old) = self.groups.get_mut(&group) else {
            return;
        };
        old.migrated_to = Some(supergroup);
        let (title, members) = (old.title.clone(), old.members.clone());
        let (inside, admin) = (old.bot_is_in, old.bot_is_admin);
        let new = self.add_group(supergroup, &title);
        new.members = members;
        new.bot_is_in = inside;
        new.bot_is_admin = admin;
        let from = self.user_json(by);
        let sides = [
            (group, "migrate_to_chat_id", supergroup),
            (supergroup, "migrate_from_chat_id", group),
        ];
        for (chat, name, other) in sides {
            let content = Map::from_iter([(name.to_owned(), json!(other))]);
            let id = self.place(chat, from.clone(), false, None, content);
            if let Some(message) = self.message(chat, id) {
                let body = message.body.clone();
                self.updates.push("message", body);
            }
        }
    }

    /// A reaction; none takes it back. In groups only an administrator hears of it.
    pub(super) fn reacts(&mut self, user: i64, chat: i64, message: i64, emoji: Option<&str>) {
        if self
            .groups
            .get(&chat)
            .is_some_and(|group| !group.bot_is_admin)
        {
            return;
        }
        let new: Vec<Value> = emoji
            .map(|emoji| json!({"type": "emoji", "emoji": emoji}))
            .into_iter()
            .collect();
        let update = json!({
            "chat": self.chat_json(chat), "message_id": message, "user": self.user_json(user), "date": self.now(),
            "old_reaction": [], "new_reaction": new,
        });
        self.updates.push("message_reaction", update);
    }

    /// A vote in one of the bot's polls; an empty one takes it back.
    pub(super) fn votes(&mut self, user: i64, chat: i64, message: i64, options: &[usize]) {
        let Some((id, poll)) = self
            .polls
            .iter_mut()
            .find(|(_, poll)| (poll.chat, poll.message) == (chat, message))
        else {
            return;
        };
        let id = id.clone();
        if options.is_empty() {
            poll.votes.remove(&user);
        } else {
            poll.votes.insert(user, options.to_vec());
        }
        let votes: Vec<Vec<usize>> = poll.votes.values().cloned().collect();
        let Some(message) = self.message_mut(chat, message) else {
            return;
        };
        let body = &mut message.body["poll"];
        body["total_voter_count"] = json!(votes.len());
        for (index, option) in body["options"]
            .as_array_mut()
            .into_iter()
            .flatten()
            .enumerate()
        {
            option["voter_count"] =
                json!(votes.iter().filter(|vote| vote.contains(&index)).count());
        }
        let body = body.clone();
        if body["is_anonymous"] == json!(false) {
            let user = self.user_json(user);
            self.updates.push(
                "poll_answer",
                json!({"poll_id": id, "user": user, "option_ids": options}),
            );
        }
        self.updates.push("poll", body);
    }
}
