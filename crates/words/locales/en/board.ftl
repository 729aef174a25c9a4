### The board: ranking, rules and tallies, freeze, overrides, announcement.

## Where an entry lies, what was decided, what was answered

board-place-selected = Selection
board-place-reserve = Reserve list
board-place-shortlisted = Shortlist
board-place-candidate = Candidates
ruling-selected = Selected
ruling-reserve = On the reserve list
ruling-not-selected = Not selected
answer-confirmed = Confirmed
answer-declined = Declined
answer-lapsed = Not answered in time
answer-withdrawn = Withdrawn
