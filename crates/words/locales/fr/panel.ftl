### Panels as staff form them: seats, invitations, assignment, coverage.
