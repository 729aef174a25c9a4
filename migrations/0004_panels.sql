-- Selection committees and juries at work.
--
-- panels       a committee or jury of one call, with its own readings per entry
-- seats        a person's seat on a panel: invited, accepted, confidentiality note signed, interests declared
--              over the list of entries (only then may they read), removed
-- assignments  an entry given to a seat for reading; removed rows stay as history
-- interests    a conflict of interest of an account in an application (declared, detected, or set by staff);
--              it hides the entry from that account everywhere, until withdrawn
-- scoresheets  one reading: points per criterion (JSON), comment, total in hundredths; done, or abstained with a reason

CREATE TABLE panels (
    id         TEXT PRIMARY KEY,
    call_id    TEXT NOT NULL REFERENCES calls (id),
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    readings   BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX panels_call ON panels (call_id);

CREATE TABLE seats (
    id          TEXT PRIMARY KEY,
    panel_id    TEXT NOT NULL REFERENCES panels (id),
    account_id  TEXT NOT NULL REFERENCES accounts (id),
    role        TEXT NOT NULL,
    invited_at  BIGINT NOT NULL,
    invited_by  TEXT,
    accepted_at BIGINT,
    declined_at BIGINT,
    signed_at   BIGINT,
    declared_at BIGINT,
    removed_at  BIGINT,
    UNIQUE (panel_id, account_id)
);
CREATE INDEX seats_account ON seats (account_id);

CREATE TABLE assignments (
    id             TEXT PRIMARY KEY,
    panel_id       TEXT NOT NULL REFERENCES panels (id),
    seat_id        TEXT NOT NULL REFERENCES seats (id),
    application_id TEXT NOT NULL REFERENCES applications (id),
    assigned_at    BIGINT NOT NULL,
    assigned_by    TEXT,
    removed_at     BIGINT,
    UNIQUE (seat_id, application_id)
);
CREATE INDEX assignments_application ON assignments (application_id);

CREATE TABLE interests (
    id             TEXT PRIMARY KEY,
    account_id     TEXT NOT NULL REFERENCES accounts (id),
    application_id TEXT NOT NULL REFERENCES applications (id),
    kind           TEXT NOT NULL,
    reason         TEXT NOT NULL,
    source         TEXT NOT NULL,
    declared_at    BIGINT NOT NULL,
    withdrawn_at   BIGINT,
    UNIQUE (account_id, application_id)
);
CREATE INDEX interests_application ON interests (application_id);

CREATE TABLE scoresheets (
    id             TEXT PRIMARY KEY,
    assignment_id  TEXT NOT NULL UNIQUE REFERENCES assignments (id),
    seat_id        TEXT NOT NULL REFERENCES seats (id),
    application_id TEXT NOT NULL REFERENCES applications (id),
    points         TEXT NOT NULL,
    comment        TEXT NOT NULL,
    total          BIGINT,
    version        BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    done_at        BIGINT,
    abstained_at   BIGINT,
    abstain_reason TEXT NOT NULL
);
CREATE INDEX scoresheets_application ON scoresheets (application_id);
CREATE INDEX scoresheets_seat ON scoresheets (seat_id);
