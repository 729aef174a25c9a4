-- Whom an application is hidden from wherever else they work: who has an interest in force, and its own applicant.

CREATE VIEW conflicts AS
SELECT account_id, application_id, declared_at AS since FROM interests WHERE withdrawn_at IS NULL
UNION ALL
SELECT applicant_id, id, created_at FROM applications WHERE applicant_id IS NOT NULL;
