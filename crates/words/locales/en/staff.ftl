### The office: editions, calls, templates, applications, screening, extensions, colleagues.

## One application, for staff

dossier-place = { $place } of { $total } in this list
dossier-back = Back to the list
dossier-previous = Previous: { $title }
dossier-next = Next: { $title }
dossier-answers = Answers
dossier-extra = From the imported file
dossier-people = People
dossier-files = Files
dossier-no-files = No file has been uploaded.
dossier-all-files = All files (ZIP)
dossier-replaced = replaced
dossier-screeners = Screener links
dossier-reveal = Show the password
dossier-reveal-note = Showing it is recorded.
dossier-revealed = Password
dossier-shortfalls = Conditions of the regulations
dossier-met = Met on declared data
dossier-short = Not met
dossier-unknown = Cannot be checked
dossier-no-requirements = This call has no eligibility criteria.
dossier-notes = Internal notes
dossier-notes-lead = Seen by the office alone.
dossier-note = Add a note
dossier-note-save = Save the note
dossier-extension = Deadline of this application
dossier-closes = It can be changed until { $when }.
dossier-closed = It could be changed until { $when }.
dossier-extend = Give more time
dossier-extend-until = New deadline
dossier-extend-reason = Reason
dossier-extend-save = Extend the deadline
dossier-extended-by = { $reason } ({ $name })
dossier-versions = Versions submitted
dossier-version = Version { $number }, receipt { $receipt }
dossier-fingerprint = fingerprint
dossier-no-versions = Not submitted yet.
dossier-history = History
dossier-change = { $was } → { $became }
dossier-program = the software itself
dossier-project = The project over the years
dossier-contact = Contact
dossier-done-screened = The screening is recorded.
dossier-done-noted = The note is saved.
dossier-done-extended = The deadline is extended.

## Asking people for their own declarations

ask-title = Ask for declarations
ask-lead = Everybody named in these applications gets a personal link for their own declaration, which is optional. Who was asked in this edition already, or has answered, is not asked again. The letters leave at once.
ask-button = Ask for declarations
ask-applications = Submitted applications
ask-people = Addresses to write to
ask-unreached = Without an address
ask-unreached-list =
    { $count ->
        [one] { $count } person without an address: open their application to add it
       *[other] { $count } people without an address: open their applications to add it
    }
ask-unreached-names = Without an address: { $names }.
ask-reach =
    { $count ->
        [0] Nobody has an address to receive the link for their declaration.
        [one] { $count } person can receive the link for their declaration.
       *[other] { $count } people can receive the link for their declaration.
    }
ask-done =
    { $count ->
        [0] No letter: everybody was asked already or has answered.
        [one] { $count } letter leaves. Who was asked already gets no other one.
       *[other] { $count } letters leave. Who was asked already gets no other one.
    }
ask-done-few = A letter leaves to everybody named who had not been asked yet. How many is not said: it would tell who has answered.
dossier-done-asked = A letter leaves to everybody named who had not been asked yet in this edition.
dossier-done-credited = The person is named. A link for their declaration is sent if they have an address.

## Somebody named after the submission

late-credit-title = Add a person
late-credit-back = Back to the application
late-credit-lead = The application “{ $title }” ({ $code }) has been submitted: what was submitted does not change, the person is added to it and the history says so. To give somebody named without an address theirs, enter the same name and role. People named already:
late-credit-email-hint = For the personal link of their declaration. Without an address, nobody answers in their place.
late-credit-save = Add this person
evaluate-again-title = The selection is frozen and this application has a place in it
evaluate-again-text = The rules are evaluated again with this change, whatever it is, and the result is recorded. If a rule is no longer met, the announcement is refused until the selection has been taken up again.
evaluate-again = Evaluate the rules of the selection again

## What stands twice

duplicates-title = Duplicates
duplicates-lead = What may stand here twice. Nothing is merged without you: compare, keep one, write why.
duplicates-back = Back to duplicates
duplicates-films = Films
duplicates-people = People
duplicates-none = No apparent duplicate
duplicates-none-text = Pairs appear here when a title, a name or an address repeats.
duplicates-count =
    { $count ->
        [one] { $count } pair, the strongest signs first.
       *[other] { $count } pairs, the strongest signs first.
    }
duplicates-compare = Compare
duplicates-named =
    { $count ->
        [one] named { $count } time
       *[other] named { $count } times
    }
duplicates-where = Named in
duplicate-sign-title-and-directors = Same title, same directors
duplicate-sign-title = Same title
duplicate-sign-name = Same name
duplicate-sign-address = Same address
merge-title = Merge, or keep both
merge-films-lead = The one you do not keep is withdrawn from the call: its readings and files stay in its history, no rule counts it any more. This cannot be undone.
merge-projects-lead = Both applications stay in their calls; their two projects become one, with all their milestones. This cannot be undone.
merge-people-lead = The person you keep stands wherever the other is named. The later of their declarations holds; nobody sees it. This cannot be undone.
merge-keep = Keep
merge-button = Confirm this choice
merge-evaluates = The selection is frozen and counts one of the two
merge-done-film = The two applications or projects are merged.
merge-done-person = The two people are merged.
merge-done-apart = Noted: this pair is not shown again.
merge-apart-films = Both: they are two different films
merge-apart-people = Both: they are two different people
event-duplicates-merged = merged a duplicate
event-kept-apart = told two entries or two people apart
event-people-merged = merged two people into one

## What happened, in histories

event-screened = screened the application
event-note-written = wrote a note
event-deadline-extended = extended the deadline
event-files-taken = downloaded files
event-list-exported = exported a list
event-gender-report-taken = took the parity report
event-applications-imported = imported applications
event-application-imported = imported the application
event-milestone-recorded = recorded a milestone
event-milestone-removed = removed a milestone
