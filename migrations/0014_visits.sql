-- What governor and vices keep for themselves about agencies that they visit (L7). It belongs to the person, not to the post; no other table
-- names these agencies: letters, questions and the audit trail have the id of a dossier or a note, or none.

CREATE TABLE dossier (
    id        TEXT PRIMARY KEY,
    person    TEXT NOT NULL REFERENCES person (id),
    agency    TEXT NOT NULL REFERENCES agency (code),
    opened_at TIMESTAMPTZ NOT NULL,
    UNIQUE (person, agency)
);
CREATE INDEX dossier_recent ON dossier (person, opened_at);
CREATE INDEX dossier_old ON dossier (opened_at);

CREATE TABLE visit_note (
    id        TEXT PRIMARY KEY,
    person    TEXT NOT NULL REFERENCES person (id),
    dossier   TEXT REFERENCES dossier (id), -- NULL: of which agency is not said yet
    noted_at  TIMESTAMPTZ NOT NULL,
    card      TEXT,                         -- the letter that shows it, and in which chat
    card_chat BIGINT,
    card_at   TIMESTAMPTZ
);
CREATE INDEX visit_note_person ON visit_note (person, noted_at);
CREATE INDEX visit_note_dossier ON visit_note (dossier);

-- Each message of a note.
CREATE TABLE visit_part (
    id         TEXT PRIMARY KEY,
    note       TEXT NOT NULL REFERENCES visit_note (id),
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    album      TEXT,
    named      TEXT NOT NULL,               -- how the agency was called in front of the words
    words      TEXT NOT NULL,
    media_kind TEXT,
    media_file TEXT,
    said_at    TIMESTAMPTZ NOT NULL,
    edited_at  TIMESTAMPTZ,
    UNIQUE (chat, message)
);
CREATE INDEX visit_part_note ON visit_part (note);
CREATE INDEX visit_part_album ON visit_part (chat, album) WHERE album IS NOT NULL;

-- Earlier wordings of an edited note (U10).
CREATE TABLE visit_wording (
    id       TEXT PRIMARY KEY,
    part     TEXT NOT NULL REFERENCES visit_part (id),
    words    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX visit_wording_part ON visit_wording (part);
