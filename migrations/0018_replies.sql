-- Replies find their matter by its short reference (U3), and what was passed on can be corrected (U10).

ALTER TABLE whereabout ADD COLUMN serial BIGINT NOT NULL DEFAULT 0; -- the short reference ภ-123, counted for each person
UPDATE whereabout SET serial = (SELECT COUNT(*) FROM whereabout AS other WHERE other.person = whereabout.person AND other.id <= whereabout.id);
CREATE UNIQUE INDEX whereabout_serial ON whereabout (person, serial);

-- What somebody wrote below a talk before they edited the message.
CREATE TABLE talk_wording (
    id       TEXT PRIMARY KEY,
    word     TEXT NOT NULL REFERENCES talk_word (id),
    words    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX talk_wording_of ON talk_wording (word);
