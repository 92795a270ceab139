-- The messages in which a request was said: an edit of one revises it, a label of secrecy takes it back, and what came along goes along
-- (U1, U10, Q1).

CREATE TABLE request_said (
    id         TEXT PRIMARY KEY,
    request    TEXT NOT NULL REFERENCES request (id),
    part       TEXT NOT NULL CHECK (part IN ('line', 'whom', 'what', 'due', 'do', 'dont', 'time', 'why')),
    wish       TEXT,                          -- which wish for more time it is about; NULL: it is about the request
    person     TEXT NOT NULL,
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    album      TEXT,
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    said_at    TIMESTAMPTZ NOT NULL,
    errand     TEXT,                          -- at which agency the wish is
    UNIQUE (chat, message)
);
CREATE INDEX request_said_request ON request_said (request, said_at);
CREATE INDEX request_said_person ON request_said (person);
CREATE INDEX request_said_album ON request_said (chat, album) WHERE album IS NOT NULL;

-- What a request said before it was reworded, after it had gone out (U10).
CREATE TABLE request_wording (
    id       TEXT PRIMARY KEY,
    request  TEXT NOT NULL REFERENCES request (id),
    words    TEXT NOT NULL,
    does     TEXT NOT NULL,
    donts    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX request_wording_request ON request_wording (request);

CREATE INDEX errand_at ON errand (agency);

ALTER TABLE request ADD COLUMN edited_at TIMESTAMPTZ; -- when what it says was last changed after it had gone out
