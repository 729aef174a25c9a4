### Lists to take away: columns, exports, reports.

## Columns of a list of applications

value-separator = { ", " }
column-title = Titre
column-code = Code
column-directors = Réalisation
column-producers = Production
column-section = Section
column-stage = Stade
column-country = Pays
column-submitted = Dépôt
column-standing = État
column-screening = Éligibilité
column-screening-note = Motif
column-shortfall = Ce qui manque
column-readings = Lectures
column-place = En délibération
column-reserve-rank = Rang en réserve
column-outcome = Décision
column-contact = Contact
column-email = Adresse e-mail
column-language = Langue des courriers
column-companies = Sociétés
column-nth-feature = Rang du long métrage
column-tracking-number = Numéro de suivi
column-name = Nom
column-role = Fonction
column-nationality = Nationalité
column-rank = Rang
column-mean = Moyenne
column-dispersion = Dispersion
column-readings-asked = Lectures demandées
column-error = Raison de l'échec
column-source = Origine
column-interest = Nature du lien

## Where an application stands, what screening found

standing-draft = Brouillon
standing-submitted = Déposée
standing-withdrawn = Retirée
standing-all = Toutes
screening-waiting = À examiner
screening-eligible = Éligible
screening-not-eligible = Non éligible

## The list

list-title = Candidatures
list-search = Chercher un titre, une personne, un code
list-more = Filtres et colonnes
list-apply = Afficher
list-any = Indifférent
list-filters = La liste est limitée à
list-remove = Retirer
list-filter-of = { $field } : { $value }
list-clear = Retirer tous les filtres
list-read = Lectures
list-read-yes = Lue au moins une fois
list-read-no = Pas encore lue
list-more-short =
    { $count ->
        [one] et { $count } autre point
       *[other] et { $count } autres points
    }
list-unchecked =
    { $count ->
        [one] { $count } point à vérifier
       *[other] { $count } points à vérifier
    }
list-shortfall-yes = Il manque quelque chose
list-sort = Trier par
list-sort-rising = { $name }, croissant
list-sort-falling = { $name }, décroissant
list-sort-apply = Trier
list-columns = Colonnes
list-counted = { $name } ({ $count })
list-rows = { $first } à { $last } sur { $total }
list-none = Aucune candidature ne correspond
list-none-text = Retirez un filtre ou cherchez moins de mots.
list-empty = Aucune candidature pour l'instant
list-empty-text = Les candidatures apparaissent ici dès leur dépôt. Elles peuvent aussi être importées d'un fichier.
list-select = Cocher
list-picked = Cochées :
list-bulk = Avec les candidatures cochées
list-keys = Touches du clavier : j et k pour avancer et reculer, x pour cocher, / pour chercher, Entrée pour ouvrir
list-take-away = Exporter
list-write = Écrire un courrier à cette liste
list-files = Tous les fichiers de cette liste (ZIP)
list-import = Importer un fichier
list-screened =
    { $count ->
        [one] { $count } candidature a été examinée.
       *[other] { $count } candidatures ont été examinées.
    }

## What falls short of the regulations, after its article

short-separator = { " ; " }
short-missing = il manque : { $what }
short-stage = stade non admis : { $what }
short-feature = long métrage n° { $have }, { $bound } au plus
short-people = { $what } : { $have } sur { $bound }
short-roles = personne en { $what }
short-choice = réponse non admise : { $what }
short-length-small = durée de { $have } min, { $bound } au moins
short-length-large = durée de { $have } min, { $bound } au plus
short-budget-small = budget de { $have }, { $bound } au moins
short-budget-large = budget de { $have }, { $bound } au plus
short-applications = candidatures de la même personne : { $have }, { $bound } au plus
short-earlier = candidatures antérieures avec ce film : { $have }, { $bound } au plus
short-age = { $have } ans, { $bound } au moins
short-large = { $have }, { $bound } au plus
short-unknown-stage = non vérifiable : stade non indiqué
short-unknown-feature = non vérifiable : rang du long métrage non indiqué
short-unknown-nationality = non vérifiable : nationalités non indiquées ({ $have })
short-unknown-list = non vérifiable : liste de pays { $what } inconnue
short-unknown-length = non vérifiable : durée non indiquée
short-unknown-applications = non vérifiable : candidatures non décomptées
short-unknown-budget = non vérifiable : budget non indiqué
short-unknown-currency = non vérifiable : budget en { $what }
short-unknown-age = non vérifiable : âges non indiqués ({ $have })
short-unknown-field = non vérifiable : sans réponse à { $what }

## Screening

screen-title = Éligibilité
screen-as = Éligibilité
screen-note = Motif
screen-note-hint = Nécessaire lorsqu'une candidature n'est pas éligible. La personne candidate ne le voit pas ici ; les courriers le disent à leur manière.
screen-button = Enregistrer

## A letter to a list

list-letter-title = Un courrier à cette liste
list-letter-lead =
    { $count ->
        [one] { $count } candidature. Un courrier par personne, gardé en brouillon dans la boîte d'envoi jusqu'à votre validation.
       *[other] { $count } candidatures. Un courrier par personne, gardé en brouillon dans la boîte d'envoi jusqu'à votre validation.
    }
