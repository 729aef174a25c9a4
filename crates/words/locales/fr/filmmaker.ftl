### L'espace des candidats : liste des tâches, parties d'une candidature, fichiers, équipe, accusé de réception, suivi ; déclarations personnelles.

## Own applications

my-applications = Mes candidatures
my-applications-none = Vous n'avez pas encore commencé de candidature
my-applications-none-text = Choisissez un appel, puis commencez une candidature depuis sa page. Tout ce que vous écrivez est conservé ici.
my-applications-see-calls = Voir les appels ouverts
my-untitled = Candidature sans titre
my-line = { $call }, { $section }
my-answer-needed = Réponse attendue

## Starting

start-title = Candidater : { $call }
start-lead = Choisissez d'abord votre section. Vous remplirez ensuite le formulaire dans l'ordre que vous voulez, en plusieurs fois, jusqu'à la date limite.
start-section = Section
start-section-stages = { $stages }. { $deadline }. { $places }.
start-section-closed = La date limite de cette section est passée.
start-button = Commencer la candidature
start-already = Vous avez déjà une candidature dans cet appel
start-already-text = Vous pouvez la poursuivre plutôt que d'en commencer une autre.
start-withdrawn = Vous avez retiré une candidature de cet appel
start-withdrawn-text = Elle ne peut plus être modifiée ni déposée. Vous pouvez en commencer une autre.

## The task list

application-over = { $call }, candidature { $code }
tasks-title = Ce qu'il y a à faire
tasks-done = Terminé : { $done } sur { $total }
task-team = Équipe
task-documents = Documents
task-screeners = Liens de visionnage
task-state-optional = Facultatif
task-state-not-started = À faire
task-state-in-progress = En cours
task-state-done = Terminé
task-open =
    { $count ->
        [one] { $count } élément manque ou est à corriger
       *[other] { $count } éléments manquent ou sont à corriger
    }
tasks-check = Vérifier et déposer
tasks-check-changes = Vérifier et déposer les modifications
tasks-see-answers = Voir mes réponses
tasks-change-section = Changer de section
application-closed-draft = La date limite est passée
application-closed-draft-text = Cette candidature n'a pas été déposée. Ce que vous avez écrit est conservé, mais ne peut plus être modifié.
application-submitted-text = Vous pouvez la modifier jusqu'à la date limite : déposez-la de nouveau pour que la modification compte.
application-received-text = Le résultat vous sera communiqué par courrier et sur cette page.
application-unsent = Vos dernières modifications ne sont pas déposées
application-unsent-text = Le bureau dispose de votre dernier dépôt. Déposez de nouveau pour que vos modifications comptent.
application-withdrawn-notice = Vous avez retiré cette candidature le { $date }
application-withdrawn-text = Ce que vous aviez écrit reste consultable.
application-rules-example = Les règles de cet appel sont des exemples, non des règles officielles.
application-questions = Une question ? { $name }, { $email }
application-see-call = Voir l'appel et son règlement
section-title = Section de votre candidature
section-lead = Vos réponses sont conservées si vous changez de section. D'autres questions ou documents peuvent être demandés.
section-save = Choisir cette section

## Status

status-title = Suivi
status-started = Candidature commencée
status-submitted = Déposée, accusé de réception { $receipt }
status-deadline = Date limite
status-announcement = Annonce des résultats (prévue)
status-result-selected = Résultat : candidature sélectionnée
status-result-reserve = Résultat : sur la liste de réserve
status-result-not-selected = Résultat : candidature non retenue
status-answered-confirmed = Vous avez confirmé votre participation
status-answered-declined = Vous avez décliné
status-answered-lapsed = La place est devenue caduque faute de réponse
status-withdrawn = Retirée
result-selected-title = Votre candidature est sélectionnée
result-selected-text = Félicitations ! Veuillez indiquer avant le { $date } si vous participez.
result-confirmed-text = Vous avez confirmé votre participation. Le bureau vous écrira pour la suite.
result-declined-text = Vous avez décliné la place. Merci de nous l'avoir dit.
result-lapsed-text = La date prévue pour votre réponse est passée.
result-reserve-title = Votre candidature est sur la liste de réserve
result-reserve-text = Une place peut se libérer. Dans ce cas, nous vous écrirons aussitôt.
result-not-selected-title = Votre candidature n'a pas été retenue
result-not-selected-text = Merci de votre confiance. Nous espérons vous lire de nouveau.
answer-confirm = Confirmer ma participation
answer-decline = Décliner la place
receipts-title = Ce que vous avez envoyé
receipt-line = Accusé de réception { $receipt }, { $date }
receipt-copy = Copie à imprimer

