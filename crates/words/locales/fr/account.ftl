### Accounts: registering, signing in, forgotten passwords, invitations, and the letters about them.

## Signing in

sign-in = Se connecter
sign-in-title = Connectez-vous à votre compte
sign-in-intro = Un seul compte pour les candidatures, les lectures et le bureau.
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-forgot = Mot de passe oublié ?
sign-in-no-account = Pas encore de compte ?
sign-in-needed = Connectez-vous pour continuer. Vous reviendrez à cette page.
sign-in-suspended = Ce compte est suspendu. Écrivez au bureau de l'industrie.
signed-in-as = Session ouverte : { $name }
sign-out = Se déconnecter
signed-out = Vous avez quitté votre session.
password-show = Afficher le mot de passe
password-hide = Masquer le mot de passe
demonstration-accounts = Comptes de la démonstration
demonstration-accounts-intro = Un compte par rôle : un bouton suffit pour se connecter. Tous ont ce mot de passe : « { $password } ».

## Session

session-ends-soon = Votre session se termine dans { $span }. Rien de ce que vous avez enregistré ne sera perdu.
session-stay = Prolonger la session
session-expired-title = Votre session a expiré
session-expired-text = Reconnectez-vous : ce que vous aviez saisi est conservé et sera enregistré.
session-other-devices = Connexions sur d'autres appareils
session-end-others = Se déconnecter partout ailleurs
session-last-seen = Dernière utilisation : { $when }

## Registering

register = Créer un compte
register-title = Créez votre compte
register-intro = Un compte est nécessaire pour déposer une candidature ; vous le gardez d'une édition à l'autre.
register-name = Votre nom
register-name-hint = Tel qu'il doit figurer dans les courriers et les listes, dans l'écriture de votre choix.
register-email-hint = Nous envoyons un lien à cette adresse pour confirmer qu'elle est bien la vôtre.
register-password-hint =
    { $min ->
        [one] Au moins { $min } caractère
       *[other] Au moins { $min } caractères
    }. Plusieurs mots à la suite sont faciles à retenir et difficiles à deviner.
register-language = Langue de vos courriers
register-privacy = Nous conservons ce qui est nécessaire à la conduite des programmes, et rien d'autre. Vous pouvez à tout moment en demander une copie ou l'effacement.
register-submit = Créer le compte
register-have-account = Vous avez déjà un compte ?

## Confirming the address

verify-sent-title = Consultez votre boîte de réception
verify-sent-text = Si cette adresse peut être utilisée, un courrier contenant un lien est en route vers { $email }. Le lien est valable { $span }.
verify-not-received = Rien reçu ? Regardez dans les courriers indésirables, ou demandez un nouvel envoi.
verify-send-again = Renvoyer le courrier
verify-confirm = Confirmer cette adresse
verify-password = Saisissez le mot de passe choisi à l'inscription : il montre que c'est bien vous qui avez ouvert ce compte.
verify-forgot = Je ne le connais pas
verify-title = Confirmez votre adresse
verify-done = Votre adresse est confirmée. Bienvenue !
verify-needed = Confirmez votre adresse avant de déposer ; vous pouvez préparer votre candidature en attendant.

## Forgotten password

forgot-title = Mot de passe oublié
forgot-intro = Indiquez l'adresse de votre compte ; nous vous enverrons un lien pour choisir un nouveau mot de passe.
forgot-submit = Envoyer le lien
forgot-sent = S'il existe un compte pour { $email }, un courrier est en route. Le lien est valable { $span }.
welcome-title = Choisissez votre mot de passe
reset-title = Choisissez un nouveau mot de passe
reset-new-password = Nouveau mot de passe
reset-submit = Enregistrer le mot de passe
reset-done = Votre mot de passe est modifié. La session est fermée sur tous les autres appareils.
link-dead-title = Ce lien n'est plus valable
link-dead-text = Il a déjà servi ou a expiré. Demandez-en un nouveau ; rien n'est perdu.
link-ask-again = Demander un nouveau lien

## The account

account-title = Votre compte
account-profile = Vos coordonnées
account-password = Mot de passe
account-current-password = Mot de passe actuel
account-password-change = Changer le mot de passe
account-zone = Votre fuseau horaire
account-zone-hint = Les dates limites sont affichées dans le fuseau du festival et dans le vôtre.
account-roles = Vos rôles
account-role-in = { $role }, { $scope }
account-saved = Vos coordonnées sont enregistrées.
account-save-name = Enregistrer le nom et la langue
account-save-theme = Enregistrer l'apparence
account-export = Demander une copie de mes données personnelles
account-erase = Demander l'effacement de mon compte

## Accepting an invitation

invitation-title = Une invitation pour vous
invitation-text = { $inviter } vous invite à travailler sur { $scope } avec le rôle suivant : { $role }.
invitation-accept = Accepter l'invitation
invitation-decline = Décliner l'invitation
invitation-accepted = Vous avez accepté l'invitation.
invitation-declined = Vous avez décliné l'invitation. Merci de nous avoir prévenus.
invitation-choose-password = Choisissez un mot de passe pour ouvrir votre compte.

## Letters of the account: subjects and bodies (plain words: no marks of direction)

letter-greeting = Bonjour { $name },
letter-signature =
    { $office }
    { $festival }
letter-not-you = Si vous n'êtes pas à l'origine de cette demande, ignorez ce courrier : rien ne changera.
letter-verify-subject = Confirmez votre adresse – { $festival }
letter-verify-body =
    Un compte a été ouvert avec cette adresse. Pour confirmer qu'elle est bien la vôtre, ouvrez ce lien :

    { $link }

    Le lien est valable { $span } et ne sert qu'une fois.
letter-already-registered-subject = Vous avez déjà un compte – { $festival }
letter-already-registered-body =
    Quelqu'un, peut-être vous, a voulu ouvrir un compte avec cette adresse. Il en existe déjà un. Pour vous connecter, ouvrez ce lien :

    { $link }

    Si vous avez oublié le mot de passe, cette page permet d'en choisir un nouveau.
letter-reset-subject = Choisissez un nouveau mot de passe – { $festival }
letter-reset-body =
    Pour choisir un nouveau mot de passe, ouvrez ce lien :

    { $link }

    Le lien est valable { $span } et ne sert qu'une fois. Votre mot de passe actuel reste valable jusque-là.
letter-password-changed-subject = Votre mot de passe a été modifié – { $festival }
letter-password-changed-body = Le mot de passe de votre compte a été modifié le { $when }. Si ce n'était pas vous, écrivez-nous sans attendre : { $contact }
letter-role-given-subject = Un rôle pour vous : { $role } – { $festival }
letter-role-given-body =
    { $inviter } vous confie le rôle suivant : { $role }, pour { $scope }. Votre compte y donne accès :

    { $link }
letter-invite-subject = Invitation : { $role } – { $festival }
letter-invite-body =
    { $inviter } vous invite à travailler sur { $scope } avec le rôle suivant : { $role }. Pour accepter ou décliner, ouvrez ce lien :

    { $link }

    Le lien est valable jusqu'au { $until }.
