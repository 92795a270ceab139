//! The HTTP side: from a request to a method, with the faults between them.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout_at};

use super::decode::{decode, unescape};
use super::faults::FaultKind;
use super::files::DOWNLOAD_LIMIT;
use super::methods;
use super::params::{Params, spelled};
use super::refusal::Refusal;
use super::wire::{Door, Wire, Wires};
use super::world::World;

type Outcome = Result<Value, Refusal>;

/// The server: what it knows, and whoever waits for a change of it.
pub(super) struct Server {
    world: Mutex<World>,
    /// Counts changes.
    pub(super) version: watch::Sender<u64>,
    token: String,
    pub(super) address: SocketAddr,
    wires: Wires,
    accepting: tokio::sync::Mutex<Option<JoinHandle<()>>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(task) = self.accepting.get_mut() {
            task.abort();
        }
        self.wires.cut_all();
    }
}

impl Server {
    pub(super) async fn open(
        world: World,
        token: String,
        address: SocketAddr,
    ) -> io::Result<Arc<Server>> {
        let listener = TcpListener::bind(address).await?;
        let server = Arc::new(Server {
            world: Mutex::new(world),
            version: watch::Sender::new(0),
            token,
            address: listener.local_addr()?,
            wires: Wires::default(),
            accepting: tokio::sync::Mutex::new(None),
        });
        server.accept(listener).await;
        Ok(server)
    }

    /// Reads or changes the world; whoever waits for a change looks again.
    pub(super) fn change<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let result = act(&mut self.world());
        self.version.send_modify(|version| *version += 1);
        result
    }

    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Connections are refused and the open ones reset until `mend`.
    pub(super) async fn cut(&self) {
        let task = self.accepting.lock().await.take();
        if let Some(task) = task {
            task.abort();
            // It is gone only when it has been awaited; that it was aborted is no news.
            let _ = task.await;
        }
        self.wires.cut_all();
    }

    pub(super) async fn mend(self: &Arc<Self>) -> io::Result<()> {
        if self.accepting.lock().await.is_some() {
            return Ok(());
        }
        let listener = TcpListener::bind(self.address).await?;
        self.accept(listener).await;
        Ok(())
    }

    async fn accept(self: &Arc<Self>, listener: TcpListener) {
        let door = Door {
            listener,
            wires: self.wires.clone(),
        };
        // Weak: the server ends with its last handle, not with its own task.
        let app = Router::new()
            .fallback(serve)
            .layer(DefaultBodyLimit::disable())
            .with_state(Arc::downgrade(self))
            .into_make_service_with_connect_info::<Wire>();
        let task = tokio::spawn(async move {
            let _ = axum::serve(door, app).await;
        });
        *self.accepting.lock().await = Some(task);
    }
}

