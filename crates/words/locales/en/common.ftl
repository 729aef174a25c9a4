### Words that every page shares: actions, states, the terms of the field, and how figures are written.

## Actions

save = Save
save-and-continue = Save and continue
save-and-next = Save and next
cancel = Cancel
back = Back
next = Next
previous = Previous
continue = Continue
edit = Edit
change = Change
add = Add
remove = Remove
delete = Delete
send = Send
submit = Submit
withdraw = Withdraw
confirm = Confirm
decline = Decline
accept = Accept
open = Open
close = Close
view = View
preview = Preview
show = Show
hide = Hide
show-more = Show more
download = Download
upload = Upload
replace = Replace
copy = Copy
print = Print
export = Export
export-xlsx = Export as XLSX
export-csv = Export as CSV
import = Import
publish = Publish
archive = Archive
restore = Restore
reopen = Reopen
undo = Undo
retry = Try again
choose = Choose
choose-one = Choose one
choose-file = Choose a file
select-all = Select all
select-none = Select none
assign = Assign
invite = Invite
announce = Announce
move-up = Move up
move-down = Move down

## Answers and marks

yes = Yes
no = No
or = or
and = and
all = All
none = None
other = Other
unknown = Unknown
not-given = Not given
required = Required
optional = optional
example = Example
confidential = Confidential
done = Done
missing = Missing
to-do = To do
in-progress = In progress
not-started = Not started
new = New
empty = Nothing here yet

## The frame of every page

skip-to-content = Skip to content
menu = Menu
main-navigation = Main navigation
breadcrumb = You are here
page-title = { $page } · { $house }
home = Home
help = Help
contact = Contact
contact-office = Write to the industry office
about = About
legal = Legal notice
privacy = Personal data
accessibility = Accessibility
language = Language
change-language = Change language
theme = Appearance
theme-light = Light
theme-dark = Dark
theme-auto = As on the device
demonstration-notice = Demonstration: invented people and projects, example rules.
opens-in-new-tab = opens in a new tab
details = Details
summary = Summary
settings = Settings
history = History
notes = Notes
reference = Reference
status = Status
actions = Actions
reason = Reason
comment = Comment
name = Name
title = Title
date = Date
time = Time
zone = Time zone
email = E-mail address
phone = Telephone
country = Country
city = City
company = Company
role = Role
code = Code
number = Number
amount = Amount
currency = Currency
link = Link
file = File
files = Files
document = Document
documents = Documents
password = Password

## Saving

saving = Saving…
saved = Saved
saved-at = Saved { $time }
not-saved-retrying = Not saved, trying again…
changed-elsewhere = Changed elsewhere
changed-elsewhere-explained = Someone changed this text meanwhile. Both versions are below; nothing is lost.
your-version = Your version
other-version = The other version
changes-saved = Your changes are saved.
unsaved-changes = Some changes are not saved yet.
loading = Loading…
working = Working…
progress-of = { $done } of { $total }

## Forms

faults-heading =
    { $count ->
        [one] There is one thing to correct
       *[other] There are { $count } things to correct
    }
faults-nothing-lost = What you typed has been kept.
optional-field = { $label } (optional)
required-fields-note = All fields are required unless marked optional.
words-left =
    { $count ->
        [one] 1 word left
       *[other] { $count } words left
    }
words-over =
    { $count ->
        [one] 1 word too many
       *[other] { $count } words too many
    }
characters-left =
    { $count ->
        [one] 1 character left
       *[other] { $count } characters left
    }
words-at-most =
    { $count ->
        [one] At most 1 word
       *[other] At most { $count } words
    }
file-at-most = { $kinds }, at most { $size }

## Lists

search = Search
search-in = Search in { $list }
search-clear = Clear the search
filter = Filter
filters = Filters
filters-apply = Apply the filters
filters-clear = Clear all filters
filter-remove = Remove the filter { $name }
sort = Sort
sort-by = Sort by { $column }
sorted-ascending = sorted, ascending
sorted-descending = sorted, descending
columns = Columns
results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
no-results = Nothing matches.
rows-shown = { $first }–{ $last } of { $total }
page-of = Page { $page } of { $pages }
page-previous = Previous page
page-next = Next page
pages-navigation = Pages
selected-rows =
    { $count ->
        [one] { $count } selected
       *[other] { $count } selected
    }
total = Total

## How many

count-applications =
    { $count ->
        [one] { $count } application
       *[other] { $count } applications
    }
count-projects =
    { $count ->
        [one] { $count } project
       *[other] { $count } projects
    }
