-- Posts that change hands at a minute, now or days ahead (R1a): what is said to those who leave and come is owed until it is said.

CREATE TABLE hand_over (
    id          TEXT PRIMARY KEY,
    post        TEXT NOT NULL REFERENCES post (id),
    predecessor TEXT REFERENCES person (id), -- NULL: the post was vacant
    successor   TEXT REFERENCES person (id), -- NULL: it stays vacant
    begins_at   TIMESTAMPTZ NOT NULL,
    entered_at  TIMESTAMPTZ NOT NULL,
    begun_at    TIMESTAMPTZ,                 -- when the predecessor had the farewell
    greeted_at  TIMESTAMPTZ                  -- when the successor, joined by then, had the open matters
);
CREATE INDEX hand_over_begins ON hand_over (begins_at) WHERE begun_at IS NULL;
CREATE INDEX hand_over_greets ON hand_over (post) WHERE greeted_at IS NULL;

-- Between the name of the successor and the word to do it, in chat.
CREATE TABLE hand_over_draft (
    id        TEXT PRIMARY KEY,
    keeper    TEXT NOT NULL,
    post      TEXT NOT NULL REFERENCES post (id),
    holder    TEXT,                          -- who held the post when it was shown: another one meanwhile is shown anew
    name      TEXT NOT NULL,                 -- empty: nobody follows
    person    TEXT,                          -- the successor, where the name is that of somebody who is known
    begins_at TIMESTAMPTZ,                   -- NULL: at once
    made_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX hand_over_draft_old ON hand_over_draft (made_at);

-- A delegate whom the new head has been asked about and has not confirmed: the holding ends then.
ALTER TABLE holding ADD COLUMN lapses_at TIMESTAMPTZ;
CREATE INDEX holding_lapses ON holding (lapses_at) WHERE lapses_at IS NOT NULL;

-- What the dry run of a sheet showed, as a digest: a plan that has become another one is shown again before it is taken (R2).
ALTER TABLE roster_draft ADD COLUMN seen TEXT NOT NULL DEFAULT '';

-- The name of a successor was kept there for a word of agreement; the draft above has it now, with what else was agreed to.
DELETE FROM kept WHERE sealed;
ALTER TABLE kept DROP COLUMN sealed;

-- An invitation to a post of the governor's office that waits for a second person's word (R3).
CREATE TABLE consent (
    id        TEXT PRIMARY KEY,
    post      TEXT NOT NULL REFERENCES post (id),
    person    TEXT REFERENCES person (id),   -- who is to be invited; NULL for a vacant post
    asker     TEXT NOT NULL REFERENCES person (id),
    asked_at  TIMESTAMPTZ NOT NULL,
    lapses_at TIMESTAMPTZ NOT NULL,
    ended_at  TIMESTAMPTZ                    -- given, refused or lapsed: the audit trail says which
);
CREATE INDEX consent_open ON consent (post) WHERE ended_at IS NULL;
CREATE INDEX consent_asker ON consent (asker);
