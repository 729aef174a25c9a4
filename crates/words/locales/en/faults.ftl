### What is wrong with an input: one message for each code of domain::fault::Problem.

## One message for each problem of an input

fault-required = This is required.
fault-too-long =
    { $max ->
        [one] At most { $max } character
       *[other] At most { $max } characters
    }.
fault-too-many-words =
    { $max ->
        [one] At most { $max } word
       *[other] At most { $max } words
    }; this text has { $have }.
fault-too-short =
    { $min ->
        [one] At least { $min } character
       *[other] At least { $min } characters
    }.
fault-not-an-email = This is not an e-mail address. Example: amina@example.org
fault-not-a-number = This is not a number.
fault-not-a-fraction = Write a fraction between 0 and 1, such as 1/2 or 2/5.
fault-too-small = { $min } or more.
fault-too-large = { $max } or less.
fault-not-a-choice = Choose one of the options offered.
fault-not-a-date = This is not a date. Write day, month and year.
fault-not-a-local-time = The clocks change at this time in this zone: it does not exist, or exists twice. Choose another time.
fault-end-before-start = The end comes before the beginning.
fault-only-later = People rely on this deadline: it can only be moved to a later time.
fault-not-a-link = This is not a web address. It begins with https://
fault-not-a-country = Choose a country from the list.
fault-must-accept = Tick this box to continue.
fault-reason-needed = Write the reason.
fault-password-too-short = Choose a password of { $min ->
        [one] at least { $min } character
       *[other] at least { $min } characters
    }. Several words in a row are easy to remember.
fault-password-too-long = The password may have { $max ->
        [one] at most { $max } character
       *[other] at most { $max } characters
    }.
fault-password-too-common = This password is too easy to guess. Choose another one.
fault-wrong-password = This is not the password chosen when registering.
fault-wrong-credentials = Address and password do not match an account.
fault-link-dead = This link has been used or has expired. Ask for a new one.
fault-too-many-tries = Too many tries. Try again { $minutes ->
        [one] in { $minutes } minute
       *[other] in { $minutes } minutes
    }.
fault-already-there = This already exists.
fault-nobody-reached = Nobody named has an address to write to.
fault-file-empty = This file is empty.
fault-file-too-large = This file is larger than { $max } MB.
fault-form-too-large = This form is larger than { $max } MB. Go back: what you wrote is still there; shorten it, then send it again.
fault-not-a-form = What was sent is not a form.
fault-file-kind = This kind of file is not accepted here, or its content is not what its name says.
fault-file-broken = The file did not arrive completely. Send it again.
fault-too-many-files =
    { $max ->
        [one] At most { $max } file
       *[other] At most { $max } files
    }.
fault-changed-meanwhile = Someone changed this meanwhile. Both versions are shown; choose what to keep.
fault-screened-meanwhile =
    { $have ->
        [one] Somebody else has decided otherwise on { $have } application meanwhile. Nothing was changed; what stands now is shown. Send again if you keep to your choice.
       *[other] Somebody else has decided otherwise on { $have } applications meanwhile. Nothing was changed; what stands now is shown. Send again if you keep to your choice.
    }
fault-deadline-passed = The deadline has passed.
fault-document-missing = This document is missing.
fault-credit-missing = Name { $min ->
        [one] at least { $min } person
       *[other] at least { $min } people
    } in this role.
fault-too-many-credits =
    { $max ->
        [one] At most { $max } person
       *[other] At most { $max } people
    } in this role.
fault-others-seen = You have seen others' scores: your sheet can no longer be reopened.
fault-criterion-missing = Give points, or abstain.
fault-column-missing = This column is missing from the file.
fault-cell-count = This line has { $have } cells instead of { $want }.
fault-not-utf8 = The text cannot be read: the file is not in UTF-8.
fault-no-place-left =
    { $max ->
        [one] The only place is taken
       *[other] All { $max } places are taken
    }.
fault-too-many-selected = { $have } selected for { $max ->
        [one] { $max } place
       *[other] { $max } places
    }.
fault-not-screened =
    { $have ->
        [one] { $have } application has not been screened yet
       *[other] { $have } applications have not been screened yet
    }.
fault-unknown-place = A word between braces is not one that this letter fills in: it would be sent as it stands.
fault-letter-text-missing = This letter has no text yet. Write it in the call's letters.
fault-other-holds-place = The other application stands higher: it is the one to keep.
fault-not-overridable = No exception can be asked for here, or not with your role.
fault-last-administrator = This is the last administrator: nobody could give rights any more.
fault-set-too-small = A set is judged from { $min } entries on: the result of a single one would tell one person's answer. For a smaller one, ask the quota officer.
fault-set-too-close = A set is judged once at least { $min } entries set it apart from each one judged or proposed before: the result of a single move would tell one person's answer. For others, ask the quota officer.
