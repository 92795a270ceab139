-- What the secretariat changes of the weeks to come: moved, skipped, added (W6). A week that was called stands in `week`, and is changed there.

CREATE TABLE week_change (
    week       DATE PRIMARY KEY,             -- identity: the original Tuesday, or the day of a week that was added
    session_on DATE,                         -- the session's day; NULL: by the calendar
    skipped    BOOLEAN NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);

ALTER TABLE week ADD COLUMN skipped BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX week_session ON week (session_on);
