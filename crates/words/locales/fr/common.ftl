### Words that every page shares: actions, states, the terms of the field, and how figures are written.

## Actions

save = Enregistrer
save-and-continue = Enregistrer et continuer
save-and-next = Enregistrer et passer au suivant
cancel = Annuler
back = Retour
next = Suivant
previous = Précédent
continue = Continuer
edit = Modifier
change = Modifier
add = Ajouter
remove = Retirer
delete = Supprimer
send = Envoyer
submit = Déposer
withdraw = Retirer
confirm = Confirmer
decline = Décliner
accept = Accepter
open = Ouvrir
close = Fermer
view = Voir
preview = Aperçu
show = Afficher
hide = Masquer
show-more = Afficher plus
download = Télécharger
upload = Téléverser
replace = Remplacer
copy = Copier
print = Imprimer
export = Exporter
export-xlsx = Exporter en XLSX
export-csv = Exporter en CSV
import = Importer
publish = Publier
archive = Archiver
restore = Rétablir
reopen = Rouvrir
undo = Annuler la dernière action
retry = Réessayer
choose = Choisir
choose-one = Choisissez dans la liste
choose-file = Choisir un fichier
select-all = Tout sélectionner
select-none = Tout désélectionner
assign = Attribuer
invite = Inviter
announce = Annoncer
move-up = Monter
move-down = Descendre

## Answers and marks

yes = Oui
no = Non
or = ou
and = et
all = Tous
none = Aucun
other = Autre
unknown = Inconnu
not-given = Non renseigné
required = Obligatoire
optional = facultatif
example = Exemple
confidential = Confidentiel
done = Terminé
missing = Manquant
to-do = À faire
in-progress = En cours
not-started = Pas commencé
new = Nouveau
empty = Rien pour l'instant

## The frame of every page

skip-to-content = Aller au contenu
menu = Menu
main-navigation = Navigation principale
breadcrumb = Vous êtes ici
page-title = { $page } · { $house }
home = Accueil
help = Aide
contact = Contact
contact-office = Écrire au bureau de l'industrie
about = À propos
legal = Mentions légales
privacy = Données personnelles
accessibility = Accessibilité
language = Langue
change-language = Changer de langue
theme = Apparence
theme-light = Clair
theme-dark = Sombre
theme-auto = Comme l'appareil
demonstration-notice = Démonstration : personnes et projets inventés, règles données en exemple.
opens-in-new-tab = s'ouvre dans un nouvel onglet
details = Détails
summary = Résumé
settings = Réglages
history = Historique
notes = Notes
reference = Référence
status = État
actions = Actions
reason = Motif
comment = Commentaire
name = Nom
title = Titre
date = Date
time = Heure
zone = Fuseau horaire
email = Adresse e-mail
phone = Téléphone
country = Pays
city = Ville
company = Société
role = Rôle
code = Code
number = Nombre
amount = Montant
currency = Devise
link = Lien
file = Fichier
files = Fichiers
document = Document
documents = Documents
password = Mot de passe

## Saving

saving = Enregistrement…
saved = Enregistré
saved-at = Enregistré à { $time }
not-saved-retrying = Non enregistré, nouvel essai…
changed-elsewhere = Modifié ailleurs
changed-elsewhere-explained = Ce texte a été modifié entre-temps. Les deux versions figurent ci-dessous ; rien n'est perdu.
your-version = Votre version
other-version = L'autre version
changes-saved = Vos modifications sont enregistrées.
unsaved-changes = Des modifications ne sont pas encore enregistrées.
loading = Chargement…
working = Traitement en cours…
progress-of = { $done } sur { $total }

## Forms

faults-heading =
    { $count ->
        [one] Il y a un point à corriger
       *[other] Il y a { $count } points à corriger
    }
faults-nothing-lost = Ce que vous avez saisi est conservé.
optional-field = { $label } (facultatif)
required-fields-note = Tous les champs sont obligatoires, sauf mention « facultatif ».
words-left =
    { $count ->
        [one] Il reste { $count } mot
       *[other] Il reste { $count } mots
    }
