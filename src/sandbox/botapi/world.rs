//! Everything that the server knows: people, chats, messages, and who may be written to.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Instant;

use serde_json::{Map, Value, json};

use super::faults::Faults;
use super::files::Files;
use super::journal::Journal;
use super::limits::Flood;
use super::methods::commands::Menus;
use super::people::{Answer, User};
use super::phone::Heard;
use super::refusal::Refusal;
use super::updates::Updates;

/// Two days in seconds: after that a message cannot be deleted and a press carries no message.
pub(super) const TWO_DAYS: i64 = 48 * 3600;

pub(super) struct Person {
    pub(super) user: User,
    pub(super) opened: bool,
    pub(super) blocked: bool,
    pub(super) deactivated: bool,
}

pub(super) struct Group {
    pub(super) title: String,
    pub(super) members: BTreeSet<i64>,
    pub(super) bot_is_in: bool,
    pub(super) bot_is_admin: bool,
    pub(super) migrated_to: Option<i64>,
    last_message: i64,
}

#[derive(Clone)]
pub(super) struct Message {
    /// The Bot API's object. An inline keyboard is its `reply_markup`.
    pub(super) body: Value,
    pub(super) from_bot: bool,
    pub(super) edits: u32,
    pub(super) deleted: bool,
    pub(super) silent: bool,
    /// A reply keyboard, its removal or a forced reply: such a message can no longer be edited.
    pub(super) keyboard: Option<Value>,
    pub(super) reaction: Option<String>,
}

#[derive(Default)]
pub(super) struct Chat {
    pub(super) messages: BTreeMap<i64, Message>,
    /// The reply keyboard in force.
    pub(super) keyboard: Option<Value>,
}

pub(super) struct Query {
    pub(super) pressed: i64,
    pub(super) answer: Option<Answer>,
}

pub(super) struct Poll {
    pub(super) chat: i64,
    pub(super) message: i64,
    pub(super) votes: BTreeMap<i64, Vec<usize>>,
}

pub(super) struct World {
    pub(super) bot_id: i64,
    pub(super) username: String,
    date: Box<dyn Fn() -> i64 + Send + Sync>,
    pub(super) people: HashMap<i64, Person>,
    pub(super) groups: HashMap<i64, Group>,
    pub(super) chats: HashMap<i64, Chat>,
    last_message: i64,
    /// For ids of queries, albums and polls.
    count: i64,
    pub(super) updates: Updates,
    pub(super) queries: HashMap<String, Query>,
    pub(super) polls: HashMap<String, Poll>,
    pub(super) files: Files,
    pub(super) menus: Menus,
    pub(super) faults: Faults,
    pub(super) journal: Journal,
    pub(super) heard: Vec<Heard>,
    pub(super) flood: Flood,
}

impl World {
    pub(super) fn new(
        bot_id: i64,
        username: String,
        flood: Flood,
        date: Box<dyn Fn() -> i64 + Send + Sync>,
    ) -> Self {
        World {
            bot_id,
            username,
            date,
            people: HashMap::new(),
            groups: HashMap::new(),
            chats: HashMap::new(),
            last_message: 0,
            count: 0,
            updates: Updates::default(),
            queries: HashMap::new(),
            polls: HashMap::new(),
            files: Files::default(),
            menus: Menus::default(),
            faults: Faults::default(),
            journal: Journal::default(),
            heard: Vec::new(),
            flood,
        }
    }

    /// The date of now, unix seconds.
    pub(super) fn now(&self) -> i64 {
        (self.date)()
    }

    pub(super) fn me(&self) -> Value {
        json!({"id": self.bot_id, "is_bot": true, "first_name": self.username, "username": self.username})
    }

    /// A number that nothing else has.
    pub(super) fn fresh(&mut self) -> i64 {
        self.count += 1;
        self.bot_id % 1_000_000 * 10_000_000_000 + self.count
    }

    /// Whoever acts exists, also without an account opened before.
    pub(super) fn person(&mut self, id: i64) -> &mut Person {
        self.people.entry(id).or_insert_with(|| Person {
            user: User::new(id, format!("User {id}")),
            opened: false,
            blocked: false,
            deactivated: false,
        })
    }

    pub(super) fn add_group(&mut self, id: i64, title: &str) -> &mut Group {
        self.groups.entry(id).or_insert_with(|| Group {
            title: title.to_owned(),
            members: BTreeSet::new(),
            bot_is_in: false,
            bot_is_admin: false,
            migrated_to: None,
            last_message: 0,
        })
    }

