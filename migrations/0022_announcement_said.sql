-- The messages in which other words of an announcement were typed: its version in English, a correction. An edit of one changes them, a
-- label of secrecy withholds the announcement (U1, U10).
CREATE TABLE announcement_said (
    chat         BIGINT NOT NULL,
    message      BIGINT NOT NULL,
    announcement TEXT NOT NULL,
    part         TEXT NOT NULL CHECK (part IN ('english', 'correction')),
    at           TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (chat, message)
);
CREATE INDEX announcement_said_of ON announcement_said (announcement);
