-- What applicants write after they have sent: nobody else sees it until they send again.
--
-- edits  the unsent edit of a submitted application: section, answers, `stamps` and credits (as JSON) as they would be
--        sent; the application's own row and its credits stay as they were sent

CREATE TABLE edits (
    application_id TEXT PRIMARY KEY REFERENCES applications (id),
    section        TEXT NOT NULL,
    answers        TEXT NOT NULL,
    stamps         TEXT NOT NULL,
    credits        TEXT NOT NULL
);
