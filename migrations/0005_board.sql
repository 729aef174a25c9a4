-- Deliberation, freeze, decision, announcement.
--
-- board_places  where an application lies on the board of its call (shortlisted, selected, reserve with its rank);
--               no row: it is a candidate
-- board_checks  a set saved by staff and how each rule judged it: what committee members may see (pass or fail)
-- freezes       a selection frozen at a revision of the board, with the evaluation of every rule; unfreezing stays as fact
-- overrides     a request to freeze in spite of a broken rule: bound to one revision, a reason, and a second approver
-- decisions     what was decided, when; announced later, together; then the answer of the selected

CREATE TABLE board_places (
    application_id TEXT PRIMARY KEY REFERENCES applications (id),
    call_id        TEXT NOT NULL REFERENCES calls (id),
    place          TEXT NOT NULL,
    reserve_rank   BIGINT,
    moved_by       TEXT,
    moved_at       BIGINT NOT NULL
);
CREATE INDEX board_places_call ON board_places (call_id);

CREATE TABLE board_checks (
    id          TEXT PRIMARY KEY,
    call_id     TEXT NOT NULL REFERENCES calls (id),
    revision    BIGINT NOT NULL,
    evaluations TEXT NOT NULL,
    saved_by    TEXT NOT NULL,
    saved_at    BIGINT NOT NULL
);
CREATE INDEX board_checks_call ON board_checks (call_id, saved_at);

CREATE TABLE overrides (
    id           TEXT PRIMARY KEY,
    call_id      TEXT NOT NULL REFERENCES calls (id),
    revision     BIGINT NOT NULL,
    rules        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    approved_by  TEXT,
    approved_at  BIGINT,
    refused_by   TEXT,
    refused_at   BIGINT
);
CREATE INDEX overrides_call ON overrides (call_id, requested_at);

CREATE TABLE freezes (
    id              TEXT PRIMARY KEY,
    call_id         TEXT NOT NULL REFERENCES calls (id),
    revision        BIGINT NOT NULL,
    evaluations     TEXT NOT NULL,
    override_id     TEXT REFERENCES overrides (id),
    frozen_by       TEXT NOT NULL,
    frozen_at       BIGINT NOT NULL,
    unfrozen_by     TEXT,
    unfrozen_at     BIGINT,
    unfrozen_reason TEXT NOT NULL
);
CREATE INDEX freezes_call ON freezes (call_id, frozen_at);

CREATE TABLE decisions (
    application_id TEXT PRIMARY KEY REFERENCES applications (id),
    call_id        TEXT NOT NULL REFERENCES calls (id),
    outcome        TEXT NOT NULL,
    reserve_rank   BIGINT,
    decided_at     BIGINT NOT NULL,
    decided_by     TEXT,
    announced_at   BIGINT,
    confirm_by     BIGINT,
    answer         TEXT,
    answered_at    BIGINT,
    promoted_at    BIGINT
);
CREATE INDEX decisions_call ON decisions (call_id);
