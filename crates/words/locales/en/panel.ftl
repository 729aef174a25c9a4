### Panels as staff form them: seats, invitations, assignment, coverage.

panel-letter-subject = Invitation to read: { $call }
panel-letter-body =
    Dear { $name },

    We would be glad to have you on the panel “{ $panel }” of { $call }. To accept or decline, open this link:

    { $link }

    Readings are due by { $until }.
panel-panels = Panels
panel-lead = Selection committees and juries: who reads, what, and how far they are.
panel-none = No panel yet
panel-none-text = Form one below, then invite its readers by letter.
panel-form = Form a panel
panel-form-do = Form the panel
panel-name = Name of the panel
panel-kind = Kind
panel-kind-committee = Selection committee
panel-kind-jury = Jury
panel-readings = Readings per entry
panel-readings-hint = How many members read each entry, from 1 to 20.
panel-readings-change = Change the number of readings
panel-readings-each =
    { $count ->
        [one] { $count } reading per entry
       *[other] { $count } readings per entry
    }
panel-ready = { $ready } of { $all } ready
panel-until = Readings per entry: { $count }. Due by { $until }.
panel-people = Members
panel-people-none = Nobody is invited yet
panel-people-none-text = Invite the first member below; a letter tells them how to accept.
panel-invite = Invite somebody
panel-invite-hint = An account is opened when there is none; the letter leads to it.
panel-invite-lang = Language of the letter
panel-invite-do = Send the invitation
panel-assigned = Assigned
panel-done = Read
panel-abstained = Abstained
panel-remove = Take off the panel
panel-remove-sure = Take { $name } off the panel?
panel-remove-text = What they have not finished goes back to be assigned again; finished sheets still count. They lose access at once.
panel-entries = Entries
panel-entries-none = No entry to read yet
panel-entries-none-text = Applications become entries when they are found eligible in screening.
panel-waiting =
    { $count ->
        [one] { $count } application waits to be screened
       *[other] { $count } applications wait to be screened
    }
panel-waiting-text = They are assigned once they are found eligible.
panel-coverage = Readings
panel-readers = Readers
panel-recused =
    { $count ->
        [one] { $count } recusal
       *[other] { $count } recusals
    }
panel-abstentions =
    { $count ->
        [one] { $count } abstention
       *[other] { $count } abstentions
    }
panel-even = Assign evenly
panel-even-lead =
    { $count ->
        [one] Nothing is written yet: this is what would happen for { $count } reading per entry. Conflicts of interest are left out, loads balanced.
       *[other] Nothing is written yet: this is what would happen for { $count } readings per entry. Conflicts of interest are left out, loads balanced.
    }
panel-loads = What each member would have
panel-load = { $before } → { $after }
panel-unmet =
    { $count ->
        [one] { $count } entry stays short
       *[other] { $count } entries stay short
    }
panel-unmet-text = Invite more members, raise the limit per member, or ask for fewer readings.
panel-unmet-few = members who may still read it: { $allowed }; kept from it by a conflict of interest: { $conflicts }
panel-unmet-few-languages = members who may still read it: { $allowed }; kept out by a conflict of interest: { $conflicts }; do not read its language: { $languages }
panel-unmet-full = members who may read it, all at their limit: { $members }; entries that depend on them: { $entries }
panel-covered = Entries that would have all their readings: { $done } of { $total }.
panel-even-most = Entries per member, at most
panel-even-most-hint = Those a member already has count. Empty: no limit.
panel-even-again = Compute again
panel-unmet-by =
    { $count ->
        [one] { $count } reading is missing
       *[other] { $count } readings are missing
    }
panel-undecided =
    { $count ->
        [one] { $count } member has not accepted yet
       *[other] { $count } members have not accepted yet
    }
panel-undecided-text = They are left out until they accept.
panel-even-nothing = Nothing to assign
panel-even-nothing-text = Either every entry has its readings, or no member who accepted may read what is missing.
panel-even-covered-text = All readings of every entry are given out already.
panel-even-full = The members who could read what is missing have all reached the limit ({ $most }). What they already have stays theirs.
panel-even-do =
    { $count ->
        [one] Give { $count } reading
       *[other] Give { $count } readings
    }
panel-hand = Entries of one member
panel-hand-lead = Tick what they read. Entries in which they have a conflict of interest are not offered.
panel-hand-others = readings by others: { $count } of { $wanted }
panel-hand-kept = Read
panel-hand-foreign = Not in their languages
panel-languages = Languages they read
panel-reads = Reads
panel-languages-hint = Dossiers in another language are not assigned evenly to them. Without an answer, nothing is left out.
panel-languages-do = Save the languages
panel-hand-do = Save the list
panel-conflicts = Conflicts of interest
panel-conflicts-lead = A conflict in force hides the entry from that person everywhere, at once. A sheet already written no longer counts.
panel-suggestions = Suggested by the credits
panel-suggestions-lead = The same address, name or company. Nothing is hidden until you agree.
panel-suggestions-none = No suggestion
panel-suggestions-none-text = Members' names, addresses and companies are compared with the credits of every entry.
panel-suggestion-agree = It is a conflict
panel-common-email = Same address as { $what }
panel-common-name = Same name as { $what }
panel-common-company = Same company: { $what }
panel-conflicts-in-force = In force
panel-conflicts-none = No conflict in force
panel-conflicts-none-text = Members declare theirs before reading; you can set one below, for colleagues of the office too.
panel-conflict-set = Set a conflict
panel-conflict-set-do = Set the conflict
panel-conflict-who = Person
panel-lift = Lift
panel-lift-title = Lift the conflict of { $name }?
panel-did-formed = The panel is formed
panel-did-invited = The invitation is on its way
panel-did-removed = The member is off the panel
panel-did-assigned = The list is saved
panel-did-evenly = The readings are assigned
panel-did-readings = The number of readings is changed
panel-did-languages = The languages are saved
panel-did-conflict-set = The conflict is in force
panel-did-conflict-lifted = The conflict is lifted
seat-invited = Invited
seat-declined = Declined
seat-accepted = Accepted
seat-signed = Note signed
seat-ready = Reading
seat-removed = Removed
interest-source-declared = Declared by the member
interest-source-detected = Found in the credits
interest-source-office = Set by the office
event-panel-formed = formed a panel
event-seat-offered = offered a seat on a panel
event-seat-languages = set the languages a member reads
event-seat-removed = took somebody off a panel
event-assigned-evenly = assigned readings evenly
event-assigned-by-hand = assigned readings by hand
event-conflict-set = set a conflict of interest
event-conflict-lifted = lifted a conflict of interest
event-seat-accepted = accepted a seat
event-seat-declined = declined a seat
event-note-signed = signed the confidentiality note
event-interest-declared = declared a conflict of interest
event-interests-complete = completed the declaration of interests
event-sheet-finished = finished a scoresheet
event-sheet-abstained = abstained
event-others-seen = looked at others' scores
event-sheet-reopened = reopened a scoresheet
event-screener-revealed = revealed a screener password
