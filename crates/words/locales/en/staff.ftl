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
dossier-shortfalls = What is missing
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
dossier-no-versions = Not submitted yet.
dossier-history = History
dossier-change = { $was } → { $became }
dossier-program = the program itself
dossier-project = Its life over the years
dossier-contact = Contact
dossier-done-screened = The screening is recorded.
dossier-done-noted = The note is saved.
dossier-done-extended = The deadline is extended.

## What happened, in histories

event-screened = Screened
event-note-written = Note written
event-deadline-extended = Deadline extended
event-files-taken = Files downloaded
event-list-exported = List exported
event-gender-report-taken = Parity report taken
event-applications-imported = Applications imported
event-application-imported = Imported
event-milestone-recorded = Milestone recorded
event-milestone-removed = Milestone removed
