-- Editions, their calls and the rules over their selections.
--
-- editions  one year of the festival; `revision` is the lock of edition-wide rules; `plan` holds its country lists
-- calls     a call for projects or professionals; `plan` is everything staff can edit (texts, sections, dates, fields,
--           documents, requirements, criteria, letters); the facts beside it are dates, never booleans;
--           `revision` is the lock and the version of its board; `plan_version` guards the editor
-- quotas    a rule and its versions; the newest version that is not retired is in force; call_id NULL: the whole edition

CREATE TABLE editions (
    id         TEXT PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE,
    year       BIGINT NOT NULL,
    plan       TEXT NOT NULL,
    revision   BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE calls (
    id           TEXT PRIMARY KEY,
    edition_id   TEXT NOT NULL REFERENCES editions (id),
    code         TEXT NOT NULL UNIQUE,
    program      TEXT NOT NULL,
    plan         TEXT NOT NULL,
    plan_version BIGINT NOT NULL,
    position     BIGINT NOT NULL,
    published_at BIGINT,
    frozen_at    BIGINT,
    announced_at BIGINT,
    revision     BIGINT NOT NULL,
    created_at   BIGINT NOT NULL
);
CREATE INDEX calls_edition ON calls (edition_id, position);

CREATE TABLE quotas (
    id         TEXT NOT NULL,
    version    BIGINT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES editions (id),
    call_id    TEXT REFERENCES calls (id),
    code       TEXT NOT NULL,
    rule       TEXT NOT NULL,
    position   BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT,
    retired_at BIGINT,
    PRIMARY KEY (id, version)
);
CREATE INDEX quotas_edition ON quotas (edition_id, call_id);
