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

## The page of the board

board-side = Checks and freeze
board-changed = Someone moved an entry: the board has been updated.
board-signed-out = Your session has ended. Sign in again to follow the deliberation.
board-move-refused = The move was not made: someone else has moved this entry meanwhile.
board-move-unanswered = No answer came to the move. Look whether it was made, and make it again if not.
board-not-done = This was not done
board-stale = The board has moved meanwhile
board-stale-text = Nothing was written. Look at what changed, then decide again.
board-did-moved = Moved.
board-did-saved = The set has been saved and checked.
board-did-frozen = The selection is frozen. Nobody outside the office knows it yet.
board-did-asked = The exception has been asked for.
board-did-approved = The exception is approved, for this state of the board only.
board-did-refused = The exception is refused.
board-did-unfrozen = The board is open again.
board-did-announced = The decisions are announced. Their letters wait in the outbox as drafts.
board-did-promoted = The entry moves up; its letter waits in the outbox.
board-did-vacated = The place is free.
board-did-confirmed = The confirmation is recorded.
board-did-nothing = Nothing has changed.
board-empty = No entry yet
board-empty-text = Applications found eligible appear here, with what their readers scored.
board-empty-place-selected = Nothing selected yet.
board-empty-place-reserve = The reserve list is empty.
board-empty-place-shortlisted = Nothing shortlisted.
board-empty-place-candidate = Every entry has its place.
board-empty-how = Move entries here by their buttons, or drag them.
board-places = { $selected } of { $places }
board-cut-line = Selection: { $selected } of { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
board-too-many = more than there are places: it cannot be frozen so
board-move-to-selected = Select
board-move-to-reserve = Reserve
board-move-to-shortlisted = Shortlist
board-move-to-candidate = Put back
board-readings =
    { $expected ->
        [one] { $done } of { $expected } reading
       *[other] { $done } of { $expected } readings
    }
board-spread = Mean { $mean }, dispersion { $deviation }
board-remark-few = Readings are missing
board-remark-recused = Recusals: { $count }
board-remark-tie = Same mean as others: order by lot
board-rules = Rules of the selection
board-rules-hint = While a binding rule is not met, the freeze of the selection is refused.
board-example-rules = These rules are examples, not official ones.
board-rule-met = Met
board-rule-broken = Not met
board-rule-idle = Nothing is selected yet
board-rule-missing = Cannot be judged: answers missing: { $count }
board-rule-unanswered = Nothing to count yet: answers missing: { $count }
board-tally-at-least = { $have }, at least { $need } needed
board-tally-at-most = { $have }, at most { $need } allowed
board-prospect-possible = still possible
board-prospect-impossible = no longer possible with the places left
board-prospect-unsettled = cannot be foreseen
board-mends = What would mend it: { $ways }
mend-replace-opposite =
    { $count ->
        [one] exchange { $count } that does not count for one that does
       *[other] exchange { $count } that do not count for as many that do
    }
mend-replace-counted =
    { $count ->
        [one] exchange { $count } that counts for one that does not
       *[other] exchange { $count } that count for as many that do not
    }
mend-add-counted =
    { $count ->
        [one] add { $count } that counts
       *[other] add { $count } that count
    }
mend-add-opposite =
    { $count ->
        [one] add { $count } that does not count
       *[other] add { $count } that do not count
    }
mend-remove-counted =
    { $count ->
        [one] take out { $count } that counts
       *[other] take out { $count } that count
    }
mend-remove-opposite =
    { $count ->
        [one] take out { $count } that does not count
       *[other] take out { $count } that do not count
    }
mend-await =
    { $count ->
        [one] await { $count } answer
       *[other] await { $count } answers
    }
board-refused-by-rules = Refused: these rules are not met. Nothing was written.
board-saved-set = Saved set
board-saved-hint = The rules are judged over a saved set, never move by move: a single move would tell one person's answer.
board-saved-when =
    { $count ->
        [one] { $when }, by { $by }: { $count } entry
       *[other] { $when }, by { $by }: { $count } entries
    }
board-saved-moved = The board has moved since.
board-save-set = Save this set
board-passes = passes
board-fails = does not pass
board-freeze-title = Freeze
board-freeze-hint = Every binding rule and all places are checked at that very moment; if one is not kept, the freeze is refused.
board-freeze = Freeze this selection
board-frozen-when = Frozen { $when } by { $by }
board-frozen-overridden = It passed with an approved exception.
board-unfreeze = Open the board again
board-unfreeze-why = Why open it again?
board-ask-title = Ask for an exception
board-ask-hint = It holds for the board as it is now: any move makes it void. Another person decides.
board-ask-why = Reason for the exception
board-ask = Ask for the exception
board-asked-when = Asked { $when } by { $by }
board-asked-judge = Decided by { $by }
board-approve = Approve
board-refuse = Refuse
board-request-waiting = Exception asked for
board-request-approved = Exception approved
board-request-refused = Exception refused
board-request-void = Void: the board has moved
board-decisions = Selected and reserve
board-answer = Answer
board-answer-until = Awaited until { $when }
board-reserve-rank = Reserve, rank { $rank }
board-promoted = Selected from the reserve
board-confirm-for = Record the confirmation
board-confirm-for-title = They confirmed in another way than in their own room. Say how: by telephone, by post…
board-vacate = Take the place back
board-vacate-title = The entry gives its place back. This cannot be undone.
board-next = Who moves up
board-next-hint = The first entry that keeps every binding rule is proposed. The rules are checked again when it moves up.
board-next-proposed = Proposed
board-next-possible = Possible
board-next-no-place = No free place in its section
board-next-skipped = Skipped: a rule would not be kept
board-to-reserve = See who can move up from the reserve
board-promote = Move up
board-pass-by-title = Select out of the order of the reserve
board-announce-summary = Selected: { $selected }{ "\u00A0" }· reserve: { $reserve }{ "\u00A0" }· not selected: { $others }{ "\u00A0" }· people to write to: { $people }
board-letters-missing = These letters have no text yet; the announcement is refused without them.
board-announce-hint = All applicants see their result at once. Selected ones answer within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. Letters are written as drafts and leave when you release them.
board-announce-open = Announce…
board-announce-sure = Announce now? Applicants see their result at once, and nothing can be taken back.
board-announce = Announce the decisions
board-to-outbox = To the outbox

## What happened, in histories

event-board-moved = moved an entry on the board
event-set-saved = saved a set and had it checked
event-board-frozen = froze the selection
event-freeze-refused = asked for the freeze, which rules refused
event-board-unfrozen = opened the board again
event-override-requested = asked for an exception
event-override-approved = approved an exception
event-override-refused = refused an exception
event-decisions-announced = announced the decisions
event-reserve-promoted = moved an entry up from the reserve
event-proposal-shared = showed the best selection to the committee
event-reserve-passed-by = took an entry of the reserve before the proposed one
event-selection-confirmed = confirmed taking part
event-selection-declined = declined the selection
event-selection-lapsed = took the place back for want of an answer in time
event-selection-withdrawn = freed the place
event-rules-evaluated-again = had the rules evaluated again
event-credit-corrected = corrected a credit
event-letters-written = wrote letters to a list
event-letter-released = released a letter
event-letters-released = released letters
event-letter-discarded = threw a draft letter away
event-letter-sent-again = sent a letter once more

## The best selection under the rules

proposal-link = See the best selection under the rules
proposal-back = Back to the board
proposal-title = The best selection under the rules
proposal-lead = Of all selections for { $places ->
        [one] { $places } place
       *[other] { $places } places
    } that keep the binding rules, this is the one with the highest total of means. It helps to deliberate and decides nothing; what you suppose is kept nowhere.
proposal-keep = Keep what the board has already selected
proposal-free = Keep nothing of the board
proposal-proven = Proven: no other selection that is allowed has a higher sum.
proposal-unproven = The search was stopped before the proof: there may be a better one.
proposal-impossible = No selection meets all rules
proposal-impossible-text = These limits and these settled entries cannot hold together; without any one of them the rest can.
proposal-impossible-alone = There are too few entries, or a rule contradicts itself.
proposal-in = In the selection
proposal-out = Left out in spite of their rank
proposal-rank = Rank
proposal-mean = Mean
proposal-why = Why
proposal-place = On the board
proposal-merit = By its scores
proposal-kept = Already selected on the board
proposal-by = By the rule “{ $rule }”
proposal-by-places = By the places of the section “{ $section }”
proposal-by-rules = By the rules taken together
proposal-some = another selection, just as good, does the opposite
proposal-prices = What each rule costs
proposal-prices-hint = By how much the sum of means would rise without it.
proposal-rule = Binding rule
proposal-cost = Cost
proposal-price =
    { $count ->
        [one] { $price } point
       *[other] { $price } points
    }
proposal-free-rule = Costs nothing
proposal-sum = Sum of means: { $sum }.
proposal-sum-same = Sum of means: { $sum }, the same as without suppositions.
proposal-sum-less = Sum of means: { $sum }, which is { $by } less than without suppositions.
proposal-sum-more = Sum of means: { $sum }, which is { $by } more than without suppositions.
proposal-add = What if this entry were in?
proposal-add-none = Choose an entry
proposal-again = Calculate again
proposal-try = What if…
proposal-try-in = Keep
proposal-try-take = Take
proposal-try-out = Leave out
proposal-try-free = Let go
proposal-act-on = { $act }: { $on }
proposal-supposed = What you suppose
proposal-supposed-in = Kept:
proposal-supposed-out = Left out:
proposal-supposed-so = You suppose so
proposal-supposed-aside = Without the rule “{ $rule }”
proposal-supposed-limit = “{ $rule }”: { $limit }
proposal-clear = Suppose nothing
proposal-share-at-least = Share of at least
proposal-share-at-most = Share of at most
proposal-limit = Another limit
proposal-aside = Without it
proposal-ways = What would be enough
proposal-way-fewer = “{ $rule }”: accept { $by } fewer
proposal-way-more = “{ $rule }”: accept { $by } more
proposal-way-wider = “{ $rule }”: accept a difference larger by { $by }

calibration-link = See how reliable the readings are
calibration-title = How reliable the readings are
calibration-lead = The means that readings gave and, where readers differ in severity, calibrated means: those that readers neither severe nor generous would have given. Nothing is replaced: the ranking of the board follows the raw means.
calibration-empty = No scores
calibration-empty-text = The first finished scoresheets will appear here.
calibration-differ = Readers differ in severity: calibrated means take it into account.
calibration-alike = Nothing says that readers differ in severity: raw means are enough.
calibration-few = There are too few scores to tell.
calibration-same = All scores are the same.
calibration-ratio = Index of the difference in severity: { $ratio }; calibrated means are given above { $gate }.
calibration-groups = These entries form { $count } groups that no reading links: scores of one group cannot be compared with those of another.
calibration-bridges = One more reading of these entries, by somebody of the first group, would link them:
calibration-alpha = Agreement of readings (Krippendorff's alpha)
calibration-icc = Share of the differences between scores that lies in the entries (ICC 1)
calibration-agreement-hint = 1: all readings agree; 0: no more than scores drawn by lot. In the table, the true mean of an entry lies within the interval with 95% certainty; its expected rank is the average of the ranks it may have, since means are known no better than that.
calibration-readings = Readings
calibration-raw = Raw mean
calibration-calibrated = Calibrated mean
calibration-interval = 95% interval of the mean
calibration-from-to = { $low }{ "\u00A0" }to{ "\u00A0" }{ $high }
calibration-rank = Expected rank
calibration-chance = Chance to be among the best { $places }
calibration-group = Group
shared-link = See the selection proposed to the committee
shared-title = The selection proposed to the committee
shared-lead = Of all selections that keep the rules, this is the one with the highest total of means, in order of means. A rank is missing where an entry has no place in it: by a rule, by the places of its section, or because you are not shown it. This list helps to deliberate and decides nothing.
shared-when = Shown on { $when } by { $by }.
shared-moved = The board has moved since: this may no longer be the best.
shared-empty = No entry to show
shared-empty-text = The entries of this selection are not among those you may see.
shared-share-title = Show it to the committee
shared-share-hint = Everybody who deliberates then sees this list in order of means, and that it meets the rules; neither the reasons nor what each rule costs. It stays as it is until the next time, and the history keeps who showed it.
shared-share = Show this selection to the committee
