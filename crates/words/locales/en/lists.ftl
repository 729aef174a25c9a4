### Lists to take away: columns, exports, reports.

## Columns of a list of applications

value-separator = { ", " }
column-title = Title
column-code = Code
column-directors = Directed by
column-producers = Produced by
column-section = Section
column-stage = Stage
column-country = Country
column-submitted = Submitted
column-standing = Standing
column-screening = Screening
column-screening-note = Reason
column-shortfall = What is missing
column-readings = Readings
column-place = On the board
column-reserve-rank = Reserve rank
column-outcome = Decision
column-contact = Contact
column-email = E-mail address
column-language = Language of letters
column-companies = Companies
column-nth-feature = Which feature
column-tracking-number = Tracking number
column-name = Name
column-role = Role
column-nationality = Nationality
column-rank = Rank
column-mean = Mean
column-dispersion = Dispersion
column-readings-asked = Readings asked for
column-error = Why it failed
column-source = Source
column-interest = What ties them

## Where an application stands, what screening found

standing-draft = Draft
standing-submitted = Submitted
standing-withdrawn = Withdrawn
standing-all = All
screening-waiting = To be screened
screening-eligible = Eligible
screening-not-eligible = Not eligible

## The list

list-title = Applications
list-search = Search titles, people, codes
list-more = Filters and columns
list-apply = Show
list-any = Any
list-filters = The list is narrowed by
list-remove = Remove
list-filter-of = { $field }: { $value }
list-clear = Remove all filters
list-read = Readings
list-read-yes = Read at least once
list-read-no = Not yet read
list-more-short =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
list-unchecked =
    { $count ->
        [one] { $count } point to check
       *[other] { $count } points to check
    }
list-shortfall-yes = Something is missing
list-sort = Sort by
list-sort-rising = { $name }, rising
list-sort-falling = { $name }, falling
list-sort-apply = Sort
list-columns = Columns
list-counted = { $name } ({ $count })
list-rows = { $first }–{ $last } of { $total }
list-none = No application matches
list-none-text = Remove a filter, or search for fewer words.
list-empty = No application yet
list-empty-text = Applications appear here as soon as they are submitted. They can also be imported from a file.
list-select = Tick
list-picked = Ticked:
list-bulk = With the ticked applications
list-keys = Keyboard: j and k move, x ticks, / searches, Enter opens
list-take-away = Take away
list-write = Write a letter to this list
list-files = All files of this list (ZIP)
list-import = Import a file
list-screened =
    { $count ->
        [one] { $count } application has been screened.
       *[other] { $count } applications have been screened.
    }

## What falls short of the regulations, after its article

short-separator = { "; " }
short-missing = missing: { $what }
short-stage = stage not taken: { $what }
short-feature = feature no. { $have }, at most { $bound }
short-people = { $what }: { $have } of { $bound }
short-roles = nobody for { $what }
short-choice = answer not taken: { $what }
short-length-small = { $have } min long, at least { $bound }
short-length-large = { $have } min long, at most { $bound }
short-budget-small = budget of { $have }, at least { $bound }
short-budget-large = budget of { $have }, at most { $bound }
short-applications = applications of the same person: { $have }, at most { $bound }
short-earlier = earlier applications with this film: { $have }, at most { $bound }
short-age = { $have } years old, at least { $bound }
short-large = { $have }, at most { $bound }
short-unknown-stage = cannot be checked: stage not said
short-unknown-feature = cannot be checked: which feature it is was not said
short-unknown-nationality = cannot be checked: nationalities not said ({ $have })
short-unknown-list = cannot be checked: unknown country list { $what }
short-unknown-length = cannot be checked: length not said
short-unknown-applications = cannot be checked: applications not counted
short-unknown-budget = cannot be checked: budget not said
short-unknown-currency = cannot be checked: budget in { $what }
short-unknown-age = cannot be checked: ages not said ({ $have })
short-unknown-field = cannot be checked: no answer to { $what }

## Screening

screen-title = Screening
screen-as = Screening
screen-note = Reason
screen-note-hint = Needed when an application is not eligible. The applicant does not see it here; letters say it in their own words.
screen-button = Record

## A letter to a list

list-letter-title = A letter to this list
list-letter-lead =
    { $count ->
        [one] { $count } application. One letter per person, kept as a draft in the outbox until you release it.
       *[other] { $count } applications. One letter per person, kept as drafts in the outbox until you release them.
    }