count-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
count-readings =
    { $count ->
        [one] { $count } reading
       *[other] { $count } readings
    }
count-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
count-countries =
    { $count ->
        [one] { $count } country
       *[other] { $count } countries
    }
count-letters =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
count-minutes-needed =
    { $count ->
        [one] about { $count } minute
       *[other] about { $count } minutes
    }

## Time

span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
span-moments = less than a minute
span-two = { $first } and { $second }
moment-in-full = { $date } at { $time } ({ $city }, { $offset })
time-left = { $span } left
time-ago = { $span } ago
deadline = Deadline
deadline-at = Deadline: { $when }
deadline-your-time = { $when } where you are
deadline-passed = The deadline has passed.
extension = Extension
extended-until = Extended until { $when }
today = Today
yesterday = Yesterday
tomorrow = Tomorrow
from-to = { $start } – { $end }

## How numbers, money and rows are written (the program sets numbers and symbols into these)

percent = { $n }%
money-EUR = €{ $amount }
money-USD = ${ $amount }
money-GBP = £{ $amount }
money-MAD = MAD { $amount }
money-other = { $currency } { $amount }
size-bytes = { $n } bytes
size-kb = { $n } kB
size-mb = { $n } MB
size-gb = { $n } GB
list-comma = { $first }, { $next }
list-and = { $first } and { $last }
list-or = { $first } or { $last }
quoted = “{ $text }”

## Words of the field

festival = Festival
edition = Edition
editions = Editions
program = Program
programs = Programs
section = Section
sections = Sections
call = Call
calls = Calls
call-for-projects = Call for projects
call-for-professionals = Call for professionals
regulations = Regulations
article = Article { $number }
project = Project
projects = Projects
application = Application
applications = Applications
dossier = Dossier
receipt = Receipt
applicant = Applicant
eligibility = Eligibility
requirement = Eligibility criterion
shortfall = What is missing
panel = Committee
panel-selection = Selection committee
panel-jury = Jury
assignment = Assignment
interest = Conflict of interest
recusal = Recusal
criterion = Criterion
criteria = Criteria
scoresheet = Scoresheet
score = Score
mean = Mean
spread = Spread
weight = Weight
board = Deliberation
quota = Quota
quotas = Quotas
tally = Count
breach = Breach
parity = Parity
shortlist = Shortlist
selection = Selection
reserve-list = Reserve list
decision = Decision
announcement = Announcement
confirmation = Confirmation
letter = Letter
letters = Letters
outbox = Outbox
award = Award
special-mention = Special mention
participant = Participant
milestone = Milestone
people = People
accounts = Accounts
declaration = Declaration
accreditation = Accreditation

## Roles

role-applicant = Applicant
role-collaborator = Collaborator
role-reader = Reader
role-juror = Juror
role-president = President
role-program-staff = Program staff
role-quota-officer = Quota officer
role-approver = Approver
role-administrator = Administrator

## Stages, kinds and credits

stage = Stage
stage-development = Development
stage-production = Production
stage-post-production = Post-production
stage-finished = Finished
kind-feature = Feature film
kind-short = Short film
kind-fiction = Fiction
kind-documentary = Documentary
kind-animation = Animation
kind-hybrid = Hybrid
feature-1 = First feature
feature-2 = Second feature
feature-3 = Third feature
credit-director = Director
credit-producer = Producer
credit-participant = Participant
credit-co-producer = Co-producer
credit-writer = Writer
credit-editor = Editor
credit-cinematographer = Cinematographer
credit-composer = Composer
credit-sound = Sound
gender = Gender
gender-woman = Woman
gender-man = Man
gender-non-binary = Non-binary
gender-prefer-not-to-say = I prefer not to say

## States of an application, of its eligibility and of what follows

state-draft = Draft
state-submitted = Submitted
state-withdrawn = Withdrawn
eligibility-eligible = Eligible
eligibility-not-eligible = Not eligible
eligibility-cannot-be-checked = Cannot be checked
eligibility-not-screened = Not screened yet
state-in-reading = In reading
state-shortlisted = Shortlisted
state-selected = Selected
state-reserve = On the reserve list
state-not-selected = Not selected
state-confirmed = Confirmed
state-declined = Declined
state-lapsed = Lapsed

## Phases of a call

phase = Phase
phase-preparation = In preparation
phase-open = Open
phase-screening = Screening
phase-reading = Reading
phase-deliberation = Deliberation
phase-frozen = Selection frozen
phase-announced = Announced

