-- What goes round to many at once: parts that go out one after the other, albums, polls, deletions.
ALTER TABLE letter ADD COLUMN follows TEXT;                              -- the letter that has to arrive before it: the parts of one announcement
ALTER TABLE letter ADD COLUMN protected BOOLEAN NOT NULL DEFAULT FALSE;  -- may not be passed on
ALTER TABLE letter ADD COLUMN further TEXT;                              -- the numbers of the other messages of an album
ALTER TABLE letter ADD COLUMN poll TEXT;                                 -- Telegram's id of the poll that it has become
ALTER TABLE letter ADD COLUMN weight BIGINT NOT NULL DEFAULT 1;           -- how many messages it is: an album is several
ALTER TABLE letter ADD COLUMN takes_back BOOLEAN NOT NULL DEFAULT FALSE; -- deletes what the letter that it edits has said
CREATE INDEX letter_takes_back ON letter (edits) WHERE takes_back;
CREATE INDEX letter_further ON letter (chat, id) WHERE further IS NOT NULL;
CREATE INDEX letter_follows ON letter (follows) WHERE follows IS NOT NULL;
CREATE INDEX letter_poll ON letter (poll) WHERE poll IS NOT NULL;
CREATE INDEX letter_about ON letter (about_kind, about_id) WHERE state = 'waiting';

-- What has become of a letter, for those who wrote it (A5a).
CREATE VIEW letter_fate AS
SELECT id, sent_at, message,
       CASE WHEN state IN ('waiting', 'sending') THEN 'queued'
            WHEN state = 'sent' THEN 'sent'
            WHEN doubtful THEN 'unknown'
            WHEN failure LIKE '%blocked%' THEN 'blocked'
            WHEN failure LIKE '%deactivated%' THEN 'deactivated'
            WHEN failure LIKE '%chat not found%' OR failure LIKE '%initiate%' THEN 'never_joined'
            WHEN failure = 'too old' THEN 'too_old'
            WHEN state = 'expired' THEN 'given_up'
            ELSE 'refused' END AS fate
FROM letter;

-- What has become of the wish to take a letter back (A6). Of one table alone: SQLite would read every recall ever made for each line.
CREATE VIEW letter_recall AS
SELECT edits AS letter,
       CASE WHEN state IN ('waiting', 'sending') THEN 'queued' WHEN state = 'sent' THEN 'sent' ELSE 'refused' END AS fate
FROM letter WHERE takes_back;

-- What else of a message is needed to send it on exactly as it was composed (A1).
ALTER TABLE kept ADD COLUMN marked TEXT;
ALTER TABLE kept ADD COLUMN poll TEXT;

-- What the secretariat sends round (section 8), in the making, planned, and gone out.
CREATE TABLE announcement (
    id           TEXT PRIMARY KEY,
    number       BIGINT,                     -- ว-12; given when it goes out
    maker        TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('draft', 'offered', 'planned', 'out', 'stopped', 'recalled', 'dropped')),
    content      TEXT NOT NULL,              -- as it was composed: JSON
    english      TEXT,                       -- the words for readers of English
    chat         BIGINT NOT NULL,
    message      BIGINT NOT NULL,            -- the message that it was composed as
    album        TEXT,                       -- whose late parts belong to it (U12)
    apart        BOOLEAN NOT NULL,           -- the frame is a message of its own
    audience     TEXT NOT NULL,              -- JSON
    audience_as  TEXT NOT NULL,              -- the same as it was typed; empty for everyone
    acknowledge  BOOLEAN NOT NULL,
    ack_until    TIMESTAMPTZ,
    until_chosen BOOLEAN NOT NULL,           -- somebody named that time; otherwise it is reckoned when it goes out
    send_at      TIMESTAMPTZ,                -- empty: now
    protected    BOOLEAN NOT NULL,
    repeats      TEXT CHECK (repeats IN ('weekly', 'monthly')),
    series       TEXT,                       -- the first of those that repeat it
    made_at      TIMESTAMPTZ NOT NULL,
    touched_at   TIMESTAMPTZ NOT NULL,
    out_at       TIMESTAMPTZ,
    expires_at   TIMESTAMPTZ,
    corrected_at TIMESTAMPTZ,
    ended_at     TIMESTAMPTZ,                -- stopped or recalled
    shown        TEXT NOT NULL,              -- what the live card says (A3)
    shown_at     TIMESTAMPTZ,
    settled      BOOLEAN NOT NULL            -- nothing of it is under way any more
);
CREATE UNIQUE INDEX announcement_number ON announcement (number) WHERE number IS NOT NULL;
CREATE INDEX announcement_planned ON announcement (send_at) WHERE state = 'planned';
CREATE INDEX announcement_moving ON announcement (id) WHERE state IN ('out', 'stopped', 'recalled') AND NOT settled;
CREATE INDEX announcement_drafts ON announcement (touched_at) WHERE state IN ('draft', 'offered');
CREATE INDEX announcement_message ON announcement (chat, message);
CREATE INDEX announcement_album ON announcement (chat, album) WHERE album IS NOT NULL;
CREATE INDEX announcement_maker ON announcement (maker);
CREATE INDEX announcement_out ON announcement (out_at) WHERE out_at IS NOT NULL;
CREATE UNIQUE INDEX announcement_series ON announcement (series, send_at) WHERE series IS NOT NULL;