async fn serve(
    State(server): State<Weak<Server>>,
    ConnectInfo(wire): ConnectInfo<Wire>,
    request: Request,
) -> Response {
    let Some(server) = server.upgrade() else {
        wire.cut();
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let path = unescape(request.uri().path());
    if let Some(rest) = path.strip_prefix("/file/bot") {
        return match rest.split_once('/') {
            Some((token, path)) if token == server.token => download(&server, path),
            _ => refuse(&Refusal::new(401, "Unauthorized")),
        };
    }
    match path
        .strip_prefix("/bot")
        .and_then(|rest| rest.split_once('/'))
    {
        Some((token, method)) if token == server.token => call(server, wire, method, request).await,
        Some(_) => refuse(&Refusal::new(401, "Unauthorized")),
        None => refuse(&Refusal::new(404, "Not Found")),
    }
}

fn download(server: &Server, path: &str) -> Response {
    match server.world().files.at(path) {
        Some(file) if file.bytes.len() <= DOWNLOAD_LIMIT => file.bytes.clone().into_response(),
        _ => refuse(&Refusal::new(404, "Not Found")),
    }
}

fn refuse(refusal: &Refusal) -> Response {
    answer(refusal.code, &refusal.body())
}

fn answer(status: u16, body: &Value) -> Response {
    page(status, "application/json", body.to_string())
}

fn page(status: u16, kind: &'static str, body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, body).into_response();
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// One call under way: its place in the journal and its connection.
struct Under {
    server: Arc<Server>,
    wire: Wire,
    sequence: u64,
}

async fn call(server: Arc<Server>, wire: Wire, named: &str, request: Request) -> Response {
    let method = spelled(named);
    let decoded = decode(request).await;
    let (params, unreadable) = match decoded {
        Ok(params) => (params, None),
        Err(refusal) => (Params::default(), Some(refusal)),
    };
    let chat = params.int("chat_id").ok().flatten();
    let (sequence, fault) = server.change(|world| {
        let date = world.now();
        let name = method.unwrap_or(named);
        let sequence = world.journal.open(date, name, chat, params.for_journal());
        if let Some(entry) = world.journal.entry(sequence) {
            entry.complaints = params.complaints(name);
        }
        (sequence, world.faults.strike(name, chat))
    });
    let under = Under {
        server,
        wire,
        sequence,
    };
    let refusal = match (unreadable, method) {
        (Some(refusal), _) => Some(refusal),
        (None, None) => Some(Refusal::new(404, "Not Found")),
        (None, Some(_)) => None,
    };
    if let Some(refusal) = refusal {
        return under.finish(Err(refusal));
    }
    under.meet(fault, method.unwrap_or_default(), params).await
}

impl Under {
    async fn meet(
        self,
        fault: Option<FaultKind>,
        method: &'static str,
        params: Params,
    ) -> Response {
        match fault {
            None => {
                let outcome = self.run(method, &params).await;
                self.finish(outcome)
            }
            Some(FaultKind::Status(code, description)) => {
                self.finish(Err(Refusal::new(code, description)))
            }
            Some(FaultKind::TooMany(seconds)) => self.finish(Err(Refusal::too_many(seconds))),
            Some(FaultKind::HtmlBody(status)) => {
                self.note(status, Value::Null, false);
                let body =
                    format!("<html><head><title>{status}</title></head><body>nginx</body></html>");
                page(status, "text/html", body)
            }
            Some(FaultKind::Hang(pause)) => {
                sleep(pause).await;
                self.lose()
            }
            Some(FaultKind::LoseRequest) => self.lose(),
            Some(FaultKind::LoseAnswer) => {
                let outcome = self.run(method, &params).await;
                let (status, body, applied) = spell_out(outcome);
                self.note(status, body, applied);
                self.lose()
            }
            Some(FaultKind::Slow(pause)) => self.slowly(pause, method, params).await,
        }
    }

    /// On a task of its own: a client that leaves does not take the effect with it.
    async fn slowly(self, pause: Duration, method: &'static str, params: Params) -> Response {
        let (wire, server, sequence) = (self.wire.clone(), Arc::clone(&self.server), self.sequence);
        let work = tokio::spawn(async move {
            sleep(pause).await;
            let outcome = self.run(method, &params).await;
            let (status, body, applied) = spell_out(outcome);
            self.record(status, &body, applied);
            (status, body, applied)
        });
        let under = Under {
            server,
            wire,
            sequence,
        };
        match work.await {
            Ok((status, body, applied)) => {
                under.note(status, body.clone(), applied);
                answer(status, &body)
            }
            Err(_) => under.lose(),
        }
    }

    async fn run(&self, method: &str, params: &Params) -> Outcome {
        if method == "getUpdates" {
            return self.poll(params).await;
        }
        self.server
            .change(|world| methods::run(world, method, params))
    }

    /// Long polling, in real seconds.
    async fn poll(&self, params: &Params) -> Outcome {
        let mut changes = self.server.version.subscribe();
        let ask = self
            .server
            .change(|world| methods::updates::begin(world, params))?;
        let deadline = Instant::now() + Duration::from_secs(ask.timeout);
        loop {
            changes.borrow_and_update();
            let last = Instant::now() >= deadline;
            if let Some(outcome) = methods::updates::look(&mut self.server.world(), &ask, last) {
                return outcome;
            }
            // Over or changed: either way look again.
            let _ = timeout_at(deadline, changes.changed()).await;
        }
    }

    fn finish(&self, outcome: Outcome) -> Response {
        let (status, body, applied) = spell_out(outcome);
        self.note(status, body.clone(), applied);
        answer(status, &body)
    }

    fn record(&self, status: u16, body: &Value, applied: bool) {
        self.server.change(|world| {
            if let Some(entry) = world.journal.entry(self.sequence) {
                entry.status = status;
                entry.result = body.clone();
                entry.applied = applied;
            }
        });
    }

    /// Writes the outcome down, and `answered` once the answer is written.
    fn note(&self, status: u16, body: Value, applied: bool) {
        self.record(status, &body, applied);
        let (server, sequence) = (Arc::downgrade(&self.server), self.sequence);
        self.wire.tell(Box::new(move |answered| {
            if let Some(server) = server.upgrade() {
                server.change(|world| {
                    if let Some(entry) = world.journal.entry(sequence) {
                        entry.answered = answered;
                    }
                });
            }
        }));
    }

    /// The connection goes down; what is returned never leaves.
    fn lose(&self) -> Response {
        self.wire.cut();
        StatusCode::BAD_GATEWAY.into_response()
    }
}

/// Status, body, and whether it took effect.
fn spell_out(outcome: Outcome) -> (u16, Value, bool) {
    match outcome {
        Ok(result) => (200, json!({"ok": true, "result": result}), true),
        Err(refusal) => (refusal.code, refusal.body(), false),
    }
}
