//! An emulated Bot API server, as strict as the real one in what the bot uses.
//!
//! It is written from Telegram's documented behaviour, knows nothing of the rest of the house and makes its JSON by
//! hand: a misunderstanding of Telegram must not pass on both sides. It speaks real HTTP; what people do on their
//! phones, what they see there, faults and the journal of calls are reached through the handle [`Telegram`].
//!
//! Dates come from the clock it is opened with, so that a moved clock moves messages, presses (15 seconds to answer)
//! and the 48 hours of deletion. Pace (429) and long polling go by the monotonic clock.
//!
//! Stricter than Telegram, on purpose: a bare `&` in HTML, more than 8 inline buttons in a row and several actions in
//! one button are refused. Parameters that Telegram would silently ignore are noted as complaints in the journal.

mod decode;
mod detect;
mod faults;
mod files;
mod html;
mod journal;
mod limits;
mod marks;
mod markup;
mod media;
mod methods;
mod params;
mod people;
mod phone;
mod refusal;
mod server;
mod updates;
mod wire;
mod world;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use serde_json::{Map, Value, json};

pub use faults::{Fault, FaultKind};
pub use journal::Call;
pub use limits::Limits;
pub use media::{Content, Media};
pub use people::{Answer, User};
pub use phone::{Button, Entity, Heard, Key, Seen};

use server::Server;
use world::World;

/// How a server is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// The bot's token; the number before its colon is the bot's id.
    pub token: String,
    /// The bot's name without `@`.
    pub username: String,
    /// How fast it may write.
    pub limits: Limits,
    /// Where to listen; port 0 takes any free one.
    pub address: SocketAddr,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            token: "1000:sandbox".to_owned(),
            username: "angkhan_bot".to_owned(),
            limits: Limits::telegram(),
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        }
    }
}

/// A handle on the emulated Telegram. Clones are handles on the same one; it closes with the last of them.
#[derive(Clone)]
pub struct Telegram(Arc<Server>);

impl Telegram {
    /// Opens the server. `date` answers now in unix seconds; it is called with the server's state locked and must not
    /// call this handle.
    ///
    /// # Errors
    /// The address cannot be listened on.
    pub async fn open(
        date: impl Fn() -> i64 + Send + Sync + 'static,
        options: Options,
    ) -> io::Result<Telegram> {
        let id = options
            .token
            .split(':')
            .next()
            .and_then(|id| id.parse().ok());
        let flood = limits::Flood::new(options.limits);
        let world = World::new(id.unwrap_or(1000), options.username, flood, Box::new(date));
        let server = Server::open(world, options.token, options.address).await?;
        Ok(Telegram(server))
    }

    /// `http://127.0.0.1:PORT/`, for the bot's API address.
    pub fn url(&self) -> String {
        format!("http://{}/", self.0.address)
    }

    /// The network goes away: open connections are reset and new ones refused. What happened is kept.
    pub async fn cut(&self) {
        self.0.cut().await;
    }

    /// The network comes back on the same port.
    ///
    /// # Errors
    /// Somebody else took it meanwhile.
    pub async fn mend(&self) -> io::Result<()> {
        self.0.mend().await
    }

    /// Somebody gets an account, or changes it. Without one, whoever acts is called `User 5`.
    pub fn opens_account(&self, user: User) {
        self.0.change(|world| {
            let person = world.person(user.id);
            person.user = user;
        });
    }

    /// Types in the private chat: the message's number. The first message opens the chat; a blocked bot is unblocked.
    pub fn types(&self, user: i64, text: &str) -> i64 {
        self.types_in_group(user, user, text)
    }

    /// Types with marks: entities as Telegram has them, their places counted in UTF-16 units.
    pub fn types_marked(&self, user: i64, text: &str, entities: &Value) -> i64 {
        self.say(user, user, None, |_| {
            let mut message = World::written(text);
            message.insert("entities".to_owned(), entities.clone());
            message
        })
    }

    /// Presses *Start*, perhaps through a link with a payload.
    pub fn starts(&self, user: i64, payload: Option<&str>) -> i64 {
        match payload {
            Some(payload) => self.types(user, &format!("/start {payload}")),
            None => self.types(user, "/start"),
        }
    }

    /// Types a reply to a message of the private chat.
    pub fn replies(&self, user: i64, to: i64, text: &str) -> i64 {
        self.replies_in_group(user, user, to, text)
    }

    /// Changes the words of an own message; nothing happens to others' messages.
    pub fn edits(&self, user: i64, message: i64, text: &str) {
        self.0
            .change(|world| world.edits(user, user, message, Some(text)));
    }

    /// An own message comes as `edited_message` though no word has changed: a link preview, a live location.
    pub fn touches(&self, user: i64, message: i64) {
        self.0
            .change(|world| world.edits(user, user, message, None));
    }

    /// Sends something other than text.
    pub fn sends(&self, user: i64, media: impl Into<Media>) -> i64 {
        self.sends_in_group(user, user, media)
    }