words-over =
    { $count ->
        [one] { $count } mot de trop
       *[other] { $count } mots de trop
    }
characters-left =
    { $count ->
        [one] Il reste { $count } caractère
       *[other] Il reste { $count } caractères
    }
words-at-most =
    { $count ->
        [one] { $count } mot au plus
       *[other] { $count } mots au plus
    }
file-at-most = { $kinds }, { $size } au plus

## Lists

search = Rechercher
search-in = Rechercher dans { $list }
search-clear = Effacer la recherche
filter = Filtrer
filters = Filtres
filters-apply = Appliquer les filtres
filters-clear = Retirer tous les filtres
filter-remove = Retirer le filtre { $name }
sort = Trier
sort-by = Trier par { $column }
sorted-ascending = tri croissant
sorted-descending = tri décroissant
columns = Colonnes
results =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
no-results = Aucun résultat.
rows-shown = { $first } à { $last } sur { $total }
page-of = Page { $page } sur { $pages }
page-previous = Page précédente
page-next = Page suivante
pages-navigation = Pages
selected-rows =
    { $count ->
        [one] { $count } sélectionné
       *[other] { $count } sélectionnés
    }
total = Total

## How many

count-applications =
    { $count ->
        [one] { $count } candidature
       *[other] { $count } candidatures
    }
count-projects =
    { $count ->
        [one] { $count } projet
       *[other] { $count } projets
    }
count-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
count-people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
count-readings =
    { $count ->
        [one] { $count } lecture
       *[other] { $count } lectures
    }
count-files =
    { $count ->
        [one] { $count } fichier
       *[other] { $count } fichiers
    }
count-countries =
    { $count ->
        [one] { $count } pays
       *[other] { $count } pays
    }
count-letters =
    { $count ->
        [one] { $count } courrier
       *[other] { $count } courriers
    }
count-minutes-needed =
    { $count ->
        [one] environ { $count } minute
       *[other] environ { $count } minutes
    }

## Time

span-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
span-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
span-moments = moins d'une minute
span-two = { $first } et { $second }
moment-in-full = { $date } à { $time } ({ $city }, { $offset })
time-left = Il reste { $span }
time-ago = il y a { $span }
deadline = Date limite
deadline-at = Date limite : { $when }
deadline-your-time = { $when } chez vous
deadline-passed = La date limite est passée.
extension = Prolongation
extended-until = Prolongé jusqu'au { $when }
today = Aujourd'hui
yesterday = Hier
tomorrow = Demain
from-to = du { $start } au { $end }

## How numbers, money and rows are written (the program sets numbers and symbols into these)

percent = { $n } %
money-EUR = { $amount } €
money-USD = { $amount } $
money-GBP = { $amount } £
money-MAD = { $amount } MAD
money-other = { $amount } { $currency }
size-bytes = { $n } octets
size-kb = { $n } Ko
size-mb = { $n } Mo
size-gb = { $n } Go
list-comma = { $first }, { $next }
list-and = { $first } et { $last }
list-or = { $first } ou { $last }
quoted = « { $text } »

## Words of the field

festival = Festival
edition = Édition
editions = Éditions
program = Programme
programs = Programmes
section = Section
sections = Sections
call = Appel
calls = Appels
call-for-projects = Appel à projets
call-for-professionals = Appel à candidatures
regulations = Règlement
article = Article { $number }
project = Projet
projects = Projets
application = Candidature
applications = Candidatures
dossier = Dossier
receipt = Accusé de réception
applicant = Candidat ou candidate
eligibility = Éligibilité
requirement = Critère d'éligibilité
shortfall = Ce qui manque
panel = Comité
panel-selection = Comité de sélection
panel-jury = Jury
assignment = Attribution
interest = Conflit d'intérêts
recusal = Déport
criterion = Critère
criteria = Critères
scoresheet = Fiche d'évaluation
score = Note
mean = Moyenne
spread = Dispersion
weight = Coefficient
board = Délibération
quota = Quota
quotas = Quotas
tally = Décompte
breach = Non-respect
parity = Parité
shortlist = Présélection
selection = Sélection
reserve-list = Liste de réserve
decision = Décision
announcement = Annonce
confirmation = Confirmation
letter = Courrier
letters = Courriers
outbox = Boîte d'envoi
award = Prix
special-mention = Mention spéciale
participant = Participant ou participante
milestone = Étape
people = Personnes
accounts = Comptes
declaration = Déclaration
accreditation = Agrément

