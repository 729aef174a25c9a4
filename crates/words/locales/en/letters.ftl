### Letters about applications, panels and decisions: their subjects and bodies, and the outbox.

## The outbox

pile-drafts = Drafts
pile-waiting = To be sent
pile-failed = Not delivered
pile-sent = Sent
letters-subject = Subject
letters-to = To
letters-kind = Kind of letter
letters-empty = No letter here
letters-empty-drafts = Announcing decisions, promoting a reserve or writing to a list puts letters here.
letters-empty-waiting = Released letters wait here until they are sent.
letters-empty-failed = Nothing failed.
letters-empty-sent = Sent letters are kept here.
letters-empty-of-kind = No letter of this kind is on this pile.
letters-next-try = next try { $when }
letters-release-all = Release all drafts ({ $count })
letters-release-sure = All these letters leave for their recipients at once.
letters-release-do = Release and send
letters-release = Release this letter
letters-discard = Throw this draft away
letters-again = Send once more
letters-again-title = The same letter leaves a second time.
letters-did-released = Released: letters leave within a few seconds.
letters-did-again = The letter leaves once more.
letters-did-discarded = The draft has been thrown away.
letters-did-written = The letters are written, as drafts.
letters-no-post = No mail server is set up
letters-no-post-text = Released letters stay here and can be read; they leave once a mail server is set up.