## A step of the form

step-minutes = Comptez { $minutes }. Ce qui manque s'affiche quand vous vérifiez votre candidature.
step-minutes-sent = Comptez { $minutes }. Pensez à enregistrer : après le dépôt, rien ne l'est automatiquement.
step-save = Enregistrer
step-save-next = Enregistrer et continuer
step-save-list = Enregistrer et revenir à la liste des tâches
step-back = Retour à la liste des tâches
step-back-closed = Retour à ma candidature
step-saved = Vos réponses sont enregistrées
step-optional = facultatif
step-choose = Choisir…
step-words-hint =
    { $max ->
        [one] { $max } mot au plus
       *[other] { $max } mots au plus
    }.
step-countries-hint = Le pays principal en premier.
step-country-n = { $label } : pays { $n }
step-closed = Cette candidature ne peut plus être modifiée
draft-as-typed = Tout est enregistré au fur et à mesure.
draft-saving = Enregistrement…
draft-saved = Enregistré à { $time }
draft-retrying = Pas encore enregistré. Nous réessayons ; ce que vous écrivez est gardé dans ce navigateur.
draft-changed = Modifié dans une autre fenêtre. Enregistrez avec le bouton ci-dessous pour comparer les deux versions.
draft-changed-link = Voir l'autre version
draft-ending = Votre session se termine à { $time }. Ce que vous écrivez est enregistré au fur et à mesure et le reste après ; connectez-vous de nouveau dans un autre onglet pour continuer sans interruption.
draft-sign-in-again = Se connecter de nouveau
draft-signed-out = Votre session est terminée. Ce que vous écrivez est gardé dans ce navigateur.
draft-sign-in = Se connecter de nouveau
draft-found = Un texte écrit ici le { $time } n'a pas été enregistré.
draft-restore = Le reprendre
draft-discard = L'oublier

## Two edits

conflict-title = Deux versions des mêmes réponses
conflict-text = Ces réponses ont été modifiées dans une autre fenêtre pendant que vous écriviez. Rien n'est perdu : les deux versions sont ci-dessous. Gardez dans chaque champ ce qui doit rester, puis enregistrez.
conflict-other = L'autre version de « { $label } »
conflict-other-empty = L'autre version est vide.
conflict-save = Enregistrer cette version

## The session ended, or the deadline passed, while writing

carried-title = Votre session est terminée
carried-text = Ce que vous avez écrit est gardé dans cette page. Connectez-vous dans un nouvel onglet, revenez ici, puis renvoyez votre texte.
carried-sign-in = Se connecter (nouvel onglet)
carried-again = Renvoyer ce que j'ai écrit
carried-step-text = Rien n'a été fait. Connectez-vous dans un nouvel onglet, revenez ici, puis confirmez ce que vous alliez faire.
carried-step-again = Confirmer
carried-typed = Texte saisi n° { $number }
late-title = La date limite est passée
late-text = Ceci n'a pas pu être enregistré. Ce que vous avez écrit figure encore ci-dessous, pour que vous puissiez le copier.

## Team

team-title = Équipe
team-lead = Indiquez les personnes qui tiennent ces rôles. Chacune reçoit un courrier personnel après le dépôt ; la candidature compte sans que personne ait à répondre.
team-none = Personne n'est encore indiqué dans ce rôle.
team-add-director = Ajouter un réalisateur ou une réalisatrice
team-add-producer = Ajouter un producteur ou une productrice
team-add-writer = Ajouter un ou une scénariste
team-add-participant = Ajouter un participant ou une participante
team-asked-exactly =
    { $min ->
        [one] { $min } personne
       *[other] { $min } personnes
    }
team-asked = De { $min } à { $max } personnes
team-asked-up-to =
    { $max ->
        [one] { $max } personne au plus
       *[other] { $max } personnes au plus
    }
