-- People who sign in, their rights and their sessions.
--
-- accounts   a person who signs in; `email_key` is the folded address, unique; no password until the invitation is answered
-- tokens     single-use links sent by letter (address, password, invitation); only the hash of the secret is kept
-- sessions   who is signed in; the id is hashed; rights are never kept here, they are read at each request
-- roles      rights given to an account for the house, an edition or a call; revoked rows stay as history
-- throttles  counted tries per account and network in a window

CREATE TABLE accounts (
    id            TEXT PRIMARY KEY,
    email         TEXT NOT NULL,
    email_key     TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    lang          TEXT NOT NULL,
    password_hash TEXT,
    verified_at   BIGINT,
    suspended_at  BIGINT,
    created_at    BIGINT NOT NULL
);

CREATE TABLE tokens (
    hash       TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    kind       TEXT NOT NULL,
    detail     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);
CREATE INDEX tokens_account ON tokens (account_id);

CREATE TABLE sessions (
    id_hash    TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    body       TEXT NOT NULL,
    login_at   BIGINT NOT NULL,
    last_seen  BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);

CREATE TABLE roles (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    kind       TEXT NOT NULL,
    edition_id TEXT,
    call_id    TEXT,
    granted_by TEXT,
    granted_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX roles_account ON roles (account_id);

CREATE TABLE throttles (
    key          TEXT PRIMARY KEY,
    tries        BIGINT NOT NULL,
    window_start BIGINT NOT NULL
);