## States of a letter

letter-draft = Draft
letter-released = Released
letter-sent = Sent
letter-failed = Not delivered

## What letters tell, what files are, who reads whom

fault-of = { $label }: { $fault }
letter-places = Filled in for each person:
letter-place-name = the name
letter-place-title =
    { $kind ->
        [invitation] the name of the panel
       *[other] the title
    }
letter-place-code = the code of the application
letter-place-call = the call
letter-place-link =
    { $kind ->
        [invitation] the link to the reading room
        [declaration] the personal link
       *[other] the link to the application
    }
letter-place-date =
    { $kind ->
        [receipt] when it was sent
        [invitation] the end of the readings
        [list] when results are announced
       *[other] by when to answer
    }
letter-kind-receipt = Receipt
letter-kind-selected = Selected
letter-kind-reserve = Reserve list
letter-kind-not-selected = Not selected
letter-kind-promoted = Moved up from the reserve list
letter-kind-invitation = Invitation of a reader
letter-kind-declaration = Request to declare
letter-kind-extension = Extension of the deadline
letter-kind-list = Letter to a list
file-kind-pdf = PDF
file-kind-picture = picture (JPEG, PNG)
file-kind-spreadsheet = spreadsheet (XLSX, CSV)
others-scores-never = Never
others-scores-after-own = Once the own scoresheet is done
others-scores-after-phase = Once reading has ended
subject-project = Project
subject-person = Person

## Programs of the festival

program-workshops = Atlas Workshops
program-station = Atlas Station
program-distribution-meetings = Distribution Meetings
program-distribution-awards = Distribution Awards
program-press = Atlas Press
program-delegation = Delegation

## Why something is refused: one sentence for each code of domain::access::Denial

denial-not-signed-in = Sign in first.
denial-not-found = This page does not exist, or is not yours to see.
denial-role-missing = Your roles do not allow this. Ask the administrator if you need it.
denial-not-in-phase = The call is not in a phase that allows this.
denial-deadline-passed = The deadline has passed. What you had saved is kept.
denial-conflicted = This page does not exist, or is not yours to see.
denial-not-signed = Sign the confidentiality note first.
denial-own-score-first = Others' scores are shown later, as the call provides.
denial-same-person = Whoever asked for this cannot approve it: another person decides.

## What people do, as in histories: one for each code of domain::access::Action

action-use-own-account = Use of the own account
action-grant-roles = Giving and taking rights
action-invite-colleague = Inviting colleagues with one's own right
action-manage-edition = Setting up the edition
action-edit-call = Editing a call
action-publish-call = Publishing a call
action-edit-quotas = Editing quotas
action-read-call = Reading a call
action-oversee-call = Overseeing a call
action-start-application = Starting an application
action-read-own-application = Reading the own application
action-edit-application = Editing an application
action-submit-application = Submitting an application
action-withdraw-application = Withdrawing an application
action-answer-selection = Answering a selection
action-declare = Declaration
action-read-applications = Reading applications
action-screen = Screening for eligibility
action-extend = Extending a deadline
action-write-note = Writing a note
action-import = Importing applications
action-export = Taking a list away
action-download-files = Taking files away
action-correct-credit = Correcting a credit
action-merge-duplicates = Merging duplicates
action-write-letters = Writing and releasing letters
action-form-panel = Forming a panel
action-answer-seat = Answering an invitation to a panel
action-declare-interest = Declaring a conflict of interest
action-read-entry = Reading an entry
action-reveal-screener = Revealing a screener's password
action-score = Scoring
action-read-others-scores = Reading others' scores
action-read-board = Seeing the board
action-move-on-board = Moving an entry on the board
action-read-tallies = Seeing exact counts of quotas
action-freeze = Freezing the selection
action-request-override = Requesting an override
action-approve-override = Deciding on an override
action-unfreeze = Taking a freeze back
action-announce = Announcing the decisions
action-promote = Promoting from the reserve list
action-read-projects = Seeing projects over the years
action-record-milestone = Recording a milestone
action-gender-report = Taking the gender report away
action-run-jobs = Work of the program itself

## Pages that say no

not-found-title = This page does not exist
not-found-text = The address may be incomplete, or the page is not yours to see.
refused-title = You cannot do this
broken-title = Something went wrong on our side
broken-text = What you had saved is safe. Try again in a moment; if it happens again, write to us with this reference: { $reference }.
busy-title = Many people are here right now
busy-text = Saving and submitting come first. Try this page again in a moment.
