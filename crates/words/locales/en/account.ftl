### Accounts: registering, signing in, forgotten passwords, invitations, and the letters about them.

## Signing in

sign-in = Sign in
sign-in-title = Sign in to your account
sign-in-intro = One account for applications, readings and the office.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-forgot = Forgotten password?
sign-in-no-account = No account yet?
sign-in-needed = Sign in to continue. You will come back to this page.
sign-in-suspended = This account is suspended. Write to the industry office.
signed-in-as = Signed in as { $name }
sign-out = Sign out
signed-out = You are signed out.
password-show = Show the password
password-hide = Hide the password
demonstration-accounts = Accounts of the demonstration
demonstration-accounts-intro = One account for each role: its button signs you in. All of them have this password: “{ $password }”.

## Session

session-ends-soon = Your session ends in { $span }. Nothing you saved will be lost.
session-stay = Stay signed in
session-expired-title = Your session has ended
session-expired-text = Sign in again: what you had typed is kept and will be saved.
session-other-devices = Signed in on other devices
session-end-others = Sign out everywhere else
session-last-seen = Last used { $when }

## Registering

register = Create an account
register-title = Create your account
register-intro = You need an account to apply, and keep it from one edition to the next.
register-name = Your name
register-name-hint = As it should appear in letters and lists, in the script you prefer.
register-email-hint = We send a link to this address to confirm that it is yours.
register-password-hint =
    { $min ->
        [one] At least { $min } character
       *[other] At least { $min } characters
    }. Several words in a row are easy to remember and hard to guess.
register-language = Language of your letters
register-privacy = We keep what is needed to run the programs, and nothing else. You can ask for a copy or for erasure at any time.
register-submit = Create the account
register-have-account = Already have an account?

## Confirming the address

verify-sent-title = Look in your mailbox
verify-sent-text = If this address can be used, a letter with a link is on its way to { $email }. The link works for { $span }.
verify-not-received = Nothing has come? Look among unwanted mail, or ask for another letter.
verify-send-again = Send the letter again
verify-confirm = Confirm this address
verify-password = Type the password chosen when registering: it shows that you opened this account yourself.
verify-forgot = I do not know it
verify-title = Confirm your address
verify-done = Your address is confirmed. Welcome!
verify-needed = Confirm your address before you submit; you can prepare your application meanwhile.

## Forgotten password

forgot-title = Forgotten password
forgot-intro = Give the address of your account; we send you a link to choose a new password.
forgot-submit = Send the link
forgot-sent = If there is an account for { $email }, a letter is on its way. The link works for { $span }.
welcome-title = Choose your password
reset-title = Choose a new password
reset-new-password = New password
reset-submit = Save the password
reset-done = Your password is changed. You are signed out on all other devices.
link-dead-title = This link no longer works
link-dead-text = It has been used or has expired. Ask for a new one; nothing is lost.
link-ask-again = Ask for a new link

## The account

account-title = Your account
account-profile = Your details
account-password = Password
account-current-password = Current password
account-password-change = Change the password
account-zone = Your time zone
account-zone-hint = Deadlines are shown in the festival's zone and in yours.
account-roles = Your roles
account-role-in = { $role }, { $scope }
account-saved = Your details are saved.
account-save-name = Save the name and the language
account-save-theme = Save the appearance
account-export = Ask for a copy of my personal data
account-erase = Ask for the erasure of my account

## Accepting an invitation

invitation-title = You are invited
invitation-text = { $inviter } invites you to work on { $scope } as: { $role }.
invitation-accept = Accept the invitation
invitation-decline = Decline the invitation
invitation-accepted = You have accepted the invitation.
invitation-declined = You have declined the invitation. Thank you for telling us.
invitation-choose-password = Choose a password to open your account.

## Letters of the account: subjects and bodies (plain words: no marks of direction)

letter-greeting = Dear { $name },
letter-signature =
    { $office }
    { $festival }
letter-not-you = If you did not ask for this, ignore this letter: nothing will change.
letter-verify-subject = Confirm your address – { $festival }
letter-verify-body =
    An account has been opened with this address. To confirm that it is yours, open this link:

    { $link }

    The link works for { $span } and only once.
letter-already-registered-subject = You already have an account – { $festival }
letter-already-registered-body =
    Someone, perhaps you, tried to open an account with this address. There is one already. To sign in, open this link:

    { $link }

    If you have forgotten the password, that page lets you choose a new one.
letter-reset-subject = Choose a new password – { $festival }
letter-reset-body =
    To choose a new password, open this link:

    { $link }

    The link works for { $span } and only once. Your present password stays valid until then.
letter-password-changed-subject = Your password has been changed – { $festival }
letter-password-changed-body = The password of your account was changed on { $when }. If it was not you, write to us at once: { $contact }
letter-role-given-subject = A role for you: { $role } – { $festival }
letter-role-given-body =
    { $inviter } gives you the role of { $role }, for { $scope }. Sign in with your account here:

    { $link }
letter-invite-subject = Invitation: { $role } – { $festival }
letter-invite-body =
    { $inviter } invites you to work on { $scope } as: { $role }. To accept or to decline, open this link:

    { $link }

    The link works until { $until }.
