-- A list in its usual order, its counts and the neighbors of one application are read from the index alone: a row of
-- applications carries its whole answers, and reading 8,000 of them to know who comes next takes longer than the page.
DROP INDEX applications_call;
CREATE INDEX applications_call ON applications (call_id, submitted_at, id, withdrawn_at, screening);