team-edit = Modifier
team-remove = Retirer
credit-title-new = Indiquer une personne
credit-role = Rôle
credit-name = Nom
credit-name-hint = Tel qu'il doit figurer dans les listes et les courriers.
credit-email = Adresse e-mail
credit-email-hint = Pour le courrier personnel de cette personne. Elle n'est pas rendue publique.
credit-nationality = Nationalité
credit-nth = Ce film est son
credit-nth-1 = premier long métrage
credit-nth-2 = deuxième long métrage
credit-nth-3 = troisième long métrage
credit-nth-4 = quatrième long métrage ou au-delà
credit-company = Société
credit-biography = Biographie et filmographie
credit-save = Enregistrer
credit-unnamed = Nom manquant

## Documents

documents-title = Documents
documents-lead = Un fichier par document. Un nouveau fichier prend la place du précédent.
document-ask = { $kinds }, { $size } au plus
document-required = obligatoire
document-send = Envoyer ce fichier
document-replace = Remplacer par ce fichier
document-remove = Retirer
document-file = { $size }, reçu le { $date }
document-none-asked = Aucun document n'est demandé dans cette section.
document-anonymous = Cette copie ne doit pas permettre de deviner qui vous êtes : ni nom, ni logo, ni rien dans les propriétés du fichier.
upload-progress = { $percent } % envoyés
upload-checking = Envoyé, vérification en cours…
upload-failed = La connexion a été interrompue. Le fichier est toujours choisi : envoyez-le de nouveau.
upload-signed-out = Votre session est terminée. Connectez-vous de nouveau, puis envoyez le fichier : il est toujours choisi.
upload-too-large = Ce fichier dépasse la taille admise.
upload-cancel = Arrêter

## Screening links

screeners-title = Liens de visionnage
screeners-lead = Liens vers des films ou des extraits. Les mots de passe sont chiffrés ; seules les personnes qui lisent votre candidature peuvent les demander, et chaque consultation est consignée.
screener-url-hint = L'adresse entière, qui commence par https://
screener-password = Mot de passe de « { $label } »
screener-password-kept = Un mot de passe est conservé. Laissez vide pour le garder.
screener-password-forget = Oublier le mot de passe conservé

## Check and submit

check-title = Vérifiez votre candidature
check-lead = Voici tout ce qui sera envoyé. Vous pouvez modifier chaque réponse.
check-title-closed = Vos réponses
check-lead-closed = Voici tout ce que vous avez écrit. Cette candidature ne peut plus être modifiée.
check-nothing = Sans réponse
check-open-title =
    { $count ->
        [one] { $count } élément à compléter avant de déposer
       *[other] { $count } éléments à compléter avant de déposer
    }
check-changed = La candidature a été modifiée entre-temps
check-changed-text = Voici son état actuel. Vérifiez-la encore une fois, puis déposez.
check-eligibility = Éligibilité
check-eligibility-met =
    { $count ->
        [0] Aucun critère n'a pu être vérifié.
        [one] { $count } critère du règlement est rempli d'après vos déclarations.
       *[other] { $count } critères du règlement sont remplis d'après vos déclarations.
    }
check-eligibility-note = Ces critères n'empêchent pas de déposer : le bureau décide.
check-eligibility-note-open = Ce qui manque au dossier est à compléter avant de déposer. Les autres critères n'empêchent pas de déposer : le bureau décide.
check-shortfall = Non rempli d'après vos déclarations
check-unknown = Non vérifiable
check-project = Avez-vous déjà candidaté chez nous avec ce film ?
check-project-new = Non, c'est un nouveau film
check-project-same = Oui : { $title }
check-submit-title = Déposer
check-submit-text = En déposant, vous déclarez que ce que vous avez écrit est exact et que vous acceptez le règlement. Vous pourrez encore modifier votre candidature jusqu'à la date limite : { $deadline }.
check-submit = Déposer la candidature
check-password-given = mot de passe fourni
check-password-none = sans mot de passe

## Receipt and copy

receipt-title = Votre candidature est bien reçue
receipt-number = Accusé de réception
receipt-at = Reçue
receipt-version = Version
receipt-hash = Empreinte de ce qui a été envoyé (SHA-256)
receipt-letter = Envoyée par courrier à { $email }
receipt-letter-label = Confirmation
receipt-next = Voir ma candidature
receipt-print = Voir la copie à imprimer
copy-title = Copie de la candidature telle qu'elle a été envoyée
copy-file = { $name }, { $size }

