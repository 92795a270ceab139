-- Projects: the register, what is reported of them, what is late (PRODUCT.md section 5). Amounts are satang, progress is hundredths of a per cent.

CREATE TABLE project (
    id                TEXT PRIMARY KEY,
    code              TEXT NOT NULL UNIQUE,
    name_th           TEXT NOT NULL,
    name_en           TEXT NOT NULL,
    agency            TEXT NOT NULL REFERENCES agency (code), -- who leads
    officer           TEXT NOT NULL,         -- empty: the head of the lead agency
    officer_phone     TEXT NOT NULL,
    area              TEXT NOT NULL,
    district          TEXT NOT NULL,         -- where it is, folded; empty: not said
    district_name     TEXT NOT NULL,
    fiscal_year       BIGINT NOT NULL,       -- of the Buddhist era
    budget            BIGINT NOT NULL,
    contract_amount   BIGINT,
    disbursed         BIGINT,
    contract_deadline DATE,                  -- NULL: none needed
    signed_on         DATE,
    draw_until        DATE,                  -- the last drawing day of money carried over: not the deadline, though often the same day
    start_on          DATE,
    due_on            DATE,
    routine           BOOLEAN NOT NULL,
    progress          BIGINT NOT NULL,
    last_report_on    DATE,
    set_progress      BIGINT NOT NULL,       -- what a sheet or the secretariat said; a later report counts instead
    set_progress_at   TIMESTAMPTZ NOT NULL,
    set_report_on     DATE,
    cancelled_on      DATE,
    snoozed_until     DATE,
    snoozes           BIGINT NOT NULL,
    -- From here on what follows from the above while it is open, so that lists and pages are found by an index; NULL: not open, or not of it.
    due_open          DATE,
    sign_open         DATE,                  -- the deadline of a contract that is not signed
    heard_open        DATE,                  -- the last report; of one never reported, the day before its first month
    late_since        DATE                   -- the first day after which anything of it is late
);
CREATE INDEX project_agency ON project (agency, code);
CREATE INDEX project_year ON project (fiscal_year, agency);
CREATE INDEX project_snoozed ON project (snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX project_late ON project (late_since, code) WHERE late_since IS NOT NULL;
CREATE INDEX project_due ON project (due_open, code) WHERE due_open IS NOT NULL;
CREATE INDEX project_sign ON project (sign_open, code) WHERE sign_open IS NOT NULL;
CREATE INDEX project_heard ON project (heard_open, code) WHERE heard_open IS NOT NULL;
CREATE INDEX project_agency_late ON project (agency, late_since, code) WHERE late_since IS NOT NULL;
CREATE INDEX project_agency_due ON project (agency, due_open, code) WHERE due_open IS NOT NULL;
CREATE INDEX project_agency_sign ON project (agency, sign_open, code) WHERE sign_open IS NOT NULL;
CREATE INDEX project_agency_heard ON project (agency, heard_open, code) WHERE heard_open IS NOT NULL;
CREATE INDEX project_area_late ON project (area, late_since, code) WHERE late_since IS NOT NULL;
CREATE INDEX project_area_due ON project (area, due_open, code) WHERE due_open IS NOT NULL;
CREATE INDEX project_area_sign ON project (area, sign_open, code) WHERE sign_open IS NOT NULL;
CREATE INDEX project_area_heard ON project (area, heard_open, code) WHERE heard_open IS NOT NULL;
CREATE INDEX project_district_late ON project (district, late_since, code) WHERE late_since IS NOT NULL;
CREATE INDEX project_district_due ON project (district, due_open, code) WHERE due_open IS NOT NULL;
CREATE INDEX project_district_sign ON project (district, sign_open, code) WHERE sign_open IS NOT NULL;
CREATE INDEX project_district_heard ON project (district, heard_open, code) WHERE heard_open IS NOT NULL;

-- Agencies that take part beside the one that leads.
CREATE TABLE project_partner (
    project TEXT NOT NULL REFERENCES project (id),
    agency  TEXT NOT NULL REFERENCES agency (code),
    PRIMARY KEY (project, agency)
);
CREATE INDEX project_partner_agency ON project_partner (agency);

-- What was reported (J5). A message is one part of it; an album is several.
CREATE TABLE project_report (
    id         TEXT PRIMARY KEY,
    project    TEXT NOT NULL REFERENCES project (id),
    person     TEXT NOT NULL,
    role       TEXT NOT NULL,
    chat       BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    album      TEXT,
    words      TEXT NOT NULL,
    percent    BIGINT,                       -- NULL: words alone
    fell_from  BIGINT,                       -- what it was before, where it is a fall
    media_kind TEXT,
    media_file TEXT,
    said_at    TIMESTAMPTZ NOT NULL,
    edited_at  TIMESTAMPTZ,
    withdrawn  BOOLEAN NOT NULL,
    card       TEXT,                         -- the letter that shows it to its sender
    UNIQUE (chat, message)
);
CREATE INDEX project_report_project ON project_report (project, said_at);
CREATE INDEX project_report_person ON project_report (person);
CREATE INDEX project_report_album ON project_report (chat, album) WHERE album IS NOT NULL;

-- Earlier wordings of an edited report (U10).
CREATE TABLE project_wording (
    id       TEXT PRIMARY KEY,
    report   TEXT NOT NULL REFERENCES project_report (id),
    words    TEXT NOT NULL,
    until_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX project_wording_report ON project_wording (report);

-- Whatever else was changed, by whom and from what to what; decisions with their reason (J4, J7).
CREATE TABLE project_change (
    id      TEXT PRIMARY KEY,
    project TEXT NOT NULL REFERENCES project (id),
    person  TEXT,                            -- NULL: by the command line
    at      TIMESTAMPTZ NOT NULL,
    field   TEXT NOT NULL,
    was     TEXT NOT NULL,
    becomes TEXT NOT NULL,
    reason  TEXT NOT NULL
);
CREATE INDEX project_change_project ON project_change (project, at);
CREATE INDEX project_change_person ON project_change (person) WHERE person IS NOT NULL;

-- Who asked for an explanation, until it comes (J3): each gets it.
CREATE TABLE project_asked (
    project     TEXT NOT NULL REFERENCES project (id),
    person      TEXT NOT NULL,
    asked_at    TIMESTAMPTZ NOT NULL,        -- since when it is waited for
    answered_at TIMESTAMPTZ,
    answer      TEXT,                        -- the report that was the explanation: taken back, it is waited for again
    PRIMARY KEY (project, person)
);
CREATE INDEX project_asked_answer ON project_asked (answer) WHERE answer IS NOT NULL;
CREATE INDEX project_asked_open ON project_asked (project, asked_at) WHERE answered_at IS NULL;

-- A paged list as somebody looks at it: its filter.
CREATE TABLE project_list (
    id      TEXT PRIMARY KEY,
    person  TEXT NOT NULL,
    filter  TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX project_list_old ON project_list (made_at);

-- Where its pages begin, as far as they have been turned: behind this project. The first begins at the beginning.
CREATE TABLE project_page (
    list   TEXT NOT NULL REFERENCES project_list (id),
    number BIGINT NOT NULL,
    day    DATE NOT NULL,
    code   TEXT NOT NULL,
    before BIGINT NOT NULL,                  -- how many stand before the page
    PRIMARY KEY (list, number)
);

-- Something begun in chat that waits for a day, an amount or a reason: the words of agreement are about what was shown.
CREATE TABLE project_deed (
    id      TEXT PRIMARY KEY,
    person  TEXT NOT NULL,
    project TEXT NOT NULL REFERENCES project (id),
    field   TEXT NOT NULL,
    becomes TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX project_deed_old ON project_deed (made_at);

-- A sheet that was shown and not yet taken: of the roster (R2), as until now, or of projects (J1).
CREATE TABLE sheet_draft (
    id       TEXT PRIMARY KEY,
    register TEXT NOT NULL,
    person   TEXT NOT NULL,
    sheet    BYTEA NOT NULL,
    seen     TEXT NOT NULL,
    made_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX sheet_draft_person ON sheet_draft (person);
INSERT INTO sheet_draft SELECT id, 'roster', person, sheet, seen, made_at FROM roster_draft;
DROP TABLE roster_draft;

-- What has happened of the months and of 31 March (J6, J7): once.
CREATE TABLE project_moment (
    what    TEXT NOT NULL,
    day     DATE NOT NULL,
    outcome TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (what, day)
);

-- How many there are of what, on one day: counted anew when the day changes, and of an agency when anything of it does.
CREATE TABLE project_tally (
    agency    TEXT NOT NULL,
    area      TEXT NOT NULL,
    district  TEXT NOT NULL,
    known     BIGINT NOT NULL,
    done      BIGINT NOT NULL,
    cancelled BIGINT NOT NULL,
    late      BIGINT NOT NULL,
    overdue   BIGINT NOT NULL,
    contract  BIGINT NOT NULL,
    report    BIGINT NOT NULL,
    soon      BIGINT NOT NULL,
    behind    BIGINT NOT NULL,               -- due soon, and under 80 %
    unsigned  BIGINT NOT NULL,
    signing   BIGINT NOT NULL,               -- unsigned, and the deadline is near
    silent    BIGINT NOT NULL,
    snoozed   BIGINT NOT NULL,
    PRIMARY KEY (agency, area, district)
);
CREATE TABLE project_counted (
    id  BIGINT PRIMARY KEY,
    day DATE NOT NULL
);

-- What else the call told the agency, in both languages: a call that is shown anew says it again.
ALTER TABLE roll ADD COLUMN further TEXT NOT NULL DEFAULT '[]';
