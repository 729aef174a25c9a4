### Panels as staff form them: seats, invitations, assignment, coverage.

panel-letter-subject = Invitation à la lecture : { $call }
panel-letter-body =
    Bonjour { $name },

    Nous serions heureux de vous compter parmi les membres de « { $panel } » ({ $call }). Pour accepter ou décliner, ouvrez ce lien :

    { $link }

    Les lectures sont attendues jusqu'au { $until }.
panel-panels = Comités et jurys
panel-lead = Comités de sélection et jurys : qui lit, quoi, et où en est la lecture.
panel-none = Aucun comité pour l'instant
panel-none-text = Formez-en un ci-dessous, puis invitez ses membres par courrier.
panel-form = Former un comité
panel-form-do = Former le comité
panel-name = Nom du comité
panel-kind = Type
panel-kind-committee = Comité de sélection
panel-kind-jury = Jury
panel-readings = Lectures par dossier
panel-readings-hint = Combien de membres lisent chaque dossier, de 1 à 20.
panel-readings-change = Modifier le nombre de lectures
panel-readings-each =
    { $count ->
        [one] { $count } lecture par dossier
       *[other] { $count } lectures par dossier
    }
panel-ready = { $ready } sur { $all } en lecture
panel-until = Lectures par dossier : { $count }. Attendues jusqu'au { $until }.
panel-people = Membres
panel-people-none = Personne n'est encore invité
panel-people-none-text = Invitez le premier membre ci-dessous ; un courrier lui indique comment accepter.
panel-invite = Inviter une personne
panel-invite-hint = Un compte est ouvert s'il n'en existe pas ; le courrier y conduit.
panel-invite-lang = Langue du courrier
panel-invite-do = Envoyer l'invitation
panel-assigned = Attribués
panel-done = Lus
panel-abstained = Abstentions
panel-remove = Retirer du comité
panel-remove-sure = Retirer { $name } du comité ?
panel-remove-text = Ce qui n'est pas terminé redevient à attribuer ; les fiches terminées comptent toujours. L'accès cesse aussitôt.
panel-entries = Dossiers
panel-entries-none = Aucun dossier à lire pour l'instant
panel-entries-none-text = Les candidatures deviennent des dossiers à lire une fois jugées éligibles.
panel-waiting =
    { $count ->
        [one] { $count } candidature attend la vérification de son éligibilité
       *[other] { $count } candidatures attendent la vérification de leur éligibilité
    }
panel-waiting-text = Elles seront attribuées une fois jugées éligibles.
panel-coverage = Lectures
panel-readers = Lecteurs et lectrices
panel-recused =
    { $count ->
        [one] { $count } déport
       *[other] { $count } déports
    }
panel-abstentions =
    { $count ->
        [one] { $count } abstention
       *[other] { $count } abstentions
    }
panel-even = Attribuer équitablement
panel-even-lead =
    { $count ->
        [one] Rien n'est encore enregistré : voici ce qui se passerait avec { $count } lecture par dossier. Les conflits d'intérêts sont écartés, les charges équilibrées.
       *[other] Rien n'est encore enregistré : voici ce qui se passerait avec { $count } lectures par dossier. Les conflits d'intérêts sont écartés, les charges équilibrées.
    }
panel-loads = Ce que chaque membre aurait à lire
panel-load = { $before } → { $after }
panel-unmet =
    { $count ->
        [one] { $count } dossier reste incomplet
       *[other] { $count } dossiers restent incomplets
    }
panel-unmet-text = Invitez d'autres membres, relevez la limite par membre, ou demandez moins de lectures.
panel-unmet-few = membres qui peuvent encore le lire : { $allowed } ; écartés par un conflit d'intérêts : { $conflicts }
panel-unmet-few-languages = membres qui peuvent encore le lire : { $allowed } ; écartés par un conflit d'intérêts : { $conflicts } ; ne lisent pas sa langue : { $languages }
panel-unmet-full = membres qui peuvent le lire, tous à leur limite : { $members } ; dossiers qui dépendent d'eux : { $entries }
panel-covered = Dossiers qui auraient toutes leurs lectures : { $done }{ "\u00A0" }sur{ "\u00A0" }{ $total }.
panel-even-most = Dossiers par membre, au plus
panel-even-most-hint = Ceux qu'un membre a déjà comptent. Vide : sans limite.
panel-even-again = Recalculer
panel-unmet-by =
    { $count ->
        [one] il manque { $count } lecture
       *[other] il manque { $count } lectures
    }
