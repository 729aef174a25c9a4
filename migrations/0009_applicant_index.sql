-- How many applications one account has in a call is asked for every row of a list: by account and call at once, whatever the planner thinks
-- of calls in which most came by import and have no account.
DROP INDEX applications_applicant;
CREATE INDEX applications_applicant ON applications (applicant_id, call_id);