list-letter-fallback = A language left empty falls back to another one.
list-letter-subject = Subject ({ $language })
list-letter-body = Text ({ $language })
list-letter-write = Put into the outbox as drafts

## Lists to take away

export-title = Lists to take away
export-columns-hint = With none ticked: the usual columns.
export-columns-all = Every column, or only those you tick.
export-lead = Spreadsheets about this call. Gender stands in none of them.
export-kind = Which list
export-applications = Applications
export-selection = Selection
export-contacts = Contacts
export-credits = People
export-applications-hint = One row per application, with the columns below.
export-selection-hint = The selected projects by section, then the reserve list in its order.
export-contacts-hint = One row per person letters go to, with language, address and all their applications.
export-credits-hint = One row per person and role.
export-ranking = Ranking
export-ranking-hint = The whole call: rank, mean, dispersion, readings.
export-readers = Readers
export-readers-hint = The whole call: one row per member of a panel, with what they have and have read.
export-readings = Readings
export-readings-hint = The whole call: one row per entry and panel, the least read first.
export-conflicts = Conflicts of interest
export-conflicts-hint = The whole call: conflicts in force, with their reason.
export-letters = Letters
export-letters-hint = The whole call: the outbox, without the text of the letters.
export-language = Language of the file
export-format = Format
export-xlsx-name = Workbook (XLSX)
export-csv-name = Plain values (CSV)
download-xlsx = Download (XLSX)
download-csv = Download (CSV)
download-choose = Choose language and columns
export-narrowed = The first four lists are narrowed as on the page you came from.
export-button = Download

## The parity and origin report

report-title = Parity and origin report
report-lead = Counts of what people declared about themselves. Numbers below five are hidden, and others with them, so that nobody's answer can be worked out. Taking the report is recorded.
report-make = Make the report
report-entered = Submitted
report-selected = Selection
report-set = Set
report-answer = Declared
report-none = No applications yet: nothing to count.
report-count = Number
report-answer-woman = Woman
report-answer-man = Man
report-answer-non-binary = Non-binary
report-answer-prefer-not-to-say = Prefers not to say
report-answer-undeclared = No answer
report-answer-other = Another answer, or none
report-hidden = hidden
report-too-few = Too few people for any number to be shown.
report-beside = Not shown beside the selection: the difference could tell answers of people who are not in it.
report-origin = Main country
report-origins = Applications by origin (the lists overlap)

## Import

import-title = Import applications
import-lead = A file as FilmFreeway and others export it. It is read and tried first; nothing is written before you confirm, and no letter is sent.
import-file = File (CSV, at most 48 MB)
import-try = Read and try
import-check-title = Check the import
import-rows =
    { $count ->
        [one] { $count } row in the file
       *[other] { $count } rows in the file
    }
import-new =
    { $count ->
        [one] { $count } new application
       *[other] { $count } new applications
    }
import-known =
    { $count ->
        [one] { $count } already here, unchanged
       *[other] { $count } already here, unchanged
    }
import-problems =
    { $count ->
        [one] { $count } problem keeps the file out
       *[other] { $count } problems keep the file out
    }
import-problems-text = Nothing has been written. Mend the file and upload it again, or send a column elsewhere below and try again.
import-unreadable-text = Nothing has been written. Mend the file and upload it again.
import-line = Line
import-column = Column
import-problem = Problem
import-value = Value
import-sample = First value
import-target = Goes to
import-mapping = Columns
import-lang = Language of letters to these people
import-again = Try again
import-confirm =
    { $count ->
        [one] Import { $count } application
       *[other] Import { $count } applications
    }
import-done = The import is done
import-nothing = Everything in this file is already here
import-target-extra = Kept as an extra answer
import-target-tracking = Tracking number
import-target-first-name = First name of the contact
import-target-last-name = Last name of the contact
import-target-email = Address of the contact
import-target-directors = Direction
import-target-director-emails = Addresses, direction
import-target-nationality = Nationality, direction
import-target-first-feature = First feature (yes or no)
import-target-producers = Production
import-target-producer-emails = Addresses, production
import-target-writers = Writing
import-target-section = Section
import-target-submitted-at = When it was submitted
import-target-status = Status
