### Panels as staff form them: seats, invitations, assignment, coverage.

## The letter of invitation, when the call has none of its own (plain words)

panel-letter-subject = Invitation to read: { $call }
panel-letter-body =
    Dear { $name },

    We would be glad to have you on the panel “{ $panel }” of { $call }. To accept or decline, open this link:

    { $link }

    Readings are due by { $until }.