## Roles

role-applicant = Candidat ou candidate
role-collaborator = Membre de l'équipe
role-reader = Lecteur ou lectrice
role-juror = Juré ou jurée
role-president = Président ou présidente
role-program-staff = Équipe du programme
role-quota-officer = Responsable des quotas
role-approver = Approbateur ou approbatrice
role-administrator = Administrateur ou administratrice

## Stages, kinds and credits

stage = Stade
stage-development = Développement
stage-production = Production
stage-post-production = Postproduction
stage-finished = Terminé
kind-feature = Long métrage
kind-short = Court métrage
kind-fiction = Fiction
kind-documentary = Documentaire
kind-animation = Animation
kind-hybrid = Hybride
feature-1 = Premier long métrage
feature-2 = Deuxième long métrage
feature-3 = Troisième long métrage
credit-director = Réalisation
credit-producer = Production
credit-participant = Participant ou participante
credit-co-producer = Coproduction
credit-writer = Scénario
credit-editor = Montage
credit-cinematographer = Image
credit-composer = Musique
credit-sound = Son
gender = Genre
gender-woman = Femme
gender-man = Homme
gender-non-binary = Non binaire
gender-prefer-not-to-say = Je préfère ne pas répondre

## States of an application, of its eligibility and of what follows

state-draft = Brouillon
state-submitted = Déposée
state-withdrawn = Retirées
eligibility-eligible = Éligibles
eligibility-not-eligible = Non éligibles
eligibility-cannot-be-checked = Non vérifiable
eligibility-not-screened = Pas encore examinée
state-in-reading = En lecture
state-shortlisted = Présélectionnée
state-selected = Sélectionnée
state-reserve = Sur la liste de réserve
state-not-selected = Non retenue
state-confirmed = Confirmée
state-declined = Déclinée
state-lapsed = Caduque

## Phases of a call

phase = Phase
phase-preparation = En préparation
phase-open = Ouvert
phase-screening = Vérification de l'éligibilité
phase-reading = Lecture
phase-deliberation = Délibération
phase-frozen = Sélection arrêtée
phase-announced = Annoncé

## States of a letter

letter-draft = Brouillon
letter-released = Validé
letter-sent = Envoyé
letter-failed = Non remis

## What letters tell, what files are, who reads whom

fault-of = { $label } : { $fault }
letter-places = Remplis pour chaque personne :
letter-place-name = le nom
letter-place-title =
    { $kind ->
        [invitation] le nom du comité
       *[other] le titre
    }
letter-place-code = le code de la candidature
letter-place-call = l'appel
letter-place-link =
    { $kind ->
        [invitation] le lien vers la salle de lecture
        [declaration] le lien personnel
       *[other] le lien vers la candidature
    }
letter-place-date =
    { $kind ->
        [receipt] le moment de l'envoi
        [invitation] la fin des lectures
        [list] l'annonce des résultats
       *[other] la date limite de réponse
    }
letter-kind-receipt = Accusé de réception
letter-kind-selected = Sélection
letter-kind-reserve = Liste de réserve
letter-kind-not-selected = Candidature non retenue
letter-kind-promoted = Passage de la liste de réserve à la sélection
letter-kind-invitation = Invitation à la lecture
letter-kind-declaration = Demande de déclaration
letter-kind-extension = Prolongation du délai
letter-kind-list = Courrier à une liste
file-kind-pdf = PDF
file-kind-picture = image (JPEG, PNG)
file-kind-spreadsheet = tableur (XLSX, CSV)
others-scores-never = Jamais
others-scores-after-own = Une fois sa propre fiche terminée
others-scores-after-phase = À la fin de la lecture
subject-project = Projet
subject-person = Personne

