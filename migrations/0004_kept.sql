-- What a person sent and the office has not understood: kept for a day, until a tap says what it is (U8).
CREATE TABLE kept (
    id         TEXT PRIMARY KEY,
    person     TEXT NOT NULL,
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    album      TEXT,                        -- an album is one message (U12)
    said_at    TIMESTAMPTZ NOT NULL,
    sealed     BOOLEAN NOT NULL,            -- shown to the person for a word of agreement: what is agreed to is what was shown
    kept_until TIMESTAMPTZ NOT NULL,
    UNIQUE (chat, message)
);
CREATE INDEX kept_until ON kept (kept_until);
