-- The floor: what came in, what goes out, what is asked, what was done.
-- Portable dialect: TEXT, BIGINT, BOOLEAN, DATE, TIMESTAMPTZ; ids and times are given by the program.

-- Every update is here before Telegram is told that we have it. The key outlives the body: what comes twice is known.
CREATE TABLE inbox (
    update_id   BIGINT PRIMARY KEY,
    chat        BIGINT NOT NULL,
    body        TEXT,                       -- erased in the turn that files it (P2)
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'handled', 'parked')),
    tries       BIGINT NOT NULL,
    retry_at    TIMESTAMPTZ NOT NULL,
    received_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX inbox_waiting ON inbox (chat, update_id) WHERE state = 'waiting';
CREATE INDEX inbox_old ON inbox (received_at);

-- Every consequence, written in the turn that causes it, sent by delivery alone.
CREATE TABLE letter (
    id          TEXT PRIMARY KEY,
    once        TEXT UNIQUE,                -- what it is about and for whom; NULL for an answer to an update
    person      TEXT,
    chat        BIGINT NOT NULL,
    language    TEXT NOT NULL,
    place       TEXT NOT NULL,              -- rank, then id: the order of going out
    body        TEXT,                       -- erased when it has gone out
    edits       TEXT REFERENCES letter (id),
    anew        BOOLEAN NOT NULL,           -- an edit whose message is gone, said as a message of its own
    about_kind  TEXT,
    about_id    TEXT,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'expired')),
    doubtful    BOOLEAN NOT NULL,           -- sent before, and nobody knows whether it arrived (A8)
    tries       BIGINT NOT NULL,
    due_at      TIMESTAMPTZ NOT NULL,
    expires_at  TIMESTAMPTZ,
    written_at  TIMESTAMPTZ NOT NULL,
    sent_at     TIMESTAMPTZ,
    message     BIGINT,                     -- the number that Telegram gave
    failure     TEXT
);
CREATE INDEX letter_waiting ON letter (chat, place) WHERE state = 'waiting';
CREATE INDEX letter_place ON letter (place) WHERE state = 'waiting';
CREATE INDEX letter_expiry ON letter (expires_at) WHERE state = 'waiting';
CREATE INDEX letter_sending ON letter (id) WHERE state = 'sending';
CREATE INDEX letter_message ON letter (chat, message) WHERE message IS NOT NULL;
CREATE INDEX letter_edits ON letter (edits) WHERE edits IS NOT NULL;

-- The one free-text question open with a person (U4).
CREATE TABLE question (
    person    TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    about_id  TEXT NOT NULL,
    asked_at  TIMESTAMPTZ NOT NULL,
    lapses_at TIMESTAMPTZ NOT NULL
);

-- Who did what to which, when: ids and verbs, never words (S2).
CREATE TABLE audit (
    id         TEXT PRIMARY KEY,
    at         TIMESTAMPTZ NOT NULL,
    who        TEXT NOT NULL,
    verb       TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_id   TEXT NOT NULL
);

-- What the office has changed from its defaults.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- The menu that a chat should show, and the one that it was given (R10).
CREATE TABLE menu (
    chat     BIGINT PRIMARY KEY,
    wanted   TEXT NOT NULL,
    shown    TEXT NOT NULL,
    tries    BIGINT NOT NULL,
    retry_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX menu_due ON menu (retry_at) WHERE wanted <> shown;