-- One row for each recipient as it was when it was sent (A5a).
CREATE TABLE announcement_receipt (
    announcement TEXT NOT NULL,
    place        BIGINT NOT NULL,            -- in the order in which they are read
    agency       TEXT NOT NULL,
    post         TEXT,                       -- empty: the agency has none
    person       TEXT,                       -- empty: nobody holds it
    letter       TEXT,                       -- the one that asks; empty: never joined
    acked_at     TIMESTAMPTZ,
    acked_by     TEXT CHECK (acked_by IN ('button', 'reaction', 'reply')),
    late         BOOLEAN NOT NULL,
    again        BOOLEAN NOT NULL,           -- acknowledged before it was corrected, and asked again (A6)
    ended        TEXT CHECK (ended IN ('stopped', 'recalled')),
    reminded     BIGINT NOT NULL,
    reminded_at  TIMESTAMPTZ,
    called_by    TEXT,
    called_at    TIMESTAMPTZ,
    PRIMARY KEY (announcement, place)
);
CREATE INDEX receipt_person ON announcement_receipt (announcement, person, place);
CREATE INDEX receipt_held ON announcement_receipt (person);
CREATE INDEX receipt_post ON announcement_receipt (post, announcement, place);
CREATE INDEX receipt_letter ON announcement_receipt (letter) WHERE letter IS NOT NULL;

-- The letters that an announcement has become at a recipient, in their order; the last one asks.
CREATE TABLE announcement_copy (
    letter       TEXT PRIMARY KEY,
    announcement TEXT NOT NULL,
    place        BIGINT NOT NULL,
    part         BIGINT NOT NULL
);
CREATE INDEX copy_announcement ON announcement_copy (announcement, part);

CREATE VIEW receipt_state AS
SELECT r.announcement, r.place, r.agency, r.post, r.person, r.letter, r.acked_at, r.late, r.again, r.ended, r.reminded,
       r.called_by, r.called_at, f.sent_at,
       CASE WHEN d.fate = 'sent' THEN 'recalled'
            WHEN r.acked_at IS NOT NULL AND r.late THEN 'acknowledged_late'
            WHEN r.acked_at IS NOT NULL THEN 'acknowledged'
            WHEN r.letter IS NULL THEN 'never_joined'
            WHEN r.ended IS NOT NULL AND f.fate <> 'sent' THEN r.ended
            ELSE f.fate END AS state,
       (f.fate = 'sent' AND d.fate IS NOT NULL AND d.fate NOT IN ('sent', 'queued')) AS stays
FROM announcement_receipt r
LEFT JOIN letter_fate f ON f.id = r.letter
LEFT JOIN letter_recall d ON d.letter = r.letter;

-- Questions about an announcement, and what the secretariat answers (A4).
CREATE TABLE announcement_word (
    id           TEXT PRIMARY KEY,
    announcement TEXT NOT NULL,
    asker        TEXT NOT NULL,              -- whose conversation it is
    person       TEXT NOT NULL,              -- who wrote it
    answers      TEXT,                       -- the question; empty: it is one
    chat         BIGINT NOT NULL,
    message      BIGINT NOT NULL,
    words        TEXT NOT NULL,
    media_kind   TEXT,
    media_file   TEXT,
    said_at      TIMESTAMPTZ NOT NULL,
    edited_at    TIMESTAMPTZ,
    UNIQUE (chat, message)
);
CREATE INDEX word_announcement ON announcement_word (announcement, said_at);
CREATE INDEX word_answers ON announcement_word (answers) WHERE answers IS NOT NULL;
CREATE INDEX word_person ON announcement_word (person);
CREATE TABLE announcement_wording (
    word  TEXT NOT NULL,
    words TEXT NOT NULL,
    until TIMESTAMPTZ NOT NULL
);
CREATE INDEX wording_word ON announcement_wording (word);

-- How people voted in a poll that went round (A1): counted together.
CREATE TABLE announcement_vote (
    announcement TEXT NOT NULL,
    person       TEXT NOT NULL,
    options      TEXT NOT NULL,              -- the numbers of those chosen, JSON
    at           TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (announcement, person)
);

-- Audiences that have a name (A2).
CREATE TABLE announcement_group (
    name     TEXT PRIMARY KEY,
    agencies TEXT NOT NULL,                  -- codes, JSON
    made_by  TEXT NOT NULL,
    made_at  TIMESTAMPTZ NOT NULL
);
