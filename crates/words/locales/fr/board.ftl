### The board: ranking, rules and tallies, freeze, overrides, announcement.

## Où se trouve un dossier, ce qui est décidé, ce qui est répondu

board-place-selected = Sélection
board-place-reserve = Liste de réserve
board-place-shortlisted = Présélection
board-place-candidate = Dossiers
ruling-selected = Sélectionné
ruling-reserve = Sur la liste de réserve
ruling-not-selected = Non retenu
answer-confirmed = Confirmé
answer-declined = Décliné
answer-lapsed = Sans réponse dans le délai
answer-withdrawn = Retiré

## La page de la délibération

board-side = Contrôles et arrêt de la sélection
board-changed = Quelqu'un a déplacé un dossier : la délibération est à jour.
board-signed-out = Votre session est terminée. Connectez-vous de nouveau pour suivre la délibération.
board-move-refused = Le déplacement n'a pas été fait : quelqu'un d'autre a déplacé ce dossier entre-temps.
board-move-unanswered = Le déplacement est resté sans réponse. Regardez s'il a été fait, et refaites-le sinon.
board-not-done = Cela n'a pas été fait
board-stale = La délibération a bougé entre-temps
board-stale-text = Rien n'a été enregistré. Regardez ce qui a changé, puis décidez de nouveau.
board-did-moved = Dossier déplacé.
board-did-saved = L'ensemble est enregistré et contrôlé.
board-did-frozen = La sélection est arrêtée. Personne hors de l'équipe ne la connaît encore.
board-did-asked = La dérogation est demandée.
board-did-approved = La dérogation est approuvée, pour cet état de la délibération seulement.
board-did-refused = La dérogation est refusée.
board-did-unfrozen = La délibération est rouverte.
board-did-announced = Les décisions sont annoncées. Les courriers attendent dans la boîte d'envoi, en brouillon.
board-did-promoted = Le dossier passe en sélection ; son courrier attend dans la boîte d'envoi.
board-did-vacated = La place est libre.
board-did-confirmed = La confirmation est notée.
board-did-nothing = Rien n'a changé.
board-empty = Aucun dossier pour l'instant
board-empty-text = Les candidatures déclarées éligibles paraissent ici, avec les notes de leurs lectures.
board-empty-place-selected = Rien de sélectionné.
board-empty-place-reserve = La liste de réserve est vide.
board-empty-place-shortlisted = Rien en présélection.
board-empty-place-candidate = Chaque dossier a sa place.
board-empty-how = Amenez des dossiers ici par leurs boutons, ou faites-les glisser.
board-places = { $selected } sur { $places }
board-cut-line = Sélection : { $selected } sur { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
board-too-many = plus que de places : l'arrêt sera refusé
board-move-to-selected = Sélectionner
board-move-to-reserve = Réserve
board-move-to-shortlisted = Présélection
board-move-to-candidate = Remettre
board-readings =
    { $done ->
        [one] { $done } lecture sur { $expected }
       *[other] { $done } lectures sur { $expected }
    }
board-spread = Moyenne { $mean }, dispersion { $deviation }
board-remark-few = Lectures manquantes
board-remark-recused = Déports : { $count }
board-remark-tie = Même moyenne que d'autres : ordre tiré au sort
board-rules = Règles de la sélection
board-rules-hint = Tant qu'une règle impérative n'est pas respectée, l'arrêt de la sélection est refusé.
board-example-rules = Ces règles sont des exemples, non des règles officielles.
board-rule-met = Respectée
board-rule-broken = Non respectée
board-rule-idle = Rien n'est encore sélectionné
board-rule-missing = Non évaluable : réponses manquantes : { $count }
board-rule-unanswered = Rien à compter encore : réponses manquantes : { $count }
board-tally-at-least = { $have }, au moins { $need } requis
board-tally-at-most = { $have }, au plus { $need } admis
board-prospect-possible = encore possible
board-prospect-impossible = plus possible avec les places restantes
board-prospect-unsettled = non prévisible
board-mends = Pour y remédier : { $ways }
mend-replace-opposite =
    { $count ->
        [one] en échanger { $count } qui ne compte pas contre un qui compte
       *[other] en échanger { $count } qui ne comptent pas contre autant qui comptent
    }
mend-replace-counted =
    { $count ->
        [one] en échanger { $count } qui compte contre un qui ne compte pas
       *[other] en échanger { $count } qui comptent contre autant qui ne comptent pas
    }
mend-add-counted =
    { $count ->
        [one] en ajouter { $count } qui compte
       *[other] en ajouter { $count } qui comptent
    }
mend-add-opposite =
    { $count ->
        [one] en ajouter { $count } qui ne compte pas
       *[other] en ajouter { $count } qui ne comptent pas
    }
mend-remove-counted =
    { $count ->
        [one] en retirer { $count } qui compte
       *[other] en retirer { $count } qui comptent
    }
mend-remove-opposite =
    { $count ->
        [one] en retirer { $count } qui ne compte pas
       *[other] en retirer { $count } qui ne comptent pas
    }
mend-await =
    { $count ->
        [one] attendre { $count } réponse
       *[other] attendre { $count } réponses
    }
board-refused-by-rules = Refusé : ces règles ne sont pas respectées. Rien n'a été enregistré.
board-saved-set = Ensemble enregistré
board-saved-hint = Les règles sont jugées sur un ensemble enregistré, jamais à chaque déplacement : un seul révélerait la réponse d'une personne.
board-saved-when =
    { $count ->
        [one] { $when }, par { $by } : { $count } dossier
       *[other] { $when }, par { $by } : { $count } dossiers
    }
board-saved-moved = La délibération a bougé depuis.
board-save-set = Enregistrer cet ensemble
board-passes = respectée
board-fails = non respectée
board-freeze-title = Arrêt de la sélection
board-freeze-hint = Toutes les règles impératives et toutes les places sont vérifiées à cet instant ; si l'une n'est pas respectée, l'arrêt est refusé.
board-freeze = Arrêter cette sélection
board-frozen-when = Arrêtée le { $when } par { $by }
board-frozen-overridden = Elle a été arrêtée par dérogation approuvée.
board-unfreeze = Rouvrir la délibération
board-unfreeze-why = Pourquoi la rouvrir ?
board-ask-title = Demander une dérogation
board-ask-hint = Elle vaut pour la délibération telle qu'elle est : tout déplacement l'annule. Une autre personne décide.
board-ask-why = Motif de la dérogation
board-ask = Demander la dérogation
board-asked-when = Demandée { $when } par { $by }
board-asked-judge = Décision de { $by }
board-approve = Approuver
board-refuse = Refuser
board-request-waiting = Dérogation demandée
board-request-approved = Dérogation approuvée
board-request-refused = Dérogation refusée
board-request-void = Caduque : la délibération a bougé
board-decisions = Sélection et réserve
board-answer = Réponse
board-answer-until = Attendue jusqu'au { $when }
board-reserve-rank = Réserve, rang { $rank }
board-promoted = Sélectionné depuis la réserve
board-confirm-for = Noter la confirmation
board-confirm-for-title = La participation est confirmée autrement que par l'espace personnel. Dites comment : par téléphone, par courrier…
board-vacate = Libérer la place
board-vacate-title = Le dossier rend sa place. C'est définitif.
board-next = Appel à la réserve
board-next-hint = Le premier dossier qui respecte toutes les règles impératives est proposé. Les règles sont vérifiées de nouveau au moment du passage.
board-next-proposed = Proposé
board-next-possible = Possible
board-next-no-place = Aucune place libre dans sa section
board-next-skipped = Passé : une règle ne serait pas respectée
board-to-reserve = Voir qui peut passer de la réserve
board-promote = Faire passer en sélection
board-pass-by-title = Sélectionner hors de l'ordre de la réserve
board-announce-summary = Sélectionnés :{ "\u00A0" }{ $selected }{ "\u00A0" }· réserve :{ "\u00A0" }{ $reserve }{ "\u00A0" }· non{ "\u00A0" }retenus :{ "\u00A0" }{ $others }{ "\u00A0" }· destinataires :{ "\u00A0" }{ $people }
board-letters-missing = Ces courriers n'ont pas encore de texte ; l'annonce sera refusée sans eux.
board-announce-hint = Tous les candidats et candidates voient leur résultat au même moment. Les personnes sélectionnées ont { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } pour répondre. Les courriers sont rédigés en brouillon et partent quand vous les validez.
board-announce-open = Annoncer…
board-announce-sure = Annoncer maintenant ? Les candidats et candidates voient leur résultat aussitôt, et rien ne pourra être repris.
board-announce = Annoncer les décisions
board-to-outbox = Vers la boîte d'envoi

## Ce qui s'est passé, dans les historiques

event-board-moved = a déplacé un dossier en délibération
event-set-saved = a enregistré et fait contrôler un ensemble
event-board-frozen = a arrêté la sélection
event-freeze-refused = a demandé l'arrêt de la sélection, refusé par des règles
event-board-unfrozen = a rouvert la délibération
event-override-requested = a demandé une dérogation
event-override-approved = a approuvé une dérogation
event-override-refused = a refusé une dérogation
event-decisions-announced = a annoncé les décisions
event-reserve-promoted = a fait passer un dossier de la réserve à la sélection
event-proposal-shared = a montré la meilleure sélection au comité
event-reserve-passed-by = a fait passer un dossier de la réserve devant celui qui était proposé
event-selection-confirmed = a confirmé sa participation
event-selection-declined = a décliné la sélection
event-selection-lapsed = a repris la place, faute de réponse dans le délai
event-selection-withdrawn = a libéré la place
event-rules-evaluated-again = a fait évaluer de nouveau les règles
event-credit-corrected = a corrigé un générique
event-letters-written = a rédigé des courriers à une liste
event-letter-released = a validé un courrier
event-letters-released = a validé des courriers
event-letter-discarded = a jeté un brouillon de courrier
event-letter-sent-again = a envoyé de nouveau un courrier

## La meilleure sélection selon les règles

proposal-link = Voir la meilleure sélection selon les règles
proposal-back = Retour à la délibération
proposal-title = La meilleure sélection selon les règles
proposal-lead = Parmi toutes les sélections pour { $places ->
        [one] { $places } place
       *[other] { $places } places
    } qui respectent les règles impératives, voici celle dont le total des moyennes est le plus haut. Elle aide à délibérer et ne décide rien ; vos hypothèses ne sont enregistrées nulle part.
proposal-keep = Garder ce que la délibération a déjà sélectionné
proposal-free = Ne rien garder de la délibération
proposal-proven = C'est prouvé : aucune autre sélection autorisée n'a une somme plus élevée.
proposal-unproven = Le calcul s'est arrêté avant la preuve : il en existe peut-être une meilleure.
proposal-impossible = Aucune sélection ne respecte toutes les règles
proposal-impossible-text = Ces limites et ces dossiers fixés ne peuvent pas tenir ensemble ; sans l'un d'eux, le reste le peut.
proposal-impossible-alone = Il manque des dossiers, ou une règle se contredit.
proposal-in = Dans la sélection
proposal-out = Écartés malgré leur rang
proposal-rank = Rang
proposal-mean = Moyenne
proposal-why = Pourquoi
proposal-place = En délibération
proposal-merit = Par ses notes
proposal-kept = Déjà sélectionné en délibération
proposal-by = Par la règle « { $rule } »
proposal-by-places = Par les places de la section « { $section } »
proposal-by-rules = Par les règles réunies
proposal-some = une autre sélection aussi bonne fait le contraire
proposal-prices = Ce que coûte chaque règle
proposal-prices-hint = De combien la somme des moyennes monterait sans elle.
proposal-rule = Règle impérative
proposal-cost = Coût
proposal-price =
    { $count ->
        [one] { $price } point
       *[other] { $price } points
    }
proposal-free-rule = Ne coûte rien
proposal-sum = Somme des moyennes : { $sum }.
proposal-sum-same = Somme des moyennes : { $sum }, la même que sans hypothèse.
proposal-sum-less = Somme des moyennes : { $sum }, soit { $by } de moins que sans hypothèse.
proposal-sum-more = Somme des moyennes : { $sum }, soit { $by } de plus que sans hypothèse.
proposal-add = Et si ce dossier était retenu ?
proposal-add-none = Choisir un dossier
proposal-again = Recalculer
proposal-try = Et si…
proposal-try-in = Garder
proposal-try-take = Retenir
proposal-try-out = Écarter
proposal-try-free = Laisser libre
proposal-act-on = { $act } : { $on }
proposal-supposed = Vos hypothèses
proposal-supposed-in = Gardé :
proposal-supposed-out = Écarté :
proposal-supposed-so = Votre hypothèse
proposal-supposed-aside = Sans la règle « { $rule } »
proposal-supposed-limit = « { $rule } » : { $limit }
proposal-clear = Effacer les hypothèses
proposal-share-at-least = Part d'au moins
proposal-share-at-most = Part d'au plus
proposal-limit = Autre limite
proposal-aside = Sans elle
proposal-ways = Ce qui suffirait
proposal-way-fewer = « { $rule } » : accepter { $by } de moins
proposal-way-more = « { $rule } » : accepter { $by } de plus
proposal-way-wider = « { $rule } » : accepter un écart plus grand de { $by }

calibration-link = Voir la fiabilité des lectures
calibration-title = Fiabilité des lectures
calibration-lead = Les moyennes données par les lectures et, lorsque les lectures diffèrent en sévérité, les moyennes calibrées : celles qu'auraient données des lectrices et lecteurs ni sévères ni généreux. Rien n'est remplacé : le classement de la délibération suit les moyennes brutes.
calibration-empty = Aucune note
calibration-empty-text = Les premières fiches terminées apparaîtront ici.
calibration-differ = Les lectures sont plus ou moins sévères : les moyennes calibrées en tiennent compte.
calibration-alike = Rien n'indique que les lectures soient inégalement sévères : les moyennes brutes suffisent.
calibration-few = Il y a trop peu de notes pour le dire.
calibration-same = Toutes les notes sont égales.
calibration-ratio = Indice de différence de sévérité : { $ratio } ; les moyennes calibrées sont données au-delà de { $gate }.
calibration-groups = Ces dossiers forment { $count } groupes qu'aucune lecture ne relie : d'un groupe à l'autre, les notes ne se comparent pas.
calibration-bridges = Une lecture de plus de ces dossiers, par quelqu'un du premier groupe, les relierait :
calibration-alpha = Accord des lectures (alpha de Krippendorff)
calibration-icc = Part des écarts de notes due aux dossiers (ICC 1)
calibration-agreement-hint = 1 : toutes les lectures s'accordent ; 0 : pas plus que des notes tirées au sort. Dans le tableau, la vraie moyenne d'un dossier se trouve dans l'intervalle avec 95 % de certitude ; son rang attendu est la moyenne des rangs qu'il peut avoir, puisque les moyennes ne sont connues qu'à cette précision.
calibration-readings = Lectures
calibration-raw = Moyenne brute
calibration-calibrated = Moyenne calibrée
calibration-interval = Intervalle de la moyenne à 95 %
calibration-from-to = { $low }{ "\u00A0" }à{ "\u00A0" }{ $high }
calibration-rank = Rang attendu
calibration-chance = Chance d'être parmi les { $places } meilleurs
calibration-group = Groupe
shared-link = Voir la sélection proposée au comité
shared-title = La sélection proposée au comité
shared-lead = Parmi toutes les sélections qui respectent les règles, voici celle dont le total des moyennes est le plus haut, dans l'ordre des moyennes. Un rang manque quand un dossier n'y a pas de place : par une règle, par les places de sa section, ou parce qu'il ne vous est pas montré. Cette liste aide à délibérer et ne décide rien.
shared-when = Montrée le { $when } par { $by }.
shared-moved = La délibération a avancé depuis : ce n'est peut-être plus la meilleure.
shared-empty = Aucun dossier à montrer
shared-empty-text = Les dossiers de cette sélection ne sont pas de ceux que vous pouvez voir.
shared-share-title = Montrer au comité
shared-share-hint = Toutes les personnes qui délibèrent voient alors cette liste, dans l'ordre des moyennes, et qu'elle respecte les règles ; ni les raisons, ni ce que coûte chaque règle. Elle ne change plus jusqu'à la prochaine fois, et l'historique garde qui l'a montrée.
shared-share = Montrer cette sélection au comité
