-- Requests (section 7): what governor and vices ask of agencies, and what came of it at each of them.

CREATE TABLE request (
    id            TEXT PRIMARY KEY,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'offered', 'out', 'dropped')),
    maker         TEXT NOT NULL REFERENCES person (id),
    post          TEXT NOT NULL REFERENCES post (id), -- as which it is made; of one drafted by the secretariat, from its release on the releaser's
    drafted_by    TEXT,                       -- who of the secretariat drafted it (Q1a)
    words         TEXT NOT NULL,
    does          TEXT NOT NULL,              -- Do, and Don't, a line each (Q4); empty where nothing is said
    donts         TEXT NOT NULL,
    due_at        TIMESTAMPTZ,                -- NULL: not said yet
    due_other     TIMESTAMPTZ,                -- the other reading of an ambiguous time (U11)
    unclear       TEXT NOT NULL,              -- a name that several agencies may have, as it was typed; empty: all are clear
    source_kind   TEXT,                       -- from what it was made by one tap (Q3)
    source_id     TEXT,
    letter        BOOLEAN NOT NULL,           -- whether a letter follows (Q4)
    letter_words  TEXT NOT NULL,              -- its number, as the secretariat wrote it
    letter_on     DATE,
    letter_kind   TEXT,                       -- the file, by Telegram's id
    letter_file   TEXT,
    letter_at     TIMESTAMPTZ,                -- when that was recorded; NULL: it has not followed
    made_at       TIMESTAMPTZ NOT NULL,
    touched_at    TIMESTAMPTZ NOT NULL,       -- when somebody last went on with the draft
    released_at   TIMESTAMPTZ
);
CREATE INDEX request_waits ON request (state, touched_at) WHERE state IN ('draft', 'offered');
CREATE INDEX request_letters ON request (released_at) WHERE letter AND letter_at IS NULL AND state = 'out';
CREATE INDEX request_source ON request (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX request_post ON request (post);
CREATE INDEX request_maker ON request (maker);
CREATE INDEX request_drafted ON request (drafted_by) WHERE drafted_by IS NOT NULL;

-- The same at one agency, which has an answer of its own.
CREATE TABLE errand (
    id          TEXT PRIMARY KEY,
    request     TEXT NOT NULL REFERENCES request (id),
    agency      TEXT NOT NULL REFERENCES agency (code),
    serial      BIGINT UNIQUE,              -- the short reference ข-123; NULL until it is released
    due_at      TIMESTAMPTZ,                -- NULL until it is released
    accepted_at TIMESTAMPTZ,
    accepted_by TEXT,
    answered_at TIMESTAMPTZ,                -- NULL: the agency is to answer, for the first time or once more
    wish        TEXT,                       -- which wish for more time is open; NULL: none is
    wants_until TIMESTAMPTZ,                -- until when the agency asks for time, which is not decided yet
    wants_why   TEXT NOT NULL,
    wants_by    TEXT,
    half_at     TIMESTAMPTZ,                -- the reminders still to be given
    eve_at      TIMESTAMPTZ,
    late_at     TIMESTAMPTZ,
    closed_at   TIMESTAMPTZ,
    closed_by   TEXT,
    UNIQUE (request, agency)
);
CREATE INDEX errand_agency ON errand (agency) WHERE closed_at IS NULL;
CREATE INDEX errand_open ON errand (due_at) WHERE closed_at IS NULL;
CREATE INDEX errand_half ON errand (half_at) WHERE half_at IS NOT NULL;
CREATE INDEX errand_eve ON errand (eve_at) WHERE eve_at IS NOT NULL;
CREATE INDEX errand_late ON errand (late_at) WHERE late_at IS NOT NULL;

-- Who has a card of it: once somebody has acted, the others' cards say so.
CREATE TABLE errand_copy (
    errand TEXT NOT NULL REFERENCES errand (id),
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (errand, person)
);
CREATE INDEX errand_copy_person ON errand_copy (person);

-- What was said about it in writing, by either side.
CREATE TABLE errand_word (
    id         TEXT PRIMARY KEY,
    errand     TEXT NOT NULL REFERENCES errand (id),
    kind       TEXT NOT NULL CHECK (kind IN ('answer', 'question', 'reply', 'more')),
    person     TEXT NOT NULL,
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    album      TEXT,
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    said_at    TIMESTAMPTZ NOT NULL,
    edited_at  TIMESTAMPTZ,
    by_phone   BOOLEAN NOT NULL,            -- received by telephone and filed by the secretariat (Q1a)
    tell_at    TIMESTAMPTZ,                 -- when it reaches the governor with those of other agencies; NULL: it need not wait
    told_in    TEXT,                        -- the message that passed it on, by the first word in it; NULL: none has yet
    UNIQUE (chat, message)
);
CREATE INDEX errand_word_errand ON errand_word (errand, said_at);
CREATE INDEX errand_word_person ON errand_word (person);
CREATE INDEX errand_word_tell ON errand_word (tell_at) WHERE tell_at IS NOT NULL;
CREATE INDEX errand_word_told ON errand_word (told_in) WHERE told_in IS NOT NULL;
CREATE INDEX errand_word_album ON errand_word (chat, album) WHERE album IS NOT NULL;

-- Earlier wordings of what was edited (U10).
CREATE TABLE errand_wording (
    id       TEXT PRIMARY KEY,
    word     TEXT NOT NULL REFERENCES errand_word (id),
    words    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX errand_wording_word ON errand_wording (word);
