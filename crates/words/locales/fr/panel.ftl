### Panels as staff form them: seats, invitations, assignment, coverage.

## The letter of invitation, when the call has none of its own (plain words)

panel-letter-subject = Invitation à la lecture : { $call }
panel-letter-body =
    Bonjour { $name },

    Nous serions heureux de vous compter parmi les membres de « { $panel } » ({ $call }). Pour accepter ou décliner, ouvrez ce lien :

    { $link }

    Les lectures sont attendues jusqu'au { $until }.
