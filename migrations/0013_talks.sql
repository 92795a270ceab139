-- Talking by telephone, both ways (L4, L6): who asked whom, what came of it, and for when they agreed.

CREATE TABLE talk (
    id          TEXT PRIMARY KEY,
    serial      BIGINT NOT NULL UNIQUE,     -- the short reference พ-123
    way         TEXT NOT NULL CHECK (way IN ('to_agency', 'to_governor')),
    agency      TEXT NOT NULL REFERENCES agency (code), -- which is asked, or asks
    asker       TEXT NOT NULL REFERENCES person (id),
    post        TEXT NOT NULL REFERENCES post (id),     -- as which the asker asked: a successor goes on with it
    words       TEXT NOT NULL,              -- why, in a line; empty where nobody asked why
    asked_at    TIMESTAMPTZ NOT NULL,
    widens_at   TIMESTAMPTZ,                -- when others are told, if nobody has answered; NULL: they were, or need not be
    widened_at  TIMESTAMPTZ,
    answer      TEXT CHECK (answer IN ('calling', 'soon', 'at', 'deputy', 'now', 'tuesday', 'write')),
    answered_by TEXT,                       -- NULL: nobody has answered
    answered_at TIMESTAMPTZ,
    deputy      TEXT,                       -- who calls instead, where that is a person of the roster
    deputy_name TEXT NOT NULL,              -- the same in words; empty where nobody is named
    agreed_for  TIMESTAMPTZ,
    remind_at   TIMESTAMPTZ,                -- NULL: both were reminded, or need not be
    sequence    BIGINT NOT NULL,            -- how often the agreed time has changed: calendars go by it
    ended_at    TIMESTAMPTZ                 -- taken back, or asked anew
);
CREATE INDEX talk_widens ON talk (widens_at) WHERE widens_at IS NOT NULL;
CREATE INDEX talk_reminds ON talk (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX talk_agency ON talk (agency, asked_at);
CREATE INDEX talk_post ON talk (post, asked_at);
CREATE INDEX talk_way ON talk (way, asked_at) WHERE ended_at IS NULL;
CREATE INDEX talk_asker ON talk (asker);
CREATE INDEX talk_answerer ON talk (answered_by) WHERE answered_by IS NOT NULL;

-- Who has a card with the buttons that answer: once one has answered, the others' cards say so.
CREATE TABLE talk_copy (
    talk   TEXT NOT NULL REFERENCES talk (id),
    person TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (talk, person)
);
CREATE INDEX talk_copy_person ON talk_copy (person);

-- What the two said to each other in writing by replying to a card.
CREATE TABLE talk_word (
    id         TEXT PRIMARY KEY,
    talk       TEXT NOT NULL REFERENCES talk (id),
    person     TEXT NOT NULL,
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    said_at    TIMESTAMPTZ NOT NULL,
    UNIQUE (chat, message)
);
CREATE INDEX talk_word_talk ON talk_word (talk);
CREATE INDEX talk_word_person ON talk_word (person);
