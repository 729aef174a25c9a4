-- Letters and the record of what happened.
--
-- letters  the outbox: draft, released by a person, sent; `unique_key` keeps one letter per person and matter;
--          account letters release themselves; rows are queued inside the transaction of the act they tell of
-- events   who did what to what, before and after; never changed

CREATE TABLE letters (
    id             TEXT PRIMARY KEY,
    unique_key     TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL,
    call_id        TEXT REFERENCES calls (id),
    application_id TEXT REFERENCES applications (id),
    account_id     TEXT REFERENCES accounts (id),
    to_name        TEXT NOT NULL,
    to_email       TEXT NOT NULL,
    lang           TEXT NOT NULL,
    subject        TEXT NOT NULL,
    body           TEXT NOT NULL,
    created_at     BIGINT NOT NULL,
    created_by     TEXT,
    released_at    BIGINT,
    released_by    TEXT,
    sent_at        BIGINT,
    attempts       BIGINT NOT NULL,
    next_try_at    BIGINT,
    last_error     TEXT NOT NULL
);
CREATE INDEX letters_call ON letters (call_id, created_at);
CREATE INDEX letters_due ON letters (sent_at, released_at);
CREATE INDEX letters_application ON letters (application_id);

CREATE TABLE events (
    id             TEXT PRIMARY KEY,
    at             BIGINT NOT NULL,
    actor_id       TEXT,
    verb           TEXT NOT NULL,
    edition_id     TEXT,
    call_id        TEXT,
    application_id TEXT,
    project_id     TEXT,
    subject        TEXT NOT NULL,
    was            TEXT NOT NULL,
    became         TEXT NOT NULL
);
CREATE INDEX events_application ON events (application_id, at);
CREATE INDEX events_call ON events (call_id, at);
CREATE INDEX events_project ON events (project_id, at);