    /// Shares a contact: one's own with `whose` of `Some(user)`, as the button does; else somebody else's.
    pub fn shares_contact(&self, user: i64, phone: &str, whose: Option<i64>) -> i64 {
        let first_name = self.0.change(|world| match whose {
            Some(whose) => world.person(whose).user.first_name.clone(),
            None => "Contact".to_owned(),
        });
        let content = Content::Contact {
            phone: phone.to_owned(),
            first_name,
            user_id: whose,
        };
        self.sends(user, content)
    }

    /// Presses a button in the private chat: the id of the callback query. The data may be forged; a message that is
    /// older than 48 hours, deleted or made up comes as inaccessible, with date 0.
    pub fn presses(&self, user: i64, message: i64, data: &str) -> String {
        self.presses_in_group(user, user, message, data)
    }

    /// What the bot answered to a press; `None` if it has not.
    pub fn answer_to(&self, query: &str) -> Option<Answer> {
        let world = self.0.world();
        world
            .queries
            .get(query)
            .and_then(|query| query.answer.clone())
    }

    /// Blocks the bot (`my_chat_member`).
    pub fn blocks(&self, user: i64) {
        self.0.change(|world| world.blocks(user, true));
    }

    /// Unblocks it (`my_chat_member`).
    pub fn unblocks(&self, user: i64) {
        self.0.change(|world| world.blocks(user, false));
    }

    /// Deletes the account: the bot is not told, and finds out when it writes.
    pub fn deactivates(&self, user: i64) {
        self.0.change(|world| world.person(user).deactivated = true);
    }

    /// Reacts to a message of the private chat; comes only if `message_reaction` was asked for.
    pub fn reacts(&self, user: i64, message: i64, emoji: &str) {
        self.0
            .change(|world| world.reacts(user, user, message, Some(emoji)));
    }

    /// Takes the reaction back.
    pub fn unreacts(&self, user: i64, message: i64) {
        self.0
            .change(|world| world.reacts(user, user, message, None));
    }

    /// Votes in a poll of the bot by the numbers of the options, from 0; none takes the vote back.
    pub fn votes(&self, user: i64, message: i64, options: &[usize]) {
        self.0
            .change(|world| world.votes(user, user, message, options));
    }

    /// Adds the bot to a group. Ids up to -1000000000000 are supergroups, other negative ones basic groups.
    pub fn adds_to_group(&self, by: i64, group: i64, title: &str) {
        self.0.change(|world| world.adds_bot(by, group, title));
    }

    /// Throws the bot out of a group.
    pub fn removes_from_group(&self, by: i64, group: i64) {
        self.0.change(|world| world.removes_bot(by, group));
    }

    /// Makes the bot an administrator, who hears everything.
    pub fn promotes_in_group(&self, by: i64, group: i64) {
        self.0.change(|world| world.promotes_bot(by, group));
    }

    /// Turns a basic group into a supergroup: calls to the old id are refused with `migrate_to_chat_id`.
    pub fn migrates_group(&self, by: i64, group: i64, supergroup: i64) {
        self.0.change(|world| world.migrates(by, group, supergroup));
    }

    /// Types in a group. The bot hears commands, mentions and replies to it only, unless it is administrator.
    pub fn types_in_group(&self, user: i64, group: i64, text: &str) -> i64 {
        self.say(user, group, None, |_| World::written(text))
    }

    /// Replies in a group.
    pub fn replies_in_group(&self, user: i64, group: i64, to: i64, text: &str) -> i64 {
        self.say(user, group, Some(to), |_| World::written(text))
    }

    /// Sends something other than text to a group.
    pub fn sends_in_group(&self, user: i64, group: i64, media: impl Into<Media>) -> i64 {
        let media = media.into();
        self.say(user, group, media.reply_to, |world| {
            world.media_content(media)
        })
    }

    /// Presses a button in a group.
    pub fn presses_in_group(&self, user: i64, group: i64, message: i64, data: &str) -> String {
        self.0
            .change(|world| world.presses(user, group, message, data))
    }

    fn say(
        &self,
        user: i64,
        chat: i64,
        reply_to: Option<i64>,
        content: impl FnOnce(&mut World) -> Map<String, Value>,
    ) -> i64 {
        self.0.change(|world| {
            if chat < 0 {
                world.add_group(chat, "Group").members.insert(user);
            }
            let content = content(world);
            world.says(user, chat, reply_to, content)
        })
    }

    /// Any update. Without `update_id` it gets the next; with one it is delivered as it is, once if that number was
    /// there before. `allowed_updates` does not apply.
    pub fn pushes(&self, update: Value) {
        self.0.change(|world| world.updates.push_raw(update));
    }

    /// Hands the last so many confirmed updates out again with the next getUpdates, once.
    pub fn redelivers(&self, last: usize) {
        self.0.change(|world| world.updates.redeliver(last));
    }

    /// What stands in a chat now, oldest first; deleted messages are marked.
    pub fn chat(&self, chat: i64) -> Vec<Seen> {
        self.0.world().seen_in(chat)
    }