panel-undecided =
    { $count ->
        [one] { $count } membre n'a pas encore accepté
       *[other] { $count } membres n'ont pas encore accepté
    }
panel-undecided-text = Ces personnes sont laissées de côté jusqu'à leur acceptation.
panel-even-nothing = Rien à attribuer
panel-even-nothing-text = Soit chaque dossier a ses lectures, soit aucun membre ayant accepté ne peut lire ce qui manque.
panel-even-covered-text = Toutes les lectures de chaque dossier sont déjà attribuées.
panel-even-full = Les membres qui pourraient lire ce qui manque ont tous atteint la limite ({ $most }). Ce qu'ils ont déjà leur reste.
panel-even-do =
    { $count ->
        [one] Attribuer { $count } lecture
       *[other] Attribuer { $count } lectures
    }
panel-hand = Dossiers d'un membre
panel-hand-lead = Cochez ce que cette personne lira. Les dossiers où elle a un conflit d'intérêts ne sont pas proposés.
panel-hand-others = lectures des autres : { $count } sur { $wanted }
panel-hand-kept = Lu
panel-hand-foreign = Pas dans ses langues
panel-languages = Langues lues
panel-reads = Lit
panel-languages-hint = Les dossiers écrits dans une autre langue ne sont pas attribués d'office. Sans réponse, rien n'est écarté.
panel-languages-do = Enregistrer les langues
panel-hand-do = Enregistrer la liste
panel-conflicts = Conflits d'intérêts
panel-conflicts-lead = Un conflit en vigueur masque le dossier à la personne, partout et aussitôt. Une fiche déjà remplie ne compte plus.
panel-suggestions = Suggérés par les génériques
panel-suggestions-lead = Même adresse, même nom ou même société. Rien n'est masqué tant que vous n'avez pas confirmé.
panel-suggestions-none = Aucune suggestion
panel-suggestions-none-text = Les noms, adresses et sociétés des membres sont comparés aux génériques de chaque dossier.
panel-suggestion-agree = C'est un conflit
panel-common-email = Même adresse que { $what }
panel-common-name = Même nom que { $what }
panel-common-company = Même société : { $what }
panel-conflicts-in-force = En vigueur
panel-conflicts-none = Aucun conflit en vigueur
panel-conflicts-none-text = Les membres déclarent les leurs avant de lire ; vous pouvez en ajouter ci-dessous, pour le bureau aussi.
panel-conflict-set = Ajouter un conflit
panel-conflict-set-do = Ajouter le conflit
panel-conflict-who = Personne
panel-lift = Lever
panel-lift-title = Lever ce conflit ({ $name }) ?
panel-did-formed = Le comité est formé
panel-did-invited = L'invitation est partie
panel-did-removed = La personne est retirée du comité
panel-did-assigned = La liste est enregistrée
panel-did-evenly = Les lectures sont attribuées
panel-did-readings = Le nombre de lectures est modifié
panel-did-languages = Les langues lues sont enregistrées
panel-did-conflict-set = Le conflit est en vigueur
panel-did-conflict-lifted = Le conflit est levé
seat-invited = Invitation envoyée
seat-declined = Invitation déclinée
seat-accepted = Acceptée
seat-signed = Engagement signé
seat-ready = En lecture
seat-removed = Retrait
interest-source-declared = Déclaré par le membre
interest-source-detected = Relevé dans les génériques
interest-source-office = Ajouté par le bureau
event-panel-formed = a formé un comité
event-seat-offered = a proposé une place au comité
event-seat-languages = a indiqué les langues lues par un membre
event-seat-removed = a retiré une personne du comité
event-assigned-evenly = a attribué les lectures équitablement
event-assigned-by-hand = a attribué des lectures à la main
event-conflict-set = a ajouté un conflit d'intérêts
event-conflict-lifted = a levé un conflit d'intérêts
event-seat-accepted = a accepté une place
event-seat-declined = a décliné une place
event-note-signed = a signé l'engagement de confidentialité
event-interest-declared = a déclaré un conflit d'intérêts
event-interests-complete = a achevé sa déclaration d'intérêts
event-sheet-finished = a terminé une fiche d'évaluation
event-sheet-abstained = a choisi l'abstention
event-others-seen = a regardé les notes des autres
event-sheet-reopened = a rouvert une fiche d'évaluation
event-screener-revealed = a affiché le mot de passe d'un visionnage
