-- The week: its moments frozen at the call, the roll of agencies called, what they answered.

CREATE TABLE week (
    tuesday    DATE PRIMARY KEY,             -- identity: the original Tuesday, whatever day the session moves to
    number     BIGINT,                       -- counts every Tuesday from 1 October
    session_on DATE NOT NULL,
    call_at    TIMESTAMPTZ NOT NULL,
    remind_at  TIMESTAMPTZ NOT NULL,
    nudge_at   TIMESTAMPTZ NOT NULL,
    brief_at   TIMESTAMPTZ NOT NULL,
    session_at TIMESTAMPTZ NOT NULL,
    close_at   TIMESTAMPTZ NOT NULL
);

-- Each moment happens once: done, or recorded as missed (W8).
CREATE TABLE week_moment (
    week    DATE NOT NULL REFERENCES week (tuesday),
    moment  TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'missed')),
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (week, moment)
);

-- One row for each agency and week; `called` are frozen at the call and are M (W6a). The serial is the short reference ส-123.
CREATE TABLE roll (
    id     TEXT PRIMARY KEY,
    serial BIGINT NOT NULL UNIQUE,
    week   DATE NOT NULL,
    agency TEXT NOT NULL REFERENCES agency (code),
    called BOOLEAN NOT NULL,
    UNIQUE (week, agency)
);
CREATE INDEX roll_agency ON roll (agency, week);

-- Which persons were called for which agency.
CREATE TABLE called (
    roll   TEXT NOT NULL REFERENCES roll (id),
    person TEXT NOT NULL,
    PRIMARY KEY (roll, person)
);

CREATE TABLE answer (
    roll     TEXT PRIMARY KEY REFERENCES roll (id),
    person   TEXT NOT NULL,                  -- who spoke last for the agency
    role     TEXT NOT NULL,
    light    TEXT,                           -- the colour that was tapped; NULL: by its words (W1)
    timing   TEXT NOT NULL CHECK (timing IN ('early', 'in_time', 'late')),
    first_at TIMESTAMPTZ NOT NULL,
    last_at  TIMESTAMPTZ NOT NULL,
    card     TEXT,                           -- the letter that shows it to the head
    card_chat BIGINT,
    card_at  TIMESTAMPTZ
);

-- What was sent, message by message; several add up (W1).
CREATE TABLE answer_part (
    id         TEXT PRIMARY KEY,
    roll       TEXT NOT NULL REFERENCES roll (id),
    person     TEXT NOT NULL,
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    said_at    TIMESTAMPTZ NOT NULL,
    edited_at  TIMESTAMPTZ,
    withdrawn  BOOLEAN NOT NULL,
    UNIQUE (chat, message)
);
CREATE INDEX answer_part_roll ON answer_part (roll, said_at);

-- Earlier wordings of an edited message (U10).
CREATE TABLE answer_wording (
    id       TEXT PRIMARY KEY,
    part     TEXT NOT NULL REFERENCES answer_part (id),
    words    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX answer_wording_part ON answer_wording (part);

-- An agency excused from the week's answer, with the reason (W6a).
CREATE TABLE excuse (
    roll   TEXT PRIMARY KEY REFERENCES roll (id),
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    at     TIMESTAMPTZ NOT NULL
);
