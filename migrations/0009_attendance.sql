-- What surrounds an answer: it may be last week's again (W2); the governor has read it, and has something to say about it (W5); who comes to
-- the session (W0); whether the governor has to act (W4).

ALTER TABLE answer ADD COLUMN unchanged BIGINT NOT NULL DEFAULT 0; -- weeks in a row, this one too; 0: it says something of its own
ALTER TABLE answer ADD COLUMN asks BOOLEAN;                        -- of 🔴: whether the governor has to act; NULL: not said

-- Messages of earlier answers that count in this one again.
CREATE TABLE answer_carried (
    roll   TEXT NOT NULL REFERENCES roll (id),
    part   TEXT NOT NULL REFERENCES answer_part (id),
    person TEXT NOT NULL,                    -- who said that nothing has changed
    PRIMARY KEY (roll, part)
);
CREATE INDEX answer_carried_part ON answer_carried (part);

-- The governor has read an answer (W5).
CREATE TABLE seen (
    roll    TEXT PRIMARY KEY REFERENCES roll (id),
    person  TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    changed TEXT CHECK (changed IN ('edited', 'added')) -- what became of the answer since
);

-- What governor and vices say about an answer, and what the agency says to that.
CREATE TABLE remark (
    id         TEXT PRIMARY KEY,
    roll       TEXT NOT NULL REFERENCES roll (id),
    person     TEXT NOT NULL,
    role       TEXT NOT NULL,
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    said_at    TIMESTAMPTZ NOT NULL,
    withdrawn  BOOLEAN NOT NULL,
    UNIQUE (chat, message)
);
CREATE INDEX remark_roll ON remark (roll, said_at);

-- Earlier wordings of an edited remark (U10).
CREATE TABLE remark_wording (
    id       TEXT PRIMARY KEY,
    remark   TEXT NOT NULL REFERENCES remark (id),
    words    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX remark_wording_remark ON remark_wording (remark);

-- Who comes to the session for an agency (W0): not to be confused with an excuse from the answer.
CREATE TABLE attendance (
    roll     TEXT PRIMARY KEY REFERENCES roll (id),
    coming   TEXT NOT NULL CHECK (coming IN ('head', 'deputy', 'excused')),
    deputy   TEXT NOT NULL,                  -- who comes for the head; empty where nobody is named
    delegate TEXT,                           -- the same as a person of the roster
    person   TEXT NOT NULL,                  -- who said so
    at       TIMESTAMPTZ NOT NULL
);

ALTER TABLE week ADD COLUMN called_off BOOLEAN NOT NULL DEFAULT FALSE; -- no session; the answers are collected all the same (W0)

-- What is held about a person is found by the person (R9).
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_delegate ON attendance (delegate) WHERE delegate IS NOT NULL;
CREATE INDEX remark_person ON remark (person);
CREATE INDEX seen_person ON seen (person);