list-letter-fallback = Une langue laissée vide est remplacée par une autre.
list-letter-subject = Objet ({ $language })
list-letter-body = Texte ({ $language })
list-letter-write = Placer en brouillon dans la boîte d'envoi

## Lists to take away

export-title = Listes à exporter
export-columns-hint = Sans rien cocher : les colonnes habituelles.
export-columns-all = Toutes les colonnes, ou seulement celles que vous cochez.
export-lead = Des tableaux sur cet appel. Le genre des personnes n'y figure jamais.
export-kind = Quelle liste
export-applications = Candidatures
export-selection = Sélection
export-contacts = Contacts
export-credits = Personnes
export-applications-hint = Une ligne par candidature, avec les colonnes ci-dessous.
export-selection-hint = Les projets sélectionnés par section, puis la liste de réserve dans son ordre.
export-contacts-hint = Une ligne par destinataire des courriers, avec langue, adresse et tous ses dossiers.
export-credits-hint = Une ligne par personne et fonction.
export-ranking = Classement
export-ranking-hint = Tout l'appel : rang, moyenne, dispersion, lectures.
export-readers = Lecteurs et lectrices
export-readers-hint = Tout l'appel : une ligne par membre d'un comité, avec ce qui est attribué et lu.
export-readings = Lectures
export-readings-hint = Tout l'appel : une ligne par dossier et comité, les moins lus d'abord.
export-conflicts = Conflits d'intérêts
export-conflicts-hint = Tout l'appel : les conflits en vigueur, avec leur motif.
export-letters = Courriers
export-letters-hint = Tout l'appel : la boîte d'envoi, sans le texte des courriers.
export-language = Langue du fichier
export-format = Format
export-xlsx-name = Classeur (XLSX)
export-csv-name = Valeurs simples (CSV)
download-xlsx = Télécharger (XLSX)
download-csv = Télécharger (CSV)
download-choose = Choisir la langue et les colonnes
export-narrowed = Les quatre premières listes sont limitées comme sur la page d'où vous venez.
export-button = Télécharger

## The parity and origin report

report-title = Rapport de parité et d'origine
report-lead = Décompte de ce que les personnes ont déclaré d'elles-mêmes. Les nombres inférieurs à cinq sont masqués, et d'autres avec eux, afin qu'aucune réponse individuelle ne puisse être déduite. La consultation du rapport est consignée.
report-make = Établir le rapport
report-entered = Candidatures déposées
report-selected = Sélection
report-set = Ensemble
report-answer = Déclaration
report-none = Aucune candidature pour l'instant : rien à compter.
report-count = Nombre
report-answer-woman = Femme
report-answer-man = Homme
report-answer-non-binary = Non binaire
report-answer-prefer-not-to-say = Préfère ne pas répondre
report-answer-undeclared = Sans réponse
report-answer-other = Autre réponse ou sans réponse
report-hidden = masqué
report-too-few = Trop peu de personnes pour montrer un nombre.
report-beside = Non montré à côté de la sélection : la différence pourrait dire des réponses de personnes qui n'en sont pas.
report-origin = Pays principal
report-origins = Candidatures par origine (les listes se recoupent)

## Import

import-title = Importer des candidatures
import-lead = Un fichier tel que l'exportent FilmFreeway et d'autres. Il est d'abord lu et essayé ; rien n'est écrit avant votre confirmation et aucun courrier ne part.
import-file = Fichier (CSV, 48 Mo au plus)
import-try = Lire et essayer
import-check-title = Vérifier l'import
import-rows =
    { $count ->
        [one] { $count } ligne dans le fichier
       *[other] { $count } lignes dans le fichier
    }
import-new =
    { $count ->
        [one] { $count } nouvelle candidature
       *[other] { $count } nouvelles candidatures
    }
import-known =
    { $count ->
        [one] { $count } déjà présente, inchangée
       *[other] { $count } déjà présentes, inchangées
    }
import-problems =
    { $count ->
        [one] { $count } problème empêche l'import
       *[other] { $count } problèmes empêchent l'import
    }
import-problems-text = Rien n'a été écrit. Corrigez le fichier et envoyez-le de nouveau, ou changez ci-dessous la destination d'une colonne et essayez encore.
import-unreadable-text = Rien n'a été écrit. Corrigez le fichier et envoyez-le de nouveau.
import-line = Ligne
import-column = Colonne
import-problem = Problème
import-value = Valeur
import-sample = Première valeur
import-target = Destination
import-mapping = Colonnes
import-lang = Langue des courriers à ces personnes
import-again = Essayer encore
import-confirm =
    { $count ->
        [one] Importer { $count } candidature
       *[other] Importer { $count } candidatures
    }
import-done = L'import est terminé
import-nothing = Tout ce fichier est déjà présent
import-target-extra = Gardée en réponse supplémentaire
import-target-tracking = Numéro de suivi
import-target-first-name = Prénom du contact
import-target-last-name = Nom du contact
import-target-email = Adresse du contact
import-target-directors = Réalisation
import-target-director-emails = Adresses, réalisation
import-target-nationality = Nationalité, réalisation
import-target-first-feature = Premier long métrage (oui ou non)
import-target-producers = Production
import-target-producer-emails = Adresses, production
import-target-writers = Scénario
import-target-section = Section
import-target-submitted-at = Date de dépôt
import-target-status = Statut
