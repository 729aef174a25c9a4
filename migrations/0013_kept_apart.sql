-- Two that look like one and are not: somebody of the office has said so, and they are not shown as a pair again.
--
-- kept_apart  two applications or two people, the smaller id first; why, by whom, when

CREATE TABLE kept_apart (
    one     TEXT NOT NULL,
    other   TEXT NOT NULL,
    reason  TEXT NOT NULL,
    said_by TEXT,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (one, other)
);
