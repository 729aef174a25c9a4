-- People named in applications, projects over the years, and the applications themselves.
--
-- people             a person named in applications, with or without an account
-- declarations       a person's own statistical answer, apart from every dossier; optional, withdrawable
-- declaration_links  the personal link by which a person declares; only the hash of the secret is kept
-- projects           the film to be; outlives editions
-- applications       a project or a person in one call; answers are a draft that saving never refuses;
--                    title, country, stage, directors and search_key are copies of answers, for lists;
--                    `stamps` says at which version each answer last changed, so that two people's edits merge by field
-- credits            a person's role in an application
-- files              an uploaded file; bytes lie in the files folder under `path`; replaced ones stay as history
-- screeners          a link to a screening copy; its password is encrypted under key `key_id`
-- snapshots          what was submitted, immutable, with its numbered receipt and hash
-- extensions         a later deadline for one application
-- notes              notes of the office, never shown to applicants or readers
-- deeds              what was already done under an idempotency key, and its answer

CREATE TABLE people (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    email      TEXT NOT NULL,
    email_key  TEXT NOT NULL,
    lang       TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX people_email ON people (email_key);

CREATE TABLE declarations (
    person_id    TEXT PRIMARY KEY REFERENCES people (id),
    gender       TEXT,
    declared_at  BIGINT NOT NULL,
    withdrawn_at BIGINT
);

CREATE TABLE declaration_links (
    hash       TEXT PRIMARY KEY,
    person_id  TEXT NOT NULL REFERENCES people (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX declaration_links_person ON declaration_links (person_id);

CREATE TABLE projects (
    id         TEXT PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE,
    title      TEXT NOT NULL,
    search_key TEXT NOT NULL,
    country    TEXT NOT NULL,
    stage      TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revision   BIGINT NOT NULL
);
CREATE INDEX projects_search ON projects (search_key);

CREATE TABLE applications (
    id              TEXT PRIMARY KEY,
    code            TEXT NOT NULL UNIQUE,
    call_id         TEXT NOT NULL REFERENCES calls (id),
    section         TEXT NOT NULL,
    project_id      TEXT REFERENCES projects (id),
    applicant_id    TEXT REFERENCES accounts (id),
    contact_name    TEXT NOT NULL,
    contact_email   TEXT NOT NULL,
    contact_lang    TEXT NOT NULL,
    title           TEXT NOT NULL,
    search_key      TEXT NOT NULL,
    stage           TEXT NOT NULL,
    country         TEXT NOT NULL,
    directors       TEXT NOT NULL,
    answers         TEXT NOT NULL,
    stamps          TEXT NOT NULL,
    extra           TEXT NOT NULL,
    tracking_number TEXT,
    version         BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    submitted_at    BIGINT,
    withdrawn_at    BIGINT,
    snapshot_number BIGINT NOT NULL,
    screening       TEXT NOT NULL,
    screening_note  TEXT NOT NULL,
    screened_at     BIGINT,
    screened_by     TEXT,
    UNIQUE (call_id, tracking_number)
);
CREATE INDEX applications_call ON applications (call_id, submitted_at);
CREATE INDEX applications_counts ON applications (call_id, section, stage, country, screening, submitted_at, withdrawn_at, id);
CREATE INDEX applications_applicant ON applications (applicant_id);
CREATE INDEX applications_project ON applications (project_id);

CREATE TABLE credits (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    person_id      TEXT NOT NULL REFERENCES people (id),
    role           TEXT NOT NULL,
    position       BIGINT NOT NULL,
    nationality    TEXT NOT NULL,
    nth_feature    BIGINT,
    company        TEXT NOT NULL,
    biography      TEXT NOT NULL,
    UNIQUE (application_id, person_id, role)
);
CREATE INDEX credits_person ON credits (person_id);

CREATE TABLE files (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    document       TEXT NOT NULL,
    name           TEXT NOT NULL,
    media_type     TEXT NOT NULL,
    bytes          BIGINT NOT NULL,
    sha256         TEXT NOT NULL,
    path           TEXT NOT NULL,
    anonymous      BOOLEAN NOT NULL,
    uploaded_by    TEXT,
    uploaded_at    BIGINT NOT NULL,
    removed_at     BIGINT
);
CREATE INDEX files_application ON files (application_id);

CREATE TABLE screeners (
    id              TEXT PRIMARY KEY,
    application_id  TEXT NOT NULL REFERENCES applications (id),
    document        TEXT NOT NULL,
    url             TEXT NOT NULL,
    sealed_password TEXT NOT NULL,
    key_id          TEXT NOT NULL,
    updated_at      BIGINT NOT NULL,
    UNIQUE (application_id, document)
);

CREATE TABLE snapshots (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    number         BIGINT NOT NULL,
    receipt        TEXT NOT NULL UNIQUE,
    body           TEXT NOT NULL,
    sha256         TEXT NOT NULL,
    submitted_at   BIGINT NOT NULL,
    submitted_by   TEXT,
    UNIQUE (application_id, number)
);

CREATE TABLE extensions (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    local          TEXT NOT NULL,
    zone           TEXT NOT NULL,
    until_at       BIGINT NOT NULL,
    reason         TEXT NOT NULL,
    granted_by     TEXT NOT NULL,
    granted_at     BIGINT NOT NULL
);
CREATE INDEX extensions_application ON extensions (application_id);

CREATE TABLE notes (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id),
    author_id      TEXT NOT NULL REFERENCES accounts (id),
    body           TEXT NOT NULL,
    written_at     BIGINT NOT NULL
);
CREATE INDEX notes_application ON notes (application_id);

CREATE TABLE deeds (
    key        TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    verb       TEXT NOT NULL,
    answer     TEXT NOT NULL,
    done_at    BIGINT NOT NULL
);