    /// `Chat` as it stands in messages.
    pub(super) fn chat_json(&self, id: i64) -> Value {
        if let Some(group) = self.groups.get(&id) {
            let kind = if is_supergroup(id) {
                "supergroup"
            } else {
                "group"
            };
            return json!({"id": id, "title": group.title, "type": kind});
        }
        let mut chat = json!({"id": id, "type": "private"});
        if let Some(person) = self.people.get(&id) {
            chat["first_name"] = json!(person.user.first_name);
            if let Some(name) = &person.user.last_name {
                chat["last_name"] = json!(name);
            }
        }
        chat
    }

    /// Is this chat there for the bot at all?
    pub(super) fn knows(&self, chat: i64) -> Result<(), Refusal> {
        if let Some(group) = self.groups.get(&chat) {
            if let Some(to) = group.migrated_to {
                return Err(Refusal {
                    migrate_to: Some(to),
                    ..Refusal::bad("group chat was upgraded to a supergroup chat")
                });
            }
            return Ok(());
        }
        match self.people.get(&chat) {
            Some(person) if person.opened => Ok(()),
            Some(_)
                if self
                    .groups
                    .values()
                    .any(|group| group.bot_is_in && group.members.contains(&chat)) =>
            {
                Err(Refusal::forbidden(
                    "bot can't initiate conversation with a user",
                ))
            }
            _ => Err(Refusal::bad("chat not found")),
        }
    }

    /// May the bot write there?
    pub(super) fn reach(&self, chat: i64) -> Result<(), Refusal> {
        self.knows(chat)?;
        if let Some(group) = self.groups.get(&chat)
            && !group.bot_is_in
        {
            let kind = if is_supergroup(chat) {
                "supergroup"
            } else {
                "group"
            };
            return Err(Refusal::forbidden(&format!(
                "bot was kicked from the {kind} chat"
            )));
        }
        match self.people.get(&chat) {
            Some(person) if person.deactivated => Err(Refusal::forbidden("user is deactivated")),
            Some(person) if person.blocked => {
                Err(Refusal::forbidden("bot was blocked by the user"))
            }
            _ => Ok(()),
        }
    }

    /// Counts messages against the limits.
    pub(super) fn admit(&mut self, chat: i64, weight: u32) -> Result<(), Refusal> {
        self.flood
            .admit(Instant::now(), chat, weight)
            .map_err(Refusal::too_many)
    }

    /// A message that is there and not deleted.
    pub(super) fn message(&self, chat: i64, id: i64) -> Option<&Message> {
        let message = self.chats.get(&chat)?.messages.get(&id)?;
        (!message.deleted).then_some(message)
    }

    pub(super) fn message_mut(&mut self, chat: i64, id: i64) -> Option<&mut Message> {
        let message = self.chats.get_mut(&chat)?.messages.get_mut(&id)?;
        (!message.deleted).then_some(message)
    }

    /// Puts a message into a chat: private chats and basic groups count together, a supergroup by itself.
    pub(super) fn place(
        &mut self,
        chat: i64,
        from: Value,
        from_bot: bool,
        reply_to: Option<i64>,
        content: Map<String, Value>,
    ) -> i64 {
        let id = match self.groups.get_mut(&chat) {
            Some(group) if is_supergroup(chat) => {
                group.last_message += 1;
                group.last_message
            }
            _ => {
                self.last_message += 1;
                self.last_message
            }
        };
        let mut body = Map::new();
        body.insert("message_id".into(), json!(id));
        body.insert("date".into(), json!(self.now()));
        body.insert("chat".into(), self.chat_json(chat));
        body.insert("from".into(), from);
        if let Some(original) = reply_to.and_then(|id| self.message(chat, id)) {
            let mut original = original.body.clone();
            // A reply is shown one deep.
            if let Some(original) = original.as_object_mut() {
                original.remove("reply_to_message");
            }
            body.insert("reply_to_message".into(), original);
        }
        body.extend(content);
        let message = Message {
            body: Value::Object(body),
            from_bot,
            edits: 0,
            deleted: false,
            silent: false,
            keyboard: None,
            reaction: None,
        };
        self.chats
            .entry(chat)
            .or_default()
            .messages
            .insert(id, message);
        id
    }
}

pub(super) fn is_supergroup(chat: i64) -> bool {
    chat <= -1_000_000_000_000
}
