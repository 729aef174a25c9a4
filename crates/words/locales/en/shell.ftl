# The shell of the house: names, navigation, errors.

festival-name = Atlas Programs
office-name = The industry office
nav-main = Main links
nav-languages = Languages
nav-my-applications = My applications
nav-reading = Reading room
nav-office = Office
nav-projects = Projects
nav-people = People
nav-editions = Editions
nav-mailbox = Mailbox
foot-line = Atlas Programs – applications and selection of the festival's professional programs
foot-demo = Demonstration: invented people and projects. The rules shown are examples, not official ones.

error-title = This did not work
error-denied-title = Not here
error-refused-title = This cannot be done
error-stale-title = Someone changed this meanwhile
error-stale-text = Nothing was overwritten. Go back, look at what changed, and save again.
error-faults-title = Something is missing
error-failed-title = Something broke on our side
error-failed-text = Nothing you had saved is lost. Try again in a moment. If it happens again, tell the office this number: { $reference }
error-typed = What you had written
error-typed-text = None of it was saved. Copy it before you leave this page.
error-back = Back to the home page
faults-title = Please correct the following
mailbox-title = Mailbox of the demonstration
mailbox-lead = In the demonstration no letter leaves this machine. The latest released letters of each kind can be read here.
mailbox-empty = No letter yet
mailbox-empty-text = Letters appear here as soon as they are released.
mailbox-to = To
mailbox-subject = Subject
