### The applicant's room: task list, sections of an application, files, team, receipt, status; personal declarations.

## Own applications

my-applications = My applications
my-applications-none = You have not started an application yet
my-applications-none-text = Choose a call, then start an application from its page. Everything you write is kept here.
my-applications-see-calls = See the open calls
my-untitled = Untitled application
my-line = { $call }, { $section }
my-answer-needed = Please answer

## Starting

start-title = Apply to { $call }
start-lead = Choose your section first. You can then fill in the form in any order and come back whenever you like, until the deadline.
start-section = Section
start-section-stages = { $stages }. { $deadline }. { $places }.
start-section-closed = The deadline of this section has passed.
start-button = Start the application
start-already = You already have an application in this call
start-already-text = You can continue it instead of starting another one.
start-withdrawn = You withdrew an application from this call
start-withdrawn-text = It can no longer be changed or submitted. You can start another one.

## The task list

application-over = { $call }, application { $code }
tasks-title = What there is to do
tasks-done = { $done } of { $total } done
task-team = Team
task-documents = Documents
task-screeners = Screening links
task-state-optional = Optional
task-state-not-started = To do
task-state-in-progress = In progress
task-state-done = Done
task-open =
    { $count ->
        [one] { $count } thing is missing or wrong
       *[other] { $count } things are missing or wrong
    }
tasks-check = Check and submit
tasks-check-changes = Check and submit the changes
tasks-see-answers = See my answers
tasks-change-section = Change section
application-closed-draft = The deadline has passed
application-closed-draft-text = This application was not submitted. What you wrote is kept, but it can no longer be changed.
application-submitted-text = You can change it until the deadline: submit again so that the change counts.
application-received-text = You will be told the result by letter and on this page.
application-unsent = Your latest changes have not been submitted
application-unsent-text = The office has what you last submitted. Submit again so that your changes count.
application-withdrawn-notice = You withdrew this application on { $date }
application-withdrawn-text = What you had written is kept for reading.
application-rules-example = The rules of this call are examples of the demonstration, not official ones.
application-questions = Questions? { $name }, { $email }
application-see-call = See the call and its regulations
section-title = Section of your application
section-lead = Your answers are kept when you change section. Other questions or documents may be asked.
section-save = Use this section

## Status

status-title = What has happened
status-started = Application started
status-submitted = Submitted, receipt { $receipt }
status-deadline = Deadline
status-announcement = Announcement of the results (planned)
status-result-selected = Result: selected
status-result-reserve = Result: on the reserve list
status-result-not-selected = Result: not selected
status-answered-confirmed = You confirmed your participation
status-answered-declined = You declined
status-answered-lapsed = The place lapsed without an answer
status-withdrawn = Withdrawn
result-selected-title = Your application is selected
result-selected-text = Congratulations! Please say before { $date } whether you take part.
result-confirmed-text = You confirmed your participation. The office will write to you about what follows.
result-declined-text = You declined the place. Thank you for telling us.
result-lapsed-text = The date for your answer has passed.
result-reserve-title = Your application is on the reserve list
result-reserve-text = A place may become free. If it does, we will write to you at once.
result-not-selected-title = Your application was not selected
result-not-selected-text = Thank you for your trust. We hope to read you again.
answer-confirm = Confirm my participation
answer-decline = Decline the place
receipts-title = What you have sent
receipt-line = Receipt { $receipt }, { $date }
receipt-copy = Printable copy

## A step of the form

step-minutes = Allow { $minutes }. What is missing is shown when you check your application.
step-minutes-sent = Allow { $minutes }. Remember to save: once submitted, nothing is saved by itself.
step-save = Save
step-save-next = Save and go to the next step
step-save-list = Save and go back to the list of tasks
step-back = Back to the list of tasks
step-back-closed = Back to my application
step-saved = Your answers are saved
step-optional = optional
step-choose = Choose…
step-words-hint =
    { $max ->
        [one] At most { $max } word
       *[other] At most { $max } words
    }.
