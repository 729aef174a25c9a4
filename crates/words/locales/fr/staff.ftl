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
dossier-no-files = Aucun fichier n’a été envoyé.
dossier-all-files = Tous les fichiers (ZIP)
dossier-replaced = remplacé
dossier-screeners = Liens de visionnage
dossier-reveal = Afficher le mot de passe
dossier-reveal-note = L’affichage est consigné.
dossier-revealed = Mot de passe
dossier-shortfalls = Ce qui manque
dossier-met = Respecté d’après les données déclarées
dossier-short = Non respecté
dossier-unknown = Non vérifiable
dossier-no-requirements = Cet appel n’a pas de critère d’éligibilité.
dossier-notes = Notes internes
dossier-notes-lead = Vues par l’équipe seulement.
dossier-note = Ajouter une note
dossier-note-save = Enregistrer la note
dossier-extension = Date limite de cette candidature
dossier-closes = Modifiable jusqu’au { $when }.
dossier-closed = Modifiable jusqu’au { $when } ; ce délai est passé.
dossier-extend = Accorder un délai
dossier-extend-until = Nouvelle date limite
dossier-extend-reason = Motif
dossier-extend-save = Prolonger la date limite
dossier-extended-by = { $reason } ({ $name })
dossier-versions = Versions déposées
dossier-version = Version { $number }, accusé de réception { $receipt }
dossier-no-versions = Pas encore déposée.
dossier-history = Historique
dossier-change = { $was } → { $became }
dossier-program = le programme lui-même
dossier-project = Sa vie au fil des ans
dossier-contact = Contact
dossier-done-screened = L’éligibilité est enregistrée.
dossier-done-noted = La note est enregistrée.
dossier-done-extended = La date limite est prolongée.

## What happened, in histories

event-screened = Éligibilité examinée
event-note-written = Note rédigée
event-deadline-extended = Date limite prolongée
event-files-taken = Fichiers téléchargés
event-list-exported = Liste exportée
event-gender-report-taken = Rapport de parité consulté
event-applications-imported = Candidatures importées
event-application-imported = Importée
event-milestone-recorded = Étape enregistrée
event-milestone-removed = Étape supprimée