## Withdrawing

withdraw-title = Retirer cette candidature
withdraw-text = Le bureau ne l'examinera plus. Elle ne pourra pas être déposée de nouveau ; ce que vous avez envoyé reste dans les archives.
withdraw-text-draft = Rien n'a été envoyé au bureau. Une fois retirée, cette candidature ne pourra plus être modifiée ni déposée ; ce que vous avez écrit reste consultable.
withdraw-button = Retirer la candidature
withdraw-keep = Garder la candidature

## A person's own declaration

declare-title = Une question sur vous, à laquelle vous seul ou seule répondez
declare-for = Pour { $name }
declare-for-titles = Vous êtes cité ou citée dans : { $titles }.
declare-why = Pourquoi cette question
declare-why-text = Le festival compte les femmes, les hommes et les personnes non binaires qu'il sélectionne, et se fixe des règles de parité. Il ne devine rien d'après les noms ou les photos : il demande à chaque personne.
declare-how = Ce que devient votre réponse
declare-how-text = Votre réponse est conservée à part de toute candidature. Ni les candidats, ni les lecteurs, ni le comité ne la voient ; il n'en sort que des décomptes. Vous pouvez ne pas répondre, changer votre réponse ou la retirer à tout moment avec ce lien.
declare-question = Votre réponse
declare-optional = facultative
declare-choose = Choisissez une réponse, ou fermez cette page : répondre est facultatif.
declare-save = Enregistrer ma réponse
declare-declared = Vous avez répondu le { $date }. Vous pouvez changer votre réponse ou la retirer.
declare-withdraw = Retirer ma réponse
declare-done-title = Votre réponse est enregistrée
declare-done-text = Merci. Vous pouvez fermer cette page.
declare-withdrawn-title = Votre réponse est effacée
declare-withdrawn-text = Il n'en reste rien. Vous pouvez répondre de nouveau quand vous voulez.
declare-dead-title = Ce lien ne fonctionne pas
declare-dead-text = Vérifiez que l'adresse du courrier a été copiée en entier, ou écrivez au bureau.

## Letters

letter-receipt-subject = Nous avons reçu votre candidature { $code }
letter-receipt-body =
    Bonjour { $name },

    Nous avons bien reçu votre candidature « { $title } ».
letter-receipt-facts =
    Accusé de réception : { $receipt }
    Reçue : { $date }
    Empreinte (SHA-256) : { $hash }

    Votre candidature : { $link }
letter-extension-subject = Plus de temps pour votre candidature { $code }
letter-extension-body =
    Bonjour { $name },

    Pour « { $title } » ({ $call }), vous avez désormais jusqu'au { $date } pour déposer ou modifier votre candidature.

    { $link }
letter-declaration-subject = Une question personnelle au sujet de « { $title } »
letter-declaration-body =
    Bonjour { $name },

    Vous êtes cité ou citée dans la candidature « { $title } » ({ $call }). Le festival demande à chaque personne une réponse statistique : si vous êtes une femme, un homme, une personne non binaire, ou si vous préférez ne pas répondre. Répondre est facultatif. Votre réponse est conservée à part de la candidature ; ni les candidats, ni les lecteurs, ni le comité ne la voient.

    Ce lien est personnel ; merci de ne pas le transmettre :

    { $link }

## Histories

event-application-started = a commencé la candidature
event-application-edited = a modifié la candidature
event-application-submitted = a déposé la candidature
event-application-withdrawn = a retiré la candidature
event-declared = a reçu une déclaration
event-declaration-withdrawn = a reçu le retrait d'une déclaration
event-declarations-asked = a demandé des déclarations

## Who is named without an address, before submitting

check-unreached-title =
    { $count ->
        [one] { $count } personne ne recevra pas son courrier personnel
       *[other] { $count } personnes ne recevront pas leur courrier personnel
    }
check-unreached-text = Sans adresse e-mail, nous ne pouvons pas envoyer le lien par lequel chaque personne répond elle-même, si elle le souhaite, à la question statistique du festival. Cela n'empêche pas de déposer.
check-unreached-change = Ajouter une adresse