    /// The labels of the reply keyboard in force in a chat; empty if there is none.
    pub fn keyboard(&self, chat: i64) -> Vec<Vec<String>> {
        let world = self.0.world();
        phone::labels(
            world
                .chats
                .get(&chat)
                .and_then(|chat| chat.keyboard.as_ref()),
        )
    }

    /// The keys of the reply keyboard in force in a chat; empty if there is none.
    pub fn keys(&self, chat: i64) -> Vec<Vec<Key>> {
        let world = self.0.world();
        phone::keys(
            world
                .chats
                .get(&chat)
                .and_then(|chat| chat.keyboard.as_ref()),
        )
    }

    /// Everything that phones were shown by the bot, in order.
    pub fn heard(&self) -> Vec<Heard> {
        self.0.world().heard.clone()
    }

    /// What phones were shown after this sequence number.
    pub fn heard_after(&self, sequence: u64) -> Vec<Heard> {
        let world = self.0.world();
        let from = world
            .heard
            .partition_point(|heard| heard.sequence <= sequence);
        world.heard[from..].to_vec()
    }

    /// The commands (name, description) of the menu that a chat shows now.
    pub fn commands(&self, chat: i64) -> Vec<(String, String)> {
        self.0.world().menu(chat)
    }

    /// The bytes of a file that either side sent, by its `file_id`.
    pub fn file(&self, file_id: &str) -> Option<Vec<u8>> {
        self.0
            .world()
            .files
            .get(file_id)
            .map(|file| file.bytes.clone())
    }

    /// The message as the Bot API would show it; `None` if it is not there or deleted.
    pub fn message(&self, chat: i64, message: i64) -> Option<Value> {
        self.0
            .world()
            .message(chat, message)
            .map(|message| message.body.clone())
    }

    /// Every call of the bot, in order of arrival.
    pub fn journal(&self) -> Vec<Call> {
        self.0.world().journal.calls()
    }

    /// The calls after this sequence number: cheap in long runs.
    pub fn journal_after(&self, sequence: u64) -> Vec<Call> {
        self.0.world().journal.after(sequence)
    }

    /// All complaints in the journal: a careful bot gives no cause for any.
    pub fn complaints(&self) -> Vec<String> {
        self.journal()
            .into_iter()
            .flat_map(|call| call.complaints)
            .collect()
    }

    /// Empties the journal, for long runs; the counting goes on.
    pub fn forgets_journal(&self) {
        self.0.change(|world| world.journal.forget());
    }

    /// How many updates are not confirmed yet.
    pub fn pending_updates(&self) -> usize {
        self.0.world().updates.pending()
    }

    /// The highest `update_id` confirmed; 0 if none was.
    pub fn confirmed(&self) -> i64 {
        self.0.world().updates.confirmed
    }

    /// Counts changes of any kind.
    pub fn version(&self) -> u64 {
        *self.0.version.borrow()
    }

    /// Waits for the next change after this call. To look and then wait without missing one, use `changed_since`.
    pub async fn changed(&self) {
        self.changed_since(self.version()).await;
    }

    /// Waits until the version is above this one; at once if it is.
    pub async fn changed_since(&self, version: u64) {
        let mut changes = self.0.version.subscribe();
        // The sender lives in the handle: this cannot fail while anybody waits.
        let _ = changes.wait_for(|now| *now > version).await;
    }

    /// Waits until something is true, looking again at every change. Give it a time-out.
    pub async fn until(&self, mut done: impl FnMut(&Telegram) -> bool) {
        loop {
            let version = self.version();
            if done(self) {
                return;
            }
            self.changed_since(version).await;
        }
    }

    /// Prepares a fault for the calls to come.
    pub fn fault(&self, fault: Fault) {
        self.0.change(|world| world.faults.add(fault));
    }

    /// Takes back all faults that have not struck.
    pub fn clears_faults(&self) {
        self.0.change(|world| world.faults.clear());
    }

    /// Everybody who has an account, by number.
    pub fn accounts(&self) -> Vec<User> {
        let world = self.0.world();
        let mut users: Vec<User> = world
            .people
            .values()
            .map(|person| person.user.clone())
            .collect();
        users.sort_by_key(|user| user.id);
        users
    }

    /// Is the bot blocked by this person now?
    pub fn has_blocked(&self, user: i64) -> bool {
        self.0
            .world()
            .people
            .get(&user)
            .is_some_and(|person| person.blocked)
    }

    /// The groups with the bot in them: id and title, by id.
    pub fn groups(&self) -> Vec<(i64, String)> {
        let world = self.0.world();
        let inside = world.groups.iter().filter(|(_, group)| group.bot_is_in);
        let mut groups: Vec<(i64, String)> = inside
            .map(|(id, group)| (*id, group.title.clone()))
            .collect();
        groups.sort();
        groups
    }

    /// The bot as `getMe` shows it.
    pub fn me(&self) -> Value {
        json!(self.0.world().me())
    }
}
