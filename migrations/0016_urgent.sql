-- Urgent matters: what needs the governor now (E1–E8). Each carries its own chain and its own deadline, so that changed settings do not
-- change what is under way.

CREATE TABLE urgent (
    id             TEXT PRIMARY KEY,
    serial         BIGINT NOT NULL UNIQUE,      -- the short reference ด-123 (U3)
    agency         TEXT NOT NULL,
    person         TEXT NOT NULL,               -- who sent it, or filed what came by telephone
    role           TEXT NOT NULL,
    by_telephone   BOOLEAN NOT NULL,
    roll           TEXT UNIQUE,                 -- the week's answer that it was made of (W4)
    level          TEXT NOT NULL CHECK (level IN ('urgent', 'very', 'most')),
    area           TEXT NOT NULL,
    chain          TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('held', 'open', 'owned', 'resolved')),
    opening        BIGINT NOT NULL,             -- how often it was opened
    round          BIGINT NOT NULL,             -- the last round of its chain since then
    round_at       TIMESTAMPTZ NOT NULL,
    due_at         TIMESTAMPTZ,                 -- when it lapses, or is to be done
    filed_at       TIMESTAMPTZ NOT NULL,
    opened_at      TIMESTAMPTZ NOT NULL,
    owner          TEXT,
    owner_post     TEXT,
    owned_at       TIMESTAMPTZ,
    first_owned_at TIMESTAMPTZ,
    resolved_at    TIMESTAMPTZ,
    resolved_by    TEXT,
    outcome        TEXT NOT NULL,
    asks           BOOLEAN NOT NULL,            -- whether that answer asks for orders still, as far as was seen
    worded_at      TIMESTAMPTZ,                 -- as of which change of that answer its words are
    assigning      TEXT,                        -- who last began to assign it (E6): what goes out of that is looked for
    assigning_at   TIMESTAMPTZ
);
CREATE INDEX urgent_due ON urgent (due_at) WHERE state IN ('open', 'owned');
CREATE INDEX urgent_asking ON urgent (filed_at) WHERE asks;
CREATE INDEX urgent_assigning ON urgent (assigning_at) WHERE assigning_at IS NOT NULL;
CREATE INDEX urgent_agency ON urgent (agency, state);
CREATE INDEX urgent_person ON urgent (person, filed_at);
CREATE INDEX urgent_filed ON urgent (filed_at);
CREATE INDEX urgent_resolved ON urgent (resolved_at) WHERE resolved_at IS NOT NULL;

-- Everything that was said and done, in its order. The first entry of a matter bears its id, and its words.
CREATE TABLE urgent_entry (
    id         TEXT PRIMARY KEY,
    urgent     TEXT NOT NULL REFERENCES urgent (id),
    at         TIMESTAMPTZ NOT NULL,
    deed       TEXT NOT NULL,
    person     TEXT,                            -- NULL: the clock
    role       TEXT,
    chat       BIGINT,
    message    BIGINT,
    album      TEXT,
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    round      BIGINT,                          -- of a step: which; of what was assigned: the request's number
    until_at   TIMESTAMPTZ,                     -- of a promise: by when; of a step: when it fell due
    withdrawn  BOOLEAN NOT NULL,
    UNIQUE (chat, message)
);
CREATE INDEX urgent_entry_urgent ON urgent_entry (urgent, id);
CREATE INDEX urgent_entry_album ON urgent_entry (chat, album) WHERE album IS NOT NULL;
CREATE INDEX urgent_entry_person ON urgent_entry (person) WHERE person IS NOT NULL;

-- Earlier wordings of an edited message (U10).
CREATE TABLE urgent_wording (
    id       TEXT PRIMARY KEY,
    entry    TEXT NOT NULL REFERENCES urgent_entry (id),
    words    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX urgent_wording_entry ON urgent_wording (entry);

-- Where the words of an entry were said, so that an edit (U10) and a label of secrecy (U1) reach every phone that shows them.
CREATE TABLE urgent_copy (
    letter   TEXT PRIMARY KEY,
    entry    TEXT NOT NULL REFERENCES urgent_entry (id),
    person   TEXT NOT NULL,
    chat     BIGINT NOT NULL,
    language TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('to_sender', 'to_leader', 'enclosure', 'opened'))
);
CREATE INDEX urgent_copy_entry ON urgent_copy (entry);

-- The live card of each person who was told or who told: edited instead of said anew.
CREATE TABLE urgent_card (
    urgent TEXT NOT NULL REFERENCES urgent (id),
    person TEXT NOT NULL,
    side   TEXT NOT NULL CHECK (side IN ('told', 'sender')),
    post   TEXT,                                -- as what somebody was told: it goes on to whoever holds that post (R1a)
    chat   BIGINT NOT NULL,
    letter TEXT NOT NULL,
    PRIMARY KEY (urgent, person, side)
);

CREATE INDEX urgent_card_post ON urgent_card (post) WHERE post IS NOT NULL;

-- When somebody's phone last made a sound for an urgent matter: below ด่วนที่สุด once a minute at most.
CREATE TABLE urgent_sound (
    person TEXT PRIMARY KEY,
    at     TIMESTAMPTZ NOT NULL
);

-- The mission areas of a vice governor's post; none: all (section 1).
CREATE TABLE post_area (
    post TEXT NOT NULL REFERENCES post (id),
    area TEXT NOT NULL,
    PRIMARY KEY (post, area)
);

-- A letter that makes no sound on the phone.
ALTER TABLE letter ADD COLUMN silent BOOLEAN NOT NULL DEFAULT FALSE;

-- Answers that ask for the governor's orders are looked for all the time (W4).
CREATE INDEX answer_asking ON answer (roll) WHERE asks AND light = 'stuck';
