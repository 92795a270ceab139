//! Connections that can be cut: for a network that goes away and for answers that are lost.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Waker};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

type Told = Box<dyn FnMut(bool) + Send>;

#[derive(Default)]
struct Inside {
    cut: bool,
    waker: Option<Waker>,
    /// Told true when an answer is about to be written, false when that fails.
    on_write: Option<Told>,
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wire")
    }
}

/// The switch of one connection.
#[derive(Clone, Default)]
pub(super) struct Wire(Arc<Mutex<Inside>>);

impl Wire {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the connection; nothing more is read or written.
    pub(super) fn cut(&self) {
        let waker = {
            let mut inside = self.inside();
            inside.cut = true;
            inside.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Asks to be told when the next bytes are written.
    pub(super) fn tell(&self, told: Told) {
        self.inside().on_write = Some(told);
    }

    /// The connection's error if it was cut; else remembers whom to wake when it is.
    fn check(&self, context: &Context<'_>) -> io::Result<()> {
        let mut inside = self.inside();
        if inside.cut {
            return Err(io::ErrorKind::ConnectionReset.into());
        }
        inside.waker = Some(context.waker().clone());
        Ok(())
    }

    fn writes(&self) -> Option<Told> {
        let mut told = self.inside().on_write.take()?;
        told(true);
        Some(told)
    }
}

pub(super) struct Cuttable {
    stream: TcpStream,
    wire: Wire,
}

impl AsyncRead for Cuttable {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.wire.check(context)?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Cuttable {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.wire.check(context)?;
        // Before the bytes leave, so that whoever has read the answer finds it noted.
        let told = self.wire.writes();
        let result = Pin::new(&mut self.stream).poll_write(context, bytes);
        if let (Poll::Ready(Err(_)), Some(mut told)) = (&result, told) {
            told(false);
        }
        result
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.wire.check(context)?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Accepts connections and keeps their switches.
pub(super) struct Door {
    pub(super) listener: TcpListener,
    pub(super) wires: Wires,
}

/// The switches of all connections.
#[derive(Clone, Default)]
pub(super) struct Wires(Arc<Mutex<Vec<Weak<Mutex<Inside>>>>>);

impl Wires {
    fn list(&self) -> MutexGuard<'_, Vec<Weak<Mutex<Inside>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, wire: &Wire) {
        let mut list = self.list();
        list.retain(|wire| wire.strong_count() > 0);
        list.push(Arc::downgrade(&wire.0));
    }

    /// Cuts every connection that is still open.
    pub(super) fn cut_all(&self) {
        let open = std::mem::take(&mut *self.list());
        for wire in open.iter().filter_map(Weak::upgrade) {
            Wire(wire).cut();
        }
    }
}

impl Listener for Door {
    type Io = Cuttable;
    type Addr = Wire;

    async fn accept(&mut self) -> (Cuttable, Wire) {
        let (stream, _) = Listener::accept(&mut self.listener).await;
        // Answers are small and asked for one at a time: waiting for more to send only costs time.
        let _ = stream.set_nodelay(true);
        let wire = Wire::default();
        self.wires.add(&wire);
        (
            Cuttable {
                stream,
                wire: wire.clone(),
            },
            wire,
        )
    }

    fn local_addr(&self) -> io::Result<Wire> {
        Ok(Wire::default())
    }
}

impl Connected<IncomingStream<'_, Door>> for Wire {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.remote_addr().clone()
    }
}
