-- Who is where (L1–L5): what each person said, and for how long it holds. Of leave no reason is ever written, of a private place no name.

CREATE TABLE whereabout (
    id            TEXT PRIMARY KEY,
    person        TEXT NOT NULL REFERENCES person (id),
    status        TEXT NOT NULL,
    place         TEXT,
    purpose       TEXT,
    from_at       TIMESTAMPTZ NOT NULL,
    until_at      TIMESTAMPTZ NOT NULL,       -- as it was said, or by the rule where no end was (L2)
    open_end      BOOLEAN NOT NULL,           -- no end was said
    returns       BOOLEAN NOT NULL,           -- a return was stated: "back?" is asked
    other_from    TIMESTAMPTZ,                -- the other reading of an ambiguous time; NULL: there is none
    other_until   TIMESTAMPTZ,
    acting        TEXT,                       -- who acts meanwhile, as it was written
    acting_person TEXT REFERENCES person (id),
    chat          BIGINT NOT NULL,
    message       BIGINT,                     -- NULL: set by a button
    words         TEXT,                       -- as typed, to be filed elsewhere (U9); NULL: of leave, of a home, or set by a button
    said_at       TIMESTAMPTZ NOT NULL,       -- the newer entry replaces the older one
    told_at       TIMESTAMPTZ NOT NULL,       -- when it was last said or confirmed: its age
    day           DATE NOT NULL,              -- the office's day on which it begins
    private       BOOLEAN NOT NULL,           -- of a governor or vice
    released      BOOLEAN NOT NULL,           -- and shown all the same
    asked         BOOLEAN NOT NULL,           -- "back?" has been asked, or need not be any more
    card          TEXT                        -- the letter that shows it
);
CREATE INDEX whereabout_person ON whereabout (person, until_at);
CREATE INDEX whereabout_until ON whereabout (until_at);
CREATE INDEX whereabout_acting ON whereabout (acting_person, until_at) WHERE acting_person IS NOT NULL;
CREATE INDEX whereabout_back ON whereabout (until_at) WHERE returns AND NOT asked;
CREATE UNIQUE INDEX whereabout_message ON whereabout (chat, message) WHERE message IS NOT NULL;

-- What an entry said before its message was edited (U10); never of leave.
CREATE TABLE whereabout_wording (
    id          TEXT PRIMARY KEY,
    whereabout  TEXT NOT NULL REFERENCES whereabout (id),
    status      TEXT NOT NULL,
    place       TEXT,
    purpose     TEXT,
    from_at     TIMESTAMPTZ NOT NULL,
    until_at    TIMESTAMPTZ NOT NULL,
    replaced_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX whereabout_wording_of ON whereabout_wording (whereabout);

-- What stays of entries that were purged after 30 days (R9): how many of each status began on which day.
CREATE TABLE whereabout_day (
    day     DATE NOT NULL,
    status  TEXT NOT NULL,
    entries BIGINT NOT NULL,
    PRIMARY KEY (day, status)
);
