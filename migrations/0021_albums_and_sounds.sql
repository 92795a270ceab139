-- Which messages were one album: a label of secrecy below one picture is one of all (U1, U12).
ALTER TABLE inbox ADD COLUMN message BIGINT;                          -- its number in the chat, where it is part of an album
ALTER TABLE inbox ADD COLUMN album TEXT;
ALTER TABLE inbox ADD COLUMN secret BOOLEAN NOT NULL DEFAULT FALSE;   -- part of an album that carries a label of secrecy
CREATE INDEX inbox_album ON inbox (chat, album) WHERE album IS NOT NULL;

-- When a phone last made a sound for what is not most urgent: not of urgent matters alone any more.
DROP TABLE urgent_sound;
CREATE TABLE sound (
    person TEXT PRIMARY KEY,
    at     TIMESTAMPTZ NOT NULL
);

-- Whatever was said about something: what is taken back is looked up by it, and reworded where it is too old to be deleted (U1).
ALTER TABLE letter ADD COLUMN is_text BOOLEAN NOT NULL DEFAULT TRUE;  -- words, and not a file or the like
CREATE INDEX letter_subject ON letter (about_id) WHERE about_id IS NOT NULL AND edits IS NULL;
