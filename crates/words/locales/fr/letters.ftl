### Letters about applications, panels and decisions: their subjects and bodies, and the outbox.

## La boîte d'envoi

pile-drafts = Brouillons
pile-waiting = À envoyer
pile-failed = Non remis
pile-sent = Envoyés
letters-subject = Objet
letters-to = Destinataire
letters-kind = Type de courrier
letters-empty = Aucun courrier ici
letters-empty-drafts = Annoncer des décisions, appeler la réserve ou écrire à une liste dépose des courriers ici.
letters-empty-waiting = Les courriers validés attendent ici leur envoi.
letters-empty-failed = Aucun échec.
letters-empty-sent = Les courriers envoyés sont conservés ici.
letters-empty-of-kind = Aucun courrier de ce type dans cette pile.
letters-next-try = prochain essai { $when }
letters-release-all = Valider tous les brouillons ({ $count })
letters-release-sure = Tous ces courriers partiront aussitôt vers leurs destinataires.
letters-release-do = Valider et envoyer
letters-release = Valider ce courrier
letters-discard = Jeter ce brouillon
letters-again = Envoyer une nouvelle fois
letters-again-title = Le même courrier part une seconde fois.
letters-did-released = Validé : les courriers partent dans quelques secondes.
letters-did-again = Le courrier part de nouveau.
letters-did-discarded = Le brouillon est jeté.
letters-did-written = Les courriers sont rédigés, en brouillon.
letters-no-post = Aucun serveur de messagerie n'est configuré
letters-no-post-text = Les courriers validés restent lisibles ici ; ils partiront une fois un serveur de messagerie configuré.