step-countries-hint = The main country first.
step-country-n = { $label }: country { $n }
step-closed = This application can no longer be changed
draft-as-typed = Everything is saved as you type it.
draft-saving = Saving…
draft-saved = Saved { $time }
draft-retrying = Not saved yet. We keep trying; what you type is kept in this browser.
draft-changed = Changed in another window. Save with the button below to compare the two versions.
draft-changed-link = See the other version
draft-ending = Your session ends at { $time }. What you write is saved as you go and stays so; sign in again in another tab to go on without a break.
draft-sign-in-again = Sign in again
draft-signed-out = Your session has ended. What you type is kept in this browser.
draft-sign-in = Sign in again
draft-found = Words typed here on { $time } were not saved.
draft-restore = Take them back
draft-discard = Forget them

## Two edits

conflict-title = Two versions of the same answers
conflict-text = These answers were changed in another window while you were writing. Nothing is lost: both versions are below. Keep in each field what should stand, then save.
conflict-other = The other version of “{ $label }”
conflict-other-empty = The other version is empty.
conflict-save = Save this version

## The session ended, or the deadline passed, while writing

carried-title = Your session has ended
carried-text = What you typed is kept in this page. Sign in in a new tab, come back here, then send it again.
carried-sign-in = Sign in (new tab)
carried-again = Send again what I typed
carried-step-text = Nothing was done. Sign in in a new tab, come back here, then confirm what you were about to do.
carried-step-again = Confirm
carried-typed = Text typed, no. { $number }
late-title = The deadline has passed
late-text = This could not be saved any more. What you typed is still below, so that you can copy it.

## Team

team-title = Team
team-lead = Name the people in these roles. Each of them receives a personal letter after the submission; nobody has to answer for the application to count.
team-none = Nobody is named yet in this role.
team-add-director = Add a director
team-add-producer = Add a producer
team-add-writer = Add a writer
team-add-participant = Add a participant
team-asked-exactly =
    { $min ->
        [one] { $min } person
       *[other] { $min } people
    }
team-asked = { $min } to { $max } people
team-asked-up-to =
    { $max ->
        [one] up to { $max } person
       *[other] up to { $max } people
    }
team-edit = Change
team-remove = Remove
credit-title-new = Name a person
credit-role = Role
credit-name = Name
credit-name-hint = As it should appear in lists and letters.
credit-email = E-mail address
credit-email-hint = For this person's own letter. It is not shown publicly.
credit-nationality = Nationality
credit-nth = This film is their
credit-nth-1 = first feature film
credit-nth-2 = second feature film
credit-nth-3 = third feature film
credit-nth-4 = fourth feature film or a later one
credit-company = Company
credit-biography = Biography and filmography
credit-save = Save
credit-unnamed = Name missing

## Documents

documents-title = Documents
documents-lead = One file for each document. A new file takes the place of the one before.
document-ask = { $kinds }, at most { $size }
document-required = required
document-send = Send this file
document-replace = Replace with this file
document-remove = Remove
document-file = { $size }, received { $date }
document-none-asked = No document is asked for in this section.
document-anonymous = This copy must not let anyone guess who you are: no names, no logos, nothing in the file's properties.
upload-progress = { $percent }% sent
upload-checking = Sent, being checked…
upload-failed = The connection broke. The file is still chosen: send it again.
upload-signed-out = Your session has ended. Sign in again, then send the file: it is still chosen.
upload-too-large = This file is larger than allowed.
upload-cancel = Stop

## Screening links

screeners-title = Screening links
screeners-lead = Links to films or excerpts. Passwords are encrypted; only readers of your application can ask for them, and each time is recorded.
screener-url-hint = The whole address, beginning with https://
screener-password = Password of “{ $label }”
screener-password-kept = A password is kept. Leave this empty to keep it.
screener-password-forget = Forget the password that is kept

## Check and submit

check-title = Check your application
check-lead = This is everything that will be sent. You can change any answer.
check-title-closed = Your answers
check-lead-closed = This is everything you wrote. This application can no longer be changed.
check-nothing = Not answered
check-open-title =
    { $count ->
        [one] { $count } thing to complete before you submit
       *[other] { $count } things to complete before you submit
    }
check-changed = The application was changed meanwhile
check-changed-text = Below is how it stands now. Check it once more, then submit.
check-eligibility = Eligibility
check-eligibility-met =
    { $count ->
        [0] No criterion could be checked.
        [one] { $count } criterion of the regulations is met on what you declared.
       *[other] { $count } criteria of the regulations are met on what you declared.
    }
