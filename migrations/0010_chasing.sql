-- Who is chased after the close: the reminders given, the secretariat's call list, and who was telephoned by whom (W6b).

ALTER TABLE week ADD COLUMN call_list_at TIMESTAMPTZ;   -- NULL only for weeks frozen before this
ALTER TABLE week ADD COLUMN escalate_at TIMESTAMPTZ;

-- Each reminder about one week's answer to one person: three at most.
CREATE TABLE reminder (
    roll   TEXT NOT NULL REFERENCES roll (id),
    person TEXT NOT NULL,
    what   TEXT NOT NULL,
    at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (roll, person, what)
);

-- Who of the secretariat telephoned an agency that had not answered.
CREATE TABLE telephoned (
    roll   TEXT PRIMARY KEY REFERENCES roll (id),
    person TEXT NOT NULL,
    at     TIMESTAMPTZ NOT NULL
);

-- The copies of the call list: each shows what the others did.
CREATE TABLE call_list (
    week     DATE NOT NULL,
    person   TEXT NOT NULL,
    language TEXT NOT NULL,
    letter   TEXT NOT NULL,
    page     BIGINT NOT NULL,
    PRIMARY KEY (week, person)
);
