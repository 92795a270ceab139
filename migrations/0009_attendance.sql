-- What surrounds an answer: it may be last week's again (W2).

ALTER TABLE answer ADD COLUMN unchanged BIGINT NOT NULL DEFAULT 0; -- weeks in a row, this one too; 0: it says something of its own

-- Messages of earlier answers that count in this one again.
CREATE TABLE answer_carried (
    roll   TEXT NOT NULL REFERENCES roll (id),
    part   TEXT NOT NULL REFERENCES answer_part (id),
    person TEXT NOT NULL,                    -- who said that nothing has changed
    PRIMARY KEY (roll, part)
);
CREATE INDEX answer_carried_part ON answer_carried (part);
