### What is wrong with an input: one message for each code of domain::fault::Problem.

## One message for each problem of an input

fault-required = Ce champ est obligatoire.
fault-too-long =
    { $max ->
        [one] { $max } caractère au plus
       *[other] { $max } caractères au plus
    }.
fault-too-many-words =
    { $max ->
        [one] { $max } mot au plus
       *[other] { $max } mots au plus
    } ; ce texte en compte { $have }.
fault-too-short =
    { $min ->
        [one] Au moins { $min } caractère
       *[other] Au moins { $min } caractères
    }.
fault-not-an-email = Cette adresse e-mail n'est pas valable. Exemple : amina@example.org
fault-not-a-number = Ce n'est pas un nombre.
fault-not-a-fraction = Écrivez une fraction entre 0 et 1, par exemple 1/2 ou 2/5.
fault-too-small = { $min } au moins.
fault-too-large = { $max } au plus.
fault-not-a-choice = Choisissez l'une des options proposées.
fault-not-a-date = Ce n'est pas une date. Indiquez le jour, le mois et l'année.
fault-not-a-local-time = L'heure change à ce moment dans ce fuseau : cette heure n'existe pas ou existe deux fois. Choisissez-en une autre.
fault-end-before-start = La fin précède le début.
fault-only-later = Des personnes comptent sur cette date limite : elle ne peut être que repoussée.
fault-not-a-link = Ce n'est pas une adresse web. Elle commence par https://
fault-not-a-country = Choisissez un pays dans la liste.
fault-must-accept = Cochez cette case pour continuer.
fault-reason-needed = Indiquez le motif.
fault-password-too-short = Choisissez un mot de passe d'{ $min ->
        [one] au moins { $min } caractère
       *[other] au moins { $min } caractères
    }. Plusieurs mots à la suite se retiennent facilement.
fault-password-too-long = Le mot de passe peut compter { $max ->
        [one] { $max } caractère au plus
       *[other] { $max } caractères au plus
    }.
fault-password-too-common = Ce mot de passe est trop facile à deviner. Choisissez-en un autre.
fault-wrong-password = Ce n'est pas le mot de passe choisi à l'inscription.
fault-wrong-credentials = L'adresse et le mot de passe ne correspondent à aucun compte.
fault-link-dead = Ce lien a déjà servi ou n'est plus valable. Demandez-en un nouveau.
fault-too-many-tries = Trop de tentatives. Réessayez { $minutes ->
        [one] dans { $minutes } minute
       *[other] dans { $minutes } minutes
    }.
fault-already-there = Cet élément existe déjà.
fault-nobody-reached = Aucune personne citée n'a d'adresse à laquelle écrire.
fault-file-empty = Ce fichier est vide.
fault-file-too-large = Ce fichier dépasse { $max } Mo.
fault-form-too-large = Ce formulaire dépasse { $max } Mo. Revenez en arrière : ce que vous avez écrit y est encore ; raccourcissez-le, puis envoyez-le de nouveau.
fault-not-a-form = Ce qui a été envoyé n'est pas un formulaire.
fault-file-kind = Ce type de fichier n'est pas accepté ici, ou son contenu ne correspond pas à son nom.
fault-file-broken = Le fichier n'est pas arrivé en entier. Envoyez-le de nouveau.
fault-too-many-files =
    { $max ->
        [one] { $max } fichier au plus
       *[other] { $max } fichiers au plus
    }.
fault-changed-meanwhile = Ce contenu a été modifié entre-temps. Les deux versions sont affichées ; choisissez ce que vous gardez.
fault-screened-meanwhile =
    { $have ->
        [one] Quelqu'un d'autre s'est prononcé entre-temps sur { $have } candidature, autrement que vous. Rien n'a été changé ; l'état actuel est affiché. Envoyez de nouveau si vous maintenez votre choix.
       *[other] Quelqu'un d'autre s'est prononcé entre-temps sur { $have } candidatures, autrement que vous. Rien n'a été changé ; l'état actuel est affiché. Envoyez de nouveau si vous maintenez votre choix.
    }
fault-deadline-passed = La date limite est passée.
fault-document-missing = Ce document manque.
fault-credit-missing = Indiquez { $min ->
        [one] au moins { $min } personne
       *[other] au moins { $min } personnes
    } à ce poste.
fault-too-many-credits =
    { $max ->
        [one] { $max } personne au plus
       *[other] { $max } personnes au plus
    } à ce poste.
fault-others-seen = Vous avez vu les notes des autres : votre fiche ne peut plus être rouverte.
fault-criterion-missing = Donnez une note, ou abstenez-vous.
fault-column-missing = Cette colonne manque dans le fichier.
fault-cell-count = Cette ligne compte { $have } cellules au lieu de { $want }.
fault-not-utf8 = Le texte est illisible : le fichier n'est pas en UTF-8.
fault-no-place-left =
    { $max ->
        [one] La seule place est prise
       *[other] Les { $max } places sont prises
    }.
fault-too-many-selected =
    { $have ->
        [one] { $have } dossier sélectionné
       *[other] { $have } dossiers sélectionnés
    } pour { $max ->
        [one] { $max } place
       *[other] { $max } places
    }.
fault-not-screened =
    { $have ->
        [one] L'éligibilité de { $have } candidature n'est pas encore vérifiée
       *[other] L'éligibilité de { $have } candidatures n'est pas encore vérifiée
    }.
fault-unknown-place = Un mot entre accolades n'est pas de ceux que ce courrier remplit : il serait envoyé tel quel.
fault-letter-text-missing = Ce courrier n'a pas encore de texte. Rédigez-le dans les courriers de l'appel.
fault-other-holds-place = L'autre candidature a une meilleure place : c'est elle qu'il faut garder.
fault-not-overridable = Aucune dérogation n'est prévue ici, ou pas avec votre rôle.
fault-last-administrator = C'est la dernière administratrice ou le dernier administrateur : personne ne pourrait plus donner de droits.
fault-set-too-small = Un ensemble est jugé à partir de { $min } dossiers : le résultat d'un seul révélerait la réponse d'une personne. Pour un plus petit, adressez-vous à la personne responsable des quotas.
fault-set-too-close = Un ensemble est jugé quand au moins { $min } dossiers le distinguent de chacun de ceux déjà jugés ou proposés : le résultat d'un seul déplacement révélerait la réponse d'une personne. Pour les autres, adressez-vous à la personne responsable des quotas.
