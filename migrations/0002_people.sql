-- Agencies, their posts, and who holds them from when until when. Posts outlive people (R1).

CREATE TABLE agency (
    code       TEXT PRIMARY KEY,
    name_th    TEXT NOT NULL,
    name_en    TEXT NOT NULL,
    short_th   TEXT NOT NULL,
    kind       TEXT NOT NULL,
    sector     TEXT NOT NULL,
    ministry   TEXT NOT NULL,
    district   TEXT NOT NULL
);

CREATE TABLE post (
    id           TEXT PRIMARY KEY,
    agency       TEXT NOT NULL REFERENCES agency (code),
    role         TEXT NOT NULL,
    position     TEXT NOT NULL,
    office_phone TEXT NOT NULL
);
CREATE INDEX post_agency ON post (agency);

CREATE TABLE person (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    language       TEXT NOT NULL,
    personal_phone TEXT NOT NULL,
    phone_at       TIMESTAMPTZ,              -- when the number was last given
    chat           BIGINT UNIQUE,            -- the Telegram account; NULL until joined
    joined_at      TIMESTAMPTZ,
    reachable      BOOLEAN NOT NULL,         -- false from "blocked" until the next sign of life (R7)
    unreachable_at TIMESTAMPTZ
);

CREATE TABLE holding (
    id       TEXT PRIMARY KEY,
    post     TEXT NOT NULL REFERENCES post (id),
    person   TEXT NOT NULL REFERENCES person (id),
    from_at  TIMESTAMPTZ NOT NULL,
    until_at TIMESTAMPTZ                     -- NULL while nobody else is to follow
);
CREATE INDEX holding_post ON holding (post);
CREATE INDEX holding_person ON holding (person);

-- Invitations (R3): only the hash of the code is kept.
CREATE TABLE invitation (
    id         TEXT PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE,
    post       TEXT NOT NULL REFERENCES post (id),
    person     TEXT REFERENCES person (id),  -- who holds the post or will; NULL for a vacant one
    made_at    TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ
);
CREATE INDEX invitation_post ON invitation (post);

-- Which account has opened which invitation with its code: only that account may confirm it (R4).
CREATE TABLE opening (
    invitation TEXT NOT NULL REFERENCES invitation (id),
    account    BIGINT NOT NULL,
    opened_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (invitation, account)
);

-- Strangers: when they were last told how to be invited, and their wrong codes (R5).
CREATE TABLE knock (
    account      BIGINT PRIMARY KEY,
    told_at      TIMESTAMPTZ,
    wrong        BIGINT NOT NULL,
    wrong_since  TIMESTAMPTZ NOT NULL,
    silent_until TIMESTAMPTZ,
    last_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX knock_old ON knock (last_at);

-- A roster sheet sent in chat, between its dry run and the word to take it (R2).
CREATE TABLE roster_draft (
    id      TEXT PRIMARY KEY,
    person  TEXT NOT NULL,
    sheet   BYTEA NOT NULL,                  -- the file as it was sent; both engines keep bytes under this name
    made_at TIMESTAMPTZ NOT NULL
);