## Programs of the festival

program-workshops = Ateliers de l'Atlas
program-station = Atlas Station
program-distribution-meetings = Rencontres de la distribution
program-distribution-awards = Prix de la distribution
program-press = Atlas Press
program-delegation = Délégation

## Why something is refused: one sentence for each code of domain::access::Denial

denial-not-signed-in = Connectez-vous d'abord.
denial-not-found = Cette page n'existe pas ou ne vous est pas accessible.
denial-role-missing = Vos rôles ne permettent pas cette action. Adressez-vous à l'administration si vous en avez besoin.
denial-not-in-phase = L'appel n'en est pas à une phase qui le permet.
denial-deadline-passed = La date limite est passée. Ce que vous aviez enregistré est conservé.
denial-conflicted = Cette page n'existe pas ou ne vous est pas accessible.
denial-not-signed = Signez d'abord l'engagement de confidentialité.
denial-own-score-first = Les notes des autres s'affichent plus tard, comme le prévoit l'appel.
denial-same-person = La personne qui a fait la demande ne peut pas l'approuver : une autre personne décide.

## What people do, as in histories: one for each code of domain::access::Action

action-use-own-account = Gestion de son compte
action-grant-roles = Attribution et retrait de droits
action-invite-colleague = Invitation de collègues avec son propre droit
action-manage-edition = Réglage de l'édition
action-edit-call = Modification d'un appel
action-publish-call = Publication d'un appel
action-edit-quotas = Modification des quotas
action-read-call = Consultation d'un appel
action-oversee-call = Suivi d'un appel
action-start-application = Ouverture d'une candidature
action-read-own-application = Consultation de sa candidature
action-edit-application = Modification d'une candidature
action-submit-application = Dépôt d'une candidature
action-withdraw-application = Retrait d'une candidature
action-answer-selection = Réponse à une sélection
action-declare = Déclaration
action-read-applications = Consultation des candidatures
action-screen = Vérification de l'éligibilité
action-extend = Prolongation d'une date limite
action-write-note = Rédaction d'une note
action-import = Importation de candidatures
action-export = Exportation d'une liste
action-download-files = Téléchargement de fichiers
action-correct-credit = Correction d'un générique
action-merge-duplicates = Fusion de doublons
action-write-letters = Rédaction et validation de courriers
action-form-panel = Composition d'un comité
action-answer-seat = Réponse à une invitation au comité
action-declare-interest = Déclaration d'un conflit d'intérêts
action-read-entry = Lecture d'un dossier
action-reveal-screener = Affichage du mot de passe d'un lien de visionnage
action-score = Évaluation
action-read-others-scores = Consultation des notes des autres
action-read-board = Consultation de la délibération
action-move-on-board = Déplacement d'un dossier en délibération
action-read-tallies = Consultation des décomptes exacts des quotas
action-freeze = Arrêt de la sélection
action-request-override = Demande de dérogation
action-approve-override = Décision sur une dérogation
action-unfreeze = Réouverture de la sélection
action-announce = Annonce des décisions
action-promote = Appel à la liste de réserve
action-read-projects = Consultation des projets au fil des éditions
action-record-milestone = Ajout d'une étape
action-gender-report = Exportation du rapport de parité
action-run-jobs = Tâches automatiques

## Pages that say no

not-found-title = Cette page n'existe pas
not-found-text = L'adresse est peut-être incomplète, ou cette page ne vous est pas accessible.
refused-title = Cette action ne vous est pas ouverte
broken-title = Une erreur s'est produite de notre côté
broken-text = Ce que vous aviez enregistré est en sécurité. Réessayez dans un instant ; si cela se reproduit, écrivez-nous en indiquant cette référence : { $reference }.
busy-title = Beaucoup de monde en ce moment
busy-text = Les enregistrements et les dépôts passent en premier. Réessayez cette page dans un instant.
