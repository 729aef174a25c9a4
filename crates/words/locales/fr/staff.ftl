### The office: editions, calls, templates, applications, screening, extensions, colleagues.

## One application, for staff

dossier-place = { $place } sur { $total } dans cette liste
dossier-back = Retour à la liste
dossier-previous = Précédente : { $title }
dossier-next = Suivante : { $title }
dossier-answers = Réponses
dossier-extra = Du fichier importé
dossier-people = Personnes
dossier-files = Fichiers
dossier-no-files = Aucun fichier n'a été envoyé.
dossier-all-files = Tous les fichiers (ZIP)
dossier-replaced = remplacé
dossier-screeners = Liens de visionnage
dossier-reveal = Afficher le mot de passe
dossier-reveal-note = L'affichage est consigné.
dossier-revealed = Mot de passe
dossier-shortfalls = Conditions du règlement
dossier-met = Respecté d'après les données déclarées
dossier-short = Non respecté
dossier-unknown = Non vérifiable
dossier-no-requirements = Cet appel n'a pas de critère d'éligibilité.
dossier-notes = Notes internes
dossier-notes-lead = Vues par l'équipe seulement.
dossier-note = Ajouter une note
dossier-note-save = Enregistrer la note
dossier-extension = Date limite de cette candidature
dossier-closes = Modifiable jusqu'au { $when }.
dossier-closed = Modifiable jusqu'au { $when } ; ce délai est passé.
dossier-extend = Accorder un délai
dossier-extend-until = Nouvelle date limite
dossier-extend-reason = Motif
dossier-extend-save = Prolonger la date limite
dossier-extended-by = { $reason } ({ $name })
dossier-versions = Versions déposées
dossier-version = Version { $number }, accusé de réception { $receipt }
dossier-fingerprint = empreinte
dossier-no-versions = Pas encore déposée.
dossier-history = Historique
dossier-change = { $was } → { $became }
dossier-program = le logiciel lui-même
dossier-project = Parcours du projet
dossier-contact = Contact
dossier-done-screened = L'éligibilité est enregistrée.
dossier-done-noted = La note est enregistrée.
dossier-done-extended = La date limite est prolongée.

## Asking people for their own declarations

ask-title = Demander les déclarations
ask-lead = Chaque personne citée dans ces candidatures reçoit un lien personnel pour sa propre déclaration, facultative. Qui a déjà été sollicité dans cette édition, ou a répondu, ne l'est pas de nouveau. Les courriers partent aussitôt.
ask-button = Demander les déclarations
ask-applications = Candidatures déposées
ask-people = Adresses à solliciter
ask-unreached = Sans adresse
ask-unreached-list =
    { $count ->
        [one] { $count } personne sans adresse : ouvrez sa candidature pour la compléter
       *[other] { $count } personnes sans adresse : ouvrez leurs candidatures pour les compléter
    }
ask-unreached-names = Sans adresse : { $names }.
ask-reach =
    { $count ->
        [0] Personne n'a d'adresse pour recevoir le lien de sa déclaration.
        [one] { $count } personne peut recevoir le lien de sa déclaration.
       *[other] { $count } personnes peuvent recevoir le lien de leur déclaration.
    }
ask-done =
    { $count ->
        [0] Aucun courrier : chaque personne a déjà été sollicitée ou a répondu.
        [one] { $count } courrier part. Qui avait déjà été sollicité n'en reçoit pas d'autre.
       *[other] { $count } courriers partent. Qui avait déjà été sollicité n'en reçoit pas d'autre.
    }
ask-done-few = Un courrier part à chaque personne citée qui n'avait pas encore été sollicitée. Leur nombre n'est pas dit : il révélerait qui a répondu.
dossier-done-asked = Un courrier part à chaque personne citée qui n'avait pas encore été sollicitée dans cette édition.
dossier-done-credited = La personne est citée. Un lien pour sa déclaration lui est envoyé si elle a une adresse.

## Somebody named after the submission

late-credit-title = Ajouter une personne
late-credit-back = Retour à la candidature
late-credit-lead = La candidature « { $title } » ({ $code }) est déposée : la version déposée ne change pas, la personne est ajoutée à la suite et l'historique le dit. Pour donner son adresse à une personne déjà citée sans adresse, reprenez son nom et son rôle. Personnes déjà citées :
late-credit-email-hint = Pour le lien personnel de sa déclaration. Sans adresse, personne ne répond à sa place.
late-credit-save = Ajouter cette personne
evaluate-again-title = La sélection est arrêtée et cette candidature y a une place
evaluate-again-text = Les règles sont évaluées de nouveau avec ce changement, quel qu'il soit, et le résultat est consigné. Si une règle n'est plus respectée, l'annonce est refusée jusqu'à ce que la délibération soit rouverte et reprise.
evaluate-again = Évaluer de nouveau les règles de la sélection

## What stands twice

duplicates-title = Doublons
duplicates-lead = Ce qui figure peut-être deux fois. Rien n'est fusionné sans vous : comparez, gardez l'un, écrivez pourquoi.
duplicates-back = Retour aux doublons
duplicates-films = Films
duplicates-people = Personnes
duplicates-none = Aucun doublon apparent
duplicates-none-text = Les paires apparaissent ici quand un titre, un nom ou une adresse se répète.
duplicates-count =
    { $count ->
        [one] { $count } paire, les indices les plus forts d'abord.
       *[other] { $count } paires, les indices les plus forts d'abord.
    }
duplicates-compare = Comparer
duplicates-named =
    { $count ->
        [one] citée { $count } fois
       *[other] citée { $count } fois
    }
duplicates-where = Citée dans
duplicate-sign-title-and-directors = Même titre, même réalisation
duplicate-sign-title = Même titre
duplicate-sign-name = Même nom
duplicate-sign-address = Même adresse
merge-title = Fusionner, ou garder les deux
merge-films-lead = Celle que vous ne gardez pas est retirée de l'appel : ses lectures et ses fichiers restent dans son historique, elle ne compte plus dans aucune règle. Cette action est irréversible.
merge-projects-lead = Les deux candidatures restent dans leurs appels ; leurs deux projets n'en font plus qu'un, avec toutes leurs étapes. Cette action est irréversible.
merge-people-lead = Partout où l'autre personne est citée, celle que vous gardez prend sa place. La plus récente de leurs déclarations fait foi ; personne ne la voit. Cette action est irréversible.
merge-keep = Garder
merge-button = Confirmer ce choix
merge-evaluates = La sélection est arrêtée et compte l'une des deux
merge-done-film = Les deux candidatures ou projets sont fusionnés.
merge-done-person = Les deux personnes sont fusionnées.
merge-done-apart = Noté : cette paire ne sera plus proposée.
merge-apart-films = Les deux : ce sont deux films différents
merge-apart-people = Les deux : ce sont deux personnes différentes
event-duplicates-merged = a fusionné un doublon
event-kept-apart = a distingué deux dossiers ou deux personnes
event-people-merged = a fusionné deux personnes en une

## What happened, in histories

event-screened = a examiné l'éligibilité
event-note-written = a rédigé une note
event-deadline-extended = a prolongé la date limite
event-files-taken = a téléchargé des fichiers
event-list-exported = a exporté une liste
event-gender-report-taken = a consulté le rapport de parité
event-applications-imported = a importé des candidatures
event-application-imported = a importé la candidature
event-milestone-recorded = a enregistré une étape
event-milestone-removed = a supprimé une étape