check-eligibility-note = These do not keep you from submitting: the office decides.
check-eligibility-note-open = What the dossier lacks has to be completed before you submit. The other criteria do not keep you from submitting: the office decides.
check-shortfall = Not met on what you declared
check-unknown = Cannot be checked
check-project = Have you applied to us with this film before?
check-project-new = No, this is a new film
check-project-same = Yes: { $title }
check-submit-title = Submit
check-submit-text = By submitting you declare that what you wrote is true and that you accept the regulations. You can still change it until { $deadline }.
check-submit = Submit the application
check-password-given = password given
check-password-none = no password

## Receipt and copy

receipt-title = Your application was received
receipt-number = Receipt
receipt-at = Received
receipt-version = Version
receipt-hash = Fingerprint of what was sent (SHA-256)
receipt-letter = Sent by letter to { $email }
receipt-letter-label = Confirmation
receipt-next = See my application
receipt-print = See the printable copy
copy-title = Copy of the application as sent
copy-file = { $name }, { $size }

## Withdrawing

withdraw-title = Withdraw this application
withdraw-text = The office will no longer consider it. It cannot be submitted again; what you sent stays in the records.
withdraw-text-draft = Nothing was sent to the office. Once withdrawn, this application can no longer be changed or submitted; what you wrote is kept for reading.
withdraw-button = Withdraw the application
withdraw-keep = Keep the application

## A person's own declaration

declare-title = A question about you, and only yours to answer
declare-for = For { $name }
declare-for-titles = You are named in: { $titles }.
declare-why = Why we ask
declare-why-text = The festival counts the women, the men and the non-binary people it selects, and keeps rules of parity. It does not guess from names or pictures: it asks each person.
declare-how = What happens with your answer
declare-how-text = Your answer is kept apart from every application. Nobody who applies, reads or selects sees it; only counts come out of it. You may leave it open, change it or take it back at any time with this link.
declare-question = Your answer
declare-optional = optional
declare-choose = Choose an answer, or close this page: answering is optional.
declare-save = Save my answer
declare-declared = You answered on { $date }. You can change your answer or take it back.
declare-withdraw = Take my answer back
declare-done-title = Your answer is kept
declare-done-text = Thank you. You can close this page.
declare-withdrawn-title = Your answer is deleted
declare-withdrawn-text = Nothing is kept of it. You can answer again whenever you like.
declare-dead-title = This link does not work
declare-dead-text = Check that the whole address was copied from the letter, or write to the office.

## Letters

letter-receipt-subject = We have received your application { $code }
letter-receipt-body =
    Dear { $name },

    We have received your application “{ $title }”.
letter-receipt-facts =
    Receipt: { $receipt }
    Received: { $date }
    Fingerprint (SHA-256): { $hash }

    Your application: { $link }
letter-extension-subject = More time for your application { $code }
letter-extension-body =
    Dear { $name },

    For “{ $title }” ({ $call }) you now have until { $date } to submit or change your application.

    { $link }
letter-declaration-subject = A personal question about “{ $title }”
letter-declaration-body =
    Dear { $name },

    You are named in the application “{ $title }” ({ $call }). The festival asks each person for a statistical answer: whether you are a woman, a man, non-binary, or prefer not to say. Answering is optional. Your answer is kept apart from the application; nobody who applies, reads or selects sees it.

    This link is yours alone; please do not forward it:

    { $link }

## Histories

event-application-started = started the application
event-application-edited = changed the application
event-application-submitted = submitted the application
event-application-withdrawn = withdrew the application
event-declared = received a declaration
event-declaration-withdrawn = received the withdrawal of a declaration
event-declarations-asked = asked for declarations

## Who is named without an address, before submitting

check-unreached-title =
    { $count ->
        [one] { $count } person will not receive their personal letter
       *[other] { $count } people will not receive their personal letters
    }
check-unreached-text = Without an e-mail address we cannot send the link by which each person answers the festival's statistical question themselves, if they wish. You can submit all the same.
check-unreached-change = Add an address
