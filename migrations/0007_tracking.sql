-- The life of a project after its selections.
--
-- milestones  a dated fact (financing, premiere, prize, sale, release …) with its source;
--             `happened_on` is as exact as the source: 2026, 2026-09 or 2026-09-13

CREATE TABLE milestones (
    id          TEXT PRIMARY KEY,
    project_id  TEXT NOT NULL REFERENCES projects (id),
    kind        TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    note        TEXT NOT NULL,
    source      TEXT NOT NULL,
    recorded_by TEXT,
    recorded_at BIGINT NOT NULL,
    removed_at  BIGINT
);
CREATE INDEX milestones_project ON milestones (project_id);
